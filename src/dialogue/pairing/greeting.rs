//! What the first reply of a session answers: mostly it is the greeting.

use super::guess::only_place;
use crate::code::ReplyCode;
use crate::command::{Place, Verb};
use crate::dialogue::{Assembly, Reply};
use crate::lines::Piece;

impl Assembly<'_> {
    /// What the first reply of a session answers.
    pub(super) fn first_place(
        &self,
        reply: Reply,
        code: ReplyCode,
        connecting: bool,
    ) -> Option<Place> {
        match code.number() {
            // A greeting has no enhanced code (RFC 2034 §4).
            220 if reply.enhanced.is_some() && !reply.text.of(self.text).contains("ESMTP") => {
                Some(Place::Command(Verb::Starttls))
            }
            220 => Some(Place::Connect),
            421 | 521 | 554
                if connecting
                    || self.hello_follows(reply.turn as usize)
                    || !reply.quoted && names_a_host(reply.text.of(self.text)) =>
            {
                Some(Place::Connect)
            }
            _ => only_place(code).or_else(|| self.guess(reply, code)),
        }
    }

    /// Whether the next command is one that follows a greeting.
    pub(super) fn hello_follows(&self, turn: usize) -> bool {
        self.turns
            .iter()
            .skip(turn + 1)
            .take(64)
            .find_map(|t| match t.piece {
                Piece::Command(verb) => Some(matches!(verb, Verb::Ehlo | Verb::Helo | Verb::Lhlo)),
                _ => None,
            })
            == Some(true)
    }
}

/// Whether the text begins with the name of a host, as a greeting does, be it a refusal (RFC 5321 §4.2).
fn names_a_host(said: &str) -> bool {
    let word = said.split_ascii_whitespace().next().unwrap_or_default();
    let of_host = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.');
    // The second is how a shared text calls one.
    let named = word.trim_end_matches('.').contains('.') || word.starts_with("host-");
    named && word.bytes().all(of_host) && word.bytes().any(|b| b.is_ascii_alphabetic())
}
