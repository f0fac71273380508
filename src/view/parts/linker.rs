//! Texts in which every code that the catalog knows is a link to its entry.

use yew::Html;

use super::lists::{items, several};
use crate::catalog;
use crate::view::element::{el, nodes, text};
use crate::view::language::Language;
use crate::view::route::{AnyCode, Page};

/// Makes links of the codes in texts, except of those that the page is about.
pub struct Linker<'a> {
    language: &'a Language,
    own: &'a [AnyCode],
}

impl<'a> Linker<'a> {
    /// For a page about these codes.
    pub const fn new(language: &'a Language, own: &'a [AnyCode]) -> Self {
        Self { language, own }
    }

    /// The texts as paragraphs, or `None` for none.
    pub fn paragraphs<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Option<Html> {
        let texts = texts
            .into_iter()
            .map(|said| el("p").with(self.text(said)).node());
        several(texts.collect())
    }

    /// The texts as a list, or `None` for none.
    pub fn bullets<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Option<Html> {
        items("", texts.into_iter().map(|said| self.text(said)).collect())
    }

    /// One text.
    pub fn text(&self, said: &str) -> Html {
        let mut parts = Vec::new();
        let mut from = 0;
        let mut at = 0;
        while let Some(word) = next_number(said, at) {
            at = word.1;
            let code = said
                .get(word.0..word.1)
                .and_then(|word| word.parse::<AnyCode>().ok());
            let Some(code) = code.filter(|&code| self.is_worth_it(code)) else {
                continue;
            };
            parts.push(text(&said[from..word.0]));
            let href = self.language.href(Page::Code(code));
            parts.push(el("a").href(&href).text(&said[word.0..word.1]).node());
            from = word.1;
        }
        parts.push(text(&said[from..]));
        nodes(parts)
    }

    fn is_worth_it(&self, code: AnyCode) -> bool {
        let known = match code {
            AnyCode::Reply(code) => catalog::reply_code(code).is_some(),
            AnyCode::Enhanced(code) => {
                let facts = catalog::enhanced_code(code);
                facts.is_some_and(|facts| {
                    facts.classes.contains(&code.class()) || facts.also.contains(&code.class())
                })
            }
        };
        known && !self.own.contains(&code)
    }
}

/// The next number that stands alone, with dots in it or none: where it begins and ends.
fn next_number(said: &str, from: usize) -> Option<(usize, usize)> {
    let bytes = said.as_bytes();
    let mut at = from;
    loop {
        let start = at + bytes.get(at..)?.iter().position(u8::is_ascii_digit)?;
        let mut end = start;
        while bytes.get(end).is_some_and(|b| {
            b.is_ascii_digit() || *b == b'.' && bytes.get(end + 1).is_some_and(u8::is_ascii_digit)
        }) {
            end += 1;
        }
        let joins = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'/');
        let before = start.checked_sub(1).map(|before| bytes[before]);
        let behind = bytes.get(end).copied();
        // The numbers of a specification and its sections are no codes; `250'yi` is one.
        let cited = said[..start].ends_with(['§', '/']) || said[..start].ends_with("RFC ");
        if !cited
            && !before.is_some_and(joins)
            && !behind.is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'/'))
        {
            return Some((start, end));
        }
        at = end;
    }
}

#[cfg(test)]
mod tests {
    use super::next_number;

    fn numbers(said: &str) -> Vec<&str> {
        let mut all = Vec::new();
        let mut at = 0;
        while let Some((start, end)) = next_number(said, at) {
            all.push(&said[start..end]);
            at = end;
        }
        all
    }

    #[test]
    fn numbers_that_stand_alone() {
        assert_eq!(
            numbers(
                "A 550 with 5.1.1, or 251'i (421). RFC5321, 4yz, 192.0.2.1; 552-x a/550 (RFC 821 §4.2.1)"
            ),
            ["550", "5.1.1", "251", "421", "192.0.2.1", "552"]
        );
    }
}
