//! Whatever fails, the reader is told so in the page's language, and keeps what they pasted.

use serde_json::{Value, json};
use site_tests::{Browser, Look, Outcome, Site};

const PASTED: &str = "RCPT TO:<nobody@example.net>\n550 5.1.1 <nobody@example.net>: User unknown\n";
const TYPED: &str = "document.querySelector('#app textarea').value";
/// What the message holds beside its words: the text that was kept for the tab.
const KEPT: &str = "(() => { const box = document.querySelector('#failure textarea');
    return box.checkVisibility() ? box.value : null; })()";

async fn at(site: &Site, path: &str) -> Outcome<Browser> {
    let browser = Browser::start(Look::PHONE).await?;
    browser.open(&site.url(path)).await?;
    Ok(browser)
}

/// Waits for the message, and checks that it is seen, in this language alone, and has these words.
async fn is_told(browser: &Browser, language: &str, words: &str) -> Outcome {
    browser.wait_for("#failure:not([hidden])").await?;
    let shown = "[...document.querySelectorAll('#failure [lang]')].filter((part) => part.checkVisibility())";
    let languages = format!("{shown}.map((part) => part.lang).join()");
    assert_eq!(browser.evaluate(&languages).await?, language);
    let said = browser.text("#failure").await?;
    assert!(said.contains(words), "{said}");
    let seen = "(() => { const { top, bottom } = document.querySelector('#failure').getBoundingClientRect();
        return bottom > 0 && top < innerHeight; })()";
    browser.wait_until(seen).await
}

/// Breaks the program's memory, so that whatever it does next traps.
const BREAK: &str = "void new Uint8Array(globalThis.memory.buffer).fill(0xff)";

/// A page of which the program's memory is at hand.
async fn breakable(site: &Site, path: &str) -> Outcome<Browser> {
    let browser = Browser::start(Look::PHONE).await?;
    browser.watch_memory().await?;
    browser.visit(&site.url(path)).await?;
    Ok(browser)
}

/// The file of the program that reads texts in Turkish whose name ends so.
fn turkish(end: &str) -> Outcome<String> {
    for file in std::fs::read_dir(site_tests::project("dist"))? {
        let name = file?.file_name().to_string_lossy().into_owned();
        if name.starts_with("app-reading-tr-") && name.ends_with(end) {
            return Ok(name);
        }
    }
    Err(format!("dist/ has no app-reading-tr-…{end}").into())
}

#[tokio::test]
async fn a_program_that_is_missing_is_told_of_and_the_box_keeps_its_text() -> Outcome {
    for (missing, path, language, words) in [
        (".wasm", "", "en", "could not start"),
        (&*turkish(".js")?, "tr/", "tr", "başlatılamadı"),
    ] {
        let site = Site::serve_without(&[missing])?;
        let browser = at(&site, path).await?;
        let type_it = format!(
            "void (document.querySelector('#text').value = {})",
            Value::from(PASTED)
        );
        browser.evaluate(&type_it).await?;
        is_told(&browser, language, words).await?;
        assert!(browser.text("#failure").await?.contains("WebAssembly"));
        assert_eq!(browser.evaluate(TYPED).await?, PASTED);
        assert_eq!(browser.evaluate(KEPT).await?, Value::Null);
    }
    Ok(())
}

#[tokio::test]
async fn a_browser_without_webassembly_is_told_so() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::PHONE).await?;
    let source = json!({ "source": "delete globalThis.WebAssembly;" });
    browser
        .devtools("Page.addScriptToEvaluateOnNewDocument", source)
        .await?;
    browser.open(&site.url("tr/")).await?;
    is_told(&browser, "tr", "WebAssembly").await
}

#[tokio::test]
async fn a_text_of_this_tab_is_shown_where_the_program_does_not_come_back() -> Outcome {
    let site = Site::serve()?;
    let browser = at(&site, "").await?;
    browser.started().await?;
    browser.fill("#text", PASTED).await?;
    browser.wait_for(".verdict .stamp").await?;
    site.lose(".wasm");
    for (path, language) in [("", "en"), ("tr/code/550/", "tr")] {
        browser.devtools("Network.enable", json!({})).await?;
        let by_itself = json!({ "bypass": true });
        browser
            .devtools("Network.setBypassServiceWorker", by_itself)
            .await?;
        browser.open(&site.url(path)).await?;
        is_told(&browser, language, "WebAssembly").await?;
        assert_eq!(browser.evaluate(KEPT).await?, PASTED);
        assert_eq!(browser.barriers().await?, [""; 0]);
    }
    Ok(())
}

