//! What the digits of a code say by themselves, so that a code that nobody knows still says something.

use super::{EnhancedClass, EnhancedFacts, EnhancedSubject, Next, find, tables};
use crate::code::{Class, EnhancedCode, ReplyCode};

/// What a digit of a reply code says (RFC 5321 §4.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digit {
    /// The digit.
    pub digit: u8,
    /// Its name, in English.
    pub text: &'static str,
    /// Who says so.
    pub source: &'static str,
}

/// What is known of a reply code by its digits alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theory {
    /// The code.
    pub code: ReplyCode,
    /// What its first digit says, or `None` for 1 and 6 to 9, which SMTP gives no meaning.
    pub first: Option<&'static Digit>,
    /// What its second digit says, or `None` for 6 to 9, which SMTP gives no meaning.
    pub second: Option<&'static Digit>,
    /// Whether RFC 5321's grammar allows it (§4.2).
    pub grammatical: bool,
    /// What a client does that goes by the first digit alone; `None` where that does not settle it.
    pub next: Option<Next>,
    /// The enhanced code whose digits these are, where it is in use. Only a guess, for codes that no standard defines.
    pub reads_as: Option<EnhancedCode>,
    /// Who says that a client goes by the first digit.
    pub sources: &'static [&'static str],
}

/// What is known of an enhanced code by its parts alone (RFC 3463 §2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnhancedTheory {
    /// The code.
    pub code: EnhancedCode,
    /// What its class says.
    pub class: Option<&'static EnhancedClass>,
    /// What its subject says, or `None` where the registry has no such subject.
    pub subject: Option<&'static EnhancedSubject>,
    /// What subject and detail together say, or `None` where the registry has no such detail.
    pub detail: Option<&'static EnhancedFacts>,
    /// Whether the description allows this class; `true` where there is none.
    pub class_fits: bool,
    /// Who says that an unknown code is read by its subject, or else by its class.
    pub source: &'static str,
}

/// What the first digit says, or `None` for those that SMTP gives no meaning.
pub fn first_digit(code: ReplyCode) -> Option<&'static Digit> {
    let digit = code.class().digit()?;
    find(tables::FIRST, |row| row.digit.cmp(&digit))
}

/// What the second digit says, or `None` for those that SMTP gives no meaning.
pub fn second_digit(code: ReplyCode) -> Option<&'static Digit> {
    find(tables::SECOND, |row| row.digit.cmp(&code.second_digit()))
}

/// Every first digit that has a meaning, in ascending order.
pub fn first_digits() -> &'static [Digit] {
    tables::FIRST
}

/// Every second digit that has a meaning, in ascending order.
pub fn second_digits() -> &'static [Digit] {
    tables::SECOND
}

/// What is known of this code by its digits alone.
pub fn of(code: ReplyCode) -> Theory {
    let dotted = EnhancedCode::new(
        (code.number() / 100) as u8,
        u16::from(code.second_digit()),
        u16::from(code.third_digit()),
    );
    let standard = super::standard_code(code).is_some();
    Theory {
        code,
        first: first_digit(code),
        second: second_digit(code),
        grammatical: code.is_grammatical(),
        next: match code.class() {
            Class::Success => Some(Next::GoOn),
            Class::Intermediate => None,
            Class::Transient => Some(Next::RetryLater),
            Class::Permanent | Class::Other => Some(Next::GiveUp),
        },
        reads_as: dotted.filter(|&dotted| !standard && super::enhanced_code(dotted).is_some()),
        sources: &["RFC 5321 §4.2", "RFC 5321 §4.3.2"],
    }
}

/// What is known of this enhanced code by its parts alone.
pub fn of_enhanced(code: EnhancedCode) -> EnhancedTheory {
    let detail = super::enhanced_code(code);
    let fits = |facts: &EnhancedFacts| {
        facts.classes.contains(&code.class()) || facts.also.contains(&code.class())
    };
    EnhancedTheory {
        code,
        class: super::enhanced_class(code),
        subject: super::enhanced_subject(code),
        detail,
        class_fits: detail.is_none_or(fits),
        source: "RFC 3463 §2",
    }
}
