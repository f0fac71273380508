//! What tools and logs tell about the connection, beside the conversation itself.

pub mod counts;
mod tables;

use super::prefix::{contains, find};
use super::quoted::step;
use crate::text::phrases::{Phrases, joined, phrases, words};
use tables::{BEGINNING, FAILING, RECORDED, TELLING};

/// Something told about the connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// A connection begins: a new session.
    Connecting,
    /// A plain TCP connection (telnet, nc).
    Plain,
    /// Encryption is on.
    Tls,
    /// The tool says that there is no encryption.
    NoTls,
    /// Authentication succeeded, though the exchange is not shown.
    AuthOk,
    /// Authentication failed, though the exchange is not shown.
    AuthFailed,
    /// Encryption did not come about, which ends the connection.
    TlsFailed,
    /// The client gave up for want of what one side lacks, or of an answer.
    GivenUp,
    /// A log names the notice of a failure that goes back to the sender, a message of its own.
    Notice,
    /// The connection broke.
    Lost,
    /// No connection came about.
    NotConnected,
    /// The connection was closed in order.
    Closed,
    /// A log says that the message was delivered, without quoting the reply.
    Sent,
    /// A log says that it was refused for good, without quoting the reply.
    Refused,
    /// A log says that it was put off, without quoting the reply.
    Deferred,
    /// The tool lists a keyword that the server offered, as JavaMail does.
    Extension,
}

impl Event {
    /// Whether the connection broke, or was given up for want of encryption.
    pub const fn breaks(self) -> bool {
        matches!(self, Self::Lost | Self::TlsFailed)
    }

    /// Whether it tells what became of a delivery.
    pub const fn settles(self) -> bool {
        matches!(self, Self::Sent | Self::Refused | Self::Deferred)
    }
}

// A bit each.
const _: () = assert!(step::ASIDES.len() < 128);

/// What this line tells about the connection.
pub fn told(line: &[u8], asides: Asides) -> impl Iterator<Item = Event> + '_ {
    let all = asides.told.events(TELLING);
    let all = all.chain(asides.failed.events(FAILING));
    let counted = asides.ends.then(|| counts::told(head(line)));
    let begins = (asides.begins && !asides.ends).then_some(Event::Connecting);
    let mut last = None;
    begins
        .into_iter()
        .chain(begins.and_then(|_| by_port(head(line))))
        .chain(all.filter_map(|event| match event {
            Event::Tls => encrypts(head(line)),
            Event::Lost if closes_else(head(line)) => None,
            // Postfix could not look up its client's name.
            Event::NotConnected if contains(head(line), b"warning: hostname ") => None,
            event => Some(event),
        }))
        .chain(counted.into_iter().flatten())
        .filter(move |&event| {
            // `temporarily rejected RCPT`.
            let put_off = event == Event::Refused && last == Some(Event::Deferred);
            !put_off && last.replace(event) != Some(event)
        })
}

/// What a line tells whose words are of encryption: it may have failed, been done without, or only be spoken of.
fn encrypts(line: &[u8]) -> Option<Event> {
    const ELSE: [(&[u8], Option<Event>); 3] = [
        (b"TLS negotiation failed", Some(Event::TlsFailed)),
        (b"delivering unencrypted", Some(Event::NoTls)),
        (b"unsupported TLS protocol", None),
    ];
    const SCHEME: &[u8] = b"ssl://";
    let told = ELSE.iter().find(|(words, _)| contains(line, words));
    let spoken_of = || {
        let behind = find(line, SCHEME).map(|at| line.get(at + SCHEME.len()));
        behind.is_some_and(|next| !next.is_some_and(u8::is_ascii_alphanumeric))
    };
    match told {
        Some(&(_, event)) => event,
        None => (!spoken_of()).then_some(Event::Tls),
    }
}

/// `Evolution closed unexpectedly`: a program that stopped, and no connection.
fn closes_else(line: &[u8]) -> bool {
    const CLOSED: [&[u8]; 7] = [
        b"onnection",
        b"ocket",
        b"tream",
        b"hannel",
        b"erver",
        b"host",
        b"ession",
    ];
    contains(line, b" closed unexpectedly") && !CLOSED.iter().any(|word| contains(line, word))
}

/// Whether the line says by its words that it is about mail.
pub fn names_mail(line: &[u8]) -> bool {
    const WORDS: [&[u8]; 8] = [
        b"SMTP", b"Smtp", b"smtp", b"SASL", b"sasl", b"Mail", b"mail", b"AUTH ",
    ];
    WORDS.iter().any(|word| contains(line, word))
}

/// Whether the line names a port that only mail is sent to.
pub fn names_port(line: &[u8]) -> bool {
    const PORTS: [&[u8]; 8] = [
        b":465",
        b":587",
        b":25 ",
        b":25:",
        b"port 25",
        b"port: 25",
        b"port 587",
        b"port 465",
    ];
    PORTS.iter().any(|port| contains(line, port))
}

