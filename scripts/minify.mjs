// Makes the scripts and style sheets of the built site smaller, in place, with esbuild: node scripts/minify.mjs DIST
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";

const [site] = process.argv.slice(2);
for (const name of readdirSync(site)) {
  const loader = /\.(js|css)$/.exec(name)?.[1];
  if (!loader) continue;
  const path = join(site, name);
  const { code } = transformSync(readFileSync(path, "utf8"), { loader, minify: true, target: "es2022", legalComments: "none" });
  writeFileSync(path, code);
}
