//! The text box and the other ways to bring a text in. What is typed stays in the box and is read from
//! there; what is too long for a box (the box, not the reading, is what would take seconds) never enters it.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, File, HtmlInputElement, HtmlTextAreaElement};
use yew::platform::spawn_local;
use yew::{
    Callback, DragEvent, Event, Html, NodeRef, Properties, TargetCast, component, html,
    use_effect_with, use_mut_ref, use_node_ref, use_state,
};

use super::browser;
use super::element::el_of;
use super::language::{Language, use_language};
use super::model::{Action, Origin, Read, is_long};
use super::reading::to_line;
use super::route::Page;
use crate::words::explanation::explain_line;
use crate::words::interface::Sample;

/// A text of fewer lines than this is read with every key, a longer one when the keys rest.
const QUICK_LINES: usize = 300;
/// How long the keys must rest, in milliseconds.
const REST: u32 = 150;

/// What the box shows, and where it says what happens.
#[derive(Clone, PartialEq, Properties)]
pub struct PasteProps {
    /// What was read last.
    pub read: Option<Rc<Read>>,
    /// Takes what happens.
    pub send: Callback<Action>,
}

/// The text box, its buttons and the samples.
#[component]
pub fn Paste(props: &PasteProps) -> Html {
    let language = use_language();
    let i = language.interface;
    let area = use_node_ref();
    let waiting = use_mut_ref(|| None::<Timeout>);
    let unreadable = use_state(|| None::<String>);
    let long = props
        .read
        .as_ref()
        .filter(|read| read.origin != Origin::Typed);

    // Back from another view, the box holds what it held; and what was typed before the program came is read.
    {
        let (area, read_last, send) = (area.clone(), props.read.clone(), props.send.clone());
        use_effect_with(long.is_some(), move |_| {
            let Some(area) = area.cast::<HtmlTextAreaElement>() else {
                return;
            };
            match read_last {
                Some(last) if last.origin == Origin::Typed && area.value().is_empty() => {
                    area.set_value(&last.text);
                }
                None if !area.value().is_empty() => send.emit(read(area.value(), Origin::Typed)),
                _ => {}
            }
        });
    }

    let bring = {
        let (area, send, waiting, unreadable) = (
            area.clone(),
            props.send.clone(),
            waiting.clone(),
            unreadable.clone(),
        );
        Callback::from(move |(text, file): (String, Option<String>)| {
            waiting.take();
            unreadable.set(None);
            bring(&area, &send, text, file);
        })
    };
    let take = {
        let (bring, unreadable) = (bring.clone(), unreadable.clone());
        Callback::from(move |file: File| take(file, bring.clone(), unreadable.clone()))
    };
    let oninput = {
        let (area, send, waiting) = (area.clone(), props.send.clone(), waiting.clone());
        let before = props
            .read
            .as_ref()
            .map_or(0, |read| read.report.lines.len());
        Callback::from(move |_| {
            let rest = if before < QUICK_LINES { 0 } else { REST };
            let (area, send) = (area.clone(), send.clone());
            let read = Timeout::new(rest, move || {
                if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                    send.emit(read(area.value(), Origin::Typed));
                }
            });
            *waiting.borrow_mut() = Some(read);
        })
    };
    let onclear = {
        let (area, send, unreadable) = (area.clone(), props.send.clone(), unreadable.clone());
        Callback::from(move |_| {
            unreadable.set(None);
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                area.set_value("");
                drop(area.focus());
            }
            send.emit(Action::Clear);
        })
    };
    let onpaste = {
        let bring = bring.clone();
        Callback::from(move |event: Event| {
            let text = event
                .dyn_ref::<ClipboardEvent>()
                .and_then(ClipboardEvent::clipboard_data)
                .and_then(|data| data.get_data("text/plain").ok());
            if let Some(text) = text.filter(|text| is_long(text)) {
                event.prevent_default();
                bring.emit((text, None));
            }
        })
    };
    let ondrop = {
        let (bring, take) = (bring.clone(), take.clone());
        Callback::from(move |event: DragEvent| {
            let Some(data) = event.data_transfer() else {
                return;
            };
            if let Some(file) = data.files().and_then(|files| files.get(0)) {
                event.prevent_default();
                take.emit(file);
            } else if let Some(text) = data
                .get_data("text/plain")
                .ok()
                .filter(|text| is_long(text))
            {
                event.prevent_default();
                bring.emit((text, None));
            }
        })
    };
    let onchoose = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                take.emit(file);
            }
            // So that choosing the same file again is a change again.
            input.set_value("");
        }
    });
    let selected = use_state(|| None::<u32>);
    let onselect = {
        let (area, selected) = (area.clone(), selected.clone());
        Callback::from(move |_: Event| {
            let area = area.cast::<HtmlTextAreaElement>();
            selected.set(area.and_then(|area| browser::selected_line(&area)));
        })
    };
    {
        // The lines of another text are other lines.
        let selected = selected.clone();
        use_effect_with(props.read.clone(), move |_| selected.set(None));
    }
    let said = props
        .read
        .as_ref()
        .zip(*selected)
        .and_then(|(read, line)| what_is_selected(&language, read, line, &props.send));
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    html! {
        <section class="paste" {ondragover} {ondrop}>
            <label for="text">{ i.box_label() }</label>
            if let Some(read) = long {
                <p id="text" class="long-text">{ long_text(&language, read) }</p>
            } else {
                <textarea ref={area} id="text" rows="9" spellcheck="false" autocomplete="off"
                    autocapitalize="off" translate="no" dir="ltr" wrap="off"
                    placeholder={i.box_hint()} aria-describedby="pledge"
                    {oninput} {onselect} onpaste={onpaste.reform(Event::from)} />
                { said.unwrap_or_default() }
            }
            <div class="beneath">
                <p id="pledge" class="pledge">
                    { i.pledge() }{ " " }
                    <a href={language.href(Page::Privacy)}>{ i.pledge_check() }</a>
                </p>
                <p class="ways">
                    <label class="button file">
                        { i.choose_file() }
                        <input type="file" class="sr" onchange={onchoose} />
                    </label>
                    <span class="drop-hint">{ i.drop_hint() }</span>
                    <button type="button" onclick={onclear} disabled={props.read.is_none()}>{ i.clear() }</button>
                </p>
            </div>
            if let Some(name) = &*unreadable {
                <p role="alert">{ i.file_unreadable(name) }</p>
            }
            <p class="samples-label" id="samples">{ i.samples() }</p>
            <ul class="samples" aria-labelledby="samples">
                { for Sample::ALL.iter().map(|&sample| {
                    let (bring, prose) = (bring.clone(), language.prose.clone());
                    let onclick = Callback::from(move |_| {
                        if let Some(text) = prose.sample(sample) {
                            bring.emit((text, None));
                        }
                    });
                    html! { <li><button type="button" {onclick}>{ i.sample(sample) }</button></li> }
                }) }
            </ul>
        </section>
    }
}

