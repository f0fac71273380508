//! Reads the lines with the marks that were learned and the order of turns that SMTP has.

use super::content::{self, Region};
use super::events::{self, Event};
use super::formats::Format;
use super::marks::{Marks, Side};
use super::prefix::{BARE, Fit, REACH, Shape, is_bare};
use super::quoted::{self, Memory};
use super::survey::{Hint, Look, look};
use super::{Piece, ReplyLine, Turn, payload};
use crate::code::ReplyCode;
use crate::command::{Place, Verb};
use crate::text::{Span, without_end};

/// A text with what its lines could say and what their prefixes mean.
pub struct Page<'t> {
    /// The whole text.
    pub text: &'t str,
    /// Its lines without their ends.
    pub lines: Vec<Span>,
    /// The first look at each.
    pub looks: Vec<Look>,
    /// The marks learned from them.
    pub marks: Marks,
    /// Whether the text holds anything that can hardly be but SMTP.
    pub evident: bool,
    /// Whether no command is shown, only what the server said.
    pub one_sided: bool,
}

impl<'t> Page<'t> {
    /// Looks at every line and learns the marks.
    pub fn new(text: &'t str, lines: &[Span], format: &Format) -> Self {
        let lines: Vec<Span> = lines.iter().map(|&l| without_end(text, l)).collect();
        let mut looks: Vec<Look> = lines.iter().map(|l| look(l.of(text).as_bytes())).collect();
        let foreign = is_foreign(text, &lines, &looks);
        for (look, line) in looks.iter_mut().zip(&lines) {
            if foreign || look.hint != Hint::Nothing && format.is_noise(line.of(text).as_bytes()) {
                look.hint = Hint::Nothing;
                look.sure = false;
            }
        }
        outside_fences(text, &lines, &mut looks);
        let marks = Marks::learn(looks.iter());
        let evident = looks.iter().any(|l| l.sure && l.fit != Fit::None);
        let one_sided = !looks
            .iter()
            .any(|l| matches!(l.hint, Hint::Command(c) if c.sure));
        Self {
            text,
            lines,
            looks,
            marks,
            evident,
            one_sided,
        }
    }

    /// The bytes of a line without its end; empty behind the last.
    pub fn line(&self, index: usize) -> &'t [u8] {
        self.lines
            .get(index)
            .map_or(&[], |l| l.of(self.text).as_bytes())
    }

    /// Whose line it is by its mark, and where the mark ends.
    pub fn mark(&self, index: usize) -> Option<(Side, usize)> {
        let look = self.looks.get(index)?;
        if look.hint != Hint::Nothing && !is_bare(look.signature) {
            if let Some(side) = self.marks.side(look.signature) {
                return Some((side, look.at as usize));
            }
        }
        if !self.marks.any() {
            return None;
        }
        self.longest_mark(self.line(index))
    }

    /// The longest learned mark at the start of a line that says nothing by itself.
    fn longest_mark(&self, line: &[u8]) -> Option<(Side, usize)> {
        let mut shape = Shape::new();
        let mut at = line
            .iter()
            .take_while(|b| matches!(b, b' ' | b'\t'))
            .count();
        let mut found = None;
        let end = line.len().min(REACH);
        while at < end {
            let token = line[at];
            at = shape.feed(line, at);
            if token == b' ' || token == b'\t' {
                continue;
            }
            let signature = shape.signature();
            if !is_bare(signature) {
                if let Some(side) = self.marks.side(signature) {
                    let blanks = line[at..]
                        .iter()
                        .take_while(|b| matches!(b, b' ' | b'\t'))
                        .count();
                    found = Some((side, at + blanks.min(if blanks > 4 { blanks } else { 2 })));
                }
            }
        }
        found
    }

    /// The span of the payload that begins at this offset of a line.
    pub fn payload(&self, index: usize, start: usize) -> Span {
        let line = self.line(index);
        let base = self.lines.get(index).map_or(0, |l| l.start as usize);
        let start = start.min(line.len());
        Span::new(base + start, base + payload::end(line, start).max(start))
    }

    /// Whether nothing but blanks stands on the line.
    pub fn is_blank(&self, index: usize) -> bool {
        self.line(index).iter().all(u8::is_ascii_whitespace)
    }
}

