//! The text box and the other ways to bring a text in. What is typed stays in the box and is read from
//! there; what is too long for a box (the box, not the reading, is what would take seconds) never enters it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, File, HtmlInputElement, HtmlTextAreaElement};
use yew::platform::spawn_local;
use yew::{
    Callback, DragEvent, Event, Html, NodeRef, Properties, TargetCast, component, html,
    use_mut_ref, use_node_ref,
};

use super::breaks::Stop;
use super::browser;
use super::effect::use_effect_with;
use super::element::el_of;
use super::held::use_state;
use super::intake::{Intake, progress, read_and_send};
use super::language::{Language, use_language};
use super::model::{Action, Brought, Origin, Read, Shown, is_long};
use super::reading::to_line;
use super::route::Page;
use crate::lines::Correction;
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
    /// The text that the page opened with and that is not read yet.
    pub brought: Option<Brought>,
    /// Whether the text is to be kept after the tab is closed.
    pub keep: bool,
    /// The line that was last gone to in the conversation.
    pub gone_to: Option<u32>,
    /// The line that was last asked to be seen.
    pub shown: Option<Shown>,
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
    // What is being read now: whatever comes later stops it.
    let busy = use_mut_ref(Stop::default);
    let unreadable = use_state(|| None::<String>);
    let long = props
        .read
        .as_ref()
        .filter(|read| read.origin != Origin::Typed);

    let intake = use_state(|| None::<Intake>);
    let bring = {
        let (area, send, waiting) = (area.clone(), props.send.clone(), waiting.clone());
        let (unreadable, intake, busy) = (unreadable.clone(), intake.clone(), busy.clone());
        Callback::from(move |source: Source| {
            waiting.take();
            unreadable.set(None);
            let (area, send, busy) = (area.clone(), send.clone(), busy.clone());
            let stop = begin(&busy);
            let (unreadable, shown) = (unreadable.clone(), intake.clone());
            let show = Callback::from(move |now| shown.set(now));
            spawn_local(async move {
                if let Err(name) = take_in(source, &area, &stop, &send, &show).await {
                    unreadable.set(Some(name));
                }
                // Whatever began meanwhile shows itself.
                if stop == *busy.borrow() {
                    show.emit(None);
                }
            });
        })
    };
    // Whether something was typed that is not read yet.
    let typing = use_mut_ref(|| false);
    // Back from another view, the box holds what it held; and what was typed before the program came is read, or else what
    // the page opened with.
    {
        let (area, read_last, send) = (area.clone(), props.read.clone(), props.send.clone());
        let (bring, brought, busy) = (bring.clone(), props.brought.clone(), busy.clone());
        use_effect_with(long.is_some(), move |_| {
            let Some(area) = area.cast::<HtmlTextAreaElement>() else {
                return;
            };
            let typed = area.value();
            match (read_last, brought) {
                (Some(last), _) if last.origin == Origin::Typed && typed.is_empty() => {
                    area.set_value(&last.text);
                }
                (None, _) if !typed.is_empty() => read_typed(typed, begin(&busy), send),
                (None, Some(brought)) => bring.emit(Source::Text(brought)),
                _ => {}
            }
        });
    }
    let oninput = {
        let (area, send, waiting) = (area.clone(), props.send.clone(), waiting.clone());
        let (busy, intake, typing) = (busy.clone(), intake.clone(), typing.clone());
        let before = props
            .read
            .as_ref()
            .map_or(0, |read| read.report.lines.len());
        Callback::from(move |_| {
            typing.replace(true);
            let rest = if before < QUICK_LINES { 0 } else { REST };
            let (area, send) = (area.clone(), send.clone());
            let stop = begin(&busy);
            if intake.is_some() {
                intake.set(None);
            }
            let read = Timeout::new(rest, move || {
                if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                    read_typed(area.value(), stop, send);
                }
            });
            *waiting.borrow_mut() = Some(read);
        })
    };
    let onclear = {
        let (area, send, unreadable) = (area.clone(), props.send.clone(), unreadable.clone());
        let (waiting, busy) = (waiting.clone(), busy.clone());
        Callback::from(move |_| {
            waiting.take();
            begin(&busy);
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
                .and_then(|data| browser::pasted(&data));
            if let Some(text) = text.filter(|text| is_long(text)) {
                event.prevent_default();
                bring.emit(Source::text(text));
            }
        })
    };
    let ondrop = {
        let bring = bring.clone();
        Callback::from(move |event: DragEvent| {
            let Some(data) = event.data_transfer() else {
                return;
            };
            if let Some(file) = data.files().and_then(|files| files.get(0)) {
                event.prevent_default();
                bring.emit(Source::File(file));
            } else if let Some(text) = browser::pasted(&data).filter(|text| is_long(text)) {
                event.prevent_default();
                bring.emit(Source::text(text));
            }
        })
    };
    let choose = bring.clone();
    let onchoose = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                choose.emit(Source::File(file));
            }
            // So that choosing the same file again is a change again.
            input.set_value("");
        }
    });
    let selected = use_state(|| None::<u32>);
    let following = use_mut_ref(|| None::<Timeout>);
    let onselect = {
        let (area, selected, typing) = (area.clone(), selected.clone(), typing.clone());
        let send = props.send.clone();
        Callback::from(move |_: Event| {
            let area = area.cast::<HtmlTextAreaElement>();
            let found = area.and_then(|area| browser::selected_in_box(&area));
            selected.set(found.map(|found| found.first));
            // The conversation follows once the selection rests, as it does not while it is dragged.
            let found = found.filter(|found| found.wanted && !*typing.borrow());
            let send = send.clone();
            *following.borrow_mut() = found.map(|found| {
                let follow = Action::Follow(found.first, found.last);
                Timeout::new(REST, move || send.emit(follow))
            });
        })
    };
    {
        // The lines of another text are other lines.
        let selected = selected.clone();
        use_effect_with(props.read.clone(), move |_| {
            typing.replace(false);
            selected.set(None);
        });
    }
    {
        let area = area.clone();
        use_effect_with((props.gone_to, props.shown), move |&(line, _)| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                browser::mark_in_box(&area, line);
            }
        });
    }
    let followed = props.shown.is_some_and(|shown| shown.until.is_some());
    let said = props
        .read
        .as_ref()
        .zip(*selected)
        .and_then(|(read, line)| what_is_selected(&language, read, line, &props.send));
    let onkeep = props.send.reform(|event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let keep = input.is_some_and(|input| input.checked());
        browser::keep_longer(keep);
        Action::Keep(keep)
    });
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    // A sample that was pressed holds the focus, so that they stay. Any other text folds them away, so that its verdict stands
    // higher.
    let samples_open = props
        .read
        .as_ref()
        .is_none_or(|read| language.prose.is_sample(&read.text));
    html! {
        <section class={if followed { "paste following" } else { "paste" }} {ondragover} {ondrop}>
            <label for="text">{ i.box_label() }</label>
            if let Some(read) = long {
                <p id="text" class="long-text">{ long_text(&language, read) }</p>
            } else {
                <div class="box">
                    <textarea ref={area} id="text" rows="6" spellcheck="false" autocomplete="off"
                        autocapitalize="off" translate="no" dir="ltr" wrap="off"
                        placeholder={i.box_hint()} aria-describedby="pledge"
                        {oninput} {onselect} onpaste={onpaste.reform(Event::from)} />
                    { said.unwrap_or_default() }
                </div>
            }
            if let Some(intake) = &*intake {
                { progress(&language, intake) }
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
                    <label class="keep">
                        <input type="checkbox" checked={props.keep} onchange={onkeep} />
                        { " " }{ i.keep() }
                    </label>
                </p>
            </div>
            if let Some(name) = &*unreadable {
                <p role="alert">{ i.file_unreadable(name) }</p>
            }
            <details class="tries" open={samples_open}>
                <summary id="samples">{ i.samples() }</summary>
                <ul class="samples" aria-labelledby="samples">
                    { for Sample::ALL.iter().map(|&sample| {
                        let (bring, prose) = (bring.clone(), language.prose.clone());
                        let onclick = Callback::from(move |_| {
                            if let Some(text) = prose.sample(sample) {
                                bring.emit(Source::text(text));
                            }
                        });
                        html! { <li><button type="button" {onclick}>{ i.sample(sample) }</button></li> }
                    }) }
                </ul>
            </details>
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

/// Stops what is being read, for something else.
fn begin(busy: &RefCell<Stop>) -> Stop {
    let stop = Stop::default();
    busy.replace(stop.clone()).stop();
    stop
}

/// Reads what stands in the box.
fn read_typed(text: String, stop: Stop, send: Callback<Action>) {
    read_and_send(
        text.into(),
        Origin::Typed,
        Correction::default(),
        stop,
        send,
    );
}

/// Where a text comes from that comes whole.
enum Source {
    Text(Brought),
    File(File),
}

impl Source {
    fn text(text: String) -> Self {
        Self::Text(Brought::plain(text))
    }
}

/// Takes a text in and reads it; it is shown in the box unless it is too long for that. `Err` with the name of a file
/// that cannot be read.
async fn take_in(
    source: Source,
    area: &NodeRef,
    stop: &Stop,
    send: &Callback<Action>,
    show: &Callback<Option<Intake>>,
) -> Result<(), String> {
    let (intake, brought) = match source {
        Source::Text(text) => (Intake::new(None, stop.clone()), Some(text)),
        Source::File(file) => {
            let name = file.name();
            let intake = Intake::new(Some(name.as_str().into()), stop.clone());
            let text = intake.text_of(&file, show).await.map_err(|()| name)?;
            (intake, text.map(Brought::plain))
        }
    };
    let Some(brought) = brought else {
        return Ok(());
    };
    let long = is_long(&brought.text);
    let origin = match &intake.name {
        _ if !long => Origin::Typed,
        Some(name) => Origin::File(name.to_string()),
        None => Origin::Long,
    };
    let read = intake.read(brought, origin, show);
    let Some(read) = read.await else {
        return Ok(());
    };
    if let Some(area) = area.cast::<HtmlTextAreaElement>() {
        area.set_value(if long { "" } else { &read.text });
    }
    send.emit(Action::Read(Rc::new(read)));
    Ok(())
}

fn long_text(language: &Language, read: &Read) -> String {
    let file = match &read.origin {
        Origin::File(name) => Some(name.as_str()),
        Origin::Typed | Origin::Long => None,
    };
    language.interface.long_text(read.report.lines.len(), file)
}
