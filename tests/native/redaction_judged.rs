//! What is shared is judged as the whole text was, but for the names.

use explain_smtp::explain;
use explain_smtp::redaction::{Choice, judge_as, redact};
use explain_smtp::words::Locale;
use explain_smtp::words::explanation::explain_line;
use explain_smtp::words::prose::Prose;
use explain_smtp::words::{share, verdict};

const EACH: [Choice; 5] = [
    Choice::ALL,
    Choice {
        addresses: true,
        hosts: false,
        ips: false,
        ids: false,
    },
    Choice {
        addresses: false,
        hosts: true,
        ips: false,
        ids: false,
    },
    Choice {
        addresses: false,
        hosts: false,
        ips: true,
        ids: false,
    },
    Choice {
        addresses: false,
        hosts: false,
        ips: false,
        ids: true,
    },
];

/// The verdicts of the text and of what is shared of it, the host in each being `HOST`.
fn verdicts(text: &str, choice: Choice, locale: Locale) -> (String, String) {
    let report = explain(text);
    let shared = redact(text, &report, choice).text;
    let mut again = explain(&shared);
    judge_as(&mut again, &report);
    let said = |report: &explain_smtp::report::Report| {
        let said = verdict::of_report(report, Prose::of(locale), locale).text;
        match &report.verdict.host {
            Some(host) => said.replacen(&**host, "HOST", 1),
            None => said,
        }
    };
    (said(&report), said(&again))
}

#[test]
fn a_host_that_was_taken_out_is_still_said_to_have_refused() {
    let text = "\
220 mx.example.net ESMTP
HELO test
250 mx.example.net Hello test [192.0.2.7]
MAIL FROM:<alice@example.com>
250 OK
RCPT TO:<bob@example.org>
550 relay not permitted
QUIT
";
    for choice in EACH {
        let (whole, shared) = verdicts(text, choice, Locale::En);
        assert!(
            whole.starts_with("Refused at RCPT TO by HOST: 550. "),
            "{whole}"
        );
        assert_eq!(whole, shared);
    }
    let report = explain(text);
    let shared = redact(text, &report, Choice::ALL).text;
    let host = explain(&shared).verdict.host;
    assert_eq!(host.as_deref(), Some("host-1"));
}

#[test]
fn a_wording_that_an_address_on_the_web_told_is_still_known() {
    let text = "smtplib.SMTPRecipientsRefused: {'ops@example.com': (450, b'4.2.0 <ops@example.com>: Recipient \
        address rejected: Greylisted, see http://postgrey.schweikert.ch/help/example.com.html')}\n";
    let report = explain(text);
    assert_eq!(report.verdict.wording.copied(), Some("postgrey-greylisted"));
    for &locale in Locale::ALL {
        for choice in EACH {
            let (whole, shared) = verdicts(text, choice, locale);
            assert_eq!(whole, shared);
        }
        let prose = Prose::of(locale);
        let shared = redact(text, &report, Choice::ALL).text;
        let mut again = explain(&shared);
        judge_as(&mut again, &report);
        let meaning = |report, text| {
            explain_line(report, text, 0, prose, locale)
                .unwrap()
                .meaning
        };
        assert_eq!(meaning(&again, &shared), meaning(&report, text));
        let said = share::markdown(&shared, &again, false, prose, locale);
        assert!(!said.contains("schweikert"), "{said}");
    }
}

#[test]
fn every_transcript_is_judged_as_it_was() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/native/transcripts");
    let mut otherwise: Vec<String> = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|e| e != "txt") {
            continue;
        }
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        for choice in EACH {
            let (whole, shared) = verdicts(&text, choice, Locale::En);
            if whole != shared && !otherwise.contains(&name) {
                otherwise.push(name.clone());
            }
        }
    }
    assert!(otherwise.is_empty(), "{otherwise:?}");
}
