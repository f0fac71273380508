//! What the benchmarks read, and who else reads it.

pub mod corpus;
pub mod peers;
pub mod texts;
