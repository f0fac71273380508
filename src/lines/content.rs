//! Message content: from the 354 to the lone dot, whatever it looks like (RFC 5321 §4.1.1.4).

use super::formats::Format;
use super::kinds::Kind;
use super::marks::Side;
use super::page::Page;
use super::prefix::{Shape, contains};
use super::quoted::wrap::is_record;
use super::survey::{Hint, Look};
use crate::command::Verb;

/// The lines between a 354 and the end of data.
pub struct Region {
    /// The line behind the last: the dot's, or where the server speaks again.
    pub end: usize,
    /// Whether content has the client's mark; else it stands bare.
    pub marked: bool,
    /// Whether bare lines are content.
    pub bare: bool,
    /// Whether content has a mark that both sides use.
    pub shared: bool,
    /// Whether a lone dot ends it.
    pub dot: bool,
    /// Whether the lines of the conversation begin with a time, so that content without a mark does too.
    pub timed: bool,
}

impl Region {
    /// Content that stands bare up to `end`, where a lone dot is or not.
    const fn bare(end: usize, dot: bool) -> Self {
        Self {
            end,
            marked: false,
            bare: true,
            shared: false,
            dot,
            timed: false,
        }
    }
}

/// The lines that could be a lone dot, in order, to be asked for ascending lines.
pub struct Dots {
    lines: Vec<u32>,
    next: usize,
}

impl Dots {
    /// Finds them.
    pub fn of(page: &Page<'_>) -> Self {
        let lines = (0u32..)
            .zip(&page.looks)
            .filter(|(_, look)| matches!(look.hint, Hint::Command(c) if c.verb == Verb::Dot))
            .map(|(line, _)| line)
            .collect();
        Self { lines, next: 0 }
    }

    /// The first one at or behind this line.
    fn from(&mut self, line: usize) -> Option<usize> {
        while self
            .lines
            .get(self.next)
            .is_some_and(|&dot| (dot as usize) < line)
        {
            self.next += 1;
        }
        self.lines.get(self.next).map(|&dot| dot as usize)
    }
}

/// Where the content begins behind the 354 on this line. A dump that writes before each block how many bytes it has
/// does so before the content, too.
pub fn begin(page: &Page<'_>, reply: usize) -> usize {
    let first = reply + 1;
    let counted = reply
        .checked_sub(1)
        .and_then(|line| count(page.line(line)))
        .is_some_and(|bytes| (1..=2).any(|end| page.line(reply).len() + end == bytes));
    let next = (first..page.lines.len())
        .take(3)
        .find(|&line| !page.is_blank(line));
    next.filter(|&line| counted && count(page.line(line)).is_some())
        .map_or(first, |line| line + 1)
}

