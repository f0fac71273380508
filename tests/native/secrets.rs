//! What in a text gives a password, a token or an answer to a challenge away, to the letter; and what does not.

use explain_smtp::explain;

/// The secrets, each as its line, kind and words.
pub fn secrets(text: &str) -> Vec<(u32, &'static str, String)> {
    let report = explain(text);
    let found = report.secrets.iter();
    found
        .map(|secret| {
            let words = secret.span.of(text).trim_end_matches(['\r', '\n']);
            (secret.line + 1, secret.kind.as_str(), words.to_owned())
        })
        .collect()
}

/// The same of a session in which these lines follow the greeting and EHLO; lines are counted from the first of them.
fn in_session(lines: &str) -> Vec<(u32, &'static str, String)> {
    let before = "S: 220 mx.example.net ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.net\nS: 250 AUTH PLAIN LOGIN\n";
    let mut found = secrets(&[before, lines].concat());
    for secret in &mut found {
        secret.0 -= 4;
    }
    found
}

/// The same of a line of a script or of settings above a refusal.
pub fn told_above(line: &str) -> Vec<String> {
    let text = format!(
        "{line}\n220 mx.example.net ESMTP\nEHLO me\n250 mx.example.net\nMAIL FROM:<a@example.com>\n550 5.7.1 no\n"
    );
    let found = secrets(&text).into_iter();
    found
        .map(|(line, kind, words)| {
            assert_eq!((line, kind), (1, "password"), "{text}");
            words
        })
        .collect()
}

#[test]
fn settings_and_scripts_give_a_password_away() {
    for (line, password) in [
        ("MAIL_PASSWORD=hunter2", "hunter2"),
        ("MAIL_PASSWORD = hunter2", "hunter2"),
        ("SMTP_PASS=hunter2;", "hunter2"),
        ("password: 'hunter2'", "hunter2"),
        ("  \"password\": \"hunter2\",", "hunter2"),
        ("'pass' => 'hunter2'", "hunter2"),
        ("$config['smtp_pass'] = \"hunter2\";", "hunter2"),
        ("passwd=hunter2", "hunter2"),
        ("password: none of it, but pass=hunter2", "hunter2"),
        ("server.login(\"alice\", \"hunter2\")", "hunter2"),
        ("server.login('alice', 'hun,ter2')", "hun,ter2"),
        (
            "MAILER_DSN=smtp://alice:hunter2@mail.example.net:587",
            "hunter2",
        ),
        ("url = smtps://alice:hunter2@mail.example.net/", "hunter2"),
        (
            "swaks --to b@example.net --auth-user alice --auth-password hunter2",
            "hunter2",
        ),
        (
            "swaks --to b@example.net --auth-password=hunter2 --server mx",
            "hunter2",
        ),
        ("swaks -a LOGIN -au alice -ap hunter2", "hunter2"),
        ("sendemail -xu alice -xp hunter2 -s mx", "hunter2"),
        (
            "curl --url smtp://mail.example.net --user alice:hunter2 -v",
            "hunter2",
        ),
        (
            "curl -v -u alice:hunter2 smtp://mail.example.net",
            "hunter2",
        ),
        (
            "curl -v -u 'alice:hunter 2' smtp://mail.example.net",
            "hunter 2",
        ),
        ("    password: hunter2", "hunter2"),
        ("> password: hunter-2  # of the bridge", "hunter-2"),
        ("SMTP Password : hunter2", "hunter2"),
        ("password hunter2", "hunter2"),
        ("PASS hunter2", "hunter2"),
        ("machine mx login alice password hunter2 port 25", "hunter2"),
        ("MAIL_PASSWORD=abcd efgh ijkl mnop", "abcd efgh ijkl mnop"),
        ("password: \"pw-550-5.7.1^\",", "pw-550-5.7.1^"),
        (
            "mailto://alice:hunter2@mail.example.net?to=b@example.net",
            "hunter2",
        ),
        (
            "see https://www.example.net/ and MAILER_DSN=mailer+https://alice:hunter2@default",
            "hunter2",
        ),
        ("printf '\\0alice\\0hunter2' | base64", "hunter2"),
        (
            "perl -MMIME::Base64 -e 'print encode_base64(\"\\000alice\\@example.net\\000hunter2\")'",
            "hunter2",
        ),
        ("Setting password[hunter2] for user alice ...", "hunter2"),
        (
            "AUTH: Method=Plain, Parameter=AGFsaWNlAGh1bnRlcjI=",
            "AGFsaWNlAGh1bnRlcjI=",
        ),
        (
            "I use AUTH PLAIN with AGFsaWNlAGh1bnRlcjI= and it fails",
            "AGFsaWNlAGh1bnRlcjI=",
        ),
        (
            "{\"dir\":\"out\",\"data\":\"AGFsaWNlAGh1bnRlcjI=\"}",
            "AGFsaWNlAGh1bnRlcjI=",
        ),
        // What the last one prints.
        ("AGFsaWNlAGh1bnRlcjI=", "AGFsaWNlAGh1bnRlcjI="),
    ] {
        assert_eq!(told_above(line), [password], "{line}");
    }
}

