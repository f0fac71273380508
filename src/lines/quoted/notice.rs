//! An enhanced code alone, as a notice to the sender gives the reason: `-- 5.4.1 Recipient address rejected: …`.

use super::find::{Found, enhanced_at};
use crate::code::ReplyCode;
use crate::lines::mail::speaks_of_mail;
use crate::lines::page::Page;
use crate::lines::prefix::contains;

/// How many lines above the notice names the recipient.
const NEAR: usize = 12;

/// How long a reason by itself is at least, in bytes: headings are shorter.
const SENTENCE: usize = 40;

/// The reason that stands on this line, by itself or under words that end in a colon. The versions in a list of changes look
/// alike, so it must be the only one there, the words refuse mail, and under others a recipient be named above.
pub fn reason(page: &Page<'_>, index: usize) -> Option<Found> {
    let line = page.line(index);
    let found = code_at_start(line)?;
    let above = index.checked_sub(1).map_or(&b""[..], |up| page.line(up));
    let above = above.trim_ascii_end();
    let text = line.get(found.start..)?;
    let listed = code_at_start(page.line(index + 1)).is_some();
    let named = |up: usize| {
        let above = index.checked_sub(up).map(|at| page.line(at));
        above.is_some_and(|line| line.contains(&b'@'))
    };
    let subject = found.enhanced.is_some_and(|code| code.subject() <= 7);
    let refusal = ReplyCode::from_digits(*b"550")?;
    let alone = || text.len() >= SENTENCE && is_alone(page, index);
    let under = || above.ends_with(b":") && (1..=NEAR).any(named);
    let credible = subject
        && !listed
        && refuses(text)
        && (speaks_of_mail(refusal, text) || contains(text, b"message"))
        && (alone() || under());
    credible.then_some(found)
}

/// Whether nothing else stands in the block of code, or in the text.
fn is_alone(page: &Page<'_>, index: usize) -> bool {
    let edge = |line: usize| page.line(line).trim_ascii().starts_with(b"```");
    let fenced = index > 0 && edge(index - 1) && edge(index + 1);
    let only = || {
        page.lines.len() <= 3 && (0..page.lines.len()).all(|at| at == index || page.is_blank(at))
    };
    fenced || only()
}

/// The code that begins the item of a list.
fn code_at_start(line: &[u8]) -> Option<Found> {
    let said = line.trim_ascii_start();
    let start = line.len() - behind_bullet(said).len();
    if !matches!(line.get(start), Some(b'4' | b'5')) {
        return None;
    }
    enhanced_at(line, start)
}

/// The words behind the hyphens or the asterisk of a list, or behind the mark that opens a quotation.
fn behind_bullet(said: &[u8]) -> &[u8] {
    let marks = said.iter().take_while(|b| matches!(b, b'-' | b'*')).count();
    let behind = said[marks..].strip_prefix(b" ");
    behind.or_else(|| said.strip_prefix(b"\"")).unwrap_or(said)
}

fn refuses(text: &[u8]) -> bool {
    const WORDS: [&[u8]; 13] = [
        b"rejected",
        b"denied",
        b"refused",
        b"blocked",
        b"disabled",
        b"exceeded",
        b"unavailable",
        b"unknown",
        b"not found",
        b"block list",
        b"n't ",
        b"limited",
        b"lookup failure",
    ];
    WORDS.iter().any(|word| contains(text, word))
}
