//! What is copied of an element that is not drawn whole.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Selection};
use yew::NodeRef;

use super::closest;

/// Selects all that is in an element, whatever comes into it later.
pub fn select_within(element: &Element) {
    if let Ok(Some(selection)) = window().get_selection() {
        drop(selection.select_all_children(element));
    }
}

/// Whether all of an element is selected. Its own ends are looked for: a browser says of no element that it is selected
/// whose first letter is where the selection begins.
fn covers(selection: &Selection, element: &Element) -> bool {
    let ends = [0, element.child_element_count()];
    selection.get_range_at(0).is_ok_and(|range| {
        ends.into_iter()
            .all(|end| range.is_point_in_range(element, end) == Ok(true))
    })
}

/// Whenever all of this element is copied, puts on the clipboard what the function gives, as long as the result is kept.
pub fn when_copied_whole(element: NodeRef, whole: impl Fn() -> String + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "copy", options, move |event| {
        let selection = window().get_selection().ok().flatten();
        let all = element
            .cast::<Element>()
            .zip(selection)
            .is_some_and(|(element, selection)| {
                closest(event.target(), "textarea, input").is_none() && covers(&selection, &element)
            });
        let clipboard = event
            .dyn_ref()
            .filter(|_| all)
            .and_then(ClipboardEvent::clipboard_data);
        if let Some(clipboard) = clipboard {
            drop(clipboard.set_data("text/plain", &whole()));
            event.prevent_default();
        }
    })
}
