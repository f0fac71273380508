//! When texts of so many lines were painted after their paste: `./dev paste [LINES…]`.

use std::env;

use site_tests::{Browser, Look, Outcome, Site};

/// How often each is pasted, in turn. The quickest counts.
const TIMES: usize = 5;
/// Lines, and within how many milliseconds they are to be painted on an idle machine of two cores.
const GOALS: [(u32, u32); 4] = [
    (1_000, 100),
    (10_000, 100),
    (100_000, 150),
    (1_000_000, 600),
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let mut all = Vec::new();
    for lines in env::args().skip(1) {
        all.push(lines.parse()?);
    }
    if all.is_empty() {
        all.extend(GOALS.map(|(lines, _)| lines));
    }
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.watch_memory().await?;
    browser.open(&site.url("")).await?;
    browser.started().await?;
    browser.rested().await?;
    println!("From paste to painted, quickest of {TIMES}");
    println!(
        "{:>9}{:>11}{:>8}{:>14}{:>10}{:>10}{:>15}",
        "lines", "painted", "goal", "longest task", "elements", "÷ first", "program's MB"
    );
    let mut first = None;
    for lines in all {
        let (mut painted, mut longest, mut elements) = (f64::MAX, f64::MAX, 0.0_f64);
        for _ in 0..TIMES {
            let pasted = browser.paste_lines(lines).await?;
            painted = painted.min(pasted.painted);
            longest = longest.min(pasted.longest);
            elements = elements.max(pasted.elements);
            browser.clear().await?;
        }
        let memory = browser.kept().await?.memory / 1e6;
        let goal = GOALS.iter().find(|(known, _)| *known == lines);
        let goal = goal.map_or("-".to_owned(), |(_, most)| format!("{most} ms"));
        let ratio = painted / *first.get_or_insert(painted);
        println!(
            "{lines:>9}{painted:>8.0} ms{goal:>8}{longest:>11.0} ms{elements:>10}{ratio:>10.2}{memory:>15.1}"
        );
    }
    Ok(())
}
