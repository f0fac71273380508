//! Texts that come whole: a file is taken in piece by piece, and the text is read in steps, so that the page shows how
//! far it is and can be told to stop.

use std::rc::Rc;

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, TextDecodeOptions, TextDecoder, js_sys};
use yew::platform::spawn_local;
use yew::{Callback, Html};

use super::breaks::Stop;
use super::browser;
use super::element::{el, el_of};
use super::language::Language;
use super::model::{Action, Brought, Origin, Read};
use crate::lines::Correction;

/// How much of a file is taken in at once, in bytes.
const PIECE: i32 = 4_000_000;
/// How far it is once the file is in, in percent.
const TAKEN: i32 = 30;

/// What is being taken in, as long as it is.
#[derive(Clone, Debug)]
pub struct Intake {
    /// The file's name, if it is one.
    pub name: Option<Rc<str>>,
    /// How far it is, in percent.
    pub done: i32,
    /// Whether it is to stop.
    pub stop: Stop,
}

impl Intake {
    /// Nothing is done yet.
    pub const fn new(name: Option<Rc<str>>, stop: Stop) -> Self {
        Self {
            name,
            done: 0,
            stop,
        }
    }

    /// Shows how far it is and lets the browser draw that; `false` once it is to stop.
    async fn at(&self, done: i32, show: &Callback<Option<Self>>) -> bool {
        show.emit(Some(Self {
            done,
            ..self.clone()
        }));
        TimeoutFuture::new(0).await;
        !self.stop.is_stopped()
    }

    /// The text of a file, whatever is no text in it as U+FFFD. `Ok(None)` where it was stopped, `Err` where the
    /// browser cannot read the file.
    ///
    /// It is taken for UTF-8, unless it begins as UTF-16 does: so PowerShell writes what is redirected to a file.
    pub async fn text_of(
        &self,
        file: &File,
        show: &Callback<Option<Self>>,
    ) -> Result<Option<String>, ()> {
        let size = i32::try_from(file.size() as i64).map_err(drop)?;
        let mut text = String::new();
        let mut decoder = None;
        let mut from = 0;
        while from < size {
            let until = size.min(from.saturating_add(PIECE));
            let piece = file.slice_with_i32_and_i32(from, until).map_err(drop)?;
            let bytes = bytes_of(&piece).await?;
            if decoder.is_none() {
                decoder = Some(TextDecoder::new_with_label(encoding(&bytes)).map_err(drop)?);
            }
            let options = TextDecodeOptions::new();
            options.set_stream(until < size);
            if let Some(decoder) = &decoder {
                let more = browser::decoded(decoder, &bytes, &options).map_err(drop)?;
                text.push_str(&more);
            }
            from = until;
            let done = from / (size / TAKEN + 1);
            if !self.at(done, show).await {
                return Ok(None);
            }
        }
        Ok(Some(text))
    }

    /// Reads the text. `None` where it was stopped.
    pub async fn read(
        &self,
        Brought { text, correction }: Brought,
        origin: Origin,
        show: &Callback<Option<Self>>,
    ) -> Option<Read> {
        let from = if self.name.is_some() { TAKEN } else { 0 };
        let (this, show) = (self.clone(), show.clone());
        let show = Callback::from(move |done: u32| {
            let done = i32::try_from(done).unwrap_or_default();
            let done = from + (100 - from) * done / 100;
            let this = this.clone();
            show.emit(Some(Self { done, ..this }));
        });
        self.stop
            .unless_stopped(show, |pace| Read::in_steps(text, origin, correction, pace))
            .await
    }
}

async fn bytes_of(piece: &Blob) -> Result<js_sys::Uint8Array, ()> {
    let buffer = JsFuture::from(piece.array_buffer()).await.map_err(drop)?;
    let buffer: js_sys::ArrayBuffer = buffer.dyn_into().map_err(drop)?;
    Ok(js_sys::Uint8Array::new(&buffer))
}

fn encoding(bytes: &js_sys::Uint8Array) -> &'static str {
    let mut start = [0; 2];
    if bytes.length() >= 2 {
        bytes.subarray(0, 2).copy_to(&mut start);
    }
    match start {
        [0xff, 0xfe] => "utf-16le",
        [0xfe, 0xff] => "utf-16be",
        _ => "utf-8",
    }
}

/// Reads a text in steps that nobody is told of, and shows it unless it was stopped.
pub fn read_and_send(
    text: Rc<str>,
    origin: Origin,
    correction: Correction,
    stop: Stop,
    send: Callback<Action>,
) {
    spawn_local(async move {
        let read = stop
            .unless_stopped(Callback::noop(), |pace| {
                Read::in_steps(text, origin, correction, pace)
            })
            .await;
        if let Some(read) = read {
            send.emit(Action::Read(Rc::new(read)));
        }
    });
}

/// How far it is, and the button that stops it.
pub fn progress(language: &Language, intake: &Intake) -> Html {
    let i = language.interface;
    let said = i.taking_in(intake.name.as_deref());
    let stop = intake.stop.clone();
    let button = el("button")
        .attr("type", "button")
        .on_click(Callback::from(move |_| stop.stop()))
        .text(i.stop());
    let progress = el("progress")
        .attr("max", "100")
        .attr("value", &intake.done.to_string())
        .attr("aria-label", &said);
    el_of("p", "intake")
        .with(el("span").text(&said))
        .with(progress)
        .with(button)
        .node()
}
