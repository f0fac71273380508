//! Headings and regions. Inside another page they keep to its outline: headings begin at the level that it asks for, and
//! there are no landmarks.

use crate::view::element::{Element, el, el_of};
use crate::view::language::Language;

const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// A heading of the second level and below, as on a page of our own.
pub fn heading(language: &Language, level: u8) -> Element {
    let first = language.inside.unwrap_or(2);
    let level = (first + level).saturating_sub(3).min(5);
    el(HEADINGS.get(usize::from(level)).unwrap_or(&"h6"))
}

/// A part that has a name: a landmark on a page of our own, only a group inside another.
pub fn region(language: &Language, class: &str) -> Element {
    match language.inside {
        None => el_of("section", class),
        Some(_) => el_of("div", class).attr("role", "group"),
    }
}

#[cfg(test)]
mod tests {
    use yew::Html;

    use super::*;

    fn name(element: Element) -> String {
        match element.node() {
            Html::VTag(tag) => tag.tag().to_owned(),
            other => panic!("no element: {other:?}"),
        }
    }

    #[test]
    fn headings_begin_where_the_page_around_says() {
        let own = Language::default();
        assert_eq!(name(heading(&own, 2)), "h2");
        assert_eq!(name(heading(&own, 3)), "h3");
        let inside = Language::default().inside(4);
        assert_eq!(name(heading(&inside, 2)), "h4");
        assert_eq!(name(heading(&inside, 3)), "h5");
        let deepest = Language::default().inside(6);
        assert_eq!(name(heading(&deepest, 3)), "h6");
        let first = Language::default().inside(1);
        assert_eq!(name(heading(&first, 2)), "h1");
    }

    #[test]
    fn inside_another_page_nothing_is_a_landmark() {
        assert_eq!(name(region(&Language::default(), "x")), "section");
        assert_eq!(name(region(&Language::default().inside(3), "x")), "div");
    }
}
