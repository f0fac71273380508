//! Many phrases, looked for all at once.

mod rarity;
mod table;

pub use table::{Anchored, Slots, Table, anchors, count, entries, joined, words};
use table::{Slot, mixed, mixed_of};

/// Phrases to look for: the text is read once, however many they are.
///
/// Three bytes of the text, one to five bytes on each time, are looked up in a small table, which knows the three bytes of
/// each phrase from its anchor on and from as many places behind as a step is long; only where it has an entry is anything
/// compared. How far each step goes depends on the shortest phrase, which has three bytes at least.
pub struct Phrases {
    all: &'static Anchored<'static>,
    table: Table,
}

/// The phrases of a constant list, to be kept in a static; `in any case` those of small letters, as capitals too; `at once`
/// those that every text is searched for, whose table is in the program.
macro_rules! phrases {
    ($list:expr) => {
        $crate::text::phrases::phrases!(@ $list, 0, Slots::empty(), false)
    };
    ($list:expr, at once) => {
        $crate::text::phrases::phrases!(@ $list, 0, Slots::full(&PHRASES), true)
    };
    ($list:expr, in any case) => {
        $crate::text::phrases::phrases!(@ $list, ANY_CASE, Slots::empty(), false)
    };
    ($list:expr, in any case, at once) => {
        $crate::text::phrases::phrases!(@ $list, ANY_CASE, Slots::full(&PHRASES), true)
    };
    (@ $list:expr, $case:expr, $slots:expr, $full:expr) => {{
        #[allow(unused_imports, reason = "not all phrases need them")]
        use $crate::text::phrases::{ANY_CASE, Anchored, Phrases, Slots, Table, anchors, entries};
        static ANCHORS: [u8; $list.len()] = anchors(&$list);
        static PHRASES: Anchored<'_> = Anchored::of(&$list, &ANCHORS, $case);
        static SLOTS: Slots<{ entries(&$list) }> = $slots;
        Phrases::new(&PHRASES, Table::of(&SLOTS, $full))
    }};
}
pub(crate) use phrases;

/// The bit in which small letters differ from capitals, in three bytes.
pub const ANY_CASE: u32 = 0x20_2020;

impl Phrases {
    /// Phrases with their table; [`phrases!`](phrases) makes them.
    pub const fn new(all: &'static Anchored<'static>, table: Table) -> Self {
        Self { all, table }
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
        match self.all.step {
            1 => self.go::<1>(text, stop),
            2 => self.go::<2>(text, stop),
            3 => self.go::<3>(text, stop),
            4 => self.go::<4>(text, stop),
            _ => self.go::<5>(text, stop),
        }
    }

    fn go<const STEP: usize>(&self, text: &[u8], stop: Stop<'_>) -> bool {
        let slots = self.table.filled(self.all);
        let case = u64::from(self.all.case & 0xff) * 0x0101_0101_0101_0101;
        let mut at = 0;
        // Eight bytes at a time, of which six can be the first of three.
        while let Some(eight) = text.get(at..).and_then(<[u8]>::first_chunk) {
            let eight = u64::from_le_bytes(*eight) | case;
            let mut ahead = 0;
            while ahead < 6 {
                let mixed = mixed((eight >> (8 * ahead)) as u32);
                let slot = Slot::of(slots, mixed);
                if slot.may_have(mixed) && self.compare(text, at + ahead, slot, stop) {
                    return true;
                }
                ahead += STEP;
            }
            at += ahead;
        }
        while let Some(&[a, b, c]) = text.get(at..).and_then(<[u8]>::first_chunk) {
            let mixed = mixed_of([a, b, c], self.all.case);
            let slot = Slot::of(slots, mixed);
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
        let case = self.all.case as u8;
        let here = text.get(at).copied().unwrap_or_default() | case;
        let mut entry = slot.last();
        while let Some((phrase, offset)) = self.all.place(entry) {
            if let Some(words) = self.all.list.get(phrase).map(|words| words.as_bytes())
                // Most that share a slot differ in the first of the three bytes.
                && words.get(offset).is_some_and(|byte| byte | case == here)
                && let Some(start) = at.checked_sub(offset)
                && self.begins(text.get(start..).unwrap_or_default(), words)
                && stop(phrase)
            {
                return true;
            }
            entry = self.table.before(entry);
        }
        false
    }

    fn begins(&self, text: &[u8], words: &[u8]) -> bool {
        // Most differ in their first bytes, so that nothing quicker for many bytes is called.
        let case = self.all.case as u8;
        let same = |(a, b): (&u8, &u8)| a == b || case != 0 && a.eq_ignore_ascii_case(b);
        text.len() >= words.len() && text.iter().zip(words).all(same)
    }
}

/// Takes the index of a phrase, and tells whether to stop.
type Stop<'f> = &'f mut dyn FnMut(usize) -> bool;

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
