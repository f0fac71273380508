//! What is copied from the page on embedding, the same in every language.

use super::{Attribute, EventName, Tool};

/// The script. The address stands for the site's own.
pub const SCRIPT: &str =
    "<script type=\"module\" src=\"https://smtp.example/embed/embed.js\"></script>";

/// A way to put the elements into a page.
pub struct Recipe {
    pub tool: Tool,
    pub name: &'static str,
    pub snippets: &'static [&'static str],
}

const BLOCK: &str = "<smtp-transcript>\n\n```text\n220 mx.example.net ESMTP\nEHLO client.example.com\n250 mx.example.net\n```\n\n</smtp-transcript>";

/// Every way, generators first.
pub const RECIPES: &[Recipe] = &[
    Recipe {
        tool: Tool::MdBook,
        name: "mdBook",
        snippets: &[
            "<!-- theme/head.hbs -->\n<script type=\"module\" src=\"https://smtp.example/embed/embed.js\"></script>",
            "# book.toml, instead of the theme\n[output.html]\nadditional-js = [\"smtp.js\"]\n\n// smtp.js\nimport(\"https://smtp.example/embed/embed.js\");",
            BLOCK,
        ],
    },
    Recipe {
        tool: Tool::MkDocs,
        name: "MkDocs, MkDocs Material",
        snippets: &[
            "# mkdocs.yml\nextra_javascript:\n  - path: https://smtp.example/embed/embed.js\n    type: module\nmarkdown_extensions:\n  - attr_list\n  - md_in_html",
            "<smtp-reply code=\"550\">550</smtp-reply>\n\n<div markdown=\"0\"><smtp-transcript><pre>\n220 mx.example.net ESMTP\nEHLO client.example.com\n250 mx.example.net\n</pre></smtp-transcript></div>",
        ],
    },
    Recipe {
        tool: Tool::Sphinx,
        name: "Sphinx, MyST",
        snippets: &[
            "# conf.py\nhtml_js_files = [\n    (\"https://smtp.example/embed/embed.js\", {\"type\": \"module\"}),\n]",
            BLOCK,
            ".. raw:: html\n\n   <smtp-reply code=\"550\">550</smtp-reply>",
        ],
    },
    Recipe {
        tool: Tool::VitePress,
        name: "VitePress",
        snippets: &[
            "// .vitepress/config.mjs\nexport default {\n  head: [[\"script\", { type: \"module\", src: \"https://smtp.example/embed/embed.js\" }]],\n  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith(\"smtp-\") } } },\n};",
            BLOCK,
        ],
    },
    Recipe {
        tool: Tool::Docusaurus,
        name: "Docusaurus",
        snippets: &[
            "// docusaurus.config.js\nexport default {\n  scripts: [{ src: \"https://smtp.example/embed/embed.js\", type: \"module\" }],\n};",
            BLOCK,
        ],
    },
    Recipe {
        tool: Tool::Hugo,
        name: "Hugo",
        snippets: &[
            "# hugo.toml\n[markup.goldmark.renderer]\nunsafe = true",
            "<!-- layouts/partials/head.html -->\n<script type=\"module\" src=\"https://smtp.example/embed/embed.js\"></script>",
            "<!-- layouts/shortcodes/smtp-reply.html, used as {{< smtp-reply 550 >}} -->\n<smtp-reply code=\"{{ .Get 0 }}\">{{ .Get 0 }}</smtp-reply>",
        ],
    },
    Recipe {
        tool: Tool::Starlight,
        name: "Starlight",
        snippets: &[
            "// astro.config.mjs\nstarlight({\n  head: [{ tag: \"script\", attrs: { type: \"module\", src: \"https://smtp.example/embed/embed.js\" } }],\n})",
            BLOCK,
        ],
    },
    Recipe {
        tool: Tool::WordPress,
        name: "WordPress",
        snippets: &[
            "// functions.php\nadd_action('wp_enqueue_scripts', function () {\n    wp_enqueue_script('explain-smtp', 'https://smtp.example/embed/classic.js', [], null);\n});\nadd_filter('script_loader_tag', function ($tag, $handle) {\n    return $handle === 'explain-smtp' ? str_replace(' src=', ' data-upgrade src=', $tag) : $tag;\n}, 10, 2);",
            "<!-- wp:code {\"className\":\"smtp-transcript\"} -->\n<pre class=\"wp-block-code smtp-transcript\"><code>220 mx.example.net ESMTP\nEHLO client.example.com\n250 mx.example.net</code></pre>\n<!-- /wp:code -->\n\n<!-- wp:html -->\n<smtp-reply code=\"550\">550</smtp-reply>\n<!-- /wp:html -->",
        ],
    },
    Recipe {
        tool: Tool::Iframe,
        name: "`<iframe>`",
        snippets: &[
            "<iframe title=\"SMTP 550\" sandbox=\"allow-scripts allow-popups\" loading=\"lazy\" width=\"100%\" height=\"400\" src=\"https://smtp.example/embed/frame.html?element=smtp-reply&code=550\"></iframe>\n<script type=\"module\" src=\"https://smtp.example/embed/iframe.js\"></script>",
        ],
    },
    Recipe {
        tool: Tool::Link,
        name: "`<a>`",
        snippets: &[
            "[550](https://smtp.example/code/550/)\n[211, 221](https://smtp.example/compare/211-vs-221/)",
        ],
    },
];

