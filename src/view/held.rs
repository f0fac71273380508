//! One state of Yew behind all of ours: each type of value in its place costs the program a kilobyte of Yew's machinery, a
//! box around it a tenth of that.

use std::any::Any;
use std::marker::PhantomData;
use std::ops::Deref;
use std::rc::Rc;

use yew::UseStateSetter;
use yew::functional::{Hook, HookContext};

type Boxed = Rc<dyn Any>;
type First = Box<dyn FnOnce() -> Boxed>;

/// A value that a view remembers, as it was when the view was drawn.
pub struct Held<T> {
    value: Rc<T>,
    setter: UseStateSetter<Boxed>,
}

impl<T: 'static> Held<T> {
    /// Remembers another value and draws the view anew.
    pub fn set(&self, value: T) {
        self.setter.set(Rc::new(value));
    }
}

impl<T> Deref for Held<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> Clone for Held<T> {
    fn clone(&self) -> Self {
        Self {
            value: self.value.clone(),
            setter: self.setter.clone(),
        }
    }
}

/// Remembers a value from one drawing of a view to the next. As `yew::use_state`, but for this: who holds on to what it
/// gave at one drawing does not see what is remembered later.
pub fn use_state<T: 'static>(first: impl FnOnce() -> T + 'static) -> impl Hook<Output = Held<T>> {
    Holding {
        first: Box::new(|| Rc::new(first())),
        of: PhantomData,
    }
}

struct Holding<T> {
    first: First,
    of: PhantomData<T>,
}

impl<T: 'static> Hook for Holding<T> {
    type Output = Held<T>;

    fn run(self, context: &mut HookContext) -> Held<T> {
        let (value, setter) = boxed(self.first, context);
        let Ok(value) = value.downcast() else {
            unreachable!("what is remembered in one place is of one type");
        };
        Held { value, setter }
    }
}

#[inline(never)]
fn boxed(first: First, context: &mut HookContext) -> (Boxed, UseStateSetter<Boxed>) {
    let state = yew::use_state(first).run(context);
    ((*state).clone(), state.setter())
}
