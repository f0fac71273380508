//! What must hold of the components, checked in a headless browser.

#![cfg(target_arch = "wasm32")]
