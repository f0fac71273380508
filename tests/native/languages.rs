//! The prose of each language: it decodes from anything, and says the same things in every language.

use explain_smtp::code::{EnhancedCode, ReplyCode};
use explain_smtp::command::{Place, Verb};
use explain_smtp::report::Actor;
use explain_smtp::words::prose::Prose;
use proptest::prelude::*;

const SAMPLE: &str = "code/550/at/RCPT/fix\tCheck it.\n\
    code/550/at/RCPT/gist\tNo such mailbox.\n\
    code/550/description\tOne.\u{1f}Two.\n\
    code/550/fix/sender\tCheck the address.\n\
    code/550/gist\tRefused.\n\
    code/550/name\tMailbox unavailable\n\
    verb/EHLO/gist\tSays hello.\n";

fn code(number: u16) -> ReplyCode {
    ReplyCode::new(number).expect("three digits")
}

#[test]
fn an_entry_is_found_by_its_key() {
    let prose = Prose::decode(SAMPLE.to_owned());
    let refused = prose.code(code(550)).expect("it is there");
    assert_eq!(refused.name(), "Mailbox unavailable");
    assert_eq!(refused.description().collect::<Vec<_>>(), ["One.", "Two."]);
    let rcpt = Place::Command(Verb::Rcpt);
    assert_eq!(refused.gist_at(Some(rcpt)), "No such mailbox.");
    assert_eq!(refused.gist_at(Some(Place::Connect)), "Refused.");
    assert_eq!(refused.at(rcpt).and_then(|at| at.fix), Some("Check it."));
    assert_eq!(refused.fix(Actor::Sender).count(), 1);
    assert_eq!(refused.fix(Actor::Recipient).count(), 0);
    assert_eq!(refused.fix(Actor::Nobody).count(), 0);
    assert_eq!(refused.use_it(), None);
    assert_eq!(prose.verb(Verb::Ehlo), Some("Says hello."));
    assert!(prose.code(code(551)).is_none());
}

#[test]
fn a_file_that_is_cut_off_lacks_what_was_cut() {
    let cut = SAMPLE.trim_end_matches("Says hello.\n");
    let prose = Prose::decode(cut.to_owned());
    assert_eq!(prose.verb(Verb::Ehlo), None);
    assert!(prose.code(code(550)).is_some());
}

/// Asks for everything that the prose can be asked for.
fn ask_all(prose: &Prose) -> usize {
    let mut said: usize = prose.entries().map(|(k, v)| k.len() + v.len()).sum();
    for number in 100..1000 {
        let Some(entry) = prose.code(code(number)) else {
            continue;
        };
        said += entry.name().len() + entry.gist().len() + entry.use_it().map_or(0, str::len);
        let lists = entry.description().chain(entry.when());
        said += lists.chain(entry.misread()).map(str::len).sum::<usize>();
        said += entry.fix(Actor::Sender).count();
    }
    for verb in Verb::ALL {
        said += prose.verb(*verb).map_or(0, str::len);
    }
    let enhanced = EnhancedCode::new(5, 1, 1).and_then(|code| prose.enhanced(code));
    said + enhanced.map_or(0, |e| e.name.len() + e.gist.len())
        + prose
            .pair(code(221), code(211))
            .map_or(0, |p| p.judgement.len())
}

proptest! {
    #[test]
    fn any_text_decodes(text in "\\PC*") {
        ask_all(&Prose::decode(text));
    }

    #[test]
    fn any_bytes_between_tabs_and_line_ends_decode(
        parts in proptest::collection::vec("[\t\n\r\u{1f}]|code/550/(name|gist)|verb/EHLO/gist|.{0,4}", 0..40)
    ) {
        let text = parts.concat();
        let prose = Prose::decode(text.clone());
        ask_all(&prose);
        prop_assert_eq!(prose.as_str(), text);
    }

    #[test]
    fn any_cut_decodes(at in 0..SAMPLE.len()) {
        let whole = Prose::decode(SAMPLE.to_owned());
        let Some(cut) = SAMPLE.get(..at) else { return Ok(()) };
        let prose = Prose::decode(cut.to_owned());
        for (key, value) in prose.entries() {
            prop_assert!(whole.entries().any(|entry| entry == (key, value)));
        }
    }
}
