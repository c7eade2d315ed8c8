// The table shows only the rows that the window has room for: two rows of space stand for all others, so that a hundred thousand findings
// are as quick as ten. One finding can be open; the height of its details is measured.
const OVERSCAN = 6;
/** Browsers draw nothing beyond some 17 million pixels. */
const MOST_PIXELS = 15_000_000;

const table = byId("table");
const body = byId("rows");
const list = { rows: new Uint32Array(0), words: [], open: -1, openAt: -1, active: 0, rowHeight: 48, openHeight: 0 };
const made = new Map();
const spaceAbove = spaceOf(0);
const spaceBelow = spaceOf(0);
const nothing = element("tr", { role: "row", class: "empty" }, element("td", { role: "cell", colspan: 5 }, "No finding is like that"));

function length() {
  return Math.min(list.rows.length, Math.floor(MOST_PIXELS / list.rowHeight));
}

function topOf(position) {
  return position * list.rowHeight + (list.openAt >= 0 && position > list.openAt ? list.openHeight : 0);
}

function positionAt(pixels) {
  const behindOpen = list.openAt >= 0 && pixels > topOf(list.openAt) + list.rowHeight;
  const position = Math.floor((behindOpen ? Math.max(pixels - list.openHeight, topOf(list.openAt)) : pixels) / list.rowHeight);
  return Math.max(0, Math.min(length(), position));
}

/** Shows other findings, from the start. */
function setRows(rows, words, open) {
  Object.assign(list, { rows, words, open, openAt: open < 0 ? -1 : rows.indexOf(open), openHeight: 0 });
  list.active = Math.max(0, list.openAt);
  made.clear();
  table.setAttribute("aria-rowcount", rows.length + 1);
  draw();
}

/** Opens the details of a finding that is among the rows, or none (-1), and leaves the row where it is on the screen. */
function setOpen(open) {
  const before = [list.openAt, list.rows.indexOf(open)].filter((position) => position >= 0);
  const anchor = before.at(-1) ?? 0;
  const seen = topOf(anchor);
  before.forEach((position) => made.delete(position));
  Object.assign(list, { open, openAt: open < 0 ? -1 : list.rows.indexOf(open), openHeight: 0 });
  draw();
  scrollBy(0, topOf(anchor) - seen);
  draw();
}

/** Puts the rows of the window into the document; once more where they turn out to have another height than thought. */
function draw() {
  drawWindow();
  if (measure()) {
    drawWindow();
  }
}

function drawWindow() {
  const above = -body.getBoundingClientRect().top;
  const first = Math.max(0, positionAt(above) - OVERSCAN);
  const last = Math.min(length(), positionAt(above + innerHeight) + OVERSCAN);
  const focused = body.contains(document.activeElement);
  setHeight(spaceAbove, topOf(first));
  setHeight(spaceBelow, topOf(length()) - topOf(last));
  keep([spaceAbove, ...windowRows(first, last), spaceBelow]);
  if (focused && !body.contains(document.activeElement)) {
    table.focus({ preventScroll: true });
  }
  setTabStop(first, last);
}

function setHeight(space, height) {
  space.firstChild.style.height = `${height}px`;
}

function windowRows(first, last) {
  for (const position of made.keys()) {
    if (position < first || position >= last) {
      made.delete(position);
    }
  }
  const rows = [];
  for (let position = first; position < last; position++) {
    rows.push(...rowsAt(position));
  }
  return rows.length ? rows : [nothing];
}

function rowsAt(position) {
  if (!made.has(position)) {
    const finding = list.rows[position];
    const row = rowOf(finding, position, list.words, finding === list.open);
    made.set(position, finding === list.open ? [row, detailsOf(finding)] : [row]);
  }
  return made.get(position);
}

/** Makes the table hold these rows. One that stays is not touched, since it would lose the focus. */
function keep(rows) {
  const wanted = new Set(rows);
  [...body.children].filter((row) => !wanted.has(row)).forEach((row) => row.remove());
  let next = body.firstChild;
  for (const row of rows) {
    if (row === next) {
      next = next.nextSibling;
    } else {
      body.insertBefore(row, next);
    }
  }
}

function openerAt(position) {
  return made.get(position)?.[0].querySelector(".open");
}

/** Makes one row of the window the one that the Tab key reaches: the active one if it is there. */
function setTabStop(first, last) {
  body.querySelector('.open[tabindex="0"]')?.setAttribute("tabindex", -1);
  const position = list.active >= first && list.active < last ? list.active : positionAt(-body.getBoundingClientRect().top);
  openerAt(Math.min(position, last - 1))?.setAttribute("tabindex", 0);
}

/** Takes the heights of a row and of the details, which change with the width of the window, and tells whether they are new. */
function measure() {
  const row = body.querySelector("tr.finding");
  const details = byId("details");
  const rowHeight = row ? row.getBoundingClientRect().height : list.rowHeight;
  const openHeight = details ? details.getBoundingClientRect().height : list.openHeight;
  const isNew = rowHeight !== list.rowHeight || openHeight !== list.openHeight;
  Object.assign(list, { rowHeight, openHeight });
  return isNew;
}

/** Scrolls until a row and its details are in the window, if they fit, and puts the focus on the row. */
function moveTo(position) {
  list.active = Math.max(0, Math.min(length() - 1, position));
  reveal(list.active);
  openerAt(list.active)?.focus({ preventScroll: true });
}

function reveal(position) {
  const top = body.getBoundingClientRect().top + topOf(position);
  const headHeight = table.tHead.getBoundingClientRect().height;
  const height = list.rowHeight + (position === list.openAt ? Math.min(list.openHeight, innerHeight / 2) : 0);
  const below = top + height - innerHeight;
  if (top < headHeight) {
    scrollBy(0, top - headHeight);
  } else if (below > 0) {
    scrollBy(0, below);
  }
  draw();
}

addEventListener("scroll", () => requestAnimationFrame(drawUnlessPrinting), { passive: true });
addEventListener("resize", () => requestAnimationFrame(drawUnlessPrinting));
