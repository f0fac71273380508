//! Texts that the browser hands in, of any length. Without this, each would be written into the program letter by letter;
//! the browser's own encoder takes a small part of that.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DataTransfer, TextDecodeOptions, TextDecoder, js_sys};

#[wasm_bindgen]
extern "C" {
    type TextEncoder;
    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;
    #[wasm_bindgen(method)]
    fn encode(this: &TextEncoder, text: &JsValue) -> Vec<u8>;

    // As web-sys has them, but for their outcome, which stays a text of the browser's.
    type Given;
    #[wasm_bindgen(method, catch, js_name = getData)]
    fn get_data(this: &Given, format: &str) -> Result<JsValue, JsValue>;
    type Decoder;
    #[wasm_bindgen(method, catch)]
    fn decode(
        this: &Decoder,
        bytes: &js_sys::Uint8Array,
        options: &TextDecodeOptions,
    ) -> Result<JsValue, JsValue>;
}

/// A text of the browser's; half a character in it becomes U+FFFD.
fn text_of(text: &JsValue) -> String {
    // What was encoded is UTF-8.
    String::from_utf8(TextEncoder::new().encode(text)).unwrap_or_default()
}

/// The plain text that was pasted or dropped.
pub fn pasted(data: &DataTransfer) -> Option<String> {
    let text = data.unchecked_ref::<Given>().get_data("text/plain").ok()?;
    Some(text_of(&text))
}

/// The text of some bytes of a file.
///
/// # Errors
/// Where the browser refuses.
pub fn decoded(
    decoder: &TextDecoder,
    bytes: &js_sys::Uint8Array,
    options: &TextDecodeOptions,
) -> Result<String, JsValue> {
    let decoder = decoder.unchecked_ref::<Decoder>();
    let text = decoder.decode(bytes, options)?;
    Ok(text_of(&text))
}
