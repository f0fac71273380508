//! `reply-not-allowed`: a reply that the specification does not list for its command.
//!
//! # What it finds
//! Codes that the tables of the catalog do not have at their place, where it is sure what they answer. Silent for
//! what is allowed anywhere (421, 500, 501, 530), for 502 and 503 to commands of extensions, and for 503, 521 and 554
//! once the server refused the whole session.
//! # Why it matters
//! A client goes by the first digit alone. Where even that one is not foreseen, a 3yz to MAIL for instance, replies
//! have probably shifted, and the client takes the answer to one command for the answer to another.
//! # Example
//! `RCPT TO:<bob@example.org>` answered with `454 4.7.1 Relay access denied`.
//! # References
//! RFC 5321 §4.2.4, §4.3.2; RFC 821 §4.3; RFC 3207 §4; RFC 4954 §6; RFC 7504

use super::course::{Answer, Course, Step};
use crate::catalog::{self, Rule};
use crate::code::{Class, ReplyCode};
use crate::command::{Place, Verb};
use crate::report::{Finding, Severity};

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    let mut session_refused = false;
    let mut tls_begins = false;
    for (at, answer) in course.replies() {
        let Some(code) = answer.reply.code else {
            continue;
        };
        let number = code.number();
        let greeting = answer.reply.to == Some(Place::Connect);
        session_refused |= greeting && matches!(number, 521 | 554) || tls_begins && number == 554;
        tls_begins = answer.reply.to == Some(Place::Command(Verb::Starttls)) && number == 220;
        let Some(place) = place(course, at, &answer) else {
            continue;
        };
        if is_foreseen(code, place, session_refused) {
            continue;
        }
        findings.push(Finding {
            rule: "reply-not-allowed",
            severity: severity(code, place),
            line: answer.reply.first_line,
            source: source(place),
        });
    }
}

/// What is foreseen, as most of all replies are: known without a look at the catalog.
pub(super) const fn is_everyday(number: u16, to: Option<Place>) -> bool {
    match (number, to) {
        // Of any place.
        (220 | 250 | 354 | 421 | 450..=452 | 550..=554, None) => true,
        (220, Some(Place::Connect)) | (250, Some(Place::EndOfData)) => true,
        (250, Some(Place::Command(verb))) => {
            matches!(verb, Verb::Mail | Verb::Rcpt | Verb::Ehlo | Verb::Rset)
        }
        (550, Some(Place::Command(Verb::Rcpt))) => true,
        (354, Some(Place::Command(Verb::Data))) => true,
        (221, Some(Place::Command(Verb::Quit))) => true,
        (235 | 334, Some(Place::Command(Verb::Auth))) => true,
        _ => false,
    }
}

/// What the reply answers, where that is sure.
fn place(course: &Course<'_>, at: usize, answer: &Answer<'_>) -> Option<Place> {
    let to = answer.reply.to?;
    let sure = match answer.command {
        // In a group of commands a line that is left out would shift the replies.
        Some(command) => {
            let asked = course.before(at).and_then(Step::command);
            asked.is_some_and(|c| c.span == command.span)
                && command.verb.map_or(to, Place::after) == to
        }
        None if to == Place::EndOfData => course
            .before(at)
            .and_then(Step::answer)
            .is_some_and(|before| before.number() == 354),
        None => to == Place::Connect && course.before(at).is_none(),
    };
    sure.then_some(to)
}

pub(super) fn is_foreseen(code: ReplyCode, place: Place, session_refused: bool) -> bool {
    // A code that nobody defines is another rule's matter.
    let Some(facts) = catalog::standard_code(code) else {
        return true;
    };
    if let Some(allowed) = facts.at(place) {
        return allowed.by != Rule::Refused || session_refused;
    }
    let Place::Command(verb) = place else {
        return false;
    };
    let required = catalog::command(verb).is_some_and(|facts| facts.required);
    let has_table = catalog::codes()
        .iter()
        .filter_map(|facts| facts.at(place))
        .any(|allowed| matches!(allowed.by, Rule::Listed | Rule::Historic));
    match code.number() {
        // A greeting too late or too much, which other rules tell.
        220 => true,
        // Specified nowhere, as VERB is.
        _ if !has_table => true,
        // Known but not implemented (§4.2.4); out of order (§4.1.4).
        502 | 503 => !required,
        // The 354 before the content is often left out of a text.
        _ => verb == Verb::Data && code.class() == Class::Success,
    }
}

/// A code of a class that the place foresees harms nobody; another one misleads the client.
fn severity(code: ReplyCode, place: Place) -> Severity {
    let foreseen = match code.class() {
        Class::Transient | Class::Permanent => true,
        Class::Success => place != Place::Command(Verb::Data),
        Class::Intermediate => matches!(place, Place::Command(Verb::Data | Verb::Auth)),
        Class::Other => false,
    };
    if foreseen {
        Severity::Note
    } else {
        Severity::Warning
    }
}

