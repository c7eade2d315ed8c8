// The view that is shown: what is filtered, sorted and open. Everything follows from it, and it stands in the address.
let current = START_VIEW;

/** Changes parts of the view. */
function change(parts) {
  const next = { ...current, ...parts };
  const opens = next.open !== current.open && Object.keys(parts).length === 1;
  if (opens) {
    setOpen(next.open);
  }
  show(next, opens);
  setAddress(current);
}

function show(view, isListed) {
  if (!isListed) {
    const { rows, counts } = select(view);
    const open = rows.includes(view.open) ? view.open : -1;
    view = { ...view, open };
    setRows(rows, wordsOf(view.query), open);
    drawFacets(view, counts);
    drawDashboard(view);
    drawControls(view);
    tell(statusOf(rows.length));
  }
  current = view;
}

function statusOf(size) {
  const of = size === COUNT ? counted(COUNT, "finding") : `${grouped(size)} of ${counted(COUNT, "finding")}`;
  const unlisted = size - length();
  return COUNT === 0 ? "There are no findings" : `Showing ${of}${unlisted > 0 ? `, the last ${grouped(unlisted)} not listed` : ""}`;
}

/** Says something to all who listen, and shows it. */
function tell(text) {
  byId("status").textContent = text;
}

/** Shows the view of the address. A finding that is linked to is shown even where the filters of the address hide it. */
function follow() {
  const { view, missing } = viewOf(location.hash);
  show(view, false);
  if (view.open >= 0 && current.open < 0) {
    show({ ...START_VIEW, open: view.open }, false);
    setAddress(current);
    tell("The filters were cleared, since they hide the finding of the link");
  }
  if (missing) {
    tell(`This report has no finding ${visible(missing)}: it was mended, or the link belongs to another report`);
  }
  if (current.open >= 0) {
    moveTo(list.openAt);
    body.querySelector("tr.opened")?.classList.add("linked");
  }
}

function setUpRoles() {
  const roles = { table: [table], rowgroup: [table.tHead, body], row: table.tHead.rows, columnheader: table.tHead.rows[0].cells };
  for (const [role, nodes] of Object.entries(roles)) {
    [...nodes].forEach((node) => node.setAttribute("role", role));
  }
  table.tHead.rows[0].setAttribute("aria-rowindex", 1);
}

document.documentElement.classList.toggle("no-findings", COUNT === 0);
setUpRoles();
setUpControls();
follow();
addEventListener("hashchange", follow);
addEventListener("keydown", press);
body.addEventListener("click", click);
body.addEventListener("focusin", focus_);
