//! A hundred thousand lines: never in the text box, and never all in the document.

use serde_json::Value;
use site_tests::{Browser, LANGUAGES, Look, Outcome, Site};

/// What the client says first where nothing else is wanted.
const HELO: &str = "HELO c";

/// Pastes sessions of so many lines in all into the page shown, the first of which begins with this command, as the
/// clipboard would.
async fn paste(browser: &Browser, lines: u32, first: &str) -> Outcome {
    let script = format!(
        "(() => {{
            const session = (n) => `220 mx${{n}}.example.net ESMTP\nHELO c\n250 mx\nQUIT\n221 Bye\n`;
            const text = Array.from({{ length: {lines} / 5 }}, (_, n) => session(n)).join('').replace('HELO c', '{first}');
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', text);
            document.querySelector('#text').dispatchEvent(
                new ClipboardEvent('paste', {{ clipboardData, bubbles: true, cancelable: true }}));
            return text.length;
        }})()"
    );
    browser.evaluate(&script).await?;
    browser.wait_for(".frame #line-1").await?;
    browser.rested().await?;
    Ok(())
}

/// A browser that shows so many lines at this path, as [`paste`].
async fn showing(site: &Site, path: &str, lines: u32, first: &str) -> Outcome<Browser> {
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.allow_clipboard(site).await?;
    browser.visit(&site.url(path)).await?;
    browser.wait_for("#text").await?;
    paste(&browser, lines, first).await?;
    Ok(browser)
}

/// It goes along into another language, and what leads to another document opens another tab.
#[tokio::test]
async fn a_text_too_long_to_be_kept_is_not_lost_by_a_link() -> Outcome {
    let site = Site::serve()?;
    let browser = showing(&site, "", 200_000, HELO).await?;
    browser.wait_for("p.missing[role=status]").await?;
    browser.click(".languages a").await?;
    browser.wait_for("html[data-started=tr]").await?;
    browser.wait_for(".frame #line-1").await?;
    assert!(browser.text("#text").await?.contains("200.000"));
    browser.wait_for("p.missing[role=status]").await?;
    browser.click("nav a[href$='codes/']").await?;
    while browser.tabs().await? < 2 {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    assert_eq!(browser.evaluate("location.pathname").await?, "/tr/");
    browser.wait_for(".frame #line-1").await?;
    Ok(())
}

async fn scroll_to_end(browser: &Browser) -> Outcome {
    let end = "document.querySelector('.frame').scrollTop = 1e9";
    browser.evaluate(end).await?;
    Ok(())
}

/// Whether this line is the last that is seen.
fn ends_with(line: u32) -> String {
    format!(
        "(() => {{ const frame = document.querySelector('.frame').getBoundingClientRect();
        const last = document.querySelector('#line-{line}')?.getBoundingClientRect();
        return Math.abs(frame.bottom - last?.bottom) < 4; }})()"
    )
}

#[tokio::test]
async fn a_long_paste_stays_out_of_the_box_and_scrolls_to_its_end() -> Outcome {
    let site = Site::serve()?;
    for (path, number) in [("", "100,000"), ("tr/", "100.000")] {
        let browser = showing(&site, path, 100_000, HELO).await?;
        assert_eq!(
            browser
                .evaluate("document.querySelector('textarea:not(#failure textarea)')")
                .await?,
            Value::Null
        );
        assert!(browser.text(".long-text").await?.contains(number));
        let few = "document.querySelectorAll('*').length < 2500";
        assert_eq!(browser.evaluate(few).await?, true);

        scroll_to_end(&browser).await?;
        browser.wait_for("#line-100000").await?;
        assert_eq!(browser.text("#line-100000 .code").await?, "221");
        assert_eq!(browser.evaluate(few).await?, true);

        // An opened line takes its room, and the end stays the end.
        browser.click("#line-100000 .explain").await?;
        browser.wait_for("#line-100000 .note").await?;
        scroll_to_end(&browser).await?;
        browser.wait_until(&ends_with(100_000)).await?;

        // A link to a line far away scrolls there and focuses it.
        browser.click(".sessions .to-line").await?;
        browser
            .wait_until("document.activeElement.closest('.frame li') !== null")
            .await?;

        browser.click(".ways button").await?;
        browser.wait_for("textarea#text").await?;
        browser.rested().await?;
        assert_eq!(browser.console().await?, [""; 0]);
    }
    Ok(())
}

