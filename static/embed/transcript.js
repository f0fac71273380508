// What <smtp-transcript> shows: one program for all of them in the page that speak a language, and places that it shows
// texts in. A place that is not needed any more waits for the next element: Yew keeps a little of every place that it ever
// had.

import css from "css:transcript";

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

const programs = new Map();

/** The program that speaks this language, with its prose. */
export function ready(language, load) {
  if (!programs.has(language)) {
    const coming = start(language, load);
    programs.set(language, coming);
    // What could not be had may be tried again.
    coming.catch(() => programs.delete(language));
  }
  return programs.get(language).then((program) => program.running());
}

async function start(language, load) {
  const { glue, wasm } = load.program(language);
  const starting = import(glue).then(async (loaded) => {
    await loaded.default({ module_or_path: wasm });
    return loaded;
  });
  const [loaded, prose] = await Promise.all([starting, load.words(language)]);
  const program = new Program(loaded, [glue, wasm]);
  loaded.words(language, prose);
  return program;
}

class Program {
  #stopped = null;
  #waiting = [];
  #taken = new Set();

  constructor(glue, files) {
    this.glue = glue;
    addEventListener("error", ({ error }) => {
      // Another program in the page may trap, too.
      const ours = error instanceof WebAssembly.RuntimeError && files.some((file) => error.stack?.includes(file));
      if (ours) this.stop(error);
    });
  }

  running() {
    if (this.#stopped) throw this.#stopped;
    return this;
  }

  /** A place for this element. */
  take(host) {
    this.running();
    const place = this.#waiting.pop() ?? new Place(this);
    place.host = host;
    this.#taken.add(place);
    return place;
  }

  give(place) {
    this.#taken.delete(place);
    if (!this.#stopped) this.#waiting.push(place);
  }

  /** Whether the program did it. One that trapped answers nothing any more: every element shows what stands inside it. */
  call(run) {
    if (this.#stopped) return false;
    try {
      run();
      return true;
    } catch (problem) {
      this.stop(problem);
      return false;
    }
  }

  stop(problem) {
    this.#stopped ??= Object.assign(problem, { reason: "program" });
    this.#waiting.length = 0;
    for (const { host } of [...this.#taken]) host.failed(this.#stopped);
  }
}

class Place {
  host = null;
  #element = document.createElement("div");
  #shows;

  constructor(program) {
    this.program = program;
    this.#shows = new program.glue.Place(this.#element, (name, detail) => this.host?.tell(name, detail));
  }

  show() {
    const { host } = this;
    const root = host.root(sheet, "smtp transcript");
    if (this.#element.parentNode !== root) root.replaceChildren(this.#element);
    return this.program.call(() =>
      this.#shows.show(host.text, host.language, host.site.href, host.headingLevel, !host.readOnly),
    );
  }

  release() {
    this.host = null;
    this.#element.remove();
    this.program.call(() => this.#shows.hide());
    this.program.give(this);
  }
}
