//! `text-contradicts-code`: the server's words say the opposite of its code.
//!
//! # What it finds
//! A 250 or 235 whose text refuses; a 4yz or 5yz whose text begins with "OK"; a 5yz that asks to try again later; a 4yz
//! that calls itself permanent. Greetings, farewells and answers to EHLO are left alone: their text is free.
//! # Why it matters
//! Programs go by the code, people by the words, and so they take another outcome for the truth.
//! # Example
//! `550 5.7.1 Temporarily deferred, please try again later`
//! # References
//! RFC 5321 §4.2

use super::course::{Answer, Course};
use super::phrases::{self, Phrases};
use crate::code::{Class, EnhancedCode, ReplyCode};
use crate::command::{Place, Verb};
use crate::report::{Finding, Severity};
use crate::text::trim_start;

/// What no success says.
pub(super) const REFUSING: Phrases = Phrases::numbered(
    3,
    &[
        "rejected",
        "denied",
        "refused",
        "failed",
        "user unknown",
        "unknown user",
        "no such user",
        "not allowed",
        "not permitted",
    ],
);
/// What keeps such a word from being the whole message: `sender ok, mail may be rejected later`.
const SOFTENING: Phrases =
    Phrases::new(&["ok", "okay", "accepted", "queued", "not", "if", "may", "or"]);
/// What only a passing failure says.
pub(super) const PASSING: Phrases = Phrases::numbered(
    4,
    &[
        "try again later",
        "retry later",
        "try later",
        "temporarily deferred",
        "temporarily unavailable",
        "temporary failure",
        "temporary error",
        "greylisted",
        "greylisting",
    ],
);
/// What only a lasting failure says.
pub(super) const LASTING: Phrases = Phrases::numbered(
    5,
    &[
        "permanent failure",
        "permanent error",
        "permanently rejected",
        "do not retry",
        "don't retry",
    ],
);

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    for (_, answer) in course.all_replies() {
        if let Some(line) = contradiction(course, &answer) {
            findings.push(Finding {
                rule: "text-contradicts-code",
                severity: Severity::Warning,
                line,
                source: "RFC 5321 §4.2",
            });
        }
    }
}

/// The line on which the words contradict the code.
fn contradiction(course: &Course<'_>, answer: &Answer<'_>) -> Option<u32> {
    let reply = answer.reply;
    let text = || behind_enhanced(reply.text.of(course.scene.text));
    let first = |contradicts: bool| contradicts.then_some(reply.first_line);
    let says = |words: &Phrases| course.says_word(reply, words);
    let auth = reply.to == Some(Place::Command(Verb::Auth));
    match reply.code.map(ReplyCode::class) {
        Some(Class::Success) => {
            let plain = matches!(answer.number(), 250 | 235) && !reply.quoted;
            let free = matches!(
                reply.to,
                Some(
                    Place::Connect
                        | Place::Command(
                            Verb::Ehlo
                                | Verb::Helo
                                | Verb::Lhlo
                                | Verb::Help
                                | Verb::Vrfy
                                | Verb::Expn
                        )
                )
            );
            let signs = course.signs(reply);
            let refusing = || REFUSING.may_stand(signs) && REFUSING.any_word(text());
            first(plain && !free && refusing() && !SOFTENING.any_word(text()))
        }
        Some(Class::Transient) => {
            first(begins_with_ok(text())).or_else(|| says(&LASTING).filter(|_| !reply.quoted))
        }
        Some(Class::Permanent) => {
            first(begins_with_ok(text())).or_else(|| says(&PASSING).filter(|_| !auth))
        }
        _ => None,
    }
}

/// Whether the first letters of a text are those of OK.
pub(super) fn may_begin_with_ok(text: &str) -> bool {
    let letters = text.find(|c: char| c.is_ascii_alphabetic());
    letters.is_some_and(|at| phrases::starts(&text.as_bytes()[at..], "ok"))
}

fn behind_enhanced(text: &str) -> &str {
    let text = trim_start(text);
    let used = EnhancedCode::at_start(text.as_bytes()).map_or(0, |(_, used)| used);
    trim_start(text.get(used..).unwrap_or_default())
}

/// `OK`, `Ok: queued as 4F1`; not `Okay, that failed`, nor a name such as `ok.example.org`.
fn begins_with_ok(text: &str) -> bool {
    if !matches!(text.as_bytes(), [b'o' | b'O', b'k' | b'K', ..]) {
        return false;
    }
    let word = text.split([' ', ':', ',']).next().unwrap_or_default();
    word.trim_end_matches(['.', '!']).eq_ignore_ascii_case("ok")
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "text-contradicts-code";

    fn answer(reply: &str) -> Vec<u32> {
        let reply = format!("S: {reply}");
        lines(
            RULE,
            &text(&[
                "C: RCPT TO:<bob@example.org>",
                &reply,
                "C: QUIT",
                "S: 221 Bye",
            ]),
        )
    }

    #[test]
    fn words_that_say_the_opposite() {
        for reply in [
            "250 2.1.5 Recipient address rejected: access denied",
            "550 5.0.0 OK",
            "550 Ok: queued as 4F1C2",
            "550 5.7.1 Temporarily deferred, please try again later",
            "554 5.7.1 Greylisted, see you soon",
            "450 4.7.1 Permanent failure",
        ] {
            assert_eq!(answer(reply), [2], "{reply}");
        }
    }

    #[test]
    fn words_that_fit() {
        for reply in [
            "250 2.1.5 Ok",
            "250 2.1.5 Recipient ok, content may be rejected later",
            "250 2.1.5 <denied@example.org>... Recipient ok",
            "450 4.7.1 Greylisted, try again later",
            "550 5.1.1 No such user",
            "550 5.7.1 okta.example.org is not allowed to send",
        ] {
            assert!(answer(reply).is_empty(), "{reply}");
        }
    }

    #[test]
    fn whoever_mistyped_a_password_may_try_again() {
        let text = text(&[
            "C: AUTH LOGIN",
            "S: 535 5.7.8 Error: authentication failed, try again later",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }
}
