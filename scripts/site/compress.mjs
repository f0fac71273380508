// Puts compressed copies beside the files of the site, for hosts that serve what is there.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { params } from "../brotli.mjs";
import { filesOf } from "./files.mjs";

const TEXT = /\.(?:css|html|js|json|mjs|svg|txt|wasm|webmanifest|xml)$/;
// Below this a copy saves less than a packet.
const LEAST = 1024;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

async function copies(path) {
  const bytes = await readFile(path);
  if (bytes.length < LEAST) return;
  // The last step costs a page three times as long for a thirtieth of its size, and there are well over a thousand pages.
  const quality = path.endsWith("index.html") ? 10 : undefined;
  const [br, gz] = await Promise.all([brotli(bytes, { params: params(bytes, quality) }), zip(bytes, { level: 9 })]);
  for (const [end, copy] of [[".br", br], [".gz", gz]]) if (copy.length < bytes.length) await writeFile(path + end, copy);
}

export async function compress(site) {
  const paths = filesOf(site).filter((path) => TEXT.test(path));
  const next = async () => {
    for (let path = paths.pop(); path; path = paths.pop()) await copies(join(site, path));
  };
  await Promise.all(Array.from({ length: 8 }, next));
}
