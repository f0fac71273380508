//! What was said lately, to tell a tool's repetition from a new reply.

use super::find::Found;
use super::{step, wrap};
use crate::code::{EnhancedCode, ReplyCode};
use crate::command::Place;
use crate::lines::events::Asides;
use crate::lines::page::Page;
use crate::lines::prefix::REACH;
use crate::lines::{Piece, Quotation, Turn};
use crate::text::Span;
use crate::text::letters::{is_letter_or_digit, small};

/// How many letters of two texts must agree where neither ends.
const ALIKE: usize = 24;

/// The last replies, and what the lines above announce.
#[derive(Default)]
pub struct Memory {
    recent: [Option<Heard>; 4],
    next: usize,
    /// Whether a conversation over the wire is shown.
    pub dialogue: bool,
    announced: Option<Announcement>,
}

/// Words that a reply will follow: `SMTP error … after RCPT TO:<…>:`.
#[derive(Clone, Copy)]
pub struct Announcement {
    /// Their line.
    pub line: usize,
    /// The command that they name.
    pub place: Option<Place>,
}

#[derive(Clone, Copy)]
struct Heard {
    code: Option<ReplyCode>,
    enhanced: Option<EnhancedCode>,
    text: Span,
    wire: bool,
}

impl Memory {
    /// A reply came over the wire.
    pub fn reply(&mut self, code: ReplyCode, enhanced: Option<EnhancedCode>, text: Span) {
        self.dialogue = true;
        self.keep(Heard {
            code: Some(code),
            enhanced,
            text,
            wire: true,
        });
    }

    /// A command was sent.
    pub fn command(&mut self) {
        self.dialogue = true;
    }

    /// A reply was quoted.
    pub fn quoted(&mut self, code: Option<ReplyCode>, enhanced: Option<EnhancedCode>, text: Span) {
        self.keep(Heard {
            code,
            enhanced,
            text,
            wire: false,
        });
    }

    /// A line announces a reply.
    pub fn announce(&mut self, announcement: Option<Announcement>) {
        self.announced = announcement;
    }

    /// What a line just above this one announced.
    pub fn announced(&self, index: usize) -> Option<Announcement> {
        self.announced.filter(|a| index - a.line <= 2)
    }

    /// Whether a reply with this code came lately.
    pub fn heard(&self, code: Option<ReplyCode>) -> bool {
        self.recent.iter().flatten().any(|h| h.code == code)
    }

    /// Whether smtplib's sum of the data stands here without the exchange that it sums up, which the paste leaves out.
    pub fn is_end_alone(&self, line: &[u8]) -> bool {
        let asked = |heard: &Heard| heard.code.is_some_and(|code| code.number() == 354);
        line.trim_ascii_start().starts_with(b"data: (250")
            && !self.recent.iter().flatten().any(asked)
    }

    /// Whether a reply came over the wire lately.
    pub fn heard_wire(&self) -> bool {
        self.recent.iter().flatten().any(|h| h.wire)
    }

    fn keep(&mut self, heard: Heard) {
        self.recent[self.next] = Some(heard);
        self.next = (self.next + 1) % self.recent.len();
    }

    /// Whether this is a reply that was heard before, shown again.
    pub fn is_echo(&self, page: &Page<'_>, line: &[u8], found: &Found, text: Span) -> bool {
        let body = wrap::without_mail_quote(line).trim_ascii_start();
        let field = b"Diagnostic-Code";
        if body
            .get(..field.len())
            .is_some_and(|name| name.eq_ignore_ascii_case(field))
        {
            // The machine's part of a bounce says it on its own account.
            return false;
        }
        if body.starts_with(b"NOQUEUE: ") {
            // The server's own record of it.
            return false;
        }
        let record = wrap::is_record(body);
        let named = recipient(body);
        let of_another = |heard: Span| {
            let above = named.and_then(|_| recipient(line_before(page, heard)));
            above.is_some() && above != named
        };
        self.recent.iter().flatten().any(|heard| {
            let same_code = heard.code == found.code || found.code.is_none();
            let same_enhanced = heard.enhanced == found.enhanced
                || heard.enhanced.is_none()
                || found.enhanced.is_none();
            // Each record of a log stands for an event of its own.
            let related = heard.wire || !record;
            // Codes alone are no reply that could come again.
            let aside = !heard.wire || heard.enhanced.is_some();
            let bare = |text: Span| is_bare(text.of(page.text));
            let headline = aside && bare(heard.text) && !bare(text);
            same_code
                && !headline
                && same_enhanced
                && related
                && is_like(heard.text.of(page.text), text.of(page.text))
                && !of_another(heard.text)
        })
    }
}

