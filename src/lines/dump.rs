//! Rows of a hex dump: an offset, some bytes in hexadecimal, and the same bytes as text, as tracing libraries and captures
//! show what was sent.

use std::ops::{Range, RangeInclusive};

/// A row; places are offsets into the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Whether it is the first of its dump: its offset is 0.
    pub first: bool,
    /// Where the hexadecimal stands.
    pub bytes: Range<usize>,
    /// Where the text begins.
    pub text: usize,
}

/// What stands for each digit of a byte that was taken out.
pub const HIDDEN: char = 'x';

/// The shortest offset, `0010`, and the longest.
const OFFSET: RangeInclusive<usize> = 4..=8;
/// So far in the line an offset stands.
const REACH: usize = 96;
/// A row has as many bytes at most.
const MOST: usize = 32;

/// Whether the text of a row begins here: most lines say no by what stands right before.
pub fn begins_text(line: &[u8], at: usize) -> bool {
    let before = line.get(..at).unwrap_or_default();
    let gap = |b: &&u8| matches!(b, b' ' | b':' | b'|');
    let end = at - before.iter().rev().take_while(gap).count();
    let digit = |b: &u8| b.is_ascii_hexdigit() || char::from(*b) == HIDDEN;
    let pair = matches!(&before[..end], [.., b' ' | b'-', high, low] if digit(high) && digit(low));
    pair && row(line).is_some_and(|row| row.text == at)
}

/// The row that this line is: `00000010 : 2E 63 6F 6D-20 45 : .com E`, `0010 - 2e 63   .c`, `00000010  2e 63  |.c|`.
///
/// Only where the text says what the hexadecimal does, or all of that was taken out, so that nothing else is taken for one.
pub fn row(line: &[u8]) -> Option<Row> {
    let mut at = 0;
    while at < line.len().min(REACH) {
        let length = digits(&line[at..]);
        if OFFSET.contains(&length)
            && let Some((bytes, text)) = columns(line, at + length)
        {
            let first = line[at..at + length].iter().all(|digit| *digit == b'0');
            return Some(Row { first, bytes, text });
        }
        at += length;
        let rest = &line[at..];
        at += rest.iter().position(|b| *b == b' ').unwrap_or(rest.len());
        at += line[at..].iter().take_while(|b| **b == b' ').count();
    }
    None
}

/// The two columns behind an offset, if they say the same: all of the first, and where the second begins.
fn columns(line: &[u8], behind: usize) -> Option<(Range<usize>, usize)> {
    let gap = |at: usize| {
        let rest = line.get(at..).unwrap_or_default();
        let signs = rest
            .iter()
            .take_while(|b| matches!(b, b' ' | b':' | b'-' | b'|'));
        at + signs.count()
    };
    let start = gap(behind);
    if start == behind {
        return None;
    }
    let (mut next, mut end, mut read) = (start, start, Vec::new());
    while read.len() < MOST
        && let Some(byte) = pair(line, next)
    {
        read.push(byte);
        end = next + 2;
        // One blank or hyphen parts two bytes, a second blank the halves of a row; more end the column.
        next = match line.get(end..) {
            Some([b' ', b' ', ..]) => end + 2,
            Some([b' ' | b'-', ..]) => end + 1,
            _ => break,
        };
    }
    // One byte by itself says little.
    let single = read.len() == 1 && line.get(end..).is_some_and(|rest| rest.starts_with(b"   "));
    if read.len() < 2 && !single {
        return None;
    }
    let text = gap(end);
    if read.iter().all(|byte| *byte == Byte::Hidden) {
        return Some((start..end, text));
    }
    // Blanks at the end may have been cut off; those at the start look like the gap.
    let is = |byte: Byte, sign: u8| match byte {
        Byte::Shown(byte @ b' '..=b'~') => sign == byte,
        Byte::Shown(_) => sign == b'.',
        Byte::Hidden => false,
    };
    let said = read.iter().rposition(|byte| *byte != Byte::Shown(b' '));
    let said = said.map_or(0, |last| last + 1);
    let says = |text: &[u8]| {
        text.len() >= said && read.iter().zip(text).all(|(&byte, &sign)| is(byte, sign))
    };
    let signs = read
        .iter()
        .take_while(|byte| matches!(byte, Byte::Shown(b' ' | b'-' | b':' | b'|')));
    let earlier = text.checked_sub(signs.count()).filter(|at| *at > end);
    let begins = |at: &usize| line.get(*at..).is_some_and(says);
    let text = Some(text).filter(begins).or(earlier.filter(begins))?;
    Some((start..end, text))
}

fn digits(rest: &[u8]) -> usize {
    let hex = rest.iter().take(9).take_while(|b| b.is_ascii_hexdigit());
    hex.count()
}

/// A byte as a dump shows it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    Shown(u8),
    Hidden,
}

/// The byte that two digits and no more are.
fn pair(line: &[u8], at: usize) -> Option<Byte> {
    if line.get(at + 2).is_some_and(u8::is_ascii_alphanumeric) {
        return None;
    }
    let two = line.get(at..at + 2)?;
    if two.iter().all(|digit| char::from(*digit) == HIDDEN) {
        return Some(Byte::Hidden);
    }
    let value = |digit: u8| char::from(digit).to_digit(16);
    let byte = value(two[0])? * 16 + value(two[1])?;
    u8::try_from(byte).ok().map(Byte::Shown)
}

#[cfg(test)]
mod tests {
    use super::row;

    fn read(line: &str) -> Option<(bool, &str, &str)> {
        let row = row(line.as_bytes())?;
        Some((row.first, &line[row.bytes], &line[row.text..]))
    }

    #[test]
    fn rows_of_many_tools() {
        let bytes = "32 35 30 20 4f 4b 0d 0a";
        for line in [
            "Sockets Verbose: 0 : [4272] 00000000 : 32 35 30 20 4f 4b 0d 0a   : 250 OK..",
            "0000 - 32 35 30 20 4f 4b 0d 0a   250 OK..",
            "00000000  32 35 30 20 4f 4b 0d 0a   |250 OK..|",
            "0000   32 35 30 20 4f 4b 0d 0a   250 OK..",
        ] {
            let (first, hex, text) = read(line).expect(line);
            assert!(
                first && hex == bytes && text.starts_with("250 OK.."),
                "{line}"
            );
        }
        let (first, _, text) = read("0010 - 20 45 53 4d 54 50-0d 0a    ESMTP..").expect("a row");
        assert!(!first && text == " ESMTP..");
        let (_, _, text) = read("00000020 : 0A                     : .").expect("a row");
        assert_eq!(text, ".");
    }

    #[test]
    fn a_row_whose_bytes_were_taken_out() {
        let (first, hex, text) = read("0000 - xx xx xx   ********").expect("a row");
        assert!(first && hex == "xx xx xx" && text == "********");
    }

    #[test]
    fn what_says_two_things_is_none() {
        for line in [
            "0000 - 32 35 30 20 4f 4b 0d 0a   550 OK..",
            "2024 10 12 250 OK",
            "587 250 2.1.0 Ok",
            "Jan 05 09:30:00 mail postfix/smtp[2024]: 4AB1C: to=<a@example.com>",
            "0000",
            "",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
