//! Replies that a log, a bounce or an exception quotes: the commonest paste of all.

mod apart;
mod below;
mod colour;
mod ends;
mod field;
pub mod find;
pub mod memory;
mod notice;
mod otherwise;
mod packet;
mod spelled;
pub mod step;
pub mod wrap;

use std::borrow::Cow;

use super::events::Asides;
use super::formats::Format;
use super::grammar::reply::enhanced_in;
use super::kinds::Kind;
use super::page::Page;
use super::prefix::{self, contains};
use super::survey::Hint;
use super::{Piece, Quotation, ReplyLine, Turn};
use crate::code::{EnhancedCode, ReplyCode};
use crate::command::{Place, Verb};
use crate::text::Span;
use find::Found;
pub use memory::Memory;
use memory::{Announcement, announces, is_like};
use wrap::{Open, Rest};

/// How many lines a quoted reply may go on for.
const LONGEST: usize = 64;

/// How many lines tell how wide the text is.
const NEAR: usize = 4;

/// How far apart the code and the text of a reply may stand in a record.
const FIELDS: usize = 4;

/// How many lines ahead the conversation may show what a log's record says first.
const AHEAD: usize = 12;

/// Where the quotations of a page are read.
pub struct Quoter<'a, 't> {
    /// The page.
    pub page: &'a Page<'t>,
    /// Its format.
    pub format: &'a Format,
    /// What was said lately.
    pub memory: &'a mut Memory,
    /// Where the turns go.
    pub turns: &'a mut Vec<Turn>,
    /// The stream of the line.
    pub stream: u32,
}

impl Quoter<'_, '_> {
    /// Reads the quotation on this line, if there is one, and the lines that go on with it: how many lines were taken.
    pub fn read(&mut self, index: usize, asides: Asides) -> usize {
        let line = self.page.line(index);
        let announced = self.memory.announced(index);
        let below = below::rests(self.page, index, asides);
        let found = self.find(index, asides, announced.is_some());
        let found = found.or_else(|| below.as_ref().and_then(|_| below::text(line)));
        let Some(found) = found else {
            let said = wrap::without_mail_quote(line).trim_ascii();
            let host = said.starts_with(b"host");
            let colon = said.ends_with(b":");
            let goes_on = announced.filter(|_| host || colon || said.is_empty());
            let announcement = announces(line, index, asides).map(|new| Announcement {
                // The recipient stands below what names the command.
                place: new.place.or(goes_on.and_then(|before| before.place)),
                ..new
            });
            self.memory.announce(announcement.or(goes_on));
            if let Some(place) = step::field(line, asides).or_else(|| step::frame(asides)) {
                memory::name_last(self.turns, place, self.page.one_sided);
            }
            return 0;
        };
        self.memory.announce(None);
        let below = below.filter(|_| found.code.is_none());
        let rests = below.unwrap_or_else(|| self.rests(index, &found));
        let found = Found {
            enhanced: found
                .enhanced
                .or_else(|| self.wrapped_code(index, &found, &rests)),
            ..found
        };
        let text = self.span(index, found.text, found.end);
        if self.is_echo(index, &rests, &found, text) {
            return self.take_echo(index, &found, &rests, asides);
        }
        let to = self.place(index, &found, rests.len(), announced);
        self.push_quotation(index, &found, to, !rests.is_empty());
        self.memory.quoted(found.code, found.enhanced, text);
        self.further(index, &found, to);
        for (offset, rest) in rests.iter().enumerate() {
            self.take_rest(index + 1 + offset, *rest, found.code, to);
        }
        1 + rests.len()
    }

    fn find(&self, index: usize, asides: Asides, announced: bool) -> Option<Found> {
        let page = self.page;
        let plain = match page.line(index) {
            line if page.controls => colour::uncoloured(line),
            line => Cow::Borrowed(line),
        };
        let line = plain.as_ref();
        // A format that writes otherwise was looked at as it means it.
        let coloured = matches!(plain, Cow::Owned(_));
        let coded = match page.looks.get(index) {
            Some(look) if !coloured && !self.format.w3c => look.coded.map(usize::from),
            _ => Some(0),
        };
        // Behind an announcement it needs no words of mail.
        let first = || match page.looks.get(index)?.hint {
            Hint::Reply(head) if head.code.class().is_failure() => {
                let (start, text) = (first_word(line), head.text as usize);
                let code = Some(head.code);
                Some(ends::finish(
                    line, start, code, None, text, head.more, false,
                ))
            }
            _ => find::enhanced_at(line, first_word(line)),
        };
        let found = find::anywhere(line, asides, coded).or_else(|| announced.then(first).flatten());
        // The fields of a record may have others between.
        let above = || {
            let text = apart::message(line)?;
            (1..=FIELDS)
                .find_map(|up| apart::below_its_code(line, text, page.line(index.checked_sub(up)?)))
        };
        let reason = || notice::reason(page, index);
        let found = found.or_else(above).or_else(reason);
        let found = found.or_else(|| packet::reply(page, index, line))?;
        // A bare number at the start of a line needs an announcement or the words of mail.
        let bare = found.start == first_word(line) && !found.apart;
        (!bare || announced || found.enhanced.is_some() || page.evident).then_some(found)
    }

