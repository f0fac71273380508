//! The language of the page, handed to every component through a context.

use std::rc::Rc;

use yew::{hook, use_context};

use super::route::{Address, Page};
use crate::words::Locale;
use crate::words::interface::Said;
use crate::words::prose::Prose;
use crate::words::sentences::Sentences;

/// The language shown: its interface, its sentences and what is said of codes.
#[derive(Clone)]
pub struct Language {
    /// Which one.
    pub locale: Locale,
    /// What the page says.
    pub interface: Said,
    /// What is said of codes; empty where its file is not there.
    pub prose: Rc<Prose>,
    /// The root of the site, with slashes at both ends.
    pub base: Rc<str>,
    /// Inside another page: the level of the headings there, from 1 to 6. `None` for a page of our own.
    pub inside: Option<u8>,
}

impl Language {
    /// This language, with this prose, on a site with this root.
    pub fn new(locale: Locale, prose: Rc<Prose>, base: Rc<str>) -> Self {
        Self {
            locale,
            interface: locale.interface(),
            prose,
            base,
            inside: None,
        }
    }

    /// What is said of a transcript.
    #[expect(clippy::inline_always, reason = "as for `Said`")]
    #[inline(always)]
    pub fn sentences(&self) -> &'static dyn Sentences {
        self.locale.sentences()
    }

    /// The same inside another page, with headings of this level.
    #[must_use]
    pub const fn inside(mut self, level: u8) -> Self {
        self.inside = Some(level);
        self
    }

    /// The address of a page in this language.
    pub fn href(&self, page: Page) -> String {
        Address::new(self.locale, page).path(&self.base)
    }
}

/// The prose is compared by identity: it is large, and it never changes.
impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.locale == other.locale
            && Rc::ptr_eq(&self.prose, &other.prose)
            && self.base == other.base
            && self.inside == other.inside
    }
}

impl Default for Language {
    fn default() -> Self {
        Self::new(Locale::default(), Rc::default(), "/".into())
    }
}

/// The language of the page around this component.
#[hook]
pub fn use_language() -> Language {
    use_context().unwrap_or_default()
}
