// The lines that tests reach, module by module: node scripts/coverage.mjs FILE. Fails where fewer than LEAST of the core are.
import { readFileSync } from "node:fs";
import { relative } from "node:path";

const LEAST = 0.97;
const CORE = ["text", "code", "command", "lines", "dialogue", "catalog", "analysis", "report", "redaction"];

const [{ files }] = JSON.parse(readFileSync(process.argv[2], "utf8")).data;
const modules = new Map();
const core = { count: 0, covered: 0 };
for (const { filename, summary } of files) {
  const [folder, module] = relative("", filename).split("/");
  if (folder !== "src") continue;
  const name = module.replace(".rs", "");
  for (const sum of [modules.get(name) ?? { count: 0, covered: 0 }, ...(CORE.includes(name) ? [core] : [])]) {
    sum.count += summary.lines.count;
    sum.covered += summary.lines.covered;
    if (sum !== core) modules.set(name, sum);
  }
}
const percent = ({ count, covered }) => `${((100 * covered) / count).toFixed(1)} %`;
const row = (name, sum) =>
  console.log(`${name.padEnd(12)}${String(sum.count).padStart(8)}${String(sum.covered).padStart(9)}${percent(sum).padStart(9)}`);
console.log(`${"module".padEnd(12)}${"lines".padStart(8)}${"reached".padStart(9)}`);
for (const [name, sum] of [...modules].sort()) row(name, sum);
row("the core", core);
if (!core.count || core.covered < LEAST * core.count) {
  console.error(`coverage: tests reach fewer than ${100 * LEAST} % of the core's lines`);
  process.exit(1);
}
