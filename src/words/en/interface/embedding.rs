//! What is said in English on embedding.

use super::English;
use crate::words::interface::Embedding;
use crate::words::interface::embedding::{Attribute, Choice, ElementName, EventName, Tool};

impl Embedding for English {
    fn full_page(&self, code: &str) -> String {
        format!("All about {code} at Explain SMTP")
    }
    fn full_comparison(&self) -> &'static str {
        "The whole comparison at Explain SMTP"
    }

    fn heading(&self) -> &'static str {
        "Explain SMTP in your own pages"
    }
    fn lead(&self) -> &'static str {
        "Three elements for documentation, wikis and help pages: a transcript read line by line, a reply code, and codes side by side. They take nothing from anywhere but the place that you load them from, and send nothing."
    }
    fn script(&self) -> &'static str {
        "Load one script, once for a page. It is small; all else is fetched when an element nears the view."
    }
    fn examples(&self) -> &'static str {
        "Examples"
    }
    fn shows(&self, element: ElementName) -> &'static str {
        match element {
            ElementName::Transcript => {
                "A transcript, log or bounce, with the verdict and what every line means."
            }
            ElementName::Reply => "What a reply code or an enhanced status code means.",
            ElementName::Compare => "Two or three codes side by side.",
        }
    }
    fn inside(&self) -> &'static str {
        "What you write inside an element is shown until it is ready, and stays whenever something fails: without scripts, without network, under a policy that forbids it. Readers and search engines lose nothing."
    }

    fn builder(&self) -> &'static str {
        "Write your own"
    }
    fn builder_needs(&self) -> &'static str {
        "This form needs JavaScript. Without it, write the element by hand from the examples above."
    }
    fn choice(&self, choice: Choice) -> &'static str {
        match choice {
            Choice::Element => "Element",
            Choice::Codes => "Codes",
            Choice::Text => "Transcript",
            Choice::Language => "Language",
            Choice::Theme => "Colours",
            Choice::Level => "Level of the heading",
            Choice::ReadOnly => "For reading only",
        }
    }
    fn needed(&self, element: ElementName) -> &'static str {
        match element {
            ElementName::Reply => "Give one code that the catalog knows, such as 550 or 5.7.1.",
            ElementName::Compare => {
                "Give two or three different codes that the catalog knows, such as 211 221."
            }
            ElementName::Transcript => "Paste a transcript.",
        }
    }
    fn as_page(&self) -> &'static str {
        "As the page"
    }
    fn copy(&self) -> &'static str {
        "Copy"
    }
    fn copied(&self) -> &'static str {
        "Copied."
    }
    fn written(&self) -> &'static str {
        "To put into your page"
    }
    fn preview(&self) -> &'static str {
        "How it looks"
    }

    fn recipes(&self) -> &'static str {
        "Recipes"
    }
    fn recipes_lead(&self) -> &'static str {
        "In Markdown, put blank lines around what stands inside an element, and a code block inside it: an empty line in the transcript would end the element otherwise. Or let the script turn code blocks of the class `smtp-transcript` into elements."
    }
    fn recipe(&self, tool: Tool) -> &'static str {
        match tool {
            Tool::MdBook => {
                "mdBook cannot load a module by its settings, so put it into the theme; or let a small script of your own, named under `additional-js` in `book.toml`, load it."
            }
            Tool::MkDocs => {
                "MkDocs wraps tags that it does not know into paragraphs; a code block of the class is safest."
            }
            Tool::Sphinx => {
                "In MyST Markdown, write the element with a code block of the language `text` inside. In reStructuredText, use a `raw` block."
            }
            Tool::VitePress => {
                "Tell Vue that the elements are none of its components, or they vanish from the page."
            }
            Tool::Docusaurus => {
                "Put the transcript into a code block inside the element: MDX would read `<` and `{` elsewhere."
            }
            Tool::Hugo => {
                "Hugo drops HTML in Markdown unless it is allowed. A shortcode, `layouts/shortcodes/smtp-reply.html`, does without that. Put the script where your theme lets you add to its `<head>`; the name of that file is the theme's."
            }
            Tool::Starlight => {
                "Name the script in the settings; the element stands in Markdown as it is."
            }
            Tool::WordPress => {
                "Load the script in the theme or in a small plugin. Write a transcript as a code block with the additional CSS class `smtp-transcript`, as every author may. The elements themselves go into an HTML block, which WordPress leaves to those who may write HTML."
            }
            Tool::Iframe => {
                "Where no scripts of others are wanted: a sandboxed frame. The second line is optional and gives it its height; nothing else passes between the two pages."
            }
            Tool::Link => {
                "Where nothing can be embedded, link to the page of a code or of a comparison."
            }
        }
    }

    fn attributes(&self) -> &'static str {
        "Attributes"
    }
    fn columns(&self) -> [&'static str; 5] {
        ["Attribute", "Property", "Of", "Value", "Meaning"]
    }
    fn attribute(&self, attribute: Attribute) -> &'static str {
        match attribute {
            Attribute::Code => "The reply code or enhanced status code.",
            Attribute::Codes => "Two or three codes.",
            Attribute::Lang => {
                "The language. Without it, that of the nearest element around that has one, also when that changes; English where we do not speak it."
            }
            Attribute::Theme => {
                "Light or dark. Without it, as the page around has it (`color-scheme`)."
            }
            Attribute::HeadingLevel => "The level of the first heading, 3 without it.",
            Attribute::ReadOnly => {
                "Takes away what changes the reading: putting it right, showing secrets."
            }
            Attribute::Text => {
                "The transcript, instead of what stands inside the element. Only a property; `null` takes it back."
            }
            Attribute::Upgrade => {
                "On the script: turns `<pre class=\"smtp-transcript\">` and code blocks of the language `smtp-transcript` into elements, also when the page changes later."
            }
        }
    }
    fn events(&self) -> &'static str {
        "Events"
    }
    fn event(&self, event: EventName) -> &'static str {
        match event {
            EventName::Ready => "The element shows what it is to show. `detail`: `language`.",
            EventName::Error => {
                "It cannot, and what stands inside is shown. `detail`: `reason` (`unknown-code`, `unavailable`, `program`), `message`."
            }
            EventName::Read => {
                "A transcript was read. `detail`: `outcome`, `line`, `code`, `enhanced`, `lines`, `sessions`, `findings`."
            }
            EventName::Toggle => {
                "What is said of a line was opened or closed. `detail`: `line`, `open`."
            }
        }
    }
    fn style(&self) -> &'static str {
        "Style"
    }
    fn styling(&self) -> &'static [&'static str] {
        &[
            "The page's styles do not reach in, nor do ours reach out. Colours follow the page's choice of light or dark. Set custom properties on an element, or on anything around it, to fit your own; these are all there are:",
            "Parts can be styled with `::part(…)`:",
        ]
    }
    fn terms(&self) -> &'static str {
        "What a page has to know"
    }
    fn conditions(&self) -> &'static [(&'static str, &'static str)] {
        &[
            (
                "What to allow",
                "Under a `Content-Security-Policy`: `script-src` with the origin of the script and `'wasm-unsafe-eval'`, `connect-src` with the same origin. Codes and comparisons do without `'wasm-unsafe-eval'`. Nothing else: no `style-src`, no `img-src`, no inline script. Trusted Types are fine. If you host the files on another origin than your pages, let it answer with `Access-Control-Allow-Origin: *`.",
            ),
            (
                "What it costs",
                "The script is 2 kB compressed. A code or a comparison takes 4 kB more, once, and 1 or 2 kB for each code. The first transcript takes the reader, some 207 kB, and the explanations in the language, 27 kB, once for all transcripts of the page. The browser may keep all of it but the script for ever. Nothing is fetched for what nobody scrolls to.",
            ),
            (
                "Versions",
                "`embed/embed.js` is always the newest; the files that it names have names that change with their content, so versions never mix. The folder of a version, as `embed/0.1.0/`, never changes: `integrity.json` there lists what each file hashes to, for the `integrity` attribute.",
            ),
            (
                "Privacy",
                "An element asks only for files of its own origin, sends no cookie and no referrer, and keeps nothing. The transcript never leaves the page. Passwords in it are masked, but they are in your page's source: take them out before you publish.",
            ),
        ]
    }
}
