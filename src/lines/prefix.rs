//! What stands before a payload: times, hosts, ids, levels, arrows. Its shape is its signature.

pub use super::shape::Shape;
use crate::text::phrases::{Phrases, phrases};
use crate::text::scan::find_byte;

/// How far into a line a payload may begin, in bytes.
pub const REACH: usize = 280;

/// How well a prefix can stand before a payload.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fit {
    /// Nothing, or it ends in a mark.
    Good,
    /// It ends in a word, which a mark can be if it comes again.
    Word,
    /// Prose or a quotation: what follows is not a line of a conversation.
    None,
}

/// How well this prefix (without leading blanks) can stand before a payload.
pub fn fit(prefix: &[u8]) -> Fit {
    let blanks = prefix
        .iter()
        .rev()
        .take_while(|b| matches!(b, b' ' | b'\t'))
        .count();
    let body = &prefix[..prefix.len() - blanks];
    let Some(&last) = body.last() else {
        return Fit::Good;
    };
    if is_of_delivery(body) {
        return Fit::None;
    }
    if numbers_a_connection(body) || body.ends_with(b"', '") || body.ends_with(b"\", \"") {
        // A further one of a list.
        return Fit::None;
    }
    if ends_in_mark(body) {
        // Whatever else stands before it.
        return Fit::Good;
    }
    if is_telling(prefix) || is_quoted_in_prose(body) {
        return Fit::None;
    }
    if matches!(body, [b'\'' | b'"']) || body.ends_with(b":in `") || body.ends_with(b":in '") {
        // A piece of a string that a program prints, the function of a stack frame.
        return Fit::None;
    }
    if let [number @ .., b'.' | b')'] = body
        && !number.is_empty()
        && number.iter().all(u8::is_ascii_digit)
    {
        // The number of a line.
        return Fit::Good;
    }
    if body.len() > 2
        && (body.starts_with(b"$ ") || body.starts_with(b"# ") && matches!(last, b'\'' | b'"'))
        && !matches!(
            body,
            [_, _, b'e', b'c', b'h', b'o', ..] | [_, _, b'p', b'r', b'i', b'n', b't', b'f', ..]
        )
    {
        // A command line, a comment in a program. What a shell prints is sent.
        return Fit::None;
    }
    if prefix.ends_with(b"\t") {
        // A column of a table.
        return Fit::Good;
    }
    if !last.is_ascii_alphanumeric() {
        let opens = matches!(
            last,
            b'(' | b'[' | b'{' | b'=' | b'.' | b'!' | b'%' | b'@' | b'&' | b'/' | b'\\' | b'_'
        );
        if let Some(words) = body.strip_suffix(b"=\"") {
            // `lr="550 …`: a field of a record, unless it holds the record's message.
            const MESSAGES: [&[u8]; 7] = [
                b"msg", b"message", b"event", b"line", b"log", b"text", b"data",
            ];
            return if MESSAGES.iter().any(|m| words.ends_with(m)) {
                Fit::Good
            } else {
                Fit::None
            };
        }
        let called = body.ends_with(b"('") || body.ends_with(b"(\"");
        return if called || opens && (blanks == 0 || last == b'.') {
            Fit::None
        } else {
            Fit::Good
        };
    }
    if body == b"050" || ends_in_speaker_word(body) {
        return Fit::Good;
    }
    let mut words = body
        .split(u8::is_ascii_whitespace)
        .filter(|w| !w.is_empty());
    let named = words
        .clone()
        // The bytes of a dump were taken out.
        .filter(|w| !w.iter().any(u8::is_ascii_digit) && *w != b"xx")
        .count();
    let time = |w: &[u8]| w.contains(&b':') || w.iter().all(|b| b.is_ascii_digit() || *b == b'.');
    if named == 0 && words.next().is_some_and(time) {
        // A time, seconds, the number of a line.
        return Fit::Good;
    }
    // A number can end a mark in the record of a log.
    let ends_well = last.is_ascii_alphabetic() || super::quoted::wrap::is_record(body);
    if named <= 3 && body.len() <= 100 && ends_well && !ends_in_id(body) {
        Fit::Word
    } else {
        Fit::None
    }
}

