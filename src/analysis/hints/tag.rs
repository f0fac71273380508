//! The provider's own tag for the reason of a refusal.

use super::words::Word;
use crate::lines::prefix::find;
use crate::text::Span;

/// Tags in brackets: Yahoo, Apple.
const BRACKETED: [&str; 7] = ["TSS", "TS", "BL", "PH", "CS", "HME", "HM"];
/// Tags that stand alone, with the number of digits behind: Comcast, `GoDaddy`, Cox.
const ALONE: [(&str, usize); 7] = [
    ("BL", 6),
    ("ES", 6),
    ("DM", 6),
    ("RL", 6),
    ("IB", 3),
    ("IPBL", 4),
    ("URLBL", 3),
];
/// Outlook.com's, each with a hyphen and three digits.
const OUTLOOK: [&str; 4] = ["RP-", "SC-", "DY-", "OU-"];

/// The tag in this word.
pub fn at(word: &Word<'_>) -> Option<Span> {
    if !word.said.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let said = word.said.trim_end_matches(['.', ',', ';', ':']);
    if let Some(inner) = said.strip_prefix('(').and_then(|s| s.strip_suffix(')')) {
        // Microsoft: (S3150), (AS16012607).
        let fits = counts(inner, "S", 3..=5) || counts(inner, "AS", 3..=9);
        return fits.then(|| word.part(1, 1 + inner.len()));
    }
    if let Some(inner) = said.strip_prefix('[').and_then(|s| s.strip_suffix(']')) {
        let fits = BRACKETED.iter().any(|tag| counts(inner, tag, 1..=4));
        return fits.then(|| word.part(1, 1 + inner.len()));
    }
    // Microsoft: AS(4810), which may stand in brackets of its own.
    if let Some(at) = find(said.as_bytes(), b"AS(")
        && said
            .get(..at)
            .is_some_and(|before| before.bytes().all(|b| matches!(b, b'(' | b'[')))
    {
        let digits = said.get(at + 3..)?;
        let end = digits.find(')')?;
        let fits = counts(digits.get(..end)?, "", 3..=9);
        return fits.then(|| word.part(at, at + 3 + end + 1));
    }
    let core = word.core();
    let alone = ALONE
        .iter()
        .any(|&(tag, digits)| counts(core, tag, digits..=digits))
        || OUTLOOK.iter().any(|tag| counts(core, tag, 3..=3))
        || is_orange(core);
    alone.then(|| word.core_span())
}

/// Whether it is this tag and so many digits.
fn counts(said: &str, tag: &str, many: std::ops::RangeInclusive<usize>) -> bool {
    said.strip_prefix(tag).is_some_and(|digits| {
        many.contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
    })
}

/// Orange's: `OFR004_405`, `OFR_416`, `ofr_506`.
fn is_orange(said: &str) -> bool {
    let rest = said
        .strip_prefix("OFR")
        .or_else(|| said.strip_prefix("ofr"));
    let Some((family, number)) = rest.and_then(|rest| rest.split_once('_')) else {
        return false;
    };
    (family.is_empty() || counts(family, "", 3..=3)) && counts(number, "", 3..=3)
}
