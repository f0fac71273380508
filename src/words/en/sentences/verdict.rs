//! The verdict in English.

use super::English;
use super::remedies::remedy;
use crate::command::{Place, Verb};
use crate::report::{Actor, Cause};
use crate::words::sentences::{Happening, Headline, Permanence, Sentences};

/// The first sentence.
pub fn headline(english: &English, headline: &Headline) -> String {
    let with = |before: &str, part: Option<&str>| {
        part.map_or_else(String::new, |part| [before, part].concat())
    };
    let place = headline.place.map(|place| english.place(place));
    let place = with(" ", place.as_deref());
    let codes = headline.codes.map(|codes| codes.to_string());
    let codes = with(": ", codes.as_deref());
    let own = headline.own.then_some("the server of this log");
    let by = with(" by ", headline.host.or(own));
    let session = with(" in the session with ", headline.host);
    // "refused at RCPT TO by mx.example.net", but "refused by mx.example.net after the message was sent".
    let at = match headline.place {
        Some(Place::EndOfData | Place::Command(Verb::Bdat)) => [by, place.clone()].concat(),
        _ => [place.as_str(), &by].concat(),
    };
    match headline.happening {
        Happening::Accepted => ["Accepted", &at, &codes, "."].concat(),
        Happening::Partial { counts, rest } => {
            let some = match counts {
                Some((some, all)) => format!("{some} of {all}"),
                None => "some".to_owned(),
            };
            let others = match counts {
                Some((some, all)) if all == some + 1 => " for the other one",
                _ => " for the others",
            };
            [
                "Accepted for ",
                &some,
                " recipients; ",
                done(rest),
                others,
                &at,
                &codes,
                ".",
            ]
            .concat()
        }
        Happening::SomeSessions {
            counts: (some, all),
            rest,
        } => {
            let some =
                format!("{some} of {all} sessions ended with a message accepted; another was ");
            [some.as_str(), done(rest), &at, &codes, "."].concat()
        }
        Happening::Refused => ["Refused", &at, &codes, "."].concat(),
        Happening::Deferred => ["Deferred", &at, &codes, "."].concat(),
        Happening::ConnectionLost { .. } => {
            let to = with(" to ", headline.host);
            ["Connection", &to, " lost", &place, &codes, "."].concat()
        }
        Happening::ConnectionFailed => {
            ["No connection", &with(" to ", headline.host), "."].concat()
        }
        Happening::BrokenOff => ["Broken off", &place, &session, &codes, "."].concat(),
        Happening::ClientQuit => {
            ["The client quit before it sent a message", &session, "."].concat()
        }
        Happening::SignedIn | Happening::NoTransaction => {
            ["No message was attempted", &session, "."].concat()
        }
        Happening::CutOff => ["The text ends", &place, " before the result."].concat(),
        Happening::NoSmtp => "No SMTP reply found here.".to_owned(),
        Happening::Untold => {
            let shown = with("; the reply shown is ", codes.strip_prefix(": "));
            ["The text does not say how it ended", &shown, "."].concat()
        }
    }
}

/// What became of the rest.
const fn done(rest: Option<Permanence>) -> &'static str {
    match rest {
        Some(Permanence::Permanent) => "refused",
        Some(_) => "deferred",
        None => "not accepted",
    }
}

