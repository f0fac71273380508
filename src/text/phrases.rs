//! Many phrases, looked for all at once.

/// How many slots the phrases are spread over.
const SLOTS: usize = 1 << SLOT_BITS;
const SLOT_BITS: u32 = 12;

/// Phrases to look for: the text is read once, however many they are.
///
/// Three bytes of the text, one to five bytes on each time, are looked up in a small table, which knows the three bytes of
/// each phrase from its anchor on and from as many places behind as a step is long; only where it has an entry is anything
/// compared. How far each step goes depends on the shortest phrase, which has three bytes at least.
pub struct Phrases {
    list: &'static [&'static str],
    /// The bits in which small letters differ from capitals, where case does not matter.
    case: u32,
    /// How many bytes are gone on at a time.
    step: usize,
    slots: &'static [Slot; SLOTS],
    entries: &'static [Entry],
}

/// The table for some phrases.
pub struct Places<const ENTRIES: usize> {
    slots: [Slot; SLOTS],
    entries: [Entry; ENTRIES],
}

/// The first entry of those three bytes that have the same place, counted from 1, and a few bits by which most other bytes
/// with that place are told apart from them, unless there are several.
#[derive(Clone, Copy)]
struct Slot(u16);

impl Slot {
    const EMPTY: Self = Self(0);
    const FIRST: u16 = 0x3ff;

    const fn new(first: u16, mixed: u32) -> Self {
        assert!(first <= Self::FIRST, "too many entries");
        Self(first | Self::bits(mixed))
    }

    const fn first(self) -> usize {
        (self.0 & Self::FIRST) as usize
    }

    /// Whether an entry may be of what was mixed to these bits.
    #[inline]
    const fn may_have(self, mixed: u32) -> bool {
        self.0 != 0
            && (self.0 & !Self::FIRST == Self::bits(mixed)
                || self.0 & !Self::FIRST == Self::bits(u32::MAX))
    }

    /// Those right below the ones that make the place.
    const fn bits(mixed: u32) -> u16 {
        (mixed >> 4) as u16 & !Self::FIRST
    }
}

/// Three bytes of a phrase: its index, where they stand in it, and whether the next entry is of the same slot.
#[derive(Clone, Copy)]
struct Entry(u16);

impl Entry {
    const fn new(phrase: usize, offset: usize) -> Self {
        assert!(
            phrase < 1 << 10 && offset < 1 << 5,
            "too many phrases, or one too long"
        );
        Self((phrase << 6 | offset << 1) as u16)
    }

    const fn before_another(self) -> Self {
        Self(self.0 | 1)
    }

    const fn phrase(self) -> usize {
        (self.0 >> 6) as usize
    }

    const fn offset(self) -> usize {
        (self.0 >> 1 & 31) as usize
    }

    const fn has_another(self) -> bool {
        self.0 & 1 == 1
    }
}

/// The phrases of a constant list, to be kept in a static; `in any case` those of small letters, as capitals too. Their table
/// is made while the program is compiled.
macro_rules! phrases {
    ($list:expr) => {
        $crate::text::phrases::phrases!($list, 0)
    };
    ($list:expr, in any case) => {
        $crate::text::phrases::phrases!($list, $crate::text::phrases::ANY_CASE)
    };
    ($list:expr, $case:expr) => {{
        use $crate::text::phrases::{Phrases, Places, entries};
        static PLACES: Places<{ entries(&$list) }> = Places::of(&$list, $case);
        Phrases::new(&$list, &PLACES, $case)
    }};
}
pub(crate) use phrases;

/// The bit in which small letters differ from capitals, in three bytes.
pub const ANY_CASE: u32 = 0x20_2020;

/// How many entries these phrases take.
pub const fn entries(list: &[&str]) -> usize {
    step(list) * list.len()
}

impl<const ENTRIES: usize> Places<ENTRIES> {
    /// Those of these phrases.
    pub const fn of(list: &[&str], case: u32) -> Self {
        let step = step(list);
        let mut found = [(0, Entry(0)); ENTRIES];
        let mut ends = [0; SLOTS];
        let mut at = 0;
        while at < ENTRIES {
            let words = list[at / step];
            let offset = anchor(words, 2 + step) + at % step;
            let bytes = words.as_bytes();
            let three = [bytes[offset], bytes[offset + 1], bytes[offset + 2], 0];
            let mixed = mixed(u32::from_le_bytes(three) | case);
            found[at] = (mixed, Entry::new(at / step, offset));
            ends[slot(mixed)] += 1;
            at += 1;
        }
        let (mut all, mut slot_at) = (0, 0);
        while slot_at < SLOTS {
            all += ends[slot_at];
            ends[slot_at] = all + 1;
            slot_at += 1;
        }
        let mut firsts = ends;
        let mut slots = [Slot::EMPTY; SLOTS];
        let mut entries = [Entry(0); ENTRIES];
        at = 0;
        while at < ENTRIES {
            let (mixed, entry) = found[at];
            let slot = slot(mixed);
            let is_last = firsts[slot] == ends[slot];
            firsts[slot] -= 1;
            slots[slot] = Slot::new(firsts[slot], if is_last { mixed } else { u32::MAX });
            entries[firsts[slot] as usize - 1] = if is_last {
                entry
            } else {
                entry.before_another()
            };
            at += 1;
        }
        Self { slots, entries }
    }
}

