// The files of the built site.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

// Every file below the folder, as paths relative to it with slashes, in one order everywhere.
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(folder, "x").length - 1).replaceAll("\\", "/"))
    .sort();
}

export const textOf = (folder, path) => readFileSync(join(folder, path), "utf8");

// The first 16 digits of the SHA-256 of a content: enough to tell two versions of a file apart.
export const digest = (content) => createHash("sha256").update(content).digest("hex").slice(0, 16);

// The source expression by which a content security policy names an inline script or style.
export const allowing = (content) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

// The text with `mark`, which must be in it, replaced everywhere.
export function replaced(text, mark, by) {
  if (!text.includes(mark)) throw new Error(`no ${mark} in what the build left`);
  return text.replaceAll(mark, () => by);
}
