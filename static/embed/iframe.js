// For pages with such an <iframe>: gives it the height that its page tells. The origin of a sandboxed page is nobody's,
// so its window is compared, and the number is bounded.

const HIGHEST = 20_000;

addEventListener("message", ({ source, data }) => {
  if (data?.type !== "smtp-embed:size" || !Number.isFinite(data.height)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === source) frame.style.height = `${Math.min(HIGHEST, Math.max(0, data.height))}px`;
  }
});
