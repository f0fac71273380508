//! Within a reading: how far a session came, its picture, one session alone, two sessions or replies side by side, a line
//! taken apart, the way between text box and reading, and single keys.

use site_tests::{Browser, Look, Outcome, Site};

/// Two sessions: the first is accepted over TLS, the second is refused.
const TWO: &str = "S: 220 mx.example.net ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.net\n\
    S: 250-SIZE 1000\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 2.0.0 Go ahead\nC: EHLO client.example.com\n\
    S: 250-mx.example.net\nS: 250 AUTH PLAIN\nC: AUTH PLAIN AGJvYgBodW50ZXIy\nS: 235 2.7.0 Ok\n\
    C: MAIL FROM:<a@example.com>\nS: 250 2.1.0 Ok\nC: RCPT TO:<b@example.net>\nS: 250 2.1.5 Ok\nC: DATA\n\
    S: 354 go\nC: Subject: x\nC:\nC: hello\nC: .\nS: 250 2.0.0 queued\nC: QUIT\nS: 221 2.0.0 Bye\n\
    S: 220 mx.example.net ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.net\nS: 250 SIZE 1000\n\
    C: MAIL FROM:<a@example.com>\nS: 250 2.1.0 Ok\nC: RCPT TO:<b@example.net>\n\
    S: 554 5.7.1 <b@example.net>: Relay access denied\nC: QUIT\nS: 221 2.0.0 Bye\n";

async fn read(site: &Site, browser: &Browser, path: &str) -> Outcome {
    browser.open(&site.url(path)).await?;
    browser.started().await?;
    browser.fill("#text", TWO).await?;
    browser.wait_for("#line-33.decided").await?;
    browser.requests().await?;
    Ok(())
}

/// No request since, and nothing in the console.
async fn quiet(browser: &Browser) -> Outcome {
    browser.rested().await?;
    assert_eq!(browser.requests().await?, [""; 0]);
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn the_steps_say_in_words_how_far_it_came() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    for (path, words) in [
        ("", ["went well", "not seen", "refused"]),
        ("tr/", ["tamam", "görülmedi", "reddedildi"]),
    ] {
        read(&site, &browser, path).await?;
        for (step, word) in [(1, words[0]), (4, words[1]), (6, words[2])] {
            let step = browser
                .text(&format!(".steps li:nth-child({step}) .came"))
                .await?;
            assert_eq!(step, word);
        }
        quiet(&browser).await?;
    }
    Ok(())
}

#[tokio::test]
async fn every_arrow_of_the_picture_leads_to_its_line() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::PHONE).await?;
    read(&site, &browser, "").await?;
    browser.click(".course summary").await?;
    browser.wait_for(".ladder .decided.permanent").await?;
    let labels = browser
        .evaluate("[...document.querySelectorAll('.ladder .rung')].map(r => r.getAttribute('aria-label')).join('|')")
        .await?;
    assert_eq!(
        labels,
        "Server: 220 mx.example.net ESMTP|Client: EHLO client.example.com|Server: 250-mx.example.net|\
         Client: MAIL FROM:<a@example.com>|Server: 250 2.1.0 Ok|Client: RCPT TO:<b@example.net>|\
         Server: 554 5.7.1 <b@example.net>: Rel…|Client: QUIT|Server: 221 2.0.0 Bye"
    );
    browser
        .evaluate("document.querySelector('.ladder .rung:nth-of-type(2)').focus()")
        .await?;
    browser.press("\u{e007}").await?;
    browser.wait_for("#line-27.open").await?;
    browser
        .wait_until("document.activeElement.closest('#line-27') !== null")
        .await?;
    quiet(&browser).await
}

#[tokio::test]
async fn one_session_alone_shows_its_own_picture_without_its_secret() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    read(&site, &browser, "").await?;
    assert_eq!(
        browser.text(".sessions li:nth-child(1) .said").await?,
        "Refused at RCPT TO by mx.example.net: 554 5.7.1."
    );
    browser.click(".sessions li:nth-child(2) button").await?;
    browser.wait_for(".only").await?;
    browser
        .wait_until("document.querySelector('#line-33') === null && document.querySelector('#line-25') !== null")
        .await?;
    browser.click(".course summary").await?;
    browser.wait_for(".ladder .tls").await?;
    browser.wait_for(".ladder .auth").await?;
    let picture = browser.text(".ladder").await?;
    assert!(
        !picture.contains("AGJvYg") && picture.contains("AUTH PLAIN ••••••••"),
        "{picture}"
    );
    // Whoever asks for a line of another session sees all of them again.
    browser.click(".verdict .to-line").await?;
    browser.wait_for("#line-33.open").await?;
    browser
        .wait_until("document.querySelector('.only') === null")
        .await?;
    quiet(&browser).await
}

#[tokio::test]
async fn two_sessions_stand_side_by_side_the_first_difference_first() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    read(&site, &browser, "").await?;
    browser.click(".sessions details summary").await?;
    let row = browser.text(".compared tbody tr:first-child").await?;
    assert!(
        row.contains("STARTTLS")
            && row.contains("first difference")
            && row.contains("no such reply"),
        "{row}"
    );
    let offered = browser.text(".compared").await?;
    assert!(
        offered.contains("Offered only in session 1 STARTTLS AUTH"),
        "{offered}"
    );
    browser
        .evaluate("(s => { s.value = '1'; s.dispatchEvent(new Event('change', { bubbles: true })) })(document.querySelector('#compare-left'))")
        .await?;
    browser
        .wait_until("document.querySelector('.compared').textContent.includes('Both got the same answers.')")
        .await?;
    quiet(&browser).await
}

