//! The summary of a session and of the whole text.

use super::Scene;
use super::attempts::Attempts;
use super::auth;
use super::cause;
use super::keywords;
use super::members::Part;
use super::outcome::Ending;
use super::starttls;
use crate::code::ReplyCode;
use crate::command::{Place, Verb};
use crate::dialogue::{self, Command};
use crate::lines::Event;
use crate::report::{Auth, Cause, Extensions, Outcome, Session, Summary};

/// The summary of a session.
pub fn of_session<'a>(
    scene: &Scene<'a>,
    session: &dialogue::Session,
    part: &Part<'a>,
    ending: &Ending,
) -> Summary {
    let extensions_offered = offered(scene, session, part);
    Summary {
        outcome: ending.outcome,
        failing_reply: ending
            .reply
            .and_then(|r| scene.dialogue.replies.get(r as usize))
            .and_then(|r| r.code),
        tls: tls(scene, session, part, extensions_offered.as_ref()),
        extensions_offered,
        auth: auth::of_session(scene, session, part),
    }
}

/// The keywords of all EHLO answers, or of the tool's own list where none is shown.
fn offered<'a>(
    scene: &Scene<'a>,
    session: &dialogue::Session,
    part: &Part<'a>,
) -> Option<Extensions> {
    let mut all: Option<Extensions> = None;
    for (_, reply) in part.replies(scene) {
        if !keywords::answers_hello(reply) || reply.code.map(ReplyCode::number) != Some(250) {
            continue;
        }
        let keywords = scene.keywords.of_reply(reply).unwrap_or_default();
        if keywords.is_empty() && reply.to == Some(Place::Command(Verb::Helo)) {
            continue;
        }
        let words = keywords.iter().map(|(word, _)| *word);
        match &mut all {
            Some(all) => all.add(words),
            // No answer names one twice.
            None => all = Some(Extensions::of(words)),
        }
    }
    if all.is_none() {
        let listed = session
            .events
            .iter()
            .filter(|(event, _)| *event == Event::Extension)
            .filter_map(|&(_, line)| {
                let line = scene.reading.lines.get(line as usize)?.of(scene.text);
                line.split('"').nth(1).map(str::to_ascii_uppercase)
            });
        let listed: Vec<String> = listed.collect();
        if !listed.is_empty() {
            all.get_or_insert_default()
                .add(listed.iter().map(String::as_str));
        }
    }
    all
}

/// Whether the session was encrypted.
fn tls<'a>(
    scene: &Scene<'a>,
    session: &dialogue::Session,
    part: &Part<'a>,
    offered: Option<&Extensions>,
) -> Option<bool> {
    let told = |wanted: Event| session.events.iter().any(|(event, _)| *event == wanted);
    // A connection of which nothing came, as far as the text tells, may have been any.
    let served = told(Event::AuthOk) || told(Event::AuthFailed) || told(Event::Sent);
    if !session.shown && part.replies.is_empty() && !served {
        return None;
    }
    if session.tls && !starttls::went_on(scene, session, part) {
        return Some(true);
    }
    if lacks_tls(scene, part) {
        return Some(false);
    }
    if told(Event::Tls) && !plain_at_last(session, part, scene) {
        return Some(true);
    }
    if told(Event::NoTls) || told(Event::Plain) && session.shown {
        return Some(false);
    }
    if !session.greeted && !told(Event::Connecting) || !part.shows_client(scene) {
        return None;
    }
    // Plain passwords on a connection that offers no STARTTLS look like TLS from the start (port 465).
    let auth = |c: &&Command| c.verb == Some(Verb::Auth);
    let plain_auth = part.commands(scene).filter(auth).any(|c| {
        let argument = c.span.of(scene.text).get(4..).unwrap_or_default();
        let argument = argument.trim_start().as_bytes();
        let plain = |name: &&str| {
            let head = argument.get(..name.len());
            head.is_some_and(|head| head.eq_ignore_ascii_case(name.as_bytes()))
        };
        ["PLAIN", "LOGIN", "XOAUTH2"].iter().any(plain)
    });
    let starttls = || offered.is_some_and(|words| words.has("STARTTLS"));
    (!plain_auth || starttls()).then_some(false)
}

/// Whether a connection of telnet was the last to be begun before the first reply.
fn plain_at_last<'a>(session: &dialogue::Session, part: &Part<'a>, scene: &Scene<'a>) -> bool {
    let first = part
        .replies(scene)
        .next()
        .map(|(_, reply)| reply.first_line);
    let mut told = session.events.iter().rev();
    let last = told.find(|(event, _)| matches!(event, Event::Tls | Event::Plain));
    last.is_some_and(|&(event, line)| {
        event == Event::Plain
            && Some(line) < first
            && ["telnet ", "Escape character is"]
                .iter()
                .any(|words| scene.line(line).contains(words))
    })
}

