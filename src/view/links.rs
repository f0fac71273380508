//! Which clicks the page answers itself: plain ones on links that lead to a view of the site. All others
//! are the browser's.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

use yew::Callback;

use super::browser;
use super::keep;
use super::model::Action;
use super::program::{Way, way_to};
use super::route::Address;

/// Listens for links into the site and for "back" and "forward", as long as the result is kept.
pub fn listen(send: &Callback<Action>, base: &Rc<str>) -> [EventListener; 2] {
    let (go, root) = (send.clone(), base.clone());
    let options = EventListenerOptions::enable_prevent_default();
    let clicks = EventListener::new_with_options(&document(), "click", options, move |event| {
        let Some(event) = event.dyn_ref() else {
            return;
        };
        let Some(Wanted {
            link,
            address,
            place,
        }) = wanted(event, &root)
        else {
            return;
        };
        let path = || address.path(&root) + &place;
        match way_to(address) {
            Way::Within => {
                event.prevent_default();
                browser::push(&path());
                go.emit(Action::Go(address));
            }
            Way::TakenOver => {
                event.prevent_default();
                browser::ask_for_language(address.locale, &path());
            }
            Way::Away => {
                browser::keep_scroll();
                // What would be lost with this document stays open.
                if keep::would_be_lost() {
                    link.set_target("_blank");
                }
            }
        }
    });
    let (go, root) = (send.clone(), base.clone());
    let back = EventListener::new(&window(), "popstate", move |_| {
        let path = browser::path();
        let address = Address::parse(&path, &root);
        if way_to(address) == Way::TakenOver {
            browser::ask_for_language(address.locale, &path);
        } else {
            go.emit(Action::Go(address));
        }
    });
    [clicks, back]
}

/// A link that was clicked.
struct Wanted {
    link: HtmlAnchorElement,
    /// Where it leads.
    address: Address,
    /// The place there: `#…`, or empty.
    place: String,
}

/// The link that a click asks for, if it leads into the site and is no wish to have it elsewhere.
fn wanted(event: &MouseEvent, base: &str) -> Option<Wanted> {
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
    Some(Wanted {
        link,
        address,
        place,
    })
}
