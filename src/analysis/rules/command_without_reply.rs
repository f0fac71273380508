//! `command-without-reply`: a command that gets no reply.
//!
//! # What it finds
//! The last command before the connection breaks, and a command that the client passes over before it gets an answer,
//! in a session in which all others have theirs. Silent at the end of a text, for QUIT, and where the tool shows no
//! replies or hides parts of them.
//! # Why it matters
//! The client cannot know whether the server did what it asked; after the message, a second try can make a second copy.
//! # Example
//! `RCPT TO:<bob@example.org>` followed by `Connection closed by foreign host.`
//! # References
//! RFC 5321 §4.2, §3.8

use super::course::{Course, Said};
use crate::command::Verb;
use crate::lines::Event;
use crate::report::{Finding, Severity};

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    let Some((last_reply, _)) = course.replies().last() else {
        return;
    };
    let unanswered = course
        .commands()
        .filter(|(_, c)| c.reply.is_none() && c.verb != Some(Verb::Quit));
    let mut behind = unanswered.clone().filter(|(at, _)| *at > last_reply);
    let (command, severity) = match behind.next() {
        Some((at, command)) if breaks_off(course, at) => (command, Severity::Warning),
        _ => match one(unanswered) {
            Some((at, command)) if is_passed_over(course, at) => (command, Severity::Note),
            _ => return,
        },
    };
    findings.push(Finding {
        rule: "command-without-reply",
        severity,
        line: command.line,
        source: "RFC 5321 §4.2",
    });
}

fn one<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let item = items.next()?;
    items.next().is_none().then_some(item)
}

/// Whether the connection ends behind this step. What the client says then goes nowhere.
fn breaks_off(course: &Course<'_>, at: usize) -> bool {
    let later = course.steps.get(at + 1..).unwrap_or_default();
    later.iter().any(
        |step| matches!(step.said, Said::Told(event) if event == Event::Closed || event.breaks()),
    )
}

/// Whether the client goes on right behind this step, and gets an answer to what it says then.
fn is_passed_over(course: &Course<'_>, at: usize) -> bool {
    let (Some(step), Some(next)) = (course.steps.get(at), course.steps.get(at + 1)) else {
        return false;
    };
    // In a group of commands any reply could be the one that is missing.
    let alone = course.before(at).is_some_and(|s| s.answer().is_some());
    let answered = matches!(
        step.verb(),
        Some(Verb::Mail | Verb::Rcpt | Verb::Rset | Verb::Noop | Verb::Vrfy | Verb::Expn)
    );
    let Some(follower) = next.command() else {
        return false;
    };
    let repeated = step
        .command()
        .is_some_and(|c| course.text(c) == course.text(follower));
    alone && answered && !repeated && next.line == step.line + 1 && follower.reply.is_some()
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "command-without-reply";

    #[test]
    fn the_connection_breaks_instead_of_a_reply() {
        let text = text(&[
            "220 mx.example.org ESMTP",
            "EHLO client.example.com",
            "250 mx.example.org",
            "MAIL FROM:<alice@example.com>",
            "250 2.1.0 Ok",
            "RCPT TO:<bob@example.org>",
            "Connection closed by foreign host.",
        ]);
        assert_eq!(lines(RULE, &text), [6]);
    }

    #[test]
    fn the_end_of_a_text_and_quit_prove_nothing() {
        let cut = text(&[
            "S: 220 mx.example.org ESMTP",
            "C: EHLO client.example.com",
            "S: 250 mx.example.org",
            "C: MAIL FROM:<alice@example.com>",
        ]);
        assert!(lines(RULE, &cut).is_empty());
        let quit = text(&[
            "220 mx.example.org ESMTP",
            "EHLO client.example.com",
            "250 mx.example.org",
            "QUIT",
            "Connection closed by foreign host.",
        ]);
        assert!(lines(RULE, &quit).is_empty());
    }

    #[test]
    fn a_text_of_commands_only_shows_no_replies() {
        let text = text(&[
            "C: EHLO client.example.com",
            "C: MAIL FROM:<alice@example.com>",
            "C: RCPT TO:<bob@example.org>",
            "C: QUIT",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }
}
