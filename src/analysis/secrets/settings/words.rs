//! What stands where a password would, and is none.

/// What a program reads its settings from, in small letters.
const ROOTS: [&str; 20] = [
    "process.env",
    "os.environ",
    "import.meta",
    "env[",
    "env.",
    "await",
    "new ",
    "$env:",
    "secrets.",
    "config.",
    "configuration[",
    "settings.",
    "self.",
    "this.",
    "args.",
    "options.",
    "var.",
    "credentials.",
    "vault:",
    "!vault",
];

/// What a placeholder or a variable ends with.
const NAMES: [&str; 7] = [
    "password", "passwd", "pass", "pwd", "secret", "token", "api_key",
];

/// Whether this is a reference to what is kept elsewhere, a call, or a placeholder. In quotation marks it seldom is.
pub fn refers(value: &str, quote: Option<char>) -> bool {
    let lower = value.to_ascii_lowercase();
    if let Some(name) = value.strip_prefix('$') {
        return is_variable(name, &lower, quote);
    }
    const OPENS: [&str; 6] = ["#{", "{{", "%(", "<%", "%s", "@{"];
    let opens = OPENS.iter().any(|sign| value.starts_with(sign));
    let capital = |b: u8| b.is_ascii_uppercase() || matches!(b, b'_' | b'-' | b' ');
    let all_capital = value.bytes().all(capital) && NAMES.iter().any(|name| lower.contains(name));
    let yours = ["your", "<your", "[your"];
    let yours = yours.iter().any(|sign| lower.starts_with(sign)) && !has_digit(value);
    if opens
        || value.len() > 1 && value.starts_with('%') && value.ends_with('%')
        || all_capital
        || yours
        || NAMES.contains(&lower.as_str())
    {
        return true;
    }
    if quote.is_some() {
        return false;
    }
    value.starts_with(['<', '{', '(', '&', '*'])
        || value.starts_with('%') && !has_digit(value)
        || ROOTS.iter().any(|root| lower.starts_with(root))
        || is_expression(value, &lower)
}

/// Whether this stands behind a dollar for what is kept elsewhere.
fn is_variable(name: &str, lower: &str, quote: Option<char>) -> bool {
    if name.starts_with(['{', '(']) || lower.starts_with("$env:") {
        return true;
    }
    let part = |b: u8| b.is_ascii_alphanumeric() || b"_->[]'\":.".contains(&b);
    if !name.bytes().all(part) || name.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let names = NAMES.iter().any(|name| lower.contains(name));
    let capital = !name.bytes().any(|b| b.is_ascii_lowercase());
    // Single quotes keep a dollar what it is.
    names || capital && !has_digit(name) || quote != Some('\'') && !is_strong(name)
}

/// Whether this is made by a program: `getenv('X'`, `user.password`, `Config::get(`, `smtp_password`.
fn is_expression(value: &str, lower: &str) -> bool {
    let part = |b: &u8| b.is_ascii_alphanumeric() || b"_.:>-$?!".contains(b);
    let name = value.bytes().take_while(|b| part(b)).count();
    let behind = value.as_bytes().get(name..).unwrap_or_default();
    let called = match behind {
        [b'(' | b'[', b'"' | b'\'' | b')' | b'$', ..] | [b'('] => true,
        [b'(' | b'[', ..] => !is_strong(value),
        _ => false,
    };
    if name > 0 && called || value.contains("::") || value.contains("->") {
        return true;
    }
    // A variable with the name of a password: apart, or with a capital within.
    let letters = |b: u8| b.is_ascii_alphabetic() || matches!(b, b'_' | b'.');
    value.bytes().all(letters)
        && NAMES.iter().any(|end| {
            let Some(before) = lower.strip_suffix(end) else {
                return false;
            };
            let apart = before.ends_with(['_', '.']);
            let at = value.as_bytes().get(before.len());
            let hump = at.is_some_and(u8::is_ascii_uppercase)
                && value.starts_with(|c: char| c.is_ascii_lowercase());
            before.is_empty() || apart || hump
        })
}

fn has_digit(value: &str) -> bool {
    value.bytes().any(|b| b.is_ascii_digit())
}

/// Whether letters and digits are mixed as in no word: `hunter2`, `Hunter2x9`.
pub fn is_strong(value: &str) -> bool {
    let letters = value.bytes().any(|b| b.is_ascii_alphabetic());
    value.len() >= 6 && letters && has_digit(value)
}

/// Words that are said of a password, and values that are none, in order.
const WORDS: [&str; 59] = [
    "accepted",
    "and",
    "are",
    "at",
    "auth",
    "authentication",
    "await",
    "by",
    "cannot",
    "change",
    "command",
    "disabled",
    "does",
    "empty",
    "enabled",
    "error",
    "expired",
    "failed",
    "failure",
    "false",
    "field",
    "for",
    "from",
    "has",
    "in",
    "incorrect",
    "invalid",
    "is",
    "mismatch",
    "missing",
    "must",
    "new",
    "nil",
    "none",
    "not",
    "null",
    "of",
    "on",
    "optional",
    "or",
    "prompt",
    "protected",
    "provided",
    "rejected",
    "required",
    "reset",
    "set",
    "string",
    "the",
    "this",
    "to",
    "true",
    "undefined",
    "unset",
    "verification",
    "was",
    "with",
    "wrong",
    "yes",
];

/// Whether this word is said of a password, or for no password.
pub fn is_prose(word: &str) -> bool {
    let word = word.trim_end_matches(['.', '!', ';', ',', '?', ':']);
    WORDS.iter().any(|known| known.eq_ignore_ascii_case(word))
        // What is checked of mail is said to pass.
        || ["dkim", "spf", "dmarc"].iter().any(|begin| word.starts_with(begin))
}

/// Whether words in quotation marks are a sentence.
pub fn is_sentence(said: &str) -> bool {
    let words = || said.split_ascii_whitespace();
    words().any(is_prose) || words().count() > 6
}
