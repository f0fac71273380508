//! Where bytes stand and words begin, eight bytes at a time.

#![expect(
    clippy::inline_always,
    reason = "where the program is made small, the compiler calls even these"
)]

const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;
const HIGH: u64 = !LOW;

/// This byte, eight times.
#[inline(always)]
pub const fn each(byte: u8) -> u64 {
    byte as u64 * 0x0101_0101_0101_0101
}

/// The eight bytes from here on, or fewer and zeros behind the last.
#[inline(always)]
pub fn eight(bytes: &[u8], at: usize) -> u64 {
    let rest = bytes.get(at..).unwrap_or_default();
    match rest.first_chunk() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => fewer(bytes, rest),
    }
}

/// The same of the rest, where that is shorter; so that the function above stays small where it is used.
#[inline(never)]
fn fewer(bytes: &[u8], rest: &[u8]) -> u64 {
    match bytes.last_chunk() {
        // Of the last eight those that stand before are put out.
        Some(last) => u64::from_le_bytes(*last) >> (8 * (7 - rest.len())) >> 8,
        None => rest
            .iter()
            .rev()
            .fold(0, |sum, byte| sum << 8 | u64::from(*byte)),
    }
}

/// The highest bit of every byte that is one of those repeated in `byte`.
#[inline(always)]
pub const fn equal(eight: u64, byte: u64) -> u64 {
    let other = eight ^ byte;
    !(((other & LOW) + LOW) | other | LOW)
}

/// All bits of the bytes before the first one whose highest bit is set.
#[inline(always)]
pub const fn before(marked: u64) -> u64 {
    let low = (marked & HIGH) >> 7;
    (low & low.wrapping_neg()).wrapping_sub(1)
}

/// The highest bit of every byte that is one of ASCII from the first of these to the last.
#[inline(always)]
pub const fn between(eight: u64, first: u8, last: u8) -> u64 {
    let low = eight & LOW;
    let from = low + each(0x80 - first);
    let beyond = low + each(0x7f - last);
    from & !beyond & !eight & HIGH
}

/// The highest bit of every byte that is an ASCII digit.
#[inline(always)]
pub const fn digits(eight: u64) -> u64 {
    between(eight, b'0', b'9')
}

/// The highest bit of every byte that is an ASCII letter.
#[inline(always)]
pub const fn letters(eight: u64) -> u64 {
    between(eight | each(0x20), b'a', b'z')
}

/// The highest bit of every byte that is a letter, a digit or `_`.
pub const fn words(eight: u64) -> u64 {
    let low = eight & LOW;
    // Small letters for capitals.
    let small = low | each(0x20);
    let letters = (small + each(0x80 - b'a')) & !(small + each(0x7f - b'z'));
    let digits = (low + each(0x80 - b'0')) & !(low + each(0x7f - b'9'));
    // Of the two that are all bits now the one without that of small letters.
    let line = (small + each(1)) & !(eight << 2);
    (letters | digits | line) & !eight & HIGH
}

/// The highest bit of every byte that is zero; of those above the lowest such byte some may be set that are not.
#[inline(always)]
const fn zeros(eight: u64) -> u64 {
    eight.wrapping_sub(each(1)) & !eight & HIGH
}

/// Where this byte first stands.
pub fn find_byte(bytes: &[u8], byte: u8) -> Option<usize> {
    find(bytes, byte, 0)
}

/// Where this letter first stands, be it small or a capital; a sign may be taken for another one.
pub fn find_letter(bytes: &[u8], letter: u8) -> Option<usize> {
    find(bytes, letter | 0x20, 0x20)
}

/// Where one of both bytes first stands.
pub fn find_either(bytes: &[u8], one: u8, other: u8) -> Option<usize> {
    let found = |eight| zeros(eight ^ each(one)) | zeros(eight ^ each(other));
    search(bytes, found, |byte| byte == one || byte == other)
}

/// Where a byte first stands that is this one once these bits of it are set.
fn find(bytes: &[u8], byte: u8, set: u8) -> Option<usize> {
    let found = |eight| zeros((eight | each(set)) ^ each(byte));
    search(bytes, found, |b| b | set == byte)
}

/// Where a byte first stands for which `is` holds; `found` marks those among eight, and may mark others above the lowest.
#[inline]
fn search(bytes: &[u8], found: impl Fn(u64) -> u64, is: impl Fn(u8) -> bool) -> Option<usize> {
    let found = |eight: &[u8; 8]| found(u64::from_le_bytes(*eight));
    let mut at = 0;
    for eight in bytes.as_chunks().0 {
        let found = found(eight);
        if found != 0 {
            return Some(at + (found.trailing_zeros() / 8) as usize);
        }
        at += 8;
    }
    // Of the last eight those before were looked at, and were others.
    let Some(last) = bytes.last_chunk() else {
        return bytes.iter().position(|&b| is(b));
    };
    let found = found(last);
    (found != 0).then(|| bytes.len() - 8 + (found.trailing_zeros() / 8) as usize)
}

