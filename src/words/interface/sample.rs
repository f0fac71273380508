//! The sample transcripts, by name; their texts are in `static/samples`.

/// A sample transcript.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sample {
    /// A session by hand, refused at RCPT.
    Telnet,
    /// A test with swaks that cannot sign in.
    Swaks,
    /// A program's debug output, some recipients refused.
    Smtplib,
    /// A mail server's log, deferred, then sent.
    Postfix,
    /// A mail server's talk in full, accepted over TLS.
    Exim,
    /// A bounce.
    Bounce,
    /// A TLS client used by hand, which took the R of RCPT for a command of its own.
    Openssl,
    /// A web client's log, sign-in refused.
    Curl,
    /// A PHP library's debug output, sign-in refused.
    Phpmailer,
    /// A Node.js library's log, accepted.
    Nodemailer,
    /// A Java library's exception, the sender refused.
    Javamail,
    /// A mail server's protocol log as CSV, deferred.
    Exchange,
    /// A bounce of a large provider.
    Microsoft,
}

impl Sample {
    /// Every sample, in the order they are offered.
    pub const ALL: &[Self] = &[
        Self::Telnet,
        Self::Swaks,
        Self::Smtplib,
        Self::Postfix,
        Self::Exim,
        Self::Bounce,
        Self::Openssl,
        Self::Curl,
        Self::Phpmailer,
        Self::Nodemailer,
        Self::Javamail,
        Self::Exchange,
        Self::Microsoft,
    ];

    /// Its name, which is also the name of its file in `static/samples`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Telnet => "telnet",
            Self::Swaks => "swaks",
            Self::Smtplib => "smtplib",
            Self::Postfix => "postfix",
            Self::Exim => "exim",
            Self::Bounce => "bounce",
            Self::Openssl => "openssl",
            Self::Curl => "curl",
            Self::Phpmailer => "phpmailer",
            Self::Nodemailer => "nodemailer",
            Self::Javamail => "javamail",
            Self::Exchange => "exchange",
            Self::Microsoft => "microsoft",
        }
    }
}
