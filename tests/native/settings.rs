//! Passwords and tokens in settings, scripts and commands beside a conversation, by the ways in which they are written; and
//! what is written like one and is none.

use crate::secrets::{secrets, told_above};

/// The secrets of a text above a refusal, each with its line.
fn all_above(lines: &str) -> Vec<(u32, String)> {
    let text = format!(
        "{lines}\n220 mx.example.net ESMTP\nEHLO me\n250 mx.example.net\nMAIL FROM:<a@example.com>\n550 5.7.1 no\n"
    );
    let found = secrets(&text).into_iter();
    found.map(|(line, _, words)| (line, words)).collect()
}

#[test]
fn calls_and_commands_give_a_password_away() {
    for (line, password) in [
        (
            "new NetworkCredential(\"alice@example.com\", \"hunter2\");",
            "hunter2",
        ),
        ("client.Authenticate(\"alice\", \"hunter2\");", "hunter2"),
        (
            "smtp.PlainAuth(\"\", \"alice\", \"hunter2\", \"mx.example.com\")",
            "hunter2",
        ),
        (
            "Credentials::new(\"alice\".to_owned(), \"hunter2\".to_owned());",
            "hunter2",
        ),
        (
            "new PasswordAuthentication(\"alice\", \"hunter2\");",
            "hunter2",
        ),
        (
            "transport.connect(\"mx.example.com\", \"alice\", \"hunter2\");",
            "hunter2",
        ),
        ("$smtp->auth('alice', 'hunter2');", "hunter2"),
        ("->setPassword('hunter2')", "hunter2"),
        ("props.put(\"mail.smtp.password\", \"hunter2\");", "hunter2"),
        ("'password' => env('MAIL_PASSWORD', 'hunter2'),", "hunter2"),
        ("define('SMTP_PASS', 'hunter2');", "hunter2"),
        (
            "ConvertTo-SecureString \"hunter2\" -AsPlainText -Force",
            "hunter2",
        ),
        ("echo -n 'hunter2' | base64", "hunter2"),
        ("openssl enc -base64 <<< hunter2", "hunter2"),
        ("printf '%s\\0%s\\0%s' '' alice hunter2 | base64", "hunter2"),
        ("[mx.example.com]:587 alice@example.com:hunter2", "hunter2"),
        ("mx.example.com:587 alice@example.com:hunter2", "hunter2"),
        ("smtp_sasl_password_maps = static:alice:hunter2", "hunter2"),
        ("smtp_password hunter2", "hunter2"),
        ("authpass hunter2", "hunter2"),
        ("Passwort: hunter2", "hunter2"),
        ("mot de passe : hunter2", "hunter2"),
        ("Şifre: hunter2", "hunter2"),
        ("contraseña: hunter2", "hunter2"),
        ("пароль: hunter2", "hunter2"),
        ("smtp-cli --user=alice --pass=hunter2 --verbose", "hunter2"),
        (
            "mailsend -auth-login -user alice -pass hunter2 -v",
            "hunter2",
        ),
        ("Send-Mail -SmtpPassword 'hunter2' -Port 587", "hunter2"),
        ("  -smtp-passwd='hunter2' \\", "hunter2"),
        (
            "#1 SmtpClient.php(296): Client->sendRequestWithCheck('aHVudGVyMg==', 235, '', true)",
            "aHVudGVyMg==",
        ),
    ] {
        assert_eq!(told_above(line), [password], "{line}");
    }
    for line in [
        "client.connect(\"mx.example.com\", 25)",
        "transport.connect(host, user, password)",
        "new NetworkCredential(user, password)",
        "curl --user 'alice@example.com:xxxxxxxxx' smtp://mx.example.com",
        "fields = [\"user\", \"password\", \"host\"]",
        "echo -n 'alice@example.com' | base64",
        "mx.example.com:587 is open",
        "smtp-cli --pass --verbose",
        "I gave it the --password option and the -pass flag of the other one",
        "#1 SmtpClient.php(296): Client->sendRequestWithCheck('AUTH LOGIN', 334)",
    ] {
        assert_eq!(told_above(line), [""; 0], "{line}");
    }
}

