//! Explanations of lines.

use explain_smtp::command::{Place, Verb};
use explain_smtp::report::{Number, Role};
use explain_smtp::words::Locale;
use explain_smtp::words::explanation::{Explanation, Source, explain_line};
use explain_smtp::words::prose::Prose;

use super::report::Paste;

const EHLO: Option<Place> = Some(Place::Command(Verb::Ehlo));
const RCPT: Option<Place> = Some(Place::Command(Verb::Rcpt));
const AUTH: Option<Place> = Some(Place::Command(Verb::Auth));

/// Entries in the order of their keys.
pub(super) fn prose() -> Prose {
    Prose::decode(
        "code/250/at/EHLO/gist\tThe server lists what it offers.\n\
         code/250/at/end-of-data/fix\tDelete it from the queue.\n\
         code/250/at/end-of-data/gist\tThe server took the message over.\n\
         code/250/gist\tDone.\n\
         code/250/name\tDone\n\
         code/550/at/RCPT/fix\tCheck the recipient.\n\
         code/550/at/RCPT/gist\tNot taken for this recipient.\n\
         code/550/gist\tRefused.\n\
         code/550/name\tRefused\n\
         enhanced/0.0/fix\tRead on.\n\
         enhanced/0.0/gist\tOnly the outcome is known.\n\
         enhanced/0.0/name\tUndefined\n\
         enhanced/1.1/fix\tAsk for the right address.\n\
         enhanced/1.1/gist\tThere is no such mailbox.\n\
         enhanced/1.1/name\tNo mailbox\n\
         enhanced/7.8/fix\tAsk for the password.\n\
         enhanced/7.8/gist\tThe password is wrong.\n\
         enhanced/7.8/name\tWrong password\n\
         enhanced/subject/7/gist\tIt is about security or policy.\n\
         keyword/SIZE/gist\tNames the largest message.\n\
         verb/MAIL/gist\tStarts a message.\n"
            .to_owned(),
    )
}

pub(super) fn explained(paste: &Paste, index: u32, locale: Locale) -> Explanation {
    explain_line(&paste.report, &paste.text, index, &prose(), locale).unwrap_or_default()
}

pub(super) fn english(paste: &Paste, index: u32) -> Explanation {
    explained(paste, index, Locale::En)
}

pub(super) fn details(paste: &Paste, index: u32, locale: Locale) -> Vec<String> {
    explained(paste, index, locale)
        .details
        .iter()
        .map(|detail| format!("{}: {}", detail.term, detail.value))
        .collect()
}

#[test]
fn a_reply_is_explained_at_its_place_and_by_its_finer_code() {
    let paste = Paste::default()
        .server("550 5.1.1 No such user", RCPT)
        .server("550 Go away", Some(Place::Connect))
        .server("250 2.0.0 Ok: queued", Some(Place::EndOfData))
        .server("550 5.0.0 No", RCPT)
        .server("550 5.7.8 No", AUTH);
    let refused = english(&paste, 0);
    assert_eq!(refused.label, "Server · 550 5.1.1 to RCPT TO");
    assert_eq!(
        refused.meaning,
        "Not taken for this recipient. There is no such mailbox."
    );
    assert_eq!(refused.fix.as_deref(), Some("Ask for the right address."));
    let sources: Vec<_> = refused.sources.iter().map(|s| s.name()).collect();
    assert_eq!(sources, ["RFC 5321 §4.3.2", "RFC 3463 §3.2"]);

    let greeting = english(&paste, 1);
    assert_eq!(greeting.label, "Server · 550 as greeting");
    assert_eq!(greeting.meaning, "Refused.");

    let accepted = english(&paste, 2);
    assert_eq!(
        accepted.label,
        "Server · 250 2.0.0 to the message (end of DATA)"
    );
    assert_eq!(accepted.meaning, "The server took the message over.");
    assert_eq!(accepted.fix.as_deref(), Some("Delete it from the queue."));

    let signing_in = english(&paste, 4);
    assert_eq!(signing_in.meaning, "Refused.");
    assert_eq!(signing_in.fix, None);

    let vague = english(&paste, 3);
    assert_eq!(vague.meaning, "Not taken for this recipient.");
    assert_eq!(vague.fix.as_deref(), Some("Check the recipient."));
}

