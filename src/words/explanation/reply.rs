//! The server's lines: replies and their further lines.

use super::{
    Explanation, Page, Source, add, challenge, hint, keyword, offers, provider, shown, source,
};
use crate::catalog::{self, EnhancedFacts, timeouts};
use crate::code::{Class, EnhancedCode, ReplyCode};
use crate::command::{Place, Verb};
use crate::report::{Circumstance, Hint, Line, Number, Reply};
use crate::text::Span;
use crate::text::letters::is_letter_or_digit;
use crate::words::sentences::{Codes, Kind, Remark, Term};

/// What is said of a line of the server.
pub fn explain(page: &Page, index: u32, line: &Line) -> Explanation {
    let first = line.reply.map_or(u32::MAX, Number::get);
    let replies = page
        .report
        .replies
        .get(first as usize..)
        .unwrap_or_default();
    // The replies lead: without any, no number is counted on from the largest there is.
    let begun = replies
        .iter()
        .zip(first..)
        .map(|(reply, number)| (number, reply))
        .take_while(|(_, reply)| reply.first_line <= index)
        .filter(|(_, reply)| reply.first_line == index);
    let mut begun = begun.peekable();
    if begun.peek().is_some() {
        return several(page, line, begun);
    }
    let mut explanation = match replies.first() {
        Some(reply) if index <= reply.last_line && lists_keywords(reply) => {
            keyword::explain(page, line)
        }
        Some(reply) if index > reply.last_line && line.code.is_some() => {
            let mut again = one(page, line, reply, &[]);
            let remark = page.say.remark(Remark::RepeatsReply);
            again.meaning = [remark, " ", &again.meaning].concat();
            again.label = page.label(line, page.say.kind(Kind::Repeated));
            again
        }
        None if line.code.is_some() || line.enhanced.is_some() => {
            one(page, line, &alone(line), &[])
        }
        _ => page.remark(line, Kind::Continued, Remark::ContinuesReply),
    };
    let (whole, all) = (page.report.span_of(index), page.report.hints_of(first));
    let from = all.partition_point(|hint| hint.span.start < whole.start);
    let to = all.partition_point(|hint| hint.span.start < whole.end);
    let here = all.get(from..to).unwrap_or_default();
    explanation.details.extend(hint::details(page, here));
    explanation
}

/// A reply of which only this line is known.
fn alone(line: &Line) -> Reply {
    Reply {
        code: line.code,
        enhanced: line.enhanced,
        to: None,
        command_line: None,
        first_line: 0,
        last_line: 0,
        text: Span::default(),
        quoted: false,
        delay: None,
    }
}

/// The replies that begin on one line: the first in full, the others in a word.
fn several<'a>(
    page: &Page,
    line: &Line,
    mut replies: impl Iterator<Item = (u32, &'a Reply)>,
) -> Explanation {
    let Some((index, first)) = replies.next() else {
        return page.remark(line, Kind::Continued, Remark::ContinuesReply);
    };
    let mut explanation = one(page, line, first, page.report.hints_of(index));
    offers::explain(page, line, index, &mut explanation);
    for (_, other) in replies.take(20) {
        let label = page.say.reply(Codes::of(other), other.to);
        explanation.details.push(page.detail(Term::AlsoHere, label));
    }
    explanation
}

