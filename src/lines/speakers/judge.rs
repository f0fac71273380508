//! Whether a line is what its shape suggests: a bare one needs more than its shape.

use super::Reader;
use super::answer::is_base64;
use crate::command::Verb;
use crate::lines::dump;
use crate::lines::grammar::{ReplyHead, reply_at};
use crate::lines::kinds::Kind;
use crate::lines::marks::Side;
use crate::lines::prefix::contains;
use crate::lines::quoted::step;
use crate::lines::quoted::wrap::{is_soft, without_mail_quote};
use crate::lines::survey::{Hint, Look};
use crate::text::base64;
use crate::text::letters::is_no_word;

/// How long a mark of who speaks is at most, where nothing but its place tells that it is one.
const MARK: usize = 4;

impl Reader<'_, '_> {
    /// Where the text of a row begins that goes on with the hex dump of the last turn.
    pub(super) fn further_row(&self, index: usize, stream: usize) -> Option<usize> {
        let follows = |&(last, _): &(usize, Side)| last + 1 == index;
        self.ears[stream].last.filter(follows)?;
        let row = dump::row(self.page.line(index)).filter(|row| !row.first)?;
        Some(row.text)
    }

    /// Where the text of a hex dump begins that is the answer to a challenge.
    pub(super) fn answering_row(&self, index: usize, stream: usize) -> Option<usize> {
        let listens = self.ears[stream].challenged;
        if !listens || self.page.looks[index].hint != Hint::Nothing {
            return None;
        }
        let row = dump::row(self.page.line(index)).filter(|row| row.first)?;
        Some(row.text)
    }

    /// Whether the turn that begins at `at` is a row of a hex dump: its text stands far behind.
    pub(super) fn is_dumped(&self, index: usize, at: usize) -> bool {
        const SHORTEST: usize = 24;
        at >= SHORTEST && dump::begins_text(self.page.line(index), at)
    }

    /// Whether a bare line goes on with a marked EHLO answer, of which the tool shows further lines without code and mark.
    pub(super) fn is_keyword_row(&self, index: usize, stream: usize) -> bool {
        let ear = self.ears[stream];
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
        // An answer whose last line has a blank behind the code is complete.
        let complete = || {
            let said = |line: usize| match self.page.looks.get(line)?.hint {
                Hint::Reply(reply) => Some(reply.more),
                _ => None,
            };
            index >= 2 && said(index - 1) == Some(false) && said(index - 2) == Some(true)
        };
        follows
            && !complete()
            && self.page.mark(index).is_none()
            && (word(line) || line.starts_with(b"8BITMIME"))
            && ear.last.is_some_and(|(last, _)| {
                !self.page.looks[last].kind.is_bare()
                    || !matches!(self.page.looks[last].hint, Hint::Reply(_))
            })
    }

    /// Whether a bare line goes on with a sentence of the server's, where nothing else is shown: mail programs and people wrap
    /// what they quote.
    pub(super) fn is_wrapped(&self, index: usize) -> bool {
        let page = self.page;
        let Some(before) = index.checked_sub(1).map(|before| page.line(before)) else {
            return false;
        };
        let ended = before.trim_ascii_end().ends_with(b".") || before.ends_with(b":");
        let begins = page
            .line(index)
            .first()
            .is_some_and(u8::is_ascii_alphanumeric);
        page.one_sided && !page.marks.any && (56..=100).contains(&before.len()) && !ended && begins
    }

    /// Whether a page has folded a long line here, and set a plus before the rest, as some forums do with code.
    pub(super) fn is_folded(&self, index: usize) -> bool {
        const WIDE: usize = 40;
        let above = index
            .checked_sub(1)
            .map_or(0, |above| self.page.line(above).len());
        above >= WIDE && matches!(self.page.line(index), [b'+', b'!'..=b'~', ..])
    }

