//! The texts by name: generated ones, and the repository's own transcripts, each format by itself.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::corpus;

/// How many bytes a transcript is repeated to.
const ENOUGH: usize = 4_000;

/// The texts of this name; where it is that of a format, one for each of the repository's transcripts in it.
pub fn of(name: &str) -> Vec<String> {
    match name {
        "replies" => vec![corpus::replies(1, 5_000)],
        "dialogue" => vec![corpus::transcript(1, 5_000)],
        "interleaved" => vec![interleaved(1_000)],
        "first" => vec![first()],
        format => transcripts(format),
    }
}

/// How many lines a text has before and after it has grown.
pub const SMALL: usize = 1_000;
/// See [`SMALL`].
pub const LARGE: usize = 16_000;

/// A text of so many lines, or a line as long as that.
pub fn grown(name: &str, lines: usize) -> String {
    match name {
        "dialogue" => corpus::transcript(1, lines),
        "interleaved" => interleaved(lines / 9),
        "one-reply" => corpus::one_long_reply(lines),
        "one-line" => [
            "S: 550 5.1.1 ",
            &"x 250-y 'said: 550 \"(550, b'".repeat(lines),
            "\n",
        ]
        .concat(),
        "endless-body" => {
            let start = "S: 220 mx.example.net ESMTP\nC: DATA\nS: 354 go on\n";
            [start, &"C: 250 bottles stood on the wall\n".repeat(lines)].concat()
        }
        _ => new_marks(lines),
    }
}

/// Lines each with a mark of its own.
fn new_marks(lines: usize) -> String {
    let letter = |n: usize| char::from(b'a' + (n % 26) as u8);
    let mut text = String::new();
    for i in 0..lines {
        let mark: String = [i, i / 26, i / 676, i / 17_576]
            .map(letter)
            .iter()
            .collect();
        let _ = writeln!(text, "m{mark}> 250 2.1.0 Ok");
    }
    text
}

/// A session of 35 lines, as one pastes it first.
fn first() -> String {
    let text = corpus::transcript(1, 1_000);
    text.split_inclusive('\n').take(35).collect()
}

/// So many sessions, each line of one followed by that of the next.
pub fn interleaved(sessions: usize) -> String {
    let mut text = String::new();
    for line in [
        "S: 220 mx.example.net ESMTP",
        "C: EHLO client.example.com",
        "S: 250 HELP",
        "C: MAIL FROM:<alice@example.com>",
        "S: 250 2.1.0 Ok",
        "C: RCPT TO:<bob@example.net>",
        "S: 550 5.1.1 User unknown",
        "C: QUIT",
        "S: 221 2.0.0 Bye",
    ] {
        for session in 0..sessions {
            let _ = writeln!(text, "[{session:06}] {line}");
        }
    }
    text
}

/// Every transcript that is read as this format, or every one for `every`, repeated until it is long.
fn transcripts(format: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/native/transcripts");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    paths.sort();
    let stated =
        |path: &Path| fs::read_to_string(path.with_extension("golden")).unwrap_or_default();
    let long = |text: String| text.repeat(1 + ENOUGH / text.len().max(1));
    let found: Vec<_> = paths
        .iter()
        .filter(|path| {
            format == "every" || stated(path).lines().next() == Some(&format!("format: {format}"))
        })
        .filter_map(|path| fs::read_to_string(path).ok())
        .map(long)
        .collect();
    assert!(!found.is_empty(), "no transcript is in the format {format}");
    found
}
