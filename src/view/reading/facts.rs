//! How the text was read, and what is masked in it.

use yew::{Callback, Html, html};

use crate::report::Report;
use crate::view::language::Language;
use crate::view::model::{Action, Reading};

/// The format, and what is known of the whole.
pub fn facts(language: &Language, report: &Report) -> Html {
    let (i, s) = (language.interface, language.sentences);
    let whole = &report.whole;
    html! {
        <dl class="facts" aria-label={i.facts_heading()}>
            { fact(i.fact_format(), html! { { i.format(report.format) } }) }
            { fact(i.fact_lines(), html! { { i.number(report.lines.len()) } }) }
            if report.sessions.len() > 1 {
                { fact(i.fact_sessions(), html! { { i.number(report.sessions.len()) } }) }
            }
            { fact(i.fact_tls(), html! { { i.tls(whole.tls) } }) }
            { fact(i.fact_auth(), html! { { whole.auth.map_or(i.untold(), |auth| s.auth(auth)) } }) }
            if let Some(offered) = whole.extensions_offered.as_ref().filter(|offered| !offered.is_empty()) {
                { fact(i.fact_extensions(), html! { <span translate="no">{ offered.join(" ") }</span> }) }
            }
        </dl>
    }
}

fn fact(name: &'static str, value: Html) -> Html {
    html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> }
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
    html! {
        <p class="secrets">
            { if revealed { i.secrets_shown(count) } else { i.secrets_masked(count) } }
            { " " }
            <button type="button" class="quiet" {onclick}>
                { if revealed { i.mask() } else { i.reveal() } }
            </button>
        </p>
    }
}
