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
async fn fetches_the_files_of_a_language_when_it_is_chosen() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.visit(&site.url("")).await?;
    browser.rested().await?;
    browser.requests().await?;
    browser.click(".languages a").await?;
    browser.wait_for("html[data-started=tr]").await?;
    browser.rested().await?;
    let asked = browser.requests().await?;
    assert_eq!(asked.len(), 3, "{asked:?}");
    for (start, end) in [
        ("app-reading-tr-", ".js"),
        ("app-reading-tr-", "_bg.wasm"),
        ("words/tr-", ".txt"),
    ] {
        let start = site.url(start);
        let found = asked
            .iter()
            .any(|address| address.starts_with(&start) && address.ends_with(end));
        assert!(found, "{start}…{end} is not in {asked:?}");
    }
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

/// A page takes the program that it needs: what reads texts, or the catalog, in its language.
#[tokio::test]
async fn a_page_takes_one_program() -> Outcome {
    let site = Site::serve()?;
    for (path, program) in [
        ("", "app-reading-en-"),
        ("tr/", "app-reading-tr-"),
        ("codes/", "app-catalog-en-"),
        ("tr/code/550/", "app-catalog-tr-"),
        ("privacy/", "app-catalog-en-"),
        ("code/599/", "app-catalog-en-"),
        ("tr/compare/211-vs-556/", "app-catalog-tr-"),
    ] {
        let browser = Browser::start_without_storage(Look::DESKTOP).await?;
        browser.visit(&site.url(path)).await?;
        browser.rested().await?;
        let asked = browser.requests().await?;
        let programs: Vec<_> = asked.iter().filter(|a| a.contains("/app-")).collect();
        assert_eq!(programs.len(), 2, "{path}: {programs:?}");
        assert!(
            programs.iter().all(|a| a.contains(program)),
            "{path}: {programs:?}"
        );
    }
    Ok(())
}
