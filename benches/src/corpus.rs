//! Made-up texts, the same bytes for the same number of lines everywhere: replies as servers send them, and whole sessions.

use std::fmt::Write as _;

/// The generator `SplitMix64`.
pub struct Rng(pub u64);
impl Rng {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
    fn below(&mut self, n: u64) -> u64 {
        (self.next() >> 32).wrapping_mul(n) >> 32
    }
    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len() as u64) as usize]
    }
}

const HOSTS: &[&str] = &[
    "mx1.example.com",
    "mx.example.net",
    "smtp-in.l.example.org",
    "mail.corp.example",
    "relay-7.eu-west.example.io",
    "inbound.mailgate.example",
    "a.mx.example.edu",
    "mta42.bulk.example",
];
const LOCAL: &[&str] = &[
    "alice",
    "bob.smith",
    "postmaster",
    "no-reply",
    "sales+eu",
    "dev",
    "k.o.long-name-here",
];
const CAPS: &[&str] = &[
    "PIPELINING",
    "SIZE 35882577",
    "SIZE 52428800",
    "8BITMIME",
    "ENHANCEDSTATUSCODES",
    "CHUNKING",
    "SMTPUTF8",
    "DSN",
    "STARTTLS",
    "AUTH LOGIN PLAIN",
    "AUTH LOGIN PLAIN XOAUTH2 OAUTHBEARER",
    "ETRN",
    "VRFY",
    "BINARYMIME",
    "LIMITS RCPTMAX=100",
    "X-EXPS GSSAPI NTLM",
    "DELIVERBY",
    "REQUIRETLS",
];
const SOFT: &[&str] = &[
    "421 4.7.0 Try again later, closing connection.",
    "450 4.2.1 The mailbox is receiving mail at too high a rate",
    "451 4.7.1 Greylisting in action, please come back in 00:04:59",
    "452 4.2.2 The recipient's mailbox is over quota",
    "421 Service not available, too many concurrent sessions from your address",
    "454 4.7.0 TLS not available due to local problem",
    "451 4.3.0 Temporary lookup failure",
    "452 4.3.1 Insufficient system storage",
];
const HARD: &[&str] = &[
    "550 5.1.1 User unknown; rejecting",
    "550 5.7.1 Relaying denied. Proper authentication required.",
    "554 5.7.1 Service unavailable; client host blocked using a reputation list, see https://lists.example/lookup?ip=",
    "553 5.1.3 The address is not a valid address",
    "552 5.2.2 Mailbox full",
    "535 5.7.8 Error: authentication failed: bad credentials",
    "503 5.5.1 Error: need MAIL command",
    "501 5.5.4 Syntax: EHLO hostname",
    "502 Command not implemented",
    "555 5.5.4 Unsupported option",
    "550 No such user here",
    "554 Message refused by policy",
];

fn id(r: &mut Rng) -> String {
    format!("{:010X}", r.next() & 0xFF_FFFF_FFFF)
}
fn ip(r: &mut Rng) -> String {
    format!("198.51.{}.{}", r.below(256), r.below(256))
}

/// Appends one reply; `prefix` opens every line of it. Returns its number of lines.
#[expect(clippy::too_many_lines, reason = "a table of kinds")]
pub fn reply(r: &mut Rng, out: &mut String, prefix: &str, kind: u64) -> usize {
    let mut n = 0;
    let mut line = |s: &str| {
        out.push_str(prefix);
        out.push_str(s);
        out.push_str("\r\n");
        n += 1;
    };
    match kind {
        0 => match r.below(6) {
            0 => line("250 2.1.0 Ok"),
            1 => line("250 2.1.5 Ok"),
            2 => line(&format!("250 2.0.0 Ok: queued as {}", id(r))),
            3 => line(&format!(
                "250 OK id={}-{}-{}",
                id(r),
                id(r),
                r.below(90) + 10
            )),
            4 => line("250 2.0.0 OK"),
            _ => line(&format!(
                "250 2.6.0 <{}@{}> [InternalId={}] Queued mail for delivery",
                id(r),
                r.pick(HOSTS),
                r.below(1 << 40)
            )),
        },
        1 => {
            line(&format!(
                "250-{} at your service, [{}]",
                r.pick(HOSTS),
                ip(r)
            ));
            let caps = 6 + r.below(8) as usize;
            let start = r.below(CAPS.len() as u64) as usize;
            for i in 0..caps {
                let sep = if i + 1 == caps { ' ' } else { '-' };
                line(&format!("250{sep}{}", CAPS[(start + i) % CAPS.len()]));
            }
        }
        2 => {
            if r.below(4) == 0 {
                line(&format!("220-{} ESMTP", r.pick(HOSTS)));
                line("220-We do not authorize the use of this system to transport unsolicited,");
                line("220 and/or bulk e-mail.");
            } else {
                line(&format!("220 {} ESMTP {} - ready", r.pick(HOSTS), id(r)));
            }
        }
        3 => line("354 End data with <CR><LF>.<CR><LF>"),
        4 => line("221 2.0.0 Bye"),
        5 => {
            if r.below(2) == 0 {
                line("334 VXNlcm5hbWU6");
            } else {
                line("235 2.7.0 Authentication successful");
            }
        }
        6 => {
            // The long refusal of the large receivers: one code, several lines, a link, an id.
            let esc = r.pick(&["5.7.26", "5.7.1", "5.1.1", "5.7.25", "5.7.27"]);
            line(&format!(
                "550-{esc} Your email has been blocked because the sender is unauthenticated. The receiving"
            ));
            line(&format!(
                "550-{esc} service requires all senders to authenticate with either SPF or DKIM. Authentication"
            ));
            line(&format!(
                "550-{esc} results: DKIM = did not pass, SPF [{}] with ip: [{}] = did not pass.",
                r.pick(HOSTS),
                ip(r)
            ));
            line(&format!(
                "550-{esc} To learn how to set up authentication for your domain, visit"
            ));
            line(&format!(
                "550 {esc} https://support.example/mail/answer/{} {}.{} - gsmtp",
                r.below(99_999),
                id(r),
                r.below(1000)
            ));
        }
        7 => line(r.pick(SOFT)),
        _ => {
            let s = r.pick(HARD);
            if s.ends_with('=') {
                line(&format!("{s}{}", ip(r)));
            } else if r.below(3) == 0 {
                // A long single line, near the 512 octets of RFC 5321.
                line(&format!(
                    "{s} <{}@{}> (reference {} {} {} {}) and further remarks of the operator, who wishes to explain at length that mail from your network has been refused for the reasons above; contact postmaster@{} quoting the reference, do not reply to this message",
                    r.pick(LOCAL),
                    r.pick(HOSTS),
                    id(r),
                    id(r),
                    id(r),
                    id(r),
                    r.pick(HOSTS)
                ));
            } else {
                line(s);
            }
        }
    }
    n
}

