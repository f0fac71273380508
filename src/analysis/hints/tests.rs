use crate::report::{Hint, HintKind, Number};

/// The hints in a reply after RCPT or, for 2yz, after the message; each as kind, words and value.
fn hints(reply: &str) -> Vec<(HintKind, String, Option<u32>)> {
    let before = if reply.starts_with('2') {
        "C: DATA\nS: 354 go on\nC: .\n"
    } else {
        "C: MAIL FROM:<a@example.com>\nS: 250 OK\nC: RCPT TO:<b@example.net>\n"
    };
    let lines: Vec<String> = reply.lines().map(|line| format!("S: {line}\n")).collect();
    let text = [
        "S: 220 mx.example.net ESMTP\nC: EHLO example.com\nS: 250 mx.example.net\n",
        before,
        &lines.concat(),
    ]
    .concat();
    let report = crate::explain(&text);
    let of = |hint: &Hint| {
        (
            hint.kind,
            hint.span.of(&text).to_owned(),
            hint.value.map(Number::get),
        )
    };
    report.hints.iter().map(of).collect()
}

fn of_kind(kind: HintKind, reply: &str) -> Vec<String> {
    let all = hints(reply).into_iter();
    all.filter(|(found, ..)| *found == kind)
        .map(|(_, words, _)| words)
        .collect()
}

fn retries(reply: &str) -> Vec<Option<u32>> {
    let all = hints(reply).into_iter();
    all.filter(|(kind, ..)| *kind == HintKind::Retry)
        .map(|(.., seconds)| seconds)
        .collect()
}

#[test]
fn the_time_to_try_again_is_read_in_seconds() {
    for (reply, seconds) in [
        ("451 4.7.1 Greylisted, please try again in 300 seconds", 300),
        (
            "450 4.2.0 <b@example.net>: Recipient address rejected: Greylisted for 5 minutes",
            300,
        ),
        (
            "451 4.7.1 Greylisting in action, please come back in 00:05:00",
            300,
        ),
        ("421 Too many connections, retry after 1 hour.", 3_600),
        ("421 please retry in 90s", 90),
        (
            "451 Try again later, after at least 2 minutes and 30 seconds",
            150,
        ),
        ("452 wait 10 min before you send more", 600),
        ("452 Wait for 60 seconds.", 60),
        ("450 retry this message in 5 minute(s)", 300),
        (
            "451-4.7.1 Greylisted, please try again\n451 4.7.1 in 300 seconds",
            300,
        ),
    ] {
        assert_eq!(retries(reply), [Some(seconds)], "{reply}");
    }
}

#[test]
fn a_retry_may_have_no_time() {
    for reply in [
        "451 4.7.1 Greylisting in action, please come back later",
        "421 4.7.0 Try again later, closing connection.",
        "451 Temporary local problem - please try later",
        "450 Please try again.",
        "450 Try again in 0 seconds",
    ] {
        assert_eq!(retries(reply), [None], "{reply}");
    }
}

#[test]
fn other_words_about_trying_and_waiting_are_no_hints() {
    for reply in [
        "550 retry timeout exceeded",
        "550 5.7.1 Do not retry later",
        "550 We don't accept this, never try again",
        "450 retry for 46 more hours",
        "450 4.2.0 Greylisted, see http://example.net/greylisting",
        "421 wait. 5 minutes are over",
        "450 tried in 5 minutes",
        "451 try 5 seconds",
        "250 2.0.0 OK, try again later",
        "450 retry in 99999999999 seconds",
        "450 retry in 4294967295 hours",
    ] {
        assert_eq!(retries(reply), [], "{reply}");
    }
}

#[test]
fn greylisting_is_named_by_its_word_only() {
    for (reply, words) in [
        (
            "450 4.2.0 Greylisted, see http://example.net/",
            vec!["Greylisted"],
        ),
        ("451 4.7.1 (graylisting) come back", vec!["graylisting"]),
        ("451 4.7.1 see http://example.net/greylisting.html", vec![]),
        ("250 2.1.5 passed greylisting", vec![]),
    ] {
        assert_eq!(of_kind(HintKind::Greylisting, reply), words, "{reply}");
    }
}

