//! Who says so, and where that can be read.

use crate::words::sentences::Remark;

/// The source of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Source(pub &'static str);

impl Source {
    /// Its name: `RFC 5321 §4.2.2`, `Postfix XCLIENT_README`.
    pub const fn name(self) -> &'static str {
        self.0
    }

    /// The address of its text, down to the section, or `None` for what is no RFC.
    pub fn address(self) -> Option<String> {
        let rest = self.0.strip_prefix("RFC ")?;
        let (number, place) = rest.split_once(' ').unwrap_or((rest, ""));
        if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let mut address = ["https://www.rfc-editor.org/rfc/rfc", number].concat();
        let anchor = match (place.strip_prefix('§'), place.strip_prefix("appendix ")) {
            (Some(section), _) => Some(("#section-", section)),
            (_, Some(appendix)) => Some(("#appendix-", appendix)),
            _ => None,
        };
        if let Some((kind, id)) = anchor
            && id
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'.')
        {
            address.push_str(kind);
            address.push_str(id);
        }
        Some(address)
    }
}

/// The source of a remark, or `None` for what is plain to see.
pub const fn of_remark(remark: Remark) -> Option<Source> {
    match remark {
        Remark::ContinuesReply => Some(Source("RFC 5321 §4.2.1")),
        Remark::AuthAnswer | Remark::AuthShown | Remark::AuthEmpty | Remark::AuthCancelled => {
            Some(Source("RFC 4954 §4"))
        }
        Remark::Content => Some(Source("RFC 5321 §4.1.1.4")),
        Remark::KeywordUnknown => Some(Source("RFC 5321 §4.1.1.1")),
        Remark::KeywordPrivate => Some(Source("RFC 5321 §2.2.2")),
        Remark::EnhancedUnregistered => Some(Source("RFC 3463 §2")),
        Remark::Greylisting | Remark::TriesAgain => Some(Source("RFC 6647")),
        Remark::AfterTls => Some(Source("RFC 3207 §4.2")),
        Remark::Counts
        | Remark::ClientConnects
        | Remark::ClientLost
        | Remark::MessageBegins
        | Remark::MessageId
        | Remark::QueueActive
        | Remark::QueueRemoved
        | Remark::SignInFailed => Some(Source("Postfix source, 2026")),
        Remark::EximArrival
        | Remark::EximDelivery
        | Remark::EximFailure
        | Remark::EximDefer
        | Remark::EximCompleted => Some(Source("Exim source, 2025-12")),
        Remark::RepeatsReply
        | Remark::NotACommand
        | Remark::KeywordOverwritten
        | Remark::TlsStarts
        | Remark::TlsFails
        | Remark::Connects
        | Remark::ConnectFails
        | Remark::Disconnects => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_rfc_has_an_address_down_to_the_section() {
        for (name, expected) in [
            ("RFC 1870", Some("https://www.rfc-editor.org/rfc/rfc1870")),
            (
                "RFC 5321 §4.2.2",
                Some("https://www.rfc-editor.org/rfc/rfc5321#section-4.2.2"),
            ),
            (
                "RFC 5321 appendix F.1",
                Some("https://www.rfc-editor.org/rfc/rfc5321#appendix-F.1"),
            ),
            ("RFC 8617, IANA section", None),
            ("Postfix XCLIENT_README", None),
            ("RFC ", None),
        ] {
            assert_eq!(Source(name).address().as_deref(), expected, "{name}");
        }
    }
}
