//! What must hold of the components, checked in a headless browser.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

use wasm_bindgen_test::wasm_bindgen_test_configure;

mod page;
mod same_report;

wasm_bindgen_test_configure!(run_in_browser);
