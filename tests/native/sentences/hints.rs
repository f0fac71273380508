//! Hints and providers' wordings in explanations and verdicts.

use explain_smtp::explain;
use explain_smtp::report::Report;
use explain_smtp::words::Locale;
use explain_smtp::words::explanation::{Explanation, explain_line};
use explain_smtp::words::prose::Prose;
use explain_smtp::words::verdict::{VerdictText, of_report};

/// A session that ends with this answer to RCPT, which is line 6.
fn session(answer: &str) -> (String, Report) {
    let lines: Vec<String> = answer.lines().map(|line| format!("S: {line}\n")).collect();
    let text = "S: 220 mx.example.net ESMTP\nC: EHLO example.com\nS: 250 mx.example.net\n\
                C: MAIL FROM:<a@example.com>\nS: 250 2.1.0 OK\nC: RCPT TO:<b@example.net>\n"
        .to_owned()
        + &lines.concat();
    let report = explain(&text);
    (text, report)
}

fn line(answer: &str, index: u32, locale: Locale) -> Explanation {
    let (text, report) = session(answer);
    explain_line(&report, &text, index, Prose::of(locale), locale).unwrap()
}

fn details(answer: &str, index: u32, locale: Locale) -> Vec<String> {
    let details = line(answer, index, locale).details;
    let said = details.iter().map(|d| format!("{}: {}", d.term, d.value));
    said.collect()
}

fn verdict(answer: &str, locale: Locale) -> VerdictText {
    of_report(&session(answer).1, Prose::of(locale), locale)
}

const GREYLISTED: &str =
    "451 4.7.1 Greylisted, try again in 300 seconds, see https://example.net/greylisting";

#[test]
fn a_reply_shows_what_its_text_gives_away() {
    assert_eq!(
        details(GREYLISTED, 6, Locale::En),
        [
            "Try again after: 5 minutes",
            "See: https://example.net/greylisting"
        ]
    );
    assert_eq!(
        details(GREYLISTED, 6, Locale::Tr),
        [
            "Yeniden deneme süresi: 5 dakika",
            "Bakılacak adres: https://example.net/greylisting"
        ]
    );
    let greylisted = line(GREYLISTED, 6, Locale::En);
    assert!(greylisted.meaning.starts_with("This is greylisting"));
    assert!(greylisted.fix.unwrap().contains("queue"));
    assert!(greylisted.sources.iter().any(|s| s.name() == "RFC 6647"));
}

#[test]
fn a_further_line_shows_its_own_and_the_first_shows_all() {
    let answer = "550-5.1.1 No such user here. Learn more at\n550 5.1.1 https://example.net/help";
    assert_eq!(
        details(answer, 6, Locale::En),
        ["See: https://example.net/help"]
    );
    assert_eq!(
        details(answer, 7, Locale::En),
        ["See: https://example.net/help"]
    );
}

#[test]
fn a_retry_without_a_time_is_no_promise() {
    let answer = "450 4.3.2 Please try again later";
    assert_eq!(
        details(answer, 6, Locale::En),
        ["Try again after: some time; the server names none"]
    );
    assert!(
        !verdict(answer, Locale::En)
            .text
            .contains("asks to try again")
    );
}

#[test]
fn the_verdict_of_a_deferral_names_the_time() {
    let english = verdict(GREYLISTED, Locale::En);
    assert!(
        english
            .action
            .ends_with("The server asks to try again after 5 minutes.")
    );
    assert!(
        english.text.contains("after 5 minutes. (line 7)"),
        "{}",
        english.text
    );
    let turkish = verdict(GREYLISTED, Locale::Tr);
    assert!(
        turkish
            .action
            .ends_with("Sunucu 5 dakika sonra yeniden denenmesini istiyor."),
        "{}",
        turkish.action
    );
    // What is refused for good is not tried again, whatever the text says.
    let refused = verdict("550 5.7.1 Blocked, try again in 300 seconds", Locale::En);
    assert!(!refused.action.contains("asks to try again"));
}

