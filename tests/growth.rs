//! Time grows as the text does: eight times the text takes about eight times as long, whatever it holds.
//!
//! Only ratios within one run are compared, since machines and their load differ; one test in a program of its own, so that
//! no other runs beside it.

#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

use std::fmt::Write as _;
use std::time::Instant;

use explain_smtp::explain;
use explain_smtp::redaction::{Choice, redact};

/// How many times longer a text may take than its parts: eight times if every line looked at every other.
const HEADROOM: f64 = 3.0;

/// How long it takes to read a text so many times.
fn time(pasted: &str, times: usize) -> f64 {
    let start = Instant::now();
    for _ in 0..times {
        std::hint::black_box(explain(std::hint::black_box(pasted)));
    }
    start.elapsed().as_secs_f64()
}

/// Reads a text once and its eighth eight times, in turn: the same number of bytes, so that a busy machine slows both alike.
fn grows_linearly(name: &str, text: impl Fn(usize) -> String) {
    let (small, large) = (text(500), text(4_000));
    let (mut quick, mut slow) = (f64::MAX, f64::MAX);
    for _ in 0..5 {
        quick = quick.min(time(&small, 8));
        slow = slow.min(time(&large, 1));
    }
    let ratio = slow / quick.max(1e-6);
    assert!(
        ratio <= HEADROOM,
        "{name}: read in one piece it took {ratio:.1} times as long as in eight"
    );
}

/// The same of taking names out of a text.
fn redacts_linearly(name: &str, text: impl Fn(usize) -> String) {
    let texts = [text(500), text(4_000)];
    let [small, large] = texts.each_ref().map(|text| explain(text));
    let time = |index: usize, report, times| {
        let start = Instant::now();
        for _ in 0..times {
            std::hint::black_box(redact(&texts[index], report, Choice::ALL));
        }
        start.elapsed().as_secs_f64()
    };
    let (mut quick, mut slow) = (f64::MAX, f64::MAX);
    for _ in 0..5 {
        quick = quick.min(time(0, &small, 8));
        slow = slow.min(time(1, &large, 1));
    }
    let ratio = slow / quick.max(1e-6);
    assert!(
        ratio <= HEADROOM,
        "{name}: shared in one piece it took {ratio:.1} times as long as in eight"
    );
}

/// Names of which every one is another, and words that may hold many.
fn for_what_is_shared() {
    redacts_linearly("every line another name", |n| {
        let mut text = String::new();
        for i in 0..n {
            let line = "2026-11-28 09:14:02 1tGabc";
            writeln!(
                text,
                "{line}-{i:06}-2Z <= u{i}@d{i}.example.com H=(pc{i}) [192.0.2.7] A=plain:w{i}"
            )
            .unwrap();
        }
        text
    });
    redacts_linearly(
        "one long path",
        after(
            "MAIL FROM:<a@a.a.a.a.a.a.a.a>\n550 see http://mx.example.net/",
            "a.a.b.",
        ),
    );
    redacts_linearly(
        "one long word",
        after("220 mx ESMTP\n550 x", "-4C1F2A0021.a_1tGabc"),
    );
    redacts_linearly(
        "one long line",
        repeat("queued as 4C1F2A0021, H=(laptop) [192.0.2.7] "),
    );
}

fn repeat(line: &str) -> impl Fn(usize) -> String {
    let line = line.to_owned();
    move |n| line.repeat(n)
}

fn after(start: &str, line: &str) -> impl Fn(usize) -> String {
    let (start, line) = (start.to_owned(), line.to_owned());
    move |n| start.clone() + &line.repeat(n)
}

