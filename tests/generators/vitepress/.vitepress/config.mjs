export default {
  head: [["script", { type: "module", src: "https://smtp.example/embed/embed.js" }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("smtp-") } } },
  title: "Docs",
  appearance: false,
  ignoreDeadLinks: true,
};
