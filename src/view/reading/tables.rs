//! What became of each recipient and of each session, where there are several.

use yew::{Callback, Html, html};

use super::to_line;
use crate::report::{Outcome, Recipient, Reply, Report};
use crate::view::language::Language;
use crate::view::model::{Action, Read, Reading};
use crate::view::pieces::{MASK, overlaps_secret};
use crate::words::sentences::Codes;
use crate::words::verdict;

/// More than these are counted, not listed.
const MOST: usize = 50;

/// The recipients of all sessions as a table, where there are several.
pub fn recipients(language: &Language, reading: &Reading, send: &Callback<Action>) -> Html {
    let i = language.interface;
    let report = &reading.read.report;
    let all: Vec<_> = report
        .sessions
        .iter()
        .flat_map(|session| &session.recipients)
        .collect();
    if all.len() < 2 {
        return Html::default();
    }
    let more = all.len().saturating_sub(MOST);
    html! {
        <section class="recipients" aria-labelledby="recipients">
            <h2 id="recipients">{ i.recipients_heading() }</h2>
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
                        { for all.into_iter().take(MOST).map(|one| recipient(language, reading, one, send)) }
                    </tbody>
                </table>
            </div>
            if more > 0 { <p>{ i.and_more(more) }</p> }
        </section>
    }
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
            <td><span class={format!("outcome {}", outcome_name(one.outcome))}>{ language.sentences.outcome(one.outcome) }</span></td>
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
    let mut sessions: Vec<_> = (1..).zip(&report.sessions).collect();
    sessions.sort_by_key(|(_, session)| gravity(session.verdict.outcome));
    let more = of.saturating_sub(MOST);
    html! {
        <section class="sessions" aria-labelledby="sessions">
            <h2 id="sessions">{ i.sessions_heading() }</h2>
            <ul>
                { for sessions.into_iter().take(MOST).map(|(number, session)| {
                    let text = verdict::of_session(report, session, &language.prose, language.locale);
                    let line = text.line.map_or(session.first_line, |line| line.saturating_sub(1));
                    html! {
                        <li>
                            <span class="session-number">{ i.session(number, of) }</span>
                            <span class={format!("outcome {}", outcome_name(session.verdict.outcome))}>
                                { language.sentences.outcome(session.verdict.outcome) }
                            </span>
                            <span class="said">{ text.headline }</span>
                            { to_line(language, line, send) }
                        </li>
                    }
                }) }
            </ul>
            if more > 0 { <p>{ i.and_more(more) }</p> }
        </section>
    }
}

/// The order in which sessions are listed: what went wrong for good comes first.
const fn gravity(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Rejected => 0,
        Outcome::Partial => 1,
        Outcome::Deferred => 2,
        Outcome::Aborted => 3,
        Outcome::Unknown => 4,
        Outcome::NoTransaction => 5,
        Outcome::Accepted => 6,
    }
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
