//! Kinds of lines: those with the same signature before their payload.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::grammar::command;
use super::heard::Heard;
use super::prefix::{Fit, REACH, Shape, fit};
use super::survey::{Hint, may_begin};
use crate::text::scan::{self, Starts, eight};

/// A kind of lines, counted in order of appearance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind(u32);

impl Kind {
    /// Nothing is said on the line.
    pub const NONE: Self = Self(u32::MAX);
    /// Nothing stands before.
    pub const BARE: Self = Self(0);
    /// A number stands before, which tells as little.
    const NUMBER: Self = Self(1);
    /// How many kinds are bare.
    pub const BARES: usize = 2;

    /// Whether nothing but times and numbers stands before a payload, which tells nothing of who speaks.
    pub const fn is_bare(self) -> bool {
        self.0 <= Self::NUMBER.0
    }

    /// The kind at this place among all.
    pub const fn at(place: usize) -> Self {
        Self(place as u32)
    }

    /// Its place among all kinds.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// What the lines of a kind have in common.
#[derive(Clone, Copy)]
pub struct Prefix {
    /// The signature of what stands before the payload.
    pub signature: u64,
    /// What its signature comes from, sign by sign.
    pub way: Way,
    /// Whether anything in it has a digit.
    pub numbered: bool,
    /// How many words it has.
    pub words: u8,
    /// How well it fits, without a blank behind it and with one.
    fits: [Option<Fit>; 2],
}

/// What signatures come from, sign by sign: a few bits of each that a prefix has on the way.
#[derive(Clone, Copy, Default)]
pub struct Way([u64; 4]);

impl Way {
    fn of(text: &[u8]) -> Self {
        let mut way = Self::default();
        let mut shape = Shape::empty();
        let mut at = 0;
        while at < text.len() {
            at = shape.feed(text, at);
            let (place, bit) = Self::bit(&shape);
            way.0[place] |= bit;
        }
        way
    }

    /// Takes in the other one.
    pub fn join(&mut self, other: Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine |= theirs;
        }
    }

    /// Whether a prefix that begins so may come to such a signature.
    #[inline]
    pub fn may_lead_on(&self, begun: &Shape) -> bool {
        let (place, bit) = Self::bit(begun);
        self.0[place] & bit != 0
    }

    #[inline]
    const fn bit(shape: &Shape) -> (usize, u64) {
        let state = shape.state();
        ((state >> 38 & 3) as usize, 1 << (state >> 32 & 63))
    }
}

/// How many times eight bytes a beginning is known by at most.
const EIGHTS: usize = 6;

/// How lines of a kind begin: letter by letter, but for the digits in it, for which others may stand.
#[derive(Clone, Copy)]
struct Opening {
    /// The bytes, eight each, which of their bits count, and which of them are digits.
    bytes: [(u64, u64, u64); EIGHTS],
    payload: Payload,
}

/// What is known of the payload of a line that begins so.
#[derive(Clone, Copy)]
pub struct Payload {
    /// The number of the beginning, counted from 1; 0 where there is none.
    pub behind: u32,
    /// Where it begins.
    pub at: usize,
    /// The kind of line, and how well what stands before fits.
    pub kind: (Kind, Fit),
    /// Whether anything before has a digit.
    pub numbered: bool,
}

impl Payload {
    /// That of a line before which nothing stands.
    pub const BARE: Self = Self {
        behind: 0,
        at: 0,
        kind: (Kind::BARE, Fit::Good),
        numbered: false,
    };
}

impl Opening {
    const NONE: Self = Self {
        bytes: [(0, 0, 0); EIGHTS],
        payload: Payload::BARE,
    };

    fn of(text: &[u8], payload: Payload) -> Self {
        let mut opening = Self {
            payload,
            ..Self::NONE
        };
        let eights = opening.bytes.iter_mut().take(text.len().div_ceil(8));
        for (number, (bytes, counting, digits)) in eights.enumerate() {
            let inside = text.len().saturating_sub(8 * number).min(8);
            *bytes = eight(text, 8 * number);
            *digits = scan::digits(*bytes);
            // A bit of every byte becomes all of its bits.
            let digits = (*digits >> 7) * 0xff;
            *counting = (!0_u64).checked_shr(64 - 8 * inside as u32).unwrap_or(0) & !digits;
        }
        opening
    }

