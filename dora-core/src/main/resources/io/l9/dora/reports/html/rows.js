// One row of the table for one finding.
function cell(kind, ...children) {
  return element("td", { role: "cell", class: kind }, element("span", { class: "cell" }, ...children));
}

function badge(finding) {
  const severity = SEVERITIES[findings.severity[finding]];
  return element("span", { class: `badge ${severity}` }, severity);
}

function place(finding, words) {
  const path = pathOf(finding);
  const name = path.lastIndexOf("/") + 1;
  const position = element("span", { class: "position" }, `:${findings.line[finding]}:${findings.column[finding]}`);
  const file = element("span", { class: "file" }, element("span", {}, ...shown(path.slice(name), words)), position);
  return name ? [element("span", { class: "folder" }, ...shown(path.slice(0, name), words)), file] : [file];
}

function opener(finding, words, isOpen) {
  const text = excerpt(texts[findings.message[finding]]);
  const made = element("button", { type: "button", class: "open", "aria-expanded": isOpen, tabindex: -1 });
  made.append(element("span", { class: "cell" }, ...shown(text, words)));
  if (isOpen) {
    made.setAttribute("aria-controls", "details");
  }
  return element("td", { role: "cell", class: "message" }, made);
}

/** Returns the row of a finding at a position of the table, from 0. */
function rowOf(finding, position, words, isOpen) {
  const row = element(
    "tr",
    { role: "row", class: isOpen ? "finding opened" : "finding", "aria-rowindex": position + 2 },
    cell("severity", badge(finding)),
    cell("place", ...place(finding, words)),
    cell("rule", element("code", {}, ...shown(texts[findings.rule[finding]], words))),
    opener(finding, words, isOpen),
    cell("help", ...shown(excerpt(texts[findings.help[finding]]), words)),
  );
  row.dataset.position = position;
  row.dataset.finding = finding;
  return row;
}

/** Returns a row that only takes room, for those that are not there. */
function spaceOf(height) {
  const td = element("td", { colspan: 5 });
  td.style.height = `${height}px`;
  return element("tr", { class: "space", "aria-hidden": "true" }, td);
}
