//! Which host spoke, as the text names it.

use super::Scene;
use super::summary::Part;
use crate::command::{Place, Verb};
use crate::dialogue::Reply;

/// The host that sent this reply: named beside a quoted one, else by the server's greeting or EHLO answer.
pub fn of_reply(scene: &Scene<'_>, part: &Part, reply: &Reply) -> Option<String> {
    if reply.quoted {
        let line = scene
            .reading
            .lines
            .get(reply.first_line as usize)?
            .of(scene.text);
        return named_in(line);
    }
    part.replies(scene)
        .find(|(_, r)| {
            matches!(
                r.to,
                Some(Place::Connect | Place::Command(Verb::Ehlo | Verb::Helo | Verb::Lhlo))
            )
        })
        .and_then(|(_, greeting)| host_at_start(greeting.text.of(scene.text)))
}

/// `host mx.example.net[192.0.2.25] said`, `H=mx.example.net [192.0.2.25]`, `relay=mx.example.net[…]`.
fn named_in(line: &str) -> Option<String> {
    for anchor in ["host ", "H=", "relay=", "Remote-MTA: dns; ", "server at "] {
        if let Some(at) = line.find(anchor)
            && let Some(host) = host_at_start(&line[at + anchor.len()..])
        {
            return Some(host);
        }
    }
    None
}

/// A host name or address at the start of some words.
fn host_at_start(words: &str) -> Option<String> {
    let word = words
        .split([' ', '[', ',', '(', ':', '\t', ']'])
        .next()?
        .trim_end_matches('.');
    let host = word.len() >= 3
        && word.contains('.')
        && word
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'));
    host.then(|| word.to_ascii_lowercase())
}
