//! Which command a log, bounce or exception says was answered.

use crate::code::{EnhancedCode, ReplyCode};
use crate::command::{Place, Verb};
use crate::lines::events::Asides;
use crate::lines::prefix::{contains, find};
use crate::text::phrases::{Phrases, joined, phrases, words};

const RCPT: Place = Place::Command(Verb::Rcpt);
const MAIL: Place = Place::Command(Verb::Mail);
const DATA: Place = Place::Command(Verb::Data);
const AUTH: Place = Place::Command(Verb::Auth);
const EHLO: Place = Place::Command(Verb::Ehlo);
const HELO: Place = Place::Command(Verb::Helo);
const LHLO: Place = Place::Command(Verb::Lhlo);
const TLS: Place = Place::Command(Verb::Starttls);
const END: Place = Place::EndOfData;

/// Phrases in the order of their weight.
const PHRASES: &[(&str, Place)] = &[
    ("in reply to end of DATA", END),
    ("reply to RCPT", RCPT),
    ("reply to MAIL", MAIL),
    ("reply to DATA", DATA),
    ("reply to EHLO", EHLO),
    ("in reply to HELO", HELO),
    ("in reply to LHLO", LHLO),
    ("in reply to STARTTLS", TLS),
    ("in reply to AUTH", AUTH),
    ("in reply to BDAT", Place::Command(Verb::Bdat)),
    ("response to EHLO", EHLO),
    ("response to AUTH", AUTH),
    ("response to MAIL", MAIL),
    ("response to RCPT", RCPT),
    ("response to \"MAIL", MAIL),
    ("response to \"RCPT", RCPT),
    ("refused to talk to me", Place::Connect),
    ("not connect to SMTP host", Place::Connect),
    ("SASL authentication failed", AUTH),
    ("after initial connection", Place::Connect),
    ("after pipelined end of data", END),
    ("after pipelined MAIL FROM", MAIL),
    ("after pipelined RCPT TO", RCPT),
    ("after pipelined DATA", DATA),
    ("after end of data", END),
    ("after end of DATA", END),
    ("after MAIL FROM", MAIL),
    ("after RCPT TO", RCPT),
    ("after DATA", DATA),
    ("after EHLO", EHLO),
    ("after HELO", HELO),
    ("after LHLO", LHLO),
    ("after STARTTLS", TLS),
    ("after AUTH", AUTH),
    (": RCPT from ", RCPT),
    ("ejected RCPT", RCPT),
    (": MAIL from ", MAIL),
    (": EHLO from ", EHLO),
    (": HELO from ", HELO),
    (": DATA from ", DATA),
    (": BDAT from ", Place::Command(Verb::Bdat)),
    (": CONNECT from ", Place::Connect),
    (": END-OF-MESSAGE", END),
    ("reject: header ", END),
    ("reject: body ", END),
    (": STARTTLS from ", TLS),
    (": AUTH from ", AUTH),
    (": VRFY from ", Place::Command(Verb::Vrfy)),
    (": ETRN from ", Place::Command(Verb::Etrn)),
    ("DATA END command failed", END),
    ("assword command failed", AUTH),
    ("sername command failed", AUTH),
    ("all recipients were rejected", RCPT),
    ("ecipient command failed", RCPT),
    ("Mail command failed", MAIL),
    ("FROM command failed", MAIL),
    ("Data command failed", DATA),
    ("Message failed", END),
    ("nvalid greeting", Place::Connect),
    ("nexpected greeting", Place::Connect),
    ("resp to data-dot", END),
    ("resp to DATA", DATA),
    ("resp to RCPT", RCPT),
    ("resp to MAIL", MAIL),
    ("DATA not accepted", END),
    ("nvalid login", AUTH),
    ("ailed AUTH: ", AUTH),
    ("uthenticationFailed", AUTH),
    ("uthenticationError", AUTH),
    ("uthenticationException", AUTH),
    ("uthentication failed:", AUTH),
    ("ailed to authenticate", AUTH),
    ("RecipientsRefused", RCPT),
    ("RecipientRefused", RCPT),
    ("SMTPAddressFailed", RCPT),
    ("FailedRecipient", RCPT),
    ("SenderRefused", MAIL),
    ("SMTPSenderFailed", MAIL),
    ("SMTPConnectError", Place::Connect),
    ("SMTPHeloError", EHLO),
    ("command=\"RCPT TO", RCPT),
    ("command=\"MAIL FROM", MAIL),
    ("command=\"AUTH", AUTH),
    ("command=\"DATA", DATA),
    ("command=\"EHLO", EHLO),
    ("\"command\":\"RCPT", RCPT),
    ("\"command\":\"MAIL", MAIL),
    ("\"command\":\".\"", END),
    ("\"command\":\"DATA", DATA),
    ("\"command\":\"AUTH", AUTH),
    ("\"command\":\"EHLO", EHLO),
    ("\"command\":\"CONN", Place::Connect),
    ("to command 'RCPT", RCPT),
    ("to command 'MAIL", MAIL),
    ("to command 'EHLO", EHLO),
    ("ected command 'RCPT", RCPT),
    ("ected command 'MAIL", MAIL),
    ("ected command 'DATA", DATA),
    ("ailed command: RCPT", RCPT),
    ("y.rcpt-to", RCPT),
    ("y.mail-from", MAIL),
    ("message-rejected", END),
    ("ehlo-rejected", EHLO),
    ("greeting-failed", Place::Connect),
    ("rrormsg='recipient address", RCPT),
    ("(state 13)", MAIL),
    ("(state 14)", RCPT),
    ("recipients was rejected by the server", RCPT),
    ("Please check the message recipient", RCPT),
    ("[RCPT_TO]", RCPT),
    ("[MAIL_FROM]", MAIL),
    ("[BODY]", END),
    ("does not like recipient", RCPT),
    ("does_not_like_recipient", RCPT),
    ("sender was rejected", MAIL),
    ("rejected the sender address", MAIL),
    ("rejected one or more recipient", RCPT),
    ("failed after I sent the message", END),
    ("ruleset=check_rcpt", RCPT),
    ("ruleset=check_mail", MAIL),
    ("ruleset=check_relay", Place::Connect),
    ("dd recipient", RCPT),
    ("[outbound] recipient", RCPT),
    ("RCPT TO failed", RCPT),
    ("RCPT error", RCPT),
    ("MAIL FROM failed", MAIL),
    ("after RCPT command", RCPT),
    ("after MAIL command", MAIL),
    ("after DATA command", DATA),
    ("ollowing RCPT command", RCPT),
    ("SMTP:RCPT host", RCPT),
    (" in RCPT TO", RCPT),
    (" in MAIL FROM", MAIL),
    ("cmd=ehlo", EHLO),
    ("cmd=helo", HELO),
    ("cmd=auth", AUTH),
    ("cmd=mail", MAIL),
    ("cmd=rcpt", RCPT),
];

