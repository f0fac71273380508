//! Names that something beside them tells are taken out wherever they stand again.

use explain_smtp::explain;
use explain_smtp::redaction::{Choice, redact};

const NONE: Choice = Choice {
    addresses: false,
    hosts: false,
    ips: false,
    ids: false,
};
const IDS: Choice = Choice { ids: true, ..NONE };
const HOSTS: Choice = Choice {
    hosts: true,
    ..NONE
};
const ADDRESSES: Choice = Choice {
    addresses: true,
    ..NONE
};

fn redacted(text: &str, choice: Choice) -> String {
    redact(text, &explain(text), choice).text
}

#[test]
fn ids_of_exim_tell_themselves() {
    let text = "\
2026-11-28 09:14:02 1tGabc-0001Xy-2Z <= alice@example.com H=(laptop) [192.0.2.7] P=esmtpsa A=plain:alice S=2211 id=E1tGabc-0001Xy-2Z@example.com
2026-11-28 09:14:05 1tGabc-0001Xy-2Z == bob@example.net R=dnslookup T=remote_smtp defer (-46) H=mx.example.net [192.0.2.25]: SMTP error from remote mail server after end of data: 451 4.7.1 Please try again later
2026-11-28 09:14:06 1tGabd-00000001xYz-2Zab ** bob@example.net R=dnslookup T=remote_smtp H=mx.example.net [192.0.2.25]: SMTP error from remote mail server after RCPT TO:<bob@example.net>: 550 5.1.1 User unknown
2026-11-28 09:14:06 1tGabe-00000001xZ0-0abc <= <> R=1tGabd-00000001xYz-2Zab U=exim P=local S=1811
2026-11-28 09:14:07 Failed to open /var/spool/exim/input/1tGabc-0001Xy-2Z-H
";
    let left = redacted(text, IDS);
    assert!(
        left.starts_with("2026-11-28 09:14:02 id-1 <= alice@example.com H=(laptop) "),
        "{left}"
    );
    assert!(left.contains(" id=Eid-1@example.com\n"), "{left}");
    assert!(left.contains("09:14:05 id-1 == bob@"), "{left}");
    assert!(left.contains("09:14:06 id-2 ** bob@"), "{left}");
    assert!(left.contains("id-3 <= <> R=id-2 U=exim"), "{left}");
    assert!(left.ends_with("/input/id-1-H\n"), "{left}");
}

#[test]
fn words_that_look_a_little_like_ids_of_exim_stay() {
    let text = "250 public-domain-is 12-345678-90 200000-people1-x always-0001aa-be\n";
    assert_eq!(redacted(text, IDS), text);
}

#[test]
fn ids_in_a_log_are_found_beside_bounces_and_in_message_ids() {
    let text = "\
Nov 28 09:14:02 mail postfix/cleanup[240]: 4C1F2A0021: message-id=<20261128091402.4C1F2A0021@mail.example.com>
Nov 28 09:14:04 mail postfix/smtp[245]: 4C1F2A0021: to=<carol@example.net>, relay=mx.example.net[192.0.2.25]:25, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9F8E7D)
Nov 28 09:14:04 mail postfix/bounce[250]: 4C1F2A0021: sender non-delivery notification: 5D2E3B0033
Nov 28 09:14:04 mail sendmail[251]: wASE5x012345: wASE5x012346: sender notify: User unknown
";
    assert_eq!(
        redacted(text, IDS),
        "\
Nov 28 09:14:02 mail postfix/cleanup[240]: id-1: message-id=<20261128091402.id-1@mail.example.com>
Nov 28 09:14:04 mail postfix/smtp[245]: id-1: to=<carol@example.net>, relay=mx.example.net[192.0.2.25]:25, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as id-2)
Nov 28 09:14:04 mail postfix/bounce[250]: id-1: sender non-delivery notification: id-3
Nov 28 09:14:04 mail sendmail[251]: id-4: id-5: sender notify: User unknown
"
    );
}

