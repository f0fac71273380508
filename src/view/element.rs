//! Elements made by plain functions that all views share.
//!
//! `html!` writes the making of each element out where it stands, some 300 bytes of program each; a call of these
//! is a tenth of that. `html!` remains where an element has a listener, a reference or a key.

use std::rc::Rc;

use yew::html::onclick;
use yew::virtual_dom::{VList, VTag, VText};
use yew::{AttrValue, Callback, Html, MouseEvent};

/// An element in the making.
pub struct Element(Box<VTag>);

/// An element of this name.
#[inline(never)]
pub fn el(name: &'static str) -> Element {
    Element(Box::new(VTag::new(name)))
}

/// An element of this name and class.
#[inline(never)]
pub fn el_of(name: &'static str, class: &str) -> Element {
    let element = el(name).attr("class", class);
    #[cfg(feature = "embed")]
    let element = element.attr_if("part", part(class));
    element
}

/// What a page around may style: see `static/embed/custom-elements.json`.
#[cfg(feature = "embed")]
fn part(class: &str) -> Option<&'static str> {
    const PARTS: [&str; 5] = ["verdict", "findings", "facts", "line", "note"];
    let first = class.split(' ').next();
    PARTS.into_iter().find(|part| Some(*part) == first)
}

/// A text.
#[inline(never)]
pub fn text(text: &str) -> Html {
    VText::new(text.to_owned()).into()
}

/// Several nodes after each other.
#[inline(never)]
pub fn nodes(nodes: Vec<Html>) -> Html {
    VList::with_children(nodes, None).into()
}

/// Nothing.
#[inline(never)]
pub fn nothing() -> Html {
    Html::default()
}

impl Element {
    /// With an attribute.
    #[inline(never)]
    #[must_use]
    pub fn attr(mut self, name: &'static str, value: &str) -> Self {
        self.0
            .add_attribute(name, AttrValue::from(value.to_owned()));
        self
    }

    /// With an attribute, where there is a value for it.
    #[inline(never)]
    #[must_use]
    pub fn attr_if(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// With a link to this address.
    #[must_use]
    pub fn href(self, address: &str) -> Self {
        self.attr("href", address)
    }

    /// In a language's place that no translator touches: codes, verbs, addresses.
    #[must_use]
    pub fn verbatim(self) -> Self {
        self.attr("translate", "no")
    }

    /// With what to do when it is clicked.
    #[inline(never)]
    #[must_use]
    pub fn on_click(mut self, callback: Callback<MouseEvent>) -> Self {
        self.0
            .add_listener(Rc::new(onclick::Wrapper::new(callback)));
        self
    }

    /// With a text in it.
    #[inline(never)]
    #[must_use]
    pub fn text(self, said: &str) -> Self {
        self.with(text(said))
    }

    /// With a node in it.
    #[must_use]
    pub fn with(self, node: impl Into<Html>) -> Self {
        self.add(node.into())
    }

    /// With a node in it, where there is one. Its place is kept, so that what comes and goes moves nothing else:
    /// elements are told apart by their places, and one that is made anew loses the focus.
    #[inline(never)]
    #[must_use]
    pub fn with_if(self, node: Option<Html>) -> Self {
        self.add(node.unwrap_or_default())
    }

    /// With these nodes in it, in one place.
    #[must_use]
    pub fn with_all(self, all: Vec<Html>) -> Self {
        self.add(nodes(all))
    }

    #[inline(never)]
    fn add(mut self, node: Html) -> Self {
        self.0.add_child(node);
        self
    }

    /// The element as a node.
    #[inline(never)]
    pub fn node(self) -> Html {
        (*self.0).into()
    }
}

impl From<Element> for Html {
    fn from(element: Element) -> Self {
        element.node()
    }
}