const LIST: [&str; PHRASES.len()] = words(PHRASES);

/// The place that these words name, or `None`.
///
/// The command can be wrapped away from its `(in reply to`, so callers pass as much as belongs together.
pub fn named(words: &[u8]) -> Option<Place> {
    static WORDS: Phrases = phrases!(LIST);
    WORDS.first(words).map(|phrase| PHRASES[phrase].1)
}

/// The place that the words before a reply name by its verb, by the code that was expected or by a title.
pub fn before(words: &[u8]) -> Option<Place> {
    let title = || titled(words.strip_suffix(b": ")?);
    let verb = verb_in(words).or_else(title);
    verb.map(Place::after).or_else(|| expected(words))
}

/// The verb in the title before a reply: programs name the method of Go's client that returned it, `could not send: Mail: 501 …`.
pub fn titled(words: &[u8]) -> Option<Verb> {
    const TITLES: [(&[u8], Verb); 5] = [
        (b": Hello", Verb::Ehlo),
        (b": Auth", Verb::Auth),
        (b": Mail", Verb::Mail),
        (b": Rcpt", Verb::Rcpt),
        (b": Data", Verb::Data),
    ];
    let (title, verb) = TITLES.iter().find(|(title, _)| words.ends_with(title))?;
    // Behind a sentence, not behind a label of the reader's own.
    let sentence = &words[..words.len() - title.len()];
    let ends = |b: &u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    let says = sentence.last().is_some_and(ends) && sentence.contains(&b' ');
    says.then_some(*verb)
}

/// The verb in the words before a reply: `failed to issue MAIL command: `, `did not accept STARTTLS with error: `.
pub fn verb_in(words: &[u8]) -> Option<Verb> {
    /// How far from the verb the reply may stand.
    const APART: usize = 60;
    const VERBS: [&[u8]; 8] = [
        b"MAIL",
        b"RCPT",
        b"DATA",
        b"AUTH",
        b"STARTTLS",
        b"EHLO",
        b"HELO",
        b"LHLO",
    ];
    let words = &words[words.len().saturating_sub(APART)..];
    let mut each = words.split(|b| *b == b' ').rev();
    let mut behind: &[u8] = b"";
    each.find_map(|word| {
        let word = word.strip_prefix(b"\"").unwrap_or(word);
        let goes_on = matches!(behind, b"FROM" | b"TO" | b"FROM:" | b"TO:")
            || behind.len() > 2 && behind.iter().all(|b| b.is_ascii_lowercase() || *b == b':')
            // A mechanism.
            || word == b"AUTH" && behind.first().is_some_and(u8::is_ascii_uppercase);
        behind = word;
        let verb = VERBS.contains(&word).then_some(word).filter(|_| goes_on)?;
        Verb::from_word(std::str::from_utf8(verb).ok()?)
    })
}