#[test]
fn whatever_a_password_is_called_it_is_found() {
    for line in [
        "SMTP_PWD=hunter-2",
        "pw = \"hunter-2\"",
        "$smtp_pwd = 'hunter-2';",
        "mail.smtp.pwd=hunter-2",
        "curl_setopt($ch, CURLOPT_USERPWD, \"alice:hunter-2\");",
        "  smtpPwd: 'hunter-2',",
        "{\"pwd\":\"hunter-2\"}",
        "passphrase: hunter-2",
        "wachtwoord: hunter-2",
        "hasło: hunter-2",
        "mdp: hunter-2",
        "授权码: hunter-2",
        "密码：hunter-2",
        "Пароль: hunter-2",
        "Kullanıcı adı: alice Şifre: hunter-2",
        "(password: hunter-2)",
        "User: alice Pass: hunter-2 Port: 587",
        "**Password:** hunter-2",
        "The user is alice@example.com and the password is \"hunter-2\".",
        "Oct  1 10:00:00 mx auth: sql(alice,192.0.2.1): Password mismatch (given password: hunter-2)",
        "#define AUTHOR_PASSWORD \"hunter-2\"",
        "Dim password As String = \"hunter-2\"",
        "const password: string = 'hunter-2';",
        "const char pass[32] = \"hunter-2\";",
        "password := \"hunter-2\"",
        "ENV SMTP_PASSWORD hunter-2",
        "setx SMTP_PASSWORD hunter-2",
        "wp config set SMTP_PASS hunter-2",
        "host mx.example.net port 587 user alice password hunter-2",
        "passwordeval \"echo hunter-2\"",
        "<password>hunter-2</password>",
        "<property name=\"password\" value=\"hunter-2\"/>",
        "<property name=\"mail.smtp.password\">hunter-2</property>",
        "{\"name\":\"SMTP_PASSWORD\",\"value\":\"hunter-2\"}",
        "log: \"{\\\"password\\\":\\\"hunter-2\\\",\\\"port\\\":25}\"",
        "EMAIL_URL=smtp+tls://alice@example.com:hunter-2@mx.example.net:587",
        "$auth2 = hunter-2",
    ] {
        assert_eq!(told_above(line), ["hunter-2"], "{line}");
    }
}

#[test]
fn a_password_has_any_signs() {
    for (line, password) in [
        ("'password' => '$Hunter2x9',", "$Hunter2x9"),
        ("password: \"(hunter2\"", "(hunter2"),
        ("MAIL_PASSWORD=abc,hunter2;x", "abc,hunter2;x"),
        ("export MAIL_PASSWORD=hunter2)x(", "hunter2)x("),
        ("$mail->Password = 'my hunter2 words';", "my hunter2 words"),
        ("$mail->Password = 'hünter2';", "hünter2"),
        ("password = \"a\\\"hunter2\"", "a\\\"hunter2"),
        (
            "EMAIL_URL=smtp://alice:p@ss/hunter2@mx.example.com:587",
            "p@ss/hunter2",
        ),
        ("Password=hunter2;Server=mx.example.com", "hunter2"),
        ("?user=alice&password=hunter2&port=25", "hunter2"),
        ("{password: hunter2}", "hunter2"),
    ] {
        assert_eq!(told_above(line), [password], "{line}");
    }
}

#[test]
fn all_of_a_line_are_found() {
    for line in [
        "docker run -e SMTP_PASSWORD=hunter2 -e IMAP_PASSWORD=hunter3 example/app",
        "curl smtp://mx.example.com -ualice:hunter2; curl --user=bob:hunter3 https://example.com",
        "{\"smtp\":{\"user\":\"alice\",\"password\":\"hunter2\"},\"imap\":{\"password\":\"hunter3\"}}",
        "a.login('alice', 'hunter2'); b.login('bob', 'hunter3')",
        "smtp://a:hunter2@mx.example.com smtp://b:hunter3@mx.example.com",
        "set( 'pass', 'hunter2' ); set( 'pass', 'hunter3' )",
    ] {
        assert_eq!(told_above(line), ["hunter2", "hunter3"], "{line}");
    }
}

