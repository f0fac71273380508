//! The elements in pages of others: what they show, and what they ask for.

use serde_json::Value;
use site_tests::Outcome;
use site_tests::embedding::{Embedding, POLICY, REFUSED, transcript};

#[tokio::test]
async fn a_transcript_is_read_under_the_narrowest_policy() -> Outcome {
    let opened = Embedding::new("en", &transcript(REFUSED)).await?;
    let read = opened.told("smtp-read").await?;
    assert_eq!(read["outcome"], "rejected");
    assert_eq!(read["code"], "550");
    assert_eq!(read["enhanced"], "5.1.1");
    assert_eq!(read["line"], 7);
    assert_eq!(read["lines"], 9);
    assert_eq!(read["element"], "smtp-transcript");
    opened.told("smtp-ready").await?;
    assert!(opened.seen("smtp-transcript").await?.contains("550"));
    assert_eq!(opened.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn a_click_on_a_closed_line_opens_it_and_lights_up_what_was_clicked() -> Outcome {
    for language in ["en", "tr"] {
        let opened = Embedding::new(language, &transcript(REFUSED)).await?;
        opened.told("smtp-ready").await?;
        let within = |what: &str| {
            format!("document.querySelector('smtp-transcript').shadowRoot.querySelector('{what}')")
        };
        let before = opened.browser.evaluate("location.href").await?;
        for clicked in ["#line-5 .raw a.code", "#line-6 .raw .verb"] {
            let at = within(clicked);
            opened.browser.click_on(&at, false).await?;
            let lit = within(&format!("{clicked}[data-lit]"));
            opened
                .browser
                .wait_until(&format!("{lit} !== null"))
                .await?;
        }
        assert_eq!(opened.browser.evaluate("location.href").await?, before);
        assert_eq!(opened.complaints().await?, [""; 0]);
    }
    Ok(())
}

#[tokio::test]
async fn a_code_and_a_comparison_need_no_program() -> Outcome {
    let content = "<smtp-reply code='550'>550</smtp-reply><smtp-compare codes='211 221'>211, 221</smtp-compare>";
    let opened = Embedding::new("en", content).await?;
    opened
        .browser
        .wait_until("told.filter(({ type }) => type === 'smtp-ready').length === 2")
        .await?;
    assert!(opened.seen("smtp-reply").await?.contains("550"));
    let compared = opened.seen("smtp-compare").await?;
    assert!(compared.contains("211") && compared.contains("221"));
    assert_eq!(opened.asked(".wasm"), [""; 0]);
    let pieces = opened.asked(".json");
    assert_eq!(pieces.len(), 4, "550, 211, 221 and their pair: {pieces:?}");
    assert_eq!(opened.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn nothing_is_fetched_before_it_nears_the_view() -> Outcome {
    let far = format!("<div style='height: 400vh'></div>{}", transcript(REFUSED));
    // The page's own style is no matter of the elements.
    let policy = POLICY.to_owned() + "; style-src 'unsafe-inline'";
    let opened = Embedding::with(&policy, &[], "en", &far).await?;
    opened
        .browser
        .wait_until("customElements.get('smtp-transcript') !== undefined")
        .await?;
    opened.browser.rested().await?;
    assert_eq!(opened.elements.asked(), ["/embed/embed.js"]);
    opened
        .browser
        .evaluate("scrollTo(0, document.body.scrollHeight)")
        .await?;
    opened.told("smtp-ready").await?;
    assert_eq!(opened.asked(".wasm").len(), 1);
    Ok(())
}

#[tokio::test]
async fn one_program_reads_every_transcript_of_the_page() -> Outcome {
    let opened = Embedding::new("en", &transcript(REFUSED).repeat(5)).await?;
    opened
        .browser
        .wait_until("told.filter(({ type }) => type === 'smtp-read').length === 5")
        .await?;
    for end in [".wasm", ".txt"] {
        assert_eq!(opened.asked(end).len(), 1, "{end}");
    }
    Ok(())
}

#[tokio::test]
async fn a_link_to_a_line_leads_to_it_in_the_element() -> Outcome {
    let opened = Embedding::new("en", &transcript(REFUSED)).await?;
    opened.told("smtp-ready").await?;
    let shadow = "document.querySelector('smtp-transcript').shadowRoot";
    let before = opened.browser.evaluate("location.href").await?;
    let close = format!("void {shadow}.querySelector('#line-7 [aria-expanded=true]').click()");
    opened.browser.evaluate(&close).await?;
    let closed = format!("{shadow}.querySelector('#line-7 .note') === null");
    opened.browser.wait_until(&closed).await?;
    // In whatever way it is clicked, nothing else is opened: it has no address.
    let find = format!("{shadow}.querySelector('.verdict .to-line')");
    assert_eq!(
        opened
            .browser
            .evaluate(&format!("{find}.href ?? null"))
            .await?,
        Value::Null
    );
    let click = format!(
        "void {find}.dispatchEvent(new MouseEvent('click', {{ bubbles: true, composed: true, cancelable: true, ctrlKey: true }}))"
    );
    opened.browser.evaluate(&click).await?;
    opened
        .browser
        .wait_until(&format!(
            "{shadow}.querySelector('#line-7 .note') !== null && {shadow}.activeElement?.closest('#line-7') != null"
        ))
        .await?;
    assert_eq!(opened.browser.evaluate("location.href").await?, before);
    // No address in it names a place on the site's first page, where the text is not.
    let strays = format!(
        "[...{shadow}.querySelectorAll('a')].filter((a) => a.hash.startsWith('#line')).length"
    );
    assert_eq!(opened.browser.evaluate(&strays).await?, 0);
    Ok(())
}

/// As Docusaurus writes code, as Expressive Code does, and as it is written by hand.
#[tokio::test]
async fn lines_that_end_by_elements_alone_are_lines() -> Outcome {
    let content = "<smtp-transcript><pre><code><div>220 mx ESMTP<br></div><div><span></span><br></div><div>QUIT<br></div></code></pre></smtp-transcript>
        <smtp-transcript><pre><code><div><div>220 mx ESMTP</div></div><div><div>\n</div></div><div><div>QUIT</div></div></code></pre></smtp-transcript>
        <smtp-transcript><pre>\n220 mx ESMTP\n\nQUIT\n</pre></smtp-transcript>";
    let opened = Embedding::new("en", content).await?;
    let texts = "[...document.querySelectorAll('smtp-transcript')].map(({ text }) => JSON.stringify(text)).join()";
    opened
        .browser
        .wait_until("customElements.get('smtp-transcript') !== undefined")
        .await?;
    let one = "\"220 mx ESMTP\\n\\nQUIT\\n\"";
    assert_eq!(
        opened.browser.evaluate(texts).await?,
        [one, one, one].join(",")
    );
    Ok(())
}

#[tokio::test]
async fn what_is_for_reading_only_has_nothing_that_changes_the_reading() -> Outcome {
    let secret = "220 mx ESMTP\nEHLO a\n250 mx\nAUTH PLAIN AGFsaWNlAHNlY3JldA==\n535 5.7.8 No";
    let opened = Embedding::new("en", &transcript(secret)).await?;
    opened.told("smtp-ready").await?;
    let changing = "document.querySelector('smtp-transcript').shadowRoot.querySelectorAll('.secrets, .correct, select, input').length";
    let there = opened.browser.evaluate(changing).await?;
    assert!(there.as_u64().is_some_and(|there| there > 0), "{there}");
    let only = "void (document.querySelector('smtp-transcript').readOnly = true)";
    opened.browser.evaluate(only).await?;
    opened
        .browser
        .wait_until(&format!("{changing} === 0"))
        .await?;
    assert!(
        !opened
            .seen("smtp-transcript")
            .await?
            .contains("AGFsaWNlAHNlY3JldA==")
    );
    Ok(())
}

#[tokio::test]
async fn a_line_opens_and_says_so_and_a_move_keeps_it_open() -> Outcome {
    let opened =
        Embedding::new("en", &(transcript(REFUSED) + "<div id='elsewhere'></div>")).await?;
    opened.told("smtp-ready").await?;
    let click = "void document.querySelector('smtp-transcript').shadowRoot.querySelector('[aria-expanded=false].explain').click()";
    opened.browser.evaluate(click).await?;
    let toggled = opened.told("smtp-toggle").await?;
    assert_eq!(toggled["open"], true);
    let open =
        "document.querySelector('smtp-transcript').shadowRoot.querySelectorAll('.note').length";
    opened.browser.wait_until(&format!("{open} === 2")).await?;
    let moved = "void document.querySelector('#elsewhere').append(document.querySelector('smtp-transcript'))";
    opened.browser.evaluate(moved).await?;
    opened.browser.rested().await?;
    assert_eq!(opened.browser.evaluate(open).await?, 2);
    Ok(())
}
