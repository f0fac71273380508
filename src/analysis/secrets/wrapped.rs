//! Answers to AUTH inside of what tools write around them.

use crate::text::Span;
use crate::text::base64;

/// The answer inside of what a tool writes around it, as in `<sent>czNjcjN0</sent>` or `data="czNjcjN0\r\n" size=10`: the longest
/// word that is base64 of a text. All that was said where it is one word anyway, or none is.
pub fn unwrapped(span: Span, said: &str) -> Span {
    if !said.trim().contains(is_around) {
        return span;
    }
    answer_in(span, said).unwrap_or(span)
}

/// The longest word that is base64 of a text, but for that of a challenge: `Username:`, `Password:`. Of those as long the last
/// one: short words such as `SEND` are base64 of something, too.
pub fn answer_in(span: Span, said: &str) -> Option<Span> {
    let text = |word: &&str| {
        let asks = |said: String| said.ends_with([':', '\0']);
        word.len() >= 4
            && base64::decode_text(word).is_some_and(|said| said.len() >= 3 && !asks(said))
    };
    let words = said.split(is_around).filter(text);
    let word = words.max_by_key(|word| word.len())?;
    let start = span.start as usize + (word.as_ptr() as usize - said.as_ptr() as usize);
    Some(Span::new(start, start + word.len()))
}

/// Whether tools write this around an answer.
fn is_around(c: char) -> bool {
    const AROUND: [char; 11] = ['"', '\'', '`', '<', '>', '\\', '(', ')', '[', ']', '^'];
    c.is_whitespace() || AROUND.contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_is_found_inside() {
        for said in [
            "czNjcjN0",
            "<sent>czNjcjN0</sent>",
            "czNjcjN0\\r\\n\" size=10",
            "czNjcjN0   (client)",
            "192.0.2.1:41234 czNjcjN0",
            "SEND czNjcjN0",
            "Type your password: czNjcjN0",
        ] {
            let span = unwrapped(Span::new(0, said.len()), said);
            assert_eq!(span.of(said), "czNjcjN0", "{said}");
        }
        let words = "not a word of it";
        assert_eq!(unwrapped(Span::new(0, words.len()), words).of(words), words);
    }
}
