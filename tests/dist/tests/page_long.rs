//! A hundred thousand lines: never in the text box, and never all in the document.

use site_tests::{Browser, Look, Outcome, Site};

/// Pastes so many lines, as the clipboard would.
fn paste(lines: u32) -> String {
    format!(
        "(() => {{
            const session = (n) => `220 mx${{n}}.example.net ESMTP\\nHELO c\\n250 mx\\nQUIT\\n221 Bye\\n`;
            const text = Array.from({{ length: {lines} / 5 }}, (_, n) => session(n)).join('');
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', text);
            document.querySelector('#text').dispatchEvent(
                new ClipboardEvent('paste', {{ clipboardData, bubbles: true, cancelable: true }}));
            return text.length;
        }})()"
    )
}

#[tokio::test]
async fn a_long_paste_stays_out_of_the_box_and_scrolls_to_its_end() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.open(&site.url("")).await?;
    browser.started().await?;
    browser.wait_for("#text").await?;
    browser.evaluate(&paste(100_000)).await?;
    browser.wait_for(".frame #line-1").await?;
    assert_eq!(
        browser
            .evaluate("document.querySelector('textarea')")
            .await?,
        serde_json::Value::Null
    );
    assert!(browser.text(".long-text").await?.contains("100,000"));
    let few = "document.querySelectorAll('*').length < 2500";
    assert_eq!(browser.evaluate(few).await?, true);

    browser
        .evaluate("document.querySelector('.frame').scrollTop = 1e9")
        .await?;
    browser.wait_for("#line-100000").await?;
    assert_eq!(browser.text("#line-100000 .code").await?, "221");
    assert_eq!(browser.evaluate(few).await?, true);

    // An opened line takes its room, and the end stays the end.
    browser.click("#line-100000 .explain").await?;
    browser.wait_for("#line-100000 .note").await?;
    browser
        .evaluate("document.querySelector('.frame').scrollTop = 1e9")
        .await?;
    let ends = "(() => { const frame = document.querySelector('.frame').getBoundingClientRect();
        const last = document.querySelector('#line-100000').getBoundingClientRect();
        return Math.abs(frame.bottom - last.bottom) < 4; })()";
    browser.wait_until(ends).await?;

    // A link to a line far away scrolls there and focuses it.
    browser.click(".sessions .to-line").await?;
    browser
        .wait_until("document.activeElement.closest('.frame li') !== null")
        .await?;

    browser.click(".ways button").await?;
    browser.wait_for("textarea#text").await?;
    browser.rested().await?;
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn a_file_is_read() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::PHONE).await?;
    browser.open(&site.url("")).await?;
    browser.started().await?;
    browser.wait_for("#text").await?;
    browser
        .evaluate(
            "(() => {
                const choice = new DataTransfer();
                choice.items.add(new File(['220 mx.example.net\\nQUIT\\n221 Bye\\n'], 'mail.log'));
                const input = document.querySelector('input[type=file]');
                input.files = choice.files;
                input.dispatchEvent(new Event('change', { bubbles: true }));
            })()",
        )
        .await?;
    browser.wait_for("#line-3 .code").await?;
    assert_eq!(
        browser
            .evaluate("document.querySelector('#text').value.slice(0, 3)")
            .await?,
        "220"
    );
    browser.rested().await?;
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}
