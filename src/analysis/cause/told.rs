//! What is behind a failure of which a tool or log tells in words of its own, without a reply.

use crate::report::Cause;
use crate::text::phrases::{Phrases, phrases, words};

/// What each of these words means, the surest first.
const TOLD: &[(&str, Cause)] = &[
    ("retry timeout exceeded", Cause::Expired),
    ("status=expired", Cause::Expired),
    ("with code NXDOMAIN", Cause::DomainUnknown),
    ("o mechanism available", Cause::NoMechanism),
    ("o worthy mechs", Cause::NoMechanism),
    ("to authentication server", Cause::AuthUnavailable),
    ("private/auth", Cause::AuthUnavailable),
    ("o SASL authentication mechanisms", Cause::AuthUnavailable),
    ("advertise STARTTLS", Cause::TlsNotOffered),
    ("STARTTLS extension not", Cause::TlsNotOffered),
    ("not support TLS via", Cause::TlsNotOffered),
    ("SSL level failed", Cause::TlsNotOffered),
    ("TLS is required, but", Cause::TlsNotOffered),
    ("advertise auth", Cause::AuthNotOffered),
    ("AUTH extension not", Cause::AuthNotOffered),
    ("not support authentication", Cause::AuthNotOffered),
    ("erver certificate not ", Cause::CertificateRefused),
    ("certificate verif", Cause::CertificateRefused),
    ("CERTIFICATE_VERIFY_FAILED", Cause::CertificateRefused),
    ("certificate problem", Cause::CertificateRefused),
    ("certificate is invalid", Cause::CertificateRefused),
    ("verify certificate", Cause::CertificateRefused),
    ("PKIX path", Cause::CertificateRefused),
    ("signed cert", Cause::CertificateRefused),
    ("SIGNED_CERT", Cause::CertificateRefused),
    ("VERIFY_LEAF_SIGNATURE", Cause::CertificateRefused),
    ("CERT_HAS_EXPIRED", Cause::CertificateRefused),
    ("ALTNAME_INVALID", Cause::CertificateRefused),
    ("alert unknown ca", Cause::CertificateRefused),
    ("wrong version number", Cause::NotTls),
    ("Unrecognized SSL message", Cause::NotTls),
    ("look like a TLS handshake", Cause::NotTls),
    ("resolve host", Cause::HostUnknown),
    ("ame or service not known", Cause::HostUnknown),
    ("getaddrinfo ", Cause::HostUnknown),
    ("no such host", Cause::HostUnknown),
    ("UnknownHostException", Cause::HostUnknown),
    ("in name resolution", Cause::HostUnknown),
    ("nodename nor servname", Cause::HostUnknown),
];

/// What this line tells.
pub fn by_line(line: &str) -> Option<Cause> {
    static WORDS: Phrases = phrases!(LIST);
    let told = TOLD.get(WORDS.first(line.as_bytes())?)?;
    Some(told.1)
}

const LIST: [&str; TOLD.len()] = words(TOLD);