/// How nginx begins the number of a connection: `22#22: *`.
pub fn numbers_a_connection(before: &[u8]) -> bool {
    matches!(before, [.., b'0'..=b'9', b':', b' ', b'*'])
}

/// The id of a message ends no mark: it is a column, and so is what follows.
fn ends_in_id(body: &[u8]) -> bool {
    let word = body.rsplit(u8::is_ascii_whitespace).next();
    word.is_some_and(|word| {
        word.len() >= 8
            && word.iter().any(u8::is_ascii_alphabetic)
            && word.iter().any(u8::is_ascii_digit)
            && word.iter().all(u8::is_ascii_alphanumeric)
    })
}

/// A mail address: a delivery record or an error, not a mark, unless one that nobody else writes ends it.
pub fn is_of_delivery(body: &[u8]) -> bool {
    names_an_address(body) && !ends_in_mark(body.trim_ascii_end())
}

/// A mail address.
pub fn names_an_address(body: &[u8]) -> bool {
    let blank = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_whitespace);
    let mut from = 0;
    while let Some(step) = find_byte(&body[from..], b'@') {
        let at = from + step;
        let before = at.checked_sub(1).and_then(|before| body.get(before));
        let alone = blank(before) && blank(body.get(at + 1));
        if !alone && !is_label(&body[at + 1..]) {
            return true;
        }
        from = at + 1;
    }
    false
}

/// The rest of a TAI64N label, a time as multilog writes it: `@400000005f7f1b2a0c3e0001`.
fn is_label(rest: &[u8]) -> bool {
    let label = rest.get(..24);
    label.is_some_and(|label| label.starts_with(b"4") && label.iter().all(u8::is_ascii_hexdigit))
}

/// A mark that nobody writes in a sentence, as a word of its own.
fn ends_in_mark(body: &[u8]) -> bool {
    const MARKS: [&[u8]; 6] = [b"S:", b"C:", b"SERVER:", b"CLIENT:", b"<<<", b">>>"];
    let word = body.rsplit(u8::is_ascii_whitespace).next();
    word.is_some_and(|word| MARKS.contains(&word))
}

/// A quotation mark opens behind the words of a sentence.
fn is_quoted_in_prose(body: &[u8]) -> bool {
    let Some(said) = body
        .strip_suffix(b"\"")
        .or_else(|| body.strip_suffix(b"'"))
        .or_else(|| body.strip_suffix(b"`"))
    else {
        return false;
    };
    if said.trim_ascii_end().ends_with(b"=") {
        // The value of a field.
        return false;
    }
    let words = said.split(u8::is_ascii_whitespace);
    let plain = |word: &&[u8]| !word.is_empty() && word.iter().all(u8::is_ascii_lowercase);
    // A title may have more of them.
    let title = usize::from(said.trim_ascii_end().ends_with(b":"));
    words.filter(plain).count() > 2 + title
}

/// Words that name a speaker or a direction where they stand last before the payload.
fn ends_in_speaker_word(body: &[u8]) -> bool {
    const WORDS: [&str; 24] = [
        "c", "s", "client", "server", "send", "sent", "sending", "recv", "received", "receive",
        "command", "cmd", "rsp", "response", "request", "in", "out", "read", "write", "wrote",
        "reply", "input", "output", "msg",
    ];
    let length = body
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_alphabetic())
        .count();
    let word = &body[body.len() - length..];
    let before = body.len().checked_sub(length + 1).map(|i| body[i]);
    before.is_none_or(|b| !b.is_ascii_alphanumeric())
        && WORDS
            .iter()
            .any(|w| w.as_bytes().eq_ignore_ascii_case(word))
        && body
            .split(u8::is_ascii_whitespace)
            .filter(|w| w.iter().all(u8::is_ascii_lowercase))
            .count()
            <= 2
}

