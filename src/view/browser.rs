//! What the page asks of the browser, all of it in one place. Called from effects and handlers only, never
//! while rendering: pages are rendered natively too. Whatever the browser refuses is done without.

mod copied;
mod handed;
mod kept;
mod printed;
mod text_box;

use gloo::timers::callback::Timeout;
use gloo::utils::{document, document_element, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CustomEvent, CustomEventInit, Document, Element, EventTarget, FocusOptions,
    HtmlAnchorElement, HtmlDialogElement, HtmlElement, MouseEvent, ScrollIntoViewOptions,
    ScrollLogicalPosition, Url, js_sys,
};

use super::route::{FILE_ROOT, within_file};
use crate::words::Locale;
pub use copied::{select_within, when_copied_whole};
pub use handed::{decoded, pasted};
pub use kept::{
    Store, keep, keep_keys, keep_longer, keeps_longer, kept, kept_keys, kept_theme, set_theme,
};
pub use printed::when_printed;
pub use text_box::{Selected, mark_in_box, select_in_box, selected_in_box};

/// Whether the page is the edition in one file: the attribute that says so, with the site's own address or nothing.
fn one_file() -> Option<String> {
    document_element().get_attribute("data-one-file")
}

/// The path of the address shown.
pub fn path() -> String {
    let location = window().location();
    if one_file().is_some() {
        let hash = location.hash().unwrap_or_default();
        return within_file(&hash).0.to_owned();
    }
    location.pathname().unwrap_or_default()
}

/// The path that a link leads to, and the place there (`#…`, or empty).
pub fn target(link: &HtmlAnchorElement) -> (String, String) {
    let (path, hash) = (link.pathname(), link.hash());
    // Whatever lies beside the file is not of the site.
    if one_file().is_some() && Some(&path) == window().location().pathname().ok().as_ref() {
        let (path, place) = within_file(&hash);
        return (path.to_owned(), place.to_owned());
    }
    (path, hash)
}

/// Goes to a place on the view shown where the browser itself cannot, which takes the part behind the `#` as a whole;
/// `false` where it can.
pub fn go_within(path: &str, place: &str) -> bool {
    let alone = one_file().is_some();
    if alone {
        push(&[path, place].concat());
        focus_place();
    }
    alone
}

/// The root of the site, with slashes at both ends.
pub fn base() -> String {
    if one_file().is_some() {
        return FILE_ROOT.to_owned();
    }
    let href = document().base_uri().ok().flatten().unwrap_or_default();
    let path = href
        .split_once("://")
        .and_then(|(_, rest)| rest.find('/').and_then(|at| rest.get(at..)))
        .unwrap_or("/");
    let folder = path
        .rfind('/')
        .map_or("/", |at| path.get(..=at).unwrap_or("/"));
    folder.to_owned()
}

/// Adds an address to the history, and keeps with the one that is left how far it was scrolled.
pub fn push(path: &str) {
    keep_scroll();
    if let Ok(history) = window().history() {
        // A browser that takes no more entries still shows the view; only "back" goes further.
        drop(history.push_state_with_url(&JsValue::NULL, "", Some(path)));
    }
}

/// Keeps with the address shown how far it is scrolled.
pub fn keep_scroll() {
    if let Ok(history) = window().history() {
        let scrolled = window().scroll_y().unwrap_or_default();
        drop(history.replace_state(&JsValue::from_f64(scrolled), ""));
    }
}

/// Scrolls to where the address shown was left, if it was; once.
pub fn scroll_back() {
    if let Some(top) = kept_scroll() {
        scroll_to(top);
        if let Ok(history) = window().history() {
            drop(history.replace_state(&JsValue::NULL, ""));
        }
    }
}

/// Puts an address in the place of the one shown.
pub fn replace(path: &str) {
    if let Ok(history) = window().history() {
        drop(history.replace_state_with_url(&JsValue::NULL, "", Some(path)));
    }
}

