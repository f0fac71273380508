//! What Postfix counts where a client leaves: `disconnect from host[192.0.2.7] ehlo=2 starttls=1 mail=1 rcpt=0/1 commands=4/5`.
//!
//! Each command stands with how often it was granted and, behind a slash, how often it was sent at all (smtpd(8), since
//! Postfix 3.0).

use super::Event;
use crate::lines::prefix::find;

/// How often a command was granted and sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Count {
    granted: u32,
    sent: u32,
}

/// What the counts tell: encryption, how signing in went, and whether a message was accepted for all its recipients.
pub fn told(line: &[u8]) -> impl Iterator<Item = Event> {
    let counts = in_line(line);
    let of = |name: &[u8]| counts.and_then(|counts| count(counts, name));
    let tls = of(b" starttls=").filter(|count| count.granted > 0);
    let mail = of(b" mail=").is_some_and(|count| count.granted > 0);
    let auth = of(b" auth=").and_then(|count| match count.granted {
        // Done without, if the server took the sender.
        0 => (!mail).then_some(Event::AuthFailed),
        _ => Some(Event::AuthOk),
    });
    let message = of(b" data=").or_else(|| of(b" bdat="));
    let whole = |count: Count| count.granted == count.sent && count.granted > 0;
    let sent = message.is_some_and(whole) && of(b" rcpt=").is_some_and(whole);
    [tls.map(|_| Event::Tls), auth, sent.then_some(Event::Sent)]
        .into_iter()
        .flatten()
}

/// The counts on this line, from the words before them on.
pub fn in_line(line: &[u8]) -> Option<&[u8]> {
    let counts = find(line, b"disconnect from ").map(|at| &line[at..]);
    counts.filter(|counts| find(counts, b" commands=").is_some())
}

fn count(line: &[u8], name: &[u8]) -> Option<Count> {
    let rest = &line[find(line, name)? + name.len()..];
    let (granted, behind) = number(rest)?;
    let sent = match behind.strip_prefix(b"/") {
        Some(rest) => number(rest)?.0,
        None => granted,
    };
    Some(Count { granted, sent })
}

/// The number that begins here, and what follows it.
fn number(text: &[u8]) -> Option<(u32, &[u8])> {
    let digits = text.iter().take_while(|b| b.is_ascii_digit()).count();
    let (number, rest) = text.split_at(digits);
    let number = std::str::from_utf8(number).ok()?.parse().ok()?;
    Some((number, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(counts: &str) -> Vec<Event> {
        let line = format!("postfix/smtpd[7]: disconnect from host[192.0.2.7] {counts}");
        told(line.as_bytes()).collect()
    }

    #[test]
    fn counts_tell_of_tls_sign_in_and_the_message() {
        assert_eq!(
            of("ehlo=2 starttls=1 auth=1 mail=1 rcpt=2 data=1 quit=1 commands=9"),
            [Event::Tls, Event::AuthOk, Event::Sent]
        );
        assert_eq!(of("ehlo=1 auth=0/3 commands=1/4"), [Event::AuthFailed]);
        assert_eq!(
            of("ehlo=1 auth=0/1 mail=1 rcpt=1 data=1 commands=4/5"),
            [Event::Sent]
        );
        assert_eq!(of("ehlo=1 mail=1 rcpt=1 bdat=2 commands=5"), [Event::Sent]);
    }

    #[test]
    fn what_was_refused_in_part_tells_nothing_of_the_message() {
        for counts in [
            "ehlo=1 mail=1 rcpt=1/2 data=1 commands=4/5",
            "ehlo=1 mail=1 rcpt=1 data=0/1 commands=3/4",
            "ehlo=1 mail=1 rcpt=1 data=1",
            "",
        ] {
            assert!(of(counts).is_empty(), "{counts}");
        }
    }
}
