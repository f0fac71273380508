//! Texts as paragraphs or bullets, and lists of what is made elsewhere.

use yew::{AttrValue, Html, html};

/// The texts as paragraphs, or `None` for none.
pub fn paragraphs<'a>(texts: impl IntoIterator<Item = &'a str>) -> Option<Html> {
    let texts: Vec<_> = texts.into_iter().map(paragraph).collect();
    (!texts.is_empty()).then(|| html! { <>{ for texts }</> })
}

fn paragraph(text: &str) -> Html {
    html! { <p>{ text.to_owned() }</p> }
}

/// The texts as a list, or `None` for none.
pub fn bullets<'a>(texts: impl IntoIterator<Item = &'a str>) -> Option<Html> {
    items(
        "",
        texts
            .into_iter()
            .map(|text| text.to_owned().into())
            .collect(),
    )
}

/// The items as a list of this class, or `None` for none.
pub fn items(class: &'static str, items: Vec<Html>) -> Option<Html> {
    let class = (!class.is_empty()).then_some(class);
    (!items.is_empty()).then(|| html! { <ul {class}>{ for items.into_iter().map(item) }</ul> })
}

fn item(content: Html) -> Html {
    html! { <li>{ content }</li> }
}

/// A section under this heading; nothing without content.
pub fn section(heading: impl Into<AttrValue>, content: Option<Html>) -> Html {
    content.map_or_else(Html::default, |content| {
        html! { <section><h2>{ heading.into() }</h2>{ content }</section> }
    })
}

/// Labels and what belongs to each, where that is there.
pub fn facts(rows: Vec<(AttrValue, Option<Html>)>) -> Html {
    let rows = rows
        .into_iter()
        .filter_map(|(label, content)| Some((label, content?)));
    html! {
        <dl class="entry-facts">
            { for rows.map(|(label, content)| html! { <div><dt>{ label }</dt><dd>{ content }</dd></div> }) }
        </dl>
    }
}

/// Several pieces after each other, or `None` for none.
pub fn several(pieces: Vec<Html>) -> Option<Html> {
    (!pieces.is_empty()).then(|| html! { <>{ for pieces }</> })
}

/// An exchange, line by line; `None` for none.
pub fn exchange<'a>(lines: impl IntoIterator<Item = &'a str>) -> Option<Html> {
    let lines: Vec<_> = lines.into_iter().collect();
    (!lines.is_empty())
        .then(|| html! { <pre class="example" translate="no" dir="ltr">{ lines.join("\n") }</pre> })
}

/// What is written in a protocol's grammar, or sent as it stands.
pub fn code(text: &str) -> Html {
    html! { <code translate="no" dir="ltr">{ text.to_owned() }</code> }
}
