// The small bar charts, each bar a button that filters. Counts are what the choice would show, with the other filters as they are.
const MOST_BARS = 8;
const MOST_UNFOLDED = 200;
const unfolded = new Set();

/** Shows the charts for a view and the counts of its selection. */
function drawFacets(view, counts) {
  drawFacet("severity", SEVERITIES.map((name, i) => [name, counts[0][i], findings.severity.includes(i)]), view);
  drawFacet("rule", entriesOf(findings.rule, counts[1]), view);
  drawFacet("level", entriesOf(findings.level, counts[2]), view);
  drawFacet("folder", childrenOf(view.folder, counts[3]), view);
  drawCrumbs(view.folder);
}

const distinct = new Map();

function entriesOf(column, counts) {
  if (!distinct.has(column)) {
    distinct.set(column, [...new Set(column)]);
  }
  return distinct.get(column).map((index) => [texts[index], counts[index], true]);
}

function drawFacet(facet, entries, view) {
  const bars = document.querySelector(`.facets [data-facet="${facet}"]`);
  const sortedEntries = entries.filter(([, , occurs = true]) => occurs);
  sortedEntries.sort(facet === "severity" ? () => 0 : ([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const limit = unfolded.has(facet) ? MOST_UNFOLDED : MOST_BARS;
  const largest = sortedEntries.reduce((most, [, count]) => Math.max(most, count), 1);
  const focused = bars.contains(document.activeElement) ? document.activeElement.dataset.value : undefined;
  bars.replaceChildren(...sortedEntries.slice(0, limit).map(([name, count]) => bar(facet, name, count, largest, view)));
  if (sortedEntries.length > limit) {
    bars.append(moreBars(facet, sortedEntries.length - limit));
  }
  if (focused !== undefined) {
    [...bars.querySelectorAll("button")].find((made) => made.dataset.value === focused)?.focus();
  }
}

function bar(facet, name, count, largest, view) {
  const pressed = facet === "folder" ? view.folder === name : view[facet].includes(name);
  const made = button({ class: "bar", "aria-pressed": pressed }, "", () => toggle(facet, name));
  made.dataset.value = name;
  const text = facet === "severity" ? element("span", { class: `name badge ${name}` }, name) : named(facet, name, view);
  made.append(text, element("span", { class: "count" }, grouped(count)), lengthOf(count, largest));
  return element("li", {}, made);
}

function named(facet, name, view) {
  const start = facet === "folder" ? name.lastIndexOf("/", name.length - 2) + 1 : 0;
  const text = view.folder === name ? name : name.slice(start);
  return element("span", { class: "name", title: visible(name) }, ...shown(text));
}

function lengthOf(count, largest) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "length");
  svg.setAttribute("aria-hidden", "true");
  const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  rect.setAttribute("width", `${count ? Math.max(1, (count * 100) / largest) : 0}%`);
  rect.setAttribute("height", "100%");
  svg.append(rect);
  return svg;
}

function moreBars(facet, count) {
  const unfold = () => {
    unfolded.add(facet);
    change({});
  };
  return element("li", { class: "more" }, button({}, `${grouped(count)} more`, unfold));
}

/** Adds a value to a facet of the view, or takes it out. */
function toggle(facet, name) {
  if (facet === "folder") {
    change({ folder: current.folder === name ? parentOf(name) : name });
  } else {
    const values = current[facet];
    change({ [facet]: values.includes(name) ? values.filter((value) => value !== name) : [...values, name] });
  }
}

function parentOf(place) {
  return place.slice(0, place.lastIndexOf("/", place.length - 2) + 1);
}

/** Shows the way up from a folder. */
function drawCrumbs(folder) {
  const crumbs = byId("crumbs");
  if (!folder) {
    crumbs.replaceChildren();
    return;
  }
  const parts = [button({}, "all", () => change({ folder: "" }))];
  for (let end = folder.indexOf("/"); end >= 0; end = folder.indexOf("/", end + 1)) {
    const above = folder.slice(0, end + 1);
    const name = above.slice(parentOf(above).length);
    parts.push(button({}, visible(name), () => change({ folder: above })));
  }
  crumbs.replaceChildren(...parts);
}

/** Returns the level that the page shows like that, as the findings have it. */
function levelOf(shownName) {
  const index = findings.level.find((level) => visible(texts[level]) === shownName);
  return index === undefined ? shownName : texts[index];
}

/** Makes the bars of the dashboard, which count files, buttons for the same filter. */
function drawDashboard(view) {
  for (const row of document.querySelectorAll(".dashboard [data-facet] li[data-value]")) {
    const name = levelOf(row.dataset.value);
    if (!row.querySelector("button")) {
      const made = button({ class: "bar" }, "", () => toggle("level", name));
      made.append(...row.firstChild.childNodes);
      row.replaceChildren(made);
    }
    row.firstChild.setAttribute("aria-pressed", view.level.includes(name));
  }
}
