//! The signature of what stands before a payload.

const SIGN: u8 = 0;
const LETTER: u8 = 1;
const DIGIT: u8 = 2;

/// What kind each byte is.
static KINDS: [u8; 256] = {
    let mut kinds = [SIGN; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'0'..=b'9' => DIGIT,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => LETTER,
            _ => SIGN,
        };
        byte += 1;
    }
    kinds
};

/// What stands in a signature for anything with a digit: a byte that no line begins with.
const NUMBER: u8 = 1;

/// The signature of an empty prefix: a bare line.
pub const BARE: u64 = Shape::START;

/// Whether nothing but times and numbers stands before a payload, which tells nothing of who speaks.
pub const fn is_bare(signature: u64) -> bool {
    signature == BARE || signature == mix(BARE, NUMBER)
}

/// A running signature of a prefix: words count as they are, anything with a digit counts as one sign,
/// runs of blanks as one, so that times and ids do not tell two lines of one kind apart.
#[derive(Clone, Copy)]
pub struct Shape {
    state: u64,
    /// How many signs have gone into it.
    length: u32,
    pending_blank: bool,
    pending_joint: u8,
    after_number: bool,
}

impl Shape {
    const START: u64 = 0xcbf2_9ce4_8422_2325;

    /// The shape of nothing.
    pub const fn empty() -> Self {
        Self {
            state: Self::START,
            length: 0,
            pending_blank: false,
            pending_joint: 0,
            after_number: false,
        }
    }

    /// The signature so far; trailing blanks do not count.
    pub fn signature(self) -> u64 {
        if self.pending_joint == 0 {
            self.state
        } else {
            mix(self.state, self.pending_joint)
        }
    }

    /// How many signs the signature is made of: the same for every prefix that has it.
    pub const fn length(self) -> u32 {
        self.length + (self.pending_joint != 0) as u32
    }

    /// How many at least the signature of any longer prefix is made of.
    pub const fn least(self) -> u32 {
        self.length
    }

    /// Takes in one token of `line` at `at` and returns where the next begins.
    pub fn feed(&mut self, line: &[u8], at: usize) -> usize {
        let byte = line[at];
        if byte == b' ' || byte == b'\t' {
            self.pending_blank = self.state != Self::START;
            return at + 1;
        }
        if KINDS[usize::from(byte)] != SIGN {
            return self.word(line, at);
        }
        if self.after_number
            && self.pending_joint == 0
            && matches!(byte, b'.' | b':' | b'-' | b'/' | b'+')
        {
            self.flush_blank();
            self.pending_joint = byte;
        } else {
            self.flush();
            self.mix(byte);
        }
        at + 1
    }

    /// Takes in the word that begins at `at`.
    fn word(&mut self, line: &[u8], at: usize) -> usize {
        let mut letters = *self;
        letters.flush();
        let mut end = at;
        let mut digits = false;
        for &byte in &line[at..] {
            let kind = KINDS[usize::from(byte)];
            if kind == SIGN {
                break;
            }
            digits |= kind == DIGIT;
            letters.state = mix(letters.state, byte);
            end += 1;
        }
        if digits {
            self.number();
        } else {
            letters.length += (end - at) as u32;
            *self = letters;
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
        self.length += 1;
    }

    fn flush_blank(&mut self) {
        if self.pending_blank {
            self.mix(b' ');
            self.pending_blank = false;
        }
    }
}

const fn mix(state: u64, byte: u8) -> u64 {
    (state ^ byte as u64).wrapping_mul(0x0100_0000_01b3)
}
