//! How a report becomes sentences, in every language.

mod complete;
mod endings;
mod hints;
mod lines;
mod real;
mod report;
mod signing_in;
mod tokens;
mod verdicts;
