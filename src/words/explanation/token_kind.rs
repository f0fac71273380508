//! The kinds of tokens that a line is made of, each with the key of its prose.

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// What a stretch of a line is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum TokenKind {
            $($(#[$doc])* $name,)*
        }

        impl TokenKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// Its key in the prose.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }
        }
    };
}

kinds! {
    /// Beside the conversation: what the program that wrote the text puts around it.
    Around = "around",
    /// A reply code (RFC 5321 §4.2).
    ReplyCode = "reply-code",
    /// The hyphen behind a code (RFC 5321 §4.2.1).
    MoreFollows = "more-follows",
    /// An enhanced status code (RFC 2034, RFC 3463).
    EnhancedCode = "enhanced-code",
    /// The words of a reply, which are for people (RFC 5321 §4.2).
    ReplyText = "reply-text",
    /// The name that the server gives itself.
    ServerName = "server-name",
    /// An EHLO keyword (RFC 5321 §4.1.1.1).
    Keyword = "keyword",
    /// What stands behind a keyword.
    KeywordValue = "keyword-value",
    /// A command.
    Command = "command",
    /// The name that the client gives itself.
    ClientName = "client-name",
    /// The address to which failures are reported.
    Sender = "sender",
    /// The empty sender of a bounce.
    NoSender = "no-sender",
    /// The address of a recipient.
    Recipient = "recipient",
    /// A parameter of MAIL or RCPT (RFC 5321 §4.1.1.11).
    Parameter = "parameter",
    /// An AUTH mechanism.
    Mechanism = "mechanism",
    /// The client's part of an AUTH exchange.
    AuthAnswer = "auth-answer",
    /// What a 334 asks for.
    Challenge = "challenge",
    /// The size of a chunk, and whether it is the last (RFC 3030 §2).
    Chunk = "chunk",
    /// What another command is about.
    Argument = "argument",
    /// After what time to try again.
    Retry = "retry",
    /// The server calls it greylisting (RFC 6647).
    Greylisting = "greylisting",
    /// An address on the web.
    WebAddress = "web-address",
    /// The id by which the server's own log knows the message.
    QueueId = "queue-id",
    /// The provider's own tag for the reason.
    Tag = "tag",
    /// Something secret.
    Secret = "secret",
}