/// What it means, as far as no cause is known.
pub const fn meaning(happening: Happening) -> &'static str {
    match happening {
        Happening::Accepted => {
            "The server has taken responsibility for the message, which is not yet delivery to the inbox."
        }
        Happening::Partial { .. }
        | Happening::SomeSessions { .. }
        | Happening::Refused
        | Happening::Deferred => "The text does not say why.",
        Happening::ConnectionLost {
            after_message: true,
        } => "No answer came to the whole message, so whether it was accepted is not known.",
        Happening::ConnectionLost {
            after_message: false,
        } => "The connection broke before an answer came; this message was not accepted.",
        Happening::ConnectionFailed => {
            "Client and server never spoke, so this says nothing about the message."
        }
        Happening::BrokenOff => "The session ends without an answer that says why.",
        Happening::ClientQuit => {
            "No refusal decided it. A check of an address ends so on purpose, a program after a fault of its own."
        }
        Happening::SignedIn => "Authentication succeeded, and no mail transaction was begun.",
        Happening::NoTransaction => {
            "No mail transaction was begun, so this does not say whether mail would be accepted."
        }
        Happening::CutOff => "What became of it is in lines that are missing here.",
        Happening::NoSmtp => {
            "What is expected is a session between client and server, a line of a mail server's log, or a bounce with a reply such as 550 5.1.1."
        }
        Happening::Untold => "No reply in it decides the outcome.",
    }
}

/// What to do next where no remedy is called for.
pub const fn next(happening: Happening) -> Option<&'static str> {
    match happening {
        Happening::Accepted => Some(
            "Nothing to do; if it does not arrive, look into the spam folder, then show this line to the receiving side's administrator.",
        ),
        Happening::SignedIn | Happening::NoTransaction => Some("Nothing to do."),
        Happening::CutOff => Some("Paste the rest as well, up to the server's last reply."),
        Happening::NoSmtp => Some("Paste the whole text with the server's replies."),
        Happening::BrokenOff => Some(
            "The text does not say who broke off; look in the sending program's own log at that time.",
        ),
        Happening::ClientQuit => Some(
            "If a message was to be sent, look in the sending program's own log for why it gave up.",
        ),
        Happening::Untold => Some("Paste more of the session or the log, if there is more."),
        _ => None,
    }
}

/// Permanence, who must act, and the remedy.
pub fn action(permanence: Permanence, cause: Cause, actor: Actor) -> String {
    let lead = lead(permanence);
    let remedy = remedy(cause, permanence, actor);
    match actor {
        // Whoever sends must part the recipients.
        Actor::Nobody if permanence.may_pass() && !matches!(cause, Cause::TooManyRecipients) => {
            [lead, "; nothing else needs to be done unless it lasts."].concat()
        }
        Actor::Nobody => [lead, "; ", remedy, "."].concat(),
        Actor::Unknown => [lead, "; ", remedy, ". The text does not say who must act."].concat(),
        Actor::Sender => [lead, "; the sender should ", remedy, "."].concat(),
        Actor::SenderAdmin => [
            lead,
            "; the sending side's administrator should ",
            remedy,
            ".",
        ]
        .concat(),
        Actor::Recipient => [lead, "; the recipient should ", remedy, "."].concat(),
        Actor::RecipientAdmin => [
            lead,
            "; the receiving side's administrator should ",
            remedy,
            ".",
        ]
        .concat(),
    }
}

/// Permanence, who must act, and a provider's remedy.
pub fn advice(permanence: Permanence, actor: Actor, remedy: &str) -> String {
    let who = match actor {
        Actor::Nobody | Actor::Unknown => "",
        Actor::Sender => "Up to the sender: ",
        Actor::SenderAdmin => "Up to the sending side's administrator: ",
        Actor::Recipient => "Up to the recipient: ",
        Actor::RecipientAdmin => "Up to the receiving side's administrator: ",
    };
    [lead(permanence), ". ", who, remedy].concat()
}

/// Whether trying again helps, as a clause that starts a sentence.
const fn lead(permanence: Permanence) -> &'static str {
    match permanence {
        Permanence::Permanent => "Permanent: do not retry unchanged",
        Permanence::TreatedAsTemporary => "Clients should treat this as temporary",
        Permanence::Temporary => {
            "Temporary: a mail server retries by itself, a program must try again later"
        }
        Permanence::GivenUp => "The sending server has given up after a temporary failure",
        Permanence::Untold => "The text does not say whether trying again helps",
    }
}
