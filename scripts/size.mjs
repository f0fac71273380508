// What the built page weighs, what of the program weighs most, and what grew since it was last written down:
// node scripts/size.mjs DIST NAMED_WASM BUDGET RECORD small|ordinary [--record]
// NAMED_WASM is the program as wasm-bindgen leaves it, its functions still named.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { params } from "./brotli.mjs";
import { embedParts } from "./size-embed.mjs";
import { SECTION, wasmReader } from "./wasm-reader.mjs";

const [dist, named, budgetFile, recordFile, kind, wish] = process.argv.slice(2);

function weigh(bytes) {
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: params(bytes) }).length,
  };
}

function row(name, { raw, gzip, brotli }) {
  console.log(name.padEnd(40), ...[raw, gzip, brotli].map((n) => String(n).padStart(9)));
}

const sum = (weights) =>
  weights.reduce((a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli }), {
    raw: 0,
    gzip: 0,
    brotli: 0,
  });

// The parts of a first visit to a page: its styles and loader, as it links them, and what that is told to fetch.
function visit(path) {
  const page = readFileSync(join(dist, path), "utf8");
  const linked = [...page.matchAll(/<(?:link rel="stylesheet"|script) [^>]*\b(?:href|src)="(?:\.\/)?([\w.-]+\.(?:css|js))"/g)].map((found) => found[1]);
  const language = /<html lang="(\w+)"/.exec(page)?.[1];
  const told = (meta) => new RegExp(`<meta name="${meta}"[^>]* data-${language}="([^"]*)"`).exec(page)?.[1].split(" ") ?? [];
  const [program, prose] = [told("app-files"), told("word-files")];
  const code = [path, ...linked, ...program];
  if (linked.length !== 2 || program.length !== 2 || prose.length !== 1) {
    throw new Error(`${dist}/${path} does not link its program or its prose as this script expects`);
  }
  const weights = (list) => list.map((file) => [file, weigh(readFileSync(join(dist, file)))]);
  return { code: weights(code), prose: weights(prose) };
}

// The functions of a wasm module with their sizes, by its name section.
function functions(bytes) {
  const reader = wasmReader(bytes);
  let imported = 0;
  const sizes = [];
  const names = new Map();
  while (reader.at < bytes.length) {
    const id = reader.byte();
    const end = reader.number() + reader.at;
    if (id === SECTION.imports) {
      for (let left = reader.number(); left > 0; left--) {
        reader.text();
        reader.text();
        if (reader.byte() !== 0) return []; // Rust's modules import functions alone
        reader.number();
        imported++;
      }
    } else if (id === SECTION.code) {
      for (let left = reader.number(); left > 0; left--) {
        const size = reader.number();
        sizes.push(size);
        reader.at += size;
      }
    } else if (id === SECTION.custom && reader.text() === "name") {
      while (reader.at < end) {
        const part = reader.byte();
        const partEnd = reader.number() + reader.at;
        if (part === 1) for (let left = reader.number(); left > 0; left--) names.set(reader.number(), reader.text());
        reader.at = partEnd;
      }
    }
    reader.at = end;
  }
  return sizes.map((size, index) => ({ size, name: names.get(imported + index) ?? "?" }));
}

// A crate's name, with the hash by which the compiler tells it from others of that name, and what follows it in a path.
const CRATE = /([a-z]\w*)\[[0-9a-f]+\](?:::(\w+))?/;

// The crate, of our own the module, that a function belongs to: the first one in its name.
function owner(name) {
  if (name.includes("drop_in_place")) return "drop glue";
  const [, first, second] = CRATE.exec(name) ?? [null, name, ""];
  return first === "explain_smtp" ? `${first}::${second}` : first;
}

// Raw bytes of the program's code by owner, before wasm-opt; nothing where it was not built here.
function owners(all) {
  const owners = {};
  for (const { size, name } of all) owners[owner(name)] = (owners[owner(name)] ?? 0) + size;
  return owners;
}

// What the list of dependencies calls a crate, and the crates that come with it.
const COMES_WITH = {
  serde: ["serde_core"],
  yew: ["implicit_clone", "indexmap"],
  "web-sys": ["js_sys"],
  gloo: ["gloo_events", "gloo_timers", "gloo_utils"],
};

// Writes into the list of dependencies what each takes of the program.
function writeCosts(owners) {
  const list = "docs/dependencies.md";
  const text = readFileSync(list, "utf8").replace(/^\| `([\w-]+)` \|(.*)\| *\d+ \|$/gm, (_, name, purpose) => {
    const crates = [name.replaceAll("-", "_"), ...(COMES_WITH[name] ?? [])];
    const cost = crates.reduce((all, one) => all + (owners[one] ?? 0), 0);
    return `| \`${name}\` |${purpose}| ${cost} |`;
  });
  writeFileSync(list, text);
}

