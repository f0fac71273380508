//! Replies in order of their lines, where the conversation runs backwards or two are shown through each other.

use crate::report::{Number, Report, Verdict};

/// Sorts the replies by line and mends what refers to them.
pub fn by_line(report: &mut Report) {
    let mut order: Vec<u32> = (0..report.replies.len() as u32).collect();
    order.sort_by_key(|&r| report.replies.get(r as usize).map(|r| r.first_line));
    let mut place = vec![0_u32; order.len()];
    for (new, &old) in (0..).zip(&order) {
        place[old as usize] = new;
    }
    report.replies = order
        .iter()
        .filter_map(|&r| report.replies.get(r as usize).copied())
        .collect();
    let moved =
        |reply: &mut Option<u32>| *reply = reply.and_then(|r| place.get(r as usize).copied());
    let mend = |verdict: &mut Verdict| moved(&mut verdict.reply);
    for line in &mut report.lines {
        let reply = line.reply.and_then(|reply| place.get(reply.index()));
        line.reply = reply.copied().map(Number::of);
    }
    mend(&mut report.verdict);
    for hint in &mut report.hints {
        if let Some(&new) = place.get(hint.reply as usize) {
            hint.reply = new;
        }
    }
    report.hints.sort_by_key(|hint| hint.reply);
    for session in &mut report.sessions {
        mend(&mut session.verdict);
        if let Some(offers) = &mut session.offers {
            for reply in [&mut offers.before, &mut offers.after] {
                *reply = place.get(*reply as usize).copied().unwrap_or(*reply);
            }
        }
        for recipient in &mut session.recipients {
            moved(&mut recipient.reply);
        }
    }
}
