//! Several codes side by side, in English.

use super::comparison::{English, category, list};
use crate::catalog::comparison::{Choice, Ending};
use crate::catalog::{Concern, Next};
use crate::code::{Class, ReplyCode};
use crate::command::Place;
use crate::words::comparison::ComparisonSentences;
use crate::words::group::{GroupSentences, Several};

impl GroupSentences for English {
    fn of_class(&self, codes: Several, class: Class) -> String {
        let (one, many) = match class {
            Class::Success => (
                "a success (2yz): nothing was refused",
                "successes (2yz): nothing was refused",
            ),
            Class::Intermediate => (
                "an intermediate reply (3yz): the server waits for more",
                "intermediate replies (3yz): the server waits for more",
            ),
            Class::Transient => (
                "a temporary refusal (4yz): the same request may succeed later",
                "temporary refusals (4yz): the same request may succeed later",
            ),
            Class::Permanent => (
                "a permanent refusal (5yz): the same request will be refused again",
                "permanent refusals (5yz): the same request will be refused again",
            ),
            Class::Other => (
                "no reply of a server: SMTP does not use its first digit",
                "no replies of a server: SMTP does not use their first digit",
            ),
        };
        is(codes, one, many)
    }

    fn of_category(&self, codes: Several, digit: u8) -> String {
        let subject = subject(codes);
        let plural = codes.codes.len() > 1;
        if digit > 5 {
            let digits = if plural {
                "second digits"
            } else {
                "a second digit"
            };
            let have = if plural { "have" } else { "has" };
            return format!(
                "{subject} {have} {digits} outside the grammar of SMTP (RFC 5321 §4.2)."
            );
        }
        let (belong, its) = if plural {
            ("belong", "their")
        } else {
            ("belongs", "its")
        };
        let Some(name) = category(digit) else {
            let have = if plural {
                "have second digits"
            } else {
                "has a second digit"
            };
            return format!("{subject} {have} without a meaning of {its} own (RFC 5321 §4.2.1).");
        };
        format!("{subject} {belong} to the group “{name}” by {its} second digit (RFC 5321 §4.2.1).")
    }

    fn about(&self, codes: Several, concern: Concern) -> String {
        let what = match concern {
            Concern::Help => "about text for people; nothing in the session depends on it",
            Concern::Service => "about the server and the connection as a whole",
            Concern::Request => "about the request that is answered",
            Concern::Recipient => "mostly about one address",
            Concern::Message => "about the text of the message, which is to follow",
            Concern::System => "about trouble inside the receiving system",
            Concern::Room => "about room: storage, message size or the number of recipients",
            Concern::Transaction => "about the transaction as a whole",
            Concern::Command => "about the command itself: its name, order or parameters",
            Concern::Security => "about authentication or encryption",
            Concern::Queue => "about mail that the server holds until the client asks for it",
            Concern::Unsettled => "about nothing that a standard settles",
        };
        is(codes, what, what)
    }

    fn all_at(&self, codes: Several, places: &[Place]) -> String {
        format!("{} can come at {}.", subject(codes), list(places))
    }

    fn ending_with(&self, codes: Several, ending: Ending) -> String {
        match ending {
            Ending::Stays => format!("The connection stays open with {}.", named(codes.codes)),
            Ending::May => format!(
                "After {} the server may close the connection at once.",
                named(codes.codes)
            ),
            Ending::Ends if codes.codes.len() > 1 => {
                format!("{} end the connection.", subject(codes))
            }
            Ending::Ends => format!("{} ends the connection.", subject(codes)),
        }
    }

    fn next_after(&self, codes: Several, next: Next) -> String {
        let after = match (codes.all, codes.codes) {
            (_, &[code]) => return self.next(code, next),
            (true, [_, _]) => return self.same_next(next).to_owned(),
            (true, _) => "any of the three".to_owned(),
            (false, codes) => named(codes),
        };
        let does = match next {
            Next::GoOn => "goes on with its next command",
            Next::SendMessage => "sends the text of the message",
            Next::AnswerChallenge => "answers the challenge",
            Next::AwaitReplies => "waits for further replies",
            Next::Close => "closes the connection",
            Next::RetryLater => "tries the same again later",
            Next::Correct => "has to change something before it tries again",
            Next::GiveUp => "gives up and tells the sender; it does not try again by itself",
        };
        format!("After {after} the client {does}.")
    }

    fn between(&self, a: ReplyCode, b: ReplyCode, by: Choice) -> String {
        match by {
            Choice::Place => format!("What is being answered decides between {a} and {b}."),
            Choice::Cause => format!("The reason for the refusal decides between {a} and {b}."),
            Choice::Exactness => {
                format!("Of {a} and {b}, send the one that tells more exactly what was done.")
            }
            Choice::Neither => format!("Send neither {a} nor {b}: no RFC defines them."),
            Choice::OnlyLower
            | Choice::OnlyHigher
            | Choice::Initiative
            | Choice::Result
            | Choice::Progress
            | Choice::Duration => self.choice(a, b, by),
        }
    }

    fn among_all(&self, by: Choice) -> Option<&'static str> {
        Some(match by {
            Choice::Place => {
                "A server never has to choose between them: what is being answered decides."
            }
            Choice::Cause => {
                "Where more than one is possible, the reason for the refusal decides. A client that knows none of them goes by the first digit."
            }
            Choice::Exactness => {
                "Where more than one is possible, send the one that tells most exactly what was done. To the client all are a success."
            }
            Choice::Neither => {
                "Send none of them: no RFC defines them, and a client goes by the first digit alone."
            }
            _ => return None,
        })
    }
}

fn is(codes: Several, one: &str, many: &str) -> String {
    let subject = subject(codes);
    if codes.codes.len() > 1 {
        format!("{subject} are {many}.")
    } else {
        format!("{subject} is {one}.")
    }
}

fn subject(codes: Several) -> String {
    match (codes.all, codes.codes.len()) {
        (true, 2) => "Both".to_owned(),
        (true, 3) => "All three".to_owned(),
        _ => named(codes.codes),
    }
}

/// `450, 451 and 452`.
fn named(codes: &[ReplyCode]) -> String {
    match codes.split_last() {
        None => String::new(),
        Some((only, [])) => only.to_string(),
        Some((last, others)) => {
            let others: Vec<_> = others.iter().map(ToString::to_string).collect();
            format!("{} and {last}", others.join(", "))
        }
    }
}
