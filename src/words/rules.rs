//! The rules that findings come from, by id: every language has a text for each.

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// A rule of the analysis that has words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Rule {
            $($(#[$doc])* $name,)*
        }

        impl Rule {
            /// Every rule.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// Its id, as [`Finding::rule`](crate::report::Finding::rule) has it.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }
        }
    };
}

rules! {
    /// A reply that RFC 5321 §4.3.2 does not list for the command.
    ReplyNotAllowed = "reply-not-allowed",
    /// First digits of basic and enhanced code differ (RFC 2034 §4).
    ClassDigitsDiffer = "class-digits-differ",
    /// Enhanced code in a 3yz reply, a greeting or an EHLO answer (RFC 2034 §4).
    EnhancedCodeMisplaced = "enhanced-code-misplaced",
    /// Lines of one reply with different codes (RFC 5321 §4.2.1).
    CodesDifferInReply = "codes-differ-in-reply",
    /// A reply whose last line still has a hyphen (RFC 5321 §4.2.1).
    ReplyNotClosed = "reply-not-closed",
    /// A reply that answers nothing (RFC 5321 §4.2).
    ReplyWithoutCommand = "reply-without-command",
    /// A command that gets no reply (RFC 5321 §4.2).
    CommandWithoutReply = "command-without-reply",
    /// The client talked first (RFC 5321 §4.3.1).
    CommandBeforeGreeting = "command-before-greeting",
    /// A 220 after the TLS handshake (RFC 3207 §4.2).
    GreetingAfterStarttls = "greeting-after-starttls",
    /// No EHLO after the TLS handshake (RFC 3207 §4.2).
    NoEhloAfterStarttls = "no-ehlo-after-starttls",
    /// Credentials without encryption (RFC 4954 §4).
    AuthBeforeTls = "auth-before-tls",
    /// A mechanism that EHLO did not list (RFC 4954 §3).
    MechanismNotOffered = "mechanism-not-offered",
    /// A response of PLAIN or LOGIN in another form than the mechanism's (RFC 4616 §2, RFC 4954 §4).
    SaslResponseMalformed = "sasl-response-malformed",
    /// A parameter whose extension EHLO did not list (RFC 5321 §4.1.1.2, §4.1.1.3).
    ParameterWithoutExtension = "parameter-without-extension",
    /// An address of MAIL or RCPT without angle brackets (RFC 5321 §4.1.1.2, §4.1.1.3).
    PathWithoutBrackets = "path-without-brackets",
    /// A message larger than the SIZE offered (RFC 1870 §6.1).
    MessageOverSize = "message-over-size",
    /// MAIL, RCPT and DATA in another order (RFC 5321 §4.1.4).
    CommandsOutOfOrder = "commands-out-of-order",
    /// DATA though no recipient was accepted (RFC 5321 §3.3).
    DataAfterRefusedRecipients = "data-after-refused-recipients",
    /// 552 where 452 is meant (RFC 5321 §4.5.3.1.10).
    TooManyRecipients552 = "too-many-recipients-552",
    /// 221 without QUIT (RFC 5321 §3.8).
    Unasked221 = "unasked-221",
    /// 421: the server shuts down or drops the client (RFC 5321 §3.8).
    Shutdown421 = "shutdown-421",
    /// A line over the limit (RFC 5321 §4.5.3.1).
    LineTooLong = "line-too-long",
    /// A refusal that names a bare CR or LF (RFC 5321 §2.3.8).
    BareNewlineRefused = "bare-newline-refused",
    /// Capability text replaced by a device in between.
    CapabilityOverwritten = "capability-overwritten",
    /// The server's words say the opposite of its code (RFC 5321 §4.2).
    TextContradictsCode = "text-contradicts-code",
    /// A command that is deprecated (RFC 5321 appendix F).
    DeprecatedCommand = "deprecated-command",
    /// A session that ends without QUIT (RFC 5321 §4.1.4).
    QuitMissing = "quit-missing",
    /// A code that no standard defines (RFC 5321 §4.2).
    NonStandardCode = "non-standard-code",
    /// TLS bytes or another protocol where SMTP is expected.
    WrongPort = "wrong-port",
    /// A password, token or response that can be read in the text.
    SecretVisible = "secret-visible",
}

impl Rule {
    /// The rule of this id, or `None`.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.id() == id)
    }
}

/// The text of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FindingText {
    /// What was found, without full stop.
    pub title: &'static str,
    /// Why it matters, in whole sentences.
    pub why: &'static str,
    /// What to do about it, in whole sentences.
    pub fix: &'static str,
}
