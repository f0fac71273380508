//! The formats that are known by name, and the quirks of those that have any.

use super::prefix::contains;
use super::speakers::Page;
use crate::text::Span;

/// A known format.
pub struct Format {
    /// Its id in the report.
    pub id: &'static str,
    /// What betrays it: each line that holds one of these counts.
    evidence: &'static [&'static str],
    /// Lines that are never part of the conversation, although they look like it.
    noise: &'static [&'static str],
    /// Marks that the tool uses inside TLS only.
    tls_marks: &'static [&'static str],
    /// Whether a wrapped rest is indented.
    pub indents_rest: bool,
    /// Whether message content stands without the client's mark.
    pub bare_content: bool,
}

const fn plain(id: &'static str, evidence: &'static [&'static str]) -> Format {
    Format {
        id,
        evidence,
        noise: &[],
        tls_marks: &[],
        bare_content: false,
        indents_rest: false,
    }
}

const fn noisy(
    id: &'static str,
    evidence: &'static [&'static str],
    noise: &'static [&'static str],
) -> Format {
    Format {
        id,
        evidence,
        noise,
        tls_marks: &[],
        bare_content: false,
        indents_rest: false,
    }
}

/// No marks at all.
const PLAIN: Format = plain("plain", &[]);

/// In the order in which they are tried: the telling ones first.
const FORMATS: &[Format] = &[
    plain(
        "exchange-log",
        &[
            "SMTP Receive Protocol Log",
            "SMTP Send Protocol Log",
            "connector-id,session-id",
        ],
    ),
    noisy(
        "phpmailer",
        &[
            "CLIENT -> SERVER:",
            "SERVER -> CLIENT:",
            "CLIENT -&gt; SERVER",
            "SERVER -&gt; CLIENT",
        ],
        &[
            "SMTP INBOUND:",
            "SMTP ERROR:",
            "SMTP Error:",
            "SMTP NOTICE:",
        ],
    ),
    Format {
        id: "swaks",
        evidence: &[
            "=== Trying",
            "=== Connected to",
            "<~  ",
            "<~* ",
            "<** ",
            "<-  2",
        ],
        noise: &[],
        tls_marks: &[" ~> ", "~> ", "<~"],
        bare_content: false,
        indents_rest: false,
    },
    noisy(
        "smtplib",
        &[
            "reply: b'",
            "reply: retcode (",
            "reply: '",
            "send: '",
            "reply: b\"",
        ],
        &["reply: retcode (", "data: ("],
    ),
    Format {
        id: "nodemailer",
        evidence: &["] DEBUG [", "] INFO  ["],
        noise: &[],
        tls_marks: &[],
        bare_content: true,
        indents_rest: false,
    },
    plain("haraka", &["[PROTOCOL]"]),
    noisy(
        "javamail",
        &["DEBUG SMTP:", "DEBUG SMTPS:"],
        &["DEBUG SMTP", "DEBUG: "],
    ),
    plain("exim-debug", &["SMTP<<", "SMTP>>", "SMTP|>"]),
    plain("hmailserver", &["\"SMTPD\"", "\"SMTPC\""]),
    plain("opensmtpd-trace", &["smtp: 0x", "mta: 0x"]),
    plain("perl", &["=GLOB(0x"]),
    plain("lettre", &["lettre::transport::smtp"]),
    noisy("mailhog", &["[SMTP ", "[PROTO: "], &["[PROTO: "]),
    plain("mailpit", &["[smtpd] received", "[smtpd] response"]),
    plain(
        "thunderbird",
        &["mailnews.smtp", "SMTP Response:", "SmtpClient"],
    ),
    plain("pear", &["Recv: 2", "Send: EHLO", "Recv: 5"]),
    plain("swift", &["++ Starting Swift", "<< 220", "++ Swift"]),
    plain("mailkit", &["Connected to smtp"]),
    plain("msmtp", &["<-- 220", "--> EHLO", "<-- 250", "msmtp: "]),
    plain("ruby", &["-> \"2", "<- \"EHLO", "Net::SMTP"]),
    plain("mutt", &["> EHLO ", "mutt_socket"]),
    plain("posttls-finger", &["posttls-finger:"]),
    plain("go", &["C --> S:", "C <-- S:", "gomail:"]),
    plain("checktls", &["CheckTLS", "www.checktls"]),
    plain("mxtoolbox", &[" ms]", "mxtoolbox"]),
    plain("tshark", &[" SMTP "]),
    plain("tcpdump", &["Flags [P.]"]),
    plain("apple-mail", &["-- host:", "WROTE ", "READ "]),
    plain("mdaemon", &[": 02: <--", ": 03: -->", ": 02: -->"]),
    plain("mailenable", &["SMTP-OU\t", "SMTP-IN\t"]),
    plain("smartermail", &["] rsp: ", "] cmd: "]),
    plain("kerio", &["{smtps}", "{smtpc}"]),
    plain("stalwart", &["(delivery.", "(smtp."]),
    plain("kumomta", &["\"response\":{\"code\""]),
    plain("codeigniter", &["hello: 250", "from: 250", "<pre>hello:"]),
    plain(
        "nagios",
        &[
            "SMTP CRITICAL",
            "SMTP WARNING",
            "SMTP OK -",
            "HELOCMD:",
            "Invalid SMTP response",
        ],
    ),
    Format {
        id: "postfix-notice",
        evidence: &["Transcript of session follows.", " In:  ", " Out: "],
        noise: &[],
        tls_marks: &[],
        bare_content: false,
        indents_rest: true,
    },
    plain(
        "sendmail-bounce",
        &[
            "... while talking to",
            "----- Transcript of session follows",
        ],
    ),
    plain(
        "postfix-bounce",
        &["This is the mail system at host", "The mail system"],
    ),
    plain(
        "exim-bounce",
        &["This message was created automatically by mail delivery software"],
    ),
    plain(
        "qmail",
        &[
            "qmail-send program",
            "Giving up on",
            "does_not_like_recipient",
            "Remote host said:",
        ],
    ),
    plain(
        "microsoft-bounce",
        &[
            "Generating server:",
            "Remote Server returned",
            "Diagnostic information for administrators",
        ],
    ),
    plain(
        "gmail-bounce",
        &[
            "The response from the remote server was",
            "The response was:",
            "** Address not found **",
            "Google tried to deliver your message",
        ],
    ),
    plain(
        "provider-json",
        &[
            "diagnosticCode",
            "\"bouncedRecipients\"",
            "\"smtp-id\"",
            "\"delivery-status\"",
            "\"RecordType\"",
            "smtpResponse",
        ],
    ),
    plain(
        "delivery-status",
        &["Reporting-MTA:", "Final-Recipient:", "Diagnostic-Code:"],
    ),
    plain(
        "nodemailer-error",
        &[
            "responseCode",
            "code: 'EAUTH'",
            "code: 'EENVELOPE'",
            "SMTPConnection",
        ],
    ),
    plain(
        "smtplib-exception",
        &[
            "smtplib.SMTP",
            "SMTPRecipientsRefused",
            "SMTPAuthenticationError",
            "smtplib.py",
        ],
    ),
    plain("php-exception", &["Expected response code"]),
    plain(
        "dotnet-exception",
        &["The server response was:", "System.Net.Mail"],
    ),
    plain(
        "gen-smtp",
        &["permanent_failure", "temporary_failure", "no_more_hosts"],
    ),
    plain(
        "mail-dialog",
        &[
            "Server Response: '",
            "The mail server responded:",
            "Negative SMTP reply",
        ],
    ),
    plain(
        "iis-log",
        &["OutboundConnectionResponse", "OutboundConnectionCommand"],
    ),
    plain(
        "opensmtpd-log",
        &[
            "smtp failed-command",
            "mta delivery",
            "smtp connected",
            "smtp event=",
        ],
    ),
    plain(
        "sendmail-log",
        &["stat=Sent", "stat=Deferred", "sendmail[", "sm-mta["],
    ),
    plain("postfix-verbose", &["]: > ", "]: < "]),
    plain(
        "postfix-log",
        &[
            "postfix/",
            "status=sent (",
            "status=bounced (",
            "status=deferred (",
        ],
    ),
    plain(
        "exim-log",
        &[
            " R=dnslookup",
            "SMTP error from remote mail",
            " T=remote_smtp",
            " rejected RCPT ",
        ],
    ),
    plain(
        "sendmail-verbose",
        &["... Connecting to ", ">>> EHLO", "... Sent ("],
    ),
    plain("curl-trace", &["=> Send header", "<= Recv header"]),
    plain(
        "curl",
        &[
            "* Connected to",
            "*   Trying",
            "< 220",
            "* Closing connection",
        ],
    ),
    plain(
        "openssl",
        &["CONNECTED(0000", "Verify return code", "s_client"],
    ),
    plain("telnet", &["Escape character is", "telnet "]),
    plain("symfony", &["] > EHLO", "] < 220", "] < 250"]),
];

