//! Many phrases, looked for all at once.

/// How many slots the phrases are spread over.
const SLOTS: usize = 1 << SLOT_BITS;
const SLOT_BITS: u32 = 12;

/// Phrases to look for: the text is read once, however many they are.
///
/// Three bytes of the text, one to three bytes on each time, are looked up in a small table, which knows the three bytes of
/// each phrase from its first, second or third on; only where it has an entry is anything compared. How far each step goes
/// depends on the shortest phrase, which has three bytes at least.
pub struct Phrases {
    list: Vec<&'static [u8]>,
    /// The bits in which small letters differ from capitals, where case does not matter.
    case: u32,
    /// How many bytes are gone on at a time.
    step: usize,
    slots: Box<[u16; SLOTS]>,
    entries: Vec<Entry>,
}

/// Three bytes of a phrase that take a slot.
struct Entry {
    bytes: u32,
    phrase: u16,
    /// Where in the phrase they stand.
    offset: u8,
    /// The next entry of the same slot, counted from 1.
    next: u16,
}

impl Phrases {
    /// These phrases, in any case.
    pub fn in_any_case(phrases: impl Iterator<Item = &'static str>) -> Self {
        Self::of(phrases.map(str::as_bytes).collect(), 0x20_2020)
    }

    /// These phrases.
    pub fn new(phrases: impl Iterator<Item = &'static str>) -> Self {
        Self::of(phrases.map(str::as_bytes).collect(), 0)
    }

    fn of(list: Vec<&'static [u8]>, case: u32) -> Self {
        debug_assert!(list.iter().all(|words| words.len() > 2), "too short");
        let shortest = list.iter().map(|words| words.len()).min();
        let step = shortest.unwrap_or_default().saturating_sub(2).clamp(1, 3);
        let mut slots = Box::new([0; SLOTS]);
        let mut entries = Vec::with_capacity(step * list.len());
        for (phrase, words) in (0..).zip(&list) {
            for offset in 0..step {
                if let Some(&[a, b, c, ..]) = words.get(offset..) {
                    let bytes = u32::from_le_bytes([a, b, c, 0]) | case;
                    let slot = &mut slots[slot(bytes)];
                    let next = std::mem::replace(slot, entries.len() as u16 + 1);
                    entries.push(Entry {
                        bytes,
                        phrase,
                        offset: offset as u8,
                        next,
                    });
                }
            }
        }
        Self {
            list,
            case,
            step,
            slots,
            entries,
        }
    }

    /// Whether one of them stands in the text.
    pub fn any(&self, text: &[u8]) -> bool {
        self.each(text, |_| true)
    }

    /// The first in their own order that stands in the text, by its index.
    pub fn first(&self, text: &[u8]) -> Option<usize> {
        let mut first = None;
        self.each(text, |phrase| {
            first = Some(first.map_or(phrase, |known: usize| known.min(phrase)));
            phrase == 0
        });
        first
    }

    fn begins(&self, text: &[u8], words: &[u8]) -> bool {
        if self.case == 0 {
            text.starts_with(words)
        } else {
            let head = text.get(..words.len());
            head.is_some_and(|head| head.eq_ignore_ascii_case(words))
        }
    }

    /// Hands out each one that stands in the text, by its index, as often as it does, until told to stop; whether it was.
    pub fn each(&self, text: &[u8], mut stop: impl FnMut(usize) -> bool) -> bool {
        let mut at = 0;
        while let Some(&[a, b, c, _]) = text.get(at..).and_then(<[u8]>::first_chunk) {
            let bytes = u32::from_le_bytes([a, b, c, 0]) | self.case;
            let entry = self.slots[slot(bytes)];
            if entry != 0 && self.compare(text, at, bytes, entry, &mut stop) {
                return true;
            }
            at += self.step;
        }
        let Some(&[a, b, c]) = text.get(at..).and_then(<[u8]>::first_chunk) else {
            return false;
        };
        let bytes = u32::from_le_bytes([a, b, c, 0]) | self.case;
        self.compare(text, at, bytes, self.slots[slot(bytes)], &mut stop)
    }

    fn compare(
        &self,
        text: &[u8],
        at: usize,
        bytes: u32,
        mut next: u16,
        stop: &mut impl FnMut(usize) -> bool,
    ) -> bool {
        while let Some(entry) = self.entries.get(usize::from(next).wrapping_sub(1)) {
            next = entry.next;
            if entry.bytes != bytes {
                continue;
            }
            let phrase = usize::from(entry.phrase);
            let rest = at
                .checked_sub(usize::from(entry.offset))
                .and_then(|start| text.get(start..));
            if self.begins(rest.unwrap_or_default(), self.list[phrase]) && stop(phrase) {
                return true;
            }
        }
        false
    }
}

fn slot(bytes: u32) -> usize {
    (bytes.wrapping_mul(0x9e37_79b1) >> (32 - SLOT_BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::Phrases;

    #[test]
    fn all_are_found_wherever_they_stand() {
        let list = ["said: ", "aid:", "status=", "refused to talk"];
        let phrases = Phrases::new(list.into_iter());
        for before in ["", "x", "it ", "s", "sai"] {
            for (index, words) in list.iter().enumerate() {
                for behind in ["", "y", " end"] {
                    let text = [before, words, behind].concat();
                    let mut found = Vec::new();
                    phrases.each(text.as_bytes(), |phrase| {
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
        let any_case = Phrases::in_any_case(["Queued as"].into_iter());
        assert!(any_case.any(b"ok: QUEUED AS 4F") && !any_case.any(b"queued-as"));
        let short = Phrases::new(["nc ", "} [x"].into_iter());
        for text in ["nc ", "xnc mx", "x} [x"] {
            assert!(short.any(text.as_bytes()), "{text}");
        }
        assert!(!phrases.any(b"sai") && !phrases.any(b"") && phrases.first(b"status").is_none());
    }
}
