//! The elements where something fails or is no good: what stands inside is seen, and nothing else is asked for.

use serde_json::Value;
use site_tests::Outcome;
use site_tests::embedding::{Embedding, POLICY, REFUSED, transcript};

/// Whatever is missing or forbidden, what stands inside is seen.
async fn stays(policy: &str, missing: &[&str], content: &str, element: &str) -> Outcome {
    let opened = Embedding::with(policy, missing, "en", content).await?;
    opened.browser.rested().await?;
    opened.browser.rested().await?;
    let seen = format!(
        "document.querySelector('{element}').firstElementChild.checkVisibility()
            && document.querySelector('{element}').firstElementChild.getBoundingClientRect().height > 10"
    );
    assert_eq!(
        opened.browser.evaluate(&seen).await?,
        true,
        "{policy} without {missing:?}"
    );
    Ok(())
}

#[tokio::test]
async fn what_stands_inside_stays_when_a_file_is_missing() -> Outcome {
    for missing in ["embed.js", ".wasm", ".txt"] {
        stays(POLICY, &[missing], &transcript(REFUSED), "smtp-transcript").await?;
    }
    let reply = "<smtp-reply code='550'><p>550 means no.</p></smtp-reply>";
    stays(POLICY, &[".json"], reply, "smtp-reply").await
}

#[tokio::test]
async fn what_stands_inside_stays_when_the_policy_forbids_more() -> Outcome {
    for policy in [
        "default-src 'none'",
        "default-src 'none'; script-src ORIGIN",
        "default-src 'none'; script-src ORIGIN; connect-src ORIGIN",
        "default-src 'none'; script-src ORIGIN 'wasm-unsafe-eval'",
    ] {
        stays(policy, &[], &transcript(REFUSED), "smtp-transcript").await?;
    }
    Ok(())
}

#[tokio::test]
async fn codes_that_are_none_are_not_asked_for() -> Outcome {
    let codes = [
        "../../../catalog",
        "<img src=x onerror=alert(1)>",
        "55",
        "javascript:1",
        "550/../551",
        "",
    ];
    for code in codes {
        let content = "<smtp-reply><p>What stood here</p></smtp-reply>";
        let opened = Embedding::new("en", content).await?;
        let set = format!(
            "void (document.querySelector('smtp-reply').code = {})",
            Value::from(code)
        );
        opened.browser.evaluate(&set).await?;
        let error = opened.told("smtp-error").await?;
        assert_eq!(error["reason"], "unknown-code");
        assert_eq!(opened.asked(".json"), [""; 0]);
    }
    Ok(())
}

#[tokio::test]
async fn a_code_that_the_catalog_lacks_leaves_what_stands_inside() -> Outcome {
    let content = "<smtp-reply code='999'><p>What stood here</p></smtp-reply>";
    let opened = Embedding::new("en", content).await?;
    assert_eq!(opened.told("smtp-error").await?["reason"], "unknown-code");
    let seen = "document.querySelector('smtp-reply p').checkVisibility()";
    assert_eq!(opened.browser.evaluate(seen).await?, true);
    Ok(())
}

#[tokio::test]
async fn markup_in_a_transcript_shows_as_text() -> Outcome {
    let hostile = "220 mx ESMTP &lt;img src=x onerror=\"globalThis.hit=1\"&gt;
EHLO &lt;script&gt;globalThis.hit=1&lt;/script&gt;
550 5.7.1 &lt;style&gt;*{display:none}&lt;/style&gt; &lt;iframe srcdoc=x&gt;";
    let opened = Embedding::new("en", &transcript(hostile)).await?;
    opened.told("smtp-ready").await?;
    let seen = opened.seen("smtp-transcript").await?;
    assert!(seen.contains("<img src=x onerror="), "{seen}");
    let made = "document.querySelector('smtp-transcript').shadowRoot.querySelectorAll('img, script, style, iframe').length";
    assert_eq!(opened.browser.evaluate(made).await?, 0);
    assert_eq!(opened.browser.evaluate("globalThis.hit ?? 0").await?, 0);
    Ok(())
}

#[tokio::test]
async fn a_program_that_trapped_gives_the_text_back() -> Outcome {
    let opened = Embedding::new("en", &transcript(REFUSED).repeat(2)).await?;
    opened.told("smtp-ready").await?;
    let program = opened.asked(".wasm").pop();
    let trap = format!(
        "void dispatchEvent(new ErrorEvent('error', {{ error: Object.assign(
            new WebAssembly.RuntimeError('unreachable'), {{ stack: 'at {}:wasm-function[7]' }}) }}))",
        opened.elements.url(program.unwrap_or_default().trim_start_matches('/'))
    );
    opened.browser.evaluate(&trap).await?;
    assert_eq!(opened.told("smtp-error").await?["reason"], "program");
    let seen = "[...document.querySelectorAll('pre')].every((pre) => pre.getBoundingClientRect().height > 10)";
    assert_eq!(opened.browser.evaluate(seen).await?, true);
    Ok(())
}

#[tokio::test]
async fn a_program_that_traps_while_it_shows_something_gives_the_text_back() -> Outcome {
    let trap = "const start = WebAssembly.instantiateStreaming;
        WebAssembly.instantiateStreaming = async (...all) => {
            const { instance, module } = await start(...all);
            const exports = { ...instance.exports };
            const shows = Object.keys(exports).find((name) => name.endsWith('place_show'));
            exports[shows] = () => { throw new WebAssembly.RuntimeError('unreachable'); };
            return { instance: { exports }, module };
        };";
    let content = transcript(REFUSED).repeat(2);
    let opened = Embedding::after(trap, POLICY, &[], "en", &content).await?;
    assert_eq!(opened.told("smtp-error").await?["reason"], "program");
    opened.browser.rested().await?;
    let seen = "[...document.querySelectorAll('pre')].every((pre) => pre.getBoundingClientRect().height > 10)";
    assert_eq!(opened.browser.evaluate(seen).await?, true);
    let ready = "told.some(({ type }) => type === 'smtp-ready')";
    assert_eq!(opened.browser.evaluate(ready).await?, false);
    Ok(())
}
