//! How a session ended, and which reply decided it.

use super::Scene;
use super::cause::told;
use super::members::Part;
use crate::code::{Class, ReplyCode};
use crate::command::{Place, Verb};
use crate::dialogue::{self, Reply};
use crate::lines::Event;
use crate::report::{Cause, Outcome};
use again::Again;
use story::Story;

pub mod again;
mod story;

/// How a session ended.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ending {
    /// How.
    pub outcome: Outcome,
    /// The reply that decided a failure, an index into the dialogue's replies.
    pub reply: Option<u32>,
    /// The reply that accepted the message, likewise.
    pub accepted: Option<u32>,
    /// The event that broke it off, with its line.
    pub event: Option<(Event, u32)>,
}

/// How this session ended.
pub fn of_session<'a>(scene: &Scene<'a>, session: &dialogue::Session, part: &Part<'a>) -> Ending {
    let mut story = Story::default();
    let mut again = None;
    for (index, reply) in part.replies(scene) {
        let refuses = reply.code.is_some_and(|code| code.class().is_failure());
        let mut puts_right = || {
            let again = again.get_or_insert_with(|| Again::of(scene, part));
            again.puts_right(scene, reply)
        };
        if refuses && puts_right() {
            continue;
        }
        let chunk = reply.to == Some(Place::Command(Verb::Bdat)) && !is_last_chunk(scene, reply);
        if !chunk || reply.code.is_none_or(|code| code.class().is_failure()) {
            story.take(index, reply);
        } else {
            story.mail = true;
        }
    }
    let event = |wanted: &[Event]| first_event(session, wanted);
    let mut ending = story.end();
    if ending.outcome != Outcome::Unknown {
        let refusal = ending
            .reply
            .and_then(|reply| scene.dialogue.replies.get(reply as usize));
        let behind = |&(_, line): &(Event, u32)| refusal.is_some_and(|r| r.last_line < line);
        // What was refused before the transaction was done without, if the log goes on to say so.
        let sent = event(&[Event::Sent]).filter(behind).filter(|_| !story.mail);
        return match sent {
            Some(_) => Ending {
                outcome: Outcome::Accepted,
                event: sent,
                ..Ending::default()
            },
            None => ending,
        };
    }
    let last = part.replies(scene).map(|(_, reply)| reply.last_line).max();
    if let Some(told) = told_by(scene, session, last) {
        return told;
    }
    let closed = event(&[Event::Closed]).filter(|&(_, line)| Some(line) > last);
    let asked = part.commands(scene).next_back();
    let unanswered = asked.is_some_and(|asked| {
        let hung_up = closed.is_some_and(|(_, line)| line > asked.line);
        asked.reply.is_none() && asked.verb != Some(Verb::Quit) && last.is_some() && hung_up
    });
    if story.data_open && closed.is_some() || unanswered {
        // The server hung up instead of an answer.
        return Ending {
            outcome: Outcome::Aborted,
            event: closed,
            ..ending
        };
    }
    let quits = session.shown && asked.is_some_and(|c| c.verb == Some(Verb::Quit));
    let unsent = || {
        ![Verb::Data, Verb::Bdat, Verb::Burl]
            .iter()
            .any(|&verb| part.sent(scene, verb))
    };
    if quits && !session.content && (story.data_open || story.mail && unsent()) {
        ending.outcome = Outcome::Aborted;
        return ending;
    }
    let mail = part.sent(scene, Verb::Mail) || part.sent(scene, Verb::Rcpt) || story.mail;
    if !mail && session.shown && finished(scene, part, closed.is_some()) {
        ending.outcome = Outcome::NoTransaction;
    }
    ending
}

/// How a session ended by what is told beside the replies, the last of which stands on this line.
fn told_by(scene: &Scene<'_>, session: &dialogue::Session, last: Option<u32>) -> Option<Ending> {
    let event = |wanted: &[Event]| first_event(session, wanted);
    let at = |outcome: Outcome, event: Option<(Event, u32)>| {
        event.map(|event| Ending {
            outcome,
            event: Some(event),
            ..Ending::default()
        })
    };
    // A sign-in that had failed before was refused.
    let refused = event(&[Event::AuthFailed]);
    let first = |&(_, line): &(Event, u32)| refused.is_none_or(|(_, refused)| line <= refused);
    let given_up = event(&[Event::GivenUp]).filter(first);
    let own =
        |(_, line): (Event, u32)| told::by_line(scene.line(line)) == Some(Cause::AuthUnavailable);
    let outcome = if event(&[Event::Refused]).is_some() {
        Outcome::Rejected
    } else if event(&[Event::Deferred]).is_some() || given_up.is_some_and(own) {
        // A mail server that lacks something tries again.
        Outcome::Deferred
    } else {
        Outcome::Aborted
    };
    // What could not be reached at first, as by IPv6, was reached where a reply follows.
    let broken = || {
        let broken = |&&(event, line): &&(Event, u32)| {
            event == Event::Lost || event == Event::NotConnected && Some(line) > last
        };
        session.events.iter().find(broken).copied()
    };
    at(outcome, given_up)
        .or_else(|| at(Outcome::Rejected, refused))
        .or_else(|| at(Outcome::Rejected, event(&[Event::Refused])))
        .or_else(|| at(Outcome::Aborted, event(&[Event::TlsFailed]).or_else(broken)))
        .or_else(|| at(Outcome::Deferred, event(&[Event::Deferred])))
        .or_else(|| at(Outcome::Accepted, event(&[Event::Sent])))
}

/// The first of these events.
fn first_event(session: &dialogue::Session, wanted: &[Event]) -> Option<(Event, u32)> {
    let those = |(event, _): &&(Event, u32)| wanted.contains(event);
    session.events.iter().find(those).copied()
}

/// Whether the reply answers the chunk that ends the message (RFC 3030 §2), as far as the paste shows the command.
pub fn is_last_chunk(scene: &Scene<'_>, reply: &Reply) -> bool {
    let command = reply
        .command
        .and_then(|at| scene.dialogue.commands.get(at as usize));
    command.is_none_or(|command| {
        let mut words = command.span.of(scene.text).split_ascii_whitespace();
        words.any(|word| word.eq_ignore_ascii_case("LAST"))
    })
}

/// Whether the last command was answered, so that what is shown is all that was tried.
fn finished<'a>(scene: &Scene<'a>, part: &Part<'a>, closed: bool) -> bool {
    let answered = part
        .commands(scene)
        .next_back()
        .is_none_or(|c| c.reply.is_some());
    let waiting = part.replies(scene).next_back().is_some_and(|(_, r)| {
        let tls = r.to == Some(Place::Command(Verb::Starttls));
        let class = r.code.map(ReplyCode::class);
        r.unclosed
            || class == Some(Class::Intermediate)
            // Nobody encrypts only to leave.
            || tls && class == Some(Class::Success) && !closed
    });
    let greets = |(_, reply): (u32, &Reply)| !matches!(reply.to, Some(Place::Command(_)));
    let greeting_only = part.commands.is_empty() && part.replies(scene).all(greets);
    answered && !waiting && !greeting_only
}
