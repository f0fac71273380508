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
mod offer;
mod parameter_without_extension;
mod path;
mod phrases;
mod quit_missing;
mod reply_not_allowed;
mod reply_not_closed;
mod reply_without_command;
#[cfg(test)]
mod sample;
mod says;
mod secret_visible;
mod shutdown_421;
mod text_contradicts_code;
mod too_many_recipients_552;
mod unasked_221;
mod wrong_port;

use std::cmp::Reverse;

use self::course::{Course, Courses};
use self::phrases::Phrases;
use super::Scene;
use crate::report::{Finding, Secret};

/// The rules that look at one session at a time.
const RULES: &[fn(&Course<'_>, &mut Vec<Finding>)] = &[
    auth_before_tls::check,
    bare_newline_refused::check,
    capability_overwritten::check,
    class_digits_differ::check,
    codes_differ_in_reply::check,
    command_before_greeting::check,
    command_without_reply::check,
    commands_out_of_order::check,
    data_after_refused_recipients::check,
    deprecated_command::check,
    enhanced_code_misplaced::check,
    greeting_after_starttls::check,
    line_too_long::check,
    mechanism_not_offered::check,
    message_over_size::check,
    no_ehlo_after_starttls::check,
    non_standard_code::check,
    parameter_without_extension::check,
    quit_missing::check,
    reply_not_allowed::check,
    reply_not_closed::check,
    reply_without_command::check,
    shutdown_421::check,
    text_contradicts_code::check,
    too_many_recipients_552::check,
    unasked_221::check,
];

/// What rules look for in every reply.
pub(super) static RULE_PHRASES: [&Phrases; 7] = [
    &bare_newline_refused::PHRASES,
    &command_before_greeting::PHRASES,
    &line_too_long::PHRASES,
    &text_contradicts_code::REFUSING,
    &text_contradicts_code::PASSING,
    &text_contradicts_code::LASTING,
    &too_many_recipients_552::TOO_MANY,
];
pub(super) use wrong_port::SIGNS as WRONG_PORT;

/// Every finding, in order of lines, and on a line in order of ids; at most one of each rule on a line.
pub fn check(scene: &Scene<'_>, secrets: &[Secret]) -> Vec<Finding> {
    let mut findings = Vec::new();
    secret_visible::check(secrets, &mut findings);
    wrong_port::check(scene, &mut findings);
    line_too_long::check_lines(scene, &mut findings);
    let courses = Courses::of(scene);
    for course in courses.each().filter(|c| !c.is_backwards()) {
        for rule in RULES {
            rule(&course, &mut findings);
        }
    }
    findings.sort_by_key(|f| (f.line, f.rule, Reverse(f.severity)));
    findings.dedup_by_key(|f| (f.line, f.rule));
    findings
}
