//! What is printed of an element that is not drawn whole.

use gloo::events::EventListener;
use gloo::utils::window;
use web_sys::Element;
use yew::NodeRef;

/// Whenever the page is printed, writes into this element what the function gives, and takes it out afterwards, as long as
/// the result is kept.
pub fn when_printed(
    element: NodeRef,
    whole: impl Fn() -> String + 'static,
) -> (EventListener, EventListener) {
    let write = |element: &NodeRef, text: &str| {
        if let Some(element) = element.cast::<Element>() {
            element.set_text_content(Some(text));
        }
    };
    let written = element.clone();
    (
        EventListener::new(&window(), "beforeprint", move |_| {
            write(&written, &whole());
        }),
        EventListener::new(&window(), "afterprint", move |_| write(&element, "")),
    )
}
