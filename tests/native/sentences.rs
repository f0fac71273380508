//! How a report becomes sentences, in every language.

mod complete;
mod report;
mod verdicts;