/// Where Markdown fences hold the conversation, what stands around them is prose about it.
fn outside_fences(text: &str, lines: &[Span], looks: &mut [Look]) {
    let is_fence = |span: &Span| span.of(text).trim_start().starts_with("```");
    let mut inside = false;
    let mut evident = false;
    for (span, look) in lines.iter().zip(&*looks) {
        if is_fence(span) {
            inside = !inside;
        }
        evident |= inside && look.sure;
    }
    if !evident || inside {
        return;
    }
    for (span, look) in lines.iter().zip(looks) {
        if is_fence(span) {
            inside = !inside;
        }
        if !inside && look.enhanced().is_none() {
            look.hint = Hint::Nothing;
            look.sure = false;
        }
    }
}

/// FTP, which shares codes and shape with SMTP but never its greetings and commands.
fn is_foreign(text: &str, lines: &[Span], looks: &[Look]) -> bool {
    let mut foreign = false;
    for (span, look) in lines.iter().zip(looks) {
        match look.hint {
            Hint::Command(command)
                if command.sure && !matches!(command.verb, Verb::Auth | Verb::Starttls) =>
            {
                return false;
            }
            Hint::Reply(reply)
                if matches!(
                    reply.code.number(),
                    331 | 230 | 226 | 227 | 200 | 201 | 215 | 223 | 257 | 281 | 340 | 381
                ) =>
            {
                foreign = true
            }
            Hint::Reply(reply) if reply.code.number() == 220 => {
                let line = span.of(text);
                if line.contains("SMTP") {
                    return false;
                }
                foreign |= line.contains("FTP");
            }
            _ => {}
        }
    }
    foreign
}

/// What the reader remembers of one conversation.
#[derive(Clone, Copy)]
struct Ear {
    /// The reply whose last line is still to come.
    open: Option<ReplyCode>,
    /// Whether an AUTH challenge waits for its answer.
    challenged: bool,
    /// The line of the last turn, and whose it was.
    last: Option<(usize, Side)>,
    /// Whether the last turn ended in the middle: a mark, or a code without text.
    torn: bool,
    /// Whether the last command was EHLO, so that keywords may come.
    hello: bool,
}

const DEAF: Ear = Ear {
    open: None,
    challenged: false,
    last: None,
    torn: false,
    hello: false,
};

/// The state of the reading.
struct Reader<'p, 't> {
    page: &'p Page<'t>,
    format: &'p Format,
    turns: Vec<Turn>,
    ears: [Ear; 2],
    memory: Memory,
    dots: content::Dots,
    tls_told: bool,
}

/// Everything that is said, in order.
pub fn read(page: &Page<'_>, format: &Format) -> Vec<Turn> {
    let mut reader = Reader {
        page,
        format,
        turns: Vec::with_capacity(page.lines.len()),
        ears: [DEAF; 2],
        memory: Memory::default(),
        dots: content::Dots::of(page),
        tls_told: false,
    };
    let mut index = 0;
    while index < page.lines.len() {
        index = reader.read_line(index);
    }
    reader.turns
}

