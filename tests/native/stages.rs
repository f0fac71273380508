//! A long text is read in stages, to the same end, and can be given up between them.

use std::cell::RefCell;

use explain_smtp::{Stage, explain, explain_in_stages};
use futures::executor::block_on;

const TEXT: &str = "S: 220 mx.example.net\nC: MAIL FROM:<a@example.com>\nS: 550 5.7.1 no\n";

#[test]
fn stages_lead_to_the_same_report() {
    let stages = RefCell::new(Vec::new());
    let between = async |stage| {
        stages.borrow_mut().push(stage);
        true
    };
    let report = block_on(explain_in_stages(TEXT, between));
    assert_eq!(report, Some(explain(TEXT)));
    assert_eq!(*stages.borrow(), [Stage::Lines, Stage::Dialogue]);
}

#[test]
fn whoever_says_no_stops_it() {
    for last in [Stage::Lines, Stage::Dialogue] {
        let between = async |stage| stage != last;
        assert_eq!(block_on(explain_in_stages(TEXT, between)), None);
    }
}