/// A line whose words a reply follows on the next one.
pub fn announces(line: &[u8], index: usize, asides: Asides) -> Option<Announcement> {
    let end = line.trim_ascii_end();
    // qmail says first what failed, in a sentence, then what the host said.
    let sentence = end.ends_with(b".") && end.len() < 120;
    // Exim names the host last.
    let colon = end.ends_with(b":") || end.ends_with(b": host");
    if !sentence && !colon {
        return None;
    }
    let verb = || Some(Place::after(colon.then(|| step::verb_in(end))??));
    let place = step::named(end).or_else(verb);
    // The recipient alone, above what was said of it.
    let said = wrap::without_mail_quote(end).trim_ascii_start();
    let recipient = said.starts_with(b"<") && end.ends_with(b">:");
    let announces = place.is_some() || recipient || colon && step::is_followed(line, asides);
    announces.then_some(Announcement { line: index, place })
}

/// Whether nothing but codes was said.
fn is_bare(text: &str) -> bool {
    letters(text).next().is_none()
}

/// Whether this turn holds the codes alone of the reply that is now quoted whole: `Status code: 550 5.1.10` above it.
pub fn is_headline(page: &Page<'_>, turn: &Turn, of: &Quotation) -> bool {
    let (code, enhanced, text, record) = match turn.piece {
        Piece::Quoted(above) => (above.code, above.enhanced, above.text, above.record),
        // Its name was taken for a mark.
        Piece::Reply(above) if page.one_sided => {
            (Some(above.code), above.enhanced, above.text, false)
        }
        _ => return false,
    };
    let end = turn.span.end.max(text);
    let same = code == of.code && enhanced == of.enhanced;
    let bare = is_bare(Span { start: text, end }.of(page.text));
    same && of.enhanced.is_some() && !record && !of.record && bare
}

/// The tool names the command behind the reply: in a field, or by a stack frame. Where the server `alone` speaks, the name of
/// the reply's own field may have been taken for a mark.
pub fn name_last(turns: &mut [Turn], place: Place, alone: bool) {
    let mut last = turns.iter_mut().rev().take(8);
    let to = last.find_map(|turn| match &mut turn.piece {
        Piece::Quoted(quotation) => Some(&mut quotation.to),
        Piece::Reply(reply) if alone && reply.code.class().is_failure() => Some(&mut reply.to),
        _ => None,
    });
    if let Some(to) = to {
        to.get_or_insert(place);
    }
}

/// The recipient that begins a line, before what was said of it: `bob@example.com: 550 5.1.1 …`.
fn recipient(line: &[u8]) -> Option<&[u8]> {
    let end = line.iter().position(u8::is_ascii_whitespace)?;
    let (word, behind) = line.split_at(end);
    // `bob@example.net: host … said`, `<bob@example.net> (host '…' rejected`.
    let bracketed = || {
        behind
            .starts_with(b" (")
            .then_some(word)?
            .strip_suffix(b">")
    };
    let word = word.strip_suffix(b":").or_else(bracketed)?;
    word.contains(&b'@').then_some(word)
}

/// The line up to a reply's text.
fn line_before<'t>(page: &Page<'t>, text: Span) -> &'t [u8] {
    let before = page.text.as_bytes().get(..text.start as usize);
    let before = before.unwrap_or_default();
    let near = &before[before.len().saturating_sub(REACH)..];
    let line = near.rsplit(|byte| *byte == b'\n').next();
    wrap::without_mail_quote(line.unwrap_or_default()).trim_ascii_start()
}

/// Whether two reply texts are the same but for codes, wrapping and cutting.
pub fn is_like(a: &str, b: &str) -> bool {
    match (head(a), head(b)) {
        (Some(a), Some(b)) => are_like(ascii(a), ascii(b)),
        _ => are_like(letters(a), letters(b)),
    }
}

fn are_like<T: PartialEq>(mut a: impl Iterator<Item = T>, mut b: impl Iterator<Item = T>) -> bool {
    let mut same = 0;
    loop {
        match (a.next(), b.next()) {
            (Some(x), Some(y)) if x == y => same += 1,
            (Some(_), Some(_)) => return same >= ALIKE,
            (None, _) | (_, None) => return true,
        }
        if same >= 2 * ALIKE {
            return true;
        }
    }
}

/// How many characters of a text are looked at.
const LONGEST: usize = 400;

/// As much of a text as is looked at, if that is ASCII, which most texts are.
fn head(text: &str) -> Option<&[u8]> {
    let bytes = text.as_bytes();
    let head = bytes.get(..bytes.len().min(LONGEST))?;
    head.is_ascii().then_some(head)
}

/// The letters of such a text.
fn ascii(text: &[u8]) -> impl Iterator<Item = u8> + '_ {
    let letters = text.iter().filter(|byte| byte.is_ascii_alphabetic());
    letters.map(|byte| byte | 0x20)
}

/// The letters of a text; codes and punctuation differ from tool to tool.
fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars()
        .take(LONGEST)
        .filter(|c| is_letter_or_digit(*c) && !c.is_ascii_digit())
        .map(small)
}