impl Phrases {
    /// The phrases of a list with their table; [`phrases!`](phrases) makes it.
    pub const fn new<const ENTRIES: usize>(
        list: &'static [&'static str],
        places: &'static Places<ENTRIES>,
        case: u32,
    ) -> Self {
        Self {
            list,
            case,
            step: step(list),
            slots: &places.slots,
            entries: &places.entries,
        }
    }

    /// Whether one of them stands in the text.
    pub fn any(&self, text: &[u8]) -> bool {
        self.each(text, &mut |_| true)
    }

    /// The first in their own order that stands in the text, by its index.
    pub fn first(&self, text: &[u8]) -> Option<usize> {
        let mut first = None;
        self.each(text, &mut |phrase| {
            first = Some(first.map_or(phrase, |known: usize| known.min(phrase)));
            phrase == 0
        });
        first
    }

    /// Hands out each one that stands in the text, by its index, as often as it does, until told to stop; whether it was.
    pub fn each(&self, text: &[u8], stop: Stop<'_>) -> bool {
        // With a step that is known the loop inside unrolls.
        match self.step {
            1 => self.go::<1>(text, stop),
            2 => self.go::<2>(text, stop),
            3 => self.go::<3>(text, stop),
            4 => self.go::<4>(text, stop),
            _ => self.go::<5>(text, stop),
        }
    }

    fn go<const STEP: usize>(&self, text: &[u8], stop: Stop<'_>) -> bool {
        let case = u64::from(self.case & 0xff) * 0x0101_0101_0101_0101;
        let mut at = 0;
        // Eight bytes at a time, of which six can be the first of three.
        while let Some(eight) = text.get(at..).and_then(<[u8]>::first_chunk) {
            let eight = u64::from_le_bytes(*eight) | case;
            let mut ahead = 0;
            while ahead < 6 {
                let mixed = mixed((eight >> (8 * ahead)) as u32);
                let slot = self.slots[slot(mixed)];
                if slot.may_have(mixed) && self.compare(text, at + ahead, slot, stop) {
                    return true;
                }
                ahead += STEP;
            }
            at += ahead;
        }
        while let Some(&[a, b, c]) = text.get(at..).and_then(<[u8]>::first_chunk) {
            let mixed = mixed(u32::from_le_bytes([a, b, c, 0]) | self.case);
            let slot = self.slots[slot(mixed)];
            if slot.may_have(mixed) && self.compare(text, at, slot, stop) {
                return true;
            }
            at += STEP;
        }
        false
    }

    /// Hands out the phrases of a slot that stand around this place.
    #[inline(never)]
    fn compare(&self, text: &[u8], at: usize, slot: Slot, stop: Stop<'_>) -> bool {
        let case = self.case as u8;
        let here = text.get(at).copied().unwrap_or_default() | case;
        let entries = self.entries.get(slot.first() - 1..);
        for entry in entries.unwrap_or_default() {
            let (phrase, offset) = (entry.phrase(), entry.offset());
            if let Some(words) = self.list.get(phrase).map(|words| words.as_bytes())
                // Most that share a slot differ in the first of the three bytes.
                && words.get(offset).is_some_and(|byte| byte | case == here)
                && let Some(start) = at.checked_sub(offset)
                && self.begins(text.get(start..).unwrap_or_default(), words)
                && stop(phrase)
            {
                return true;
            }
            if !entry.has_another() {
                break;
            }
        }
        false
    }

    fn begins(&self, text: &[u8], words: &[u8]) -> bool {
        let Some(head) = text.get(..words.len()) else {
            return false;
        };
        if self.case == 0 {
            head == words
        } else {
            head.eq_ignore_ascii_case(words)
        }
    }
}

/// Takes the index of a phrase, and tells whether to stop.
type Stop<'f> = &'f mut dyn FnMut(usize) -> bool;

/// Three bytes mixed into one number; the highest of the four does not count.
const fn mixed(bytes: u32) -> u32 {
    bytes.wrapping_mul(0x79b1_9d00)
}