/// One reply, by its code at its place, and by its enhanced code.
fn one(page: &Page, line: &Line, reply: &Reply, hints: &[Hint]) -> Explanation {
    let label = page.say.reply(Codes::of(reply), reply.to);
    let mut explanation = Explanation {
        label: page.label(line, &label),
        ..Explanation::default()
    };
    let known = provider::explain(page, reply, &mut explanation);
    let greylisted = !known && hint::tell_greylisting(hints);
    if greylisted {
        hint::greylisting(page, &mut explanation);
    }
    // What holds for a code in general may not fit what is known here: its words tell more than the numbers.
    if known {
        by_class(page, reply, &mut explanation);
    } else {
        general(page, reply, greylisted, &mut explanation);
    }
    if let Some(circumstance) = circumstance(page, line, reply) {
        explanation.fix = Some(page.say.circumstance(circumstance).to_owned());
    }
    let text = reply.text.of(page.text).trim();
    if let Some(name) = server_name(reply, text) {
        let detail = page.detail(Term::ServerName, shown(name));
        explanation.details.push(detail);
    }
    if reply.code.is_some_and(|code| code.number() == 334) {
        let (challenge, quoted) = challenge::read(text);
        let value = page.say.challenge(challenge, shown(&quoted));
        explanation
            .details
            .push(page.detail(Term::Challenge, value));
    }
    if let Some(delay) = reply.delay {
        let timeout = reply.to.and_then(timeouts::at);
        let value = page.say.delay(delay.get(), timeout.map(|t| t.minutes));
        explanation.details.push(page.detail(Term::Delay, value));
    }
    explanation.details.extend(hint::details(page, hints));
    explanation
}

/// What its session shows beside the refusal that decided, or beside one of a recipient for the same cause.
fn circumstance(page: &Page, line: &Line, reply: &Reply) -> Option<Circumstance> {
    let session = page.report.sessions.get(line.session?.index())?;
    let verdict = &session.verdict;
    let circumstance = verdict.circumstance?;
    let begins = |index: u32| {
        page.report
            .replies
            .get(index as usize)
            .map(|r| r.first_line)
    };
    let mut alike = session
        .recipients
        .iter()
        .filter(|one| one.cause == verdict.cause);
    let decided = verdict.line == Some(reply.first_line)
        || alike.any(|one| one.reply.and_then(begins) == Some(reply.first_line));
    decided.then_some(circumstance)
}

/// What the codes of a reply mean wherever they stand.
fn general(page: &Page, reply: &Reply, greylisted: bool, explanation: &mut Explanation) {
    let remedy = explanation.fix.take();
    let tells = |code: &EnhancedCode| !adds_nothing(*code) && page.prose.enhanced(*code).is_some();
    let finer = reply.to.is_none() && !greylisted && reply.enhanced.as_ref().is_some_and(tells);
    if finer {
        // What a code may mean at one place or another says less where the place is not known.
        by_class(page, reply, explanation);
    } else if let Some(code) = reply.code {
        by_code(page, code, reply.to, explanation);
    }
    // Greylisting often comes as 4.7.1, which speaks of other policies.
    if let Some(code) = reply.enhanced.filter(|_| !greylisted) {
        by_enhanced(page, code, reply, explanation);
    }
    explanation.fix = remedy.or(explanation.fix.take());
}

/// Whether it is for good, which the first digit tells.
fn by_class(page: &Page, reply: &Reply, explanation: &mut Explanation) {
    let (class, source) = match (reply.code, reply.enhanced) {
        (Some(code), _) => (code.class().digit(), "RFC 5321 §4.2.1"),
        (None, code) => (code.map(EnhancedCode::class), "RFC 3463 §2"),
    };
    if let Some(lasting) = class.and_then(|digit| page.prose.class(digit)) {
        add(&mut explanation.meaning, lasting);
        explanation.sources.push(Source(source));
    }
}

fn by_code(page: &Page, code: ReplyCode, to: Option<Place>, explanation: &mut Explanation) {
    let facts = catalog::reply_code(code);
    let standard = catalog::standard_code(code);
    let words = page.locale.interface();
    let prose = page.prose.code(code);
    if let Some(prose) = prose {
        add(&mut explanation.meaning, prose.gist_at(to));
        let here = to.and_then(|place| prose.at(place));
        explanation.fix = here.and_then(|here| here.fix).map(str::to_owned);
    } else if standard.is_none() {
        add(&mut explanation.meaning, &words.code_unknown(code));
        add(&mut explanation.meaning, words.first_digit(code.class()));
        if code.class().digit().is_some() {
            add(
                &mut explanation.meaning,
                page.say.second_digit(code.second_digit()),
            );
        }
    } else {
        add(&mut explanation.meaning, words.first_digit(code.class()));
    }
    let sources = &mut explanation.sources;
    if let Some(facts) = standard {
        match to.and_then(|place| facts.at(place)) {
            Some(allowed) => sources.push(Source(allowed.source)),
            None => sources.extend(facts.sources.iter().map(|&name| Source(name))),
        }
        return;
    }
    explanation.fix = Some(words.code_unknown_advice(code.class()).to_owned());
    sources.push(Source(if code.is_grammatical() {
        "RFC 5321 §4.2.1"
    } else {
        "RFC 5321 §4.2"
    }));
    let seen = facts.filter(|_| prose.is_some());
    let seen = seen.into_iter().flat_map(|facts| facts.sources);
    sources.extend(seen.map(|&name| Source(name)));
}

