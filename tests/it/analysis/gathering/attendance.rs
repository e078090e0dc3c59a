//! Who came, in the order of the group.

use crate::harness::plans::{id, plan};
use planverksted::analysis::gathering::Attendance;

/// Present, absent and others of a gathering, as text.
#[track_caller]
fn check(facts: &str, expected: &str) {
    let text = format!(
        "organisation o; participant b; participant a; participant c; participant late; meeting m: {facts}"
    );
    let sketch = plan(&text);
    let meeting = sketch.plan.meetings().get(id("m")).expect("the gathering");
    let attendance = Attendance::of(&sketch.plan, meeting);
    let names = |of: &[&planverksted::model::participant::Participant]| {
        of.iter().map(|one| sketch.name(one.id)).collect::<Vec<_>>().join("+")
    };
    let described = format!(
        "{} | {} | {} of {}, {} heads",
        names(&attendance.present),
        names(&attendance.absent),
        attendance.present.len(),
        attendance.listed(),
        attendance.heads(),
    );
    assert_eq!(described, expected, "{facts}");
}

#[test]
fn the_list_has_the_order_of_the_group_and_counts_those_who_are_in_it() {
    check("attendance=c/present+a/absent+b/present", "b+c | a | 2 of 3, 2 heads");
    check("attendance=late/present+a/present", "a+late |  | 2 of 2, 2 heads");
    check("attendance=a/absent", " | a | 0 of 1, 0 heads");
}

#[test]
fn others_are_heads_beyond_the_list() {
    check("attendance=a/present, others=24", "a |  | 1 of 1, 25 heads");
    check("others=0", " |  | 0 of 0, 0 heads");
}