    fn span(&self, index: usize, start: usize, end: usize) -> Span {
        let base = self.page.lines[index].start;
        Span {
            start: base + start as u32,
            end: base + end as u32,
        }
    }

    /// How the lines behind go on with the reply.
    fn rests(&self, index: usize, found: &Found) -> Vec<Rest> {
        let page = self.page;
        let behind = (index + 1..page.lines.len()).take(LONGEST);
        let lines = behind.clone().map(|next| page.line(next));
        let near = (index..page.lines.len()).take(NEAR);
        // A long last word, as an address of the web, had to stand somewhere.
        let blank = |line: usize| page.line(line).iter().rposition(|b| *b == b' ');
        let width = near.filter_map(blank).max();
        let mut open = Open::after(page.line(index), found, width.unwrap_or_default());
        if !found.closed && !found.apart {
            open.ends_with_command(page.line(index), lines.clone());
        }
        if !found.closed && !open.is_certain() {
            open.ends_with_mark(page.line(index), found, lines.clone());
        }
        open.ends_with_last_line(page.line(index), lines);
        behind
            .map_while(|next| {
                let line = page.line(next);
                let of_mail = line.starts_with(b">") && page.line(index).starts_with(b">");
                let kind = page.looks[next].kind;
                let marked = kind != Kind::BARE && !of_mail && page.mark(next).is_some();
                if marked && !open.is_certain() || self.format.is_noise(line) {
                    None
                } else {
                    open.next(line)
                }
            })
            .collect()
    }

    /// The enhanced code that was wrapped away from the reply code.
    fn wrapped_code(&self, index: usize, found: &Found, rests: &[Rest]) -> Option<EnhancedCode> {
        let wrapped = found.text >= found.end && rests.first() == Some(&Rest::Wrapped);
        let next = wrapped.then(|| self.page.line(index + 1))?;
        let said = wrap::without_mail_quote(next).trim_ascii_start();
        enhanced_in(said, found.code?)
    }

    fn is_echo(&self, index: usize, rests: &[Rest], found: &Found, text: Span) -> bool {
        let (page, line) = (self.page, self.page.line(index));
        let noise = self.format.is_noise(line)
            && self.memory.dialogue
            && self.memory.heard(found.code)
            && !self.memory.is_end_alone(line);
        // Replies have a mark here, so that a bare one is the tool's own verdict.
        let own =
            found.start == first_word(line) && page.marks.server_marked && self.memory.heard_wire();
        noise
            || own
            || self.memory.is_echo(page, line, found, text)
            || comes_again(page, index, rests, found, text)
    }

    fn take_echo(&mut self, index: usize, found: &Found, rests: &[Rest], asides: Asides) -> usize {
        let line = self.page.line(index);
        if let Some(place) = step::frame(asides).or_else(|| step::named(line)) {
            memory::name_last(self.turns, place, self.page.one_sided);
        }
        let span = self.span(index, found.start, found.end);
        self.turns.push(Turn {
            line: index as u32,
            span,
            piece: Piece::Echo,
            stream: self.stream,
        });
        if rests.iter().all(|r| matches!(r, Rest::Coded { .. })) {
            1 + rests.len()
        } else {
            1
        }
    }

    /// What the reply answers, as the words around it tell.
    fn place(
        &self,
        index: usize,
        found: &Found,
        rests: usize,
        announced: Option<Announcement>,
    ) -> Option<Place> {
        let words = if rests == 0 {
            step::named(self.page.line(index))
        } else {
            let lines = (index..=index + rests)
                .map(|l| wrap::without_mail_quote(self.page.line(l)).trim_ascii())
                .filter(|said| !said.is_empty());
            step::named(&lines.collect::<Vec<_>>().join(&b' '))
        };
        let line = self.page.line(index);
        // 5.1.1 is about a recipient, whatever title stands before it (RFC 3463 §3.2).
        let of_recipient = found
            .enhanced
            .is_some_and(|e| (e.subject(), e.detail()) == (1, 1));
        let fits = |place: &Place| !of_recipient || *place != Place::Command(Verb::Mail);
        words
            .or_else(|| step::before(&line[..found.start]).filter(fits))
            .or(announced.and_then(|a| a.place))
            .or_else(|| step::signs_in(&line[found.text..found.end]))
            .or_else(|| self.by_code(line, found))
    }

