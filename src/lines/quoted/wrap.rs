//! Which lines behind a quoted reply still belong to it: wrapped text, and further lines with its code.

mod ahead;

use super::find::Found;
use super::otherwise::{begins_another, starts_something_else};
use crate::code::{EnhancedCode, ReplyCode};
use crate::lines::prefix::contains;
use crate::text::scan::find_byte;

/// The longest line that anybody wraps.
const LONGEST: usize = 160;

/// How the line behind a quoted reply goes on with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// Another line of the reply, with its code.
    Coded {
        /// Where the code stands.
        start: usize,
        /// Whether still more follow.
        more: bool,
    },
    /// Wrapped text.
    Wrapped,
    /// A blank line, as between all lines of a text that was copied paragraph by paragraph.
    Blank,
}

/// A quoted reply that may go on.
#[derive(Clone, Copy)]
pub struct Open {
    code: Option<ReplyCode>,
    enhanced: Option<EnhancedCode>,
    class: Option<u8>,
    more: bool,
    wraps: bool,
    indent: usize,
    prose: bool,
    torn: bool,
    /// Nothing but the code stood on the first line.
    bare: bool,
    /// A bracket of the reply's own text stands open.
    bracket: bool,
    /// The line above was long and ended within a sentence.
    broken: bool,
    /// The line above ends in the sign of quoted-printable for a line that goes on.
    soft: bool,
    /// The line above is a part of a record, whose rest follows.
    part: bool,
    /// How many lines behind are certainly of the reply.
    certain: usize,
    /// The line above ends in a colon: what it speaks of follows.
    colon: bool,
    /// It stands in a field of a delivery report, which is folded at blanks (RFC 5322 §2.2.3).
    folded: bool,
    /// The length of the longest line near by without its last word.
    width: usize,
    /// How much longer than this line others are near by.
    room: usize,
    /// The text stands below its code, so that nothing but its own lines tell where it ends.
    below: bool,
    /// The first line ends in a full stop.
    sentence: bool,
}

impl Open {
    /// What may follow the reply found in this line.
    ///
    /// `width` is the length of the longest line near by without its last word.
    pub fn after(line: &[u8], found: &Found, width: usize) -> Self {
        let body = without_mail_quote(line);
        let record = is_record(body);
        let torn = record && torn(line);
        let said = line.get(found.text..found.end).unwrap_or_default();
        let prose = (50..=LONGEST).contains(&line.len()) && words_before(line, found.start) >= 4;
        Self {
            code: found.code,
            enhanced: found.enhanced,
            class: found.code.and_then(|code| code.class().digit()),
            more: found.more,
            wraps: !found.closed
                && !found.apart
                && !body.trim_ascii_end().ends_with(b"}")
                && (found.text < found.end || line[..found.start].ends_with(b"said: "))
                && if record {
                    torn || breaks(line)
                } else {
                    !answered(line)
                },
            torn,
            indent: indent(body),
            prose,
            bracket: opens(said) && found.end >= line.trim_ascii_end().len(),
            broken: !record && !found.closed && !found.apart && breaks(line),
            soft: !found.closed && is_soft(line),
            part: record && !found.closed && stream_part(body) == Some(b'P'),
            bare: found.end <= found.text + if found.enhanced.is_some() { 10 } else { 0 },
            certain: 0,
            colon: !record && !found.closed && said.ends_with(b":"),
            folded: is_diagnostic(body),
            width,
            room: width.saturating_sub(line.len()),
            below: false,
            sentence: said.ends_with(b"."),
        }
    }

    /// Whether the next line is of the reply, whatever it looks like.
    pub const fn is_certain(&self) -> bool {
        self.certain > 0
    }