    /// Whether the line goes on with the reply right above: where a capture wraps, where a mail program did when it quoted, where
    /// the end of a greeting or the middle of an offer was torn off, or behind a colon.
    pub(super) fn is_reflowed(&self, index: usize, start: usize) -> bool {
        let page = self.page;
        let (above, line) = (page.line(index - 1), page.line(index));
        let captured = || {
            let dots = ends_in_dots(line) && !ends_in_dots(above);
            dots && start >= page.looks[index - 1].at as usize
        };
        let said = || without_mail_quote(line);
        let quoted = || {
            // What stands between a reply and the next thing said, in the same quotation.
            let next = page
                .looks
                .get(index + 1)
                .map_or(Hint::Nothing, |look| look.hint);
            let ended = above.trim_ascii_end().ends_with(b".");
            let depth = |line: &[u8]| line.len() - without_mail_quote(line).len();
            let inside =
                line.starts_with(b">") && depth(line) == depth(above) && !said().is_empty();
            inside && !ended && next != Hint::Nothing
        };
        let dated = || {
            let greeting = matches!(page.looks[index - 1].hint, Hint::Reply(r) if r.code.number() == 220 && !r.more);
            // A comma says that more follows, wherever the time stands in it.
            let reach = if above.ends_with(b",") {
                line.len()
            } else {
                16
            };
            greeting && line.len() <= 80 && is_dated(said(), reach)
        };
        // A console broke an offer in the middle of a word; what is said next stands below.
        let broken = || {
            let more = matches!(page.looks[index - 1].hint, Hint::Reply(r) if r.more && r.text(above).contains(&b' '));
            let inside = above.last().is_some_and(u8::is_ascii_alphanumeric)
                && line.first().is_some_and(u8::is_ascii_lowercase);
            let below = page.looks.get(index + 1);
            more && inside && below.is_some_and(|look| look.hint != Hint::Nothing)
        };
        // A mail program wrapped a marked line of one; the next one has the mark again.
        let wrapped = || {
            let more = matches!(page.looks[index - 1].hint, Hint::Reply(r) if r.more);
            let kind = page.looks[index - 1].kind;
            let below = page.looks.get(index + 1);
            let goes_on = |look: &Look| look.kind == kind && matches!(look.hint, Hint::Reply(_));
            more && !kind.is_bare()
                && (56..=100).contains(&above.len())
                && line.first().is_some_and(u8::is_ascii_alphanumeric)
                && below.is_some_and(goes_on)
        };
        // A sentence that breaks off where it names something.
        let named = || {
            let said = said().trim_ascii();
            let word = !said.is_empty() && !said.contains(&b' ');
            let refused = |look: Look| {
                look.kind.is_bare()
                    && matches!(look.hint, Hint::Reply(r) if r.code.class().is_failure())
            };
            word && above.ends_with(b":") && refused(page.looks[index - 1])
        };
        // A message that was not decoded (RFC 2045 §6.7).
        let soft = || !above.contains(&b'>') && is_soft(above);
        captured() || quoted() || dated() || broken() || wrapped() || named() || soft()
    }

    /// Whether a bare line of a bare conversation is a command that the server did not understand.
    pub(super) fn is_misspelt(&self, index: usize) -> bool {
        let page = self.page;
        let refused = |l: &Look| {
            matches!(l.hint, Hint::Reply(r) if matches!(r.code.number(), 500 | 502))
                && l.kind.is_bare()
        };
        !page.marks.client_marked
            && !page.marks.server_marked
            && page.evident
            && page.line(index).len() <= 80
            && page.looks.get(index + 1).is_some_and(refused)
    }