function biggest(all) {
  if (all.length === 0) {
    console.log("\nWhere the program's bytes come from: unknown, as it was not built here.");
    return;
  }
  console.log("\nThe code of the program before wasm-opt, raw bytes, by crate and module");
  for (const [name, size] of Object.entries(owners(all)).sort((a, b) => b[1] - a[1]).slice(0, 20)) {
    console.log(String(size).padStart(9), name);
  }
  console.log("\nIts biggest functions");
  for (const { size, name } of all.sort((a, b) => b.size - a.size).slice(0, 15)) {
    console.log(String(size).padStart(9), name.replace(/\[[0-9a-f]+\]/g, "").slice(0, 110));
  }
}

// What became larger or smaller since `./dev size --record` wrote it down: parts as they are sent, then the owners of the
// program's code, which tell why.
function grown(now) {
  if (wish === "--record") {
    writeFileSync(recordFile, `${JSON.stringify(now, null, 1)}\n`);
    if (all.length > 0) writeCosts(owners(all));
    console.log(`\nWritten down in ${recordFile} and docs/dependencies.md.`);
    return;
  }
  const before = JSON.parse(readFileSync(recordFile, "utf8"));
  for (const [of, what] of [["brotli", "parts, brotli"], ["raw", "the program's code before wasm-opt, raw"]]) {
    if (Object.keys(now[of]).length === 0) continue;
    const names = new Set([...Object.keys(before[of]), ...Object.keys(now[of])]);
    const changes = [...names]
      .map((name) => [name, (now[of][name] ?? 0) - (before[of][name] ?? 0)])
      .filter(([, change]) => Math.abs(change) >= 100)
      .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
    console.log(`\nSince ${recordFile}: ${what}${changes.length === 0 ? ": the same, to a hundred bytes" : ""}`);
    for (const [name, change] of changes.slice(0, 20)) {
      console.log(`${change > 0 ? "+" : "-"}${Math.abs(change)}`.padStart(9), name);
    }
  }
}

const parts = visit("index.html");
const ofCatalog = visit("codes/index.html");
console.log("A first visit (home page, English)".padEnd(40), "      raw      gzip    brotli");
for (const [file, weight] of [...parts.code, ...parts.prose]) row(file, weight);
const totals = {
  code: sum(parts.code.map(([, weight]) => weight)),
  catalog: sum(ofCatalog.code.map(([, weight]) => weight)),
  prose: sum(parts.prose.map(([, weight]) => weight)),
};
row("code (html, css, js, wasm)", totals.code);
row("prose (not on the way to the first view)", totals.prose);
row("all", sum(Object.values(totals)));
console.log(`\n${"A first visit to the list of codes".padEnd(40)}`, "      raw      gzip    brotli");
for (const [file, weight] of ofCatalog.code) row(file, weight);
row("catalog (html, css, js, wasm)", totals.catalog);
const whole = join(dist, "explain-smtp.html");
if (existsSync(whole)) {
  console.log("\nThe whole tool in one file");
  row("explain-smtp.html", weigh(readFileSync(whole)));
}

console.log(`\n${"The elements in other pages".padEnd(40)}`, "      raw      gzip    brotli");
for (const [part, files] of Object.entries(embedParts(dist, weigh))) {
  for (const [file, weight] of files) row(file.replace(/^embed\/(.{36}).*$/, "embed/$1…"), weight);
  totals[part] = sum(files.map(([, weight]) => weight));
  row(part, totals[part]);
}
const all = existsSync(named) ? functions(readFileSync(named)) : [];
biggest(all);
grown({
  brotli: Object.fromEntries(Object.entries(totals).map(([part, { brotli }]) => [part, brotli])),
  raw: Object.fromEntries(Object.entries(owners(all)).filter(([, size]) => size >= 1000).sort((a, b) => b[1] - a[1])),
});

console.log("\nBudget, brotli");
let exceeded = false;
for (const line of readFileSync(budgetFile, "utf8").split("\n")) {
  if (line.startsWith("#") || !line.trim()) continue;
  const [part, most, goal] = line.trim().split(/\s+/);
  const { brotli } = totals[part];
  const over = !(brotli <= Number(most));
  console.log(`${part}: ${brotli} of ${most}${over ? ", EXCEEDED" : ""} (goal ${goal})`);
  exceeded ||= over;
}
if (exceeded && kind === "ordinary") {
  console.log("Not counted: this page was built without the small standard library (scripts/small.sh).");
} else if (exceeded) {
  console.log("What grew stands above; shrink it, or argue for a larger budget in scripts/size-budget.txt.");
  process.exitCode = 1;
}
