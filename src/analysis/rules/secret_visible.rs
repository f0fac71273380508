//! `secret-visible`: the text holds a password, a token or an answer to a challenge.
//!
//! # What it finds
//! Lines whose secret anyone who sees the text can read; base64 is no protection.
//! # Why it matters
//! Texts like this are pasted into tickets and public issue trackers.
//! # References
//! RFC 4954 §4, §9

use crate::report::{Finding, Secret, SecretKind, Severity};

pub(super) fn check(secrets: &[Secret], findings: &mut Vec<Finding>) {
    for secret in secrets {
        let severity = if secret.kind == SecretKind::ChallengeResponse {
            Severity::Warning
        } else {
            Severity::Error
        };
        findings.push(Finding {
            rule: "secret-visible",
            severity,
            line: secret.line,
            source: "RFC 4954 §9",
        });
    }
}
