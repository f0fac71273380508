//! Content that is drawn in a task of its own, after what is seen first.

use gloo::timers::callback::Timeout;
use yew::{Callback, Html, Properties, component, use_state_eq};

use crate::view::drawn::drawn;
use crate::view::effect::use_effect_with;

/// So long each waits for the one before it, in milliseconds: the browser paints meanwhile.
const APART: u32 = 30;

/// What is drawn, and when.
#[derive(Clone, PartialEq, Properties)]
pub struct LaterProps {
    /// How many come before it; with none it is drawn at once.
    pub turn: u32,
    /// Makes it.
    pub content: Callback<(), Html>,
}

#[component]
fn Later(props: &LaterProps) -> Html {
    let turn = props.turn;
    // What is written beforehand is written whole.
    let due = use_state_eq(|| turn == 0 || cfg!(not(target_arch = "wasm32")));
    let set = due.setter();
    use_effect_with(turn, move |turn| {
        let wait = Timeout::new(turn * APART, move || set.set(true));
        move || drop(wait)
    });
    if *due || turn == 0 {
        props.content.emit(())
    } else {
        Html::default()
    }
}

/// The content that this makes, behind so many others.
pub fn later(turn: usize, content: impl Fn() -> Html + 'static) -> Html {
    drawn::<Later>(LaterProps {
        turn: turn as u32,
        content: Callback::from(move |()| content()),
    })
}
