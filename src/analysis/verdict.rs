//! What happened, where, and who must act.

use super::Scene;
use super::cause;
use super::circumstance;
use super::host;
use super::members::Part;
use super::outcome::Ending;
use super::starttls;
use super::summary::deciding;
use crate::code::{Class, EnhancedCode, ReplyCode};
use crate::command::{Place, Verb};
use crate::dialogue;
use crate::lines::Event;
use crate::lines::events::{self, counts};
use crate::report::{Actor, Cause, Outcome, Reply, Session, Summary, Verdict};

/// The verdict on a session.
pub fn of_session<'a>(
    scene: &Scene<'a>,
    session: &dialogue::Session,
    part: &Part<'a>,
    ending: &Ending,
) -> Verdict {
    let index = ending.reply.or(ending.accepted);
    let Some(reply) = index.and_then(|r| scene.dialogue.replies.get(r as usize)) else {
        return without_reply(scene, session, part, ending);
    };
    let (cause, actor, wording) = match ending.outcome {
        Outcome::Accepted => (Cause::Unspecified, Actor::Nobody, None),
        _ => cause::judge(scene, reply),
    };
    let taken = ending.outcome == Outcome::Accepted && reply.quoted;
    let own = host::is_own(scene, reply) || taken && host::hands_over(scene, reply.first_line);
    Verdict {
        outcome: ending.outcome,
        reply: index,
        place: reply.to,
        host: (!own)
            .then(|| host::of_reply(scene, part, reply))
            .flatten()
            .map(String::into_boxed_str),
        own,
        cause,
        actor,
        circumstance: index.and_then(|r| circumstance::of_refusal(scene, session, part, r, cause)),
        wording,
        line: Some(reply.first_line),
    }
}

fn without_reply<'a>(
    scene: &Scene<'a>,
    session: &dialogue::Session,
    part: &Part<'a>,
    ending: &Ending,
) -> Verdict {
    let mut verdict = Verdict {
        outcome: ending.outcome,
        ..Verdict::default()
    };
    if let Some((event, line)) = ending.event {
        verdict.line = Some(line);
        let counted = counts::in_line(scene.line(line).as_bytes()).is_some();
        verdict.own = event == Event::Sent && (counted || host::hands_over(scene, line));
        verdict.cause = match event {
            Event::Closed
                if ending.outcome == Outcome::Aborted
                    && starttls::went_on(scene, session, part) =>
            {
                Cause::PlainAfterStarttls
            }
            Event::Lost | Event::Closed => Cause::ConnectionLost,
            Event::TlsFailed => cause::told::by_line(scene.line(line)).unwrap_or(Cause::TlsFailed),
            Event::GivenUp => cause::told::by_line(scene.line(line)).unwrap_or_default(),
            Event::NotConnected => not_connected(scene, part, line),
            // A count of refused commands does not say why.
            Event::AuthFailed if counted => Cause::Unspecified,
            Event::AuthFailed => Cause::BadCredentials,
            Event::Refused | Event::Deferred => told(scene, line),
            _ => Cause::Unspecified,
        };
        verdict.place = match event {
            Event::NotConnected if verdict.cause == Cause::TlsFailed => {
                Some(Place::Command(Verb::Starttls))
            }
            Event::NotConnected => Some(Place::Connect),
            Event::AuthFailed => Some(Place::Command(Verb::Auth)),
            Event::Lost | Event::Closed if sent_whole(scene, session, part) => {
                Some(Place::EndOfData)
            }
            Event::Closed if verdict.cause == Cause::PlainAfterStarttls => {
                Some(Place::Command(Verb::Starttls))
            }
            Event::Closed => part.commands(scene).next_back().map(place_of),
            Event::GivenUp | Event::Deferred => place_told(verdict.cause),
            _ => None,
        };
    } else if ending.outcome == Outcome::Aborted {
        verdict.cause = Cause::ClientQuit;
        verdict.line = part.commands(scene).next_back().map(|c| c.line);
    }
    verdict.actor = match ending.outcome {
        Outcome::Accepted | Outcome::NoTransaction => Actor::Nobody,
        Outcome::Rejected => cause::actor(verdict.cause, Some(Class::Permanent)),
        Outcome::Deferred => cause::actor(verdict.cause, Some(Class::Transient)),
        _ => cause::actor(verdict.cause, None),
    };
    if verdict.cause == Cause::AuthUnavailable {
        // The server's own log tells it.
        verdict.actor = Actor::RecipientAdmin;
    }
    if ending.outcome == Outcome::Unknown && session.shown {
        verdict.cause = Cause::CutOff;
        verdict.line = Some(session.last_line);
    }
    verdict
}

