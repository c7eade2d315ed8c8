// How text of a scanned tree is shown: what could hide or turn other text is an escape, as in the rest of the product.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const SHORT_ESCAPES = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const LONGEST_CELL = 300;

function escaped(character) {
  const code = character.codePointAt(0);
  const hex = code.toString(16).toUpperCase();
  return SHORT_ESCAPES[character] ?? (code > 0xffff ? `\\U${hex.padStart(8, "0")}` : `\\u${hex.padStart(4, "0")}`);
}

/** Returns text that is safe to show where no elements can be, as in a name. */
function visible(text) {
  return HIDDEN.test(text) ? Array.from(text, (c) => (HIDDEN.test(c) ? escaped(c) : c)).join("") : text;
}

/** Returns nodes that show a text: escapes are set off from characters that only look like them, and so are words that were searched for. */
function shown(text, words = []) {
  const nodes = [];
  for (const part of text.split(/([\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+)/u)) {
    if (HIDDEN.test(part)) {
      nodes.push(element("span", { class: "escape" }, visible(part)));
    } else if (part) {
      nodes.push(...marked(part, words));
    }
  }
  return nodes;
}

function marked(text, words) {
  if (!words.length) {
    return [text];
  }
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|");
  return text.split(new RegExp(`(${pattern})`, "iu")).map((part, i) => (i % 2 ? element("mark", {}, part) : part));
}

/** Returns the start of a text, as much as a row has room for. */
function excerpt(text) {
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}...` : text;
}
