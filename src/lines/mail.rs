//! Whether words speak of mail.

use crate::code::{Class, ReplyCode};
use crate::text::base64;
use crate::text::scan::{Starts, eight, word_length};

use super::prefix::REACH;

/// Whether a reply's text uses the words of mail, so that `250 g butter` is not taken for a reply.
pub fn speaks_of_mail(code: ReplyCode, text: &[u8]) -> bool {
    if code.number() == 334 {
        let word = text.iter().take_while(|b| !b.is_ascii_whitespace()).count();
        return word >= 4
            && text[..word]
                .iter()
                .all(|b| base64::is_digit(*b) || *b == b'=');
    }
    let text = text.get(..text.len().min(REACH)).unwrap_or_default();
    code.class() != Class::Other && Starts::<false>::of(text).any(|at| is_of_mail(text, at))
}

/// Whether a word of mail stands here, where one begins.
#[inline]
fn is_of_mail(text: &[u8], at: usize) -> bool {
    let start = eight(text, at);
    // Not mapped: where the program is made small, that would be called for each.
    let (first, second, third) = (
        start as u8 & 31,
        (start >> 8) as u8 & 31,
        (start >> 16) as u8 & 31,
    );
    let [seconds, thirds] = BEHIND[usize::from(first)];
    if (seconds >> second) & (thirds >> third) & 1 == 0 {
        return false;
    }
    let word = &text[at..at + word_length(text, at)];
    // Of letters and digits that makes small ones.
    let same = |(known, byte): (u8, &u8)| known == byte | 0x20;
    let known = |known: &&str| known.len() == word.len() && known.bytes().zip(word).all(same);
    words_of_mail(start as u8).iter().any(known)
}

/// For each first letter of a word of mail the second ones and the third ones, a bit each: most words of a text are passed
/// over by it.
static BEHIND: [[u32; 2]; 32] = {
    let mut letters = [[0; 2]; 32];
    let mut first = b'0';
    while first <= b'z' {
        let words = words_of_mail(first);
        let [seconds, thirds] = &mut letters[(first & 31) as usize];
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            *seconds |= 1 << (word[1] & 31);
            *thirds |= if word.len() > 2 {
                1 << (word[2] & 31)
            } else {
                !0
            };
            at += 1;
        }
        first += 1;
    }
    letters
};

/// The words of mail that begin with this letter.
const fn words_of_mail(first: u8) -> &'static [&'static str] {
    match first.to_ascii_lowercase() {
        b'8' => &["8bitmime"],
        b'a' => &[
            "accepted",
            "access",
            "account",
            "address",
            "auth",
            "authentication",
        ],
        b'b' => &["blocked", "bye"],
        b'c' => &[
            "chunking",
            "closing",
            "command",
            "commands",
            "connection",
            "credentials",
            "crlf",
        ],
        b'd' => &[
            "data", "delivery", "denied", "dkim", "dmarc", "domain", "dsn",
        ],
        b'e' => &[
            "ehlo",
            "enhancedstatuscodes",
            "error",
            "esmtp",
            "etrn",
            "expn",
        ],
        b'g' => &["goodbye", "greylisted"],
        b'h' => &["hello", "helo", "help", "host"],
        b'i' => &["input"],
        b'l' => &["login"],
        b'm' => &["mail", "mailbox", "message"],
        b'o' => &["ok"],
        b'p' => &[
            "password",
            "pipelining",
            "pleased",
            "policy",
            "prohibited",
            "prohibition",
        ],
        b'q' => &["queued", "quota"],
        b'r' => &[
            "rcpt",
            "ready",
            "recipient",
            "refused",
            "rejected",
            "relay",
            "relaying",
            "resources",
        ],
        b's' => &[
            "sender", "server", "service", "session", "size", "smtp", "smtputf8", "spam", "spf",
            "starttls", "storage", "syntax", "system",
        ],
        b't' => &["temporarily", "temporary", "timeout", "tls", "transaction"],
        b'u' => &["unavailable", "unknown", "user", "username"],
        b'v' => &["vrfy"],
        _ => &[],
    }
}
