//! The page in the browser: what `static/boot.js` calls once the program is loaded.

use std::cell::RefCell;

use explain_smtp::view::app::{App, AppProps, Words};
use explain_smtp::view::browser;
use explain_smtp::view::drawn::{Drawing, Drawn};
use explain_smtp::view::keep;
use explain_smtp::view::model::Brought;
use explain_smtp::view::program::Part;
use explain_smtp::view::route::Address;
use explain_smtp::words::Locale;
use explain_smtp::words::prose::Prose;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};
use web_sys::js_sys::Array;
use yew::{AppHandle, Renderer};

thread_local! {
    static PAGE: RefCell<Option<(AppHandle<Drawn>, AppProps)>> = const { RefCell::new(None) };
}

/// Mounts the page, with the prose of its language, or `None` where that could not be had, and with the text that a link
/// brought, if it brought one, and what the link says of its reading, else with the last text of this tab; `broken` if what
/// a link brought could not be read.
///
/// What was written into the document beforehand is taken over if it is this very view, with its prose;
/// anything else is replaced, for a view that does not fit what it takes over would stop the program.
///
/// # Errors
/// Where the document has no `#app` to mount into.
#[wasm_bindgen]
pub fn start(
    language: &str,
    prose: Option<String>,
    opened: Option<String>,
    correction: &str,
    broken: bool,
) -> Result<(), JsError> {
    let root = browser::find("#app").ok_or_else(|| JsError::new("no #app in the page"))?;
    let base = browser::base();
    let path = browser::path();
    let locale = Locale::from_tag(language).unwrap_or_default();
    let opened = opened.map(|text| Brought::new(text, correction));
    let broken = broken || matches!(opened, Some(None));
    let brought = if broken || !Part::Reading.is_here() {
        None
    } else {
        opened.flatten().or_else(browser::kept)
    };
    let props = AppProps {
        address: Address::parse(&path, &base),
        base: base.into(),
        words: Words::default().with(locale, prose.map(Prose::decode)),
        read: None,
        brought,
        broken,
    };
    let prepared = !broken
        && props.words.has(locale)
        && root.get_attribute("data-route") == Some(props.address.path(""));
    let renderer =
        Renderer::<Drawn>::with_root_and_props(root.into(), Drawing::of::<App>(props.clone()));
    let page = if prepared {
        renderer.hydrate()
    } else {
        renderer.render()
    };
    PAGE.set(Some((page, props)));
    Ok(())
}

/// Takes the page down, for the program of another language; what was read last and what was put right in its reading, if
/// there is a text.
#[wasm_bindgen]
pub fn stop() -> Option<Array> {
    let last = keep::take_last();
    if let Some((page, _)) = PAGE.take() {
        page.destroy();
    }
    last.map(|read| Array::of2(&(&*read.text).into(), &read.correction.to_string().into()))
}

/// Takes the prose of a language that the page asked the loader for, or `None` where it could not be had.
#[wasm_bindgen]
pub fn words_arrived(language: &str, prose: Option<String>) {
    let locale = Locale::from_tag(language).unwrap_or_default();
    PAGE.with_borrow_mut(|page| {
        if let Some((page, props)) = page {
            props.words = props.words.clone().with(locale, prose.map(Prose::decode));
            page.update(Drawing::of::<App>(props.clone()));
        }
    });
}

fn main() {}
