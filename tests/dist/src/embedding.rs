//! The elements in a page of somebody else's, on another origin, under the narrowest policy.

use serde_json::{Value, json};

use crate::{Browser, Guest, Look, Outcome, Site};

/// All that a page has to allow.
pub const POLICY: &str = "default-src 'none'; script-src ORIGIN 'wasm-unsafe-eval'; connect-src ORIGIN; require-trusted-types-for 'script'";

/// A recipient is refused; as HTML.
pub const REFUSED: &str = "220 mx.example.net ESMTP
EHLO client.example.com
250 mx.example.net
MAIL FROM:&lt;alice@example.com&gt;
250 2.1.0 Ok
RCPT TO:&lt;nobody@example.net&gt;
550 5.1.1 &lt;nobody@example.net&gt;: User unknown
QUIT
221 2.0.0 Bye";

/// A page with the script, in this language, with this content.
fn page(elements: &Site, language: &str, content: &str) -> String {
    let script = elements.url("embed/embed.js");
    format!(
        "<!doctype html><html lang=\"{language}\"><meta charset=\"utf-8\"><title>Docs</title>
        <link rel=\"icon\" href=\"data:,\"><script type=\"module\" src=\"{script}\"></script>
        <body><main><h1>Docs</h1><h2>Mail</h2>{content}</main></body></html>"
    )
}

/// An element with that text in it.
pub fn transcript(text: &str) -> String {
    format!("<smtp-transcript><pre>{text}</pre></smtp-transcript>")
}

/// A page of somebody else's that embeds the elements, opened: every event that reaches its document is kept in `told`.
#[derive(Debug)]
pub struct Embedding {
    /// Whoever looks at it.
    pub browser: Browser,
    /// Where the elements come from.
    pub elements: Site,
    _guest: Guest,
}

impl Embedding {
    /// A page in this language with this content.
    ///
    /// # Errors
    /// Where it cannot be served or opened.
    pub async fn new(language: &str, content: &str) -> Outcome<Self> {
        Self::with(POLICY, &[], language, content).await
    }

    /// The same under this policy, on a server that lacks the files that end so.
    ///
    /// # Errors
    /// As [`Embedding::new`].
    pub async fn with(
        policy: &str,
        missing: &[&str],
        language: &str,
        content: &str,
    ) -> Outcome<Self> {
        Self::after("", policy, missing, language, content).await
    }

    /// The same with a script that runs before all others.
    ///
    /// # Errors
    /// As [`Embedding::new`].
    pub async fn after(
        first: &str,
        policy: &str,
        missing: &[&str],
        language: &str,
        content: &str,
    ) -> Outcome<Self> {
        let elements = Site::serve_to_others(missing)?;
        let html = page(&elements, language, content);
        let guest = Guest::serve(&elements, policy, &[("index.html", html)])?;
        let browser = Browser::start(Look::DESKTOP).await?;
        let listen = "globalThis.told = [];
            for (const name of ['smtp-ready', 'smtp-error', 'smtp-read', 'smtp-toggle']) {
                document.addEventListener(name, ({ type, detail, target }) =>
                    told.push({ type, ...detail, element: target.localName }));
            }";
        let scripts = [listen, first].concat();
        let source = json!({ "source": scripts });
        browser
            .devtools("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        browser.open(&guest.url("")).await?;
        Ok(Self {
            browser,
            elements,
            _guest: guest,
        })
    }

    /// The first event of this name, once there is one.
    ///
    /// # Errors
    /// Where there is none within half a minute.
    pub async fn told(&self, name: &str) -> Outcome<Value> {
        let some = format!("told.some(({{ type }}) => type === '{name}')");
        self.browser.wait_until(&some).await?;
        let find = format!("told.find(({{ type }}) => type === '{name}')");
        self.browser.evaluate(&find).await
    }

    /// The paths asked for so far that end so.
    pub fn asked(&self, end: &str) -> Vec<String> {
        let mut asked = self.elements.asked();
        asked.retain(|path| path.ends_with(end));
        asked
    }

    /// What the browser complains of, but for the icon that such a policy forbids.
    ///
    /// # Errors
    /// Where the browser does not tell.
    pub async fn complaints(&self) -> Outcome<Vec<String>> {
        let mut console = self.browser.console().await?;
        console.retain(|message| !message.contains("Loading the image"));
        Ok(console)
    }

    /// What is seen of an element.
    ///
    /// # Errors
    /// Where there is no such element.
    pub async fn seen(&self, element: &str) -> Outcome<String> {
        let text = format!("document.querySelector('{element}').shadowRoot?.textContent ?? ''");
        let text = self.browser.evaluate(&text).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }
}
