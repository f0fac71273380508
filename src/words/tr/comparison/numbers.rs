//! Codes with Turkish case suffixes, as they are read: 550'den (beş yüz elliden), 421'i (yirmi biri).

use crate::code::ReplyCode;

/// The last vowel and the end of the word with which a number is read.
struct Sound {
    vowel: char,
    ends_in_vowel: bool,
    ends_hard: bool,
}

/// How the number is read in the end: by its last digit that is not zero.
const fn sound(code: ReplyCode) -> Sound {
    let (vowel, ends_in_vowel, ends_hard) = match (code.third_digit(), code.second_digit()) {
        // bir, sekiz
        (1 | 8, _) => ('i', false, false),
        // iki, yedi, yirmi, elli
        (2 | 7, _) | (0, 2 | 5) => ('i', true, false),
        // üç
        (3, _) => ('ü', false, true),
        // dört
        (4, _) => ('ö', false, true),
        // beş
        (5, _) => ('e', false, true),
        // altı
        (6, _) => ('ı', true, false),
        // dokuz, otuz
        (9, _) | (0, 3) => ('u', false, false),
        // on
        (_, 1) => ('o', false, false),
        // kırk, altmış
        (_, 4 | 6) => ('ı', false, true),
        // yetmiş
        (_, 7) => ('i', false, true),
        // seksen
        (_, 8) => ('e', false, false),
        // doksan
        (_, 9) => ('a', false, false),
        // yüz
        _ => ('ü', false, false),
    };
    Sound {
        vowel,
        ends_in_vowel,
        ends_hard,
    }
}

/// From it: 550'den, 504'ten, 459'dan.
pub fn from(code: ReplyCode) -> String {
    let sound = sound(code);
    let consonant = if sound.ends_hard { 't' } else { 'd' };
    let vowel = match sound.vowel {
        'a' | 'ı' | 'o' | 'u' => 'a',
        _ => 'e',
    };
    format!("{code}'{consonant}{vowel}n")
}

/// It, as object: 550'yi, 504'ü, 459'u.
pub fn object(code: ReplyCode) -> String {
    let sound = sound(code);
    let vowel = match sound.vowel {
        'a' | 'ı' => 'ı',
        'o' | 'u' => 'u',
        'ö' | 'ü' => 'ü',
        _ => 'i',
    };
    let link = if sound.ends_in_vowel { "y" } else { "" };
    format!("{code}'{link}{vowel}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_suffix_follows_how_the_number_is_read() {
        for (number, ablative, accusative) in [
            (211, "211'den", "211'i"),
            (221, "221'den", "221'i"),
            (250, "250'den", "250'yi"),
            (220, "220'den", "220'yi"),
            (214, "214'ten", "214'ü"),
            (235, "235'ten", "235'i"),
            (253, "253'ten", "253'ü"),
            (459, "459'dan", "459'u"),
            (500, "500'den", "500'ü"),
            (530, "530'dan", "530'u"),
            (538, "538'den", "538'i"),
            (556, "556'dan", "556'yı"),
            (240, "240'tan", "240'ı"),
        ] {
            let code = ReplyCode::new(number).expect("three digits");
            assert_eq!(from(code), ablative);
            assert_eq!(object(code), accusative);
        }
    }
}
