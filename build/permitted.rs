//! Which code may answer what: the tables of RFC 5321 §4.3.2 (with RFC 7504 §5.1) and of the extensions.
//!
//! Written apart from the facts, so that a slip in one of them shows.

use super::command::Place;

/// Base commands and extensions' commands: what a rule "for any command" covers.
pub const COMMANDS: [&str; 18] = [
    "EHLO", "HELO", "LHLO", "AUTH", "STARTTLS", "MAIL", "RCPT", "DATA", "BDAT", "BURL", "RSET",
    "VRFY", "EXPN", "HELP", "NOOP", "QUIT", "ETRN", "ATRN",
];

/// The codes that this place lists.
pub fn listed(place: Place) -> &'static [u16] {
    match place.as_str() {
        // 421: RFC 821 §4.3.
        "connect" => &[220, 421, 521, 554],
        "EHLO" | "HELO" | "LHLO" => &[250, 502, 504, 550],
        // 355: RFC 1845 §3. 504: RFC 4141 §4.2. 530, 554: RFC 6409 §4.3, §4.1.
        "MAIL" => &[
            250, 355, 451, 452, 455, 503, 504, 530, 550, 552, 553, 554, 555,
        ],
        // 504: RFC 4141 §5.2. 554: RFC 6409 §4.1.
        "RCPT" => &[
            250, 251, 450, 451, 452, 455, 503, 504, 550, 551, 552, 553, 554, 555, 556,
        ],
        "DATA" => &[354, 503, 554],
        "end-of-data" => &[250, 450, 451, 452, 550, 552, 554],
        "RSET" | "NOOP" => &[250],
        "VRFY" => &[250, 251, 252, 502, 504, 550, 551, 553],
        "EXPN" => &[250, 252, 500, 502, 504, 550],
        "HELP" => &[211, 214, 502, 504],
        "QUIT" => &[221],
        "AUTH" => &[235, 334, 432, 454, 500, 501, 503, 504, 534, 535, 538],
        "STARTTLS" => &[220, 454, 501],
        "BDAT" => &[250, 450, 451, 452, 503, 550, 552, 554],
        "BURL" => &[250, 451, 503, 552, 554],
        "ETRN" => &[250, 251, 252, 253, 458, 459, 500, 501],
        "ATRN" => &[250, 450, 451, 453, 502, 530],
        "XCLIENT" => &[220, 421, 501, 503, 550],
        "XFORWARD" => &[250, 421, 501, 503, 550],
        _ => &[],
    }
}

/// The codes that RFC 821 §4.3 lists for this command, where it is deprecated since (RFC 5321 appendix F.1, F.6).
pub fn historic(place: Place) -> &'static [u16] {
    match place.as_str() {
        "SEND" | "SOML" | "SAML" => &[250, 421, 451, 452, 500, 501, 502, 552],
        "TURN" => &[250, 500, 502, 503],
        _ => &[],
    }
}

/// The codes that a rule for many commands allows, whatever the command lists.
pub const GENERAL: [u16; 4] = [421, 500, 501, 530];

/// The codes that may answer anything but QUIT once the session is refused.
pub const REFUSED: [u16; 3] = [503, 521, 554];
