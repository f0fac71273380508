//! The whole tool in one file, opened from a disk on a machine without a network.

use std::fs;

use serde_json::json;
use site_tests::{Browser, Look, Outcome, project};

const SESSION: &str = "220 mx.example.net ESMTP\nEHLO a.example.org\n250 mx.example.net\nMAIL FROM:<a@example.org>\n250 2.1.0 Ok\nRCPT TO:<bob@example.net>\n550 5.1.1 User unknown\nQUIT\n221 Bye\n";

/// A browser without a network, with the file open.
async fn opened(place: &str) -> Outcome<Browser> {
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.devtools("Network.enable", json!({})).await?;
    let none =
        json!({ "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0 });
    browser
        .devtools("Network.emulateNetworkConditions", none)
        .await?;
    let file = project("dist/explain-smtp.html").canonicalize()?;
    browser
        .open(&format!("file://{}{place}", file.display()))
        .await?;
    browser.started().await?;
    browser.rested().await?;
    Ok(browser)
}

#[tokio::test]
async fn reads_a_transcript_in_either_language() -> Outcome {
    let browser = opened("").await?;
    browser.fill("#text", SESSION).await?;
    browser.wait_for(".line.decided.open").await?;
    assert!(browser.text("main").await?.contains("bob@example.net"));
    browser.click(".languages a").await?;
    browser
        .wait_until("document.documentElement.lang === 'tr' && location.hash === '#/tr/'")
        .await?;
    browser.wait_for(".line.decided.open").await?;
    assert!(browser.text("h1").await?.contains("Posta sunucusu"));
    browser.rested().await?;
    let asked = browser.requests().await?;
    assert!(
        asked.iter().all(|address| address.starts_with("file:")),
        "{asked:?}"
    );
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn has_the_whole_catalog_behind_its_hash() -> Outcome {
    let browser = opened("#/tr/code/550/").await?;
    assert!(browser.text("h1").await?.starts_with("550"));
    assert_eq!(
        browser.evaluate("document.documentElement.lang").await?,
        "tr"
    );
    browser.click("main a[href='#/tr/code/5.1.1/']").await?;
    browser
        .wait_until("document.querySelector('h1').textContent.startsWith('5.1.1')")
        .await?;
    browser.evaluate("history.back()").await?;
    browser
        .wait_until("document.querySelector('h1').textContent.startsWith('550')")
        .await?;
    browser
        .evaluate("void (location.hash = '#/compare/450-vs-451-vs-452/')")
        .await?;
    browser
        .wait_until("document.querySelector('h1').textContent.includes('452')")
        .await?;
    browser.click("nav a[href='#/codes/']").await?;
    browser
        .fill("#search", "receiving mail too quickly")
        .await?;
    browser.click(".hits a[href*='/wordings/']").await?;
    browser
        .wait_until("document.activeElement.id === 'google-mailbox-rate'")
        .await?;
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn every_link_that_is_seen_leads_somewhere() -> Outcome {
    for start in ["", "#/tr/", "#/codes/"] {
        let browser = opened(start).await?;
        let links = "[...new Set([...document.querySelectorAll('a[href^=\"#/\"]')].filter((a) => a.checkVisibility()).map((a) => a.hash))].join(' ')";
        let links = browser.evaluate(links).await?;
        let links = links.as_str().unwrap_or_default();
        assert!(links.contains("privacy/"), "{start}: {links}");
        // Those of one kind are made alike; a few of each are followed.
        for link in links.split(' ').filter(|link| !link.contains("/code/")) {
            browser
                .evaluate(&format!("void (location.hash = '{link}')"))
                .await?;
            browser.rested().await?;
            let heading = browser.text("h1").await?;
            for lost in ["There is no such page", "Böyle bir sayfa yok"] {
                assert!(!heading.contains(lost), "{start}: {link}");
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_skip_link_leads_to_the_content() -> Outcome {
    let browser = opened("#/code/550/").await?;
    browser
        .evaluate("document.querySelector('.skip').click()")
        .await?;
    browser
        .wait_until("document.activeElement.id === 'content'")
        .await?;
    assert!(browser.text("h1").await?.starts_with("550"));
    Ok(())
}

#[tokio::test]
async fn a_link_to_a_text_opens_it() -> Outcome {
    let browser = opened("").await?;
    browser.fill("#text", SESSION).await?;
    browser.wait_for(".line.decided.open").await?;
    browser.click(".share > summary").await?;
    browser.click(".sharing .ways button:last-child").await?;
    let link = browser.wait_for(".link a").await?.attr("href").await?;
    let link = link.ok_or("a link without an address")?;
    let (_, text) = link
        .split_once("explain-smtp.html#t=")
        .ok_or(link.as_str())?;
    let again = opened(&format!("#t={text}")).await?;
    again.wait_for(".line.decided.open").await?;
    Ok(())
}

/// It keeps the language, whether the file knows its site or not.
#[tokio::test]
async fn a_link_to_a_text_keeps_the_language() -> Outcome {
    let browser = opened("#/tr/").await?;
    browser.fill("#text", SESSION).await?;
    browser.wait_for(".line.decided.open").await?;
    browser.click(".share > summary").await?;
    browser.click(".sharing .ways button:last-child").await?;
    let link = browser.wait_for(".link a").await?.attr("href").await?;
    let link = link.ok_or("a link without an address")?;
    let (_, place) = link.split_once("explain-smtp.html").ok_or(link.as_str())?;
    assert!(place.starts_with("#/tr/#t="), "{link}");
    let again = opened(place).await?;
    again.wait_for(".line.decided.open").await?;
    assert_eq!(again.evaluate("document.documentElement.lang").await?, "tr");
    assert!(again.text("main").await?.contains("bob@example.net"));
    Ok(())
}

#[tokio::test]
async fn has_no_barriers() -> Outcome {
    let browser = opened("#/code/550/").await?;
    assert_eq!(browser.barriers().await?, [""; 0]);
    Ok(())
}

/// Nothing but the one script and the one style may run, and nothing may be fetched.
#[tokio::test]
async fn its_policy_allows_nothing_else() -> Outcome {
    let html = fs::read_to_string(project("dist/explain-smtp.html"))?;
    let (_, rest) = html
        .split_once("<meta http-equiv=\"Content-Security-Policy\" content=\"")
        .ok_or("no policy")?;
    let (policy, rest) = rest.split_once('"').ok_or("no end of the policy")?;
    assert!(rest.contains("<style>") && rest.contains("<script"));
    let directives: Vec<_> = policy.split("; ").collect();
    assert_eq!(directives[0], "default-src 'none'");
    for directive in &directives {
        for lax in ["'unsafe-inline'", "'unsafe-eval'", "'self'", "*", "http"] {
            assert!(!directive.contains(lax), "{directive}");
        }
        assert!(!directive.starts_with("connect-src"), "{directive}");
    }
    assert!(!rest.contains(" src=\"") && !rest.contains("href=\"./"));
    let browser = opened("").await?;
    let inline = "(() => { const script = document.createElement('script');
        try { script.text = 'globalThis.leak = 1'; document.body.append(script); } catch {} return globalThis.leak ?? 0; })()";
    assert_eq!(browser.evaluate(inline).await?, 0);
    Ok(())
}
