//! The view that asks for codes to compare.

use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::{Callback, Html, InputEvent, Properties, TargetCast, component, html};

use crate::catalog;
use crate::view::browser;
use crate::view::drawn::drawn;
use crate::view::element::el;
use crate::view::held::use_state;
use crate::view::language::{Language, use_language};
use crate::view::parts::code::comparison;
use crate::view::parts::lists::{beginning, items};
use crate::view::route::{AnyCode, Page, Selection};

/// Two or three choices, and the pairs that are often confused.
pub fn choose(language: &Language) -> Html {
    let i = language.interface;
    el("article")
        .with(beginning(i.choose_heading(), Some(i.choose_lead())))
        .with(drawn::<Chooser>(ChooserProps { codes: None }))
        .with(el("h2").text(i.confused()))
        .with(confused(language, usize::MAX))
        .node()
}

/// Links to the pairs that are often confused, `most` of them.
pub fn confused(language: &Language, most: usize) -> Html {
    let pairs = catalog::confused_pairs().iter().take(most);
    let pairs = pairs.filter_map(|&(one, other)| Selection::pair(one, other));
    items(
        "pairs",
        pairs.map(|two| comparison(language, two)).collect(),
    )
    .unwrap_or_default()
}

/// The codes that stand in the boxes at first.
#[derive(Clone, Copy, PartialEq, Properties)]
pub struct ChooserProps {
    /// Two or three codes, or the pair where it all began.
    pub codes: Option<Selection>,
}

/// Boxes for two or three codes of either kind, and a link to their comparison. A link, so that it can be opened
/// beside the page or copied.
#[component]
pub fn Chooser(props: &ChooserProps) -> Html {
    let language = use_language();
    let i = language.interface;
    let codes = props.codes;
    let typed = use_state(move || begin(codes));
    let wrong = typed.iter().map(|text| text.trim());
    let wrong = wrong.filter(|text| !text.is_empty() && text.parse::<AnyCode>().is_err());
    let wrong: Vec<_> = wrong.collect();
    let codes: Vec<AnyCode> = typed
        .iter()
        .filter_map(|text| text.trim().parse().ok())
        .collect();
    let codes = Selection::new(&codes).filter(|_| wrong.is_empty());
    let address = codes.map(|codes| language.href(Page::Compare(codes)));
    let said = match (&address, wrong.first()) {
        (Some(_), _) => i.choose_hint().to_owned(),
        (None, Some(text)) => i.choose_no_code(text),
        (None, None) => i.choose_wrong().to_owned(),
    };
    let labels = [i.choose_first(), i.choose_second(), i.choose_third()];
    let input = |at: usize, label: &'static str| {
        let typed = typed.clone();
        let value = typed.get(at).cloned();
        let wrong = value
            .as_deref()
            .is_some_and(|text| wrong.contains(&text.trim()));
        let oninput = Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                let mut now = (*typed).clone();
                if let Some(text) = now.get_mut(at) {
                    *text = input.value();
                }
                typed.set(now);
            }
        });
        html! {
            <label>
                <span>{ label }</span>
                <input type="text" inputmode="decimal" size="8" autocomplete="off" list="codes"
                    aria-describedby="chosen" aria-invalid={wrong.then_some("true")} {value} {oninput} />
            </label>
        }
    };
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Enter"
            && event.target_dyn_into::<HtmlInputElement>().is_some()
            && let Some(link) = browser::find(".chooser a[href]")
        {
            link.click();
        }
    });
    html! {
        <div class="chooser" role="group" aria-label={i.choose_heading()} {onkeydown}>
            { for (0..).zip(labels).map(|(at, label)| input(at, label)) }
            <datalist id="codes">{ for options(&language) }</datalist>
            <a class="button" role={address.is_none().then_some("link")} aria-disabled={address.is_none().then_some("true")}
                href={address.clone()}>{ i.choose_button() }</a>
            <p id="chosen" role="status" class={address.is_none().then_some("wrong")}>{ said }</p>
        </div>
    }
}

fn begin(codes: Option<Selection>) -> Vec<String> {
    let mut typed: Vec<_> = codes.map_or_else(
        || vec!["211".to_owned(), "221".to_owned()],
        |codes| codes.codes().map(|code| code.to_string()).collect(),
    );
    typed.resize(3, String::new());
    typed
}

/// Every reply code with its name, to choose from while typing.
fn options(language: &Language) -> impl Iterator<Item = Html> {
    catalog::codes().iter().map(|facts| {
        let name = language
            .prose
            .code(facts.code)
            .map_or(facts.text, |prose| prose.name());
        el("option")
            .attr("value", &facts.code.to_string())
            .text(name)
            .node()
    })
}
