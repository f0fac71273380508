//! First look at a line: where could a reply or a command begin, and what stands before it?

use super::grammar::{CommandHead, ReplyHead, command, command_at, reply_at};
use super::prefix::{Fit, REACH, Shape, fit, is_bare};
use crate::code::{Class, ReplyCode};
use crate::command::Verb;

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
    /// The signature of what stands before.
    pub signature: u64,
    /// How many signs the signature is made of.
    pub length: u32,
    /// How well that fits.
    pub fit: Fit,
    /// Whether the hint can hardly be wrong.
    pub sure: bool,
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

/// What was found of prefixes: lines of one kind have the same signature.
#[derive(Default)]
pub struct Known {
    fits: [Option<(u64, Fit)>; 16],
}

impl Known {
    /// How well the prefix can stand before a payload.
    fn fit(&mut self, prefix: &[u8], signature: u64) -> Fit {
        if is_bare(signature) {
            return fit(prefix);
        }
        // Trailing blanks do not count for the signature, but for the fit.
        let key = signature ^ u64::from(prefix.last().is_some_and(u8::is_ascii_whitespace));
        let slot = &mut self.fits[(key >> 8) as usize % 16];
        match *slot {
            Some((known, fit)) if known == key => fit,
            _ => slot.insert((key, fit(prefix))).1,
        }
    }
}

/// A letter, a digit or `_`.
const WORD: u8 = 1;
/// What a reply or command can begin with.
const START: u8 = 2;

/// What kind each byte is.
static KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'.' => START,
            b'2'..=b'5' | b'A'..=b'Z' | b'a'..=b'z' => WORD | START,
            b'0'..=b'9' | b'_' => WORD,
            _ => 0,
        };
        byte += 1;
    }
    kinds
};

/// Looks at a line without its line end.
pub fn look(line: &[u8], known: &mut Known) -> Look {
    let first = line
        .iter()
        .take_while(|b| matches!(b, b' ' | b'\t'))
        .count();
    let nested = line[first..].starts_with(b"050 ");
    // What stands before is taken in only where a hint comes: most lines of a log have none.
    let mut shape = Shape::empty();
    let mut taken = first;
    let mut before = 0;
    let reach = line.get(..line.len().min(REACH)).unwrap_or_default();
    for (at, &byte) in (first..).zip(&reach[first.min(reach.len())..]) {
        let kind = KINDS[usize::from(byte)];
        let begins = kind & START != 0 && kind & before & WORD == 0;
        before = kind;
        if !begins {
            continue;
        }
        if byte.is_ascii_alphabetic() {
            let second = line.get(at + 1).copied().unwrap_or_default();
            if !command::may_begin(byte, second) {
                continue;
            }
        }
        let hint = hint_at(line, at);
        if hint == Hint::Nothing {
            continue;
        }
        while taken < at {
            taken = shape.feed(line, taken);
        }
        let fit = known.fit(&line[first..at], shape.signature());
        if fit != Fit::None {
            return Look {
                hint,
                at: at as u32,
                signature: shape.signature(),
                length: shape.length(),
                fit,
                sure: is_sure(line, hint),
                nested,
            };
        }
    }
    Look {
        hint: Hint::Nothing,
        at: 0,
        signature: 0,
        length: 0,
        fit: Fit::None,
        sure: false,
        nested,
    }
}

fn hint_at(line: &[u8], at: usize) -> Hint {
    if line[at].is_ascii_digit() {
        // 465 and 587 are ports more often than replies.
        let apart = !line[..at].ends_with(b":");
        let credible = |r: &ReplyHead| {
            r.code.is_grammatical()
                || r.enhanced.is_some()
                || apart && speaks_of_mail(r.code, &line[r.text..])
        };
        let Some(head) = reply_at(line, at).filter(credible) else {
            return Hint::Nothing;
        };
        return answered(&line[..at]).map_or(Hint::Reply(head), |verb| Hint::Named(verb, head));
    }
    if let Some(named) = named_reply(line, at) {
        return named;
    }
    command_at(line, at).map_or(Hint::Nothing, Hint::Command)
}

/// A reply behind another on the same line, under the name of its step.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// Where its title begins, markup included, an offset into the line.
    pub title: usize,
    /// Where the reply begins.
    pub at: usize,
    /// The command that the step stands for.
    pub verb: Verb,
    /// The reply.
    pub head: ReplyHead,
}

/// `<br /><pre>hello: 250-…` behind the reply whose text begins at `from`.
pub fn step_behind(line: &[u8], from: usize) -> Option<Step> {
    let said = line.get(from..line.len().min(from + REACH))?;
    if !said.contains(&b'<') {
        return None;
    }
    let title = from + said.iter().position(|byte| *byte == b'<')?;
    let mut at = title;
    while let Some(close) = line.get(at..)?.iter().position(|byte| *byte == b'>') {
        at += close + 1;
        let colon = line
            .get(at..)?
            .iter()
            .take(16)
            .position(|byte| *byte == b':')?;
        let verb = line.get(at..=at + colon).and_then(answered);
        let start = at + colon + 2;
        if let Some((verb, head)) = verb.zip(reply_at(line, start)) {
            return Some(Step {
                title,
                at: start,
                verb,
                head,
            });
        }
    }
    None
}

