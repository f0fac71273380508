//! Takes in a line as what it was found to be.

use super::answer::is_base64;
use super::row::{goes_on_in_brackets, last_line, reply_in_row};
use super::{DEAF, Ear, Reader};
use crate::command::{Place, Verb};
use crate::lines::content;
use crate::lines::grammar::ReplyHead;
use crate::lines::marks::Side;
use crate::lines::named::{self, Step};
use crate::lines::survey::Hint;
use crate::lines::{DECODED, Piece, ReplyLine, events};
use crate::report::Role;
use crate::text::Span;

impl Reader<'_, '_> {
    /// A line whose role somebody knows better.
    pub(super) fn take_corrected(&mut self, index: usize, role: Role, stream: usize) -> usize {
        let page = self.page;
        let look = &page.looks[index];
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
        let look = &self.page.looks[index];
        let (head, to) = match look.hint {
            Hint::Reply(head) => (head, None),
            Hint::Named(Verb::Noop, head) => (head, Some(Place::Connect)),
            Hint::Named(verb, head) => (head, Some(Place::after(verb))),
            _ => return index + 1,
        };
        self.take_head(index, look.at as usize, (head, to), stream)
    }

    /// The reply that begins at `at`.
    pub(super) fn take_head(
        &mut self,
        index: usize,
        at: usize,
        (head, to): (ReplyHead, Option<Place>),
        stream: usize,
    ) -> usize {
        let look = &self.page.looks[index];
        let span = self.page.payload(index, at);
        let (code, more) = if head.more {
            last_line(self.page, span, head.code)
        } else {
            (head.code, false)
        };
        let more = more || at > 0 && goes_on_in_brackets(self.page, index);
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
        let dumped = self.is_dumped(index, at);
        let ear = &mut self.ears[stream];
        ear.open = more.then_some(code);
        ear.challenged = code.number() == 334 && !more;
        ear.signs_in = false;
        ear.last = Some((index, Side::Server));
        ear.torn = reply.text >= span.end && !look.kind.is_bare();
        ear.dumped = dumped;
        if code.number() == 354 && !more {
            let first = content::begin(self.page, index);
            let region = content::region(self.page, self.format, &mut self.dots, first);
            return self.take_content(first, &region, stream);
        }
        if let Some(step) = named::step_behind(self.page.line(index), head.text as usize) {
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
        let look = &self.page.looks[index];
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
            dumped: self.is_dumped(index, look.at as usize),
            signs_in: verb == Verb::Auth,
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
        if let Some(head) = self.odd_reply(index, at, stream) {
            return self.take_head(index, at, (head, None), stream);
        }
        // Where both sides have the same mark, and no command shows it.
        if ear.challenged && is_base64(span.of(self.page.text)) {
            return self.take_answer(index, span, stream);
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
        const LEVELS: [&[u8]; 8] = [
            b"ERROR:", b"INFO:", b"WARN", b"DEBU[", b"INFO[", b"ERRO[", b"FATA[", DECODED,
        ];
        let level = |level: &&[u8]| words.starts_with(level);
        matches!(words, [b'[' | b'{', ..])
            || LEVELS.iter().any(level)
            || events::told(line, events::Asides::of(line))
                .any(|event| event.breaks() || event == events::Event::Closed)
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
        if ear.challenged && span.bytes(page.text).starts_with(DECODED) {
            // The answer itself follows.
            self.push(index, span, Piece::Said, stream);
            return index + 1;
        }
        if ear.challenged && (!span.is_empty() || at > 0) {
            return self.take_answer(index, span, stream);
        }
        if self.is_broken_argument(index, at) {
            return self.take_rest_of_answer(index, span, stream);
        }
        if let Some(at) = self.unasked_answer(index, at, stream) {
            return self.take_unasked(index, at, stream);
        }
        if self.is_broken_answer(index, at) {
            return self.take_rest_of_answer(index, span, stream);
        }
        if span.of(page.text).starts_with("[AUTH ") {
            // What Sylpheed shows of a command that holds a secret.
            let verb = Span {
                start: span.start + 1,
                end: span.end - u32::from(span.of(page.text).ends_with(']')),
            };
            return self.take_whole(index, verb, Piece::Command(Verb::Auth), stream);
        }
        let typed = ear.last.is_none() && is_shell(span.of(page.text));
        // The head of a table.
        let row = page.line(index).trim_ascii_end().ends_with(b"|");
        if span.is_empty() || typed || row || is_remark(span.of(page.text)) {
            return self.read_event(index, stream);
        }
        if ear.last.is_none() && !page.evident {
            return self.read_quotation(index, stream);
        }
        self.push(index, span, Piece::Said, stream);
        self.ears[stream].last = Some((index, Side::Client));
        index + 1
    }

    /// A further line of an answer to AUTH: the server answers all of it at once.
    pub(super) fn take_rest_of_answer(&mut self, index: usize, span: Span, stream: usize) -> usize {
        self.take_whole(index, span, Piece::Said, stream)
    }

    /// An answer to AUTH.
    pub(super) fn take_answer(&mut self, index: usize, span: Span, stream: usize) -> usize {
        self.take_whole(index, span, Piece::Answer, stream)
    }

    /// What the client said, behind which nothing in particular is waited for.
    fn take_whole(&mut self, index: usize, span: Span, piece: Piece, stream: usize) -> usize {
        self.push(index, span, piece, stream);
        self.ears[stream] = Ear {
            last: Some((index, Side::Client)),
            ..DEAF
        };
        index + 1
    }

    /// A further row of the hex dump that the last turn began.
    pub(super) fn take_row(&mut self, index: usize, at: usize, stream: usize) -> usize {
        let ear = &mut self.ears[stream];
        let server = ear.last.is_some_and(|(_, side)| side == Side::Server);
        ear.last = ear.last.map(|(_, side)| (index, side));
        ear.open = None;
        let piece = if server {
            Piece::ReplyRest
        } else {
            Piece::Said
        };
        self.push(index, self.page.payload(index, at), piece, stream);
        index + 1
    }

    /// A hex dump that is the answer to a challenge.
    pub(super) fn take_answering_row(&mut self, index: usize, at: usize, stream: usize) -> usize {
        self.push(index, self.page.payload(index, at), Piece::Answer, stream);
        self.ears[stream] = Ear {
            last: Some((index, Side::Client)),
            dumped: true,
            ..DEAF
        };
        index + 1
    }

    /// A line that only repeats another.
    pub(super) fn take_repetition(&mut self, index: usize, stream: usize) -> usize {
        let page = self.page;
        let look = &page.looks[index];
        let (at, piece) = match (look.hint, page.mark(index)) {
            (Hint::Command(command), _) => (look.at as usize, Piece::Repeated(command.verb)),
            (Hint::Nothing, Some((Side::Client, at))) => (at, Piece::Said),
            (Hint::Nothing, Some((_, at))) => (at, Piece::Echo),
            _ => (look.at as usize, Piece::Echo),
        };
        self.push(index, page.payload(index, at), piece, stream);
        index + 1
    }

    /// An answer to AUTH whose challenge is not shown; another may follow.
    pub(super) fn take_unasked(&mut self, index: usize, start: usize, stream: usize) -> usize {
        self.push(
            index,
            self.page.payload(index, start),
            Piece::Answer,
            stream,
        );
        self.ears[stream] = Ear {
            last: Some((index, Side::Client)),
            signs_in: true,
            ..DEAF
        };
        index + 1
    }
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