/// An attribute or property.
pub struct Row {
    pub attribute: Attribute,
    pub name: &'static str,
    pub property: &'static str,
    pub of: &'static str,
    pub value: &'static str,
}

/// Every attribute and property.
pub const ATTRIBUTES: &[Row] = &[
    Row {
        attribute: Attribute::Code,
        name: "code",
        property: "code",
        of: "smtp-reply",
        value: "550, 5.1.1",
    },
    Row {
        attribute: Attribute::Codes,
        name: "codes",
        property: "codes",
        of: "smtp-compare",
        value: "211 221",
    },
    Row {
        attribute: Attribute::Text,
        name: "–",
        property: "text",
        of: "smtp-transcript",
        value: "string | null",
    },
    Row {
        attribute: Attribute::ReadOnly,
        name: "read-only",
        property: "readOnly",
        of: "smtp-transcript",
        value: "boolean",
    },
    Row {
        attribute: Attribute::Lang,
        name: "lang",
        property: "lang",
        of: "*",
        value: "en | tr",
    },
    Row {
        attribute: Attribute::Theme,
        name: "theme",
        property: "theme",
        of: "*",
        value: "light | dark | auto",
    },
    Row {
        attribute: Attribute::HeadingLevel,
        name: "heading-level",
        property: "headingLevel",
        of: "*",
        value: "1 – 6",
    },
    Row {
        attribute: Attribute::Upgrade,
        name: "data-upgrade",
        property: "",
        of: "script",
        value: "boolean",
    },
];

/// Every event.
pub const EVENTS: [(&str, EventName); 4] = [
    ("smtp-ready", EventName::Ready),
    ("smtp-error", EventName::Error),
    ("smtp-read", EventName::Read),
    ("smtp-toggle", EventName::Toggle),
];

/// Every custom property: one for each token of `static/tokens.css`, and the size of the text.
pub const TOKENS: &[&str] = &[
    "--smtp-size",
    "--smtp-paper",
    "--smtp-sheet",
    "--smtp-ink",
    "--smtp-faint",
    "--smtp-rule",
    "--smtp-edge",
    "--smtp-accent",
    "--smtp-accent-soft",
    "--smtp-good",
    "--smtp-good-soft",
    "--smtp-wait",
    "--smtp-wait-soft",
    "--smtp-bad",
    "--smtp-bad-soft",
    "--smtp-middle",
    "--smtp-middle-soft",
    "--smtp-stripe-red",
    "--smtp-stripe-blue",
    "--smtp-mono",
    "--smtp-sans",
    "--smtp-small",
    "--smtp-log",
    "--smtp-large",
    "--smtp-huge",
    "--smtp-gap-1",
    "--smtp-gap-2",
    "--smtp-gap-3",
    "--smtp-gap-4",
    "--smtp-gap-5",
    "--smtp-gap-6",
    "--smtp-gutter",
    "--smtp-measure",
    "--smtp-radius",
];

/// Every part.
pub const PARTS: &[&str] = &[
    "root", "title", "lead", "section", "heading", "table", "link", "verdict", "findings", "facts",
    "line", "note",
];
