//! `quit-missing`: the client ends the session without QUIT.
//!
//! # What it finds
//! A session shown from its greeting to the closing of the connection, all of whose commands are answered, without QUIT.
//! Silent where the server closed (421, 521, 221, a refusing greeting, "closed by foreign host") or the connection broke.
//! # Why it matters
//! The server cannot tell a fault from a wish to leave; some count it against the client.
//! # Example
//! `250 2.0.0 Ok: queued`, then `Connection closed`
//! # References
//! RFC 5321 §4.1.1.10, §4.1.4

use super::course::{Course, Said};
use super::phrases::Phrases;
use crate::command::Verb;
use crate::lines::Event;
use crate::report::{Finding, Severity};

/// Words for a closing that was not the client's.
const BY_THE_SERVER: Phrases = Phrases::new(&[
    "foreign host",
    "remote",
    "by peer",
    "by host",
    "by server",
    "unexpectedly",
]);

const BEFORE_QUIT: Phrases = Phrases::new(&["closing connection to"]);

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    let waits = course.commands().any(|(_, c)| c.reply.is_none());
    let left = course.commands().any(|(_, c)| c.verb == Some(Verb::Quit));
    if !course.session.greeted || waits || left {
        return;
    }
    let mut last = None;
    let mut closed = None;
    let mut talked = false;
    for step in course.steps {
        match step.said {
            Said::Reply(answer) => {
                last = Some(answer);
                closed = None;
            }
            Said::Told(event) if event == Event::NotConnected || event.breaks() => return,
            Said::Told(Event::Closed) => closed = closed.or(Some(step.line)),
            Said::Command(command) => talked |= command.verb == Some(Verb::Mail),
            Said::Unknown => {}
            Said::Told(_) => {}
        }
    }
    let (Some(last), Some(line)) = (last, closed) else {
        return;
    };
    let by_server = matches!(last.number(), 221 | 421 | 521)
        || last.reply.unclosed
        || last.reply.quoted
        || BY_THE_SERVER.any(course.line(line));
    // Sendmail announces the closing, then says QUIT: nothing is known where the text ends between.
    let announced = BEFORE_QUIT.any(course.line(line)) && is_last(course, line);
    if talked && !by_server && !announced {
        findings.push(Finding {
            rule: "quit-missing",
            severity: Severity::Note,
            line,
            source: "RFC 5321 §4.1.4",
        });
    }
}

/// Whether nothing but blank lines follows.
fn is_last(course: &Course<'_>, line: u32) -> bool {
    let later = course.scene.reading.lines.get(line as usize + 1..);
    let mut later = later.unwrap_or_default().iter();
    later.all(|span| span.of(course.scene.text).trim().is_empty())
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "quit-missing";
    const SESSION: [&str; 5] = [
        "S: 220 mx.example.org ESMTP",
        "C: EHLO client.example.com",
        "S: 250 mx.example.org",
        "C: MAIL FROM:<alice@example.com>",
        "S: 550 5.7.1 No",
    ];

    fn with(tail: &[&str]) -> String {
        text(&[&SESSION[..], tail].concat())
    }

    #[test]
    fn the_client_hangs_up() {
        assert_eq!(lines(RULE, &with(&["* Closing connection 0"])), [6]);
    }

    #[test]
    fn the_end_is_not_shown_or_not_the_clients() {
        assert!(lines(RULE, &with(&[])).is_empty());
        for tail in [
            &["C: QUIT", "S: 221 Bye", "* Closing connection 0"][..],
            &["Connection closed by foreign host."],
            &["S: 421 4.4.2 Timeout", "* Closing connection 0"],
            &["Closing connection to mx.example.org."],
        ] {
            assert!(lines(RULE, &with(tail)).is_empty(), "{tail:?}");
        }
    }
}