impl Reader<'_, '_> {
    /// Reads a line, or several where they belong together, and returns the next one.
    fn read_line(&mut self, index: usize) -> usize {
        let page = self.page;
        if page.is_blank(index) {
            self.memory.blank_line();
            return index + 1;
        }
        let line = page.line(index);
        let look = page.looks[index];
        let stream = u8::from(look.nested);
        if self.format.is_noise(line) {
            return self.read_quotation(index, stream);
        }
        if self.memory.announced(index)
            && matches!(look.hint, Hint::Reply(_))
            && is_bare(look.signature)
        {
            return self.read_quotation(index, stream);
        }
        if self.is_keyword_row(index, stream) {
            self.push(index, page.payload(index, 0), Piece::ReplyRest, stream);
            self.ears[stream as usize].last = Some((index, Side::Server));
            return index + 1;
        }
        if look.hint != Hint::Nothing && look.fit != Fit::None {
            let bare = is_bare(look.signature);
            let side = page.marks.side(look.signature);
            match (look.hint, side) {
                (Hint::Reply(_) | Hint::Named(..), Some(Side::Server | Side::Either))
                    if self.may_be_reply(index, bare, stream) =>
                {
                    return self.take_reply(index, stream);
                }
                (Hint::Command(command), Some(Side::Client | Side::Either))
                    if self.may_be_command(index, bare, command.sure, stream) =>
                {
                    return self.take_command(index, command.verb, stream);
                }
                (Hint::Reply(_), Some(Side::Client)) if !bare => {
                    return self.take_client_line(index, look.at as usize, stream);
                }
                (Hint::Command(command), Some(Side::Server))
                    if bare && command.sure && !self.page.marks.client_marked =>
                {
                    return self.take_command(index, command.verb, stream);
                }
                (Hint::Command(command), Some(Side::Server)) if bare && command.sure => {
                    return self.take_command(index, command.verb, stream);
                }
                _ => {}
            }
        }
        match page.mark(index) {
            Some((Side::Server, at)) if !look.nested || self.ears[1].open.is_some() => {
                self.take_server_line(index, at, stream)
            }
            Some((Side::Client, at)) => self.take_client_line(index, at, stream),
            Some((Side::Either, at)) if self.ears[stream as usize].challenged => {
                self.take_client_line(index, at, stream)
            }
            _ => self.take_unmarked(index, stream),
        }
    }

