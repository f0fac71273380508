//! Remarks on the conversation, the gravest first.

use yew::{Callback, Html};

use super::to_line;
use crate::report::{Finding, Report, Severity};
use crate::view::element::{el, el_of};
use crate::view::language::Language;
use crate::view::model::Action;
use crate::view::parts::lists::paragraph;
use crate::view::parts::outline::{heading, region};
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
    let list = findings
        .take(MOST)
        .filter_map(|finding| entry(language, finding, send));
    let more = (more > 0).then(|| paragraph(&i.and_more(more)));
    let heading = heading(language, 2).attr("id", "findings");
    region(language, "findings")
        .attr("aria-labelledby", "findings")
        .with(heading.text(i.findings_heading()))
        .with(el("ul").with_all(list.collect()))
        .with_if(more)
        .node()
}

fn entry(language: &Language, finding: &Finding, send: &Callback<Action>) -> Option<Html> {
    let said = language.sentences().finding(finding.rule)?;
    let class = match finding.severity {
        Severity::Note => "finding note",
        Severity::Warning => "finding warning",
        Severity::Error => "finding error",
    };
    let severity = language.sentences().severity(finding.severity);
    let summary = el("summary")
        .with(el_of("span", "severity").text(severity))
        .with(el_of("span", "what").text(said.title));
    let details = el("details")
        .with(summary)
        .with(paragraph(said.why))
        .with(paragraph(said.fix))
        .with(el("p").with(chip(finding.source)));
    let entry = el_of("li", class).with(details);
    Some(entry.with(to_line(language, finding.line, send)).node())
}
