import("https://smtp.example/embed/embed.js");