#[test]
fn each_secret_of_a_line_is_one() {
    let line = "curl --user alice:hunter2 smtp://b:hunter3@mail.example.net --password=hunter4";
    assert_eq!(told_above(line), ["hunter2", "hunter3", "hunter4"]);
}

#[test]
fn secrets_come_in_the_order_of_the_text() {
    let text = "AUTH PLAIN AGEAYg==\n2026-01-05 09:30:01 MAIL FROM:<a@example.com>\nEHLO me\nAUTH PLAIN AGEAYg==\nQUIT\n\
                MAIL FROM:<a@example.com>\nS: EHLO me\n";
    let answer = || "AGEAYg==".to_owned();
    assert_eq!(
        secrets(text),
        [(1, "password", answer()), (4, "password", answer())]
    );
}

#[test]
fn a_long_key_behind_its_name_is_a_token() {
    for line in [
        "curl smtp://mail.example.net --oauth2-bearer 'ya29.0123456789abcdef'",
        "Authorization: Bearer ya29.0123456789abcdef",
        "api_key = \"ya29.0123456789abcdef\"",
        "  \"access_token\": \"ya29.0123456789abcdef\",",
    ] {
        let text = format!("{line}\n220 mx.example.net ESMTP\nQUIT\n221 bye\n");
        let token = "ya29.0123456789abcdef".to_owned();
        assert_eq!(secrets(&text), [(1, "token", token)], "{line}");
    }
    let short = "the bearer token is missing, api_key=none\n220 mx.example.net ESMTP\n";
    assert_eq!(secrets(short), []);
}

#[test]
fn an_answer_that_could_not_be_told_apart_is_still_found() {
    let rows = "4\t25\t41234\t220\tmx.example.net ESMTP\n6\t41234\t25\tAUTH\tLOGIN\n\
                7\t25\t41234\t334\tVXNlcm5hbWU6\n8\t41234\t25\tYWxpY2U=\t\t\n\
                9\t25\t41234\t334\tUGFzc3dvcmQ6\n10\t41234\t25\taHVudGVyMg==\t\t\n\
                11\t25\t41234\t235\tok\n";
    let password = "aHVudGVyMg==".to_owned();
    assert_eq!(secrets(rows), [(6, "password", password)]);
}

#[test]
fn answers_give_a_password_away_though_no_challenge_is_shown() {
    for (lines, line) in [
        (
            "EHLO a.example.net\nAUTH LOGIN\nYWxpY2U=\naHVudGVyMg==\nMAIL FROM:<a@example.net>\n",
            4,
        ),
        (
            "C: EHLO a.example.net\nC: AUTH LOGIN\nC: YWxpY2U=\nC: aHVudGVyMg==\nC: QUIT\n",
            4,
        ),
        (
            "EHLO a.example.net\nAUTH LOGIN YWxpY2U=\naHVudGVyMg==\nQUIT\n",
            3,
        ),
        (
            "echo 'EHLO a.example.net'\necho 'AUTH LOGIN'\necho 'YWxpY2U='\necho 'aHVudGVyMg=='\n",
            4,
        ),
    ] {
        let password = "aHVudGVyMg==".to_owned();
        assert_eq!(secrets(lines), [(line, "password", password)], "{lines}");
    }
}

