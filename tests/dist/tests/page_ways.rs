//! From view to view: by links, by the history, by address, in either language, in any colours.

use site_tests::{Browser, Look, Outcome, Site};

async fn at(site: &Site, browser: &Browser, path: &str) -> Outcome {
    browser.open(&site.url(path)).await?;
    browser.started().await
}

async fn arrives(browser: &Browser, site: &Site, path: &str) -> Outcome {
    browser
        .wait_until(&format!("location.href === '{}'", site.url(path)))
        .await
}

#[tokio::test]
async fn links_lead_into_the_catalog_and_back_brings_the_text_back() -> Outcome {
    for root in ["/", "/some/where/"] {
        let site = Site::serve_under(root)?;
        let browser = Browser::start(Look::DESKTOP).await?;
        at(&site, &browser, "").await?;
        browser.click(".samples li:nth-child(1) button").await?;
        // The catalog is another document.
        browser.click("#line-17 .tokens a").await?;
        arrives(&browser, &site, "code/550/").await?;
        browser.started().await?;
        browser.rested().await?;
        browser.requests().await?;
        browser.click(".related a.pair").await?;
        browser
            .wait_until("location.pathname.includes('/compare/450-vs-550/')")
            .await?;
        browser.click(".side-by-side thead a").await?;
        arrives(&browser, &site, "code/450/").await?;
        for path in ["compare/450-vs-550/", "code/550/"] {
            browser.evaluate("history.back()").await?;
            arrives(&browser, &site, path).await?;
            browser.arrived().await?;
            browser.rested().await?;
        }
        // Within the catalog nothing more is asked for.
        assert_eq!(browser.requests().await?, [""; 0]);
        browser.evaluate("history.back()").await?;
        arrives(&browser, &site, "").await?;
        browser.wait_for("#line-17.decided").await?;
        browser
            .wait_until("document.querySelector('#text').value.startsWith('$ telnet')")
            .await?;
        assert_eq!(browser.console().await?, [""; 0]);
    }
    Ok(())
}

#[tokio::test]
async fn either_order_of_a_pair_leads_to_one_address() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::PHONE).await?;
    at(&site, &browser, "compare/221-vs-211/").await?;
    arrives(&browser, &site, "compare/211-vs-221/").await?;
    assert!(browser.text("h1").await?.contains("211"));
    at(&site, &browser, "compare/550-vs-550/").await?;
    arrives(&browser, &site, "code/550/").await?;
    Ok(())
}

#[tokio::test]
async fn an_address_without_a_page_of_its_own_still_shows_its_view() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::PHONE).await?;
    for (path, heading) in [
        ("code/599/", "599"),
        ("compare/211-vs-556/", "211"),
        ("tr/compare/214-vs-555/", "214"),
        ("nowhere/at/all/", "no such page"),
    ] {
        at(&site, &browser, path).await?;
        let text = browser.text("h1").await?;
        assert!(text.contains(heading), "{path}: {text}");
    }
    Ok(())
}

#[tokio::test]
async fn another_language_keeps_text_and_place() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    at(&site, &browser, "").await?;
    browser.click(".samples li:nth-child(3) button").await?;
    browser.wait_for(".stamp").await?;
    browser.requests().await?;
    let english = browser.text(".headline").await?;
    browser.click(".languages a").await?;
    arrives(&browser, &site, "tr/").await?;
    browser
        .wait_until("document.documentElement.lang === 'tr'")
        .await?;
    browser
        .wait_until("document.querySelector('#line-2 .said').textContent.includes('Sunucu')")
        .await?;
    assert_ne!(browser.text(".headline").await?, english);
    assert_eq!(
        browser
            .evaluate("document.querySelector('#text').value.slice(0, 7)")
            .await?,
        "connect"
    );
    browser.rested().await?;
    let asked = browser.requests().await?;
    assert!(
        asked.len() == 3 && asked.iter().all(|file| file.contains("tr-")),
        "{asked:?}"
    );
    browser.click(".languages a").await?;
    arrives(&browser, &site, "").await?;
    browser
        .wait_until(&format!(
            "document.querySelector('.headline').textContent === {}",
            serde_json::json!(english)
        ))
        .await?;
    browser.rested().await?;
    assert_eq!(browser.requests().await?, [""; 0]);
    // "Back" is the other language again.
    browser.evaluate("history.back()").await?;
    browser.wait_for("html[data-started=tr]").await?;
    browser
        .wait_until("document.querySelector('#line-2 .said').textContent.includes('Sunucu')")
        .await?;
    arrives(&browser, &site, "tr/").await?;
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn what_was_written_beforehand_is_taken_over() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    for path in [
        "",
        "codes/",
        "code/550/",
        "compare/211-vs-221/",
        "compare/",
        "privacy/",
        "tr/code/421/",
    ] {
        let file = site_tests::project("dist").join(path).join("index.html");
        let written = std::fs::read_to_string(&file)?;
        assert!(
            written.contains("<h1") && written.contains("data-route="),
            "{path}"
        );
        at(&site, &browser, path).await?;
        // Yew's marks in comments are there only where a view was taken over.
        let taken =
            "[...document.querySelector('#app').childNodes].every((node) => node.isConnected)
            && document.querySelectorAll('h1').length === 1";
        assert_eq!(browser.evaluate(taken).await?, true, "{path}");
        browser.rested().await?;
        assert_eq!(browser.console().await?, [""; 0], "{path}");
    }
    Ok(())
}

