//! A record's level: one key in, one key out, and nothing is lost on the way.

use crate::harness::{hostile, plans};
use planverksted::analysis::Outline;
use planverksted::edit::verbs::{LevelChange, change_level};
use planverksted::model::{Kind, Plan};
use proptest::prelude::*;

fn check(before: &str, name: &str, level: LevelChange, description: &str) {
    plans::check(
        before,
        |plan| change_level(plan, &mut plans::ids(), (Kind::Challenge, plans::id(name)), level),
        description,
    );
}

/// The numbers of the challenges of a plan, in order.
fn numbers(plan: &Plan) -> Vec<String> {
    let outline = Outline::of(plan);
    let family = outline.family(Kind::Challenge);
    family.sequence().iter().map(|place| family.number(place.id)).collect()
}

#[test]
fn a_point_goes_under_the_one_before_it() {
    check("challenge a; challenge b", "b", LevelChange::Deeper, "b.parent +a");
}

#[test]
fn the_first_point_has_nothing_to_go_under() {
    check("challenge a; challenge b", "a", LevelChange::Deeper, "");
}

#[test]
fn a_point_at_the_top_cannot_come_out() {
    check("challenge a; challenge b", "b", LevelChange::Higher, "");
}

#[test]
fn a_kind_without_sub_points_stays_as_it_is() {
    plans::check(
        "measure a; measure b",
        |plan| change_level(plan, &mut plans::ids(), (Kind::Measure, plans::id("b")), LevelChange::Deeper),
        "",
    );
}

#[test]
fn a_point_comes_after_those_that_are_there_already_and_out_again_right_after_its_owner() {
    let mut sketch = plans::plan("challenge a; challenge b in a; challenge c; challenge d");
    let c = (Kind::Challenge, plans::id("c"));
    change_level(&sketch.plan, &mut plans::ids(), c, LevelChange::Deeper)
        .apply(&mut sketch.plan)
        .expect("it fits");
    let outline = Outline::of(&sketch.plan);
    assert_eq!(outline.number(c.0, c.1), "1.2");
    change_level(&sketch.plan, &mut plans::ids(), c, LevelChange::Higher)
        .apply(&mut sketch.plan)
        .expect("it fits");
    let outline = Outline::of(&sketch.plan);
    assert_eq!(outline.number(c.0, c.1), "2");
    assert_eq!(numbers(&sketch.plan), ["1", "1.1", "2", "3"]);
}

proptest! {
    #[test]
    fn in_any_plan_every_record_keeps_a_place_and_undo_takes_it_back(
        plan in hostile::plan(), pick in any::<prop::sample::Index>(), deeper in any::<bool>(),
    ) {
        let mut all = Vec::new();
        plan.for_each_record(Kind::Challenge, &mut |record| all.push(record.id()));
        prop_assume!(!all.is_empty());
        let level = if deeper { LevelChange::Deeper } else { LevelChange::Higher };
        let change = change_level(&plan, &mut plans::ids(), (Kind::Challenge, all[pick.index(all.len())]), level);
        let mut after = plan.clone();
        change.apply(&mut after).expect("it fits the plan it was made from");
        prop_assert_eq!(numbers(&after).len(), all.len());
        change.inverse().apply(&mut after).expect("it comes back");
        prop_assert_eq!(after, plan);
    }
}