/// What is said of the line that is selected in the box.
fn what_is_selected(
    language: &Language,
    read: &Read,
    line: u32,
    send: &Callback<Action>,
) -> Option<Html> {
    let (prose, locale) = (&language.prose, language.locale);
    let said = explain_line(&read.report, &read.text, line, prose, locale)?;
    let label = el_of("span", "label").text(language.interface.selected());
    let said = [&said.label, ": ", &said.meaning].concat();
    Some(
        el_of("p", "selected")
            .with(label)
            .text(" ")
            .text(&said)
            .text(" ")
            .with(to_line(language, line, send))
            .node(),
    )
}

fn read(text: String, origin: Origin) -> Action {
    Action::Read(Rc::new(Read::new(text, origin)))
}

/// Reads a text that came whole, and shows it in the box unless it is too long for that.
fn bring(area: &NodeRef, send: &Callback<Action>, text: String, file: Option<String>) {
    let area = area.cast::<HtmlTextAreaElement>();
    let long = is_long(&text);
    if let Some(area) = area {
        area.set_value(if long { "" } else { &text });
    }
    let origin = match file {
        _ if !long => Origin::Typed,
        Some(name) => Origin::File(name),
        None => Origin::Long,
    };
    send.emit(read(text, origin));
}

/// Reads a file, whatever its encoding: what is no UTF-8 becomes U+FFFD.
fn take(
    file: File,
    bring: Callback<(String, Option<String>)>,
    unreadable: yew::UseStateHandle<Option<String>>,
) {
    spawn_local(async move {
        let name = file.name();
        match wasm_bindgen_futures::JsFuture::from(file.text()).await {
            Ok(text) => bring.emit((text.as_string().unwrap_or_default(), Some(name))),
            Err(_) => unreadable.set(Some(name)),
        }
    });
}

fn long_text(language: &Language, read: &Read) -> String {
    let file = match &read.origin {
        Origin::File(name) => Some(name.as_str()),
        Origin::Typed | Origin::Long => None,
    };
    language.interface.long_text(read.report.lines.len(), file)
}