#[tokio::test]
async fn two_replies_stand_side_by_side_and_lead_to_the_comparison_of_their_codes() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::PHONE).await?;
    read(&site, &browser, "").await?;
    browser.click("#line-33 .ways button:first-child").await?;
    browser
        .wait_until("document.querySelector('.only').textContent.includes('Line 33 is picked')")
        .await?;
    browser.click("#line-16 .explain").await?;
    browser.click("#line-16 .ways button:first-child").await?;
    browser
        .wait_for(".beside .two section:nth-child(2)")
        .await?;
    let both = browser.text(".beside .two").await?;
    assert!(
        both.contains("RCPT TO:<b@example.net>") && both.contains("Relay access denied"),
        "{both}"
    );
    browser.click(".beside a.pair").await?;
    browser
        .wait_until("location.pathname.endsWith('/compare/250-vs-554/')")
        .await?;
    browser.evaluate("history.back()").await?;
    browser.wait_for(".beside .two").await?;
    browser.click(".beside > button").await?;
    browser
        .wait_until("document.querySelector('.beside') === null")
        .await?;
    quiet(&browser).await
}

#[tokio::test]
async fn a_token_and_what_is_said_of_it_light_up_together() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    read(&site, &browser, "").await?;
    let names = browser
        .evaluate("[...document.querySelectorAll('#line-33 .tokens dt span')].map(t => t.textContent).join('|')")
        .await?;
    assert_eq!(names, "Around it|Reply code|Enhanced status code|Text");
    let lit = |part: &str| {
        format!(
            "getComputedStyle(document.querySelector('#line-33 {part}[data-token=\"1\"]')).outlineStyle"
        )
    };
    assert_eq!(browser.evaluate(&lit(".tokens ")).await?, "none");
    browser.point_at("#line-33 .raw [data-token=\"1\"]").await?;
    browser
        .wait_until(&format!("{} === 'solid'", lit(".tokens ")))
        .await?;
    browser
        .point_at("#line-33 .tokens [data-token=\"2\"]")
        .await?;
    browser
        .wait_until(&format!("{} === 'none'", lit(".raw ")))
        .await?;
    browser
        .point_at("#line-33 .tokens [data-token=\"1\"]")
        .await?;
    browser
        .wait_until(&format!("{} === 'solid'", lit(".raw ")))
        .await?;
    quiet(&browser).await
}

#[tokio::test]
async fn what_is_selected_in_the_box_is_explained_and_a_line_is_shown_in_the_box() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    read(&site, &browser, "").await?;
    browser
        .evaluate("(t => { const at = t.value.indexOf('235'); t.focus(); t.setSelectionRange(at, at + 3) })(document.querySelector('#text'))")
        .await?;
    browser
        .wait_until(
            "document.querySelector('.selected')?.textContent.includes('235 2.7.0 to AUTH')",
        )
        .await?;
    browser.click(".selected .to-line").await?;
    browser.wait_for("#line-12.open").await?;
    browser.click("#line-33 .ways button:nth-child(2)").await?;
    let selected =
        "(t => t.value.slice(t.selectionStart, t.selectionEnd))(document.querySelector('#text'))";
    assert_eq!(
        browser.evaluate(selected).await?,
        "S: 554 5.7.1 <b@example.net>: Relay access denied"
    );
    quiet(&browser).await
}

#[tokio::test]
async fn single_keys_work_unless_something_is_typed_or_they_are_switched_off() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    read(&site, &browser, "").await?;
    // In the box they are text.
    browser.press("?").await?;
    assert_eq!(
        browser
            .evaluate("document.querySelector('#keys').open")
            .await?,
        false
    );
    browser.evaluate("document.activeElement.blur()").await?;
    browser.press("v").await?;
    browser
        .wait_until("document.activeElement.closest('#line-33') !== null")
        .await?;
    browser.press("p").await?;
    browser
        .wait_until("document.activeElement.closest('#line-11') !== null")
        .await?;
    browser.press("n").await?;
    browser
        .wait_until("document.activeElement.closest('#line-33') !== null")
        .await?;
    browser.press("/").await?;
    browser
        .wait_until("document.activeElement.id === 'text'")
        .await?;
    browser.evaluate("document.activeElement.blur()").await?;
    browser.press("?").await?;
    browser
        .wait_until("document.querySelector('#keys').open")
        .await?;
    assert_eq!(browser.barriers().await?, [""; 0]);
    browser.click("#keys input").await?;
    browser.press("\u{e00c}").await?;
    browser
        .wait_until("!document.querySelector('#keys').open")
        .await?;
    browser.press("?").await?;
    browser.rested().await?;
    assert_eq!(
        browser
            .evaluate("document.querySelector('#keys').open")
            .await?,
        false
    );
    browser.open(&site.url("")).await?;
    browser.started().await?;
    browser.click(".to-keys").await?;
    assert_eq!(
        browser
            .evaluate("document.querySelector('#keys input').checked")
            .await?,
        false
    );
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn the_pictures_and_comparisons_have_no_barriers() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    for (path, look) in [
        ("", Look::DESKTOP),
        ("tr/", Look::PHONE),
        ("", Look::NARROW.dark()),
    ] {
        browser.look(look).await?;
        read(&site, &browser, path).await?;
        browser.click(".course summary").await?;
        browser.click(".sessions details summary").await?;
        browser.click("#line-33 .ways button:first-child").await?;
        browser.click("#line-16 .explain").await?;
        browser.click("#line-16 .ways button:first-child").await?;
        browser.wait_for(".beside .two").await?;
        assert_eq!(browser.barriers().await?, [""; 0], "{path} {look:?}");
        let wide = browser
            .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            .await?;
        assert_eq!(wide, 0, "{path} {look:?} scrolls sideways");
    }
    Ok(())
}