/// Browsers lay out nothing as tall as these rows are.
#[tokio::test]
async fn the_end_of_a_million_lines_is_reached_in_one_go_and_line_by_line() -> Outcome {
    let site = Site::serve()?;
    let browser = showing(&site, "", 1_000_000, HELO).await?;
    scroll_to_end(&browser).await?;
    browser.wait_until(&ends_with(1_000_000)).await?;

    // A line in the middle, asked for.
    browser
        .type_into(".find input", "mx98765.example\u{e007}")
        .await?;
    browser
        .wait_until("document.activeElement.closest('#line-493826') !== null")
        .await?;
    // From there line by line, and not past any.
    let top = "document.querySelector('#line-493826').getBoundingClientRect().top";
    let before = browser.evaluate(top).await?.as_f64().unwrap_or_default();
    browser
        .evaluate("document.querySelector('.frame').scrollTop += 72")
        .await?;
    browser.rested().await?;
    let after = browser.evaluate(top).await?.as_f64().unwrap_or_default();
    assert!((before - after - 72.0).abs() < 1.0, "{before} {after}");

    browser
        .evaluate("document.querySelector('.frame').scrollTop = 0")
        .await?;
    browser
        .wait_until("document.querySelector('#line-1')?.getBoundingClientRect().top >= document.querySelector('.frame').getBoundingClientRect().top")
        .await?;
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn all_lines_are_selected_and_copied_without_their_secrets_though_few_are_drawn() -> Outcome {
    const COPIED: &str = "navigator.clipboard.readText().then(text => [text.split('\\n').length - 1, text.slice(0, 58), text.slice(-9)].join('|'))";
    const ALL: &str = "\u{e009}a\u{e000}";
    const COPY: &str = "\u{e009}c\u{e000}";
    for path in LANGUAGES {
        let site = Site::serve()?;
        let browser = showing(&site, path, 50_000, "AUTH PLAIN AGJvYgBodW50ZXIy").await?;
        let all =
            "50000|220 mx0.example.net ESMTP\nAUTH PLAIN ********\n250 mx\nQUIT\n|\n221 Bye\n";
        browser
            .evaluate("document.querySelector('.frame').focus()")
            .await?;
        browser.press(ALL).await?;
        let selected = "getSelection().anchorNode.className + getSelection().focusNode.className";
        assert_eq!(browser.evaluate(selected).await?, "frameframe");
        // Scrolled meanwhile, other lines are drawn; all are wanted still.
        browser
            .evaluate("void document.querySelector('.frame').scrollTo(0, 1e9)")
            .await?;
        browser.wait_for("#line-50000").await?;
        browser.press(COPY).await?;
        browser
            .wait_until(&format!(
                "{COPIED}.then(copied => copied.startsWith('50000|'))"
            ))
            .await?;
        assert_eq!(browser.evaluate(COPIED).await?, all);
        // A part of a line is a part of a line.
        browser.evaluate("getSelection().selectAllChildren(document.querySelector('#line-50000 .raw .code, #line-50000 .raw span'))").await?;
        browser.press(COPY).await?;
        browser
            .wait_until(
                "navigator.clipboard.readText().then(text => text.length > 0 && text.length < 40)",
            )
            .await?;
        // From anywhere on the page.
        browser
            .evaluate("void (getSelection().removeAllRanges(), document.activeElement.blur())")
            .await?;
        browser.press(ALL).await?;
        browser.press(COPY).await?;
        browser
            .wait_until(&format!(
                "{COPIED}.then(copied => copied.startsWith('50000|'))"
            ))
            .await?;
        assert_eq!(browser.console().await?, [""; 0]);
    }
    Ok(())
}

#[tokio::test]
async fn a_long_text_that_was_kept_is_read_in_steps_as_well() -> Outcome {
    let site = Site::serve()?;
    for path in LANGUAGES {
        let browser = showing(&site, path, 100_000, HELO).await?;
        let watch = "globalThis.seen = 0;
            new MutationObserver(() => { seen = Math.max(seen, document.querySelector('.intake progress')?.value ?? 0); })
                .observe(document, { subtree: true, childList: true, attributes: true });";
        let source = serde_json::json!({ "source": watch });
        browser
            .devtools("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        browser.reload().await?;
        browser.wait_for(".frame #line-1").await?;
        assert_eq!(browser.evaluate("seen > 0").await?, true);
        assert_eq!(browser.console().await?, [""; 0]);
    }
    Ok(())
}

/// What is done with a hundred thousand lines that the browser's own search and selection do not see.
#[tokio::test]
async fn words_are_found_in_lines_that_are_not_drawn_and_all_of_them_are_copied() -> Outcome {
    for (path, nowhere) in [("", "No line has that."), ("tr/", "Hiçbir satırda yok.")] {
        let site = Site::serve()?;
        let browser = showing(&site, path, 100_000, HELO).await?;
        // The server of the session of lines 61,726 to 61,730, in other letters.
        browser
            .type_into(".find input", "MX12345.example\u{e007}")
            .await?;
        browser
            .wait_until("document.activeElement.closest('#line-61726') !== null")
            .await?;
        browser.type_into(".find input", "\u{e007}").await?;
        browser
            .wait_until("document.querySelector('.find .missed').textContent === '' && document.activeElement.closest('#line-61726') !== null")
            .await?;
        browser.type_into(".find input", "no such words").await?;
        browser.click(".find button").await?;
        browser
            .wait_until(&format!(
                "document.querySelector('.find .missed').textContent === '{nowhere}'"
            ))
            .await?;
        browser.click(".share > summary").await?;
        browser
            .click(".sharing fieldset:nth-of-type(2) label:nth-of-type(4) input")
            .await?;
        browser.wait_for("#preview").await?;
        browser.click(".sharing .ways button:nth-child(1)").await?;
        browser
            .wait_until("[...document.querySelectorAll('.sharing [role=status]')].at(-1).textContent !== ''")
            .await?;
        let copied = browser
            .evaluate("navigator.clipboard.readText().then(text => [text.split('\\n').length - 1, text.slice(-9)].join())")
            .await?;
        assert_eq!(copied, "100000,\n221 Bye\n");
        assert_eq!(browser.console().await?, [""; 0]);
    }
    Ok(())
}

#[tokio::test]
async fn all_lines_are_printed_without_their_secrets_though_few_are_drawn() -> Outcome {
    let site = Site::serve()?;
    for (path, words) in [
        (
            "",
            [
                "    2  Client    AUTH PLAIN ********\n",
                "20000  Server    221 Bye\n",
            ],
        ),
        (
            "tr/",
            [
                "    2  İstemci   AUTH PLAIN ********\n",
                "20000  Sunucu    221 Bye\n",
            ],
        ),
    ] {
        let browser = showing(&site, path, 20_000, "AUTH PLAIN AGJvYgBodW50ZXIy").await?;
        // What stands on the paper is gone when all is over.
        let listen = "void addEventListener('beforeprint', () => { globalThis.printed = document.querySelector('.paper').textContent; })";
        browser.evaluate(listen).await?;
        let sheets = browser.print().await?;
        assert!(sheets > 200, "{sheets}");
        let printed = browser.evaluate("printed").await?;
        let printed = printed.as_str().unwrap_or_default();
        assert_eq!(printed.lines().count(), 20_000);
        for line in words {
            assert!(printed.contains(line), "{line}");
        }
        assert!(!printed.contains("AGJvYgBodW50ZXIy"));
        let left = browser
            .evaluate("document.querySelector('.paper').textContent")
            .await?;
        assert_eq!(left, "");
        assert_eq!(browser.console().await?, [""; 0]);
    }
    Ok(())
}
