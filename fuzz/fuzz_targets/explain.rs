//! Any bytes, decoded as a browser decodes a file, are read and put into words.

#![no_main]

use explain_smtp::Correction;
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/native/invariants/holds.rs"]
mod holds;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let report = holds::check_corrected(&text, &Correction::default());
    holds::is_said(&text, &report);
});
