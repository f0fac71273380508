// What <smtp-reply> and <smtp-compare> show: pieces of the catalog, one for each code and one for each pair.

import { address, make, nodes } from "./tree.js";
import css from "css:catalog";

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

const CODE = /^(?:[1-9]\d\d|[245]\.\d{1,3}\.\d{1,3})$/;

function unknown(what) {
  return Object.assign(new RangeError(`no code of the catalog: ${what}`), { reason: "unknown-code" });
}

// Only what looks like a code is asked for.
async function piece(code, language, load) {
  if (!CODE.test(code)) throw unknown(code);
  try {
    return await load.piece(language, code);
  } catch (problem) {
    throw /: 404$/.test(problem.message) ? unknown(code) : problem;
  }
}

export const reply = (code, language, load) => piece(code.trim(), language, load);

/** The pieces of two or three codes, and those of their pairs. */
export async function comparison(codes, language, load) {
  const wanted = [...new Set(codes.split(/[\s,;/]+|vs\.?/).filter(Boolean))];
  if (wanted.length < 2 || wanted.length > 3) throw unknown(codes);
  const columns = await Promise.all(wanted.map((code) => piece(code, language, load)));
  const named = columns.flatMap((one, at) =>
    columns.slice(at + 1).flatMap((other) => (Object.hasOwn(one.pairs, other.code) ? [one.pairs[other.code]] : [])),
  );
  return { columns, pairs: await Promise.all(named.map((name) => load.piece(language, name))) };
}

const heading = (host, deeper, part, text) => make(`h${Math.min(6, host.headingLevel + deeper)}`, { part }, text);

// Under a heading that opens it. Only what helps at once is open.
function section(host, deeper, { name, label, content }, open) {
  const summary = make("summary", {}, heading(host, deeper, "heading", label));
  const details = make("details", { part: "section" }, summary, ...nodes(content, host.site));
  details.open = open;
  return details;
}

function more(host, path, label) {
  const link = make("a", { part: "link", href: address(path, host.site) }, label);
  return make("p", { class: "more" }, link);
}

export function showReply(host, { code, class: kind, title, gist, parts, sources, more: label }) {
  const official = parts.filter(({ name }) => name === "official");
  const others = parts.filter(({ name }) => name !== "official");
  host
    .root(sheet, `smtp card ${kind}`)
    .replaceChildren(
      heading(host, 0, "title", title),
      ...(gist ? [make("p", { class: "lead", part: "lead" }, gist)] : []),
      ...official.map(({ label, content }) =>
        make("p", { class: "official" }, make("span", { class: "label" }, label), " ", ...nodes(content, host.site)),
      ),
      ...others.map((part) => section(host, 1, part, part.name === "fix")),
      ...nodes(sources, host.site),
      more(host, `${prefix(host)}code/${code}/`, label),
    );
  return true;
}

export function showComparison(host, { columns, pairs }) {
  const { site } = host;
  const codes = columns.map(({ code }) => code);
  const title = pairs.length === 1 && columns.length === 2 ? pairs[0].title : codes.join(" · ");
  const several = columns.length > 2;
  const said = pairs.flatMap((pair) => {
    const parts = pair.parts.map((part) => section(host, several ? 2 : 1, part, part.name === "differences"));
    return several ? [heading(host, 1, "heading", pair.title), ...nodes(pair.lead, site), ...parts] : parts;
  });
  host
    .root(sheet, "smtp comparison")
    .replaceChildren(
      heading(host, 0, "title", title),
      ...(several ? [] : pairs.flatMap(({ lead }) => nodes(lead, site))),
      make("div", { class: "scroll", role: "group", tabindex: "0", "aria-label": title }, table(host, columns)),
      ...said,
      more(host, `${prefix(host)}compare/${codes.join("-vs-")}/`, columns[0].more_of_pair),
    );
  return true;
}

const prefix = ({ language }) => (language === "en" ? "" : `${language}/`);

// A row for each aspect that any of the codes has.
function table(host, columns) {
  const labels = new Map(columns.flatMap(({ parts }) => parts.map(({ name, label }) => [name, label])));
  const heads = columns.map(({ link }) => make("th", { scope: "col" }, ...nodes(link, host.site)));
  const rows = [...labels].map(([name, label]) => {
    const cells = columns.map(({ code, parts }) => {
      const part = parts.find((part) => part.name === name);
      return make("td", { "data-code": code }, ...nodes(part?.content ?? [], host.site));
    });
    return make("tr", {}, make("th", { scope: "row" }, label), ...cells);
  });
  return make(
    "table",
    { class: columns.length > 2 ? "side-by-side three" : "side-by-side", part: "table" },
    make("thead", {}, make("tr", {}, make("td"), ...heads)),
    make("tbody", {}, ...rows),
  );
}
