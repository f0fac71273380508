// Makes an npm package of the elements in the built site: node scripts/pack.mjs DIST PROGRAM FOLDER SITE
//
// FOLDER becomes the package. SITE is the address that links in the elements lead to: the package may be served from
// anywhere, so that it cannot be told from where its files are.
import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle, integrityOf } from "./embed-bundle.mjs";

const [dist, program, folder, site] = process.argv.slice(2);
const { href } = new URL(site.replace(/\/?$/, "/"));
const manifest = readFileSync("Cargo.toml", "utf8");
const value = (key) => new RegExp(`^${key} = "(.*)"$`, "m").exec(manifest)[1];
const version = value("version");

rmSync(folder, { recursive: true, force: true });
cpSync(join(dist, "embed", version), folder, { recursive: true });
const assets = JSON.parse(readFileSync(join(program, "assets.json"), "utf8"));
writeFileSync(join(folder, "embed.js"), await bundle("embed.js", { ...assets, base: "./", site: href }));
for (const file of ["LICENSE-APACHE", "LICENSE-MIT"]) copyFileSync(file, join(folder, file));
copyFileSync("static/embed/README.md", join(folder, "README.md"));
writeFileSync(join(folder, "integrity.json"), integrityOf(folder, version));

const description = {
  name: "explain-smtp-elements",
  version,
  description: "Elements for any page: an SMTP transcript read line by line, a reply code, codes side by side.",
  keywords: ["smtp", "email", "web-components", "custom-elements"],
  license: value("license"),
  type: "module",
  exports: {
    ".": { types: "./embed.d.ts", default: "./embed.js" },
    "./custom-elements.json": "./custom-elements.json",
    "./integrity.json": "./integrity.json",
    "./package.json": "./package.json",
    "./*": "./*",
  },
  types: "./embed.d.ts",
  customElements: "custom-elements.json",
  // Importing them defines the elements, or listens for frames.
  sideEffects: ["./embed.js", "./classic.js", "./iframe.js", "./frame.js"],
};
writeFileSync(join(folder, "package.json"), `${JSON.stringify(description, null, 2)}\n`);
