//! What the findings say, in English.

use crate::words::rules::{FindingText, Rule};

/// The text of this rule's finding.
#[expect(clippy::too_many_lines, reason = "one arm a rule")]
pub const fn text(rule: Rule) -> FindingText {
    let (title, why, fix) = match rule {
        Rule::ReplyNotAllowed => (
            "This reply is not expected for this command",
            "RFC 5321 lists the replies that each command may get. A client that meets another one goes by its first digit only.",
            "Nothing on the client's side; on the server, send one of the listed codes.",
        ),
        Rule::ClassDigitsDiffer => (
            "Reply code and enhanced code contradict each other",
            "Both must begin with the same digit. Here one calls the failure temporary and the other does not, or one speaks of success; clients obey the three-digit code.",
            "Correct the server's configuration or rule, so that both codes begin with the same digit.",
        ),
        Rule::EnhancedCodeMisplaced => (
            "An enhanced code where none belongs",
            "Greetings, answers to EHLO and HELO, and 3yz replies carry no enhanced status code. What looks like one may be read as part of the text.",
            "On the server, leave it out there.",
        ),
        Rule::CodesDifferInReply => (
            "The lines of one reply have different codes",
            "All lines of a reply must carry the same code, because a client may decide on any of them.",
            "Look for a filter or proxy that changes lines, or correct the server's text.",
        ),
        Rule::ReplyNotClosed => (
            "The reply has no last line",
            "A hyphen after the code promises a further line; the last one has a space instead. A client keeps waiting until it comes.",
            "Check whether lines are missing in the text. If not, the server or a device in between cut the reply short.",
        ),
        Rule::ReplyWithoutCommand => (
            "A reply without a command",
            "Every command gets one reply. One too many shifts all later replies to the wrong command.",
            "Check whether command lines are missing in the text. If not, look for something in between that adds or repeats replies.",
        ),
        Rule::CommandWithoutReply => (
            "A command without a reply",
            "Every command gets exactly one reply. Without it the client does not know whether the server did what it asked.",
            "Check whether lines are missing in the text. If not, the server or the connection failed here.",
        ),
        Rule::CommandBeforeGreeting => (
            "The client spoke before the greeting",
            "The server speaks first. Many servers take a client that does not wait for spam software and refuse it.",
            "Have the client wait for the 220 greeting, up to five minutes.",
        ),
        Rule::GreetingAfterStarttls => (
            "A second greeting after STARTTLS",
            "After the TLS handshake the client speaks first, with EHLO. A second 220 shifts every later reply to the wrong command.",
            "Correct the server or the TLS proxy in front of it, so that it greets once.",
        ),
        Rule::NoEhloAfterStarttls => (
            "No EHLO after STARTTLS",
            "With the TLS handshake both sides forget what EHLO said before. Without a new EHLO the client does not know what the server offers now.",
            "Have the client send EHLO again right after the handshake.",
        ),
        Rule::AuthBeforeTls => (
            "Sign-in over an unencrypted connection",
            "Whoever can watch the network reads user name and password, because base64 hides nothing.",
            "Start TLS first, and let the server offer these mechanisms only under TLS. Change the password if the network was not trusted.",
        ),
        Rule::MechanismNotOffered => (
            "A mechanism that the server did not offer",
            "The client may only use a mechanism that the last EHLO answer lists after AUTH. Others get 504.",
            "Choose one of the mechanisms offered.",
        ),
        Rule::SaslResponseMalformed => (
            "The sign-in data is not in the mechanism's form",
            "Decoded, it ends with a line end, which then counts as part of the user name or password, or it lacks the NUL bytes that PLAIN wants before user name and password. Programs that encode for you do not do that; echo, piped into base64, does.",
            "Encode it without a line end: printf '\\0%s\\0%s' user password | base64 for PLAIN, printf %s password | base64 for LOGIN.",
        ),
        Rule::ParameterWithoutExtension => (
            "A parameter whose extension was not offered",
            "A client must not send a parameter unless the server listed its extension in the EHLO answer. Servers answer 555 or 501.",
            "Leave the parameter out for this server.",
        ),
        Rule::MessageOverSize => (
            "The message is larger than the server announced",
            "SIZE in the EHLO answer names the largest message that the server takes. A larger one is refused with 552, now or after it was sent in full.",
            "Make the message smaller, or have the server's limit raised.",
        ),
        Rule::CommandsOutOfOrder => (
            "Commands out of order",
            "A transaction is MAIL, one or more RCPT, and then the message. A command out of order gets 503 and changes nothing.",
            "Correct the order in the sending program. A refusal that came before may be the real reason.",
        ),
        Rule::DataAfterRefusedRecipients => (
            "DATA although no recipient was accepted",
            "Without an accepted recipient there is nobody to send the message to; the server answers 503 or 554. With pipelining this is normal.",
            "Look at the refusals of the recipients: they are the real reason.",
        ),
        Rule::TooManyRecipients552 => (
            "552 for too many recipients",
            "The right code is 452. RFC 821 said 552 by mistake, and a client should treat it here as temporary.",
            "Send to the remaining recipients in a further transaction.",
        ),
        Rule::Unasked221 => (
            "221 without QUIT",
            "221 answers QUIT. A server that ends the session on its own account should say 421.",
            "Look at the lines before: something there made the server hang up.",
        ),
        Rule::Shutdown421 => (
            "The server ends the session with 421",
            "421 may come at any time, even unasked, and the connection closes with it. It is temporary, and messages that got their 250 stay accepted.",
            "Wait and try again later; if it comes often, send more slowly or over fewer connections.",
        ),
        Rule::LineTooLong => (
            "A line is longer than allowed",
            "Commands and replies have at most 512 octets with their line end, unless an extension allows more, and lines of the message at most 1000.",
            "Have the sending program break the line; in messages, use quoted-printable or base64.",
        ),
        Rule::BareNewlineRefused => (
            "Refused for a bare CR or LF",
            "Lines end with CR and LF together. Servers refuse single ones, because they allow a second message to be smuggled in.",
            "Have the sending program write CR LF at every line end.",
        ),
        Rule::CapabilityOverwritten => (
            "Something overwrote the server's answer",
            "Letters replaced by X or asterisks come from a firewall that inspects SMTP. It hides extensions such as STARTTLS, so that mail goes unencrypted.",
            "Switch SMTP inspection off on the firewall between client and server.",
        ),
        Rule::TextContradictsCode => (
            "Text and code contradict each other",
            "Clients decide by the code, not by the words. Here the words say something else, so that a person reads another outcome than the program.",
            "Go by the code; on the server, correct the code or the text.",
        ),
        Rule::PathWithoutBrackets => (
            "An address without angle brackets",
            "The grammar of MAIL and RCPT wants <address>, right behind the colon. Some servers take the address by itself, others answer 501 or 555.",
            "Send MAIL FROM:<address> and RCPT TO:<address>, without a blank behind the colon.",
        ),
        Rule::DeprecatedCommand => (
            "A deprecated command",
            "SMTP no longer recommends this command; servers may refuse it with 502.",
            "Do without it.",
        ),
        Rule::QuitMissing => (
            "The session ends without QUIT",
            "QUIT is the last command of a session. Without it nothing that was completed is undone, but the server cannot tell a fault from a wish to leave.",
            "Have the client send QUIT and wait for 221. Check whether the text is complete.",
        ),
        Rule::NonStandardCode => (
            "A code that no standard defines",
            "No RFC gives this number a meaning in SMTP; web lists often invent one. A client goes by the first digit only.",
            "Read the server's own words; on the server, use a standard code with an enhanced code.",
        ),
        Rule::WrongPort => (
            "This looks like the wrong port",
            "The other side speaks TLS or another protocol where unencrypted SMTP was expected, or the other way round.",
            "Use STARTTLS on ports 25 and 587, and TLS from the start on port 465.",
        ),
        Rule::SecretVisible => (
            "A secret can be read here",
            "Base64 is not encryption: whoever sees this text can sign in, or can try out passwords at leisure.",
            "Take it out before sharing the text, and change the password or revoke the token if the text was shared.",
        ),
    };
    FindingText { title, why, fix }
}