    /// Whether a bare line goes on with a marked EHLO answer, of which the tool shows further lines without code and mark.
    fn is_keyword_row(&self, index: usize, stream: u8) -> bool {
        let ear = self.ears[stream as usize];
        let follows = ear.hello
            && ear
                .last
                .is_some_and(|(last, side)| side == Side::Server && last + 1 == index);
        let word = |line: &[u8]| {
            line.first().is_some_and(u8::is_ascii_uppercase)
                && !line.contains(&b':')
                && line
                    .iter()
                    .take_while(|b| **b != b' ')
                    .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || *b == b'-')
        };
        let line = self.page.line(index);
        follows
            && (word(line) || line.starts_with(b"8BITMIME"))
            && ear.last.is_some_and(|(last, _)| {
                !is_bare(self.page.looks[last].signature)
                    || !matches!(self.page.looks[last].hint, Hint::Reply(_))
            })
    }

    /// Whether a bare line of a bare conversation is a command that the server did not understand.
    fn is_misspelt(&self, index: usize) -> bool {
        let page = self.page;
        let refused = |l: &Look| {
            matches!(l.hint, Hint::Reply(r) if matches!(r.code.number(), 500 | 502))
                && is_bare(l.signature)
        };
        !page.marks.client_marked
            && !page.marks.server_marked
            && page.evident
            && page.line(index).len() <= 80
            && page.looks.get(index + 1).is_some_and(refused)
    }

    /// Whether a line with the shape of a reply is one: a bare one needs more than its shape.
    fn may_be_reply(&self, index: usize, bare: bool, stream: u8) -> bool {
        let page = self.page;
        let look = page.looks[index];
        if !bare {
            return page.evident;
        }
        let (Hint::Reply(head) | Hint::Named(_, head)) = look.hint else {
            return false;
        };
        let ear = self.ears[stream as usize];
        let next = page.looks.get(index + 1).map(|l| l.hint);
        if head.text >= page.line(index).len()
            && matches!(next, Some(Hint::Reply(n)) if n.code == head.code && n.more)
        {
            // A capture counts the bytes of the chunk that follows.
            return false;
        }
        if ear.open == Some(head.code) || ear.torn {
            return true;
        }
        if page.marks.server_marked
            && page.marks.side(BARE) != Some(Side::Either)
            && !self.sendmail_like()
        {
            // Replies have a mark here: a bare one is a quotation or a tool's own words.
            return false;
        }
        look.sure || page.evident
    }

    /// Commands are marked and replies are not, as `sendmail -v` has it.
    fn sendmail_like(&self) -> bool {
        self.page.marks.client_marked && !self.page.marks.server_marked
    }

    fn may_be_command(&self, index: usize, bare: bool, sure: bool, stream: u8) -> bool {
        let page = self.page;
        if !page.evident {
            return false;
        }
        if !bare {
            return true;
        }
        let ear = self.ears[stream as usize];
        let Hint::Command(command) = page.looks[index].hint else {
            return false;
        };
        // A lone dot and the words of prose count only in a conversation that has begun.
        if command.verb == Verb::Dot {
            return ear.last.is_some() && !page.marks.client_marked;
        }
        sure || ear.last.is_some() && !page.marks.client_marked
    }

    fn take_reply(&mut self, index: usize, stream: u8) -> usize {
        let look = self.page.looks[index];
        let (head, to) = match look.hint {
            Hint::Reply(head) => (head, None),
            Hint::Named(Verb::Noop, head) => (head, Some(Place::Connect)),
            Hint::Named(verb, head) => (head, Some(Place::after(verb))),
            _ => return index + 1,
        };
        let span = self.page.payload(index, look.at as usize);
        let (code, more) = last_line(self.page.text, span, head.code, head.more);
        let base = self.page.lines[index].start;
        let reply = ReplyLine {
            code,
            enhanced: head.enhanced,
            more,
            text: (base + head.text as u32).min(span.end),
            to,
        };
        self.push(index, span, Piece::Reply(reply), stream);
        self.memory.reply(
            self.page.text,
            code,
            head.enhanced,
            Span {
                start: reply.text,
                end: span.end,
            },
        );
        let ear = &mut self.ears[stream as usize];
        ear.open = more.then_some(code);
        ear.challenged = code.number() == 334 && !more;
        ear.last = Some((index, Side::Server));
        ear.torn = reply.text >= span.end && !is_bare(look.signature);
        if code.number() == 354 && !more {
            let region = content::region(self.page, self.format, &mut self.dots, index + 1);
            return self.take_content(index + 1, region, stream);
        }
        index + 1
    }

    fn take_content(&mut self, first: usize, region: Region, stream: u8) -> usize {
        let mut index = first;
        let dot = region.dot;
        while index < region.end {
            if let Some(start) = content::start_of(self.page, &region, index) {
                let span = self.page.payload(index, start);
                let whole = Span {
                    start: span.start,
                    end: self.page.lines[index].end,
                };
                self.push(index, whole, Piece::Content, stream);
            } else if !self.page.is_blank(index) {
                self.read_event(index, stream);
            }
            index += 1;
        }
        if dot
            && matches!(self.page.looks.get(index).map(|l| l.hint), Some(Hint::Command(c)) if c.verb == Verb::Dot)
        {
            return self.take_command(index, Verb::Dot, stream);
        }
        index
    }

    fn take_command(&mut self, index: usize, verb: Verb, stream: u8) -> usize {
        let look = self.page.looks[index];
        let span = self.page.payload(index, look.at as usize);
        // The row of a table holds the command and its reply.
        if let Some(reply) = reply_in_row(self.page, index, span) {
            self.push(
                index,
                Span {
                    start: span.start,
                    end: reply.0.start,
                },
                Piece::Command(verb),
                stream,
            );
            self.push(index, reply.0, Piece::Reply(reply.1), stream);
            self.ears[stream as usize] = Ear {
                last: Some((index, Side::Server)),
                challenged: reply.1.code.number() == 334,
                ..DEAF
            };
            return index + 1;
        }
        self.push(index, span, Piece::Command(verb), stream);
        self.memory.other();
        self.ears[stream as usize] = Ear {
            last: Some((index, Side::Client)),
            torn: is_torn(verb, span, self.page.text),
            hello: matches!(verb, Verb::Ehlo | Verb::Lhlo),
            ..DEAF
        };
        if matches!(verb, Verb::Data | Verb::Bdat) {
            if let Some(region) = content::unannounced(self.page, &mut self.dots, index + 1) {
                return self.take_content(index + 1, region, stream);
            }
        }
        index + 1
    }

    fn take_server_line(&mut self, index: usize, at: usize, stream: u8) -> usize {
        let span = self.page.payload(index, at);
        let ear = self.ears[stream as usize];
        if span.is_empty() {
            // A mark alone: the reply was torn off, or the tool ends each reply with an empty line.
            let next = self.page.looks.get(index + 1);
            if next.is_some_and(|l| matches!(l.hint, Hint::Reply(_)) && is_bare(l.signature)) {
                self.push(index, span, Piece::ReplyMark, stream);
                self.ears[stream as usize].torn = true;
                self.ears[stream as usize].last = Some((index, Side::Server));
            }
            return index + 1;
        }
        let follows = ear
            .last
            .is_some_and(|(line, side)| side == Side::Server && line + 1 == index);
        if ear.open.is_some() || follows {
            self.push(index, span, Piece::ReplyRest, stream);
            self.ears[stream as usize].last = Some((index, Side::Server));
            return index + 1;
        }
        self.read_quotation(index, stream)
    }

    fn take_client_line(&mut self, index: usize, at: usize, stream: u8) -> usize {
        let page = self.page;
        let span = page.payload(index, at);
        let ear = self.ears[stream as usize];
        if let Hint::Command(command) = page.looks[index].hint {
            if page.looks[index].at as usize == at && page.evident {
                return self.take_command(index, command.verb, stream);
            }
        }
        if ear.challenged && (!span.is_empty() || at > 0) {
            self.push(index, span, Piece::Answer, stream);
            self.ears[stream as usize] = Ear {
                last: Some((index, Side::Client)),
                ..DEAF
            };
            return index + 1;
        }
        if span.is_empty() || is_remark(span.of(page.text)) {
            return self.read_event(index, stream);
        }
        if ear.last.is_none() && !page.evident {
            return self.read_quotation(index, stream);
        }
        self.push(index, span, Piece::Said, stream);
        self.ears[stream as usize].last = Some((index, Side::Client));
        index + 1
    }

    fn take_unmarked(&mut self, index: usize, stream: u8) -> usize {
        let page = self.page;
        let ear = self.ears[stream as usize];
        let line = page.line(index);
        let start = line.iter().take_while(|b| b.is_ascii_whitespace()).count();
        let span = page.payload(index, start);
        if ear.torn && ear.last.is_some_and(|(last, _)| last + 1 == index) {
            let piece = if ear.last.is_some_and(|(_, side)| side == Side::Server) {
                Piece::ReplyRest
            } else {
                Piece::Said
            };
            self.push(index, span, piece, stream);
            let ear = &mut self.ears[stream as usize];
            ear.torn = false;
            ear.last = ear.last.map(|(_, side)| (index, side));
            return index + 1;
        }
        let indented = line.starts_with(b"    ") && !quoted::wrap::is_record(line);
        if indented
            && page.looks[index].hint == Hint::Nothing
            && page.marks.any()
            && self.format.indents_rest
            && ear.last.is_some_and(|(last, _)| last + 1 == index)
        {
            let server = ear.last.is_some_and(|(_, side)| side == Side::Server);
            self.push(
                index,
                span,
                if server {
                    Piece::ReplyRest
                } else {
                    Piece::Said
                },
                stream,
            );
            self.ears[stream as usize].last = ear.last.map(|(_, side)| (index, side));
            return index + 1;
        }
        if ear.last.is_some_and(|(_, side)| side == Side::Server) && self.is_misspelt(index) {
            self.push(index, span, Piece::Said, stream);
            self.ears[stream as usize] = Ear {
                last: Some((index, Side::Client)),
                ..DEAF
            };
            return index + 1;
        }
        let bare_dialogue = !page.marks.client_marked && page.evident && ear.last.is_some();
        if bare_dialogue && ear.challenged && !self.format.is_chatter(line) {
            let told = events::told(line).next();
            if told.is_none() && !looks_like_prompt(line) && !quoted::wrap::is_record(line) {
                self.push(index, span, Piece::Answer, stream);
                self.ears[stream as usize] = Ear {
                    last: Some((index, Side::Client)),
                    ..DEAF
                };
                return index + 1;
            }
        }
        self.read_quotation(index, stream)
    }

    /// A line outside the conversation: it may quote a reply, or tell about the connection.
    fn read_quotation(&mut self, index: usize, stream: u8) -> usize {
        let taken = quoted::read(
            self.page,
            self.format,
            &mut self.memory,
            index,
            stream,
            &mut self.turns,
        );
        if taken > 0 {
            if let Some(turn) = self.turns.last() {
                if matches!(turn.piece, Piece::Quoted(_)) {
                    self.ears[stream as usize].challenged = false;
                }
            }
            let whole = self.page.lines[index];
            for event in events::recorded(self.page.line(index)) {
                self.turns.push(Turn {
                    line: index as u32,
                    span: whole,
                    piece: Piece::Event(event),
                    stream,
                });
            }
            return index + taken;
        }
        self.read_event(index, stream)
    }

    fn read_event(&mut self, index: usize, stream: u8) -> usize {
        for event in events::told(self.page.line(index)) {
            self.push(index, self.page.lines[index], Piece::Event(event), stream);
            if event == Event::Connecting {
                self.ears[stream as usize] = DEAF;
            }
        }
        index + 1
    }

    fn push(&mut self, index: usize, span: Span, piece: Piece, stream: u8) {
        self.turns.push(Turn {
            line: index as u32,
            span,
            piece,
            stream,
        });
        if !self.tls_told && self.format.marks_tls(self.page.line(index)) {
            self.tls_told = true;
            self.turns.push(Turn {
                line: index as u32,
                span,
                piece: Piece::Event(Event::Tls),
                stream,
            });
        }
    }
}

