// What the elements in other pages cost such a page, part by part.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The files of each part, as [name, weight]. */
export function embedParts(dist, weigh) {
  const entry = readFileSync(join(dist, "embed/embed.js"), "utf8");
  const folder = /base:"\.\/([^"]+)\/"/.exec(entry)?.[1];
  const all = readdirSync(join(dist, "embed", folder));
  // The file of this name with a hash, as the entry names it.
  const file = (stem, ending) => {
    const found = all.filter((name) => new RegExp(`^${stem}-[0-9a-f]{16}${ending}$`).test(name) && entry.includes(name));
    if (found.length !== 1) throw new Error(`embed.js names ${found.length} files like ${stem}-….${ending}`);
    return `embed/${folder}/${found[0]}`;
  };
  const weights = (files) => files.map((path) => [path, weigh(readFileSync(join(dist, path)))]);
  const catalog = file("catalog", "");
  return {
    // Every page that has the script.
    "embed-script": weights(["embed/embed.js"]),
    // The first code, besides.
    "embed-code": weights([file("catalog", "\\.js"), `${catalog}/en/550.json`]),
    // The first transcript, besides.
    embed: weights([file("transcript", "\\.js"), file("glue-en", "\\.js"), file("embed-en", "\\.wasm")]),
    "embed-prose": weights([file("words-en", "\\.txt")]),
  };
}
