//! `path-without-brackets`: the address of MAIL or RCPT stands without angle brackets.
//!
//! # What it finds
//! An address right behind the colon, or behind blanks, that no `<` begins: a warning where the server refuses the command
//! for its syntax, else a note on the first in a session.
//! # Why it matters
//! Some servers take it, others answer 501 or 555, and a parameter behind the address is easily taken for part of it.
//! # Example
//! `MAIL FROM: alice@example.com`
//! # References
//! RFC 5321 §4.1.1.2, §4.1.1.3, §4.1.2

use super::course::Course;
use crate::code::ReplyCode;
use crate::command::Verb;
use crate::report::{Finding, Severity};

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    let mut noted = false;
    for (_, command) in course.commands() {
        let source = match command.verb {
            Some(Verb::Mail) => "RFC 5321 §4.1.1.2",
            Some(Verb::Rcpt) => "RFC 5321 §4.1.1.3",
            _ => continue,
        };
        if !is_bare(course.text(command)) {
            continue;
        }
        let code = course.reply_to(command).and_then(|reply| reply.code);
        let refused = matches!(code.map(ReplyCode::number), Some(500 | 501 | 553 | 555));
        if noted && !refused {
            continue;
        }
        noted = true;
        findings.push(Finding {
            rule: "path-without-brackets",
            severity: if refused {
                Severity::Warning
            } else {
                Severity::Note
            },
            line: command.line,
            source,
        });
    }
}

/// Whether there are no brackets where nearly every command has them: `MAIL FROM:<`, `RCPT TO:<`.
pub(super) fn may_be_bare(command: &str) -> bool {
    let bytes = command.as_bytes();
    bytes.get(10) != Some(&b'<') && bytes.get(8) != Some(&b'<')
}

/// Whether an address follows the colon by itself. A page that shows `<` as `&lt;` has brackets.
fn is_bare(command: &str) -> bool {
    if !may_be_bare(command) {
        return false;
    }
    let argument = command.split_once(':').map_or("", |(_, path)| path);
    let word = argument.split_ascii_whitespace().next().unwrap_or_default();
    let begins = word
        .bytes()
        .next()
        .is_some_and(|b| b.is_ascii_alphanumeric());
    begins && word.contains('@') && !argument.contains('<')
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "path-without-brackets";

    fn in_session(mail: &str, rcpt: &str, answer: &str) -> Vec<u32> {
        let (mail, rcpt) = (format!("C: {mail}"), format!("C: {rcpt}"));
        let answer = format!("S: {answer}");
        let said = [
            "S: 220 mx.example.org ESMTP",
            "C: HELO client.example.com",
            "S: 250 mx.example.org",
            &mail,
            "S: 250 Ok",
            &rcpt,
            &answer,
            "C: QUIT",
            "S: 221 Bye",
        ];
        lines(RULE, &text(&said))
    }

    #[test]
    fn an_address_by_itself() {
        let mail = "MAIL FROM: alice@example.com";
        let rcpt = "RCPT TO:bob@example.org";
        assert_eq!(in_session(mail, rcpt, "250 Ok"), [4]);
        assert_eq!(in_session(mail, rcpt, "501 5.1.3 Bad address"), [4, 6]);
        assert_eq!(
            in_session("MAIL FROM:<>", rcpt, "555 5.5.2 Syntax error"),
            [6]
        );
    }

    #[test]
    fn brackets_of_any_kind() {
        for mail in [
            "MAIL FROM:<alice@example.com>",
            "MAIL FROM: <alice@example.com> SIZE=10",
            "MAIL FROM:&lt;alice@example.com&gt;",
            "MAIL FROM:",
            "MAIL FROM: [hidden]",
        ] {
            let found = in_session(mail, "RCPT TO:<bob@example.org>", "250 Ok");
            assert!(found.is_empty(), "{mail}");
        }
    }
}
