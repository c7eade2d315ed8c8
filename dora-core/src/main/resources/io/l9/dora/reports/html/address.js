// A view in the fragment of the address, so that it can be shared: #rule=presence&folder=src%2F&finding-0123456789abcdef
const START_VIEW = { query: "", severity: [], rule: [], level: [], folder: "", sort: "severity", descending: false, open: -1 };
const FINDING = "finding-";
const LISTS = ["severity", "rule", "level"];
const SINGLES = { query: "q", folder: "folder" };

/** Returns text for a fragment (RFC 3986). Half a surrogate pair, which stands for a byte of a path, has no UTF-8: it is `%u` and its digits. */
function encode(text) {
  const parts = text.split(/(\p{Cs})/u);
  return parts.map((part, i) => (i % 2 ? `%u${part.charCodeAt(0).toString(16)}` : encodeURIComponent(part))).join("");
}

function decode(text) {
  const parts = text.split(/%u(d[89a-f][0-9a-f]{2})/);
  return parts.map((part, i) => (i % 2 ? String.fromCharCode(parseInt(part, 16)) : decodePart(part))).join("");
}

function decodePart(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Returns the fragment of a view, with its sign; empty for the start view. */
function fragmentOf(view) {
  const parts = [];
  for (const [property, name] of Object.entries(SINGLES)) {
    if (view[property]) {
      parts.push(`${name}=${encode(view[property])}`);
    }
  }
  for (const name of LISTS) {
    if (view[name].length) {
      parts.push(`${name}=${view[name].map(encode).join(",")}`);
    }
  }
  if (view.sort !== START_VIEW.sort || view.descending) {
    parts.push(`sort=${view.descending ? "-" : ""}${view.sort}`);
  }
  if (view.open >= 0) {
    parts.push(FINDING + findings.fingerprint[view.open]);
  }
  return parts.length ? `#${parts.join("&")}` : "";
}

/** Returns the view of a fragment, and the fingerprint that it asks for where no finding has it. What it does not know it leaves out. */
function viewOf(fragment) {
  const view = { ...START_VIEW };
  let missing = "";
  for (const part of fragment.replace(/^#/, "").split("&")) {
    const [name, value = ""] = part.split(/=(.*)/s);
    if (part.startsWith(FINDING)) {
      const fingerprint = part.slice(FINDING.length);
      view.open = findings.fingerprint.indexOf(fingerprint);
      missing = view.open < 0 ? fingerprint : "";
    } else if (LISTS.includes(name)) {
      view[name] = value.split(",").filter(Boolean).map(decode);
    } else if (name === "sort" && COLUMNS[value.replace(/^-/, "")]) {
      view.descending = value.startsWith("-");
      view.sort = value.replace(/^-/, "");
    }
    for (const [property, known] of Object.entries(SINGLES)) {
      if (name === known) {
        view[property] = decode(value);
      }
    }
  }
  return { view, missing };
}

/** Returns the address of this page with another fragment. */
function addressWith(fragment) {
  return location.href.split("#")[0] + fragment;
}

/** Puts the fragment of a view into the address; the page's history gets no new entry. */
function setAddress(view) {
  try {
    history.replaceState(null, "", addressWith(fragmentOf(view)));
  } catch {
    // Some browsers limit how often a page may do so, others forbid it for files: the view works without.
  }
}
