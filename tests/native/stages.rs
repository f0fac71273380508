//! A long text is read and redacted in steps, to the same end, and can be given up between them.

use std::cell::RefCell;
use std::future::poll_fn;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use explain_smtp::pace::{Break, Pace, STEP};
use explain_smtp::redaction::{Choice, redact, redact_in_steps};
use explain_smtp::{Correction, explain, explain_corrected, explain_in_steps};

const SESSION: &str =
    "S: 220 mx.example.net\nC: EHLO a\nS: 250 mx\nC: MAIL FROM:<a@example.com>\nS: 550 5.7.1 no\n";

/// More lines than one step takes.
fn long() -> String {
    SESSION.repeat(STEP)
}

/// Does the work with a rest after every step, and gives up after so many; with what it told of how far it was.
fn with_rests<T>(most: usize, work: &impl AsyncFn(&Pace<'_>) -> T) -> (Option<T>, Vec<u32>) {
    let told = RefCell::new(Vec::new());
    let breaks = |done| -> Option<Break> {
        told.borrow_mut().push(done);
        let mut rested = false;
        Some(Box::pin(poll_fn(move |_| {
            if std::mem::replace(&mut rested, true) {
                Poll::Ready(())
            } else {
                Poll::Pending
            }
        })))
    };
    let done = {
        let pace = Pace::new(&breaks);
        let mut work = pin!(work(&pace));
        let mut context = Context::from_waker(Waker::noop());
        (0..most).find_map(|_| match work.as_mut().poll(&mut context) {
            Poll::Ready(done) => Some(done),
            Poll::Pending => None,
        })
    };
    (done, told.into_inner())
}

#[test]
fn steps_lead_to_the_same_report_and_tell_how_far_it_is() {
    let text = long();
    let swapped = Correction {
        swapped: true,
        ..Correction::default()
    };
    let read = async |pace: &Pace<'_>| explain_in_steps(&text, &Correction::default(), pace).await;
    let (report, told) = with_rests(usize::MAX, &read);
    assert_eq!(report, Some(explain(&text)));
    assert!(told.len() > 30 && told.is_sorted(), "{told:?}");
    assert!(told.iter().all(|&done| done <= 100), "{told:?}");
    let read = async |pace: &Pace<'_>| explain_in_steps(&text, &swapped, pace).await;
    let (report, _) = with_rests(usize::MAX, &read);
    assert_eq!(report, Some(explain_corrected(&text, &swapped)));
}

#[test]
fn steps_lead_to_the_same_redaction() {
    let text = long();
    let report = explain(&text);
    let read = async |pace: &Pace<'_>| redact_in_steps(&text, &report, Choice::ALL, pace).await;
    let (redacted, told) = with_rests(usize::MAX, &read);
    assert_eq!(redacted, Some(redact(&text, &report, Choice::ALL)));
    assert!(told.len() > 20, "{told:?}");
}

#[test]
fn it_can_be_given_up_at_any_step() {
    let text = long();
    let read = async |pace: &Pace<'_>| explain_in_steps(&text, &Correction::default(), pace).await;
    let (_, told) = with_rests(usize::MAX, &read);
    for most in [1, 2, told.len() / 2, told.len()] {
        let (report, told) = with_rests(most, &read);
        assert_eq!(report, None, "{most}");
        assert_eq!(told.len(), most);
    }
}
