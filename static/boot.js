// Starts the page. Loads the program and the prose of the language that the address names, at once and
// side by side; later, when the reader switches language, the program and the prose of that one. These are all the
// requests there are, beside those of sw.js: the program itself imports none. Whatever fails shows the message in #failure.

const files = document.querySelector('meta[name="app-files"]').dataset;
const words = document.querySelector('meta[name="word-files"]').dataset;
// The key under which the program keeps the text, in this tab or, where that is asked for, longer.
const TEXT = "explain-smtp-text";
// What was chosen or read before; a browser may refuse to remember.
function chosen(key, where = "localStorage") {
  try {
    return globalThis[where].getItem(key);
  } catch (refusal) {
    console.debug(refusal);
    return null;
  }
}
// The colours, as early as can be.
document.documentElement.dataset.theme = chosen("explain-smtp-theme") ?? "system";

// The edition in one file brings its files along (scripts/site/one-file.mjs).
const inside = globalThis.explainSmtp;

const atBase = (path) => new URL(path, document.baseURI);

// English has no prefix; `/tr/…` is Turkish.
function languageOf(address) {
  const path = inside ? address.hash.slice(2) : address.pathname.slice(atBase("./").pathname.length);
  const first = path.split("/", 1)[0];
  return Object.hasOwn(words, first) ? first : "en";
}

// The languages whose programs are there.
const ready = new Set();
// The program of a language, ready to start. A page names those that it may need; a build that is not finished has one for all.
async function programOf(language) {
  if (inside) {
    await inside.program.default({ module_or_path: inside.wasm() });
    return inside.program;
  }
  const [glue, wasm] = files[language]?.split(" ") ?? [files.js, files.wasm];
  // Side by side, and once: a program that ran before is still there.
  const coming = ready.has(language) ? undefined : fetch(atBase(wasm));
  const program = await import(atBase(glue));
  await program.default({ module_or_path: coming });
  ready.add(language);
  return program;
}

// The prose of a language, or null where it cannot be had: the page then says so and does without.
const had = {};
async function prose(language) {
  return (had[language] ??= await proseFrom(language));
}
async function proseFrom(language) {
  try {
    if (inside) return await inside.prose(language);
    const answer = await fetch(atBase(words[language]), { signal: AbortSignal.timeout(20_000) });
    return answer.ok ? await answer.text() : null;
  } catch (problem) {
    console.warn(problem);
    return null;
  }
}

// A text for the part of a link that no server sees, and back. A link may come from anybody: unfolding stops as soon
// as there is more than the page takes from a link.
const MARK = "#t=";
const LARGEST = 2_000_000;

async function pack(text) {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

async function unpack(packed) {
  const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  const decoder = new TextDecoder();
  let text = "";
  for await (const part of new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))) {
    text += decoder.decode(part, { stream: true });
    if (text.length > LARGEST) throw new RangeError("the link unfolds to too much");
  }
  return text + decoder.decode();
}

// What the page says where no program runs is not part of what the program takes over.
for (const notice of document.querySelectorAll("noscript")) notice.remove();

// By its name, for a browser may have no WebAssembly to ask.
const trapped = (problem) => problem?.name === "RuntimeError";

// Says that nothing works any more: either the page did not start, or its program has stopped. What was read last in this
// tab is shown to be copied, unless it stands in the box already; it does not stop the program again.
function fail(problem) {
  console.error(problem);
  const message = document.getElementById("failure");
  if (!message.hidden) return;
  const stopped = trapped(problem);
  for (const part of message.querySelectorAll("[lang]")) {
    part.hidden = part.lang !== document.documentElement.lang || "stopped" in part.dataset !== stopped;
  }
  message.hidden = false;
  message.scrollIntoView();
  const text = chosen(TEXT, "sessionStorage") ?? chosen(TEXT);
  if (!text || document.querySelector("#app textarea")?.value) return;
  const box = message.querySelector("textarea");
  box.value = text;
  box.hidden = false;
  if (stopped) for (const kept of [sessionStorage, localStorage]) kept.removeItem(TEXT);
}

