//! The page in the browser: what `static/boot.js` calls once the program is loaded.

use std::cell::RefCell;

use explain_smtp::words::Locale;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};
use yew::{AppHandle, Html, Properties, Renderer, component, html};

thread_local! {
    static PAGE: RefCell<Option<AppHandle<Page>>> = const { RefCell::new(None) };
}

/// What the loader hands in.
#[derive(Clone, Debug, PartialEq, Properties)]
struct Given {
    locale: Locale,
    /// The prose of `locale`, or `None` where it could not be had.
    prose: Option<String>,
}

#[component]
fn Page(given: &Given) -> Html {
    let length = given.prose.as_ref().map_or(0, String::len);
    html! {
        <main data-locale={given.locale.tag()} data-prose={length.to_string()}>
            <h1>{ "Explain SMTP" }</h1>
        </main>
    }
}

/// Mounts the page in this language, with the language's prose.
///
/// # Errors
/// Where the document has no `#app` to mount into.
#[wasm_bindgen]
pub fn start(language: &str, prose: Option<String>) -> Result<(), JsError> {
    let root = gloo::utils::document()
        .get_element_by_id("app")
        .ok_or_else(|| JsError::new("no #app in the page"))?;
    let given = Given {
        locale: Locale::from_tag(language).unwrap_or_default(),
        prose,
    };
    let page = Renderer::<Page>::with_root_and_props(root, given).render();
    PAGE.set(Some(page));
    Ok(())
}

/// Takes the prose of a language that the page asked the loader for, or `None` where it could not be had.
#[wasm_bindgen]
pub fn words_arrived(language: &str, prose: Option<String>) {
    let locale = Locale::from_tag(language).unwrap_or_default();
    PAGE.with_borrow_mut(|page| {
        if let Some(page) = page {
            page.update(Given { locale, prose });
        }
    });
}

fn main() {}
