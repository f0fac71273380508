//! What is said of lines, in English.

use super::English;
use crate::command::{Place, Verb};
use crate::words::amounts::{Marks, duration, grouped, in_units, units};
use crate::words::sentences::{Challenge, Codes, Kind, Lines, Phrase, Remark, Term, spelled};

const MARKS: Marks = Marks {
    decimal: ".",
    group: ",",
};

impl Lines for English {
    fn reply(&self, codes: Option<Codes>, to: Option<Place>) -> String {
        let codes = codes.map_or_else(|| "no code".to_owned(), |codes| codes.to_string());
        match to {
            None => codes,
            Some(Place::Connect) => codes + " as greeting",
            Some(Place::EndOfData) => codes + " to the message (end of DATA)",
            Some(Place::Command(verb)) => [codes.as_str(), " to ", spelled(verb)].concat(),
        }
    }

    fn command(&self, verb: Verb) -> &'static str {
        match verb {
            Verb::Dot => "end of the message",
            other => spelled(other),
        }
    }

    fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Continued => "more of the reply",
            Kind::Repeated => "the same reply again",
            Kind::Answer => "answer to the challenge",
            Kind::Sent => "no known command",
            Kind::Content => "content",
            Kind::Encryption => "encryption",
            Kind::Connection => "connection",
            Kind::Record => "record of the log",
        }
    }

    fn remark(&self, remark: Remark) -> &'static str {
        match remark {
            Remark::ContinuesReply => "Continues the reply above.",
            Remark::RepeatsReply => "The program prints the reply once more; it came only once.",
            Remark::AuthAnswer => {
                "The client's answer to the challenge; hidden, because it may hold a password."
            }
            Remark::AuthShown => "The client's answer to the challenge.",
            Remark::AuthEmpty => "The client answers the challenge with an empty line.",
            Remark::AuthCancelled => {
                "The client cancels the authentication; the server answers 501."
            }
            Remark::NotACommand => {
                "Sent by the client: a command that SMTP does not know, or the rest of the line above."
            }
            Remark::Content => {
                "A line of the message itself; the server stores it and does not answer it."
            }
            Remark::KeywordUnknown => "A keyword that no standard defines.",
            Remark::KeywordPrivate => {
                "A private keyword: names that begin with X are never registered, and both sides must know them."
            }
            Remark::KeywordOverwritten => {
                "A keyword that a device between client and server has made unreadable."
            }
            Remark::EnhancedUnregistered => {
                "This enhanced code is not registered; only its class and subject have a fixed meaning."
            }
            Remark::Greylisting => {
                "This is greylisting: the server puts off the first try of a sender that it does not know, and takes a later one."
            }
            Remark::TriesAgain => {
                "Leave the message in the queue: a mail server tries again by itself, a program has to do it."
            }
            Remark::AfterTls => {
                "Go on with AUTH or MAIL FROM, and use only what this answer lists; what was listed before TLS no longer counts."
            }
            Remark::TlsStarts => "TLS: from here on nobody on the way can read it.",
            Remark::TlsFails => "TLS could not be set up.",
            Remark::Connects => "The connection to the server opens.",
            Remark::ConnectFails => "The server could not be reached.",
            Remark::Disconnects => "The connection ends.",
            Remark::Counts => {
                "The client leaves. Beside each command stands how often it was granted and, where that differs, behind a slash how often it was sent: rcpt=0/1 is one recipient, refused."
            }
            Remark::ClientConnects => "A client connects to this server.",
            Remark::ClientLost => {
                "The client broke the connection off behind the command that is named; what it had begun is forgotten."
            }
            Remark::MessageBegins => {
                "A message begins. It gets the queue id in front of it, by which all further records of it are found."
            }
            Remark::MessageId => {
                "The id that the message carries in its Message-ID field; it stays the same on every server."
            }
            Remark::QueueActive => {
                "The message is taken up for delivery: its sender, its size in bytes and the number of its recipients."
            }
            Remark::QueueRemoved => {
                "The message is out of the queue: each recipient was delivered to or reported as failed."
            }
            Remark::SignInFailed => {
                "A sign-in failed; the word before it is the mechanism, the words behind it are the reason."
            }
            Remark::EximArrival => {
                "Exim took the message in: from this sender, from the host behind H=, in the way behind P=, of the size behind S=."
            }
            Remark::EximDelivery => {
                "Exim delivered the message to this address; R= names the router, T= the transport."
            }
            Remark::EximFailure => {
                "Delivery to this address failed for good; a sender that is named gets a report."
            }
            Remark::EximDefer => {
                "Delivery to this address is put off, and Exim tries it again later."
            }
            Remark::EximCompleted => {
                "Exim is done with the message: no address is left to deliver to."
            }
        }
    }

    fn second_digit(&self, digit: u8) -> &'static str {
        match digit {
            0 => "Its second digit, 0, stands for syntax and for commands in general.",
            1 => "Its second digit, 1, stands for information such as help or status.",
            2 => "Its second digit, 2, stands for the connection.",
            3 | 4 => "RFC 5321 gives its second digit no meaning.",
            5 => "Its second digit, 5, stands for the mail system.",
            _ => "Its second digit is not allowed: the grammar of SMTP ends at 5.",
        }
    }

    fn term(&self, term: Term) -> &'static str {
        match term {
            Term::ClientName => "Client's name",
            Term::ServerName => "Server's name",
            Term::Sender => "Sender",
            Term::Recipient => "Recipient",
            Term::DeclaredSize => "Declared size",
            Term::LargestMessage => "Largest message",
            Term::Mechanism => "Mechanism",
            Term::Mechanisms => "Mechanisms",
            Term::FirstAnswer => "First answer",
            Term::Parameters => "Parameters",
            Term::Chunk => "Chunk",
            Term::Argument => "Argument",
            Term::Challenge => "The server asks for",
            Term::AlsoHere => "Also on this line",
            Term::Delay => "Answered after",
            Term::RetryAfter => "Try again after",
            Term::QueueId => "Queue id",
            Term::NewAfterTls => "New after TLS",
            Term::GoneAfterTls => "No longer offered",
            Term::See => "See",
            Term::Tag => "The provider's tag",
        }
    }

    fn phrase(&self, phrase: Phrase) -> &'static str {
        match phrase {
            Phrase::NoSender => "none, as for bounces",
            Phrase::Hidden => "hidden, because it may hold a password",
            Phrase::NoFixedLimit => "no fixed limit",
            Phrase::LastChunk => "the last one",
            Phrase::Later => "some time; the server names none",
        }
    }

    fn size(&self, bytes: u64) -> String {
        let exact = [
            grouped(bytes, MARKS).as_str(),
            if bytes == 1 { " byte" } else { " bytes" },
        ]
        .concat();
        match in_units(bytes, MARKS) {
            Some(readable) => [&readable, " (", &exact, ")"].concat(),
            None => exact,
        }
    }

    fn delay(&self, milliseconds: u32, minutes: Option<u32>) -> String {
        let taken = duration(milliseconds, MARKS, ["s", "min"]);
        match minutes {
            None => taken,
            Some(minutes) => [
                &taken,
                "; a client waits at least ",
                &minutes.to_string(),
                " minutes",
            ]
            .concat(),
        }
    }

    fn size_changed(&self, before: u64, after: u64) -> String {
        [&self.size(after), ", before TLS ", &self.size(before)].concat()
    }

    fn time(&self, seconds: u32) -> String {
        let names = ["day", "hour", "minute", "second"];
        let parts = units(seconds).into_iter().zip(names);
        let said = parts.filter(|(many, _)| *many > 0).map(|(many, name)| {
            let plural = if many == 1 { "" } else { "s" };
            format!("{many} {name}{plural}")
        });
        said.collect::<Vec<_>>().join(" ")
    }

    fn challenge(&self, challenge: Challenge, quoted: &str) -> String {
        match challenge {
            Challenge::Empty => "the first answer of the mechanism".to_owned(),
            Challenge::UserName => ["the user name: \"", quoted, "\""].concat(),
            Challenge::Password => ["the password: \"", quoted, "\""].concat(),
            Challenge::TokenRefused => {
                ["nothing more: it refused the access token and waits for an empty line before it says so: ", quoted]
                    .concat()
            }
            Challenge::Computed => "an answer computed from this challenge and the password".to_owned(),
            Challenge::Text => ["\"", quoted, "\""].concat(),
            Challenge::Opaque => "an answer that only the mechanism can compute".to_owned(),
        }
    }
}
