//! What is said on embedding: inside the elements in other pages, and on the page about them. Only said in what is
//! written beforehand.

use crate::words::{Locale, en, tr};

impl Locale {
    /// What this language says on embedding. No part of the interface, so that the page's program goes without.
    pub fn embedding(self) -> &'static dyn Embedding {
        match self {
            Self::En => &en::interface::English,
            Self::Tr => &tr::interface::Turkish,
        }
    }
}

/// The elements, and the page about them.
pub trait Embedding: Sync {
    /// The link from an element to the page of its code.
    fn full_page(&self, code: &str) -> String;
    /// The link from an element to the page of its comparison.
    fn full_comparison(&self) -> &'static str;

    /// The main heading.
    fn heading(&self) -> &'static str;
    /// What the elements are.
    fn lead(&self) -> &'static str;
    /// What to put into a page first.
    fn script(&self) -> &'static str;
    /// The heading over the examples.
    fn examples(&self) -> &'static str;
    /// What this element shows.
    fn shows(&self, element: ElementName) -> &'static str;
    /// What stands inside the elements.
    fn inside(&self) -> &'static str;

    /// The heading over the form that writes an element.
    fn builder(&self) -> &'static str;
    /// That the form needs JavaScript.
    fn builder_needs(&self) -> &'static str;
    /// The label of this choice.
    fn choice(&self, choice: Choice) -> &'static str;
    /// What this element cannot do without, said where it lacks that.
    fn needed(&self, element: ElementName) -> &'static str;
    /// The languages and colours: as the page has them.
    fn as_page(&self) -> &'static str;
    /// The button that copies what was written.
    fn copy(&self) -> &'static str;
    /// It was copied.
    fn copied(&self) -> &'static str;
    /// The label of what was written.
    fn written(&self) -> &'static str;
    /// The label of how it looks.
    fn preview(&self) -> &'static str;

    /// The heading over the ways to do it with programs that make sites.
    fn recipes(&self) -> &'static str;
    /// What they have in common.
    fn recipes_lead(&self) -> &'static str;
    /// What to mind with this one.
    fn recipe(&self, tool: Tool) -> &'static str;

    /// The heading over the attributes.
    fn attributes(&self) -> &'static str;
    /// The names of the columns: attribute, property, elements, value, meaning.
    fn columns(&self) -> [&'static str; 5];
    /// What this attribute does.
    fn attribute(&self, attribute: Attribute) -> &'static str;
    /// The heading over the events.
    fn events(&self) -> &'static str;
    /// When this event comes, and what it tells.
    fn event(&self, event: EventName) -> &'static str;
    /// The heading over what styles it.
    fn style(&self) -> &'static str;
    /// How it is styled, paragraph by paragraph.
    fn styling(&self) -> &'static [&'static str];
    /// The heading over what a page has to allow, what it costs, and how versions work.
    fn terms(&self) -> &'static str;
    /// Those: what about, and what.
    fn conditions(&self) -> &'static [(&'static str, &'static str)];
}

/// An element for other pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElementName {
    /// `<smtp-transcript>`.
    Transcript,
    /// `<smtp-reply>`.
    Reply,
    /// `<smtp-compare>`.
    Compare,
}

/// What is chosen in the form that writes an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Which element.
    Element,
    /// The code, or several.
    Codes,
    /// The transcript.
    Text,
    /// The language.
    Language,
    /// Light or dark.
    Theme,
    /// The level of the first heading.
    Level,
    /// Whether the reading can be changed.
    ReadOnly,
}

/// A program that makes sites, or another way to put an element into a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// mdBook.
    MdBook,
    /// `MkDocs`, with Material or without.
    MkDocs,
    /// Sphinx, with `MyST` or without.
    Sphinx,
    /// `VitePress`.
    VitePress,
    /// Docusaurus.
    Docusaurus,
    /// Hugo.
    Hugo,
    /// Starlight.
    Starlight,
    /// `WordPress`.
    WordPress,
    /// A frame.
    Iframe,
    /// A link.
    Link,
}

/// An attribute or property of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribute {
    /// `code`.
    Code,
    /// `codes`.
    Codes,
    /// `lang`.
    Lang,
    /// `theme`.
    Theme,
    /// `heading-level`.
    HeadingLevel,
    /// `read-only`.
    ReadOnly,
    /// `text`.
    Text,
    /// `data-upgrade` of the script.
    Upgrade,
}

/// An event of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventName {
    /// `smtp-ready`.
    Ready,
    /// `smtp-error`.
    Error,
    /// `smtp-read`.
    Read,
    /// `smtp-toggle`.
    Toggle,
}
