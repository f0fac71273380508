//! A hostile transcript: whatever stands in any field that the page shows stays text, can be seen, and turns nothing around.

use std::rc::Rc;

use explain_smtp::view::app::{App, AppProps, Words};
use explain_smtp::view::drawn::{Drawing, Drawn};
use explain_smtp::view::model::{Origin, Read};
use explain_smtp::view::pieces::MASK;
use explain_smtp::view::route::{Address, Page};
use explain_smtp::words::Locale;
use explain_smtp::words::prose::Prose;
use futures::executor::block_on;
use yew::LocalServerRenderer;

/// The page with this reading, without the text box, which holds what was pasted as it is.
fn shown(locale: Locale, text: &str) -> String {
    let props = AppProps {
        address: Address::new(locale, Page::Home),
        base: "/".into(),
        words: Words::default().with(locale, Some(Prose::of(locale).clone())),
        read: Some(Rc::new(Read::new(text.into(), Origin::Typed))),
        brought: None,
        broken: false,
    };
    let html = block_on(
        LocalServerRenderer::<Drawn>::with_props(Drawing::of::<App>(props))
            .hydratable(false)
            .render(),
    );
    let mut left = String::new();
    let mut rest = html.as_str();
    while let Some((before, behind)) = rest.split_once("<textarea") {
        left.push_str(before);
        rest = behind
            .split_once("</textarea>")
            .expect("an end of the box")
            .1;
    }
    left + rest
}

/// A session, a log and a bounce with this in every place where somebody else's words are shown.
fn planted(evil: &str) -> [String; 4] {
    [
        format!(
            "220 {evil} ESMTP {evil}\r\nEHLO {evil}\r\n250-{evil}\r\n250-SIZE {evil}\r\n250 AUTH {evil}\r\n\
             MAIL FROM:<{evil}@example.com> SIZE={evil}\r\n250 2.1.0 {evil}\r\nRCPT TO:<{evil}@example.net>\r\n\
             550 5.1.1 <{evil}>: {evil} see https://example.net/{evil}\r\nQUIT\r\n221 {evil}\r\n"
        ),
        format!(
            "Jan  5 09:30:01 {evil} postfix/smtp[1]: 4F2A1: to=<{evil}@example.net>, relay={evil}[192.0.2.1]:25, \
             dsn=5.1.1, status=bounced (host {evil}[192.0.2.1] said: 550 5.1.1 {evil} (in reply to RCPT TO command))\n"
        ),
        format!(
            "<{evil}@example.net>: host {evil}[192.0.2.1] said: 550 5.7.1 {evil} (in reply to end of DATA command)\n\
             Remote-MTA: dns; {evil}\nDiagnostic-Code: smtp; 550 5.7.1 {evil}\n"
        ),
        format!(
            "{evil} S: 220 mx.example.net ESMTP\n{evil} C: EHLO me\n{evil} S: 250 HELP\n{evil} C: {evil}\n\
             {evil} S: 500 5.5.1 {evil}\n"
        ),
    ]
}

/// Every tag of the page: its name and the names of its attributes.
fn tags(html: &str) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some((_, tag)) = rest.split_once('<') {
        let mut quoted = false;
        let end = tag
            .find(|c| {
                quoted ^= c == '"';
                c == '>' && !quoted
            })
            .expect("a tag ends");
        let (inner, behind) = tag.split_at(end);
        rest = behind;
        // Outside of quotation marks stand the names alone.
        let names: String = inner.split('"').step_by(2).collect();
        let mut names = names
            .split(|c: char| c.is_whitespace() || c == '=')
            .filter(|name| !name.is_empty())
            .map(str::to_owned);
        let name = names.next().unwrap_or_default();
        found.push((name, names.collect()));
    }
    found
}

#[test]
fn markup_in_any_field_stays_text() {
    for evil in [
        "<script>alert(1)</script>",
        "<img/src=x/onerror=alert(1)>",
        "\"onmouseover=\"alert(1)",
        "'><svg/onload=alert(1)>",
        "</textarea><iframe>",
        "</li></ol><style>",
        "javascript:alert(1)",
        "&lt;script&gt;",
    ] {
        for text in planted(evil) {
            for &locale in Locale::ALL {
                let html = shown(locale, &text);
                for (name, attributes) in tags(&html) {
                    let foreign = ["script", "img", "svg", "iframe", "style", "object", "base"];
                    assert!(!foreign.contains(&name.as_str()), "{evil}: {name}");
                    for attribute in attributes {
                        assert!(
                            !attribute.starts_with("on")
                                && attribute != "style"
                                && attribute != "src",
                            "{evil}: {name} has {attribute}"
                        );
                    }
                }
                assert!(!html.contains("href=\"javascript:"), "{evil}");
                let escaped = evil
                    .replace('&', "&amp;")
                    .replace('<', "&lt;")
                    .replace('>', "&gt;");
                assert!(html.contains(&escaped), "{evil} is not shown");
            }
        }
    }
}

