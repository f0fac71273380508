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

/// With a capital letter at the start.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        None => String::new(),
        Some('i') => format!("İ{}", letters.as_str()),
        Some(first) => first.to_uppercase().chain(letters).collect(),
    }
}
