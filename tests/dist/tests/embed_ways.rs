//! Other ways into a page: code blocks that become elements, a classic script, a frame; and the page about all of them.

use site_tests::{Browser, Guest, Look, Outcome, Site};

const POLICY: &str = "default-src 'none'; script-src ORIGIN 'wasm-unsafe-eval'; connect-src ORIGIN; frame-src ORIGIN; require-trusted-types-for 'script'";

const BLOCKS: &str =
    "<pre class='smtp-transcript'><code>220 mx ESMTP\nEHLO a\n\n550 5.7.1 &lt;b&gt; No</code></pre>
    <pre><code class='language-smtp-transcript'>220 mx ESMTP\nHELO a\n421 Bye</code></pre>
    <pre id='other'>220 mx ESMTP</pre>";

async fn opened(script: &str, content: &str) -> Outcome<(Browser, Site, Guest)> {
    let elements = Site::serve_to_others(&[])?;
    let script = script.replace("EMBED", &elements.url("embed"));
    let content = content.replace("EMBED", &elements.url("embed"));
    let html = format!(
        "<!doctype html><html lang='en'><meta charset='utf-8'><title>Docs</title>{script}<main>{content}</main>"
    );
    let guest = Guest::serve(&elements, POLICY, &[("index.html", html)])?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.open(&guest.url("")).await?;
    Ok((browser, elements, guest))
}

const READ: &str = "[...document.querySelectorAll('smtp-transcript')].filter((e) => e.shadowRoot?.querySelector('.verdict')).length";

#[tokio::test]
async fn code_blocks_become_elements_where_the_page_asks_for_it() -> Outcome {
    for script in [
        "<script type='module' src='EMBED/embed.js' data-upgrade></script>",
        "<script src='EMBED/classic.js' data-upgrade></script>",
    ] {
        let (browser, _site, _guest) = opened(script, BLOCKS).await?;
        browser.wait_until(&format!("{READ} === 2")).await?;
        assert_eq!(
            browser
                .evaluate("document.querySelector('#other').parentNode.localName")
                .await?,
            "main"
        );
        // As a site does that changes pages without loading them.
        let later = "(() => {
            const pre = document.createElement('pre');
            pre.className = 'smtp-transcript';
            pre.textContent = '220 mx ESMTP\\nQUIT\\n221 Bye';
            document.querySelector('main').prepend(pre);
        })()";
        browser.evaluate(&format!("void {later}")).await?;
        browser.wait_until(&format!("{READ} === 3")).await?;
    }
    Ok(())
}

#[tokio::test]
async fn code_blocks_stay_where_it_does_not() -> Outcome {
    for script in [
        "<script type='module' src='EMBED/embed.js'></script>",
        "<script src='EMBED/classic.js'></script>",
    ] {
        let (browser, _site, _guest) = opened(script, BLOCKS).await?;
        browser
            .wait_until("customElements.get('smtp-reply') !== undefined")
            .await?;
        browser.rested().await?;
        assert_eq!(
            browser
                .evaluate("document.querySelectorAll('smtp-transcript').length")
                .await?,
            0
        );
    }
    Ok(())
}

#[tokio::test]
async fn a_sandboxed_frame_shows_an_element_and_tells_only_its_height() -> Outcome {
    let frame = "<iframe title='SMTP 550' sandbox='allow-scripts allow-popups' width='600' height='40'
            src='EMBED/frame.html?element=smtp-reply&code=550&lang=tr'></iframe>
        <iframe title='Transcript' sandbox='allow-scripts allow-popups' width='600' height='40'
            src='EMBED/frame.html?element=smtp-transcript#text=220%20mx%20ESMTP%0AEHLO%20a%0A550%20No'></iframe>";
    let script = "<script type='module' src='EMBED/iframe.js'></script>";
    let (browser, elements, _guest) = opened(script, frame).await?;
    let listen = "void (globalThis.heard = [], addEventListener('message', ({ data }) => heard.push(JSON.stringify(Object.keys(data)))))";
    browser.evaluate(listen).await?;
    let grown =
        "[...document.querySelectorAll('iframe')].every((frame) => frame.clientHeight > 150)";
    browser.wait_until(grown).await?;
    let heard = browser
        .evaluate("heard.every((keys) => keys === '[\"type\",\"height\"]')")
        .await?;
    assert_eq!(heard, true);
    let pieces = elements
        .asked()
        .into_iter()
        .filter(|path| path.contains("/tr/550"));
    assert_eq!(pieces.count(), 1);
    Ok(())
}

