//! The verdict in a few sentences that a person can act on.

use super::Locale;
use super::explanation::meant_otherwise;
use super::prose::Prose;
use super::sentences::{Codes, Happening, Headline, Permanence};
use crate::catalog::wording::{Wording, wordings};
use crate::code::{Class, ReplyCode};
use crate::command::Place;
use crate::report::{Auth, Cause, Number, Outcome, Recipient, Reply, Report, Session, Verdict};

/// A verdict in words. Headline, meaning and action are whole sentences, which also read as one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictText {
    /// What happened, at which step, who said so, and the reply.
    pub headline: String,
    /// What that means.
    pub meaning: String,
    /// Whether trying again helps, who must act, and how.
    pub action: String,
    /// The line to look at, counted from 1.
    pub line: Option<u32>,
    /// All of it as one text, with the line at its end.
    pub text: String,
    /// How it feels.
    pub tone: Tone,
}

/// How an outcome feels to who waits for the mail; never shown by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// It went well.
    Good,
    /// It did not go.
    Bad,
    /// It may still go.
    Wait,
    /// Nothing to feel.
    Neutral,
}

/// The verdict on the whole text. The prose gives the meaning of the reply where no cause is known.
pub fn of_report(report: &Report, prose: &Prose, locale: Locale) -> VerdictText {
    let verdict = &report.verdict;
    let counts = match report.sessions.as_slice() {
        [one] => Counts::Recipients(accepted_recipients(one)),
        // Among several sessions the verdict is one of theirs.
        several => several
            .iter()
            .find(|session| session.verdict == *verdict)
            .map_or_else(
                || accepted_sessions(several),
                |session| Counts::Recipients(accepted_recipients(session)),
            ),
    };
    say(report, verdict, report.whole.auth, counts, prose, locale)
}

/// The verdict on one session of the report.
pub fn of_session(
    report: &Report,
    session: &Session,
    prose: &Prose,
    locale: Locale,
) -> VerdictText {
    let counts = Counts::Recipients(accepted_recipients(session));
    let auth = session.summary.auth;
    say(report, &session.verdict, auth, counts, prose, locale)
}

/// What became of one recipient of a session, and who must act.
pub fn of_recipient(
    report: &Report,
    session: &Session,
    recipient: &Recipient,
    prose: &Prose,
    locale: Locale,
) -> VerdictText {
    let reply = recipient
        .reply
        .and_then(|index| report.replies.get(index as usize));
    let verdict = Verdict {
        outcome: recipient.outcome,
        reply: recipient.reply,
        place: reply.and_then(|reply| reply.to),
        host: session.verdict.host.clone(),
        own: session.verdict.own,
        cause: recipient.cause,
        actor: recipient.actor,
        circumstance: session
            .verdict
            .circumstance
            .filter(|_| recipient.cause == session.verdict.cause),
        wording: recipient.wording,
        line: Some(reply.map_or(recipient.line, |reply| reply.first_line)),
    };
    let counts = Counts::Recipients((0, 0));
    say(report, &verdict, None, counts, prose, locale)
}

/// What a partial acceptance is a part of: how many were accepted, and out of how many.
#[derive(Clone, Copy)]
enum Counts {
    Recipients((u32, u32)),
    Sessions((u32, u32)),
}

fn accepted_recipients(session: &Session) -> (u32, u32) {
    let accepted = |r: &&Recipient| r.outcome == Outcome::Accepted;
    let all = &session.recipients;
    (all.iter().filter(accepted).count() as u32, all.len() as u32)
}

fn accepted_sessions(sessions: &[Session]) -> Counts {
    let ended = |outcome| {
        sessions
            .iter()
            .filter(move |s| s.summary.outcome == outcome)
    };
    let some = ended(Outcome::Accepted).count();
    let none = ended(Outcome::NoTransaction).count() + ended(Outcome::Unknown).count();
    Counts::Sessions((some as u32, (sessions.len() - none) as u32))
}

