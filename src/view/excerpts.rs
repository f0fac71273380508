//! What `<smtp-reply>` and `<smtp-compare>` show, as data: they need no program in the page that they stand in.
//!
//! One piece for each code and one for each pair that has a page, so that a page takes no more than it shows.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;
use yew::Html;

use super::language::Language;
use super::pages::compare::column::Column;
use super::pages::compare::told::Told;
use super::parts::code::{class, class_name, named, spelt};
use super::parts::linker::Linker;
use super::parts::lists::several;
use super::parts::source::sources;
use super::route::{AnyCode, Page, Selection};
use super::site;
use super::tree::tree;
use crate::view::element::el_of;

/// A code: the whole of what is said of it in one language.
#[derive(Debug, Serialize)]
pub struct CodePiece {
    /// As it is written.
    pub code: String,
    class: &'static str,
    title: String,
    gist: String,
    /// A link to its page, with its name.
    link: Vec<Value>,
    parts: Vec<Part>,
    sources: Vec<Value>,
    /// The label of the link to its page.
    more: String,
    /// The label of a link to a comparison.
    more_of_pair: &'static str,
    /// The pairs that have a piece: the other code, and the name of the piece.
    pairs: BTreeMap<String, String>,
}

/// A pair of codes: what is said of both together.
#[derive(Debug, Serialize)]
pub struct PairPiece {
    /// As it is written in addresses.
    pub name: String,
    title: String,
    lead: Vec<Value>,
    parts: Vec<Part>,
}

/// Something under a heading.
#[derive(Debug, Serialize)]
struct Part {
    name: &'static str,
    label: &'static str,
    content: Vec<Value>,
}

impl Part {
    fn new(name: &'static str, label: &'static str, content: &Html) -> Result<Self, String> {
        Ok(Self {
            name,
            label,
            content: tree(content)?,
        })
    }
}

/// Every piece in one language.
///
/// # Errors
/// Where a view holds what cannot be written as data.
pub fn all(language: &Language) -> Result<(Vec<CodePiece>, Vec<PairPiece>), String> {
    let (mut codes, mut pairs) = (Vec::new(), Vec::new());
    for page in site::pages() {
        match page {
            Page::Code(code) => codes.push(code),
            Page::Compare(selection) => pairs.push(selection),
            _ => {}
        }
    }
    let mut known: BTreeMap<AnyCode, BTreeMap<String, String>> = BTreeMap::new();
    for &pair in &pairs {
        if let [one, other] = pair.codes().collect::<Vec<_>>()[..] {
            for (one, other) in [(one, other), (other, one)] {
                let names = known.entry(one).or_default();
                names.insert(other.to_string(), pair.to_string());
            }
        }
    }
    let codes = codes.into_iter().map(|code| {
        let pairs = known.remove(&code).unwrap_or_default();
        code_piece(language, code, pairs)
    });
    let pairs = pairs.iter().map(|&pair| pair_piece(language, pair));
    Ok((
        codes.collect::<Result<_, _>>()?,
        pairs.collect::<Result<_, _>>()?,
    ))
}

fn code_piece(
    language: &Language,
    code: AnyCode,
    pairs: BTreeMap<String, String>,
) -> Result<CodePiece, String> {
    let (i, e) = (language.interface, language.locale.embedding());
    let own = [code];
    let linker = Linker::new(language, &own);
    let column = Column::of(language, &linker, code);
    let (title, gist) = match code {
        AnyCode::Reply(code) => {
            let prose = language.prose.code(code);
            (
                i.code_title(code, prose.map(|prose| prose.name())),
                prose.map(|prose| prose.gist()),
            )
        }
        AnyCode::Enhanced(code) => {
            let prose = language.prose.enhanced(code);
            (
                i.enhanced_title(code, prose.map(|prose| prose.name)),
                prose.map(|prose| prose.gist),
            )
        }
    };
    let parts = column.said(i).into_iter();
    let parts = parts.map(|(name, label, content)| Part::new(name, label, &content));
    Ok(CodePiece {
        code: code.to_string(),
        class: class_name(class(code)),
        title,
        gist: gist.unwrap_or_default().to_owned(),
        link: tree(&named(language, code))?,
        parts: parts.collect::<Result<_, _>>()?,
        sources: tree(&sources(i.sources(), &column.sources))?,
        more: e.full_page(&code.to_string()),
        more_of_pair: e.full_comparison(),
        pairs,
    })
}

fn pair_piece(language: &Language, pair: Selection) -> Result<PairPiece, String> {
    let i = language.interface;
    let own: Vec<_> = pair.codes().collect();
    let linker = Linker::new(language, &own);
    let told = Told::of(language, pair);
    let lead = told.judgements.iter();
    let lead = lead.map(|said| el_of("p", "lead").with(linker.text(said)).node());
    let lead = several(lead.collect()).unwrap_or_default();
    let differences = told.parts.iter().flat_map(|part| &part.differences);
    let parts = [
        (
            "differences",
            i.differences(),
            linker.bullets(differences.map(String::as_str)),
        ),
        (
            "which",
            i.which(),
            linker.paragraphs(told.choice.iter().map(String::as_str)),
        ),
        (
            "client",
            i.client_heading(),
            linker.paragraphs(told.client.iter().map(String::as_str)),
        ),
    ];
    let parts = parts
        .into_iter()
        .filter_map(|(name, label, content)| Some(Part::new(name, label, &content?)));
    Ok(PairPiece {
        name: pair.to_string(),
        title: i.comparison_heading(&spelt(pair)),
        lead: tree(&lead)?,
        parts: parts.collect::<Result<_, _>>()?,
    })
}
