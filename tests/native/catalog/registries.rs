//! The registries at IANA, written out once more by hand from the registry and the RFCs: the catalog has every row
//! of them, as it stands there, and no other.

use explain_smtp::catalog::{self, Shows, Status};
use explain_smtp::command::Verb;

/// Subject and detail; sample text; the classes that the description allows; associated basic codes; first digits
/// of which any code is associated; the document that defines it.
type Row = (
    &'static str,
    &'static str,
    &'static [u8],
    &'static [u16],
    &'static [u8],
    &'static str,
);

/// "SMTP Enhanced Status Codes", X.0.0 to X.7.30.
const ENHANCED: [Row; 81] = [
    (
        "0.0",
        "Other undefined Status",
        &[2, 4, 5],
        &[],
        &[2, 4, 5],
        "RFC 3463",
    ),
    (
        "1.0",
        "Other address status",
        &[2, 4, 5],
        &[],
        &[],
        "RFC 3463",
    ),
    (
        "1.1",
        "Bad destination mailbox address",
        &[5],
        &[451, 550],
        &[],
        "RFC 3463",
    ),
    (
        "1.2",
        "Bad destination system address",
        &[5],
        &[],
        &[],
        "RFC 3463",
    ),
    (
        "1.3",
        "Bad destination mailbox address syntax",
        &[5],
        &[501],
        &[],
        "RFC 3463",
    ),
    (
        "1.4",
        "Destination mailbox address ambiguous",
        &[4, 5],
        &[],
        &[],
        "RFC 3463",
    ),
    (
        "1.5",
        "Destination address valid",
        &[2],
        &[250],
        &[],
        "RFC 3463",
    ),
    (
        "1.6",
        "Destination mailbox has moved, No forwarding address",
        &[5],
        &[],
        &[],
        "RFC 3463",
    ),
    (
        "1.7",
        "Bad sender's mailbox address syntax",
        &[2, 4, 5],
        &[],
        &[],
        "RFC 3463",
    ),
    (
        "1.8",
        "Bad sender's system address",
        &[4, 5],
        &[451, 501],
        &[],
        "RFC 3463",
    ),
    (
        "1.9",
        "Message relayed to non-compliant mailer",
        &[2],
        &[],
        &[],
        "RFC 3886",
    ),
    (
        "1.10",
        "Recipient address has null MX",
        &[5],
        &[556],
        &[],
        "RFC 7505",
    ),
    (
        "2.0",
        "Other or undefined mailbox status",
        &[2, 4, 5],
        &[],
        &[],
        "RFC 3463",
    ),
    (
        "2.1",
        "Mailbox disabled, not accepting messages",
        &[4, 5],
        &[],
        &[],
        "RFC 3463",
    ),
    ("2.2", "Mailbox full", &[4], &[552], &[], "RFC 3463"),
    (
        "2.3",
        "Message length exceeds administrative limit",
        &[5],
        &[552],
        &[],
        "RFC 3463",
    ),
    (
        "2.4",
        "Mailing list expansion problem",
        &[4, 5],
        &[450, 452],
        &[],
        "RFC 3463",
    ),
    (
        "3.0",
        "Other or undefined mail system status",
        &[2, 4, 5],
        &[221, 250, 421, 451, 550, 554],
        &[],
        "RFC 3463",
    ),
    ("3.1", "Mail system full", &[4], &[452], &[], "RFC 3463"),
    (
        "3.2",
        "System not accepting network messages",
        &[4, 5],
        &[453, 521],
        &[],
        "RFC 3463",
    ),
    (
        "3.3",
        "System not capable of selected features",
        &[4, 5],
        &[],
        &[],
        "RFC 3463",
    ),
    (
        "3.4",
        "Message too big for system",
        &[5],
        &[552, 554],
        &[],
        "RFC 3463",
    ),
    (
        "3.5",
        "System incorrectly configured",
        &[4, 5],
        &[],
        &[],
        "RFC 3463",
    ),
    (
        "3.6",
        "Requested priority was changed",
        &[2],
        &[250, 251],
        &[],
        "RFC 6710",
    ),
    (
        "4.0",
        "Other or undefined network or routing status",
        &[2, 4, 5],
        &[],
        &[],
        "RFC 3463",
    ),
    ("4.1", "No answer from host", &[4], &[451], &[], "RFC 3463"),
    ("4.2", "Bad connection", &[4], &[421], &[], "RFC 3463"),
    (
        "4.3",
        "Directory server failure",
        &[4],
        &[451, 550],
        &[],
        "RFC 3463",
    ),
    ("4.4", "Unable to route", &[4, 5], &[], &[], "RFC 3463"),
    (
        "4.5",
        "Mail system congestion",
        &[4],
        &[451],
        &[],
        "RFC 3463",
    ),
    ("4.6", "Routing loop detected", &[4], &[], &[], "RFC 3463"),
    (
        "4.7",
        "Delivery time expired",
        &[4, 5],
        &[],
        &[],
        "RFC 3463",
    ),
    (
        "5.0",
        "Other or undefined protocol status",
        &[2, 4, 5],
        &[
            220, 250, 251, 252, 253, 451, 452, 454, 458, 459, 501, 502, 503, 554,
        ],
        &[],
        "RFC 3463",
    ),
    (
        "5.1",
        "Invalid command",
        &[5],
        &[430, 500, 501, 503, 530, 550, 554, 555],
        &[],
        "RFC 3463",
    ),
    (
        "5.2",
        "Syntax error",
        &[5],
        &[500, 501, 502, 550, 555],
        &[],
        "RFC 3463",
    ),
    ("5.3", "Too many recipients", &[4], &[451], &[], "RFC 3463"),
    (
        "5.4",
        "Invalid command arguments",
        &[5],
        &[451, 501, 502, 503, 504, 550, 555],
        &[],
        "RFC 3463",
    ),
    ("5.5", "Wrong protocol version", &[5], &[], &[], "RFC 3463"),
    (
        "5.6",
        "Authentication Exchange line is too long",
        &[4, 5],
        &[500],
        &[],
        "RFC 4954",
    ),
    (
        "6.0",
        "Other or undefined media error",
        &[2, 4, 5],
        &[],
        &[],
        "RFC 3463",
    ),
    ("6.1", "Media not supported", &[5], &[], &[], "RFC 3463"),
    (
        "6.2",
        "Conversion required and prohibited",
        &[5],
        &[],
        &[],
        "RFC 3463",
    ),
    (
        "6.3",
        "Conversion required but not supported",
        &[5],
        &[554],
        &[],
        "RFC 3463",
    ),
    (
        "6.4",
        "Conversion with loss performed",
        &[2, 5],
        &[250],
        &[],
        "RFC 3463",
    ),
    ("6.5", "Conversion Failed", &[4, 5], &[], &[], "RFC 3463"),
    (
        "6.6",
        "Message content not available",
        &[4, 5],
        &[554],
        &[],
        "RFC 4468",
    ),
    (
        "6.7",
        "Non-ASCII addresses not permitted for that sender/recipient",
        &[5],
        &[553, 550],
        &[],
        "RFC 6531",
    ),
    (
        "6.8",
        "UTF-8 string reply is required, but not permitted by the SMTP client",
        &[2, 5],
        &[252, 553, 550],
        &[],
        "RFC 6531",
    ),
    (
        "6.9",
        "UTF-8 header message cannot be transferred to one or more recipients, so the message must be rejected",
        &[5],
        &[550],
        &[],
        "RFC 6531",
    ),
    ("6.10", "", &[2, 5], &[], &[], "RFC 6531"),
    (
        "7.0",
        "Other or undefined security status",
        &[2, 4, 5],
        &[220, 235, 450, 454, 500, 501, 503, 504, 530, 535, 550],
        &[],
        "RFC 3463",
    ),
    (
        "7.1",
        "Delivery not authorized, message refused",
        &[5],
        &[451, 454, 502, 503, 533, 550, 551],
        &[],
        "RFC 3463",
    ),
    (
        "7.2",
        "Mailing list expansion prohibited",
        &[5],
        &[550],
        &[],
        "RFC 3463",
    ),
    (
        "7.3",
        "Security conversion required but not possible",
        &[5],
        &[],
        &[],
        "RFC 3463",
    ),
    (
        "7.4",
        "Security features not supported",
        &[5],
        &[504],
        &[],
        "RFC 3463",
    ),
    (
        "7.5",
        "Cryptographic failure",
        &[4, 5],
        &[],
        &[],
        "RFC 3463",
    ),
    (
        "7.6",
        "Cryptographic algorithm not supported",
        &[5],
        &[],
        &[],
        "RFC 3463",
    ),
    (
        "7.7",
        "Message integrity failure",
        &[2, 4, 5],
        &[],
        &[],
        "RFC 3463",
    ),
    (
        "7.8",
        "Authentication credentials invalid",
        &[5],
        &[535, 554],
        &[],
        "RFC 4954",
    ),
    (
        "7.9",
        "Authentication mechanism is too weak",
        &[5],
        &[534],
        &[],
        "RFC 4954",
    ),
    ("7.10", "Encryption Needed", &[5], &[523], &[], "RFC 5248"),
    (
        "7.11",
        "Encryption required for requested authentication mechanism",
        &[5],
        &[524, 538],
        &[],
        "RFC 4954",
    ),
    (
        "7.12",
        "A password transition is needed",
        &[4],
        &[422, 432],
        &[],
        "RFC 4954",
    ),
    (
        "7.13",
        "User Account Disabled",
        &[5],
        &[525],
        &[],
        "RFC 5248",
    ),
    (
        "7.14",
        "Trust relationship required",
        &[5],
        &[535, 554],
        &[],
        "RFC 5248",
    ),
    (
        "7.15",
        "Priority Level is too low",
        &[4, 5],
        &[450, 550],
        &[4, 5],
        "RFC 6710",
    ),
    (
        "7.16",
        "Message is too big for the specified priority",
        &[4, 5],
        &[552],
        &[4, 5],
        "RFC 6710",
    ),
    (
        "7.17",
        "Mailbox owner has changed",
        &[5],
        &[],
        &[5],
        "RFC 7293",
    ),
    (
        "7.18",
        "Domain owner has changed",
        &[5],
        &[],
        &[5],
        "RFC 7293",
    ),
    (
        "7.19",
        "RRVS test cannot be completed",
        &[5],
        &[],
        &[5],
        "RFC 7293",
    ),
    (
        "7.20",
        "No passing DKIM signature found",
        &[5],
        &[550],
        &[],
        "RFC 7372",
    ),
    (
        "7.21",
        "No acceptable DKIM signature found",
        &[5],
        &[550],
        &[],
        "RFC 7372",
    ),
    (
        "7.22",
        "No valid author-matched DKIM signature found",
        &[5],
        &[550],
        &[],
        "RFC 7372",
    ),
    (
        "7.23",
        "SPF validation failed",
        &[5],
        &[550],
        &[],
        "RFC 7372",
    ),
    (
        "7.24",
        "SPF validation error",
        &[4, 5],
        &[451, 550],
        &[],
        "RFC 7372",
    ),
    (
        "7.25",
        "Reverse DNS validation failed",
        &[5],
        &[550],
        &[],
        "RFC 7372",
    ),
    (
        "7.26",
        "Multiple authentication checks failed",
        &[5],
        &[550],
        &[],
        "RFC 7372",
    ),
    (
        "7.27",
        "Sender address has null MX",
        &[5],
        &[550],
        &[],
        "RFC 7505",
    ),
    (
        "7.28",
        "Mail flood detected",
        &[4, 5],
        &[],
        &[],
        "draft-levine-mailbomb-header",
    ),
    (
        "7.29",
        "ARC validation failure",
        &[5],
        &[550],
        &[],
        "RFC 8617",
    ),
    (
        "7.30",
        "REQUIRETLS support required",
        &[5],
        &[550],
        &[],
        "RFC 8689",
    ),
];