// A program that trapped answers nothing any more, whether it was called or went on after waiting.
for (const kind of ["error", "unhandledrejection"]) {
  addEventListener(kind, ({ error, reason = error }) => {
    if (trapped(reason)) fail(reason);
  });
}

// The program that runs, and whether another one is on its way.
let running;
let changing = false;

async function start(language) {
  document.documentElement.lang = language;
  const coming = prose(language);
  const program = await programOf(language);
  let opened;
  let correction = "";
  let broken = false;
  // In one file the view stands before it: #/tr/#t=…
  const [, shared] = location.hash.split(MARK);
  if (shared !== undefined) {
    // Behind the text stands what was put right in its reading.
    const [packed, ...rest] = shared.split("&");
    correction = rest.join("&");
    try {
      opened = await unpack(packed);
    } catch (problem) {
      console.warn(problem);
      broken = true;
    }
  }
  program.start(language, await coming, opened, correction, broken);
  running = program;
  document.documentElement.dataset.started = language;
  if (workers) (chosen(COPY) === "off" ? removeCopy() : keepCopy()).catch((refusal) => console.debug(refusal));
}

document.addEventListener("explain-smtp-words", async ({ detail: wanted }) => {
  running.words_arrived(wanted, await prose(wanted));
});

// The program of another language takes over, with the text. The old one stays until the new one is there.
document.addEventListener("explain-smtp-language", async ({ detail: [language, path] }) => {
  if (changing) return;
  changing = true;
  let program;
  let words;
  try {
    [program, words] = await Promise.all([programOf(language), prose(language)]);
  } catch (problem) {
    console.warn(problem);
    running.words_arrived(language, null);
    return;
  } finally {
    changing = false;
  }
  const [text, correction = ""] = running.stop() ?? [];
  // "Back" and "forward" have changed the address already.
  if (atBase(path).pathname !== location.pathname) {
    history.replaceState(scrollY, "");
    history.pushState(scrollY, "", path);
  }
  // A place that nothing of the old one listens at, and where nothing was written beforehand.
  const place = document.createElement("div");
  place.id = "app";
  document.getElementById("app").replaceWith(place);
  running = program;
  program.start(language, words, text, correction, false);
  document.documentElement.dataset.started = language;
  document.querySelector(".languages a")?.focus({ preventScroll: true });
});

document.addEventListener("explain-smtp-pack", ({ detail }) => {
  detail.packed = pack(detail.text);
});

// A copy of the site's files for use without a network, which sw.js keeps unless the reader wants none.
const COPY = "explain-smtp-copy";
const workers = inside ? undefined : navigator.serviceWorker;
const showCopy = (state) => (document.documentElement.dataset.copy = state);

// The page's policy lets a script's address come from here alone, and there is one.
const worker = atBase("sw.js").href;
const trusted = workers && globalThis.trustedTypes?.createPolicy("explain-smtp", { createScriptURL: () => worker });

async function keepCopy() {
  try {
    const registration = await workers.register(trusted?.createScriptURL("") ?? worker, { updateViaCache: "none" });
    await workers.ready;
    showCopy("kept");
    // A version that waits takes over where this page runs its very program.
    const tell = () => registration.waiting?.postMessage(files.programs);
    const follow = () => registration.installing?.addEventListener("statechange", tell);
    registration.addEventListener("updatefound", follow);
    follow();
    tell();
  } catch (refusal) {
    console.debug(refusal);
    showCopy("off");
  }
}

async function removeCopy() {
  const root = atBase("./").href;
  for (const one of await workers.getRegistrations()) if (one.scope === root) await one.unregister();
  for (const name of await caches.keys()) if (name.startsWith(`explain-smtp ${root} `)) await caches.delete(name);
  showCopy("off");
}

document.addEventListener("click", async ({ target }) => {
  const wish = target.closest?.("button[data-copy]")?.dataset.copy;
  if (!wish) return;
  try {
    localStorage.setItem(COPY, wish);
  } catch (refusal) {
    console.debug(refusal);
  }
  await (wish === "off" ? removeCopy() : keepCopy());
  // The button that was clicked is no longer there.
  document.querySelector(`button[data-copy]:not([data-copy="${wish}"])`)?.focus();
});

start(languageOf(location)).catch(fail);
