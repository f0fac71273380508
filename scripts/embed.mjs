// Puts the elements for other pages into the built site: node scripts/embed.mjs DIST PROGRAM
//
// DIST/embed/ holds what bin/prerender wrote, PROGRAM what wasm-bindgen and wasm-opt made of src/bin/embed.rs.
// Everything that a release is made of goes into DIST/embed/VERSION/ under names that change with the content, so that
// files of two builds never mix; embed.js, which names them, stands there and, for those who always want the newest, in
// DIST/embed/. VERSION/integrity.json lists what every file hashes to.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { bundle, integrityOf } from "./embed-bundle.mjs";

const [dist, program] = process.argv.slice(2);
const embed = join(dist, "embed");
const version = /^version = "(.*)"$/m.exec(readFileSync("Cargo.toml", "utf8"))[1];
const release = join(embed, version);
rmSync(release, { recursive: true, force: true });
mkdirSync(release, { recursive: true });

const hash = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

// Saves a file under a name with its hash, and tells that name.
function save(name, bytes) {
  const [, stem, ending] = /^(.*)(\.\w+)$/.exec(name);
  const named = `${stem}-${hash(bytes)}${ending}`;
  writeFileSync(join(release, named), bytes);
  return named;
}

// The programs, one for each language, and what joins each to the browser.
const languages = readdirSync(program).flatMap((name) => /^embed-(\w+)\.js$/.exec(name)?.[1] ?? []);
const wasm = {};
const glue_js = {};
for (const language of languages) {
  const compiled = `embed-${language}_bg.wasm`;
  wasm[language] = save(`embed-${language}.wasm`, readFileSync(join(program, compiled)));
  // The name of the program that a bundler looks for stays true.
  const contents = readFileSync(join(program, `embed-${language}.js`), "utf8").replaceAll(compiled, wasm[language]);
  const { outputFiles } = buildSync({
    stdin: { contents, loader: "js" },
    write: false,
    format: "esm",
    minify: true,
    target: "es2022",
  });
  glue_js[language] = save(`glue-${language}.js`, outputFiles[0].contents);
}

// The pieces of the catalog belong together: they have one hash.
const pieces = join(embed, "catalog");
const contents = createHash("sha256");
for (const language of readdirSync(pieces).sort()) {
  for (const file of readdirSync(join(pieces, language)).sort()) {
    contents.update(`${language}/${file}\0`).update(readFileSync(join(pieces, language, file)));
  }
}
const catalog = `catalog-${contents.digest("hex").slice(0, 16)}`;
renameSync(pieces, join(release, catalog));

const words = Object.fromEntries(
  readdirSync(join(embed, "words")).map((file) => {
    const language = file.replace(".txt", "");
    return [language, save(`words-${language}.txt`, readFileSync(join(embed, "words", file)))];
  }),
);
rmSync(join(embed, "words"), { recursive: true });

const assets = {
  catalog,
  words,
  wasm,
  glue_js,
  catalog_js: save("catalog.js", await bundle("catalog.js")),
  transcript_js: save("transcript.js", await bundle("transcript.js")),
};
// For `./dev pack`, which makes another entry of the same files.
writeFileSync(join(program, "assets.json"), JSON.stringify(assets));
const entry = (base, site) => bundle("embed.js", { ...assets, base, site });
writeFileSync(join(embed, "embed.js"), await entry(`./${version}/`, "../"));
writeFileSync(join(release, "embed.js"), await entry("./", "../../"));
for (const folder of [embed, release]) {
  for (const name of ["classic.js", "iframe.js", "frame.js"]) writeFileSync(join(folder, name), await bundle(name));
  copyFileSync("static/embed/frame.html", join(folder, "frame.html"));
}

for (const name of ["embed.d.ts", "custom-elements.json"]) copyFileSync(join("static/embed", name), join(release, name));
writeFileSync(join(embed, "page.js"), await bundle("page.js"));

writeFileSync(join(release, "integrity.json"), integrityOf(release, version));
