//! A reply code as a link to its page.

use yew::{Html, html};

use crate::code::{Class, ReplyCode};
use crate::view::language::Language;
use crate::view::route::{Page, Pair};

/// The code as a link, with its name, where that is known.
pub fn named(language: &Language, code: ReplyCode) -> Html {
    let name = language
        .prose
        .code(code)
        .map(|prose| prose.name().to_owned());
    html! {
        <a class="code-link" href={language.href(Page::Code(code))}>
            { badge(code) }
            if let Some(name) = name { <span class="name">{ name }</span> }
        </a>
    }
}

/// The code as a badge, its class told by its shape as well as its colour.
pub fn badge(code: ReplyCode) -> Html {
    html! { <span class={format!("badge {}", class_name(code.class()))} translate="no">{ code.number() }</span> }
}

/// The pair as a link to its comparison.
pub fn pair(language: &Language, pair: Pair) -> Html {
    let label = language.interface.compare_with(pair.low(), pair.high());
    html! { <a class="pair" href={language.href(Page::Compare(pair))}>{ label }</a> }
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
