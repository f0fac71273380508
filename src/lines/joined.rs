//! Lines that hold a whole conversation, as cells of tables, JSON strings and trackers join it: they are read piece by piece.

mod ends;
mod group;

use std::ops::Range;

use super::correction::Correction;
use super::grammar::{command_at, reply_at};
use super::kinds::Known;
use super::prefix::{contains, find};
use super::quoted;
use super::survey::{self, Hint, Look};
use super::without_end;
use crate::command::Verb;
use crate::pace::Pace;
use crate::text::Span;
use crate::text::scan::{Starts, find_byte};
use ends::LineEnds;
use group::is_group;

/// How long a line is at least that holds a conversation.
const SHORTEST: usize = 60;
/// How long a part behind the first is at least, where there is one.
const SHORTEST_PART: usize = 7;
/// The same where blanks stand for its line ends.
const SHORTEST_LINE: usize = 90;
/// How many lines a text has at most in which blanks may be all that is left of line ends.
const FEW: usize = 16;

/// The pieces of all lines, where any line is joined.
pub struct Joined {
    /// The pieces, in order: whole lines, and parts of those that are joined.
    pub pieces: Vec<Span>,
    /// The line of each.
    owners: Vec<u32>,
    /// Pieces of one line that all stand behind the mark of the first.
    groups: Vec<Range<usize>>,
}

impl Joined {
    /// Takes joined lines apart; `None` where there are none.
    pub async fn of(text: &str, lines: &[Span], work: &Pace<'_>) -> Option<Self> {
        let few = lines.len() <= FEW;
        let mut joined: Option<Self> = None;
        let take = |(index, &line): (usize, &Span)| {
            let parts = || {
                let said = without_end(text, line).bytes(text);
                let blanks = || few.then(|| at_blanks(said)).flatten();
                let cut = || behind_telnet(said).or_else(blanks);
                at_line_ends(said).or_else(|| Some((cut()?, false)))
            };
            let parts = (line.len() >= SHORTEST).then(parts).flatten();
            let Some((parts, group)) = parts else {
                if let Some(joined) = &mut joined {
                    joined.push(line, index);
                }
                return;
            };
            let joined = joined.get_or_insert_with(|| Self {
                pieces: lines[..index].to_vec(),
                owners: (0..index as u32).collect(),
                groups: Vec::new(),
            });
            if group {
                let first = joined.pieces.len();
                joined.groups.push(first..first + parts.len());
            }
            let start = line.start as usize;
            for (from, to) in parts {
                joined.push(Span::new(start + from, start + to), index);
            }
        };
        work.all(lines.iter().enumerate(), lines.len(), take).await;
        joined
    }

    fn push(&mut self, piece: Span, line: usize) {
        self.pieces.push(piece);
        self.owners.push(line as u32);
    }

    /// The line of this piece.
    pub fn line_of(&self, piece: u32) -> u32 {
        self.owners.get(piece as usize).copied().unwrap_or_default()
    }

    /// Gives what is said in a group the mark that stands before the first of it.
    pub fn share_marks(&self, looks: &mut [Look]) {
        for group in &self.groups {
            let Some((first, behind)) = looks
                .get_mut(group.clone())
                .and_then(<[_]>::split_first_mut)
            else {
                continue;
            };
            for look in behind.iter_mut().filter(|look| look.hint != Hint::Nothing) {
                look.kind = first.kind;
                look.word = first.word;
            }
        }
    }

    /// A correction of lines as one of their pieces.
    pub fn spread(&self, correction: &Correction) -> Correction {
        let pieces = (0u32..).zip(&self.owners);
        let roles = pieces.filter_map(|(piece, &line)| {
            let role = correction.role(line as usize)?;
            Some((piece, role))
        });
        Correction {
            roles: roles.collect(),
            ..correction.clone()
        }
    }
}

type Part = (usize, usize);

