//! The elements in pages of others: on another origin, under the narrowest policy, whatever happens.

use serde_json::Value;
use site_tests::{Browser, Guest, Look, Outcome, Site};

/// All that a page has to allow.
const POLICY: &str = "default-src 'none'; script-src ORIGIN 'wasm-unsafe-eval'; connect-src ORIGIN; require-trusted-types-for 'script'";

const REFUSED: &str = "220 mx.example.net ESMTP
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

fn transcript(text: &str) -> String {
    format!("<smtp-transcript><pre>{text}</pre></smtp-transcript>")
}

/// The page opened, with what it listens to: every event that reaches the document is kept in `told`.
struct Opened {
    browser: Browser,
    elements: Site,
    _guest: Guest,
}

impl Opened {
    async fn new(language: &str, content: &str) -> Outcome<Self> {
        Self::with(POLICY, &[], language, content).await
    }

    async fn with(policy: &str, missing: &[&str], language: &str, content: &str) -> Outcome<Self> {
        Self::after("", policy, missing, language, content).await
    }

    /// The same with a script that runs before all others.
    async fn after(
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
        let source = serde_json::json!({ "source": scripts });
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

    async fn told(&self, name: &str) -> Outcome<Value> {
        let some = format!("told.some(({{ type }}) => type === '{name}')");
        self.browser.wait_until(&some).await?;
        let find = format!("told.find(({{ type }}) => type === '{name}')");
        self.browser.evaluate(&find).await
    }

    /// The paths asked for so far that end so.
    fn asked(&self, end: &str) -> Vec<String> {
        let mut asked = self.elements.asked();
        asked.retain(|path| path.ends_with(end));
        asked
    }

    /// What the browser complains of, but for the icon that such a policy forbids.
    async fn complaints(&self) -> Outcome<Vec<String>> {
        let mut console = self.browser.console().await?;
        console.retain(|message| !message.contains("Loading the image"));
        Ok(console)
    }

    /// What is seen of an element.
    async fn seen(&self, element: &str) -> Outcome<String> {
        let text = format!("document.querySelector('{element}').shadowRoot?.textContent ?? ''");
        let text = self.browser.evaluate(&text).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }
}

#[tokio::test]
async fn a_transcript_is_read_under_the_narrowest_policy() -> Outcome {
    let opened = Opened::new("en", &transcript(REFUSED)).await?;
    let read = opened.told("smtp-read").await?;
    assert_eq!(read["outcome"], "rejected");
    assert_eq!(read["code"], "550");
    assert_eq!(read["enhanced"], "5.1.1");
    assert_eq!(read["line"], 7);
    assert_eq!(read["lines"], 9);
    assert_eq!(read["element"], "smtp-transcript");
    opened.told("smtp-ready").await?;
    assert!(opened.seen("smtp-transcript").await?.contains("550"));
    assert_eq!(opened.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn a_click_on_a_closed_line_opens_it_and_lights_up_what_was_clicked() -> Outcome {
    for language in ["en", "tr"] {
        let opened = Opened::new(language, &transcript(REFUSED)).await?;
        opened.told("smtp-ready").await?;
        let within = |what: &str| {
            format!("document.querySelector('smtp-transcript').shadowRoot.querySelector('{what}')")
        };
        let before = opened.browser.evaluate("location.href").await?;
        for clicked in ["#line-5 .raw a.code", "#line-6 .raw .verb"] {
            let at = within(clicked);
            opened.browser.click_on(&at, false).await?;
            let lit = within(&format!("{clicked}[data-lit]"));
            opened
                .browser
                .wait_until(&format!("{lit} !== null"))
                .await?;
        }
        assert_eq!(opened.browser.evaluate("location.href").await?, before);
        assert_eq!(opened.complaints().await?, [""; 0]);
    }
    Ok(())
}

#[tokio::test]
async fn a_code_and_a_comparison_need_no_program() -> Outcome {
    let content = "<smtp-reply code='550'>550</smtp-reply><smtp-compare codes='211 221'>211, 221</smtp-compare>";
    let opened = Opened::new("en", content).await?;
    opened
        .browser
        .wait_until("told.filter(({ type }) => type === 'smtp-ready').length === 2")
        .await?;
    assert!(opened.seen("smtp-reply").await?.contains("550"));
    let compared = opened.seen("smtp-compare").await?;
    assert!(compared.contains("211") && compared.contains("221"));
    assert_eq!(opened.asked(".wasm"), [""; 0]);
    let pieces = opened.asked(".json");
    assert_eq!(pieces.len(), 4, "550, 211, 221 and their pair: {pieces:?}");
    assert_eq!(opened.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn nothing_is_fetched_before_it_nears_the_view() -> Outcome {
    let far = format!("<div style='height: 400vh'></div>{}", transcript(REFUSED));
    // The page's own style is no matter of the elements.
    let policy = POLICY.to_owned() + "; style-src 'unsafe-inline'";
    let opened = Opened::with(&policy, &[], "en", &far).await?;
    opened
        .browser
        .wait_until("customElements.get('smtp-transcript') !== undefined")
        .await?;
    opened.browser.rested().await?;
    assert_eq!(opened.elements.asked(), ["/embed/embed.js"]);
    opened
        .browser
        .evaluate("scrollTo(0, document.body.scrollHeight)")
        .await?;
    opened.told("smtp-ready").await?;
    assert_eq!(opened.asked(".wasm").len(), 1);
    Ok(())
}

#[tokio::test]
async fn one_program_reads_every_transcript_of_the_page() -> Outcome {
    let opened = Opened::new("en", &transcript(REFUSED).repeat(5)).await?;
    opened
        .browser
        .wait_until("told.filter(({ type }) => type === 'smtp-read').length === 5")
        .await?;
    for end in [".wasm", ".txt"] {
        assert_eq!(opened.asked(end).len(), 1, "{end}");
    }
    Ok(())
}

/// Whatever is missing or forbidden, what stands inside is seen.
async fn stays(policy: &str, missing: &[&str], content: &str, element: &str) -> Outcome {
    let opened = Opened::with(policy, missing, "en", content).await?;
    opened.browser.rested().await?;
    opened.browser.rested().await?;
    let seen = format!(
        "document.querySelector('{element}').firstElementChild.checkVisibility()
            && document.querySelector('{element}').firstElementChild.getBoundingClientRect().height > 10"
    );
    assert_eq!(
        opened.browser.evaluate(&seen).await?,
        true,
        "{policy} without {missing:?}"
    );
    Ok(())
}

#[tokio::test]
async fn what_stands_inside_stays_when_a_file_is_missing() -> Outcome {
    for missing in ["embed.js", ".wasm", ".txt"] {
        stays(POLICY, &[missing], &transcript(REFUSED), "smtp-transcript").await?;
    }
    let reply = "<smtp-reply code='550'><p>550 means no.</p></smtp-reply>";
    stays(POLICY, &[".json"], reply, "smtp-reply").await
}

#[tokio::test]
async fn what_stands_inside_stays_when_the_policy_forbids_more() -> Outcome {
    for policy in [
        "default-src 'none'",
        "default-src 'none'; script-src ORIGIN",
        "default-src 'none'; script-src ORIGIN; connect-src ORIGIN",
        "default-src 'none'; script-src ORIGIN 'wasm-unsafe-eval'",
    ] {
        stays(policy, &[], &transcript(REFUSED), "smtp-transcript").await?;
    }
    Ok(())
}

#[tokio::test]
async fn codes_that_are_none_are_not_asked_for() -> Outcome {
    let codes = [
        "../../../catalog",
        "<img src=x onerror=alert(1)>",
        "55",
        "javascript:1",
        "550/../551",
        "",
    ];
    for code in codes {
        let content = "<smtp-reply><p>What stood here</p></smtp-reply>";
        let opened = Opened::new("en", content).await?;
        let set = format!(
            "void (document.querySelector('smtp-reply').code = {})",
            Value::from(code)
        );
        opened.browser.evaluate(&set).await?;
        let error = opened.told("smtp-error").await?;
        assert_eq!(error["reason"], "unknown-code");
        assert_eq!(opened.asked(".json"), [""; 0]);
    }
    Ok(())
}

#[tokio::test]
async fn a_code_that_the_catalog_lacks_leaves_what_stands_inside() -> Outcome {
    let content = "<smtp-reply code='999'><p>What stood here</p></smtp-reply>";
    let opened = Opened::new("en", content).await?;
    assert_eq!(opened.told("smtp-error").await?["reason"], "unknown-code");
    let seen = "document.querySelector('smtp-reply p').checkVisibility()";
    assert_eq!(opened.browser.evaluate(seen).await?, true);
    Ok(())
}

#[tokio::test]
async fn markup_in_a_transcript_shows_as_text() -> Outcome {
    let hostile = "220 mx ESMTP &lt;img src=x onerror=\"globalThis.hit=1\"&gt;
EHLO &lt;script&gt;globalThis.hit=1&lt;/script&gt;
550 5.7.1 &lt;style&gt;*{display:none}&lt;/style&gt; &lt;iframe srcdoc=x&gt;";
    let opened = Opened::new("en", &transcript(hostile)).await?;
    opened.told("smtp-ready").await?;
    let seen = opened.seen("smtp-transcript").await?;
    assert!(seen.contains("<img src=x onerror="), "{seen}");
    let made = "document.querySelector('smtp-transcript').shadowRoot.querySelectorAll('img, script, style, iframe').length";
    assert_eq!(opened.browser.evaluate(made).await?, 0);
    assert_eq!(opened.browser.evaluate("globalThis.hit ?? 0").await?, 0);
    Ok(())
}

#[tokio::test]
async fn the_language_is_that_of_the_nearest_place() -> Outcome {
    let content = "<smtp-reply id='page' code='550'></smtp-reply>
        <div lang='tr-TR'><smtp-reply id='around' code='550'></smtp-reply></div>
        <div lang='tr'><smtp-reply id='own' lang='en-GB' code='550'></smtp-reply></div>";
    let opened = Opened::new("de", content).await?;
    let ready = "told.filter(({ type }) => type === 'smtp-ready').length";
    opened.browser.wait_until(&format!("{ready} === 3")).await?;
    let languages = "[...document.querySelectorAll('smtp-reply')].map((e) => e.shadowRoot.querySelector('[part=root]').lang).join()";
    assert_eq!(opened.browser.evaluate(languages).await?, "en,tr,en");
    let switch = "void (document.documentElement.lang = 'tr')";
    opened.browser.evaluate(switch).await?;
    opened
        .browser
        .wait_until(&format!("{languages} === 'tr,tr,en'"))
        .await
}

#[tokio::test]
async fn a_change_of_any_language_around_is_followed_and_no_other() -> Outcome {
    let content = "<div id='around' lang='tr'><smtp-reply id='near' code='550'></smtp-reply></div>
        <div id='host' lang='en'></div><smtp-reply id='other' lang='en' code='550'></smtp-reply>";
    let opened = Opened::new("en", content).await?;
    let within = "void document.querySelector('#host').attachShadow({ mode: 'open' })
        .append(Object.assign(document.createElement('smtp-reply'), { code: '550', id: 'within' }))";
    opened.browser.evaluate(within).await?;
    let ready = "told.filter(({ type }) => type === 'smtp-ready').length";
    opened.browser.wait_until(&format!("{ready} === 3")).await?;
    let languages = "[document.querySelector('#near'), document.querySelector('#host').shadowRoot.firstChild, document.querySelector('#other')]
        .map((e) => e.shadowRoot.querySelector('[part=root]').lang).join()";
    assert_eq!(opened.browser.evaluate(languages).await?, "tr,en,en");
    let switch = "void (document.querySelector('#around').lang = 'en', document.querySelector('#host').lang = 'tr')";
    opened.browser.evaluate(switch).await?;
    opened
        .browser
        .wait_until(&format!("{languages} === 'en,tr,en'"))
        .await?;
    opened.browser.rested().await?;
    // The third was not shown anew.
    assert_eq!(opened.browser.evaluate(ready).await?, 5);
    Ok(())
}

#[tokio::test]
async fn a_link_to_a_line_leads_to_it_in_the_element() -> Outcome {
    let opened = Opened::new("en", &transcript(REFUSED)).await?;
    opened.told("smtp-ready").await?;
    let shadow = "document.querySelector('smtp-transcript').shadowRoot";
    let before = opened.browser.evaluate("location.href").await?;
    let close = format!("void {shadow}.querySelector('#line-7 [aria-expanded=true]').click()");
    opened.browser.evaluate(&close).await?;
    let closed = format!("{shadow}.querySelector('#line-7 .note') === null");
    opened.browser.wait_until(&closed).await?;
    // In whatever way it is clicked, nothing else is opened: it has no address.
    let find = format!("{shadow}.querySelector('.verdict .to-line')");
    assert_eq!(
        opened
            .browser
            .evaluate(&format!("{find}.href ?? null"))
            .await?,
        Value::Null
    );
    let click = format!(
        "void {find}.dispatchEvent(new MouseEvent('click', {{ bubbles: true, composed: true, cancelable: true, ctrlKey: true }}))"
    );
    opened.browser.evaluate(&click).await?;
    opened
        .browser
        .wait_until(&format!(
            "{shadow}.querySelector('#line-7 .note') !== null && {shadow}.activeElement?.closest('#line-7') != null"
        ))
        .await?;
    assert_eq!(opened.browser.evaluate("location.href").await?, before);
    // No address in it names a place on the site's first page, where the text is not.
    let strays = format!(
        "[...{shadow}.querySelectorAll('a')].filter((a) => a.hash.startsWith('#line')).length"
    );
    assert_eq!(opened.browser.evaluate(&strays).await?, 0);
    Ok(())
}

/// As Docusaurus writes code, as Expressive Code does, and as it is written by hand.
#[tokio::test]
async fn lines_that_end_by_elements_alone_are_lines() -> Outcome {
    let content = "<smtp-transcript><pre><code><div>220 mx ESMTP<br></div><div><span></span><br></div><div>QUIT<br></div></code></pre></smtp-transcript>
        <smtp-transcript><pre><code><div><div>220 mx ESMTP</div></div><div><div>\n</div></div><div><div>QUIT</div></div></code></pre></smtp-transcript>
        <smtp-transcript><pre>\n220 mx ESMTP\n\nQUIT\n</pre></smtp-transcript>";
    let opened = Opened::new("en", content).await?;
    let texts = "[...document.querySelectorAll('smtp-transcript')].map(({ text }) => JSON.stringify(text)).join()";
    opened
        .browser
        .wait_until("customElements.get('smtp-transcript') !== undefined")
        .await?;
    let one = "\"220 mx ESMTP\\n\\nQUIT\\n\"";
    assert_eq!(
        opened.browser.evaluate(texts).await?,
        [one, one, one].join(",")
    );
    Ok(())
}

#[tokio::test]
async fn the_theme_is_the_pages_unless_the_element_has_its_own() -> Outcome {
    let content = "<smtp-reply code='550'></smtp-reply><smtp-reply theme='dark' code='550'></smtp-reply><smtp-reply theme='light' code='550'></smtp-reply>";
    let opened = Opened::new("en", content).await?;
    let ready = "told.filter(({ type }) => type === 'smtp-ready').length === 3";
    opened.browser.wait_until(ready).await?;
    // Which of the three are dark: the ink is lighter than the paper.
    let dark = "[...document.querySelectorAll('smtp-reply')].map((e) => {
        const style = getComputedStyle(e.shadowRoot.querySelector('[part=root]'));
        const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).reduce((sum, one) => sum + +one, 0);
        return light(style.color) > light(style.backgroundColor) ? 'dark' : 'light';
    }).join()";
    assert_eq!(opened.browser.evaluate(dark).await?, "light,dark,light");
    let switch = "void (document.documentElement.style.colorScheme = 'dark')";
    opened.browser.evaluate(switch).await?;
    assert_eq!(opened.browser.evaluate(dark).await?, "dark,dark,light");
    Ok(())
}

#[tokio::test]
async fn what_is_for_reading_only_has_nothing_that_changes_the_reading() -> Outcome {
    let secret = "220 mx ESMTP\nEHLO a\n250 mx\nAUTH PLAIN AGFsaWNlAHNlY3JldA==\n535 5.7.8 No";
    let opened = Opened::new("en", &transcript(secret)).await?;
    opened.told("smtp-ready").await?;
    let changing = "document.querySelector('smtp-transcript').shadowRoot.querySelectorAll('.secrets, .correct, select, input').length";
    let there = opened.browser.evaluate(changing).await?;
    assert!(there.as_u64().is_some_and(|there| there > 0), "{there}");
    let only = "void (document.querySelector('smtp-transcript').readOnly = true)";
    opened.browser.evaluate(only).await?;
    opened
        .browser
        .wait_until(&format!("{changing} === 0"))
        .await?;
    assert!(
        !opened
            .seen("smtp-transcript")
            .await?
            .contains("AGFsaWNlAHNlY3JldA==")
    );
    Ok(())
}

#[tokio::test]
async fn several_changes_are_one_update() -> Outcome {
    let opened = Opened::new("en", "<smtp-reply code='550'></smtp-reply>").await?;
    opened.told("smtp-ready").await?;
    let change = "(() => {
        const reply = document.querySelector('smtp-reply');
        told.length = 0;
        for (const code of ['421', '450', '451', '554']) reply.code = code;
        reply.headingLevel = 5;
        reply.theme = 'dark';
        reply.lang = 'tr';
        return [reply.getAttribute('code'), reply.getAttribute('heading-level'), reply.getAttribute('theme')].join();
    })()";
    assert_eq!(opened.browser.evaluate(change).await?, "554,5,dark");
    opened.told("smtp-ready").await?;
    opened.browser.rested().await?;
    assert_eq!(opened.browser.evaluate("told.length").await?, 1);
    let heading = "document.querySelector('smtp-reply').shadowRoot.querySelector('h5').textContent";
    assert!(
        opened
            .browser
            .evaluate(heading)
            .await?
            .as_str()
            .unwrap_or_default()
            .contains("554")
    );
    let pieces = opened.asked(".json");
    assert_eq!(pieces.len(), 2, "the first and the last: {pieces:?}");
    Ok(())
}

