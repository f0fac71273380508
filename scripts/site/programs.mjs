// Gives every page the program that it needs: those that read texts and those of the catalog, each in one language, take the
// place of the one with everything that Trunk built. The folder holds PART-LANGUAGE.js and PART-LANGUAGE_bg.wasm. What is
// returned stands in every page.
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digest, filesOf, replaced, textOf } from "./files.mjs";

// The names under which a program is served: its glue and its wasm.
function saved(site, folder, name) {
  const wasm = readFileSync(join(folder, `${name}_bg.wasm`));
  const wasmName = `app-${name}-${digest(wasm)}_bg.wasm`;
  writeFileSync(join(site, wasmName), wasm);
  const glue = textOf(folder, `${name}.js`).replaceAll(`${name}_bg.wasm`, wasmName);
  const glueName = `app-${name}-${digest(glue)}.js`;
  writeFileSync(join(site, glueName), glue);
  return { glue: glueName, wasm: wasmName };
}

const FILES = /<meta name="app-files" data-js="([^"]*)" data-wasm="([^"]*)">/;
// What a page fetches before its loader asks for it: the program and the prose.
const EARLY = /<link rel="(?:modulepreload|preload)" href="(?:\.\/)?app-[^>]*>\n?/g;
const EARLY_PROSE = /<link rel="preload" as="fetch"[^>]*>\n?/g;

export function programs(site, folder) {
  const found = {};
  for (const name of readdirSync(folder).sort()) {
    const [, part, language] = /^([a-z]+)-([a-z]+)\.js$/.exec(name) ?? [];
    if (part) (found[part] ??= {})[language] = saved(site, folder, `${part}-${language}`);
  }
  const languages = Object.keys(found.reading ?? {});
  if (languages.length < 2 || languages.join() !== Object.keys(found.catalog ?? {}).join()) {
    throw new Error(`${folder} lacks a program: ${JSON.stringify(found)}`);
  }
  const [, ...whole] = FILES.exec(textOf(site, "index.html"));
  // The same on every page of one version, and on none of another.
  const told = digest(JSON.stringify(found));
  for (const path of filesOf(site).filter((file) => file.endsWith(".html"))) {
    const page = textOf(site, path);
    if (!FILES.test(page)) continue;
    const language = languages.find((tag) => path.startsWith(`${tag}/`)) ?? "en";
    const reads = path === "index.html" || path === `${language}/index.html`;
    const lost = path === "404.html";
    const programs = found[reads ? "reading" : "catalog"];
    // The text of a reading goes over to another language; any other page is another document, in one language.
    const named = (reads || lost ? languages : [language]).map((tag) => ` data-${tag}="${programs[tag].glue} ${programs[tag].wasm}"`);
    const { glue, wasm } = programs[language];
    const early = `<link rel="modulepreload" href="${glue}">
<link rel="preload" href="${wasm}" as="fetch" type="application/wasm" crossorigin>
`;
    let now = page.replace(EARLY, "");
    // A page of the catalog is there to be read: nothing takes the line from its styles. The loader, which waits for them,
    // asks for the program and the prose side by side.
    now = reads ? replaced(now, "</head>", `${early}</head>`) : now.replace(EARLY_PROSE, "");
    writeFileSync(join(site, path), now.replace(FILES, `<meta name="app-files" data-programs="${told}"${named.join("")}>`));
  }
  for (const file of whole) rmSync(join(site, file));
  return told;
}
