//! Words of replies that tell what is behind them.

use crate::report::Cause;

/// Where words count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// In any answer.
    Anywhere,
    /// Not in an answer to AUTH.
    ButAuth,
    /// In one alone.
    Auth,
}

/// Words that mail servers use for one thing only, the surest first, and where they count.
pub const WORDS: &[(Cause, At, &[&str])] = &[
    (
        Cause::BadCredentials,
        At::Auth,
        &[
            "authentication failed",
            "auth failure",
            "could not authenticate",
            "invalid login",
            "bad credentials",
            "incorrect authentication data",
        ],
    ),
    (
        Cause::Greylisted,
        At::Anywhere,
        &["greylist", "graylist", "grey-list", "gray-list"],
    ),
    (
        Cause::RelayDenied,
        At::Anywhere,
        &[
            "relay access denied",
            "relaying denied",
            "relay not permitted",
            "unable to relay",
            "not permitted to relay",
            "relaying not allowed",
            "relay denied",
            "allowed rcpthosts",
            "does not relay",
        ],
    ),
    (
        Cause::TlsRequired,
        At::Anywhere,
        &["starttls command first", "must issue a starttls"],
    ),
    (
        Cause::TlsRequired,
        At::ButAuth,
        &[
            "tls required",
            "encryption required",
            "requires starttls",
            "starttls is required",
            "without ssl/tls encryption",
        ],
    ),
    (
        Cause::AuthNotOffered,
        At::Anywhere,
        &[
            "auth command used when not advertised",
            "authentication not enabled",
        ],
    ),
    (
        Cause::TlsNotOffered,
        At::Anywhere,
        &["starttls command used when not advertised"],
    ),
    (
        Cause::AuthRequired,
        At::ButAuth,
        &[
            "authentication required",
            "authentication is required",
            "not authenticated",
            "must authenticate",
            "please authenticate",
            "authentication needed",
        ],
    ),
    (
        Cause::TooManyRecipients,
        At::Anywhere,
        &["too many recipients"],
    ),
    (
        Cause::MailboxFull,
        At::ButAuth,
        &[
            "mailbox full",
            "mailbox is full",
            "over quota",
            "quota exceeded",
            "out of storage",
            "overquota",
            "exceeded storage",
        ],
    ),
    (
        Cause::RateLimited,
        At::Anywhere,
        &[
            "rate limit",
            "ratelimit",
            "too many messages",
            "too many connections",
            "too many emails",
            "sending limit",
            "sent too many",
            "too fast",
            "receiving mail too quickly",
            "receiving email too quickly",
            "throttl",
        ],
    ),
    (
        Cause::SenderUnauthenticated,
        At::ButAuth,
        &[
            "spf check",
            "spf fail",
            "dmarc",
            "dkim",
            "unauthenticated email",
            "unauthenticated mail",
        ],
    ),
    (
        Cause::Expired,
        At::Anywhere,
        &["message expired", "delivery time expired"],
    ),
    (
        Cause::SenderAddress,
        At::ButAuth,
        &[
            "sender verify failed",
            "sender verification failed",
            "callback setup failed",
            "verification failed for <",
            "not allowed to send as",
            "sendasdenied",
        ],
    ),
    (
        Cause::Reputation,
        At::Anywhere,
        &[
            "blocked using",
            "blacklist",
            "blocklist",
            "block list",
            "spamhaus",
            "reputation",
            "rbl",
            "dnsbl",
            "blocked by spam",
        ],
    ),
    (
        Cause::ClientIdentity,
        At::Anywhere,
        &[
            "ptr resource",
            "reverse dns",
            "reverse hostname",
            "helo command rejected",
            "your helo",
            "rdns",
            "no ptr",
            "ptr record",
        ],
    ),
    (
        Cause::MailboxUnknown,
        At::Anywhere,
        &[
            "user unknown",
            "unknown user",
            "no such user",
            "user not found",
            "user does not exist",
            "account does not exist",
            "mailbox does not exist",
            "no such recipient",
            "recipient not found",
            "mailbox not found",
            "no mailbox here",
            "unknown recipient",
            "invalid recipient",
            "recipientnotfound",
        ],
    ),
    (
        Cause::MailboxUnavailable,
        At::ButAuth,
        &[
            "recipient temporarily unavailable",
            "mailbox temporarily unavailable",
        ],
    ),
    (
        Cause::ConnectionFailed,
        At::ButAuth,
        &[
            "421 4.2.1 unable to connect",
            "421 4.4.1 connection timed out",
            "failed to connect. winsock error",
        ],
    ),
    (
        Cause::Content,
        At::Anywhere,
        &[
            "spam",
            "unsolicited",
            "virus",
            "content reject",
            "content-policy",
            "malware",
        ],
    ),
    (
        Cause::MessageTooLarge,
        At::Anywhere,
        &[
            "message too large",
            "message size exceeds",
            "size limit",
            "message too big",
            "exceeds size",
        ],
    ),
];

/// Those words, cause by cause.
pub const NEEDLES: [&[&str]; WORDS.len()] = {
    let mut needles: [&[&str]; WORDS.len()] = [&[]; WORDS.len()];
    let mut cause = 0;
    while cause < WORDS.len() {
        needles[cause] = WORDS[cause].2;
        cause += 1;
    }
    needles
};
