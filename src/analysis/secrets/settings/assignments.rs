//! A name, what assigns, and a value: `MAIL_PASSWORD=x`, `password: 'x'`, `<password>x</password>`.

use super::named::Key;
use super::value::{QUOTES, before_another, in_fours, value, whole};
use super::words::{is_prose, is_sentence, is_strong};
use super::{Found, Place};
use crate::analysis::secrets::is_word;

/// What stands between a name and a value. Below the first five a value is given without quotation marks, too.
const OPERATORS: [&str; 8] = ["=>", ",<<", ":=", "：", "=", ":", ">", "value"];

/// Types, as a declaration has them between a name and its value.
const TYPES: [&str; 8] = [
    "string",
    "str",
    "&str",
    "&'static str",
    "char",
    "text",
    "any",
    "object",
];

/// Every value behind a name of a password.
pub fn assignments(place: &Place<'_>, keys: &[Key], found: &mut Vec<Found>) {
    for key in keys {
        let given = assigned(place.said, key.ends)
            .and_then(|(operator, start, end)| given(place, *key, operator, (start, end)));
        found.extend(given.or_else(|| below(place, *key)));
    }
}

/// The operator behind a key that ends at `at`, and the value: `("password") = "x"` in a program, `{password,<<"x">>}` in Erlang.
pub fn assigned(said: &str, at: usize) -> Option<(&'static str, usize, usize)> {
    let behind = said.get(at..)?;
    if let Some(bracketed) = behind
        .strip_prefix('[')
        .and_then(|rest| rest.split(']').next())
    {
        // `password[0]` and `password[confirm]` are fields.
        let both = |is: fn(&u8) -> bool| bracketed.as_bytes().iter().any(is);
        if both(u8::is_ascii_digit) && both(u8::is_ascii_alphabetic) && bracketed.len() >= 6 {
            return Some(("=", at + 1, at + 1 + bracketed.len()));
        }
    }
    let closed = behind.trim_start_matches(['\'', '"', ']', '\\', '*', '`']);
    let quoted = closed.len() < behind.len();
    let skipped = closed.strip_prefix(')').filter(|_| quoted);
    let skipped = skipped.unwrap_or(closed).trim_start();
    let skipped = declared(skipped).unwrap_or(skipped);
    if skipped.starts_with("==") {
        return None;
    }
    let operator = OPERATORS.into_iter().find(|sign| skipped.starts_with(sign));
    let Some(operator) = operator.filter(|sign| *sign != "value") else {
        return paired(said, skipped).filter(|_| quoted);
    };
    let begins = said.len() - skipped.len() + operator.len();
    if operator == ">" {
        return quoted_or_element(said, at, quoted).then(|| element(said, begins))?;
    }
    // Markdown's, of a name in bold letters.
    let bold = said.get(begins..)?.strip_prefix("**").map_or(0, |_| 2);
    let (start, end) = value(said, begins + bold);
    let operator = match operator {
        "：" => ":",
        ":=" => "=",
        _ => operator,
    };
    Some((operator, start, end))
}

/// What stands behind a declaration's type: `: string = "x"`, ` As String = "x"`, `[32] = "x"`.
fn declared(behind: &str) -> Option<&str> {
    let assigns = |rest: &str| rest.starts_with('=') && !rest.starts_with("==");
    if let Some(rest) = behind.strip_prefix('[') {
        let rest = rest.split_once(']')?.1.trim_start();
        return Some(rest).filter(|rest| assigns(rest));
    }
    let typed = [":", "As ", "as "]
        .into_iter()
        .find_map(|sign| behind.strip_prefix(sign))
        .unwrap_or(behind)
        .trim_start();
    TYPES.into_iter().find_map(|name| {
        let rest = typed.get(name.len()..)?.trim_start();
        let same = typed.get(..name.len())?.eq_ignore_ascii_case(name);
        (same && assigns(rest)).then_some(rest)
    })
}

/// Whether the name that ends at `at` is that of an element or of an attribute's value: `<password>`, `name="password">`.
fn quoted_or_element(said: &str, at: usize, quoted: bool) -> bool {
    let before = said.get(..at).unwrap_or_default();
    let opened = before
        .rfind('<')
        .and_then(|opens| before.get(opens + 1..))
        .unwrap_or("/");
    let named = [" name=", " key="];
    if quoted {
        named.iter().any(|sign| opened.contains(sign))
    } else {
        !opened.contains(['/', ' ', '>'])
    }
}

/// The word between this and the next mark of an element.
fn element(said: &str, at: usize) -> Option<(&'static str, usize, usize)> {
    let inner = said.get(at..)?;
    let inner = inner.get(..inner.find("</")?)?;
    let inner = inner
        .strip_prefix("<![CDATA[")
        .map_or(inner, |inner| inner.trim_end_matches("]]>"));
    let start = inner.as_ptr() as usize - said.as_ptr() as usize;
    Some((">", start, start + inner.len()))
}