#[tokio::test]
async fn a_program_that_stops_is_told_of_and_the_box_keeps_its_text() -> Outcome {
    let site = Site::serve()?;
    for (path, language, words) in [("", "en", "has stopped"), ("tr/", "tr", "durdu")] {
        let browser = breakable(&site, path).await?;
        browser.fill("#text", "250 Ok\n").await?;
        browser.wait_for("#line-1").await?;
        browser.evaluate(BREAK).await?;
        browser.fill("#text", PASTED).await?;
        is_told(&browser, language, words).await?;
        assert_eq!(browser.evaluate(TYPED).await?, PASTED);
        assert_eq!(browser.evaluate(KEPT).await?, Value::Null);
    }
    Ok(())
}

#[tokio::test]
async fn a_long_text_is_shown_where_the_program_stops_and_does_not_stop_it_again() -> Outcome {
    let site = Site::serve()?;
    let browser = breakable(&site, "tr/").await?;
    let long = "220 mx.example.net ESMTP\nQUIT\n221 Bye\n".repeat(2_000);
    let paste = format!(
        "(() => {{ const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', {});
            document.querySelector('#text').dispatchEvent(
                new ClipboardEvent('paste', {{ clipboardData, bubbles: true, cancelable: true }})); }})()",
        Value::from(&*long)
    );
    browser.evaluate(&paste).await?;
    browser.wait_for(".frame #line-1").await?;
    browser.rested().await?;
    browser.evaluate(BREAK).await?;
    browser
        .evaluate("void document.querySelector('.frame .explain').click()")
        .await?;
    is_told(&browser, "tr", "durdu").await?;
    assert_eq!(browser.evaluate(KEPT).await?, long);
    browser.visit(&site.url("")).await?;
    browser.rested().await?;
    assert_eq!(browser.evaluate(TYPED).await?, "");
    assert!(!browser.wait_for("#failure").await?.is_displayed().await?);
    Ok(())
}

#[tokio::test]
async fn codes_are_read_without_the_prose_and_the_page_says_so() -> Outcome {
    let site = Site::serve_without(&[".txt"])?;
    for (path, words) in [("", "has not arrived"), ("tr/", "dosyası gelmedi")] {
        let browser = at(&site, path).await?;
        browser.started().await?;
        assert!(!browser.wait_for("#failure").await?.is_displayed().await?);
        let told = browser.wait_for("p.missing[role=alert]").await?;
        let told = told.text().await?;
        assert!(told.contains(words), "{told}");
        browser.fill("#text", PASTED).await?;
        browser.wait_for(".line.decided .code").await?;
        assert_eq!(browser.evaluate(TYPED).await?, PASTED);
    }
    Ok(())
}

#[tokio::test]
async fn a_language_that_cannot_be_had_is_told_of_and_the_page_stays() -> Outcome {
    for missing in [".js", "_bg.wasm"] {
        let site = Site::serve_without(&[&turkish(missing)?])?;
        let browser = Browser::start_without_storage(Look::PHONE).await?;
        browser.visit(&site.url("")).await?;
        browser.fill("#text", PASTED).await?;
        browser.wait_for(".verdict .stamp").await?;
        browser.click(".languages a").await?;
        let told = browser.wait_for("p.missing[role=alert]").await?;
        let told = told.text().await?;
        assert!(told.contains("“Türkçe” could not be loaded"), "{told}");
        assert_eq!(browser.evaluate("location.pathname").await?, "/");
        assert_eq!(browser.evaluate(TYPED).await?, PASTED);
        browser.wait_for(".line.decided .code").await?;
        assert!(!browser.wait_for("#failure").await?.is_displayed().await?);
    }
    Ok(())
}