#[test]
fn every_enhanced_code_is_as_the_registry_and_its_rfc_have_it() {
    let rows = catalog::enhanced_codes().iter();
    let names: Vec<_> = rows
        .map(|row| format!("{}.{}", row.subject, row.detail))
        .collect();
    let expected: Vec<_> = ENHANCED.iter().map(|row| row.0).collect();
    assert_eq!(names, expected);
    for (row, (name, text, classes, with, with_any_of, document)) in
        catalog::enhanced_codes().iter().zip(ENHANCED)
    {
        let found: Vec<_> = row.with.iter().map(|code| code.number()).collect();
        assert_eq!(
            (row.text, row.classes, &*found, row.with_any_of),
            (text, classes, with, with_any_of),
            "X.{name}"
        );
        assert!(
            row.source == document || row.source.starts_with(&format!("{document} §")),
            "X.{name}: {}",
            row.source
        );
        // What common use or the associated codes add against the description is marked as such, and never doubled.
        assert!(
            row.also.iter().all(|class| !classes.contains(class)),
            "X.{name}"
        );
    }
}

/// A keyword, the commands it offers, and what documents it; in the order of the registry "SMTP Service Extensions".
const KEYWORDS: [(&str, &[Verb], &str); 34] = [
    ("8BITMIME", &[], "RFC 6152"),
    ("ATRN", &[Verb::Atrn], "RFC 2645"),
    ("AUTH", &[Verb::Auth], "RFC 4954"),
    ("BINARYMIME", &[], "RFC 3030"),
    ("BURL", &[Verb::Burl], "RFC 4468"),
    ("CHECKPOINT", &[], "RFC 1845"),
    ("CHUNKING", &[Verb::Bdat], "RFC 3030"),
    ("CONNEG", &[], "RFC 4141"),
    ("CONPERM", &[], "RFC 4141"),
    ("DELIVERBY", &[], "RFC 2852"),
    ("DSN", &[], "RFC 3461"),
    ("ENHANCEDSTATUSCODES", &[], "RFC 2034"),
    ("ETRN", &[Verb::Etrn], "RFC 1985"),
    ("EXPN", &[Verb::Expn], "RFC 5321"),
    ("FUTURERELEASE", &[], "RFC 4865"),
    ("HELP", &[Verb::Help], "RFC 5321"),
    ("LIMITS", &[], "RFC 9422"),
    ("MT-PRIORITY", &[], "RFC 6710"),
    ("MTRK", &[], "RFC 3885"),
    ("NO-SOLICITING", &[], "RFC 3865"),
    ("ONEX", &[], "IANA"),
    ("PIPELINING", &[], "RFC 2920"),
    ("REQUIRETLS", &[], "RFC 8689"),
    ("RRVS", &[], "RFC 7293"),
    ("SAML", &[Verb::Saml], "RFC 5321"),
    ("SEND", &[Verb::Send], "RFC 5321"),
    ("SIZE", &[], "RFC 1870"),
    ("SMTPUTF8", &[], "RFC 6531"),
    ("SOML", &[Verb::Soml], "RFC 5321"),
    ("STARTTLS", &[Verb::Starttls], "RFC 3207"),
    ("SUBMITTER", &[], "RFC 4405"),
    ("TURN", &[Verb::Turn], "RFC 5321"),
    ("UTF8SMTP", &[], "RFC 5336"),
    ("VERB", &[Verb::Verb], "IANA"),
];

