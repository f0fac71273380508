//! How the text was read, and what is masked in it.

use yew::{Callback, Html};

use crate::report::Report;
use crate::view::element::{el, el_of, text};
use crate::view::language::Language;
use crate::view::model::{Action, Reading};
use crate::view::parts::lists::term;

/// The format, and what is known of the whole.
pub fn facts(language: &Language, report: &Report) -> Html {
    let (i, s) = (language.interface, language.sentences());
    let whole = &report.whole;
    let sessions = report.sessions.len();
    let offered = whole
        .extensions_offered
        .as_ref()
        .filter(|offered| !offered.is_empty());
    let facts = [
        Some((i.fact_format(), text(&i.format(report.format)))),
        Some((i.fact_confidence(), text(i.confidence(report.confidence)))),
        Some((i.fact_lines(), text(&i.number(report.lines.len())))),
        (sessions > 1).then(|| (i.fact_sessions(), text(&i.number(sessions)))),
        Some((i.fact_tls(), text(i.tls(whole.tls)))),
        Some((
            i.fact_auth(),
            text(whole.auth.map_or(i.untold(), |auth| s.auth(auth))),
        )),
        offered.map(|offered| {
            let names = el("span").verbatim().text(&offered.joined());
            (i.fact_extensions(), names.node())
        }),
    ];
    let facts = facts
        .into_iter()
        .flatten()
        .map(|(name, value)| term(name, value));
    let list = el_of("dl", "facts").attr("aria-label", i.facts_heading());
    list.with_all(facts.collect()).node()
}

/// How many secrets are masked, and the button that shows them on this screen.
pub fn secrets(language: &Language, reading: &Reading, send: &Callback<Action>) -> Html {
    let i = language.interface;
    let count = reading.read.report.secrets.len();
    if count == 0 {
        return Html::default();
    }
    let revealed = reading.revealed;
    let onclick = send.reform(move |_| Action::Reveal(!revealed));
    let (said, label) = if revealed {
        (i.secrets_shown(count), i.mask())
    } else {
        (i.secrets_masked(count), i.reveal())
    };
    let button = el_of("button", "quiet")
        .attr("type", "button")
        .on_click(onclick);
    el_of("p", "secrets")
        .text(&said)
        .text(" ")
        .with(button.text(label))
        .node()
}
