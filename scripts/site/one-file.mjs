// Writes explain-smtp.html: the whole tool in one file, for a machine without a network. Its policy names the one script and
// the one style by their hashes and allows nothing else; views are told apart behind the # of the address.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { buildSync } from "esbuild";
import { allowing, textOf } from "./files.mjs";

const project = new URL("../..", import.meta.url).pathname;

// The one part of the page that matches.
function part(page, pattern) {
  const found = pattern.exec(page);
  if (!found) throw new Error(`index.html has nothing like ${pattern}`);
  return found;
}

const all = (page, pattern) => [...page.matchAll(pattern)].map((found) => found[1]);

function packed(site, path, id) {
  const bytes = deflateRawSync(readFileSync(join(site, path)), { level: 9 });
  return `<script type="text/plain" id="${id}">${bytes.toString("base64")}</script>`;
}

export function oneFile(site) {
  // Links to a reading lead to the site where its address is known, as other people do not have this file.
  const address = (process.env.SITE_URL ?? "").replace(/.\/*$/, (end) => `${end[0]}/`);
  const page = textOf(site, "index.html");
  const lost = textOf(site, "404.html");
  const [, glue, wasm] = part(page, /data-js="([^"]*)" data-wasm="([^"]*)"/);
  const [, words] = part(page, /<meta name="word-files"([^>]*)>/);
  const prose = [...words.matchAll(/data-(\w+)="([^"]*)"/g)].map(([, language, path]) => ({ language, path }));
  const style = all(page, /<link rel="stylesheet" href="([^"]*)"/g).map((path) => textOf(site, path)).join("");
  const [failure] = part(page, /<div id="failure"[\s\S]*?<\/div>/);
  const unscripted = all(lost, /(<div lang="\w+"><noscript>.*?<\/noscript><\/div>)/g).join("");
  const [icon] = part(page, /<link rel="icon"[^\n]*/);
  const { outputFiles } = buildSync({
    stdin: { contents: 'import "./static/inside.js"; import "./static/boot.js";', resolveDir: project },
    alias: { program: join(process.cwd(), site, glue) },
    bundle: true,
    charset: "utf8",
    format: "esm",
    legalComments: "none",
    minify: true,
    target: "es2022",
    write: false,
  });
  // A closing tag in a string would end the script.
  const script = outputFiles[0].text.trim().replaceAll("</script", "<\\/script");
  const policy = [
    "default-src 'none'",
    `script-src ${allowing(script)} 'wasm-unsafe-eval'`,
    `style-src ${allowing(style)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  const html = `<!doctype html>
<html lang="en" data-one-file="${address}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">
<title>Explain SMTP</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
${icon}
<meta name="app-files">
<meta name="word-files"${prose.map(({ language }) => ` data-${language}`).join("")}>
<style>${style}</style>
</head>
<body>
<div id="app"></div>
${failure}
${unscripted}
${packed(site, wasm, "file-wasm")}
${prose.map(({ language, path }) => packed(site, path, `file-${language}`)).join("\n")}
<script type="module">${script}</script>
</body>
</html>
`;
  writeFileSync(join(site, "explain-smtp.html"), html);
}
