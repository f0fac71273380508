//! The first bytes of a command line (RFC 5321 §4.1.1), as typed by programs and by people.

use super::mechanism::mechanism;
use super::{begins_word, is_end, reply_at};
use crate::command::Verb;
use crate::lines::dump::begins_text;
use crate::text::scan::find_byte;

/// A command verb and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommandHead {
    /// The verb.
    pub verb: Verb,
    /// Whether it can hardly be anything else (`EHLO host`, `MAIL FROM:`), as opposed to a word of prose (`help`).
    pub sure: bool,
}

/// The command that begins at `at`, if one can.
pub fn command_at(line: &[u8], at: usize) -> Option<CommandHead> {
    let first = *line.get(at)?;
    if first == b'.' {
        // In the row of a hex dump it stands for any byte that is no sign.
        let of_dump = || begins_text(line, at);
        let alone = || line.get(at + 1) != Some(&b'.') && stands_alone(line, at) && !of_dump();
        return (is_end(line, at + 1) && alone()).then_some(CommandHead {
            verb: Verb::Dot,
            sure: false,
        });
    }
    // `--auth LOGIN` is an option of a command line.
    if !first.is_ascii_alphabetic() || !begins_word(line, at) || line[..at].ends_with(b"--") {
        return None;
    }
    if line[..at].ends_with(b",") && follows_a_verb(&line[..at - 1]) {
        return None;
    }
    let length = line[at..]
        .iter()
        .take(9)
        .take_while(|b| b.is_ascii_alphabetic())
        .count();
    let verb = verb_of(line.get(at..at + length)?)?;
    let end = at + length;
    let argument = end + blanks(&line[end..]);
    let sure = match verb {
        Verb::Ehlo | Verb::Helo | Verb::Lhlo => hello(line, end, argument)?,
        Verb::Mail => path_of(line, argument, b"FROM")?,
        Verb::Rcpt => path_of(line, argument, b"TO")?,
        // In small letters it is a setting as often: `encryption: starttls`.
        Verb::Starttls if is_set(&line[..at]) => return None,
        Verb::Starttls => alone(line, end).map(|_| at == 0 || first == b'S')?,
        // With its line end as a program prints it, it is what was sent.
        Verb::Data | Verb::Rset | Verb::Quit | Verb::Turn => {
            alone(line, end).map(|_| line[end..].starts_with(b"\\r\\n"))?
        }
        Verb::Noop | Verb::Help | Verb::Verb => alone(line, end).map(|_| false)?,
        Verb::Auth => mechanism(line, end, argument)?,
        Verb::Bdat => number(line, end, argument)?,
        Verb::Vrfy | Verb::Expn | Verb::Etrn | Verb::Atrn => word(line, end, argument)?,
        Verb::Burl => imap_url(line, end, argument)?,
        Verb::Xclient | Verb::Xforward => line.get(argument..)?.contains(&b'=').then_some(true)?,
        Verb::Send | Verb::Soml | Verb::Saml => path_of(line, argument, b"FROM")?,
        Verb::Dot => return None,
    };
    Some(CommandHead { verb, sure })
}

/// Whether these words end in a verb: a log tells which commands a session had, `C=EHLO,STARTTLS`.
fn follows_a_verb(words: &[u8]) -> bool {
    let letters = words
        .iter()
        .rev()
        .take(9)
        .take_while(|b| b.is_ascii_uppercase());
    verb_of(&words[words.len() - letters.count()..]).is_some()
}

/// Whether the name of a setting stands before its value: `connection security: STARTTLS`.
fn is_set(before: &[u8]) -> bool {
    const NAMES: [&[u8]; 5] = [b"ecurity", b"ncryption", b"ecure", b"rotocol", b"TLS"];
    let named = before.trim_ascii_end().strip_suffix(b":");
    named.is_some_and(|name| NAMES.iter().any(|ending| name.ends_with(ending)))
}

