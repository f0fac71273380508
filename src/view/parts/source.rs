//! The source of a statement, as a chip: a link where it can be read.

use yew::Html;

use super::lists::items;
use crate::view::element::{el_of, nothing};
use crate::words::explanation::Source;

/// The sources as a list of chips; nothing for none.
pub fn sources(label: &str, sources: &[&'static str]) -> Html {
    let Some(chips) = items("chips", sources.iter().map(|source| chip(source)).collect()) else {
        return nothing();
    };
    let label = el_of("span", "label").text(label);
    el_of("div", "sources").with(label).with(chips).node()
}

/// One source. Its link opens beside the page, which would forget the pasted text if it were left.
pub fn chip(source: &'static str) -> Html {
    let chip = match Source(source).address() {
        Some(address) => {
            let link = el_of("a", "chip").href(&address);
            link.attr("target", "_blank").attr("rel", "noreferrer")
        }
        None => el_of("span", "chip"),
    };
    chip.verbatim().text(source).node()
}