    /// Where the answer to AUTH begins whose challenge is not shown: a word of base64 right behind the command, or behind
    /// another answer, or right above a reply that only AUTH gets, where the text begins within the exchange.
    pub(super) fn unasked_answer(
        &self,
        index: usize,
        start: usize,
        stream: usize,
    ) -> Option<usize> {
        let (ear, page) = (self.ears[stream], self.page);
        let follows = || {
            let last = ear.last.map_or(0, |(last, _)| last + 1);
            (last..index).all(|between| page.is_blank(between))
        };
        let answered =
            |look: &Look| matches!(look.hint, Hint::Reply(r) if step::implied(r.code).is_some());
        let alone = ear.last.is_none() && page.looks.get(index + 1).is_some_and(answered);
        if !(ear.signs_in || alone) || page.looks[index].hint != Hint::Nothing {
            return None;
        }
        let said = page.payload(index, start).of(page.text);
        if !alone {
            return (is_base64(said.trim_ascii()) && follows()).then_some(start);
        }
        // A mark that nothing else has.
        let mark = said
            .find(' ')
            .filter(|mark| *mark < MARK)
            .map_or(0, |mark| mark + 1);
        let said = said[mark..].trim_ascii();
        // As it is shared, an answer is eight stars.
        // Without padding names and numbers decode as well, but hardly to plain signs.
        let plain = |decoded: String| decoded.is_ascii() || said.ends_with('=');
        let telling =
            is_no_word(said) && base64::decode_text(said).is_some_and(plain) || said == "********";
        telling.then_some(start + mark)
    }

    /// Whether the line says once more, under another prefix, what stands above.
    pub(super) fn is_logged_twice(&self, index: usize) -> bool {
        let page = self.page;
        if page.echoes.is_empty() {
            return false;
        }
        if page.looks[index].hint != Hint::Nothing {
            return page.echoes.contains(&page.looks[index].kind);
        }
        let said = |at: usize| page.payload(index, at).of(page.text);
        let last = self.turns.last().map(|turn| turn.span.of(page.text));
        page.mark(index)
            .is_some_and(|(_, at)| !said(at).is_empty() && Some(said(at)) == last)
    }

    /// Whether a line with the shape of a reply is one: a bare one needs more than its shape.
    pub(super) fn may_be_reply(&self, index: usize, bare: bool, stream: usize) -> bool {
        let page = self.page;
        let look = &page.looks[index];
        if !bare {
            return page.evident;
        }
        let (Hint::Reply(head) | Hint::Named(_, head)) = look.hint else {
            return false;
        };
        let ear = self.ears[stream];
        let next = page.looks.get(index + 1).map(|l| l.hint);
        if head.text as usize >= page.line(index).len()
            && matches!(next, Some(Hint::Reply(n)) if n.code == head.code && n.more)
        {
            // A capture counts the bytes of the chunk that follows.
            return false;
        }
        if ear.open == Some(head.code) || ear.torn {
            return true;
        }
        if page.marks.server_marked
            && page.marks.side(Kind::BARE) != Some(Side::Either)
            && !self.sendmail_like()
        {
            // Replies have a mark here: a bare one is a quotation or a tool's own words, but for the greeting that a tool
            // shows before it marks what it is told.
            return look.sure && head.code.number() == 220 && !self.memory.heard_wire();
        }
        look.sure || page.evident
    }

    /// The reply with a code that no grammar knows, `299 Fine`, where the server's answer is due: right behind what the client
    /// said, or where such a reply goes on. Elsewhere such numbers count something.
    pub(super) fn odd_reply(&self, index: usize, at: usize, stream: usize) -> Option<ReplyHead> {
        let ear = self.ears[stream];
        let head = reply_at(self.page.line(index), at)?;
        let goes_on = ear.open == Some(head.code);
        let due = ear.last == Some((index.checked_sub(1)?, Side::Client));
        (goes_on || due && ear.open.is_none()).then_some(head)
    }