#[test]
fn addresses_lose_the_punctuation_around_them() {
    for (reply, addresses) in [
        (
            "550-5.1.1 try to check it. Learn more at\n550 5.1.1  https://support.example.com/mail/?p=NoSuchUser d2e1a72fcca58-6b5si.1 - gsmtp",
            vec!["https://support.example.com/mail/?p=NoSuchUser"],
        ),
        (
            "554 blocked (see http://example.net/a_(b), or <HTTPS://example.org/q?ip=192.0.2.1>).",
            vec![
                "http://example.net/a_(b)",
                "HTTPS://example.org/q?ip=192.0.2.1",
            ],
        ),
        (
            "550 see \"http://example.net/x\".",
            vec!["http://example.net/x"],
        ),
        (
            "550 see:http://example.net/x:",
            vec!["http://example.net/x"],
        ),
        (
            "550 see ftp://example.net/ xhttp://example.net http:// https://.",
            vec![],
        ),
        (
            "250 OK see https://example.net/",
            vec!["https://example.net/"],
        ),
    ] {
        assert_eq!(of_kind(HintKind::Address, reply), addresses, "{reply}");
    }
}

#[test]
fn queue_ids_have_a_sure_form() {
    for (reply, ids) in [
        ("250 2.0.0 Ok: queued as 4XyzAB1", vec!["4XyzAB1"]),
        ("250 OK queued as <ABCDEF>.", vec!["ABCDEF"]),
        ("250 OK id=1sMrpq-0001Ah-UT", vec!["1sMrpq-0001Ah-UT"]),
        (
            "250 OK id=1sMrpq-00000001Ah2-Ut4x",
            vec!["1sMrpq-00000001Ah2-Ut4x"],
        ),
        (
            "250 2.0.0 49BCa1xy012345 Message accepted for delivery",
            vec!["49BCa1xy012345"],
        ),
        (
            "250 Message Queued (0D4C6F5A-11EE-4A2B.1)",
            vec!["0D4C6F5A-11EE-4A2B.1"],
        ),
        (
            "250 2.6.0 <x@example.com> [InternalId=42, Hostname=a.example.com] Queued mail for delivery",
            vec!["42"],
        ),
        ("250 queued as requested", vec![]),
        ("250 Queued (0.5 seconds)", vec![]),
        ("250 OK id=12", vec![]),
        ("250 grid=1sMrpq-0001Ah-UT", vec![]),
        ("250 Ok Message accepted for delivery", vec![]),
        (
            "250 2.0.0 OK 1700000000 d2e1a72fcca58-6b5si123 - gsmtp",
            vec![],
        ),
        ("450 queued as 4XyzAB1", vec![]),
    ] {
        assert_eq!(of_kind(HintKind::QueueId, reply), ids, "{reply}");
    }
}

#[test]
fn tags_are_the_known_ones() {
    for (reply, tags) in [
        (
            "550 5.7.1 part of their network is on our block list (S3150).",
            vec!["S3150"],
        ),
        (
            "421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred",
            vec!["TSS04"],
        ),
        (
            "451 4.7.500 Server busy. Please try again later from [192.0.2.1]. (AS16012607)",
            vec!["AS16012607"],
        ),
        (
            "451 4.7.500 Server busy. AS(4810) [a.example.com]",
            vec!["AS(4810)"],
        ),
        ("550 SC-001 (COL004-MC1F1) Unfortunately", vec!["SC-001"]),
        (
            "554 5.7.1 [CS01] Message rejected due to local policy",
            vec!["CS01"],
        ),
        (
            "554 mx.example.net 192.0.2.1 Comcast block for spam. BL000001",
            vec!["BL000001"],
        ),
        (
            "550 5.1.1 Adresse d au moins un destinataire invalide. OFR_416 [416]",
            vec!["OFR_416"],
        ),
        (
            "550 [TSS] (S) (COL004) [X1] AS() AS(x) RP-01 - gsmtp",
            vec![],
        ),
        ("550 5.1.1 <IB@example.net> not known", vec![]),
    ] {
        assert_eq!(of_kind(HintKind::Tag, reply), tags, "{reply}");
    }
}

#[test]
fn the_published_form_counts_lines_and_replies_from_one() {
    let text = "S: 220 mx.example.net\nC: MAIL FROM:<a@example.com>\nS: 450 retry in 5 minutes\n";
    let report = crate::explain(text);
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(
        json["hints"],
        serde_json::json!([
            {"kind": "retry", "reply": 2, "line": 3, "start": 7, "end": 25, "seconds": 300}
        ])
    );
}
