//! Records of mail servers' logs that tell of a message and quote no reply.

use crate::analysis::hints::is_exim;
use crate::words::sentences::Remark;

/// What the record on this line tells, in small letters; `None` where it is none that is known.
pub fn told(text: &str) -> Option<Remark> {
    if text.contains("postfix") {
        return of_postfix(text);
    }
    let (before, behind) = EXIM_SIGNS
        .iter()
        .find_map(|(sign, remark)| Some((text.split_once(sign)?.0, *remark)))
        .or_else(|| Some((text.strip_suffix(" completed")?, Remark::EximCompleted)))?;
    before
        .split_ascii_whitespace()
        .next_back()
        .is_some_and(is_exim)
        .then_some(behind)
}

/// Exim's signs behind the id of a message (Exim specification, chapter 52).
const EXIM_SIGNS: [(&str, Remark); 5] = [
    (" <= ", Remark::EximArrival),
    (" => ", Remark::EximDelivery),
    (" -> ", Remark::EximDelivery),
    (" ** ", Remark::EximFailure),
    (" == ", Remark::EximDefer),
];

fn of_postfix(text: &str) -> Option<Remark> {
    let has = |words: &str| text.contains(words);
    if has("]: connect from ") {
        Some(Remark::ClientConnects)
    } else if has("]: lost connection after ") {
        Some(Remark::ClientLost)
    } else if has(": client=") && !has("noqueue: ") {
        Some(Remark::MessageBegins)
    } else if has(": message-id=") {
        Some(Remark::MessageId)
    } else if has("(queue active)") {
        Some(Remark::QueueActive)
    } else if text.ends_with(": removed") {
        Some(Remark::QueueRemoved)
    } else if has(" authentication failed:") {
        Some(Remark::SignInFailed)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_of_postfix_and_exim_are_known() {
        for (record, expected) in [
            (
                "postfix/smtpd[7]: connect from host[192.0.2.7]",
                Some(Remark::ClientConnects),
            ),
            (
                "postfix/smtpd[7]: lost connection after rcpt from host[192.0.2.7]",
                Some(Remark::ClientLost),
            ),
            (
                "postfix/smtpd[7]: 4abc: client=host[192.0.2.7]",
                Some(Remark::MessageBegins),
            ),
            (
                "postfix/cleanup[7]: 4abc: message-id=<1@example.com>",
                Some(Remark::MessageId),
            ),
            (
                "postfix/qmgr[7]: 4abc: from=<a@example.com>, size=1, nrcpt=1 (queue active)",
                Some(Remark::QueueActive),
            ),
            ("postfix/qmgr[7]: 4abc: removed", Some(Remark::QueueRemoved)),
            (
                "2026-01-05 09:30:00 1smrpq-0001ah-ut <= a@example.com h=host p=esmtp s=1",
                Some(Remark::EximArrival),
            ),
            (
                "2026-01-05 09:30:00 1smrpq-00000001ah2-ut4x => b r=local t=maildir",
                Some(Remark::EximDelivery),
            ),
            (
                "2026-01-05 09:30:00 1smrpq-0001ah-ut completed",
                Some(Remark::EximCompleted),
            ),
            ("a <= b", None),
            ("the work is completed", None),
            ("postfix/master[7]: daemon started", None),
        ] {
            assert_eq!(told(record), expected, "{record}");
        }
    }
}
