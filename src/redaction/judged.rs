//! What was judged of the whole text, kept for the text without names.

use crate::report::{Line, Number, Reply, Report, Verdict};

/// Judges what is shared as the whole text was judged: a reply may have told by a name what is behind it, as by the
/// address of the page that explains it. `shared` is the report of the text without names, line for line the same.
///
/// Hosts stay as the shared text names them. Where the reply that decided is not in it, its own verdict stays.
pub fn judge_as(shared: &mut Report, whole: &Report) {
    let Report {
        lines,
        replies,
        verdict,
        sessions,
        ..
    } = shared;
    let judge = |verdict: &mut Verdict, as_read: &Verdict| {
        let reply = as_read.reply.and_then(|reply| {
            let of = whole.replies.get(reply as usize)?;
            same(of, lines, replies)
        });
        if reply.is_some() == as_read.reply.is_some() {
            let host = verdict.host.take().filter(|_| as_read.host.is_some());
            *verdict = Verdict {
                reply,
                host,
                ..as_read.clone()
            };
        }
    };
    judge(verdict, &whole.verdict);
    for (session, as_read) in sessions.iter_mut().zip(&whole.sessions) {
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

/// The reply that begins on the same line and has the same codes.
fn same(of: &Reply, lines: &[Line], replies: &[Reply]) -> Option<u32> {
    let number = lines.get(of.first_line as usize)?.reply?;
    let reply = replies.get(number.index())?;
    let codes = |of: &Reply| (of.code, of.enhanced, of.first_line);
    (codes(reply) == codes(of)).then_some(Number::get(number))
}
