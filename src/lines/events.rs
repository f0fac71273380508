//! What tools and logs tell about the connection, beside the conversation itself.

pub mod counts;

use super::prefix::contains;
use super::quoted::step;
use crate::text::phrases::{Phrases, joined, phrases, words};

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

const TELLING: &[(&str, Event)] = &[
    ("Found extension \"", Event::Extension),
    ("lost connection", Event::Lost),
    ("onnection unexpectedly closed", Event::Lost),
    ("onnection reset by peer", Event::Lost),
    ("timeout after", Event::Lost),
    (" command failed:", Event::Lost),
    ("Winsock error[", Event::Lost),
    ("timed out while", Event::Lost),
    ("unexpectedly disconnected", Event::Lost),
    ("closed unexpectedly", Event::Lost),
    ("losed connection in response", Event::Lost),
    ("::ReadTimeout", Event::Lost),
    ("::OpenTimeout", Event::NotConnected),
    ("onnection timed out", Event::NotConnected),
    ("onnection refused", Event::NotConnected),
    ("ECONNREFUSED", Event::NotConnected),
    ("mail: Cannot open ", Event::NotConnected),
    ("ETIMEDOUT", Event::NotConnected),
    ("No route to host", Event::NotConnected),
    ("etwork is unreachable", Event::NotConnected),
    ("Name service error", Event::NotConnected),
    ("onnection closed", Event::Closed),
    ("losing connection", Event::Closed),
    ("TLS started with", Event::Tls),
    ("TLS connection established", Event::Tls),
    ("TLS connection started", Event::Tls),
    ("SSL connection using", Event::Tls),
    ("TLS session", Event::Tls),
    ("TLS protocol ", Event::Tls),
    ("erify return", Event::Tls),
    ("TLS header, Supplemental", Event::Tls),
    ("ecure connection established", Event::Tls),
    ("s_client", Event::Tls),
    ("CONNECTED(0000", Event::Tls),
    ("smtps://", Event::Tls),
    ("isSSL true", Event::Tls),
    ("X=TLS", Event::Tls),
    ("smtp+tls://", Event::Tls),
    ("tls ciphers=", Event::Tls),
    ("TLS negotiat", Event::Tls),
    (", version=TLSv", Event::Tls),
    ("upgraded to TLS", Event::Tls),
    (", TLS, session=<", Event::Tls),
    ("submission-login: Login: ", Event::AuthOk),
    ("a permanent error; I've given up", Event::Refused),
    ("SSL handshake completed", Event::Tls),
    ("SSL initialization successful", Event::Tls),
    ("Handshake was completed", Event::Tls),
    ("network_failure", Event::NotConnected),
    ("TLS peer", Event::Tls),
    ("(delivery.start-tls)", Event::Tls),
    ("(tls.handshake)", Event::Tls),
    ("RENEGOTIATING", Event::Lost),
    ("SSL operation failed", Event::TlsFailed),
    ("handshake fail", Event::TlsFailed),
    ("failed to verify certificate", Event::TlsFailed),
    ("certificate verify failed", Event::TlsFailed),
    ("CERTIFICATE_VERIFY_FAILED", Event::TlsFailed),
    ("alert unknown ca", Event::TlsFailed),
    ("wrong version number", Event::TlsFailed),
    ("Cannot start TLS", Event::TlsFailed),
    ("TLS startup failed", Event::TlsFailed),
    ("Unable to start TLS", Event::TlsFailed),
    ("ould not convert socket to TLS", Event::TlsFailed),
    ("STARTTLS failed", Event::TlsFailed),
    ("SSL_accept error", Event::TlsFailed),
    ("SSL_connect error", Event::TlsFailed),
    ("Could not connect to SMTP host", Event::NotConnected),
    ("SMTP connect() failed", Event::NotConnected),
    ("ssl://", Event::Tls),
    ("SecurityLevelTLS", Event::Tls),
    ("sasl_method=", Event::AuthOk),
    (" A=plain", Event::AuthOk),
    (" A=login", Event::AuthOk),
    (" A=dovecot", Event::AuthOk),
    (" A=cram", Event::AuthOk),
    ("isSSL false", Event::Plain),
    ("Escape character is", Event::Plain),
    ("telnet ", Event::Plain),
    ("AUTH LOGIN succeeded", Event::AuthOk),
    ("AUTH PLAIN succeeded", Event::AuthOk),
    ("uthentication success", Event::AuthOk),
    ("AUTH LOGIN failed", Event::AuthFailed),
    ("AUTH PLAIN failed", Event::AuthFailed),
    ("auth_failed", Event::AuthFailed),
    ("Login denied", Event::AuthFailed),
    ("AUTH NTLM failed", Event::AuthFailed),
    ("uthentication failed", Event::AuthFailed),
    ("smtp: Authorization failed", Event::AuthFailed),
    ("Could not authenticate", Event::AuthFailed),
    ("status=sent", Event::Sent),
    ("]: delivery successful", Event::Sent),
    ("stat=Sent", Event::Sent),
    ("temporarily rejected ", Event::Deferred),
    ("stat=Deferred", Event::Deferred),
    ("Gmail will retry for", Event::Deferred),
    ("status=deferred", Event::Deferred),
    (" rejected RCPT <", Event::Refused),
    (" rejected after DATA", Event::Refused),
    (" rejected EHLO or HELO ", Event::Refused),
    (" rejected MAIL <", Event::Refused),
    ("stat=Service unavailable", Event::Refused),
    ("stat=User unknown", Event::Refused),
    ("status=bounced", Event::Refused),
    ("status=expired", Event::Refused),
    (": Unrouteable address", Event::Refused),
    (
        "Mailbox unavailable. The server response was",
        Event::Refused,
    ),
    ("Starting SMTP/SSL", Event::Tls),
    ("Unable to parse status code", Event::Lost),
    ("closed connection unexpectedly", Event::Lost),
];

