//! The table in which phrases are looked up. Where each phrase is looked up is found while the program is compiled; the slots,
//! mostly empty, would be many bytes of program, and are filled when the table is used first, but for those that every text is
//! looked up in. Until then they are nothing but zeros, which no program holds and nobody has to write.

use std::sync::Once;
use std::sync::atomic::{AtomicU16, Ordering};

use super::rarity::anchor;

/// How many slots the phrases are spread over.
const SLOTS: usize = 1 << SLOT_BITS;
const SLOT_BITS: u32 = 12;

/// Phrases with what is looked up of each: entries of three bytes, as many as a step is long, one byte on each time.
///
/// Entries have numbers from 1 on, phrase by phrase.
#[derive(Clone, Copy)]
pub struct Anchored<'t> {
    /// The phrases.
    pub list: &'t [&'t str],
    /// Where the first entry of each begins.
    anchors: &'t [u8],
    /// The bits in which small letters differ from capitals, where case does not matter.
    pub case: u32,
    /// How many bytes are gone on at a time in a text.
    pub step: usize,
}

impl<'t> Anchored<'t> {
    /// These phrases with their [`anchors`].
    pub const fn of(list: &'t [&'t str], anchors: &'t [u8], case: u32) -> Self {
        Self {
            list,
            anchors,
            case,
            step: step(list),
        }
    }

    /// The phrase of an entry, by its index, and where in it the entry begins.
    pub(super) fn place(&self, number: u16) -> Option<(usize, usize)> {
        let entry = usize::from(number).checked_sub(1)?;
        let phrase = entry / self.step;
        let anchor = self.anchors.get(phrase)?;
        Some((phrase, usize::from(*anchor) + entry % self.step))
    }
}

/// The number of the last entry of those three bytes that have the same place, and a few bits by which most other bytes
/// with that place are told apart from them, unless these differ in them.
#[derive(Clone, Copy)]
pub(super) struct Slot(u16);

impl Slot {
    const LAST: u16 = 0x3ff;

    /// The slot among these of what was mixed.
    #[inline]
    pub(super) fn of(slots: &[AtomicU16; SLOTS], mixed: u32) -> Self {
        Self(slots[slot(mixed)].load(Ordering::Relaxed))
    }

    /// The number of its last entry.
    pub(super) const fn last(self) -> u16 {
        self.0 & Self::LAST
    }

    /// Whether an entry may be of what was mixed to these bits.
    #[inline]
    pub(super) const fn may_have(self, mixed: u32) -> bool {
        self.0 != 0
            && (self.0 & !Self::LAST == Self::bits(mixed)
                || self.0 & !Self::LAST == Self::bits(u32::MAX))
    }

    /// The slot with the entry of this number, too.
    const fn with(self, number: u16, mixed: u32) -> Self {
        let same = self.0 == 0 || self.0 & !Self::LAST == Self::bits(mixed);
        Self(number | Self::bits(if same { mixed } else { u32::MAX }))
    }

    /// Those right below the ones that make the place.
    const fn bits(mixed: u32) -> u16 {
        (mixed >> 4) as u16 & !Self::LAST
    }
}

/// The slots of a table, and for each of its entries the one before in the same slot, 0 where there is none.
pub struct Slots<const ENTRIES: usize> {
    slots: [AtomicU16; SLOTS],
    before: [AtomicU16; ENTRIES],
}

impl<const ENTRIES: usize> Slots<ENTRIES> {
    /// Slots without entries.
    pub const fn empty() -> Self {
        Self {
            slots: [const { AtomicU16::new(0) }; SLOTS],
            before: [const { AtomicU16::new(0) }; ENTRIES],
        }
    }

    /// Slots with the entries of these phrases.
    pub const fn full(phrases: &Anchored<'_>) -> Self {
        let mut slots = [Slot(0); SLOTS];
        let mut all = Self::empty();
        let mut entry = 0;
        while entry < ENTRIES {
            let phrase = entry / phrases.step;
            let at = phrases.anchors[phrase] as usize + entry % phrases.step;
            let words = phrases.list[phrase].as_bytes();
            let mixed = mixed_of([words[at], words[at + 1], words[at + 2]], phrases.case);
            let known = slots[slot(mixed)];
            all.before[entry] = AtomicU16::new(known.last());
            slots[slot(mixed)] = known.with(entry as u16 + 1, mixed);
            entry += 1;
        }
        let mut slot = 0;
        while slot < SLOTS {
            all.slots[slot] = AtomicU16::new(slots[slot].0);
            slot += 1;
        }
        all
    }
}

/// A table, which is filled when it is used first unless it is full from the start.
pub struct Table {
    slots: &'static [AtomicU16; SLOTS],
    before: &'static [AtomicU16],
    full: bool,
    filled: Once,
}

impl Table {
    /// The table with these slots, which are full or empty.
    ///
    /// # Panics
    /// While the program is compiled, where there are more entries than a slot can tell apart.
    pub const fn of<const ENTRIES: usize>(slots: &'static Slots<ENTRIES>, full: bool) -> Self {
        assert!(ENTRIES <= Slot::LAST as usize, "too many entries");
        Self {
            slots: &slots.slots,
            before: &slots.before,
            full,
            filled: Once::new(),
        }
    }

    /// The entry before this one in its slot; 0 where there is none.
    pub(super) fn before(&self, number: u16) -> u16 {
        let entry = usize::from(number).wrapping_sub(1);
        let before = self.before.get(entry);
        before.map_or(0, |before| before.load(Ordering::Relaxed))
    }

    /// The slots, with the entries of these phrases in them.
    #[inline]
    pub(super) fn filled(&self, phrases: &Anchored<'_>) -> &'static [AtomicU16; SLOTS] {
        if !self.full && !self.filled.is_completed() {
            self.filled.call_once(|| self.fill(phrases));
        }
        self.slots
    }

    #[cold]
    fn fill(&self, phrases: &Anchored<'_>) {
        let mut numbers = (1..).zip(self.before);
        for (words, &anchor) in phrases.list.iter().zip(phrases.anchors) {
            let entries = words.as_bytes().get(usize::from(anchor)..);
            let entries = entries.unwrap_or_default().windows(3).take(phrases.step);
            for (three, (number, before)) in entries.zip(&mut numbers) {
                let Some(&three) = three.first_chunk() else {
                    continue;
                };
                let mixed = mixed_of(three, phrases.case);
                let known = Slot::of(self.slots, mixed);
                before.store(known.last(), Ordering::Relaxed);
                let slots = &self.slots[slot(mixed)];
                slots.store(known.with(number, mixed).0, Ordering::Relaxed);
            }
        }
    }
}

/// How many entries these phrases take.
pub const fn entries(list: &[&str]) -> usize {
    step(list) * list.len()
}

/// Where the first entry of each of these phrases begins.
pub const fn anchors<const PHRASES: usize>(list: &[&str]) -> [u8; PHRASES] {
    let (mut anchors, mut phrase) = ([0; PHRASES], 0);
    while phrase < PHRASES {
        anchors[phrase] = anchor(list[phrase], 2 + step(list)) as u8;
        phrase += 1;
    }
    anchors
}

/// Three bytes mixed into one number, whose case does not matter where these bits are set.
pub(super) const fn mixed_of([a, b, c]: [u8; 3], case: u32) -> u32 {
    mixed(u32::from_le_bytes([a, b, c, 0]) | case)
}

/// The same of four bytes, of which the highest does not count.
pub(super) const fn mixed(bytes: u32) -> u32 {
    bytes.wrapping_mul(0x79b1_9d00)
}

const fn slot(mixed: u32) -> usize {
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
