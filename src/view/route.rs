//! Addresses of the page: which view in which language, to a path and back. No browser in here.
//!
//! The parser is generous (either order of a pair, a missing last slash, `index.html`); [`Address::path`]
//! gives the one canonical spelling.

use crate::catalog::{self, wording};
use crate::command::Verb;
use crate::words::Locale;

mod selection;

pub use selection::{AnyCode, Selection};

/// A view in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    /// The language, English without a prefix.
    pub locale: Locale,
    /// The view.
    pub page: Page,
}

/// A view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// Paste a transcript.
    Home,
    /// Every reply code, and the search over the whole catalog.
    Codes,
    /// Every enhanced status code.
    EnhancedCodes,
    /// Every command, EHLO keyword and AUTH mechanism.
    Commands,
    /// Every provider whose wordings are known.
    Wordings,
    /// One code, known or not.
    Code(AnyCode),
    /// One command. Never [`Verb::Dot`], which has no name to stand in an address.
    Command(Verb),
    /// One EHLO keyword, by its name in the catalog.
    Keyword(&'static str),
    /// One AUTH mechanism, by its name in the catalog.
    Mechanism(&'static str),
    /// One provider's wordings, by its name in the catalog.
    Provider(&'static str),
    /// Choose codes to compare.
    Choose,
    /// Two or three codes side by side.
    Compare(Selection),
    /// Where the text goes (nowhere) and how to check that.
    Privacy,
    /// The elements for other pages: a document of its own, written beforehand, without the program.
    Embed,
    /// No such view.
    Lost,
}

impl Address {
    /// The address of this page in this language.
    pub const fn new(locale: Locale, page: Page) -> Self {
        Self { locale, page }
    }

    /// What the path of a URL shows, for a site whose root is `base` (with slashes at both ends).
    pub fn parse(path: &str, base: &str) -> Self {
        let inner = path
            .strip_prefix(base)
            .or_else(|| (path == base.trim_end_matches('/')).then_some(""))
            .map(|inner| inner.strip_suffix("index.html").unwrap_or(inner));
        let Some(inner) = inner else {
            return Self::new(Locale::default(), Page::Lost);
        };
        let (locale, rest) = Locale::ALL
            .iter()
            .filter(|l| **l != Locale::default())
            .find_map(|&locale| {
                let rest = inner.strip_prefix(locale.tag())?;
                (rest.is_empty() || rest.starts_with('/'))
                    .then(|| (locale, rest.trim_start_matches('/')))
            })
            .unwrap_or((Locale::default(), inner));
        Self::new(locale, Page::parse(rest))
    }

    /// The canonical path, below `base` (with slashes at both ends).
    pub fn path(self, base: &str) -> String {
        let mut path = String::from(base);
        if self.locale != Locale::default() {
            path.push_str(self.locale.tag());
            path.push('/');
        }
        path.push_str(&self.page.path());
        path
    }

    /// The same view in another language.
    #[must_use]
    pub const fn in_language(self, locale: Locale) -> Self {
        Self::new(locale, self.page)
    }
}

impl Page {
    fn parse(path: &str) -> Self {
        let mut parts = path.strip_suffix('/').unwrap_or(path).split('/');
        let page = match (parts.next(), parts.next()) {
            (Some(""), None) => Some(Self::Home),
            (Some("codes"), None) => Some(Self::Codes),
            (Some("enhanced"), None) => Some(Self::EnhancedCodes),
            (Some("commands"), None) => Some(Self::Commands),
            (Some("wordings"), None) => Some(Self::Wordings),
            (Some("privacy"), None) => Some(Self::Privacy),
            (Some("embed"), None) => Some(Self::Embed),
            (Some("compare"), None) => Some(Self::Choose),
            (Some("code"), Some(code)) => code.parse().ok().map(Self::Code),
            (Some("command"), Some(verb)) => Verb::from_word(verb)
                .filter(|&verb| verb != Verb::Dot)
                .map(Self::Command),
            (Some("keyword"), Some(name)) => {
                catalog::keyword(name).map(|row| Self::Keyword(row.name))
            }
            (Some("mechanism"), Some(name)) => {
                catalog::mechanism(name).map(|row| Self::Mechanism(row.name))
            }
            (Some("wordings"), Some(name)) => wording::providers()
                .find(|provider| slug(provider) == name)
                .map(Self::Provider),
            (Some("compare"), Some(codes)) => {
                selection::codes(codes).map(|codes| Self::compare(&codes))
            }
            _ => None,
        };
        page.filter(|_| parts.next().is_none())
            .unwrap_or(Self::Lost)
    }

    /// The page of a command; for the end of data, that of DATA.
    pub fn command_of(verb: Verb) -> Self {
        Self::Command(if verb == Verb::Dot { Verb::Data } else { verb })
    }

    /// The comparison of these codes; of a code with itself, its own page.
    pub fn compare(codes: &[AnyCode]) -> Self {
        Selection::new(codes).map_or_else(
            || codes.first().map_or(Self::Choose, |&code| Self::Code(code)),
            Self::Compare,
        )
    }

    /// The page of a code of either kind.
    pub fn code(code: impl Into<AnyCode>) -> Self {
        Self::Code(code.into())
    }

    fn path(self) -> String {
        let (folder, name) = match self {
            Self::Home => return String::new(),
            Self::Lost => return "404.html".into(),
            Self::Codes => ("codes", String::new()),
            Self::EnhancedCodes => ("enhanced", String::new()),
            Self::Commands => ("commands", String::new()),
            Self::Wordings => ("wordings", String::new()),
            Self::Choose => ("compare", String::new()),
            Self::Privacy => ("privacy", String::new()),
            Self::Embed => ("embed", String::new()),
            Self::Code(code) => ("code", code.to_string()),
            Self::Command(verb) => ("command", verb.as_str().to_ascii_lowercase()),
            Self::Keyword(name) => ("keyword", name.to_ascii_lowercase()),
            Self::Mechanism(name) => ("mechanism", name.to_ascii_lowercase()),
            Self::Provider(name) => ("wordings", slug(name)),
            Self::Compare(codes) => ("compare", codes.to_string()),
        };
        let mut path = String::from(folder);
        path.push('/');
        if !name.is_empty() {
            path.push_str(&name);
            path.push('/');
        }
        path
    }
}

/// What the part behind the `#` of an address shows where one file holds every view: the path of a view and the place on
/// it. `#/code/550/#examples` is the place `#examples` on `#/code/550/`, `#t=…` a place on the first view.
pub fn within_file(hash: &str) -> (&str, &str) {
    match hash.strip_prefix("#/") {
        Some(path) => hash.split_at(2 + path.find('#').unwrap_or(path.len())),
        None => (FILE_ROOT, hash),
    }
}

/// The root of a site that is one file.
pub const FILE_ROOT: &str = "#/";

/// A name as it stands in an address: small letters and digits, a hyphen for anything between.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> AnyCode {
        text.parse().unwrap()
    }

    fn compare(codes: &[&str]) -> Page {
        Page::compare(&codes.iter().map(|text| code(text)).collect::<Vec<_>>())
    }

    fn pages() -> Vec<Page> {
        let mut pages = vec![
            Page::Home,
            Page::Codes,
            Page::EnhancedCodes,
            Page::Commands,
            Page::Wordings,
            Page::Code(code("550")),
            Page::Code(code("5.7.1")),
            Page::Command(Verb::Rcpt),
            Page::Choose,
            compare(&["211", "221"]),
            compare(&["450", "451", "452"]),
            compare(&["5.1.1", "5.1.2"]),
            compare(&["550", "5.1.1"]),
            Page::Privacy,
            Page::Embed,
            Page::Lost,
        ];
        pages.extend(
            catalog::keywords()
                .iter()
                .map(|row| Page::Keyword(row.name)),
        );
        pages.extend(
            catalog::mechanisms()
                .iter()
                .map(|row| Page::Mechanism(row.name)),
        );
        pages.extend(wording::providers().map(Page::Provider));
        pages
    }

    #[test]
    fn every_address_comes_back_from_its_path() {
        for base in ["/", "/explain-smtp/", FILE_ROOT] {
            for &locale in Locale::ALL {
                for page in pages() {
                    let address = Address::new(locale, page);
                    assert_eq!(Address::parse(&address.path(base), base), address);
                }
            }
        }
    }

    #[test]
    fn in_one_file_views_stand_behind_the_hash() {
        for (hash, path, place) in [
            ("", "#/", ""),
            ("#/", "#/", ""),
            ("#/tr/code/550/", "#/tr/code/550/", ""),
            ("#/code/550/#content", "#/code/550/", "#content"),
            ("#t=abc", "#/", "#t=abc"),
        ] {
            assert_eq!(within_file(hash), (path, place));
        }
    }

    #[test]
    fn no_two_pages_share_an_address() {
        let mut paths: Vec<_> = pages().into_iter().map(Page::path).collect();
        let all = paths.len();
        paths.sort();
        paths.dedup();
        assert_eq!(paths.len(), all);
    }

    #[test]
    fn paths_are_the_documented_ones() {
        let path = |locale, page| Address::new(locale, page).path("/");
        assert_eq!(path(Locale::En, Page::Home), "/");
        assert_eq!(path(Locale::Tr, Page::Code(code("550"))), "/tr/code/550/");
        assert_eq!(path(Locale::En, Page::Code(code("5.7.1"))), "/code/5.7.1/");
        assert_eq!(
            path(Locale::En, compare(&["221", "211"])),
            "/compare/211-vs-221/"
        );
        assert_eq!(
            path(Locale::En, compare(&["452", "450", "451"])),
            "/compare/450-vs-451-vs-452/"
        );
        assert_eq!(
            path(Locale::En, Page::Keyword("STARTTLS")),
            "/keyword/starttls/"
        );
        assert_eq!(
            path(Locale::En, Page::Command(Verb::Rcpt)),
            "/command/rcpt/"
        );
    }

    #[test]
    fn other_spellings_lead_to_the_same_page() {
        let page = |path: &str| Address::parse(path, "/").page;
        assert_eq!(page("/compare/221-vs-211/"), page("/compare/211-vs-221"));
        assert_eq!(
            page("/compare/452-vs-450-vs-452/"),
            compare(&["450", "452"])
        );
        assert_eq!(page("/code/550"), Page::Code(code("550")));
        assert_eq!(page("/code/550/index.html"), Page::Code(code("550")));
        assert_eq!(page("/compare/550-vs-550/"), Page::Code(code("550")));
        assert_eq!(page("/keyword/STARTTLS"), Page::Keyword("STARTTLS"));
        assert_eq!(page("/command/RCPT"), Page::Command(Verb::Rcpt));
        assert_eq!(page("/index.html"), Page::Home);
        assert_eq!(Address::parse("/tr", "/").locale, Locale::Tr);
        assert_eq!(Address::parse("/site", "/site/").page, Page::Home);
    }

    #[test]
    fn anything_else_is_lost() {
        for path in [
            "/code/",
            "/code/55/",
            "/code/5500/",
            "/code/5.7/",
            "/code/550/x/",
            "/compare/550/",
            "/compare/a-vs-b/",
            "/compare/450-vs-451-vs-452-vs-550/",
            "/command/./",
            "/command/nonsense/",
            "/keyword/nonsense/",
            "/wordings/nobody/",
            "/trx/",
            "/nowhere/",
        ] {
            assert_eq!(Address::parse(path, "/").page, Page::Lost, "{path}");
        }
        assert_eq!(Address::parse("/elsewhere/", "/site/").page, Page::Lost);
    }
}