#[test]
fn however_long_a_line_is() {
    for before in [3990, 4000, 9000, 300_000] {
        let line = format!(
            "{{\"stack\":\"{}\",\"pass\":\"hunter2\"}}",
            "at send() ".repeat(before / 10)
        );
        assert_eq!(told_above(&line), ["hunter2"], "{before}");
    }
}

#[test]
fn what_goes_on_below_is_read_on() {
    for (lines, found) in [
        (
            "curl --ssl-reqd \\\n  --url 'smtps://mx.example.com' \\\n  --user 'alice@example.com:hunter2' \\\n  --upload-file x",
            3,
        ),
        (
            "server.login(\n    \"alice@example.com\",\n    \"hunter2\"\n)",
            3,
        ),
        (
            "  return new PasswordAuthentication(\n\"alice\",\n\"hunter2\");",
            3,
        ),
        ("- name: SMTP_PASSWORD\n  value: \"hunter2\"", 2),
        ("<key>password</key>\n<string>hunter2</string>", 2),
        (
            "# cat /etc/exim4/passwd.client\n*.example.com:alice:hunter2",
            2,
        ),
        (
            "# cat /etc/mail/authinfo\nAuthInfo:mx.example.com \"U:root\" \"I:alice\" \"P:hunter2\"",
            2,
        ),
        (
            "$ cat sasl_passwd\nmx.example.com alice@example.com:hunter2",
            2,
        ),
    ] {
        assert_eq!(all_above(lines), [(found, "hunter2".to_owned())], "{lines}");
    }
    let pair = |line, words: &str| (line, words.to_owned());
    assert_eq!(
        all_above(
            "$ echo -n alice | base64\nYWxpY2U=\n$ echo -n secretword | base64\nc2VjcmV0d29yZA=="
        ),
        [pair(3, "secretword"), pair(4, "c2VjcmV0d29yZA==")]
    );
    assert_eq!(
        all_above("$ echo aHVudGVyMg== | base64 -d\nhunter2alice@pc:~$ exit"),
        [pair(1, "aHVudGVyMg=="), pair(2, "hunter2")]
    );
    assert_eq!(
        all_above("$auth1 = \n$auth2 = alice\n$auth3 = hunter2"),
        [pair(3, "hunter2")]
    );
}

#[test]
fn tokens_are_found_by_the_names_that_programs_have_for_them() {
    let token = "1x04Hunter2x8Hunter2x8";
    for line in [
        "  clientSecret: '{}',",
        "  refreshToken: '{}',",
        "AWS_SECRET_ACCESS_KEY={}",
        "X-Postmark-Server-Token: {}",
        "api key: {}",
    ] {
        let line = line.replace("{}", token);
        let text = format!("{line}\n220 mx.example.net ESMTP\nQUIT\n221 bye\n");
        assert_eq!(secrets(&text), [(1, "token", token.to_owned())], "{line}");
    }
    for line in [
        "SyntaxError: Unexpected token: unexpected-end-of-input",
        "token = strtok(NULL_OR_SOMETHING, x)",
        "clientSecret: process.env.CLIENT_SECRET,",
        "api_key = os.environ['SENDGRID_API_KEY']",
    ] {
        assert_eq!(told_above(line), [""; 0], "{line}");
    }
}

