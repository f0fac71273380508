//! The tables that `build.rs` writes.

#![allow(
    clippy::unreadable_literal,
    reason = "nobody reads what a program writes"
)]

use super::search::{Entry, Topic};
use super::theory::Digit;
use super::usage::Usage;
use super::wording::{Pattern, Wording};
use super::{
    Allowed, CodeFacts, CommandFacts, Concern, Elsewhere, EnhancedClass, EnhancedFacts,
    EnhancedSubject, How, KeywordFacts, Kind, MechanismFacts, Next, Origin, Rule, Seen, Shows,
    Status,
};
use crate::code::{EnhancedCode, ReplyCode};
use crate::command::{Place, Verb};
use crate::report::{Actor, Cause};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// The code of this number. The tables are constants, so a bad number is an error of the compiler.
#[allow(clippy::panic, reason = "evaluated by the compiler only")]
const fn code(number: u16) -> ReplyCode {
    match ReplyCode::new(number) {
        Some(code) => code,
        None => panic!("a reply code has three digits"),
    }
}

/// The enhanced code of these numbers, likewise.
#[allow(clippy::panic, reason = "evaluated by the compiler only")]
const fn enhanced(class: u8, subject: u16, detail: u16) -> EnhancedCode {
    match EnhancedCode::new(class, subject, detail) {
        Some(code) => code,
        None => panic!("an enhanced code begins with 2, 4 or 5"),
    }
}
