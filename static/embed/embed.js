// The elements <smtp-transcript>, <smtp-reply> and <smtp-compare>, for any page:
//
//   <script type="module" src="…/embed/embed.js"></script>
//
// This file is all that a page takes at first. What an element shows is fetched when it nears the view, from where this
// file is from and nowhere else; until then, and whenever anything fails, what stands inside the element stays.
// ASSETS are the names of the files of this very build, put in by scripts/embed.mjs.

import { upgradeIn, wantsUpgrade } from "./upgrade.js";

/* global ASSETS */
const base = new URL(ASSETS.base, import.meta.url);
const site = new URL(ASSETS.site, import.meta.url);
const LANGUAGES = ["en", "tr"];

// What is fetched once for the page. What failed may be tried again.
const fetched = new Map();
function once(name, get) {
  if (!fetched.has(name)) {
    const coming = get();
    fetched.set(name, coming);
    coming.catch(() => fetched.delete(name));
  }
  return fetched.get(name);
}

async function get(path) {
  const answer = await fetch(new URL(path, base), { credentials: "omit", referrerPolicy: "no-referrer" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

const load = {
  module: (name) => once(name, () => import(new URL(ASSETS[name], base))),
  program: (language) => ({
    glue: new URL(ASSETS.glue_js[language], base).href,
    wasm: new URL(ASSETS.wasm[language], base).href,
  }),
  piece: (language, name) =>
    once(`${language}/${name}`, async () => (await get(`${ASSETS.catalog}/${language}/${name}.json`)).json()),
  words: (language) => once(`words/${language}`, async () => (await get(ASSETS.words[language])).text()),
};

// Generators load what they bundle on a server, too, where there is no page.
const inBrowser = typeof document !== "undefined";

const near =
  inBrowser &&
  new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) target.wake();
    },
    { rootMargin: "200px" },
  );

// The language around an element may be switched without loading another page. Each tree that an element finds its language
// in, or looks for it in vain, is watched: a change in one is not told in another. A tree that is gone takes its watch along.
const alive = new Set();
const watch = inBrowser && new MutationObserver(() => alive.forEach((element) => element.languageChanged()));

/** What all three have in common. */
class SmtpElement extends (inBrowser ? HTMLElement : Object) {
  static observedAttributes = ["lang", "heading-level"];
  #awake = false;
  #queued = false;
  #turn = 0;
  #root = null;

  get theme() {
    return this.getAttribute("theme") ?? "auto";
  }
  set theme(value) {
    this.setAttribute("theme", value);
  }

  get headingLevel() {
    const level = Number.parseInt(this.getAttribute("heading-level"), 10);
    return level >= 1 && level <= 6 ? level : 3;
  }
  set headingLevel(value) {
    this.setAttribute("heading-level", value);
  }

  /** The language shown: that of the nearest `lang` around, if we speak it, else English. */
  get language() {
    let from = this;
    let tag;
    while (from && !tag) {
      tag = from.closest("[lang]")?.lang;
      const tree = from.getRootNode();
      watch.observe(tree, { attributeFilter: ["lang"], subtree: true });
      from = tree.host;
    }
    const primary = (tag ?? "").split(/[-_]/, 1)[0].toLowerCase();
    return LANGUAGES.includes(primary) ? primary : "en";
  }