#[test]
fn for_every_kind_of_hostile_text() {
    for_what_is_shared();
    for_many_sessions_and_marks();
    grows_linearly(
        "one reply without an end",
        after("220 mx ESMTP\nEHLO a\n", "250-SIZE 10\n"),
    );
    grows_linearly(
        "one long line",
        after("S: 550 5.1.1 ", "x 250-y 'said: 550 \"(550, b'"),
    );
    grows_linearly(
        "rows of a hex dump with a secret each",
        repeat("00000010 : 70 61 73 73 3d 68 75 6e 74 65 72 32 : pass=hunter2\n"),
    );
    grows_linearly("replies that none of many commands waits for", |n| {
        let commands = "MAIL FROM:<a@example.com>\n".repeat(4 * n);
        commands + "220 mx ESMTP\n" + &"235 ok\n".repeat(4 * n)
    });
    let session =
        "220 x ESMTP\\r\\nEHLO a\\r\\n250 x\\r\\nMAIL FROM:<a@example.com>\\r\\n250 ok\\r\\n";
    grows_linearly(
        "sessions joined by written line ends",
        after("{\"log\":\"", session),
    );
    grows_linearly(
        "sessions joined by blanks",
        repeat("220 x ESMTP EHLO a 250 x MAIL FROM:<a@example.com> 250 ok "),
    );
    grows_linearly("what is logged twice, but far behind", |n| {
        let first = ">> 220 x ESMTP\n".to_owned() + &">> 250 ok\n".repeat(n);
        first + "zz: EHLO a\n" + &"b: 250 ok\n".repeat(3)
    });
    grows_linearly(
        "a secret that stands again and again",
        after(
            "AUTH PLAIN AGFsaWNlAHMzY3IzdC1wdw==\n",
            "s3cr3t-pw AGFsaWNlAHMzY3IzdC1wdw== s3cr3t-\n",
        ),
    );
    grows_linearly("glued replies", after("S: 250-mx", "250-SIZE 10"));
    grows_linearly(
        "content without an end",
        after("S: 220 x ESMTP\nC: DATA\nS: 354 go\n", "C: 250 ok text\n"),
    );
    grows_linearly(
        "bare content without an end",
        after("220 x ESMTP\nEHLO a\n354 go\n", "hello 250 x\n"),
    );
    grows_linearly(
        "nothing but 354",
        after("220 x ESMTP\nEHLO a\n", "354 go\n"),
    );
    grows_linearly(
        "commands that get no reply",
        after("220 x ESMTP\n", "RCPT TO:<a@example.com>\n"),
    );
    grows_linearly("replies to nothing", after("EHLO a\n", "250 2.1.0 Ok\n"));
    grows_linearly(
        "repeated exceptions",
        repeat("smtplib.SMTPDataError: (554, b'5.7.1 spam')\n  File x\n"),
    );
    grows_linearly(
        "announcements",
        repeat("SMTP error from remote mail server after RCPT TO:<a@example.com>:\n"),
    );
    grows_linearly(
        "a bounce without an end",
        after("<a@example.com>: host mx said: 550 no\n", "    more text\n"),
    );
    grows_linearly("empty lines", repeat("\n"));
    grows_linearly("lone CRs", repeat("250 ok\r"));
    grows_linearly(
        "AUTH without an end",
        after(
            "S: 220 x ESMTP\n",
            "C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: dXNlcg==\n",
        ),
    );
    grows_linearly("one dot for many messages", |times| {
        let typed = "MAIL FROM:<a@b.c>\nRCPT TO:<a@b.c>\nDATA\nhello\n";
        [&typed.repeat(times), "354 x\n.\nQUIT\n"].concat()
    });
}

fn for_many_sessions_and_marks() {
    grows_linearly("interleaved sessions", |n| {
        let mut text = String::new();
        for line in [
            "S: 220 mx ESMTP",
            "C: EHLO a",
            "S: 250 HELP",
            "C: QUIT",
            "S: 221 Bye",
        ] {
            for session in 0..n / 5 {
                writeln!(text, "[{session:06}] {line}").unwrap();
            }
        }
        text
    });
    grows_linearly("marks that never repeat", |n| {
        let letter = |n: usize| char::from(b'a' + (n % 26) as u8);
        let mut text = String::new();
        for i in 0..n {
            let mark = [letter(i), letter(i / 26), letter(i / 676)];
            writeln!(text, "m{}> 250 2.1.0 Ok", mark.iter().collect::<String>()).unwrap();
        }
        text
    });
    grows_linearly(
        "session after session",
        repeat("220 mx ESMTP\nEHLO a\n250 HELP\nQUIT\n221 Bye\n"),
    );
}