/// `Expected response code 354 but got code "250"`: the codes that only one step succeeds with (RFC 5321 §4.3.2).
fn expected(words: &[u8]) -> Option<Place> {
    const WORDS: &[u8] = b"xpected response code ";
    let codes = &words[find(words, WORDS)? + WORDS.len()..];
    match codes.strip_prefix(b"\"").unwrap_or(codes) {
        [b'2', b'2', b'0', ..] => Some(Place::Connect),
        [b'3', b'5', b'4', ..] => Some(DATA),
        [b'2', b'3', b'5', ..] | [b'3', b'3', b'4', ..] => Some(AUTH),
        [b'2', b'5', b'0', b'/', b'2', b'5', b'1', ..] => Some(RCPT),
        _ => None,
    }
}

/// The place that a code can only come from: AUTH has codes of its own (RFC 4954 §4, §6).
pub fn implied(code: ReplyCode) -> Option<Place> {
    matches!(code.number(), 235 | 334 | 534 | 535 | 538).then_some(AUTH)
}

/// A reply that begins with these words answers AUTH, whatever its code.
pub fn signs_in(text: &[u8]) -> Option<Place> {
    let said = EnhancedCode::at_start(text).map_or(text, |(_, length)| &text[length..]);
    let said = said.trim_ascii_start();
    let words = said.strip_prefix(b"Error: ").or_else(|| {
        said.strip_prefix(b"Temporary ")
            .filter(|said| !contains(said, b" of "))
    });
    let words = words.unwrap_or(said);
    const WORDS: &[u8] = b"uthentication fail";
    words.get(1..)?.starts_with(WORDS).then_some(AUTH)
}

/// What a line may have beside the conversation that tells of a reply: an announcement of it, a field, a stack frame.
pub const ASIDES: [&str; SPELLED + 1 + FOLLOWED.len()] = joined(&[
    &ANNOUNCING,
    &FIELDS,
    &words::<_, { FRAMES.len() }>(&FRAMES),
    &[REFUSED_BY_FILTER, SPELLED_CODE],
    &FOLLOWED,
]);

/// What Postfix's record of a filter's refusal has.
pub const REFUSED_BY_FILTER: &str = "reject: ";
/// Its index among the asides.
pub const FILTERED: usize = ANNOUNCING.len() + FIELDS.len() + FRAMES.len();

/// What stands within a code that [is spelled out](super::spelled).
pub const SPELLED_CODE: &str = "Completion, category: ";
/// Its index among the asides.
pub const SPELLED: usize = FILTERED + 1;

/// What a line has, before a colon, whose reply stands on the next one; `said` does, too.
const FOLLOWED: [&str; 10] = [
    "esponded",
    "antwortet",
    "pondu",
    "risposto",
    "esponse was",
    "esponse from the remote server was",
    "server returned was",
    "SMTP error",
    "rror message",
    "reason",
];

/// Whether this line has such words.
pub fn is_followed(line: &[u8], asides: Asides) -> bool {
    asides.quoting.any(SPELLED + 1..ASIDES.len()) || contains(line, b"said")
}

/// The words behind which [`find`](super::find) looks for a reply.
pub const ANNOUNCING: [&str; 13] = [
    "_host_said:_",
    "esponse was: ",
    "antwort war: ",
    "serveur était : ",
    "servidor fue: ",
    "server era: ",
    "esponded:  ",
    "esponded: ",
    "CommandException: ",
    " Detail: ",
    "ailed AUTH: ",
    "message: [\"",
    "Response '",
];

/// The index of PHPMailer's among them.
pub const DETAIL: usize = 9;

const FIELDS: [&str; 3] = ["command: '", "command\": \"", "stage: '"];

const FRAMES: [(&str, Place); 13] = [
    ("in `rcptto", RCPT),
    ("in `mailfrom", MAIL),
    ("#rcptto", RCPT),
    ("#mailfrom", MAIL),
    ("SMTPTransport.mailFrom(", MAIL),
    ("SMTPTransport.rcptTo(", RCPT),
    ("SMTPTransport.finishData(", END),
    ("executeCommand('RCP", RCPT),
    ("executeCommand('MAIL", MAIL),
    ("doRcptToCommand", RCPT),
    ("doMailFromCommand", MAIL),
    ("SMTPSenderFailed", MAIL),
    ("SMTPAddressFailed", RCPT),
];

/// The command that a tool's own field names: `command: 'RCPT TO'`.
pub fn field(line: &[u8], asides: Asides) -> Option<Place> {
    let first = ANNOUNCING.len();
    let field = FIELDS[asides.quoting.first(first..first + FIELDS.len())? - first];
    let rest = line.get(find(line, field.as_bytes())? + field.len()..)?;
    let length = rest.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    match std::str::from_utf8(&rest[..length]).ok()? {
        "CONN" => Some(Place::Connect),
        word => Verb::from_word(word).map(Place::after),
    }
}

/// The command that a stack frame betrays by the name of its function: `rcptto`.
pub fn frame(asides: Asides) -> Option<Place> {
    let first = ANNOUNCING.len() + FIELDS.len();
    let frame = asides.quoting.first(first..first + FRAMES.len())?;
    Some(FRAMES[frame - first].1)
}
