//! Which views this program has, and in which language. The built site has programs for reading texts and for the catalog, one
//! for each language, and a page takes the one that it needs; any other build has everything. No browser in here.

use super::route::{Address, Page};

/// A part of the site that has programs of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What reads texts: the first view.
    Reading,
    /// All other views.
    Catalog,
}

impl Part {
    /// The only part that is in this program: `EXPLAIN_SMTP_PART` while it is compiled.
    const ONLY: Option<Self> = match option_env!("EXPLAIN_SMTP_PART") {
        None => None,
        Some(name) => match name.as_bytes() {
            b"reading" => Some(Self::Reading),
            b"catalog" => Some(Self::Catalog),
            _ => panic!("EXPLAIN_SMTP_PART names no part"),
        },
    };

    /// The part that a view belongs to.
    pub const fn of(page: Page) -> Self {
        match page {
            Page::Home => Self::Reading,
            _ => Self::Catalog,
        }
    }

    /// Whether this program has this part. The compiler knows, and leaves out what is only done where it has not.
    pub const fn is_here(self) -> bool {
        match Self::ONLY {
            Some(only) => only as u8 == self as u8,
            None => true,
        }
    }
}

/// How a page comes to another view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// This program shows it.
    Within,
    /// The program of the other language takes over, with the text.
    TakenOver,
    /// By another document.
    Away,
}

/// How this program comes to this address. The text is handed over where both views read; anything else is another document.
pub const fn way_to(address: Address) -> Way {
    if matches!(address.page, Page::Embed | Page::Lost) {
        return Way::Away;
    }
    let part = Part::of(address.page);
    match (part.is_here(), address.locale.is_spoken()) {
        (true, true) => Way::Within,
        (true, false) if matches!(part, Part::Reading) => Way::TakenOver,
        _ => Way::Away,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::site;
    use crate::words::Locale;

    #[test]
    fn a_program_with_everything_goes_everywhere_but_to_other_documents() {
        for &locale in Locale::ALL {
            for page in site::pages() {
                let way = way_to(Address::new(locale, page));
                let expected = match page {
                    Page::Embed => Way::Away,
                    _ => Way::Within,
                };
                assert_eq!(way, expected, "{page:?}");
            }
        }
    }

    #[test]
    fn the_first_view_alone_reads() {
        let reading = site::pages()
            .into_iter()
            .filter(|&page| Part::of(page) == Part::Reading);
        assert_eq!(reading.collect::<Vec<_>>(), [Page::Home]);
    }
}
