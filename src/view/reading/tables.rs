//! What became of each recipient and of each session, where there are several.

use yew::{Callback, Html, html};

use super::to_line;
use crate::report::{Outcome, Recipient, Reply, Report, Session};
use crate::view::language::Language;
use crate::view::model::{Action, Read, Reading};
use crate::view::pieces::{MASK, overlaps_secret};
use crate::words::sentences::Codes;
use crate::words::verdict;

/// As many are shown at once.
const FEW: usize = 8;
/// As many more are shown on request.
const MOST: usize = 50;

/// The recipients of all sessions as a table, where there are several; those that failed first, if they
/// are many.
pub fn recipients(language: &Language, reading: &Reading, send: &Callback<Action>) -> Html {
    let i = language.interface;
    let report = &reading.read.report;
    let mut all: Vec<_> = report
        .sessions
        .iter()
        .flat_map(|session| &session.recipients)
        .collect();
    if all.len() < 2 {
        return Html::default();
    }
    if all.len() > FEW {
        all = by_gravity(&all, |one| one.outcome);
    }
    let table = |some: &[&Recipient]| {
        html! {
            <div class="scroll" tabindex="0" role="group" aria-labelledby="recipients">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ i.column_address() }</th>
                            <th scope="col">{ i.column_outcome() }</th>
                            <th scope="col">{ i.column_reply() }</th>
                            <th scope="col">{ i.column_line() }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for some.iter().map(|one| recipient(language, reading, one, send)) }
                    </tbody>
                </table>
            </div>
        }
    };
    html! {
        <section class="recipients" aria-labelledby="recipients">
            <h2 id="recipients">{ i.recipients_heading() }</h2>
            { few_first(language, &all, table) }
        </section>
    }
}

/// A few of many, the rest behind a switch, and beyond that only their number.
fn few_first<T>(language: &Language, all: &[T], show: impl Fn(&[T]) -> Html) -> Html {
    let i = language.interface;
    let (first, rest) = all.split_at(all.len().min(FEW));
    let (second, uncounted) = rest.split_at(rest.len().min(MOST));
    html! {
        <>
            { show(first) }
            if !second.is_empty() {
                <details>
                    <summary>{ i.and_more(rest.len()) }</summary>
                    { show(second) }
                    if !uncounted.is_empty() { <p>{ i.and_more(uncounted.len()) }</p> }
                </details>
            }
        </>
    }
}

/// The same, what went wrong for good first, in the order of the text within that.
fn by_gravity<T: Copy>(all: &[T], outcome: impl Fn(T) -> Outcome) -> Vec<T> {
    const ORDER: [Outcome; 7] = [
        Outcome::Rejected,
        Outcome::Partial,
        Outcome::Deferred,
        Outcome::Aborted,
        Outcome::Unknown,
        Outcome::NoTransaction,
        Outcome::Accepted,
    ];
    let mut sorted = Vec::with_capacity(all.len());
    for wanted in ORDER {
        sorted.extend(all.iter().copied().filter(|&one| outcome(one) == wanted));
    }
    sorted
}

fn recipient(
    language: &Language,
    reading: &Reading,
    one: &Recipient,
    send: &Callback<Action>,
) -> Html {
    let Read { text, report, .. } = &*reading.read;
    let hidden = !reading.revealed && overlaps_secret(report, one.line, one.address);
    let address = if hidden { MASK } else { one.address.of(text) };
    html! {
        <tr>
            <th scope="row"><span class="address" translate="no" dir="ltr">{ address.to_owned() }</span></th>
            <td>{ outcome(language, one.outcome) }</td>
            <td translate="no">{ reply_of(report, one).and_then(Codes::of).map(|codes| codes.to_string()).unwrap_or_default() }</td>
            <td>{ to_line(language, reply_of(report, one).map_or(one.line, |reply| reply.first_line), send) }</td>
        </tr>
    }
}

fn reply_of<'a>(report: &'a Report, one: &Recipient) -> Option<&'a Reply> {
    report.replies.get(one.reply? as usize)
}

/// The sessions with the verdict on each, where there are several; those that failed first.
pub fn sessions(language: &Language, read: &Read, send: &Callback<Action>) -> Html {
    let i = language.interface;
    let report = &read.report;
    let of = report.sessions.len();
    if of < 2 {
        return Html::default();
    }
    let numbered: Vec<_> = (1..).zip(&report.sessions).collect();
    let sessions = by_gravity(&numbered, |(_, session)| session.verdict.outcome);
    let entry = |&(number, session): &(usize, &Session)| {
        let text = verdict::of_session(report, session, &language.prose, language.locale);
        let line = text
            .line
            .map_or(session.first_line, |line| line.saturating_sub(1));
        html! {
            <li>
                <span class="session-number">{ i.session(number, of) }</span>
                { outcome(language, session.verdict.outcome) }
                <span class="said">{ text.headline }</span>
                { to_line(language, line, send) }
            </li>
        }
    };
    html! {
        <section class="sessions" aria-labelledby="sessions">
            <h2 id="sessions">{ i.sessions_heading() }</h2>
            { few_first(language, &sessions, |some| html! { <ul>{ for some.iter().map(entry) }</ul> }) }
        </section>
    }
}

/// The label of an outcome.
fn outcome(language: &Language, outcome: Outcome) -> Html {
    let class = format!("outcome {}", outcome_name(outcome));
    html! { <span {class}>{ language.sentences.outcome(outcome) }</span> }
}

/// The name of an outcome in the style sheet.
pub const fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Accepted => "good",
        Outcome::Partial | Outcome::Rejected | Outcome::Aborted => "bad",
        Outcome::Deferred => "wait",
        Outcome::NoTransaction | Outcome::Unknown => "neutral",
    }
}
