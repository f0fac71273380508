//! The verdict: what happened, what it means, what to do, where to look.

use yew::{Callback, Html, html};

use super::to_line;
use crate::report::Cause;
use crate::view::language::Language;
use crate::view::model::{Action, Reading};
use crate::words::verdict::{self, Tone};

/// The verdict. Its first sentence stands in the one place that is read out when something changes; that
/// place is there from the start, or it would not be.
pub fn verdict(language: &Language, reading: Option<&Reading>, send: &Callback<Action>) -> Html {
    let report = reading.map(|reading| &reading.read.report);
    let text = report.map(|report| verdict::of_report(report, &language.prose, language.locale));
    let tone = text.as_ref().map_or("empty", |text| tone_name(text.tone));
    let stamp = report
        .filter(|report| report.verdict.cause != Cause::NoSmtp)
        .map(|report| language.sentences.outcome(report.verdict.outcome));
    html! {
        <section class={format!("verdict {tone}")} aria-label={language.interface.verdict_heading()}>
            if let Some(stamp) = stamp { <p class="stamp" aria-hidden="true">{ stamp }</p> }
            <p class="headline" role="status">
                { text.as_ref().map(|text| text.headline.clone()).unwrap_or_default() }
            </p>
            if let Some(text) = text {
                if stamp.is_some() {
                    <p class="meaning">{ text.meaning }</p>
                    <p class="action">{ text.action }</p>
                    if let Some(number) = text.line {
                        <p class="where">{ to_line(language, number.saturating_sub(1), send) }</p>
                    }
                }
            }
        </section>
    }
}

/// The name of a tone in the style sheet.
pub const fn tone_name(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "good",
        Tone::Bad => "bad",
        Tone::Wait => "wait",
        Tone::Neutral => "neutral",
    }
}
