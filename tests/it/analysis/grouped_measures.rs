//! The measures of a plan by lead and by status, made anew and kept up to date.

use crate::harness::hostile;
use crate::harness::plans::plan;
use planverksted::analysis::{GroupHeading, GroupedBy, GroupedMeasures, GroupingChange, Outline};
use planverksted::model::measure::MeasureStatus;
use planverksted::model::{Choice as _, Plan};
use proptest::prelude::*;

fn grouped(plan: &Plan, by: GroupedBy) -> GroupedMeasures {
    GroupedMeasures::of(plan, &Outline::of(plan), by)
}

/// The groups of a plan as text.
#[track_caller]
fn check(text: &str, by: GroupedBy, expected: &str) {
    let sketch = plan(text);
    let groups = grouped(&sketch.plan, by);
    let heading = |heading: &GroupHeading| match heading {
        GroupHeading::Lead(name) => name.clone().unwrap_or_else(|| "-".to_owned()),
        GroupHeading::Status(at) => (*MeasureStatus::INFO.codes.get(*at).unwrap_or(&"-")).to_owned(),
    };
    let names = |ids: &[_]| ids.iter().map(|id| sketch.name(*id)).collect::<Vec<_>>().join(" ");
    let groups = groups.groups().iter();
    let groups: Vec<String> =
        groups.map(|group| format!("{}: {}", heading(&group.heading), names(&group.measures))).collect();
    assert_eq!(groups.join("; "), expected, "{text}");
}

#[test]
fn measures_of_one_lead_are_together_by_name_and_those_without_one_last() {
    let units = "organisation å: title=Å; organisation b: title=B; organisation c: title=B; ";
    let check =
        |measures: &str, expected: &str| check(&format!("{units}{measures}"), GroupedBy::Lead, expected);
    check("measure m; measure n: lead=å; measure o: lead=b; measure p: lead=å", "B: o; Å: n p; -: m");
    check("measure m: lead=b; measure n: lead=c; measure o: lead_role=B", "B: m n o");
    check("measure m: lead=gone, lead_role=A; measure n: lead=gone", "A: m; -: n");
}

#[test]
fn measures_of_one_status_are_together_in_the_order_of_the_codes() {
    check(
        "measure m; measure n: status=done; measure o: status=ongoing; measure p: status=odd; measure q: status=done",
        GroupedBy::Status,
        "ongoing: o; done: n q; -: m p",
    );
}

proptest! {
    #[test]
    fn following_a_change_gives_what_new_groups_give(
        plan in hostile::plan(),
        facts in prop::collection::vec(hostile::facts(4), 1..5),
        by in prop::sample::select(vec![GroupedBy::Lead, GroupedBy::Status]),
    ) {
        let (mut now, mut followed) = (plan.clone(), grouped(&plan, by));
        for facts in &facts {
            let before = now.clone();
            prop_assert!(hostile::change_stating(&before, facts).apply(&mut now).is_ok());
            let (outline, anew) = (Outline::of(&now), grouped(&now, by));
            match GroupingChange::between(&before, &now, Some(by)) {
                GroupingChange::Nothing => {}
                GroupingChange::Measures(moved) => followed.move_measures(&before, &now, &outline, &moved),
                GroupingChange::All => followed = anew.clone(),
            }
            prop_assert_eq!(&followed, &anew);
            if GroupingChange::between(&before, &now, None) == GroupingChange::Nothing {
                let former = Outline::of(&before);
                prop_assert_eq!(former.groups(), outline.groups());
            }
        }
    }
}
