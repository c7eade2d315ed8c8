// All that is known of one finding, below its row.
function term(list, name, ...children) {
  list.append(element("dt", {}, name), element("dd", {}, ...children));
}

function detailsOf(finding) {
  const list = element("dl");
  term(list, "Message", ...shown(texts[findings.message[finding]]));
  term(list, "What to do", ...shown(texts[findings.help[finding]]));
  if (findings.fix[finding]) {
    term(list, "Repair", "the goal dora:inject would mend this file's block; with -Ddora.dryRun=true it shows how");
  }
  term(list, "Place", element("code", {}, ...shown(placeOf(finding))));
  describeRule(list, texts[findings.rule[finding]]);
  term(list, "Severity", badge(finding), findings.fails[finding] ? ", breaks the contract" : ", never fails a build");
  term(list, "Governance level", ...shown(texts[findings.level[finding]]));
  const component = texts[findings.component[finding]];
  if (component) {
    term(list, "Component", element("code", {}, ...shown(component)));
  }
  const td = element("td", { role: "cell", colspan: 5 }, list, actionsOf(finding));
  return element("tr", { role: "row", class: "details", id: "details" }, td);
}

function describeRule(list, id) {
  const rule = Object.hasOwn(findings.rules, id) ? findings.rules[id] : { summary: "", page: "" };
  term(list, "Rule", element("code", {}, ...shown(id)), rule.summary ? ": " : "", ...shown(rule.summary));
  if (rule.page) {
    const text = element("pre", {}, rule.page.split("\n").map(visible).join("\n"));
    term(list, "About the rule", element("details", {}, element("summary", {}, "Page of the rule"), text));
  }
}

function actionsOf(finding) {
  const link = addressWith(`#${FINDING}${findings.fingerprint[finding]}`);
  const path = pathOf(finding);
  const siblings = findings.path.reduce((sum, index) => sum + (index === findings.path[finding] ? 1 : 0), 0);
  return element(
    "div",
    { class: "actions" },
    button({ class: "copy-link" }, "Copy link to this finding", () => copy(link, "Link")),
    button({}, "Copy place", () => copy(visible(placeOf(finding)), "Place")),
    button({}, `Show ${counted(siblings, "finding")} of this file`, () => change({ ...START_VIEW, folder: path })),
  );
}

/** Copies text, also where the browser gives pages from a disk no clipboard. */
async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = element("textarea", { readonly: "", class: "skip" });
    field.value = text;
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    if (!copied) {
      tell(`${what} cannot be copied here`);
      return;
    }
  }
  tell(`${what} copied`);
}