/// The code and hyphen of the last reply line in a payload that holds several, glued or joined.
fn last_line(text: &str, span: Span, code: ReplyCode, more: bool) -> (ReplyCode, bool) {
    if !more {
        return (code, false);
    }
    let digits = code.to_string();
    let payload = span.of(text).as_bytes();
    if super::prefix::contains(payload, b" | ") {
        // A capture joins the lines of a reply and drops their codes.
        return (code, false);
    }
    let mut more = true;
    let mut from = 4;
    while let Some(at) = payload
        .get(from..)
        .and_then(|rest| super::prefix::find(rest, digits.as_bytes()))
    {
        let at = from + at;
        match payload.get(at + 3) {
            Some(b'-') if payload.get(at + 4).is_some_and(u8::is_ascii_graphic) => more = true,
            Some(b' ') | None => more = false,
            _ => {}
        }
        from = at + 3;
    }
    (code, more)
}

/// A command whose argument is missing because the line was torn there.
fn is_torn(verb: Verb, span: Span, text: &str) -> bool {
    matches!(verb, Verb::Ehlo | Verb::Helo | Verb::Lhlo) && span.of(text).len() <= 4
}

/// `<opens connection>`, `[empty line]`, `(writing message)`: the tool's or writer's words, not the client's.
fn is_remark(payload: &str) -> bool {
    let bytes = payload.as_bytes();
    match (bytes.first(), bytes.last()) {
        (Some(b'<'), Some(b'>')) => payload.contains(' ') || payload.eq_ignore_ascii_case("<CRLF>"),
        (Some(b'('), Some(b')')) => true,
        (Some(b'['), Some(b']')) => payload.contains(' ') && !payload.contains("redentials"),
        _ => payload == "..." || payload == "\u{2026}",
    }
}

