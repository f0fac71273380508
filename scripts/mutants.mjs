// What came of the changes, module by module: node scripts/mutants.mjs FOLDER. Fails where fewer than LEAST were noticed.
import { readFileSync } from "node:fs";

const LEAST = 0.85;

const { outcomes } = JSON.parse(readFileSync(`${process.argv[2]}/outcomes.json`, "utf8"));
const modules = new Map();
const missed = [];
for (const { scenario, summary } of outcomes) {
  const change = scenario.Mutant;
  // What does not compile is no program.
  if (!change || summary === "Unviable") continue;
  const module = change.file.split("/")[1].replace(".rs", "");
  const counted = modules.get(module) ?? { tried: 0, noticed: 0 };
  counted.tried += 1;
  if (summary === "CaughtMutant" || summary === "Timeout") counted.noticed += 1;
  else missed.push(change.name);
  modules.set(module, counted);
}
const row = (name, { tried, noticed }) =>
  console.log(`${name.padEnd(12)}${String(tried).padStart(7)}${String(noticed).padStart(9)}${((100 * noticed) / tried).toFixed(1).padStart(8)} %`);
const whole = { tried: 0, noticed: 0 };
for (const name of missed.sort()) console.log(`missed: ${name}`);
console.log(`${"module".padEnd(12)}${"tried".padStart(7)}${"noticed".padStart(9)}`);
for (const [name, counted] of [...modules].sort()) {
  row(name, counted);
  whole.tried += counted.tried;
  whole.noticed += counted.noticed;
}
row("all", whole);
if (!whole.tried || whole.noticed < LEAST * whole.tried) {
  console.error(`mutants: fewer than ${100 * LEAST} % were noticed`);
  process.exit(1);
}
