//! A packet as `tcpdump -A` prints it, where the payload follows the bytes of the header:
//! `..8...A.421 mail.example.com lost input connection`.

use super::ends::finish;
use super::find::Found;
use crate::code::ReplyCode;
use crate::lines::grammar::reply::enhanced_in;
use crate::lines::mail::speaks_of_mail;
use crate::lines::page::Page;
use crate::lines::prefix::contains;

/// How far a header reaches, and how short what a byte in it that ends the line has left can be.
const LONGEST: usize = 96;
const SHORTEST: usize = 6;
/// As many lines as a header takes.
const NEAR: usize = 6;

/// The reply behind a header, most bytes of which are dots.
pub fn reply(page: &Page<'_>, index: usize, line: &[u8]) -> Option<Found> {
    // The first byte of a header names the version of IP.
    if !matches!(line, [b'.' | b'E' | b'`', b'.', ..]) {
        return None;
    }
    // What tcpdump tells of it stands above.
    let told = |up: usize| {
        let above = index.checked_sub(up).map(|at| page.line(at));
        above.is_some_and(|line| contains(line, b"Flags ["))
    };
    if !(1..=NEAR).any(told) {
        return None;
    }
    let head = line.get(..line.len().min(LONGEST))?;
    let begins = |five: &[u8]| {
        matches!(
            five,
            [b'.', b'2'..=b'5', b'0'..=b'5', b'0'..=b'9', b' ' | b'-']
        )
    };
    let start = head.windows(5).position(begins)? + 1;
    let code = ReplyCode::from_digits(*line.get(start..)?.first_chunk()?)?;
    let before = line.get(..start)?;
    let dots = before.split(|byte| *byte == b'.').count() - 1;
    let text = start + 4;
    let said = line.get(text..)?;
    let header = start >= SHORTEST && dots * 2 >= start && dots < start;
    let credible = header && speaks_of_mail(code, said);
    let more = line.get(start + 3) == Some(&b'-');
    credible.then(|| {
        finish(
            line,
            start,
            Some(code),
            enhanced_in(said, code),
            text,
            more,
            false,
        )
    })
}
