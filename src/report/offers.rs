//! What the server offers after STARTTLS that it did not offer before, and the other way round.

/// How two EHLO answers of one session differ, the second after STARTTLS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offers {
    /// The answer before, an index into [`Report::replies`](super::Report::replies).
    pub before: u32,
    /// The answer after.
    pub after: u32,
    /// Keywords that are new, in order; AUTH with its new mechanisms: `AUTH LOGIN PLAIN`.
    pub added: Vec<String>,
    /// Keywords that are no longer offered, AUTH with the mechanisms that went.
    pub gone: Vec<String>,
    /// The SIZE before and after in bytes, where both name one and they differ.
    pub size: Option<(u64, u64)>,
}
