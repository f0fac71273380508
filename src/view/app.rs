//! The page: its frame around the view that the address names, and what ties the model to the browser.

use std::rc::Rc;

use yew::{Callback, ContextProvider, Html, Properties, component, html, use_mut_ref, use_reducer};

use super::browser;
use super::drawn::drawn;
use super::effect::use_effect_with;
use super::frame::{footer, header};
use super::head::head;
use super::keep::use_kept;
use super::keys::{Keys, KeysProps};
use super::language::Language;
use super::links::listen;
use super::model::{Action, Brought, Model, Read};
use super::pages::{
    choose, code, codes, commands, compare, enhanced, home, lost, privacy, wordings,
};
use super::program::Part;
use super::route::{Address, AnyCode, Page};
use super::state::State;
use crate::words::Locale;
use crate::words::prose::Prose;

/// What the page is started with, and what its loader brings later.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The address to open at.
    pub address: Address,
    /// The root of the site, with slashes at both ends.
    pub base: Rc<str>,
    /// The prose of the languages, as far as it is there.
    pub words: Words,
    /// The text to open with, read.
    #[prop_or_default]
    pub read: Option<Rc<Read>>,
    /// The text to open with, to be read as soon as it is to be seen.
    #[prop_or_default]
    pub brought: Option<Brought>,
    /// Whether a link brought something that cannot be read.
    #[prop_or_default]
    pub broken: bool,
}

impl AppProps {
    fn model(&self) -> Model {
        let mut model = Model::new(self.address);
        if let Some(read) = &self.read {
            model.apply(Action::Read(read.clone()));
        }
        model.brought.clone_from(&self.brought);
        model.broken = self.broken;
        model
    }
}

/// The prose of the languages.
#[derive(Clone, Debug, Default)]
pub struct Words(Vec<(Locale, Arrival)>);

/// What became of a language's prose.
#[derive(Clone, Debug)]
enum Arrival {
    Here(Rc<Prose>),
    Failed,
}

impl Words {
    /// With the prose of this language, or that it could not be had.
    #[must_use]
    pub fn with(mut self, locale: Locale, prose: Option<Prose>) -> Self {
        self.0.retain(|(known, _)| *known != locale);
        let arrival = prose.map_or(Arrival::Failed, |prose| Arrival::Here(Rc::new(prose)));
        self.0.push((locale, arrival));
        self
    }

    /// Whether the prose of this language is there.
    pub fn has(&self, locale: Locale) -> bool {
        matches!(self.get(locale), Some(Arrival::Here(_)))
    }

    /// The languages of which nothing could be had.
    fn missing(&self) -> impl Iterator<Item = Locale> {
        let failed = |(locale, arrival): &(Locale, Arrival)| {
            matches!(arrival, Arrival::Failed).then_some(*locale)
        };
        self.0.iter().filter_map(failed)
    }

    fn get(&self, locale: Locale) -> Option<&Arrival> {
        self.0
            .iter()
            .find(|(known, _)| *known == locale)
            .map(|(_, arrival)| arrival)
    }
}

