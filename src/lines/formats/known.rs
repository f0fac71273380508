//! The table of known formats: what betrays each, and its quirks.

use super::Format;

/// No format that is known by name.
pub const PLAIN: Format = Format::new("plain", &[]);

/// Where two have the same evidence, the first one counts.
pub const FORMATS: &[Format] = &[
    // Test clients.
    Format {
        tls_marks: &[" ~> ", "~> ", "<~"],
        ..Format::new(
            "swaks",
            &[
                ("=== Trying", 3),
                ("=== Connected to", 3),
                ("<~  ", 2),
                ("<~* ", 2),
                ("<** ", 2),
                ("<-  2", 2),
                (" ~> ", 1),
            ],
        )
    },
    Format::new(
        "curl-trace",
        &[
            ("=> Send header", 3),
            ("<= Recv header", 3),
            ("== Info:", 2),
        ],
    ),
    Format::new(
        "curl",
        &[
            ("* Connected to", 2),
            ("*   Trying", 2),
            ("* Closing connection", 2),
            (" bytes data]", 1),
            ("* Connection #", 2),
            ("curl: (", 4),
        ],
    )
    .noise(&["bytes data]"]),
    Format::new(
        "openssl",
        &[
            ("CONNECTED(0000", 3),
            ("Verify return code", 3),
            ("ssl s_client", 3),
            ("read R BLOCK", 2),
        ],
    ),
    Format::new(
        "telnet",
        &[
            ("Escape character is", 3),
            ("telnet ", 2),
            ("telnet:", 2),
            ("Trying ", 1),
            ("nc -", 2),
            ("$ nc ", 1),
            ("Ncat:", 3),
            ("[tcp/smtp]", 3),
            (" 25 port ", 2),
            ("(smtp) open", 3),
            ("Connection closed by foreign host", 2),
        ],
    )
    .noise(&["telnet> "]),
    Format::new("posttls-finger", &[("posttls-finger:", 3)]),
    // Client libraries.
    Format::new(
        "smtplib",
        &[
            ("reply: b'", 3),
            ("reply: retcode (", 3),
            ("reply: '", 2),
            ("send: '", 3),
            ("reply: b\"", 3),
            ("send: b'", 3),
        ],
    )
    .noise(&["reply: retcode (", "data: ("]),
    Format::new(
        "smtplib-exception",
        &[
            ("smtplib.SMTP", 3),
            ("SMTPRecipientsRefused", 3),
            ("SMTPAuthenticationError", 2),
            ("smtplib.py", 3),
            ("SMTPServerDisconnected", 3),
        ],
    ),
    Format::new(
        "phpmailer",
        &[
            ("CLIENT -> SERVER:", 4),
            ("SERVER -> CLIENT:", 4),
            ("CLIENT -&gt; SERVER", 4),
            ("SERVER -&gt; CLIENT", 4),
            ("SMTP -> FROM SERVER", 4),
            ("SMTP -> ERROR", 2),
        ],
    )
    .noise(&[
        "SMTP INBOUND:",
        "SMTP ERROR:",
        "SMTP Error:",
        "SMTP NOTICE:",
        "SMTP -> get_lines",
    ]),
    Format {
        bare_content: true,
        ..Format::new(
            "nodemailer",
            &[
                ("] DEBUG [", 2),
                ("] INFO  ", 2),
                ("\"component\":\"smtp-connection\"", 4),
                ("bytes encoded mime message", 2),
            ],
        )
    },
    Format::new(
        "nodemailer-error",
        &[
            ("responseCode", 2),
            ("code: 'E", 2),
            ("SMTPConnection", 3),
            ("command: '", 1),
            ("nodemailer", 2),
        ],
    ),
    Format::new(
        "javamail",
        &[
            ("DEBUG SMTP:", 4),
            ("DEBUG SMTPS:", 4),
            ("com.sun.mail", 3),
            ("javax.mail", 2),
            ("jakarta.mail", 2),
        ],
    )
    .noise(&["DEBUG SMTP", "DEBUG: "]),
    Format::new(
        "dotnet-exception",
        &[
            ("The server response was:", 2),
            ("System.Net.Mail", 3),
            ("Send-MailMessage", 3),
        ],
    ),
    Format::new(
        "mailkit",
        &[
            ("Connected to smtp://", 3),
            ("Connected to smtps://", 3),
            ("MailKit.", 3),
        ],
    ),
    Format::new("go", &[("C --> S:", 3), ("C <-- S:", 3), ("gomail:", 3)]),
    Format::new(
        "ruby",
        &[
            ("-> \"2", 2),
            ("<- \"EHLO", 3),
            ("Net::SMTP", 2),
            ("net/smtp.rb", 3),
            ("Connection opened:", 2),
        ],
    ),
    Format::new("perl", &[("=GLOB(0x", 4), ("Net::SMTP>>>", 4)]),
    Format::new(
        "lettre",
        &[
            ("lettre::transport::smtp", 4),
            ("permanent error (", 2),
            ("transient error (", 2),
        ],
    ),
    Format::new(
        "symfony",
        &[("] > EHLO", 3), ("] < 220", 3), ("] < 250", 2)],
    ),
    Format::new(
        "swift",
        &[
            ("++ Starting Swift", 4),
            ("++ Swift", 3),
            ("!! Expected", 2),
        ],
    ),
    Format::new(
        "php-exception",
        &[
            ("Expected response code", 3),
            ("Swift_TransportException", 2),
            ("TransportException", 1),
        ],
    ),
    Format::new(
        "pear",
        &[
            ("Recv: 2", 2),
            ("Send: EHLO", 3),
            ("Recv: 5", 2),
            ("Send: QUIT", 2),
        ],
    ),
    Format::new(
        "codeigniter",
        &[
            ("hello: 250", 3),
            ("from: 250", 3),
            ("<pre>hello:", 3),
            ("hello: ", 1),
            ("using PHP SMTP", 2),
        ],
    )
    .noise(&["The following SMTP error was encountered"]),
    Format::new(
        "gen-smtp",
        &[
            ("permanent_failure", 3),
            ("temporary_failure", 3),
            ("no_more_hosts", 3),
        ],
    ),
    Format::new("dotnet-trace", &[("System.Net.Sockets Verbose", 3)]).noise(&["Socket#"]),
    // Mail programs.
    Format::new(
        "msmtp",
        &[
            ("\n<-- 2", 2),
            ("\n--> EHLO", 2),
            ("\n--> MAIL", 2),
            ("msmtp: ", 3),
            ("smtpstatus=", 3),
        ],
    ),
    Format::new(
        "mutt",
        &[
            ("4> EHLO", 3),
            ("4< 2", 2),
            ("mutt_socket", 3),
            ("5> EHLO", 3),
            ("5< 2", 2),
        ],
    ),
    Format::new(
        "thunderbird",
        &[
            ("mailnews.smtp", 4),
            ("SMTP Response:", 3),
            ("SmtpClient.sys", 3),
            ("D/SMTP", 3),
        ],
    ),
    Format::new(
        "mail-dialog",
        &[
            ("Server Response: '", 3),
            ("The mail server responded:", 3),
            ("Negative SMTP reply", 3),
            ("rejected by the server", 1),
        ],
    ),
    Format::new(
        "apple-mail",
        &[("-- host:", 3), ("INITIATING CONNECTION", 3)],
    ),
    // Servers.
    Format {
        indents_rest: true,
        ..Format::new(
            "postfix-notice",
            &[
                ("Transcript of session follows.", 3),
                (" In:  ", 2),
                (" Out: ", 2),
            ],
        )
    },
    Format::new(
        "postfix-bounce",
        &[
            ("This is the mail system at host", 4),
            ("(in reply to", 2),
            ("The mail system\n", 2),
        ],
    ),
    Format::new(
        "postfix-verbose",
        &[("]: > ", 3), ("]: < ", 3), ("smtp_stream_setup", 2)],
    ),
    Format::new(
        "postfix-log",
        &[
            ("postfix/", 3),
            ("status=sent (", 2),
            ("status=bounced (", 2),
            ("status=deferred (", 2),
            ("status=expired, returned", 2),
            ("-Queue ID-", 3),
            ("NOQUEUE:", 2),
        ],
    ),
    Format::new(
        "exim-debug",
        &[
            ("SMTP<<", 4),
            ("SMTP>>", 4),
            ("SMTP|>", 3),
            ("LOG: MAIN", 2),
            ("**** SMTP testing session", 4),
        ],
    ),
    Format::new(
        "exim-bounce",
        &[("created automatically by mail delivery software", 5)],
    ),
    Format::new(
        "exim-log",
        &[
            (" R=dns", 1),
            (" R=smart", 1),
            (" R=lookup", 1),
            ("SMTP error from remote mail", 2),
            (" T=remote_smtp", 2),
            (" rejected RCPT ", 2),
            (" rejected after DATA", 2),
            (" P=esmtp", 1),
            (" <= ", 1),
        ],
    ),
    Format::new(
        "sendmail-bounce",
        &[
            ("... while talking to", 4),
            ("----- Transcript of session follows", 4),
        ],
    ),
    Format::new("blat", &[("putline>>>", 3), ("getline<<<", 3)]),
    Format::new(
        "sendmail-verbose",
        &[
            ("... Connecting to ", 3),
            (">>> EHLO", 2),
            ("... Sent (", 2),
        ],
    ),
    Format::new(
        "sendmail-log",
        &[
            ("stat=Sent", 2),
            ("stat=Deferred", 2),
            ("sendmail[", 2),
            ("sm-mta[", 3),
            ("stat=", 1),
            ("ctladdr=", 2),
        ],
    ),
    Format::new(
        "qmail",
        &[
            ("qmail-send program", 4),
            ("Giving up on", 3),
            ("does_not_like_recipient", 3),
            ("_host_said:", 3),
            ("Remote host said:", 2),
        ],
    ),
    Format::new(
        "courier",
        &[
            ("courier", 2),
            ("Courier", 2),
            ("     >>> RCPT", 3),
            ("     <<< 5", 3),
        ],
    ),
    Format::new("opensmtpd-trace", &[("smtp: 0x", 4), ("mta: 0x", 4)]),
    Format::new(
        "opensmtpd-log",
        &[
            ("smtp failed-command", 4),
            ("mta delivery", 3),
            ("smtp connected", 3),
            ("smtp event=", 3),
            ("smtpd[", 1),
        ],
    ),
    Format::new("haraka", &[("[PROTOCOL]", 4)]),
    Format::new(
        "stalwart",
        &[("(delivery.", 3), ("(smtp.", 2), ("queueId = ", 2)],
    ),
    Format::new("dma-log", &[(" dma[", 3), ("dma[]: ", 3)]),
    Format::new("kumomta", &[("\"response\":{\"code\"", 4)]),
    Format::new(
        "exchange-log",
        &[
            ("SMTP Receive Protocol Log", 4),
            ("SMTP Send Protocol Log", 4),
            ("connector-id,session-id", 4),
            (",>,2", 1),
            (",<,2", 1),
            (",>,EHLO", 1),
            (",<,EHLO", 1),
            (",*,,", 1),
            ("{LED=", 3),
        ],
    ),
    Format {
        w3c: true,
        ..Format::new(
            "iis-log",
            &[
                ("OutboundConnectionResponse", 4),
                ("OutboundConnectionCommand", 4),
                ("SMTPSVC1", 2),
            ],
        )
    },
    Format::new("hmailserver", &[("\"SMTPD\"", 4), ("\"SMTPC\"", 4)]),
    Format::new(
        "mdaemon",
        &[
            (": 02: <--", 3),
            (": 03: -->", 3),
            (": 02: -->", 3),
            (": 03: <--", 3),
            ("Accepting SMTP connection from", 3),
            ("; child ", 2),
        ],
    ),
    Format::new("mailenable", &[("SMTP-OU\t", 4), ("SMTP-IN\t", 4)]),
    Format::new("smartermail", &[("] rsp: ", 3), ("] cmd: ", 3)]),
    Format::new("kerio", &[("{smtps}", 4), ("{smtpc}", 4)]),
    Format::new(
        "icewarp",
        &[("       [", 2), ("] Connected", 1), ("*** <", 1)],
    ),
    Format::new(
        "communigate",
        &[("SMTPI-", 4), (" rsp: ", 1), (" cmd: ", 1), (" inp: ", 1)],
    ),
    Format::new("mailhog", &[("[SMTP ", 2), ("[PROTO: ", 3)]).noise(&["[PROTO: "]),
    Format::new(
        "mailpit",
        &[("[smtpd] received", 4), ("[smtpd] response", 4)],
    ),
    // Bounces and events.
    Format::new(
        "microsoft-bounce",
        &[
            ("Generating server:", 3),
            ("Remote Server returned", 3),
            ("Diagnostic information for administrators", 3),
            ("Error Details", 2),
            ("Message rejected by:", 2),
            ("Office 365", 2),
        ],
    ),
    Format::new(
        "gmail-bounce",
        &[
            ("The response from the remote server was", 3),
            ("The response was:", 2),
            ("** Address not found **", 3),
            ("Google tried to deliver your message", 4),
            ("** Message blocked **", 3),
        ],
    ),
    Format::new(
        "provider-json",
        &[
            ("diagnosticCode", 3),
            ("\"bouncedRecipients\"", 3),
            ("\"smtp-id\"", 3),
            ("\"delivery-status\"", 3),
            ("\"RecordType\"", 3),
            ("smtpResponse", 3),
            ("\"raw_reason\"", 3),
            ("\"sg_event_id\"", 3),
        ],
    ),
    Format::new(
        "delivery-status",
        &[
            ("Reporting-MTA:", 2),
            ("Final-Recipient:", 2),
            ("Diagnostic-Code:", 2),
        ],
    ),
    // Captures, testers and monitors.
    Format::new(
        "tshark",
        &[
            ("DATA fragment", 3),
            ("SMTP/IMF", 3),
            ("\u{2192} 192.", 2),
            ("Follow: tcp,ascii", 4),
            ("Simple Mail Transfer Protocol", 3),
            ("Transmission Control Protocol", 2),
            (" SMTP ", 1),
            ("Command Line: ", 2),
        ],
    ),
    Format::new("tcpdump", &[("Flags [P.]", 4)]),
    Format::new(
        "mxtoolbox",
        &[(" ms]", 2), ("mxtoolbox", 3), ("LookupServer", 3)],
    ),
    Format::new(
        "checktls",
        &[("www.checktls", 3), ("TestReceiver", 3), ("[000.", 2)],
    ),
    Format::new(
        "nagios",
        &[
            ("SMTP CRITICAL", 3),
            ("SMTP WARNING", 3),
            ("SMTP OK -", 3),
            ("HELOCMD:", 3),
            ("Invalid SMTP response", 3),
            ("Icinga", 2),
            ("check_smtp", 3),
        ],
    ),
];
