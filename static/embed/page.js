// The page on embedding: the form that writes an element, the site's own address in what is copied, and the choice of
// colours, which elsewhere the site's program does.

const page = document.querySelector(".embed-page");
const site = new URL(document.baseURI);
const WRITTEN = "https://smtp.example/";
const THEME = "explain-smtp-theme";

for (const snippet of page.querySelectorAll(".snippet")) {
  snippet.textContent = snippet.textContent.replaceAll(WRITTEN, site.href);
}

const root = document.documentElement;
const remember = (use) => {
  try {
    return use(localStorage);
  } catch (refusal) {
    console.debug(refusal);
    return null;
  }
};
const colours = document.querySelector(".colours select");
colours.value = remember((storage) => storage.getItem(THEME)) ?? "system";
const colour = () => {
  root.dataset.theme = colours.value;
};
colours.addEventListener("change", () => {
  colour();
  remember((storage) => (colours.value === "system" ? storage.removeItem(THEME) : storage.setItem(THEME, colours.value)));
});
colour();

const form = page.querySelector(".builder");
const fields = Object.fromEntries([...form.querySelectorAll("[data-field]")].map((field) => [field.dataset.field, field]));
const said = form.querySelector("[role=status]");
const copy = form.querySelector("button");
fields.text.value = form.dataset.sample;
// A code is not two codes: each element remembers what was typed for it.
const typed = { "smtp-reply": "550", "smtp-compare": "211 221" };
let kind = fields.element.value;

const written = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

// The attributes of the element, and what stands inside it.
function wanted() {
  const attributes = {};
  if (kind === "smtp-reply") attributes.code = fields.codes.value.trim();
  if (kind === "smtp-compare") attributes.codes = fields.codes.value.trim();
  for (const name of ["lang", "theme"]) if (fields[name].value) attributes[name] = fields[name].value;
  if (fields["heading-level"].value !== "3") attributes["heading-level"] = fields["heading-level"].value;
  if (kind === "smtp-transcript" && fields["read-only"].checked) attributes["read-only"] = "";
  return attributes;
}

// What is wrong, beside the field; an element that cannot work is not to be copied.
function judged(works) {
  for (const one of form.querySelectorAll("[data-element]")) one.hidden = works || one.dataset.element !== kind;
  for (const name of ["codes", "text"]) fields[name].ariaInvalid = !works;
  copy.disabled = !works;
  if (!works) form.querySelector(".snippet").textContent = "";
}

function build() {
  const attributes = wanted();
  const transcript = kind === "smtp-transcript";
  for (const name of ["codes"]) fields[name].closest("label").hidden = transcript;
  for (const name of ["text", "read-only"]) fields[name].closest("label").hidden = !transcript;
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}${value && `="${written(value)}"`}`);
  const inside = transcript ? `<pre>\n${written(fields.text.value)}\n</pre>` : written(fields.codes.value.trim());
  form.querySelector(".snippet").textContent = `<${kind}${list.join("")}>${inside}</${kind}>`;

  const shown = form.querySelector(".shown");
  let element = shown.firstElementChild;
  if (element?.localName !== kind) {
    element = document.createElement(kind);
    shown.replaceChildren(element);
  }
  for (const name of element.getAttributeNames()) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  said.textContent = "";
  if (!transcript) return;
  element.text = fields.text.value;
  judged(Boolean(fields.text.value.trim()));
}

const edited = () => {
  if (kind in typed) typed[kind] = fields.codes.value;
  if (kind !== fields.element.value) {
    kind = fields.element.value;
    fields.codes.value = typed[kind] ?? "";
  }
  build();
};
form.addEventListener("input", edited);
// Who drives a browser for somebody tells of a choice by this event alone.
form.addEventListener("change", () => kind !== fields.element.value && edited());
// Whether the catalog has a code shows when the element has asked for it.
form.addEventListener("smtp-ready", () => judged(true));
form.addEventListener("smtp-error", ({ detail }) => judged(detail.reason !== "unknown-code"));
copy.addEventListener("click", async () => {
  await navigator.clipboard.writeText(form.querySelector(".snippet").textContent);
  said.textContent = said.dataset.said;
});
form.hidden = false;
build();
root.dataset.started = root.lang;
