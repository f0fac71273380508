// Lets the site open without a network. Pages come from the network as long as it answers, so none is stale; the files
// of the program, whose names change with their content, come from what is kept. scripts/site/worker.mjs fills in the
// version and the files; another version is another script and another cache, and takes over once no page of the old one
// is open: then, or when a page of its own tells it to and is the only one. Nothing is kept but the site's own files.

const VERSION = "{version}";
const FILES = JSON.parse('{files}');
// What every page of this version says of the programs that it names.
const PROGRAMS = "{programs}";
// What stands in every page of the site, of whatever version.
const PAGE = 'name="app-files"';
// How long a page may take that is kept, too.
const PATIENCE = 3000;

const ROOT = registration.scope;
const OURS = `explain-smtp ${ROOT} `;
const KEPT = OURS + VERSION;
const at = (path) => new URL(path, ROOT).href;

async function kept(path) {
  if (await caches.has(KEPT)) return (await caches.open(KEPT)).match(at(path), { ignoreVary: true });
}

// Keeps a page if it is of this version, and if a copy is still wanted.
async function keep(path, answer) {
  if (!answer.ok || answer.redirected || answer.type !== "basic") return;
  const copy = answer.clone();
  if ((await answer.text()).includes(PROGRAMS) && (await caches.has(KEPT))) await (await caches.open(KEPT)).put(at(path), copy);
}

// The path of a page below the root, or undefined for what is none, or none of ours.
function pageOf(address) {
  const path = address.split(/[?#]/, 1)[0].slice(ROOT.length).replace(/index\.html$/, "");
  return address.startsWith(ROOT) && !path.startsWith("embed/") && !/\.[a-z]\w*$/.test(path) ? path : undefined;
}

async function install() {
  const cache = await caches.open(KEPT);
  for (const path of FILES) {
    const page = pageOf(at(path)) !== undefined || path.endsWith(".html");
    const answer = await fetch(at(path), page ? { cache: "no-cache" } : {});
    const copy = answer.clone();
    // While a new version is being put in place, both may answer: then this one is not ready.
    if (!answer.ok || (page && !(await answer.text()).includes(PROGRAMS))) throw new Error(`${path} is not of this version`);
    await cache.put(at(path), copy);
  }
}

async function activate() {
  for (const name of await caches.keys()) if (name.startsWith(OURS) && name !== KEPT) await caches.delete(name);
  await clients.claim();
  for (const { url } of await clients.matchAll({ type: "window" })) {
    const path = pageOf(url);
    if (path !== undefined) await fetch(at(path)).then((answer) => keep(path, answer)).catch(() => undefined);
  }
}

// A page that runs this version's program asks for it; another one may still want files of the old version.
async function takeOver() {
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.filter(({ url }) => url.startsWith(ROOT)).length < 2) await skipWaiting();
}

async function page(event, path) {
  const known = await kept(path);
  const coming = fetch(event.request);
  const copy = coming.then((answer) => answer.clone());
  event.waitUntil(copy.then((answer) => keep(path, answer)).catch(() => undefined));
  try {
    const late = new Promise((resolve) => known && setTimeout(resolve, PATIENCE));
    const answer = await Promise.race([coming, late]);
    const bare = answer?.status === 404 && !(await answer.clone().text()).includes(PAGE);
    if (answer && !bare && (answer.status < 500 || !known)) return answer;
  } catch {
    // no network
  }
  coming.catch(() => undefined);
  if (known) return known;
  // The program makes every page; this one lets it, also on a host that has no page for what it does not find.
  const shell = await kept("404.html");
  return shell ? new Response(shell.body, { headers: shell.headers }) : Response.error();
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => event.data === PROGRAMS && event.waitUntil(takeOver()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(ROOT)) return;
  const path = request.url.split(/[?#]/, 1)[0].slice(ROOT.length);
  if (request.mode === "navigate") {
    const wanted = pageOf(request.url);
    if (wanted !== undefined) event.respondWith(page(event, wanted));
  } else if (FILES.includes(path)) {
    event.respondWith(kept(path).then((file) => file ?? fetch(request)));
  }
});
