//! The signature of what stands before a payload.

use crate::text::scan;

/// The highest bit of eight bytes.
const HIGH: u64 = 0x8080_8080_8080_8080;

/// What stands in a signature for anything with a digit: a byte that no line begins with.
const NUMBER: u8 = 1;

/// A running signature of a prefix: words count as they are, anything with a digit counts as one sign,
/// runs of blanks as one, so that times and ids do not tell two lines of one kind apart.
#[derive(Clone, Copy)]
pub struct Shape {
    state: u64,
    pending_blank: bool,
    pending_joint: u8,
    after_number: bool,
    numbered: bool,
}

impl Shape {
    const START: u64 = 0xcbf2_9ce4_8422_2325;

    /// The shape of nothing.
    pub const fn empty() -> Self {
        Self {
            state: Self::START,
            pending_blank: false,
            pending_joint: 0,
            after_number: false,
            numbered: false,
        }
    }

    /// The signature of a whole line.
    pub fn of(line: &[u8]) -> u64 {
        let mut shape = Self::empty();
        shape.take(line, 0, line.len());
        shape.signature()
    }

    /// Whether anything with a digit has gone into it.
    pub const fn is_numbered(self) -> bool {
        self.numbered
    }

    /// Whether it is that of times and numbers alone.
    pub fn is_number(self) -> bool {
        let mut number = Self::empty();
        number.number();
        self.signature() == number.signature()
    }

    /// The signature so far; trailing blanks do not count.
    pub fn signature(self) -> u64 {
        if self.pending_joint == 0 {
            self.state
        } else {
            mix(self.state, self.pending_joint)
        }
    }

    /// What has gone into it so far, but for a sign that may belong to a number.
    pub const fn state(&self) -> u64 {
        self.state
    }

    /// Takes in the tokens of `line` that begin from one place on to another, and returns where the next begins.
    pub fn take(&mut self, line: &[u8], mut from: usize, to: usize) -> usize {
        let mut shape = *self;
        while from < to {
            from = shape.token(line, from);
        }
        *self = shape;
        from
    }

    /// Takes in one token of `line` at `at` and returns where the next begins.
    #[inline]
    pub fn feed(&mut self, line: &[u8], at: usize) -> usize {
        self.take(line, at, at + 1)
    }

    #[inline]
    fn token(&mut self, line: &[u8], at: usize) -> usize {
        let byte = line[at];
        if byte == b' ' || byte == b'\t' {
            self.pending_blank = self.state != Self::START;
            return at + 1;
        }
        let quote = |at: usize| matches!(line.get(at), Some(b'\'' | b'"'));
        if byte.is_ascii_alphanumeric() || byte == b'_' {
            // Python tells bytes from text by a letter before the quotation mark, which comes in two kinds.
            let of_bytes = byte == b'b' && quote(at + 1);
            return if of_bytes {
                at + 1
            } else {
                self.word(line, at)
            };
        }
        if self.after_number
            && self.pending_joint == 0
            && matches!(byte, b'.' | b':' | b'-' | b'/' | b'+')
        {
            self.flush_blank();
            self.pending_joint = byte;
        } else {
            self.flush();
            self.mix(if quote(at) { b'"' } else { byte });
        }
        at + 1
    }

    /// Takes in the word that begins at `at`.
    #[inline]
    fn word(&mut self, line: &[u8], at: usize) -> usize {
        let mut sum = 0;
        let mut end = at;
        let mut digits = 0;
        loop {
            let eight = scan::eight(line, end);
            let numbers = scan::digits(eight);
            let behind = !(numbers | scan::words(eight)) & HIGH;
            // Those of the eight that belong to the word.
            let inside = scan::before(behind);
            digits |= numbers & inside;
            sum = mix_all(sum, eight & inside);
            end += (behind.trailing_zeros() / 8) as usize;
            if behind != 0 {
                break;
            }
        }
        if digits != 0 {
            self.number();
        } else {
            self.flush();
            self.state = mix_all(self.state, sum);
        }
        end
    }

    fn number(&mut self) {
        if self.after_number && (self.pending_joint != 0 || self.pending_blank) {
            self.pending_joint = 0;
            self.pending_blank = false;
            return;
        }
        self.flush();
        self.mix(NUMBER);
        self.after_number = true;
        self.numbered = true;
    }

    fn flush(&mut self) {
        if self.pending_joint != 0 {
            self.mix(self.pending_joint);
            self.pending_joint = 0;
        }
        self.flush_blank();
        self.after_number = false;
    }

    fn mix(&mut self, byte: u8) {
        self.state = mix(self.state, byte);
    }

    fn flush_blank(&mut self) {
        if self.pending_blank {
            self.mix(b' ');
            self.pending_blank = false;
        }
    }
}

/// The same for up to eight bytes.
pub const fn mix_all(state: u64, bytes: u64) -> u64 {
    let mixed = (state ^ bytes).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ mixed >> 29
}

const fn mix(state: u64, byte: u8) -> u64 {
    (state ^ byte as u64).wrapping_mul(0x0100_0000_01b3)
}
