//! First look at a line: where could a reply or a command begin, and what stands before it?

use std::iter;

use super::grammar::{CommandHead, ReplyHead, command, command_at, reply_at};
use super::heard::Heard;
use super::kinds::{Kind, Known, Payload, Spoken};
use super::mail::speaks_of_mail;
use super::named;
use super::prefix::{Fit, REACH, Shape, is_of_delivery};
use crate::command::Verb;
use crate::text::scan::{Starts, eight};

/// What a line could say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// Nothing that the grammar of SMTP knows.
    Nothing,
    /// A reply.
    Reply(ReplyHead),
    /// A command.
    Command(CommandHead),
    /// A reply that names its command first: `EHLO 250 mx.example.net`.
    Named(Verb, ReplyHead),
}

/// The first look at a line.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// What it could say.
    pub hint: Hint,
    /// Where that begins, an offset into the line.
    pub at: u32,
    /// What stands before.
    pub kind: Kind,
    /// Whether that ends in a word, so that it has to prove itself by coming again.
    pub word: bool,
    /// Whether the hint can hardly be wrong.
    pub sure: bool,
    /// Whether anything before has a digit.
    pub numbered: bool,
    /// From where on a code may stand on a line that says nothing; `None` where none may.
    pub coded: Option<u16>,
    /// Whether `050 ` says that the line is of a session shown inside another.
    pub nested: bool,
}

impl Look {
    /// The enhanced code of the reply that stands on the line.
    pub fn enhanced(&self) -> Option<crate::code::EnhancedCode> {
        match self.hint {
            Hint::Reply(reply) | Hint::Named(_, reply) => reply.enhanced,
            _ => None,
        }
    }
}

/// Looks at a line without its line end.
pub fn look(line: &[u8], known: &mut Known) -> Look {
    let (payloads, heard, spoken) = known.payloads(line);
    for payload in iter::once(Payload::BARE).chain(payloads) {
        if let Some(look) = said(payload, line, heard, spoken) {
            return look;
        }
    }
    let first = line
        .iter()
        .take_while(|b| matches!(b, b' ' | b'\t'))
        .count();
    let nested = line[first..].starts_with(b"050 ");
    // What stands before is taken in only where a hint comes: most lines of a log have none.
    let mut shape = Shape::empty();
    let mut taken = first;
    let mut coded = (line.len() > REACH).then_some(REACH);
    let reach = line.get(..line.len().min(REACH)).unwrap_or_default();
    for step in Starts::<true>::of(reach.get(first..).unwrap_or_default()) {
        let at = first + step;
        if !may_begin(eight(line, at)) {
            continue;
        }
        if coded.is_none_or(|known| at < known) && may_be_code(line, at) {
            coded = Some(at);
        }
        let hint = hint_at(line, at);
        if hint == Hint::Nothing {
            continue;
        }
        // A bracket around the code is no part of the mark.
        let around = line.get(at + 3) == Some(&b']') && line[..at].ends_with(b"[");
        let ends = at - usize::from(around);
        if is_of_delivery(line.get(taken..ends).unwrap_or_default()) {
            // Nothing behind it is a line of a conversation; only whether a code may stand there is asked for.
            let behind = Starts::<true>::of(reach.get(at..).unwrap_or_default());
            let mut behind = behind.map(|step| at + step);
            let known = coded.filter(|known| *known < at);
            coded = known
                .or_else(|| behind.find(|&at| may_be_code(reach, at)))
                .or(coded);
            break;
        }
        shape.take(line, taken, ends);
        taken = ends;
        let prefix = line.get(first..ends).unwrap_or_default();
        let kind = known.kind(prefix, &shape);
        if kind.1 != Fit::None {
            if first == 0 {
                known.open(prefix, kind);
            }
            let sure = |reach| is_sure(line, hint, reach);
            return Look {
                hint,
                at: at as u32,
                kind: kind.0,
                word: kind.1 == Fit::Word,
                sure: known.spoken.is_sure(kind.0, hint, sure),
                numbered: shape.is_numbered(),
                nested,
                ..NOTHING
            };
        }
    }
    Look {
        coded: coded.map(|at| at as u16),
        nested,
        ..NOTHING
    }
}

/// What is said right where a payload begins.
#[inline]
fn said(payload: Payload, line: &[u8], heard: &mut Heard, spoken: &mut Spoken) -> Option<Look> {
    let Payload {
        at, kind, behind, ..
    } = payload;
    if !may_begin(eight(line, at)) {
        return None;
    }
    let said = line.get(at..)?;
    let place = heard.place(behind, said);
    if let Some(place) = place
        && let Some(look) = heard.again(place, behind, said)
    {
        return Some(*look);
    }
    let hint = hint_at(line, at);
    if hint == Hint::Nothing {
        return None;
    }
    let look = Look {
        hint,
        at: at as u32,
        kind: kind.0,
        word: kind.1 == Fit::Word,
        sure: spoken.is_sure(kind.0, hint, |reach| is_sure(line, hint, reach)),
        numbered: payload.numbered,
        ..NOTHING
    };
    if let Some(place) = place {
        heard.keep(place, behind, said, &look);
    }
    Some(look)
}

