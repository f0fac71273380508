//! The reading of transcripts inside anybody's page: what `static/embed/transcript.js` calls once the program is loaded.

use std::cell::RefCell;
use std::rc::Rc;

use explain_smtp::view::drawn::{Drawing, Drawn};
use explain_smtp::view::language::Language;
use explain_smtp::view::model::{Origin, Read};
use explain_smtp::view::widget::{Mount, MountProps, Shown, Told};
use explain_smtp::words::Locale;
use explain_smtp::words::prose::Prose;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use web_sys::js_sys::{Function, Object, Reflect};
use yew::{AppHandle, Callback, Renderer};

thread_local! {
    static PROSE: RefCell<Vec<(Locale, Rc<Prose>)>> = const { RefCell::new(Vec::new()) };
}

/// Takes the prose of a language, for all mounts.
#[wasm_bindgen]
pub fn words(language: &str, prose: String) {
    let locale = Locale::from_tag(language).unwrap_or_default();
    PROSE.with_borrow_mut(|all| {
        if all.iter().all(|(known, _)| *known != locale) {
            all.push((locale, Rc::new(Prose::decode(prose))));
        }
    });
}

fn prose(locale: Locale) -> Rc<Prose> {
    PROSE.with_borrow(|all| {
        let mut of_locale = all.iter().filter(|(known, _)| *known == locale);
        of_locale
            .next()
            .map(|(_, prose)| prose.clone())
            .unwrap_or_default()
    })
}

/// A place in some page that shows one text after another, for ever: see [`Mount`].
#[wasm_bindgen]
pub struct Place {
    mount: AppHandle<Drawn>,
    props: MountProps,
    number: u32,
}

#[wasm_bindgen]
impl Place {
    /// A place in this element, empty at first. `told` hears what happens: a name and its detail.
    #[wasm_bindgen(constructor)]
    pub fn new(element: Element, told: Function) -> Self {
        let told = Callback::from(move |event: Told| tell(&told, &event));
        let props = MountProps { shown: None, told };
        let mount =
            Renderer::<Drawn>::with_root_and_props(element, Drawing::of::<Mount>(props.clone()))
                .render();
        Self {
            mount,
            props,
            number: 0,
        }
    }

    /// Shows a text. The same text in another way keeps what is open; another text begins anew.
    pub fn show(&mut self, text: String, language: &str, site: &str, level: u8, changeable: bool) {
        let locale = Locale::from_tag(language).unwrap_or_default();
        let language = Language::new(locale, prose(locale), site.into()).inside(level.clamp(1, 6));
        let before = self.props.shown.as_ref();
        let same = before.filter(|shown| *shown.read.text == *text);
        let read = if let Some(shown) = same {
            shown.read.clone()
        } else {
            self.number += 1;
            Rc::new(Read::new(text, Origin::Typed))
        };
        self.update(Some(Shown {
            read,
            language,
            changeable,
            number: self.number,
        }));
    }

    /// Shows nothing, until the next text.
    pub fn hide(&mut self) {
        self.update(None);
    }

    fn update(&mut self, shown: Option<Shown>) {
        self.props.shown = shown;
        self.mount.update(Drawing::of::<Mount>(self.props.clone()));
    }
}

/// Passes on what happened. A page that stops at it is no matter of ours.
fn tell(told: &Function, event: &Told) {
    let detail = Object::new();
    let set = |key: &str, value: JsValue| drop(Reflect::set(&detail, &key.into(), &value));
    let name = match event {
        Told::Read(read) => {
            let report = &read.report;
            let verdict = &report.verdict;
            let reply = verdict
                .reply
                .and_then(|reply| report.replies.get(reply as usize));
            let number = |count: usize| JsValue::from_f64(f64::from(count as u32));
            let text = |text: Option<String>| text.map_or(JsValue::NULL, Into::into);
            set("outcome", verdict.outcome.as_str().into());
            set(
                "line",
                verdict
                    .line
                    .map_or(JsValue::NULL, |line| number(line as usize + 1)),
            );
            set(
                "code",
                text(
                    reply
                        .and_then(|reply| reply.code)
                        .map(|code| code.to_string()),
                ),
            );
            set(
                "enhanced",
                text(
                    reply
                        .and_then(|reply| reply.enhanced)
                        .map(|code| code.to_string()),
                ),
            );
            set("lines", number(report.lines.len()));
            set("sessions", number(report.sessions.len()));
            set("findings", number(report.findings.len()));
            "smtp-read"
        }
        Told::Toggled(line, open) => {
            set("line", JsValue::from_f64(f64::from(line + 1)));
            set("open", (*open).into());
            "smtp-toggle"
        }
    };
    drop(told.call2(&JsValue::NULL, &name.into(), &detail));
}

fn main() {}
