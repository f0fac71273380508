//! Remarks on the conversation, the gravest first.

use yew::{Callback, Html, html};

use super::to_line;
use crate::report::{Finding, Report, Severity};
use crate::view::language::Language;
use crate::view::model::Action;
use crate::view::parts::source::chip;

/// More than these are counted, not listed.
const MOST: usize = 30;

/// The findings as a list; nothing for none.
pub fn findings(language: &Language, report: &Report, send: &Callback<Action>) -> Html {
    let i = language.interface;
    if report.findings.is_empty() {
        return Html::default();
    }
    let all = &report.findings;
    let gravest_first = [Severity::Error, Severity::Warning, Severity::Note];
    let findings = gravest_first.iter().flat_map(|&severity| {
        all.iter()
            .filter(move |finding| finding.severity == severity)
    });
    let more = all.len().saturating_sub(MOST);
    html! {
        <section class="findings" aria-labelledby="findings">
            <h2 id="findings">{ i.findings_heading() }</h2>
            <ul>
                { for findings.take(MOST).map(|finding| entry(language, finding, send)) }
            </ul>
            if more > 0 { <p>{ i.and_more(more) }</p> }
        </section>
    }
}

fn entry(language: &Language, finding: &Finding, send: &Callback<Action>) -> Html {
    let Some(text) = language.sentences.finding(finding.rule) else {
        return Html::default();
    };
    let severity = match finding.severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    html! {
        <li class={format!("finding {severity}")}>
            <details>
                <summary>
                    <span class="severity">{ language.sentences.severity(finding.severity) }</span>
                    <span class="what">{ text.title }</span>
                </summary>
                <p>{ text.why }</p>
                <p>{ text.fix }</p>
                <p>{ chip(finding.source) }</p>
            </details>
            { to_line(language, finding.line, send) }
        </li>
    }
}