    /// How this line, the next one, goes on with the reply, or `None` where it does not.
    pub fn next(&mut self, line: &[u8]) -> Option<Rest> {
        let body = without_mail_quote(line);
        let depth = indent(body);
        let start = line.len() - body.len() + depth;
        let said = &body[depth..];
        if said.is_empty() {
            return self.is_certain().then(|| {
                self.certain -= 1;
                Rest::Blank
            });
        }
        let bare = std::mem::take(&mut self.bare);
        if std::mem::take(&mut self.soft) {
            self.soft = is_soft(line);
            self.certain = self.certain.saturating_sub(1);
            return Some(Rest::Wrapped);
        }
        if self.part
            && let Some(tag) = stream_part(body)
        {
            self.part = tag == b'P';
            return Some(Rest::Wrapped);
        }
        if let Some(code) = self.code
            && said
                .get(..3)
                .and_then(|d| d.try_into().ok())
                .and_then(ReplyCode::from_digits)
                == Some(code)
        {
            let more = said.get(3) == Some(&b'-');
            if self.more && (more || matches!(said.get(3), None | Some(b' '))) {
                self.more = more;
                self.certain = self.certain.saturating_sub(1);
                self.wraps &= !said.ends_with(b"]");
                return Some(Rest::Coded { start, more });
            }
            return None;
        }
        if self.certain > 0 {
            self.certain -= 1;
            self.wraps = self.certain > 0;
            return Some(Rest::Wrapped);
        }
        if std::mem::take(&mut self.bracket) && closes(said) {
            // Microsoft's hosts name themselves and the time at the end, wherever that is wrapped.
            self.wraps = false;
            return Some(Rest::Wrapped);
        }
        if let (Some(mine), Some((theirs, _))) = (self.enhanced, EnhancedCode::at_start(said))
            && mine == theirs
            && !self.more
        {
            return Some(Rest::Wrapped);
        }
        if bare && EnhancedCode::at_start(said).is_some_and(|(e, _)| Some(e.class()) == self.class)
        {
            // The code alone, and its text below.
            self.below = true;
            self.broken = breaks(line);
            self.wraps = self.broken;
            self.room = self.width.saturating_sub(line.len());
            return Some(Rest::Wrapped);
        }
        let address = bare && (depth > self.indent || self.prose) && said.starts_with(b"<");
        let folded = self.folded && depth > self.indent;
        let other = !address && !folded && starts_something_else(said);
        if !self.wraps || is_record(body) || other {
            return None;
        }
        if begins_another(said) {
            return None;
        }
        if self.torn {
            // A record that a terminal broke goes on until its bracket closes.
            self.wraps = !said.ends_with(b")");
            return Some(Rest::Wrapped);
        }
        // Thunderbird sets its own next sentence behind a blank.
        if std::mem::take(&mut self.sentence) && depth == self.indent + 1 {
            return None;
        }
        if depth > self.indent {
            return Some(Rest::Wrapped);
        }
        if std::mem::take(&mut self.colon) {
            return Some(Rest::Wrapped);
        }
        let first = said.iter().take_while(|b| !b.is_ascii_whitespace()).count();
        self.prose |= self.below;
        self.wraps &= !self.below || breaks(line);
        if std::mem::take(&mut self.room) > first {
            // Its first word would have fit.
            self.prose = false;
        }
        let goes_on = self.broken && said.first().is_some_and(u8::is_ascii_lowercase);
        self.broken = breaks(line);
        ((self.prose || goes_on) && depth == self.indent && body.len() >= 2)
            .then_some(Rest::Wrapped)
    }
}

/// Whether the line is the field of a delivery report that quotes a reply (RFC 3464 §2.3.6).
fn is_diagnostic(body: &[u8]) -> bool {
    const FIELD: &[u8] = b"diagnostic-code:";
    body.get(..FIELD.len())
        .is_some_and(|name| name.eq_ignore_ascii_case(FIELD))
}

/// Whether the line goes on behind its end (RFC 2045 §6.7).
pub fn is_soft(line: &[u8]) -> bool {
    line.ends_with(b"=") && (60..=80).contains(&line.len())
}

/// The tag with which a container's log says whether a record goes on: `2026-01-05T09:30:00.9Z stdout P …`, and `F` on the last part.
fn stream_part(body: &[u8]) -> Option<u8> {
    let mut words = body.splitn(4, |b| *b == b' ');
    let time = words.next()?;
    let (stream, tag) = words.next().zip(words.next())?;
    let named = time.contains(&b'T') && matches!(stream, b"stdout" | b"stderr");
    match tag {
        [tag @ (b'P' | b'F')] if named => Some(*tag),
        _ => None,
    }
}

