//! PHPMailer's detail, which a line end of its own parts from the code: `… command failed Detail: 5.7.1 Not allowed` above
//! ` SMTP code: 550`.

use super::find::Found;
use super::step::{ANNOUNCING, DETAIL};
use super::wrap::{Rest, is_record};
use crate::code::ReplyCode;
use crate::lines::events::Asides;
use crate::lines::page::Page;
use crate::lines::prefix::{contains, find};
use crate::lines::survey::Hint;

/// What stands before the code.
const CODE: &[u8] = b"SMTP code: ";
/// As many lines as a detail has.
const MOST: usize = 8;

/// The lines from a detail down to its code.
pub fn rests(page: &Page<'_>, index: usize, asides: Asides) -> Option<Vec<Rest>> {
    if !asides.quoting.has(DETAIL) || !contains(page.line(index), b" failed Detail: ") {
        return None;
    }
    let mut rests = Vec::new();
    while rests.len() < MOST {
        let line = page.line(index + 1 + rests.len());
        if code(line).is_some() {
            let indent = line.len() - line.trim_ascii_start().len();
            let (start, more) = (indent + CODE.len(), false);
            rests.push(Rest::Coded { start, more });
            return Some(rests);
        }
        let said = page.looks.get(index + 1 + rests.len());
        let speaks = said.is_none_or(|look| look.hint != Hint::Nothing);
        if line.trim_ascii().is_empty() || speaks || is_record(line) {
            return None;
        }
        rests.push(Rest::Wrapped);
    }
    None
}

/// The code on the line below a detail.
pub fn code(line: &[u8]) -> Option<ReplyCode> {
    let digits = line.trim_ascii_start().strip_prefix(CODE)?.first_chunk()?;
    ReplyCode::from_digits(*digits).filter(|code| code.class().is_failure())
}

/// The detail, where it has no enhanced code either.
pub fn text(line: &[u8]) -> Option<Found> {
    let anchor = ANNOUNCING[DETAIL].as_bytes();
    let start = find(line, anchor)? + anchor.len();
    let (code, enhanced, more) = (None, None, false);
    Some(super::ends::finish(
        line, start, code, enhanced, start, more, false,
    ))
}
