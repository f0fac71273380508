//! The two kinds of code in a reply: the basic reply code and the enhanced status code.
//!
//! Both are open sets: every well-formed value is representable, and whether a value is known is a
//! question for the [`catalog`](crate::catalog).

use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

use serde::{Serialize, Serializer};

/// A three-digit reply code, 100 to 999 (RFC 5321 §4.2).
///
/// The grammar of RFC 5321 allows only 2–5 as first and 0–5 as second digit; servers send others,
/// so they can be held too, see [`ReplyCode::is_grammatical`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReplyCode(std::num::NonZeroU16);

impl ReplyCode {
    /// The code of this number, or `None` unless it has three digits.
    pub const fn new(number: u16) -> Option<Self> {
        if number < 100 || number > 999 {
            return None;
        }
        match std::num::NonZeroU16::new(number) {
            Some(n) => Some(Self(n)),
            None => None,
        }
    }

    /// The code that these three bytes spell, or `None` unless all are ASCII digits.
    pub const fn from_digits(digits: [u8; 3]) -> Option<Self> {
        let [a, b, c] = digits;
        if !(a.is_ascii_digit() && b.is_ascii_digit() && c.is_ascii_digit()) {
            return None;
        }
        Self::new((a - b'0') as u16 * 100 + (b - b'0') as u16 * 10 + (c - b'0') as u16)
    }

    /// The three bytes that spell it.
    pub const fn digits(self) -> [u8; 3] {
        let number = self.0.get();
        [
            b'0' + (number / 100) as u8,
            b'0' + (number / 10 % 10) as u8,
            b'0' + (number % 10) as u8,
        ]
    }

    /// The number, 100 to 999.
    pub const fn number(self) -> u16 {
        self.0.get()
    }

    /// The first digit, which is what a client must go by (RFC 5321 §4.2.1, §4.3.2).
    pub const fn class(self) -> Class {
        match self.0.get() / 100 {
            2 => Class::Success,
            3 => Class::Intermediate,
            4 => Class::Transient,
            5 => Class::Permanent,
            _ => Class::Other,
        }
    }

    /// The first digit, 1 to 9 (RFC 5321 §4.2.1).
    pub const fn first_digit(self) -> u8 {
        (self.0.get() / 100) as u8
    }

    /// The second digit, 0 to 9 (RFC 5321 §4.2.1).
    pub const fn second_digit(self) -> u8 {
        (self.0.get() / 10 % 10) as u8
    }

    /// The third digit, 0 to 9.
    pub const fn third_digit(self) -> u8 {
        (self.0.get() % 10) as u8
    }

    /// Whether RFC 5321's grammar allows it: `Reply-code = %x32-35 %x30-35 %x30-39` (§4.2).
    pub const fn is_grammatical(self) -> bool {
        !matches!(self.class(), Class::Other) && self.second_digit() <= 5
    }
}

impl fmt::Display for ReplyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for ReplyCode {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        let digits: [u8; 3] = text.as_bytes().try_into().map_err(|_| NotACode)?;
        Self::from_digits(digits).ok_or(NotACode)
    }
}

impl Serialize for ReplyCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.number())
    }
}

/// What the first digit says (RFC 5321 §4.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// 2yz: positive completion.
    Success,
    /// 3yz: positive intermediate.
    Intermediate,
    /// 4yz: transient negative completion.
    Transient,
    /// 5yz: permanent negative completion.
    Permanent,
    /// 1yz, and 6 to 9: not SMTP.
    Other,
}

impl Class {
    /// The class of a reply with these codes: its reply code's, or its enhanced code's where that is all there is.
    pub const fn of(code: Option<ReplyCode>, enhanced: Option<EnhancedCode>) -> Option<Self> {
        match (code, enhanced) {
            (Some(code), _) => Some(code.class()),
            (None, Some(enhanced)) => Some(match enhanced.class() {
                2 => Self::Success,
                4 => Self::Transient,
                _ => Self::Permanent,
            }),
            (None, None) => None,
        }
    }

    /// Whether the class refuses: 4yz or 5yz.
    pub const fn is_failure(self) -> bool {
        matches!(self, Self::Transient | Self::Permanent)
    }

    /// The digit, or `None` for what is not SMTP.
    pub const fn digit(self) -> Option<u8> {
        match self {
            Self::Success => Some(2),
            Self::Intermediate => Some(3),
            Self::Transient => Some(4),
            Self::Permanent => Some(5),
            Self::Other => None,
        }
    }
}

/// An enhanced status code, class.subject.detail (RFC 3463 §2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnhancedCode {
    /// Class, subject and detail, ten bits each: one of them comes with every line.
    packed: NonZeroU32,
}

impl EnhancedCode {
    /// The code of these parts, or `None` unless the class is 2, 4 or 5 and the others are below 1000.
    pub const fn new(class: u8, subject: u16, detail: u16) -> Option<Self> {
        if !matches!(class, 2 | 4 | 5) || subject > 999 || detail > 999 {
            return None;
        }
        let packed = (class as u32) << 20 | (subject as u32) << 10 | detail as u32;
        match NonZeroU32::new(packed) {
            Some(packed) => Some(Self { packed }),
            None => None,
        }
    }

