//! Whatever fails while starting, the reader is told so in the page's language.

use site_tests::{Browser, Look, Outcome, Site};

#[tokio::test]
async fn says_that_the_program_is_missing() -> Outcome {
    says_so(".wasm", "", "en").await
}

#[tokio::test]
async fn says_that_the_glue_is_missing_in_turkish() -> Outcome {
    let glue = glue_name()?;
    says_so(&glue, "tr/", "tr").await
}

async fn says_so(missing: &str, path: &str, language: &str) -> Outcome {
    let site = Site::serve_without(&[missing])?;
    let browser = Browser::start(Look::PHONE).await?;
    browser.open(&site.url(path)).await?;
    browser.wait_for("#failure:not([hidden])").await?;
    let shown = browser
        .evaluate(
            "[...document.querySelectorAll('#failure [lang]')]
                .filter((part) => part.checkVisibility()).map((part) => part.lang).join()",
        )
        .await?;
    assert_eq!(shown, language);
    assert!(browser.text("#failure").await?.contains("WebAssembly"));
    Ok(())
}

#[tokio::test]
async fn does_without_the_prose() -> Outcome {
    let site = Site::serve_without(&[".txt"])?;
    let browser = Browser::start(Look::PHONE).await?;
    browser.open(&site.url("")).await?;
    browser.started().await?;
    assert!(!browser.wait_for("#failure").await?.is_displayed().await?);
    Ok(())
}

fn glue_name() -> Outcome<String> {
    for file in std::fs::read_dir(site_tests::project("dist"))? {
        let name = file?.file_name().to_string_lossy().into_owned();
        if name.starts_with("app-") && name.strip_suffix(".js").is_some() {
            return Ok(name);
        }
    }
    Err("dist/ has no app-….js".into())
}

#[tokio::test]
async fn says_that_the_program_has_stopped() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.open(&site.url("tr/")).await?;
    browser.started().await?;
    let trap = "void dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))";
    browser.evaluate(trap).await?;
    browser.wait_for("#failure:not([hidden])").await?;
    Ok(())
}
