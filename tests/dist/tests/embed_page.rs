//! The elements and the page around them: its language, its theme, its changes; they leave it as it is.

use serde_json::Value;
use site_tests::Outcome;
use site_tests::embedding::{Embedding, REFUSED, transcript};

#[tokio::test]
async fn the_language_is_that_of_the_nearest_place() -> Outcome {
    let content = "<smtp-reply id='page' code='550'></smtp-reply>
        <div lang='tr-TR'><smtp-reply id='around' code='550'></smtp-reply></div>
        <div lang='tr'><smtp-reply id='own' lang='en-GB' code='550'></smtp-reply></div>";
    let opened = Embedding::new("de", content).await?;
    let ready = "told.filter(({ type }) => type === 'smtp-ready').length";
    opened.browser.wait_until(&format!("{ready} === 3")).await?;
    let languages = "[...document.querySelectorAll('smtp-reply')].map((e) => e.shadowRoot.querySelector('[part=root]').lang).join()";
    assert_eq!(opened.browser.evaluate(languages).await?, "en,tr,en");
    let switch = "void (document.documentElement.lang = 'tr')";
    opened.browser.evaluate(switch).await?;
    opened
        .browser
        .wait_until(&format!("{languages} === 'tr,tr,en'"))
        .await
}

#[tokio::test]
async fn a_change_of_any_language_around_is_followed_and_no_other() -> Outcome {
    let content = "<div id='around' lang='tr'><smtp-reply id='near' code='550'></smtp-reply></div>
        <div id='host' lang='en'></div><smtp-reply id='other' lang='en' code='550'></smtp-reply>";
    let opened = Embedding::new("en", content).await?;
    let within = "void document.querySelector('#host').attachShadow({ mode: 'open' })
        .append(Object.assign(document.createElement('smtp-reply'), { code: '550', id: 'within' }))";
    opened.browser.evaluate(within).await?;
    let ready = "told.filter(({ type }) => type === 'smtp-ready').length";
    opened.browser.wait_until(&format!("{ready} === 3")).await?;
    let languages = "[document.querySelector('#near'), document.querySelector('#host').shadowRoot.firstChild, document.querySelector('#other')]
        .map((e) => e.shadowRoot.querySelector('[part=root]').lang).join()";
    assert_eq!(opened.browser.evaluate(languages).await?, "tr,en,en");
    let switch = "void (document.querySelector('#around').lang = 'en', document.querySelector('#host').lang = 'tr')";
    opened.browser.evaluate(switch).await?;
    opened
        .browser
        .wait_until(&format!("{languages} === 'en,tr,en'"))
        .await?;
    opened.browser.rested().await?;
    // The third was not shown anew.
    assert_eq!(opened.browser.evaluate(ready).await?, 5);
    Ok(())
}

#[tokio::test]
async fn the_theme_is_the_pages_unless_the_element_has_its_own() -> Outcome {
    let content = "<smtp-reply code='550'></smtp-reply><smtp-reply theme='dark' code='550'></smtp-reply><smtp-reply theme='light' code='550'></smtp-reply>";
    let opened = Embedding::new("en", content).await?;
    let ready = "told.filter(({ type }) => type === 'smtp-ready').length === 3";
    opened.browser.wait_until(ready).await?;
    // Which of the three are dark: the ink is lighter than the paper.
    let dark = "[...document.querySelectorAll('smtp-reply')].map((e) => {
        const style = getComputedStyle(e.shadowRoot.querySelector('[part=root]'));
        const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).reduce((sum, one) => sum + +one, 0);
        return light(style.color) > light(style.backgroundColor) ? 'dark' : 'light';
    }).join()";
    assert_eq!(opened.browser.evaluate(dark).await?, "light,dark,light");
    let switch = "void (document.documentElement.style.colorScheme = 'dark')";
    opened.browser.evaluate(switch).await?;
    assert_eq!(opened.browser.evaluate(dark).await?, "dark,dark,light");
    Ok(())
}

#[tokio::test]
async fn several_changes_are_one_update() -> Outcome {
    let opened = Embedding::new("en", "<smtp-reply code='550'></smtp-reply>").await?;
    opened.told("smtp-ready").await?;
    let change = "(() => {
        const reply = document.querySelector('smtp-reply');
        told.length = 0;
        for (const code of ['421', '450', '451', '554']) reply.code = code;
        reply.headingLevel = 5;
        reply.theme = 'dark';
        reply.lang = 'tr';
        return [reply.getAttribute('code'), reply.getAttribute('heading-level'), reply.getAttribute('theme')].join();
    })()";
    assert_eq!(opened.browser.evaluate(change).await?, "554,5,dark");
    opened.told("smtp-ready").await?;
    opened.browser.rested().await?;
    assert_eq!(opened.browser.evaluate("told.length").await?, 1);
    let heading = "document.querySelector('smtp-reply').shadowRoot.querySelector('h5').textContent";
    assert!(
        opened
            .browser
            .evaluate(heading)
            .await?
            .as_str()
            .unwrap_or_default()
            .contains("554")
    );
    let pieces = opened.asked(".json");
    assert_eq!(pieces.len(), 2, "the first and the last: {pieces:?}");
    Ok(())
}

#[tokio::test]
async fn the_page_around_stays_as_it_is() -> Outcome {
    let content = format!(
        "{}<smtp-reply heading-level='4' code='550'></smtp-reply><smtp-compare codes='450 550'></smtp-compare>",
        transcript(REFUSED)
    );
    let opened = Embedding::new("en", &content).await?;
    let ready = "told.filter(({ type }) => type === 'smtp-ready').length === 3";
    opened.browser.wait_until(ready).await?;
    let shadows = "[...document.querySelectorAll('smtp-transcript, smtp-reply, smtp-compare')].map((e) => e.shadowRoot)";
    let landmarks = format!(
        "{shadows}.flatMap((root) => [...root.querySelectorAll(
            'main, nav, header, footer, aside, article, section, form, [role=region], [role=status], [role=alert]')])
            .map((e) => e.outerHTML.slice(0, 80))"
    );
    assert_eq!(
        opened.browser.evaluate(&landmarks).await?,
        Value::Array(Vec::new())
    );
    let headings = format!(
        "{shadows}.map((root) => Math.min(...[...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((h) => +h.localName[1]))).join()"
    );
    assert_eq!(opened.browser.evaluate(&headings).await?, "3,4,3");
    let traces = "[document.cookie, localStorage.length, sessionStorage.length,
        document.adoptedStyleSheets.length, document.querySelectorAll('head style, head link[rel=stylesheet]').length,
        document.querySelectorAll('[id]').length, document.activeElement.localName, scrollY].join()";
    assert_eq!(opened.browser.evaluate(traces).await?, ",0,0,0,0,0,body,0");
    let barriers = opened.browser.barriers().await?;
    let ours: Vec<_> = barriers
        .iter()
        .filter(|found| found.contains("smtp-"))
        .collect();
    assert!(ours.is_empty(), "{ours:#?}");
    Ok(())
}
