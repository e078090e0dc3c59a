//! What is open from before a gathering, as of its day.

use crate::harness::plans::{id, plan};
use planverksted::analysis::gathering::{Responsible, open_points};

/// The open points of gathering `now` on 8 December 2026, as text.
#[track_caller]
fn check(records: &str, expected: &str) {
    let sketch = plan(&format!(
        "organisation o; participant p; meeting before: date=2026-11-03; meeting now: date=2026-12-08;
         meeting after: date=2027-01-12; agenda_item i in now; {records}"
    ));
    let now = sketch.plan.meetings().get(id("now")).expect("the gathering");
    let points = open_points(&sketch.plan, now).into_iter().map(|point| {
        let who = match &point.responsible {
            Responsible::Participant(id) | Responsible::Organisation(id) => sketch.name(*id).to_owned(),
            Responsible::Decider(decider) => format!("{decider:?}").to_lowercase(),
            Responsible::Nobody => String::new(),
        };
        let done = if point.is_done { " done" } else { "" };
        format!("{} {}{}{done}", point.number, sketch.name(point.record.1), format!(" {who}").trim_end())
    });
    assert_eq!(points.collect::<Vec<_>>().join("; "), expected, "{records}");
}

#[test]
fn points_come_by_due_date_then_kind_then_plan_order() {
    check(
        "decision d in before: due=2027-02-28; open_question q: due=2027-02, decider=council;
         parked_item k in before: returns=2027-02, keeper=p; task t in before: due=2027-02-28, organisation=o;
         task late in before: who=p; task early in before: due=2027-01-31; task s in before: due=2027-02-28",
        "1 early; 2 t o; 3 s; 4 k p; 5 q council; 6 d; 7 late p",
    );
}

#[test]
fn only_what_came_up_before_is_open() {
    check("task a in now; task b in after; task c; task d in before; task e: item=i", "1 c; 2 d");
}

#[test]
fn what_was_done_on_the_day_is_told_as_done_and_what_was_done_before_is_not_told() {
    check("task a in before: done=2026-12-08; task b in before: done=2026-12-07", "1 a done");
    check("task a in before: done=2026-12-09; task b in before: done=2026-12", "1 a; 2 b");
    check("parked_item a in before: done=2026-12-08; parked_item b in before: done=2026-11", "1 a done");
    check("decision a in before: due=2027, done=2026-12-08; decision b in before", "1 a done");
}

#[test]
fn what_became_something_and_what_was_answered_is_settled() {
    check(
        "task t in before: done=2026-11-30; parked_item a in before: became=t; parked_item b in before",
        "1 b",
    );
    check("task t in now; parked_item a in before: became=t, done=2026-12-08", "1 a done");
    check(
        "open_question a: answer=Ja; open_question b: answer=Ja, done=2026-12-08; open_question c",
        "1 b done; 2 c",
    );
}

#[test]
fn a_question_names_who_decides_and_others_by_their_unit() {
    check(
        "open_question a: decider=health_trust, organisation=o; open_question b: decider=other_decider, organisation=o;
         open_question c: organisation=o; open_question d",
        "1 a healthtrust; 2 b o; 3 c o; 4 d",
    );
}
