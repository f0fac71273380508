//! Texts as paragraphs or bullets, and lists of what is made elsewhere.

use yew::Html;

use crate::view::element::{Element, el, el_of, nodes, text};

/// The texts as paragraphs, or `None` for none.
pub fn paragraphs<'a>(texts: impl IntoIterator<Item = &'a str>) -> Option<Html> {
    several(texts.into_iter().map(paragraph).collect())
}

/// A text as a paragraph.
pub fn paragraph(text: &str) -> Html {
    el("p").text(text).node()
}

/// The texts as a list, or `None` for none.
pub fn bullets<'a>(texts: impl IntoIterator<Item = &'a str>) -> Option<Html> {
    items("", texts.into_iter().map(text).collect())
}

/// The items as a list of this class, or `None` for none.
pub fn items(class: &str, items: Vec<Html>) -> Option<Html> {
    (!items.is_empty()).then(|| {
        let class = (!class.is_empty()).then_some(class);
        let items = items.into_iter().map(|item| el("li").with(item).node());
        el("ul")
            .attr_if("class", class)
            .with_all(items.collect())
            .node()
    })
}

/// A section under this heading; nothing without content.
pub fn section(heading: &str, content: Option<Html>) -> Html {
    content.map_or_else(Html::default, |content| {
        headed(heading).with(content).node()
    })
}

/// A section with this heading.
pub fn headed(heading: &str) -> Element {
    el("section").with(el("h2").text(heading))
}

/// Labels and what belongs to each, where that is there.
pub fn facts(rows: Vec<(&str, Option<Html>)>) -> Html {
    let rows = rows
        .into_iter()
        .filter_map(|(label, content)| Some(term(label, content?)));
    el_of("dl", "entry-facts").with_all(rows.collect()).node()
}

/// A row of a list of terms.
pub fn term(label: &str, content: Html) -> Html {
    let content = el("dd").with(content);
    el("div").with(el("dt").text(label)).with(content).node()
}

/// Several pieces after each other, or `None` for none.
pub fn several(pieces: Vec<Html>) -> Option<Html> {
    (!pieces.is_empty()).then(|| nodes(pieces))
}

/// An exchange, line by line; `None` for none.
pub fn exchange<'a>(lines: impl IntoIterator<Item = &'a str>) -> Option<Html> {
    let lines: Vec<_> = lines.into_iter().collect();
    (!lines.is_empty()).then(|| {
        let example = el_of("pre", "example").verbatim().attr("dir", "ltr");
        example.text(&lines.join("\n")).node()
    })
}

/// What is written in a protocol's grammar, or sent as it stands.
pub fn code(said: &str) -> Html {
    el("code").verbatim().attr("dir", "ltr").text(said).node()
}

/// Words of a standard or a server, which are English.
pub fn quoted(said: &str) -> Html {
    el("q").attr("lang", "en").verbatim().text(said).node()
}

/// The beginning of a page: its one main heading, and what it holds.
pub fn beginning(title: &str, lead: Option<&str>) -> Html {
    let heading = el("h1").attr("tabindex", "-1").text(title).node();
    let lead = lead.map(|lead| el_of("p", "lead").text(lead).node());
    nodes([heading].into_iter().chain(lead).collect())
}

/// One of the choices of a select. One of them has to be chosen: options are put in from the last to the first, and a
/// browser chooses the first that it sees.
pub fn option(value: &str, name: &str, chosen: bool) -> Html {
    let option = el("option").attr("value", value).text(name);
    option
        .attr_if("selected", chosen.then_some("selected"))
        .node()
}
