// Writes sw.js, which keeps the site for use without a network: what it keeps from the start, and of which version.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { filesOf, replaced, textOf } from "./files.mjs";

const WORKER = new URL("../../static/worker.js", import.meta.url);

export function worker(site, programs) {
  const all = filesOf(site).filter((path) => path !== "sw.js");
  if (!textOf(site, "index.html").includes(programs)) throw new Error("index.html does not tell its programs");
  // What any page needs, and the first page of each language; the others once they were visited.
  const languages = all.filter((path) => path.endsWith(".webmanifest")).map((path) => path.slice(0, -".webmanifest".length));
  const homes = languages.map((tag) => `${tag}/`).filter((path) => all.includes(`${path}index.html`));
  const files = ["", ...homes, "404.html", ...all.filter((path) => /^(?:words\/)?[\w.-]+-[0-9a-f]{16}(?:_bg)?\.(?:js|css|wasm|txt)$/.test(path))];
  for (const end of ["_bg.wasm", ".js", ".css", ".txt"]) {
    if (!files.some((path) => path.endsWith(end))) throw new Error(`the worker would not keep any ${end}`);
  }
  const version = createHash("sha256");
  for (const path of all) version.update(path).update("\0").update(readFileSync(join(site, path)));
  let source = readFileSync(WORKER, "utf8");
  source = replaced(source, "{version}", version.digest("hex").slice(0, 16));
  source = replaced(source, "{files}", JSON.stringify(files));
  source = replaced(source, "{programs}", programs);
  const { code } = transformSync(source, { minify: true, target: "es2022", legalComments: "none" });
  writeFileSync(join(site, "sw.js"), code);
}
