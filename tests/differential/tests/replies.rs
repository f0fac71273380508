//! Generated and mutated replies: all three parsers agree, or a row of one table says why not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by a panic")]

use explain_smtp::code::EnhancedCode;
use proptest::prelude::*;
use reply_grammar::{Parsed, lettre, ours, smtp_proto, without_enhanced};

/// A kind of difference.
struct Difference {
    /// Between us and whom.
    peer: &'static str,
    /// The replies of which it can be.
    of: fn(&Reply) -> bool,
    /// One of them.
    example: &'static str,
    /// Why we read it otherwise.
    reason: &'static str,
}

const BOTH: &str = "smtp-proto, lettre";
const LETTRE: &str = "lettre";
const SMTP_PROTO: &str = "smtp-proto";

const DIFFERENCES: &[Difference] = &[
    Difference {
        peer: LETTRE,
        of: |r| r.lines.iter().any(|l| l.len() == 3),
        example: "250\r\n",
        reason: "RFC 5321 §4.2 lets a client take a code alone; lettre wants a blank behind it",
    },
    Difference {
        peer: SMTP_PROTO,
        of: |r| {
            r.wire
                .split_inclusive('\n')
                .any(|l| matches!(l.get(3..), Some(" \n" | "-\n")))
        },
        example: "250 \n",
        reason: "it counts a bare line feed behind an empty text as a line of its own",
    },
    Difference {
        peer: LETTRE,
        of: |r| {
            r.codes()
                .any(|c| !matches!(c.as_bytes(), [b'2'..=b'5', b'0'..=b'5', ..]))
        },
        example: "571 5.7.1 no\r\n",
        reason: "servers send second digits that §4.2 does not list, and we name them; lettre refuses them",
    },
    Difference {
        peer: SMTP_PROTO,
        of: |r| {
            r.codes()
                .any(|c| !matches!(c.as_bytes(), [b'2'..=b'5', b'0'..=b'5', ..]))
        },
        example: "150 no\r\n",
        reason: "numbers are everywhere in a paste, so what §4.2 does not allow is a reply only where more speaks for it; a client knows that a reply stands there",
    },
    Difference {
        peer: LETTRE,
        of: Reply::codes_differ,
        example: "250-a\r\n550 b\r\n",
        reason: "lettre refuses a reply whose codes differ; we show it",
    },
    Difference {
        peer: SMTP_PROTO,
        of: Reply::codes_differ,
        example: "250-a\r\n550 b\r\n",
        reason: "it goes by the first code and joins what follows; for us another code begins another reply",
    },
    Difference {
        peer: LETTRE,
        of: |r| r.wire.replace("\r\n", "").contains(['\r', '\n']),
        example: "250 a\n",
        reason: "lines in a paste end as the tool ended them; lettre wants CRLF, as the wire does",
    },
    Difference {
        peer: SMTP_PROTO,
        of: |r| {
            r.lines
                .iter()
                .filter_map(|l| l.get(4..))
                .any(has_false_enhanced)
        },
        example: "250 12.1.0 ok\r\n",
        reason: "it takes any three numbers for an enhanced code; RFC 3463 §2 allows the classes 2, 4 and 5",
    },
    Difference {
        peer: BOTH,
        of: |r| {
            r.lines
                .last()
                .is_some_and(|l| l.as_bytes().get(3) == Some(&b'-'))
        },
        example: "250-a\r\n250-b\r\n",
        reason: "a paste that ends within a reply is shown as far as it goes; a client waits for more",
    },
    Difference {
        peer: BOTH,
        of: |r| {
            r.lines
                .iter()
                .rev()
                .skip(1)
                .any(|l| l.as_bytes().get(3) != Some(&b'-'))
        },
        example: "250 a\r\nb\r\n",
        reason: "a client stops at the last line of a reply; we read on, and take a line without a code for a wrapped one",
    },
    Difference {
        peer: BOTH,
        of: |r| r.lines.iter().any(|l| !has_head(l)),
        example: "250-a\r\nb\r\n250 c\r\n",
        reason: "tools wrap lines and print only the first code, so a line without a code continues; a client refuses it",
    },
];

/// Whether a line begins as a reply line must: three digits, then a blank, a hyphen or the end.
fn has_head(line: &str) -> bool {
    matches!(line.as_bytes(), [a, b, c] | [a, b, c, b' ' | b'-', ..]
        if a.is_ascii_digit() && b.is_ascii_digit() && c.is_ascii_digit())
}

/// Whether three numbers begin the text that are no enhanced code.
fn has_false_enhanced(text: &str) -> bool {
    let word = text.split_whitespace().next().unwrap_or_default();
    let number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    word.split('.').count() == 3
        && word.split('.').all(number)
        && EnhancedCode::at_start(word.as_bytes()).is_none()
}