#[test]
fn turkish_labels_need_no_suffix_on_codes() {
    let paste = Paste::default()
        .server("550 5.1.1 No such user", RCPT)
        .server("220 mx.example.net ESMTP", Some(Place::Connect))
        .server("250 Ok", Some(Place::EndOfData))
        .client("RCPT TO:<bob@example.net>");
    let label = |index| explained(&paste, index, Locale::Tr).label;
    assert_eq!(label(0), "Sunucu · 550 5.1.1, RCPT TO yanıtı");
    assert_eq!(label(1), "Sunucu · 220, karşılama");
    assert_eq!(label(2), "Sunucu · 250, iletinin yanıtı (DATA sonu)");
    assert_eq!(label(3), "İstemci · RCPT TO");
    assert_eq!(
        details(&paste, 1, Locale::Tr),
        ["Sunucunun adı: mx.example.net"]
    );
}

#[test]
fn a_code_that_no_standard_has_is_read_by_its_digits() {
    let paste = Paste::default()
        .server("471 4.7.99 Later", RCPT)
        .server("545 Whatever", None)
        .server("111 Connection refused", None);
    let odd = english(&paste, 0);
    assert_eq!(
        odd.meaning,
        "No standard defines 471 as an SMTP reply. Not now: the same request may succeed later. \
         Its second digit is not allowed: the grammar of SMTP ends at 5. \
         This enhanced code is not registered; only its class and subject have a fixed meaning. \
         It is about security or policy."
    );
    assert!(odd.fix.is_some());
    assert_eq!(
        odd.sources,
        [Source("RFC 5321 §4.2"), Source("RFC 3463 §2")]
    );
    assert_eq!(
        explained(&paste, 1, Locale::Tr).meaning,
        "Hiçbir standart 545 kodunu bir SMTP yanıtı olarak tanımlamaz. Hayır: aynı istek yine reddedilir. \
         İkinci hanesine RFC 5321 bir anlam vermez."
    );
    assert_eq!(
        english(&paste, 2).meaning,
        "No standard defines 111 as an SMTP reply. Not defined in SMTP."
    );
}

#[test]
fn what_ehlo_offers_is_named_with_readable_values() {
    let paste = Paste::default()
        .server("250-mx.example.net greets you", EHLO)
        .more("250-SIZE 35882577")
        .more("250-size 0")
        .more("250-SIZE")
        .more("250-SIZE lots")
        .more("250-AUTH PLAIN LOGIN")
        .more("250-AUTH=PLAIN LOGIN")
        .more("250-XXXXXXXA")
        .more("250-LIMITS RCPTMAX=100")
        .more("250 XFOO")
        .more("250")
        .more("mx.example.net at your service");
    assert_eq!(
        details(&paste, 0, Locale::En),
        ["Server's name: mx.example.net"]
    );
    let size = english(&paste, 1);
    assert_eq!(size.label, "Server · SIZE");
    assert_eq!(size.meaning, "Names the largest message.");
    assert_eq!(size.sources, [Source("RFC 1870")]);
    for (index, english, turkish) in [
        (
            1,
            &["Largest message: 35.9 MB (35,882,577 bytes)"][..],
            &["En büyük ileti: 35,9 MB (35.882.577 bayt)"][..],
        ),
        (
            2,
            &["Largest message: no fixed limit"],
            &["En büyük ileti: belirli bir sınır yok"],
        ),
        (3, &[], &[]),
        (4, &["Parameters: lots"], &["Parametreler: lots"]),
        (
            5,
            &["Mechanisms: PLAIN, LOGIN"],
            &["Mekanizmalar: PLAIN, LOGIN"],
        ),
        (
            6,
            &["Mechanisms: PLAIN, LOGIN"],
            &["Mekanizmalar: PLAIN, LOGIN"],
        ),
        (
            8,
            &["Parameters: RCPTMAX=100"],
            &["Parametreler: RCPTMAX=100"],
        ),
    ] {
        assert_eq!(details(&paste, index, Locale::En), english, "line {index}");
        assert_eq!(details(&paste, index, Locale::Tr), turkish, "line {index}");
    }
    assert_eq!(
        english(&paste, 7).meaning,
        "A keyword that a device between client and server has made unreadable."
    );
    assert!(english(&paste, 9).meaning.starts_with("A private keyword"));
    for wrapped in [10, 11] {
        assert_eq!(
            english(&paste, wrapped).meaning,
            "Continues the reply above."
        );
    }
}

