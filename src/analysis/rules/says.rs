//! What the replies of a session say, looked for only where the text was found to have signs of it.

use super::course::Course;
use super::phrases::Phrases;
use crate::analysis::signs::Signs;
use crate::dialogue::Reply;
use crate::lines::{Piece, Turn};

impl<'a> Course<'a> {
    /// The lines of a reply, or of the quotation of one, with the signs that each has.
    pub(super) fn signed_lines(
        &self,
        reply: &Reply,
    ) -> impl Iterator<Item = (&'a Turn, Signs)> + use<'a> {
        let (span, session) = (reply.first_line..=reply.last_line, reply.session);
        let scene = self.scene;
        // Cut before they are paired: skipping pairs would take a step for each.
        let first = reply.turn as usize;
        let turns = scene.reading.turns.get(first..).unwrap_or_default();
        let sessions = scene.dialogue.session_of.get(first..).unwrap_or_default();
        let signs = scene.signs.turns.get(first..).unwrap_or_default();
        let replies = scene.dialogue.reply_of.get(first..).unwrap_or_default();
        let own = replies.first().copied().flatten();
        let turns = turns.iter().zip(sessions).zip(signs).zip(replies);
        turns
            // One line may hold many replies: the next one ends this, be it the session's or, on the same line, another's.
            .take_while(move |(((turn, of), _), other)| {
                let alone = span.start() == span.end();
                let over = if **of == session {
                    **other > own
                } else {
                    alone
                };
                span.contains(&turn.line) && !over
            })
            .map(|(turn, _)| turn)
            .filter(move |((turn, of), _)| {
                let piece = turn.piece;
                **of == session
                    && matches!(piece, Piece::Reply(_) | Piece::ReplyRest | Piece::Quoted(_))
            })
            .map(|((turn, _), signs)| (turn, *signs))
    }

    /// The signs that the first line of a reply has.
    pub fn signs(&self, reply: &Reply) -> Signs {
        let signs = self.scene.signs.turns.get(reply.turn as usize);
        signs.copied().unwrap_or_default()
    }

    /// The line on which this reply says one of these phrases, in any case.
    pub fn says(&self, reply: &Reply, phrases: &Phrases) -> Option<u32> {
        self.says_as(reply, phrases, Phrases::any)
    }

    /// The same, where the phrase ends with a word too.
    pub fn says_word(&self, reply: &Reply, phrases: &Phrases) -> Option<u32> {
        self.says_as(reply, phrases, Phrases::any_word)
    }

    fn says_as(
        &self,
        reply: &Reply,
        phrases: &Phrases,
        any: fn(&Phrases, &str) -> bool,
    ) -> Option<u32> {
        self.signed_lines(reply)
            .find(|(turn, signs)| {
                phrases.may_stand(*signs) && any(phrases, turn.span.of(self.scene.text))
            })
            .map(|(turn, _)| turn.line)
    }
}