/// The parts of a line between line ends that are written out, where they are a conversation; and whether they are a group.
fn at_line_ends(line: &[u8]) -> Option<(Vec<Part>, bool)> {
    // A line end alone is what programs print behind what they say.
    let ends = LineEnds::of(line);
    let (_, behind) = ends.first()?;
    if line.len() - behind < SHORTEST_PART {
        return None;
    }
    let mut parts = Vec::new();
    let mut begins = 0;
    for (end, behind) in ends {
        parts.push((begins, end));
        begins = behind;
    }
    parts.push((begins, line.len()));
    if parts
        .iter()
        .skip(1)
        .all(|(from, to)| to - from < SHORTEST_PART)
    {
        return None;
    }
    let mut known = Known::default();
    let looks = parts
        .iter()
        .map(|&(from, to)| survey::look(&line[from..to], &mut known));
    let looks: Vec<Look> = looks.collect();
    if is_group(&looks) {
        return Some((parts, true));
    }
    let first = looks.first()?;
    let (mut asks, mut answers, mut begun) = (false, false, false);
    for look in &looks {
        // `AUTH LOGIN` and `STARTTLS` stand in answers to EHLO, too.
        asks |= look.sure
            && matches!(look.hint, Hint::Command(c) if !matches!(c.verb, Verb::Auth | Verb::Starttls));
        answers |= matches!(look.hint, Hint::Reply(_) | Hint::Named(..)) && look.sure;
        begun |= answers && look.at == 0;
    }
    // A reply that begins behind a line end, under a title that says nothing.
    let says_nothing = || {
        let (from, to) = parts.first().copied().unwrap_or_default();
        first.hint == Hint::Nothing && quoted::find::first(&line[from..to], 0).is_none()
    };
    let titled = begun && parts.len() <= 3 && says_nothing();
    if !(asks && answers || titled) {
        return None;
    }
    // What opens right before the conversation, and closes behind it, is no part of it.
    let at = first.at as usize;
    let opener = at.checked_sub(1).map(|before| line[before]);
    if first.hint != Hint::Nothing && matches!(opener, Some(b'"' | b'\'' | b'>')) {
        parts[0].0 = at;
        parts.insert(0, (0, at));
    }
    if let (Some(quote @ (b'"' | b'\'')), Some(&(from, to))) = (opener, parts.last())
        && let Some(close) = line[from..to].iter().rposition(|byte| *byte == quote)
    {
        parts.pop();
        parts.extend([(from, from + close), (from + close, to)]);
    }
    Some((parts, false))
}

/// The greeting behind what telnet says of the connection: `Trying 192.0.2.25... Connected to mx. Escape character is '^]'. 220 mx`.
fn behind_telnet(line: &[u8]) -> Option<Vec<Part>> {
    const WORDS: &[u8] = b"character is '^]'. ";
    let mark = line.iter().take(4).take_while(|b| !b.is_ascii_alphabetic());
    let tries = line.get(mark.count()..)?.starts_with(b"Trying ");
    let at = tries.then(|| find(line, WORDS))?? + WORDS.len();
    reply_at(line, at)?;
    Some(vec![(0, at), (at, line.len())])
}

/// A place where a part may begin.
#[derive(Clone, Copy)]
struct Cut {
    at: usize,
    verb: Option<Verb>,
}

/// The parts of a line in which blanks stand for line ends, where commands and replies take turns.
fn at_blanks(line: &[u8]) -> Option<Vec<Part>> {
    // Blanks are in every line: the words are looked for first.
    const OPENING: [&[u8]; 2] = [b"LO ", b"FROM:"];
    if line.len() < SHORTEST_LINE || !OPENING.iter().any(|words| contains(line, words)) {
        return None;
    }
    let mut cuts: Vec<Cut> = Vec::new();
    let mut answered = 0;
    let mut from = 0;
    for start in Starts::<false>::of(line) {
        let apart = start == 0 || line[start - 1] == b' ';
        if start < from || !apart {
            continue;
        }
        if reply_at(line, start).is_some_and(|reply| reply.code.is_grammatical()) {
            answered += usize::from(cuts.last().is_some_and(|cut| cut.verb.is_some()));
            cuts.push(Cut {
                at: start,
                verb: None,
            });
            if line[start..].starts_with(b"334 ") {
                // One word, and then the answer.
                let behind = behind_words(line, start, 2);
                let answer = reply_at(line, behind).is_none() && behind < line.len();
                cuts.extend(answer.then_some(Cut {
                    at: behind,
                    verb: Some(Verb::Auth),
                }));
            } else if line[start..].starts_with(b"354 ") {
                let dot = start + find(&line[start..], b" . ")? + 1;
                cuts.push(Cut {
                    at: dot,
                    verb: Some(Verb::Dot),
                });
                from = dot;
            }
        } else if let Some(verb) = answered_command(line, start) {
            cuts.push(Cut {
                at: start,
                verb: Some(verb),
            });
        }
    }
    if answered < 2 {
        return None;
    }
    let mut begins: Vec<usize> = cuts.iter().map(|cut| before_mark(line, cut.at)).collect();
    begins.push(line.len());
    if begins.first() != Some(&0) {
        begins.insert(0, 0);
    }
    let parts = begins.windows(2).map(|pair| (pair[0], pair[1]));
    Some(parts.filter(|(from, to)| from < to).collect())
}

