//! A reading is put right, by whoever looks at it, and for whoever is sent it.

use site_tests::{Browser, LANGUAGES, Look, Outcome, Site};

const REFUSED: &str = "220 mx.example.net ESMTP\nEHLO client.example.com\n250-mx.example.net\n250 SIZE 1000\n\
    MAIL FROM:<alice@example.com>\n250 2.1.0 Ok\nRCPT TO:<nobody@example.net>\n550 5.1.1 No such user here\n\
    QUIT\n221 2.0.0 Bye\n";

const FORMAT: &str = ".correct label:first-child select";
const SWAP: &str = ".correct input[type=checkbox]";

/// The page with that text, its ways to put it right open.
async fn open(path: &str, look: Look) -> Outcome<(Site, Browser)> {
    let site = Site::serve()?;
    let browser = Browser::start(look).await?;
    browser.visit(&site.url(path)).await?;
    browser.fill("#text", REFUSED).await?;
    browser.click(".correct > summary").await?;
    Ok((site, browser))
}

async fn take_for_swaks(browser: &Browser) -> Outcome {
    browser.choose(FORMAT, "swaks").await?;
    browser
        .wait_until("document.querySelector('.facts dd').textContent === 'swaks'")
        .await
}

async fn take_line_9_for_content(browser: &Browser) -> Outcome {
    browser
        .type_into(".correct input[type=number]", "9")
        .await?;
    browser.choose(".correct .ways + .ways select", "2").await?;
    browser.click(".correct .ways + .ways button").await?;
    browser.wait_for("#line-9.data").await?;
    Ok(())
}

/// Waits until the first line is said to be of this side.
async fn first_line_of(browser: &Browser, side: &str) -> Outcome {
    browser
        .wait_until(&format!(
            "document.querySelector('#line-1 .who')?.textContent === '{side}'"
        ))
        .await
}

