//! What to do about a cause, as English clauses: bare infinitives, so that they fit behind "should" and
//! stand alone as advice.

use crate::report::{Actor, Cause, Circumstance};
use crate::words::sentences::Permanence;

/// The remedy for this cause, where it differs by permanence and by who acts.
pub const fn remedy(cause: Cause, permanence: Permanence, actor: Actor) -> &'static str {
    let receiving = matches!(actor, Actor::Recipient | Actor::RecipientAdmin);
    let may_pass = permanence.may_pass();
    match cause {
        Cause::MailboxUnknown
        | Cause::MailboxFull
        | Cause::MailboxDisabled
        | Cause::MailboxUnavailable
        | Cause::RecipientAddress
        | Cause::DomainUnknown
        | Cause::NoMailService => recipient(cause, may_pass, receiving),
        Cause::SenderAddress
        | Cause::RelayDenied
        | Cause::SenderUnauthenticated
        | Cause::Reputation
        | Cause::ClientIdentity
        | Cause::Policy
        | Cause::Content
        | Cause::Greylisted
        | Cause::RateLimited => policy(cause, may_pass, actor),
        Cause::AuthRequired => {
            "switch on authentication for this server in the sending program, usually on port 587 or 465"
        }
        Cause::TlsRequired => {
            "switch on encryption in the sending program: STARTTLS, or TLS from the start on port 465"
        }
        Cause::BadCredentials => {
            "check user name and password (many providers want an app password or OAuth instead)"
        }
        Cause::AuthUnavailable if receiving => {
            "see to it that the server reaches its own authentication service, such as Dovecot's socket"
        }
        Cause::AuthUnavailable if may_pass => "keep the password and wait",
        Cause::AuthUnavailable => "ask the provider why sign-in is not available",
        Cause::AuthMechanism => {
            "choose a mechanism that the server lists after EHLO, over an encrypted connection"
        }
        Cause::TlsUnavailable if receiving => "repair TLS on the server",
        Cause::TlsUnavailable if may_pass => {
            "go on without encryption only where the sending side's policy allows it"
        }
        Cause::TlsUnavailable => "tell whoever runs the server that its TLS does not work",
        Cause::MessageTooLarge if receiving => "raise the size limit, if such messages are wanted",
        Cause::MessageTooLarge => {
            "make the message smaller, for instance by sending a link instead of the attachment"
        }
        Cause::TooManyRecipients => "send to the remaining recipients in a further transaction",
        Cause::SystemFull if receiving => "free storage on the server",
        Cause::Syntax => {
            "correct the command that the sending program wrote: addresses in angle brackets, no stray spaces"
        }
        Cause::Sequence => {
            "send the commands in order (EHLO, MAIL, RCPT, DATA) and heed each reply"
        }
        Cause::NotImplemented => "leave it out and use only what the server lists after EHLO",
        Cause::ServiceUnavailable if may_pass => {
            "try the domain's other mail servers, or wait until the service is back"
        }
        Cause::ServiceUnavailable => {
            "check host name and port and, if they are right, ask whoever runs the server"
        }
        Cause::ServerFault if receiving => "look in the server's own log at that time",
        Cause::SystemFull | Cause::ServerFault => {
            "tell the receiving side's administrator if it lasts"
        }
        Cause::Loop => {
            "repair forwarding and routing, so that no two servers send the message to each other"
        }
        Cause::Expired => {
            "look for the earlier temporary replies, which tell the reason, and then send again"
        }
        Cause::ConnectionLost => "check network, firewall and timeouts if it happens again",
        Cause::HostUnknown
        | Cause::CertificateRefused
        | Cause::NotTls
        | Cause::PlainAfterStarttls
        | Cause::TlsNotOffered
        | Cause::AuthNotOffered
        | Cause::NoMechanism => lacking(cause),
        Cause::TlsFailed => {
            "compare certificate, host name, TLS versions and ciphers of both sides"
        }
        Cause::ConnectionFailed => {
            "check host name, port and firewall, and whether the provider blocks the port"
        }
        Cause::Unspecified | Cause::NoSmtp | Cause::ClientQuit | Cause::CutOff if may_pass => {
            "read the server's own words in the reply if it lasts"
        }
        Cause::Unspecified | Cause::NoSmtp | Cause::ClientQuit | Cause::CutOff => {
            "read the server's own words around this line"
        }
    }
}

