//! Passwords and tokens in settings, command lines, addresses and scripts beside the conversation.

mod calls;
mod options;
mod signs;
mod value;

use super::{is_masked, is_word};
use crate::analysis::signs::of_settings;
use crate::lines::prefix::find as find_in;
use crate::report::{Secret, SecretKind};
use crate::text::Span;
use crate::text::base64;
use crate::text::scan::find_byte;
pub use signs::{HOSTS, SIGNS, Signed};
use value::{QUOTES, in_fours, value};

/// How a token begins, or what stands before it.
const TOKENS: [&str; 6] = ["SG.", "ya29.", "bearer", "_token", "api", "_secret"];

/// As much of a line as is looked at.
const LONGEST: usize = 4000;

/// The name of a password in most languages.
const PASS: Signed = Signed::of(&["pass"]);

/// What stands before a token.
const BEARER: Signed = Signed::of(&["bearer"]);

/// Every secret of this line; without one of the [`SIGNS`] few ways to write one are looked for.
pub fn find(text: &str, line: Span, index: u32, secrets: &mut Vec<Secret>) {
    let said = line.of(text);
    let said = said.get(..said.len().min(LONGEST)).unwrap_or(said);
    let lower = said.to_ascii_lowercase();
    let first = secrets.len();
    let signed = of_settings(said.as_bytes());
    let pass = signed.has(PASS);
    const OPTIONS: Signed = Signed::of(&[
        " -ap ",
        " -pw ",
        "-xp ",
        "bearer",
        "securestring",
        "pass",
        "curl",
    ]);
    const USER: Signed = Signed::of(&["smtp_user="]);
    let options = signed.has(OPTIONS).then(|| options::options(said, signed));
    let found = (options.into_iter().flatten())
        .chain(url(said))
        .chain(calls::call(said, &lower, signed))
        .chain(calls::encoded(said, signed))
        .chain(calls::answer(said, signed))
        .chain(calls::table(said))
        .chain(between_nuls(said))
        .chain(initial(said, &lower, signed))
        .chain(
            signed
                .has(USER)
                .then(|| user_and_password(said, &lower))
                .flatten(),
        )
        .chain(assignment(said, &lower, signed))
        .chain(pass.then(|| named_first(said, &lower)).flatten())
        .chain(tokens(said, &lower, signed));
    for (start, end) in found {
        let base = line.start as usize;
        let span = Span::new(base + start, base + end);
        let Some(value) = said.get(start..end) else {
            continue;
        };
        let known = |other: &Secret| other.span.start < span.end && span.start < other.span.end;
        if is_masked(value) || value.len() < 3 || secrets[first..].iter().any(known) {
            continue;
        }
        let token = |sign: &&str| value.starts_with(*sign) || lower[..start].contains(*sign);
        let kind = if TOKENS.iter().any(token) {
            SecretKind::Token
        } else {
            SecretKind::Password
        };
        secrets.push(Secret {
            line: index,
            span,
            kind,
        });
    }
}

type Found = (usize, usize);

/// Where these words first stand. Each line is asked for many, which the standard library would make ready for each anew.
fn at(said: &str, words: &str) -> Option<usize> {
    find_in(said.as_bytes(), words.as_bytes())
}

/// `smtp://user:password@host`, whatever the scheme.
fn url(said: &str) -> Option<Found> {
    let mut from = 0;
    while let Some(step) = at(said.get(from..)?, "://") {
        let at = from + step + 3;
        from = at;
        let authority = said[at..].split(['/', '?', ' ', '"', '\'']).next()?;
        if let Some((user, _)) = authority.rsplit_once('@')
            && let Some((name, password)) = user.split_once(':')
        {
            let start = at + name.len() + 1;
            return Some((start, start + password.len()));
        }
    }
    None
}

/// `printf '\0user\0password' | base64`, the NULs written in any number of digits.
fn between_nuls(said: &str) -> Option<Found> {
    find_byte(said.as_bytes(), b'\\')?;
    let nul = |from: usize| {
        let rest = said.get(from..)?;
        let at = ["\\x00", "\\0"]
            .iter()
            .filter_map(|nul| self::at(rest, nul))
            .min()?;
        let sign = &rest[at + 1..];
        let digits = sign.trim_start_matches(['x', '0']);
        Some(from + at + 1 + sign.len() - digits.len())
    };
    let start = nul(nul(0)?)?;
    let rest = said.get(start..)?;
    let end = rest
        .find(['"', '\'', '\\', ' ', '\t', '\r', '\n', '|', ')'])
        .unwrap_or(rest.len());
    Some((start, start + end))
}

