import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";

export default defineConfig({
  integrations: [
    starlight({
      title: "Docs",
      head: [{ tag: "script", attrs: { type: "module", src: "https://smtp.example/embed/embed.js" } }],
      pagefind: false,
    }),
  ],
});
