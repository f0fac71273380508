//! Remarks on the conversation: one rule, one file.

mod auth_before_tls;
mod bare_newline_refused;
mod capability_overwritten;
mod class_digits_differ;
mod codes_differ_in_reply;
mod command_before_greeting;
mod command_without_reply;
mod commands_out_of_order;
mod course;
mod data_after_refused_recipients;
mod deprecated_command;
mod enhanced_code_misplaced;
mod greeting_after_starttls;
mod line_too_long;
mod mechanism_not_offered;
mod message_over_size;
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
    (Occurring::REFUSAL, bare_newline_refused::check),
    (Occurring::ANYTHING, capability_overwritten::check),
    (Occurring::ANYTHING, class_digits_differ::check),
    (Occurring::UNCLOSED, codes_differ_in_reply::check),
    (Occurring::ANYTHING, command_before_greeting::check),
    (Occurring::UNANSWERED, command_without_reply::check),
    (Occurring::REFUSAL, commands_out_of_order::check),
    (Occurring::REFUSAL, data_after_refused_recipients::check),
    (Occurring::OLD, deprecated_command::check),
    (Occurring::ANYTHING, enhanced_code_misplaced::check),
    (Occurring::STARTTLS, greeting_after_starttls::check),
    (Occurring::REFUSAL, line_too_long::check),
    (Occurring::AUTH, mechanism_not_offered::check),
    (Occurring::ANYTHING, message_over_size::check),
    (Occurring::STARTTLS, no_ehlo_after_starttls::check),
    (Occurring::ANYTHING, non_standard_code::check),
    (Occurring::REFUSAL, parameter_without_extension::check),
    (Occurring::ANYTHING, path_without_brackets::check),
    (Occurring::ANYTHING, quit_missing::check),
    (Occurring::ANYTHING, reply_not_allowed::check),
    (Occurring::UNCLOSED, reply_not_closed::check),
    (Occurring::ORPHAN, reply_without_command::check),
    (Occurring::AUTH, sasl_response_malformed::check),
    (Occurring::REFUSAL, shutdown_421::check),
    (Occurring::ANYTHING, text_contradicts_code::check),
    (Occurring::REFUSAL, too_many_recipients_552::check),
    (Occurring::ANYTHING, unasked_221::check),
];

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
    wrong_port::check(scene, &mut findings);
    pace.step(0, 1).await;
    line_too_long::check_lines(scene, &mut findings);
    pace.step(0, 1).await;
    let courses = Courses::of(scene, pace).await;
    let sessions = scene.dialogue.sessions.len();
    pace.all(courses.each(), sessions, |course| {
        if course.is_backwards() {
            return;
        }
        let occurring = Occurring::of(&course);
        for (needed, rule) in RULES {
            if occurring.has(*needed) {
                rule(&course, &mut findings);
            }
        }
    })
    .await;
    findings.sort_by_key(|f| (f.line, f.rule, Reverse(f.severity)));
    findings.dedup_by_key(|f| (f.line, f.rule));
    findings
}
