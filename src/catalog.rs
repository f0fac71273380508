//! What is true of a code, command or keyword, and who says so. Knows nothing of transcripts.
//!
//! The facts stand in `src/catalog/data/`; `build.rs` checks them and writes the tables.

use crate::code::{EnhancedCode, ReplyCode};
use crate::command::Verb;

mod basic;
pub mod comparison;
pub mod enhanced;
pub mod example;
pub mod group;
pub mod matrix;
pub mod search;
pub mod state;
mod tables;
pub mod theory;
pub mod timeouts;
pub mod usage;
pub mod wording;

pub use basic::{Allowed, CodeFacts, Concern, Elsewhere, How, Kind, Next, Origin, Rule, Seen};
pub use comparison::{Comparison, compare};
pub use enhanced::compare_enhanced;
pub use group::group;
pub use usage::usages;
pub use wording::wording;

/// What is known of an enhanced status code, for all classes together (RFC 3463 §3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnhancedFacts {
    /// The subject, the second number.
    pub subject: u16,
    /// The detail, the third number.
    pub detail: u16,
    /// The registry's sample text, in English; empty for the one that is a duplicate.
    pub text: &'static str,
    /// Who defines it: `RFC 3463 §3.2`.
    pub source: &'static str,
    /// The class digits that its description allows.
    pub classes: &'static [u8],
    /// Class digits that the registry's associated codes, or common use, give it beside those.
    pub also: &'static [u8],
    /// The basic codes that the registry names with it.
    pub with: &'static [ReplyCode],
    /// The first digits of which the registry names every basic code with it.
    pub with_any_of: &'static [u8],
    /// Subject and detail of the code that took its place.
    pub replaced_by: Option<(u16, u16)>,
}

/// What is known of the class of an enhanced status code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnhancedClass {
    /// The digit: 2, 4 or 5.
    pub digit: u8,
    /// The registry's summary, in English.
    pub text: &'static str,
    /// Who defines it.
    pub source: &'static str,
}

/// What is known of the subject of an enhanced status code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnhancedSubject {
    /// The second number.
    pub subject: u16,
    /// The registry's summary, in English.
    pub text: &'static str,
    /// Who defines it.
    pub source: &'static str,
}

/// What is known of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommandFacts {
    /// Its verb.
    pub verb: Verb,
    /// How it is written, in its specification's grammar.
    pub syntax: &'static str,
    /// The EHLO keyword that offers it, or `None` where it needs none.
    pub keyword: Option<&'static str>,
    /// Whether every server must have it (RFC 5321 §4.5.1).
    pub required: bool,
    /// How it stands with the standards.
    pub status: Status,
    /// Who defines it: `RFC 5321 §4.1.1.1`.
    pub source: &'static str,
}

/// What is known of an EHLO keyword.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeywordFacts {
    /// The keyword in upper case.
    pub name: &'static str,
    /// What may stand behind it on its line; empty for nothing.
    pub takes: &'static str,
    /// The commands that it offers.
    pub commands: &'static [Verb],
    /// The parameters of MAIL that it offers.
    pub mail: &'static [&'static str],
    /// The parameters of RCPT that it offers.
    pub rcpt: &'static [&'static str],
    /// How it stands with the standards.
    pub status: Status,
    /// Who defines it: `RFC 1870`.
    pub source: &'static str,
}

/// What is known of an AUTH mechanism.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MechanismFacts {
    /// Its name, in upper case.
    pub name: &'static str,
    /// What an exchange shows to anyone who has its transcript.
    pub shows: Shows,
    /// How it stands with the standards.
    pub status: Status,
    /// Who defines it: `RFC 4616`.
    pub source: &'static str,
}

/// What an exchange of AUTH shows to anyone who has its transcript.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shows {
    /// The password: base64 hides nothing.
    Password,
    /// A token, or a signature, that lets its holder in.
    Token,
    /// An answer to a challenge, against which passwords can be guessed offline.
    Response,
    /// Nothing that lets anyone in.
    Nothing,
}

