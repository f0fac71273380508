// How the scripts of the elements are put together, and what they hash to.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { styleSheet } from "./embed-css.mjs";

/** A module with everything that it imports, minified; `assets` are the names that it is to know. */
export async function bundle(name, assets) {
  const { outputFiles } = await build({
    entryPoints: [join("static/embed", name)],
    bundle: true,
    write: false,
    format: name === "classic.js" ? "iife" : "esm",
    minify: true,
    target: "es2022",
    legalComments: "none",
    define: assets ? { ASSETS: JSON.stringify(assets) } : {},
    plugins: [
      {
        name: "style sheets",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^css:/ }, ({ path }) => ({ path: path.slice(4), namespace: "css" }));
          onLoad({ filter: /.*/, namespace: "css" }, ({ path }) => ({ contents: styleSheet(path), loader: "text" }));
        },
      },
    ],
  });
  return outputFiles[0].contents;
}

/** What every file of a folder hashes to, as browsers want it in `integrity`, as JSON. */
export function integrityOf(folder, version) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "integrity.json")
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const hashes = files.map((file) => [
    file.slice(folder.length + 1).replaceAll("\\", "/"),
    `sha384-${createHash("sha384").update(readFileSync(file)).digest("base64")}`,
  ]);
  return `${JSON.stringify({ version, files: Object.fromEntries(hashes) }, null, 1)}\n`;
}
