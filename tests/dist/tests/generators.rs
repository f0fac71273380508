//! The elements in sites that real generators built: `./dev generators`.

use site_tests::{Browser, Guest, Look, Outcome, Site, project};

/// What the generators' own scripts and styles need, and what the elements need.
const POLICY: &str = "default-src 'none'; script-src 'self' 'unsafe-inline' ORIGIN 'wasm-unsafe-eval';
    connect-src 'self' ORIGIN; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; worker-src 'self'";

/// Shown, scrolled to or not.
const SHOWN: &str = "[...document.querySelectorAll('smtp-reply, smtp-compare, smtp-transcript')].every((element) => {
        element.wake?.();
        return element.shadowRoot?.textContent.length > 300;
    })";

async fn works(generator: &str, start: &str, without_loading: bool) -> Outcome {
    let built = project("target/generators").join(generator);
    let elements = Site::serve_to_others(&[])?;
    let policy = POLICY.replace('\n', " ");
    let guest = Guest::serve_built(&elements, &policy, &built)?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.open(&guest.url(start)).await?;
    browser.wait_for("smtp-transcript").await?;
    browser.wait_until(SHOWN).await?;
    let names = "[...document.querySelectorAll('smtp-reply, smtp-compare, smtp-transcript')].map((e) => e.localName).sort().join()";
    assert_eq!(
        browser.evaluate(names).await?,
        "smtp-compare,smtp-reply,smtp-transcript",
        "{generator}"
    );
    let read =
        "document.querySelector('smtp-transcript').shadowRoot.querySelectorAll('.line').length";
    assert_eq!(
        browser.evaluate(read).await?,
        8,
        "{generator}: the whole transcript"
    );

    // Material follows links itself once it has the site's map.
    browser.rested().await?;
    let follow = "void (globalThis.same = true, [...document.querySelectorAll('a')].find((a) => a.closest('smtp-reply') === null && a.textContent.trim() === 'Two').click())";
    browser.evaluate(follow).await?;
    browser.wait_for("smtp-reply[code='421']").await?;
    browser.wait_until(SHOWN).await?;
    let same = browser.evaluate("globalThis.same === true").await?;
    assert_eq!(
        same, without_loading,
        "{generator}: a change of page without loading"
    );
    Ok(())
}

#[tokio::test]
#[ignore = "needs what ./dev generators builds"]
async fn mdbook() -> Outcome {
    works("mdbook", "one.html", false).await
}

#[tokio::test]
#[ignore = "needs what ./dev generators builds"]
async fn mkdocs_material() -> Outcome {
    works("mkdocs", "", true).await
}

#[tokio::test]
#[ignore = "needs what ./dev generators builds"]
async fn sphinx() -> Outcome {
    works("sphinx", "", false).await
}

#[tokio::test]
#[ignore = "needs what ./dev generators builds"]
async fn vitepress() -> Outcome {
    works("vitepress", "", true).await
}

#[tokio::test]
#[ignore = "needs what ./dev generators builds"]
async fn docusaurus() -> Outcome {
    works("docusaurus", "", true).await
}

#[tokio::test]
#[ignore = "needs what ./dev generators builds"]
async fn hugo() -> Outcome {
    works("hugo", "", false).await
}

#[tokio::test]
#[ignore = "needs what ./dev generators builds"]
async fn starlight() -> Outcome {
    works("starlight", "", false).await
}