/// `AUTH PLAIN AGFsaWNlAHMzY3IzdA==` in a sentence or a script (RFC 4954 §4), as often as it stands there; `AUTH: Method=Plain,
/// Parameter=AGFs…`, as a server's own log has it.
fn initial<'t>(said: &'t str, lower: &'t str, signed: Signed) -> impl Iterator<Item = Found> + 't {
    const NAME: &str = "auth plain";
    const FIELD: &str = "plain, parameter=";
    const SIGN: Signed = Signed::of(&[NAME, FIELD]);
    let mut from = 0;
    let mut next = move || {
        let rest = lower.get(from..)?;
        let ends = |name: &str| Some(at(rest, name)? + name.len());
        let begins = from + ends(NAME).or_else(|| ends(FIELD))?;
        from = begins;
        let rest = said.get(begins..)?;
        let start = begins + rest.len() - rest.trim_start_matches([' ', ':', '"', '\'', '`']).len();
        let rest = said.get(start..)?;
        let digit = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=');
        Some((
            start,
            start + rest.find(|c| !digit(c)).unwrap_or(rest.len()),
        ))
    };
    let holds = |&(start, end): &Found| {
        let bytes = said.get(start..end).and_then(base64::decode_padded);
        let parts = bytes.as_deref().map(|bytes| bytes.split(|b| *b == 0));
        parts.is_some_and(|parts| parts.skip(2).any(|password| password.len() > 2))
    };
    std::iter::from_fn(move || signed.has(SIGN).then(&mut next)?).filter(holds)
}

/// `smtp_user=alice:s3cr3t`, as images for containers take both.
fn user_and_password(said: &str, lower: &str) -> Option<Found> {
    const NAME: &str = "smtp_user=";
    let start = at(lower, NAME)? + NAME.len();
    let (start, end) = value(said, start);
    let colon = said.get(start..end)?.find(':')?;
    let start = start + colon + 1;
    let password = said.get(start..end)?.trim_end_matches(['"', '\'']);
    (!password.starts_with(['$', '{'])).then_some((start, start + password.len()))
}

/// `MAIL_PASSWORD=x`, `password: 'x'`, `pass => "x"`, `SMTP Password : x` where nothing else stands on the line.
fn assignment(said: &str, lower: &str, signed: Signed) -> Option<Found> {
    const NAMES: [(&str, Signed); 13] = [
        ("password", PASS),
        ("passwd", PASS),
        ("smtp_pass", PASS),
        ("passwort", PASS),
        ("mot de passe", PASS),
        ("kennwort", Signed::of(&["kennwort"])),
        ("ifre", Signed::of(&["ifre"])),
        ("parola", Signed::of(&["parola"])),
        ("contraseña", Signed::of(&["contrase"])),
        ("senha", Signed::of(&["senha"])),
        ("пароль", Signed::of(&["парол"])),
        ("密码", Signed::of(&["密码"])),
        ("pass", PASS),
    ];
    for (name, sign) in NAMES {
        if !signed.has(sign) {
            continue;
        }
        let mut from = 0;
        while let Some(step) = at(lower.get(from..)?, name) {
            let at = from + step;
            from = at + name.len();
            let Some((operator, start, end)) = assigned(said, from) else {
                continue;
            };
            let word = &said[start..end];
            let quoted = said[..start].ends_with(QUOTES);
            if (is_word(word) || in_fours(word))
                && (quoted || operator == "=" || operator == ":" && is_setting(said, at, end))
                && !word.starts_with(['$', '{', '<', '(', '%'])
                && !is_prose(word)
            {
                return Some((start, end));
            }
        }
    }
    None
}

