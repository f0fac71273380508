//! The view that says where the text goes, which is nowhere, and how to check that.

use yew::{Html, html};

use crate::view::language::Language;

/// The promise, the ways to check it, what is kept, and what to mind when sharing.
pub fn privacy(language: &Language) -> Html {
    let i = language.interface;
    html! {
        <article class="prose">
            <h1 tabindex="-1">{ i.privacy_heading() }</h1>
            { paragraphs(i.privacy_promise()) }
            <h2>{ i.privacy_check() }</h2>
            <dl class="checks">
                { for i.privacy_checks().iter().map(|(what, how)| html! {
                    <div><dt>{ what }</dt><dd>{ how }</dd></div>
                }) }
            </dl>
            <h2>{ i.privacy_kept() }</h2>
            { paragraphs(i.privacy_keeps()) }
            <h2>{ i.privacy_sharing() }</h2>
            { paragraphs(i.privacy_shares()) }
        </article>
    }
}

fn paragraphs(texts: &[&'static str]) -> Html {
    html! { <>{ for texts.iter().map(|text| html! { <p>{ text }</p> }) }</> }
}
