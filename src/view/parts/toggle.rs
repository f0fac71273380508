//! Content that is made only while the fold around it is open.

use web_sys::HtmlElement;
use yew::{Callback, Event, TargetCast};

use crate::view::held::Held;

/// Keeps in a state whether the `<details>` that calls this back is open.
pub fn follow_toggle(open: &Held<bool>) -> Callback<Event> {
    let open = open.clone();
    Callback::from(move |event: Event| {
        if let Some(details) = event.target_dyn_into::<HtmlElement>() {
            open.set(details.has_attribute("open"));
        }
    })
}