/// What a tool means that could not connect: PHPMailer says so too where both had spoken and TLS did not come about.
fn not_connected<'a>(scene: &Scene<'a>, part: &Part<'a>, line: u32) -> Cause {
    let last = part
        .replies(scene)
        .map(|(_, reply)| reply)
        .rfind(|reply| reply.to != Some(Place::Command(Verb::Quit)));
    let encrypts = |reply: &dialogue::Reply| {
        reply.to == Some(Place::Command(Verb::Starttls))
            && reply.code.map(ReplyCode::class) == Some(Class::Success)
    };
    match last {
        Some(reply) if encrypts(reply) && scene.line(line).contains("SMTP") => Cause::TlsFailed,
        _ => cause::told::by_line(scene.line(line)).unwrap_or(Cause::ConnectionFailed),
    }
}

/// Where a command stands that was not answered.
fn place_of(command: &dialogue::Command) -> Place {
    Place::Command(command.verb.unwrap_or(Verb::Auth))
}

/// Where the client gave up for this.
fn place_told(cause: Cause) -> Option<Place> {
    match cause {
        Cause::TlsNotOffered => Some(Place::Command(Verb::Starttls)),
        Cause::AuthNotOffered | Cause::NoMechanism | Cause::AuthUnavailable => {
            Some(Place::Command(Verb::Auth))
        }
        _ => None,
    }
}

/// Whether the message may have been sent whole, so that only the answer to it is missing.
fn sent_whole<'a>(scene: &Scene<'a>, session: &dialogue::Session, part: &Part<'a>) -> bool {
    part.commands(scene)
        .next_back()
        .is_some_and(|last| match last.verb {
            Some(Verb::Dot | Verb::Bdat) => last.reply.is_none(),
            // Tools show content without its end.
            Some(Verb::Data) => last.reply.is_some() && session.content,
            _ => false,
        })
}

/// What is behind a refusal that a log's record tells without the reply: its enhanced code or its last words say it.
fn told(scene: &Scene<'_>, line: u32) -> Cause {
    let said = scene.line(line).trim();
    if let Some(cause) = cause::told::by_line(said) {
        return cause;
    }
    let code = said.split_once("dsn=").map_or("", |(_, code)| code);
    let code = EnhancedCode::at_start(code.as_bytes()).map(|(code, _)| code);
    if let Some(cause) = code.and_then(|code| cause::by_enhanced(code, None, None)) {
        return cause;
    }
    let said = said.rsplit_once("stat=").map_or(said, |(_, said)| said);
    let said = said.rsplit_once(": ").map_or(said, |(_, said)| said);
    let cause = cause::by_words(&said.to_ascii_lowercase(), None);
    cause.unwrap_or(Cause::Unspecified)
}

/// Whether a text without SMTP tells all the same why none came about: it is about mail, and the connection failed.
fn fails_to_connect(scene: &Scene<'_>, verdict: &Verdict) -> bool {
    /// As far away the text says that it is about mail.
    const NEAR: u32 = 6;
    let about_mail = |line: u32| {
        let mut near = line.saturating_sub(NEAR)..=line.saturating_add(NEAR);
        near.any(|line| {
            let said = scene.line(line).as_bytes();
            events::names_mail(said) || events::names_port(said)
        })
    };
    verdict.outcome == Outcome::Aborted && verdict.line.is_some_and(about_mail)
}

/// The verdict on the whole text.
pub fn whole(
    scene: &Scene<'_>,
    sessions: &[Session],
    summary: &Summary,
    replies: &[Reply],
) -> Verdict {
    let mut verdict = deciding(sessions, summary.outcome)
        .map(|s| s.verdict.clone())
        .unwrap_or_default();
    if scene.reading.format == "unknown" && replies.is_empty() && !fails_to_connect(scene, &verdict)
    {
        return Verdict {
            cause: Cause::NoSmtp,
            ..Verdict::default()
        };
    }
    verdict.outcome = summary.outcome;
    if verdict.reply.is_none() && summary.outcome == Outcome::Partial {
        // Where nothing was answered, some having been accepted, no place of a session is meant.
        verdict.place = None;
    }
    verdict
}