/// The operator behind a key that ends at `at`, and the value: `("password") = "x"` in a program, `{password,<<"x">>}` in Erlang.
fn assigned(said: &str, at: usize) -> Option<(&'static str, usize, usize)> {
    if let Some(bracketed) = said[at..]
        .strip_prefix('[')
        .and_then(|rest| rest.split(']').next())
    {
        // `password[0]` and `password[confirm]` are fields.
        let both = |is: fn(&u8) -> bool| bracketed.as_bytes().iter().any(is);
        if both(u8::is_ascii_digit) && both(u8::is_ascii_alphabetic) && bracketed.len() >= 6 {
            return Some(("=", at + 1, at + 1 + bracketed.len()));
        }
    }
    let closed = said[at..].trim_start_matches(['\'', '"', ']']);
    let quoted = closed.len() + at < said.len();
    let skipped = closed.strip_prefix(')').filter(|_| quoted);
    let skipped = skipped.unwrap_or(closed).trim_start();
    let operator = ["=>", "=", ":", ",<<"]
        .into_iter()
        .find(|operator| skipped.starts_with(operator))?;
    let (start, end) = value(said, said.len() - skipped.len() + operator.len());
    Some((operator, start, end))
}

/// Whether the key at `at` has few words before it and its value nothing behind: a line of settings, no sentence.
fn is_setting(said: &str, at: usize, end: usize) -> bool {
    let behind = said[end..].trim();
    let before = said[..at].split_ascii_whitespace();
    before.count() <= 3 && (behind.is_empty() || behind == "," || behind.starts_with('#'))
}

/// `password x` in the settings of msmtp, `login alice password x` in a `.netrc`, `PASS x`.
fn named_first(said: &str, lower: &str) -> Option<Found> {
    let mut words = lower.split_ascii_whitespace().peekable();
    let mut login = false;
    let begins = words.peek().copied();
    while let Some(word) = words.next() {
        let named = word.ends_with("password") || word.ends_with("passwd") || names_pass(word);
        if named
            && (login || begins == Some(word))
            && let Some(password) = words.peek()
        {
            let start = password.as_ptr() as usize - lower.as_ptr() as usize;
            let end = start + password.len();
            let whole = login || said[end..].trim().is_empty();
            let word = said.get(start..end)?;
            return (whole && is_word(word) && !is_prose(word) && !word.starts_with(['=', ':']))
                .then_some((start, end));
        }
        login |= word == "login";
    }
    None
}

/// `pass`, `smtp_pass`, `authpass`: a name of settings that ends so.
fn names_pass(word: &str) -> bool {
    let before = word.strip_suffix("pass");
    before.is_some_and(|before| before.is_empty() || before.ends_with(['_', '.', '-', 'h', 'p']))
}

/// Words that are said of a password, and values that are none.
fn is_prose(word: &str) -> bool {
    const WORDS: [&str; 28] = [
        "true",
        "false",
        "null",
        "none",
        "nil",
        "yes",
        "not",
        "set",
        "unset",
        "string",
        "empty",
        "required",
        "incorrect",
        "invalid",
        "wrong",
        "failed",
        "failure",
        "rejected",
        "accepted",
        "expired",
        "missing",
        "mismatch",
        "provided",
        "reset",
        "error",
        "command",
        "authentication",
        "verification",
    ];
    let word = word.trim_end_matches(['.', '!', ';', ',']);
    WORDS.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// `Authorization: Bearer x`, `api_key = "x"`: long enough to be one.
fn tokens(said: &str, lower: &str, signed: Signed) -> Option<Found> {
    const KEYS: [&str; 6] = [
        "_token",
        "api_key",
        "api-key",
        "apikey",
        "client_secret",
        "secret_key",
    ];
    let whole = |&(start, end): &Found| {
        let word = said.get(start..end).unwrap_or_default();
        word.len() >= 16 && is_word(word) && !word.starts_with(['$', '{', '<', '('])
    };
    const KEYED: Signed = Signed::of(&["_token", "api_key", "api-key", "apikey", "_secret"]);
    let bearer = signed.has(BEARER).then(|| at(lower, "bearer ")).flatten();
    let bearer = bearer.map(|at| value(said, at + 7));
    let keyed = || {
        if !signed.has(KEYED) {
            at(lower, "secret_key")?;
        }
        let mut ends = KEYS
            .iter()
            .filter_map(|key| Some(at(lower, key)? + key.len()));
        ends.find_map(|end| assigned(said, end).map(|(_, start, end)| (start, end)))
    };
    bearer.filter(whole).or_else(|| keyed().filter(whole))
}
