//! The way between the catalog's indexes.

use yew::{Html, html};

use crate::view::language::Language;
use crate::view::route::Page;

/// Links to every index, the one shown marked.
pub fn indexes(language: &Language, here: Page) -> Html {
    let i = language.interface;
    let items = [
        (Page::Codes, i.to_reply_codes()),
        (Page::EnhancedCodes, i.to_enhanced()),
        (Page::Commands, i.to_commands()),
        (Page::Wordings, i.to_wordings()),
    ];
    html! {
        <nav class="indexes" aria-label={i.indexes()}>
            <ul>
                { for items.into_iter().map(|(page, label)| html! {
                    <li><a href={language.href(page)} aria-current={(page == here).then_some("page")}>{ label }</a></li>
                }) }
            </ul>
        </nav>
    }
}
