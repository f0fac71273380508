//! The report's lines as rows of a list, with whatever is long folded away. No browser in here.

use super::line_set::LineSet;
use crate::command::{Place, Verb};
use crate::report::{Report, Role};

/// One row of the conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// The heading of a session, where there are several: an index into [`Report::sessions`].
    Session(u32),
    /// A line: an index into [`Report::lines`].
    Line(u32),
    /// A run of lines that belong together, open or closed; where open, its lines follow.
    Fold(Fold),
}

/// A run of lines that can be folded away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fold {
    /// What the lines are.
    pub kind: FoldKind,
    /// The first of them, an index into [`Report::lines`].
    pub first: u32,
    /// The last of them.
    pub last: u32,
    /// Whether its lines are shown.
    pub open: bool,
}

impl Fold {
    /// How many lines it holds.
    pub const fn count(self) -> u32 {
        self.last - self.first + 1
    }
}

/// What folded lines are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoldKind {
    /// Content of the message.
    Message,
    /// What a server offers in its answer to EHLO.
    Offers,
    /// The further lines of another reply.
    Reply,
    /// Lines that are no part of the conversation.
    Notes,
}

/// Runs shorter than this stay as they are.
const SHORTEST: u32 = 4;

/// The rows of a report, or of its session `only`, where the folds that begin on the lines `unfolded` are open.
pub fn rows(report: &Report, unfolded: &LineSet, only: Option<u32>) -> Vec<Row> {
    let mut rows = all(report, unfolded);
    if only.is_some() {
        rows.retain(|row| match *row {
            Row::Session(index) => Some(index) == only,
            Row::Line(line) => report.session_of(line) == only,
            Row::Fold(fold) => report.session_of(fold.first) == only,
        });
    }
    rows
}

fn all(report: &Report, unfolded: &LineSet) -> Vec<Row> {
    let several = report.sessions.len() > 1;
    let mut sessions = (0u32..).zip(&report.sessions).peekable();
    let mut rows = Vec::with_capacity(report.lines.len());
    let end = report.lines.len() as u32;
    let mut at = 0;
    while at < end {
        while let Some((index, _)) = sessions.next_if(|(_, session)| session.first_line <= at) {
            if several {
                rows.push(Row::Session(index));
            }
        }
        let limit = sessions
            .peek()
            .map_or(end, |(_, next)| next.first_line.min(end));
        let (kind, last) = run(report, at, limit.max(at + 1));
        // A long reply keeps its first line in sight: that is where its code stands.
        let keeps_first = matches!(kind, Some(FoldKind::Offers | FoldKind::Reply));
        let first = if keeps_first { at + 1 } else { at };
        match kind {
            Some(kind) if last + 1 >= first + SHORTEST && !decides(report, first, last) => {
                if keeps_first {
                    rows.push(Row::Line(at));
                }
                let open = unfolded.contains(first);
                rows.push(Row::Fold(Fold {
                    kind,
                    first,
                    last,
                    open,
                }));
                if open {
                    rows.extend((first..=last).map(Row::Line));
                }
            }
            _ => rows.extend((at..=last).map(Row::Line)),
        }
        at = last + 1;
    }
    rows
}

/// The run of like lines that begins at `at` and ends before `limit`: what it is, and its last line.
fn run(report: &Report, at: u32, limit: u32) -> (Option<FoldKind>, u32) {
    let Some(line) = report.lines.get(at as usize) else {
        return (None, at);
    };
    if let Some(reply) = line.reply.and_then(|r| report.replies.get(r.index())) {
        let last = reply.last_line.min(limit - 1);
        let whole = (at..=last).all(|n| {
            report
                .lines
                .get(n as usize)
                .is_some_and(|l| l.role == Role::Server && l.reply == line.reply)
        });
        if reply.first_line == at && last > at && whole {
            let kind = match reply.to {
                Some(Place::Command(Verb::Ehlo | Verb::Lhlo)) => FoldKind::Offers,
                _ => FoldKind::Reply,
            };
            return (Some(kind), last);
        }
        return (None, at);
    }
    let kind = match line.role {
        Role::Data => FoldKind::Message,
        Role::Info => FoldKind::Notes,
        Role::Client | Role::Server => return (None, at),
    };
    let alike = (at..limit)
        .take_while(|&n| {
            report
                .lines
                .get(n as usize)
                .is_some_and(|l| l.role == line.role)
        })
        .count() as u32;
    (Some(kind), at + alike.max(1) - 1)
}

