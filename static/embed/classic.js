// For pages that can name a script but not its type, as mdBook's `additional-js`: loads embed.js, which is beside it.
{
  const { src, dataset } = document.currentScript;
  const url = new URL("embed.js", src).href;
  if (dataset.upgrade !== undefined) dataset.upgrade = url;
  import(url).catch((problem) => console.warn(problem));
}