#[test]
fn what_refers_to_a_password_or_stands_for_it_gives_none_away() {
    for line in [
        "    pass: process.env.SMTP_PASSWORD,",
        "EMAIL_HOST_PASSWORD = os.environ.get('EMAIL_HOST_PASSWORD')",
        "EMAIL_HOST_PASSWORD=os.getenv(\"EMAIL_HOST_PASSWORD\")",
        "password: ENV['SMTP_PASSWORD'],",
        "$mail->Password = getenv('SMTP_PASS');",
        "$mail->Password = $password;",
        "$mail->Password = SMTP_PASS;",
        "$mail->Password = \"$smtp_password\";",
        "password = 'YOUR_APP_PASSWORD'",
        "EMAIL_HOST_PASSWORD=your-password",
        "password: \"your password here\"",
        "smtp://user:password@mx.example.com",
        "pass = await getPass();",
        "password = config.smtp.password",
        "password = getpass.getpass(\"Password: \")",
        "smtp.login(user=user, password=password)",
        "password: smtpPassword,",
        "password: $(cat /run/secrets/smtp)",
        "password: \"{{ smtp_password }}\"",
        "password: %env(SMTP_PASSWORD)%",
        "bypass: enabled",
        "compass=north",
        "pass = dkim_verify",
        "dkim=pass spf=pass dmarc=pass header.from=example.com",
        "PWD=/home/alice/mail",
        "OLDPWD=/home/alice",
        "\"password\": \"The password field is required.\"",
        "<label for=\"password\">Password</label>",
        "if password == stored:",
        "# username and password will be sent in BASE64",
        "- `EMAIL_HOST_PASSWORD=` （空）",
        "the user password is sha256-hashed by policy",
        "setPassword(password)",
        "validate(\"password\", \"is required\")",
        "curl --user alice:$PASSWORD smtp://mx.example.com",
        "- name: SMTP_PASSWORD",
    ] {
        assert_eq!(told_above(line), [""; 0], "{line}");
    }
}

#[test]
fn an_account_typed_behind_auth_gives_its_password_away() {
    for (line, password) in [
        ("AUTH LOGIN alice hunter2", "hunter2"),
        ("AUTH alice hunter2", "hunter2"),
    ] {
        let text =
            format!("220 mx.example.net ESMTP\nEHLO me\n250 AUTH PLAIN\n{line}\n504 5.7.4 no\n");
        let found = [(4, "password", password.to_owned())];
        assert_eq!(secrets(&text), found, "{line}");
    }
    let text = "220 mx.example.net ESMTP\nEHLO me\n250 AUTH PLAIN\nAUTH LOGIN PLAIN\n504 5.7.4 no\nAUTH is needed\n";
    assert_eq!(secrets(text), []);
}

#[test]
fn a_secret_found_in_two_ways_is_one() {
    let text = "Simple Mail Transfer Protocol\n    Command Line: AUTH LOGIN\\r\\n\nSimple Mail Transfer Protocol\n    \
                Response: 334 VXNlcm5hbWU6\\r\\n\nSimple Mail Transfer Protocol\n    Username: YWxpY2U=\n\
                Simple Mail Transfer Protocol\n    Response: 334 UGFzc3dvcmQ6\\r\\n\n\
                Simple Mail Transfer Protocol\n    Password: SHVudGVyMng5\n\
                Simple Mail Transfer Protocol\n    Response: 535 5.7.8 Error\\r\\n\n";
    assert_eq!(secrets(text), [(10, "password", "SHVudGVyMng5".to_owned())]);
}

#[test]
fn a_password_in_a_message_is_found_but_no_link() {
    let text = "220 mx.example.net ESMTP\nEHLO me\n250 mx.example.net\nMAIL FROM:<a@example.com>\n250 ok\n\
                RCPT TO:<b@example.net>\n250 ok\nDATA\n354 go\nSubject: Your new account\n\
                Authentication-Results: mx.example.net; spf=pass; dkim=pass\n\nUsername: bob\nPassword: hunter2\n\
                Your password is safe with us.\nReset: https://example.com/reset?token=abcdefabcdefabcdef\n.\n550 5.7.1 spam\n";
    assert_eq!(secrets(text), [(14, "password", "hunter2".to_owned())]);
}
