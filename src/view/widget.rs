//! A transcript inside another page: the root component of every `<smtp-transcript>`.
//!
//! A mount of Yew's leaves a little behind when it is destroyed, so mounts are never destroyed: `hide` empties one,
//! and the next element that needs one shows another text in it.

use std::rc::Rc;

use yew::{Callback, ContextProvider, Html, Properties, component, html, use_mut_ref, use_reducer};

use super::drawn::drawn_as;
use super::effect::use_effect_with;
use super::element::el;
use super::held::use_state;
use super::language::Language;
use super::line_set::LineSet;
use super::model::{Action, Model, Read};
use super::reading::inside;
use super::reading::verdict::verdict;
use super::route::{Address, Page};
use super::state::State;

/// What a mount shows: a text, or nothing while no element needs it.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct MountProps {
    /// The text and how it is shown.
    #[prop_or_default]
    pub shown: Option<Shown>,
    /// Hears what happens.
    pub told: Callback<Told>,
}

/// A text and how it is shown.
#[derive(Clone, PartialEq)]
pub struct Shown {
    /// The text and its report.
    pub read: Rc<Read>,
    /// The language, inside a page of somebody's.
    pub language: Language,
    /// Whether the reading can be put right and secrets shown.
    pub changeable: bool,
    /// Which text of this mount it is: another one begins anew.
    pub number: u32,
}

impl std::fmt::Debug for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shown")
            .field("number", &self.number)
            .finish_non_exhaustive()
    }
}

/// What happened, for the page around.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// A text was read.
    Read(Rc<Read>),
    /// What is said of a line was opened or closed; the line is an index into the report's.
    Toggled(u32, bool),
}

/// A mount.
#[component]
pub fn Mount(props: &MountProps) -> Html {
    let Some(shown) = &props.shown else {
        return Html::default();
    };
    let transcript = TranscriptProps {
        shown: shown.clone(),
        told: props.told.clone(),
    };
    drawn_as::<Transcript>(&shown.number.to_string(), transcript)
}

#[derive(Clone, PartialEq, Properties)]
struct TranscriptProps {
    shown: Shown,
    told: Callback<Told>,
}

#[component]
fn Transcript(props: &TranscriptProps) -> Html {
    let Shown {
        read,
        language,
        changeable,
        ..
    } = &props.shown;
    let state = use_reducer(|| {
        let mut model = Model::new(Address::new(language.locale, Page::Home));
        model.apply(Action::Read(read.clone()));
        State(model)
    });
    let reading = state.0.reading.as_ref();
    {
        let told = props.told.clone();
        use_effect_with(reading.map(|reading| reading.read.clone()), move |read| {
            if let Some(read) = read {
                told.emit(Told::Read(read.clone()));
            }
        });
    }
    // What is open now, for what takes actions, which is the same at every drawing: nothing is drawn anew for it.
    let open = use_mut_ref(LineSet::default);
    if let Some(reading) = reading {
        open.replace(reading.open.clone());
    }
    let send = {
        let (dispatcher, told) = (state.dispatcher(), props.told.clone());
        let send = move |action: Action| {
            let is_open = |line: u32| open.borrow().contains(line);
            let toggled = match action {
                Action::Toggle(line) => Some(Told::Toggled(line, !is_open(line))),
                Action::Show(line) if !is_open(line) => Some(Told::Toggled(line, true)),
                _ => None,
            };
            dispatcher.dispatch(action);
            if let Some(toggled) = toggled {
                told.emit(toggled);
            }
        };
        use_state(|| Callback::from(send))
    };
    let Some(reading) = reading else {
        return Html::default();
    };
    let content = if reading.found() {
        inside(language, reading, *changeable, &send)
    } else {
        // No SMTP in it: that is said, and the page's own text stays.
        let said = verdict(language, Some(reading), &send);
        super::element::nodes(vec![said, el("slot").node()])
    };
    html! {
        <ContextProvider<Language> context={language.clone()}>{ content }</ContextProvider<Language>>
    }
}
