//! Explanations of AUTH exchanges, without their secrets.

use explain_smtp::command::{Place, Verb};
use explain_smtp::words::Locale;

use super::lines::{details, english, explained};
use super::report::Paste;

const AUTH: Option<Place> = Some(Place::Command(Verb::Auth));

#[test]
fn an_auth_exchange_is_told_without_its_secrets() {
    const USER: &str = "YWxpY2U=";
    const PASSWORD: &str = "c2VjcmV0LXBhc3N3b3Jk";
    let paste = Paste::default()
        .client("AUTH LOGIN")
        .server("334 VXNlcm5hbWU6", AUTH)
        .client(USER)
        .server("334 UGFzc3dvcmQ6", AUTH)
        .client(PASSWORD)
        .secret(PASSWORD)
        .server("535 5.7.8 No", AUTH)
        .client("AUTH PLAIN AHVzZXIAcGFzcw==")
        .secret("AHVzZXIAcGFzcw==")
        .client("AUTH XOAUTH2")
        .server("334 eyJzdGF0dXMiOiI0MDEifQ==", AUTH)
        .client("")
        .server("334", AUTH)
        .client("*")
        .server("501 Cancelled", AUTH)
        .client("HELLO there");
    assert_eq!(
        details(&paste, 1, Locale::En),
        ["The server asks for: the user name: \"Username:\""]
    );
    assert_eq!(
        details(&paste, 3, Locale::Tr),
        ["Sunucunun istediği: parola: “Password:”"]
    );
    let hidden = "The client's answer to the challenge; hidden, because it may hold a password.";
    // The user name is no secret.
    assert_eq!(
        english(&paste, 2).meaning,
        "The client's answer to the challenge."
    );
    assert_eq!(english(&paste, 4).meaning, hidden);
    assert_eq!(english(&paste, 4).label, "Client · answer to the challenge");
    assert_eq!(
        details(&paste, 6, Locale::En),
        [
            "Mechanism: PLAIN",
            "First answer: hidden, because it may hold a password"
        ]
    );
    assert!(details(&paste, 8, Locale::En)[0].ends_with(r#"{"status":"401"}"#));
    assert_eq!(
        english(&paste, 9).meaning,
        "The client answers the challenge with an empty line."
    );
    assert_eq!(
        details(&paste, 10, Locale::En),
        ["The server asks for: the first answer of the mechanism"]
    );
    assert!(english(&paste, 11).meaning.contains("501"));
    assert!(english(&paste, 13).meaning.contains("does not know"));

    for locale in Locale::ALL {
        for index in 0..paste.report.lines.len() as u32 {
            let said = format!("{:?}", explained(&paste, index, *locale));
            for secret in [PASSWORD, "AHVzZXIAcGFzcw", "secret-password", USER, "alice"] {
                assert!(!said.contains(secret), "{said}");
            }
        }
    }
}

#[test]
fn a_secret_anywhere_else_is_not_repeated_either() {
    let paste = Paste::default()
        .client("VRFY hunter2")
        .secret("hunter2")
        .server("334 you sent hunter2", AUTH)
        .secret("hunter2");
    for index in [0, 1] {
        assert_eq!(details(&paste, index, Locale::En), [""; 0]);
    }
}
