//! Places as Turkish has them in a sentence.

use crate::command::{Place, Verb};

/// `karşılama, RCPT TO ve ileti sonu adımlarında`.
pub fn at(places: &[Place]) -> String {
    let names: Vec<_> = places.iter().map(|&place| name(place)).collect();
    match names.split_last() {
        None => String::new(),
        Some((only, [])) => format!("{only} adımında"),
        Some((last, others)) => format!("{} ve {last} adımlarında", others.join(", ")),
    }
}

const fn name(place: Place) -> &'static str {
    match place {
        Place::Connect => "karşılama",
        Place::EndOfData => "ileti sonu",
        Place::Command(Verb::Mail) => "MAIL FROM",
        Place::Command(Verb::Rcpt) => "RCPT TO",
        Place::Command(verb) => verb.as_str(),
    }
}

/// With a capital letter at the start. The letters are named here, for the whole of Unicode's would be 12 kB.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let capital = match letters.next() {
        None => return String::new(),
        Some('i') => 'İ',
        Some('ı') => 'I',
        Some('ç') => 'Ç',
        Some('ğ') => 'Ğ',
        Some('ö') => 'Ö',
        Some('ş') => 'Ş',
        Some('ü') => 'Ü',
        Some(first) => first.to_ascii_uppercase(),
    };
    [capital].into_iter().chain(letters).collect()
}
