//! One session, written down by many tools and by some that do not exist, is always the same dialogue.

use explain_smtp::explain;
use explain_smtp::report::{Auth, Outcome};
use proptest::prelude::*;

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Server,
    Client,
    Content,
}
use Side::{Client, Content, Server};

/// Greeting, EHLO, login, one recipient accepted and one refused, content with lines that look like replies, QUIT.
const SESSION: &[(Side, &str)] = &[
    (Server, "220 mx.example.net ESMTP ready"),
    (Client, "EHLO client.example.com"),
    (Server, "250-mx.example.net"),
    (Server, "250-SIZE 10485760"),
    (Server, "250-AUTH LOGIN"),
    (Server, "250 8BITMIME"),
    (Client, "AUTH LOGIN"),
    (Server, "334 VXNlcm5hbWU6"),
    (Client, "YWxpY2U="),
    (Server, "334 UGFzc3dvcmQ6"),
    (Client, "czNjcjN0"),
    (Server, "235 2.7.0 Authentication successful"),
    (Client, "MAIL FROM:<alice@example.com>"),
    (Server, "250 2.1.0 Ok"),
    (Client, "RCPT TO:<bob@example.net>"),
    (Server, "250 2.1.5 Ok"),
    (Client, "RCPT TO:<nobody@example.net>"),
    (Server, "550-5.1.1 No mailbox here by that name."),
    (Server, "550 5.1.1 See https://help.example.net/nouser"),
    (Client, "DATA"),
    (Server, "354 End data with <CR><LF>.<CR><LF>"),
    (Content, "Subject: hello"),
    (Content, ""),
    (Content, "250 not a reply"),
    (Content, "QUIT is not a command here"),
    (Client, "."),
    (Server, "250 2.0.0 Ok: queued as 4XyzAB1"),
    (Client, "QUIT"),
    (Server, "221 2.0.0 Bye"),
];

/// What every writing of it must read as.
const REPLIES: &[(u16, &str)] = &[
    (220, "connect"),
    (250, "EHLO"),
    (334, "AUTH"),
    (334, "AUTH"),
    (235, "AUTH"),
    (250, "MAIL"),
    (250, "RCPT"),
    (550, "RCPT"),
    (354, "DATA"),
    (250, "end-of-data"),
    (221, "QUIT"),
];

/// Whether a writing shows the content.
#[derive(Clone, Copy, PartialEq)]
enum Body {
    Shown,
    Hidden,
}

fn check(name: &str, text: &str) {
    let report = explain(text);
    let replies: Vec<_> = report
        .replies
        .iter()
        .map(|r| {
            (
                r.code.map_or(0, explain_smtp::code::ReplyCode::number),
                r.to.map_or("?", explain_smtp::command::Place::as_str),
            )
        })
        .collect();
    assert_eq!(replies, REPLIES, "{name}\n{text}");
    assert_eq!(report.whole.outcome, Outcome::Partial, "{name}\n{text}");
    assert_eq!(report.whole.auth, Some(Auth::Ok), "{name}\n{text}");
    assert_eq!(
        report
            .whole
            .failing_reply
            .map(explain_smtp::code::ReplyCode::number),
        Some(550),
        "{name}\n{text}"
    );
    let offered = report.whole.extensions_offered.unwrap_or_default();
    assert_eq!(offered.joined(), "SIZE AUTH 8BITMIME", "{name}\n{text}");
    assert_eq!(report.secrets.len(), 1, "{name}\n{text}");
    assert_eq!(
        report.secrets[0].span.of(text),
        "czNjcjN0",
        "{name}\n{text}"
    );
}

