// Orders the functions of a program so that alike ones stand beside each other, which compresses better: node scripts/order.mjs PROGRAM.wasm
//
// A function's name says where it is to stand; wasm-opt sorts by names, and rewrites the calls. Names and what else only tools
// read is left out of the program later, by shorten.mjs.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { SECTION, bytes, wasmReader } from "./wasm-reader.mjs";

const [path] = process.argv.slice(2);
const program = readFileSync(path);

// As many bytes at once are compared.
const GRAM = 5;
// What more functions than these have tells none of them from the others.
const COMMON = 400;
// So many functions back what they have is still at hand.
const BACK = 4;

// The bodies of the functions, and how many others are imported.
function functions() {
  const reader = wasmReader(program);
  const bodies = [];
  let imported = 0;
  while (reader.at < program.length) {
    const id = reader.byte();
    const end = reader.number() + reader.at;
    if (id === SECTION.imports) imported = reader.number(); // Rust's modules import functions alone
    if (id === SECTION.code) {
      for (let left = reader.number(); left > 0; left--) {
        const size = reader.number();
        bodies.push(program.subarray(reader.at, reader.at + size));
        reader.at += size;
      }
    }
    reader.at = end;
  }
  return { bodies, imported };
}

// The runs of bytes in a function, each once, as numbers.
function grams(body) {
  const found = new Set();
  for (let at = 0; at + GRAM <= body.length; at++) {
    let run = 0;
    for (let byte = 0; byte < GRAM; byte++) run = (Math.imul(run, 16777619) ^ body[at + byte]) >>> 0;
    found.add(run);
  }
  return found;
}

// The functions' numbers in the new order: behind each the one that shares most with it and those before, rare runs first.
function order(bodies) {
  const runs = bodies.map(grams);
  const having = new Map();
  runs.forEach((all, number) => {
    for (const run of all) {
      if (!having.has(run)) having.set(run, []);
      having.get(run).push(number);
    }
  });
  const left = new Set(bodies.keys());
  const ordered = [];
  for (let next = 0; left.size > 0; ) {
    ordered.push(next);
    left.delete(next);
    const shared = new Map();
    ordered.slice(-BACK).reverse().forEach((number, back) => {
      for (const run of runs[number]) {
        const others = having.get(run);
        if (others.length > COMMON) continue;
        const worth = 1 / (Math.log2(1 + others.length) * (1 + back));
        for (const other of others) if (left.has(other)) shared.set(other, (shared.get(other) ?? 0) + worth);
      }
    });
    let most = -1;
    next = left.values().next().value;
    for (const [number, worth] of shared) {
      const share = worth / Math.sqrt(runs[number].size + 50);
      if (share > most) [most, next] = [share, number];
    }
  }
  return ordered;
}


// The program with a section that names each function by its place.
function named({ bodies, imported }) {
  const place = [];
  order(bodies).forEach((number, at) => (place[number] = at));
  const entries = place.flatMap((at, number) => {
    const name = Buffer.from(String(at).padStart(6, "0"));
    return [...bytes(imported + number), name.length, ...name];
  });
  const names = [...bytes(bodies.length), ...entries];
  const section = [4, ...Buffer.from("name"), 1, ...bytes(names.length), ...names];
  return Buffer.concat([program, Buffer.from([SECTION.custom, ...bytes(section.length), ...section])]);
}

writeFileSync(path, named(functions()));
const flags = ["--optimize-level=2", "--shrink-level=2", "--low-memory-unused", "--reorder-functions-by-name"];
execFileSync("wasm-opt", [...flags, path, "-o", path]);
