//! The core as whoever times it calls it: a text in, a few numbers out that show what was read.

use explain_smtp::code::ReplyCode;
use explain_smtp::{Correction, dialogue, explain, lines};

#[cfg(target_arch = "wasm32")]
mod module;

/// How much is done with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Lines and dialogue: who speaks, what answers what.
    Read,
    /// All of it, to the report.
    Explain,
}

/// Does it; how many replies there are, and the sum of their codes.
pub fn replies(work: Work, text: &str) -> (u32, u32) {
    let sum = |codes: &mut dyn Iterator<Item = u16>| {
        codes.fold((0, 0), |(count, sum), code| {
            (count + 1, sum + u32::from(code))
        })
    };
    match work {
        Work::Read => {
            let reading = lines::read(text, &Correction::default());
            let dialogue = dialogue::assemble(text, &reading);
            let codes = dialogue.replies.iter().filter_map(|reply| reply.code);
            sum(&mut codes.map(ReplyCode::number))
        }
        Work::Explain => {
            let report = explain(text);
            let codes = report.replies.iter().filter_map(|reply| reply.code);
            sum(&mut codes.map(ReplyCode::number))
        }
    }
}