/// Whether the line has the length at which people and programs wrap, and ends within a sentence.
pub fn breaks(line: &[u8]) -> bool {
    let said = line.trim_ascii_end();
    // Behind a comma a sentence goes on, but not the field of a record.
    let said = said.strip_suffix(b",").unwrap_or(said);
    let ends = matches!(
        said.last(),
        None | Some(b'.' | b'!' | b'?' | b')' | b']' | b'}' | b'"' | b'\'' | b'`' | b',')
    );
    (60..=120).contains(&line.len()) && !ends
}

/// Whether a square bracket is left open.
fn opens(said: &[u8]) -> bool {
    let open = said.iter().rev().find(|byte| matches!(byte, b'[' | b']'));
    open == Some(&b'[')
}

/// Whether the line soon closes a square bracket that it did not open.
fn closes(said: &[u8]) -> bool {
    let head = said.get(..said.len().min(80)).unwrap_or_default();
    let bracket = head.iter().find(|byte| matches!(byte, b'[' | b']'));
    bracket == Some(&b']')
}

/// The line without the `> ` of mail quoting.
pub fn without_mail_quote(line: &[u8]) -> &[u8] {
    let mut rest = line;
    while let Some(inner) = rest.strip_prefix(b">") {
        rest = inner.strip_prefix(b" ").unwrap_or(inner);
    }
    rest
}

fn indent(body: &[u8]) -> usize {
    body.iter()
        .take_while(|b| matches!(b, b' ' | b'\t'))
        .count()
}

/// Whether the line begins with a time, a label of TAI64N, the name and number of a process, or qmail's
/// number of a delivery: a record of a log.
pub fn is_record(body: &[u8]) -> bool {
    let head = body.get(..body.len().min(40)).unwrap_or_default();
    // What qmail-send says of a delivery.
    let delivery = || matches!(head.strip_prefix(b"delivery "), Some([b'0'..=b'9', ..]));
    if head.starts_with(b"@40000000") || is_of_process(head) || delivery() {
        return true;
    }
    let mut from = 2;
    while let Some(at) = head.get(from..).and_then(|rest| find_byte(rest, b':')) {
        let colon = from + at;
        if let Some([a, b, _, c, d]) = head.get(colon - 2..colon + 3)
            && [a, b, c, d].into_iter().all(u8::is_ascii_digit)
            // Groups of an address: `2001:db8:11:248::7`.
            && !head.get(colon + 3).is_some_and(u8::is_ascii_hexdigit)
        {
            return true;
        }
        from = colon + 1;
    }
    false
}

/// `postfix/smtpd[9405]: …`, as a log has it whose times were cut off, or Postfix's `NOQUEUE: …` with nothing before.
fn is_of_process(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"`").unwrap_or(head);
    if head.starts_with(b"NOQUEUE: ") {
        return true;
    }
    let named = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'_' | b'.');
    let name = head.iter().take_while(named).count();
    let Some((b'[', rest)) = head.get(name..).and_then(<[u8]>::split_first) else {
        return false;
    };
    let number = rest.iter().take_while(|b| b.is_ascii_digit()).count();
    name > 0 && number > 0 && rest[number..].starts_with(b"]: ")
}

/// Whether the line ends inside a bracket.
fn torn(line: &[u8]) -> bool {
    let depth = |line: &[u8]| {
        line.iter().fold(0_i32, |depth, b| match b {
            b'(' => depth + 1,
            b')' => depth - 1,
            _ => depth,
        })
    };
    line.len() >= 70 && depth(line) > 0
}

/// Whether the line names the command and is complete.
fn answered(line: &[u8]) -> bool {
    // Marks of Markdown, a quotation mark or a bracket may stand behind.
    let around = |b: &u8| matches!(b, b' ' | b'*' | b'_' | b'`' | b'"' | b'\'' | b']' | b'>');
    let last = line.trim_ascii_end().iter().rev().find(|b| !around(b));
    last == Some(&b')') && contains(line, b"(in reply to")
}

fn words_before(line: &[u8], at: usize) -> usize {
    line[..at]
        .split(u8::is_ascii_whitespace)
        .filter(|w| {
            w.len() > 1
                && w.iter()
                    .all(|b| b.is_ascii_alphabetic() || matches!(b, b',' | b'.' | b':'))
        })
        .count()
}
