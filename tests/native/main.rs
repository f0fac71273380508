//! What must hold of the core, checked natively.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test fails by a panic"
)]
#![allow(
    clippy::disallowed_methods,
    reason = "tests are no part of the page's program"
)]

mod architecture;
mod catalog;
mod catalog_checks;
mod catalog_comparison;
mod causes;
mod corrections;
mod course;
#[cfg(feature = "prerender")]
mod embedding;
mod goldens;
#[cfg(feature = "prerender")]
mod hostile;
mod invariants;
mod judgements;
mod languages;
mod outcomes;
mod published;
mod reasons;
mod redaction;
mod redaction_judged;
mod redaction_names;
#[cfg(feature = "prerender")]
mod rendering;
#[cfg(feature = "prerender")]
mod rendering_languages;
mod renderings;
mod rules;
mod secrets;
mod sentences;
mod settings;
#[cfg(feature = "prerender")]
mod stages;
mod trust;
