//! The way between the catalog's indexes.

use yew::Html;

use crate::view::element::{el, el_of};
use crate::view::language::Language;
use crate::view::parts::lists::items;
use crate::view::route::Page;

/// Links to every index, the one shown marked.
pub fn indexes(language: &Language, here: Page) -> Html {
    let i = language.interface;
    let all = [
        (Page::Codes, i.to_reply_codes()),
        (Page::EnhancedCodes, i.to_enhanced()),
        (Page::Commands, i.to_commands()),
        (Page::Wordings, i.to_wordings()),
    ];
    let links = all.map(|(page, label)| {
        let current = (page == here).then_some("page");
        let link = el("a").href(&language.href(page));
        link.attr_if("aria-current", current).text(label).node()
    });
    let nav = el_of("nav", "indexes").attr("aria-label", i.indexes());
    nav.with_if(items("", links.into())).node()
}
