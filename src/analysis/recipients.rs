//! What became of each recipient.

use super::Scene;
use super::cause;
use super::members::Part;
use super::outcome::again::Again;
use super::outcome::is_last_chunk;
use crate::code::{Class, ReplyCode};
use crate::command::{Place, Verb};
use crate::dialogue::{self, Command};
use crate::report::{Actor, Cause, Outcome, Recipient, Verdict};
use crate::text::Span;

mod named;

/// The recipients of a session, in order of their RCPT commands; where no command is shown, those of quoted replies.
pub fn of_session<'a>(
    scene: &Scene<'a>,
    session: &dialogue::Session,
    part: &Part<'a>,
    verdict: &Verdict,
) -> Vec<Recipient> {
    let mut recipients = if part.commands.is_empty() {
        let mut named = named::beside_quotations(scene, part);
        named.extend(named::beside_records(scene, session));
        named
    } else {
        of_commands(scene, part)
    };
    // What is known of the last reply: one often decides for several, and for the session.
    let refused = verdict
        .reply
        .filter(|_| verdict.outcome != Outcome::Accepted);
    let mut known = (refused, verdict.cause, verdict.actor, verdict.wording);
    for recipient in &mut recipients {
        if recipient.reply.is_some() && recipient.reply == known.0 && is_refused(recipient) {
            (_, recipient.cause, recipient.actor, recipient.wording) = known;
            continue;
        }
        if recipient.reply.is_none() && verdict.reply.is_none() && is_refused(recipient) {
            (recipient.cause, recipient.actor) = (verdict.cause, verdict.actor);
            continue;
        }
        judge(scene, recipient);
        if is_refused(recipient) {
            known = (
                recipient.reply,
                recipient.cause,
                recipient.actor,
                recipient.wording,
            );
        }
    }
    recipients
}

fn is_refused(recipient: &Recipient) -> bool {
    matches!(recipient.outcome, Outcome::Rejected | Outcome::Deferred)
}

/// What is behind the outcome, and who must act, as the deciding reply tells.
fn judge(scene: &Scene<'_>, recipient: &mut Recipient) {
    let reply = recipient
        .reply
        .and_then(|r| scene.dialogue.replies.get(r as usize));
    let (Some(reply), Outcome::Rejected | Outcome::Deferred) = (reply, recipient.outcome) else {
        if recipient.outcome == Outcome::Accepted {
            recipient.actor = Actor::Nobody;
        }
        return;
    };
    (recipient.cause, recipient.actor, recipient.wording) = cause::judge(scene, reply);
}

fn of_commands<'a>(scene: &Scene<'a>, part: &Part<'a>) -> Vec<Recipient> {
    let asking = |command: &&Command| command.verb == Some(Verb::Rcpt);
    let mut recipients = Vec::with_capacity(part.commands(scene).filter(asking).count());
    let mut transaction = 0;
    let lmtp = part.sent(scene, Verb::Lhlo);
    let mut again = None;
    let mut endings: Vec<u32> = part
        .replies(scene)
        .filter(|(_, r)| match r.to {
            Some(Place::EndOfData) => true,
            Some(Place::Command(Verb::Bdat)) => is_last_chunk(scene, r),
            _ => false,
        })
        .map(|(index, _)| index)
        .collect();
    endings.reverse();
    for command in part.commands(scene) {
        match command.verb {
            Some(Verb::Mail | Verb::Rset | Verb::Ehlo | Verb::Helo | Verb::Lhlo) => {
                transaction = recipients.len();
            }
            Some(Verb::Rcpt) => {
                let reply = command
                    .reply
                    .and_then(|r| scene.dialogue.replies.get(r as usize))
                    .filter(|reply| reply.code.is_some_and(|code| code.class().is_failure()));
                let mut puts_right = |reply| {
                    let again = again.get_or_insert_with(|| Again::of(scene, part));
                    again.puts_right(scene, reply)
                };
                if !reply.is_some_and(&mut puts_right) {
                    recipients.push(asked(scene, command));
                }
            }
            Some(Verb::Data | Verb::Bdat) => {
                let open = recipients.get_mut(transaction..).unwrap_or_default();
                finish(scene, open, command.line, &mut endings, lmtp);
                transaction = recipients.len();
            }
            _ => {}
        }
    }
    recipients
}

fn asked(scene: &Scene<'_>, command: &Command) -> Recipient {
    let reply = command
        .reply
        .and_then(|r| scene.dialogue.replies.get(r as usize));
    let outcome = match reply.and_then(|r| r.code).map(ReplyCode::class) {
        Some(Class::Permanent) => Outcome::Rejected,
        Some(Class::Transient) => Outcome::Deferred,
        _ => Outcome::Unknown,
    };
    new(
        address(scene.text, command.span),
        command.line,
        command.reply,
        outcome,
    )
}

/// A recipient whose outcome is not judged yet.
const fn new(address: Span, line: u32, reply: Option<u32>, outcome: Outcome) -> Recipient {
    Recipient {
        address,
        line,
        reply,
        outcome,
        cause: Cause::Unspecified,
        actor: Actor::Unknown,
        wording: None,
    }
}

