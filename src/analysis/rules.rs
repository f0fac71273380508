//! Remarks on the conversation: one rule, one file.

mod secret_visible;

use super::Scene;
use crate::report::{Finding, Secret};

/// Every finding, in order of lines.
pub fn check(_scene: &Scene<'_>, secrets: &[Secret]) -> Vec<Finding> {
    let mut findings = Vec::new();
    secret_visible::check(secrets, &mut findings);
    findings.sort_by_key(|f| f.line);
    findings
}