/// A reply on the wire and its lines without their ends.
struct Reply {
    wire: String,
    lines: Vec<String>,
}

impl Reply {
    fn new(wire: &str) -> Self {
        Self {
            wire: wire.to_owned(),
            lines: wire.lines().map(str::to_owned).collect(),
        }
    }

    fn codes(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().filter_map(|line| line.get(..3))
    }

    fn codes_differ(&self) -> bool {
        let mut codes = self.codes();
        let first = codes.next();
        codes.any(|code| Some(code) != first)
    }

    /// Ours and theirs, for each peer where they are not the same.
    fn differences(&self) -> Vec<(&'static str, Option<Parsed>, Option<Parsed>)> {
        let ours = ours(&self.wire);
        let plain = ours.clone().map(without_enhanced);
        let mut found = Vec::new();
        let theirs = lettre(&self.wire);
        if theirs != ours {
            found.push((LETTRE, ours, theirs));
        }
        let theirs = smtp_proto(&self.wire).map(without_enhanced);
        if theirs != plain {
            found.push((SMTP_PROTO, plain, theirs));
        }
        found
    }

    fn explained(&self, peer: &str) -> bool {
        DIFFERENCES
            .iter()
            .any(|row| row.peer.contains(peer) && (row.of)(self))
    }
}

fn text() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "",
        "Ok",
        "2.1.0 Sender ok",
        "5.1.1 <user@example.net>: Recipient address rejected",
        "4.7.1 Greylisted, try again in 300 seconds",
        "mx.example.net ESMTP ready",
        "SIZE 35882577",
        "AUTH PLAIN LOGIN",
        "8BITMIME",
        "queued as 4F2A1",
        "#5.7.26 see https://example.com/550",
        "10.5.1.1 is no code",
    ]);
    prop_oneof![3 => known.prop_map(str::to_owned), 1 => "[A-Za-z][a-z ,:;<>@=/()]{0,30}"]
}

/// A reply as RFC 5321 §4.2 has it.
fn well_formed() -> impl Strategy<Value = Vec<String>> {
    let code = (2u16..=5, 0u16..=5, 0u16..=9).prop_map(|(a, b, c)| a * 100 + b * 10 + c);
    (code, prop::collection::vec(text(), 1..7)).prop_map(|(code, texts)| {
        let last = texts.len() - 1;
        texts
            .iter()
            .enumerate()
            .map(|(n, text)| format!("{code}{}{text}\r\n", if n == last { ' ' } else { '-' }))
            .collect()
    })
}

/// What can happen to it.
fn mutate(lines: &mut Vec<String>, (kind, at, what): (u8, usize, char)) {
    let at = at % lines.len();
    let line = &mut lines[at];
    match kind {
        0 => line.replace_range(..1, &what.to_string()),
        1 => line.replace_range(1..2, &what.to_string()),
        2 => line.replace_range(2..3, &what.to_string()),
        3 => line.replace_range(3..4, if line.as_bytes()[3] == b'-' { " " } else { "-" }),
        4 => line.replace_range(3..4, &what.to_string()),
        5 => *line = format!("{}\r\n", &line[..3]),
        6 => *line = line.replace("\r\n", "\n"),
        7 => line.insert(4, what),
        8 => line.replace_range(..4, ""),
        9 => {
            let again = line.clone();
            lines.insert(at, again);
        }
        _ => {
            if lines.len() > 1 {
                lines.remove(at);
            }
        }
    }
}

fn agree_or_explain(wire: &str) {
    let reply = Reply::new(wire);
    for (peer, ours, theirs) in reply.differences() {
        assert!(
            reply.explained(peer),
            "no row of the table explains {wire:?}\n  ours: {ours:?}\n  {peer}: {theirs:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn well_formed_replies_are_read_alike(lines in well_formed()) {
        let reply = Reply::new(&lines.concat());
        prop_assert!(ours(&reply.wire).is_some());
        prop_assert_eq!(reply.differences(), vec![]);
    }

    #[test]
    fn one_mutation_is_read_alike_or_explained(
        mut lines in well_formed(),
        mutation in (0u8..11, any::<usize>(), prop::sample::select(vec!['0', '1', '5', '7', ' ', '-', '.', 'x', '\t'])),
    ) {
        mutate(&mut lines, mutation);
        agree_or_explain(&lines.concat());
    }
}

#[test]
fn every_row_of_the_table_is_needed() {
    for row in DIFFERENCES {
        let reply = Reply::new(row.example);
        let found = reply.differences();
        for peer in row.peer.split(", ") {
            assert!(
                (row.of)(&reply) && found.iter().any(|(p, ..)| *p == peer),
                "{:?} is read alike by {peer}: {}",
                row.example,
                row.reason
            );
        }
    }
}
