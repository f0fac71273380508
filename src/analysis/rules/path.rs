//! The arguments of MAIL and RCPT: `"MAIL FROM:" Reverse-path [SP Mail-parameters]` (RFC 5321 §4.1.1.2, §4.1.1.3).

/// The parameters behind the path, each a name and, behind `=`, a value; none where the path has no end.
pub(super) fn parameters(command: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    behind_path(command)
        .unwrap_or_default()
        .split_ascii_whitespace()
        .map(|word| match word.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (word, None),
        })
        .filter(|(name, _)| is_name(name))
}

fn behind_path(command: &str) -> Option<&str> {
    let (_, argument) = command.split_once(':')?;
    let argument = argument.trim_start();
    match argument.strip_prefix('<') {
        Some(path) => path.split_once('>').map(|(_, rest)| rest),
        None => argument.split_once(' ').map(|(_, rest)| rest),
    }
}

/// `esmtp-keyword = (ALPHA / DIGIT) *(ALPHA / DIGIT / "-")` (RFC 5321 §4.1.2).
fn is_name(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::parameters;

    #[test]
    fn parameters_stand_behind_the_path() {
        let of = |command| parameters(command).collect::<Vec<_>>();
        assert_eq!(
            of("MAIL FROM:<alice@example.com> SIZE=100 SMTPUTF8"),
            [("SIZE", Some("100")), ("SMTPUTF8", None)]
        );
        assert_eq!(of("MAIL FROM: alice@example.com BODY=7BIT").len(), 1);
        assert!(of("MAIL FROM:<alice@example.com>").is_empty());
        assert!(of("RCPT TO:<bob@example.org").is_empty());
        assert!(of("RCPT").is_empty());
    }
}
