//! What stands in a document's head for a view: its title and description. No browser in here.

use super::language::Language;
use super::route::Page;

/// The head of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The title of the document.
    pub title: String,
    /// What the view holds, for search engines, or `None` where nobody should find it.
    pub description: Option<String>,
}

/// The head for this page in this language.
pub fn head(language: &Language, page: Page) -> Head {
    let i = language.interface;
    let title = |view: &str| i.document_title(Some(view));
    match page {
        Page::Home => Head {
            title: i.document_title(None),
            description: Some(i.home_description().into()),
        },
        Page::Codes => Head {
            title: title(i.codes_heading()),
            description: Some(i.codes_lead().into()),
        },
        Page::Code(code) => {
            let prose = language.prose.code(code);
            let view = i.code_title(code, prose.map(|prose| prose.name()));
            Head {
                title: title(&view),
                description: prose.map(|prose| prose.gist().to_owned()),
            }
        }
        Page::Choose => Head {
            title: title(i.choose_heading()),
            description: Some(i.choose_lead().into()),
        },
        Page::Compare(pair) => Head {
            title: title(&i.pair_heading(pair.low(), pair.high())),
            description: Some(i.pair_description(pair.low(), pair.high())),
        },
        Page::Privacy => Head {
            title: title(i.privacy_heading()),
            description: Some(i.pledge().into()),
        },
        Page::Lost => Head {
            title: title(i.lost_heading()),
            description: None,
        },
    }
}
