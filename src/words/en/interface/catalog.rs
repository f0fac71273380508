//! What the page says in English on codes and comparisons.

use super::English;
use crate::catalog::comparison::Ending;
use crate::catalog::{Kind, Next, Rule};
use crate::code::{Class, ReplyCode};
use crate::command::Place;
use crate::report::Actor;
use crate::words::interface::Catalog;

impl Catalog for English {
    fn codes_heading(&self) -> &'static str {
        "SMTP reply codes"
    }
    fn codes_lead(&self) -> &'static str {
        "Every reply code that RFC 5321 and its extensions define, and those that are met without a standard, marked as such: what each means and what to do."
    }
    fn filtered(&self, shown: usize, of: usize) -> String {
        match shown {
            0 => "No code fits these choices.".into(),
            n if n == of => format!("All {of} codes."),
            n => format!("{n} of {of} codes."),
        }
    }
    fn class(&self, class: Class) -> &'static str {
        match class {
            Class::Success => "2yz: positive completion",
            Class::Intermediate => "3yz: positive intermediate",
            Class::Transient => "4yz: transient negative",
            Class::Permanent => "5yz: permanent negative",
            Class::Other => "Not SMTP",
        }
    }
    fn code_title(&self, code: ReplyCode, name: Option<&str>) -> String {
        name.map_or_else(
            || format!("SMTP reply code {code}"),
            |name| format!("{code}: {name}"),
        )
    }
    fn code_unknown(&self, code: ReplyCode) -> String {
        format!("No standard defines {code} as an SMTP reply.")
    }
    fn code_unknown_advice(&self, class: Class) -> &'static str {
        match class {
            Class::Success => {
                "A client goes by the first digit: the command was done. Only the server's text says more."
            }
            Class::Intermediate => {
                "A client goes by the first digit: the server waits for more. Defined are 334 for AUTH, 354 for DATA and the experimental 355."
            }
            Class::Transient => {
                "A client goes by the first digit: refused for now, try again later. Read the enhanced status code (4.x.x) and the text."
            }
            Class::Permanent => {
                "A client goes by the first digit: refused for good. Read the enhanced status code (5.x.x) and the text."
            }
            Class::Other => {
                "Replies of SMTP begin with 2, 3, 4 or 5. A number like this comes from a program that reports something else, such as a failed connection."
            }
        }
    }
    fn official_text(&self) -> &'static str {
        "Text in the standard"
    }
    fn anatomy(&self) -> &'static str {
        "Digit by digit"
    }
    fn digit(&self, position: u8) -> &'static str {
        match position {
            1 => "First digit",
            2 => "Second digit",
            _ => "Third digit",
        }
    }
    fn first_digit(&self, class: Class) -> &'static str {
        match class {
            Class::Success => "Done: the command succeeded.",
            Class::Intermediate => "Go on: the server waits for what belongs to the command.",
            Class::Transient => "Not now: the same request may succeed later.",
            Class::Permanent => "No: the same request will fail again.",
            Class::Other => "Not defined in SMTP.",
        }
    }
    fn second_digit(&self, digit: u8) -> &'static str {
        match digit {
            0 => "About syntax, or about a command in general.",
            1 => "About information, such as help or status.",
            2 => "About the connection.",
            3 | 4 => "Not specified; the codes of AUTH have a 3 here.",
            5 => "About the mail system: mailboxes, storage, the message.",
            _ => "Outside the grammar, which allows 0 to 5.",
        }
    }
    fn third_digit(&self) -> &'static str {
        "A finer shade within the two before it."
    }
    fn description(&self) -> &'static str {
        "Description"
    }
    fn when(&self) -> &'static str {
        "When you see it"
    }
    fn by_place(&self) -> &'static str {
        "What it means in each place"
    }
    fn fix(&self) -> &'static str {
        "How to fix it"
    }
    fn fix_for(&self, who: Actor) -> &'static str {
        match who {
            Actor::Sender => "If you sent the message",
            Actor::SenderAdmin => "If you run the sending server",
            Actor::Recipient => "If the message is for you",
            Actor::RecipientAdmin => "If you run the receiving server",
            Actor::Unknown | Actor::Nobody => "In any case",
        }
    }
    fn next_heading(&self) -> &'static str {
        "What the client does next"
    }
    fn next(&self, next: Next) -> &'static str {
        match next {
            Next::GoOn => "Send the next command.",
            Next::SendMessage => "Send the message, then a line with a single dot.",
            Next::AnswerChallenge => "Answer the challenge with one base64 line.",
            Next::Close => "Nothing: the session is over, as asked.",
            Next::RetryLater => "Keep the message and try again later.",
            Next::Correct => "Change something before trying again: the same request fails again.",
            Next::AwaitReplies => "Wait for the further replies: there is one for each recipient.",
            Next::GiveUp => {
                "Give up on this recipient, message or host, and report it to the sender."
            }
        }
    }
    fn ending(&self, ending: Ending) -> &'static str {
        match ending {
            Ending::Stays => "The connection stays open.",
            Ending::May => "The server may close the connection with it at once.",
            Ending::Ends => "The server closes the connection with it.",
        }
    }
    fn places(&self) -> &'static str {
        "Where it can happen"
    }
    fn places_caption(&self) -> &'static str {
        "What the reply may answer, in the order of a session"
    }
    fn place(&self, place: Place) -> String {
        match place {
            Place::Connect => "Greeting".into(),
            Place::EndOfData => "End of data".into(),
            Place::Command(verb) => verb.as_str().into(),
        }
    }
    fn allowed(&self, kind: Kind, by: Rule) -> &'static str {
        match (kind, by) {
            (Kind::Success, _) => "success",
            (Kind::Intermediate, _) => "go on",
            (Kind::Error, Rule::Listed) => "error",
            (Kind::Error, Rule::General) => "error, by a rule for all commands",
            (Kind::Error, Rule::Refused) => "error, once refused",
            (Kind::Error, Rule::Historic) => "error, historic",
        }
    }
    fn nowhere(&self) -> &'static str {
        "not here"
    }
    fn column_place(&self) -> &'static str {
        "Answer to"
    }
    fn for_servers(&self) -> &'static str {
        "If you write a server"
    }
    fn misread(&self) -> &'static str {
        "Often misunderstood"
    }
    fn elsewhere(&self, protocols: &[&str]) -> String {
        format!(
            "The number means something else in {}; this page is about SMTP.",
            protocols.join(" and ")
        )
    }
    fn related(&self) -> &'static str {
        "Related codes"
    }
    fn all_about(&self, code: ReplyCode) -> String {
        format!("All about {code}")
    }
    fn differences(&self) -> &'static str {
        "Key differences"
    }
    fn which(&self) -> &'static str {
        "When to use which"
    }
    fn examples(&self) -> &'static str {
        "In a session"
    }
    fn learn_more(&self) -> &'static str {
        "Learn more"
    }
    fn column_feature(&self) -> &'static str {
        "Aspect"
    }
    fn choose_heading(&self) -> &'static str {
        "Compare two reply codes"
    }
    fn choose_lead(&self) -> &'static str {
        "Choose two codes to see them side by side."
    }
    fn choose_first(&self) -> &'static str {
        "First code"
    }
    fn choose_second(&self) -> &'static str {
        "Second code"
    }
    fn choose_button(&self) -> &'static str {
        "Compare"
    }
    fn confused(&self) -> &'static str {
        "Often confused"
    }
}