#[test]
fn ids_in_header_fields_and_in_the_words_of_gmail() {
    let text = "\
Received: from laptop (unknown [192.0.2.7])
\tby mail.example.com (Postfix) with ESMTPSA id 4C1F2A0021
X-Postfix-Queue-ID: 4C1F2A0021
Diagnostic-Code: smtp; 550 5.7.26  https://support.example.net/mail#authentication d2e1a72fcca58-7f1si1234567b3a.100 - gsmtp
{\"queueId\":\"6E3F4C0044\",\"id\":\"6E3F4C0055\"}
";
    assert_eq!(
        redacted(text, IDS),
        "\
Received: from laptop (unknown [192.0.2.7])
\tby mail.example.com (Postfix) with ESMTPSA id id-1
X-Postfix-Queue-ID: id-1
Diagnostic-Code: smtp; 550 5.7.26  https://support.example.net/mail#authentication id-2 - gsmtp
{\"queueId\":\"id-3\",\"id\":\"6E3F4C0055\"}
"
    );
}

#[test]
fn a_host_without_dots_is_found_where_it_stands_again() {
    let text = "\
220 mx.example.net ESMTP
HELO test
250 mx.example.net Hello test [192.0.2.7]
MAIL FROM:<alice@example.com>
250 OK
RCPT TO:<bob@example.net>
550 relay not permitted for TEST, nor for contest or a-test
QUIT
";
    assert_eq!(
        redacted(text, HOSTS),
        "\
220 host-1.domain-2 ESMTP
HELO host-2
250 host-1.domain-2 Hello host-2 [192.0.2.7]
MAIL FROM:<alice@domain-1>
250 OK
RCPT TO:<bob@domain-2>
550 relay not permitted for host-2, nor for contest or a-test
QUIT
"
    );
}

#[test]
fn a_host_whose_name_is_an_ordinary_word_is_one_only_where_it_is_said() {
    let text = "\
220 mx.example.net ESMTP
HELO mail
250 mx.example.net Hello mail [192.0.2.7]
MAIL FROM:<alice@example.com>
250 Your mail is welcome
";
    let left = redacted(text, HOSTS);
    assert!(left.contains("\nHELO host-2\n"), "{left}");
    assert!(left.contains("Hello host-2 [192.0.2.7]"), "{left}");
    assert!(
        left.ends_with("\nMAIL FROM:<alice@domain-1>\n250 Your mail is welcome\n"),
        "{left}"
    );
}

#[test]
fn hosts_without_dots_in_logs_and_header_fields() {
    let text = "\
2026-11-28 09:14:02 1tGabc-0001Xy-2Z <= alice@example.com H=(laptop) [192.0.2.7] P=esmtpsa
2026-11-28 09:14:02 1tGabc-0001Xy-2Z <= alice@example.com H=pc.example.com (desk) [192.0.2.7] P=esmtpsa
Nov 28 09:14:02 gw1 postfix/smtpd[233]: connect from unknown[192.0.2.7]
Nov 28 09:14:02 gw1 postfix/smtpd[233]: NOQUEUE: reject: RCPT from printer[192.0.2.8]: 554 5.7.1 <printer[192.0.2.8]>: Client host rejected: Access denied; proto=ESMTP helo=<scan-3>
Received: from tower (unknown [192.0.2.9]) by gw1 (Postfix)
laptop, desk, printer, scan-3 and tower are ours
";
    let left = redacted(text, HOSTS);
    for name in ["laptop", "desk", "gw1", "printer", "scan-3", "tower"] {
        assert!(!left.contains(name), "{name} is left: {left}");
    }
    assert!(left.contains("from unknown[192.0.2.7]"), "{left}");
    assert!(left.contains("Received: from host-"), "{left}");
}

#[test]
fn a_domain_in_the_path_of_an_address_on_the_web() {
    let text = "{'ops@example.com': (450, b'4.2.0 <ops@example.com>: Greylisted, see \
        http://grey.example.org/help/example.com.html or http://grey.example.org/of/mx1.example.com')}\n\
        File \"/usr/lib/python3.11/smtplib.py\", line 9\n";
    assert_eq!(
        redacted(text, HOSTS),
        "{'ops@domain-1': (450, b'4.2.0 <ops@domain-1>: Greylisted, see \
        http://host-1/help/domain-1.html or http://host-1/of/host-2.domain-1')}\n\
        File \"/usr/lib/python3.11/smtplib.py\", line 9\n"
    );
}

#[test]
fn who_signs_in_is_a_user_also_without_a_domain() {
    let text = "\
2026-11-28 09:14:02 1tGabc-0001Xy-2Z <= orders@example.com H=(laptop) [192.0.2.7] P=esmtpsa A=plain:walter S=2211
Nov 28 09:14:02 gw1 postfix/smtpd[233]: 4C1F2A0021: client=unknown[192.0.2.7], sasl_method=PLAIN, sasl_username=walter
550 5.7.1 walter may not send as <orders@example.com>
";
    let left = redacted(text, ADDRESSES);
    assert!(!left.contains("walter"), "{left}");
    assert!(left.contains("A=plain:user-2 "), "{left}");
    assert!(left.contains("sasl_username=user-2\n"), "{left}");
    assert!(
        left.ends_with("550 5.7.1 user-2 may not send as <user-1@domain-1>\n"),
        "{left}"
    );
}

#[test]
fn a_host_without_dots_that_greets() {
    let text = "220 mx ESMTP\nEHLO laptop\n250-mx Hello laptop [192.0.2.7]\n250 SIZE 10\nQUIT\n221 mx record\n";
    let left = redacted(text, HOSTS);
    assert_eq!(
        left,
        "220 host-1 ESMTP\nEHLO host-2\n250-host-1 Hello host-2 [192.0.2.7]\n250 SIZE 10\nQUIT\n221 mx record\n"
    );
}
