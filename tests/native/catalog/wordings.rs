//! Providers' wordings: found in real replies, and never where the words could be anybody's.

use explain_smtp::catalog::{wording, wording::patterns, wording::wordings};
use explain_smtp::code::{EnhancedCode, ReplyCode};
use explain_smtp::words::Locale;
use explain_smtp::words::prose::Prose;

/// The id of the wording of this reply, whose first line begins with its codes.
fn id(reply: &str) -> Option<&'static str> {
    let code = reply
        .get(..3)
        .and_then(|code| code.parse::<ReplyCode>().ok());
    let enhanced = reply
        .get(4..)
        .and_then(|rest| EnhancedCode::at_start(rest.as_bytes()));
    wording(code, enhanced.map(|(code, _)| code), reply).map(|wording| wording.id)
}

const SAMPLES: &[(&str, &str)] = &[
    (
        "550-5.1.1 The email account that you tried to reach does not exist. Please try\n550-5.1.1 double-checking the recipient's email address for typos or\n550 5.1.1 unnecessary spaces. d2e1a72fcca58-1.2 - gsmtp",
        "google-unknown",
    ),
    (
        "421-4.7.0 Our system has detected that this message is suspicious due to the\r\n421-4.7.0 nature of the content and/or the links within. To best protect our users\r\n421 4.7.0 from spam, the message has been blocked. - gsmtp",
        "google-content",
    ),
    (
        "552-5.2.2 The recipient's inbox is out of storage space and inactive. Please\n552 5.2.2 direct the recipient to https://support.google.com/mail - gsmtp",
        "google-full-inactive",
    ),
    (
        "452 4.2.2 The recipient's inbox is out of storage space. - gsmtp",
        "google-full",
    ),
    (
        "550-5.7.26 Unauthenticated email from example.com is not accepted due to domain's\n550-5.7.26 DMARC policy. https://support.google.com/mail/answer/2451690 - gsmtp",
        "google-dmarc",
    ),
    (
        "535-5.7.8 Username and Password not accepted. For more information, go to\n535 5.7.8  https://support.google.com/mail/?p=BadCredentials - gsmtp",
        "google-login",
    ),
    (
        "534-5.7.9 Application-specific password required. Learn more at\n534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor - gsmtp",
        "google-app-password",
    ),
    (
        "550-5.7.1 [192.0.2.1] The IP you're using to send mail is not authorized to send email\n550-5.7.1 directly to our servers. - gsmtp",
        "google-dynamic",
    ),
    (
        "550 5.4.5 Daily user sending limit exceeded. gsmtp",
        "google-daily",
    ),
    (
        "421-4.7.28 Gmail has detected an unusual rate of unsolicited mail originating from your IP\n421 4.7.28 address. gsmtp",
        "google-rate",
    ),
    (
        "550 5.4.1 Recipient address rejected: Access denied. [AM5EUR03FT048.eop-EUR03.prod.protection.outlook.com]",
        "microsoft-edge-unknown",
    ),
    (
        "550 5.7.64 TenantAttribution; Relay Access Denied SMTP. [x.prod.protection.outlook.com]",
        "microsoft-connector",
    ),
    (
        "550 5.4.1 Relay Access Denied [x.mail.protection.outlook.com]",
        "microsoft-relay",
    ),
    (
        "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient bob@example.com not found by SMTP address lookup",
        "microsoft-unknown",
    ),
    (
        "432 4.3.2 STOREDRV.Deliver; recipient thread limit exceeded",
        "microsoft-thread-limit",
    ),
    (
        "451 4.7.650 The mail server [192.0.2.1] has been temporarily rate limited due to IP reputation. (S775)",
        "microsoft-ip-rate",
    ),
    (
        "550 5.7.515 Access denied, sending domain EXAMPLE.COM does not meet the required authentication level.",
        "microsoft-authentication-level",
    ),
    (
        "550 5.7.606 Access denied, banned sending IP [192.0.2.1]. To request removal visit https://sender.office.com/",
        "microsoft-banned-ip",
    ),
    (
        "535 5.7.3 Authentication unsuccessful [AM0PR01CA0001.eurprd01.prod.exchangelabs.com] https://aka.ms outlook.com",
        "microsoft-login",
    ),
    (
        "550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3140).",
        "outlook-blocked",
    ),
    (
        "421 RP-001 (COL004-MC1F1) The mail server IP connecting to Outlook.com server has exceeded the rate limit allowed.",
        "outlook-rp-001",
    ),
    (
        "421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1",
        "yahoo-deferred",
    ),
    (
        "554 5.7.9 Message not accepted for policy reasons. See https://postmaster.yahooinc.com/error-codes",
        "yahoo-policy",
    ),
    (
        "554 5.7.1 [CS01] Message rejected due to local policy. Please visit https://support.apple.com/",
        "apple-policy",
    ),
    (
        "554 5.7.1 <bob@example.net>: Relay access denied",
        "postfix-relay",
    ),
    (
        "550 5.1.1 <bob@example.net>: Recipient address rejected: User unknown in virtual mailbox table",
        "postfix-unknown",
    ),
    (
        "450 4.7.25 Client host rejected: cannot find your hostname, [192.0.2.1]",
        "postfix-hostname",
    ),
    (
        "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using bl.example.org; reason",
        "postfix-block-list",
    ),
    (
        "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/192.0.2.1",
        "postfix-block-list",
    ),
    (
        "504 5.5.2 <box>: Helo command rejected: need fully-qualified hostname",
        "postfix-helo-short",
    ),
    (
        "450 4.2.0 <bob@example.net>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/example.net.html",
        "postgrey-greylisted",
    ),
    (
        "221 2.7.0 Error: I can break rules, too. Goodbye.",
        "postfix-web-request",
    ),
    ("550 relay not permitted", "exim-relay"),
    (
        "550 rejected because 192.0.2.1 is in a black list at bl.example.org",
        "exim-block-list",
    ),
    (
        "550 5.7.1 <bob@example.net>... Relaying denied",
        "sendmail-relay",
    ),
    (
        "553 5.1.8 <a@b.example>... Domain of sender address a@b.example does not exist",
        "sendmail-sender-domain",
    ),
    (
        "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
        "qmail-relay",
    ),
    (
        "451 See https://cr.yp.to/docs/smtplf.html.",
        "qmail-bare-lf",
    ),
    (
        "554 Message rejected: Email address is not verified. The following identities failed the check in region US-EAST-1: a@example.com",
        "ses-unverified",
    ),
    (
        "454 Throttling failure: Maximum sending rate exceeded.",
        "ses-rate",
    ),
    (
        "550 Administrative prohibition - envelope blocked - https://community.mimecast.com/docs/DOC-1369#550",
        "mimecast-blocked-sender",
    ),
    (
        "550 5.7.0 Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.1",
        "proofpoint-blocked",
    ),
    (
        "554 5.7.1 Error: open resolver; https://check.spamhaus.org/returnc/pub/192.0.2.53/",
        "spamhaus-open-resolver",
    ),
    (
        "541 5.4.1 Mail rejected by destination domain",
        "zoho-refused",
    ),
    (
        "550 AUP#I-1310 too many connections",
        "spectrum-connections",
    ),
    ("422 License Expired", "barracuda-licence"),
    (
        "452-4.2.2 The email account that you tried to reach is over quota. Please direct\n452 4.2.2 the recipient to https://support.google.com/mail/?p=OverQuotaTemp - gsmtp",
        "google-over-quota",
    ),
    (
        "421-4.7.26 Your email has been rate limited because it is unauthenticated. Gmail\n421-4.7.26 requires all senders to authenticate with either SPF or DKIM. - gsmtp",
        "google-unauthenticated",
    ),
    (
        "451-4.7.26 Unauthenticated email from example.com is not accepted due to domain's\n451-4.7.26 DMARC policy, but temporary DNS failures prevent authentication. - gsmtp",
        "google-dns",
    ),
    (
        "550 5.7.640 Access denied, banned sending IP [192.0.2.1]. To request removal visit https://sender.office.com/",
        "microsoft-banned-ip",
    ),
    (
        "550 5.6.11 SMTPSEND.BareLinefeedsAreIllegal; message contains bare linefeeds, which cannot be sent via DATA",
        "microsoft-bare-lf",
    ),
    (
        "550 5.7.30 Basic authentication is not supported for Client Submission.",
        "microsoft-basic-auth",
    ),
    (
        "550 5.7.9 This mail has been blocked because the sender is unauthenticated. Yahoo requires all senders to authenticate with either SPF or DKIM.",
        "yahoo-unauthenticated",
    ),
    (
        "554 delivery error: dd This user doesn't have a yahoo.com account (bob@yahoo.com) [-5]",
        "yahoo-unknown",
    ),
    (
        "554 delivery error: dd bob@yahoo.com is no longer valid. [-20]",
        "yahoo-unknown",
    ),
    (
        "550 Rejected by header based Anti-Spoofing policy - https://community.mimecast.com/docs/DOC-1369#550",
        "mimecast-spoofing",
    ),
    (
        "553 This route requires TLS version 1.2 or greater - https://community.mimecast.com/docs/DOC-1369#553",
        "mimecast-tls-version",
    ),
    (
        "504 5.5.2 <bob>: Recipient address rejected: need fully-qualified address",
        "postfix-short-address",
    ),
    (
        "504 5.5.2 <anna>: Sender address rejected: need fully-qualified address",
        "postfix-short-sender",
    ),
    // A query that the list does not answer is no listing, whatever the server calls it.
    (
        "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org; Error: open resolver; https://check.spamhaus.org/returnc/pub/192.0.2.53/",
        "spamhaus-open-resolver",
    ),
    (
        "550 rejected because 192.0.2.1 is in a black list at zen.spamhaus.org: Error: open resolver; https://check.spamhaus.org/returnc/pub/192.0.2.53/",
        "spamhaus-open-resolver",
    ),
];

