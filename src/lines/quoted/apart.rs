//! Replies whose code and text stand apart: in a tuple, in brackets, in two fields of a record.

use super::ends::finish;
use super::find::Found;
use crate::code::ReplyCode;
use crate::lines::grammar::reply::{enhanced_in, names_a_source, reply_at};
use crate::lines::mail::speaks_of_mail;
use crate::lines::prefix::{contains, find};

/// `(550, b'5.1.1 …')`, `('550', ['5.1.1 …'])`.
pub fn tuple(line: &[u8], start: usize, code: ReplyCode) -> Option<Found> {
    let quoted = line[..start].ends_with(b"('");
    if quoted && code.class().is_failure() && line[start + 3..].trim_ascii_end() == b"'," {
        // The text is wrapped below.
        let behind = line.len();
        return Some(finish(line, start, Some(code), None, behind, false, true));
    }
    let rest = line.get(start + 5 + usize::from(quoted)..)?;
    let rest = match rest {
        [b'b' | b'u' | b'[', inner @ ..] => inner,
        _ => rest,
    };
    let (quote, _) = rest.split_first()?;
    if !matches!(quote, b'\'' | b'"') || !quoted && !line[..start].ends_with(b"(") {
        return None;
    }
    let text = line.len() - rest.len() + 1;
    Some(finish(
        line,
        start,
        Some(code),
        enhanced_in(&line[text..], code),
        text,
        false,
        true,
    ))
}

/// `[550] text`, `error (550): text`.
pub fn bracketed(line: &[u8], start: usize, code: ReplyCode, before: &[u8]) -> Option<Found> {
    if !matches!(before.last(), Some(b'(' | b'['))
        || !code.class().is_failure()
        || !code.is_grammatical()
        // The number of a line: `SMTP.php(407): …`.
        || names_a_source(&before[..before.len() - 1])
    {
        return None;
    }
    let mut text = start + 4;
    while matches!(line.get(text), Some(b':' | b' ' | b';' | b'\'' | b'"')) {
        text += 1;
    }
    let said = line.get(text..).unwrap_or_default();
    let enhanced = enhanced_in(said, code);
    let credible = enhanced.is_some()
        || (contains(before, b"SMTP") || contains(before, b"rror") || before.len() == 1)
            && speaks_of_mail(code, said)
        || contains(before, b"SMTP") && before.ends_with(b"error code. [");
    // smtplib's summary: `retcode (550); Msg: b'…'`.
    let text = find(said, b"Msg: ").map_or(text, |at| text + at + 5);
    credible.then(|| finish(line, start, Some(code), enhanced, text, false, true))
}