    /// What a reply answers, as its code tells.
    fn by_code(&self, line: &[u8], found: &Found) -> Option<Place> {
        let code = found.code?;
        let said = &line[found.text..found.end];
        let before = self.turns.last().map(|turn| turn.piece);
        let greeted =
            matches!(before, Some(Piece::Quoted(q)) if q.code.is_some_and(|c| c.number() == 220));
        // What a log calls sent was accepted behind the data.
        let of_address = found.enhanced.is_some_and(|code| code.subject() == 1);
        let sent = match code.number() {
            220 if !contains(said, b"TLS") => Some(Place::Connect),
            250 if greeted && contains(said, b"\\n") => Some(Place::Command(Verb::Ehlo)),
            250 if greeted => Some(Place::Command(Verb::Helo)),
            250 if !of_address && !found.more => Some(Place::EndOfData),
            _ => None,
        };
        step::implied(code).or(sent)
    }

    fn push_quotation(&mut self, index: usize, found: &Found, to: Option<Place>, more: bool) {
        let span = self.span(index, found.start, found.end);
        let text = self.page.lines[index].start + found.text as u32;
        let quotation = Quotation {
            code: found.code,
            enhanced: found.enhanced,
            to,
            more,
            record: wrap::is_record(wrap::without_mail_quote(self.page.line(index))),
            text,
        };
        if let Some(above) = self.turns.last_mut()
            && memory::is_headline(self.page, above, &quotation)
        {
            above.piece = Piece::Echo;
        }
        self.turns.push(Turn {
            line: index as u32,
            span,
            piece: Piece::Quoted(quotation),
            stream: self.stream,
        });
    }

    /// Further replies on the same line: a dictionary of refused recipients holds one each, a relay quotes the next server's.
    fn further(&mut self, index: usize, found: &Found, to: Option<Place>) {
        let line = self.page.line(index);
        let mut from = found.end;
        if found.apart && found.closed {
            while let Some(again) = find::first(line, from) {
                from = again.end.max(from + 1);
                // Written as the first one was.
                let opener = |start: usize| start.checked_sub(1).map(|before| line[before]);
                if again.apart && opener(again.start) == opener(found.start) {
                    let refused = again.code.is_some_and(|code| code.class().is_failure());
                    let to = to
                        .filter(|_| refused)
                        .or_else(|| self.by_code(line, &again));
                    self.push_quotation(index, &again, to, false);
                }
            }
        } else if found.closed {
            while let Some(again) = find::first(line, from) {
                if contains(&line[from..again.start], b"got code") {
                    self.push_quotation(index, &again, to, false);
                }
                from = again.end.max(from + 1);
            }
        } else if let Some(at) = prefix::find(&line[found.text..found.end], b" -> ") {
            let start = found.text + at + 4;
            if let Some(again) = find::first(line, start).filter(|a| a.start == start) {
                self.push_quotation(index, &again, to, false);
            }
        }
    }

    fn take_rest(&mut self, index: usize, rest: Rest, code: Option<ReplyCode>, to: Option<Place>) {
        let whole = self.page.lines[index];
        let code = code.or_else(|| below::code(self.page.line(index)));
        let piece = match (rest, code) {
            (Rest::Coded { start, more }, Some(code)) => {
                let text = Span {
                    start: (whole.start + start as u32 + 4).min(whole.end),
                    end: whole.end,
                };
                let enhanced = enhanced_in(text.of(self.page.text).as_bytes(), code);
                self.memory.quoted(Some(code), enhanced, text);
                Piece::Reply(ReplyLine {
                    code,
                    enhanced,
                    more,
                    text: text.start,
                    to,
                })
            }
            (Rest::Blank, _) => return,
            _ => Piece::ReplyRest,
        };
        self.turns.push(Turn {
            line: index as u32,
            span: whole,
            piece,
            stream: self.stream,
        });
    }
}

/// Whether the conversation shows this reply within the next lines: a log's record or a summary came before it.
fn comes_again(page: &Page<'_>, index: usize, rests: &[Rest], found: &Found, text: Span) -> bool {
    if !page.marks.server_marked || page.one_sided {
        return false;
    }
    let behind = index + 1 + rests.len();
    (behind..page.lines.len()).take(AHEAD).any(|next| {
        let look = page.looks[next];
        let Hint::Reply(head) = look.hint else {
            return false;
        };
        Some(head.code) == found.code
            && look.kind != Kind::BARE
            && page.mark(next).is_some()
            && is_like(
                page.payload(next, head.text as usize).of(page.text),
                text.of(page.text),
            )
    })
}

fn first_word(line: &[u8]) -> usize {
    let body = wrap::without_mail_quote(line);
    line.len() - body.len() + body.iter().take_while(|b| b.is_ascii_whitespace()).count()
}
