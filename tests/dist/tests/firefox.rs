//! The built site in Firefox: `./dev firefox`. All else is tested in Chromium.

use site_tests::{Browser, Guest, Look, Outcome, Site, project};

const SESSION: &str = "220 mx.example.net ESMTP\nEHLO a.example.org\n250 mx.example.net\nMAIL FROM:<a@example.org>\n250 2.1.0 Ok\nRCPT TO:<bob@example.net>\n550 5.1.1 User unknown\nQUIT\n221 Bye\n";

const LINES: &str = "document.querySelectorAll('.line').length";

async fn opened(address: &str) -> Outcome<Browser> {
    let browser = Browser::start_firefox(Look::DESKTOP).await?;
    browser.visit(address).await?;
    Ok(browser)
}

/// Pastes a session, looks at its reading, and again after a change of the language.
async fn reads(browser: &Browser) -> Outcome {
    browser.fill("#text", SESSION).await?;
    browser.wait_for(".line.decided.open").await?;
    assert!(browser.text(".verdict").await?.contains("550"));
    assert!(browser.text("main").await?.contains("bob@example.net"));
    assert_eq!(browser.evaluate(LINES).await?, 9);
    browser.click(".languages a").await?;
    browser
        .wait_until("document.documentElement.lang === 'tr'")
        .await?;
    browser.wait_for(".line.decided.open").await?;
    assert!(browser.text("h1").await?.contains("Posta sunucusu"));
    assert!(browser.text("main").await?.contains("bob@example.net"));
    assert_eq!(browser.evaluate(LINES).await?, 9);
    Ok(())
}

/// Or no other test here would see an error.
#[tokio::test]
#[ignore = "needs what ./dev firefox installs"]
async fn errors_are_heard_of() -> Outcome {
    let site = Site::serve()?;
    let browser = opened(&site.url("")).await?;
    for (wrong, told) in [
        (
            "void setTimeout(() => { throw new Error('thrown') })",
            "thrown",
        ),
        (
            "void (document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/forbidden.png' })))",
            "forbidden.png",
        ),
    ] {
        assert_eq!(browser.console().await?, [""; 0], "before {told}");
        browser.evaluate(wrong).await?;
        browser.rested().await?;
        let console = browser.console().await?;
        assert!(
            console.iter().any(|said| said.contains(told)),
            "{told}: {console:?}"
        );
    }
    Ok(())
}

#[tokio::test]
#[ignore = "needs what ./dev firefox installs"]
async fn a_paste_is_read_and_stays_in_the_other_language() -> Outcome {
    let site = Site::serve()?;
    let browser = opened(&site.url("")).await?;
    reads(&browser).await?;
    browser.click(".verdict .to-line").await?;
    browser
        .wait_until("document.activeElement.closest('#line-7') !== null")
        .await?;
    assert_eq!(browser.barriers().await?, [""; 0]);
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
#[ignore = "needs what ./dev firefox installs"]
async fn pages_are_taken_over_and_lead_on() -> Outcome {
    let site = Site::serve_under("/sub/path/")?;
    let browser = opened(&site.url("code/550/")).await?;
    assert!(browser.text("h1").await?.starts_with("550"));
    browser.click("main a[href$='/code/5.1.1/']").await?;
    browser
        .wait_until("document.querySelector('h1').textContent.startsWith('5.1.1')")
        .await?;
    browser.evaluate("history.back()").await?;
    browser
        .wait_until("document.querySelector('h1').textContent.startsWith('550')")
        .await?;
    for (path, told) in [
        ("tr/compare/211-vs-221/", "211"),
        ("compare/450-vs-451-vs-452/", "452"),
    ] {
        browser.visit(&site.url(path)).await?;
        assert!(browser.text("h1").await?.contains(told), "{path}");
        assert!(!browser.text("main table").await?.is_empty(), "{path}");
    }
    // The last address has no page of its own, which the host says, and so does Firefox.
    let mut console = browser.console().await?;
    console.retain(|said| !said.contains("404"));
    assert_eq!(console, [""; 0]);
    Ok(())
}

#[tokio::test]
#[ignore = "needs what ./dev firefox installs"]
async fn the_elements_work_on_another_origin_under_the_narrowest_policy() -> Outcome {
    let elements = Site::serve_to_others(&[])?;
    let script = elements.url("embed/embed.js");
    let text = SESSION.replace('<', "&lt;");
    let html = format!(
        "<!doctype html><html lang='en'><meta charset='utf-8'><title>Docs</title><link rel='icon' href='data:,'>
        <script type='module' src='{script}'></script><body><main><h1>Docs</h1><h2>Mail</h2>
        <smtp-transcript><pre>{text}</pre></smtp-transcript><smtp-reply code='550'>550</smtp-reply>
        <smtp-compare codes='211 221'>211, 221</smtp-compare></main></body></html>"
    );
    let policy = "default-src 'none'; img-src data:; script-src ORIGIN 'wasm-unsafe-eval'; connect-src ORIGIN; require-trusted-types-for 'script'";
    let guest = Guest::serve(&elements, policy, &[("index.html", html)])?;
    let browser = Browser::start_firefox(Look::DESKTOP).await?;
    browser.open(&guest.url("")).await?;
    let all = "[...document.querySelectorAll('smtp-transcript, smtp-reply, smtp-compare')].map((e) => e.shadowRoot)";
    let shown = |language: &str| {
        format!(
            "{all}.every((root) => root?.textContent.length > 300 && root.firstChild.lang === '{language}')"
        )
    };
    let see = "document.querySelectorAll('smtp-transcript, smtp-reply, smtp-compare').forEach((e) => e.wake?.())";
    browser
        .wait_until("customElements.get('smtp-reply') !== undefined")
        .await?;
    browser.evaluate(&format!("void {see}")).await?;
    browser.wait_until(&shown("en")).await?;
    let shadow = "document.querySelector('smtp-transcript').shadowRoot";
    let click = format!("void {shadow}.querySelector('.verdict .to-line').click()");
    browser.evaluate(&click).await?;
    browser
        .wait_until(&format!(
            "{shadow}.activeElement?.closest('#line-7') != null"
        ))
        .await?;
    browser
        .evaluate("void (document.documentElement.lang = 'tr')")
        .await?;
    browser.wait_until(&shown("tr")).await?;
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
#[ignore = "needs what ./dev firefox installs"]
async fn the_one_file_opens_from_a_disk() -> Outcome {
    let file = project("dist/explain-smtp.html").canonicalize()?;
    let browser = opened(&format!("file://{}", file.display())).await?;
    reads(&browser).await?;
    assert_eq!(browser.evaluate("location.hash").await?, "#/tr/");
    browser
        .evaluate("void (location.hash = '#/tr/code/550/')")
        .await?;
    browser
        .wait_until("document.querySelector('h1').textContent.startsWith('550')")
        .await?;
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
#[ignore = "needs what ./dev firefox installs"]
async fn a_visited_site_opens_without_a_network() -> Outcome {
    let site = Site::serve()?;
    let browser = opened(&site.url("code/550/")).await?;
    browser.wait_for("html[data-copy='kept']").await?;
    assert_eq!(browser.console().await?, [""; 0]);
    site.stop();
    browser.visit(&site.url("code/550/")).await?;
    assert!(browser.text("h1").await?.starts_with("550"));
    browser.visit(&site.url("")).await?;
    reads(&browser).await
}