/// The command that is named right before its reply: `Sent reply to EHLO: `, or a step of CodeIgniter's debugger, `from: `.
fn answered(before: &[u8]) -> Option<Verb> {
    const STEPS: [(&[u8], Verb); 7] = [
        (b"hello", Verb::Ehlo),
        (b"starttls", Verb::Starttls),
        (b"reset", Verb::Rset),
        (b"from", Verb::Mail),
        (b"to", Verb::Rcpt),
        (b"data", Verb::Data),
        (b"quit", Verb::Quit),
    ];
    let words = before.trim_ascii_end().strip_suffix(b":")?;
    if words.len() < 2 {
        return None;
    }
    let words = words.trim_ascii_start();
    let step = words.rsplit(|b| *b == b'>').next()?;
    if (words.len() == step.len() || words.starts_with(b"<"))
        && let Some(&(_, verb)) = STEPS.iter().find(|(name, _)| *name == step)
    {
        return Some(verb);
    }
    let length = words
        .iter()
        .rev()
        .take(9)
        .take_while(|b| b.is_ascii_uppercase())
        .count();
    let (before, word) = words.split_at(words.len() - length);
    if !before.ends_with(b"reply to ") {
        return None;
    }
    Verb::from_word(std::str::from_utf8(word).ok()?)
}

/// `EHLO 250 …`, `CONN 220 …`: the tool puts the command before its reply.
fn named_reply(line: &[u8], at: usize) -> Option<Hint> {
    let length = line[at..]
        .iter()
        .take(9)
        .take_while(|b| b.is_ascii_uppercase())
        .count();
    if !(4..=8).contains(&length) || line.get(at + length) != Some(&b' ') {
        return None;
    }
    let word = std::str::from_utf8(&line[at..at + length]).ok()?;
    let verb = match word {
        "CONN" => Verb::Noop,
        // The size of a chunk is no code.
        "BDAT" => return None,
        word => Verb::from_word(word)?,
    };
    let head = reply_at(line, at + length + 1)?;
    (head.text < line.len()).then_some(Hint::Named(verb, head))
}

fn is_sure(line: &[u8], hint: Hint) -> bool {
    match hint {
        Hint::Nothing => false,
        Hint::Command(command) => command.sure,
        Hint::Named(..) => true,
        Hint::Reply(reply) => {
            reply.enhanced.is_some()
                || speaks_of_mail(reply.code, line.get(reply.text..).unwrap_or_default())
        }
    }
}

/// Whether a reply's text uses the words of mail, so that `250 g butter` is not taken for a reply.
pub fn speaks_of_mail(code: ReplyCode, text: &[u8]) -> bool {
    if code.number() == 334 {
        let word = text.iter().take_while(|b| !b.is_ascii_whitespace()).count();
        return word >= 4
            && text[..word]
                .iter()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'='));
    }
    let text = text.get(..text.len().min(REACH)).unwrap_or_default();
    let mut at = 0;
    while let Some(&first) = text.get(at) {
        let rest = &text[at..];
        let length = rest.iter().position(|b| !b.is_ascii_alphanumeric());
        let word = &rest[..length.unwrap_or(rest.len())];
        let of_mail = |known: &&str| known.as_bytes().eq_ignore_ascii_case(word);
        if word.len() > 1 && words_of_mail(first).iter().any(of_mail) {
            return code.class() != Class::Other;
        }
        at += word.len() + 1;
    }
    false
}

/// The words of mail that begin with this letter.
const fn words_of_mail(first: u8) -> &'static [&'static str] {
    match first.to_ascii_lowercase() {
        b'8' => &["8bitmime"],
        b'a' => &[
            "accepted",
            "access",
            "account",
            "address",
            "auth",
            "authentication",
        ],
        b'b' => &["blocked", "bye"],
        b'c' => &[
            "chunking",
            "closing",
            "command",
            "commands",
            "connection",
            "credentials",
            "crlf",
        ],
        b'd' => &[
            "data", "delivery", "denied", "dkim", "dmarc", "domain", "dsn",
        ],
        b'e' => &[
            "ehlo",
            "enhancedstatuscodes",
            "error",
            "esmtp",
            "etrn",
            "expn",
        ],
        b'g' => &["goodbye", "greylisted"],
        b'h' => &["hello", "helo", "help", "host"],
        b'i' => &["input"],
        b'l' => &["login"],
        b'm' => &["mail", "mailbox", "message"],
        b'o' => &["ok"],
        b'p' => &["password", "pipelining", "pleased", "policy"],
        b'q' => &["queued", "quota"],
        b'r' => &[
            "rcpt",
            "ready",
            "recipient",
            "refused",
            "rejected",
            "relay",
            "relaying",
            "resources",
        ],
        b's' => &[
            "sender", "server", "service", "session", "size", "smtp", "smtputf8", "spam", "spf",
            "starttls", "storage", "syntax", "system",
        ],
        b't' => &["temporarily", "temporary", "timeout", "tls", "transaction"],
        b'u' => &["unavailable", "unknown", "user", "username"],
        b'v' => &["vrfy"],
        _ => &[],
    }
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