#[test]
fn a_command_names_its_arguments() {
    let paste = Paste::default()
        .client("EHLO client.example.com")
        .client("MAIL FROM:<alice@example.com> SIZE=1200 BODY=8BITMIME SMTPUTF8")
        .client("mail from: <> size=1")
        .client("RCPT TO:<bob@example.net>")
        .client("BDAT 1500 LAST")
        .client("AUTH LOGIN")
        .client("VRFY postmaster")
        .client("DATA")
        .client(".");
    for (index, expected) in [
        (0, &["Client's name: client.example.com"][..]),
        (
            1,
            &[
                "Sender: alice@example.com",
                "Declared size: 1.2 kB (1,200 bytes)",
                "Parameters: BODY=8BITMIME SMTPUTF8",
            ],
        ),
        (
            2,
            &["Sender: none, as for bounces", "Declared size: 1 byte"],
        ),
        (3, &["Recipient: bob@example.net"]),
        (4, &["Chunk: 1.5 kB (1,500 bytes), the last one"]),
        (5, &["Mechanism: LOGIN"]),
        (6, &["Argument: postmaster"]),
        (7, &[]),
        (8, &[]),
    ] {
        assert_eq!(details(&paste, index, Locale::En), expected, "line {index}");
    }
    assert_eq!(english(&paste, 1).meaning, "Starts a message.");
    assert_eq!(english(&paste, 1).sources, [Source("RFC 5321 §4.1.1.2")]);
    assert_eq!(english(&paste, 8).label, "Client · end of the message");
}

#[test]
fn further_lines_content_and_notes_are_told_apart() {
    let paste = Paste::default()
        .server("550-Refused by", RCPT)
        .more("550 policy")
        .line(Role::Data, "Subject: hello")
        .line(Role::Info, "=== TLS started with cipher TLSv1.3")
        .line(Role::Info, "my notes")
        .line(Role::Info, "");
    assert_eq!(english(&paste, 1).meaning, "Continues the reply above.");
    assert_eq!(english(&paste, 1).sources, [Source("RFC 5321 §4.2.1")]);
    assert_eq!(english(&paste, 2).label, "Message · content");
    assert_eq!(english(&paste, 3).label, "Note · encryption");
    for index in [4, 5, 6, u32::MAX] {
        let said = explain_line(&paste.report, &paste.text, index, &prose(), Locale::En);
        assert_eq!(said, None);
    }
}

#[test]
fn replies_on_one_line_are_all_named_and_a_repeated_one_is_told() {
    let mut paste = Paste::default()
        .server("250 Ok 550 No", RCPT)
        .server("550 No", RCPT)
        .more("550 No");
    paste.report.replies[1].first_line = 0;
    paste.report.replies[1].last_line = 0;
    paste.report.lines[1].reply = Some(Number::of(1));
    assert_eq!(
        details(&paste, 0, Locale::En),
        ["Also on this line: 550 to RCPT TO"]
    );
    let again = english(&paste, 1);
    assert_eq!(again.label, "Server · the same reply again");
    assert_eq!(
        again.meaning,
        "The program prints the reply once more; it came only once. Not taken for this recipient."
    );
}

#[test]
fn a_report_that_does_not_fit_its_text_breaks_nothing() {
    let paste = Paste::default()
        .server("250-mx.example.net", EHLO)
        .more("250 SIZE 1")
        .client("MAIL FROM:<alice@example.com>")
        .client("c2VjcmV0")
        .line(Role::Info, "Connected to mx.example.net.");
    let lost: Vec<_> = (0..6)
        .map(|index| explain_line(&paste.report, "ş", index, &Prose::default(), Locale::En))
        .collect();
    assert_eq!(lost.iter().flatten().count(), 4);
    let mut without = paste.report.clone();
    without.replies.clear();
    for index in 0..6 {
        explain_line(&without, &paste.text, index, &Prose::default(), Locale::Tr);
    }
    let alone = explain_line(&without, &paste.text, 0, &prose(), Locale::En);
    assert_eq!(alone.map(|a| a.meaning).as_deref(), Some("Done."));
}

#[test]
fn without_prose_the_class_still_speaks() {
    let paste = Paste::default().server("550 5.1.1 No", RCPT);
    let said = explain_line(&paste.report, &paste.text, 0, &Prose::default(), Locale::En);
    assert_eq!(
        said.map(|said| said.meaning).as_deref(),
        Some("No: the same request will fail again.")
    );
}

#[test]
fn a_size_is_said_in_the_languages_own_way() {
    for (bytes, english, turkish) in [
        (0, "0 bytes", "0 bayt"),
        (1, "1 byte", "1 bayt"),
        (999, "999 bytes", "999 bayt"),
        (1_000, "1 kB (1,000 bytes)", "1 kB (1.000 bayt)"),
        (
            157_286_400,
            "157.3 MB (157,286,400 bytes)",
            "157,3 MB (157.286.400 bayt)",
        ),
    ] {
        assert_eq!(Locale::En.sentences().size(bytes), english);
        assert_eq!(Locale::Tr.sentences().size(bytes), turkish);
    }
}