/// The prose is compared by identity: it is large, and it never changes.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.0.len() == other.0.len()
            && self
                .0
                .iter()
                .zip(&other.0)
                .all(|(one, another)| match (one, another) {
                    ((a, Arrival::Here(x)), (b, Arrival::Here(y))) => a == b && Rc::ptr_eq(x, y),
                    ((a, Arrival::Failed), (b, Arrival::Failed)) => a == b,
                    _ => false,
                })
    }
}

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = use_reducer(|| State(props.model()));
    let model = &state.0;
    let locale = model.address.locale;
    let arrival = props.words.get(locale);
    let empty = use_mut_ref(Rc::<Prose>::default);
    let prose = match arrival {
        Some(Arrival::Here(prose)) => prose.clone(),
        Some(Arrival::Failed) | None => empty.borrow().clone(),
    };
    let language = Language::new(locale, prose, props.base.clone());
    // The same at every drawing, so that what has not changed is not drawn anew for it.
    let send = state.dispatcher().to_callback();

    {
        let (send, base) = (send.clone(), props.base.clone());
        use_effect_with((), move |()| {
            if let Some(theme) = browser::kept_theme() {
                send.emit(Action::Colour(theme));
            }
            if browser::keeps_longer() {
                send.emit(Action::Keep(true));
            }
            if !browser::kept_keys() {
                send.emit(Action::Keys(false));
            }
            let listeners = listen(&send, &base);
            move || drop(listeners)
        });
    }
    {
        let language = language.clone();
        use_effect_with((model.address, language), |(address, language)| {
            browser::set_document(&head(language, address.page).title, address.locale);
        });
    }
    {
        let base = props.base.clone();
        let before = use_mut_ref(|| None::<Address>);
        use_effect_with(model.address, move |&address| {
            arrive(address, before.borrow_mut().replace(address), &base);
        });
    }
    let read = model.reading.as_ref().map(|reading| reading.read.clone());
    let kept = use_kept(read, model.keep);
    // What was kept is not overwritten before it was looked at.
    {
        let looked = use_mut_ref(|| false);
        use_effect_with(model.theme, move |&theme| {
            if looked.replace(true) {
                browser::set_theme(theme);
            }
        });
    }
    {
        let looked = use_mut_ref(|| false);
        use_effect_with(model.keys, move |&keys| {
            if looked.replace(true) {
                browser::keep_keys(keys);
            }
        });
    }
    {
        // The text that the page opened with stands there again: so does the page.
        let opened = use_mut_ref(|| props.brought.is_some());
        use_effect_with(model.reading.is_some(), move |&reads| {
            if reads && opened.replace(false) {
                browser::scroll_back();
            }
        });
    }
    use_effect_with((locale, arrival.is_none()), |&(locale, wanting)| {
        if wanting {
            browser::ask_for_words(locale);
        }
    });

    let failed = matches!(arrival, Some(Arrival::Failed));
    let missing = props.words.missing().find(|&other| other != locale);
    let keys = KeysProps {
        on: model.keys,
        open: model.help,
        send: send.clone(),
    };
    html! {
        <ContextProvider<Language> context={language.clone()}>
            { header(&language, model, &send) }
            <main id="content" tabindex="-1">
                if failed { <p class="missing" role="alert">{ language.interface.prose_missing() }</p> }
                if let Some(other) = missing {
                    <p class="missing" role="alert">{ language.interface.language_missing(other.name()) }</p>
                }
                if !kept { <p class="missing" role="status">{ language.interface.text_not_kept() }</p> }
                { view(&language, model, &send) }
            </main>
            { footer(&language, &send) }
            { drawn::<Keys>(keys) }
        </ContextProvider<Language>>
    }
}

fn view(language: &Language, model: &Model, send: &Callback<Action>) -> Html {
    match model.address.page {
        Page::Home if Part::Reading.is_here() => drawn::<home::Home>(home::HomeProps {
            reading: model.reading.clone(),
            brought: model.brought.clone(),
            keep: model.keep,
            broken: model.broken,
            send: send.clone(),
        }),
        page if Part::Catalog.is_here() => of_catalog(language, page),
        _ => lost::lost(language),
    }
}

fn of_catalog(language: &Language, page: Page) -> Html {
    match page {
        Page::Codes => drawn::<codes::Codes>(()),
        Page::EnhancedCodes => enhanced::enhanced_codes(language),
        Page::Commands => commands::commands(language),
        Page::Wordings => wordings::wordings(language),
        Page::Code(AnyCode::Reply(code)) => code::code(language, code),
        Page::Code(AnyCode::Enhanced(code)) => enhanced::enhanced(language, code),
        Page::Command(verb) => commands::command(language, verb),
        Page::Keyword(name) => commands::keyword(language, name),
        Page::Mechanism(name) => commands::mechanism(language, name),
        Page::Provider(name) => wordings::provider(language, name),
        Page::Choose => choose::choose(language),
        Page::Compare(codes) => compare::compare(language, codes),
        Page::Privacy => privacy::privacy(language),
        #[cfg(feature = "prerender")]
        Page::Embed => super::pages::embed::embed(language),
        #[cfg(not(feature = "prerender"))]
        Page::Embed => lost::lost(language),
        Page::Home | Page::Lost => lost::lost(language),
    }
}

/// Once a view is drawn: the canonical address in the address bar, and, unless it is the first view, its
/// heading in focus, scrolled to where it was.
fn arrive(address: Address, before: Option<Address>, base: &str) {
    let canonical = address.path(base);
    if address.page != Page::Lost && browser::path() != canonical {
        browser::replace(&canonical);
    }
    let Some(before) = before else {
        return;
    };
    if before.page == address.page {
        // Another language of the same view: nothing moves.
        return;
    }
    let kept = browser::kept_scroll();
    if kept.is_none() && browser::focus_place() {
        return;
    }
    browser::focus_heading();
    browser::scroll_to(kept.unwrap_or_default());
}