fn kind(r: &mut Rng) -> u64 {
    match r.below(100) {
        0..=44 => 0,
        45..=56 => 1,
        57..=64 => 2,
        65..=72 => 3,
        73..=78 => 4,
        79..=82 => 5,
        83..=89 => 6,
        90..=94 => 7,
        _ => 8,
    }
}

/// Server replies, CRLF ended, nothing else; at least `lines` lines, whole replies.
pub fn replies(seed: u64, lines: usize) -> String {
    let mut r = Rng(seed);
    let mut out = String::with_capacity(lines * 48);
    let mut n = 0;
    while n < lines {
        let k = kind(&mut r);
        n += reply(&mut r, &mut out, "", k);
    }
    out
}

/// One reply of `lines` lines.
pub fn one_long_reply(lines: usize) -> String {
    let mut out = String::new();
    for i in 0..lines {
        let joint = if i + 1 == lines { ' ' } else { '-' };
        let _ = write!(out, "250{joint}X-CAPABILITY-{i} some parameter text\r\n");
    }
    out
}

/// Whole sessions with `C: ` / `S: ` marks, message bodies included; about `lines` lines.
pub fn transcript(seed: u64, lines: usize) -> String {
    let mut r = Rng(seed);
    let mut out = String::with_capacity(lines * 48);
    let mut n = 0;
    let c = |out: &mut String, s: &str| {
        out.push_str("C: ");
        out.push_str(s);
        out.push_str("\r\n");
        1
    };
    while n < lines {
        n += reply(&mut r, &mut out, "S: ", 2);
        n += c(&mut out, &format!("EHLO {}", r.pick(HOSTS)));
        n += reply(&mut r, &mut out, "S: ", 1);
        if r.below(3) == 0 {
            n += c(&mut out, "AUTH LOGIN");
            n += reply(&mut r, &mut out, "S: ", 5);
        }
        n += c(
            &mut out,
            &format!(
                "MAIL FROM:<{}@{}> SIZE={} BODY=8BITMIME",
                r.pick(LOCAL),
                r.pick(HOSTS),
                r.below(90_000)
            ),
        );
        n += reply(&mut r, &mut out, "S: ", 0);
        for _ in 0..=r.below(3) {
            n += c(
                &mut out,
                &format!("RCPT TO:<{}@{}>", r.pick(LOCAL), r.pick(HOSTS)),
            );
            let k = match r.below(10) {
                0..=6 => 0,
                7 => 6,
                8 => 7,
                _ => 8,
            };
            n += reply(&mut r, &mut out, "S: ", k);
        }
        n += c(&mut out, "DATA");
        n += reply(&mut r, &mut out, "S: ", 3);
        n += c(
            &mut out,
            &format!("From: <{}@{}>", r.pick(LOCAL), r.pick(HOSTS)),
        );
        n += c(&mut out, &format!("Subject: notice {}", id(&mut r)));
        n += c(&mut out, "");
        for _ in 0..2 + r.below(6) {
            n += c(
                &mut out,
                "250 bottles stood on the wall; none of these lines is a reply, whatever it looks like.",
            );
        }
        n += c(&mut out, ".");
        let k = if r.below(5) == 0 { 6 } else { 0 };
        n += reply(&mut r, &mut out, "S: ", k);
        n += c(&mut out, "QUIT");
        n += reply(&mut r, &mut out, "S: ", 4);
    }
    out
}
