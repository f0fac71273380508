//! Takes in a line as what it was found to be.

use super::{DEAF, Ear, Reader};
use crate::code::ReplyCode;
use crate::command::{Place, Verb};
use crate::lines::content;
use crate::lines::marks::Side;
use crate::lines::page::Page;
use crate::lines::prefix::{REACH, contains, find};
use crate::lines::survey::{self, Hint, Step};
use crate::lines::{Piece, ReplyLine, events, grammar, quoted};
use crate::report::Role;
use crate::text::Span;
use crate::text::scan::find_byte;

impl Reader<'_, '_> {
    /// A line whose role somebody knows better.
    pub(super) fn take_corrected(&mut self, index: usize, role: Role, stream: usize) -> usize {
        let page = self.page;
        let look = page.looks[index];
        let start = page.mark(index).map_or(look.at as usize, |(_, at)| at);
        let span = page.payload(index, start);
        let piece = match (role, look.hint) {
            (Role::Info, _) => return index + 1,
            (Role::Server, Hint::Reply(_) | Hint::Named(..)) => {
                return self.take_reply(index, stream);
            }
            (Role::Client, Hint::Command(command)) => {
                return self.take_command(index, command.verb, stream);
            }
            (Role::Server, _) => Piece::ReplyRest,
            (Role::Client, _) if self.ears[stream].challenged => Piece::Answer,
            (Role::Client, _) => Piece::Said,
            (Role::Data, _) => Piece::Content,
        };
        self.push(index, span, piece, stream);
        let side = if role == Role::Server {
            Side::Server
        } else {
            Side::Client
        };
        self.ears[stream].last = Some((index, side));
        index + 1
    }

    pub(super) fn take_reply(&mut self, index: usize, stream: usize) -> usize {
        let look = self.page.looks[index];
        let (head, to) = match look.hint {
            Hint::Reply(head) => (head, None),
            Hint::Named(Verb::Noop, head) => (head, Some(Place::Connect)),
            Hint::Named(verb, head) => (head, Some(Place::after(verb))),
            _ => return index + 1,
        };
        let span = self.page.payload(index, look.at as usize);
        let (code, more) = last_line(self.page, span, head.code, head.more);
        let base = self.page.lines[index].start;
        let reply = ReplyLine {
            code,
            enhanced: head.enhanced,
            more,
            text: (base + head.text).min(span.end),
            to,
        };
        self.push(index, span, Piece::Reply(reply), stream);
        self.memory.reply(
            code,
            head.enhanced,
            Span {
                start: reply.text,
                end: span.end,
            },
        );
        let ear = &mut self.ears[stream];
        ear.open = more.then_some(code);
        ear.challenged = code.number() == 334 && !more;
        ear.last = Some((index, Side::Server));
        ear.torn = reply.text >= span.end && !look.kind.is_bare();
        if code.number() == 354 && !more {
            let first = content::begin(self.page, index);
            let region = content::region(self.page, self.format, &mut self.dots, first);
            return self.take_content(first, &region, stream);
        }
        if let Some(step) = survey::step_behind(self.page.line(index), head.text as usize) {
            self.take_step(index, step, stream);
        }
        index + 1
    }

    /// A reply that a debugger writes behind another on the same line, under the name of its step.
    fn take_step(&mut self, index: usize, step: Step, stream: usize) {
        let base = self.page.lines[index].start;
        let span = self.page.payload(index, step.at);
        let head = step.head;
        if let Some(turn) = self.turns.last_mut() {
            turn.span.end = turn.span.end.min(base + step.title as u32);
        }
        let reply = ReplyLine {
            code: head.code,
            enhanced: head.enhanced,
            more: head.more,
            text: (base + head.text).min(span.end),
            to: Some(Place::after(step.verb)),
        };
        self.push(index, span, Piece::Reply(reply), stream);
        self.ears[stream].open = head.more.then_some(head.code);
    }

