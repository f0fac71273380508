//! Where in a line of ASCII a hint can stand: all other words need not be looked at.

use crate::text::scan::{digits, each, eight, equal};

/// Hands out the places where something stands by which a word may be, or begin, a hint.
pub struct Places<'t> {
    line: &'t [u8],
    /// Whether the reply says yes, which has other hints than one that refuses.
    good: bool,
    /// Where the next eight bytes begin.
    next: usize,
    /// What of the last eight is to be looked at, a bit each.
    marked: u64,
    /// Whether the last of them was in a word, and whether it was a digit.
    before: (u64, u64),
}

impl<'t> Places<'t> {
    /// Those of this line.
    pub const fn of(line: &'t [u8], good: bool) -> Self {
        Self {
            line,
            good,
            next: 0,
            marked: 0,
            before: (0, 0),
        }
    }

    /// The next one at or behind this place.
    pub fn next(&mut self, from: usize) -> Option<usize> {
        loop {
            while self.marked == 0 {
                if self.next >= self.line.len() {
                    return None;
                }
                self.mark();
            }
            let at = self.next - 8 + (self.marked.trailing_zeros() / 8) as usize;
            self.marked &= self.marked - 1;
            if at >= from && self.tells(at) {
                return Some(at);
            }
        }
    }

    /// Marks what is to be looked at in the next eight bytes.
    fn mark(&mut self) {
        let eight = eight(self.line, self.next);
        self.next += 8;
        self.marked = equal(eight, each(b':'));
        if self.good {
            self.marked |= equal(eight, each(b'=')) | equal(eight | each(0x20), each(b'q'));
            return;
        }
        let (inside, number) = self.before;
        // No sign and no letter is as low as a blank.
        let words = eight.wrapping_add(each(0x7f - b' ')) & each(0x80);
        let digits = digits(eight);
        self.marked |= words & !(words << 8 | inside) | digits & !(digits << 8 | number);
        self.before = (words >> 56, digits >> 56);
    }

    fn tells(&self, at: usize) -> bool {
        let (before, here) = self.line.split_at(at);
        let before = before.last();
        match here {
            [b':', rest @ ..] => rest.starts_with(b"//"),
            // `id=`, `[InternalId=`
            [b'=', ..] => before == Some(&b'd'),
            _ if self.good => matches!(here, [_, b'u' | b'U', b'e' | b'E', ..]),
            // The number of a tag.
            [b'0'..=b'9', ..] => matches!(before, Some(b'A'..=b'Z' | b'(' | b'-' | b'_')),
            [b'A'..=b'Z' | b'a'..=b'z', ..] => asks_again(here),
            _ => {
                let starts = |byte: &u8| byte.is_ascii_alphanumeric() || *byte <= b' ';
                let start = here.iter().position(starts);
                start.is_some_and(|start| asks_again(&here[start..]))
            }
        }
    }
}

/// Whether what asks to try again, or tells of greylisting, may begin here.
fn asks_again(word: &[u8]) -> bool {
    const FIRST: u32 = bit(b'r') | bit(b't') | bit(b'c') | bit(b'w') | bit(b'g');
    if FIRST & bit(word[0]) == 0 {
        return false;
    }
    let small = (eight(word, 0) as u32 | 0x2020_2020).to_le_bytes();
    matches!(
        &small,
        b"retr" | b"rese" | b"come" | b"wait" | b"grey" | b"gray"
    ) || small.starts_with(b"try")
}

/// The same for a letter in either case.
const fn bit(byte: u8) -> u32 {
    1 << (byte & 31)
}
