//! Refusals in a provider's or program's own words.
//!
//! A pattern is a few fragments in order, in lower case; a blank in it stands for any white space, a line
//! break with the codes of the reply's next line included. The text is read once: the four bytes with which each
//! word begins are looked up in a small filter, and only where a pattern can begin is it compared.

use super::tables;
use crate::code::{EnhancedCode, ReplyCode};
use crate::report::{Actor, Cause};
use crate::text::scan::{digits, each, eight, equal, find_letter, letters};

/// What a provider says in its own words, and what it means by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The key of its prose.
    pub id: &'static str,
    /// The provider, filter or server program.
    pub provider: &'static str,
    /// One of these must stand in the text too; empty where the words are the provider's own.
    pub marks: &'static [&'static str],
    /// The reply codes with which it comes; empty for any.
    pub codes: &'static [ReplyCode],
    /// The enhanced codes with which it comes; empty for any, or none.
    pub enhanced: &'static [EnhancedCode],
    /// What is behind it.
    pub cause: Cause,
    /// Who must act.
    pub actor: Actor,
    /// Where the words were found, with the date of that.
    pub source: &'static str,
}

/// One way to say a wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// The fragments in order.
    pub says: &'static [&'static str],
    /// What it says, an index into the wordings.
    pub wording: usize,
    /// The four bytes behind the first four, made small, and which of their bits count: those before a blank.
    pub next: (u32, u32),
}

/// How much of a text is read, in bytes: a reply is a few lines.
const LONGEST: usize = 4096;
/// How far apart two fragments may be, in bytes.
const GAP: usize = 160;
/// How many bytes of a pattern find it.
const START: usize = 4;

/// Every wording, in the order of ids.
pub fn wordings() -> &'static [Wording] {
    tables::WORDINGS
}

/// Everyone whose wordings are known, each once.
pub fn providers() -> impl Iterator<Item = &'static str> {
    let wordings = tables::WORDINGS;
    let first = |(index, wording): &(usize, &Wording)| {
        let before = wordings.get(..*index).unwrap_or_default();
        before
            .iter()
            .all(|other| other.provider != wording.provider)
    };
    wordings
        .iter()
        .enumerate()
        .filter(first)
        .map(|(_, wording)| wording.provider)
}

/// Every way to say one, sorted by its fragments.
pub fn patterns() -> &'static [Pattern] {
    tables::PATTERNS
}

impl Wording {
    /// Every way to say it, each as its fragments in order.
    pub fn says(&'static self) -> impl Iterator<Item = &'static [&'static str]> {
        let its = move |pattern: &&Pattern| {
            let wording = tables::WORDINGS.get(pattern.wording);
            wording.is_some_and(|wording| wording.id == self.id)
        };
        tables::PATTERNS
            .iter()
            .filter(its)
            .map(|pattern| pattern.says)
    }
}

/// The wording of this id.
pub fn by_id(id: &str) -> Option<&'static Wording> {
    super::find(tables::WORDINGS, |row| row.id.cmp(id))
}

/// The wording of this reply, or `None` where it is nobody's for sure.
///
/// `text` is the whole reply; codes and line ends may still be in it. Where several fit, the longest counts.
pub fn wording(
    code: Option<ReplyCode>,
    enhanced: Option<EnhancedCode>,
    text: &str,
) -> Option<&'static Wording> {
    let bytes = text.as_bytes();
    let bytes = bytes.get(..LONGEST).unwrap_or(bytes);
    let mut best: Option<(usize, &'static Wording)> = None;
    let (mut from, mut inside) = (0, 0);
    while from < bytes.len() {
        let eight = eight(bytes, from);
        let words = letters(eight) | digits(eight);
        // A sign is a word by itself.
        let signs = each(0x80) & !(words | equal(eight, each(b' ')));
        let mut starts = words & !(words << 8 | inside) | signs;
        inside = words >> 56;
        while starts != 0 {
            let at = from + (starts.trailing_zeros() / 8) as usize;
            starts &= starts - 1;
            let Some(&[a, b, c, d]) = bytes.get(at..at + START) else {
                break;
            };
            let window = u32::from_be_bytes([a, b, c, d]) | SMALL;
            if may_begin(window) {
                compare(code, enhanced, bytes, (at, window), &mut best);
            }
        }
        from += 8;
    }
    best.map(|(_, wording)| wording)
}

