//! Remarks on the conversation: one rule, one file.

mod auth_before_tls;
mod bare_newline_refused;
pub(super) mod capability_overwritten;
pub(super) mod class_digits_differ;
mod codes_differ_in_reply;
mod command_before_greeting;
mod command_without_reply;
mod commands_out_of_order;
mod course;
mod data_after_refused_recipients;
mod deprecated_command;
mod enhanced_code_misplaced;
mod greeting_after_starttls;
pub(super) mod line_too_long;
mod mechanism_not_offered;
pub(super) mod message_over_size;
mod no_ehlo_after_starttls;
mod non_standard_code;
mod occurring;
mod offer;
mod parameter_without_extension;
mod path;
mod path_without_brackets;
mod phrases;
mod quit_missing;
mod reply_not_allowed;
mod reply_not_closed;
mod reply_without_command;
#[cfg(test)]
mod sample;
mod sasl_response_malformed;
mod says;
mod secret_visible;
mod shutdown_421;
mod text_contradicts_code;
mod too_many_recipients_552;
mod unasked_221;
mod wrong_port;

use std::cmp::Reverse;

use self::course::{Course, Courses};
use self::occurring::Occurring;
use super::Scene;
use super::signs::Signs;
use crate::pace::Pace;
use crate::report::{Finding, Secret};

/// Looks at one session.
type Rule = fn(&Course<'_>, &mut Vec<Finding>);

/// The rules that look at one session at a time, each with what has to occur in it for the rule to find anything.
const RULES: &[(Occurring, Rule)] = &[
    (Occurring::AUTH, auth_before_tls::check),
    (
        Occurring::said(&bare_newline_refused::PHRASES),
        bare_newline_refused::check,
    ),
    (Occurring::CROSSED_OUT, capability_overwritten::check),
    (Occurring::CLASSES, class_digits_differ::check),
    (Occurring::UNCLOSED, codes_differ_in_reply::check),
    (
        Occurring::said(&command_before_greeting::PHRASES).or(Occurring::EARLY),
        command_before_greeting::check,
    ),
    (Occurring::UNANSWERED, command_without_reply::check),
    (Occurring::ORDER, commands_out_of_order::check),
    (
        Occurring::RCPT_REFUSED,
        data_after_refused_recipients::check,
    ),
    (Occurring::OLD, deprecated_command::check),
    (Occurring::MISPLACED, enhanced_code_misplaced::check),
    (Occurring::STARTTLS, greeting_after_starttls::check),
    (
        Occurring::said(&line_too_long::PHRASES),
        line_too_long::check,
    ),
    (Occurring::AUTH_REFUSED, mechanism_not_offered::check),
    (Occurring::OVER_SIZE, message_over_size::check),
    (Occurring::STARTTLS, no_ehlo_after_starttls::check),
    (Occurring::UNUSUAL, non_standard_code::check),
    (Occurring::SYNTAX, parameter_without_extension::check),
    (Occurring::BARE, path_without_brackets::check),
    (Occurring::LEFT, quit_missing::check),
    (Occurring::UNUSUAL, reply_not_allowed::check),
    (Occurring::UNCLOSED, reply_not_closed::check),
    (Occurring::ORPHAN, reply_without_command::check),
    (Occurring::AUTH_REFUSED, sasl_response_malformed::check),
    (Occurring::SHUTDOWN, shutdown_421::check),
    (CONTRADICTING, text_contradicts_code::check),
    (Occurring::FULL, too_many_recipients_552::check),
    (Occurring::UNASKED, unasked_221::check),
];

/// What has to occur for words to contradict a code.
const CONTRADICTING: Occurring = Occurring::OK_REFUSED
    .or(Occurring::said(&text_contradicts_code::REFUSING))
    .or(Occurring::said(&text_contradicts_code::PASSING))
    .or(Occurring::said(&text_contradicts_code::LASTING));

/// What rules look for in every refusal, each with its sign.
pub(super) const IN_REFUSALS: [(Signs, &[&str]); 6] = [
    bare_newline_refused::PHRASES.signed(),
    command_before_greeting::PHRASES.signed(),
    line_too_long::PHRASES.signed(),
    text_contradicts_code::PASSING.signed(),
    text_contradicts_code::LASTING.signed(),
    too_many_recipients_552::TOO_MANY.signed(),
];
/// The same for successes.
pub(super) const IN_SUCCESSES: (Signs, &[&str]) = text_contradicts_code::REFUSING.signed();
/// What betrays another protocol.
pub(super) const WRONG_PORT: (Signs, &[&str]) = (Signs::WRONG_PORT, wrong_port::SIGNS.signed().1);

/// Every finding, in order of lines, and on a line in order of ids; at most one of each rule on a line.
pub async fn check(scene: &Scene<'_>, secrets: &[Secret], pace: &Pace<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    secret_visible::check(secrets, &mut findings);
    if scene.signs.any_line.has(Signs::WRONG_PORT) {
        wrong_port::check(scene, &mut findings);
        pace.step(0, 1).await;
    }
    if scene.signs.long {
        line_too_long::check_lines(scene, &mut findings);
        pace.step(0, 1).await;
    }
    let sessions = scene.dialogue.sessions.len();
    let mut wanted = vec![false; sessions];
    let mut occurring = Vec::new();
    pace.all(0..sessions, usize::MAX, |session| {
        let all = Occurring::of(scene, session);
        if RULES.iter().any(|(needed, _)| all.has(*needed)) {
            occurring.push((session, all));
            wanted[session] = true;
            // What a greeting after STARTTLS begins.
            if let Some(next) = wanted.get_mut(session + 1) {
                *next |= all.has(Occurring::STARTTLS);
            }
        }
    })
    .await;
    if !occurring.is_empty() {
        let courses = Courses::of(scene, &wanted, pace).await;
        let count = occurring.len();
        pace.all(occurring.into_iter(), count, |(session, all)| {
            let Some(course) = courses.get(session).filter(|c| !c.is_backwards()) else {
                return;
            };
            for (needed, rule) in RULES {
                if all.has(*needed) {
                    rule(&course, &mut findings);
                }
            }
        })
        .await;
    }
    #[cfg(debug_assertions)]
    see_that_nothing_is_missed(scene, pace).await;
    findings.sort_by_key(|f| (f.line, f.rule, Reverse(f.severity)));
    findings.dedup_by_key(|f| (f.line, f.rule));
    findings
}

/// Stops where a rule that was spared finds something: in debug builds, so that every test and the fuzzing ask for it.
#[cfg(debug_assertions)]
async fn see_that_nothing_is_missed(scene: &Scene<'_>, pace: &Pace<'_>) {
    let all = vec![true; scene.dialogue.sessions.len()];
    let courses = Courses::of(scene, &all, pace).await;
    for session in 0..all.len() {
        let Some(course) = courses.get(session).filter(|c| !c.is_backwards()) else {
            continue;
        };
        let occurring = Occurring::of(scene, session);
        for (_, rule) in RULES.iter().filter(|(needed, _)| !occurring.has(*needed)) {
            let mut missed = Vec::new();
            rule(&course, &mut missed);
            assert!(missed.is_empty(), "session {session}: {missed:?}");
        }
    }
}