/// Where the first digit stands.
pub fn find_digit(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    while at < bytes.len() {
        let found = digits(eight(bytes, at));
        if found != 0 {
            return Some(at + (found.trailing_zeros() / 8) as usize);
        }
        at += 8;
    }
    None
}

/// How many letters and digits stand here.
pub fn word_length(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    loop {
        let eight = eight(bytes, end);
        let behind = !(letters(eight) | digits(eight)) & HIGH;
        if behind != 0 {
            return end - at + (behind.trailing_zeros() / 8) as usize;
        }
        end += 8;
    }
}

/// Where words of letters and digits begin; with `SIGNS` those of letters, digits and `_`, and a full stop where no word goes on.
pub struct Starts<'t, const SIGNS: bool = false> {
    bytes: &'t [u8],
    /// What is still to be read.
    rest: &'t [u8],
    /// Where the last eight bytes begin.
    at: usize,
    /// The starts among them.
    found: u64,
    /// Whether the last of them was inside a word.
    inside: u64,
}

impl<'t, const SIGNS: bool> Starts<'t, SIGNS> {
    /// In these bytes.
    pub const fn of(bytes: &'t [u8]) -> Self {
        Self {
            bytes,
            rest: bytes,
            at: 0_usize.wrapping_sub(8),
            found: 0,
            inside: 0,
        }
    }
}

impl<const SIGNS: bool> Iterator for Starts<'_, SIGNS> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.found == 0 {
            let eight = match self.rest.split_first_chunk() {
                Some((eight, rest)) => {
                    self.rest = rest;
                    u64::from_le_bytes(*eight)
                }
                None if self.rest.is_empty() => return None,
                None => fewer(self.bytes, std::mem::take(&mut self.rest)),
            };
            self.at = self.at.wrapping_add(8);
            let (words, stops) = if SIGNS {
                (words(eight), zeros(eight ^ each(b'.')))
            } else {
                (letters(eight) | digits(eight), 0)
            };
            self.found = (words | stops) & !(words << 8 | self.inside);
            self.inside = words >> 56;
        }
        let at = self.at + (self.found.trailing_zeros() / 8) as usize;
        self.found &= self.found - 1;
        Some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_bytes_are_told_apart() {
        for byte in 0..=255_u8 {
            let marked = |bits: u64| bits == HIGH || bits != 0 && panic!("{byte}: {bits:x}");
            assert_eq!(marked(digits(each(byte))), byte.is_ascii_digit());
            assert_eq!(marked(letters(each(byte))), byte.is_ascii_alphabetic());
            let word = byte.is_ascii_alphanumeric() || byte == b'_';
            assert_eq!(marked(words(each(byte))), word);
            assert_eq!(marked(equal(each(byte), each(b'<'))), byte == b'<');
        }
    }

    #[test]
    fn words_begin_behind_what_is_no_word() {
        let text = "a bc_d é.x ..  0123456789abc|Z.9 _";
        for length in (0..=text.len()).filter(|&at| text.is_char_boundary(at)) {
            let bytes = &text.as_bytes()[..length];
            let starts: Vec<_> = Starts::<true>::of(bytes).collect();
            let inside = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
            let expected: Vec<_> = (0..length)
                .filter(|&at| inside(bytes[at]) || bytes[at] == b'.')
                .filter(|&at| at == 0 || !inside(bytes[at - 1]))
                .collect();
            assert_eq!(starts, expected, "{length}");
            let word = bytes.iter().take_while(|b| b.is_ascii_alphanumeric());
            assert_eq!(word_length(bytes, 0), word.count());
            assert_eq!(
                find_byte(bytes, b'|'),
                bytes.iter().position(|b| *b == b'|')
            );
            for at in 0..bytes.len() + 2 {
                let rest = bytes.get(at..).unwrap_or_default();
                let mut expected = [0; 8];
                let whole = rest.len().min(8);
                expected[..whole].copy_from_slice(&rest[..whole]);
                assert_eq!(eight(bytes, at), u64::from_le_bytes(expected));
            }
            assert_eq!(
                Starts::<false>::of(bytes).last(),
                bytes
                    .iter()
                    .rposition(u8::is_ascii_alphanumeric)
                    .map(|end| {
                        bytes[..end]
                            .iter()
                            .rposition(|b| !b.is_ascii_alphanumeric())
                            .map_or(0, |at| at + 1)
                    })
            );
        }
    }
}