    /// The first line of a reply behind other words, whose further lines stand bare below: `Cannot send to bob@example.com, 220-mx.…`.
    pub(super) fn begins_late(&self, index: usize) -> Option<(usize, ReplyHead)> {
        let (page, next) = (self.page, self.page.looks.get(index + 1)?);
        let Hint::Reply(below) = next.hint else {
            return None;
        };
        let line = page.line(index);
        if !next.kind.is_bare() || !page.evident || self.format.is_noise(line) {
            return None;
        }
        let [a, b, c] = below.code.digits();
        // Behind a sign, as tools put it between their words and the server's.
        let apart = |before: &[u8]| match before {
            [.., sign, b' '] => sign.is_ascii_punctuation(),
            [.., sign] => *sign == b'>',
            [] => false,
        };
        let begins = |at: &usize| line[*at..].starts_with(&[a, b, c, b'-']) && apart(&line[..*at]);
        let at = (0..line.len()).rev().find(begins)?;
        let head = reply_at(line, at).filter(|head| head.text(line).len() > 1)?;
        // Telephones and ranges have further digits.
        let digit = line.get(at + 4).is_some_and(u8::is_ascii_digit);
        if digit && head.enhanced.is_none() {
            return None;
        }
        Some((at, head))
    }

    /// Commands are marked and replies are not, as `sendmail -v` has it.
    pub(super) fn sendmail_like(&self) -> bool {
        self.page.marks.client_marked && !self.page.marks.server_marked
    }

    pub(super) fn may_be_command(
        &self,
        index: usize,
        bare: bool,
        sure: bool,
        stream: usize,
    ) -> bool {
        let page = self.page;
        if !page.evident {
            return false;
        }
        if !bare {
            return true;
        }
        let ear = self.ears[stream];
        let Hint::Command(command) = page.looks[index].hint else {
            return false;
        };
        let bare = |look: &Look| look.kind.is_bare() && matches!(look.hint, Hint::Reply(_));
        let below = page.looks.get(index + 1).filter(|look| bare(look));
        let answer = below.map_or(0, |look| match look.hint {
            Hint::Reply(head) => head.code.number(),
            _ => 0,
        });
        // A lone dot and the words of prose count only in a conversation that has begun, or right above their answer.
        if matches!(
            (command.verb, answer),
            (Verb::Data, 354) | (Verb::Quit, 221)
        ) {
            return true;
        }
        if command.verb == Verb::Dot {
            let begins = ear.last.is_none() && page.one_sided && answer >= 250;
            return (ear.last.is_some() || begins) && !page.marks.client_marked;
        }
        // In a text of several sessions another one may have marks.
        let between = ear
            .last
            .is_some_and(|(last, _)| last + 1 == index && bare(&page.looks[last]))
            && below.is_some();
        sure || between || ear.last.is_some() && !page.marks.client_marked
    }
}

/// Whether a capture ends this line, where it writes dots for a line end and wraps in between.
fn ends_in_dots(line: &[u8]) -> bool {
    let said = line.trim_ascii_end();
    said.ends_with(b"..") && !said.ends_with(b"...")
}

/// `Sat, 14 Jan 2006 10:31:38 -0500`, `10:31:14 +0100`, `ready at  Wed, 7 Apr 2004`: the end of a greeting, whose day stands
/// within the `reach`.
fn is_dated(said: &[u8], reach: usize) -> bool {
    const DAYS: [&[u8]; 7] = [
        b"Mon, ", b"Tue, ", b"Wed, ", b"Thu, ", b"Fri, ", b"Sat, ", b"Sun, ",
    ];
    let is_zone = |zone: &[u8]| matches!(zone, [b'+' | b'-', digits @ ..] if digits.iter().all(u8::is_ascii_digit));
    let zone = said.trim_ascii_end().split_last_chunk::<5>();
    let zone = zone.is_some_and(|(before, last)| is_zone(last) && !before.contains(&b'-'));
    let time = matches!(
        said,
        [
            b'0'..=b'2',
            _,
            b':',
            _,
            _,
            b':',
            _,
            _,
            b' ',
            b'+' | b'-',
            ..
        ]
    );
    let head = said.get(..said.len().min(reach)).unwrap_or_default();
    zone || time || DAYS.iter().any(|day| contains(head, day))
}