#[tokio::test]
async fn the_colours_are_kept() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    at(&site, &browser, "codes/").await?;
    let paper = "getComputedStyle(document.body).backgroundColor";
    let light = browser.evaluate(paper).await?;
    browser
        .evaluate(
            "(() => { const select = document.querySelector('.colours select'); select.value = 'dark';
                select.dispatchEvent(new Event('change', { bubbles: true })); })()",
        )
        .await?;
    browser
        .wait_until("document.documentElement.dataset.theme === 'dark'")
        .await?;
    assert_ne!(browser.evaluate(paper).await?, light);
    at(&site, &browser, "code/550/").await?;
    assert_eq!(
        browser
            .evaluate("document.documentElement.dataset.theme")
            .await?,
        "dark"
    );
    browser
        .wait_until("document.querySelector('.colours select').value === 'dark'")
        .await?;
    Ok(())
}

#[tokio::test]
async fn the_text_stays_in_the_tab_and_nowhere_else() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    let text = "document.querySelector('#text').value";
    at(&site, &browser, "").await?;
    browser.fill("#text", "550 5.1.1 User unknown\n").await?;
    browser.wait_for(".verdict .stamp").await?;
    browser.rested().await?;
    at(&site, &browser, "tr/").await?;
    browser.wait_for(".verdict .stamp").await?;
    assert_eq!(browser.evaluate(text).await?, "550 5.1.1 User unknown\n");
    assert_eq!(
        browser
            .evaluate("JSON.stringify(localStorage).includes('unknown')")
            .await?,
        false
    );
    browser.click(".beneath .ways button").await?;
    browser.rested().await?;
    at(&site, &browser, "").await?;
    browser.rested().await?;
    assert_eq!(browser.evaluate(text).await?, "");
    assert_eq!(browser.console().await?, [""; 0]);
    let other = Browser::start(Look::DESKTOP).await?;
    at(&site, &other, "").await?;
    assert_eq!(other.evaluate(text).await?, "");
    Ok(())
}

#[tokio::test]
async fn a_text_is_kept_after_its_tab_only_where_that_is_ticked_and_without_its_secrets() -> Outcome
{
    const TICK: &str = ".keep input";
    let site = Site::serve()?;
    for (path, words) in [
        ("", "without its passwords"),
        ("tr/", "parolaları çıkarılmış"),
    ] {
        let browser = Browser::start(Look::PHONE).await?;
        let text = "document.querySelector('#text').value";
        let stored = "localStorage.getItem('explain-smtp-text')";
        at(&site, &browser, path).await?;
        browser
            .fill(
                "#text",
                "S: 220 mx.example.net\nC: AUTH PLAIN AGJvYgBodW50ZXIy\nS: 535 5.7.8 No\n",
            )
            .await?;
        browser.wait_for(".verdict .stamp").await?;
        assert!(browser.text(".keep").await?.contains(words));
        assert_eq!(browser.evaluate(stored).await?, serde_json::Value::Null);
        browser.click(TICK).await?;
        browser.wait_until(&format!("{stored} !== null")).await?;
        browser.click(".correct > summary").await?;
        browser.click(".correct input[type=checkbox]").await?;
        browser
            .wait_until("localStorage.getItem('explain-smtp-correction') === '&swapped'")
            .await?;
        let kept = "S: 220 mx.example.net\nC: AUTH PLAIN ********\nS: 535 5.7.8 No\n";
        assert_eq!(browser.evaluate(stored).await?, kept);
        // Another tab has it, with what was put right.
        let first = browser.another_tab().await?;
        at(&site, &browser, path).await?;
        browser.wait_for(".correct > button").await?;
        assert_eq!(browser.evaluate(text).await?, kept);
        // What is forgotten there is forgotten here.
        browser.click(TICK).await?;
        browser.wait_until(&format!("{stored} === null")).await?;
        browser.to_tab(first).await?;
        browser.type_into("#text", "C: QUIT\n").await?;
        browser.wait_for("#line-4").await?;
        browser.rested().await?;
        assert_eq!(browser.evaluate(stored).await?, serde_json::Value::Null);
        browser.reload().await?;
        browser.wait_for("#line-4").await?;
        assert_eq!(
            browser
                .evaluate(&format!("document.querySelector('{TICK}').checked"))
                .await?,
            false
        );
        // A text that is cleared is forgotten, though the next is to be kept.
        browser.click(TICK).await?;
        browser.wait_until(&format!("{stored} !== null")).await?;
        browser.click(".beneath .ways button").await?;
        browser.wait_until(&format!("{stored} === null")).await?;
        assert_eq!(browser.console().await?, [""; 0]);
    }
    Ok(())
}