#[tokio::test]
async fn no_frame_is_as_high_as_it_likes() -> Outcome {
    let frame =
        "<iframe title='x' sandbox='allow-scripts' height='40' src='EMBED/frame.html'></iframe>";
    let script = "<script type='module' src='EMBED/iframe.js'></script>";
    let (browser, _site, _guest) = opened(script, frame).await?;
    let send = |height: &str| {
        format!("void dispatchEvent(new MessageEvent('message', {{ source: document.querySelector('iframe').contentWindow,
            data: {{ type: 'smtp-embed:size', height: {height} }} }}))")
    };
    browser.wait_for("iframe").await?;
    browser.rested().await?;
    for (told, shown) in [
        ("321", "321px"),
        ("1e9", "20000px"),
        ("'9999px; color: red'", "20000px"),
        ("-5", "0px"),
    ] {
        browser.evaluate(&send(told)).await?;
        assert_eq!(
            browser
                .evaluate("document.querySelector('iframe').style.height")
                .await?,
            shown
        );
    }
    let stranger = "void dispatchEvent(new MessageEvent('message', { source: window, data: { type: 'smtp-embed:size', height: 77 } }))";
    browser.evaluate(stranger).await?;
    assert_eq!(
        browser
            .evaluate("document.querySelector('iframe').style.height")
            .await?,
        "0px"
    );
    Ok(())
}

/// What stands in an element until it is ready does not push the page aside.
#[tokio::test]
async fn the_page_about_it_fits_a_phone_before_any_element_is_ready() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start_without_scripts(Look::PHONE).await?;
    browser.open(&site.url("embed/")).await?;
    for width in [320, 390, 768] {
        browser
            .look(Look {
                width,
                ..Look::PHONE
            })
            .await?;
        let wide = "document.documentElement.scrollWidth";
        assert_eq!(browser.evaluate(wide).await?, width);
    }
    Ok(())
}

/// The form says what is wrong, and gives nothing to copy that cannot work.
#[tokio::test]
async fn no_snippet_is_written_that_cannot_work() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.open(&site.url("embed/")).await?;
    browser.wait_for(".builder:not([hidden])").await?;
    for (element, field, typed, works) in [
        ("smtp-reply", "codes", "799", false),
        ("smtp-reply", "codes", "421", true),
        ("smtp-reply", "codes", "550 5.7.1", false),
        ("smtp-reply", "codes", "5.7.1", true),
        ("smtp-reply", "codes", "", false),
        ("smtp-compare", "codes", "450 450", false),
        ("smtp-compare", "codes", "450 550", true),
        ("smtp-transcript", "text", " ", false),
        ("smtp-transcript", "text", "550 No", true),
    ] {
        browser.choose("[data-field=element]", element).await?;
        let field = format!("[data-field={field}]");
        browser.fill(&field, typed).await?;
        browser
            .evaluate("document.querySelector('.builder .shown > *').wake()")
            .await?;
        let shown = format!(
            "document.querySelector('.builder button').disabled === {0}
            && Boolean(document.querySelector('.wrong').innerText.trim()) === {0}
            && (document.querySelector('.builder .snippet').textContent === '') === {0}
            && document.querySelector('{field}').ariaInvalid === '{0}'",
            !works
        );
        let waited = browser.wait_until(&shown).await;
        waited.map_err(|problem| format!("{element} {typed:?}: {problem}"))?;
    }
    Ok(())
}

#[tokio::test]
async fn the_page_about_it_shows_every_element_and_writes_one() -> Outcome {
    for path in ["embed/", "tr/embed/"] {
        let site = Site::serve()?;
        let browser = Browser::start(Look::DESKTOP).await?;
        browser.open(&site.url(path)).await?;
        browser.wait_for(".builder:not([hidden])").await?;
        let live = "[...document.querySelectorAll('.embed-page > section > :is(smtp-reply, smtp-compare, smtp-transcript)')]";
        let see = format!("{live}.forEach((element) => element.wake()), {live}.length");
        assert_eq!(browser.evaluate(&see).await?, 3);
        browser
            .wait_until(&format!(
                "{live}.every((element) => element.shadowRoot?.textContent.length > 300)"
            ))
            .await?;
        let asked = site.asked();
        assert!(
            !asked.iter().any(|path| path.contains("/app-")),
            "{asked:?}"
        );

        let choose = "(() => {
            const field = (name, value) => {
                const one = document.querySelector(`[data-field=${name}]`);
                one.value = value;
                one.dispatchEvent(new InputEvent('input', { bubbles: true }));
            };
            field('element', 'smtp-compare');
            field('codes', '450 550 \"><b>');
            field('theme', 'dark');
            return document.querySelector('.builder .snippet').textContent;
        })()";
        assert_eq!(
            browser.evaluate(choose).await?,
            "<smtp-compare codes=\"450 550 &quot;&gt;&lt;b&gt;\" theme=\"dark\">450 550 &quot;&gt;&lt;b&gt;</smtp-compare>"
        );
        let own = format!(
            "document.querySelector('.snippet').textContent.includes('{}')",
            site.url("embed/embed.js")
        );
        assert_eq!(browser.evaluate(&own).await?, true);
        assert_eq!(browser.barriers().await?, [""; 0]);
        assert!(browser.console().await?.is_empty());
    }
    Ok(())
}