/// Writes the session with a line for each.
fn write(server: &str, client: &str, content: Option<&str>, end: &str, body: Body) -> String {
    let mut text = String::new();
    for (index, (side, line)) in SESSION.iter().enumerate() {
        let mark = match side {
            Server => server,
            Client => client,
            Content if body == Body::Hidden => continue,
            Content => content.unwrap_or(client),
        };
        let mark = mark
            .replace("%t", &format!("09:30:{:02}.{:03}", index, 7 * index))
            .replace("%n", &(4_000 + index).to_string());
        text.extend([mark.as_str(), *line, end, "\n"]);
    }
    text
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table of tools")]
fn by_tools_that_exist() {
    use Body::{Hidden, Shown};
    for (name, server, client, content, end, body) in [
        ("telnet", "", "", None, "", Shown),
        ("indented", "    ", "    ", None, "", Shown),
        ("RFC", "S: ", "C: ", None, "", Shown),
        ("RFC, tight", "S:", "C:", None, "", Shown),
        ("RFC, lower case", "s: ", "c: ", None, "", Shown),
        ("words", "Server: ", "Client: ", None, "", Shown),
        ("swaks", "<-  ", " -> ", None, "", Shown),
        ("swaks in TLS", "<~  ", " ~> ", None, "", Shown),
        ("curl", "< ", "> ", None, "", Hidden),
        ("msmtp", "<-- ", "--> ", None, "", Shown),
        ("arrows", "\u{2190} ", "\u{2192} ", None, "", Shown),
        ("smtplib", "reply: b'", "send: '", None, "\\r\\n'", Hidden),
        (
            "smtplib with times",
            "%t reply: b'",
            "%t send: '",
            None,
            "\\r\\n'",
            Hidden,
        ),
        (
            "PHPMailer",
            "2026-01-05 09:30:02\tSERVER -> CLIENT: ",
            "2026-01-05 09:30:02\tCLIENT -> SERVER: ",
            None,
            "",
            Shown,
        ),
        (
            "PHPMailer, as HTML",
            "2026-01-05 09:30:02 SERVER -&gt; CLIENT: ",
            "2026-01-05 09:30:02 CLIENT -&gt; SERVER: ",
            None,
            "<br>",
            Shown,
        ),
        (
            "nodemailer",
            "[2026-01-05 09:30:02] DEBUG [QkT3x9aB1cE] S: ",
            "[2026-01-05 09:30:02] DEBUG [QkT3x9aB1cE] C: ",
            None,
            "",
            Hidden,
        ),
        (
            "MailKit",
            "2026-01-05T09:30:01Z S: ",
            "2026-01-05T09:30:01Z C: ",
            None,
            "",
            Shown,
        ),
        ("Ruby", "-> \"", "<- \"", None, "\\r\\n\"", Hidden),
        (
            "Perl",
            "Net::SMTP=GLOB(0x55d0c0ffee10)<<< ",
            "Net::SMTP=GLOB(0x55d0c0ffee10)>>> ",
            None,
            "",
            Shown,
        ),
        (
            "lettre",
            "%t DEBUG lettre::transport::smtp::client: << ",
            "%t DEBUG lettre::transport::smtp::client: Wrote: ",
            None,
            "<CRLF>",
            Hidden,
        ),
        (
            "mutt",
            "[2026-01-05 09:30:01] 4< ",
            "[2026-01-05 09:30:01] 4> ",
            None,
            "",
            Shown,
        ),
        (
            "Postfix smtpd -v",
            "Jan  5 09:30:02 mx postfix/smtpd[21007]: > client[192.0.2.7]: ",
            "Jan  5 09:30:02 mx postfix/smtpd[21007]: < client[192.0.2.7]: ",
            None,
            "",
            Hidden,
        ),
        (
            "Postfix smtp -v",
            "Jan  5 09:30:02 out postfix/smtp[812]: < mx[192.0.2.25]:25: ",
            "Jan  5 09:30:02 out postfix/smtp[812]: > mx[192.0.2.25]:25: ",
            None,
            "",
            Hidden,
        ),
        ("Exim", "  SMTP<< ", "  SMTP>> ", None, "", Hidden),
        (
            "Exim, inbound",
            "09:30:01 20711 SMTP>> ",
            "09:30:01 20711 SMTP<< ",
            None,
            "",
            Hidden,
        ),
        (
            "OpenSMTPD, outbound",
            "mta: 0x16efa1f6e000: <<< ",
            "mta: 0x16efa1f6e000: >>> ",
            None,
            "",
            Hidden,
        ),
        (
            "OpenSMTPD, inbound",
            "smtp: 0x16efa1f6e000: >>> ",
            "smtp: 0x16efa1f6e000: <<< ",
            None,
            "",
            Hidden,
        ),
        (
            "Haraka",
            "[PROTOCOL] [4384CC9C-A6A5-4301-8DC4-E6897F7B4E0E.1] [core] S: ",
            "[PROTOCOL] [4384CC9C-A6A5-4301-8DC4-E6897F7B4E0E.1] [core] C: ",
            None,
            "",
            Hidden,
        ),
        (
            "Postal",
            "[8] [2026-01-05T09:30:01.009] DEBUG -- : [KRFHGM] => ",
            "[8] [2026-01-05T09:30:01.009] DEBUG -- : [KRFHGM] <= ",
            None,
            "",
            Hidden,
        ),
        ("PEAR", "DEBUG: Recv: ", "DEBUG: Send: ", None, "", Hidden),
        (
            "Kerio-like",
            "[05/Jan/2026 09:30:02][6376] {smtps} Sent: ",
            "[05/Jan/2026 09:30:02][6376] {smtps} Command ",
            None,
            "",
            Hidden,
        ),
        (
            "SmarterMail",
            "%t [192.0.2.7][29742033] rsp: ",
            "%t [192.0.2.7][29742033] cmd: ",
            None,
            "",
            Hidden,
        ),
        (
            "MDaemon",
            "Mon 2026-01-05 %t: 03: --> ",
            "Mon 2026-01-05 %t: 02: <-- ",
            None,
            "",
            Hidden,
        ),
        (
            "IceWarp",
            "192.0.2.7       [15C0] 09:30:02 >>> ",
            "192.0.2.7       [15C0] 09:30:02 <<< ",
            None,
            "",
            Hidden,
        ),
        (
            "Go",
            "2026/01/05 09:30:02 DEBUG: C <-- S: ",
            "2026/01/05 09:30:02 DEBUG: C --> S: ",
            None,
            "",
            Hidden,
        ),
        (
            "busybox",
            "sendmail: recv:'",
            "sendmail: send:'",
            None,
            "'",
            Hidden,
        ),
        (
            "hMailServer",
            "\"SMTPD\"\t4804\t31\t\"2026-01-05 09:30:02.101\"\t\"192.0.2.25\"\t\"SENT: ",
            "\"SMTPD\"\t4804\t31\t\"2026-01-05 09:30:02.101\"\t\"192.0.2.25\"\t\"RECEIVED: ",
            None,
            "\"",
            Hidden,
        ),
        (
            "Exchange, receiving",
            "2026-01-05T%tZ,Default,08DE4B1C2D3E4F50,%n,192.0.2.25:25,192.0.2.7:1043,>,",
            "2026-01-05T%tZ,Default,08DE4B1C2D3E4F50,%n,192.0.2.25:25,192.0.2.7:1043,<,",
            None,
            ",",
            Hidden,
        ),
    ] {
        check(name, &write(server, client, content, end, body));
        for wrapper in [
            "> ",
            "postfix-1  | ",
            "2026-01-05T09:30:02.123456789Z stdout F ",
            "[pod/mail-0/postfix] ",
            "Jan  5 09:30:02 mx app[77]: ",
        ] {
            // A tool's own indentation is lost behind a prefix, and a quoted bare session is read by its payloads.
            let wrap = |mark: &str| format!("{wrapper}{}", mark.trim_start());
            let content = content.map(wrap);
            check(
                &format!("{name} behind {wrapper:?}"),
                &write(&wrap(server), &wrap(client), content.as_deref(), end, body),
            );
        }
    }
}

/// A mark that no tool has: a few letters or signs, then a blank or nothing.
fn made_up() -> impl Strategy<Value = String> {
    let sign = prop::sample::select(vec![
        "<", ">", "|", "]", ":", "#", "*", "~", "+", "}", ";", "\u{bb}", "\u{2502}", "\u{21d2}",
    ]);
    let word = "[a-z]{0,3}";
    (
        word,
        prop::collection::vec(sign, 1..3),
        prop::sample::select(vec![" ", "  ", "\t"]),
    )
        .prop_map(|(word, signs, blank)| format!("{word}{}{blank}", signs.concat()))
}

/// What may stand before it on every line.
fn before() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "",
        "  ",
        "%t ",
        "[%n] ",
        "2026-01-05 %t host app[%n]: ",
        "%t|INFO|",
        "(%t) thread-%n - ",
        "app_1 | %t ",
    ])
    .prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn by_tools_that_do_not_exist(before in before(), server in made_up(), client in made_up()) {
        // Marks that differ in nothing but blanks or digits are no marks.
        prop_assume!(server.trim() != client.trim() && !server.trim().ends_with(client.trim()) && !client.trim().ends_with(server.trim()));
        let text = write(&format!("{before}{server}"), &format!("{before}{client}"), None, "", Body::Shown);
        check("made up", &text);
    }
}