    pub(super) fn take_command(&mut self, index: usize, verb: Verb, stream: usize) -> usize {
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
            self.ears[stream] = Ear {
                last: Some((index, Side::Server)),
                challenged: reply.1.code.number() == 334,
                ..DEAF
            };
            return index + 1;
        }
        self.push(index, span, Piece::Command(verb), stream);
        self.memory.command();
        self.ears[stream] = Ear {
            last: Some((index, Side::Client)),
            torn: is_torn(verb, span, self.page.text),
            hello: matches!(verb, Verb::Ehlo | Verb::Lhlo),
            ..DEAF
        };
        if matches!(verb, Verb::Data | Verb::Bdat)
            && let Some(region) = content::unannounced(self.page, &mut self.dots, index + 1)
        {
            return self.take_content(index + 1, &region, stream);
        }
        index + 1
    }

    pub(super) fn take_server_line(&mut self, index: usize, at: usize, stream: usize) -> usize {
        let span = self.page.payload(index, at);
        let ear = self.ears[stream];
        if span.is_empty() {
            // A mark alone: the reply was torn off, or the tool ends each reply with an empty line.
            let next = self.page.looks.get(index + 1);
            if next.is_some_and(|l| matches!(l.hint, Hint::Reply(_)) && l.kind.is_bare()) {
                self.push(index, span, Piece::ReplyMark, stream);
                self.ears[stream].torn = true;
                self.ears[stream].last = Some((index, Side::Server));
            }
            return index + 1;
        }
        let follows = ear
            .last
            .is_some_and(|(line, side)| side == Side::Server && line + 1 == index);
        if ear.open.is_some() || follows && !self.is_aside(index, span) {
            self.push(index, span, Piece::ReplyRest, stream);
            self.ears[stream].last = Some((index, Side::Server));
            return index + 1;
        }
        self.read_quotation(index, stream)
    }

    /// Whether what stands behind a complete reply, under the server's mark, is the tool's: a record, or news of the connection.
    fn is_aside(&self, index: usize, said: Span) -> bool {
        let line = self.page.line(index);
        let words = said.bytes(self.page.text);
        let level = |level: &&[u8]| words.starts_with(level);
        matches!(words, [b'[' | b'{', ..])
            || [b"ERROR:".as_slice(), b"INFO:", b"WARN"].iter().any(level)
            || events::told(line, events::Asides::of(line))
                .any(|event| matches!(event, events::Event::Lost | events::Event::Closed))
    }

    pub(super) fn take_client_line(&mut self, index: usize, at: usize, stream: usize) -> usize {
        let page = self.page;
        let span = page.payload(index, at);
        let ear = self.ears[stream];
        if let Hint::Command(command) = page.looks[index].hint
            && page.looks[index].at as usize == at
            && page.evident
        {
            return self.take_command(index, command.verb, stream);
        }
        if ear.challenged && (!span.is_empty() || at > 0) {
            self.push(index, span, Piece::Answer, stream);
            self.ears[stream] = Ear {
                last: Some((index, Side::Client)),
                ..DEAF
            };
            return index + 1;
        }
        let typed = ear.last.is_none() && is_shell(span.of(page.text));
        if span.is_empty() || typed || is_remark(span.of(page.text)) {
            return self.read_event(index, stream);
        }
        if ear.last.is_none() && !page.evident {
            return self.read_quotation(index, stream);
        }
        self.push(index, span, Piece::Said, stream);
        self.ears[stream].last = Some((index, Side::Client));
        index + 1
    }

    pub(super) fn take_unmarked(&mut self, index: usize, stream: usize) -> usize {
        let page = self.page;
        let ear = self.ears[stream];
        let line = page.line(index);
        let start = line.iter().take_while(|b| b.is_ascii_whitespace()).count();
        let span = || page.payload(index, start);
        if ear.torn && ear.last.is_some_and(|(last, _)| last + 1 == index) {
            let piece = if ear.last.is_some_and(|(_, side)| side == Side::Server) {
                Piece::ReplyRest
            } else {
                Piece::Said
            };
            self.push(index, span(), piece, stream);
            let ear = &mut self.ears[stream];
            ear.torn = false;
            ear.last = ear.last.map(|(_, side)| (index, side));
            return index + 1;
        }
        // Below what was said, as documents wrap it, or where the tool does so.
        let below = ear
            .last
            .is_some_and(|(last, _)| start >= 3 && page.looks[last].at as usize == start);
        let indented = below || line.starts_with(b"    ") && self.format.indents_rest;
        if ear.last.is_some_and(|(last, _)| last + 1 == index)
            && page.looks[index].hint == Hint::Nothing
            && (indented && page.marks.any || self.is_wrapped(index))
            && !quoted::wrap::is_record(line)
        {
            let server = ear.last.is_some_and(|(_, side)| side == Side::Server);
            self.push(
                index,
                span(),
                if server {
                    Piece::ReplyRest
                } else {
                    Piece::Said
                },
                stream,
            );
            self.ears[stream].last = ear.last.map(|(_, side)| (index, side));
            return index + 1;
        }
        if ear.last.is_some_and(|(_, side)| side == Side::Server) && self.is_misspelt(index) {
            self.push(index, span(), Piece::Said, stream);
            self.ears[stream] = Ear {
                last: Some((index, Side::Client)),
                ..DEAF
            };
            return index + 1;
        }
        let bare_dialogue = !page.marks.client_marked && page.evident && ear.last.is_some();
        if bare_dialogue && ear.challenged && !self.format.is_noise(line) {
            let told = events::told(line, events::Asides::of(line)).next();
            let timed = page.behind_numbers(index);
            if told.is_none()
                && !looks_like_prompt(line)
                && !line.trim_ascii_end().ends_with(b":")
                && (timed.is_some() || !quoted::wrap::is_record(line))
            {
                let span = timed.map_or_else(span, |start| page.payload(index, start));
                self.push(index, span, Piece::Answer, stream);
                self.ears[stream] = Ear {
                    last: Some((index, Side::Client)),
                    ..DEAF
                };
                return index + 1;
            }
        }
        self.read_quotation(index, stream)
    }
}

/// The code and hyphen of the last reply line in a payload that holds several, glued or joined.
fn last_line(page: &Page<'_>, span: Span, code: ReplyCode, more: bool) -> (ReplyCode, bool) {
    if !more {
        return (code, false);
    }
    let digits = code.digits();
    let payload = span.bytes(page.text);
    if find_byte(payload, b'|').is_some() && contains(payload, b" | ") {
        // A capture joins the lines of a reply and drops their codes.
        return (code, false);
    }
    let mut more = true;
    let mut from = 4;
    while let Some(at) = payload.get(from..).and_then(|rest| find(rest, &digits)) {
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

/// How the connection is opened, which is typed for the shell.
fn is_shell(payload: &str) -> bool {
    const PROGRAMS: [&str; 5] = ["telnet ", "nc ", "ncat ", "openssl ", "$ "];
    PROGRAMS.iter().any(|program| payload.starts_with(program))
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
    while let Some(tab) = find_byte(line.get(from..end)?, b'\t') {
        let at = from + tab + 1;
        if let Some(head) = grammar::reply_at(line, at) {
            let stop = line[at..]
                .iter()
                .position(|&b| b == b'\t')
                .map_or(line.len(), |n| at + n);
            let span = Span {
                start: base + at as u32,
                end: base + stop as u32,
            };
            let text = (base + head.text).min(span.end);
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
