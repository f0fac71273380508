//! Content that is drawn in a task of its own, after what is seen first.

use gloo::timers::callback::Timeout;
use yew::{Callback, Html, Properties, component, use_effect_with, use_state_eq};

use crate::view::drawn::drawn;

/// What is drawn.
#[derive(Clone, PartialEq, Properties)]
pub struct LaterProps {
    /// Makes it.
    pub content: Callback<(), Html>,
}

#[component]
fn Later(props: &LaterProps) -> Html {
    // What is written beforehand is written whole.
    let due = use_state_eq(|| cfg!(not(target_arch = "wasm32")));
    let set = due.setter();
    use_effect_with((), move |()| {
        let wait = Timeout::new(0, move || set.set(true));
        move || drop(wait)
    });
    if *due {
        props.content.emit(())
    } else {
        Html::default()
    }
}

/// The content that this makes, a little later.
pub fn later(content: impl Fn() -> Html + 'static) -> Html {
    drawn::<Later>(LaterProps {
        content: Callback::from(move |()| content()),
    })
}