    #[inline]
    fn begins(&self, line: &[u8]) -> bool {
        let mut eights = self
            .bytes
            .iter()
            .take(self.payload.at.div_ceil(8))
            .enumerate();
        eights.all(|(number, (bytes, counting, digits))| {
            let here = eight(line, 8 * number);
            (here ^ bytes) & counting == 0 && digits & !scan::digits(here) == 0
        })
    }
}

/// All kinds of a text's lines.
pub struct Known {
    /// Every kind, in order.
    pub prefixes: Vec<Prefix>,
    places: HashMap<u64, u32, BuildHasherDefault<Ready>>,
    /// How lines began lately.
    openings: [Opening; 2],
    /// What was said behind them.
    heard: Heard,
    /// Who spoke behind every kind of mark.
    pub spoken: Spoken,
    /// How many lines began so, less how often another way was learned.
    gained: i32,
}

/// As many kinds as most texts have.
const FEW: usize = 6;

/// How many ways are learned although no line begins in one of them.
const WORTH: i32 = 16;

impl Default for Known {
    fn default() -> Self {
        let mut number = Shape::empty();
        number.feed(b"0", 0);
        let mut known = Self {
            prefixes: Vec::new(),
            places: HashMap::with_capacity_and_hasher(FEW, BuildHasherDefault::default()),
            openings: [Opening::NONE; 2],
            heard: Heard::default(),
            spoken: Spoken::default(),
            gained: 0,
        };
        known.place(b"", &Shape::empty());
        known.place(b"0", &number);
        if let Some(number) = known.prefixes.last_mut() {
            number.words = 0; // none was seen yet
        }
        known
    }
}

impl Known {
    /// Every kind, in order.
    pub fn each(&self) -> impl Iterator<Item = (Kind, &Prefix)> {
        (0..).map(Kind).zip(&self.prefixes)
    }

    /// The kind of a line with this prefix, and how well that can stand before a payload.
    pub fn kind(&mut self, text: &[u8], shape: &Shape) -> (Kind, Fit) {
        let kind = Kind(self.place(text, shape));
        if kind.is_bare() {
            if let Some(number) = self.prefixes.get_mut(Kind::NUMBER.index())
                && number.words == 0
                && !text.is_empty()
            {
                number.words = words(text);
            }
            return (
                kind,
                if text.is_empty() {
                    Fit::Good
                } else {
                    fit(text)
                },
            );
        }
        // Trailing blanks do not count for the signature, but for the fit.
        let blank = text.last().is_some_and(u8::is_ascii_whitespace);
        let Some(prefix) = self.prefixes.get_mut(kind.index()) else {
            return (kind, Fit::None);
        };
        let known = &mut prefix.fits[usize::from(blank)];
        (kind, *known.get_or_insert_with(|| fit(text)))
    }

    fn place(&mut self, text: &[u8], shape: &Shape) -> u32 {
        let signature = shape.signature();
        let next = self.prefixes.len() as u32;
        let place = *self.places.entry(signature).or_insert(next);
        if place == next {
            self.prefixes.push(Prefix {
                signature,
                way: Way::of(text),
                numbered: shape.is_numbered(),
                words: words(text),
                fits: [None; 2],
            });
        }
        place
    }

    /// Learns that lines that begin so, but for other digits, are of this kind.
    pub fn open(&mut self, text: &[u8], kind: (Kind, Fit)) {
        // Where each line begins in another way nothing is gained.
        if self.gained < -WORTH || text.is_empty() || text.len() > 8 * EIGHTS {
            return;
        }
        let numbered = self.prefixes.get(kind.0.index()).is_none_or(|p| p.numbered);
        // How a bare number fits depends on it.
        if numbered && kind.0.is_bare() || !says_nothing(text) {
            return;
        }
        self.gained -= 1;
        let [old, new] = &mut self.openings;
        *old = *new;
        let payload = Payload {
            behind: old.payload.behind + 1,
            at: text.len(),
            kind,
            numbered,
        };
        *new = Opening::of(text, payload);
    }