/// Whether the server refused because the connection was not encrypted.
fn lacks_tls<'a>(scene: &Scene<'a>, part: &Part<'a>) -> bool {
    part.replies(scene).any(|(_, reply)| {
        let policy = reply
            .enhanced
            .is_some_and(|e| e.class() == 5 && e.subject() == 7);
        let may_be = match reply.code {
            Some(code) => code.number() == 530,
            None => policy,
        };
        may_be && cause::of(scene, reply) == Cause::TlsRequired
    })
}

/// The summary over all sessions; `nested` tells of each whether it is shown inside another.
pub fn whole(sessions: &[Session], attempts: &Attempts, nested: impl Fn(usize) -> bool) -> Summary {
    let mut whole = Summary::default();
    // What the log's own server took, as it only counts or hands on, is not yet accepted where the log tells of its delivery.
    let failed = |s: &Session| {
        use Outcome::{Deferred, Partial, Rejected};
        !s.verdict.own && matches!(s.summary.outcome, Rejected | Deferred | Partial)
    };
    let delivered = sessions.iter().any(failed);
    // Nor is what a relay took whose delivery is shown inside.
    let within = |at: usize| {
        let next = sessions.get(at + 1).filter(|_| nested(at + 1));
        next.is_some_and(|next| next.first_line < sessions[at].last_line)
    };
    // And a connection that broke before it named a recipient lost nothing where a later one delivers.
    let last = sessions
        .iter()
        .rposition(|s| s.summary.outcome == Outcome::Accepted);
    let healed = |at: usize, s: &Session| s.recipients.is_empty() && Some(at) < last;
    let count = |wanted: Outcome| {
        let those = sessions.iter().enumerate();
        those
            .filter(|(_, s)| s.summary.outcome == wanted)
            .filter(|&(at, s)| {
                let taken = s.verdict.own || within(at) || attempts.is_notice(at);
                match wanted {
                    Outcome::Accepted => !delivered || !taken,
                    Outcome::Aborted => !healed(at, s) && !attempts.is_overtaken(at),
                    Outcome::Deferred => !attempts.is_overtaken(at),
                    _ => true,
                }
            })
            .count()
    };
    let accepted = count(Outcome::Accepted) + count(Outcome::Partial);
    let failed = count(Outcome::Rejected) + count(Outcome::Deferred) + count(Outcome::Aborted);
    whole.outcome = if accepted > 0 && failed > 0 {
        Outcome::Partial
    } else {
        const RANK: [Outcome; 6] = [
            Outcome::Rejected,
            Outcome::Deferred,
            Outcome::Partial,
            Outcome::Aborted,
            Outcome::Accepted,
            Outcome::NoTransaction,
        ];
        RANK.into_iter()
            .find(|&outcome| count(outcome) > 0)
            .unwrap_or_default()
    };
    // A session whose result is cut off leaves the whole open, unless another one decides it.
    if matches!(whole.outcome, Outcome::NoTransaction)
        && count(Outcome::Unknown) > 0
        && sessions
            .iter()
            .any(|s| s.summary.outcome == Outcome::Unknown && s.last_line > s.first_line)
    {
        whole.outcome = Outcome::Unknown;
    }
    whole.failing_reply = deciding(sessions, whole.outcome).and_then(|s| s.summary.failing_reply);
    for session in sessions {
        match (
            &mut whole.extensions_offered,
            &session.summary.extensions_offered,
        ) {
            (Some(all), Some(more)) => all.add(more.keywords()),
            (all @ None, more) => all.clone_from(more),
            (_, None) => {}
        }
        whole.tls = match (whole.tls, session.summary.tls) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (known, None) => known,
            (_, Some(false)) => Some(false),
        };
        whole.auth = match (whole.auth, session.summary.auth) {
            (Some(Auth::Failed), _) | (_, Some(Auth::Failed)) => Some(Auth::Failed),
            (Some(Auth::Ok), _) | (_, Some(Auth::Ok)) => Some(Auth::Ok),
            (known, None) => known,
            (_, some) => some,
        };
    }
    whole
}

/// The session that decides the whole: the first one that failed in the way that the whole did.
pub fn deciding(sessions: &[Session], outcome: Outcome) -> Option<&Session> {
    // A refused login decides only where nothing else was refused.
    let login = Some(Place::Command(Verb::Auth));
    let of = |wanted: Outcome| {
        let mut those = sessions.iter().filter(|s| s.summary.outcome == wanted);
        let first = those.clone().next();
        those.find(|s| s.verdict.place != login).or(first)
    };
    match outcome {
        Outcome::Partial => of(Outcome::Rejected)
            .or_else(|| of(Outcome::Deferred))
            .or_else(|| of(Outcome::Partial))
            .or_else(|| of(Outcome::Aborted)),
        other => of(other),
    }
}
