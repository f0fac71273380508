//! The verdict: what happened, what it means, what to do, where to look.

use yew::{Callback, Html};

use super::to_line;
use crate::report::{Cause, Report};
use crate::view::element::{el_of, text};
use crate::view::language::Language;
use crate::view::model::{Action, Reading};
use crate::view::parts::code::linked;
use crate::view::parts::outline::region;
use crate::view::route::AnyCode;
use crate::words::verdict::{self, Tone};

/// The verdict. Its first sentence stands in the one place that is read out when something changes; that
/// place is there from the start, or it would not be.
pub fn verdict(language: &Language, reading: Option<&Reading>, send: &Callback<Action>) -> Html {
    let report = reading.map(|reading| &reading.read.report);
    let text = report.map(|report| verdict::of_report(report, &language.prose, language.locale));
    let tone = text.as_ref().map_or("empty", |text| tone_name(text.tone));
    let stamp = report
        .filter(|report| report.verdict.cause != Cause::NoSmtp)
        .map(|report| language.sentences().outcome(report.verdict.outcome));
    let headline = text.as_ref().map_or("", |text| &text.headline);
    // Inside another page the verdict is there from the start, and speaking up would disturb who reads that page.
    let role = language.inside.is_none().then_some("status");
    let mut section = region(language, &["verdict ", tone].concat())
        .attr("aria-label", language.interface.verdict_heading())
        .with_if(stamp.map(|stamp| {
            el_of("p", "stamp")
                .attr("aria-hidden", "true")
                .text(stamp)
                .node()
        }))
        .with(el_of("p", "headline").attr_if("role", role).text(headline));
    if let Some(text) = text.filter(|_| stamp.is_some()) {
        section = section
            .with(el_of("p", "meaning").text(&text.meaning))
            .with(el_of("p", "action").text(&text.action));
        if let Some(number) = text.line {
            let link = to_line(language, number.saturating_sub(1), send);
            section = section.with(
                el_of("p", "where")
                    .with(link)
                    .with_all(codes(language, report)),
            );
        }
    }
    section.node()
}

/// The codes of the reply that decided, as links to their entries.
fn codes(language: &Language, report: Option<&Report>) -> Vec<Html> {
    let reply = report.and_then(|report| report.replies.get(report.verdict.reply? as usize));
    let reply = reply.map(|reply| {
        [
            reply.code.map(AnyCode::from),
            reply.enhanced.map(AnyCode::from),
        ]
    });
    let codes = reply.into_iter().flatten().flatten();
    codes
        .flat_map(|code| [text(" "), linked(language, code)])
        .collect()
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
