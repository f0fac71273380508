//! What no line with a password in settings or commands is without.

/// The words, in any case.
pub const SIGNS: &[&str] = &[
    "pass",
    " -ap ",
    " -pw ",
    "-xp ",
    "curl",
    "smtp://",
    "smtps://",
    "mailto://",
    "_dsn",
    ".login(",
    "authenticate",
    "auth(",
    "credential",
    ".connect(",
    "securestring",
    "base64",
    "', 235",
    "kennwort",
    "ifre",
    "parola",
    "contrase",
    "senha",
    "парол",
    "密码",
    "bearer",
    "_token",
    "api_key",
    "api-key",
    "apikey",
    "_secret",
    "smtp_user=",
    "auth plain",
    "plain, parameter=",
    "334 ugfz",
    "dxnlcj",
    "bixhp",
    "tlrmtv",
];

/// How a line may name a server in a table of passwords, which logs do with every connection.
pub const HOSTS: &[&str] = &["]:25 ", "]:465 ", "]:587 ", ":587 "];

/// Which of [`SIGNS`] stand in a line, a bit each.
#[derive(Clone, Copy)]
pub struct Signed(pub u64);

impl Signed {
    /// Whether one of these does.
    pub const fn has(self, these: Self) -> bool {
        self.0 & these.0 != 0
    }

    /// These of [`SIGNS`].
    pub const fn of(these: &[&str]) -> Self {
        let (mut bits, mut next) = (0, 0);
        while next < these.len() {
            let mut place = 0;
            while !is_same(SIGNS[place].as_bytes(), these[next].as_bytes()) {
                place += 1;
            }
            bits |= 1 << place;
            next += 1;
        }
        Self(bits)
    }
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}
