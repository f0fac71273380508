//! Which clicks the page answers itself: plain ones on links that lead to a view of the site. All others
//! are the browser's.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

use super::browser;
use super::route::{Address, Page};

/// The address that a click asks for, and the place on it (`#…`, or empty), if it is the page that has to go there.
pub fn wanted(event: &MouseEvent, base: &str) -> Option<(Address, String)> {
    let plain = event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
        && !event.default_prevented();
    if !plain {
        return None;
    }
    let clicked = event.target()?.dyn_into::<Element>().ok()?;
    let link: HtmlAnchorElement = clicked.closest("a[href]").ok()??.dyn_into().ok()?;
    let elsewhere = !link.target().is_empty()
        || link.has_attribute("download")
        || Some(link.origin()) != gloo::utils::window().location().origin().ok();
    if elsewhere {
        return None;
    }
    let (path, place) = browser::target(&link);
    // A link to a place within the view shown is the browser's, if it can go there.
    if !place.is_empty() && path == browser::path() {
        if browser::go_within(&path, &place) {
            event.prevent_default();
        }
        return None;
    }
    let address = Address::parse(&path, base);
    // The page on embedding is another document.
    (!matches!(address.page, Page::Lost | Page::Embed)).then_some((address, place))
}
