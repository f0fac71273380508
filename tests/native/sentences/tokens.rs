//! Lines taken apart.

use explain_smtp::explain;
use explain_smtp::words::Locale;
use explain_smtp::words::explanation::tokens;
use explain_smtp::words::prose::Prose;

/// Each token of a line of this text as `text = name`.
fn apart(text: &str, index: u32) -> Vec<String> {
    let report = explain(text);
    let tokens = tokens(&report, text, index, Prose::of(Locale::En), Locale::En);
    let each = tokens
        .iter()
        .map(|token| [token.span.of(text), " = ", &token.name].concat());
    each.collect()
}

/// What is said of the token with this text.
fn meaning(text: &str, index: u32, token: &str, locale: Locale) -> String {
    let report = explain(text);
    let tokens = tokens(&report, text, index, Prose::of(locale), locale);
    let found = tokens.into_iter().find(|one| one.span.of(text) == token);
    found.map(|one| one.meaning).unwrap()
}

const SESSION: &str = "\
<-  220 mx.example.net ESMTP
 -> EHLO client.example.com
<-  250-mx.example.net Hello
<-  250-SIZE 36700160
<-  250 AUTH PLAIN LOGIN
 -> MAIL FROM:<alice@example.com> SIZE=1200 BODY=8BITMIME
<-  250 2.1.0 Ok
 -> RCPT TO:<bob@example.net> NOTIFY=NEVER
<** 550 5.1.1 <bob@example.net>: No such user here
";

#[test]
fn every_stretch_of_a_line_has_its_name() {
    let expected: [(u32, &[&str]); 8] = [
        (
            0,
            &[
                "<- = Around it",
                "220 = Reply code",
                "mx.example.net = Server's name",
                "ESMTP = Text",
            ],
        ),
        (
            1,
            &[
                "-> = Around it",
                "EHLO = Command",
                "client.example.com = Client's name",
            ],
        ),
        (
            2,
            &[
                "<- = Around it",
                "250 = Reply code",
                "- = Hyphen",
                "mx.example.net = Server's name",
                "Hello = Text",
            ],
        ),
        (
            3,
            &[
                "<- = Around it",
                "250 = Reply code",
                "- = Hyphen",
                "SIZE = EHLO keyword",
                "36700160 = Value",
            ],
        ),
        (
            4,
            &[
                "<- = Around it",
                "250 = Reply code",
                "AUTH = EHLO keyword",
                "PLAIN = AUTH mechanism",
                "LOGIN = AUTH mechanism",
            ],
        ),
        (
            5,
            &[
                "-> = Around it",
                "MAIL FROM: = Command",
                "<alice@example.com> = Envelope sender",
                "SIZE=1200 = Parameter",
                "BODY=8BITMIME = Parameter",
            ],
        ),
        (
            7,
            &[
                "-> = Around it",
                "RCPT TO: = Command",
                "<bob@example.net> = Envelope recipient",
                "NOTIFY=NEVER = Parameter",
            ],
        ),
        (
            8,
            &[
                "<** = Around it",
                "550 = Reply code",
                "5.1.1 = Enhanced status code",
                "<bob@example.net>: No such user here = Text",
            ],
        ),
    ];
    for (index, tokens) in expected {
        assert_eq!(apart(SESSION, index), tokens, "line {}", index + 1);
    }
}

#[test]
fn a_code_is_explained_digit_by_digit() {
    assert_eq!(
        meaning(SESSION, 8, "550", Locale::En),
        "What programs go by. 5yz: Permanent refusal. x5z: Mail system. 550: Mailbox unavailable."
    );
    assert_eq!(
        meaning(SESSION, 8, "5.1.1", Locale::En),
        "Says more exactly than the reply code what is the matter: class, subject, detail. \
         5.y.z: Permanent failure: the same request will fail again; something has to change first. \
         x.1.z: About an address, the sender's or a recipient's; the sender can usually correct it. \
         5.1.1: Mailbox does not exist."
    );
}

#[test]
fn parameters_and_keywords_say_what_they_are_for() {
    assert!(meaning(SESSION, 5, "SIZE=1200", Locale::En).ends_with("1.2 kB (1,200 bytes)."));
    let of_dsn = Prose::of(Locale::Tr).keyword("DSN").unwrap();
    assert!(meaning(SESSION, 7, "NOTIFY=NEVER", Locale::Tr).ends_with(of_dsn));
    assert!(meaning(SESSION, 3, "36700160", Locale::Tr).ends_with("36,7 MB (36.700.160 bayt)."));
}

#[test]
fn a_bounce_has_no_sender_and_a_challenge_is_read() {
    let text = "S: 220 mx.example.net\nC: MAIL FROM:<>\nS: 250 2.1.0 Ok\n";
    assert_eq!(
        apart(text, 1),
        [
            "C: = Around it",
            "MAIL FROM: = Command",
            "<> = Empty envelope sender"
        ]
    );
    let text =
        "S: 220 mx.example.net\nC: AUTH LOGIN\nS: 334 UGFzc3dvcmQ6\nC: c2VjcmV0\nS: 235 ok\n";
    assert!(meaning(text, 2, "UGFzc3dvcmQ6", Locale::En).contains("password"));
    assert_eq!(apart(text, 3), ["C: = Around it", "c2VjcmV0 = Secret"]);
}

#[test]
fn what_is_no_part_of_the_conversation_is_not_taken_apart() {
    let text = "=== Trying mx.example.net:25...\n<-  220 mx.example.net ESMTP\n -> QUIT\n<-  221 2.0.0 Bye\n";
    assert_eq!(apart(text, 0), [""; 0]);
    assert_eq!(apart(text, 9), [""; 0]);
}

#[test]
fn what_a_program_puts_between_code_and_text_is_around_them() {
    let tuple = "smtplib.SMTPDataError: (450, b'4.2.0 <ops@example.com>: Greylisted')";
    assert_eq!(
        apart(tuple, 0),
        [
            "smtplib.SMTPDataError: ( = Around it",
            "450 = Reply code",
            ", b' = Around it",
            "4.2.0 = Enhanced status code",
            "<ops@example.com>: = Text",
            "Greylisted = Greylisting",
            "') = Around it",
        ]
    );
}

#[test]
fn what_follows_the_field_that_holds_a_reply_is_around_it() {
    let plain = r#"{"status":"4.2.2","diagnosticCode":"smtp; 452 4.2.2 The recipient's \"inbox\" is full"}],"timestamp":"2026-11-28T09:14:04.000Z"}"#;
    let within = r#"{"Message":"{\"diagnosticCode\":\"smtp; 452 4.2.2 The inbox is full\"}],\"timestamp\":\"2026-11-28T09:14:04.000Z\"}"}"#;
    for (text, said, behind) in [
        (
            plain,
            r#"The recipient's \"inbox\" is full = Text"#,
            r#""}],"timestamp":"2026-11-28T09:14:04.000Z"} = Around it"#,
        ),
        (
            within,
            "The inbox is full = Text",
            r#"\"}],\"timestamp\":\"2026-11-28T09:14:04.000Z\"}"} = Around it"#,
        ),
    ] {
        let tokens = apart(text, 0);
        let last: Vec<_> = tokens
            .iter()
            .rev()
            .take(4)
            .rev()
            .map(String::as_str)
            .collect();
        assert_eq!(
            last,
            [
                "452 = Reply code",
                "4.2.2 = Enhanced status code",
                said,
                behind
            ]
        );
    }
}
