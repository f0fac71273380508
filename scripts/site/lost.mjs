// A static host shows 404.html at any address, however deep, so the page cannot say where its files are. Where the build
// was not told, the page looks for them upwards from its own address, by a few inline lines that its policy names.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { allowing, replaced, textOf } from "./files.mjs";

const look = (styles, loader) => `
const base = document.querySelector("base");
const above = location.pathname.split("/");
const linked = (href) => new Promise((found, missing) => {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.onload = found;
  link.onerror = () => { link.remove(); missing(); };
  link.href = href;
  document.head.append(link);
});
const [first, ...others] = ${JSON.stringify(styles)};
while (above.length > 1) {
  above.pop();
  base.href = above.join("/") + "/";
  try {
    await linked(first);
    await Promise.all(others.map(linked));
    import(new URL(${JSON.stringify(loader)}, document.baseURI));
    break;
  } catch { /* one folder up */ }
}`;

export function lost(site) {
  let page = textOf(site, "404.html");
  if (!page.includes('<base href="./">')) return;
  const styles = [];
  let loader;
  page = page.replace(/<link rel="(?:stylesheet|modulepreload|preload)"[^>]*>\n?/g, (link) => {
    if (link.includes("stylesheet")) styles.push(/href="([^"]*)"/.exec(link)[1]);
    return "";
  });
  page = page.replace(/<script (?=[^>]*type="module")[^>]*src="([^"]*)"[^>]*><\/script>/, (script, src) => {
    loader = src;
    return "<!--look-->";
  });
  if (!styles.length || !loader) throw new Error("404.html does not name its files as this script expects");
  const { code } = transformSync(look(styles, loader), { minify: true, format: "esm", target: "es2022" });
  page = replaced(page, "<!--look-->", `<script type="module">${code}</script>`);
  page = replaced(page, "script-src 'self'", `script-src 'self' ${allowing(code)}`);
  writeFileSync(join(site, "404.html"), page);
}
