// The keyboard. Keys that write text are left to the fields, and combinations to the browser.
const MOVES = {
  j: (active) => active + 1,
  ArrowDown: (active) => active + 1,
  k: (active) => active - 1,
  ArrowUp: (active) => active - 1,
  Home: () => 0,
  End: () => length() - 1,
};

function isField(node) {
  return node.matches("input, select, textarea");
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const done = event.key === "Escape" ? escape_(event) : !isField(event.target) && act(event);
  if (done) {
    event.preventDefault();
  }
}

function act(event) {
  if (event.key === "/") {
    search.focus();
    search.select();
    return true;
  }
  const move = MOVES[event.key];
  if (move && (table.contains(event.target) || event.key === "j" || event.key === "k")) {
    moveTo(body.contains(event.target) ? move(list.active) : list.active);
    return true;
  }
  return false;
}

/** Takes back one thing: the details, else the search, else the filters. */
function escape_(event) {
  if (current.open >= 0) {
    change({ open: -1 });
    if (!isField(event.target)) {
      moveTo(list.active);
    }
    return true;
  }
  if (current.query) {
    change({ query: "" });
    return true;
  }
  change({ ...START_VIEW, sort: current.sort, descending: current.descending });
  return true;
}

/** Opens the details of a row that was clicked, or closes them; who selects text means neither. */
function click(event) {
  const row = event.target.closest("tr.finding");
  const selects = String(getSelection()) !== "" && !event.target.closest("button");
  if (row && !selects) {
    const finding = Number(row.dataset.finding);
    list.active = Number(row.dataset.position);
    change({ open: current.open === finding ? -1 : finding });
    moveTo(list.active);
  }
}

/** Keeps in mind which row has the focus, however it got it. */
function focus_(event) {
  const row = event.target.closest("tr.finding");
  if (row) {
    list.active = Number(row.dataset.position);
  }
}
