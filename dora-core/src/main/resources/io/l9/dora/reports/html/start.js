// What all parts use: finding and making elements. Text reaches the document as text only, never as markup.
document.documentElement.classList.add("has-script");

const byId = (id) => document.getElementById(id);

/** Returns a new element with attributes and children, which are nodes or text of the page's own. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

function button(attributes, text, action) {
  const made = element("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", action);
  return made;
}

/** Returns a number with its digits in groups, as the rest of the page has them. */
function grouped(count) {
  const digits = String(count);
  return count < 10_000 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, "\u202f");
}

function counted(count, noun) {
  return `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
}
