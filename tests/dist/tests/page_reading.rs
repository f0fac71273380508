//! Somebody pastes what their mail server said, and understands it.

use site_tests::{Browser, LANGUAGES, Look, Outcome, Site, project};

const REFUSED: &str = "220 mx.example.net ESMTP\nEHLO client.example.com\n250-mx.example.net\n250 SIZE 1000\n\
    MAIL FROM:<alice@example.com>\n250 2.1.0 Ok\nRCPT TO:<nobody@example.net>\n550 5.1.1 No such user here\n\
    QUIT\n221 2.0.0 Bye\n";

async fn home(path: &str, look: Look) -> Outcome<(Site, Browser)> {
    let site = Site::serve()?;
    let browser = Browser::start(look).await?;
    browser.visit(&site.url(path)).await?;
    Ok((site, browser))
}

async fn silent(browser: &Browser) -> Outcome {
    browser.rested().await?;
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn a_refusal_is_said_in_a_sentence_and_explained_line_by_line() -> Outcome {
    for (path, refused, server) in [
        ("", "Refused at RCPT TO", "Server"),
        ("tr/", "reddetti", "Sunucu"),
    ] {
        let (_site, browser) = home(path, Look::DESKTOP).await?;
        browser.requests().await?;
        browser.fill("#text", REFUSED).await?;
        browser.wait_for(".stamp").await?;
        let headline = browser.text("[role=status]").await?;
        assert!(
            headline.contains(refused) && headline.contains("550 5.1.1"),
            "{headline}"
        );
        assert_eq!(browser.text("#line-8 .who").await?, server);
        assert_eq!(browser.text("#line-8 .code").await?, "550");
        assert!(!browser.text("#line-8 .said").await?.is_empty());
        assert!(browser.text("#line-8 .note").await?.contains("RFC 5321"));
        assert_eq!(
            browser.requests().await?,
            [""; 0],
            "asked for something after loading"
        );
        silent(&browser).await?;
    }
    Ok(())
}

#[tokio::test]
async fn typing_changes_the_reading_and_the_focus_stays() -> Outcome {
    for path in LANGUAGES {
        let (_site, browser) = home(path, Look::DESKTOP).await?;
        browser.click("#text").await?;
        browser.press("220 mx.example.net ESMTP\u{e006}").await?;
        browser.wait_for("#line-1.server").await?;
        browser.press("554 5.7.1 no\u{e006}").await?;
        browser.wait_for("#line-2 .code").await?;
        assert_eq!(browser.evaluate("document.activeElement.id").await?, "text");
        silent(&browser).await?;
    }
    Ok(())
}

#[tokio::test]
async fn every_sample_opens_with_a_verdict_and_the_line_that_decided() -> Outcome {
    for path in LANGUAGES {
        let (_site, browser) = home(path, Look::PHONE).await?;
        for number in 1..=13 {
            browser
                .click(&format!(".samples li:nth-child({number}) button"))
                .await?;
            browser
                .wait_until("document.querySelector('.line.decided.open') !== null")
                .await?;
            let text = browser
                .evaluate("document.querySelector('#text').value.length > 100")
                .await?;
            assert_eq!(text, true);
            browser.click(".ways button").await?;
            browser
                .wait_until("document.querySelector('.stamp') === null")
                .await?;
        }
        silent(&browser).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_secret_is_masked_until_somebody_asks_for_it() -> Outcome {
    const SECRET: &str = "Y29ycmVjdC1ob3JzZQ==";
    for path in LANGUAGES {
        let (_site, browser) = home(path, Look::DESKTOP).await?;
        browser.click(".samples li:nth-child(2) button").await?;
        browser.wait_for(".secrets button").await?;
        let shown =
            format!("document.querySelector('.conversation').textContent.includes('{SECRET}')");
        assert_eq!(browser.evaluate(&shown).await?, false);
        browser.click(".secrets button").await?;
        browser.wait_until(&shown).await?;
        browser.click(".secrets button").await?;
        browser.wait_until(&format!("!{shown}")).await?;
        silent(&browser).await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_keyboard_opens_an_explanation_and_a_fold() -> Outcome {
    for path in LANGUAGES {
        let (_site, browser) = home(path, Look::DESKTOP).await?;
        browser.click(".samples li:nth-child(1) button").await?;
        browser.wait_for(".fold button").await?;
        browser
            .evaluate("document.querySelector('.fold button').focus()")
            .await?;
        browser.press("\u{e007}").await?;
        browser.wait_for(".fold button[aria-expanded=true]").await?;
        browser.wait_for("#line-1").await?;
        browser
            .evaluate("document.querySelector('#line-5 .explain').focus()")
            .await?;
        browser.press(" ").await?;
        browser
            .wait_for("#line-5 .explain[aria-expanded=true]")
            .await?;
        assert_eq!(
            browser
                .evaluate("document.activeElement.closest('li').id")
                .await?,
            "line-5",
            "the focus was lost"
        );
        browser.press(" ").await?;
        browser
            .wait_for("#line-5 .explain[aria-expanded=false]")
            .await?;
        silent(&browser).await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_verdict_leads_to_its_line() -> Outcome {
    for path in LANGUAGES {
        let (_site, browser) = home(path, Look::PHONE).await?;
        browser.fill("#text", REFUSED).await?;
        browser.click(".verdict .to-line").await?;
        browser
            .wait_until("document.activeElement.closest('li')?.id === 'line-8'")
            .await?;
        let seen =
            "(() => { const { top, bottom } = document.activeElement.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight; })()";
        browser.wait_until(seen).await?;
        silent(&browser).await?;
    }
    Ok(())
}

#[tokio::test]
async fn odd_input_gets_an_honest_answer() -> Outcome {
    for (path, nothing) in [
        ("", "No SMTP reply found"),
        ("tr/", "SMTP yanıtı bulunamadı"),
    ] {
        let (_site, browser) = home(path, Look::DESKTOP).await?;
        let long = "x".repeat(150_000);
        for odd in [
            "milk\nbread\n3 eggs\n",
            "\u{0}\u{1}\u{fffd}\u{202e}\u{7f}",
            &long,
            "<script>alert(1)</script>",
        ] {
            browser.fill("#text", odd).await?;
            browser.wait_for(".nothing").await?;
            assert!(browser.text(".headline").await?.contains(nothing));
            browser.fill("#text", "   \n").await?;
            browser.wait_for(".invitation").await?;
        }
        silent(&browser).await?;
    }
    Ok(())
}

#[tokio::test]
async fn transcripts_of_many_tools_are_read_without_a_sound() -> Outcome {
    let (_site, browser) = home("tr/", Look::DESKTOP).await?;
    let mut read = 0;
    for file in std::fs::read_dir(project("tests/native/transcripts"))? {
        let path = file?.path();
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        if path.extension().is_none_or(|end| end != "txt")
            || name.starts_with("unknown")
            || read == 25
        {
            continue;
        }
        read += 1;
        browser
            .fill("#text", &std::fs::read_to_string(&path)?)
            .await?;
        browser
            .wait_until("document.querySelector('.lines') !== null")
            .await
            .map_err(|e| format!("{name}: {e}"))?;
        browser.rested().await?;
        assert_eq!(browser.console().await?, [""; 0], "{name}");
    }
    assert!(read >= 20, "{read}");
    Ok(())
}