/// Takes in the longest of the wordings that begin here, if it is longer than the best.
fn compare(
    code: Option<ReplyCode>,
    enhanced: Option<EnhancedCode>,
    text: &[u8],
    (at, window): (usize, u32),
    best: &mut Option<(usize, &'static Wording)>,
) {
    let first = KEYS.partition_point(|&key| key < window);
    let begun = tables::PATTERNS.get(first..).unwrap_or_default();
    let begun = begun.iter().zip(KEYS.get(first..).unwrap_or_default());
    let next = (eight(text, at + START) as u32).swap_bytes() | SMALL;
    for (pattern, _) in begun.take_while(|(_, key)| **key == window) {
        if (next ^ pattern.next.0) & pattern.next.1 != 0 {
            continue;
        }
        let Some(wording) = tables::WORDINGS.get(pattern.wording) else {
            continue;
        };
        let length = || pattern.says.iter().map(|says| says.len()).sum();
        if wording.comes_with(code, enhanced)
            && best.is_none_or(|(longest, _)| longest < length())
            && stands_at(text, at, pattern.says)
            && wording.is_marked(text)
        {
            *best = Some((length(), wording));
        }
    }
}

impl Wording {
    /// Whether it comes with these codes.
    fn comes_with(&self, code: Option<ReplyCode>, enhanced: Option<EnhancedCode>) -> bool {
        let by_enhanced = match enhanced {
            _ if self.enhanced.is_empty() => code.is_some(),
            Some(enhanced) => self.enhanced.contains(&enhanced),
            None => false,
        };
        let by_code = code.is_none_or(|code| self.codes.is_empty() || self.codes.contains(&code));
        by_enhanced && by_code
    }

    fn is_marked(&self, text: &[u8]) -> bool {
        // Not in a mailbox's domain: that is named by whoever refuses mail for it.
        let in_address = |at: usize| at.checked_sub(1).and_then(|at| text.get(at)) == Some(&b'@');
        let has = |mark: &&str| {
            let mark = mark.as_bytes();
            let Some(first) = mark.first() else {
                return true;
            };
            // Compared only where the first letter stands.
            let mut from = 0;
            while let Some(step) = text.get(from..).and_then(|rest| find_letter(rest, *first)) {
                let at = from + step;
                let stands = text
                    .get(at..at + mark.len())
                    .is_some_and(|part| part.eq_ignore_ascii_case(mark));
                if stands && !in_address(at) {
                    return true;
                }
                from = at + 1;
            }
            false
        };
        self.marks.is_empty() || self.marks.iter().any(has)
    }
}

/// The start of each pattern, in their order.
static KEYS: [u32; tables::PATTERNS.len()] = keys();

const fn keys() -> [u32; tables::PATTERNS.len()] {
    let mut keys = [0; tables::PATTERNS.len()];
    let mut index = 0;
    while index < keys.len() {
        keys[index] = start(&tables::PATTERNS[index]);
        index += 1;
    }
    keys
}

/// Which starts there are: a bit for each, by its hash.
static STARTS: [u64; 256] = starts();

const fn starts() -> [u64; 256] {
    let mut bits = [0; 256];
    let mut index = 0;
    while index < tables::PATTERNS.len() {
        let hash = hash(start(&tables::PATTERNS[index]));
        bits[hash >> 6] |= 1 << (hash & 63);
        index += 1;
    }
    bits
}

const fn hash(window: u32) -> usize {
    (window.wrapping_mul(0x9E37_79B1) >> 18) as usize
}

fn may_begin(window: u32) -> bool {
    let hash = hash(window);
    STARTS
        .get(hash >> 6)
        .is_some_and(|bits| bits >> (hash & 63) & 1 == 1)
}

/// Makes letters small, and some signs others; what is found is compared exactly afterwards.
const SMALL: u32 = 0x2020_2020;

/// The first four bytes, made small; the build has seen to it that there are as many, and sorted by them.
const fn start(pattern: &Pattern) -> u32 {
    match pattern.says {
        [first, ..] => match first.as_bytes() {
            [a, b, c, d, ..] => u32::from_be_bytes([*a, *b, *c, *d]) | SMALL,
            _ => 0,
        },
        [] => 0,
    }
}

/// Whether the fragments stand in the text, the first of them here.
fn stands_at(text: &[u8], at: usize, says: &[&str]) -> bool {
    let Some((first, rest)) = says.split_first() else {
        return false;
    };
    let Some(mut end) = end_of(text, at, first) else {
        return false;
    };
    for fragment in rest {
        // Compared only where the first letter stands; a blank stands for any.
        let first = fragment.as_bytes().first().copied().unwrap_or(b' ');
        let begins = |from: &usize| {
            let byte = text.get(*from).map(u8::to_ascii_lowercase);
            first == b' ' || byte == Some(first)
        };
        let last = text.len().min(end + GAP);
        let mut places = (end..=last).filter(begins);
        let found = places.find_map(|from| end_of(text, from, fragment));
        let Some(next) = found else {
            return false;
        };
        end = next;
    }
    true
}

/// Where the fragment ends that begins here, or `None` where it does not stand here.
fn end_of(text: &[u8], mut at: usize, fragment: &str) -> Option<usize> {
    for &want in fragment.as_bytes() {
        if want == b' ' {
            at = after_blank(text, at)?;
        } else if text.get(at)?.to_ascii_lowercase() == want {
            at += 1;
        } else {
            return None;
        }
    }
    // A number that goes on is another number.
    let number_goes_on = fragment.ends_with(|c: char| c.is_ascii_digit())
        && text.get(at).is_some_and(u8::is_ascii_digit);
    (!number_goes_on).then_some(at)
}

/// Behind the white space here and behind the codes of a further line, which Outlook joins to the one before: an enhanced
/// code with the reply code, or where the line breaks any.
fn after_blank(text: &[u8], at: usize) -> Option<usize> {
    if matches!(text.get(at..), Some([b' ', b'A'..=b'Z' | b'a'..=b'z', ..])) {
        return Some(at + 1);
    }
    let skip = |from: usize, wanted: fn(&u8) -> bool| {
        let rest = text.get(from..).unwrap_or_default();
        from + rest.iter().take_while(|byte| wanted(byte)).count()
    };
    let blank = |byte: &u8| byte.is_ascii_whitespace();
    let end = skip(at, blank);
    let run = text.get(at..end).filter(|run| !run.is_empty())?;
    let breaks = run.contains(&b'\n');
    let code = skip(end, u8::is_ascii_digit);
    if code != end + 3 || !matches!(text.get(code), Some(b'-' | b' ')) {
        return Some(end);
    }
    let dotted = skip(code + 1, |byte| byte.is_ascii_digit() || *byte == b'.');
    // As long as `5.2.1` where the line goes on.
    let enhanced = dotted > code + if breaks { 1 } else { "5.2.1".len() };
    Some(match (enhanced, breaks) {
        (true, _) => skip(dotted, blank),
        (false, true) => code + 1,
        (false, false) => end,
    })
}
