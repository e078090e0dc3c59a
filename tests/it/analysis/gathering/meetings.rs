//! The order of the gatherings, and which of them is meant where none is named.

use crate::harness::plans::{id, plan};
use planverksted::analysis::gathering::{default_meeting, has_begun, meeting_number, next_meeting};

#[track_caller]
fn check_default(text: &str, expected: &str) {
    let sketch = plan(text);
    let found = default_meeting(&sketch.plan).map_or("none", |meeting| sketch.name(meeting.id));
    assert_eq!(found, expected, "{text}");
}

#[test]
fn gatherings_are_numbered_by_date_and_those_without_one_come_last() {
    let sketch =
        plan("meeting x; meeting b: date=2026-12-08; meeting a: date=2026-09; meeting c: date=2026-12-08");
    let number = |name: &str| meeting_number(&sketch.plan, id(name));
    assert_eq!([number("a"), number("b"), number("c"), number("x")], [Some(1), Some(2), Some(3), Some(4)]);
    assert_eq!(number("nobody"), None);
    let next = |name: &str| next_meeting(&sketch.plan, id(name)).map(|meeting| sketch.name(meeting.id));
    assert_eq!([next("a"), next("c"), next("x")], [Some("b"), Some("x"), None]);
}

#[test]
fn the_last_gathering_that_was_held_is_meant() {
    let three =
        "meeting a: date=2026-09-22, ended=\"12:00\"; meeting b: date=2026-11-03; meeting c: date=2026-12-08";
    check_default(three, "a");
    check_default(&format!("{three}; agenda_item i in b: began=\"09:00\""), "b");
    check_default(
        &format!("{three}; agenda_item i in b: minutes_used=5; agenda_item j in a: began=\"09:00\""),
        "b",
    );
    // One that nobody ended gives way to those after it.
    check_default(
        "meeting a: date=2026-09-22; agenda_item i in a: began=\"09:00\"; meeting b: date=2026-11-03, ended=\"12:00\"",
        "b",
    );
    // So does one where only attendance was noted, whichever is later.
    check_default(
        "participant p; meeting a: date=2026-09-22, ended=\"12:00\"; meeting b: date=2026-11-03, attendance=p/present",
        "a",
    );
    check_default("meeting a: date=2026-09-22; meeting b: date=2026-08-01", "b");
    check_default("goal g", "none");
}

#[test]
fn a_gathering_has_begun_with_its_first_point_or_the_first_who_came() {
    let begun = |facts: &str, item: &str| {
        let sketch = plan(&format!("participant p; meeting m{facts}; agenda_item i in m{item}"));
        has_begun(&sketch.plan, sketch.plan.meetings().get(id("m")).expect("the gathering"))
    };
    assert!(!begun(": starts=\"09:00\"", ": minutes=5"));
    assert!(begun(": attendance=p/absent", ""));
    assert!(begun(": ended=\"12:00\"", ""));
    assert!(begun("", ": began=\"09:00\""));
}
