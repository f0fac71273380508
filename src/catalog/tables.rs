//! The tables that `build.rs` writes.

use super::{
    Allowed, CodeFacts, CommandFacts, Concern, Elsewhere, EnhancedClass, EnhancedFacts,
    EnhancedSubject, KeywordFacts, Kind, Next, Origin, Rule, Status,
};
use crate::code::ReplyCode;
use crate::command::{Place, Verb};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// The code of this number. The tables are constants, so a bad number is an error of the compiler.
#[allow(clippy::panic, reason = "evaluated by the compiler only")]
const fn code(number: u16) -> ReplyCode {
    match ReplyCode::new(number) {
        Some(code) => code,
        None => panic!("a reply code has three digits"),
    }
}
