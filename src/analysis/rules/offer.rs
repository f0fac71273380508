//! What an answer to EHLO offered, and whether it is shown whole.

use super::phrases;
use crate::analysis::Scene;
use crate::analysis::keywords::{Keyword, arguments};
use crate::catalog;
use crate::dialogue::Reply;
use crate::lines::Piece;
use crate::text::Span;

/// More lines than any server's answer has.
const MOST_LINES: u32 = 200;

/// The keywords of an answer to EHLO.
pub(super) struct Offer<'a> {
    /// The answer.
    pub reply: &'a Reply,
    /// Whether every line of it is shown, so that a keyword that is missing was not offered.
    pub whole: bool,
    text: &'a str,
    keywords: &'a [Keyword<'a>],
    /// All its lines.
    lines: Vec<Span>,
}

impl<'a> Offer<'a> {
    /// What this reply offers, or `None` where it lists nothing.
    pub fn of(scene: &Scene<'a>, reply: &'a Reply) -> Option<Self> {
        if reply.last_line.saturating_sub(reply.first_line) > MOST_LINES {
            return None;
        }
        let keywords = scene.keywords.of_reply(reply)?;
        let turns = scene.reading.turns.iter().skip(reply.turn as usize);
        let lines: Vec<Span> = turns
            .take_while(|turn| (reply.first_line..=reply.last_line).contains(&turn.line))
            .filter_map(|turn| match turn.piece {
                Piece::Reply(line) => Some(Span {
                    start: line.text,
                    end: turn.span.end,
                }),
                Piece::ReplyRest => Some(turn.span),
                _ => None,
            })
            .collect();
        let shown = lines.len() > reply.last_line.saturating_sub(reply.first_line) as usize;
        let first = reply.text.of(scene.text).split_ascii_whitespace().next();
        let begun = first.is_none_or(|word| catalog::keyword(word).is_none());
        Some(Self {
            reply,
            whole: shown && begun && !reply.unclosed && !keywords.is_empty(),
            text: scene.text,
            keywords,
            lines,
        })
    }

    /// Whether this keyword, in upper case, is offered.
    pub fn has(&self, keyword: &str) -> bool {
        self.keywords.iter().any(|(name, _)| *name == keyword)
    }

    /// Whether the answer is whole and this keyword, in upper case, is not offered.
    pub fn lacks(&self, keyword: &str) -> bool {
        self.whole && !self.has(keyword)
    }

    /// The line of a keyword behind its name, or `None` where it is not offered.
    pub fn arguments(&self, keyword: &str) -> Option<&'a str> {
        let (name, line) = self.keywords.iter().find(|(name, _)| *name == keyword)?;
        arguments(self.text, name, *line)
    }

    /// Whether this word begins anywhere in the answer. Its end is not asked for: tools glue lines together.
    pub fn mentions(&self, word: &str) -> bool {
        self.lines
            .iter()
            .any(|line| phrases::begins(line.of(self.text), word))
    }

    /// The keywords.
    pub fn keywords(&self) -> impl Iterator<Item = &str> {
        self.keywords.iter().map(|(name, _)| *name)
    }
}
