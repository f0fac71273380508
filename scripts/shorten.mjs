// Gives short names to what a program and its glue call each other: node scripts/shorten.mjs GLUE.js PROGRAM.wasm
//
// wasm-bindgen names every import and export at length, with a hash, once in each of the two files: some thousands of bytes
// that no compression takes away. What only tools read of the program, as the compiler's version, goes too. Both files are
// changed in place, and belong together from then on.
import { readFileSync, writeFileSync } from "node:fs";

const [gluePath, programPath] = process.argv.slice(2);
const program = readFileSync(programPath);
let glue = readFileSync(gluePath, "utf8");

// a, b, … z, aa, ab, …
function short(number) {
  const letter = String.fromCharCode(97 + (number % 26));
  return number < 26 ? letter : short(Math.floor(number / 26) - 1) + letter;
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
  const count = number();
  const out = bytes(count);
  for (let index = 0; index < count; index++) {
    const [module, name, kind, type] = [text(), text(), program[at++], number()];
    if (kind !== 0) throw new Error(`${programPath} imports ${name}, which is no function`);
    if (!modules.has(module)) {
      modules.set(module, short(modules.size));
      expect(replaced(new RegExp(`(["'])${escaped(module)}\\1`, "g"), JSON.stringify(modules.get(module))), module);
    }
    expect(replaced(new RegExp(`(?<![\\w$.])${escaped(name)}(?=\\s*[:(])`, "g"), short(index)), name);
    out.push(...letters(modules.get(module)), ...letters(short(index)), kind, ...bytes(type));
  }
  return out;
}

// The exports, each a name, of what kind it is, and which; without those that the glue does not call.
function exports() {
  const kept = [];
  for (let left = number(); left > 0; left--) {
    const [name, kind, item] = [text(), program[at++], number()];
    const called = new RegExp(`(?<=(?<![\\w$.])wasm\\.)${escaped(name)}(?![\\w$])`, "g");
    if (replaced(called, short(kept.length))) kept.push([...letters(short(kept.length)), kind, ...bytes(item)]);
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