#[test]
fn what_is_a_secret_is_one_wherever_it_stands_again() {
    let lines = "C: AUTH PLAIN AGFsaWNlAHMzY3IzdC1wdw==\nS: 535 5.7.8 no\nI sent AGFsaWNlAHMzY3IzdC1wdw== for s3cr3t-pw\n";
    let (encoded, clear) = (
        "AGFsaWNlAHMzY3IzdC1wdw==".to_owned(),
        "s3cr3t-pw".to_owned(),
    );
    assert_eq!(
        secrets(lines),
        [
            (1, "password", encoded.clone()),
            (3, "password", encoded),
            (3, "password", clear)
        ]
    );
}

#[test]
fn what_only_speaks_of_a_password_gives_none_away() {
    for line in [
        "MAIL_PASSWORD=",
        "MAIL_PASSWORD=${SECRET}",
        "MAIL_PASSWORD=$SECRET",
        "MAIL_PASSWORD=<your password>",
        "MAIL_PASSWORD=********",
        "MAIL_PASSWORD=null",
        "password = None",
        "password: true",
        "password: incorrect",
        "The password is wrong",
        "pass=ab",
        "server.login(user, password)",
        "server.login('alice', password)",
        "smtp://alice@mail.example.net",
        "smtp://mail.example.net/alice:x@y",
        "curl -v -u alice smtp://mail.example.net",
        "password reset",
        "Password required.",
        "The user says password: hunter2 is what he typed",
        "https://www.example.net:8080/@alice",
        "printf 'alice' | base64",
        "AHVudGVyMnh4 is what it prints",
        "For the swaks -ap argument I am using the same string",
        "password[0]",
        "user[password_confirmation]",
        "AHVudGVyMnh4",
    ] {
        assert_eq!(told_above(line), [""; 0], "{line}");
    }
}

#[test]
fn a_sign_in_gives_its_password_away_whether_in_base64_or_not() {
    for (lines, found) in [
        (
            "C: AUTH PLAIN AGFsaWNlAGh1bnRlcjI=\n",
            (1, "password", "AGFsaWNlAGh1bnRlcjI="),
        ),
        (
            "C: AUTH PLAIN\nS: 334 \nC: AGFsaWNlAGh1bnRlcjI=\n",
            (3, "password", "AGFsaWNlAGh1bnRlcjI="),
        ),
        // What should stand between NULs stands alone.
        (
            "C: AUTH PLAIN aHVudGVyMg==\n",
            (1, "password", "aHVudGVyMg=="),
        ),
        ("C: AUTH PLAIN alice hunter2\n", (1, "password", "hunter2")),
        (
            "C: AUTH LOGIN alice hunter2x\n",
            (1, "password", "hunter2x"),
        ),
        // What a debugger adds is no password.
        (
            "C: AUTH PLAIN AGFsaWNlAGh1bnRlcjI= +2ms\n",
            (1, "password", "AGFsaWNlAGh1bnRlcjI="),
        ),
        (
            "C: AUTH LOGIN  # client\nS: 334 VXNlcm5hbWU6\nC: YWxpY2VAZXhhbXBsZS5jb20=  # client\nS: 334 UGFzc3dvcmQ6\nC: aHVudGVyMg==  # client\n",
            (5, "password", "aHVudGVyMg=="),
        ),
        (
            "C: AUTH LOGIN\nS: 334 UGFzc3dvcmQ6\nType your password: aHVudGVyMg==\nS: 535 5.7.8 no\n",
            (3, "password", "aHVudGVyMg=="),
        ),
        (
            "C: AUTH PLAIN \\0alice\\0hunter2\n",
            (1, "password", "\\0alice\\0hunter2"),
        ),
        (
            "C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: YWxpY2U=\nS: 334 UGFzc3dvcmQ6\nC: aHVudGVyMg==\n",
            (5, "password", "aHVudGVyMg=="),
        ),
        (
            "C: AUTH LOGIN YWxpY2U=\nS: 334 UGFzc3dvcmQ6\nC: aHVudGVyMg==\n",
            (3, "password", "aHVudGVyMg=="),
        ),
        // Servers may ask in any words: the second question is for the password.
        (
            "C: AUTH LOGIN\nS: 334 \nC: YWxpY2U=\nS: 334 \nC: aHVudGVyMg==\n",
            (5, "password", "aHVudGVyMg=="),
        ),
        (
            "C: AUTH LOGIN\nS: 334 Username:\nC: alice\nS: 334 Password:\nC: hunter2\n",
            (5, "password", "hunter2"),
        ),
        (
            "C: AUTH XOAUTH2 dXNlcj1hbGljZQFhdXRoPUJlYXJlciB5YTI5LnZGOQEB\n",
            (1, "token", "dXNlcj1hbGljZQFhdXRoPUJlYXJlciB5YTI5LnZGOQEB"),
        ),
        (
            "C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: YWxpY2U=\nS: 334 UGFzc3dvcmQ6\n```\n---\n```\nC: aHVudGVyMg==\n",
            (8, "password", "aHVudGVyMg=="),
        ),
        (
            "C: AUTH CRAM-MD5\nS: 334 PDEyMzQuNTY3OEBteD4=\nC: YWxpY2UgYjkxM2E2MDJjN2VkYTdhNDk1YjRlNmU3MzM0ZDM4OTA=\n",
            (
                3,
                "challenge-response",
                "YWxpY2UgYjkxM2E2MDJjN2VkYTdhNDk1YjRlNmU3MzM0ZDM4OTA=",
            ),
        ),
    ] {
        let (line, kind, words) = found;
        assert_eq!(
            in_session(lines),
            [(line, kind, words.to_owned())],
            "{lines}"
        );
    }
}

