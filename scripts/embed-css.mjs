// The style sheets of the elements in other pages, made of the site's: tokens that the page around may set, widths
// measured at the element instead of the window, and no rule for what only the site has.
import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";

// What no element shows: the frame of the site, its text box, its search, sharing.
const ABSENT =
  /(?<![-\w])(html|body|main|noscript|textarea|#failure|\.(top|brand|mark|menu|languages|choices|bottom|skip|prose|checks|paste|long-text|beneath|pledge|drop-hint|tries|samples|invitation|share|sharing|preview|link|hint|indexes|finder|hits|filters|group|index|wording-links|columns-of-links|entry-facts|title|numeral|columns|side|anatomy|digit|by-place|strip|cell|matrix|states|pairs|pair|chooser|elsewhere|code-page|compare-page|embed-page|snippet|builder|wrong|file))(?![-\w])/;

const LAYERS = {
  catalog: ["base", "catalog", "entry", "comparison"],
  transcript: ["base", "catalog", "entry", "paste", "reading", "course", "actions", "conversation", "long"],
};

const read = (name) => readFileSync(`static/${name}.css`, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");

const declarations = (block) => [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]);

/** The names of the tokens that a page may set, without their dashes. */
export function tokenNames() {
  return tokens().map(({ name }) => name);
}

function tokens() {
  const css = read("tokens");
  const [light] = /:root\s*\{[^}]*\}/.exec(css);
  const [dark] = /:root\[data-theme="dark"\]\s*\{[^}]*\}/.exec(css);
  const darker = new Map(declarations(dark));
  return declarations(light).map(([name, value]) => ({ name: name.slice(2), light: value, dark: darker.get(name) }));
}

// Each may be set from outside as --smtp-…; colours follow the page's choice of light or dark (`color-scheme`).
function tokenSheet() {
  const block = (value) =>
    `.smtp{--rem:var(--smtp-size,1REM);${tokens()
      .map((token) => `--${token.name}:var(--smtp-${token.name},${value(token)});`)
      .join("")}}`;
  const both = block(({ light, dark }) => (dark ? `light-dark(${light},${dark})` : light));
  const old = block(({ light }) => light);
  return `${both}@supports not (color:light-dark(red,red)){${old}}`;
}

// Rules as [prelude, body], where the body of an at-rule holds rules.
function rules(css) {
  const found = [];
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf("{", at);
    if (open < 0) break;
    let depth = 1;
    let end = open + 1;
    for (; depth > 0; end++) depth += css[end] === "{" ? 1 : css[end] === "}" ? -1 : 0;
    found.push([css.slice(at, open).trim(), css.slice(open + 1, end - 1)]);
    at = end;
  }
  return found;
}

// Commas that part selectors, not those within brackets.
const selectors = (prelude) => prelude.split(/,(?![^()]*\))/);

function kept(css) {
  return rules(css)
    .map(([prelude, body]) => {
      if (prelude.startsWith("@")) {
        const inner = kept(body);
        const within = prelude.replace(/^@media (\((?:max|min)-width)/, "@container $1");
        return inner && `${within}{${inner}}`;
      }
      const left = selectors(prelude).filter((selector) => !ABSENT.test(selector));
      return left.length ? `${left.join(",")}{${body}}` : "";
    })
    .join("");
}

/** The style sheet of "catalog" or "transcript", minified. */
export function styleSheet(name) {
  const site = LAYERS[name].map((layer) => kept(read(layer))).join("");
  // The page's root may have any size; ours is a length that the page may set. Queries keep theirs.
  const sized = [tokenSheet(), site, read("embed/shadow")]
    .join("")
    .replace(/(@container[^{]*\{)|(?<![\w.-])([\d.]+)rem\b/g, (_, query, size) => query ?? `calc(${size} * var(--rem))`)
    .replaceAll("1REM", "1rem");
  return transformSync(sized, { loader: "css", minify: true, target: "es2022" }).code.trim();
}
