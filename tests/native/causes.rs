//! What is behind a refusal, and who must act: the registered meanings of enhanced codes (RFC 3463, RFC 7505 and the registry
//! of RFC 5248), of basic codes at their places (RFC 5321, RFC 4954, RFC 3207), and words that servers use for one thing only.

use std::fmt::Write as _;

use explain_smtp::explain;
use explain_smtp::report::Actor::{
    self, Nobody, Recipient, RecipientAdmin, Sender, SenderAdmin, Unknown,
};
use explain_smtp::report::Cause::{self, *};

/// A session that gets as far as this command, which gets this reply.
fn judged(command: &str, reply: &str) -> (Cause, Actor) {
    let mut text = String::new();
    if command == "connect" {
        text += "Trying 192.0.2.25...\nConnected to mx.example.net.\nEscape character is '^]'.\n";
    } else {
        text += "S: 220 mx.example.net ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.net\nS: 250 AUTH PLAIN\n";
    }
    for (step, answer) in [
        ("MAIL", "250 2.1.0 Ok"),
        ("RCPT", "250 2.1.5 Ok"),
        ("DATA", "354 Go ahead"),
        (".", ""),
    ] {
        let verb = command.split(' ').next().unwrap_or_default();
        if !["MAIL", "RCPT", "DATA", "."].contains(&verb) || verb == step {
            break;
        }
        let whole = match step {
            "MAIL" => "MAIL FROM:<a@example.com>",
            "RCPT" => "RCPT TO:<b@example.net>",
            other => other,
        };
        writeln!(text, "C: {whole}\nS: {answer}").unwrap();
    }
    match command {
        "connect" => {}
        "." => text += "C: Subject: x\nC: \nC: hello\nC: .\n",
        command => writeln!(text, "C: {command}").unwrap(),
    }
    // One line alone shows no marks.
    let mark = if command == "connect" { "" } else { "S: " };
    writeln!(text, "{mark}{reply}").unwrap();
    let report = explain(&text);
    let decided = report.verdict.reply.map(|reply| reply as usize + 1);
    assert_eq!(decided, Some(report.replies.len()), "{text}");
    (report.verdict.cause, report.verdict.actor)
}

const MAIL: &str = "MAIL FROM:<a@example.com>";
const RCPT: &str = "RCPT TO:<b@example.net>";
const AUTH: &str = "AUTH PLAIN AGFsaWNlAGh1bnRlcjI=";
const TLS: &str = "STARTTLS";

