//! Ways to bring a text in, and out again as a file or on paper.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use site_tests::{Browser, LANGUAGES, Look, Outcome, Site};

/// A folder of this test's own, which ends with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Outcome<Self> {
        let name = format!("explain-smtp-{name}-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }

    fn with(&self, name: &str, text: &[u8]) -> Outcome<PathBuf> {
        let path = self.0.join(name);
        fs::write(&path, text)?;
        Ok(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

async fn home(path: &str, look: Look) -> Outcome<(Site, Browser)> {
    let site = Site::serve()?;
    let browser = Browser::start(look).await?;
    browser.visit(&site.url(path)).await?;
    browser.requests().await?;
    Ok((site, browser))
}

#[tokio::test]
async fn files_are_chosen_and_dropped() -> Outcome {
    let folder = Folder::new("files")?;
    let one = folder.with("one.log", b"220 mx.example.net\nQUIT\n221 Bye\n")?;
    let other = folder.with("other.log", b"550 5.1.1 No such user\r\n")?;
    let odd = folder.with("odd.bin", &(0..=255).collect::<Vec<u8>>())?;
    let empty = folder.with("empty.log", b"")?;
    for path in LANGUAGES {
        let (_site, browser) = home(path, Look::DESKTOP).await?;
        let field = browser.wait_for("input[type=file]").await?;
        field.send_keys(&one.to_string_lossy()).await?;
        browser.wait_for("#line-3 .code").await?;
        browser.drop_file("#text", &other).await?;
        browser.wait_for("#line-1.decided .code").await?;
        assert_eq!(browser.text("#line-1 .code").await?, "550");
        browser.drop_file("#text", &odd).await?;
        browser.wait_for(".nothing").await?;
        browser.drop_file("#text", &empty).await?;
        browser.wait_for(".invitation").await?;
        // The same file once more is a choice once more.
        let field = browser.wait_for("input[type=file]").await?;
        field.send_keys(&one.to_string_lossy()).await?;
        browser.wait_for("#line-3 .code").await?;
        browser.stays_quiet().await?;
    }
    Ok(())
}

/// Whoever pastes sees the verdict without scrolling, and goes on where the text was pasted.
#[tokio::test]
async fn the_verdict_of_what_is_pasted_is_seen_at_once() -> Outcome {
    let short = Look {
        height: 720,
        ..Look::DESKTOP
    };
    for path in LANGUAGES {
        let (_site, browser) = home(path, Look::PHONE).await?;
        for look in [Look::PHONE, short] {
            browser.look(look).await?;
            browser.fill("#text", "").await?;
            browser.wait_for(".tries[open]").await?;
            let Look { width, height, .. } = look;
            let calm = format!(
                "innerWidth === {width} && innerHeight === {height} && !document.querySelector('.headline').innerText"
            );
            browser.wait_until(&calm).await?;
            let box_at = "JSON.stringify(document.querySelector('#text').getBoundingClientRect())";
            let before = browser.evaluate(box_at).await?;
            browser
                .fill("#text", "RCPT TO:<a@example.net>\n550 5.1.1 User unknown\n")
                .await?;
            browser.wait_for(".tries:not([open])").await?;
            browser
                .wait_until("Boolean(document.querySelector('.headline').innerText)")
                .await?;
            let below =
                "document.querySelector('.headline').getBoundingClientRect().bottom > innerHeight";
            assert_eq!(browser.evaluate(below).await?, false, "{path} {look:?}");
            assert_eq!(browser.evaluate(box_at).await?, before, "the box stays");
            let at = "document.activeElement.id + scrollY";
            assert_eq!(browser.evaluate(at).await?, "text0");
        }
        // The sample that was pressed stays where it is.
        browser.fill("#text", "").await?;
        browser.click(".samples li:nth-child(1) button").await?;
        browser.wait_for(".stamp").await?;
        let held = "document.activeElement.closest('.samples') !== null";
        assert_eq!(browser.evaluate(held).await?, true);
    }
    Ok(())
}

#[tokio::test]
async fn what_is_saved_is_what_the_preview_shows() -> Outcome {
    for path in LANGUAGES {
        let folder = Folder::new(&format!("saved-{}", path.len()))?;
        let (_site, browser) = home(path, Look::DESKTOP).await?;
        browser.save_into(&folder.0).await?;
        browser.click(".samples li:nth-child(2) button").await?;
        browser.click(".share > summary").await?;
        for (form, name) in [
            (1, "smtp.md"),
            (2, "smtp.txt"),
            (3, "smtp.json"),
            (4, "transcript.txt"),
        ] {
            browser
                .click(&format!(
                    ".sharing fieldset:nth-of-type(2) label:nth-of-type({form}) input"
                ))
                .await?;
            browser.wait_for("#preview").await?;
            browser.click(".sharing .ways button:nth-child(2)").await?;
            let saved = appears(&folder.0.join(name)).await?;
            let shown = browser
                .evaluate("document.querySelector('#preview').textContent")
                .await?;
            let shown = shown.as_str().unwrap_or_default();
            assert!(!shown.is_empty() && saved.starts_with(shown), "{name}");
            assert!(
                !saved.contains("Y29ycmVjdC1ob3JzZQ=="),
                "{name} holds the password"
            );
        }
        browser.rested().await?;
        assert_eq!(browser.console().await?, [""; 0]);
    }
    Ok(())
}

/// What is in a file, once it is there.
async fn appears(path: &std::path::Path) -> Outcome<String> {
    for _ in 0..1_000 {
        if let Ok(text) = fs::read_to_string(path) {
            return Ok(text);
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Err(format!("{} was not saved", path.display()).into())
}

#[tokio::test]
async fn a_link_that_would_be_too_long_is_not_made() -> Outcome {
    let mut noise = 1_u32;
    let mut text = String::from("220 mx.example.net ESMTP\n");
    for _ in 0..2_000 {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        text += noise.to_string().as_str();
        text.push('\n');
    }
    for (path, words) in [
        ("", "many programs cut off links"),
        ("tr/", "birçok program kısaltır"),
    ] {
        let (_site, browser) = home(path, Look::DESKTOP).await?;
        browser.fill("#text", &text).await?;
        browser.click(".share > summary").await?;
        browser.wait_for("#preview").await?;
        browser.click(".sharing .ways button:nth-child(4)").await?;
        browser
            .wait_until(&format!(
                "document.querySelector('.sharing').textContent.includes('{words}')"
            ))
            .await?;
        assert_eq!(
            browser.evaluate("document.querySelector('.link')").await?,
            serde_json::Value::Null
        );
        browser.stays_quiet().await?;
    }
    Ok(())
}

#[tokio::test]
async fn on_paper_stands_what_can_be_read_and_nothing_to_press() -> Outcome {
    for path in LANGUAGES {
        let (_site, browser) = home(path, Look::DESKTOP).await?;
        browser.click(".samples li:nth-child(2) button").await?;
        browser.wait_for(".line.decided.open").await?;
        browser.print_preview(true).await?;
        let seen = |what: &str| {
            format!(
                "[...document.querySelectorAll('{what}')].filter(e => e.checkVisibility()).length"
            )
        };
        for controls in ["button", "textarea", "input", "select", "nav a"] {
            assert_eq!(browser.evaluate(&seen(controls)).await?, 0, "{controls}");
        }
        for told in [".verdict", ".steps li", ".line", ".note"] {
            assert_ne!(browser.evaluate(&seen(told)).await?, 0, "{told}");
        }
        browser.print_preview(false).await?;
        assert_ne!(browser.evaluate(&seen("textarea")).await?, 0);
        browser.stays_quiet().await?;
    }
    Ok(())
}

#[tokio::test]
async fn typing_goes_on_while_a_text_is_read() -> Outcome {
    let session = "220 mx.example.net ESMTP\nEHLO c\n250 mx\nQUIT\n221 Bye\n";
    for path in LANGUAGES {
        let (_site, browser) = home(path, Look::DESKTOP).await?;
        browser.fill("#text", &session.repeat(900)).await?;
        browser.type_into("#text", "550 5.1.1 one more").await?;
        browser
            .wait_until("document.querySelector('.facts')?.textContent.match(/4[.,]501/) !== null")
            .await?;
        assert_eq!(
            browser
                .evaluate(
                    "document.querySelector('#text').value.endsWith('Bye\\n550 5.1.1 one more')"
                )
                .await?,
            true
        );
        // What is cleared while it is read does not come back.
        browser
            .type_into("#text", "\u{e009}a\u{e000}\u{e003}")
            .await?;
        browser.wait_for(".invitation").await?;
        browser.rested().await?;
        browser.wait_for(".invitation").await?;
        browser.stays_quiet().await?;
    }
    Ok(())
}
