//! What the answers to EHLO offer, read once for all that ask for it.

use crate::command::{Place, Verb};
use crate::dialogue::{Dialogue, Reply, extensions};
use crate::lines::Reading;
use crate::text::Span;

/// A keyword, upper case, and its line.
pub type Keyword<'a> = (&'a str, Span);

/// Whether this may list what the server offers. Where a tool calls both HELO, only EHLO is answered in several lines.
pub fn answers_hello(reply: &Reply) -> bool {
    match reply.to {
        Some(Place::Command(Verb::Ehlo | Verb::Lhlo)) => true,
        Some(Place::Command(Verb::Helo)) => reply.first_line != reply.last_line,
        _ => false,
    }
}

/// The keywords of every answer to EHLO and LHLO that does not refuse, each with its first turn, in order.
pub struct Keywords<'a>(Vec<(u32, Option<Vec<Keyword<'a>>>)>);

impl<'a> Keywords<'a> {
    /// All of them.
    pub fn of(text: &'a str, reading: &Reading, dialogue: &Dialogue) -> Self {
        let hello = |reply: &&Reply| {
            answers_hello(reply) && !reply.code.is_some_and(|code| code.class().is_failure())
        };
        let answers = dialogue.replies.iter().filter(hello);
        let list = |reply| extensions::offered(text, &reading.turns, reply);
        Self(answers.map(|reply| (reply.turn, list(reply))).collect())
    }

    /// Those of this reply; `None` where it has no further line and no list.
    pub fn of_reply(&self, reply: &Reply) -> Option<&[Keyword<'a>]> {
        let place = self.0.binary_search_by_key(&reply.turn, |(turn, _)| *turn);
        self.0.get(place.ok()?)?.1.as_deref()
    }
}