#[tokio::test]
async fn a_line_opens_and_says_so_and_a_move_keeps_it_open() -> Outcome {
    let opened = Opened::new("en", &(transcript(REFUSED) + "<div id='elsewhere'></div>")).await?;
    opened.told("smtp-ready").await?;
    let click = "void document.querySelector('smtp-transcript').shadowRoot.querySelector('[aria-expanded=false].explain').click()";
    opened.browser.evaluate(click).await?;
    let toggled = opened.told("smtp-toggle").await?;
    assert_eq!(toggled["open"], true);
    let open =
        "document.querySelector('smtp-transcript').shadowRoot.querySelectorAll('.note').length";
    opened.browser.wait_until(&format!("{open} === 2")).await?;
    let moved = "void document.querySelector('#elsewhere').append(document.querySelector('smtp-transcript'))";
    opened.browser.evaluate(moved).await?;
    opened.browser.rested().await?;
    assert_eq!(opened.browser.evaluate(open).await?, 2);
    Ok(())
}

#[tokio::test]
async fn the_page_around_stays_as_it_is() -> Outcome {
    let content = format!(
        "{}<smtp-reply heading-level='4' code='550'></smtp-reply><smtp-compare codes='450 550'></smtp-compare>",
        transcript(REFUSED)
    );
    let opened = Opened::new("en", &content).await?;
    let ready = "told.filter(({ type }) => type === 'smtp-ready').length === 3";
    opened.browser.wait_until(ready).await?;
    let shadows = "[...document.querySelectorAll('smtp-transcript, smtp-reply, smtp-compare')].map((e) => e.shadowRoot)";
    let landmarks = format!(
        "{shadows}.flatMap((root) => [...root.querySelectorAll(
            'main, nav, header, footer, aside, article, section, form, [role=region], [role=status], [role=alert]')])
            .map((e) => e.outerHTML.slice(0, 80))"
    );
    assert_eq!(
        opened.browser.evaluate(&landmarks).await?,
        Value::Array(Vec::new())
    );
    let headings = format!(
        "{shadows}.map((root) => Math.min(...[...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((h) => +h.localName[1]))).join()"
    );
    assert_eq!(opened.browser.evaluate(&headings).await?, "3,4,3");
    let traces = "[document.cookie, localStorage.length, sessionStorage.length,
        document.adoptedStyleSheets.length, document.querySelectorAll('head style, head link[rel=stylesheet]').length,
        document.querySelectorAll('[id]').length, document.activeElement.localName, scrollY].join()";
    assert_eq!(opened.browser.evaluate(traces).await?, ",0,0,0,0,0,body,0");
    let barriers = opened.browser.barriers().await?;
    let ours: Vec<_> = barriers
        .iter()
        .filter(|found| found.contains("smtp-"))
        .collect();
    assert!(ours.is_empty(), "{ours:#?}");
    Ok(())
}

