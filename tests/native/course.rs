//! The course of a session, how far it came, and two sessions side by side.

use explain_smtp::explain;
use explain_smtp::report::{Move, Reached, Report, STEPS};

const WORKED: &str = "\
S: 220 mx.example.net ESMTP
C: EHLO client.example.com
S: 250-mx.example.net
S: 250-SIZE 1000
S: 250 STARTTLS
C: MAIL FROM:<a@example.com>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: RCPT TO:<c@example.net>
S: 250 2.1.5 Ok
C: DATA
S: 354 go
C: Subject: x
C:
C: hello
C: .
S: 250 2.0.0 queued
C: QUIT
S: 221 2.0.0 Bye
";

const FAILED: &str = "\
S: 220 mx.example.net ESMTP
C: EHLO client.example.com
S: 250-mx.example.net
S: 250 AUTH PLAIN
C: MAIL FROM:<a@example.com>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 451 4.7.1 Try again later
C: QUIT
S: 221 2.0.0 Bye
";

/// The moves of the first session as `C 2`, `S 250` and `M 14-16`, lines counted from 1.
fn moves(report: &Report) -> Vec<String> {
    let told = |one| match one {
        Move::Client(line) => format!("C {}", line + 1),
        Move::Reply(reply) => format!("S {}", report.replies[reply as usize].code.unwrap()),
        Move::Message(first, last) => format!("M {}-{}", first + 1, last + 1),
    };
    report.course(0).into_iter().map(told).collect()
}

/// Each step that is in the text, with what came of it.
fn reached(text: &str) -> Vec<(&'static str, Reached)> {
    let report = explain(text);
    let come = report.reached(&report.course(0));
    let seen = STEPS.iter().zip(come);
    seen.filter_map(|(step, come)| Some((step.as_str(), come?)))
        .collect()
}

#[test]
fn a_session_is_a_list_of_moves() {
    assert_eq!(
        moves(&explain(WORKED)),
        [
            "S 220", "C 2", "S 250", "C 6", "S 250", "C 8", "S 250", "C 10", "S 250", "C 12",
            "S 354", "M 14-16", "C 17", "S 250", "C 19", "S 221"
        ]
    );
    assert_eq!(explain("").course(0), []);
}

#[test]
fn what_a_program_prints_twice_is_one_move() {
    let text = "send: 'ehlo client.example.com\\r\\n'\nreply: b'250 mx.example.net\\r\\n'\n\
                reply: retcode (250); Msg: b'mx.example.net'\nsend: 'quit\\r\\n'\n\
                reply: b'221 Bye\\r\\n'\nreply: retcode (221); Msg: b'Bye'\n";
    assert_eq!(moves(&explain(text)), ["C 1", "S 250", "C 4", "S 221"]);
}

#[test]
fn the_steps_tell_how_far_it_came() {
    use Reached::{Deferred, Done, InPart, Refused, Unanswered};
    assert_eq!(
        reached(WORKED),
        [
            ("connect", Done),
            ("EHLO", Done),
            ("MAIL", Done),
            ("RCPT", Done),
            ("DATA", Done),
            ("end-of-data", Done),
            ("QUIT", Done)
        ]
    );
    assert_eq!(reached(FAILED)[3], ("RCPT", Deferred));
    let some = WORKED.replacen("250 2.1.5 Ok", "550 5.1.1 no", 1);
    assert_eq!(reached(&some)[3], ("RCPT", InPart));
    let none = WORKED.replace("250 2.1.5 Ok", "550 5.1.1 no");
    assert_eq!(reached(&none)[3], ("RCPT", Refused));
    let cut = &WORKED[..WORKED.find("S: 354").unwrap()];
    assert_eq!(reached(cut).last(), Some(&("DATA", Unanswered)));
    let chunk = "S: 220 mx.example.net\nC: EHLO a\nS: 250-mx.example.net\nS: 250 CHUNKING\nC: MAIL FROM:<a@example.com>\n\
                 S: 250 ok\nC: RCPT TO:<b@example.net>\nS: 250 ok\nC: BDAT 10 LAST\nS: 552 5.3.4 too big\n";
    assert_eq!(
        reached(chunk)[4..],
        [("DATA", Refused), ("end-of-data", Refused)]
    );
}

#[test]
fn two_sessions_stand_side_by_side_from_the_first_difference_on() {
    let report = explain(&[WORKED, "\n", FAILED].concat());
    assert_eq!(report.sessions.len(), 2);
    let both = report.align(0, 1);
    let code = |reply: Option<u32>| {
        reply.map_or(0, |reply| {
            report.replies[reply as usize].code.unwrap().number()
        })
    };
    let rows: Vec<_> = both
        .rows
        .iter()
        .map(|row| (code(row.left), code(row.right), row.same))
        .collect();
    assert_eq!(
        rows,
        [
            (220, 220, true),
            (250, 250, true),
            (250, 250, true),
            (250, 451, false),
            (250, 0, false),
            (354, 0, false),
            (250, 0, false),
            (221, 221, true)
        ]
    );
    assert_eq!(both.first, Some(3));
    assert_eq!(both.only_left, ["SIZE", "STARTTLS"]);
    assert_eq!(both.only_right, ["AUTH"]);
    assert_eq!(report.align(0, 0).first, None);
    assert_eq!(report.align(7, 8).rows, []);
}

#[test]
fn codes_that_differ_in_words_alone_are_not_the_first_difference() {
    let refused = WORKED.replace("250 2.1.0 Ok", "250 Sender Ok").replacen(
        "250 2.1.5 Ok",
        "550 5.1.1 User unknown",
        1,
    );
    let report = explain(&[WORKED, &refused].concat());
    let both = report.align(0, 1);
    let first = both.rows[both.first.unwrap()];
    let code = |reply: Option<u32>| report.replies[reply.unwrap() as usize].code;
    assert_eq!(code(first.left).unwrap().number(), 250);
    assert_eq!(code(first.right).unwrap().number(), 550);

    // Where both went on all the way, even that is a difference.
    let other = WORKED.replace("250 2.1.0 Ok", "250 Sender Ok");
    let report = explain(&[WORKED, &other].concat());
    assert_eq!(report.align(0, 1).first, Some(2));
}
