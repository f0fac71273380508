//! Within a reading: how far a session came, its picture, one session alone, two sessions or replies side by side, and
//! single keys.

use site_tests::{Browser, LANGUAGES, Look, Outcome, Site};

/// What the comparison of two sessions says, in Turkish.
const TURKISH: [&str; 4] = [
    "ilk fark",
    "böyle bir yanıt yok",
    "Yalnızca 1. oturumda sunulanlar",
    "İkisi de aynı yanıtları aldı.",
];

#[tokio::test]
async fn the_steps_say_in_words_how_far_it_came() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    for (path, words) in [
        ("", ["went well", "not seen", "refused"]),
        ("tr/", ["tamam", "görülmedi", "reddedildi"]),
    ] {
        browser.read_two_sessions(&site, path).await?;
        for (step, word) in [(1, words[0]), (4, words[1]), (6, words[2])] {
            let step = browser
                .text(&format!(".steps li:nth-child({step}) .came"))
                .await?;
            assert_eq!(step, word);
        }
        browser.stays_quiet().await?;
    }
    Ok(())
}

#[tokio::test]
async fn every_arrow_of_the_picture_leads_to_its_line() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::PHONE).await?;
    for (path, client, server) in [("", "Client", "Server"), ("tr/", "İstemci", "Sunucu")] {
        browser.read_two_sessions(&site, path).await?;
        browser.click(".course summary").await?;
        browser.wait_for(".ladder .decided.permanent").await?;
        let labels = browser
        .evaluate("[...document.querySelectorAll('.ladder .rung')].map(r => r.getAttribute('aria-label')).join('|')")
        .await?;
        assert_eq!(
            labels,
            format!(
                "{server}: 220 mx.example.net ESMTP|{client}: EHLO client.example.com|{server}: 250-mx.example.net|\
             {client}: MAIL FROM:<a@example.com>|{server}: 250 2.1.0 Ok|{client}: RCPT TO:<b@example.net>|\
             {server}: 554 5.7.1 <b@example.net>: Rel…|{client}: QUIT|{server}: 221 2.0.0 Bye"
            )
        );
        browser
            .evaluate("document.querySelector('.ladder .rung:nth-of-type(2)').focus()")
            .await?;
        browser.press("\u{e007}").await?;
        browser.wait_for("#line-27.open").await?;
        browser
            .wait_until("document.activeElement.closest('#line-27') !== null")
            .await?;
        browser.stays_quiet().await?;
    }
    Ok(())
}

#[tokio::test]
async fn one_session_alone_shows_its_own_picture_without_its_secret() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    for (path, verdict) in [
        ("", "Refused at RCPT TO by mx.example.net: 554 5.7.1."),
        (
            "tr/",
            "mx.example.net sunucusu RCPT TO adımında reddetti: 554 5.7.1.",
        ),
    ] {
        browser.read_two_sessions(&site, path).await?;
        assert_eq!(
            browser.text(".sessions li:nth-child(1) .said").await?,
            verdict
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
        browser.stays_quiet().await?;
    }
    Ok(())
}

#[tokio::test]
async fn two_sessions_stand_side_by_side_the_first_difference_first() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    for (path, words) in [
        (
            "",
            [
                "first difference",
                "no such reply",
                "Offered only in session 1",
                "Both got the same answers.",
            ],
        ),
        ("tr/", TURKISH),
    ] {
        browser.read_two_sessions(&site, path).await?;
        // What is not asked for is not compared.
        assert_eq!(
            browser
                .evaluate("document.querySelector('.compared')")
                .await?,
            serde_json::Value::Null
        );
        browser.click(".sessions details summary").await?;
        browser.wait_for(".compared tbody").await?;
        let row = browser.text(".compared tbody tr:first-child").await?;
        assert!(
            row.contains("STARTTLS") && row.contains(words[0]) && row.contains(words[1]),
            "{row}"
        );
        let offered = browser.text(".compared").await?;
        assert!(
            offered.contains(&[words[2], " STARTTLS AUTH"].concat()),
            "{offered}"
        );
        browser.choose("#compare-left", "1").await?;
        browser
            .wait_until(&format!(
                "document.querySelector('.compared').textContent.includes('{}')",
                words[3]
            ))
            .await?;
        browser.stays_quiet().await?;
    }
    Ok(())
}

#[tokio::test]
async fn two_replies_stand_side_by_side_and_lead_to_the_comparison_of_their_codes() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::PHONE).await?;
    for (path, picked) in [("", "Line 33 is picked"), ("tr/", "33. satır seçildi")] {
        browser.read_two_sessions(&site, path).await?;
        browser.click("#line-33 .ways button:first-child").await?;
        browser
            .wait_until(&format!(
                "document.querySelector('.only')?.textContent.includes('{picked}')"
            ))
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
        // The comparison of these two has no page of its own, which the browser says.
        let mut console = browser.console().await?;
        console.retain(|said| !said.contains("404"));
        assert_eq!(console, [""; 0]);
    }
    Ok(())
}

#[tokio::test]
async fn single_keys_work_unless_something_is_typed_or_they_are_switched_off() -> Outcome {
    let site = Site::serve()?;
    for path in LANGUAGES {
        let browser = Browser::start(Look::DESKTOP).await?;
        browser.read_two_sessions(&site, path).await?;
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
        browser.visit(&site.url(path)).await?;
        browser.wait_for("#line-33.decided").await?;
        browser.click(".to-keys").await?;
        browser
            .wait_until("document.querySelector('#keys').open && !document.querySelector('#keys input').checked")
            .await?;
        assert_eq!(browser.console().await?, [""; 0]);
    }
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
        browser.read_two_sessions(&site, path).await?;
        browser.click(".course summary").await?;
        browser.wait_for(".ladder .rung").await?;
        browser.click(".sessions details summary").await?;
        browser.wait_for(".compared tbody").await?;
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
