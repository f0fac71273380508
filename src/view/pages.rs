//! The views that an address can name.

use super::route::Page;
use crate::catalog::search::Entry;
use crate::catalog::wording;

pub mod choose;
pub mod code;
pub mod codes;
pub mod commands;
pub mod compare;
#[cfg(feature = "prerender")]
pub mod embed;
pub mod enhanced;
pub mod home;
pub mod indexes;
pub mod lost;
pub mod privacy;
pub mod wordings;

/// The page of an entry of the catalog, and the place on it (`#…`, or empty); `None` where there is none.
pub fn entry_page(entry: Entry) -> Option<(Page, String)> {
    let page = match entry {
        Entry::Code(code) => Page::code(code),
        Entry::Enhanced(code) => Page::code(code),
        Entry::Keyword(name) => Page::Keyword(name),
        Entry::Command(verb) => Page::command_of(verb),
        Entry::Mechanism(name) => Page::Mechanism(name),
        Entry::Wording(id) => {
            let wording = wording::by_id(id)?;
            return Some((Page::Provider(wording.provider), ["#", id].concat()));
        }
    };
    Some((page, String::new()))
}
