//! Nobody is kept out: axe-core finds no barrier, on any screen, in either language.

use site_tests::{Browser, Look, Outcome, Site};

#[tokio::test]
async fn has_no_barriers() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    for path in ["", "tr/"] {
        browser.visit(&site.url(path)).await?;
        for look in [
            Look::DESKTOP,
            Look::DESKTOP.dark(),
            Look::DESKTOP.forced_colors(),
            Look::PHONE,
            Look::NARROW.dark(),
        ] {
            browser.look(look).await?;
            browser.rested().await?;
            assert_eq!(browser.barriers().await?, [""; 0], "{path} {look:?}");
        }
    }
    Ok(())
}

/// The check itself sees barriers.
#[tokio::test]
async fn finds_a_barrier() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.visit(&site.url("")).await?;
    browser
        .evaluate("document.querySelector('main').append(document.createElement('input'))")
        .await?;
    let found = browser.barriers().await?;
    assert!(
        found.iter().any(|barrier| barrier.starts_with("label:")),
        "{found:?}"
    );
    Ok(())
}