/// The command at `at` whose arguments end where a reply begins, or the line does.
fn answered_command(line: &[u8], at: usize) -> Option<Verb> {
    let word = &line[at..behind_words(line, at, 1)];
    if !word.first()?.is_ascii_uppercase() {
        return None;
    }
    // Up to where the next word begins a reply, with the mark before it.
    let mut words = 1;
    let end = loop {
        let behind = behind_words(line, at, words);
        if behind >= line.len() || reply_at(line, behind).is_some() {
            break before_mark(line, behind);
        }
        let next = behind_words(line, at, words + 1);
        if words == LONGEST || command_at(&line[..next], behind).is_some_and(|c| c.sure) {
            return None;
        }
        words += 1;
    };
    let said = line.get(at..end)?.trim_ascii_end();
    let verb = command_at(said, 0)?.verb;
    let words = match verb {
        Verb::Mail | Verb::Rcpt => find_byte(said, b'>').map_or(said.len(), |end| end + 1),
        Verb::Ehlo | Verb::Helo | Verb::Lhlo => behind_words(said, 0, 2),
        Verb::Auth => behind_words(said, 0, 3),
        _ => behind_words(said, 0, 1),
    };
    // Parameters, or what stands before the reply: words in small letters are prose.
    let further = said.get(words..)?.split(|b| *b == b' ');
    let prose = |word: &[u8]| !word.contains(&b'=') && word.iter().any(u8::is_ascii_lowercase);
    let whole = !further.into_iter().any(prose);
    whole.then_some(verb)
}

/// How many words a command has at most.
const LONGEST: usize = 8;

/// Where the text behind so many words begins.
fn behind_words(line: &[u8], mut at: usize, words: usize) -> usize {
    for _ in 0..words {
        let rest = line.get(at..).unwrap_or_default();
        let word = rest.iter().take_while(|b| **b != b' ').count();
        let blanks = rest[word..].iter().take_while(|b| **b == b' ').count();
        at += word + blanks;
    }
    at
}

/// Where the mark before a part begins: `S:`, `>>>`.
fn before_mark(line: &[u8], at: usize) -> usize {
    let before = line[..at].trim_ascii_end();
    let word = before.iter().rev().take_while(|b| **b != b' ').count();
    let mark = &before[before.len() - word..];
    let arrow = |b: &u8| matches!(b, b'<' | b'>' | b'-' | b'=' | b'~' | b'*');
    let names = matches!(mark, [.., b':']) && mark.len() <= 8;
    if !mark.is_empty() && (names || mark.iter().all(arrow)) {
        before.len() - word
    } else {
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pace::at_once;

    fn parts(line: &str) -> Vec<&str> {
        let lines = [Span::new(0, line.len())];
        let joined = at_once(Joined::of(line, &lines, &Pace::default()));
        let pieces = joined.map_or_else(Vec::new, |joined| joined.pieces);
        pieces.iter().map(|piece| piece.of(line)).collect()
    }

    #[test]
    fn line_ends_that_are_written_out() {
        let cell =
            "<td>220 mx.example.com ESMTP<br />EHLO a.example.net<br>250 mx.example.com</td>";
        assert_eq!(
            parts(cell),
            [
                "<td>",
                "220 mx.example.com ESMTP",
                "EHLO a.example.net",
                "250 mx.example.com</td>"
            ]
        );
        let string =
            r#"{"log":"220 mx.example.com ESMTP\\r\\nEHLO a.example.net\n250 mx.example.com"}"#;
        assert_eq!(
            parts(string),
            [
                r#"{"log":""#,
                "220 mx.example.com ESMTP",
                "EHLO a.example.net",
                "250 mx.example.com",
                r#""}"#
            ]
        );
    }

    #[test]
    fn blanks_for_line_ends() {
        let line = "S: 220 mx.example.com ready C: EHLO a.example.net S: 250-mx.example.com 250 HELP C: AUTH LOGIN \
                    S: 334 VXNlcm5hbWU6 C: YWxpY2U= S: 334 UGFzc3dvcmQ6 C: czNjcjN0 S: 535 5.7.8 no";
        assert_eq!(
            parts(line),
            [
                "S: 220 mx.example.com ready ",
                "C: EHLO a.example.net ",
                "S: 250-mx.example.com ",
                "250 HELP ",
                "C: AUTH LOGIN ",
                "S: 334 VXNlcm5hbWU6 ",
                "C: YWxpY2U= ",
                "S: 334 UGFzc3dvcmQ6 ",
                "C: czNjcjN0 ",
                "S: 535 5.7.8 no"
            ]
        );
    }

    #[test]
    fn what_is_told_of_a_conversation_is_no_conversation() {
        for line in [
            "host mx.example.com[192.0.2.25] said: 550-5.1.1 no such user\\n550 5.1.1 here (in reply to RCPT TO command)",
            "After MAIL FROM:<a@example.net> we got a 250 and then RCPT TO:<b@example.com> was answered with 550, not 250",
            "{\"message\":\"550-5.7.26 unauthenticated\\n550 5.7.26 sender\",\"command\":\"MAIL FROM:<a@example.net>\"}",
        ] {
            assert_eq!(parts(line), [""; 0], "{line}");
        }
    }
}
