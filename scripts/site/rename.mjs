// Names the files of the program by what is in them: Trunk names them by what it compiled, before wasm-bindgen, wasm-opt
// and esbuild had their turn, so that one name could stand for two contents. A name that never does may be kept for ever.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { digest, filesOf, textOf } from "./files.mjs";

// Trunk writes its hashes without leading zeros.
const HASHED = /^([\w.-]+)-[0-9a-f]{8,16}((?:_bg)?\.(?:wasm|js|css))$/;
// What may name others comes after them.
const ORDER = [".wasm", ".css", ".js"];

export function rename(site) {
  const names = new Map();
  const inNames = (text) => text.replace(/[\w.-]+-[0-9a-f]{8,16}(?:_bg)?\.(?:wasm|js|css)/g, (name) => names.get(name) ?? name);
  const hashed = filesOf(site).filter((name) => HASHED.test(name));
  hashed.sort((a, b) => ORDER.indexOf(extname(a)) - ORDER.indexOf(extname(b)));
  for (const name of hashed) {
    if (!name.endsWith(".wasm")) writeFileSync(join(site, name), inNames(textOf(site, name)));
    const [, stem, end] = HASHED.exec(name);
    const named = `${stem}-${digest(readFileSync(join(site, name)))}${end}`;
    renameSync(join(site, name), join(site, named));
    names.set(name, named);
  }
  for (const page of filesOf(site).filter((path) => /\.(html|js|mjs|json)$/.test(path))) {
    const text = textOf(site, page);
    const now = inNames(text);
    if (now !== text) writeFileSync(join(site, page), now);
  }
}
