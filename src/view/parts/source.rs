//! The source of a statement, as a chip: a link where it can be read.

use yew::{Html, html};

use crate::words::explanation::Source;

/// The sources as a list of chips; nothing for none.
pub fn sources(label: &'static str, sources: impl IntoIterator<Item = &'static str>) -> Html {
    let mut chips = sources
        .into_iter()
        .map(|source| html! { <li>{ chip(source) }</li> })
        .peekable();
    if chips.peek().is_none() {
        return Html::default();
    }
    html! {
        <div class="sources">
            <span class="label">{ label }</span>
            <ul class="chips">{ for chips }</ul>
        </div>
    }
}

/// One source. Its link opens beside the page, which would forget the pasted text if it were left.
pub fn chip(source: &'static str) -> Html {
    match Source(source).address() {
        Some(href) => html! {
            <a class="chip" {href} target="_blank" rel="noreferrer" translate="no">{ source }</a>
        },
        None => html! { <span class="chip" translate="no">{ source }</span> },
    }
}
