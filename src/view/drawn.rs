//! One component of Yew behind all of ours.
//!
//! Each type of component costs the program some eight kilobytes of Yew's machinery, made anew for its properties. So one
//! type alone is ever mounted, and draws whatever it is given.

use std::any::{Any, type_name};
use std::rc::Rc;

use yew::functional::{FunctionProvider, Hook, HookContext};
use yew::virtual_dom::{Key, VComp};
use yew::{Html, HtmlResult, Properties, component};

/// A component with its properties.
#[derive(Clone, Properties)]
pub struct Drawing {
    this: Rc<dyn Draw>,
}

impl Drawing {
    /// The component `C` with these properties.
    pub fn of<C: FunctionProvider + 'static>(props: C::Properties) -> Self {
        Self {
            this: Rc::new(Of::<C>(props)),
        }
    }

    #[inline(never)]
    fn mounted(self, key: String) -> Html {
        VComp::new::<Drawn>(Rc::new(self), Some(Key::from(key))).into()
    }
}

impl PartialEq for Drawing {
    fn eq(&self, other: &Self) -> bool {
        self.this.same(&*other.this)
    }
}

/// What is drawn, whatever its properties are.
trait Draw: Any {
    fn draw(&self, context: &mut HookContext) -> HtmlResult;
    fn same(&self, other: &dyn Draw) -> bool;
}

struct Of<C: FunctionProvider>(C::Properties);

impl<C: FunctionProvider + 'static> Draw for Of<C> {
    fn draw(&self, context: &mut HookContext) -> HtmlResult {
        C::run(context, &self.0)
    }

    fn same(&self, other: &dyn Draw) -> bool {
        let other: &dyn Any = other;
        let other = other.downcast_ref::<Self>();
        other.is_some_and(|other| self.0 == other.0)
    }
}

/// The drawing as a hook, since only those are given the context that a component's own hooks need.
struct Run<'a>(&'a dyn Draw);

impl Hook for Run<'_> {
    type Output = HtmlResult;

    fn run(self, context: &mut HookContext) -> HtmlResult {
        self.0.draw(context)
    }
}

fn use_drawing(drawing: &Drawing) -> Run<'_> {
    Run(&*drawing.this)
}

/// The component that is mounted for all.
#[component]
pub fn Drawn(drawing: &Drawing) -> HtmlResult {
    use_drawing(drawing)
}

/// The component `C` in its place.
pub fn drawn<C: FunctionProvider + 'static>(props: C::Properties) -> Html {
    drawn_as::<C>("", props)
}

/// The component `C`, told apart by a key from others that stand in its place. Which component it is belongs to every
/// key: what one has remembered must not reach another.
pub fn drawn_as<C: FunctionProvider + 'static>(key: &str, props: C::Properties) -> Html {
    Drawing::of::<C>(props).mounted([type_name::<C>(), key].concat())
}
