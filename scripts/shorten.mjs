// Takes out of the names that a program and its glue call each other what nobody reads: node scripts/shorten.mjs GLUE.js PROGRAM.wasm
//
// wasm-bindgen gives every import and export a hash, once in each of the two files: some thousands of bytes that no compression
// takes away. The names stay, so that whoever looks into the program sees what it asks of the browser. What only tools read of
// the program, as the compiler's version, goes too. Both files are changed in place, and belong together from then on.
import { readFileSync, writeFileSync } from "node:fs";

const [gluePath, programPath] = process.argv.slice(2);
const program = readFileSync(programPath);
let glue = readFileSync(gluePath, "utf8");

// A longer name is that of a type, spelt out.
const LONGEST = 40;

// The name without its hash and what stands before every name; with a number where another one has it.
function plain(name, taken) {
  const words = name.replace(/^_*wb(?:g|indgen)_/, "").replace(/_*h?[0-9a-f]{16}$/, "");
  const short = words.length > LONGEST ? "call" : words;
  let number = 1;
  while (taken.has(short + (number > 1 ? number : ""))) number++;
  const found = short + (number > 1 ? number : "");
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

let at = 8;
function number() {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = program[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return value;
  }
}
function text() {
  const length = number();
  at += length;
  return program.toString("utf8", at - length, at);
}
function bytes(value) {
  return value < 128 ? [value] : [(value & 127) | 128, ...bytes(Math.floor(value / 128))];
}
const letters = (name) => [...bytes(name.length), ...Buffer.from(name)];

// The imports, each a module, a name, that it is a function, and of what type.
function imports() {
  const modules = new Map();
  const taken = new Set();
  const count = number();
  const out = bytes(count);
  for (let index = 0; index < count; index++) {
    const [module, name, kind, type] = [text(), text(), program[at++], number()];
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
  for (let left = number(); left > 0; left--) {
    const [name, kind, item] = [text(), program[at++], number()];
    const called = new RegExp(`(?<=(?<![\\w$.])wasm\\.)${escaped(name)}(?![\\w$])`, "g");
    if (!called.test(glue)) continue;
    const now = plain(name, taken);
    replaced(called, now);
    kept.push([...letters(now), kind, ...bytes(item)]);
  }
  return [...bytes(kept.length), ...kept.flat()];
}

// The number of sections that are for tools alone.
const CUSTOM = 0;
const parts = [program.subarray(0, at)];
while (at < program.length) {
  const begin = at;
  const id = program[at++];
  const end = number() + at;
  const section = id === 2 ? imports() : id === 7 ? exports() : null;
  if (section) parts.push(Buffer.from([id, ...bytes(section.length), ...section]));
  else if (id !== CUSTOM) parts.push(program.subarray(begin, end));
  at = end;
}
writeFileSync(programPath, Buffer.concat(parts));
writeFileSync(gluePath, glue);
