//! The view that says where the text goes, which is nowhere, and how to check that.

use yew::Html;

use crate::view::element::{el, el_of, text};
use crate::view::language::Language;
use crate::view::parts::lists::{beginning, paragraphs, term};

/// The promise, the ways to check it, what is kept, and what to mind when sharing.
pub fn privacy(language: &Language) -> Html {
    let i = language.interface;
    let checks = i
        .privacy_checks()
        .iter()
        .map(|(what, how)| term(what, text(how)));
    let all = |texts: &[&'static str]| paragraphs(texts.iter().copied());
    el_of("article", "prose")
        .with(beginning(i.privacy_heading(), None))
        .with_if(all(i.privacy_promise()))
        .with(el("h2").text(i.privacy_check()))
        .with(el_of("dl", "checks").with_all(checks.collect()))
        .with(el("h2").text(i.privacy_kept()))
        .with_if(all(i.privacy_keeps()))
        .with(el("h2").text(i.privacy_sharing()))
        .with_if(all(i.privacy_shares()))
        .node()
}