#[tokio::test]
async fn a_browser_that_keeps_nothing_is_told_of_and_the_page_works() -> Outcome {
    let site = Site::serve()?;
    for (path, words) in [("", "reload"), ("tr/", "yeniden")] {
        let browser = Browser::start_without_storage(Look::PHONE).await?;
        browser.visit(&site.url(path)).await?;
        let refused =
            "(() => { try { return sessionStorage.length; } catch { return 'refused'; } })()";
        assert_eq!(browser.evaluate(refused).await?, "refused");
        let missing = "document.querySelector('p.missing')";
        assert_eq!(browser.evaluate(missing).await?, Value::Null);
        browser.fill("#text", PASTED).await?;
        browser.wait_for(".verdict .stamp").await?;
        let told = browser.wait_for("p.missing[role=status]").await?;
        let told = told.text().await?;
        assert!(told.contains(words), "{told}");
        assert_eq!(browser.evaluate(TYPED).await?, PASTED);
        let dark = "(() => { const select = document.querySelector('.colours select'); select.value = 'dark';
            select.dispatchEvent(new Event('change', { bubbles: true })); })()";
        browser.evaluate(dark).await?;
        browser.wait_for("html[data-theme=dark]").await?;
        browser.rested().await?;
        assert_eq!(browser.evaluate(TYPED).await?, PASTED);
        assert!(!browser.wait_for("#failure").await?.is_displayed().await?);
    }
    Ok(())
}

#[tokio::test]
async fn a_clipboard_that_is_refused_leaves_the_text_to_be_selected() -> Outcome {
    let site = Site::serve()?;
    for (path, words) in [
        ("", "did not allow copying"),
        ("tr/", "kopyalamaya izin vermedi"),
    ] {
        let browser = at(&site, path).await?;
        browser.started().await?;
        let origin = site.origin();
        let refused = json!({ "permission": { "name": "clipboard-write" }, "setting": "denied", "origin": origin });
        browser.devtools("Browser.setPermission", refused).await?;
        browser.fill("#text", PASTED).await?;
        browser.click(".share > summary").await?;
        browser.click(".sharing .ways button:nth-child(1)").await?;
        let told = format!("document.querySelector('.sharing').textContent.includes('{words}')");
        browser.wait_until(&told).await?;
        assert!(browser.text("#preview").await?.contains("550"));
        assert_eq!(browser.evaluate(TYPED).await?, PASTED);
    }
    Ok(())
}

#[tokio::test]
async fn a_worker_that_is_refused_is_told_of_and_the_page_works() -> Outcome {
    let site = Site::serve_without(&["sw.js"])?;
    for (path, words) in [("", "keeps no copy"), ("tr/", "kopyasını tutmuyor")] {
        let browser = at(&site, path).await?;
        browser.started().await?;
        browser.fill("#text", PASTED).await?;
        browser.wait_for(".verdict .stamp").await?;
        browser.visit(&site.url(&format!("{path}privacy/"))).await?;
        browser.wait_for("html[data-copy='off']").await?;
        let told = browser.text(".copy-off").await?;
        assert!(told.contains(words), "{told}");
        browser.visit(&site.url(path)).await?;
        browser.wait_for(".verdict .stamp").await?;
        assert_eq!(browser.evaluate(TYPED).await?, PASTED);
    }
    Ok(())
}

#[tokio::test]
async fn a_tab_that_is_restored_shows_its_text_again() -> Outcome {
    let site = Site::serve()?;
    let browser = at(&site, "").await?;
    browser.started().await?;
    browser.fill("#text", PASTED).await?;
    browser.wait_for(".verdict .stamp").await?;
    browser.rested().await?;
    browser.reload().await?;
    browser.started().await?;
    browser.wait_for(".verdict .stamp").await?;
    assert_eq!(browser.evaluate(TYPED).await?, PASTED);
    // Away to another site, and back by the history.
    browser.open("about:blank").await?;
    browser.back().await?;
    browser.wait_until("location.protocol === 'http:'").await?;
    browser.wait_for(".verdict .stamp").await?;
    assert_eq!(browser.evaluate(TYPED).await?, PASTED);
    Ok(())
}

#[tokio::test]
async fn two_tabs_keep_their_texts_apart() -> Outcome {
    let site = Site::serve()?;
    let browser = at(&site, "").await?;
    browser.started().await?;
    browser.fill("#text", PASTED).await?;
    browser.wait_for(".verdict .stamp").await?;
    browser.rested().await?;
    let first = browser.another_tab().await?;
    browser.visit(&site.url("tr/")).await?;
    assert_eq!(browser.evaluate(TYPED).await?, "");
    browser.fill("#text", "250 2.1.5 Ok\n").await?;
    browser.wait_for("#line-1 .code").await?;
    browser.rested().await?;
    let mut other = first;
    for text in [PASTED, "250 2.1.5 Ok\n"] {
        other = browser.to_tab(other).await?;
        browser.reload().await?;
        browser.started().await?;
        browser.wait_for(".line .code").await?;
        assert_eq!(browser.evaluate(TYPED).await?, text);
    }
    Ok(())
}