fn say(
    report: &Report,
    verdict: &Verdict,
    auth: Option<Auth>,
    counts: Counts,
    prose: &Prose,
    locale: Locale,
) -> VerdictText {
    let sentences = locale.sentences();
    let reply = verdict
        .reply
        .and_then(|index| report.replies.get(index as usize));
    let permanence = permanence(verdict, reply);
    let happening = happening(verdict, auth, counts, reply.map(|_| permanence));

    let codes = reply.and_then(Codes::of);
    let headline = sentences.headline(&Headline {
        happening,
        place: verdict.place,
        host: verdict.host.as_deref().map(shortened),
        own: verdict.own,
        codes,
    });
    let provider = verdict
        .wording
        .filter(|_| happening.rests_on_reply())
        .and_then(|id| prose.wording(wording(id)?));
    // That there is no such host says more than that it was not reached.
    let unnamed = verdict.cause == Cause::HostUnknown;
    let clause = if happening.is_plain() && !unnamed || provider.is_some() {
        ""
    } else {
        sentences.cause(verdict.cause)
    };
    let meaning = if let Some(provider) = provider {
        provider.meaning.to_owned()
    } else if clause.is_empty() {
        reply
            .filter(|_| happening.rests_on_reply())
            .and_then(|reply| gist(reply, prose))
            .unwrap_or_else(|| sentences.meaning(happening))
            .to_owned()
    } else {
        [&sentences.capital(clause), "."].concat()
    };
    let circumstance = verdict
        .circumstance
        .filter(|_| happening.rests_on_reply())
        .map(|circumstance| sentences.circumstance(circumstance));
    let remedy = circumstance.or_else(|| Some(provider?.remedy));
    let mut action = match (remedy, sentences.next(happening)) {
        (Some(remedy), _) => sentences.advice(permanence, verdict.actor, remedy),
        (None, Some(next)) if clause.is_empty() => next.to_owned(),
        _ => sentences.action(permanence, verdict.cause, verdict.actor),
    };
    if let Some(seconds) = retry(report, verdict).filter(|_| permanence.may_pass()) {
        action = [&action, " ", &sentences.retry(seconds)].concat();
    }

    let line = verdict.line.map(|index| index + 1);
    let mut text = if clause.is_empty() {
        [&headline, " ", &meaning, " ", &action].concat()
    } else {
        // "…: 550 5.1.1, this mailbox does not exist. …"
        let open = headline.strip_suffix('.').unwrap_or(&headline);
        let join = if codes.is_some() { ", " } else { ": " };
        [open, join, clause, ". ", &action].concat()
    };
    if let Some(number) = line {
        text.push(' ');
        text.push_str(&sentences.at_line(number));
    }
    VerdictText {
        headline,
        meaning,
        action,
        line,
        text,
        tone: tone(happening, permanence),
    }
}

/// The provider's wording of this id.
fn wording(id: &str) -> Option<&'static Wording> {
    let all = wordings();
    all.get(all.binary_search_by_key(&id, |w| w.id).ok()?)
}

/// After how many seconds the reply that decided asks to try again.
fn retry(report: &Report, verdict: &Verdict) -> Option<u32> {
    let reply = verdict.reply?;
    let asked = report.hints_of(reply).iter();
    asked.filter_map(|hint| hint.value).map(Number::get).next()
}

/// What happened, in the terms of a headline.
fn happening(
    verdict: &Verdict,
    auth: Option<Auth>,
    counts: Counts,
    rest: Option<Permanence>,
) -> Happening {
    match (verdict.outcome, verdict.cause) {
        (Outcome::Accepted, _) => Happening::Accepted,
        (Outcome::Partial, _) => match counts {
            Counts::Sessions(counts @ (some, all)) if 0 < some && some < all => {
                Happening::SomeSessions { counts, rest }
            }
            Counts::Recipients(counts @ (some, all)) if 0 < some && some < all => {
                Happening::Partial {
                    counts: Some(counts),
                    rest,
                }
            }
            _ => Happening::Partial { counts: None, rest },
        },
        (Outcome::NoTransaction, _) if auth == Some(Auth::Ok) => Happening::SignedIn,
        (Outcome::NoTransaction, _) => Happening::NoTransaction,
        // A host that cannot be reached refuses and defers nothing.
        (_, Cause::ConnectionFailed | Cause::HostUnknown) if verdict.reply.is_none() => {
            Happening::ConnectionFailed
        }
        (_, Cause::ConnectionLost) if verdict.reply.is_none() => Happening::ConnectionLost {
            after_message: verdict.place == Some(Place::EndOfData),
        },
        (Outcome::Rejected, _) => Happening::Refused,
        (Outcome::Deferred, _) => Happening::Deferred,
        (_, Cause::CutOff) => Happening::CutOff,
        (Outcome::Aborted, Cause::ClientQuit) => Happening::ClientQuit,
        (Outcome::Aborted, _) => Happening::BrokenOff,
        (Outcome::Unknown, Cause::NoSmtp) => Happening::NoSmtp,
        (Outcome::Unknown, _) => Happening::Untold,
    }
}

