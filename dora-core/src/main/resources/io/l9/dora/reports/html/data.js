// The findings: columns of numbers. A text is its index in `texts`, where each stands once. Finding 0 is the first by place.
const findings = JSON.parse(byId("data").textContent);
const texts = findings.texts;
const COUNT = findings.path.length;
const SEVERITIES = ["error", "warning", "note"];
const COLUMNS = { severity: "Severity", place: "Place", rule: "Rule", message: "Message", help: "What to do" };

const lowered = [];
const ranks = {};

/** Returns a text in lower case, which is made when it is first searched. */
function lower(index) {
  return (lowered[index] ??= texts[index].toLowerCase());
}

/** Returns for each finding the rank of its text of a column, so that sorting compares numbers. */
function ranksOf(column) {
  return (ranks[column] ??= ranked(findings[column]));
}

function ranked(indexes) {
  const order = [...new Set(indexes)].sort((a, b) => (texts[a] < texts[b] ? -1 : 1));
  const rankOf = new Map(order.map((index, rank) => [index, rank]));
  return Int32Array.from(indexes, (index) => rankOf.get(index));
}

/** Returns the findings `rows` in the order of a view. Equal ones stay in the order of their places. */
function sorted(rows, view) {
  if (view.sort !== "place") {
    const keys = view.sort === "severity" ? findings.severity : ranksOf(view.sort);
    const sign = view.descending ? -1 : 1;
    return rows.sort((a, b) => sign * (keys[a] - keys[b]) || a - b);
  }
  return view.descending ? rows.reverse() : rows;
}

function pathOf(finding) {
  return texts[findings.path[finding]];
}

function placeOf(finding) {
  return `${pathOf(finding)}:${findings.line[finding]}:${findings.column[finding]}`;
}