/// Keywords that servers list though they are not registered: of the base specification, of a draft, of vendors.
const UNREGISTERED: [&str; 11] = [
    "PRDR",
    "STATUS",
    "VRFY",
    "X-ANONYMOUSTLS",
    "X-EXPS",
    "XCLIENT",
    "XEXCH50",
    "XFORWARD",
    "XRDST",
    "XSHADOW",
    "XVERP",
];

#[test]
fn every_registered_keyword_is_there_and_others_are_marked() {
    let mut names: Vec<_> = catalog::keywords().iter().map(|row| row.name).collect();
    names.sort_unstable();
    let mut expected: Vec<_> = KEYWORDS
        .iter()
        .map(|row| row.0)
        .chain(UNREGISTERED)
        .collect();
    expected.sort_unstable();
    assert_eq!(names, expected);
    for (name, commands, document) in KEYWORDS {
        let row = catalog::keyword(name).expect("it is there");
        assert_eq!(row.commands, commands, "{name}");
        assert!(row.source.starts_with(document), "{name}: {}", row.source);
        assert!(
            !matches!(row.status, Status::Private | Status::Draft),
            "{name}"
        );
    }
    for name in UNREGISTERED {
        let row = catalog::keyword(name).expect("it is there");
        let marked = matches!(row.status, Status::Private | Status::Draft);
        assert!(marked || name == "VRFY", "{name}");
    }
}

