//! Answers to AUTH: what base64 looks like, and where a mail program broke it into several lines.

use super::Reader;
use crate::command::Verb;
use crate::lines::{Piece, Turn};
use crate::text::base64::is_digit;

/// How long a line is at least that is broken.
const SHORTEST: usize = 30;

/// What stands for a secret in a text that is shared.
const TAKEN_OUT: &str = "********";

impl Reader<'_, '_> {
    /// Whether the argument of the AUTH right above this line goes on at `start`. What follows LOGIN's is the password.
    pub(super) fn is_broken_argument(&self, index: usize, start: usize) -> bool {
        let Some(above) = self.turns.last() else {
            return false;
        };
        let name = || above.span.of(self.page.text).get(4..).unwrap_or_default();
        let login = |name: &str| {
            let name = name.trim_ascii_start().get(..5);
            name.is_some_and(|name| name.eq_ignore_ascii_case("LOGIN"))
        };
        matches!(above.piece, Piece::Command(Verb::Auth))
            && !login(name())
            && self.goes_on(above, index, start)
    }

    /// Whether the answer right above this line goes on at `start`.
    pub(super) fn is_broken_answer(&self, index: usize, start: usize) -> bool {
        let answer = |above: &&Turn| matches!(above.piece, Piece::Answer | Piece::Said);
        let above = self.turns.last().filter(answer);
        above.is_some_and(|above| self.goes_on(above, index, start))
    }

    /// Whether base64 stands right below base64 without padding, or what was put in the place of both.
    fn goes_on(&self, above: &Turn, index: usize, start: usize) -> bool {
        if above.line as usize + 1 != index {
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

/// One word of base64, padded; or what stands for it where it was taken out.
pub fn is_base64(word: &str) -> bool {
    let named =
        word.starts_with(['<', '[']) && word.ends_with(['>', ']']) && word.contains("hidden");
    let hidden = named || word.len() > 3 && word.bytes().all(|b| b == b'*');
    let text = word.trim_end_matches('=');
    let whole = word.len() >= 4 && word.len().is_multiple_of(4);
    hidden || whole && word.len() - text.len() <= 2 && text.bytes().all(is_digit)
}
