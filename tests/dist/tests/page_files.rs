//! A file that is chosen: whatever its letters are, and however large it is.

use serde_json::Value;
use site_tests::{Browser, LANGUAGES, Look, Outcome, Site};

/// Chooses a file whose bytes are the value of this expression.
fn choose(name: &str, bytes: &str) -> String {
    format!(
        "(() => {{
            const choice = new DataTransfer();
            choice.items.add(new File([{bytes}], '{name}'));
            const input = document.querySelector('input[type=file]');
            input.files = choice.files;
            input.dispatchEvent(new Event('change', {{ bubbles: true }}));
        }})()"
    )
}

#[tokio::test]
async fn a_file_in_utf_16_is_read_and_no_text_is_not_refused() -> Outcome {
    let site = Site::serve()?;
    for path in LANGUAGES {
        let browser = Browser::start(Look::DESKTOP).await?;
        browser.visit(&site.url(path)).await?;
        let utf_16 = "Uint16Array.from('\\ufeff220 mx.example.net ünlü\\r\\nQUIT\\r\\n221 Bye\\r\\n', c => c.charCodeAt())";
        browser.evaluate(&choose("ps.log", utf_16)).await?;
        browser.wait_for("#line-3 .code").await?;
        assert!(
            browser
                .text("#line-1 .raw")
                .await?
                .contains("220 mx.example.net ünlü")
        );
        let binary = "Uint8Array.from({ length: 3000 }, (_, n) => (n * 7919) % 256)";
        browser.evaluate(&choose("a.bin", binary)).await?;
        browser.wait_for(".nothing").await?;
        assert_eq!(browser.console().await?, [""; 0]);
    }
    Ok(())
}

#[tokio::test]
async fn a_large_file_shows_how_far_it_is_and_can_be_stopped() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.visit(&site.url("")).await?;
    browser
        .fill("#text", "220 mx.example.net\nQUIT\n221 Bye\n")
        .await?;
    browser.wait_for("#line-2").await?;
    let large = "'220 mx.example.net ESMTP\\nHELO c\\n250 mx\\nQUIT\\n221 Bye\\n'.repeat(300000)";
    // What it shows meanwhile is written down, and it is stopped from within, for all is over sooner than a driver can click.
    browser
        .evaluate(
            "(() => {
                window.seen = [];
                window.stops = 1;
                new MutationObserver(() => {
                    const now = document.querySelector('.intake progress');
                    if (!now) return;
                    window.seen.push(now.value);
                    if (window.stops-- > 0 || window.stopAt && now.value >= window.stopAt) {
                        window.stopAt = null;
                        document.querySelector('.intake button').click();
                    }
                }).observe(document.body, { subtree: true, childList: true, attributes: true });
            })()",
        )
        .await?;
    browser.evaluate(&choose("large.log", large)).await?;
    browser
        .wait_until("window.stops < 1 && document.querySelector('.intake') === null")
        .await?;
    // What was there before is still there.
    assert_eq!(browser.text("#line-1 .code").await?, "220");
    assert_eq!(
        browser
            .evaluate("document.querySelector('.long-text')")
            .await?,
        Value::Null
    );
    browser.evaluate(&choose("large.log", large)).await?;
    browser.wait_for(".frame").await?;
    let text = browser.text(".long-text").await?;
    assert!(
        text.contains("large.log") && text.contains("1,500,000"),
        "{text}"
    );
    let seen = browser
        .evaluate("window.seen.every((n, i, all) => i === 0 || n === 0 || n >= all[i - 1]) && new Set(window.seen).size >= 20")
        .await?;
    assert_eq!(seen, true);
    // Stopped in the middle of the reading, wherever that is, it stops there.
    browser
        .evaluate("(() => { window.seen = []; window.stops = -1; window.stopAt = 60; })()")
        .await?;
    browser.evaluate(&choose("again.log", large)).await?;
    browser
        .wait_until("window.stopAt === null && document.querySelector('.intake') === null")
        .await?;
    assert_eq!(
        browser.evaluate("Math.max(...window.seen) < 100").await?,
        true
    );
    assert!(browser.text(".long-text").await?.contains("large.log"));
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}