const GOOGLE: &str = "452-4.2.2 The recipient's inbox is out of storage space. Please direct the\n\
                      452 4.2.2 recipient to https://support.google.com/mail/?p=OverQuotaTemp - gsmtp";

#[test]
fn a_providers_wording_comes_first() {
    let english = line(GOOGLE, 6, Locale::En);
    assert!(
        english
            .meaning
            .starts_with("The recipient's Google storage is full. ")
    );
    assert!(
        english
            .fix
            .unwrap()
            .starts_with("The recipient has to free space")
    );
    assert!(english.sources[0].name().starts_with("Google support page"));
    assert!(english.sources.len() > 1);
    let turkish = line(GOOGLE, 6, Locale::Tr);
    assert!(turkish.meaning.contains("Google"), "{}", turkish.meaning);
}

#[test]
fn the_verdict_uses_a_providers_wording() {
    let english = verdict(GOOGLE, Locale::En);
    assert_eq!(english.meaning, "The recipient's Google storage is full.");
    assert!(
        english
            .action
            .contains(". Up to the recipient: The recipient has to free space"),
        "{}",
        english.action
    );
    let turkish = verdict(GOOGLE, Locale::Tr);
    assert!(
        turkish.action.contains(". Sıra alıcıda: "),
        "{}",
        turkish.action
    );
    // Without the provider's mark the words are anybody's.
    let other = verdict("452 4.2.2 The inbox is out of storage space", Locale::En);
    assert!(!other.text.contains("Google"));
}

#[test]
fn times_are_said_in_the_units_that_leave_nothing_over() {
    for (seconds, english, turkish) in [
        (1, "1 second", "1 saniye"),
        (90, "90 seconds", "90 saniye"),
        (300, "5 minutes", "5 dakika"),
        (5_400, "1 hour 30 minutes", "1 saat 30 dakika"),
        (172_800, "2 days", "2 gün"),
    ] {
        assert_eq!(Locale::En.sentences().time(seconds), english);
        assert_eq!(Locale::Tr.sentences().time(seconds), turkish);
    }
}

#[test]
fn the_second_ehlo_answer_says_what_changed() {
    let text = "S: 220 mx.example.net ESMTP\nC: EHLO a.example.com\nS: 250-mx.example.net\nS: 250-SIZE 1000\n\
                S: 250 STARTTLS\nC: STARTTLS\nS: 220 go\nC: EHLO a.example.com\nS: 250-mx.example.net\n\
                S: 250-SIZE 2000\nS: 250 AUTH LOGIN PLAIN\nC: QUIT\nS: 221 Bye\n";
    let report = explain(text);
    let details = |index, locale| {
        let said = explain_line(&report, text, index, Prose::of(locale), locale).unwrap();
        let details = said.details.into_iter();
        details
            .map(|d| format!("{}: {}", d.term, d.value))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        details(8, Locale::En)[1..],
        [
            "New after TLS: AUTH LOGIN PLAIN",
            "No longer offered: STARTTLS",
            "Largest message: 2 kB (2,000 bytes), before TLS 1 kB (1,000 bytes)"
        ]
    );
    assert_eq!(details(2, Locale::En).len(), 1);
    let fix = |index| explain_line(&report, text, index, Prose::of(Locale::En), Locale::En);
    assert!(fix(2).unwrap().fix.unwrap().contains("STARTTLS"));
    assert!(!fix(8).unwrap().fix.unwrap().contains("STARTTLS"));
    assert_eq!(
        details(8, Locale::Tr)[1..],
        [
            "TLS sonrası eklenenler: AUTH LOGIN PLAIN",
            "Artık sunulmayanlar: STARTTLS",
            "En büyük ileti: 2 kB (2.000 bayt), TLS öncesinde 1 kB (1.000 bayt)"
        ]
    );
}

#[test]
fn an_accepted_recipient_is_not_called_valid() {
    let accepted = line("250 2.1.5 OK", 6, Locale::En);
    assert!(
        accepted.meaning.contains("does not prove"),
        "{}",
        accepted.meaning
    );
    assert!(!accepted.meaning.contains("valid"), "{}", accepted.meaning);
}