/// How far the view now shown was scrolled when it was left; nothing for a new one.
pub fn kept_scroll() -> Option<f64> {
    window().history().ok()?.state().ok()?.as_f64()
}

/// Scrolls the page.
pub fn scroll_to(top: f64) {
    window().scroll_to_with_x_and_y(0.0, top);
}

/// Gives the document its title and language.
pub fn set_document(title: &str, locale: Locale) {
    document().set_title(title);
    set_attribute(&document_element(), "lang", locale.tag());
}

/// Focuses the main heading, so that a screen reader says where it is, without scrolling.
pub fn focus_heading() {
    if let Some(heading) = find("h1") {
        focus(&heading);
    }
}

/// Scrolls to a line of this list and focuses its button, or the line; or else brings it just into sight, so that whoever
/// is at work elsewhere stays there.
///
/// The list is asked, not the document, which does not see into a shadow tree.
pub fn see_line(list: &Element, id: &str, focused: bool) {
    let Some(line) = list.query_selector(&["#", id].concat()).ok().flatten() else {
        return;
    };
    if !focused {
        let least = ScrollIntoViewOptions::new();
        least.set_block(ScrollLogicalPosition::Nearest);
        line.scroll_into_view_with_scroll_into_view_options(&least);
        return;
    }
    line.scroll_into_view();
    let button = line.query_selector("button").ok().flatten();
    if let Some(target) = button.unwrap_or(line).dyn_ref::<HtmlElement>() {
        focus(target);
    }
}

/// The same once the browser has drawn what was changed just now.
pub fn see_line_soon(list: Element, id: String, focused: bool) {
    Timeout::new(50, move || see_line(&list, &id, focused)).forget();
}

/// Focuses an element, scrolled into sight.
pub fn focus_visibly(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        drop(element.focus());
    }
}

/// Focuses the place on the page that the address names behind its `#`; `false` where there is none.
pub fn focus_place() -> bool {
    let mut hash = window().location().hash().unwrap_or_default();
    if one_file().is_some() {
        hash = within_file(&hash).1.to_owned();
    }
    let Some(id) = hash.strip_prefix('#').filter(|id| !id.is_empty()) else {
        return false;
    };
    let place = document().get_element_by_id(id);
    if let Some(place) = &place {
        focus_visibly(place);
        place.scroll_into_view();
    }
    place.is_some()
}

fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    drop(element.focus_with_options(&options));
}