  connectedCallback() {
    // What a framework set before the element was defined.
    for (const name of this.constructor.properties) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    alive.add(this);
    if (this.#awake) this.changed();
    else near.observe(this);
  }

  disconnectedCallback() {
    // An element that only moves is back before this runs.
    queueMicrotask(() => {
      if (this.isConnected) return;
      alive.delete(this);
      near.unobserve(this);
      this.#turn++;
      this.released();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before !== after) this.changed();
  }

  /** It nears the view. */
  wake() {
    near.unobserve(this);
    if (this.#awake || !this.isConnected) return;
    this.#awake = true;
    this.changed();
  }

  languageChanged() {
    if (this.language !== this.#root?.lang) this.changed();
  }

  /** Several changes are one update. */
  changed() {
    if (!this.#awake || this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      this.#update();
    });
  }

  async #update() {
    if (!this.isConnected) return;
    const turn = ++this.#turn;
    const current = () => turn === this.#turn && this.isConnected;
    try {
      if (await this.shown(load, current)) {
        // What the program draws stands there once this turn is over.
        setTimeout(() => current() && this.tell("smtp-ready", { language: this.language }));
      }
    } catch (problem) {
      if (current()) this.failed(problem);
    }
  }

  /** The place to show things in: the shadow root's only element, wearing these styles. */
  root(sheet, names) {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!this.#root) {
      this.#root = document.createElement("div");
      this.#root.setAttribute("part", "root");
      shadow.adoptedStyleSheets = [sheet];
    }
    this.#root.className = names;
    this.#root.lang = this.language;
    this.#root.dir = "ltr";
    if (this.#root.parentNode !== shadow) shadow.replaceChildren(this.#root);
    return this.#root;
  }

  /** What stands inside the element is seen again. */
  failed(problem) {
    this.shadowRoot?.replaceChildren(document.createElement("slot"));
    this.released();
    this.tell("smtp-error", { reason: problem.reason ?? "unavailable", message: String(problem?.message ?? problem) });
  }

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  released() {}

  get site() {
    return site;
  }
}

class SmtpReply extends SmtpElement {
  static observedAttributes = [...super.observedAttributes, "code"];
  static properties = ["theme", "headingLevel", "code"];

  get code() {
    return this.getAttribute("code") ?? "";
  }
  set code(value) {
    this.setAttribute("code", value);
  }

  async shown(load, current) {
    const catalog = await load.module("catalog_js");
    const content = await catalog.reply(this.code, this.language, load);
    return current() && catalog.showReply(this, content);
  }
}

class SmtpCompare extends SmtpElement {
  static observedAttributes = [...super.observedAttributes, "codes"];
  static properties = ["theme", "headingLevel", "codes"];

  get codes() {
    return this.getAttribute("codes") ?? "";
  }
  set codes(value) {
    this.setAttribute("codes", Array.isArray(value) ? value.join(" ") : value);
  }

  async shown(load, current) {
    const catalog = await load.module("catalog_js");
    const content = await catalog.comparison(this.codes, this.language, load);
    return current() && catalog.showComparison(this, content);
  }
}

// What stands inside. Generators that colour code may end its lines by elements alone.
const written = (node) =>
  [...node.childNodes].reduce((text, child) => {
    const all = text + (child.localName === "br" ? "\n" : child.nodeType === Node.TEXT_NODE ? child.data : written(child));
    return child.localName === "div" && !all.endsWith("\n") ? `${all}\n` : all;
  }, "");

class SmtpTranscript extends SmtpElement {
  static observedAttributes = [...super.observedAttributes, "read-only"];
  static properties = ["theme", "headingLevel", "readOnly", "text"];
  #text = null;
  #watch = null;
  #place = null;

  get readOnly() {
    return this.hasAttribute("read-only");
  }
  set readOnly(value) {
    this.toggleAttribute("read-only", Boolean(value));
  }

  /** The transcript: what was set, else what stands inside, without what a page puts around it, such as a button. */
  get text() {
    if (this.#text !== null) return this.#text;
    return written(this.querySelector("pre code") ?? this.querySelector("pre") ?? this).replace(/^\r?\n/, "");
  }
  set text(value) {
    this.#text = value === null || value === undefined ? null : String(value);
    this.changed();
  }

  async shown(load, current) {
    // What stands inside may come late, or change.
    if (!this.#watch) {
      this.#watch = new MutationObserver(() => this.changed());
      this.#watch.observe(this, { childList: true, characterData: true, subtree: true });
    }
    if (!this.text.trim()) {
      this.#release();
      this.shadowRoot?.replaceChildren(document.createElement("slot"));
      return false;
    }
    const transcript = await load.module("transcript_js");
    const program = await transcript.ready(this.language, load);
    if (!current()) return false;
    if (this.#place?.program !== program) this.#release();
    this.#place ??= program.take(this);
    return this.#place.show();
  }

  released() {
    this.#watch?.disconnect();
    this.#watch = null;
    this.#release();
  }

  #release() {
    this.#place?.release();
    this.#place = null;
  }
}

const elements = { "smtp-transcript": SmtpTranscript, "smtp-reply": SmtpReply, "smtp-compare": SmtpCompare };

// Two copies of this file may be in a page; a browser without adopted style sheets keeps what stands inside.
if (inBrowser && "adoptedStyleSheets" in Document.prototype) {
  for (const [name, element] of Object.entries(elements)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
  if (wantsUpgrade(import.meta.url)) upgradeIn(document);
}

export { SmtpCompare, SmtpReply, SmtpTranscript };
