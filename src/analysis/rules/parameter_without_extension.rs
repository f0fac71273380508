//! `parameter-without-extension`: a parameter of MAIL or RCPT whose extension EHLO did not list.
//!
//! # What it finds
//! Known parameters none of whose extensions stands in the last answer to EHLO, where that answer is shown whole and the
//! server refuses the command for its syntax or its parameters. Where it accepts them, a line of its answer to EHLO was
//! probably left out of the text.
//! # Why it matters
//! The server answers 555 or 501, and the message goes nowhere.
//! # Example
//! No `DSN` in the answer to EHLO, yet `RCPT TO:<bob@example.org> NOTIFY=NEVER`
//! # References
//! RFC 5321 §4.1.1.2, §4.1.1.3, §4.1.1.11

use super::course::Course;
use super::path;
use crate::catalog::{self, KeywordFacts};
use crate::code::ReplyCode;
use crate::command::Verb;
use crate::dialogue::Command;
use crate::report::{Finding, Severity};

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    for (at, command) in course.commands() {
        let (takes, source): (fn(&KeywordFacts) -> &'static [&'static str], _) = match command.verb
        {
            Some(Verb::Mail) => (|facts| facts.mail, "RFC 5321 §4.1.1.2"),
            Some(Verb::Rcpt) => (|facts| facts.rcpt, "RFC 5321 §4.1.1.3"),
            _ => continue,
        };
        if !is_refused_for_it(course, command) {
            continue;
        }
        let Some(offer) = course.offer(at).filter(|offer| offer.whole) else {
            continue;
        };
        let strange = path::parameters(course.text(command)).any(|(name, value)| {
            let mut known = false;
            let offered = catalog::keywords().iter().any(|facts| {
                let has = takes(facts).iter().any(|spec| names(spec, name, value));
                known |= has;
                has && offer.has(facts.name)
            });
            known && !offered
        });
        if strange {
            findings.push(Finding {
                rule: "parameter-without-extension",
                severity: Severity::Warning,
                line: command.line,
                source,
            });
        }
    }
}

/// Whether the answer to this command is one that strange parameters get (RFC 5321 §4.1.1.11).
fn is_refused_for_it(course: &Course<'_>, command: &Command) -> bool {
    let code = course.reply_to(command).and_then(|reply| reply.code);
    matches!(
        code.map(ReplyCode::number),
        Some(455 | 500 | 501 | 504 | 555)
    )
}

/// Whether a parameter is the one that the catalog has as `SIZE=octets` or `SMTPUTF8`. The values of BODY belong to
/// different extensions, so there the value counts too.
fn names(spec: &str, name: &str, value: Option<&str>) -> bool {
    let spec = spec.split('[').next().unwrap_or_default();
    let (spec_name, spec_value) = spec.split_once('=').unwrap_or((spec, ""));
    spec_name.eq_ignore_ascii_case(name)
        && (!name.eq_ignore_ascii_case("BODY")
            || value.is_some_and(|v| v.eq_ignore_ascii_case(spec_value)))
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "parameter-without-extension";

    fn after_ehlo(command: &str) -> Vec<u32> {
        let command = format!("C: {command}");
        lines(
            RULE,
            &text(&[
                "S: 220 mx.example.org ESMTP",
                "C: EHLO client.example.com",
                "S: 250-mx.example.org",
                "S: 250-SIZE 1000",
                "S: 250 8BITMIME",
                &command,
                "S: 555 5.5.4 Unsupported option",
            ]),
        )
    }

    #[test]
    fn a_parameter_that_was_not_offered() {
        for command in [
            "MAIL FROM:<alice@example.com> SMTPUTF8",
            "MAIL FROM:<alice@example.com> BODY=BINARYMIME",
            "MAIL FROM:<alice@example.com> SIZE=10 RET=HDRS",
            "RCPT TO:<bob@example.org> NOTIFY=NEVER",
            "RCPT TO:<bob@example.org> ORCPT=rfc822;bob@example.org",
        ] {
            assert_eq!(after_ehlo(command), [6], "{command}");
        }
    }

    #[test]
    fn offered_unknown_or_none() {
        for command in [
            "MAIL FROM:<alice@example.com> SIZE=10 BODY=8BITMIME",
            "MAIL FROM:<alice@example.com> body=7bit",
            "MAIL FROM:<alice@example.com> X-OWN=1",
            "MAIL FROM:<alice@example.com>",
        ] {
            assert!(after_ehlo(command).is_empty(), "{command}");
        }
    }

    #[test]
    fn an_answer_that_is_not_whole_proves_nothing() {
        let text = text(&[
            "250 SMTPUTF8",
            "MAIL FROM:<alice@example.com> SIZE=10",
            "555 5.5.4 Unsupported option",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }

    #[test]
    fn a_line_of_an_answer_whose_parameters_work_was_left_out() {
        let text = text(&[
            "C: EHLO client.example.com",
            "S: 250-mx.example.org",
            "S: 250 8BITMIME",
            "C: MAIL FROM:<alice@example.com> SIZE=10",
            "S: 250 2.1.0 Ok",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }
}
