export default {
  title: "Docs",
  url: "https://docs.example",
  baseUrl: "/",
  scripts: [{ src: "https://smtp.example/embed/embed.js", type: "module" }],
  presets: [["classic", { docs: { routeBasePath: "/" }, blog: false, theme: {} }]],
};
