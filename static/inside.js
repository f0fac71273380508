// What the edition in one file has in itself, for boot.js: the program, and packed the files that the program needs.
import * as program from "program";

function packed(id) {
  const binary = atob(document.getElementById(id).textContent);
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")));
}

globalThis.explainSmtp = {
  program,
  wasm: () => packed("file-wasm").arrayBuffer(),
  prose: (language) => packed(`file-${language}`).text(),
};