fn all_are(table: &[(&str, &str, Cause, Actor)]) {
    let mut wrong = String::new();
    for &(command, reply, cause, actor) in table {
        let found = judged(command, reply);
        if found != (cause, actor) {
            writeln!(
                wrong,
                "{command}: {reply}: {found:?}, not {:?}",
                (cause, actor)
            )
            .unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn an_enhanced_code_tells_by_its_registered_meaning() {
    all_are(&[
        (RCPT, "550 5.1.1 no", MailboxUnknown, Sender),
        (RCPT, "550 5.1.6 moved", MailboxUnknown, Sender),
        (RCPT, "550 5.1.2 no", DomainUnknown, Sender),
        (RCPT, "550 5.4.3 no", DomainUnknown, Sender),
        (RCPT, "550 5.4.4 no", DomainUnknown, Sender),
        (RCPT, "550 5.1.3 no", RecipientAddress, Sender),
        (RCPT, "550 5.1.4 no", RecipientAddress, Sender),
        (MAIL, "550 5.1.7 no", SenderAddress, SenderAdmin),
        (MAIL, "550 5.1.8 no", SenderAddress, SenderAdmin),
        (RCPT, "556 5.1.10 no", NoMailService, Sender),
        (RCPT, "550 5.3.2 no", NoMailService, Sender),
        (RCPT, "450 4.3.2 no", ServiceUnavailable, Nobody),
        (RCPT, "450 4.7.1 no", Policy, SenderAdmin),
        (".", "451 4.7.0 no", Policy, SenderAdmin),
        ("STARTTLS", "454 4.7.0 no", TlsUnavailable, Nobody),
        (RCPT, "550 5.2.1 no", MailboxDisabled, Recipient),
        (RCPT, "552 5.2.2 no", MailboxFull, Recipient),
        (RCPT, "452 4.2.2 no", MailboxFull, Recipient),
        (".", "552 5.2.3 no", MessageTooLarge, Sender),
        (".", "552 5.3.4 no", MessageTooLarge, Sender),
        (".", "452 4.3.1 no", SystemFull, Nobody),
        (".", "552 5.3.1 no", SystemFull, RecipientAdmin),
        (".", "554 5.3.0 no", ServerFault, RecipientAdmin),
        (".", "451 4.3.0 no", ServerFault, Nobody),
        (".", "554 5.3.5 no", ServerFault, RecipientAdmin),
        (".", "451 4.4.5 no", ServerFault, Nobody),
        (RCPT, "450 4.4.1 no", ConnectionFailed, SenderAdmin),
        (RCPT, "450 4.4.2 no", ConnectionLost, SenderAdmin),
        (RCPT, "554 5.4.6 no", Loop, RecipientAdmin),
        (RCPT, "554 5.4.7 no", Expired, SenderAdmin),
        (MAIL, "502 5.5.1 no", NotImplemented, SenderAdmin),
        (MAIL, "500 5.5.1 no", Syntax, SenderAdmin),
        (MAIL, "503 5.5.1 no", Sequence, SenderAdmin),
        (MAIL, "554 5.5.2 no", Syntax, SenderAdmin),
        (MAIL, "554 5.5.4 no", Syntax, SenderAdmin),
        (RCPT, "554 5.5.3 no", TooManyRecipients, SenderAdmin),
        (RCPT, "452 4.5.3 no", TooManyRecipients, Nobody),
        (".", "554 5.6.0 no", Content, Sender),
        (".", "554 5.6.1 no", Content, Sender),
        (AUTH, "535 5.7.8 no", BadCredentials, Sender),
        (AUTH, "534 5.7.9 no", AuthMechanism, Sender),
        (AUTH, "535 5.7.11 no", AuthMechanism, Sender),
        (AUTH, "504 5.7.4 no", AuthMechanism, Sender),
        (MAIL, "530 5.7.10 no", TlsRequired, Sender),
        (AUTH, "535 5.7.12 no", BadCredentials, Sender),
        (AUTH, "535 5.7.13 no", BadCredentials, Sender),
        (AUTH, "535 5.7.14 no", BadCredentials, Sender),
        (".", "550 5.7.20 no", SenderUnauthenticated, SenderAdmin),
        (".", "550 5.7.22 no", SenderUnauthenticated, SenderAdmin),
        (".", "550 5.7.24 no", SenderUnauthenticated, SenderAdmin),
        (".", "550 5.7.26 no", SenderUnauthenticated, SenderAdmin),
        (".", "550 5.7.29 no", SenderUnauthenticated, SenderAdmin),
        (MAIL, "550 5.7.25 no", ClientIdentity, SenderAdmin),
        (MAIL, "450 4.7.28 no", RateLimited, Nobody),
        (MAIL, "550 5.7.28 no", RateLimited, SenderAdmin),
    ]);
}

#[test]
fn a_basic_code_tells_by_its_place() {
    all_are(&[
        (
            "connect",
            "421 mx.example.net Service not available, closing transmission channel",
            ServiceUnavailable,
            Nobody,
        ),
        (MAIL, "421 no", ServiceUnavailable, Nobody),
        (AUTH, "432 no", AuthMechanism, Sender),
        (AUTH, "534 no", AuthMechanism, Sender),
        (AUTH, "538 no", AuthMechanism, Sender),
        (TLS, "454 no", TlsUnavailable, Nobody),
        (AUTH, "454 no", AuthUnavailable, Nobody),
        (RCPT, "450 no", MailboxUnavailable, Nobody),
        (RCPT, "451 no", ServerFault, Nobody),
        (RCPT, "452 no", SystemFull, Nobody),
        (MAIL, "500 no", Syntax, SenderAdmin),
        (MAIL, "501 no", Syntax, SenderAdmin),
        (MAIL, "555 no", Syntax, SenderAdmin),
        (MAIL, "455 no", Syntax, SenderAdmin),
        (MAIL, "502 no", NotImplemented, SenderAdmin),
        (MAIL, "503 no", Sequence, SenderAdmin),
        (AUTH, "504 no", AuthMechanism, Sender),
        (MAIL, "504 no", NotImplemented, SenderAdmin),
        (
            "connect",
            "521 mx.example.net Server does not accept mail",
            NoMailService,
            Sender,
        ),
        (RCPT, "556 no", NoMailService, Sender),
        (MAIL, "530 no", AuthRequired, Sender),
        (AUTH, "535 no", BadCredentials, Sender),
        (RCPT, "550 no", MailboxUnavailable, Sender),
        (MAIL, "550 no", SenderAddress, SenderAdmin),
        (MAIL, "553 no", SenderAddress, SenderAdmin),
        (RCPT, "553 no", RecipientAddress, Sender),
        (RCPT, "551 no", RelayDenied, SenderAdmin),
        (MAIL, "552 no", MessageTooLarge, Sender),
        (".", "552 no", MessageTooLarge, Sender),
        (RCPT, "552 no", MailboxFull, Recipient),
        (
            "connect",
            "554 mx.example.net No SMTP service here",
            Policy,
            SenderAdmin,
        ),
        (RCPT, "554 5.7.1 no", Policy, SenderAdmin),
        (".", "554 no", Policy, SenderAdmin),
        (".", "550 no", Policy, SenderAdmin),
        (MAIL, "554 no", Unspecified, Unknown),
        (MAIL, "450 4.7.1 no", Policy, SenderAdmin),
        (MAIL, "559 no", Unspecified, Unknown),
    ]);
}

#[test]
fn words_that_servers_use_for_one_thing_tell_more_than_a_code_that_says_little() {
    all_are(&[
        (
            RCPT,
            "451 4.7.1 Greylisted, come back in 5 minutes",
            Greylisted,
            Nobody,
        ),
        (RCPT, "450 4.2.0 Graylisted", Greylisted, Nobody),
        (
            RCPT,
            "554 5.7.1 Relay access denied",
            RelayDenied,
            SenderAdmin,
        ),
        (RCPT, "550 5.7.1 Unable to relay", RelayDenied, SenderAdmin),
        (
            RCPT,
            "553 sorry, that domain isn't in my list of allowed rcpthosts",
            RelayDenied,
            SenderAdmin,
        ),
        (
            MAIL,
            "530 5.7.0 Must issue a STARTTLS command first",
            TlsRequired,
            Sender,
        ),
        (MAIL, "550 5.7.1 Encryption required", TlsRequired, Sender),
        (
            MAIL,
            "550 5.7.1 Authentication required",
            AuthRequired,
            Sender,
        ),
        (RCPT, "452 Too many recipients", TooManyRecipients, Nobody),
        (RCPT, "550 Mailbox is full", MailboxFull, Recipient),
        (RCPT, "450 over quota", MailboxFull, Recipient),
        (MAIL, "450 4.7.1 rate limit exceeded", RateLimited, Nobody),
        (
            MAIL,
            "550 5.7.1 Too many messages",
            RateLimited,
            SenderAdmin,
        ),
        (
            ".",
            "550 5.7.1 SPF check failed",
            SenderUnauthenticated,
            SenderAdmin,
        ),
        (
            ".",
            "550 5.7.1 rejected by DMARC",
            SenderUnauthenticated,
            SenderAdmin,
        ),
        (
            "connect",
            "554 5.7.1 blocked using a list",
            Reputation,
            SenderAdmin,
        ),
        (
            MAIL,
            "550 5.7.1 your IP has a bad reputation",
            Reputation,
            SenderAdmin,
        ),
        (
            "connect",
            "550 5.7.1 no PTR record",
            ClientIdentity,
            SenderAdmin,
        ),
        (RCPT, "550 User unknown", MailboxUnknown, Sender),
        (RCPT, "554 no such user here", MailboxUnknown, Sender),
        (".", "554 5.7.1 looks like spam", Content, Sender),
        (".", "550 a virus was found", Content, Sender),
        (
            ".",
            "554 message size exceeds the limit",
            MessageTooLarge,
            Sender,
        ),
        // What is said of a sign-in is not said of the message.
        (
            AUTH,
            "535 5.7.0 authentication required",
            BadCredentials,
            Sender,
        ),
        (AUTH, "454 4.7.0 too many connections", RateLimited, Nobody),
    ]);
}

#[test]
fn what_is_said_of_a_sign_in_or_a_sender_comes_before_loose_codes() {
    all_are(&[
        (AUTH, "553 5.3.0 Auth failure", BadCredentials, Sender),
        (
            AUTH,
            "451 Authentication failed: Could not authenticate",
            BadCredentials,
            Sender,
        ),
        // There the server itself cannot look it up (RFC 4954 §6).
        (
            AUTH,
            "454 4.7.0 Authentication failed",
            AuthUnavailable,
            Nobody,
        ),
        (
            RCPT,
            "550 Sender verify failed, we take no spam",
            SenderAddress,
            SenderAdmin,
        ),
        // Microsoft's own use of a code that the registry gives with 556.
        (RCPT, "550 5.1.10 No", MailboxUnavailable, Sender),
        (RCPT, "556 5.1.10 No", NoMailService, Sender),
    ]);
}

#[test]
fn a_server_that_hangs_up_on_the_whole_message_leaves_it_open() {
    let before = "S: 220 mx.example.net\nC: HELO a.example\nS: 250 mx.example.net\nC: MAIL FROM:<a@example.com>\nS: 250 Ok\n\
                  C: RCPT TO:<b@example.net>\nS: 250 Ok\nC: DATA\n";
    let place = |rest: &str| {
        let verdict =
            explain(&[before, rest, "Connection closed by foreign host.\n"].concat()).verdict;
        assert_eq!(verdict.cause, ConnectionLost, "{rest}");
        verdict.place
    };
    let end = Some(explain_smtp::command::Place::EndOfData);
    assert_eq!(place("S: 354 Go ahead\nC: Subject: x\nC: \nC: .\n"), end);
    assert_eq!(place("lost connection with mx.example.net\n"), None);
}