/// A shell's prompt.
fn looks_like_prompt(line: &[u8]) -> bool {
    let line = line.trim_ascii_start();
    line.starts_with(b"$ ")
        || line.starts_with(b"# ")
        || line.starts_with(b"% ")
        || line.starts_with(b"C:\\")
}

/// A reply behind a tab in the row of a command: its span and what it says.
fn reply_in_row(page: &Page<'_>, index: usize, command: Span) -> Option<(Span, ReplyLine)> {
    let line = page.line(index);
    let base = page.lines.get(index)?.start;
    let mut from = (command.start - base) as usize;
    let end = line.len().min(from + REACH);
    while let Some(tab) = line.get(from..end)?.iter().position(|&b| b == b'\t') {
        let at = from + tab + 1;
        if let Some(head) = super::grammar::reply_at(line, at) {
            let stop = line[at..]
                .iter()
                .position(|&b| b == b'\t')
                .map_or(line.len(), |n| at + n);
            let span = Span {
                start: base + at as u32,
                end: base + stop as u32,
            };
            let text = (base + head.text as u32).min(span.end);
            return Some((
                span,
                ReplyLine {
                    code: head.code,
                    enhanced: head.enhanced,
                    more: head.more,
                    text,
                    to: None,
                },
            ));
        }
        from = at;
    }
    None
}
