// The page for an <iframe>, where elements cannot be had: shows the element that its address names, and tells the page
// around how high it is, nothing else:
//
//   frame.html?element=smtp-reply&code=550&lang=tr
//   frame.html?element=smtp-transcript#text=…

const ELEMENTS = ["smtp-reply", "smtp-compare", "smtp-transcript"];
const ATTRIBUTES = ["code", "codes", "lang", "theme", "heading-level", "read-only"];

const wanted = new URLSearchParams(location.search);
const name = ELEMENTS.find((name) => name === wanted.get("element"));
const sheet = new CSSStyleSheet();
sheet.replaceSync("html{overflow-x:hidden}body{margin:0}pre{white-space:pre-wrap}");
document.adoptedStyleSheets = [sheet];

if (name) {
  const element = document.createElement(name);
  for (const attribute of ATTRIBUTES) {
    if (wanted.has(attribute)) element.setAttribute(attribute, wanted.get(attribute));
  }
  document.documentElement.lang = wanted.get("lang") ?? "en";
  if (location.hash.startsWith("#text=")) {
    const pre = document.createElement("pre");
    try {
      pre.textContent = decodeURIComponent(location.hash.slice(6));
    } catch (problem) {
      console.warn(problem);
    }
    element.append(pre);
  } else {
    element.append(wanted.get("code") ?? wanted.get("codes") ?? "");
  }
  document.body.append(element);
  const page = document.documentElement;
  const tell = () => parent.postMessage({ type: "smtp-embed:size", height: Math.ceil(page.getBoundingClientRect().height) }, "*");
  new ResizeObserver(tell).observe(page);
  import(new URL("embed.js", import.meta.url));
}
