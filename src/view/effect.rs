//! One effect of Yew behind all of ours: each kind of closure in its place costs the program half a kilobyte of Yew's
//! machinery, a box around it a tenth of that.

use std::any::Any;

use yew::functional::{Hook, TearDown};

type Undo = Box<dyn FnOnce()>;

/// What an effect depends on, whatever that is.
struct Dependency {
    on: Box<dyn Any>,
    same: fn(&dyn Any, &dyn Any) -> bool,
}

impl Dependency {
    fn new<D: PartialEq + 'static>(on: D) -> Self {
        Self {
            on: Box::new(on),
            same: |one, other| one.downcast_ref::<D>() == other.downcast_ref(),
        }
    }
}

impl PartialEq for Dependency {
    fn eq(&self, other: &Self) -> bool {
        (self.same)(&*self.on, &*other.on)
    }
}

/// Does something after a view was drawn, whenever what it depends on has changed; what that gives undoes it before the next
/// time and in the end. As `yew::use_effect_with`.
pub fn use_effect_with<D, F, U>(on: D, effect: F) -> impl Hook<Output = ()>
where
    D: PartialEq + 'static,
    F: FnOnce(&D) -> U + 'static,
    U: TearDown,
{
    let effect = move |dependency: &Dependency| -> Undo {
        let undo = dependency.on.downcast_ref().map(effect);
        Box::new(move || {
            if let Some(undo) = undo {
                undo.tear_down();
            }
        })
    };
    boxed(Dependency::new(on), Box::new(effect))
}

#[inline(never)]
fn boxed(on: Dependency, effect: Box<dyn FnOnce(&Dependency) -> Undo>) -> impl Hook<Output = ()> {
    yew::use_effect_with(on, effect)
}
