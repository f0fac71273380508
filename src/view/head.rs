//! What stands in a document's head for a view: its title and description. No browser in here.

use super::language::Language;
use super::parts::code::spelt;
use super::program::Part;
use super::route::{AnyCode, Page};

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
    if !Part::of(page).is_here() {
        return Head {
            title: i.document_title(None),
            description: None,
        };
    }
    match page {
        Page::Home => Head {
            title: i.document_title(None),
            description: Some(i.home_description().into()),
        },
        Page::Codes => Head {
            title: title(i.codes_heading()),
            description: Some(i.codes_lead().into()),
        },
        Page::EnhancedCodes => Head {
            title: title(i.enhanced_heading()),
            description: Some(i.enhanced_lead().into()),
        },
        Page::Commands => Head {
            title: title(i.commands_heading()),
            description: Some(i.commands_lead().into()),
        },
        Page::Wordings => Head {
            title: title(i.wordings_heading()),
            description: Some(i.wordings_lead().into()),
        },
        Page::Code(AnyCode::Reply(code)) => {
            let prose = language.prose.code(code);
            let view = i.code_title(code, prose.map(|prose| prose.name()));
            Head {
                title: title(&view),
                description: Some(
                    prose.map_or_else(|| i.code_unknown(code), |p| p.gist().to_owned()),
                ),
            }
        }
        Page::Code(AnyCode::Enhanced(code)) => {
            let prose = language.prose.enhanced(code);
            let view = i.enhanced_title(code, prose.map(|prose| prose.name));
            Head {
                title: title(&view),
                description: Some(
                    prose.map_or_else(|| i.unregistered(code), |p| p.gist.to_owned()),
                ),
            }
        }
        Page::Command(verb) => Head {
            title: title(&i.command_title(verb.as_str())),
            description: language.prose.verb(verb).map(str::to_owned),
        },
        Page::Keyword(name) => Head {
            title: title(&i.keyword_title(name)),
            description: language.prose.keyword(name).map(str::to_owned),
        },
        Page::Mechanism(name) => Head {
            title: title(&i.mechanism_title(name)),
            description: language
                .prose
                .mechanism(name)
                .map(|said| said.gist.to_owned()),
        },
        Page::Provider(name) => Head {
            title: title(&i.provider_title(name)),
            description: Some(i.provider_lead(name)),
        },
        Page::Choose => Head {
            title: title(i.choose_heading()),
            description: Some(i.choose_lead().into()),
        },
        Page::Compare(codes) => Head {
            title: title(&i.comparison_heading(&spelt(codes))),
            description: Some(i.comparison_description(&spelt(codes))),
        },
        Page::Privacy => Head {
            title: title(i.privacy_heading()),
            description: Some(i.pledge().into()),
        },
        Page::Embed => Head {
            title: title(i.to_embed()),
            description: Some(embed_lead(language).into()),
        },
        Page::Lost => Head {
            title: title(i.lost_heading()),
            description: None,
        },
    }
}

/// What the page on embedding holds; only said in what is written beforehand.
#[cfg(feature = "prerender")]
fn embed_lead(language: &Language) -> &'static str {
    language.locale.embedding().lead()
}

#[cfg(not(feature = "prerender"))]
const fn embed_lead(_: &Language) -> &'static str {
    ""
}
