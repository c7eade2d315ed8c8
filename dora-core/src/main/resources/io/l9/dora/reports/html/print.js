// On paper the rows are a plain table with their whole text; more than a few pages of them help nobody.
const MOST_PRINTED = 200;
const paper = matchMedia("print");
let printing = false;

function drawUnlessPrinting() {
  if (!printing) {
    draw();
  }
}

function plainRow(finding) {
  return element(
    "tr",
    { role: "row" },
    element("td", { role: "cell", class: "severity" }, badge(finding)),
    element("td", { role: "cell", class: "place" }, ...shown(placeOf(finding))),
    element("td", { role: "cell", class: "rule" }, element("code", {}, ...shown(texts[findings.rule[finding]]))),
    element("td", { role: "cell", class: "message" }, ...shown(excerpt(texts[findings.message[finding]]))),
    element("td", { role: "cell", class: "help" }, ...shown(excerpt(texts[findings.help[finding]]))),
  );
}

function startPrinting() {
  printing = true;
  body.replaceChildren(...Array.from(list.rows.subarray(0, MOST_PRINTED), plainRow));
  const more = list.rows.length - MOST_PRINTED;
  byId("left-out").textContent = more > 0 ? `${counted(more, "more finding")} left out on paper` : "";
}

function stopPrinting() {
  printing = false;
  byId("left-out").textContent = "";
  body.replaceChildren();
  made.clear();
  draw();
}

function followPaper(event) {
  if (event.matches) {
    startPrinting();
  } else {
    stopPrinting();
  }
}

paper.addEventListener("change", followPaper);
addEventListener("beforeprint", startPrinting);
addEventListener("afterprint", stopPrinting);