    /// The code at the start of `bytes` and how many bytes it takes, or `None` where none stands there.
    ///
    /// A further digit or `.digit` behind it makes it something else (an address, a version).
    pub fn at_start(bytes: &[u8]) -> Option<(Self, usize)> {
        let (&class, rest) = bytes.split_first()?;
        if !matches!(class, b'2' | b'4' | b'5') || rest.first() != Some(&b'.') {
            return None;
        }
        let (subject, used) = number(rest.get(1..)?)?;
        let rest = rest.get(1 + used..)?;
        if rest.first() != Some(&b'.') {
            return None;
        }
        let (detail, more) = number(rest.get(1..)?)?;
        let rest = rest.get(1 + more..).unwrap_or_default();
        let runs_on = match rest {
            [b'.', digit, ..] => digit.is_ascii_digit(),
            [next, ..] => {
                next.is_ascii_alphanumeric()
                    || *next == b'-' && rest.len() > 1 && rest[1].is_ascii_digit()
            }
            [] => false,
        };
        if runs_on {
            return None;
        }
        let code = Self::new(class - b'0', subject, detail)?;
        Some((code, 3 + used + more))
    }

    /// The class: 2, 4 or 5.
    pub const fn class(self) -> u8 {
        (self.packed.get() >> 20) as u8
    }

    /// The subject, 0 to 999.
    pub const fn subject(self) -> u16 {
        (self.packed.get() >> 10 & 1023) as u16
    }

    /// The detail, 0 to 999.
    pub const fn detail(self) -> u16 {
        (self.packed.get() & 1023) as u16
    }
}

/// One to three digits at the start: their value and how many.
fn number(bytes: &[u8]) -> Option<(u16, usize)> {
    let (mut value, mut used) = (0, 0);
    while let Some(digit @ b'0'..=b'9') = bytes.get(used) {
        if used == 3 {
            return None;
        }
        value = value * 10 + u16::from(digit - b'0');
        used += 1;
    }
    (used > 0).then_some((value, used))
}

impl fmt::Display for EnhancedCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.class(), self.subject(), self.detail())
    }
}

impl FromStr for EnhancedCode {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        match Self::at_start(text.as_bytes()) {
            Some((code, used)) if used == text.len() => Ok(code),
            _ => Err(NotACode),
        }
    }
}

impl Serialize for EnhancedCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The text is no code of the kind asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACode;

impl fmt::Display for NotACode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a reply code or enhanced status code")
    }
}

impl std::error::Error for NotACode {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_code_has_three_digits() {
        assert_eq!("550".parse::<ReplyCode>().map(ReplyCode::number), Ok(550));
        for wrong in ["", "55", "5500", "5x0", "099", "5 0"] {
            assert_eq!(wrong.parse::<ReplyCode>(), Err(NotACode), "{wrong}");
        }
    }

    #[test]
    fn every_reply_code_is_spelt_by_its_digits() {
        for number in 100..1000 {
            let code = ReplyCode::new(number).unwrap();
            let spelt = number.to_string();
            assert_eq!(code.to_string(), spelt);
            assert_eq!(code.digits(), spelt.as_bytes());
            assert_eq!(ReplyCode::from_digits(code.digits()), Some(code));
            assert_eq!(spelt.parse(), Ok(code));
            let [_, second, third] = code.digits().map(|digit| digit - b'0');
            assert_eq!((code.second_digit(), code.third_digit()), (second, third));
            let class = [2, 3, 4, 5]
                .into_iter()
                .find(|&class| u16::from(class) == number / 100);
            assert_eq!(code.class().digit(), class);
            assert_eq!(code.class().is_failure(), matches!(class, Some(4 | 5)));
            assert_eq!(code.is_grammatical(), class.is_some() && second <= 5);
        }
        for number in [0, 9, 99, 1000, u16::MAX] {
            assert_eq!(ReplyCode::new(number), None);
        }
    }

    #[test]
    fn an_enhanced_code_keeps_its_parts() {
        for (class, subject, detail) in [(2, 0, 0), (4, 7, 999), (5, 999, 1), (5, 1, 10)] {
            let code = EnhancedCode::new(class, subject, detail).unwrap();
            assert_eq!(
                (code.class(), code.subject(), code.detail()),
                (class, subject, detail)
            );
            let spelt = format!("{class}.{subject}.{detail}");
            assert_eq!(code.to_string(), spelt);
            assert_eq!(spelt.parse(), Ok(code));
        }
        for (class, subject, detail) in
            [(3, 0, 0), (0, 1, 1), (6, 1, 1), (5, 1000, 0), (5, 0, 1000)]
        {
            assert_eq!(EnhancedCode::new(class, subject, detail), None);
        }
    }

    #[test]
    fn the_grammar_bounds_the_first_two_digits() {
        let grammatical = |n| ReplyCode::new(n).is_some_and(ReplyCode::is_grammatical);
        assert!(grammatical(250) && grammatical(559));
        assert!(!grammatical(571) && !grammatical(101) && !grammatical(605));
    }

    #[test]
    fn an_enhanced_code_is_read_up_to_its_end() {
        let at =
            |text: &str| EnhancedCode::at_start(text.as_bytes()).map(|(c, n)| (c.to_string(), n));
        assert_eq!(at("5.1.1 no such user"), Some(("5.1.1".into(), 5)));
        assert_eq!(at("5.7.139"), Some(("5.7.139".into(), 7)));
        assert_eq!(at("5.1.1."), Some(("5.1.1".into(), 5)));
        assert_eq!(at("4.7.1-more"), Some(("4.7.1".into(), 5)));
        assert_eq!(at("2.10.100-"), Some(("2.10.100".into(), 8)));
        for none in [
            "5.1", "3.1.1 x", "5.1.1.4", "5.1.1x", "5.1.1-1", "5.1111.1", "5.1.1111", "5..1",
            "5.1.", "5.", "5", "",
        ] {
            assert_eq!(at(none), None, "{none}");
        }
    }
}