/// What a record that quotes a reply tells beside it.
pub fn recorded(asides: Asides) -> impl Iterator<Item = Event> {
    asides.recorded.events(RECORDED)
}

/// What stands on a line beside the conversation: it is read once for all that could.
#[derive(Clone, Copy)]
pub struct Asides {
    told: Found,
    failed: Found,
    /// Whether a connection begins here, and whether one is left.
    begins: bool,
    ends: bool,
    recorded: Found,
    /// The words that a stack frame, a field or an announcement has, by their indices in [`step::ASIDES`].
    pub quoting: Found,
}

impl Asides {
    /// Whether nothing is told of the connection.
    pub const fn is_silent(self) -> bool {
        self.told.0 | self.failed.0 == 0 && !self.begins && !self.ends
    }

    /// Reads the line.
    pub fn of(line: &[u8]) -> Self {
        static PHRASES: Phrases = phrases!(WORDS);
        let (told, mut quoting) = (head(line), 0_u128);
        let (mut all, mut failed, mut recorded) = (0_u128, 0_u128, 0_u128);
        let (mut begins, mut ends) = (false, false);
        let quotes = step::ASIDES.len();
        let mut take = |phrase: usize, in_head: bool| {
            if let Some(phrase) = phrase.checked_sub(quotes) {
                match phrase {
                    _ if !in_head => {}
                    ..FAILED => all |= 1 << phrase,
                    FAILED..RECORD => failed |= 1 << (phrase - FAILED),
                    RECORD..BEGIN => recorded |= 1 << (phrase - RECORD),
                    BEGIN..END => begins = true,
                    END.. => ends = true,
                }
            } else {
                quoting |= 1 << phrase;
            }
        };
        PHRASES.each(told, &mut |phrase| {
            take(phrase, true);
            false
        });
        if told.len() < line.len() {
            PHRASES.each(line, &mut |phrase| {
                take(phrase, false);
                false
            });
        }
        Self {
            told: Found(all),
            failed: Found(failed),
            begins,
            ends,
            recorded: Found(recorded),
            quoting: Found(quoting),
        }
    }
}

/// Where the words of each table begin, behind those of [`step::ASIDES`].
const FAILED: usize = TELLING.len();
const RECORD: usize = FAILED + FAILING.len();
const BEGIN: usize = RECORD + RECORDED.len();
const END: usize = BEGIN + BEGINNING.len();

/// All words that are looked for.
const WORDS: [&str; step::ASIDES.len() + END + 1] = joined(&[
    &step::ASIDES,
    &words::<_, { TELLING.len() }>(TELLING),
    &words::<_, { FAILING.len() }>(FAILING),
    &words::<_, { RECORDED.len() }>(RECORDED),
    &BEGINNING,
    &["disconnect"],
]);

/// As much of a line as tells of the connection.
fn head(line: &[u8]) -> &[u8] {
    line.get(..line.len().min(2000)).unwrap_or_default()
}

/// Which phrases of a table stand in a line, a bit each.
#[derive(Clone, Copy)]
pub struct Found(u128);

impl Found {
    /// Whether this one does.
    pub fn has(self, phrase: usize) -> bool {
        self.0 >> phrase & 1 == 1
    }

    /// Whether one of these does.
    pub const fn any(self, phrases: std::ops::Range<usize>) -> bool {
        self.among(phrases) != 0
    }

    /// Those of these that do.
    const fn among(self, phrases: std::ops::Range<usize>) -> u128 {
        let behind = u128::MAX << phrases.start;
        let before = (1 << phrases.end) - 1;
        self.0 & behind & before
    }

    /// The first of these that does.
    pub fn first(self, phrases: std::ops::Range<usize>) -> Option<usize> {
        match self.among(phrases) {
            0 => None,
            found => Some(found.trailing_zeros() as usize),
        }
    }

    /// What they tell, in the order of their table.
    fn events(self, table: &'static [(&str, Event)]) -> impl Iterator<Item = Event> {
        let mut found = self.among(0..table.len());
        std::iter::from_fn(move || {
            let &(_, event) = table.get(found.trailing_zeros() as usize)?;
            found &= found - 1;
            Some(event)
        })
    }
}

/// What the port of a connection tells: TLS from the start on 465, none on the others (RFC 8314 §3.3, RFC 6409 §3.1).
fn by_port(line: &[u8]) -> Option<Event> {
    line.split(|b| !b.is_ascii_alphanumeric())
        .rev()
        .find_map(|word| match word {
            // JavaMail says when it does not keep to that.
            b"465" if !contains(line, b"isSSL false") => Some(Event::Tls),
            b"25" | b"587" | b"2525" | b"1025" => Some(Event::Plain),
            _ => None,
        })
}
