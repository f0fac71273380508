//! The two or three codes that a comparison is of.

use std::fmt;
use std::str::FromStr;

use crate::code::{EnhancedCode, NotACode, ReplyCode};

/// A code of either kind. Reply codes come before enhanced ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnyCode {
    /// `550`.
    Reply(ReplyCode),
    /// `5.1.1`.
    Enhanced(EnhancedCode),
}

impl From<ReplyCode> for AnyCode {
    fn from(code: ReplyCode) -> Self {
        Self::Reply(code)
    }
}

impl From<EnhancedCode> for AnyCode {
    fn from(code: EnhancedCode) -> Self {
        Self::Enhanced(code)
    }
}

impl FromStr for AnyCode {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse()
            .map(Self::Reply)
            .or_else(|_| text.parse().map(Self::Enhanced))
    }
}

impl fmt::Display for AnyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reply(code) => code.fmt(f),
            Self::Enhanced(code) => code.fmt(f),
        }
    }
}

/// Two or three different codes, the lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Selection {
    first: AnyCode,
    second: AnyCode,
    third: Option<AnyCode>,
}

impl Selection {
    /// These codes, in any order, each counted once; `None` unless that leaves two or three.
    pub fn new(codes: &[AnyCode]) -> Option<Self> {
        let mut sorted = codes.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        match *sorted {
            [first, second] => Some(Self {
                first,
                second,
                third: None,
            }),
            [first, second, third] => Some(Self {
                first,
                second,
                third: Some(third),
            }),
            _ => None,
        }
    }

    /// The pair of these two, in either order, or `None` for twice the same.
    pub fn pair(one: impl Into<AnyCode>, other: impl Into<AnyCode>) -> Option<Self> {
        Self::new(&[one.into(), other.into()])
    }

    /// The codes, the lowest first.
    pub fn codes(self) -> impl ExactSizeIterator<Item = AnyCode> + Clone {
        let codes = [Some(self.first), Some(self.second), self.third];
        let count = 2 + usize::from(self.third.is_some());
        (0..count).map(move |index| codes[index].unwrap_or(self.first))
    }

    /// Every two of them, the lower first.
    pub fn pairs(self) -> impl Iterator<Item = (AnyCode, AnyCode)> {
        let (first, second) = (self.first, self.second);
        let with_third = self.third.map(|third| [(first, third), (second, third)]);
        std::iter::once((first, second)).chain(with_third.into_iter().flatten())
    }

    /// The codes if all of them are reply codes.
    pub fn reply_codes(self) -> Option<Vec<ReplyCode>> {
        self.codes()
            .map(|code| match code {
                AnyCode::Reply(code) => Some(code),
                AnyCode::Enhanced(_) => None,
            })
            .collect()
    }
}

/// What stands between two codes in an address.
const BETWEEN: &str = "-vs-";

impl fmt::Display for Selection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{BETWEEN}{}", self.first, self.second)?;
        self.third
            .map_or(Ok(()), |third| write!(f, "{BETWEEN}{third}"))
    }
}

/// The codes named by `221-vs-211`, in any order; `None` if one of them is none, or if they are too many.
pub fn codes(text: &str) -> Option<Vec<AnyCode>> {
    let codes = text.split(BETWEEN).map(|code| code.parse().ok());
    let codes: Vec<_> = codes.take(4).collect::<Option<_>>()?;
    (2..=3).contains(&codes.len()).then_some(codes)
}
