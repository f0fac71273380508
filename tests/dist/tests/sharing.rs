//! What leaves the page holds no secret, and nothing that was to be taken out; links bring it back, and nothing else.

use site_tests::{Browser, LANGUAGES, Look, Outcome, Site};

/// A test with swaks that signs in, by the second sample; its password in base64.
const PASSWORD: &str = "Y29ycmVjdC1ob3JzZQ==";

async fn sharing(path: &str, look: Look) -> Outcome<(Site, Browser)> {
    let site = Site::serve()?;
    let browser = Browser::start(look).await?;
    browser.visit(&site.url(path)).await?;
    browser.click(".samples li:nth-child(2) button").await?;
    browser.click(".share > summary").await?;
    browser.wait_for("#preview").await?;
    Ok((site, browser))
}

#[tokio::test]
async fn what_is_copied_is_what_the_preview_shows() -> Outcome {
    for (path, copied) in [("", "Copied."), ("tr/", "Kopyalandı.")] {
        let (site, browser) = sharing(path, Look::DESKTOP).await?;
        browser.allow_clipboard(&site).await?;
        let shown = browser.text("#preview").await?;
        assert!(
            shown.contains("Explain SMTP") && !shown.contains(PASSWORD),
            "{shown}"
        );
        assert!(shown.contains("@example."), "{shown}");
        browser
            .click(".sharing fieldset:nth-of-type(1) label:nth-of-type(1) input")
            .await?;
        browser
            .wait_until(
                "document.querySelector('#preview').textContent.includes('user-1@domain-1')",
            )
            .await?;
        browser.requests().await?;
        browser.click(".sharing .ways button:nth-child(1)").await?;
        browser
            .wait_until(&format!(
                "document.querySelector('.sharing').textContent.includes('{copied}')"
            ))
            .await?;
        let copied = browser.evaluate("navigator.clipboard.readText()").await?;
        let preview = browser
            .evaluate("document.querySelector('#preview').textContent")
            .await?;
        assert_eq!(copied, preview);
        assert!(!preview.as_str().ok_or("no preview")?.contains(PASSWORD));
        assert_eq!(browser.requests().await?, [""; 0]);
        assert_eq!(browser.console().await?, [""; 0]);
    }
    Ok(())
}

#[tokio::test]
async fn a_link_brings_the_text_back_and_no_server_sees_it() -> Outcome {
    for path in LANGUAGES {
        let (site, browser) = sharing(path, Look::PHONE).await?;
        for choice in 1..=4 {
            browser
                .click(&format!(
                    ".sharing fieldset:nth-of-type(1) label:nth-of-type({choice}) input"
                ))
                .await?;
        }
        browser
            .click(".sharing fieldset:nth-of-type(2) label:nth-of-type(4) input")
            .await?;
        browser
            .wait_until(
                "document.querySelector('#preview').textContent.includes('user-1@domain-1')",
            )
            .await?;
        let shown = browser
            .evaluate("document.querySelector('#preview').textContent")
            .await?;
        browser.click(".sharing .ways button:nth-child(4)").await?;
        browser.wait_for(".link a").await?;
        let link = browser
            .evaluate("document.querySelector('.link a').href")
            .await?;
        let link = link.as_str().ok_or("no link")?;
        assert!(
            link.starts_with(&site.url(&[path, "#t="].concat())),
            "{link}"
        );
        browser.open("about:blank").await?;
        browser.visit(link).await?;
        browser.wait_for(".verdict .stamp").await?;
        assert_eq!(
            browser
                .evaluate("document.querySelector('#text').value")
                .await?,
            shown
        );
        let packed = link.split_once("#t=").ok_or("no text in the link")?.1;
        assert!(
            site.asked()
                .iter()
                .all(|path| !path.contains(packed) && !path.contains("t="))
        );
    }
    Ok(())
}

#[tokio::test]
async fn a_link_that_is_broken_or_unfolds_to_too_much_is_refused_in_words() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.visit(&site.url("")).await?;
    let bomb = browser
        .evaluate(
            "(async () => {
                const large = new Blob([new Uint8Array(50_000_000)]).stream();
                const packed = large.pipeThrough(new CompressionStream('deflate-raw'));
                const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
                return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
                    .replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
            })()",
        )
        .await?;
    let bomb = bomb.as_str().ok_or("no bomb")?;
    let broken =
        ["%%%", "AAAA", bomb].map(|packed| LANGUAGES.map(|path| [path, "#t=", packed].concat()));
    for broken in broken.into_iter().flatten() {
        browser.open("about:blank").await?;
        browser.visit(&site.url(&broken)).await?;
        browser.wait_for("#app [role=alert]").await?;
        assert_eq!(
            browser
                .evaluate("document.querySelector('#text').value")
                .await?,
            ""
        );
    }
    Ok(())
}

#[tokio::test]
async fn what_is_printed_holds_no_secret_even_while_it_is_shown() -> Outcome {
    for path in LANGUAGES {
        let (_site, browser) = sharing(path, Look::DESKTOP).await?;
        browser.click(".secrets button").await?;
        let conversation = "document.querySelector('.conversation').textContent";
        browser
            .wait_until(&format!("{conversation}.includes('{PASSWORD}')"))
            .await?;
        browser
            .evaluate(&format!(
                "(() => {{ window.print = () => {{ window.printed = {conversation}; }}; }})()"
            ))
            .await?;
        browser.click(".sharing .ways button:nth-child(3)").await?;
        browser.wait_until("window.printed !== undefined").await?;
        let printed = browser.evaluate("window.printed").await?;
        assert!(
            !printed
                .as_str()
                .ok_or("nothing printed")?
                .contains(PASSWORD)
        );
    }
    Ok(())
}

#[tokio::test]
async fn a_masked_secret_is_in_no_title_attribute_store_or_log() -> Outcome {
    let (site, browser) = sharing("", Look::DESKTOP).await?;
    // Everything is opened that can be.
    let open = "void document.querySelectorAll('.fold button, .explain, summary').forEach((each) => each.click())";
    browser.evaluate(open).await?;
    browser.rested().await?;
    // As long as it is masked it can only be taken from where it was pasted: the box, whose text is no part of the markup,
    // and the copy of the tab's own.
    let places = "JSON.stringify([document.title, document.documentElement.outerHTML, document.body.innerText, location.href,
        localStorage, document.cookie, [...document.querySelectorAll('*')].flatMap((each) => Object.values(each.dataset)),
        performance.getEntries().map(({ name }) => name), Object.keys(sessionStorage)])";
    let found = browser.evaluate(places).await?;
    let found = found.as_str().ok_or("nothing was looked at")?;
    assert!(found.contains("••••••••"), "nothing is masked");
    for secret in [PASSWORD, "correct-horse"] {
        assert!(!found.contains(secret), "{secret}");
    }
    // Nor does the page say it when all goes wrong.
    browser
        .evaluate("void dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))")
        .await?;
    browser.wait_for("#failure:not([hidden])").await?;
    let said = browser.text("#failure").await?;
    let logged = browser.console().await?;
    assert!(!logged.is_empty());
    for secret in [PASSWORD, "correct-horse"] {
        assert!(!said.contains(secret) && !format!("{logged:?}").contains(secret));
    }
    assert!(site.asked().iter().all(|path| !path.contains(PASSWORD)));
    Ok(())
}
