//! The view that says where the text goes, which is nowhere, and how to check that.

use yew::Html;

use crate::view::element::{el, el_of, text};
use crate::view::language::Language;
use crate::view::parts::lists::{beginning, paragraphs, term};

/// Whether the browser keeps a copy of the site, and the button for the other. Which of both is so, and what the buttons
/// do, `static/boot.js` knows: the program cannot ask for a worker.
fn copies(language: &Language) -> Html {
    let i = language.interface;
    let one = |state: &'static str, said: &str, wish: &'static str, label: &str| {
        let button = el("button").attr("type", "button").attr("data-copy", wish);
        el_of("p", state)
            .text(said)
            .text(" ")
            .with(button.text(label))
            .node()
    };
    el("div")
        .attr("role", "status")
        .with(one("copy-kept", i.copy_kept(), "off", i.copy_remove()))
        .with(one("copy-off", i.copy_removed(), "kept", i.copy_keep()))
        .node()
}

/// The promise, the ways to check it, what is kept, what works without a network, and what to mind when sharing.
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
        .with(el("h2").text(i.offline_heading()))
        .with_if(all(i.offline_ways()))
        .with(copies(language))
        .with(el("h2").text(i.privacy_sharing()))
        .with_if(all(i.privacy_shares()))
        .node()
}
