//! What stands before a payload: times, hosts, ids, levels, arrows. Its shape is its signature.

use std::sync::LazyLock;

use crate::text::phrases::Phrases;

/// How far into a line a payload may begin, in bytes.
pub const REACH: usize = 280;

const SIGN: u8 = 0;
const LETTER: u8 = 1;
const DIGIT: u8 = 2;

/// What kind each byte is.
static KINDS: [u8; 256] = {
    let mut kinds = [SIGN; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'0'..=b'9' => DIGIT,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => LETTER,
            _ => SIGN,
        };
        byte += 1;
    }
    kinds
};

/// What stands in a signature for anything with a digit: a byte that no line begins with.
const NUMBER: u8 = 1;

/// The signature of an empty prefix: a bare line.
pub const BARE: u64 = Shape::START;

/// Whether nothing but times and numbers stands before a payload, which tells nothing of who speaks.
pub const fn is_bare(signature: u64) -> bool {
    signature == BARE || signature == mix(BARE, NUMBER)
}

/// A running signature of a prefix: words count as they are, anything with a digit counts as one sign,
/// runs of blanks as one, so that times and ids do not tell two lines of one kind apart.
#[derive(Clone, Copy)]
pub struct Shape {
    state: u64,
    /// How many signs have gone into it.
    length: u32,
    pending_blank: bool,
    pending_joint: u8,
    after_number: bool,
}

impl Shape {
    const START: u64 = 0xcbf2_9ce4_8422_2325;

    /// The shape of nothing.
    pub const fn empty() -> Self {
        Self {
            state: Self::START,
            length: 0,
            pending_blank: false,
            pending_joint: 0,
            after_number: false,
        }
    }

    /// The signature so far; trailing blanks do not count.
    pub fn signature(self) -> u64 {
        if self.pending_joint == 0 {
            self.state
        } else {
            mix(self.state, self.pending_joint)
        }
    }

    /// How many signs the signature is made of: the same for every prefix that has it.
    pub const fn length(self) -> u32 {
        self.length + (self.pending_joint != 0) as u32
    }

    /// How many at least the signature of any longer prefix is made of.
    pub const fn least(self) -> u32 {
        self.length
    }

    /// Takes in one token of `line` at `at` and returns where the next begins.
    pub fn feed(&mut self, line: &[u8], at: usize) -> usize {
        let byte = line[at];
        if byte == b' ' || byte == b'\t' {
            self.pending_blank = self.state != Self::START;
            return at + 1;
        }
        if KINDS[usize::from(byte)] != SIGN {
            return self.word(line, at);
        }
        if self.after_number
            && self.pending_joint == 0
            && matches!(byte, b'.' | b':' | b'-' | b'/' | b'+')
        {
            self.flush_blank();
            self.pending_joint = byte;
        } else {
            self.flush();
            self.mix(byte);
        }
        at + 1
    }

    /// Takes in the word that begins at `at`.
    fn word(&mut self, line: &[u8], at: usize) -> usize {
        let mut letters = *self;
        letters.flush();
        let mut end = at;
        let mut digits = false;
        for &byte in &line[at..] {
            let kind = KINDS[usize::from(byte)];
            if kind == SIGN {
                break;
            }
            digits |= kind == DIGIT;
            letters.state = mix(letters.state, byte);
            end += 1;
        }
        if digits {
            self.number();
        } else {
            letters.length += (end - at) as u32;
            *self = letters;
        }
        end
    }

    fn number(&mut self) {
        if self.after_number && (self.pending_joint != 0 || self.pending_blank) {
            self.pending_joint = 0;
            self.pending_blank = false;
            return;
        }
        self.flush();
        self.mix(NUMBER);
        self.after_number = true;
    }

    fn flush(&mut self) {
        if self.pending_joint != 0 {
            self.mix(self.pending_joint);
            self.pending_joint = 0;
        }
        self.flush_blank();
        self.after_number = false;
    }

    fn mix(&mut self, byte: u8) {
        self.state = mix(self.state, byte);
        self.length += 1;
    }

    fn flush_blank(&mut self) {
        if self.pending_blank {
            self.mix(b' ');
            self.pending_blank = false;
        }
    }
}

const fn mix(state: u64, byte: u8) -> u64 {
    (state ^ byte as u64).wrapping_mul(0x0100_0000_01b3)
}

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
    if names_an_address(body) || is_telling(prefix) {
        return Fit::None;
    }
    if matches!(body, [b'\'' | b'"']) {
        // A piece of a string that a program prints.
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
        .filter(|w| !w.iter().any(u8::is_ascii_digit))
        .count();
    if named == 0 && words.next().is_some_and(|w| w.contains(&b':')) {
        // A time and a number.
        return Fit::Good;
    }
    // A number can end a mark in the record of a log.
    let ends_well = last.is_ascii_alphabetic() || super::quoted::wrap::is_record(body);
    if named <= 3 && body.len() <= 100 && ends_well {
        Fit::Word
    } else {
        Fit::None
    }
}

/// A mail address: a delivery record or an error, not a mark.
fn names_an_address(body: &[u8]) -> bool {
    body.contains(&b'@')
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
    const ANCHORS: &[&str] = &[
        "said: ",
        "said:",
        "refused to talk",
        " after ",
        "in reply to",
        "reject",
        "rror: ",
        "rror:",
        "xception: ",
        "rror (",
        "ailed: ",
        "ailed with",
        "ailure: ",
        "esponse: '",
        "esponse: \"",
        "esponse\"",
        "eturned ",
        "status=",
        "stat=",
        "reason",
        "iagnostic",
        "smtp;",
        "SMTP;",
        "message \"",
        "message=",
        "esponse was:",
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
    ];
    static WORDS: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(ANCHORS.iter().copied()));
    WORDS.any(prefix) || contains(prefix, b"C=\"")
}

/// Whether `needle` stands in `hay`.
pub fn contains(hay: &[u8], needle: &[u8]) -> bool {
    find(hay, needle).is_some()
}

/// Where `needle` first stands in `hay`.
pub fn find(hay: &[u8], needle: &[u8]) -> Option<usize> {
    let (&first, rest) = needle.split_first()?;
    let mut from = 0;
    while let Some(at) = hay.get(from..)?.iter().position(|&b| b == first) {
        let start = from + at;
        if hay[start + 1..].starts_with(rest) {
            return Some(start);
        }
        from = start + 1;
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
        assert_eq!(signature("   "), BARE);
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
