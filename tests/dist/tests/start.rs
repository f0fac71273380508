//! The site starts, wherever it is served, and asks for nothing more.

use site_tests::{Browser, Look, Outcome, Site};

#[tokio::test]
async fn starts_at_a_root_and_is_silent() -> Outcome {
    let site = Site::serve()?;
    starts(&site, "", "en").await
}

#[tokio::test]
async fn starts_in_turkish() -> Outcome {
    let site = Site::serve()?;
    starts(&site, "tr/", "tr").await
}

#[tokio::test]
async fn starts_under_any_path() -> Outcome {
    let site = Site::serve_under("/deep/er/")?;
    starts(&site, "", "en").await?;
    starts(&site, "tr/", "tr").await?;
    let strays: Vec<_> = site
        .asked()
        .into_iter()
        .filter(|path| !path.starts_with("/deep/er/"))
        .collect();
    assert_eq!(strays, [""; 0], "asked for outside the site's path");
    Ok(())
}

async fn starts(site: &Site, path: &str, language: &str) -> Outcome {
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.visit(&site.url(path)).await?;
    assert_eq!(
        browser.evaluate("document.documentElement.lang").await?,
        language
    );
    assert_eq!(
        browser
            .evaluate("document.querySelectorAll('h1').length")
            .await?,
        1
    );
    assert!(!browser.wait_for("#failure").await?.is_displayed().await?);
    browser.rested().await?;
    assert_eq!(browser.console().await?, [""; 0]);

    let loaded = browser.requests().await?;
    assert!(
        loaded.iter().any(|address| address.contains("_bg.wasm")),
        "{loaded:?}"
    );
    let prose = format!("words/{language}-");
    assert_eq!(
        loaded
            .iter()
            .filter(|a| a.contains("words/"))
            .map(|a| a.contains(&prose))
            .collect::<Vec<_>>(),
        [true],
        "one file of prose, in the language shown: {loaded:?}"
    );
    for address in &loaded {
        assert!(
            address.starts_with(&site.url("")),
            "asked elsewhere: {address}"
        );
        assert_eq!(
            loaded.iter().filter(|&a| a == address).count(),
            1,
            "asked twice: {address}"
        );
    }
    browser.click("h1").await?;
    browser.rested().await?;
    assert_eq!(browser.requests().await?, [""; 0], "asked after loading");
    Ok(())
}

#[tokio::test]
async fn starts_at_an_address_without_a_page_of_its_own() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.visit(&site.url("tr/code/599/")).await?;
    assert_eq!(
        browser.evaluate("document.documentElement.lang").await?,
        "tr"
    );
    assert!(!browser.wait_for("#failure").await?.is_displayed().await?);
    Ok(())
}

#[tokio::test]
async fn fetches_one_file_when_the_language_changes() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.visit(&site.url("")).await?;
    browser.rested().await?;
    browser.requests().await?;
    let switch =
        "void document.dispatchEvent(new CustomEvent('explain-smtp-words', { detail: 'tr' }))";
    browser.evaluate(switch).await?;
    browser
        .wait_until("performance.getEntriesByType('resource').some((r) => r.name.includes('words/tr-') && r.responseEnd)")
        .await?;
    browser.rested().await?;
    let asked = browser.requests().await?;
    assert_eq!(asked.len(), 1, "{asked:?}");
    assert!(asked[0].contains("words/tr-"), "{asked:?}");
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}
