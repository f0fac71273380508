// Code blocks that become elements, where the page asks for it: <script type="module" src="…/embed.js" data-upgrade>.
// Generators write them from fenced code, so that no HTML has to be written by hand.

const BLOCKS = "pre.smtp-transcript, pre > code.language-smtp-transcript";

/** Whether the script element that this module is from asks for it. */
export function wantsUpgrade(url) {
  return [...document.querySelectorAll("script[data-upgrade]")].some(
    ({ src, dataset }) => src === url || dataset.upgrade === url,
  );
}

/** Puts every block into an element, now and when a page is changed without being loaded. */
export function upgradeIn(page) {
  const upgrade = (part) => {
    for (const found of part.querySelectorAll(BLOCKS)) {
      const block = found.closest("pre");
      if (block.closest("smtp-transcript")) continue;
      const element = document.createElement("smtp-transcript");
      block.replaceWith(element);
      element.append(block);
    }
  };
  const begin = () => {
    upgrade(page.body);
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      for (const node of added) if (node.nodeType === Node.ELEMENT_NODE) upgrade(node.parentNode ?? node);
    }).observe(page.body, { childList: true, subtree: true });
  };
  if (page.readyState === "loading") page.addEventListener("DOMContentLoaded", begin, { once: true });
  else begin();
}