#[test]
fn a_providers_reply_is_known_by_its_words() {
    for &(reply, expected) in SAMPLES {
        assert_eq!(id(reply), Some(expected), "{reply}");
    }
}

#[test]
fn words_that_could_be_anybodys_are_nobodys() {
    let others = [
        // A phrase of Gmail's without its mark.
        "550 5.1.1 The email account that you tried to reach does not exist.",
        "550 5.4.5 Daily user sending limit exceeded.",
        "421 4.7.0 Try again later, closing connection.",
        // Its mark, but other words, or other codes.
        "250 2.0.0 OK 1700000000 d2e1a72fcca58 - gsmtp",
        "550 5.7.1 The email account that you tried to reach does not exist. gsmtp",
        "452 5.1.1 The email account that you tried to reach does not exist. gsmtp",
        // A tag inside another word or number.
        "550 xSC-001 outlook.com",
        "550 SC-0012 outlook.com",
        "550 AUP#I-13100 too many",
        // A name alone.
        "550 5.1.1 postmaster.yahooinc.com says no",
        "554 5.7.1 Blocked",
        "550 User unknown",
        "550 5.7.1 Access denied",
        "535 5.7.3 Authentication unsuccessful",
        "554 Message rejected: the address is not verified",
        // Fragments in the wrong order, or far apart.
        "550 5.7.1 Rejected by us; listed nowhere",
        "550 is in a black list at bl.example.org rejected because",
        "",
        "550",
    ];
    for reply in others {
        assert_eq!(id(reply), None, "{reply}");
    }
    let far = format!(
        "550 rejected because {} is in a black list at x",
        "a".repeat(500)
    );
    assert_eq!(id(&far), None);
}

