//! What a reader of the page knows better than the reading.

use core::fmt;
use core::str::FromStr;

use super::formats;
use crate::report::Role;

/// Corrections to a reading; the default corrects nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correction {
    /// The id of the format that the text really is in, as [`formats::ids`](super::formats::ids) lists it.
    pub format: Option<String>,
    /// Whether the marks mean the opposite of what was learned.
    pub swapped: bool,
    /// Whose single lines really are, by index.
    pub roles: Vec<(u32, Role)>,
}

impl Correction {
    /// The same for a page whose lines run backwards; `last` is the index of its last line.
    #[must_use]
    pub fn turned(&self, last: u32) -> Self {
        let roles = self
            .roles
            .iter()
            .map(|&(line, role)| (last.saturating_sub(line), role))
            .collect();
        Self {
            roles,
            ..self.clone()
        }
    }

    /// Whose this line is, where that was corrected.
    pub fn role(&self, line: usize) -> Option<Role> {
        self.roles
            .iter()
            .rev()
            .find(|(l, _)| *l as usize == line)
            .map(|&(_, role)| role)
    }

    /// Whether all its lines are among the first `lines`.
    pub fn fits(&self, lines: usize) -> bool {
        self.roles.iter().all(|&(line, _)| (line as usize) < lines)
    }
}

/// The roles as a link names them.
const ROLES: [(char, Role); 4] = [
    ('c', Role::Client),
    ('s', Role::Server),
    ('m', Role::Data),
    ('i', Role::Info),
];

/// As a link carries it: `&format=swaks&swapped&lines=3c.7s`; nothing where nothing is corrected.
impl fmt::Display for Correction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(format) = &self.format {
            f.write_str("&format=")?;
            f.write_str(format)?;
        }
        if self.swapped {
            f.write_str("&swapped")?;
        }
        let mut before = "&lines=";
        for (line, role) in &self.roles {
            f.write_str(before)?;
            (line + 1).fmt(f)?;
            for (letter, _) in ROLES.iter().filter(|(_, named)| named == role) {
                fmt::Write::write_char(f, *letter)?;
            }
            before = ".";
        }
        Ok(())
    }
}

/// No correction that this page could have written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACorrection;

impl FromStr for Correction {
    type Err = NotACorrection;

    fn from_str(text: &str) -> Result<Self, NotACorrection> {
        let mut correction = Self::default();
        for part in text.split('&').filter(|part| !part.is_empty()) {
            match part.split_once('=') {
                None if part == "swapped" => correction.swapped = true,
                Some(("format", id)) => {
                    let format = formats::of_id(id).ok_or(NotACorrection)?;
                    correction.format = Some(format.id.to_owned());
                }
                Some(("lines", list)) => {
                    for one in list.split('.') {
                        correction.roles.push(line_and_role(one)?);
                    }
                }
                _ => return Err(NotACorrection),
            }
        }
        Ok(correction)
    }
}

/// `3c`: line 3 is the client's.
fn line_and_role(text: &str) -> Result<(u32, Role), NotACorrection> {
    let letter = text.chars().next_back().ok_or(NotACorrection)?;
    let role = ROLES.iter().find(|(named, _)| *named == letter);
    let digits = text.strip_suffix(letter).unwrap_or_default();
    let number = digits
        .parse::<u32>()
        .ok()
        .filter(|_| digits.bytes().all(|b| b.is_ascii_digit()));
    let line = number.and_then(|number| number.checked_sub(1));
    line.zip(role)
        .map(|(line, &(_, role))| (line, role))
        .ok_or(NotACorrection)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_carries_it_there_and_back() {
        let all = Correction {
            format: Some("swaks".into()),
            swapped: true,
            roles: vec![
                (2, Role::Client),
                (6, Role::Server),
                (0, Role::Data),
                (11, Role::Info),
            ],
        };
        assert_eq!(all.to_string(), "&format=swaks&swapped&lines=3c.7s.1m.12i");
        assert_eq!(all.to_string().parse(), Ok(all));
        assert_eq!(Correction::default().to_string(), "");
        assert_eq!("".parse(), Ok(Correction::default()));
    }

    #[test]
    fn what_no_page_wrote_is_refused() {
        for odd in [
            "&format=nonsense",
            "&format=",
            "&swapped=1",
            "&lines=",
            "&lines=0c",
            "&lines=3",
            "&lines=c",
            "&lines=3x",
            "&lines=+3c",
            "&lines=99999999999c",
            "&lines=3c.",
            "&lines=3ç",
            "&else",
        ] {
            assert_eq!(odd.parse::<Correction>(), Err(NotACorrection), "{odd}");
        }
    }

    #[test]
    fn lines_that_are_not_there_do_not_fit() {
        let third = "&lines=3c".parse::<Correction>().unwrap();
        assert!(third.fits(3) && !third.fits(2));
    }
}
