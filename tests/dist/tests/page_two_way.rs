//! Two ways: from a token to what is said of it and back, from the text box to the conversation and back.

use site_tests::{Browser, LANGUAGES, Look, Outcome, Site};

#[tokio::test]
async fn a_token_and_what_is_said_of_it_light_up_together() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    for (path, all) in [
        ("", "Around it|Reply code|Enhanced status code|Text"),
        ("tr/", "Çevresi|Yanıt kodu|Genişletilmiş durum kodu|Metin"),
    ] {
        browser.read_two_sessions(&site, path).await?;
        let names = browser
        .evaluate("[...document.querySelectorAll('#line-33 .tokens dt span')].map(t => t.textContent).join('|')")
        .await?;
        assert_eq!(names, all);
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
        browser.stays_quiet().await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_is_selected_in_the_box_is_explained_and_a_line_is_shown_in_the_box() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    for path in LANGUAGES {
        browser.read_two_sessions(&site, path).await?;
        browser
        .evaluate("(t => { const at = t.value.indexOf('235'); t.focus(); t.setSelectionRange(at, at + 3) })(document.querySelector('#text'))")
        .await?;
        browser
            .wait_until("document.querySelector('.selected')?.textContent.includes('235 2.7.0')")
            .await?;
        browser.wait_for("#line-12.followed").await?;
        browser.click(".selected .to-line").await?;
        browser
            .wait_until("document.activeElement.closest('#line-12.open') !== null")
            .await?;
        browser.click("#line-33 .ways button:nth-child(2)").await?;
        let selected = "(t => t.value.slice(t.selectionStart, t.selectionEnd))(document.querySelector('#text'))";
        assert_eq!(
            browser.evaluate(selected).await?,
            "S: 554 5.7.1 <b@example.net>: Relay access denied"
        );
        browser.stays_quiet().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_click_on_a_closed_line_opens_it_and_lights_up_the_token() -> Outcome {
    let site = Site::serve()?;
    for (path, look) in [("", Look::DESKTOP), ("tr/", Look::PHONE)] {
        let browser = Browser::start(look).await?;
        browser.read_two_sessions(&site, path).await?;
        let lit = |part: &str| {
            format!(
                "[...document.querySelectorAll('#line-30 {part} [data-lit]')].map(e => e.textContent).join()"
            )
        };
        // Whoever selects a part of the line wants to copy it.
        browser
            .drag("#line-30 .raw .verb", "#line-30 .raw .verb")
            .await?;
        browser.rested().await?;
        assert_eq!(
            browser
                .evaluate("document.querySelector('#line-30.open')")
                .await?,
            serde_json::Value::Null
        );
        browser.evaluate("getSelection().removeAllRanges()").await?;
        browser.click("#line-30 .raw .verb").await?;
        browser.wait_for("#line-30.open .raw [data-lit]").await?;
        let token = browser.evaluate(&lit(".raw")).await?;
        assert_eq!(token, "MAIL, FROM:");
        let said = browser.evaluate(&lit(".tokens")).await?;
        assert!(
            said.as_str().unwrap_or_default().starts_with("MAIL"),
            "{said}"
        );
        // Another token, then the same once more.
        let address = "#line-30 .raw [data-token]:last-child";
        browser.click(address).await?;
        browser
            .wait_until(&format!("{}.includes('example.com')", lit(".raw")))
            .await?;
        browser.click(address).await?;
        browser
            .wait_until("document.querySelector('#line-30 [data-lit]') === null")
            .await?;
        browser.stays_quiet().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_click_on_a_code_opens_its_line_which_leads_to_its_entry() -> Outcome {
    let site = Site::serve()?;
    for (path, look) in [("", Look::DESKTOP), ("tr/", Look::PHONE)] {
        let browser = Browser::start(look).await?;
        browser.read_two_sessions(&site, path).await?;
        let code = "document.querySelector('#line-31 .raw a.code')";
        // For another tab it is the link that it was.
        browser.click_on(code, true).await?;
        for _ in 0..1_000 {
            if browser.tabs().await? == 2 {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        assert_eq!(browser.tabs().await?, 2);
        let closed = "document.querySelector('#line-31.open') === null";
        assert_eq!(browser.evaluate(closed).await?, true);
        browser.click_on(code, false).await?;
        browser
            .wait_for("#line-31.open .raw a.code[data-lit]")
            .await?;
        let lit =
            "document.querySelector('#line-31 .tokens [data-lit]').textContent.startsWith('250')";
        assert_eq!(browser.evaluate(lit).await?, true);
        browser.click("#line-31 .tokens [data-lit] a").await?;
        browser
            .wait_until("location.pathname.endsWith('/code/250/')")
            .await?;
        browser.back().await?;
        // From the keyboard it leads where links lead.
        browser.wait_for("#line-31 .raw a.code").await?;
        browser.evaluate(&format!("{code}.focus()")).await?;
        browser.press("\u{e007}").await?;
        browser
            .wait_until("location.pathname.endsWith('/code/250/')")
            .await?;
        assert_eq!(browser.console().await?, [""; 0]);
    }
    Ok(())
}

/// Whether all of an element is in sight, but for what a driver leaves out that scrolls to it.
fn in_sight(selector: &str) -> String {
    format!(
        "(({{ top, bottom }}) => top > -4 && bottom < innerHeight + 4)(document.querySelector('{selector}').getBoundingClientRect())"
    )
}

/// Keys as `WebDriver` names them.
const CONTROL: char = '\u{e009}';
const SHIFT: char = '\u{e008}';
const HOME: char = '\u{e011}';
const DOWN: char = '\u{e015}';
const RELEASE: char = '\u{e000}';

/// Selects these lines of the text box as the keyboard does, counted from 1.
async fn select_lines(browser: &Browser, first: usize, last: usize) -> Outcome {
    browser
        .evaluate("document.querySelector('#text').focus()")
        .await?;
    let mut keys = String::from_iter([CONTROL, HOME, RELEASE]);
    keys.extend(std::iter::repeat_n(DOWN, first - 1));
    keys.push(SHIFT);
    keys.extend(std::iter::repeat_n(DOWN, last + 1 - first));
    keys.push(RELEASE);
    browser.press(&keys).await
}

#[tokio::test]
async fn the_conversation_follows_what_is_selected_in_the_box() -> Outcome {
    let site = Site::serve()?;
    for (path, look) in [("", Look::DESKTOP), ("tr/", Look::PHONE), ("", Look::HUGE)] {
        let browser = Browser::start(look).await?;
        browser.read_two_sessions(&site, path).await?;
        select_lines(&browser, 30, 31).await?;
        // Keys that come slowly select one line, then two.
        browser
            .wait_until("[...document.querySelectorAll('.followed')].map(line => line.id).join() === 'line-30,line-31'")
            .await?;
        browser.wait_until(&in_sight("#line-30 .raw")).await?;
        // Whoever selects goes on there: the box has the focus, is in sight, and no line was opened.
        for what in ["#text", ".selected"] {
            assert_eq!(
                browser.evaluate(&in_sight(what)).await?,
                true,
                "{what} {path}"
            );
        }
        let focused = "document.activeElement.id === 'text' && document.querySelector('#line-30.open') === null";
        assert_eq!(browser.evaluate(focused).await?, true);
        let covered = "document.querySelector('.box').getBoundingClientRect().bottom > document.querySelector('#line-30').getBoundingClientRect().top && innerWidth < 2400";
        assert_eq!(
            browser.evaluate(covered).await?,
            false,
            "the box covers the line"
        );
        // Further up as well.
        select_lines(&browser, 2, 2).await?;
        browser.wait_for("#line-2.followed").await?;
        browser.wait_until(&in_sight("#line-2 .raw")).await?;
        browser.stays_quiet().await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_conversation_stays_where_nobody_asked_for_lines() -> Outcome {
    let site = Site::serve()?;
    for path in LANGUAGES {
        let browser = Browser::start(Look::DESKTOP).await?;
        browser.read_two_sessions(&site, path).await?;
        let still = "document.querySelector('.followed') === null && document.querySelector('.line') !== null";
        // All of it is selected to be copied or replaced.
        browser.press("\u{e009}a\u{e000}").await?;
        browser.rested().await?;
        assert_eq!(browser.evaluate(still).await?, true, "all");
        // The page itself shows a line in the box.
        browser.click("#line-33 .ways button:nth-child(2)").await?;
        browser.wait_for(".selected").await?;
        browser.rested().await?;
        assert_eq!(browser.evaluate(still).await?, true, "by the page");
        // What is selected is overwritten before the selection has rested.
        browser
            .evaluate("(t => { t.focus(); t.setSelectionRange(40, 90); document.execCommand('insertText', false, 'x'); })(document.querySelector('#text'))")
            .await?;
        browser.rested().await?;
        assert_eq!(browser.evaluate(still).await?, true, "typing");
        browser.stays_quiet().await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_box_follows_a_line_that_is_gone_to() -> Outcome {
    let site = Site::serve()?;
    for (path, look) in [("", Look::DESKTOP), ("tr/", Look::PHONE)] {
        let browser = Browser::start(look).await?;
        browser.read_two_sessions(&site, path).await?;
        let marked = "(box => 'at' in box.dataset ? Number(box.style.getPropertyValue('--at')) + 1 : 0)(document.querySelector('#text'))";
        assert_eq!(browser.evaluate(marked).await?, 0);
        browser.click("#line-31 .explain").await?;
        browser.wait_until(&format!("{marked} === 31")).await?;
        // The marked line is in sight within the box, which took neither the focus nor the place of the page.
        let within = "(box => { const step = (box.scrollHeight - 16) / 36, top = 8 + 30 * step - box.scrollTop;
            return top >= 0 && top + step <= box.clientHeight; })(document.querySelector('#text'))";
        assert_eq!(browser.evaluate(within).await?, true);
        assert_ne!(browser.evaluate("document.activeElement.id").await?, "text");
        assert_eq!(
            browser.evaluate(&in_sight("#line-31 .explain")).await?,
            true
        );
        browser.click(".verdict .to-line").await?;
        browser.wait_until(&format!("{marked} === 33")).await?;
        // Closed, it is no longer the line that one is at; and another text has other lines.
        browser.click("#line-33 .explain").await?;
        browser.wait_until(&format!("{marked} === 0")).await?;
        browser.click("#line-33 .explain").await?;
        browser.wait_until(&format!("{marked} === 33")).await?;
        browser.type_into("#text", "x").await?;
        browser.wait_until(&format!("{marked} === 0")).await?;
        browser.stays_quiet().await?;
    }
    Ok(())
}