/// Whether the words before a reply tell that a log, bounce or exception quotes it.
pub fn is_telling(prefix: &[u8]) -> bool {
    const TELLING: [&str; 47] = [
        "esponse error",
        "said:",
        "refused to talk",
        " after ",
        "in reply to",
        "reject",
        "rror:",
        "rror=\"",
        "xception: ",
        "rror (",
        "ailed: ",
        "ailed with",
        "ailure: ",
        "esponse: '",
        "esponse: \"",
        "esponse\"",
        "esponse\\",
        "eturned ",
        "status=",
        "stat=",
        "reason",
        "iagnostic",
        "smtp;",
        "SMTP;",
        "message \"",
        "message=",
        "was:",
        "LOG:",
        "dsn=",
        "NOQUEUE",
        "LED=",
        "result=",
        "reply=",
        "ERROR: ",
        "esponded:",
        "SMTP reply",
        "got code",
        "Notice: ",
        "server message:",
        "ommand: '",
        "ommand: \"",
        "ommand\":",
        "ommand=\"",
        "esponse '",
        "Processing line",
        "got command",
        "SMTP:RCPT",
    ];
    static WORDS: Phrases = phrases!(TELLING);
    // Such words take some letters; most marks are shorter.
    prefix.len() > 3 && WORDS.any(prefix) || contains(prefix, b"C=\"")
}

/// Whether `needle` stands in `hay`.
pub fn contains(hay: &[u8], needle: &[u8]) -> bool {
    find(hay, needle).is_some()
}

/// Where `needle` first stands in `hay`.
pub fn find(hay: &[u8], needle: &[u8]) -> Option<usize> {
    // Blanks stand everywhere: what is behind one is looked for.
    let skipped = usize::from(matches!(needle, [b' ', _, ..]));
    let sought = *needle.get(skipped)?;
    let mut from = skipped;
    while let Some(at) = find_byte(hay.get(from..)?, sought) {
        let here = hay.get(from + at - skipped..).unwrap_or_default();
        if here.len() >= needle.len() && here.iter().zip(needle).all(|(a, b)| a == b) {
            return Some(from + at - skipped);
        }
        from += at + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signature(prefix: &str) -> u64 {
        let mut shape = Shape::empty();
        let mut at = 0;
        while at < prefix.len() {
            at = shape.feed(prefix.as_bytes(), at);
        }
        shape.signature()
    }

    #[test]
    fn times_and_ids_do_not_matter() {
        assert_eq!(
            signature("2026-01-05 09:30:01 C: "),
            signature("2027-12-31 10:31:59 C:")
        );
        assert_eq!(
            signature("mail smtpd[12]: > host[192.0.2.7]: "),
            signature("mail smtpd[4711]: > host[198.51.100.9]: ")
        );
        assert_eq!(signature("[9F3A2B] <= "), signature("[07AC11] <= "));
        assert_eq!(signature("   "), Shape::empty().signature());
    }

    #[test]
    fn marks_matter() {
        assert_ne!(signature("S: "), signature("C: "));
        assert_ne!(signature("2026-01-05 < "), signature("2026-01-05 > "));
    }

    #[test]
    fn marks_fit_and_prose_does_not() {
        for good in [
            "",
            "S: ",
            "[12] <- ",
            "a | b: ",
            "\u{2192} ",
            "Client: ",
            "{smtps} Command ",
            "050 ",
        ] {
            assert_eq!(fit(good.as_bytes()), Fit::Good, "{good}");
        }
        for none in [
            "host said: ",
            "status=bounced (",
            "we then got a reply of ",
            "javax.mail.MessagingException: ",
        ] {
            assert_eq!(fit(none.as_bytes()), Fit::None, "{none}");
        }
    }
}
