//! What was judged of the whole text, kept for the text without names.

use crate::report::{Report, Verdict};

/// Judges what is shared as the whole text was judged: a reply may have told by a name what is behind it, as by the
/// address of the page that explains it. `shared` is the report of the text without names.
///
/// Where the two are not of the same replies, it stays as it is.
pub fn judge_as(shared: &mut Report, whole: &Report) {
    judge(&mut shared.verdict, &whole.verdict);
    for (session, as_read) in shared.sessions.iter_mut().zip(&whole.sessions) {
        judge(&mut session.verdict, &as_read.verdict);
        for (one, as_read) in session.recipients.iter_mut().zip(&as_read.recipients) {
            if (one.line, one.reply, one.outcome) == (as_read.line, as_read.reply, as_read.outcome)
            {
                (one.cause, one.actor, one.wording) =
                    (as_read.cause, as_read.actor, as_read.wording);
            }
        }
    }
}

fn judge(verdict: &mut Verdict, as_read: &Verdict) {
    let decided = |of: &Verdict| (of.outcome, of.reply, of.place, of.line);
    if decided(verdict) == decided(as_read) {
        (verdict.cause, verdict.actor, verdict.wording) =
            (as_read.cause, as_read.actor, as_read.wording);
    }
}
