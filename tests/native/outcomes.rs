//! How sessions end: which refusals decide and which change nothing, and where one session ends and the next begins.

use explain_smtp::code::ReplyCode;
use explain_smtp::explain;
use explain_smtp::report::Outcome::{self, Accepted, Deferred, NoTransaction, Partial, Rejected};

const GREETED: &str =
    "S: 220 mx.example.net ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.net\nS: 250 ETRN\n";
const MAIL: &str = "C: MAIL FROM:<a@example.com>\nS: 250 2.1.0 Ok\n";
const RCPT: &str = "C: RCPT TO:<b@example.net>\nS: 250 2.1.5 Ok\n";
const SENT: &str =
    "C: DATA\nS: 354 Go ahead\nC: Subject: x\nC: \nC: hello\nC: .\nS: 250 2.0.0 Ok\n";
const QUIT: &str = "C: QUIT\nS: 221 2.0.0 Bye\n";

/// How this session ends, and with which code where it failed.
fn ends(parts: &[&str]) -> (Outcome, Option<u16>) {
    let report = explain(&parts.concat());
    (
        report.whole.outcome,
        report.whole.failing_reply.map(ReplyCode::number),
    )
}

#[test]
fn a_message_is_accepted_by_the_reply_to_its_end_alone() {
    assert_eq!(ends(&[GREETED, MAIL, RCPT, SENT, QUIT]), (Accepted, None));
    let refused = SENT.replace("250 2.0.0 Ok", "554 5.6.0 no");
    assert_eq!(
        ends(&[GREETED, MAIL, RCPT, &refused, QUIT]),
        (Rejected, Some(554))
    );
    let later = SENT.replace("250 2.0.0 Ok", "451 4.3.0 later");
    assert_eq!(
        ends(&[GREETED, MAIL, RCPT, &later, QUIT]),
        (Deferred, Some(451))
    );
}

#[test]
fn recipients_decide_together() {
    let unknown = "C: RCPT TO:<c@example.net>\nS: 550 5.1.1 no\n";
    let full = "C: RCPT TO:<d@example.net>\nS: 452 4.2.2 full\n";
    assert_eq!(ends(&[GREETED, MAIL, RCPT, unknown, SENT, QUIT]).0, Partial);
    assert_eq!(ends(&[GREETED, MAIL, full, RCPT, SENT, QUIT]).0, Partial);
    assert_eq!(ends(&[GREETED, MAIL, unknown, QUIT]), (Rejected, Some(550)));
    assert_eq!(ends(&[GREETED, MAIL, full, QUIT]), (Deferred, Some(452)));
}

#[test]
fn what_is_refused_beside_the_mail_decides_nothing() {
    for aside in [
        "C: RSET\nS: 502 5.5.1 no\n",
        "C: NOOP\nS: 502 5.5.1 no\n",
        "C: HELP\nS: 502 5.5.1 no\n",
        // A second hello that is refused leaves the first (RFC 5321 §4.1.4).
        "C: EHLO client.example.com\nS: 503 5.5.1 no\n",
    ] {
        assert_eq!(
            ends(&[GREETED, aside, MAIL, RCPT, SENT, QUIT]),
            (Accepted, None),
            "{aside}"
        );
    }
    assert_eq!(
        ends(&[GREETED, MAIL, RCPT, SENT, "C: QUIT\nS: 502 5.5.1 no\n"]),
        (Accepted, None)
    );
}

#[test]
fn a_server_that_closes_the_service_decides_wherever_it_does() {
    for command in ["NOOP", "RSET", "MAIL FROM:<a@example.com>"] {
        let closed = format!("C: {command}\nS: 421 4.3.2 closing\n");
        assert_eq!(
            ends(&[GREETED, &closed]),
            (Deferred, Some(421)),
            "{command}"
        );
    }
}

#[test]
fn turning_a_queue_fails_where_it_is_refused() {
    let refused = "C: ETRN example.com\nS: 458 Unable to queue messages\n";
    let done = "C: ETRN example.com\nS: 250 Queuing started\n";
    assert_eq!(ends(&[GREETED, refused, QUIT]), (Deferred, Some(458)));
    assert_eq!(ends(&[GREETED, done, QUIT]), (NoTransaction, None));
    // The second try worked.
    assert_eq!(ends(&[GREETED, refused, done, QUIT]), (NoTransaction, None));
}

#[test]
fn a_session_ends_with_quit_and_a_new_one_begins_with_what_follows() {
    let sessions = |text: &str| explain(text).sessions.len();
    let second = "C: EHLO client.example.com\nS: 250 mx.example.net\n";
    assert_eq!(sessions(&[GREETED, QUIT].concat()), 1);
    assert_eq!(sessions(&[GREETED, QUIT, GREETED, QUIT].concat()), 2);
    // The greeting of the second one is not shown.
    assert_eq!(sessions(&[GREETED, QUIT, second, MAIL].concat()), 2);
    // A QUIT that is said twice begins none, nor does a second EHLO, nor TLS.
    assert_eq!(sessions(&[GREETED, QUIT, "C: QUIT\n"].concat()), 1);
    assert_eq!(sessions(&[GREETED, second, MAIL].concat()), 1);
    let tls = "C: STARTTLS\nS: 220 2.0.0 Ready\n";
    assert_eq!(sessions(&[GREETED, tls, second, MAIL].concat()), 1);
}
