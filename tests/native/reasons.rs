//! Why deliveries of a log failed: each reason once, the most frequent first.

use std::fmt::Write as _;

use explain_smtp::explain;
use explain_smtp::report::{Outcome, Report};

/// A log of deliveries: seven to unknown mailboxes, three to a full one, one that found no connection, two that were sent.
fn log() -> String {
    const UNKNOWN: &str = "dsn=5.1.1, status=bounced (host mx.example.net[192.0.2.20] said: 550 5.1.1 User unknown (in reply to RCPT TO command))";
    const FULL: &str = "dsn=4.2.2, status=deferred (host mx.example.net[192.0.2.20] said: 452 4.2.2 Mailbox full (in reply to RCPT TO command))";
    const UNREACHABLE: &str = "dsn=4.4.1, status=deferred (connect to mx.example.net[192.0.2.20]:25: Connection timed out)";
    const SENT: &str = "dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 1F2E3D)";
    let endings = [FULL, SENT, UNREACHABLE]
        .into_iter()
        .chain([UNKNOWN; 7])
        .chain([FULL, FULL, SENT]);
    let mut log = String::new();
    for (number, ending) in endings.enumerate() {
        writeln!(
            log,
            "Jan  5 09:30:{number:02} mail postfix/smtp[7]: 4ABC{number:X}: to=<user{number}@example.net>, \
             relay=mx.example.net[192.0.2.20]:25, delay=1, {ending}"
        )
        .unwrap();
    }
    log
}

/// How often, how it ended, and the line where it first did.
fn reasons(report: &Report) -> Vec<(u32, Outcome, u32)> {
    let told = report.reasons().into_iter().map(|reason| {
        let session = &report.sessions[reason.session as usize];
        let recipient = reason.recipient.map(|at| session.recipients[at as usize]);
        let outcome = recipient.map_or(session.verdict.outcome, |one| one.outcome);
        let line = recipient.map_or(session.first_line, |one| one.line);
        (reason.count, outcome, line + 1)
    });
    told.collect()
}

#[test]
fn each_reason_is_told_once_with_how_often() {
    let found = reasons(&explain(&log()));
    assert_eq!(
        found,
        [
            (7, Outcome::Rejected, 4),
            (3, Outcome::Deferred, 1),
            (1, Outcome::Deferred, 3)
        ]
    );
}

#[test]
fn a_session_that_failed_without_a_recipient_counts_once() {
    let text = "S: 554 5.7.1 No SMTP service here\nC: QUIT\nS: 221 Bye\n";
    let report = explain(text);
    assert_eq!(reasons(&report), [(1, Outcome::Rejected, 1)]);
}

#[test]
fn what_went_well_has_no_reasons() {
    let report = explain("S: 220 mx.example.net\nC: QUIT\nS: 221 Bye\n");
    assert!(report.reasons().is_empty());
}

#[cfg(feature = "prerender")]
#[test]
fn a_log_of_many_failures_says_the_reasons_first() {
    use explain_smtp::words::Locale;

    for (locale, heading) in [
        (Locale::En, "What failed, by reason"),
        (Locale::Tr, "Nedenlerine göre başarısızlıklar"),
    ] {
        let html = crate::rendering::reading(locale, &log());
        let (_, below) = html.split_once(heading).expect("a heading");
        assert!(
            below.contains("7 ×") && below.contains("550 5.1.1"),
            "{locale:?}"
        );
        let few: String = log()
            .lines()
            .take(3)
            .fold(String::new(), |all, line| all + line + "\n");
        assert!(!crate::rendering::reading(locale, &few).contains(heading));
    }
}