/// What each keyword adds to MAIL and RCPT, by the names of the parameters.
#[test]
fn the_parameters_are_those_of_the_extensions() {
    let expected: [(&str, &[&str], &[&str]); 20] = [
        ("8BITMIME", &["BODY", "BODY"], &[]),
        ("AUTH", &["AUTH"], &[]),
        ("BINARYMIME", &["BODY"], &[]),
        ("CHECKPOINT", &["TRANSID"], &[]),
        ("CONNEG", &[], &["CONNEG"]),
        ("CONPERM", &["CONPERM"], &[]),
        ("DELIVERBY", &["BY"], &[]),
        ("DSN", &["RET", "ENVID"], &["NOTIFY", "ORCPT"]),
        ("FUTURERELEASE", &["HOLDFOR", "HOLDUNTIL"], &[]),
        ("MT-PRIORITY", &["MT-PRIORITY"], &[]),
        ("MTRK", &["MTRK"], &[]),
        ("NO-SOLICITING", &["SOLICIT"], &[]),
        ("PRDR", &["PRDR"], &[]),
        ("REQUIRETLS", &["REQUIRETLS"], &[]),
        ("RRVS", &[], &["RRVS"]),
        ("SIZE", &["SIZE"], &[]),
        ("SMTPUTF8", &["SMTPUTF8"], &[]),
        ("SUBMITTER", &["SUBMITTER"], &[]),
        ("UTF8SMTP", &["ALT-ADDRESS"], &["ALT-ADDRESS"]),
        ("XVERP", &["XVERP"], &[]),
    ];
    let named = |parameters: &[&'static str]| -> Vec<&'static str> {
        let name =
            |parameter: &&'static str| parameter.split(['=', '[']).next().unwrap_or_default();
        parameters.iter().map(name).collect()
    };
    for row in catalog::keywords() {
        let (mail, rcpt) = expected
            .iter()
            .find(|(name, ..)| *name == row.name)
            .map_or((&[][..], &[][..]), |(_, mail, rcpt)| (*mail, *rcpt));
        assert_eq!(
            (&*named(row.mail), &*named(row.rcpt)),
            (mail, rcpt),
            "{}",
            row.name
        );
    }
}

/// A mechanism, what its transcript gives away, and the document that says so.
const MECHANISMS: [(&str, Shows, &str); 20] = [
    ("ANONYMOUS", Shows::Nothing, "RFC 4505"),
    ("CRAM-MD5", Shows::Response, "RFC 2195"),
    ("DIGEST-MD5", Shows::Response, "RFC 2831"),
    ("EXTERNAL", Shows::Nothing, "RFC 4422 appendix A"),
    ("GSS-SPNEGO", Shows::Nothing, "Microsoft MS-SPNG"),
    ("GSSAPI", Shows::Nothing, "RFC 4752"),
    ("KERBEROS_V4", Shows::Nothing, "IANA SASL Mechanisms"),
    ("LOGIN", Shows::Password, "draft-murchison-sasl-login"),
    ("NTLM", Shows::Response, "Microsoft MS-SMTPNTLM"),
    ("OAUTH10A", Shows::Token, "RFC 7628 §3"),
    ("OAUTHBEARER", Shows::Token, "RFC 7628 §3"),
    ("OTP", Shows::Nothing, "RFC 2444"),
    ("PLAIN", Shows::Password, "RFC 4616"),
    ("SCRAM-SHA-1", Shows::Response, "RFC 5802"),
    ("SCRAM-SHA-1-PLUS", Shows::Response, "RFC 5802"),
    ("SCRAM-SHA-256", Shows::Response, "RFC 7677"),
    ("SCRAM-SHA-256-PLUS", Shows::Response, "RFC 7677"),
    ("SECURID", Shows::Nothing, "IANA SASL Mechanisms"),
    ("SKEY", Shows::Nothing, "IANA SASL Mechanisms"),
    ("XOAUTH2", Shows::Token, "Google XOAUTH2 protocol"),
];

#[test]
fn every_mechanism_says_what_its_transcript_gives_away() {
    let mut rows: Vec<_> = catalog::mechanisms()
        .iter()
        .map(|row| (row.name, row.shows, row.source))
        .collect();
    rows.sort_unstable_by_key(|row| row.0);
    assert_eq!(rows, MECHANISMS);
}

/// A command, the keyword that offers it, and the section that defines it.
#[test]
fn every_command_is_defined_where_it_says() {
    let expected = [
        ("EHLO", None, "RFC 5321 §4.1.1.1"),
        ("HELO", None, "RFC 5321 §4.1.1.1"),
        ("LHLO", None, "RFC 2033 §4.1"),
        ("MAIL", None, "RFC 5321 §4.1.1.2"),
        ("RCPT", None, "RFC 5321 §4.1.1.3"),
        ("DATA", None, "RFC 5321 §4.1.1.4"),
        (".", None, "RFC 5321 §4.1.1.4"),
        ("BDAT", Some("CHUNKING"), "RFC 3030 §2"),
        ("RSET", None, "RFC 5321 §4.1.1.5"),
        ("VRFY", None, "RFC 5321 §4.1.1.6"),
        ("EXPN", Some("EXPN"), "RFC 5321 §4.1.1.7"),
        ("HELP", Some("HELP"), "RFC 5321 §4.1.1.8"),
        ("NOOP", None, "RFC 5321 §4.1.1.9"),
        ("QUIT", None, "RFC 5321 §4.1.1.10"),
        ("STARTTLS", Some("STARTTLS"), "RFC 3207 §4"),
        ("AUTH", Some("AUTH"), "RFC 4954 §4"),
        ("ETRN", Some("ETRN"), "RFC 1985 §5"),
        ("ATRN", Some("ATRN"), "RFC 2645 §5.2.1"),
        ("BURL", Some("BURL"), "RFC 4468 §3"),
        ("XCLIENT", Some("XCLIENT"), "Postfix XCLIENT_README"),
        ("XFORWARD", Some("XFORWARD"), "Postfix XFORWARD_README"),
        ("VERB", Some("VERB"), "IANA SMTP Service Extensions"),
        ("TURN", Some("TURN"), "RFC 821 §4.1.2"),
        ("SEND", Some("SEND"), "RFC 821 §4.1.2"),
        ("SOML", Some("SOML"), "RFC 821 §4.1.2"),
        ("SAML", Some("SAML"), "RFC 821 §4.1.2"),
    ];
    assert_eq!(Verb::ALL.len(), expected.len());
    for (name, keyword, source) in expected {
        let verb = Verb::ALL
            .iter()
            .find(|verb| verb.as_str() == name)
            .expect("a verb");
        let row = catalog::command(*verb).expect("it has facts");
        assert_eq!((row.keyword, row.source), (keyword, source), "{name}");
    }
}