/// Whether trying again helps, by the outcome first and then by the reply's class.
fn permanence(verdict: &Verdict, reply: Option<&Reply>) -> Permanence {
    let class = reply.and_then(|r| Class::of(r.code, r.enhanced));
    let number = reply.and_then(|r| r.code).map(ReplyCode::number);
    let unreachable = matches!(
        verdict.cause,
        Cause::ConnectionLost | Cause::ConnectionFailed | Cause::TlsFailed
    );
    match verdict.outcome {
        _ if verdict.cause == Cause::Expired => Permanence::GivenUp,
        // RFC 5321 §4.5.3.1.10: clients should treat this 552 as temporary.
        _ if verdict.cause == Cause::TooManyRecipients && number == Some(552) => {
            Permanence::TreatedAsTemporary
        }
        Outcome::Rejected if class == Some(Class::Transient) => Permanence::GivenUp,
        Outcome::Rejected if class.is_none() && unreachable => Permanence::GivenUp,
        Outcome::Rejected => Permanence::Permanent,
        Outcome::Deferred => Permanence::Temporary,
        _ => match class {
            Some(Class::Transient) => Permanence::Temporary,
            Some(Class::Permanent) => Permanence::Permanent,
            // RFC 5321 §3.8: a lost connection counts as 451.
            _ if unreachable => Permanence::Temporary,
            _ if verdict.outcome == Outcome::Aborted && needs_change(verdict.cause) => {
                Permanence::Permanent
            }
            _ => Permanence::Untold,
        },
    }
}

/// Whether a client that gave up for this does so again, unless something is changed on one side.
const fn needs_change(cause: Cause) -> bool {
    matches!(
        cause,
        Cause::CertificateRefused
            | Cause::NotTls
            | Cause::PlainAfterStarttls
            | Cause::TlsNotOffered
            | Cause::AuthNotOffered
            | Cause::NoMechanism
    )
}

/// What the reply says, by its enhanced code or the subject of that, which are finer, or else by its code.
fn gist<'a>(reply: &Reply, prose: &'a Prose) -> Option<&'a str> {
    let finer = reply
        .enhanced
        .filter(|&code| code.subject() != 0 && !meant_otherwise(code, reply));
    let enhanced = finer.and_then(|code| match prose.enhanced(code) {
        Some(enhanced) => Some(enhanced.gist),
        None => prose.subject(code.subject()),
    });
    enhanced.or_else(|| Some(prose.code(reply.code?)?.gist_at(reply.to)))
}

const fn tone(happening: Happening, permanence: Permanence) -> Tone {
    match happening {
        Happening::Accepted | Happening::SignedIn => Tone::Good,
        Happening::NoTransaction
        | Happening::ClientQuit
        | Happening::CutOff
        | Happening::NoSmtp
        | Happening::Untold => Tone::Neutral,
        _ => match permanence {
            Permanence::Temporary | Permanence::TreatedAsTemporary => Tone::Wait,
            Permanence::Permanent | Permanence::GivenUp | Permanence::Untold => Tone::Bad,
        },
    }
}

/// A host name is at most 255 octets (RFC 5321 §4.5.3.1.2); more of it is not said.
fn shortened(host: &str) -> &str {
    host.get(..host.floor_char_boundary(255)).unwrap_or(host)
}
