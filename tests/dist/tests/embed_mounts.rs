//! Sites that change pages without loading them put elements in and take them out, again and again.

use serde_json::Value;
use site_tests::{Browser, Guest, Look, Outcome, Site};

#[tokio::test]
async fn a_thousand_elements_come_and_go_and_leave_nothing() -> Outcome {
    let elements = Site::serve_to_others(&[])?;
    let script = elements.url("embed/embed.js");
    let html = format!(
        "<!doctype html><html lang='en'><title>Docs</title><script type='module' src='{script}'></script><main></main>"
    );
    let guest = Guest::serve(&elements, "", &[("index.html", html)])?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.watch_memory().await?;
    browser.open(&guest.url("")).await?;
    // Each turn is a page: two transcripts, a code and a comparison, shown, then replaced.
    let turns = "globalThis.done = 0;
        globalThis.turns = async (count) => {
            const main = document.querySelector('main');
            for (let turn = 0; turn < count; turn++) {
                const made = ['smtp-transcript', 'smtp-transcript', 'smtp-reply', 'smtp-compare'].map((name) => document.createElement(name));
                made[0].text = `220 mx ESMTP\\nEHLO host${turn}\\n550 5.7.1 No`;
                made[1].append(`220 mx ESMTP\\nMAIL FROM:<a@example.com>\\n451 4.7.1 Later`);
                made[2].code = ['550', '421', '5.1.1'][turn % 3];
                made[3].codes = '211 221';
                const ready = Promise.all(made.map((one) => new Promise((done) => one.addEventListener('smtp-ready', done, { once: true }))));
                main.replaceChildren(...made);
                await ready;
            }
            main.replaceChildren();
            await new Promise((done) => setTimeout(done, 300));
            globalThis.done += count;
        }";
    browser
        .evaluate(&format!("void (() => {{ {turns} }})()"))
        .await?;
    browser.evaluate("void turns(20)").await?;
    browser.wait_until("globalThis.done === 20").await?;
    let before = browser.kept().await?;
    for hundred in 1..=10 {
        browser.evaluate("void turns(25)").await?;
        browser
            .wait_until(&format!("globalThis.done === {}", 20 + 25 * hundred))
            .await?;
    }
    let after = browser.kept().await?;
    let seen = format!("{before:?}, then {after:?}");
    println!("{seen}");
    // It is had from the browser in pages of 64 KiB, of which a longer text may need one more.
    assert!(after.memory <= before.memory + 65_536.0, "{seen}");
    assert!(after.nodes <= before.nodes + 20.0, "{seen}");
    assert!(after.listeners <= before.listeners + 5.0, "{seen}");
    assert!(after.heap <= before.heap + 300_000.0, "{seen}");
    assert_eq!(
        browser
            .evaluate("document.querySelector('main').childElementCount")
            .await?,
        Value::from(0)
    );
    Ok(())
}
