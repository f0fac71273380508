//! Looking for words in a long list, of which the browser's own search sees only what is drawn.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::{Callback, Html, Properties, SubmitEvent, component, html, use_node_ref};

use crate::view::effect::use_effect_with;
use crate::view::element::el_of;
use crate::view::held::use_state;
use crate::view::language::use_language;
use crate::view::model::{Action, Read};

/// Where words are looked for, and where it says what happens.
#[derive(Clone, PartialEq, Properties)]
pub struct FindProps {
    /// The text and its report.
    pub read: Rc<Read>,
    /// The line that was last seen.
    pub here: Option<u32>,
    /// Takes what happens.
    pub send: Callback<Action>,
}

/// The field, its button, and what came of it.
#[component]
pub fn Find(props: &FindProps) -> Html {
    let i = use_language().interface;
    let field = use_node_ref();
    let missed = use_state(|| false);
    {
        let missed = missed.clone();
        use_effect_with(props.read.clone(), move |_| missed.set(false));
    }
    let onsubmit = {
        let (props, field, missed) = (props.clone(), field.clone(), missed.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let field = field.cast::<HtmlInputElement>();
            let words = field.map(|field| field.value()).unwrap_or_default();
            if words.is_empty() {
                return;
            }
            let found = next_with(&props.read, words.as_bytes(), props.here);
            missed.set(found.is_none());
            if let Some(line) = found {
                props.send.emit(Action::Show(line));
            }
        })
    };
    let said = if *missed { i.found_nowhere() } else { "" };
    html! {
        <form class="find ways" role="search" {onsubmit}>
            <label>{ i.find_in_lines() }{ " " }<input ref={field} type="search" autocomplete="off" spellcheck="false" /></label>
            <button>{ i.find_next() }</button>
            { el_of("span", "missed").attr("role", "status").text(said).node() }
        </form>
    }
}

/// The next line that holds these words, behind this one and round to it; small letters are as good as large ones.
fn next_with(read: &Read, words: &[u8], here: Option<u32>) -> Option<u32> {
    let holds = |line: u32| {
        let said = read.report.span_of(line).bytes(&read.text);
        said.windows(words.len())
            .any(|part| part.eq_ignore_ascii_case(words))
    };
    let all = read.report.lines.len() as u32;
    let from = here.map_or(0, |here| here + 1).min(all);
    (from..all).chain(0..from).find(|&line| holds(line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::model::Origin;

    #[test]
    fn words_are_found_behind_the_line_and_round() {
        let text = "220 mx ESMTP\n250 MX\n221 bye\n";
        let read = Read::new(text.into(), Origin::Typed);
        let next = |words: &str, here| next_with(&read, words.as_bytes(), here);
        assert_eq!(next("mx", None), Some(0));
        assert_eq!(next("mx", Some(0)), Some(1));
        assert_eq!(next("mx", Some(1)), Some(0));
        assert_eq!(next("Bye", Some(2)), Some(2));
        assert_eq!(next("gone", None), None);
        assert_eq!(next("220 mx ESMTP\n250", None), None);
    }
}
