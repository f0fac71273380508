// Takes out of the names that a program and its glue call each other what nobody reads: node scripts/shorten.mjs GLUE.js PROGRAM.wasm
//
// wasm-bindgen gives every import and export a hash, once in each of the two files: some thousands of bytes that no compression
// takes away. The names stay, so that whoever looks into the program sees what it asks of the browser. What only tools read of
// the program, as the compiler's version, goes too. Both files are changed in place, and belong together from then on.
import { readFileSync, writeFileSync } from "node:fs";
import { SECTION, bytes, wasmReader } from "./wasm-reader.mjs";

const [gluePath, programPath] = process.argv.slice(2);
const program = readFileSync(programPath);
let glue = readFileSync(gluePath, "utf8");

// A longer name is that of a type, spelt out.
const LONGEST = 40;

// The name without its hash and what stands before every name; with a number where another one has it.
function plain(name, taken) {
  const words = name.replace(/^_*wb(?:g|indgen)_/, "").replace(/_*h?[0-9a-f]{16}$/, "");
  const short = words.length > LONGEST ? "call" : words;
  let found = short;
  for (let number = 2; taken.has(found); number++) found = short + number;
  taken.add(found);
  return found;
}

// Puts another text in the place of each that the pattern finds, and tells whether there was any.
function replaced(pattern, by) {
  const before = glue;
  glue = glue.replace(pattern, by);
  return glue !== before;
}

function expect(found, name) {
  if (!found) throw new Error(`${gluePath} does not give ${name} as this script expects, which ${programPath} imports`);
}

const escaped = (name) => name.replace(/[$.*+?^(){}|[\]\\/]/g, "\\$&");

const reader = wasmReader(program);
const letters = (name) => [...bytes(name.length), ...Buffer.from(name)];

// The imports, each a module, a name, that it is a function, and of what type.
function imports() {
  const modules = new Map();
  const taken = new Set();
  const count = reader.number();
  const out = bytes(count);
  for (let index = 0; index < count; index++) {
    const [module, name, kind, type] = [reader.text(), reader.text(), reader.byte(), reader.number()];
    if (kind !== 0) throw new Error(`${programPath} imports ${name}, which is no function`);
    if (!modules.has(module)) {
      modules.set(module, String.fromCharCode(97 + modules.size));
      expect(replaced(new RegExp(`(["'])${escaped(module)}\\1`, "g"), JSON.stringify(modules.get(module))), module);
    }
    const now = plain(name, taken);
    expect(replaced(new RegExp(`(?<![\\w$.])${escaped(name)}(?=\\s*[:(])`, "g"), now), name);
    out.push(...letters(modules.get(module)), ...letters(now), kind, ...bytes(type));
  }
  return out;
}

// The exports, each a name, of what kind it is, and which; without those that the glue does not call.
function exports() {
  const kept = [];
  const taken = new Set();
  for (let left = reader.number(); left > 0; left--) {
    const [name, kind, item] = [reader.text(), reader.byte(), reader.number()];
    const called = new RegExp(`(?<=(?<![\\w$.])wasm\\.)${escaped(name)}(?![\\w$])`, "g");
    if (!called.test(glue)) continue;
    const now = plain(name, taken);
    replaced(called, now);
    kept.push([...letters(now), kind, ...bytes(item)]);
  }
  return [...bytes(kept.length), ...kept.flat()];
}

const parts = [program.subarray(0, reader.at)];
while (reader.at < program.length) {
  const begin = reader.at;
  const id = reader.byte();
  const end = reader.number() + reader.at;
  const section = id === SECTION.imports ? imports() : id === SECTION.exports ? exports() : null;
  if (section) parts.push(Buffer.from([id, ...bytes(section.length), ...section]));
  else if (id !== SECTION.custom) parts.push(program.subarray(begin, end));
  reader.at = end;
}
writeFileSync(programPath, Buffer.concat(parts));
writeFileSync(gluePath, glue);
