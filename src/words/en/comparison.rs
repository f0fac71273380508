//! Comparisons in English.

use crate::catalog::comparison::{Choice, Ending, Reach};
use crate::catalog::{CodeFacts, Concern, Elsewhere, Next};
use crate::code::{Class, ReplyCode};
use crate::command::{Place, Verb};
use crate::words::comparison::ComparisonSentences;

/// English.
pub struct English;

impl ComparisonSentences for English {
    fn same_class(&self, class: Class) -> &'static str {
        match class {
            Class::Success => "Both are success replies (2yz): nothing was refused.",
            Class::Intermediate => {
                "Both are intermediate replies (3yz): the server waits for more from the client before it decides."
            }
            Class::Transient => {
                "Both are temporary refusals (4yz): the same request, unchanged, may succeed later."
            }
            Class::Permanent => {
                "Both are permanent refusals (5yz): the same request, unchanged, will be refused again."
            }
            Class::Other => "Neither begins with a digit that SMTP gives a meaning.",
        }
    }

    fn classes(&self, a: ReplyCode, b: ReplyCode) -> String {
        match (a.class(), b.class()) {
            (Class::Other, class) => format!(
                "{a} begins with a digit that SMTP does not use, so no server's reply has it. {b} {}",
                match class {
                    Class::Success => "is a success (2yz).",
                    Class::Intermediate => "is intermediate (3yz): the server waits for more.",
                    Class::Transient =>
                        "is a temporary refusal (4yz): trying again later may help.",
                    Class::Permanent =>
                        "is a permanent refusal (5yz): the same request will be refused again.",
                    Class::Other => "begins with another such digit.",
                }
            ),
            (Class::Success, Class::Intermediate) => format!(
                "{a} is a success (2yz): its command is done. {b} is intermediate (3yz): the server waits for more from the client before it decides."
            ),
            (Class::Success, Class::Transient) => format!(
                "{a} is a success (2yz). {b} is a temporary refusal (4yz): the same request, unchanged, may succeed later."
            ),
            (Class::Success, Class::Permanent) => format!(
                "{a} is a success (2yz). {b} is a permanent refusal (5yz): the same request, unchanged, will be refused again."
            ),
            (Class::Intermediate, Class::Transient) => format!(
                "{a} is intermediate (3yz): nothing is refused so far, and the server waits for more. {b} is a temporary refusal (4yz): trying again later may help."
            ),
            (Class::Intermediate, Class::Permanent) => format!(
                "{a} is intermediate (3yz): nothing is refused so far, and the server waits for more. {b} is a permanent refusal (5yz): the same request will be refused again."
            ),
            (Class::Transient, Class::Permanent) => format!(
                "{a} is temporary (4yz): the same request, unchanged, may succeed later. {b} is permanent (5yz): it will be refused again until something is changed."
            ),
            _ => format!("{a} and {b} are of different classes: their first digits differ."),
        }
    }

    fn same_category(&self, digit: u8) -> String {
        if digit > 5 {
            return "Their second digit is the same, and outside the grammar of SMTP (RFC 5321 §4.2).".to_owned();
        }
        let Some(name) = category(digit) else {
            return "Their second digit is the same, one without a meaning of its own (RFC 5321 §4.2.1).".to_owned();
        };
        format!(
            "Their second digit is the same: both belong to the group “{name}” (RFC 5321 §4.2.1)."
        )
    }

    fn categories(&self, a: ReplyCode, b: ReplyCode) -> String {
        let outside = |code: ReplyCode| code.second_digit() > 5;
        match (outside(a), outside(b)) {
            (true, true) => {
                return "Their second digits differ, and both are outside the grammar of SMTP (RFC 5321 §4.2).".to_owned();
            }
            (true, false) | (false, true) => {
                let (out, other) = if outside(a) { (a, b) } else { (b, a) };
                let ends = category(other.second_digit()).map_or_else(
                    || format!("that of {other} has no meaning of its own"),
                    |name| format!("by its own, {other} belongs to the group “{name}”"),
                );
                return format!(
                    "The second digit of {out} is outside the grammar of SMTP (RFC 5321 §4.2); {ends}."
                );
            }
            (false, false) => {}
        }
        match (category(a.second_digit()), category(b.second_digit())) {
            (Some(first), Some(second)) => format!(
                "By its second digit, {a} belongs to the group “{first}”, {b} to “{second}” (RFC 5321 §4.2.1)."
            ),
            (Some(name), None) => grouped_and_not(a, name, b),
            (None, Some(name)) => grouped_and_not(b, name, a),
            (None, None) => "Their second digits differ, but neither has a meaning of its own (RFC 5321 §4.2.1).".to_owned(),
        }
    }

    fn same_concern(&self, concern: Concern) -> &'static str {
        match concern {
            Concern::Help => "Both carry text for people; nothing in the session depends on it.",
            Concern::Service => {
                "Both are about the server and the connection as a whole, not about one message or address."
            }
            Concern::Request => {
                "Both are about the request they answer, so their meaning changes with the command."
            }
            Concern::Recipient => {
                "Both are usually about one address; other recipients may fare differently."
            }
            Concern::Message => "Both ask for the text of the message.",
            Concern::System => {
                "Both point to trouble inside the receiving system, not at the client or the address."
            }
            Concern::Room => {
                "Both are about room: storage, message size or the number of recipients."
            }
            Concern::Transaction => "Both are about the transaction as a whole.",
            Concern::Command => {
                "Both are about the command itself: its name, its order or its parameters. The client has to act, not the recipient."
            }
            Concern::Security => {
                "Both are about authentication or encryption, not about a message."
            }
            Concern::Queue => {
                "Both are about mail that the server holds until the client asks for it."
            }
            Concern::Unsettled => "No standard says what either of them is about.",
        }
    }

    fn concern(&self, code: ReplyCode, concern: Concern) -> String {
        match concern {
            Concern::Help => {
                format!("{code} carries text for people; nothing in the session depends on it.")
            }
            Concern::Service => {
                format!(
                    "{code} is about the server and the connection as a whole, not about one message or address."
                )
            }
            Concern::Request => {
                format!(
                    "{code} is about the request that it answers, so its meaning changes with the command."
                )
            }
            Concern::Recipient => {
                format!(
                    "{code} is usually about one address; other recipients may fare differently."
                )
            }
            Concern::Message => format!("{code} asks for the text of the message."),
            Concern::System => {
                format!(
                    "{code} points to trouble inside the receiving system, not at the client or the address."
                )
            }
            Concern::Room => {
                format!("{code} is about room: storage, message size or the number of recipients.")
            }
            Concern::Transaction => {
                format!(
                    "{code} is about the transaction as a whole or, as a greeting, about the whole service."
                )
            }
            Concern::Command => format!(
                "{code} is about the command itself: its name, its order or its parameters."
            ),
            Concern::Security => {
                format!("{code} is about authentication or encryption, not about a message.")
            }
            Concern::Queue => {
                format!("{code} is about mail that the server holds until the client asks for it.")
            }
            Concern::Unsettled => format!("No standard says what {code} is about."),
        }
    }

    fn same_reach(&self, reach: Reach) -> &'static str {
        match reach {
            Reach::Unsaid => "No standard says what either of them may answer.",
            Reach::Listed => "Both answer only the commands that list them.",
            Reach::MostCommands => "Both may answer most commands.",
            Reach::AnyCommand => "Both may answer any command.",
            Reach::AnyMoment => "Both may come at any moment, even unasked.",
        }
    }

    fn reach(&self, code: ReplyCode, reach: Reach, listed: &[Place]) -> String {
        match reach {
            Reach::Unsaid => format!("No standard says what {code} may answer."),
            Reach::Listed => format!("{code} belongs to {}.", list(listed)),
            Reach::MostCommands => {
                format!("{code} may answer most commands, but never EHLO, NOOP or QUIT.")
            }
            Reach::AnyCommand => format!("{code} may answer any command."),
            Reach::AnyMoment => format!(
                "{code} may come at any moment: as the greeting, in answer to any command, after the message, or unasked (RFC 5321 §3.8)."
            ),
        }
    }

    fn same_places(&self, places: &[Place]) -> String {
        format!("Both belong to {}, and to nothing else.", list(places))
    }

    fn shared_places(&self, places: &[Place]) -> String {
        format!("Both can come at {}.", list(places))
    }

    fn only_places(&self, code: ReplyCode, places: &[Place]) -> String {
        format!("Of the two, only {code} belongs to {}.", list(places))
    }

    fn no_shared_place(
        &self,
        (a, first): (ReplyCode, &[Place]),
        (b, second): (ReplyCode, &[Place]),
    ) -> String {
        let (first, second) = (list(first), list(second));
        format!("They never answer the same thing: {a} belongs to {first}, {b} to {second}.")
    }

    fn both_at_rcpt(&self) -> &'static str {
        "In answer to RCPT TO, either one refuses this recipient only; the message can still go to the others."
    }

    fn both_after_message(&self) -> &'static str {
        "After the message, either one means that it was not accepted, and the transaction is over."
    }

    fn same_ending(&self, ending: Ending) -> &'static str {
        match ending {
            Ending::Stays => "The connection stays open with both.",
            Ending::May => "With both, the server may close the connection at once.",
            Ending::Ends => "Both end the connection.",
        }
    }

    fn endings(
        &self,
        (more, how): (ReplyCode, Ending),
        (less, other): (ReplyCode, Ending),
    ) -> String {
        match (how, other) {
            (Ending::Ends, Ending::May) => {
                format!(
                    "{more} ends the connection; after {less} the server may close it at once or wait for QUIT."
                )
            }
            (Ending::Ends, _) => format!("{more} ends the connection; {less} leaves it open."),
            _ => format!(
                "After {more} the server may close the connection at once; {less} leaves it open."
            ),
        }
    }

    fn origins(&self, base: &CodeFacts, extension: &CodeFacts) -> String {
        let (a, b) = (base.code, extension.code);
        let (one, other) = (source(base), source(extension));
        format!(
            "{a} is part of the base specification ({one}); {b} comes with an extension ({other})."
        )
    }

    fn choice(&self, a: ReplyCode, b: ReplyCode, by: Choice) -> String {
        match by {
            Choice::OnlyLower => format!("Send {a}: no RFC defines {b}, and a client that gets it goes by its first digit alone."),
            Choice::OnlyHigher => format!("Send {b}: no RFC defines {a}, and a client that gets it goes by its first digit alone."),
            Choice::Neither => "Send neither: no RFC defines them, and a client goes by the first digit alone.".to_owned(),
            Choice::Place => "A server never has to choose between them: what is being answered decides.".to_owned(),
            Choice::Initiative => format!("Who ends the session decides: {a} where the client asked for it with QUIT, {b} where the server closes on its own."),
            Choice::Result => format!("The result decides: {a} where the request was carried out, {b} where it was not."),
            Choice::Progress if b.class() == Class::Intermediate => {
                format!("Send {b} while more has to come from the client, {a} once it is done.")
            }
            Choice::Progress => {
                format!("Send {a} while more has to come from the client, {b} once it is clear that this will not work.")
            }
            Choice::Duration => format!("Send {a} where waiting may help, {b} where only a change will."),
            Choice::Cause => "Where both are possible, the reason for the refusal decides, not how serious it is. A client that knows neither goes by the first digit.".to_owned(),
            Choice::Exactness => "Where both are possible, send the one that tells more exactly what was done. To the client both are a success.".to_owned(),
        }
    }

    fn same_next(&self, next: Next) -> &'static str {
        match next {
            Next::GoOn => "After either, the client goes on with its next command.",
            Next::SendMessage => "After either, the client sends the text of the message.",
            Next::AnswerChallenge => "After either, the client answers the challenge.",
            Next::AwaitReplies => "After either, the client waits for further replies.",
            Next::Close => "After either, the client closes the connection.",
            Next::RetryLater => "After either, the client tries the same again later.",
            Next::Correct => {
                "After either, the client has to change something before it tries again."
            }
            Next::GiveUp => {
                "After either, the client gives up and tells the sender; it does not try again by itself."
            }
        }
    }

    fn next(&self, code: ReplyCode, next: Next) -> String {
        match next {
            Next::GoOn => format!("After {code} the client goes on with its next command."),
            Next::SendMessage => format!("After {code} the client sends the text of the message."),
            Next::AnswerChallenge => format!(
                "After {code} the client sends one line in base64 that answers the challenge, or a lone * to cancel."
            ),
            Next::AwaitReplies => {
                format!("After {code} the client waits for the replies for each recipient.")
            }
            Next::Close => {
                format!("After {code} the client closes the connection: the session is over.")
            }
            Next::RetryLater => format!("After {code} the client tries the same again later."),
            Next::Correct => {
                format!("After {code} the client has to change something before it tries again.")
            }
            Next::GiveUp => {
                format!(
                    "After {code} the client gives up and tells the sender; it does not try again by itself."
                )
            }
        }
    }

    fn elsewhere(&self, code: ReplyCode, other: &Elsewhere) -> String {
        let Elsewhere {
            protocol,
            text,
            source,
        } = other;
        if *protocol == "errno" {
            return format!(
                "On Linux {code} is the number of a system error: “{text}” ({source})."
            );
        }
        format!("{protocol} has a {code} of its own: “{text}” ({source}).")
    }
}

