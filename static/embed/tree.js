// Builds elements from data that bin/prerender wrote (src/view/tree.rs): a text is a string, an element an array of its
// name, its attributes, if any, and what is in it. What stands on neither list is left out, whoever wrote the data.

const NAMES = new Set(
  "a abbr b br caption code dd div dl dt em li ol p pre q s small span strong table tbody td th thead tr ul".split(" "),
);
const ATTRIBUTES = new Set("class lang dir translate href scope data-code rel target".split(" "));

export const isMap = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/** An element of this name, class and part, with these children. */
export function make(name, { class: names, part, ...attributes } = {}, ...children) {
  const element = document.createElement(name);
  if (names) element.className = names;
  if (part) element.setAttribute("part", part);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** The nodes of a tree; links are relative to the site. */
export function nodes(tree, site) {
  return tree.flatMap((node) => (typeof node === "string" ? [node] : element(node, site)));
}

function element([name, ...rest], site) {
  const attributes = isMap(rest[0]) ? rest.shift() : {};
  const children = nodes(rest, site);
  if (!NAMES.has(name)) return children;
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (!ATTRIBUTES.has(key)) continue;
    const set = key === "href" ? address(value, site) : value;
    if (set) made.setAttribute(key, set);
  }
  made.append(...children);
  return [made];
}

/** An address of the web, or null for anything else. */
export function address(path, site) {
  const { protocol, href } = new URL(path, site);
  return protocol === "https:" || protocol === "http:" ? href : null;
}