/// The answer to the data decides for all who were accepted; in LMTP and with PRDR each of them has one of its own, in order (RFC 2033 §4.2).
fn finish(
    scene: &Scene<'_>,
    open: &mut [Recipient],
    line: u32,
    endings: &mut Vec<u32>,
    each: bool,
) {
    let mut ending = None;
    let mut each = each;
    let announced = |index: &u32| {
        let reply = scene.dialogue.replies.get(*index as usize);
        reply.is_some_and(|r| r.first_line > line && r.code.is_some_and(|c| c.number() == 353))
    };
    // PRDR: a 353 says that a reply for each recipient follows, and one for the message at the end.
    let prdr = endings.last().is_some_and(announced);
    if prdr {
        endings.pop();
        each = true;
    }
    if !each {
        ending = next_ending(scene, line, endings);
    }
    let waiting = |r: &&mut Recipient| r.outcome == Outcome::Unknown && r.reply.is_some();
    for recipient in open.iter_mut().filter(waiting) {
        if each {
            ending = next_ending(scene, line, endings);
        }
        let Some((index, outcome)) = ending else {
            return;
        };
        if outcome != Outcome::Unknown {
            recipient.outcome = outcome;
            recipient.reply = Some(index);
        }
    }
    if prdr
        && let Some((index, outcome @ (Outcome::Rejected | Outcome::Deferred))) =
            next_ending(scene, line, endings)
    {
        // The message as a whole was refused after all.
        for recipient in open.iter_mut().filter(|r| r.outcome == Outcome::Accepted) {
            recipient.outcome = outcome;
            recipient.reply = Some(index);
        }
    }
}

/// The next answer to data behind this line, with what it means for a recipient.
fn next_ending(scene: &Scene<'_>, line: u32, endings: &mut Vec<u32>) -> Option<(u32, Outcome)> {
    while let Some(index) = endings.pop() {
        let Some(reply) = scene.dialogue.replies.get(index as usize) else {
            continue;
        };
        if reply.first_line > line {
            let outcome = match reply.code.map(ReplyCode::class) {
                Some(Class::Success) => Outcome::Accepted,
                Some(Class::Transient) => Outcome::Deferred,
                Some(Class::Permanent) => Outcome::Rejected,
                _ => Outcome::Unknown,
            };
            return Some((index, outcome));
        }
    }
    None
}

/// The address of `RCPT TO:<address> …`, without brackets.
pub fn address(text: &str, command: Span) -> Span {
    let said = command.bytes(text);
    let keyword = said.iter().position(|b| matches!(b, b':' | b'<'));
    let mut start = keyword.map_or(said.len().min(7), |at| at + 1);
    // Blanks of more bytes may stand before the keyword.
    while let Some(b' ' | b'<' | b':' | 0x80..=0xbf) = said.get(start) {
        start += 1;
    }
    let rest = said.get(start..).unwrap_or_default();
    let end = rest.iter().position(|b| matches!(b, b'>' | b' ' | b'\t'));
    let start = command.start as usize + start;
    Span::new(start, start + end.unwrap_or(rest.len()))
}

#[cfg(test)]
mod tests {
    use crate::report::Outcome;

    fn outcomes(hello: &str, answers: &str) -> Vec<(Outcome, Option<u32>)> {
        let text = format!(
            "S: 220 mx.example.net ESMTP\nC: {hello} a.example.com\nS: 250 mx.example.net\n\
             C: MAIL FROM:<a@example.com>\nS: 250 OK\nC: RCPT TO:<b@example.net>\nS: 250 OK\n\
             C: RCPT TO:<x@example.net>\nS: 550 no\nC: RCPT TO:<c@example.net>\nS: 250 OK\n\
             C: DATA\nS: 354 go\nC: .\n{answers}C: QUIT\nS: 221 Bye\n"
        );
        let report = crate::explain(&text);
        let line = |reply: u32| report.replies[reply as usize].first_line;
        let recipients = report.sessions[0].recipients.iter();
        recipients.map(|r| (r.outcome, r.reply.map(line))).collect()
    }

    #[test]
    fn in_lmtp_each_accepted_recipient_has_an_answer_of_its_own() {
        assert_eq!(
            outcomes("LHLO", "S: 250 saved\nS: 452 full\n"),
            [
                (Outcome::Accepted, Some(14)),
                (Outcome::Rejected, Some(8)),
                (Outcome::Deferred, Some(15))
            ]
        );
    }

    #[test]
    fn with_prdr_each_has_one_and_the_last_is_for_the_message() {
        assert_eq!(
            outcomes("EHLO", "S: 353 go\nS: 250 b\nS: 550 c\nS: 250 done\n"),
            [
                (Outcome::Accepted, Some(15)),
                (Outcome::Rejected, Some(8)),
                (Outcome::Rejected, Some(16))
            ]
        );
        assert_eq!(
            outcomes("EHLO", "S: 353 go\nS: 250 b\nS: 250 c\nS: 451 not now\n"),
            [
                (Outcome::Deferred, Some(17)),
                (Outcome::Rejected, Some(8)),
                (Outcome::Deferred, Some(17))
            ]
        );
    }

    #[test]
    fn a_command_without_a_path_may_have_blanks_of_any_bytes() {
        let text =
            "C: EHLO a.example.com\nS: 250 OK\nC: RCPT\u{a0}\u{a0}TO x@example.net\nS: 250 OK\n";
        let report = crate::explain(text);
        assert_eq!(report.sessions[0].recipients.len(), 1);
    }

    #[test]
    fn in_smtp_one_answer_is_for_all() {
        assert_eq!(
            outcomes("EHLO", "S: 250 queued\n"),
            [
                (Outcome::Accepted, Some(14)),
                (Outcome::Rejected, Some(8)),
                (Outcome::Accepted, Some(14))
            ]
        );
    }
}