const fn slot(mixed: u32) -> usize {
    (mixed >> (32 - SLOT_BITS)) as usize
}

/// How far each step can go with these phrases.
const fn step(list: &[&str]) -> usize {
    let mut shortest = 7;
    let mut at = 0;
    while at < list.len() {
        if list[at].len() < shortest {
            shortest = list[at].len();
        }
        at += 1;
    }
    if shortest > 3 { shortest - 2 } else { 1 }
}

/// The words of a table of words with their meanings.
pub const fn words<T, const N: usize>(table: &[(&'static str, T)]) -> [&'static str; N] {
    let (mut list, mut at) = ([""; N], 0);
    while at < N {
        list[at] = table[at].0;
        at += 1;
    }
    list
}

/// How many words a few tables have.
pub const fn count(tables: &[&[&str]]) -> usize {
    let (mut all, mut table) = (0, 0);
    while table < tables.len() {
        all += tables[table].len();
        table += 1;
    }
    all
}

/// All words of a few tables in one list.
pub const fn joined<const N: usize>(tables: &[&[&'static str]]) -> [&'static str; N] {
    let (mut list, mut all, mut table) = ([""; N], 0, 0);
    while table < tables.len() {
        let mut at = 0;
        while at < tables[table].len() {
            list[all] = tables[table][at];
            all += 1;
            at += 1;
        }
        table += 1;
    }
    list
}

/// How far into a phrase its bytes are looked up at most.
const REACH: usize = 32;

/// Where so many bytes of a phrase stand that a text has least often: signs count more than letters, and so does each change
/// from one kind to another.
const fn anchor(words: &str, width: usize) -> usize {
    let words = words.as_bytes();
    let (mut best, mut most, mut at) = (0, 0, 0);
    while at + width <= words.len() && at + width <= REACH {
        let (mut rare, mut next) = (0, at);
        while next < at + width {
            let (kind, weight) = rarity(words[next]);
            rare += weight;
            if next > at && rarity(words[next - 1]).0 != kind {
                rare += 2;
            }
            next += 1;
        }
        if rare > most {
            (best, most) = (at, rare);
        }
        at += 1;
    }
    best
}

/// The kind of a byte, and how rare it is.
const fn rarity(byte: u8) -> (u8, u8) {
    match byte {
        b' ' => (0, 0),
        b'0'..=b'9' => (1, 0),
        b'a' | b'c' | b'e' | b'i' | b'l'..=b'p' | b'r'..=b't' => (2, 1),
        b'a'..=b'z' => (2, 2),
        b'S' | b'M' | b'T' | b'P' => (3, 1),
        b'A'..=b'Z' => (3, 3),
        b'.' | b':' | b'-' | b',' => (4, 2),
        _ => (4, 3),
    }
}

#[cfg(test)]
mod tests {
    use super::Phrases;

    #[test]
    fn all_are_found_wherever_they_stand() {
        const LISTS: [[&str; 4]; 3] = [
            ["said: ", "aid:", "status=", "refused to talk"],
            ["said: ", "said:", "status=", "refused to talk"],
            ["was said: ", " status=", "refused to talk", "stat=Sent"],
        ];
        find_each(&LISTS[0], &phrases!(LISTS[0]));
        find_each(&LISTS[1], &phrases!(LISTS[1]));
        find_each(&LISTS[2], &phrases!(LISTS[2]));
        let any_case = phrases!(["queued as"], in any case);
        assert!(any_case.any(b"ok: QUEUED AS 4F") && !any_case.any(b"queued-as"));
        let short = phrases!(["nc ", "} [x"]);
        for text in ["nc ", "xnc mx", "x} [x"] {
            assert!(short.any(text.as_bytes()), "{text}");
        }
    }

    fn find_each(list: &[&str], phrases: &Phrases) {
        for before in ["", "x", "it ", "s", "sai", "it has been"] {
            for (index, words) in list.iter().enumerate() {
                for behind in ["", "y", " end"] {
                    let text = [before, words, behind].concat();
                    let mut found = Vec::new();
                    phrases.each(text.as_bytes(), &mut |phrase| {
                        found.push(phrase);
                        false
                    });
                    let expected: Vec<_> = (0..list.len())
                        .filter(|&p| text.contains(list[p]))
                        .collect();
                    found.sort_unstable();
                    assert_eq!(found, expected, "{text}");
                    assert!(phrases.any(text.as_bytes()) && found.contains(&index));
                    assert_eq!(phrases.first(text.as_bytes()), found.first().copied());
                }
            }
        }
        assert!(!phrases.any(b"sai") && !phrases.any(b"") && phrases.first(b"status").is_none());
    }
}
