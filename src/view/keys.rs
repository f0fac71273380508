//! Single keys and the list of them. They do nothing while something is typed, and can be switched off.

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};
use yew::{Callback, Event, Html, Properties, TargetCast, component, html};

use super::browser;
use super::effect::use_effect_with;
use super::element::{el, el_of};
use super::language::use_language;
use super::model::Action;

/// The id of the list.
const LIST: &str = "keys";

/// How it stands, and where the keys say what happens.
#[derive(Clone, PartialEq, Properties)]
pub struct KeysProps {
    /// Whether single keys do something.
    pub on: bool,
    /// Whether the list is open.
    pub open: bool,
    /// Takes what happens.
    pub send: Callback<Action>,
}

/// The list of keys, which opens over the page.
#[component]
pub fn Keys(props: &KeysProps) -> Html {
    let language = use_language();
    let i = language.interface;
    {
        let send = props.send.clone();
        use_effect_with(props.on, move |&on| {
            let listener = on.then(|| listen(send));
            move || drop(listener)
        });
    }
    use_effect_with(props.open, |&open| browser::set_dialogue(LIST, open));
    let keys = i.key_list().iter().map(|(key, does)| {
        let key = el("kbd").verbatim().text(key);
        el("div")
            .with(el("dt").with(key))
            .with(el("dd").text(does))
            .node()
    });
    let onchange = props.send.reform(|event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        Action::Keys(input.is_none_or(|input| input.checked()))
    });
    let close = props.send.reform(|_| Action::Help(false));
    let onclose = props.send.reform(|_: Event| Action::Help(false));
    let button = el("button")
        .attr("type", "button")
        .on_click(close)
        .text(i.close());
    html! {
        <dialog id={LIST} class="keys" aria-labelledby="keys-heading" {onclose}>
            <h2 id="keys-heading">{ i.keys() }</h2>
            { el_of("dl", "key-list").with_all(keys.collect()).node() }
            <label>
                <input type="checkbox" checked={props.on} {onchange} />
                <span>{ i.keys_on() }</span>
            </label>
            <p>{ button.node() }</p>
        </dialog>
    }
}

/// Listens for single keys, as long as the result is kept.
fn listen(send: Callback<Action>) -> EventListener {
    EventListener::new_with_options(
        &document(),
        "keydown",
        gloo::events::EventListenerOptions::enable_prevent_default(),
        move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            if event.ctrl_key() || event.meta_key() || event.alt_key() || typed(event) {
                return;
            }
            match event.key().as_str() {
                "?" => send.emit(Action::Help(true)),
                "v" => send.emit(Action::Decided),
                "n" => send.emit(Action::Next(true)),
                "p" => send.emit(Action::Next(false)),
                "/" => {
                    if let Some(field) = browser::find("textarea, input[type=search]") {
                        browser::focus_visibly(&field);
                    }
                }
                _ => return,
            }
            event.prevent_default();
        },
    )
}

/// Whether the key goes into a field, or into a list that is open over the page.
fn typed(event: &KeyboardEvent) -> bool {
    let at = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    at.is_some_and(|at| {
        at.closest("input:not([type=checkbox]), textarea, select, dialog")
            .is_ok_and(|field| field.is_some())
    })
}
