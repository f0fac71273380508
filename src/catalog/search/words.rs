//! Words and how well one fits another, letters compared without case and marks.

use crate::text::letters::{is_letter_or_digit, small};

/// How well a word of the query fits a word of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Not at all.
    No,
    /// With one letter wrong, missing, too much, or two changed about.
    Typo,
    /// The text's word is the stem of the query's: `kotası` and `kota`.
    Stem,
    /// The query's word begins the text's.
    Start,
    /// They are the same.
    Whole,
}

/// From how many letters on a slip of the pen is forgiven: below, another word is more likely.
const FORGIVEN: usize = 5;
/// From how many letters on a beginning counts.
const BEGUN: usize = 2;
/// From how many letters on a stem counts.
const STEM: usize = 4;

impl Fit {
    /// What it adds to a score.
    pub const fn worth(self) -> u32 {
        match self {
            Self::No => 0,
            Self::Typo => 5,
            Self::Stem => 6,
            Self::Start => 8,
            Self::Whole => 12,
        }
    }
}

/// The words of a text: letters and digits, with dots and hyphens inside.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|c: char| !(is_letter_or_digit(c) || matches!(c, '.' | '-' | '_')));
    parts
        .map(|part| part.trim_matches(['.', '-', '_']))
        .filter(|part| !part.is_empty())
}

/// How well the first word, of a query, fits the second.
pub fn fit(asked: &str, word: &str) -> Fit {
    // Most words differ in their first letter, which no slip is forgiven in.
    if let ([first, ..], [other, ..]) = (asked.as_bytes(), word.as_bytes())
        && first.is_ascii()
        && other.is_ascii()
        && !first.eq_ignore_ascii_case(other)
    {
        return Fit::No;
    }
    let (mut a, mut b) = (letters(asked), letters(word));
    let mut same = 0;
    loop {
        let (rest_a, rest_b) = (a.clone(), b.clone());
        match (a.next(), b.next()) {
            (None, None) => return Fit::Whole,
            (None, Some(_)) if same >= BEGUN => return Fit::Start,
            (Some(_), None) if same >= STEM => return Fit::Stem,
            (Some(x), Some(y)) if x == y => same += 1,
            _ => {
                let long = letters(asked).count() >= FORGIVEN && same > 0;
                return if long && one_off(rest_a, rest_b) {
                    Fit::Typo
                } else {
                    Fit::No
                };
            }
        }
    }
}

/// Whether what follows is the same but for one letter, or a changed pair. The first letters differ.
fn one_off(a: impl Iterator<Item = char> + Clone, b: impl Iterator<Item = char> + Clone) -> bool {
    let (mut a1, mut b1) = (a.clone(), b.clone());
    let (first, other) = (a1.next(), b1.next());
    let (mut a2, mut b2) = (a1.clone(), b1.clone());
    let changed = a2.next() == other && b2.next() == first && other.is_some() && a2.eq(b2);
    let wrong = a1.clone().eq(b1.clone());
    let surplus = a1.eq(b);
    let missing = a.eq(b1);
    changed || wrong || surplus || missing
}

/// The letters of a word, small and without marks.
fn letters(word: &str) -> impl Iterator<Item = char> + Clone {
    word.chars().map(small).filter_map(|letter| {
        Some(match letter {
            'ı' => 'i',
            'ş' => 's',
            'ğ' => 'g',
            'ç' => 'c',
            'à'..='å' => 'a',
            'è'..='ë' => 'e',
            'ì'..='ï' => 'i',
            'ò'..='ö' => 'o',
            'ù'..='ü' => 'u',
            'ñ' => 'n',
            // Marks that stand alone.
            '\u{300}'..='\u{36f}' => return None,
            other => other,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_fit_whole_begun_as_stems_or_with_a_slip() {
        for (asked, word, expected) in [
            ("Kota", "kota", Fit::Whole),
            ("DOĞRULAMA", "dogrulama", Fit::Whole),
            ("İLETİ", "ileti", Fit::Whole),
            ("isik", "ışık", Fit::Whole),
            ("gri", "grileme", Fit::Start),
            ("kotası", "kota", Fit::Stem),
            ("mailbx", "mailbox", Fit::Typo),
            ("mailbxo", "mailbox", Fit::Typo),
            ("maillbox", "mailbox", Fit::Typo),
            ("mailbax", "mailbox", Fit::Typo),
            ("spm", "spam", Fit::No),
            ("nailbox", "mailbox", Fit::No),
            ("mxxlbox", "mailbox", Fit::No),
            ("", "mailbox", Fit::No),
        ] {
            assert_eq!(fit(asked, word), expected, "{asked} {word}");
        }
        assert_eq!(
            words("5.7.1: mailbox-full, ok.").collect::<Vec<_>>(),
            ["5.7.1", "mailbox-full", "ok"]
        );
    }
}
