//! What must hold of the components, checked in a headless browser.

#![cfg(target_arch = "wasm32")]

use explain_smtp::words::prose::Prose;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn prose_decodes_as_it_does_natively() {
    let prose = Prose::decode("a\tone\nb\ttwo\n".to_owned());
    let entries: Vec<_> = prose.entries().collect();
    assert_eq!(entries, [("a", "one"), ("b", "two")]);
}