/// The number that stands alone on a line.
fn count(line: &[u8]) -> Option<usize> {
    let digits = line.trim_ascii();
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// The content that begins at `first`, right behind the line with the 354.
pub fn region(page: &Page<'_>, format: &Format, dots: &mut Dots, first: usize) -> Region {
    if page.marks.client_marked
        || page.marks.shared
        || page.marks.server_marked && page.marks.side(Kind::BARE).is_none()
    {
        return marked_region(page, format, dots, first);
    }
    let dot = dots.from(first);
    let below = dot.and_then(|dot| page.looks.get(dot + 1));
    let answered = below.is_some_and(|look| matches!(look.hint, Hint::Reply(_)));
    if page.one_sided && !answered {
        return Region {
            end: first,
            marked: false,
            bare: false,
            shared: false,
            dot: false,
            timed: false,
        };
    }
    if let Some(dot) = dot {
        return Region::bare(dot, true);
    }
    // No dot: content runs on until a command that ends the session, or a reply that a command or nothing follows.
    let mut end = first;
    while end < page.lines.len() {
        let look = page.looks[end];
        match look.hint {
            Hint::Command(c) if c.sure || c.verb == Verb::Quit => break,
            Hint::Reply(_) if look.sure && look.kind.is_bare() && ends_the_data(page, end) => {
                break;
            }
            _ => end += 1,
        }
    }
    Region::bare(end, false)
}

/// Content right behind DATA or BDAT although no 354 is shown: DATA is the last command of a group (RFC 2920 §3.1), so what
/// the client says next is the message.
pub fn unannounced(page: &Page<'_>, dots: &mut Dots, first: usize) -> Option<Region> {
    let next = (first..page.lines.len())
        .take(3)
        .find(|&l| !page.is_blank(l))?;
    let Some((Side::Client, _)) = page.mark(next) else {
        return typed(page, dots, first, next);
    };
    if matches!(page.looks[next].hint, Hint::Command(c) if c.sure || c.verb != Verb::Data) {
        return None;
    }
    let dot = dots.from(first);
    let mut end = first;
    while end < page.lines.len() && Some(end) != dot {
        let server = matches!(page.mark(end), Some((Side::Server, at)) if matches!(page.looks[end].hint, Hint::Reply(_)) && page.looks[end].at as usize == at);
        if server {
            break;
        }
        end += 1;
    }
    Some(Region {
        end,
        marked: true,
        bare: false,
        shared: false,
        dot: Some(end) == dot,
        timed: false,
    })
}

/// Within how many lines a 354 answers DATA.
const NEAR: usize = 100;

/// The message in a list of commands that somebody wrote down to type or pipe, without what the server says: from the first
/// field of its header to the lone dot, or to a dot above QUIT.
fn typed(page: &Page<'_>, dots: &mut Dots, first: usize, next: usize) -> Option<Region> {
    let field = is_field(page.line(next));
    if page.marks.any {
        return None;
    }
    let dot = dots.from(first)?;
    let quits = |look: &Look| matches!(look.hint, Hint::Command(c) if c.verb == Verb::Quit);
    let answer = |look: &Look| matches!(look.hint, Hint::Reply(_));
    let answered = page.looks.get(next).is_some_and(answer);
    if !field && (answered || !page.looks.get(dot + 1).is_some_and(quits)) {
        return None;
    }
    let asked = |look: &Look| matches!(look.hint, Hint::Reply(reply) if reply.code.number() == 354);
    let answered = page.looks.get(first..dot)?.iter().take(NEAR).any(asked);
    (!answered).then_some(Region::bare(dot, true))
}

/// Whether the line begins with a field of a message's header.
fn is_field(line: &[u8]) -> bool {
    const FIELDS: [&[u8]; 9] = [
        b"from:",
        b"to:",
        b"cc:",
        b"subject:",
        b"date:",
        b"message-id:",
        b"mime-version:",
        b"content-",
        b"x-",
    ];
    let line = line.trim_ascii_start();
    FIELDS.iter().any(|field| {
        let start = line.get(..field.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(field))
    })
}

/// Whether a tool writes the content that begins here as one record, whose first line alone has the mark.
fn is_one_record(page: &Page<'_>, first: usize) -> bool {
    let mark = page.lines.get(first).and_then(|_| page.mark(first));
    let begins = matches!(mark, Some((Side::Client | Side::Either, at)) if is_field(page.line(first).get(at..).unwrap_or_default()));
    begins
        && first + 1 < page.lines.len()
        && page.mark(first + 1).is_none()
        && is_field(page.line(first + 1))
}

/// Whether a command, a farewell or nothing follows the reply at this line.
fn ends_the_data(page: &Page<'_>, line: usize) -> bool {
    let kind = page.looks[line].kind;
    // Where everything said has a mark, other lines are remarks.
    let remark = |l: usize| !kind.is_bare() && page.mark(l).is_none();
    let next = (line + 1..page.lines.len())
        .take(4)
        .find(|&l| !page.is_blank(l) && !remark(l));
    let closed = |line: usize| contains(page.line(line), b"onnection closed");
    next.is_none_or(
        |l| closed(l) || matches!(page.looks[l].hint, Hint::Command(c) if c.sure || c.verb == Verb::Quit || c.verb == Verb::Rset),
    )
}

/// Whether no line of the conversation follows soon behind the reply at this line.
fn nothing_follows(page: &Page<'_>, line: usize) -> bool {
    let mut next = (line + 1..page.lines.len()).take(4);
    !next.any(|line| page.mark(line).is_some())
}

fn marked_region(page: &Page<'_>, format: &Format, dots: &mut Dots, first: usize) -> Region {
    let mut end = first;
    let mut marked = false;
    let mut shared = false;
    let dot = dots.from(first);
    let stream = first.checked_sub(1).map(|l| page.stream(l));
    let record = is_one_record(page, first);
    while end < page.lines.len()
        && Some(end) != dot
        && (end == first || stream == Some(page.stream(end)))
    {
        let look = page.looks[end];
        if record && page.line(end).starts_with(b"```") {
            break;
        }
        match page.mark(end) {
            Some((Side::Server, at))
                if !look.kind.is_bare()
                    && matches!(look.hint, Hint::Reply(_) | Hint::Named(..))
                    && look.at as usize == at =>
            {
                break;
            }
            Some((Side::Client, _)) => {
                if matches!(look.hint, Hint::Command(c) if c.sure || c.verb == Verb::Quit)
                    && !content_goes_on(page, end)
                {
                    break;
                }
                marked = true;
            }
            Some((Side::Either, at)) if !look.kind.is_bare() => {
                let reply = look.sure && look.at as usize == at;
                let enhanced = reply && look.enhanced().is_some();
                if dot.is_none()
                    && enhanced
                    && (ends_the_data(page, end) || nothing_follows(page, end))
                {
                    break;
                }
                shared = true;
            }
            _ if look.kind.is_bare()
                && look.sure
                && matches!(look.hint, Hint::Reply(_))
                && page
                    .marks
                    .side(Kind::BARE)
                    .is_some_and(|side| side != Side::Client)
                && dot.is_none_or(|d| d > end + 400) =>
            {
                break;
            }
            _ => {}
        }
        end += 1;
    }
    let ended = Some(end) == dot;
    // A tool that marks the body and not the header before it.
    let header = ended
        && page.lines.get(first).is_some()
        && is_field(page.line(first))
        && page.mark(first).is_none();
    Region {
        end,
        marked,
        bare: record || header || format.bare_content && ended || !marked && !shared && ended,
        shared,
        dot: ended,
        timed: (record || ended)
            && !format.bare_content
            && is_record(page.line(if record { first } else { end })),
    }
}

/// Whether the client says more before the server does: then a line that looks like a command is content.
fn content_goes_on(page: &Page<'_>, line: usize) -> bool {
    for next in (line + 1..page.lines.len()).take(3) {
        match page.mark(next) {
            Some((Side::Server, _)) => return false,
            Some((Side::Client, _)) => {
                return !matches!(page.looks[next].hint, Hint::Command(c) if c.sure || c.verb == Verb::Quit);
            }
            _ => {}
        }
    }
    false
}

/// Where the content begins behind the title that the tool or writer puts above what the client says, as above its last
/// command: `Client:`, a capture's count of bytes.
pub fn behind_title(page: &Page<'_>, command: usize, first: usize) -> Option<usize> {
    /// How far apart title and text may stand.
    const APART: usize = 3;
    let above = (command.saturating_sub(APART)..command).rev();
    let title = above.into_iter().find(|&line| !page.is_blank(line))?;
    let next = (first..page.lines.len())
        .take(APART)
        .find(|&line| !page.is_blank(line))?;
    let says_nothing = |line: usize| page.looks[line].hint == Hint::Nothing;
    let same = says_nothing(title)
        && says_nothing(next)
        && Shape::of(page.line(title)) == Shape::of(page.line(next));
    same.then_some(next + command - title)
}

/// Where the content of a line begins, or `None` where the line is not content.
pub fn start_of(page: &Page<'_>, region: &Region, line: usize) -> Option<usize> {
    if let Some((side, at)) = page.mark(line) {
        return match side {
            Side::Client => {
                let bytes = page.line(line);
                let said = bytes.get(at..).unwrap_or_default();
                let remark = said.starts_with(b"(") && said.ends_with(b")");
                (!remark).then_some(at)
            }
            Side::Either if region.shared || region.bare => Some(at),
            _ => region.bare.then_some(0),
        };
    }
    (region.bare && !(region.timed && is_record(page.line(line)))).then_some(0)
}