/// What other servers write, as near to a provider's own words as they come.
#[test]
fn near_misses_put_no_words_into_a_providers_mouth() {
    let others = [
        // The provider is only the domain of the recipient.
        "550 relaying denied for <bob@yahoo.com>",
        "553 Relaying disallowed for bob@zohomail.example",
        "550 Reject due to policy restrictions: bob@gmx.example",
        "550 Invalid recipient <bob@mimecast.example>",
        "550 5.1.6 recipient no longer on server: bob@icloud.com",
        "550 5.1.1 The email account that you tried to reach does not exist: bob@google.com",
        // RFC 5321's and RFC 1870's own words are everybody's.
        "452 4.3.1 Insufficient system storage",
        "452 Requested action not taken: insufficient system storage",
        "552 message size exceeds fixed maximum message size",
        "550 Requested action not taken: mailbox unavailable",
        "554 Transaction failed",
        "535 5.7.8 Authentication credentials invalid",
        "530 5.7.0 Authentication required",
        // Programs that speak like another one.
        "535 5.7.8 Error: authentication failed: Invalid user or password!",
        "550 5.7.1 Relaying denied",
        "513 Relaying denied.",
        "550 5.1.6 recipient no longer on server: bob@example.org",
        "530 5.7.57 Client not authenticated to send mail.",
        "530 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM",
        "421 Max message per connection reached, closing transmission channel",
        "450 User is receiving mail too quickly",
        "554 Headers are not RFC compliant",
        "554 Email address is not verified.",
        "550 5.7.9 This mail has been blocked because the sender is unauthenticated.",
        "554 5.7.9 Message not accepted for policy reasons.",
        "554 Write to us if you have a yahoo.com account.",
        "452 4.2.2 Mailbox over quota, see https://support.google.com/",
        "550 5.7.650 Access denied, banned sending IP [192.0.2.1] outlook.com",
        "421 4.7.0 Too many bad recipients",
        // The right words with another class, or with another provider's code.
        "450 relay not permitted",
        "250 relay not permitted",
        "554 5.7.1 Recipient address rejected: Access denied",
        "550 5.7.1 Access denied, banned sending IP [192.0.2.1] outlook.com",
        "550 License expired",
        "550 Mail rejected by destination domain",
        "553 5.7.1 [BL2] see the list",
        "550 5.7.1 Service unavailable; blocked using bl.example.org",
    ];
    for reply in others {
        assert_eq!(id(reply), None, "{reply}");
    }
}

