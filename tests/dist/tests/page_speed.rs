//! What the paste of a long text costs beside that of a short one, in the same browser: times of one run alone are compared,
//! since machines and their load differ. `./dev paste` prints them all, up to a million lines.

use site_tests::{Browser, Look, Outcome, Site};

/// A hundred times the lines may take this many times as long.
const RATIO: f64 = 3.0;
/// The longest task that a hundred thousand lines may cause: 100 ms, or, where the machine is so busy that a thousand lines
/// take longer than 50 ms, this many times as long as they do.
const TASK: f64 = 2.0;
/// Of a long text never all lines are in the document.
const ELEMENTS: f64 = 2_500.0;
/// A text that is just short enough has all of them.
const MOST_ELEMENTS: f64 = 12_500.0;

#[tokio::test]
async fn a_hundred_thousand_lines_are_painted_as_soon_as_three_times_a_thousand() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.visit(&site.url("")).await?;
    browser.rested().await?;
    let (mut short, mut long, mut longest) = (f64::MAX, f64::MAX, f64::MAX);
    // The quickest of each: whatever else the machine does only makes a paste slower.
    for _ in 0..3 {
        let pasted = browser.paste_lines(1_000).await?;
        short = short.min(pasted.painted);
        assert!(pasted.elements <= MOST_ELEMENTS, "{pasted:?}");
        browser.clear().await?;
        let pasted = browser.paste_lines(100_000).await?;
        long = long.min(pasted.painted);
        longest = longest.min(pasted.longest);
        assert!(pasted.elements <= ELEMENTS, "{pasted:?}");
        browser.clear().await?;
    }
    let seen =
        format!("painted after {short:.0} and {long:.0} ms, the longest task {longest:.0} ms");
    println!("{seen}");
    assert!(long <= RATIO * short, "{seen}");
    assert!(longest <= (TASK * short).max(100.0), "{seen}");
    Ok(())
}
