// Which findings a view shows, and how many each choice of a facet would show. One pass over the findings, whatever is asked for.
const FACETS = ["severity", "rule", "level", "folder"];
const MOST_WORDS = 10;

function wordsOf(query) {
  return query.toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
}

/** Returns for one word which texts it is in. */
function holding(word) {
  return Uint8Array.from(texts, (_, index) => (lower(index).includes(word) ? 1 : 0));
}

function matcher(query) {
  const holders = wordsOf(query).map(holding);
  const { path, rule, message, help } = findings;
  return (i) => holders.every((has) => has[path[i]] || has[rule[i]] || has[message[i]] || has[help[i]]);
}

/** Returns which values of a facet a view allows, by the value's number; nothing where all are. */
function allowed(facet, view) {
  if (facet === "folder") {
    return view.folder ? Uint8Array.from(texts, (text) => (isIn(text, view.folder) ? 1 : 0)) : null;
  }
  const names = facet === "severity" ? SEVERITIES : texts;
  return view[facet].length ? Uint8Array.from(names, (name) => (view[facet].includes(name) ? 1 : 0)) : null;
}

/** Tells whether a path is a file or below a folder, which ends with a slash. */
function isIn(path, place) {
  return place.endsWith("/") ? path.startsWith(place) : path === place;
}

/**
 * Returns the findings of a view in its order, and for each facet how many findings each of its values would show with everything else as
 * it is; for folders by the number of the path.
 */
function select(view) {
  const keys = [findings.severity, findings.rule, findings.level, findings.path];
  const allow = FACETS.map((facet) => allowed(facet, view));
  const counts = FACETS.map((facet) => new Int32Array(facet === "severity" ? SEVERITIES.length : texts.length));
  const matches = matcher(view.query);
  const rows = new Uint32Array(COUNT);
  let size = 0;
  for (let i = 0; i < COUNT; i++) {
    const missed = missedFacet(i, keys, allow);
    if (missed === SEVERAL || !matches(i)) {
      continue;
    }
    if (missed === NONE) {
      rows[size++] = i;
    }
    for (let facet = 0; facet < keys.length; facet++) {
      if (missed === NONE || missed === facet) {
        counts[facet][keys[facet][i]]++;
      }
    }
  }
  return { rows: sorted(rows.subarray(0, size), view), counts };
}

const NONE = -1;
const SEVERAL = -2;

/** Returns the one facet that hides a finding, or that there is none, or more than one. */
function missedFacet(i, keys, allow) {
  let missed = NONE;
  for (let facet = 0; facet < keys.length; facet++) {
    if (allow[facet] && !allow[facet][keys[facet][i]]) {
      if (missed !== NONE) {
        return SEVERAL;
      }
      missed = facet;
    }
  }
  return missed;
}

/**
 * Returns the folders and files directly in a folder, most findings first, as pairs of name and count. A folder that holds nothing but one
 * other folder is passed through.
 */
function childrenOf(folder, counts) {
  const base = passThrough(folder.endsWith("/") ? folder : folder.slice(0, folder.lastIndexOf("/") + 1));
  const children = new Map();
  for (const index of new Set(findings.path)) {
    if (counts[index] && texts[index].startsWith(base)) {
      const child = childOf(texts[index], base);
      children.set(child, (children.get(child) ?? 0) + counts[index]);
    }
  }
  return [...children];
}

function childOf(path, base) {
  const end = path.indexOf("/", base.length);
  return end < 0 ? path : path.slice(0, end + 1);
}

const passed = new Map();

function passThrough(base) {
  if (!passed.has(base)) {
    const below = new Set(findings.path.map((index) => texts[index]).filter((path) => path.startsWith(base)));
    const children = new Set([...below].map((path) => childOf(path, base)));
    const [only] = children;
    passed.set(base, children.size === 1 && only.endsWith("/") ? passThrough(only) : base);
  }
  return passed.get(base);
}