/// The same words are known again where the provider itself is named.
#[test]
fn the_providers_own_name_tells_whose_words_they_are() {
    for (reply, expected) in [
        (
            "550 relaying denied for <bob@example.com> mta1.mail.yahoo.com",
            "yahoo-relay",
        ),
        (
            "550 5.1.6 recipient no longer on server: bob@icloud.com https://support.apple.com/",
            "apple-gone",
        ),
        (
            "530 5.7.57 Client not authenticated to send anonymous mail during MAIL FROM [x.prod.outlook.com]",
            "microsoft-not-authenticated",
        ),
        (
            "535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6",
            "postfix-login",
        ),
        (
            "421 4.7.0 mx.example.net Too many bad recipients; closing connection",
            "sendmail-bad-recipients",
        ),
    ] {
        assert_eq!(id(reply), Some(expected), "{reply}");
    }
}

/// What never comes with a 4yz leaves the queue: nothing there tries again by itself.
#[test]
fn no_remedy_waits_for_the_queue_after_a_permanent_refusal() {
    let waits = [
        (
            Locale::En,
            &["let the queue", "in the queue", "wait and retry"][..],
        ),
        (
            Locale::Tr,
            &["kuyruğa bırakın", "kuyrukta bırakın", "bekleyip yeniden"],
        ),
    ];
    for wording in wordings() {
        let permanent = wording.codes.iter().filter(|code| code.number() >= 500);
        if permanent.count() == 0 {
            continue;
        }
        for (locale, phrases) in waits {
            let prose = Prose::of(locale).wording(wording).expect("it has words");
            for phrase in phrases {
                assert!(!prose.remedy.contains(phrase), "{}: {phrase}", wording.id);
            }
        }
    }
}

#[test]
fn without_any_code_only_its_own_codes_decide() {
    let text = "The email account that you tried to reach does not exist. gsmtp";
    assert_eq!(wording(None, None, text), None);
    let unknown = EnhancedCode::new(5, 1, 1);
    assert_eq!(
        wording(None, unknown, text).map(|w| w.id),
        Some("google-unknown")
    );
}

/// Each way to say each wording is found as it stands, with its codes and, where needed, a mark.
#[test]
fn every_pattern_finds_its_wording_or_a_longer_one() {
    for pattern in patterns() {
        let wanted = wordings().get(pattern.wording).expect("it exists");
        let mut text = pattern.says.join(" x ");
        text.push(' ');
        text.push_str(wanted.marks.first().copied().unwrap_or_default());
        let found = wording(
            wanted.codes.first().copied(),
            wanted.enhanced.first().copied(),
            &text,
        );
        let found = found.expect("it is found");
        assert!(
            found == wanted || found.cause == wanted.cause || found.provider == wanted.provider,
            "{text}: {} instead of {}",
            found.id,
            wanted.id
        );
        // In capitals, and behind something else, it is the same.
        let again = format!("x: {}", text.to_ascii_uppercase());
        let again = wording(
            wanted.codes.first().copied(),
            wanted.enhanced.first().copied(),
            &again,
        );
        assert_eq!(again, Some(found), "{text}");
    }
}

#[test]
fn any_text_is_read_and_what_is_far_behind_is_not() {
    let code = ReplyCode::new(550);
    let mut long = "rejected because ".repeat(2000);
    long.push_str("is in a black list at");
    assert_eq!(wording(code, None, &long), None);
    assert_eq!(
        wording(code, None, "ğüşiöç — relay not permitted").map(|w| w.id),
        Some("exim-relay")
    );
    assert_eq!(wording(code, None, "relay not permit"), None);
}
