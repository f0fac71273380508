//! The table in which phrases are looked up. Its entries are made and sorted while the program is compiled; the slots, mostly
//! empty, would be many bytes of program, and are filled when the table is used first, but for those that every text is looked
//! up in. Until then they are nothing but zeros, which no program holds and nobody has to write.

use std::sync::atomic::{AtomicBool, AtomicU16, Ordering};

/// How many slots the phrases are spread over.
pub(super) const SLOTS: usize = 1 << SLOT_BITS;
const SLOT_BITS: u32 = 12;

/// The first entry of those three bytes that have the same place, counted from 1, and a few bits by which most other bytes
/// with that place are told apart from them, unless these differ in them.
#[derive(Clone, Copy)]
pub(super) struct Slot(u16);

impl Slot {
    const FIRST: u16 = 0x3ff;

    const fn new(first: u16, mixed: u32) -> Self {
        Self(first & Self::FIRST | Self::bits(mixed))
    }

    pub(super) const fn first(self) -> usize {
        (self.0 & Self::FIRST) as usize
    }

    /// Whether an entry may be of what was mixed to these bits.
    #[inline]
    pub(super) const fn may_have(self, mixed: u32) -> bool {
        self.0 != 0
            && (self.0 & !Self::FIRST == Self::bits(mixed)
                || self.0 & !Self::FIRST == Self::bits(u32::MAX))
    }

    /// Those right below the ones that make the place.
    const fn bits(mixed: u32) -> u16 {
        (mixed >> 4) as u16 & !Self::FIRST
    }
}

/// The slots of a table.
pub struct Slots {
    filled: AtomicBool,
    slots: [AtomicU16; SLOTS],
}

impl Slots {
    /// Slots without entries.
    pub const fn empty() -> Self {
        Self {
            filled: AtomicBool::new(false),
            slots: [const { AtomicU16::new(0) }; SLOTS],
        }
    }

    #[inline]
    pub(super) fn get(&self, slot: usize) -> Slot {
        Slot(self.slots[slot].load(Ordering::Relaxed))
    }

    /// The same once the entries are in it, which are in the slots' order. Whoever else fills them meanwhile writes the same.
    #[inline]
    pub(super) fn filled(&self, list: &[&str], case: u32, entries: &[Entry]) -> &Self {
        if !self.filled.load(Ordering::Acquire) {
            self.fill(list, case, entries);
        }
        self
    }

    #[cold]
    fn fill(&self, list: &[&str], case: u32, entries: &[Entry]) {
        let mut group = Group::NONE;
        for (number, entry) in (1..).zip(entries) {
            let words = list.get(entry.phrase()).map(|words| words.as_bytes());
            let three = words.and_then(|words| words.get(entry.offset()..)?.first_chunk());
            let Some(three) = three else { continue };
            group = group.with(number, *three, case);
            if !entry.has_another() {
                self.slots[slot(group.mixed)].store(group.slot.0, Ordering::Relaxed);
                group = Group::NONE;
            }
        }
        self.filled.store(true, Ordering::Release);
    }

    /// Slots that hold these entries from the start.
    pub const fn full(list: &[&str], case: u32, entries: &[Entry]) -> Self {
        let mut slots = Self::empty();
        let (mut group, mut number) = (Group::NONE, 1);
        while number <= entries.len() {
            let entry = entries[number - 1];
            let (words, at) = (list[entry.phrase()].as_bytes(), entry.offset());
            let three = [words[at], words[at + 1], words[at + 2]];
            group = group.with(number as u16, three, case);
            if !entry.has_another() {
                slots.slots[slot(group.mixed)] = AtomicU16::new(group.slot.0);
                group = Group::NONE;
            }
            number += 1;
        }
        slots.filled = AtomicBool::new(true);
        slots
    }
}

/// Entries of one slot, as far as they are known.
#[derive(Clone, Copy)]
struct Group {
    slot: Slot,
    /// The last of them, mixed.
    mixed: u32,
}

impl Group {
    const NONE: Self = Self {
        slot: Slot(0),
        mixed: 0,
    };

    /// With the entry of this number, which has these three bytes.
    const fn with(self, number: u16, three: [u8; 3], case: u32) -> Self {
        let [a, b, c] = three;
        let mixed = mixed(u32::from_le_bytes([a, b, c, 0]) | case);
        let slot = if self.slot.0 == 0 {
            Slot::new(number, mixed)
        } else if self.slot.may_have(mixed) {
            self.slot
        } else {
            Slot::new(self.slot.first() as u16, u32::MAX)
        };
        Self { slot, mixed }
    }
}

/// Three bytes of a phrase: its index, where they stand in it, and whether the next entry is of the same slot.
#[derive(Clone, Copy)]
pub struct Entry(u16);

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

    pub(super) const fn phrase(self) -> usize {
        (self.0 >> 6) as usize
    }

    pub(super) const fn offset(self) -> usize {
        (self.0 >> 1 & 31) as usize
    }

    pub(super) const fn has_another(self) -> bool {
        self.0 & 1 == 1
    }
}

/// How many entries these phrases take.
pub const fn entries(list: &[&str]) -> usize {
    step(list) * list.len()
}

/// The entries of these phrases, in the order of their slots.
///
/// # Panics
/// While the program is compiled, where there are more than a slot can tell apart.
pub const fn sorted<const ENTRIES: usize>(list: &[&str], case: u32) -> [Entry; ENTRIES] {
    assert!(ENTRIES <= Slot::FIRST as usize, "too many entries");
    let step = step(list);
    let mut found = [(0, Entry(0)); ENTRIES];
    let mut ends = [0_u16; SLOTS];
    let mut at = 0;
    while at < ENTRIES {
        let words = list[at / step];
        let offset = anchor(words, 2 + step) + at % step;
        let bytes = words.as_bytes();
        let three = [bytes[offset], bytes[offset + 1], bytes[offset + 2], 0];
        let slot = slot(mixed(u32::from_le_bytes(three) | case));
        found[at] = (slot, Entry::new(at / step, offset));
        ends[slot] += 1;
        at += 1;
    }
    let (mut all, mut slot) = (0, 0);
    while slot < SLOTS {
        all += ends[slot];
        ends[slot] = all;
        slot += 1;
    }
    let mut free = ends;
    let mut entries = [Entry(0); ENTRIES];
    at = 0;
    while at < ENTRIES {
        let (slot, entry) = found[at];
        let is_last = free[slot] == ends[slot];
        free[slot] -= 1;
        entries[free[slot] as usize] = if is_last {
            entry
        } else {
            entry.before_another()
        };
        at += 1;
    }
    entries
}

/// Three bytes mixed into one number; the highest of the four does not count.
pub(super) const fn mixed(bytes: u32) -> u32 {
    bytes.wrapping_mul(0x79b1_9d00)
}

pub(super) const fn slot(mixed: u32) -> usize {
    (mixed >> (32 - SLOT_BITS)) as usize
}

/// How far each step can go with these phrases.
pub(super) const fn step(list: &[&str]) -> usize {
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
        // Codes stand everywhere.
        b' ' | b'0'..=b'9' => (0, 0),
        b'a' | b'c' | b'e' | b'i' | b'l'..=b'p' | b'r'..=b't' => (1, 1),
        b'a'..=b'z' => (1, 2),
        b'S' | b'M' | b'T' | b'P' => (2, 1),
        b'A'..=b'Z' => (2, 3),
        b'.' | b':' | b'-' | b',' => (3, 2),
        _ => (3, 3),
    }
}
