//! A code as a link to its page.

use yew::{AttrValue, Html, html};

use crate::catalog;
use crate::code::{Class, EnhancedCode, ReplyCode};
use crate::view::language::Language;
use crate::view::route::{AnyCode, Page, Selection};

/// The code as a link, with its name, where that is known.
pub fn named(language: &Language, code: impl Into<AnyCode>) -> Html {
    let code = code.into();
    entry_link(
        language,
        Page::Code(code),
        badge(code),
        name(language, code),
    )
}

/// A link to an entry: its badge and, where there is one, its name.
pub fn entry_link(language: &Language, page: Page, badge: Html, name: Option<AttrValue>) -> Html {
    html! {
        <a class="code-link" href={language.href(page)}>
            { badge }
            if let Some(name) = name { <span class="name">{ name }</span> }
        </a>
    }
}

/// The code alone as a link.
pub fn linked(language: &Language, code: impl Into<AnyCode>) -> Html {
    let code = code.into();
    entry_link(language, Page::Code(code), badge(code), None)
}

/// What the language calls the code.
pub fn name(language: &Language, code: AnyCode) -> Option<AttrValue> {
    let prose = &language.prose;
    let name = match code {
        AnyCode::Reply(code) => prose.code(code)?.name(),
        AnyCode::Enhanced(code) => prose.enhanced(code)?.name,
    };
    Some(name.to_owned().into())
}

/// The code as a badge, its class told by its first digit as well as its colour.
pub fn badge(code: impl Into<AnyCode>) -> Html {
    let code = code.into();
    html! { <span class={format!("badge {}", class_name(class(code)))} translate="no">{ code.to_string() }</span> }
}

/// A word that is no code as a badge: a verb, a keyword.
pub fn word_badge(word: &'static str) -> Html {
    html! { <span class="badge word" translate="no">{ word }</span> }
}

/// The codes as a link to their comparison.
pub fn comparison(language: &Language, codes: Selection) -> Html {
    let label = language.interface.comparison_link(&spelt(codes));
    html! { <a class="pair" href={language.href(Page::Compare(codes))}>{ label }</a> }
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

/// The reply codes with facts that a condition holds for, as links with names.
pub fn reply_codes(
    language: &Language,
    codes: impl IntoIterator<Item = ReplyCode>,
) -> Option<Html> {
    let items: Vec<_> = codes
        .into_iter()
        .filter(|&code| catalog::reply_code(code).is_some())
        .map(|code| named(language, code))
        .collect();
    super::lists::items("related", items)
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
