//! Answers to AUTH that a mail program broke into several lines.

use super::Reader;
use crate::command::Verb;
use crate::lines::Piece;

/// How long a line is at least that is broken.
const SHORTEST: usize = 30;

/// What stands for a secret in a text that is shared.
const TAKEN_OUT: &str = "********";

impl Reader<'_, '_> {
    /// Whether the answer right above this line, or the argument of AUTH, goes on at `start`: base64 below base64 without
    /// padding, or what was put in the place of both.
    pub(super) fn is_broken_answer(&self, index: usize, start: usize) -> bool {
        let Some(above) = self.turns.last() else {
            return false;
        };
        let signs_in = matches!(
            above.piece,
            Piece::Answer | Piece::Said | Piece::Command(Verb::Auth)
        );
        if !signs_in || above.line as usize + 1 != index {
            return false;
        }
        let said = above.span.of(self.page.text).trim_ascii();
        let before = said.rsplit(' ').next().unwrap_or_default();
        let rest = self.page.line(index);
        let rest = rest.get(start..).unwrap_or_default().trim_ascii();
        if before == TAKEN_OUT {
            return rest == TAKEN_OUT.as_bytes();
        }
        let unpadded = rest.iter().take_while(|b| **b != b'=').count();
        let padding = rest.len() - unpadded;
        before.len() >= SHORTEST
            && before.bytes().all(is_digit)
            && (rest.len() >= 8 || padding > 0)
            && padding <= 2
            && rest[..unpadded].iter().copied().all(is_digit)
            && rest[unpadded..].iter().all(|b| *b == b'=')
    }
}

/// A digit of base64.
pub const fn is_digit(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/')
}
