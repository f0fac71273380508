//! Everything is reached by keyboard, in the order in which it stands, and seen when it is.

use site_tests::{Browser, LANGUAGES, Look, Outcome, Site};

/// Keeps what has the focus, whether that is seen, and whether it stands behind what had it before.
const NOTE: &str = "(() => {
    const now = document.activeElement;
    const style = getComputedStyle(now.matches('.file input') ? now.closest('.file') : now);
    const before = window.reached.at(-1)?.element;
    const behind = !before || before.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (now === document.body || window.reached.some(({ element }) => element === now)) return true;
    window.reached.push({ element: now, seen: style.outlineStyle !== 'none', behind: Boolean(behind) });
    return false;
})()";

#[tokio::test]
async fn everything_is_reached_in_order_and_seen() -> Outcome {
    let site = Site::serve()?;
    for path in LANGUAGES {
        let browser = Browser::start(Look::DESKTOP).await?;
        browser.visit(&site.url(path)).await?;
        browser.click(".samples li:nth-child(3) button").await?;
        browser.wait_for(".line.decided.open").await?;
        browser.click(".share > summary").await?;
        browser.wait_for("#preview").await?;
        browser.click(".correct > summary").await?;
        browser.click(".course details > summary").await?;
        browser.wait_for(".ladder .rung").await?;
        walk(&browser).await?;
        assert_eq!(browser.console().await?, [""; 0]);
    }
    Ok(())
}

#[tokio::test]
async fn so_is_everything_on_pages_of_the_catalog() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    for path in LANGUAGES {
        for page in [
            "code/421/",
            "code/4.7.1/",
            "command/starttls/",
            "keyword/size/",
            "mechanism/plain/",
            "wordings/",
            "wordings/cloudmark/",
            "compare/",
            "compare/211-vs-221/",
            "privacy/",
        ] {
            browser.visit(&site.url(&[path, page].concat())).await?;
            walk(&browser).await?;
        }
        assert_eq!(browser.console().await?, [""; 0]);
    }
    Ok(())
}

/// Goes from the first link of the page to its end by the tab key.
async fn walk(browser: &Browser) -> Outcome {
    browser
        .evaluate("(() => { window.reached = []; })()")
        .await?;
    // From here on the focus is moved by keys.
    browser.tab().await?;
    browser
        .evaluate("document.querySelector('.skip').focus()")
        .await?;
    let mut ends = browser.evaluate(NOTE).await? == true;
    for _ in 0..400 {
        if ends {
            break;
        }
        browser.tab().await?;
        ends = browser.evaluate(NOTE).await? == true;
    }
    assert!(ends, "the focus goes on and on");
    let told = |which: &str| {
        format!(
            "window.reached.filter({which}).map(({{ element }}) => element.outerHTML.slice(0, 90))"
        )
    };
    assert_eq!(
        browser.evaluate(&told("(one) => !one.seen")).await?,
        serde_json::json!([]),
        "the focus is not seen"
    );
    assert_eq!(
        browser.evaluate(&told("(one) => !one.behind")).await?,
        serde_json::json!([]),
        "the focus jumps back"
    );
    // One radio button stands for its group.
    let missed = "[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')]
        .filter((element) => element.checkVisibility() && !element.disabled && !element.matches('[type=radio]:not(:checked)'))
        .filter((element) => !window.reached.some((one) => one.element === element))
        .map((element) => element.outerHTML.slice(0, 90))";
    assert_eq!(
        browser.evaluate(missed).await?,
        serde_json::json!([]),
        "never reached"
    );
    Ok(())
}
