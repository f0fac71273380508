//! Report and catalog entries as sentences. Knows nothing of HTML.
//!
//! A language is one folder: its interface as typed functions, so that a missing one does not compile,
//! and its prose on the catalog's entries as TOML, which `build.rs` checks for completeness.

pub mod amounts;
pub mod comparison;
#[cfg(not(target_arch = "wasm32"))]
pub mod document;
pub mod enhanced;
pub mod explanation;
pub mod group;
pub mod interface;
pub mod prose;
#[cfg(not(target_arch = "wasm32"))]
pub mod published;
pub mod rules;
pub mod sentences;
pub mod share;
pub mod standing;
pub mod verdict;

mod en {
    pub mod comparison;
    #[cfg(not(target_arch = "wasm32"))]
    pub mod document;
    mod enhanced;
    mod group;
    pub mod interface;
    pub mod sentences;
    mod standing;
}
mod tr {
    pub mod comparison;
    #[cfg(not(target_arch = "wasm32"))]
    pub mod document;
    mod enhanced;
    mod group;
    pub mod interface;
    pub mod sentences;
    mod standing;
}

use sentences::Sentences;

/// A language that the project speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// Turkish.
    Tr,
}

impl Locale {
    /// Every language, the default first.
    pub const ALL: &[Self] = &[Self::En, Self::Tr];

    /// The only language whose words are in this program: `EXPLAIN_SMTP_ONLY` while it is compiled. A page that embeds a
    /// transcript takes no other.
    const ONLY: Option<Self> = match option_env!("EXPLAIN_SMTP_ONLY") {
        None => None,
        Some(tag) => match tag.as_bytes() {
            b"en" => Some(Self::En),
            b"tr" => Some(Self::Tr),
            _ => panic!("EXPLAIN_SMTP_ONLY names no language"),
        },
    };

    /// Whether this program speaks the language.
    pub const fn is_spoken(self) -> bool {
        self.spoken() as u8 == self as u8
    }

    /// The language's own name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Tr => "Türkçe",
        }
    }

    /// The language that speaks where this one is asked to.
    const fn spoken(self) -> Self {
        match Self::ONLY {
            Some(only) => only,
            None => self,
        }
    }

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Tr => "tr",
        }
    }

    /// The sentences of this language.
    #[expect(clippy::inline_always, reason = "see `interface::Said`")]
    #[inline(always)]
    pub fn sentences(self) -> &'static dyn Sentences {
        match self.spoken() {
            Self::En => &en::sentences::English,
            Self::Tr => &tr::sentences::Turkish,
        }
    }

    /// The language of this BCP 47 tag, by its primary subtag (RFC 4647 §3.4), or `None`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .iter()
            .copied()
            .find(|l| l.tag().eq_ignore_ascii_case(primary))
    }
}
