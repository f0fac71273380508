//! How a report becomes sentences, in every language.

mod complete;
mod lines;
mod real;
mod report;
mod verdicts;
