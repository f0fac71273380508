// What <smtp-transcript> shows: one program for all of them in the page, and places that it shows texts in. A place that
// is not needed any more waits for the next element: Yew keeps a little of every place that it ever had.

import css from "css:transcript";

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

let glue;
let program;
let stopped;
const waiting = [];
const taken = new Set();
const spoken = new Set();

/** Loads the program and the prose of the language, once each. */
export async function ready(language, load) {
  if (stopped) throw stopped;
  program ??= start(load);
  program.catch(() => (program = undefined));
  const [{ words }, prose] = await Promise.all([program, load.words(language)]);
  if (!spoken.has(language)) words(language, prose);
  spoken.add(language);
}

async function start(load) {
  const loaded = await import(load.asset("glue_js"));
  await loaded.default({ module_or_path: load.asset("wasm") });
  addEventListener("error", ({ error }) => {
    if (error instanceof WebAssembly.RuntimeError && ours(error, load)) stop(error);
  });
  glue = loaded;
  return glue;
}

// Another program in the page may trap, too.
const ours = ({ stack }, load) => [load.asset("glue_js"), load.asset("wasm")].some((file) => stack?.includes(file));

// A program that trapped answers nothing any more: every element shows what stands inside it.
function stop(problem) {
  stopped ??= Object.assign(problem, { reason: "program" });
  waiting.length = 0;
  for (const place of [...taken]) place.host.failed(stopped);
}

/** A place for this element. */
export function take(host) {
  const place = waiting.pop() ?? new Place();
  place.host = host;
  taken.add(place);
  return place;
}

class Place {
  host = null;
  #element = document.createElement("div");
  #shows = new glue.Place(this.#element, (name, detail) => this.host?.tell(name, detail));

  show(host) {
    const root = host.root(sheet, "smtp transcript");
    if (this.#element.parentNode !== root) root.replaceChildren(this.#element);
    return this.#call((shows) => shows.show(host.text, host.language, host.site.href, host.headingLevel, !host.readOnly));
  }

  release() {
    taken.delete(this);
    this.host = null;
    this.#element.remove();
    if (stopped) return;
    this.#call((shows) => shows.hide());
    waiting.push(this);
  }

  // Whether the program did it.
  #call(run) {
    try {
      run(this.#shows);
      return true;
    } catch (problem) {
      stop(problem);
      return false;
    }
  }
}