/// What to do where the connection lacked something, so that the client gave up.
const fn lacking(cause: Cause) -> &'static str {
    match cause {
        Cause::HostUnknown => {
            "check the spelling of the server's name in the settings, and the DNS resolver of the machine that sends"
        }
        Cause::CertificateRefused => {
            "see to it that the certificate is in date, holds the name that was connected to, and comes from an authority that the other side trusts"
        }
        Cause::NotTls => "use STARTTLS on this port, or TLS from the start on port 465",
        Cause::PlainAfterStarttls => {
            "use a program that speaks TLS, such as openssl s_client -starttls smtp; telnet cannot encrypt"
        }
        Cause::TlsNotOffered => {
            "try port 587 or 465, look for a firewall that changes the answer to EHLO, and go on without encryption only where the sending side's policy allows it"
        }
        Cause::AuthNotOffered => {
            "use the host and port that the provider names for sending programs, usually port 587 or 465, and switch on encryption, before which many servers offer no sign-in"
        }
        _ => {
            "install the missing SASL plug-ins (libsasl2-modules or cyrus-sasl-plain) and allow the mechanisms that the server lists after EHLO"
        }
    }
}

/// What to do where the recipient's address, mailbox or domain is the trouble.
const fn recipient(cause: Cause, may_pass: bool, receiving: bool) -> &'static str {
    match cause {
        Cause::MailboxUnknown if receiving => {
            "create the mailbox or an alias, if the address should exist"
        }
        Cause::MailboxUnknown if may_pass => "check the spelling of the address if it lasts",
        Cause::MailboxUnknown => "check the address with the recipient",
        Cause::MailboxFull if receiving => "make room in the mailbox",
        Cause::MailboxFull => "tell the recipient in another way to make room in the mailbox",
        Cause::MailboxDisabled if receiving => "switch the mailbox on again, if it is still wanted",
        Cause::MailboxDisabled => "ask the recipient in another way for an address in use",
        Cause::RecipientAddress => "correct the recipient's address",
        Cause::DomainUnknown if receiving => "repair the domain's DNS records",
        Cause::DomainUnknown => "check the spelling of the domain after the @",
        Cause::NoMailService if may_pass => "wait until the host takes mail again",
        Cause::NoMailService => "ask the recipient for an address at another domain",
        _ if receiving => "look in the server's own log for the reason",
        _ if may_pass => "check the address if it lasts",
        _ => "check the address, then ask the recipient in another way",
    }
}

/// What to do where who sends, or what is sent, is the trouble.
const fn policy(cause: Cause, may_pass: bool, actor: Actor) -> &'static str {
    let receiving = matches!(actor, Actor::Recipient | Actor::RecipientAdmin);
    match cause {
        Cause::SenderAddress if matches!(actor, Actor::SenderAdmin) => {
            "make the sender's domain resolvable and let this login use the address"
        }
        Cause::SenderAddress => {
            "use a sender address whose domain exists and which this login may use"
        }
        Cause::RelayDenied if receiving => {
            "add the domain to those that the server takes mail for, if it is theirs"
        }
        Cause::RelayDenied => {
            "check the recipient's domain and, if it is right, authenticate or send through the provider's own server"
        }
        Cause::SenderUnauthenticated if matches!(actor, Actor::Sender) => {
            "send through a server that the sender's domain allows, or ask its administrator to repair SPF, DKIM and DMARC"
        }
        Cause::SenderUnauthenticated => "repair SPF, DKIM and DMARC of the sender's domain",
        Cause::Reputation => {
            "stop what caused it, such as spam from an account, and then ask the block list or the receiver for removal"
        }
        Cause::ClientIdentity => {
            "give the sending IP address a name in reverse DNS that leads back to it, and use that name in EHLO"
        }
        Cause::Greylisted if may_pass => "let the same server try again after some minutes",
        Cause::Greylisted => "send again from the same server after some minutes",
        Cause::RateLimited if receiving => "raise the limit, if this traffic is wanted",
        Cause::RateLimited if may_pass => "send more slowly and over fewer connections",
        Cause::RateLimited => "wait until the limit has passed, then send more slowly",
        Cause::Content if receiving => "let the message pass, if it is not spam",
        Cause::Content => {
            "change what looks like spam, or ask the receiving side's administrator for an exception"
        }
        _ if receiving => "change the rule, if the message is wanted",
        _ if may_pass => "read the rule in the server's own words if it lasts",
        _ => "read the rule in the server's own words, or ask the receiving side's administrator",
    }
}

/// What to do where the session shows this beside the refusal, as whole sentences.
pub const fn under(circumstance: Circumstance) -> &'static str {
    match circumstance {
        Circumstance::SignedIn => {
            "The client had signed in, so that is not what is missing. On the server, let accounts that have signed in send to other domains; if it is not yours, ask its administrator, or send through the server that your account belongs to."
        }
        Circumstance::SignInRefused => {
            "The sign-in before it was refused, and without one the server answers so: look at that reply first."
        }
        Circumstance::SignInNeedsTls => {
            "The server offered no sign-in on the unencrypted connection; many do so only after STARTTLS. Switch on STARTTLS and authentication in the sending program."
        }
        Circumstance::NoSignIn => {
            "The server offered no sign-in on this connection: use the host and port that the provider names for sending programs, usually port 587 or 465, and switch on authentication."
        }
    }
}
