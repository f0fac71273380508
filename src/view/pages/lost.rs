//! The view for an address that leads nowhere.

use yew::{Html, html};

use crate::view::language::Language;
use crate::view::route::Page;

/// What to do on a page that does not exist.
pub fn lost(language: &Language) -> Html {
    let i = language.interface;
    html! {
        <article class="prose">
            <h1 tabindex="-1">{ i.lost_heading() }</h1>
            <p>{ i.lost_advice() }</p>
            <ul>
                <li><a href={language.href(Page::Home)}>{ i.home_heading() }</a></li>
                <li><a href={language.href(Page::Codes)}>{ i.codes_heading() }</a></li>
                <li><a href={language.href(Page::Choose)}>{ i.choose_heading() }</a></li>
            </ul>
        </article>
    }
}
