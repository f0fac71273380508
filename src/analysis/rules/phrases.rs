//! Phrases in a reply's text, found in any case.

/// How far into a text phrases are looked for, in bytes.
const REACH: usize = 1000;

/// Whether `text` holds one of these phrases, which are in lower case.
pub(super) fn any(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| holds(text, phrase))
}

/// Whether `text` holds one of these phrases, in lower case, with no letter right before or behind it.
pub(super) fn any_word(text: &str, phrases: &[&str]) -> bool {
    let text = reach(text);
    phrases.iter().any(|phrase| {
        places(text, phrase).any(|at| {
            let before = at.checked_sub(1).and_then(|b| text.get(b));
            let behind = text.get(at + phrase.len());
            !before.is_some_and(u8::is_ascii_alphanumeric)
                && !behind.is_some_and(u8::is_ascii_alphanumeric)
        })
    })
}

fn holds(text: &str, phrase: &str) -> bool {
    places(reach(text), phrase).next().is_some()
}

fn reach(text: &str) -> &[u8] {
    let bytes = text.as_bytes();
    bytes.get(..bytes.len().min(REACH)).unwrap_or_default()
}

fn places<'a>(text: &'a [u8], phrase: &'a str) -> impl Iterator<Item = usize> + 'a {
    text.windows(phrase.len().max(1))
        .enumerate()
        .filter(move |(_, window)| window.eq_ignore_ascii_case(phrase.as_bytes()))
        .map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_found_in_any_case() {
        assert!(any("Bare LF received", &["bare cr", "bare lf"]));
        assert!(!any("bar", &["bare lf"]));
    }

    #[test]
    fn a_word_ends_at_what_is_no_letter_or_digit() {
        assert!(any_word("Message rejected.", &["rejected"]));
        assert!(!any_word("<rejectedness@example.org>", &["rejected"]));
        assert!(!any_word("", &["rejected"]));
    }
}