// A bit each.
const _: () = assert!(TELLING.len() + BEGINNING.len() < 128 && step::ASIDES.len() < 128);

/// What this line tells about the connection.
pub fn told(line: &[u8], asides: Asides) -> impl Iterator<Item = Event> + '_ {
    let found = asides.told;
    let ends = found.has(TELLING.len() + BEGINNING.len());
    let begins = found.any(TELLING.len()..TELLING.len() + BEGINNING.len()) && !ends;
    let counted = ends.then(|| counts::told(head(line)));
    let begins = begins.then_some(Event::Connecting);
    let mut last = None;
    begins
        .into_iter()
        .chain(begins.and_then(|_| by_port(head(line))))
        .chain(found.events(TELLING).filter_map(|event| match event {
            Event::Tls if contains(head(line), b"TLS negotiation failed") => Some(Event::TlsFailed),
            Event::Lost if closes_else(head(line)) => None,
            event => Some(event),
        }))
        .chain(counted.into_iter().flatten())
        .filter(move |&event| {
            // `temporarily rejected RCPT`.
            let put_off = event == Event::Refused && last == Some(Event::Deferred);
            !put_off && last.replace(event) != Some(event)
        })
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

/// What a record that quotes a reply tells beside it.
pub fn recorded(asides: Asides) -> impl Iterator<Item = Event> {
    asides.recorded.events(RECORDED)
}

/// What stands on a line beside the conversation: it is read once for all that could.
#[derive(Clone, Copy)]
pub struct Asides {
    told: Found,
    recorded: Found,
    /// The words that a stack frame, a field or an announcement has, by their indices in [`step::ASIDES`].
    pub quoting: Found,
}

impl Asides {
    /// Whether nothing is told of the connection.
    pub const fn is_silent(self) -> bool {
        self.told.0 == 0
    }

    /// Reads the line.
    pub fn of(line: &[u8]) -> Self {
        static PHRASES: Phrases = phrases!(WORDS);
        let (told, mut quoting) = (head(line), 0_u128);
        let (mut all, mut recorded) = (0_u128, 0_u128);
        let quotes = step::ASIDES.len();
        let mut take = |phrase: usize, in_head: bool| {
            if let Some(phrase) = phrase.checked_sub(quotes) {
                match phrase.checked_sub(TELLING.len()) {
                    _ if !in_head => {}
                    None => all |= 1 << phrase,
                    Some(behind) if behind < RECORDED.len() => recorded |= 1 << behind,
                    Some(behind) => all |= 1 << (TELLING.len() + behind - RECORDED.len()),
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
            recorded: Found(recorded),
            quoting: Found(quoting),
        }
    }
}

/// All words that are looked for.
const WORDS: [&str; step::ASIDES.len() + TELLING.len() + RECORDED.len() + BEGINNING.len() + 1] =
    joined(&[
        &step::ASIDES,
        &words::<_, { TELLING.len() }>(TELLING),
        &words::<_, { RECORDED.len() }>(RECORDED),
        &BEGINNING,
        &["disconnect"],
    ]);

/// As much of a line as tells of the connection.
fn head(line: &[u8]) -> &[u8] {
    line.get(..line.len().min(2000)).unwrap_or_default()
}

const RECORDED: &[(&str, Event)] = &[
    ("X=TLS", Event::Tls),
    ("tls=on", Event::Tls),
    (" tls=off", Event::NoTls),
    ("\"tls\":true", Event::Tls),
    ("\"tls\": true", Event::Tls),
    ("tls=TLS", Event::Tls),
    ("Secure(SSL): No", Event::NoTls),
    ("nexpected greeting", Event::Lost),
    ("auth=on", Event::AuthOk),
    (" A=plain", Event::AuthOk),
    (" A=login", Event::AuthOk),
    ("sasl_method=", Event::AuthOk),
];

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

/// `=== Trying`, `connect from`, `Connection: opening to`, `connect: to (`.
const BEGINNING: [&str; 17] = [
    "Node 1: ",
    "=== Trying",
    "*   Trying",
    "connect: to (",
    "Connection: opening",
    "connect from ",
    "Connection opened",
    "connection from",
    "trying to connect to host",
    "Connecting to ",
    "got connection",
    "Attempting to deliver to",
    "smtp connected",
    "connection was accepted",
    "mta connecting",
    "Connected to smtp",
    "posttls-finger: Connected",
];

/// What the port of a connection tells: TLS from the start on 465, none on the others (RFC 8314 §3.3, RFC 6409 §3.1).
fn by_port(line: &[u8]) -> Option<Event> {
    line.split(|b| !b.is_ascii_alphanumeric())
        .rev()
        .find_map(|word| match word {
            b"465" => Some(Event::Tls),
            b"25" | b"587" | b"2525" | b"1025" => Some(Event::Plain),
            _ => None,
        })
}
