//! Reply codes that a program spells out digit by digit, as Rust's lettre prints a response:
//! `Code { severity: PermanentNegativeCompletion, category: MailSystem, detail: Four }, message: ["5.7.1 …"]`.

use super::ends::closing_quote;
use super::find::Found;
use super::step::{SPELLED, SPELLED_CODE};
use crate::code::{EnhancedCode, ReplyCode};
use crate::lines::events::Asides;
use crate::lines::prefix::find;

/// The last word of what comes before the digits.
const SEVERITY: &[u8] = b"severity: ";

/// The names of the first digits that end a command, in front of [`SPELLED_CODE`].
const SEVERITIES: [(&[u8], u8); 3] = [
    (b"Positive", b'2'),
    (b"TransientNegative", b'4'),
    (b"PermanentNegative", b'5'),
];
/// The names of the second digits, from 0 on.
const CATEGORIES: [&[u8]; 6] = [
    b"Syntax",
    b"Information",
    b"Connections",
    b"Unspecified3",
    b"Unspecified4",
    b"MailSystem",
];
/// The names of the third digits, from 0 on.
const DETAILS: [&[u8]; 10] = [
    b"Zero", b"One", b"Two", b"Three", b"Four", b"Five", b"Six", b"Seven", b"Eight", b"Nine",
];

/// The reply whose code is spelled out on this line, with the string behind it for its text.
pub fn reply(line: &[u8], asides: Asides) -> Option<Found> {
    let at = asides
        .quoting
        .has(SPELLED)
        .then(|| find(line, SPELLED_CODE.as_bytes()))??;
    let start = line[..at]
        .windows(SEVERITY.len())
        .rposition(|w| w == SEVERITY)?;
    let severity = &line[start + SEVERITY.len()..at];
    let first = SEVERITIES.iter().find(|(name, _)| *name == severity)?.1;
    let behind = &line[at + SPELLED_CODE.len()..];
    let (second, behind) = digit(behind, &CATEGORIES)?;
    let (third, behind) = digit(behind.strip_prefix(b", detail: ")?, &DETAILS)?;
    let from = line.len() - behind.len();
    // `message: ["…"]`, `source: "…"`.
    let string = |quote: usize| {
        let before = &behind[..quote];
        before.ends_with(b"message: [") || before.ends_with(b"source: ")
    };
    let quote = (0..behind.len()).find(|&at| behind[at] == b'"' && string(at));
    let text = quote.map(|quote| from + quote + 1);
    let said = text.and_then(|text| line.get(text..)).unwrap_or_default();
    let length = closing_quote(said, b'"').unwrap_or(said.len());
    let text = text.unwrap_or(from);
    Some(Found {
        code: ReplyCode::from_digits([first, second, third]),
        enhanced: EnhancedCode::at_start(said).map(|(code, _)| code),
        start,
        text,
        end: text + length,
        more: false,
        apart: true,
        closed: true,
    })
}

/// The digit that is named here, and what follows the name.
fn digit<'l>(said: &'l [u8], names: &[&[u8]]) -> Option<(u8, &'l [u8])> {
    let length = said
        .iter()
        .take_while(|b| b.is_ascii_alphanumeric())
        .count();
    let (name, behind) = said.split_at(length);
    let digit = (b'0'..).zip(names).find(|(_, known)| **known == name)?.0;
    Some((digit, behind))
}
