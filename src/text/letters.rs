//! Letters and digits beyond ASCII, by ranges. Unicode's own tables, which the standard library asks, would be 16,000
//! bytes of the page's program, for questions whose answer only matters in the scripts below.

/// Whether it is a letter or a digit. Whatever stands in no range of punctuation, marks or symbols counts as one.
pub const fn is_letter_or_digit(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        'ª' | 'µ' | 'º' | '²' | '³' | '¹' | '¼'..='¾' => true,
        '\u{80}'..='¿' | '×' | '÷' => false,
        // Modifiers and marks.
        '\u{2c2}'..='\u{2c5}' | '\u{2d2}'..='\u{2df}' | '\u{300}'..='\u{36f}' => false,
        // Spaces, punctuation, invisible marks; currencies; arrows, mathematics, boxes, pictures.
        '\u{2000}'..='\u{206f}' | '\u{20a0}'..='\u{20ff}' | '\u{2190}'..='\u{245f}' => false,
        '\u{2500}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}' | '\u{3000}'..='\u{3004}' => false,
        '\u{3008}'..='\u{3020}' | '\u{fe00}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff0f}' => false,
        // Private use, what stands for what could not be read, emoji.
        '\u{e000}'..='\u{f8ff}' | '\u{fff0}'..='\u{ffff}' | '\u{1f000}'..='\u{1faff}' => false,
        _ => true,
    }
}

/// The small letter of a capital of the Latin (with Turkish), Greek and Cyrillic scripts; others stay as they are.
///
/// `İ` becomes `i` alone, without the dot above that Unicode adds to it.
pub const fn small(c: char) -> char {
    let code = c as u32;
    let to = match c {
        '\0'..='\u{7f}' => return c.to_ascii_lowercase(),
        'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => code + 32,
        'İ' => return 'i',
        'Ÿ' => return 'ÿ',
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ѡ'..='ҁ' => code | 1,
        'Ĺ'..='ň' | 'Ź'..='ž' => code + (code & 1),
        'Ά' => code + 38,
        'Έ'..='Ί' => code + 37,
        'Ό' => code + 64,
        'Ύ' | 'Ώ' => code + 63,
        'Ѐ'..='Џ' => code + 80,
        _ => code,
    };
    match char::from_u32(to) {
        Some(small) => small,
        None => c,
    }
}

/// Whether it is longer than most words and has what no word has: a digit, or large letters among small ones.
pub fn is_no_word(said: &str) -> bool {
    let has = |kind: fn(&u8) -> bool| said.as_bytes().iter().skip(1).any(kind);
    let mixed = || has(u8::is_ascii_uppercase) && has(u8::is_ascii_lowercase);
    said.len() >= 8 && (has(u8::is_ascii_digit) || mixed())
}

/// A text in small letters.
pub fn in_small(text: &str) -> String {
    text.chars().map(small).collect()
}

#[cfg(test)]
#[expect(
    clippy::disallowed_methods,
    reason = "what stands in for them is held against them"
)]
mod tests {
    use super::*;

    fn chars(ranges: &[std::ops::RangeInclusive<u32>]) -> impl Iterator<Item = char> {
        ranges.iter().cloned().flatten().filter_map(char::from_u32)
    }

    #[test]
    fn capitals_become_what_unicode_says() {
        for c in chars(&[0..=0x17e, 0x380..=0x3ce, 0x400..=0x481]).filter(|c| *c != 'İ') {
            assert!(c.to_lowercase().eq([small(c)]), "{c} {:x}", c as u32);
        }
        assert_eq!(in_small("İSTANBUL ığdır"), "istanbul ığdır");
    }

    #[test]
    fn letters_are_what_unicode_says() {
        let scripts = [
            0..=0x2ff,
            0x388..=0x3ff,
            0x400..=0x481,
            0x5d0..=0x5ea,
            0x620..=0x64a,
            0x904..=0x939,
            0x3041..=0x3096,
            0x4e00..=0x9fff,
            0xac00..=0xd7a3,
            0x2010..=0x206f,
            0x2190..=0x23ff,
            0x2500..=0x2775,
            0x2794..=0x2bff,
            0x3008..=0x3020,
            0xff01..=0xff0f,
            0xff21..=0xff3a,
            0x1f300..=0x1faff,
        ];
        let named = |c: char| c.is_alphanumeric();
        // Letters of phonetics that count as punctuation, a sign of numbering, an ideograph's mark.
        let apart = |c: char| matches!(c as u32, 0x2c2..=0x2df | 0x38b | 0x38d | 0x3a2 | 0x3f6 | 0x2e5..=0x2ff);
        for c in chars(&scripts).filter(|c| !apart(*c)) {
            assert_eq!(is_letter_or_digit(c), named(c), "{c} {:x}", c as u32);
        }
    }
}