#[test]
fn each_line_of_an_answer_that_was_wrapped_is_a_secret() {
    let head = "dXNlcj1hbGljZUBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5Lm";
    let (rest, last) = ("EwQWZINmVUNHJTZGtMbE1uT3BRclN0VXZXeFl6", "MTIzAQE=");
    let wrapped =
        |mark: &str| format!("C: AUTH XOAUTH2\nS: 334\nC: {head}\n{mark}{rest}\n{mark}{last}\n");
    for mark in ["", "C: ", "   "] {
        let expected = [(3, head), (4, rest), (5, last)];
        let expected = expected.map(|(line, words)| (line, "token", words.to_owned()));
        assert_eq!(in_session(&wrapped(mark)), expected, "{mark:?}");
    }
    let lines = "C: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGh1bnRlcjItd2l0aC1h\nLWxvbmctcGFzc3dvcmQ=\nS: 235 ok\n";
    let found = in_session(lines);
    assert_eq!(found.len(), 2, "{found:?}");
    // Nothing behind the mark is no further line of it.
    let found = in_session("C: AUTH PLAIN AGFsaWNlAGh1bnRlcjI=\nC: \nS: 235 ok\n");
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn an_exchange_without_a_secret_has_none() {
    for lines in [
        "C: AUTH PLAIN\nS: 334 \nC: *\nS: 501 cancelled\n",
        "C: AUTH PLAIN ********\n",
        "C: AUTH PLAIN <credentials>\n",
        "C: AUTH PLAIN [hidden]\n",
        "C: AUTH PLAIN *sensitive*\n",
        // The challenge is told before it is shown.
        "C: AUTH LOGIN\\r\\n, referer: x\nSMTP INBOUND: \"334 VXNlcm5hbWU6\", referer: x\nS: 334 VXNlcm5hbWU6\nC: [credentials hidden]\nS: 235 ok\n",
        "C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: YWxpY2U=\nS: 535 5.7.8 no\n",
        "C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: YWxpY2U=\nS: 334 UGFzc3dvcmQ6\nC: ********\n",
        "C: AUTH XOAUTH2 dXNlcj1hbGlj...\n",
        "C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: YWxpY2U=\nS: 334 UGFzc3dvcmQ6\nC: xxx=\n",
        "C: AUTH CRAM-MD5\nS: 334 PDEyMzQuNTY3OEBteD4=\nC: =\n",
        "C: AUTH NTLM TlRMTVNTUAABAAAAB4IIogAAAAAAAAAAAAAAAAAAAAA=\n",
    ] {
        assert_eq!(in_session(lines), [], "{lines}");
    }
}
