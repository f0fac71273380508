//! Addresses of the page: which view in which language, to a path and back. No browser in here.
//!
//! The parser is generous (either order of a pair, a missing last slash, `index.html`); [`Address::path`]
//! gives the one canonical spelling.

use crate::code::ReplyCode;
use crate::words::Locale;

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
    /// Every reply code.
    Codes,
    /// One reply code, known or not.
    Code(ReplyCode),
    /// Choose two codes to compare.
    Choose,
    /// Two codes side by side.
    Compare(Pair),
    /// Where the text goes (nowhere) and how to check that.
    Privacy,
    /// No such view.
    Lost,
}

/// Two different codes, the lower first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pair {
    low: ReplyCode,
    high: ReplyCode,
}

impl Pair {
    /// These two codes in either order, or `None` for twice the same.
    pub fn new(one: ReplyCode, other: ReplyCode) -> Option<Self> {
        (one != other).then(|| Self {
            low: one.min(other),
            high: one.max(other),
        })
    }

    /// The lower code.
    pub const fn low(self) -> ReplyCode {
        self.low
    }

    /// The higher code.
    pub const fn high(self) -> ReplyCode {
        self.high
    }
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
            (Some(""), None) => Self::Home,
            (Some("codes"), None) => Self::Codes,
            (Some("privacy"), None) => Self::Privacy,
            (Some("compare"), None) => Self::Choose,
            (Some("code"), Some(code)) => code.parse().map_or(Self::Lost, Self::Code),
            (Some("compare"), Some(pair)) => pair
                .split_once("-vs-")
                .and_then(|(one, other)| Some((one.parse().ok()?, other.parse().ok()?)))
                .map_or(Self::Lost, |(one, other)| Self::compare(one, other)),
            _ => Self::Lost,
        };
        if parts.next().is_some() {
            return Self::Lost;
        }
        page
    }

    /// The comparison of two codes; of a code with itself, its own page.
    pub fn compare(one: ReplyCode, other: ReplyCode) -> Self {
        Pair::new(one, other).map_or(Self::Code(one), Self::Compare)
    }

    fn path(self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Codes => "codes/".into(),
            Self::Code(code) => format!("code/{code}/"),
            Self::Choose => "compare/".into(),
            Self::Compare(pair) => format!("compare/{}-vs-{}/", pair.low, pair.high),
            Self::Privacy => "privacy/".into(),
            Self::Lost => "404.html".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(number: u16) -> ReplyCode {
        ReplyCode::new(number).unwrap()
    }

    fn pages() -> Vec<Page> {
        vec![
            Page::Home,
            Page::Codes,
            Page::Code(code(550)),
            Page::Choose,
            Page::compare(code(211), code(221)),
            Page::Privacy,
            Page::Lost,
        ]
    }

    #[test]
    fn every_address_comes_back_from_its_path() {
        for base in ["/", "/explain-smtp/"] {
            for &locale in Locale::ALL {
                for page in pages() {
                    let address = Address::new(locale, page);
                    assert_eq!(Address::parse(&address.path(base), base), address);
                }
            }
        }
    }

    #[test]
    fn paths_are_the_documented_ones() {
        let path = |locale, page| Address::new(locale, page).path("/");
        assert_eq!(path(Locale::En, Page::Home), "/");
        assert_eq!(path(Locale::Tr, Page::Code(code(550))), "/tr/code/550/");
        assert_eq!(
            path(Locale::En, Page::compare(code(221), code(211))),
            "/compare/211-vs-221/"
        );
    }

    #[test]
    fn other_spellings_lead_to_the_same_page() {
        let page = |path: &str| Address::parse(path, "/").page;
        assert_eq!(page("/compare/221-vs-211/"), page("/compare/211-vs-221"));
        assert_eq!(page("/code/550"), Page::Code(code(550)));
        assert_eq!(page("/code/550/index.html"), Page::Code(code(550)));
        assert_eq!(page("/compare/550-vs-550/"), Page::Code(code(550)));
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
            "/code/550/x/",
            "/compare/550/",
            "/compare/a-vs-b/",
            "/trx/",
            "/nowhere/",
        ] {
            assert_eq!(Address::parse(path, "/").page, Page::Lost, "{path}");
        }
        assert_eq!(Address::parse("/elsewhere/", "/site/").page, Page::Lost);
    }
}