/// Whether the line that the verdict points to, or a finding, lies in this run.
fn decides(report: &Report, first: u32, last: u32) -> bool {
    let run = first..=last;
    report.verdict.line.is_some_and(|line| run.contains(&line))
        || report
            .findings
            .get(report.findings.partition_point(|f| f.line < first))
            .is_some_and(|f| run.contains(&f.line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Line, Number, Reply, Session};
    use crate::text::Span;

    fn report(roles: &[Role]) -> Report {
        let line = |&role| Line {
            start: 0,
            payload: Span::default(),
            role,
            code: None,
            enhanced: None,
            command: None,
            reply: None,
            session: None,
        };
        Report {
            lines: roles.iter().map(line).collect(),
            ..Report::default()
        }
    }

    fn closed(report: &Report) -> Vec<Row> {
        rows(report, &LineSet::default(), None)
    }

    fn fold(kind: FoldKind, first: u32, last: u32, open: bool) -> Row {
        Row::Fold(Fold {
            kind,
            first,
            last,
            open,
        })
    }

    #[test]
    fn a_message_folds_and_unfolds() {
        let mut roles = vec![Role::Client];
        roles.extend([Role::Data; 5]);
        roles.push(Role::Client);
        let report = report(&roles);
        assert_eq!(
            closed(&report),
            [
                Row::Line(0),
                fold(FoldKind::Message, 1, 5, false),
                Row::Line(6)
            ]
        );
        let mut unfolded = LineSet::default();
        unfolded.insert(1);
        let open = rows(&report, &unfolded, None);
        assert_eq!(open.len(), 8);
        assert_eq!(open[1], fold(FoldKind::Message, 1, 5, true));
        assert_eq!(open[2], Row::Line(1));
    }

    #[test]
    fn short_runs_stay() {
        let report = report(&[Role::Info, Role::Info, Role::Info, Role::Client]);
        assert_eq!(closed(&report).len(), 4);
    }

    fn offers() -> Report {
        let mut report = report(&[Role::Server; 7]);
        for line in &mut report.lines {
            line.reply = Some(Number::of(0));
        }
        report.replies.push(Reply {
            code: None,
            enhanced: None,
            to: Some(Place::Command(Verb::Ehlo)),
            command_line: None,
            first_line: 0,
            last_line: 6,
            text: Span::default(),
            quoted: false,
            delay: None,
        });
        report
    }

    #[test]
    fn a_long_reply_keeps_its_first_line() {
        assert_eq!(
            closed(&offers()),
            [Row::Line(0), fold(FoldKind::Offers, 1, 6, false)]
        );
    }

    #[test]
    fn the_line_of_the_verdict_is_never_folded() {
        let mut report = offers();
        report.verdict.line = Some(3);
        assert_eq!(closed(&report).len(), 7);
    }

    #[test]
    fn several_sessions_have_headings() {
        let mut report = report(&[Role::Info; 12]);
        for first_line in [0, 6] {
            report.sessions.push(Session {
                first_line,
                last_line: first_line + 5,
                ..Session::default()
            });
        }
        assert_eq!(
            closed(&report),
            [
                Row::Session(0),
                fold(FoldKind::Notes, 0, 5, false),
                Row::Session(1),
                fold(FoldKind::Notes, 6, 11, false),
            ]
        );
    }
}