#[test]
fn characters_that_hide_or_turn_around_are_named() {
    let turning = ('\u{202a}'..='\u{202e}').chain('\u{2066}'..='\u{2069}');
    for evil in turning.chain(['\u{0}', '\u{7}', '\u{8}', '\u{1b}', '\u{7f}']) {
        for text in planted(&format!("a{evil}b")) {
            for &locale in Locale::ALL {
                let html = shown(locale, &text);
                if evil > '\u{ff}' {
                    let named = format!("U+{:04X}", u32::from(evil));
                    assert!(html.contains(&named), "{named} is not named");
                }
                if let Some(at) = html.find(evil) {
                    let near: String = html[..at].chars().rev().take(120).collect();
                    let near: String = near.chars().rev().collect();
                    panic!("U+{:04X} is shown as it is behind {near}", u32::from(evil));
                }
            }
        }
    }
}

#[test]
fn an_absurdly_long_field_is_cut_off() {
    let long = "x".repeat(200_000);
    for text in planted(&long) {
        assert!(shown(Locale::En, &text).len() < 400_000);
    }
}

/// A text with a secret of every kind, in the ways that it may stand there.
fn with_secrets(password: &str, plain: &str, token: &str, response: &str) -> String {
    format!(
        "MAIL_PASSWORD={password}\nMAILER_DSN=smtp://alice:{password}@mail.example.net:587\n\
         S: 220 mx.example.net ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.net\nS: 250 AUTH PLAIN LOGIN CRAM-MD5 XOAUTH2\n\
         C: AUTH PLAIN {plain}\nS: 535 5.7.8 no\n\
         C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: YWxpY2U=\nS: 334 UGFzc3dvcmQ6\nC: {password}\nS: 535 5.7.8 no\n\
         C: AUTH XOAUTH2 {token}\nS: 535 5.7.8 no\n\
         C: AUTH CRAM-MD5\nS: 334 PDEyMzQuNTY3OEBteD4=\nC: {response}\nS: 535 5.7.8 no\nC: QUIT\nS: 221 2.0.0 Bye\n"
    )
}

/// Two texts that differ in their secrets alone, which are of other length, too.
fn with_other_secrets() -> [String; 2] {
    [
        with_secrets(
            "hunter2",
            "AGFsaWNlAGh1bnRlcjI=",
            "dXNlcj1hbGljZQFhdXRoPUJlYXJlciB5YTI5LnZGOQEB",
            "YWxpY2UgYjkxM2E2MDJjN2VkYTdhNDk1YjRlNmU3MzM0ZDM4OTA=",
        ),
        with_secrets(
            "Tr0ub4dor-and-3-more",
            "AGFsaWNlAFRyMHViNGRvci1hbmQtMy1tb3Jl",
            "dXNlcj1hbGljZQFhdXRoPUJlYXJlciB5YTI5LmEwQWZINlNNQmhXUW9aZ2hhbXgxMjM0BQEB",
            "YWxpY2Uud29uZGVybGFuZCAwMDAwMDAwMGM3ZWRhN2E0OTViNGU2ZTczMzRkMzg5MA==",
        ),
    ]
}

#[test]
fn nothing_of_a_masked_secret_can_be_told_from_the_page_not_even_its_length() {
    let texts = with_other_secrets();
    for text in &texts {
        let secrets = explain_smtp::explain(text).secrets;
        assert_eq!(secrets.len(), 6, "{secrets:?}");
    }
    for &locale in Locale::ALL {
        let [one, other] = texts.each_ref().map(|text| shown(locale, text));
        assert!(one.contains(MASK));
        assert!(
            one == other,
            "{locale:?}: the page tells one secret from another"
        );
    }
}

#[test]
fn nothing_of_a_secret_can_be_told_from_what_is_shared() {
    let texts = with_other_secrets();
    let [one, other] = texts.each_ref().map(|text| {
        let report = explain_smtp::explain(text);
        let redacted = explain_smtp::redaction::redact(
            text,
            &report,
            explain_smtp::redaction::Choice::default(),
        )
        .text;
        let prose = Prose::of(Locale::En);
        let report = explain_smtp::explain(&redacted);
        [
            serde_json::to_string(&report).expect("JSON"),
            explain_smtp::words::share::markdown(&redacted, &report, true, prose, Locale::En),
            explain_smtp::words::share::plain(&redacted, &report, true, prose, Locale::En),
            redacted,
        ]
    });
    assert_eq!(one, other);
}
