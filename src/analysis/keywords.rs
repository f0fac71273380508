//! What the answers to EHLO offer, read once for all that ask for it.

use super::rules::capability_overwritten::is_crossed_out;
use super::rules::message_over_size::limit;
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

/// What all answers to EHLO and LHLO offer that do not refuse.
pub struct Keywords<'a> {
    /// The keywords of each, with its first turn, in order.
    answers: Vec<(u32, Option<Vec<Keyword<'a>>>)>,
    /// Whether a keyword is written over by a device in between.
    pub crossed_out: bool,
    /// The least of the sizes to which messages are limited.
    pub least_size: Option<u64>,
}

impl<'a> Keywords<'a> {
    /// All of them.
    pub fn of(text: &'a str, reading: &Reading, dialogue: &Dialogue) -> Self {
        let hello = |reply: &&Reply| {
            answers_hello(reply) && !reply.code.is_some_and(|code| code.class().is_failure())
        };
        let mut all = Self {
            answers: Vec::new(),
            crossed_out: false,
            least_size: None,
        };
        for reply in dialogue.replies.iter().filter(hello) {
            let list = extensions::offered(text, &reading.turns, reply);
            for &(name, line) in list.iter().flatten() {
                all.crossed_out |= is_crossed_out(name);
                if name == "SIZE" {
                    let limit = arguments(text, name, line).and_then(limit);
                    let least = all.least_size.into_iter().chain(limit).min();
                    all.least_size = least;
                }
            }
            all.answers.push((reply.turn, list));
        }
        all
    }

    /// Those of this reply; `None` where it has no further line and no list.
    pub fn of_reply(&self, reply: &Reply) -> Option<&[Keyword<'a>]> {
        let place = self
            .answers
            .binary_search_by_key(&reply.turn, |(turn, _)| *turn);
        self.answers.get(place.ok()?)?.1.as_deref()
    }
}

/// The line of a keyword behind its name, where it begins with that.
pub fn arguments<'t>(text: &'t str, name: &str, line: Span) -> Option<&'t str> {
    let line = line.of(text).trim();
    line.get(..name.len())
        .filter(|word| word.eq_ignore_ascii_case(name))?;
    line.get(name.len()..)
}
