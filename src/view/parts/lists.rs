//! Texts as paragraphs or bullets.

use yew::{Html, html};

/// The texts as paragraphs, or `None` for none.
pub fn paragraphs<'a>(texts: impl IntoIterator<Item = &'a str>) -> Option<Html> {
    let mut texts = texts
        .into_iter()
        .map(|text| html! { <p>{ text.to_owned() }</p> })
        .peekable();
    texts.peek().is_some().then(|| html! { <>{ for texts }</> })
}

/// The texts as a list, or `None` for none.
pub fn bullets<'a>(texts: impl IntoIterator<Item = &'a str>) -> Option<Html> {
    let mut texts = texts
        .into_iter()
        .map(|text| html! { <li>{ text.to_owned() }</li> })
        .peekable();
    texts
        .peek()
        .is_some()
        .then(|| html! { <ul>{ for texts }</ul> })
}
