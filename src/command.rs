//! Command verbs, and the places in a session where a reply can stand.

use serde::{Serialize, Serializer};

macro_rules! verbs {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// A command verb, as far as SMTP, its extensions or common servers know it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Verb {
            $($(#[$doc])* $name,)*
        }

        impl Verb {
            /// Every verb.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The verb in upper case; `.` for the end of data.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }
        }
    };
}

verbs! {
    /// RFC 5321 §4.1.1.1.
    Ehlo = "EHLO",
    /// RFC 5321 §4.1.1.1.
    Helo = "HELO",
    /// RFC 2033 §4.1.
    Lhlo = "LHLO",
    /// RFC 5321 §4.1.1.2.
    Mail = "MAIL",
    /// RFC 5321 §4.1.1.3.
    Rcpt = "RCPT",
    /// RFC 5321 §4.1.1.4.
    Data = "DATA",
    /// RFC 3030 §2.
    Bdat = "BDAT",
    /// The line with a lone dot that ends the message (RFC 5321 §4.1.1.4).
    Dot = ".",
    /// RFC 5321 §4.1.1.5.
    Rset = "RSET",
    /// RFC 5321 §4.1.1.10.
    Quit = "QUIT",
    /// RFC 5321 §4.1.1.9.
    Noop = "NOOP",
    /// RFC 5321 §4.1.1.6.
    Vrfy = "VRFY",
    /// RFC 5321 §4.1.1.7.
    Expn = "EXPN",
    /// RFC 5321 §4.1.1.8.
    Help = "HELP",
    /// RFC 3207 §4.
    Starttls = "STARTTLS",
    /// RFC 4954 §4.
    Auth = "AUTH",
    /// RFC 1985 §5.
    Etrn = "ETRN",
    /// RFC 2645 §5.2.
    Atrn = "ATRN",
    /// RFC 4468 §3.
    Burl = "BURL",
    /// Postfix, not registered.
    Xclient = "XCLIENT",
    /// Postfix, not registered.
    Xforward = "XFORWARD",
    /// Sendmail's verbose mode, not specified.
    Verb = "VERB",
    /// RFC 821 §4.1.1, deprecated (RFC 5321 appendix F.1).
    Turn = "TURN",
    /// RFC 821 §4.1.1, deprecated (RFC 5321 appendix F.6).
    Send = "SEND",
    /// RFC 821 §4.1.1, deprecated (RFC 5321 appendix F.6).
    Soml = "SOML",
    /// RFC 821 §4.1.1, deprecated (RFC 5321 appendix F.6).
    Saml = "SAML",
}

impl Verb {
    /// The verb that this word spells in any case, or `None`.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|v| v.as_str().eq_ignore_ascii_case(word))
    }
}

impl Serialize for Verb {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Where in a session a reply stands: what it answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The greeting, before any command (RFC 5321 §4.3.1).
    Connect,
    /// The answer to a command. Never [`Verb::Dot`]: that is [`Place::EndOfData`].
    Command(Verb),
    /// The answer to the final dot of the message (RFC 5321 §4.2.5).
    EndOfData,
}

impl Place {
    /// The place of the answer to this verb.
    pub const fn after(verb: Verb) -> Self {
        match verb {
            Verb::Dot => Self::EndOfData,
            other => Self::Command(other),
        }
    }

    /// `connect`, `end-of-data` or the verb in upper case.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Connect => "connect",
            Self::EndOfData => "end-of-data",
            Self::Command(verb) => verb.as_str(),
        }
    }

    /// The place of this name, as [`Place::as_str`] spells it, or `None`.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "connect" => Some(Self::Connect),
            "end-of-data" => Some(Self::EndOfData),
            "." => None,
            verb => Verb::ALL
                .iter()
                .find(|v| v.as_str() == verb)
                .map(|&v| Self::Command(v)),
        }
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
