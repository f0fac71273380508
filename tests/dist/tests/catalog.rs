//! The catalog: found by any words and by the keyboard alone, narrowed down, compared, and published as data.

use site_tests::{Browser, Look, Outcome, Site};

const DOWN: &str = "\u{e015}";
const UP: &str = "\u{e013}";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";

async fn at(site: &Site, browser: &Browser, path: &str) -> Outcome {
    browser.open(&site.url(path)).await?;
    browser.started().await
}

async fn arrives(browser: &Browser, site: &Site, path: &str) -> Outcome {
    browser
        .wait_until(&format!("location.href === '{}'", site.url(path)))
        .await
}

/// The first hit once there is one.
async fn first_hit(browser: &Browser) -> Outcome<String> {
    let hit = browser.wait_for(".hits li:first-child .badge").await?;
    Ok(hit.text().await?)
}

#[tokio::test]
async fn what_people_call_it_finds_it_in_either_language() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::PHONE).await?;
    for (path, words, first) in [
        ("codes/", "mailbox full", "5.2.2"),
        ("codes/", "STARTTLS", "STARTTLS"),
        ("codes/", "550 5.7.1", "550"),
        ("tr/codes/", "kota dolu", "5.2.2"),
        ("tr/codes/", "5.7.26", "5.7.26"),
    ] {
        at(&site, &browser, path).await?;
        browser.requests().await?;
        browser.fill("#search", words).await?;
        assert_eq!(first_hit(&browser).await?, first, "{words}");
        assert_eq!(browser.requests().await?, [""; 0], "{words}");
    }
    browser.fill("#search", "qqqqxyzzy").await?;
    browser
        .wait_until("!document.querySelector('.hits')")
        .await?;
    assert!(
        browser
            .text(".finder [role=status]")
            .await?
            .contains("bulunamadı")
    );
    browser.fill("#search", "").await?;
    browser.wait_for(".filters").await?;
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn the_keyboard_goes_through_what_was_found() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    let focus =
        "document.activeElement.id || document.activeElement.querySelector('.badge')?.textContent";
    at(&site, &browser, "codes/").await?;
    browser.fill("#search", "relay").await?;
    let first = first_hit(&browser).await?;
    browser.press(DOWN).await?;
    assert_eq!(browser.evaluate(focus).await?, first);
    browser.press(DOWN).await?;
    assert_ne!(browser.evaluate(focus).await?, first);
    browser.press(UP).await?;
    assert_eq!(browser.evaluate(focus).await?, first);
    browser.press(UP).await?;
    assert_eq!(browser.evaluate(focus).await?, "search");
    browser.press(DOWN).await?;
    browser.press(ESCAPE).await?;
    assert_eq!(browser.evaluate(focus).await?, "search");
    browser.press(ENTER).await?;
    arrives(&browser, &site, &format!("code/{first}/")).await?;
    Ok(())
}

#[tokio::test]
async fn a_wording_is_found_at_its_place_among_its_providers() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    at(&site, &browser, "codes/").await?;
    browser
        .fill("#search", "receiving mail too quickly")
        .await?;
    browser.click(".hits a[href*='/wordings/']").await?;
    browser
        .wait_until("location.hash === '#google-mailbox-rate'")
        .await?;
    browser
        .wait_until("document.activeElement.id === 'google-mailbox-rate'")
        .await?;
    Ok(())
}

#[tokio::test]
async fn the_list_of_codes_is_narrowed_down() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::PHONE).await?;
    for path in ["codes/", "tr/codes/"] {
        at(&site, &browser, path).await?;
        let codes =
            "[...document.querySelectorAll('.index .badge')].map((badge) => badge.textContent)";
        let all = browser.evaluate(&format!("{codes}.length")).await?;
        // Positive replies, in answer to STARTTLS, of SMTP itself.
        for (choice, value) in [(1, "0"), (3, "3"), (4, "0")] {
            let choose = format!(
                "(() => {{ const select = document.querySelector('.filters label:nth-child({choice}) select');
                    select.value = '{value}';
                    select.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
            );
            browser.evaluate(&choose).await?;
            browser.rested().await?;
        }
        assert_eq!(browser.evaluate(&format!("{codes}.join()")).await?, "220");
        assert_ne!(browser.evaluate(&format!("{codes}.length")).await?, all);
        assert!(browser.text(".filters [role=status]").await?.contains('1'));
    }
    Ok(())
}

#[tokio::test]
async fn any_codes_are_chosen_and_compared() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::PHONE).await?;
    at(&site, &browser, "tr/compare/").await?;
    for (codes, address) in [
        (["554", "421", ""], "tr/compare/421-vs-554/"),
        (["452", "450", "451"], "tr/compare/450-vs-451-vs-452/"),
        (["5.1.2", "5.1.1", ""], "tr/compare/5.1.1-vs-5.1.2/"),
        (["5.1.1", "550", ""], "tr/compare/550-vs-5.1.1/"),
    ] {
        for (at, code) in (1..).zip(codes) {
            browser
                .fill(&format!(".chooser label:nth-of-type({at}) input"), code)
                .await?;
        }
        browser.rested().await?;
        browser.press(ENTER).await?;
        arrives(&browser, &site, address).await?;
        browser.arrived().await?;
        assert!(browser.text("h1").await?.contains(codes[0]));
    }
    browser
        .fill(".chooser label:nth-of-type(1) input", "5501")
        .await?;
    browser
        .wait_for(".chooser .button[aria-disabled=true]:not([href])")
        .await?;
    let wrong =
        "document.querySelector('.chooser [aria-invalid]').getAttribute('aria-describedby')";
    assert_eq!(browser.evaluate(wrong).await?, "chosen");
    assert!(browser.text("#chosen.wrong").await?.contains("5501"));
    for at in [1, 2] {
        let field = format!(".chooser label:nth-of-type({at}) input");
        browser.fill(&field, "550").await?;
    }
    browser
        .wait_until("!document.querySelector('.chooser [aria-invalid]')")
        .await?;
    browser.wait_for("#chosen.wrong").await?;
    browser.wait_for(".chooser .button:not([href])").await?;
    Ok(())
}

#[tokio::test]
async fn the_catalog_is_published_as_data_with_its_schema() -> Outcome {
    let site = site_tests::project("dist");
    let read = |name: &str| -> Outcome<serde_json::Value> {
        Ok(serde_json::from_str(&std::fs::read_to_string(
            site.join(name),
        )?)?)
    };
    let catalog = read("catalog.json")?;
    let schema = read("catalog.schema.json")?;
    assert_eq!(catalog["schema"], 1);
    let required = schema["required"]
        .as_array()
        .ok_or("the schema requires nothing")?;
    for key in required {
        let key = key.as_str().ok_or("a key is no text")?;
        assert!(!catalog[key].is_null(), "{key}");
    }
    assert!(read("analysis.schema.json")?["$schema"].is_string());
    Ok(())
}