fn grouped_and_not(code: ReplyCode, name: &str, other: ReplyCode) -> String {
    format!(
        "By its second digit, {code} belongs to the group “{name}”; that of {other} has no meaning of its own (RFC 5321 §4.2.1)."
    )
}

/// The name of the second digit (RFC 5321 §4.2.1), or `None` where it leaves the digit open.
pub(super) const fn category(digit: u8) -> Option<&'static str> {
    match digit {
        0 => Some("syntax"),
        1 => Some("information"),
        2 => Some("connections"),
        5 => Some("mail system"),
        _ => None,
    }
}

pub(super) fn source(facts: &CodeFacts) -> &'static str {
    facts.sources.first().copied().unwrap_or_default()
}

/// `the greeting, RCPT TO and the end of the message`.
pub(super) fn list(places: &[Place]) -> String {
    let names: Vec<_> = places.iter().map(|&place| name(place)).collect();
    match names.split_last() {
        None => String::new(),
        Some((only, [])) => (*only).to_owned(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

const fn name(place: Place) -> &'static str {
    match place {
        Place::Connect => "the greeting",
        Place::EndOfData => "the end of the message",
        Place::Command(Verb::Mail) => "MAIL FROM",
        Place::Command(Verb::Rcpt) => "RCPT TO",
        Place::Command(verb) => verb.as_str(),
    }
}
