//! Why deliveries failed, where there are more than can be looked at one by one.

use std::ops::Range;
use std::rc::Rc;

use yew::{Callback, Html};

use super::tables::{FEW, few_first, outcome, table, titled, why};
use super::to_line;
use crate::report::{Reason, Report};
use crate::view::element::{el, nodes};
use crate::view::language::Language;
use crate::view::model::{Action, Reading};
use crate::words::sentences::Codes;
use crate::words::verdict::{VerdictText, of_recipient, of_session};

/// The reasons as a table, the most frequent first, where more failed than the lists show at once.
pub fn reasons(language: &Language, reading: &Reading, send: &Callback<Action>) -> Html {
    let i = language.interface;
    let report = &reading.read.report;
    let reasons = report.reasons();
    let failed: u32 = reasons.iter().map(|reason| reason.count).sum();
    if failed as usize <= FEW || reasons.len() == failed as usize {
        return Html::default();
    }
    let columns = [
        i.column_times(),
        i.column_outcome(),
        i.column_reply(),
        i.column_line(),
    ];
    let (own, read, send) = (language.clone(), reading.read.clone(), send.clone());
    let count = reasons.len();
    let list = move |some: Range<usize>| {
        let rows = reasons
            .get(some)
            .unwrap_or_default()
            .iter()
            .filter_map(|&one| row(&own, &read.report, one, &send));
        table("reasons", &columns, rows.collect())
    };
    titled(
        language,
        "reasons",
        i.reasons_heading(),
        few_first(language, count, Rc::new(list)),
    )
}

fn row(language: &Language, report: &Report, one: Reason, send: &Callback<Action>) -> Option<Html> {
    let session = report.sessions.get(one.session as usize)?;
    let recipient = one
        .recipient
        .and_then(|at| session.recipients.get(at as usize));
    let (prose, locale) = (&language.prose, language.locale);
    let (ended, reply, said): (_, _, VerdictText) = match recipient {
        Some(recipient) => (
            recipient.outcome,
            recipient.reply,
            of_recipient(report, session, recipient, prose, locale),
        ),
        None => (
            session.verdict.outcome,
            session.verdict.reply,
            of_session(report, session, prose, locale),
        ),
    };
    let reply = reply.and_then(|reply| report.replies.get(reply as usize));
    let codes = reply.and_then(Codes::of).map(|codes| codes.to_string());
    let line = said
        .line
        .map_or(session.first_line, |line| line.saturating_sub(1));
    let times = [&language.interface.number(one.count as usize), " ×"].concat();
    let row = el("tr")
        .with(el("th").attr("scope", "row").text(&times))
        .with(el("td").with(outcome(language, ended)))
        .with(el("td").verbatim().text(&codes.unwrap_or_default()))
        .with(el("td").with(to_line(language, line, send)));
    Some(nodes(vec![row.node(), why(&said)]))
}