#[tokio::test]
async fn a_program_that_trapped_gives_the_text_back() -> Outcome {
    let opened = Opened::new("en", &transcript(REFUSED).repeat(2)).await?;
    opened.told("smtp-ready").await?;
    let program = opened.asked(".wasm").pop();
    let trap = format!(
        "void dispatchEvent(new ErrorEvent('error', {{ error: Object.assign(
            new WebAssembly.RuntimeError('unreachable'), {{ stack: 'at {}:wasm-function[7]' }}) }}))",
        opened.elements.url(program.unwrap_or_default().trim_start_matches('/'))
    );
    opened.browser.evaluate(&trap).await?;
    assert_eq!(opened.told("smtp-error").await?["reason"], "program");
    let seen = "[...document.querySelectorAll('pre')].every((pre) => pre.getBoundingClientRect().height > 10)";
    assert_eq!(opened.browser.evaluate(seen).await?, true);
    Ok(())
}

#[tokio::test]
async fn a_program_that_traps_while_it_shows_something_gives_the_text_back() -> Outcome {
    let trap = "const start = WebAssembly.instantiateStreaming;
        WebAssembly.instantiateStreaming = async (...all) => {
            const { instance, module } = await start(...all);
            const exports = { ...instance.exports };
            const shows = Object.keys(exports).find((name) => name.endsWith('place_show'));
            exports[shows] = () => { throw new WebAssembly.RuntimeError('unreachable'); };
            return { instance: { exports }, module };
        };";
    let content = transcript(REFUSED).repeat(2);
    let opened = Opened::after(trap, POLICY, &[], "en", &content).await?;
    assert_eq!(opened.told("smtp-error").await?["reason"], "program");
    opened.browser.rested().await?;
    let seen = "[...document.querySelectorAll('pre')].every((pre) => pre.getBoundingClientRect().height > 10)";
    assert_eq!(opened.browser.evaluate(seen).await?, true);
    let ready = "told.some(({ type }) => type === 'smtp-ready')";
    assert_eq!(opened.browser.evaluate(ready).await?, false);
    Ok(())
}
