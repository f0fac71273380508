//! `greeting-after-starttls`: the server greets a second time behind the TLS handshake.
//!
//! # What it finds
//! A 220 that follows the 220 to STARTTLS in the same connection: it stands where the answer to the new EHLO is due,
//! or it comes before that EHLO, whose answer no longer offers STARTTLS. Where the tool shows a new connection, or the
//! new answer offers STARTTLS again, it is the greeting of another session.
//! # Why it matters
//! The client takes it for the answer to EHLO, and all later replies for the answer to the command before.
//! # Example
//! `220 2.0.0 Ready to start TLS`, then `EHLO client.example.com`, then `220 mx.example.org ESMTP`
//! # References
//! RFC 3207 §4.2, §5

use super::course::{Course, Said, Step};
use crate::command::{Place, Verb};
use crate::report::{Finding, Severity};

const STARTTLS: Option<Place> = Some(Place::Command(Verb::Starttls));

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    let started = course
        .replies()
        .find(|(_, a)| a.reply.to == STARTTLS && a.number() == 220);
    let Some((at, _)) = started else { return };
    if let Some(line) = instead_of_the_answer(course, at).or_else(|| between(course, at)) {
        findings.push(Finding {
            rule: "greeting-after-starttls",
            severity: Severity::Error,
            line,
            source: "RFC 3207 §4.2",
        });
    }
}

/// The line of a 220 that stands where the answer to the hello behind the handshake is due. It looks like the begin of
/// another session, but then a hello would follow, not its answer.
fn instead_of_the_answer(course: &Course<'_>, at: usize) -> Option<u32> {
    let mut later = said(course.steps.get(at + 1..)?);
    let hello = later.next()?;
    if !matches!(hello.verb(), Some(Verb::Ehlo | Verb::Helo | Verb::Lhlo)) {
        return None;
    }
    let next = course.next().filter(|n| follows(course, n));
    let mut later = later.chain(said(next.as_ref().map_or(&[], |next| next.steps)));
    let greeting = later.next()?;
    let answer = later.next()?;
    let number = |step: &Step<'_>| {
        step.answer()
            .filter(|a| !a.reply.quoted)
            .map(|a| a.number())
    };
    (number(greeting) == Some(220) && number(answer) == Some(250)).then_some(greeting.line)
}

/// Whether this session does not run beside the other one.
fn follows(course: &Course<'_>, next: &Course<'_>) -> bool {
    next.session.first_line > course.session.last_line
}

/// The steps that are no events.
fn said<'a>(steps: &'a [Step<'a>]) -> impl Iterator<Item = &'a Step<'a>> {
    steps.iter().filter(|s| !matches!(s.said, Said::Told(_)))
}

/// The line of a 220 right behind the one to STARTTLS, which looks like the begin of another session.
fn between(course: &Course<'_>, at: usize) -> Option<u32> {
    let offered = course.offer(at.checked_sub(1)?)?.has("STARTTLS");
    let ends = course.steps.len() == at + 1;
    let next = course.next().filter(|n| follows(course, n))?;
    let [greeting, hello, ..] = next.steps else {
        return None;
    };
    let greets = greeting
        .answer()
        .is_some_and(|a| a.number() == 220 && !a.reply.quoted);
    let hello = hello.verb() == Some(Verb::Ehlo) || hello.verb() == Some(Verb::Lhlo);
    let inside = next.offer(next.steps.len())?.lacks("STARTTLS");
    (offered && ends && greets && hello && inside).then_some(greeting.line)
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "greeting-after-starttls";
    const HEAD: [&str; 6] = [
        "S: 220 mx.example.org ESMTP",
        "C: EHLO client.example.com",
        "S: 250-mx.example.org",
        "S: 250 STARTTLS",
        "C: STARTTLS",
        "S: 220 2.0.0 Ready to start TLS",
    ];

    fn with(tail: &[&str]) -> String {
        text(&[&HEAD[..], tail].concat())
    }

    #[test]
    fn it_stands_where_the_answer_to_ehlo_is_due() {
        let text = with(&[
            "C: EHLO client.example.com",
            "S: 220 mx.example.org ESMTP",
            "S: 250-mx.example.org",
            "S: 250 SIZE",
        ]);
        assert_eq!(lines(RULE, &text), [8]);
    }

    #[test]
    fn it_stands_before_the_new_ehlo() {
        let text = with(&[
            "S: 220 mx.example.org ESMTP",
            "C: EHLO client.example.com",
            "S: 250-mx.example.org",
            "S: 250 SIZE",
        ]);
        assert_eq!(lines(RULE, &text), [7]);
    }

    #[test]
    fn a_new_connection_greets_of_course() {
        let text = with(&[
            "S: 220 mx.example.org ESMTP",
            "C: EHLO client.example.com",
            "S: 250-mx.example.org",
            "S: 250 STARTTLS",
            "C: QUIT",
            "S: 221 Bye",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }

    #[test]
    fn no_greeting_is_as_it_should_be() {
        let text = with(&["C: EHLO client.example.com", "S: 250 mx.example.org"]);
        assert!(lines(RULE, &text).is_empty());
    }
}
