//! How a code and a session stand, in English.

use super::comparison::{English, source};
use crate::catalog::state::State;
use crate::catalog::{CodeFacts, How, Origin, Seen};
use crate::code::{EnhancedCode, ReplyCode};
use crate::words::standing::StandingSentences;

impl StandingSentences for English {
    fn same_origin(&self, origin: Origin) -> &'static str {
        match origin {
            Origin::Base => "Both are part of the base specification.",
            Origin::Extension => "Both come with an extension.",
            Origin::Registry => {
                "IANA's registry names both beside an enhanced code, but no RFC defines either of them."
            }
            Origin::Draft => "Both come from drafts that never became an RFC.",
            Origin::Folklore => {
                "Neither is a code of any standard; both are only met in practice or on lists."
            }
        }
    }

    fn origin(&self, facts: &CodeFacts) -> String {
        let (code, source) = (facts.code, source(facts));
        match facts.origin {
            Origin::Base => format!("{code} is part of the base specification ({source})."),
            Origin::Extension => format!("{code} comes with an extension ({source})."),
            Origin::Registry => format!(
                "IANA's registry names {code} beside an enhanced code, but no RFC defines it ({source})."
            ),
            Origin::Draft => {
                format!("{code} comes from a draft that never became an RFC ({source}).")
            }
            Origin::Folklore => {
                format!(
                    "{code} is no code of any standard; it is only met in practice or on lists ({source})."
                )
            }
        }
    }

    fn squeezed(&self, code: ReplyCode, dotted: EnhancedCode, text: &str) -> String {
        match text {
            "" => format!(
                "The enhanced code {dotted} written without its dots is {code}; often that is what is meant."
            ),
            _ => format!(
                "The enhanced code {dotted} (“{text}”) written without its dots is {code}; often that is what is meant."
            ),
        }
    }

    fn never_sent(&self, code: ReplyCode) -> String {
        format!(
            "{code} never comes from a server: the client's own system failed to connect, and that has to be mended first."
        )
    }

    fn seen(&self, code: ReplyCode, seen: &Seen) -> String {
        let Seen { by, text, .. } = seen;
        let begun = match (seen.how, *by) {
            (How::Sends, "") => format!("Some servers send {code}"),
            (How::Sends, by) => format!("{by} sends {code}"),
            (How::Shows, "") => format!("Client programs show {code} as an error of their own"),
            (How::Shows, by) => format!("{by} shows {code} in its logs"),
            (How::Lists, "") => format!("Lists on the web have {code}"),
            (How::Lists, by) => format!("{by} lists {code} among the replies to expect"),
        };
        match *text {
            "" => format!("{begun}."),
            text => format!("{begun}: “{text}”."),
        }
    }

    fn state(&self, state: State) -> &'static str {
        match state {
            State::Greeted => "The client may say EHLO.",
            State::Refused => "The server serves nothing more; the client sends QUIT.",
            State::Over => "The connection ends.",
            State::Ready => "A transaction may begin; whatever was begun before is forgotten.",
            State::Begun => "A transaction is begun; recipients may follow.",
            State::NotBegun => "No transaction is begun; another MAIL may follow.",
            State::RecipientAdded => {
                "The recipient belongs to the transaction; others, or DATA, may follow."
            }
            State::RecipientLeftOut => "The transaction goes on without this recipient.",
            State::MessageExpected => "The client sends the message and ends it with a lone dot.",
            State::MessageNotAsked => {
                "The message is not asked for; the client clears the transaction with RSET or leaves."
            }
            State::MessageTaken => {
                "The server answers for the message now; the transaction is over."
            }
            State::MessageRefused => {
                "The message was not taken; the transaction is over, and the connection stays open for another."
            }
            State::VerdictsFollow => "The message is in; one reply for each recipient follows.",
            State::PartTaken => {
                "This part of the message is taken; with LAST the whole of it, and the transaction is over."
            }
            State::PartRefused => {
                "The transaction has failed; the client sends RSET before it begins another."
            }
            State::Challenged => "The server waits for one line that answers its challenge.",
            State::SignedIn => "The client is signed in; a second AUTH is not allowed.",
            State::NotSignedIn => {
                "The client is not signed in; it may try again, try another mechanism or leave."
            }
            State::TlsBegins => "The TLS handshake begins; after it the client says EHLO anew.",
            State::NoTls => "The connection stays as it was, without TLS.",
            State::RolesReversed => "Client and server change roles.",
            State::Unchanged => "Everything is as it was before the command.",
        }
    }
}
