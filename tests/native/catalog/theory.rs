//! Codes that nobody knows, mechanisms, and providers' own numbers.

use explain_smtp::catalog::{self, Next, Shows, theory, usage, usages};
use explain_smtp::code::{EnhancedCode, ReplyCode};
use explain_smtp::words::Locale;
use explain_smtp::words::prose::Prose;

fn code(number: u16) -> ReplyCode {
    ReplyCode::new(number).expect("three digits")
}

fn enhanced(code: &str) -> EnhancedCode {
    code.parse().expect("well-formed")
}

#[test]
fn an_unknown_code_is_read_by_its_digits() {
    let odd = theory::of(code(572));
    assert_eq!(
        odd.first.map(|d| d.text),
        Some("Permanent Negative Completion reply")
    );
    assert_eq!(odd.second, None);
    assert!(!odd.grammatical);
    assert_eq!(odd.next, Some(Next::GiveUp));
    assert_eq!(odd.reads_as, Some(enhanced("5.7.2")));
    let early = theory::of(code(101));
    assert_eq!((early.first, early.reads_as), (None, None));
    let known = theory::of(code(550));
    assert_eq!(known.second.map(|d| d.text), Some("Mail system"));
    assert_eq!(known.reads_as, None, "a standard code is no misspelling");
    assert_eq!(theory::of(code(335)).next, None);
    assert_eq!(theory::of(code(477)).next, Some(Next::RetryLater));
    for &locale in Locale::ALL {
        let prose = Prose::of(locale);
        for number in (100..1000).step_by(10) {
            let code = code(number);
            assert!(
                prose
                    .first_digit(code.first_digit())
                    .is_some_and(|said| said.client.is_some())
            );
            assert!(prose.second_digit(code.second_digit()).is_some());
        }
        let gist = |digit| prose.first_digit(digit).map(|said| said.gist);
        assert_ne!(gist(1), gist(5));
        assert_ne!(
            gist(1),
            gist(7),
            "FTP has codes with 1, nobody those with 7"
        );
    }
}

#[test]
fn an_unknown_enhanced_code_is_read_by_subject_and_class() {
    let odd = theory::of_enhanced(enhanced("5.9.9"));
    assert_eq!((odd.subject, odd.detail), (None, None));
    assert_eq!(odd.class.map(|class| class.text), Some("Permanent Failure"));
    assert!(odd.class_fits);
    assert!(!theory::of_enhanced(enhanced("4.1.3")).class_fits);
    assert!(
        theory::of_enhanced(enhanced("5.2.2")).class_fits,
        "in common use"
    );
}

#[test]
fn a_mechanism_tells_what_its_transcript_gives_away() {
    let shows = |name| catalog::mechanism(name).map(|row| row.shows);
    assert_eq!(shows("plain"), Some(Shows::Password));
    assert_eq!(shows("XOAUTH2"), Some(Shows::Token));
    assert_eq!(shows("Cram-MD5"), Some(Shows::Response));
    assert_eq!(shows("GSSAPI"), Some(Shows::Nothing));
    assert_eq!(shows("ROT13"), None);
    let names: Vec<_> = catalog::mechanisms().iter().map(|row| row.name).collect();
    let expected = [
        "ANONYMOUS",
        "CRAM-MD5",
        "DIGEST-MD5",
        "EXTERNAL",
        "GSS-SPNEGO",
        "GSSAPI",
        "KERBEROS_V4",
        "LOGIN",
        "NTLM",
        "OAUTH10A",
        "OAUTHBEARER",
        "OTP",
        "PLAIN",
        "SCRAM-SHA-1",
        "SCRAM-SHA-1-PLUS",
        "SCRAM-SHA-256",
        "SCRAM-SHA-256-PLUS",
        "SECURID",
        "SKEY",
        "XOAUTH2",
    ];
    assert_eq!(names, expected);
    for &locale in Locale::ALL {
        for name in expected {
            assert!(
                Prose::of(locale).mechanism(&name.to_lowercase()).is_some(),
                "{name}"
            );
        }
    }
}

#[test]
fn a_providers_number_is_known_with_its_provider() {
    let by = |code| {
        usages(enhanced(code))
            .map(|usage| usage.by)
            .collect::<Vec<_>>()
    };
    assert_eq!(by("5.7.30"), ["Google", "Exchange Online"]);
    assert_eq!(by("5.7.29"), ["Google"]);
    assert_eq!(by("5.7.620"), ["Exchange Online"]);
    assert_eq!(by("4.7.650"), ["Outlook.com"]);
    assert!(by("5.1.1").is_empty() && by("5.7.650").is_empty());
    for usage in usage::all() {
        for &locale in Locale::ALL {
            assert!(Prose::of(locale).usage(usage).is_some(), "{}", usage.id);
        }
    }
    let collides = |id| {
        usage::all()
            .iter()
            .find(|usage| usage.id == id)
            .map(usage::Usage::collides)
    };
    assert_eq!(collides("google-7-30"), Some(true));
    assert_eq!(collides("outlook-7-515"), Some(false));
}
