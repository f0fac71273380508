//! `capability-overwritten`: something between client and server overwrote what the server said.
//!
//! # What it finds
//! A keyword of X's in the answer to EHLO (`XXXXXXXA`), a greeting of asterisks, and a refusal of a command `XXXX` that no
//! client sends, as firewalls leave them that let no other extensions and no banner through.
//! # Why it matters
//! STARTTLS is among what they hide: mail goes unencrypted, or not at all.
//! # Example
//! `250 XXXXXXXA`
//! # References
//! Cisco ASA, ESMTP inspection

use super::course::Course;
use crate::command::Place;
use crate::report::{Finding, Severity};
use crate::text::trim_start;

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    for (at, answer) in course.replies() {
        let text = answer.reply.text.of(course.scene.text);
        let greeting = answer.reply.to == Some(Place::Connect) && answer.number() == 220;
        if greeting && is_starred(text) {
            findings.push(found(answer.reply.first_line));
        }
        if matches!(answer.number(), 500..=502) && names_crossed_out(text) {
            findings.push(found(answer.reply.first_line));
        }
        let Some(offer) = course
            .offer(at)
            .filter(|o| std::ptr::eq(o.reply, answer.reply))
        else {
            continue;
        };
        let Some(keyword) = offer.keywords().find(|k| is_crossed_out(k)) else {
            continue;
        };
        let line = course
            .lines(answer.reply)
            .find(|turn| turn.span.of(course.scene.text).contains(keyword));
        findings.push(found(
            line.map_or(answer.reply.first_line, |turn| turn.line),
        ));
    }
}

fn found(line: u32) -> Finding {
    Finding {
        rule: "capability-overwritten",
        severity: Severity::Warning,
        line,
        source: "Cisco ASA ESMTP inspection",
    }
}

/// `XXXXXXXA`: nothing but X's, the last letter may be another.
pub(in crate::analysis) fn is_crossed_out(keyword: &str) -> bool {
    let crossed = keyword.bytes().take_while(|&b| b == b'X').count();
    crossed >= 4 && crossed + 1 >= keyword.len()
}

/// `Command unrecognized: "XXXX client.example.com"`
fn names_crossed_out(text: &str) -> bool {
    text.split(['"', '\'', '`', ' '])
        .any(|word| word.len() == 4 && is_crossed_out(word))
}

/// Whether a greeting may be one of those.
pub(super) fn may_be_starred(greeting: &str) -> bool {
    matches!(
        trim_start(greeting).as_bytes(),
        [b'*' | b'2' | b'0', b'*' | b'2' | b'0' | b' ', ..]
    )
}

/// `***************200*****2***0*00`: the device leaves the digits 2 and 0, and blanks (who masks a name himself leaves more).
fn is_starred(greeting: &str) -> bool {
    let greeting = greeting.trim();
    let stars = greeting.bytes().filter(|&b| b == b'*').count();
    stars >= 8
        && greeting
            .bytes()
            .all(|b| matches!(b, b'*' | b'2' | b'0' | b' '))
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "capability-overwritten";

    #[test]
    fn a_greeting_of_stars_and_keywords_of_crosses() {
        let text = text(&[
            "S: 220 ****************************************200*******0*00",
            "C: EHLO client.example.com",
            "S: 250-mx.example.org",
            "S: 250-SIZE 10485760",
            "S: 250-XXXXXXXA",
            "S: 250 HELP",
        ]);
        assert_eq!(lines(RULE, &text), [1, 5]);
    }

    #[test]
    fn the_server_got_a_command_that_was_overwritten() {
        let text = text(&[
            "S: 220 mx.example.org ESMTP",
            "C: EHLO client.example.com",
            "S: 500 5.5.1 Command unrecognized: \"XXXX client.example.com\"",
            "C: HELO client.example.com",
            "S: 250 mx.example.org",
        ]);
        assert_eq!(lines(RULE, &text), [3]);
    }

    #[test]
    fn private_keywords_and_masked_names() {
        let text = text(&[
            "S: 220 ********.example.org ESMTP Postfix",
            "C: EHLO client.example.com",
            "S: 250-mx.example.org",
            "S: 250-XCLIENT NAME ADDR",
            "S: 250-XXVERP",
            "S: 250 XEXCH50",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }
}