/// A line on which nothing is said.
const NOTHING: Look = Look {
    hint: Hint::Nothing,
    at: 0,
    kind: Kind::NONE,
    word: false,
    sure: false,
    numbered: false,
    coded: Some(0),
    nested: false,
};

/// Whether three digits that can be a code stand here.
fn may_be_code(line: &[u8], at: usize) -> bool {
    let three = line.get(at..).unwrap_or_default();
    matches!(three, [b'2'..=b'5', b'0'..=b'9', b'0'..=b'9', ..])
}

/// Whether something can begin with these bytes: with most words nothing does. Of digits that is not certain.
#[inline]
pub fn may_begin(bytes: u64) -> bool {
    let (first, second, third) = (bytes as u8, (bytes >> 8) as u8, (bytes >> 16) as u8);
    let [seconds, thirds] = BEGINNINGS[usize::from(first & 127)];
    (seconds >> (second & 31)) & (thirds >> (third & 31)) & 1 == 1
}

/// For each first byte the second and the third ones, a bit each.
static BEGINNINGS: [[u32; 2]; 128] = {
    let mut bytes = [[0; 2]; 128];
    let mut at = 0;
    while at < 32 {
        bytes[b'@' as usize + at] = command::BEHIND[at];
        bytes[b'`' as usize + at] = command::BEHIND[at];
        at += 1;
    }
    // Of digits the lowest bits are from 16 to 25.
    let mut code = b'2';
    while code <= b'5' {
        bytes[code as usize] = [0x3ff << 16; 2];
        code += 1;
    }
    bytes[b'.' as usize] = [u32::MAX; 2];
    bytes
};

/// What could be said from here on, where anything [may begin](may_begin).
#[inline(never)]
fn hint_at(line: &[u8], at: usize) -> Hint {
    let hint = match line.get(at) {
        Some(b'2'..=b'5') => reply_hint(line, at),
        Some(b'.') => command_at(line, at).map(Hint::Command),
        _ => match line.get(at..).and_then(<[u8]>::first_chunk) {
            Some(start) if !command::begins_verb(*start) => None,
            _ => {
                let command = || command_at(line, at).map(Hint::Command);
                named::at(line, at)
                    .map(|(verb, head)| Hint::Named(verb, head))
                    .or_else(command)
            }
        },
    };
    hint.unwrap_or(Hint::Nothing)
}

fn reply_hint(line: &[u8], at: usize) -> Option<Hint> {
    let apart = !line[..at].ends_with(b":");
    let credible = |r: &ReplyHead| {
        r.code.is_grammatical()
            || r.enhanced.is_some()
            // These are ports.
            || apart && !matches!(r.code.number(), 465 | 587) && speaks_of_mail(r.code, r.text(line))
    };
    let head = reply_at(line, at).filter(credible)?;
    if matches!(head.text(line), [b'S' | b'C', b':', b' ', ..]) {
        // The length of a packet, before the mark of who speaks.
        return None;
    }
    Some(named::answered(&line[..at]).map_or(Hint::Reply(head), |verb| Hint::Named(verb, head)))
}

/// Whether it can hardly be wrong; so many bytes of a reply are read for that.
fn is_sure(line: &[u8], hint: Hint, reach: usize) -> bool {
    match hint {
        Hint::Nothing => false,
        Hint::Command(command) => command.sure,
        Hint::Named(..) => true,
        Hint::Reply(reply) => {
            let text = reply.text(line);
            reply.enhanced.is_some()
                || speaks_of_mail(reply.code, text.get(..reach).unwrap_or(text))
                || is_printed(line, reply)
        }
    }
}

/// Whether it is what came: with its line end, or the code in brackets, as a program prints it, or alone behind a mark that
/// stands for nothing else.
#[inline(never)]
fn is_printed(line: &[u8], reply: ReplyHead) -> bool {
    let before = line.get(..reply.text as usize).unwrap_or_default();
    before.ends_with(b"] '")
        || line.trim_ascii_end().ends_with(b"\\r\\n")
        || reply.text(line).is_empty() && before.starts_with(b"<<< ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_payload_behind_stacked_prefixes() {
        let line = "smtp_1 | 2026-01-05T09:30:02Z [7] DEBUG -- : [KRF] <= ehlo client.example.com";
        let look = look(line.as_bytes(), &mut Known::default());
        assert_eq!(&line[look.at as usize..], "ehlo client.example.com");
        assert!(look.sure);
    }

    #[test]
    fn a_named_reply_is_no_command() {
        assert!(matches!(
            look(b"<-- EHLO 250 mx.example.net", &mut Known::default()).hint,
            Hint::Named(Verb::Ehlo, _)
        ));
        assert!(matches!(
            look(b"--> EHLO mx.example.net", &mut Known::default()).hint,
            Hint::Command(_)
        ));
    }

    #[test]
    fn a_shopping_list_is_unsure() {
        assert!(!look(b"250 g butter", &mut Known::default()).sure);
        assert!(look(b"550 Mailbox unavailable", &mut Known::default()).sure);
    }
}
