//! How long an answer took, where the lines carry times.

use crate::text::scan::find_byte;

/// How far into a line a time is looked for, in bytes.
const REACH: usize = 120;

/// A day, in milliseconds.
const DAY: u32 = 24 * 60 * 60 * 1000;

/// The time of day that a line begins with, in milliseconds: `09:30:02`, `09:30:02.133`, `9:30:02,133 PM`.
pub fn of_line(line: &str) -> Option<u32> {
    let bytes = line.as_bytes();
    let head = bytes.get(..bytes.len().min(REACH)).unwrap_or_default();
    // One or two digits stand before the first colon of a time, as many and another colon behind it.
    let mut from = 0;
    while let Some(step) = find_byte(head.get(from..)?, b':') {
        let colon = from + step;
        from = colon + 1;
        let begun = |digits: &usize| begins(head, colon - digits);
        let goes_on = matches!(
            head.get(from..),
            Some([b'0'..=b'9', b':', ..] | [b'0'..=b'9', b'0'..=b'9', b':', ..])
        );
        if goes_on
            && let Some(digits) = (1..=colon.min(2)).find(begun)
            && let Some(time) = clock(head, colon - digits)
        {
            return Some(time);
        }
    }
    None
}

/// Whether digits begin here that are not the rest of others.
fn begins(head: &[u8], at: usize) -> bool {
    head[at].is_ascii_digit()
        && at
            .checked_sub(1)
            .is_none_or(|before| !head[before].is_ascii_digit() && head[before] != b':')
}

/// `1*2DIGIT ":" 2DIGIT ":" 2DIGIT [("." / ",") 1*DIGIT]`, and a half of the day.
fn clock(head: &[u8], at: usize) -> Option<u32> {
    let (hours, at) = number(head, at, 2)?;
    let (minutes, at) = number(head, after(head, at, b':')?, 2)?;
    let (seconds, mut at) = number(head, after(head, at, b':')?, 2)?;
    let mut milliseconds = 0;
    if let Some(fraction) = after(head, at, b'.').or_else(|| after(head, at, b',')) {
        let digits = head[fraction..]
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .count();
        for place in 0..3.min(digits) {
            milliseconds += u32::from(head[fraction + place] - b'0') * [100, 10, 1][place];
        }
        if digits > 0 {
            at = fraction + digits;
        }
    }
    let half = head.get(at..).unwrap_or_default();
    let hours = match hours {
        12 if half.starts_with(b" AM") => 0,
        1..=11 if half.starts_with(b" PM") => hours + 12,
        hours => hours,
    };
    (hours < 24 && minutes < 60 && seconds <= 60)
        .then(|| ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds)
}

fn after(head: &[u8], at: usize, byte: u8) -> Option<usize> {
    (head.get(at) == Some(&byte)).then_some(at + 1)
}

/// Up to so many digits: their value and where they end.
fn number(head: &[u8], at: usize, most: usize) -> Option<(u32, usize)> {
    let digits = head
        .get(at..)?
        .iter()
        .take(most)
        .take_while(|b| b.is_ascii_digit())
        .count();
    let value = head[at..at + digits]
        .iter()
        .fold(0, |sum, b| sum * 10 + u32::from(b - b'0'));
    (digits > 0).then_some((value, at + digits))
}

/// The milliseconds from one time of day to a later one, over midnight if need be; `None` where that would take half a
/// day, which is a clock that was set or lines out of order.
pub fn between(earlier: u32, later: u32) -> Option<u32> {
    let passed = (later + DAY - earlier) % DAY;
    (passed < DAY / 2).then_some(passed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_as_logs_write_them() {
        let at = |line| of_line(line);
        assert_eq!(at("09:30:02 x"), Some(34_202_000));
        assert_eq!(at("2026-01-05T09:30:02.133456Z S: 250"), Some(34_202_133));
        assert_eq!(at("[2026-01-05 09:30:02,5] x"), Some(34_202_500));
        assert_eq!(at("1/5/26 9:30:02 PM : <<< QUIT"), Some(77_402_000));
        assert_eq!(at("Jan  5 00:00:01 mx"), Some(1_000));
        for none in ["", "no time", "25:61:61", "10:30", "[2001:db8::1]:25"] {
            assert_eq!(at(none), None, "{none}");
        }
    }

    #[test]
    fn midnight_is_crossed_and_clocks_that_go_back_are_not() {
        assert_eq!(between(86_399_000, 500), Some(1_500));
        assert_eq!(between(1_000, 1_000), Some(0));
        assert_eq!(between(5_000, 4_000), None);
    }
}
