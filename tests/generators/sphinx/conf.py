project = "Docs"
extensions = ["myst_parser"]
html_js_files = [
    ("https://smtp.example/embed/embed.js", {"type": "module"}),
]