/// Whether the dot has nothing before it but a mark, or a quotation mark that opens.
fn stands_alone(line: &[u8], at: usize) -> bool {
    let before = &line[..at];
    if before.ends_with(b">") && before.contains(&b'<') {
        // The end of a sentence: `Connected to <host>.`
        return false;
    }
    matches!(
        before,
        [] | [b'`']
            | [.., b' ' | b'\t' | b'>' | b':' | b'|']
            | [.., b' ' | b'b' | b':' | b',' | b';' | b'=', b'\'' | b'"']
            | [.., b'[', b'n', b'l', b']']
    )
}

/// The verb that this word spells in any case.
pub fn verb_of(word: &[u8]) -> Option<Verb> {
    let start = key(*word.first_chunk()?);
    // No two verbs begin with the same four letters.
    let at = STARTS.iter().position(|known| *known == start)?;
    let verb = *Verb::ALL.get(at)?;
    verb.as_str()
        .as_bytes()
        .eq_ignore_ascii_case(word)
        .then_some(verb)
}

/// Whether a verb, or `CONN`, begins with these bytes.
pub fn begins_verb(start: [u8; 4]) -> bool {
    let start = key(start);
    start == key(*b"CONN") || STARTS.contains(&start)
}

/// Four letters in any case.
const fn key(start: [u8; 4]) -> u32 {
    u32::from_le_bytes(start) & 0xdfdf_dfdf
}

/// How each verb begins, in their order.
static STARTS: [u32; Verb::ALL.len()] = {
    let mut starts = [0; Verb::ALL.len()];
    let mut at = 0;
    while at < starts.len() {
        if let Some(start) = Verb::ALL[at].as_str().as_bytes().first_chunk() {
            starts[at] = key(*start);
        }
        at += 1;
    }
    starts
};

/// For each first letter of a verb, or of `CONN` as some tools call the connection, the second ones and the third ones, a bit
/// each: most words of a text are passed over by them.
pub const BEHIND: [[u32; 2]; 32] = {
    let mut letters = [[0; 2]; 32];
    let mut at = 0;
    while at <= Verb::ALL.len() {
        let word = if at < Verb::ALL.len() {
            Verb::ALL[at].as_str()
        } else {
            "CONN"
        };
        if let [first, second, third, ..] = word.as_bytes() {
            let [seconds, thirds] = &mut letters[(*first & 31) as usize];
            *seconds |= 1 << (*second & 31);
            *thirds |= 1 << (*third & 31);
        }
        at += 1;
    }
    letters
};

/// How many bytes of blanks there are, with the ones that a page does not break at.
fn blanks(bytes: &[u8]) -> usize {
    let mut at = 0;
    loop {
        at += match bytes.get(at..) {
            Some([b' ' | b'\t', ..]) => 1,
            Some([0xc2, 0xa0, ..]) => 2,
            _ => return at,
        };
    }
}

/// `EHLO host`: sure with one argument; the host may be missing (cut, masked or wrapped away).
fn hello(line: &[u8], end: usize, argument: usize) -> Option<bool> {
    if is_end(line, end) {
        return Some(false);
    }
    if argument == end {
        return None;
    }
    let host = line[argument..]
        .iter()
        .take_while(|b| !b.is_ascii_whitespace())
        .count();
    // `HELO failed` is what a program says.
    (!line[argument..argument + host].eq_ignore_ascii_case(b"failed"))
        .then(|| is_end(line, argument + host) || line[argument] == b'[')
}

