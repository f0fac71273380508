//! Words that are in every conversation. Where one is a name all the same, it is none in other places.

use crate::command::Verb;

/// Words before the @ that are nobody's name, and words of SMTP itself: alone they stay.
const COMMON: [&str; 34] = [
    "admin",
    "abuse",
    "account",
    "accounts",
    "auth",
    "billing",
    "bounce",
    "bounces",
    "contact",
    "data",
    "from",
    "hello",
    "help",
    "hostmaster",
    "info",
    "mail",
    "mailer-daemon",
    "news",
    "newsletter",
    "noreply",
    "no-reply",
    "null",
    "office",
    "postmaster",
    "quit",
    "root",
    "sales",
    "sender",
    "server",
    "size",
    "smtp",
    "support",
    "test",
    "user",
];

/// Words by which a text is read, parted by blanks: as names of hosts they are taken out only where they are said to be one.
const READ: &str = "\
    accept accepted access active address admin again all and authentication bad blocked bounced client closed \
    closing command connect connected connection deferred delivered delivery denied domain down error esmtp \
    esmtps esmtpsa exim external failed failure for from full gateway greets greylisted hello host id in \
    inbound incoming info internal invalid later listed lmtp local localhost login lost mailbox many message \
    mx name network no not off ok on out outbound outgoing permitted plain policy postfix postmaster protocol \
    queue queued recipient refused reject rejected relay remote removed reply required root said security \
    sender sendmail sent server service smtp smtpd spam status temporary that the this time timed timeout too \
    try unknown up user with yes you your";

/// Whether such a word, in small letters, is nobody's name by itself.
pub fn is_no_user(word: &str) -> bool {
    word.len() < 3 || COMMON.contains(&word) || Verb::from_word(word).is_some()
}

/// Whether such a word is no host's name but where it is said to be one.
pub fn is_no_host(word: &str) -> bool {
    word.len() < 3
        || !word.bytes().any(|b| b.is_ascii_alphabetic())
        || READ.split(' ').any(|one| one == word)
        || Verb::from_word(word).is_some()
}
