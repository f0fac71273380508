//! The view for an address that leads nowhere.

use yew::Html;

use crate::view::element::{el, el_of};
use crate::view::language::Language;
use crate::view::parts::lists::{beginning, items, paragraph};
use crate::view::route::Page;

/// What to do on a page that does not exist.
pub fn lost(language: &Language) -> Html {
    let i = language.interface;
    let ways = [
        (Page::Home, i.home_heading()),
        (Page::Codes, i.codes_heading()),
        (Page::Choose, i.choose_heading()),
    ];
    let links = ways.map(|(page, label)| el("a").href(&language.href(page)).text(label).node());
    el_of("article", "prose")
        .with(beginning(i.lost_heading(), None))
        .with(paragraph(i.lost_advice()))
        .with_if(items("", links.into()))
        .node()
}
