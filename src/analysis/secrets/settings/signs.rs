//! What no line with a password in settings or commands is without.

/// The words, in any case.
pub const SIGNS: &[&str] = &[
    "pass",
    " -ap",
    " -pw ",
    " -xp",
    "curl",
    "--user",
    " -u ",
    "tsasl",
    "gsasl",
    "auth ",
    "smtp://",
    "smtps://",
    "mailto://",
    "_dsn",
    "_url=",
    ".login(",
    "authenticat",
    "auth(",
    "credential",
    ".connect(",
    "dialer(",
    "yagmail",
    "ort.send(",
    "securestring",
    "base64",
    "', 235",
    "pwd=",
    "pwd:",
    "pwd ",
    "pwd\"",
    "pwd'",
    "pw =",
    "pw: ",
    " pw=",
    "kennwort",
    "ifre",
    "parola",
    "contrase",
    "senha",
    "ароль",
    "密码",
    "授权码",
    "wachtwoord",
    "hasło",
    "mdp:",
    "authorization",
    "bearer",
    "token",
    "secret",
    "api_key",
    "api-key",
    "apikey",
    "api key",
    "smtp_user=",
    "plain, parameter=",
    "334 ugfz",
    "dxnlcj",
    "bixhp",
    "tlrmtv",
    "resp=",
    "$auth",
    "authinfo",
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