impl Format {
    /// Whether the line is the tool's own talk, although it looks like conversation.
    pub fn is_noise(&self, line: &[u8]) -> bool {
        self.noise.iter().any(|words| {
            contains(
                line.get(..line.len().min(160)).unwrap_or_default(),
                words.as_bytes(),
            )
        })
    }

    /// Whether the line's mark shows that it is inside TLS.
    pub fn marks_tls(&self, line: &[u8]) -> bool {
        self.tls_marks
            .iter()
            .any(|mark| line.starts_with(mark.as_bytes()))
    }

    /// Whether the line is the tool's own talk, so that it can be no answer to a challenge.
    pub fn is_chatter(&self, line: &[u8]) -> bool {
        self.is_noise(line)
    }
}

/// The known format with most evidence in the first lines, the more telling one among equals; the plain one where there is none.
pub fn recognise(text: &str, lines: &[Span]) -> &'static Format {
    let sample: Vec<&[u8]> = lines
        .iter()
        .map(|l| l.of(text).as_bytes())
        .filter(|l| !l.trim_ascii().is_empty())
        .take(60)
        .map(|line| line.get(..line.len().min(600)).unwrap_or_default())
        .collect();
    let mut best: Option<(&Format, usize)> = None;
    for format in FORMATS {
        let hits = sample
            .iter()
            .filter(|line| {
                format
                    .evidence
                    .iter()
                    .any(|words| contains(line, words.as_bytes()))
            })
            .count();
        if hits > 0 && best.is_none_or(|(_, most)| hits > 2 * most) {
            best = Some((format, hits));
        }
    }
    best.map_or(&PLAIN, |(format, _)| format)
}

/// The id to report: where no known format was recognised, whether there are marks, and whether there is SMTP at all.
pub fn id(format: &Format, page: &Page<'_>, said: bool) -> &'static str {
    let short = |mark: &[u8]| {
        (0..page.lines.len().min(60)).any(|l| page.line(l).trim_ascii_start().starts_with(mark))
    };
    match format.id {
        _ if !said => "unknown",
        "plain" if page.marks.any() && short(b"S:") | short(b"C:") => "rfc-dialogue",
        "plain" if page.marks.any() => "generic",
        id => id,
    }
}
