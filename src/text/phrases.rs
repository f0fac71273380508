//! Many phrases, looked for all at once.

/// How many slots the phrases are spread over.
const SLOTS: usize = 1 << SLOT_BITS;
const SLOT_BITS: u32 = 10;

/// Phrases to look for: the text is read once, however many they are.
///
/// Three bytes of the text, one to three bytes on each time, are looked up in a small table, which knows the three bytes of
/// each phrase from its anchor and from the next or next but one on; only where it has an entry is anything compared. How far
/// each step goes depends on the shortest phrase, which has three bytes at least.
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
#[derive(Clone, Copy)]
struct Entry {
    /// The bytes and, as the fourth, where in the phrase they stand.
    bytes: [u8; 4],
    phrase: u16,
    /// The next entry of the same slot, counted from 1.
    next: u16,
}

impl Entry {
    /// Whether these are its bytes; the fourth does not count.
    #[inline]
    const fn is(self, bytes: u32) -> bool {
        u32::from_le_bytes(self.bytes) << 8 == bytes << 8
    }
}

/// Takes the index of a phrase, and tells whether to stop.
type Stop<'f> = &'f mut dyn FnMut(usize) -> bool;

impl Phrases {
    /// These phrases, in any case.
    pub fn in_any_case(phrases: impl Iterator<Item = &'static str>) -> Self {
        Self::of(phrases.map(str::as_bytes).collect(), 0x20_2020, &[])
    }

    /// These phrases.
    pub fn new(phrases: impl Iterator<Item = &'static str>) -> Self {
        let list: Vec<&[u8]> = phrases.map(str::as_bytes).collect();
        let width = 2 + step(&list);
        // The first capital or sign, as far as it can be one.
        let anchor = |words: &&[u8]| {
            let head = words.get(..words.len().saturating_sub(width) + 1);
            let small = |byte: &u8| byte.is_ascii_lowercase() || *byte == b' ';
            let anchor = head.and_then(|head| head.iter().position(|byte| !small(byte)));
            anchor.unwrap_or_default() as u8
        };
        let anchors: Vec<u8> = list.iter().map(anchor).collect();
        Self::of(list, 0, &anchors)
    }

    /// These phrases, each with its [anchor] for as many bytes as the shortest has, five at most.
    pub fn anchored(phrases: impl Iterator<Item = &'static str>, anchors: &[u8]) -> Self {
        let mut list = Vec::with_capacity(anchors.len());
        list.extend(phrases.map(str::as_bytes));
        Self::of(list, 0, anchors)
    }

    fn of(list: Vec<&'static [u8]>, case: u32, anchors: &[u8]) -> Self {
        debug_assert!(list.iter().all(|words| words.len() > 2), "too short");
        let step = step(&list);
        let mut slots = Box::new([0; SLOTS]);
        let mut entries = Vec::with_capacity(step * list.len());
        for (phrase, words) in (0..).zip(&list) {
            let anchor = anchors.get(usize::from(phrase)).copied().unwrap_or(0);
            for offset in anchor..anchor + step as u8 {
                if let Some(&[a, b, c, ..]) = words.get(usize::from(offset)..) {
                    let bytes = u32::from_le_bytes([a, b, c, offset]) | case;
                    let slot = &mut slots[slot(bytes)];
                    let next = std::mem::replace(slot, entries.len() as u16 + 1);
                    entries.push(Entry {
                        bytes: bytes.to_le_bytes(),
                        phrase,
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

    fn begins(&self, text: &[u8], words: &[u8]) -> bool {
        if self.case == 0 {
            text.starts_with(words)
        } else {
            let head = text.get(..words.len());
            head.is_some_and(|head| head.eq_ignore_ascii_case(words))
        }
    }

    /// Hands out each one that stands in the text, by its index, as often as it does, until told to stop; whether it was.
    pub fn each(&self, text: &[u8], stop: Stop<'_>) -> bool {
        let case = u64::from(self.case & 0xff) * 0x0101_0101_0101_0101;
        let mut at = 0;
        // Eight bytes at a time, of which six can be the first of three.
        while let Some(eight) = text.get(at..).and_then(<[u8]>::first_chunk) {
            let eight = u64::from_le_bytes(*eight) | case;
            let found = |ahead, stop: Stop<'_>| {
                let bytes = (eight >> (8 * ahead)) as u32;
                let entry = self.slots[slot(bytes)];
                entry != 0
                    && self.may_stand(entry, bytes)
                    && self.compare(text, at + ahead, bytes, stop)
            };
            if self.step == 1 {
                for ahead in 0..6 {
                    if found(ahead, stop) {
                        return true;
                    }
                }
            } else {
                let mut ahead = 0;
                while ahead < 6 {
                    if found(ahead, stop) {
                        return true;
                    }
                    ahead += self.step;
                }
            }
            at += 6;
        }
        while let Some(&[a, b, c]) = text.get(at..).and_then(<[u8]>::first_chunk) {
            let bytes = u32::from_le_bytes([a, b, c, 0]) | self.case;
            if self.compare(text, at, bytes, stop) {
                return true;
            }
            at += self.step;
        }
        false
    }

    /// Whether these three bytes are those of an entry or one behind it.
    #[inline(never)]
    fn may_stand(&self, mut entry: u16, bytes: u32) -> bool {
        while let Some(known) = self.entries.get(usize::from(entry).wrapping_sub(1)) {
            if known.is(bytes) {
                return true;
            }
            entry = known.next;
        }
        false
    }

    #[inline(never)]
    fn compare(&self, text: &[u8], at: usize, bytes: u32, stop: Stop<'_>) -> bool {
        let mut next = self.slots[slot(bytes)];
        while let Some(entry) = self.entries.get(usize::from(next).wrapping_sub(1)) {
            next = entry.next;
            if !entry.is(bytes) {
                continue;
            }
            let phrase = usize::from(entry.phrase);
            let rest = at
                .checked_sub(usize::from(entry.bytes[3]))
                .and_then(|start| text.get(start..));
            if self.begins(rest.unwrap_or_default(), self.list[phrase]) && stop(phrase) {
                return true;
            }
        }
        false
    }
}

/// How far each step can go with these phrases.
fn step(list: &[&[u8]]) -> usize {
    let shortest = list.iter().map(|words| words.len()).min();
    shortest.unwrap_or_default().saturating_sub(2).clamp(1, 3)
}

/// Where so many bytes of a phrase stand that a text has least often: signs count more than letters, and so does each change
/// from one kind to another.
pub const fn anchor(words: &str, width: usize) -> u8 {
    let words = words.as_bytes();
    let (mut best, mut most, mut at) = (0, 0, 0);
    while at + width <= words.len() {
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
    best as u8
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

/// The slot of three bytes; the fourth does not count.
fn slot(bytes: u32) -> usize {
    (bytes.wrapping_mul(0x79b1_9d00) >> (32 - SLOT_BITS)) as usize
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
        let any_case = Phrases::in_any_case(["Queued as"].into_iter());
        assert!(any_case.any(b"ok: QUEUED AS 4F") && !any_case.any(b"queued-as"));
        let short = Phrases::new(["nc ", "} [x"].into_iter());
        for text in ["nc ", "xnc mx", "x} [x"] {
            assert!(short.any(text.as_bytes()), "{text}");
        }
        assert!(!phrases.any(b"sai") && !phrases.any(b"") && phrases.first(b"status").is_none());
    }
}
