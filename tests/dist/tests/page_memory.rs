//! Paste after paste leaves nothing behind. `PASTES=1000` tries more than continuous integration does.

use std::env;

use site_tests::{Browser, Look, Outcome, Site};

/// Pastes one text after another, now short, now of four hundred lines, now too long for the box; half of them are opened
/// and folded, searched or shared, and some are cleared.
const PASTES: &str = "globalThis.done = 0;
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const settled = async (condition) => { for (let n = 0; n < 500 && !condition(); n++) await frame(); };
    globalThis.paste = async (from, count) => {
        for (let n = from; n < from + count; n++) {
            const lines = [6, 400, 6, 6_000][n % 4];
            const text = Array.from({ length: lines / 2 }, (_, i) => `RCPT TO:<user${n}-${i}@example.net>\\n550 5.1.1 Unknown ${n}\\n`).join('');
            const box = document.querySelector('textarea#text');
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', text);
            if (box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))) {
                box.value = text;
                box.dispatchEvent(new InputEvent('input', { bubbles: true }));
            }
            await settled(() => document.querySelector('.conversation')?.textContent.includes(`Unknown ${n}`));
            if (n % 2) document.querySelector('.line .explain')?.click();
            await frame();
            if (n % 4 > 1) {
                document.querySelector('.beneath .ways button').click();
                await settled(() => document.querySelector('textarea#text') && !document.querySelector('.conversation'));
            }
            globalThis.done += 1;
        }
    };";

#[tokio::test]
async fn paste_after_paste_leaves_nothing() -> Outcome {
    let pastes: u32 = match env::var("PASTES") {
        Ok(number) => number.parse()?,
        Err(_) => 60,
    };
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.watch_memory().await?;
    browser.visit(&site.url("")).await?;
    browser.wait_for("#text").await?;
    browser
        .evaluate(&format!("void (() => {{ {PASTES} }})()"))
        .await?;
    let paste = async |from: u32, count: u32| -> Outcome {
        browser
            .evaluate(&format!("void paste({from}, {count})"))
            .await?;
        let until = from + count;
        browser
            .wait_until(&format!("globalThis.done === {until}"))
            .await
    };
    // Twice as many as there are kinds, so that whatever is made once is there.
    paste(0, 20).await?;
    browser.clear().await.ok();
    let before = browser.kept().await?;
    for from in (20..20 + pastes).step_by(20) {
        paste(from, 20.min(20 + pastes - from)).await?;
    }
    browser.clear().await.ok();
    let after = browser.kept().await?;
    let seen = format!("after {pastes} pastes: {before:?}, then {after:?}");
    println!("{seen}");
    assert!(after.nodes <= before.nodes + 50.0, "{seen}");
    assert!(after.listeners <= before.listeners + 10.0, "{seen}");
    assert!(after.heap <= before.heap + 500_000.0, "{seen}");
    // Its allocator may need a piece more where texts lie otherwise; it is not one for each paste.
    assert!(after.memory <= before.memory + 4.0 * 65_536.0, "{seen}");
    Ok(())
}