fn by_enhanced(page: &Page, code: EnhancedCode, reply: &Reply, explanation: &mut Explanation) {
    let registered = catalog::enhanced_code(code);
    if meant_otherwise(code, reply) {
        return;
    }
    let silent = reply.code.is_some() && adds_nothing(code);
    if let Some(prose) = page.prose.enhanced(code) {
        if !silent {
            add(&mut explanation.meaning, prose.gist);
        }
        if code.class() != 2
            && let Some(fix) = prose.fix
            && (!silent || explanation.fix.is_none())
        {
            explanation.fix = Some(fix.to_owned());
        }
    } else if registered.is_none() {
        add(
            &mut explanation.meaning,
            page.say.remark(Remark::EnhancedUnregistered),
        );
        add(
            &mut explanation.meaning,
            page.prose.subject(code.subject()).unwrap_or_default(),
        );
        if reply.code.is_none() {
            add(
                &mut explanation.meaning,
                page.prose.class(code.class()).unwrap_or_default(),
            );
        }
    }
    let source = match registered {
        Some(facts) => Some(Source(facts.source)),
        None => source::of_remark(Remark::EnhancedUnregistered),
    };
    let new = source.filter(|source| !silent && !explanation.sources.contains(source));
    explanation.sources.extend(new);
}

/// Whether an enhanced code tells nothing that its reply code does not tell: X.0.0, 2.Y.0, and 2.1.5, a valid
/// address, which says less than the 250 to RCPT.
const fn adds_nothing(code: EnhancedCode) -> bool {
    matches!(
        (code.class(), code.subject(), code.detail()),
        (_, 0, 0) | (2, _, 0) | (2, 1, 5)
    )
}

/// Whether an answer to AUTH has an enhanced code that was made for messages, as in 535 5.7.1: by its
/// reply code it is about signing in. Or whether it is Microsoft's for an unknown recipient.
pub fn meant_otherwise(code: EnhancedCode, reply: &Reply) -> bool {
    if catalog::is_microsofts_unknown(reply.code.map(ReplyCode::number), code) {
        return true;
    }
    let signing_in = reply.to == Some(Place::Command(Verb::Auth));
    let named = |facts: &EnhancedFacts| reply.code.is_none_or(|basic| facts.with.contains(&basic));
    signing_in && catalog::enhanced_code(code).is_some_and(|facts| !named(facts))
}

/// The server's name, with which the greeting and the answer to EHLO begin (RFC 5321 §4.2).
pub fn server_name<'a>(reply: &Reply, text: &'a str) -> Option<&'a str> {
    let greets = matches!(
        reply.to,
        Some(Place::Connect | Place::Command(Verb::Ehlo | Verb::Lhlo | Verb::Helo))
    );
    let success = reply.code.map(ReplyCode::class) == Some(Class::Success);
    // Written-out line ends may join it to what follows.
    let of_host = |c: char| is_letter_or_digit(c) || matches!(c, '.' | '-' | '_' | '[' | ']' | ':');
    let name = text.split(|c: char| !of_host(c)).next();
    name.filter(|name| {
        let named = name.contains('.') || name.starts_with('[');
        greets && success && named && name.parse::<EnhancedCode>().is_err()
    })
}

/// Whether its further lines are keywords.
pub fn lists_keywords(reply: &Reply) -> bool {
    matches!(reply.to, Some(Place::Command(Verb::Ehlo | Verb::Lhlo)))
        && reply.code.is_some_and(|code| code.number() == 250)
}
