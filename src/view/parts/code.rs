//! A code as a link to its page.

use yew::Html;

use crate::catalog;
use crate::code::{Class, EnhancedCode, ReplyCode};
use crate::view::element::el_of;
use crate::view::language::Language;
use crate::view::route::{AnyCode, Page, Selection};

/// The code as a link, with its name, where that is known.
pub fn named(language: &Language, code: AnyCode) -> Html {
    entry_link(
        language,
        Page::Code(code),
        badge(code),
        name(language, code),
    )
}

/// A link to an entry: its badge and, where there is one, its name.
pub fn entry_link(language: &Language, page: Page, badge: Html, name: Option<&str>) -> Html {
    link_to(&language.href(page), badge, name)
}

/// The same, to any address.
pub fn link_to(address: &str, badge: Html, name: Option<&str>) -> Html {
    let name = name.map(|name| el_of("span", "name").text(name).node());
    el_of("a", "code-link")
        .href(address)
        .with(badge)
        .with_if(name)
        .node()
}

/// The code alone as a link.
pub fn linked(language: &Language, code: AnyCode) -> Html {
    entry_link(language, Page::Code(code), badge(code), None)
}

/// What the language calls the code.
pub fn name(language: &Language, code: AnyCode) -> Option<&str> {
    Some(match code {
        AnyCode::Reply(code) => language.prose.code(code)?.name(),
        AnyCode::Enhanced(code) => language.prose.enhanced(code)?.name,
    })
}

/// The code as a badge, its class told by its first digit as well as its colour.
pub fn badge(code: AnyCode) -> Html {
    let class = ["badge ", class_name(class(code))].concat();
    el_of("span", &class)
        .verbatim()
        .text(&code.to_string())
        .node()
}

/// A word that is no code as a badge: a verb, a keyword.
pub fn word_badge(word: &str) -> Html {
    el_of("span", "badge word").verbatim().text(word).node()
}

/// The codes as a link to their comparison.
pub fn comparison(language: &Language, codes: Selection) -> Html {
    let label = language.interface.comparison_link(&spelt(codes));
    let link = el_of("a", "pair").href(&language.href(Page::Compare(codes)));
    link.text(&label).node()
}

/// The codes as they are written.
pub fn spelt(codes: Selection) -> Vec<String> {
    codes.codes().map(|code| code.to_string()).collect()
}

/// The class of a code of either kind.
pub fn class(code: AnyCode) -> Class {
    match code {
        AnyCode::Reply(code) => code.class(),
        AnyCode::Enhanced(code) => enhanced_class(code),
    }
}

const fn enhanced_class(code: EnhancedCode) -> Class {
    match code.class() {
        2 => Class::Success,
        4 => Class::Transient,
        _ => Class::Permanent,
    }
}

/// Those of the reply codes that the catalog has, as links with names; `None` for none.
pub fn reply_codes(
    language: &Language,
    codes: impl IntoIterator<Item = ReplyCode>,
) -> Option<Html> {
    let known = codes
        .into_iter()
        .filter(|&code| catalog::reply_code(code).is_some());
    super::lists::items(
        "related",
        known.map(|code| named(language, code.into())).collect(),
    )
}

/// The name of a class in the style sheet.
pub const fn class_name(class: Class) -> &'static str {
    match class {
        Class::Success => "success",
        Class::Intermediate => "intermediate",
        Class::Transient => "transient",
        Class::Permanent => "permanent",
        Class::Other => "other",
    }
}
