// The core in wasm beside itself natively and beside readers written in JavaScript, on one text, in turn:
// node compare.mjs NATIVE TEXT NAME=MODULE… . Times are those of one run on one machine; their ratios are what counts.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { hand, plain } from "./reader.mjs";

const ROUNDS = 11;
const [native, file, ...modules] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const text = readFileSync(file, "utf8");

// The quickest of three, as natively.
function timed(run) {
  return () => {
    let best = Infinity;
    let found;
    for (let time = 0; time < 3; time++) {
      const start = process.hrtime.bigint();
      found = run();
      best = Math.min(best, Number(process.hrtime.bigint() - start));
    }
    return [found, best];
  };
}
function natively(work) {
  const [count, sum, time] = execFileSync(native, [work, file], { encoding: "utf8" }).split(" ").map(Number);
  return [[count, sum], time];
}
const tests = new Map([
  ["JavaScript by hand", timed(() => hand(text))],
  ["JavaScript, plain", timed(() => plain(text))],
  ["reading, natively", () => natively("read")],
  ["explaining, natively", () => natively("explain")],
]);
for (const named of modules) {
  const [name, path] = named.split("=");
  const { read, explain } = require(path);
  tests.set(`reading, wasm ${name}`, timed(() => read(text)));
  tests.set(`explaining, wasm ${name}`, timed(() => explain(text)));
}

const times = new Map([...tests.keys()].map((name) => [name, []]));
const found = new Map();
for (let round = -2; round < ROUNDS; round++) {
  for (const [name, run] of tests) {
    const [[count, sum], time] = run();
    found.set(name, `${count} replies, codes ${sum}`);
    if (round >= 0) times.get(name).push(time);
  }
}
// Whoever read something else did other work.
if (new Set(found.values()).size > 1) {
  console.error(found);
  process.exit(1);
}
const median = (name) => times.get(name).sort((a, b) => a - b)[ROUNDS >> 1];
const bytes = Buffer.byteLength(text);
console.log(`${bytes} bytes, ${[...found.values()][0]}; medians of ${ROUNDS} rounds in turn`);
console.log(`${"".padEnd(28)}${"MB/s".padStart(8)}${"÷ natively".padStart(12)}${"÷ by hand".padStart(12)}${"÷ plain".padStart(10)}`);
for (const name of tests.keys()) {
  const time = median(name);
  const work = name.split(/[, ]/, 1)[0];
  const against = (other) => (tests.has(other) ? (time / median(other)).toFixed(2) : "-");
  console.log(
    `${name.padEnd(28)}${((bytes / time) * 1e3).toFixed(0).padStart(8)}${against(`${work}, natively`).padStart(12)}` +
      `${against("JavaScript by hand").padStart(12)}${against("JavaScript, plain").padStart(10)}`,
  );
}