async fn value(browser: &Browser, expression: &str) -> Outcome<String> {
    let value = browser.evaluate(expression).await?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

/// The link that the page makes of the text.
async fn link(browser: &Browser) -> Outcome<String> {
    browser.click(".share > summary").await?;
    browser.wait_for("#preview").await?;
    browser.click(".sharing .ways button:nth-child(4)").await?;
    browser.wait_for(".link a").await?;
    value(browser, "document.querySelector('.link a').href").await
}

/// Opens a link as somebody else does, who has nothing of the page's.
async fn opened(link: &str) -> Outcome<Browser> {
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.visit(link).await?;
    Ok(browser)
}

#[tokio::test]
async fn what_was_put_right_can_be_taken_back() -> Outcome {
    for path in LANGUAGES {
        let (_site, browser) = open(path, Look::PHONE).await?;
        take_for_swaks(&browser).await?;
        take_line_9_for_content(&browser).await?;
        // A number without a line changes nothing.
        browser
            .type_into(".correct input[type=number]", "99")
            .await?;
        browser.click(".correct .ways + .ways button").await?;
        browser.rested().await?;
        assert_eq!(
            browser
                .evaluate("document.querySelectorAll('.correct .plain li').length")
                .await?,
            1
        );
        browser.click(".correct > button").await?;
        browser.wait_for("#line-9.client").await?;
        browser
            .wait_until("document.querySelector('.facts dd').textContent !== 'swaks'")
            .await?;
        assert_eq!(browser.console().await?, [""; 0]);
    }
    Ok(())
}

#[tokio::test]
async fn sides_are_swapped() -> Outcome {
    let marked =
        ">> 220 mx.example.net ESMTP\n<< EHLO a.example.com\n>> 250 mx.example.net\n<< hello\n";
    for (path, client, server) in [("", "Client", "Server"), ("tr/", "İstemci", "Sunucu")] {
        let (_site, browser) = open(path, Look::DESKTOP).await?;
        browser.fill("#text", marked).await?;
        browser
            .wait_until("document.querySelectorAll('.conversation .line').length === 4")
            .await?;
        first_line_of(&browser, server).await?;
        browser.click(SWAP).await?;
        first_line_of(&browser, client).await?;
        browser.click(SWAP).await?;
        first_line_of(&browser, server).await?;
        assert_eq!(browser.console().await?, [""; 0]);
    }
    Ok(())
}

#[tokio::test]
async fn the_page_loaded_again_has_the_text_and_what_was_put_right() -> Outcome {
    for path in LANGUAGES {
        let (site, browser) = open(path, Look::DESKTOP).await?;
        take_for_swaks(&browser).await?;
        take_line_9_for_content(&browser).await?;
        browser.rested().await?;
        for address in ["", "code/550/"] {
            // Also from a page that shows nothing of it.
            browser.visit(&site.url(&[path, address].concat())).await?;
            browser.reload().await?;
            browser.started().await?;
            if !address.is_empty() {
                browser.click(".menu li:first-child a").await?;
            }
            browser.wait_for("#line-9.data").await?;
            let text = value(&browser, "document.querySelector('#text').value").await?;
            assert_eq!(text, REFUSED);
            let format = value(&browser, "document.querySelector('.facts dd').textContent").await?;
            assert_eq!(format, "swaks");
        }
        // Another text has nothing of it.
        browser.fill("#text", "550 5.1.1 No such user\n").await?;
        browser.wait_for("#line-1.decided").await?;
        browser.rested().await?;
        browser.reload().await?;
        browser.wait_for("#line-1.decided").await?;
        let undo = "document.querySelector('.correct > button') === null";
        assert_eq!(browser.evaluate(undo).await?, true);
        assert_eq!(browser.console().await?, [""; 0]);
    }
    Ok(())
}

#[tokio::test]
async fn a_link_carries_what_was_put_right() -> Outcome {
    for path in LANGUAGES {
        let (_site, browser) = open(path, Look::DESKTOP).await?;
        take_for_swaks(&browser).await?;
        browser.click(SWAP).await?;
        browser.wait_for(".correct > button").await?;
        take_line_9_for_content(&browser).await?;
        let roles = "[...document.querySelectorAll('.conversation .who')].map(who => who.textContent).join()";
        let read = value(&browser, roles).await?;
        let link = link(&browser).await?;
        assert!(link.ends_with("&format=swaks&swapped&lines=9m"), "{link}");
        let other = opened(&link).await?;
        other.wait_for("#line-9.data").await?;
        assert_eq!(value(&other, roles).await?, read);
        other.click(".correct > summary").await?;
        let format = format!("document.querySelector('{FORMAT}').value");
        assert_eq!(value(&other, &format).await?, "swaks");
        let swapped = format!("document.querySelector('{SWAP}').checked");
        assert_eq!(other.evaluate(&swapped).await?, true);
        // A link of before, which carries the text alone.
        let old = link.split('&').next().unwrap_or_default();
        let other = opened(old).await?;
        other.wait_for("#line-9.client").await?;
        assert_eq!(other.console().await?, [""; 0]);
    }
    Ok(())
}

#[tokio::test]
async fn a_link_that_says_what_no_page_wrote_is_refused_in_words() -> Outcome {
    for (path, words) in [("", "Ask for it again"), ("tr/", "Yeniden isteyin")] {
        let (_site, browser) = open(path, Look::DESKTOP).await?;
        let good = link(&browser).await?;
        let other = Browser::start(Look::DESKTOP).await?;
        for odd in [
            "&format=%3Cscript%3E",
            "&format=",
            "&lines=9999s",
            "&lines=0c",
            "&lines=1c.1c.x",
            "&swapped=yes",
            "&else",
        ] {
            other.open("about:blank").await?;
            other.visit(&[&good, odd].concat()).await?;
            let said = other.wait_for("#app [role=alert]").await?.text().await?;
            assert!(said.contains(words), "{odd}: {said}");
            let text = value(&other, "document.querySelector('#text').value").await?;
            assert_eq!(text, "", "{odd}");
        }
        assert_eq!(other.console().await?, [""; 0]);
    }
    Ok(())
}