/// How a command or keyword stands with the standards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Specified by an RFC that holds.
    Standard,
    /// Specified by an experimental RFC.
    Experimental,
    /// Registered, but not to be used any more.
    Deprecated,
    /// Of a draft that never became an RFC.
    Draft,
    /// A vendor's own, not registered.
    Private,
}

/// Every basic reply code with facts, in ascending order.
pub fn codes() -> &'static [CodeFacts] {
    tables::CODES
}

/// What is known of this code, or `None` where nothing is; [`theory::of`] still says something.
pub fn reply_code(code: ReplyCode) -> Option<&'static CodeFacts> {
    find(tables::CODES, |row| row.code.cmp(&code))
}

/// What is known of this code, or `None` where no RFC defines it.
pub fn standard_code(code: ReplyCode) -> Option<&'static CodeFacts> {
    reply_code(code).filter(|facts| facts.origin.is_standard())
}

/// Every subject and detail of the registry, in ascending order.
pub fn enhanced_codes() -> &'static [EnhancedFacts] {
    tables::ENHANCED
}

/// What is known of this code, or `None` where the registry has no such subject and detail.
///
/// Then its subject still says something, see [`enhanced_subject`], or else its class (RFC 3463 §2).
pub fn enhanced_code(code: EnhancedCode) -> Option<&'static EnhancedFacts> {
    let key = (code.subject(), code.detail());
    find(tables::ENHANCED, |row| (row.subject, row.detail).cmp(&key))
}

/// Whether a reply with these codes tells of a recipient that Microsoft does not know: it gives 5.1.10 with 550, the registry
/// with 556, to domains without mail (RFC 7505 §4.2).
pub fn is_microsofts_unknown(basic: Option<u16>, enhanced: EnhancedCode) -> bool {
    basic == Some(550) && (enhanced.subject(), enhanced.detail()) == (1, 10)
}

/// What is known of the class of this code. Always there: the type allows no other digits.
pub fn enhanced_class(code: EnhancedCode) -> Option<&'static EnhancedClass> {
    find(tables::CLASSES, |row| row.digit.cmp(&code.class()))
}

/// What is known of the subject of this code, or `None` where the registry has no such subject.
pub fn enhanced_subject(code: EnhancedCode) -> Option<&'static EnhancedSubject> {
    find(tables::SUBJECTS, |row| row.subject.cmp(&code.subject()))
}

/// Every EHLO keyword with facts, in ascending order.
pub fn keywords() -> &'static [KeywordFacts] {
    tables::KEYWORDS
}

/// What is known of this EHLO keyword, in any case, or `None` where nothing is.
pub fn keyword(name: &str) -> Option<&'static KeywordFacts> {
    let upper = || name.bytes().map(|byte| byte.to_ascii_uppercase());
    find(tables::KEYWORDS, |row| row.name.bytes().cmp(upper()))
}

/// Every AUTH mechanism with facts, in ascending order.
pub fn mechanisms() -> &'static [MechanismFacts] {
    tables::MECHANISMS
}

/// What is known of this AUTH mechanism, in any case, or `None` where nothing is.
pub fn mechanism(name: &str) -> Option<&'static MechanismFacts> {
    let upper = || name.bytes().map(|byte| byte.to_ascii_uppercase());
    find(tables::MECHANISMS, |row| row.name.bytes().cmp(upper()))
}

/// What is known of this command. Every verb has its facts.
pub fn command(verb: Verb) -> Option<&'static CommandFacts> {
    tables::COMMANDS.iter().find(|row| row.verb == verb)
}

/// The pairs of codes that people confuse, each the lower code first, in ascending order.
pub fn confused_pairs() -> &'static [(ReplyCode, ReplyCode)] {
    tables::CONFUSED
}

fn find<T>(rows: &'static [T], order: impl Fn(&T) -> std::cmp::Ordering) -> Option<&'static T> {
    rows.binary_search_by(order)
        .ok()
        .and_then(|index| rows.get(index))
}
