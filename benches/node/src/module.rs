//! The same for node, which hands in a string of its own, encoded as the page does it.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::Work;

#[wasm_bindgen]
extern "C" {
    type TextEncoder;
    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;
    #[wasm_bindgen(method)]
    fn encode(this: &TextEncoder, text: &JsValue) -> Vec<u8>;
}

/// How many replies reading finds, and the sum of their codes.
#[wasm_bindgen]
pub fn read(text: &JsValue) -> Vec<u32> {
    replies(Work::Read, text)
}

/// The same of the whole report.
#[wasm_bindgen]
pub fn explain(text: &JsValue) -> Vec<u32> {
    replies(Work::Explain, text)
}

fn replies(work: Work, text: &JsValue) -> Vec<u32> {
    let text = String::from_utf8(TextEncoder::new().encode(text)).unwrap_or_default();
    let (count, sum) = crate::replies(work, &text);
    vec![count, sum]
}