/// `code=535 message="…"`, `"code": 550, … "message": "…"`, `responseCode: 550`.
pub fn keyed(line: &[u8], start: usize, code: ReplyCode) -> Option<Found> {
    let mut at = start;
    while at > 0 && matches!(line[at - 1], b' ' | b'=' | b':' | b'"' | b'\'') {
        at -= 1;
    }
    if at == start || start - at > 4 {
        return None;
    }
    let length = line[..at]
        .iter()
        .rev()
        .take(20)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
        .count();
    if line[..at].ends_with(b"Expected response code") {
        return None;
    }
    let key = &line[at - length..at];
    let is = |name: &[u8]| key.eq_ignore_ascii_case(name);
    const KEYS: [&[u8]; 10] = [
        b"code",
        b"smtp_code",
        b"responsecode",
        b"response_code",
        b"replycode",
        b"reply_code",
        b"smtpstatus",
        b"smtp_status",
        b"error_code",
        b"smtpcode",
    ];
    // `Unexpected SMTP response "553", …`, JavaMail's `Could not connect to SMTP host: …, port: 25, response: 554`.
    let connects =
        || line[..start].ends_with(b", response: ") && contains(&line[..at], b", port: ");
    let response = is(b"response") && (line.get(start + 3) == Some(&b'"') || connects());
    if !response && !KEYS.iter().any(|name| is(name))
        || !code.is_grammatical()
        || line.get(start + 3).is_some_and(u8::is_ascii_alphanumeric)
    {
        return None;
    }
    if let Some(found) = behind_its_text(line, at - length, start, code) {
        return Some(found);
    }
    let rest = &line[start + 3..];
    let window = &rest[..rest.len().min(400)];
    let text = [
        b"response was ['".as_slice(),
        b"message",
        b"details",
        b"content",
        b"msg",
        b"Message: ",
        b"description",
        b"text",
        b"response",
    ]
    .iter()
    .find_map(|key| find(window, key).map(|n| n + key.len()))
    .map(|n| behind_key(window, n));
    // The same field once more, with the enhanced code and the text: `ERROR_CODE :550, ERROR_CODE :5.1.1 …`.
    let again = find(window, &line[at - length..at]).map(|n| behind_key(window, n + length));
    let again = again.filter(|&n| matches!(window[n..], [class, b'.', ..] if class == line[start]));
    let text = again.or(text);
    let said = text.and_then(|n| rest.get(n..));
    let enhanced = said.and_then(|said| enhanced_in(said, code)).or_else(|| {
        const FIELDS: [&[u8]; 2] = [b"nhanced code: ", b"\"smtp_enchcode\":\""];
        let field = |field: &&[u8]| find(window, field).map(|n| n + field.len());
        enhanced_in(window.get(FIELDS.iter().find_map(field)?..)?, code)
    });
    let any = is(b"code") || is(b"error_code");
    let expected = contains(&line[..start], b"xpected response code ");
    if any && enhanced.is_none() && is_of_http(code) {
        return None;
    }
    // A sentence about one, most likely.
    if any && !code.class().is_failure() && at + 1 == start && line[at] == b' ' {
        return None;
    }
    // What came before the failure, as a library that lost count tells: it accepts nothing.
    if any && !expected && !code.class().is_failure() && contains(&line[..start], b"ailed") {
        return None;
    }
    let mail = !any
        || enhanced.is_some()
        || again.is_some()
        || said.is_some_and(|s| speaks_of_mail(code, s))
        || contains(line, b"smtp")
        || contains(line, b"SMTP")
        || expected;
    // `got code "535", with message "535-5.7.8 …`, which goes on below, even right behind the code.
    let repeated = said.and_then(|said| reply_at(said, 0).filter(|head| head.code == code));
    let more = repeated.is_some_and(|head| head.more);
    let wrapped = repeated.filter(|head| said.is_some_and(|said| head.text(said).is_empty()));
    let text = text.map_or(start + 3, |n| start + 3 + n);
    let text = wrapped.map_or(text, |_| line.len());
    mail.then(|| finish(line, start, Some(code), enhanced, text, more, true))
}

/// PHPMailer's reply, whose code stands behind its text: `Detail: 5.7.60 … SMTP code: 550 Additional SMTP info: 5.7.60`.
fn behind_its_text(line: &[u8], key: usize, start: usize, code: ReplyCode) -> Option<Found> {
    const NAME: &[u8] = b" Detail: ";
    const LONGEST: usize = 800;
    let before = line[..key].trim_ascii_end().strip_suffix(b"SMTP")?;
    let before = before.trim_ascii_end();
    let from = before.len().saturating_sub(LONGEST);
    let text = from + find(&before[from..], NAME)? + NAME.len();
    let info = || {
        let behind = &line[start..];
        let at = find(behind, b" SMTP info: ")?;
        enhanced_in(&behind[at + 12..], code)
    };
    Some(Found {
        code: Some(code),
        enhanced: enhanced_in(&before[text..], code).or_else(info),
        start: text,
        text,
        end: before.len(),
        more: false,
        apart: false,
        closed: true,
    })
}

/// Where the value begins of the key that ends here.
fn behind_key(fields: &[u8], key: usize) -> usize {
    let between = |b: &&u8| matches!(b, b'"' | b'\'' | b'=' | b':' | b' ');
    key + fields[key..].iter().take_while(between).count()
}

/// Whether HTTP has this code and SMTP does not (RFC 9110 §15.5): a field called `code` may be any program's.
const fn is_of_http(code: ReplyCode) -> bool {
    matches!(code.number(), 400..=418 | 422..=431)
}

/// Where the value begins of the field that this line is: `"message": "5.1.1 …"`.
pub fn message(line: &[u8]) -> Option<usize> {
    let value = line.trim_ascii_start().strip_prefix(b"\"message\": \"")?;
    Some(line.len() - value.len())
}

/// The reply with this text whose code stood in the field above: `"code": 550,`.
pub fn below_its_code(line: &[u8], text: usize, above: &[u8]) -> Option<Found> {
    let digits = above.trim_ascii().strip_prefix(b"\"code\": ")?;
    let digits = digits.strip_suffix(b",").unwrap_or(digits);
    let code = ReplyCode::from_digits(digits.try_into().ok()?)?;
    let said = &line[text..];
    let enhanced = enhanced_in(said, code);
    let told = || !is_of_http(code) && speaks_of_mail(code, said);
    let credible = code.is_grammatical() && (enhanced.is_some() || told());
    credible.then(|| finish(line, text, Some(code), enhanced, text, false, true))
}
