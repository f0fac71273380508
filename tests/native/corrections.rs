//! A reading can be corrected: the format, the sides, single lines.

use explain_smtp::redaction::{Choice, redact};
use explain_smtp::report::{Confidence, Outcome, Role};
use explain_smtp::{Correction, explain, explain_corrected};

const MARKED: &str =
    "S: 220 mx.example.net ESMTP\nC: EHLO client.example.com\nS: 250 HELP\nC: QUIT\nS: 221 Bye\n";

#[test]
fn the_reading_says_how_sure_it_is_and_what_the_marks_mean() {
    let report = explain(MARKED);
    assert_eq!(report.confidence, Confidence::Sure);
    let marks: Vec<_> = report
        .marks
        .iter()
        .map(|m| (m.example.of(MARKED), m.role, m.line, m.lines))
        .collect();
    assert_eq!(
        marks,
        [
            ("S: ", Some(Role::Server), 0, 3),
            ("C: ", Some(Role::Client), 1, 2)
        ]
    );
    assert_eq!(
        explain("550 5.1.1 No such user\n").confidence,
        Confidence::Likely
    );
    assert_eq!(explain("250 g butter\n").confidence, Confidence::Weak);
}

#[test]
fn sides_can_be_swapped() {
    let swapped = explain_corrected(
        MARKED,
        &Correction {
            swapped: true,
            ..Correction::default()
        },
    );
    let roles: Vec<_> = swapped.lines.iter().map(|l| l.role).collect();
    assert_eq!(roles[0], Role::Client);
    assert!(swapped.replies.is_empty());
}

#[test]
fn the_format_can_be_chosen() {
    let chosen = explain_corrected(
        MARKED,
        &Correction {
            format: Some("swaks".to_owned()),
            ..Correction::default()
        },
    );
    assert_eq!(chosen.format, "swaks");
    let unknown = explain_corrected(
        MARKED,
        &Correction {
            format: Some("no such".to_owned()),
            ..Correction::default()
        },
    );
    assert_eq!(unknown.format, "rfc-dialogue");
}

#[test]
fn a_line_can_be_given_another_role() {
    let text = "220 mx.example.net ESMTP\nEHLO me\n250 HELP\nMAIL FROM:<a@example.com>\n250 Ok\nRCPT TO:<b@example.com>\n250 Ok\nDATA\n354 go\nhello\n.\n250 queued\n";
    assert_eq!(explain(text).whole.outcome, Outcome::Accepted);
    let correction = Correction {
        roles: vec![(11, Role::Info)],
        ..Correction::default()
    };
    let corrected = explain_corrected(text, &correction);
    assert_eq!(corrected.lines[11].role, Role::Info);
    assert_eq!(corrected.whole.outcome, Outcome::Unknown);
    for role in [Role::Client, Role::Server, Role::Data, Role::Info] {
        for line in 0..20 {
            explain_corrected(
                text,
                &Correction {
                    roles: vec![(line, role)],
                    ..Correction::default()
                },
            );
        }
    }
}

/// Whoever says that a line is something else does not say that its password may be seen.
#[test]
fn no_correction_uncovers_a_secret() {
    const LOGIN: &str = "S: 220 mx.example.net ESMTP\nC: EHLO a\nS: 250 AUTH PLAIN LOGIN\nC: AUTH LOGIN\n\
        S: 334 VXNlcm5hbWU6\nC: YWxpY2U=\nS: 334 UGFzc3dvcmQ6\nC: aHVudGVyMmh1bnRlcjI=\nS: 235 ok\n\
        C: AUTH PLAIN AGFsaWNlAGh1bnRlcjI=\nS: 503 already\n";
    let secrets = explain(LOGIN).secrets;
    assert_eq!(secrets.len(), 2);
    let mut corrections = vec![Correction {
        swapped: true,
        ..Correction::default()
    }];
    corrections.extend(explain_smtp::lines::formats::ids().map(|id| Correction {
        format: Some(id.to_owned()),
        ..Correction::default()
    }));
    for line in 0..11 {
        for role in [Role::Client, Role::Server, Role::Data, Role::Info] {
            corrections.push(Correction {
                roles: vec![(line, role)],
                ..Correction::default()
            });
        }
    }
    for correction in corrections {
        let report = explain_corrected(LOGIN, &correction);
        let shared = redact(LOGIN, &report, Choice::default()).text;
        for secret in &secrets {
            let said = secret.span.of(LOGIN);
            assert!(!shared.contains(said), "{correction:?} uncovers {said}");
        }
        assert!(
            report.secrets.is_sorted_by_key(|secret| secret.span.start),
            "{correction:?}"
        );
    }
}
