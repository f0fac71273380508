//! What was said lately: servers and clients use the same words in every session, and each is read once.

use super::shape::mix_all;
use super::survey::Look;
use crate::text::scan::eight;

/// How many sayings are kept.
const MOST: usize = 64;
/// How many others are known by a number only: what comes a second time is kept.
const NUMBERS: usize = 256;
/// How long a saying is at most: longer ones rarely come again.
const LONGEST: usize = 48;
/// So many come before any is kept: a session alone repeats little.
const FIRST: u32 = 48;

/// What was said lately behind known beginnings of lines, and how it was looked at.
#[derive(Default)]
pub struct Heard {
    sayings: Vec<Option<Saying>>,
    numbers: Vec<u32>,
    /// How many came so far, until some are kept.
    all: u32,
}

#[derive(Clone, Copy)]
struct Saying {
    /// The number of the beginning.
    behind: u32,
    said: [u8; LONGEST],
    length: usize,
    look: Look,
}

/// Where a saying stands, and its number.
#[derive(Clone, Copy)]
pub struct Place(u64);

impl Heard {
    /// Where this is kept once it was said twice; `None` for what is not kept.
    #[inline]
    pub fn place(&mut self, behind: u32, said: &[u8]) -> Option<Place> {
        if self.all < FIRST {
            self.all += 1;
            return None;
        }
        self.sought(behind, said)
    }

    fn sought(&mut self, behind: u32, said: &[u8]) -> Option<Place> {
        // A lone dot may stand for a byte of the dump before it.
        if said.len() > LONGEST || said.starts_with(b".") {
            return None;
        }
        if self.numbers.is_empty() {
            self.numbers.resize(NUMBERS, 0);
            self.sayings.resize(MOST, None);
        }
        let [start, end] = [0, said.len().saturating_sub(8)].map(|at| eight(said, at));
        let mixed = mix_all(start ^ u64::from(behind), end ^ said.len() as u64);
        Some(Place(mixed))
    }

    /// How this was looked at when it was said before behind the same beginning.
    pub fn again(&self, place: Place, behind: u32, said: &[u8]) -> Option<&Look> {
        let known = self
            .sayings
            .get((place.0 >> 32) as usize % MOST)?
            .as_ref()?;
        let same = known.behind == behind && known.said.get(..known.length) == Some(said);
        same.then_some(&known.look)
    }

    /// Keeps how this was looked at, where it comes a second time.
    pub fn keep(&mut self, place: Place, behind: u32, bytes: &[u8], look: &Look) {
        let index = (place.0 >> 32) as usize;
        let number = &mut self.numbers[index % NUMBERS];
        if std::mem::replace(number, place.0 as u32) != place.0 as u32 {
            return;
        }
        let mut said = [0; LONGEST];
        for (kept, byte) in said.iter_mut().zip(bytes) {
            *kept = *byte;
        }
        self.sayings[index % MOST] = Some(Saying {
            behind,
            said,
            length: bytes.len(),
            look: *look,
        });
    }
}
