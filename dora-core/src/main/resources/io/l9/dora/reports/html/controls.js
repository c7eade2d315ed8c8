// Search, order, theme.
const THEMES = ["system", "light", "dark"];
const THEME_KEY = "dora-report-theme";
const search = byId("search");
const order = byId("order");

/** Prepares what is there once. */
function setUpControls() {
  search.addEventListener("input", () => change({ query: search.value }));
  byId("controls").addEventListener("submit", (event) => event.preventDefault());
  byId("clear").addEventListener("click", () => change({ ...START_VIEW, sort: current.sort, descending: current.descending }));
  byId("copy-view").addEventListener("click", () => copy(addressWith(fragmentOf(current)), "Link"));
  document.querySelector(".skip").addEventListener("click", skip);
  byId("facets").open = !matchMedia("(max-width: 900px)").matches;
  setUpOrder();
  setUpTheme();
}

function skip(event) {
  event.preventDefault();
  byId("findings").scrollIntoView();
  byId("findings").focus();
}

function setUpOrder() {
  for (const head of table.tHead.querySelectorAll("th")) {
    const column = head.dataset.sort;
    head.replaceChildren(button({}, COLUMNS[column], () => orderBy(column)));
    order.append(element("option", { value: column }, COLUMNS[column]));
    order.append(element("option", { value: `-${column}` }, `${COLUMNS[column]}, reversed`));
  }
  order.addEventListener("change", () => change({ sort: order.value.replace("-", ""), descending: order.value.startsWith("-") }));
}

function orderBy(column) {
  change({ sort: column, descending: current.sort === column && !current.descending });
}

/** Shows a view in the controls. */
function drawControls(view) {
  if (search.value !== view.query) {
    search.value = view.query;
  }
  order.value = (view.descending ? "-" : "") + view.sort;
  for (const head of table.tHead.querySelectorAll("th")) {
    const direction = view.descending ? "descending" : "ascending";
    head.setAttribute("aria-sort", head.dataset.sort === view.sort ? direction : "none");
  }
}

function setUpTheme() {
  setTheme(remembered());
  byId("theme").addEventListener("click", () => {
    const now = document.documentElement.dataset.theme ?? THEMES[0];
    setTheme(THEMES[(THEMES.indexOf(now) + 1) % THEMES.length]);
  });
}

function remembered() {
  try {
    return localStorage.getItem(THEME_KEY);
  } catch {
    return null;
  }
}

function setTheme(asked) {
  const theme = THEMES.includes(asked) ? asked : THEMES[0];
  byId("theme").textContent = `Theme: ${theme}`;
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // A page from a disk may have no storage: the theme is then that of this window.
  }
}
