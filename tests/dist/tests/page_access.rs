//! Nobody is kept out of any view, whatever it shows.

use site_tests::{Browser, Look, Outcome, Site};

const LOOKS: [Look; 4] = [
    Look::DESKTOP,
    Look::DESKTOP.dark(),
    Look::DESKTOP.forced_colors(),
    Look::NARROW,
];

async fn without_barriers(browser: &Browser, what: &str) -> Outcome {
    for look in LOOKS {
        browser.look(look).await?;
        browser.rested().await?;
        assert_eq!(browser.barriers().await?, [""; 0], "{what} {look:?}");
        let wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
        assert_eq!(
            browser.evaluate(wide).await?,
            false,
            "{what} {look:?} scrolls sideways"
        );
    }
    Ok(())
}

#[tokio::test]
async fn views_have_no_barriers() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    for path in [
        "codes/",
        "enhanced/",
        "tr/commands/",
        "wordings/",
        "code/550/",
        "tr/code/5.7.1/",
        "command/rcpt/",
        "keyword/auth/",
        "tr/mechanism/plain/",
        "wordings/gmail/",
        "tr/code/421/",
        "code/599/",
        "compare/",
        "compare/211-vs-221/",
        "tr/compare/550-vs-554/",
        "compare/450-vs-451-vs-452/",
        "compare/550-vs-5.1.1/",
        "privacy/",
        "tr/nowhere/",
    ] {
        browser.visit(&site.url(path)).await?;
        without_barriers(&browser, path).await?;
    }
    browser.visit(&site.url("tr/codes/")).await?;
    browser.fill("#search", "spam").await?;
    browser.wait_for(".hits").await?;
    without_barriers(&browser, "what was found").await
}

/// A row of one word looks lost.
#[tokio::test]
async fn the_menu_sits_well_on_every_phone() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::PHONE).await?;
    for path in ["", "tr/"] {
        browser.visit(&site.url(path)).await?;
        for width in [320, 360, 375, 390, 412, 430] {
            browser
                .look(Look {
                    width,
                    ..Look::PHONE
                })
                .await?;
            let last = "[...document.querySelectorAll('.menu li')].slice(-2).map((item) => item.offsetTop)";
            let alone = format!("new Set({last}).size > 1");
            assert_eq!(browser.evaluate(&alone).await?, false, "{path} {width}");
        }
    }
    Ok(())
}

/// The states of a session stand below each other there, and none is cut off.
#[tokio::test]
async fn states_are_read_on_a_phone_without_scrolling() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::PHONE).await?;
    browser
        .visit(&site.url("compare/450-vs-451-vs-452/"))
        .await?;
    let wide = "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.states').parentNode)";
    assert_eq!(browser.evaluate(wide).await?, 0);
    let narrow = "Math.min(...[...document.querySelectorAll('.states td')].map((cell) => cell.clientWidth)) < 250";
    assert_eq!(browser.evaluate(narrow).await?, false);
    Ok(())
}

#[tokio::test]
async fn readings_have_no_barriers() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    for path in ["", "tr/"] {
        browser.visit(&site.url(path)).await?;
        for sample in [2, 3] {
            browser.look(Look::DESKTOP).await?;
            browser.fill("#text", "").await?;
            browser.wait_for(".tries[open]").await?;
            browser
                .click(&format!(".samples li:nth-child({sample}) button"))
                .await?;
            browser.wait_for(".line.decided.open").await?;
            browser
                .evaluate("document.querySelector('.share').open || document.querySelector('.share > summary').click()")
                .await?;
            browser.wait_for("#preview").await?;
            browser
                .evaluate("document.querySelector('.correct').open || document.querySelector('.correct > summary').click()")
                .await?;
            without_barriers(&browser, &format!("{path} sample {sample}")).await?;
        }
        browser.fill("#text", "milk\nbread\n").await?;
        browser.wait_for(".nothing").await?;
        without_barriers(&browser, &format!("{path} nothing found")).await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_skip_link_comes_first_and_leads_to_the_content() -> Outcome {
    let site = Site::serve_under("/deep/")?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.visit(&site.url("code/550/")).await?;
    browser.evaluate("document.body.focus()").await?;
    browser.tab().await?;
    assert_eq!(
        browser.evaluate("document.activeElement.className").await?,
        "skip"
    );
    browser.press("\u{e007}").await?;
    browser.wait_until("location.hash === '#content'").await?;
    assert_eq!(
        browser.evaluate("location.pathname").await?,
        "/deep/code/550/"
    );
    browser.tab().await?;
    let inside = "document.activeElement.closest('main') !== null";
    assert_eq!(browser.evaluate(inside).await?, true);
    Ok(())
}