fn source(place: Place) -> &'static str {
    match place {
        Place::Command(Verb::Auth) => "RFC 4954 §6",
        Place::Command(Verb::Starttls) => "RFC 3207 §4",
        Place::Command(Verb::Etrn) => "RFC 1985 §5.1",
        Place::Command(Verb::Atrn) => "RFC 2645 §5.2.1",
        Place::Command(Verb::Bdat) => "RFC 3030 §2",
        Place::Command(Verb::Burl) => "RFC 4468 §6",
        Place::Command(Verb::Send | Verb::Soml | Verb::Saml | Verb::Turn) => "RFC 821 §4.3",
        Place::Command(Verb::Xclient) => "Postfix XCLIENT_README",
        Place::Command(Verb::Xforward) => "Postfix XFORWARD_README",
        _ => "RFC 5321 §4.3.2",
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};
    use crate::report::Severity;

    const RULE: &str = "reply-not-allowed";

    #[test]
    fn what_comes_every_day_is_foreseen() {
        use super::{is_everyday, is_foreseen};
        use crate::command::{Place, Verb};
        let verbs = Verb::ALL.iter().map(|verb| Place::Command(*verb));
        let places = [Place::Connect, Place::EndOfData];
        let mut everyday = 0;
        for place in verbs.chain(places) {
            for number in 200..600 {
                let code = crate::code::ReplyCode::new(number).unwrap();
                if is_everyday(number, Some(place)) {
                    everyday += 1;
                    assert!(is_foreseen(code, place, false), "{number} {place:?}");
                    assert!(crate::catalog::standard_code(code).is_some());
                }
            }
        }
        assert_eq!(everyday, 11);
        for number in (200..600).filter(|number| is_everyday(*number, None)) {
            let code = crate::code::ReplyCode::new(number).unwrap();
            assert!(crate::catalog::standard_code(code).is_some());
        }
    }

    #[test]
    fn a_refusal_that_is_not_listed_is_a_note() {
        let text = text(&[
            "S: 220 mx.example.org ESMTP",
            "C: EHLO client.example.com",
            "S: 250 mx.example.org",
            "C: MAIL FROM:<alice@example.com>",
            "S: 250 2.1.0 Ok",
            "C: RCPT TO:<bob@example.net>",
            "S: 454 4.7.1 Relay access denied",
            "C: QUIT",
            "S: 221 2.0.0 Bye",
        ]);
        assert_eq!(lines(RULE, &text), [7]);
        let findings = crate::explain(&text).findings;
        assert!(
            findings
                .iter()
                .any(|f| f.rule == RULE && f.severity == Severity::Note)
        );
    }

    #[test]
    fn a_deprecated_command_has_the_table_of_rfc_821() {
        let session = |answer| {
            text(&[
                "S: 220 mx.example.org ESMTP",
                "C: EHLO client.example.com",
                "S: 250 mx.example.org",
                "C: SEND FROM:<alice@example.com>",
                answer,
                "C: QUIT",
                "S: 221 2.0.0 Bye",
            ])
        };
        for listed in ["S: 250 Ok", "S: 502 Not implemented", "S: 552 Too much"] {
            assert_eq!(lines(RULE, &session(listed)), [0; 0], "{listed}");
        }
        let refused = session("S: 550 Not here");
        assert_eq!(lines(RULE, &refused), [5]);
        let findings = crate::explain(&refused).findings;
        let sources = findings.iter().filter(|found| found.rule == RULE);
        assert!(sources.map(|found| found.source).eq(["RFC 821 §4.3"]));
    }

    #[test]
    fn a_class_that_the_command_never_gets_is_a_warning() {
        let text = text(&[
            "S: 220 mx.example.org ESMTP",
            "C: EHLO client.example.com",
            "S: 250 mx.example.org",
            "C: NOOP",
            "S: 334 go on",
            "C: QUIT",
            "S: 221 2.0.0 Bye",
        ]);
        let findings = crate::explain(&text).findings;
        assert!(findings.iter().all(|f| f.rule != RULE || f.line == 4));
    }

    #[test]
    fn what_any_command_can_get_is_foreseen() {
        for reply in [
            "421 4.3.2 Shutting down",
            "500 5.5.2 Syntax error",
            "501 5.5.4 Bad arguments",
            "530 5.7.0 Must issue a STARTTLS command first",
            "452 4.5.3 Too many recipients",
            "550 5.1.1 No such user",
        ] {
            let reply = format!("S: {reply}");
            let text = text(&[
                "S: 220 mx.example.org ESMTP",
                "C: EHLO client.example.com",
                "S: 250 mx.example.org",
                "C: MAIL FROM:<alice@example.com>",
                "S: 250 2.1.0 Ok",
                "C: RCPT TO:<bob@example.net>",
                &reply,
            ]);
            assert!(lines(RULE, &text).is_empty(), "{reply}");
        }
    }

    #[test]
    fn commands_behind_a_refusing_greeting_get_503() {
        let text = text(&[
            "S: 554 mx.example.org No SMTP service here",
            "C: EHLO client.example.com",
            "S: 503 5.5.1 Bad sequence of commands",
            "C: QUIT",
            "S: 221 2.0.0 Bye",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }

    #[test]
    fn an_extension_that_is_switched_off_may_get_502() {
        let text = text(&[
            "S: 220 mx.example.org ESMTP",
            "C: EHLO client.example.com",
            "S: 250 mx.example.org",
            "C: STARTTLS",
            "S: 502 5.5.1 Not implemented",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }

    #[test]
    fn quoted_replies_are_left_alone() {
        let log = "Jan  1 10:00:00 mx postfix/smtp[1]: ABC: to=<b@example.org>, relay=mx.example.org[192.0.2.1]:25, \
                   status=deferred (host mx.example.org[192.0.2.1] said: 454 4.7.1 Relay access denied (in reply to RCPT TO command))\n";
        assert!(lines(RULE, log).is_empty());
    }
}
