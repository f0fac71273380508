// Joins the style sheets into one: a page then waits for one file instead of a dozen, and together they compress better.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { digest, filesOf, textOf } from "./files.mjs";

const LINK = /<link rel="stylesheet" href="\.?\/?([^"]*)"[^>]*>\n?/g;

export function joinStyles(site) {
  const sheets = [...textOf(site, "index.html").matchAll(LINK)].map(([, path]) => path);
  if (sheets.length < 2) throw new Error("index.html links fewer style sheets than there are");
  const { code } = transformSync(sheets.map((path) => textOf(site, path)).join(""), { loader: "css", minify: true, target: "es2022" });
  const joined = `style-${digest(code)}.css`;
  writeFileSync(join(site, joined), code);
  for (const page of filesOf(site).filter((path) => path.endsWith(".html"))) {
    let first = true;
    const html = textOf(site, page).replace(LINK, (link, path) => {
      if (!sheets.includes(path)) return link;
      const now = first ? `<link rel="stylesheet" href="${joined}">\n` : "";
      first = false;
      return now;
    });
    writeFileSync(join(site, page), html);
  }
  for (const path of sheets) rmSync(join(site, path));
}