/// The value in a field of its own: `name="password" value="x"`, `{"name":"SMTP_PASSWORD","value":"x"}`.
fn paired(said: &str, behind: &str) -> Option<(&'static str, usize, usize)> {
    const FIELD: &str = "value";
    let field = behind.trim_start_matches([',', ' ', '"', '\'', '\\']);
    let same = field.get(..FIELD.len())?.eq_ignore_ascii_case(FIELD);
    let rest = field.get(FIELD.len()..).filter(|_| same)?;
    let rest = rest.trim_start_matches(['"', '\'', '\\', ' ']);
    let rest = rest.strip_prefix([':', '='])?;
    let (start, end) = value(said, said.len() - rest.len());
    Some((FIELD, start, end))
}

/// The value where it is one.
fn given(place: &Place<'_>, key: Key, operator: &str, (start, end): Found) -> Option<Found> {
    let said = place.said;
    let word = said.get(start..end)?;
    if said.get(..start)?.ends_with(QUOTES) || operator == ">" {
        return (!is_sentence(word) && !word.starts_with(' ')).then_some((start, end));
    }
    let (start, end) = match operator {
        "=" | ":" if is_first(place, key) && is_joined(key, operator, start) => {
            whole(said, start).unwrap_or((start, end))
        }
        _ => (start, end),
    };
    let word = before_another(said.get(start..end)?);
    let opens = word.contains(['{', '[', '(', '"', '\'']);
    let word = if opens {
        word
    } else {
        word.trim_end_matches(['}', ']', '>'])
    };
    let word = unclosed(word);
    let end = start + word.len();
    let one = is_word(word) || in_fours(word) || is_strong(word) && !word.contains(' ');
    let given = match operator {
        "=" | "value" => true,
        ":" => is_setting(said, key, word, end),
        _ => false,
    };
    // A directory has the shell's name for it.
    let path = place.lower.get(key.at..key.ends) == Some("pwd") && word.contains(['/', '\\']);
    (one && given && !path && !is_prose(word)).then_some((start, end))
}

/// Without the quotation mark that closes what was opened before the name: `"password=x"`.
fn unclosed(word: &str) -> &str {
    let closed = word.trim_end_matches(['"', '\'', '`', '\\']);
    if closed.contains(['"', '\'', '`']) {
        word
    } else {
        closed
    }
}

/// Whether the key begins its line but for marks: a line of settings.
fn is_first(place: &Place<'_>, key: Key) -> bool {
    let before = place.said.get(..key.begins).unwrap_or_default();
    let before = before.trim_start_matches(['>', '|', '+', '-', ' ', '\t']);
    place.begins
        && matches!(
            before.trim_end(),
            "" | "export" | "set" | "SET" | "declare -x"
        )
}

/// Whether the value stands right behind its operator, as in an environment: `MAIL_PASSWORD=x`, or has a line of its own.
fn is_joined(key: Key, operator: &str, start: usize) -> bool {
    operator == ":" || start == key.ends + operator.len()
}

/// Whether the key has few words before it and its value nothing behind but another setting: no sentence.
fn is_setting(said: &str, key: Key, word: &str, end: usize) -> bool {
    let behind = said.get(end..).unwrap_or_default().trim_start();
    let closes = behind
        .trim_end()
        .trim_end_matches([',', ';', ')', '.', '}', ']', '"', '\'', '>']);
    let next = behind
        .trim_start_matches([',', ';', '|', '/', ' '])
        .split_ascii_whitespace()
        .next()
        .unwrap_or_default();
    let goes_on = next.ends_with(':') || next.contains('=') && next.len() > 2;
    let alone = closes.is_empty() || behind.starts_with(['#', '}']) || behind.starts_with("//");
    let before = said.get(..key.begins).unwrap_or_default();
    // A sentence may be long.
    let few = before.split_ascii_whitespace().take(4).count() <= 3;
    alone && (few || is_strong(word)) || goes_on && is_strong(word)
}

/// The value on the line below: `- name: SMTP_PASSWORD`, `value: x`; `<key>password</key>`, `<string>x</string>`.
fn below(place: &Place<'_>, key: Key) -> Option<Found> {
    let behind = place.said.get(key.ends..)?;
    let behind = behind.strip_prefix("</key>").unwrap_or(behind);
    if !behind
        .trim_end()
        .trim_end_matches(['"', '\'', ',', '\\'])
        .is_empty()
    {
        return None;
    }
    let before = place.lower.get(..key.begins)?;
    let before = before.trim_end_matches(['"', '\'', ' ']);
    let named = [
        "name:", "name\":", "name':", "name=", "key:", "key\":", "<key>",
    ];
    if !named.iter().any(|sign| before.ends_with(sign)) {
        return None;
    }
    let next = place.below().next()?;
    let said = next.of(place.beyond);
    let inner = said.trim_start_matches(['>', '|', ' ', '\t', '"', '\'', '-']);
    let start = next.start as usize + said.len() - inner.len();
    if let Some(inner) = inner.strip_prefix("<string>") {
        let end = inner.find("</")?;
        return Some((start + 8, start + 8 + end));
    }
    let inner = inner
        .strip_prefix("value")
        .or_else(|| inner.strip_prefix("Value"))?;
    let inner = inner
        .trim_start_matches(['"', '\'', ' '])
        .strip_prefix([':', '='])?;
    let (from, to) = value(inner, 0);
    let start = next.start as usize + said.len() - inner.len();
    let word = inner.get(from..to)?;
    (!is_prose(word)).then_some((start + from, start + to))
}
