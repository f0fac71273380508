//! The same for node, which hands in a string of its own.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::Work;

/// How many replies reading finds, and the sum of their codes.
#[wasm_bindgen]
pub fn read(text: &str) -> Vec<u32> {
    let (count, sum) = crate::replies(Work::Read, text);
    vec![count, sum]
}

/// The same of the whole report.
#[wasm_bindgen]
pub fn explain(text: &str) -> Vec<u32> {
    let (count, sum) = crate::replies(Work::Explain, text);
    vec![count, sum]
}
