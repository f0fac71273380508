//! Ids of source formats in parts, as every language puts them together.

/// The program that a source format comes from, and what the format is of it: `postfix-log` is of
/// `Postfix`, and `log`. A format with its program's own name has no such part.
pub(crate) fn program(format: &str) -> (String, &str) {
    const NAMES: [(&str, &str); 25] = [
        ("phpmailer", "PHPMailer"),
        ("smtplib", "Python smtplib"),
        ("javamail", "JavaMail"),
        ("mailkit", "MailKit"),
        ("hmailserver", "hMailServer"),
        ("opensmtpd", "OpenSMTPD"),
        ("openssl", "openssl s_client"),
        ("perl", "Perl Net::SMTP"),
        ("ruby", "Ruby Net::SMTP"),
        ("pear", "PEAR Net_SMTP"),
        ("checktls", "CheckTLS"),
        ("mxtoolbox", "MxToolbox"),
        ("mdaemon", "MDaemon"),
        ("mailenable", "MailEnable"),
        ("smartermail", "SmarterMail"),
        ("codeigniter", "CodeIgniter"),
        ("kumomta", "KumoMTA"),
        ("mailhog", "MailHog"),
        ("rfc", "RFC"),
        ("php", "PHP"),
        ("dotnet", ".NET"),
        ("iis", "IIS"),
        ("apple-mail", "Apple Mail"),
        ("gen-smtp", "gen_smtp"),
        ("posttls-finger", "posttls-finger"),
    ];
    const PLAIN: [&str; 10] = [
        "swaks", "curl", "telnet", "msmtp", "mutt", "tshark", "tcpdump", "sendmail", "qmail", "dma",
    ];
    const KINDS: [&str; 9] = [
        "log",
        "bounce",
        "exception",
        "error",
        "verbose",
        "debug",
        "trace",
        "notice",
        "dialogue",
    ];
    let (id, kind) = format
        .rsplit_once('-')
        .filter(|(_, kind)| KINDS.contains(kind))
        .unwrap_or((format, ""));
    let name = NAMES.iter().find(|(known, _)| *known == id).map_or_else(
        || {
            let mut name = id.to_owned();
            if !PLAIN.contains(&id)
                && let Some(first) = name.get_mut(..1)
            {
                first.make_ascii_uppercase();
            }
            name
        },
        |(_, name)| (*name).to_owned(),
    );
    (name, kind)
}
