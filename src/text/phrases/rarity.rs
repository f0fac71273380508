//! Where a phrase is rare: the bytes by which it is looked up should stand in few texts that do not hold it.

/// How far into a phrase its bytes are looked up at most.
const REACH: usize = 32;

/// Where so many bytes of a phrase stand that a text has least often: signs count more than letters, and so does each change
/// from one kind to another; what transcripts are full of counts less.
pub(super) const fn anchor(words: &str, width: usize) -> usize {
    let words = words.as_bytes();
    let (mut best, mut most, mut at) = (0, i32::MIN, 0);
    while at + width <= words.len() && at + width <= REACH {
        let (mut rare, mut next) = (0, at);
        while next < at + width {
            let (kind, weight) = rarity(words[next]);
            rare += weight;
            if next > at && changes(rarity(words[next - 1]).0, kind) {
                rare += 2;
            }
            if next >= at + 2 && is_common([words[next - 2], words[next - 1], words[next]]) {
                rare -= 4;
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
const fn rarity(byte: u8) -> (u8, i32) {
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

/// Whether one of these kinds seldom follows the other: blanks and digits stand beside anything.
const fn changes(kind: u8, other: u8) -> bool {
    kind != other && kind != 0 && other != 0
}

/// Three bytes each that transcripts are full of, as counted in those of the tests: a table that is read while the program is
/// compiled, and no part of it.
const COMMON: &[u8] = b"   | co| fr| of| re| th| to|000|250|550|===|age|ail|ass|aut|com|con|cte|del|ect|ed |end|ent|er |\
err|erv|es |ess|eue|eve|fro|he |hen|ile|ing|ion|ith|le.|mai|man|mtp|nd |nec|net|nne|nt |nti|ode|\
on |one|onn|or |ost|pas|ple|ply|que|res|rom|rro|sen|ser|smt|ted|the|tic|tio|use|uth|ver|wit|you|";

/// A bit for each three bytes that are common; five bits of each byte count, so that capitals are as good as small letters.
const COMMON_BITS: [u64; 1 << 9] = {
    let mut bits = [0; 1 << 9];
    let mut at = 0;
    while at < COMMON.len() {
        let (place, bit) = bit([COMMON[at], COMMON[at + 1], COMMON[at + 2]]);
        bits[place] |= bit;
        at += 4;
    }
    bits
};

const fn is_common(three: [u8; 3]) -> bool {
    let (place, bit) = bit(three);
    COMMON_BITS[place] & bit != 0
}

const fn bit([a, b, c]: [u8; 3]) -> (usize, u64) {
    let number = (a as usize & 31) << 10 | (b as usize & 31) << 5 | c as usize & 31;
    (number >> 6, 1 << (number & 63))
}