/// Puts a text into the clipboard; `false` where the browser refuses.
pub async fn copy(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    // Pages that are not secure have none.
    if clipboard.is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Saves a text as a file of this name.
pub fn save(name: &str, text: &str) {
    let parts = js_sys::Array::of1(&text.into());
    let Ok(blob) = Blob::new_with_str_sequence(&parts) else {
        return;
    };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else {
        return;
    };
    if let Ok(Ok(link)) = document()
        .create_element("a")
        .map(Element::dyn_into::<HtmlAnchorElement>)
    {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // The browser has taken it by then.
    Timeout::new(60_000, move || drop(Url::revoke_object_url(&address))).forget();
}

/// Opens the browser's dialogue for printing, once the browser has drawn what was changed just now.
pub fn print_soon() {
    Timeout::new(100, || drop(window().print())).forget();
}

/// The full address of a path of the site, for somebody else; within the file itself where the site's is not known.
pub fn full(path: &str) -> String {
    let location = window().location();
    match one_file() {
        None => location.origin().unwrap_or_default() + path,
        Some(site) if !site.is_empty() => site + path.trim_start_matches(FILE_ROOT),
        Some(_) => {
            let href = location.href().unwrap_or_default();
            let file = href.split('#').next().unwrap_or_default();
            // The first view needs no path.
            [file, if path == FILE_ROOT { "" } else { path }].concat()
        }
    }
}

/// The text compressed for a link, which the loader does with what the browser has for it; `None` where it has nothing.
pub async fn packed(text: &str) -> Option<String> {
    let detail = js_sys::Object::new();
    js_sys::Reflect::set(&detail, &"text".into(), &text.into()).ok()?;
    let init = CustomEventInit::new();
    init.set_detail(&detail);
    let event = CustomEvent::new_with_event_init_dict("explain-smtp-pack", &init).ok()?;
    document().dispatch_event(&event).ok()?;
    let promise = js_sys::Reflect::get(&detail, &"packed".into()).ok()?;
    let promise = promise.dyn_into::<js_sys::Promise>().ok()?;
    JsFuture::from(promise).await.ok()?.as_string()
}

/// Opens or closes the dialogue of this id.
pub fn set_dialogue(id: &str, open: bool) {
    let dialogue = document().get_element_by_id(id);
    let Some(dialogue) = dialogue.and_then(|found| found.dyn_into::<HtmlDialogElement>().ok())
    else {
        return;
    };
    if open && !dialogue.open() {
        drop(dialogue.show_modal());
    } else if !open {
        dialogue.close();
    }
}

/// Whether something on the page is selected: then a click ended that, and asks for nothing.
pub fn is_selecting() -> bool {
    let selection = window().get_selection().ok().flatten();
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// Whether a click is on a link and asks for where that leads: with a key held, for another tab, or from the keyboard.
pub fn follows_link(event: &MouseEvent) -> bool {
    let held = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    (held || event.detail() == 0) && closest(event.target(), "a").is_some()
}

/// Where something was clicked: a point of the window, and the tree that knows what stands there.
#[derive(Clone, Debug)]
pub struct Spot {
    tree: Document,
    at: (f32, f32),
}

impl Spot {
    /// Where this click was.
    pub fn of(event: &MouseEvent) -> Option<Self> {
        let at = [event.client_x(), event.client_y()].map(i16::try_from);
        Some(Self {
            // A shadow tree answers as a document does, and a document does not see into it.
            tree: event
                .target()?
                .dyn_into::<Element>()
                .ok()?
                .get_root_node()
                .unchecked_into(),
            at: (at[0].ok()?.into(), at[1].ok()?.into()),
        })
    }

    /// The topmost element there.
    pub fn element(&self) -> Option<EventTarget> {
        let found = self.tree.element_from_point(self.at.0, self.at.1)?;
        Some(found.into())
    }
}

/// The number of the token that an element is of.
pub fn token_of(at: Option<EventTarget>) -> Option<usize> {
    let token = closest(at, "[data-token]")?;
    token.get_attribute("data-token")?.parse().ok()
}

fn closest(at: Option<EventTarget>, selector: &str) -> Option<Element> {
    at?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// The first element that this selector finds.
pub fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// The size of the root's font, in CSS pixels.
pub fn root_font_size() -> u32 {
    window()
        .get_computed_style(&document_element())
        .ok()
        .flatten()
        .and_then(|style| style.get_property_value("font-size").ok())
        .and_then(|size| size.split(['.', 'p']).next()?.parse().ok())
        .unwrap_or(16)
}

/// Sets a property of an element's style through the object model.
pub fn set_style(element: &HtmlElement, property: &str, value: &str) {
    drop(element.style().set_property(property, value));
}

fn set_attribute(element: &Element, name: &str, value: &str) {
    drop(element.set_attribute(name, value));
}

/// Asks the loader for the prose of a language; it answers through `words_arrived`.
pub fn ask_for_words(locale: Locale) {
    ask("explain-smtp-words", &locale.tag().into());
}

/// Asks the loader for the program of another language, which takes over at this path. Where it cannot be had, the loader
/// answers through `words_arrived`.
pub fn ask_for_language(locale: Locale, path: &str) {
    let wanted = js_sys::Array::of2(&locale.tag().into(), &path.into());
    ask("explain-smtp-language", &wanted);
}

fn ask(name: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        drop(document().dispatch_event(&event));
    }
}
