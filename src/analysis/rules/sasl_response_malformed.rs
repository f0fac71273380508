//! `sasl-response-malformed`: what the client signs in with is not what the mechanism wants.
//!
//! # What it finds
//! Where the server refuses the sign-in: a user name, password or PLAIN response that ends, decoded, with a line end; a
//! response of PLAIN without the two NULs that part its three strings. What is no base64 of a text was taken out or is
//! a cipher, and nothing is said of it.
//! # Why it matters
//! `echo secret | base64` encodes the line end with the password, which is then another one.
//! # Example
//! `AUTH PLAIN`, `AGFsaWNlAHNlY3JldAo=`, 535
//! # References
//! RFC 4616 §2; RFC 4954 §4

use super::course::{Course, Said, Step};
use super::mechanism_not_offered::mechanism;
use crate::analysis::secrets::is_masked;
use crate::command::{Place, Verb};
use crate::report::{Finding, Severity};
use crate::text::base64;

/// In how many steps a sign-in is over: LOGIN takes five after AUTH.
const STEPS: usize = 8;

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    for (at, command) in course.commands() {
        if command.verb != Some(Verb::Auth) {
            continue;
        }
        let said = course.text(command);
        let Some(plain) = mechanism(said).and_then(is_plain) else {
            continue;
        };
        let later = course.steps.get(at + 1..).unwrap_or_default();
        let later = later.get(..later.len().min(STEPS)).unwrap_or_default();
        if !is_refused(later) {
            continue;
        }
        let first = said.split_ascii_whitespace().nth(2);
        let initial = first.map(|response| (command.line, response));
        let answers = later
            .iter()
            .filter_map(Step::command)
            .take_while(|answer| answer.verb.is_none())
            .map(|answer| (answer.line, course.text(answer).trim()));
        let malformed = initial
            .into_iter()
            .chain(answers)
            .find(|&(_, response)| is_malformed(response, plain));
        if let Some((line, _)) = malformed {
            findings.push(Finding {
                rule: "sasl-response-malformed",
                severity: Severity::Warning,
                line,
                source: if plain {
                    "RFC 4616 §2"
                } else {
                    "RFC 4954 §4"
                },
            });
        }
    }
}

/// Whether the mechanism is PLAIN; `None` for others than that and LOGIN.
fn is_plain(mechanism: &str) -> Option<bool> {
    let plain = mechanism.eq_ignore_ascii_case("PLAIN");
    (plain || mechanism.eq_ignore_ascii_case("LOGIN")).then_some(plain)
}

/// Whether the sign-in that goes on here ends with a refusal.
fn is_refused(steps: &[Step<'_>]) -> bool {
    let end = steps.iter().find_map(|step| match step.said {
        Said::Reply(answer) if answer.reply.to != Some(Place::Command(Verb::Auth)) => Some(false),
        Said::Reply(answer) if answer.refuses() => Some(true),
        Said::Reply(answer) if answer.grants() => Some(false),
        // Nothing may follow AUTH before its end (RFC 4954 §4).
        Said::Command(command) if command.verb.is_some() => Some(false),
        _ => None,
    });
    end == Some(true)
}

fn is_malformed(response: &str, plain: bool) -> bool {
    let Some(decoded) = base64::decode_padded(response).and_then(|b| String::from_utf8(b).ok())
    else {
        return false;
    };
    let text = decoded.trim_end_matches(['\r', '\n']);
    let readable = text.contains(|c: char| c != '\0')
        && !text.contains(|c: char| c.is_control() && c != '\0')
        && !is_masked(text);
    let ends_line = text.len() < decoded.len();
    let lacks_nul = plain && text.matches('\0').count() < 2;
    readable && (ends_line || lacks_nul)
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    fn found(exchange: &[&str]) -> Vec<u32> {
        let head = [
            "S: 220 mx.example.org ESMTP",
            "C: EHLO client.example.com",
            "S: 250-mx.example.org",
            "S: 250 AUTH PLAIN LOGIN",
        ];
        lines(
            "sasl-response-malformed",
            &text(&[&head[..], exchange].concat()),
        )
    }

    #[test]
    fn a_line_end_became_part_of_the_password() {
        let login = [
            "C: AUTH LOGIN",
            "S: 334 VXNlcm5hbWU6",
            "C: YWxpY2U=",
            "S: 334 UGFzc3dvcmQ6",
            "C: c2VjcmV0Cg==",
            "S: 535 5.7.8 No",
        ];
        assert_eq!(found(&login), [9]);
        let plain = ["C: AUTH PLAIN AGFsaWNlAHNlY3JldAo=", "S: 535 5.7.8 No"];
        assert_eq!(found(&plain), [5]);
    }

    #[test]
    fn plain_wants_three_strings() {
        for (response, lines) in [
            ("YWxpY2U6c2VjcmV0", &[7][..]),
            ("AGFsaWNlAHNlY3JldA==", &[]),
            ("YWxpY2UAYWxpY2UAc2VjcmV0", &[]),
        ] {
            let client = ["C: ", response].concat();
            let exchange = [
                "C: AUTH PLAIN",
                "S: 334 ",
                &client,
                "S: 501 5.5.2 Cannot decode",
            ];
            assert_eq!(found(&exchange), lines, "{response}");
        }
    }

    #[test]
    fn what_was_taken_out_or_went_well_is_left_alone() {
        for exchange in [
            ["C: AUTH PLAIN <credentials>", "S: 535 5.7.8 No"],
            ["C: AUTH PLAIN ********", "S: 535 5.7.8 No"],
            ["C: AUTH PLAIN XXXXXXXXXXXX", "S: 535 5.7.8 No"],
            ["C: AUTH PLAIN AGFsaWNlAHNlY3JldAo=", "S: 235 2.7.0 Ok"],
        ] {
            assert!(found(&exchange).is_empty(), "{exchange:?}");
        }
    }
}