    /// The payloads of this line, where it begins in a way learned lately, and what was said lately.
    #[inline]
    pub fn payloads(
        &mut self,
        line: &[u8],
    ) -> (impl Iterator<Item = Payload>, &mut Heard, &mut Spoken) {
        let Self {
            openings,
            gained,
            heard,
            spoken,
            ..
        } = self;
        let payloads = openings.iter().filter_map(move |opening| {
            let begins = opening.payload.at > 0 && opening.begins(line);
            *gained += i32::from(begins);
            begins.then_some(opening.payload)
        });
        (payloads, heard, spoken)
    }
}

/// How far what a client may have said is read for signs of a reply.
const NEAR: usize = 48;

/// Who spoke so far behind the marks of the first kinds.
#[derive(Default)]
pub struct Spoken([u8; 16]);

impl Spoken {
    /// The server, surely.
    const REPLY: u8 = 1;
    /// Somebody gave a command.
    const COMMAND: u8 = 2;
    /// The last was a command, surely.
    const ASKED: u8 = 4;
    /// Commands followed each other, surely, and never a reply: the client alone.
    const ALONE: u8 = 8;

    /// Whether what is said behind such a mark is so for sure. Where a server surely spoke before, and never a client, what has
    /// the shape of a reply is one; of all else `seems` is asked, which may read so many bytes for it: where the client alone
    /// spoke, it is mostly the content of a message.
    #[inline]
    pub fn is_sure(&mut self, kind: Kind, hint: Hint, seems: impl FnOnce(usize) -> bool) -> bool {
        let mut nobody = 0;
        let known = self.0.get_mut(kind.index()).filter(|_| !kind.is_bare());
        let spoken = known.unwrap_or(&mut nobody);
        if matches!(hint, Hint::Reply(_)) {
            let proven = *spoken & (Self::REPLY | Self::COMMAND) == Self::REPLY;
            let near = *spoken & Self::ALONE != 0;
            let sure = proven || seems(if near { NEAR } else { REACH });
            *spoken = if sure {
                *spoken & Self::COMMAND | Self::REPLY
            } else {
                *spoken & !Self::ASKED
            };
            return sure;
        }
        let sure = seems(REACH);
        if sure && *spoken & (Self::ASKED | Self::REPLY) == Self::ASKED {
            *spoken |= Self::ALONE;
        }
        *spoken |= Self::COMMAND | if sure { Self::ASKED } else { 0 };
        sure
    }
}

/// Whether nothing can be said within what stands before a payload, whatever its digits are.
fn says_nothing(prefix: &[u8]) -> bool {
    Starts::<true>::of(prefix).all(|start| {
        let word = prefix.get(start..).unwrap_or_default();
        match word {
            [b'0'..=b'9', ..] => {
                let digits = word.iter().take_while(|b| b.is_ascii_digit()).count();
                let fraction = prefix[..start].ends_with(b".");
                digits < word.len() && (digits != 3 || fraction)
            }
            [first, second, ..] if first.is_ascii_alphabetic() => {
                second.is_ascii_digit()
                    || !may_begin(eight(word, 0))
                    || word
                        .first_chunk()
                        .is_some_and(|four| !command::begins_verb(*four))
            }
            [b'_', ..] => true,
            _ => false,
        }
    })
}

fn words(prefix: &[u8]) -> u8 {
    let words = prefix
        .split(u8::is_ascii_whitespace)
        .filter(|w| !w.is_empty());
    words.count().min(usize::from(u8::MAX)) as u8
}

/// A signature is a hash already.
#[derive(Default)]
pub struct Ready(u64);

impl Hasher for Ready {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes
            .iter()
            .fold(self.0, |sum, b| sum.rotate_left(8) ^ u64::from(*b));
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}
