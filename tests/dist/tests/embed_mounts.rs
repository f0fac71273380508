//! Sites that change pages without loading them put elements in and take them out, again and again.

use serde_json::{Value, json};
use site_tests::{Browser, Guest, Look, Outcome, Site};

/// What the browser keeps: nodes, listeners, and bytes of the script's heap, garbage collected.
async fn kept(browser: &Browser) -> Outcome<[f64; 3]> {
    for _ in 0..3 {
        browser
            .devtools("HeapProfiler.collectGarbage", json!({}))
            .await?;
    }
    let answer = browser
        .devtools("Performance.getMetrics", json!({}))
        .await?;
    let metric = |name: &str| {
        let all = answer["metrics"].as_array().into_iter().flatten();
        let mut named = all.filter(|metric| metric["name"] == name);
        named
            .next()
            .and_then(|metric| metric["value"].as_f64())
            .ok_or(format!("no {name}"))
    };
    Ok([
        metric("Nodes")?,
        metric("JSEventListeners")?,
        metric("JSHeapUsedSize")?,
    ])
}

#[tokio::test]
async fn a_thousand_elements_come_and_go_and_leave_nothing() -> Outcome {
    let elements = Site::serve_to_others(&[])?;
    let script = elements.url("embed/embed.js");
    let html = format!(
        "<!doctype html><html lang='en'><title>Docs</title><script type='module' src='{script}'></script><main></main>"
    );
    let guest = Guest::serve(&elements, "", &[("index.html", html)])?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.devtools("Performance.enable", json!({})).await?;
    // The program's memory, which only grows.
    let watch = "const start = WebAssembly.instantiateStreaming;
        WebAssembly.instantiateStreaming = async (...all) => {
            const started = await start(...all);
            globalThis.memory = started.instance.exports.memory;
            return started;
        };";
    let source = json!({ "source": watch });
    browser
        .devtools("Page.addScriptToEvaluateOnNewDocument", source)
        .await?;
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
    let before = kept(&browser).await?;
    let memory = "memory.buffer.byteLength";
    let memory_before = browser.evaluate(memory).await?;
    for hundred in 1..=10 {
        browser.evaluate("void turns(25)").await?;
        browser
            .wait_until(&format!("globalThis.done === {}", 20 + 25 * hundred))
            .await?;
    }
    let after = kept(&browser).await?;
    let seen = format!("nodes, listeners and bytes: {before:?}, then {after:?}");
    println!("{seen}");
    // It is had from the browser in pages of 64 KiB, of which a longer text may need one more.
    let memory_after = browser.evaluate(memory).await?;
    let grown = memory_after
        .as_u64()
        .zip(memory_before.as_u64())
        .map(|(after, before)| after - before);
    assert!(
        grown.is_some_and(|grown| grown <= 65_536),
        "{memory_before}, then {memory_after}"
    );
    assert!(after[0] <= before[0] + 20.0, "{seen}");
    assert!(after[1] <= before[1] + 5.0, "{seen}");
    assert!(after[2] <= before[2] + 300_000.0, "{seen}");
    assert_eq!(
        browser
            .evaluate("document.querySelector('main').childElementCount")
            .await?,
        Value::from(0)
    );
    Ok(())
}
