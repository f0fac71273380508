//! Any bytes are read under any correction.
//!
//! The correction stands behind the last byte 0xFF, which no UTF-8 holds, so that plain transcripts are seeds here too.

#![no_main]

use explain_smtp::Correction;
use explain_smtp::lines::formats;
use explain_smtp::report::Role;
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/native/invariants/holds.rs"]
mod holds;

fuzz_target!(|data: &[u8]| {
    let (text, said) = match data.iter().rposition(|&byte| byte == 0xff) {
        Some(at) => (&data[..at], &data[at + 1..]),
        None => (data, &[][..]),
    };
    let text = String::from_utf8_lossy(text);
    let report = holds::check_corrected(&text, &correction(said));
    holds::is_said(&text, &report);
});

/// One byte for the sides, one for the format, then two for each line: whose it is, and which.
fn correction(said: &[u8]) -> Correction {
    let [sides, format, lines @ ..] = said else {
        return Correction::default();
    };
    Correction {
        format: formats::ids().nth(usize::from(*format)).map(str::to_owned),
        swapped: sides & 1 == 1,
        roles: lines
            .chunks_exact(2)
            .map(|pair| (u32::from(pair[1]), ROLES[usize::from(pair[0] % 4)]))
            .collect(),
    }
}

const ROLES: [Role; 4] = [Role::Client, Role::Server, Role::Data, Role::Info];