/// `FROM:` or `TO:`, with blanks and even the colon as people type them.
fn path_of(line: &[u8], at: usize, keyword: &[u8]) -> Option<bool> {
    let found = line.get(at..at + keyword.len())?;
    if !found.eq_ignore_ascii_case(keyword) {
        return None;
    }
    let behind = at + keyword.len();
    let behind = behind + blanks(&line[behind..]);
    match line.get(behind..) {
        // A colon behind the path: the words of a log, which tells what became of it.
        Some(rest @ [b':' | b'<', ..]) => {
            let path = find_byte(rest, b'>');
            let told = path.is_some_and(|end| is_told(&rest[end + 1..]));
            // `sending RCPT TO: 550 5.1.1 …`
            let answered = || reply_at(line, behind + 1 + blanks(&rest[1..])).is_some();
            (!told && !answered()).then_some(true)
        }
        Some(rest) => rest
            .iter()
            .take_while(|b| !b.is_ascii_whitespace())
            .any(|&b| b == b'@')
            .then_some(false),
        None => None,
    }
}

/// `: …`, ` failed: …`: what stands behind the path tells what became of it. Parameters are no words with a colon.
fn is_told(behind: &[u8]) -> bool {
    let word = behind
        .iter()
        .take(16)
        .take_while(|b| b.is_ascii_lowercase() || **b == b' ');
    behind.get(word.count()) == Some(&b':')
}

fn alone(line: &[u8], end: usize) -> Option<bool> {
    // In the row of a table the reply stands in a further column.
    let row = line.get(end) == Some(&b'\t') && reply_at(line, end + 1).is_some();
    (row || is_end(line, end)).then_some(true)
}

fn number(line: &[u8], end: usize, argument: usize) -> Option<bool> {
    (argument > end && line.get(argument)?.is_ascii_digit()).then_some(true)
}

/// `BURL imap://…`, with ` LAST` behind the last one (RFC 4468 §3).
fn imap_url(line: &[u8], end: usize, argument: usize) -> Option<bool> {
    let url = line
        .get(argument..argument + 4)
        .filter(|_| argument > end)?;
    url.eq_ignore_ascii_case(b"imap").then_some(true)
}

fn word(line: &[u8], end: usize, argument: usize) -> Option<bool> {
    if argument == end || is_end(line, argument) {
        return None;
    }
    let length = line[argument..]
        .iter()
        .take_while(|b| !b.is_ascii_whitespace())
        .count();
    is_end(line, argument + length).then_some(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(Verb, bool)> {
        command_at(line.as_bytes(), 0).map(|c| (c.verb, c.sure))
    }

    #[test]
    fn commands_as_they_are_typed() {
        assert_eq!(read("EHLO client.example.com"), Some((Verb::Ehlo, true)));
        assert_eq!(
            read("mail from: <a@example.com> size=3"),
            Some((Verb::Mail, true))
        );
        assert_eq!(
            read("rcpt TO:<b@example.net>\\r\\n'"),
            Some((Verb::Rcpt, true))
        );
        assert_eq!(read("DATA"), Some((Verb::Data, false)));
        assert_eq!(read("AUTH PLAIN AGFsaWNl"), Some((Verb::Auth, true)));
        assert_eq!(read(".\\r\\n'"), Some((Verb::Dot, false)));
        assert_eq!(read("BDAT 120 LAST"), Some((Verb::Bdat, true)));
    }

    #[test]
    fn every_verb_is_found_by_its_start() {
        for verb in Verb::ALL.iter().filter(|verb| **verb != Verb::Dot) {
            assert_eq!(verb_of(verb.as_str().as_bytes()), Some(*verb));
            assert_eq!(
                verb_of(verb.as_str().to_ascii_lowercase().as_bytes()),
                Some(*verb)
            );
        }
    }

    #[test]
    fn prose_is_no_command() {
        for line in [
            "data was lost",
            "Mail from the office",
            "auth failed",
            "help me",
            "EHLO/HELO first",
            "RCPT TO: 550 5.1.1 no",
            "AUTH LOGIN failed: 535 5.7.8 no",
            "AUTH cram-md5 not available",
            "...",
            "verb",
        ] {
            assert!(read(line).is_none_or(|(_, sure)| !sure), "{line}");
        }
        assert_eq!(read("data was lost"), None);
        assert_eq!(read("mail to bob"), None);
    }
}
