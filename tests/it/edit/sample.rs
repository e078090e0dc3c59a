//! The generator of sample plans: any size, the same every time, all that a plan can hold.

use planverksted::edit::sample;
use planverksted::model::{Kind, Plan};
use planverksted::store::{SavedPlan, read, write};

/// The fields of a kind that no record of it uses.
fn unused(plan: &Plan, kind: Kind) -> Vec<String> {
    let mut used = vec![false; kind.fields().len()];
    plan.for_each_record(kind, &mut |record| {
        record.for_each_fact(&mut |field, _, _| used[usize::from(field)] = true);
    });
    let unused = kind.fields().iter().zip(used).filter(|(_, used)| !used);
    unused.map(|(info, _)| format!("{}.{}", kind.code(), info.name)).collect()
}

#[test]
fn it_has_as_many_measures_as_were_asked_for() {
    for count in [0, 1, 20, 333] {
        assert_eq!(sample(count, 1).measures().len(), count);
    }
}

#[test]
fn the_same_seed_gives_the_same_plan_and_another_one_another() {
    assert_eq!(sample(30, 4), sample(30, 4));
    assert_ne!(sample(30, 4), sample(30, 5));
}

#[test]
fn every_field_is_used_but_those_that_samples_leave_out() {
    let plan = sample(400, 7);
    let left_out: Vec<String> = Kind::ALL.iter().flat_map(|kind| unused(&plan, *kind)).collect();
    let internal = |name: &String| matches!(name.rsplit('.').next(), Some("note" | "origin" | "set_aside"));
    // Only a merge asks.
    let is_question = |name: &String| name.starts_with("merge_question.");
    let others: Vec<&String> = left_out.iter().filter(|name| !internal(name) && !is_question(name)).collect();
    assert_eq!(
        others,
        [
            "plan.order",
            "plan.under_revision",
            "plan.published",
            "plan.terms",
            "plan.contact",
            "plan.keywords",
            "participant.title",
            "coverage_cell.order"
        ]
    );
}

#[test]
fn it_has_holes_on_purpose() {
    let plan = sample(200, 7);
    let some = |hole: &dyn Fn(&planverksted::model::measure::Measure) -> bool| {
        let found = plan.measures().iter().filter(|measure| hole(measure)).count();
        assert!((1..120).contains(&found), "{found} of 200");
    };
    some(&|measure| measure.lead.id().is_none());
    some(&|measure| measure.lead.id().is_some() && measure.accepted.is_none());
    some(&|measure| measure.amounts.is_empty());
    some(&|measure| measure.period.is_blank());
    some(&|measure| measure.strategies.is_empty() && measure.goals.is_empty());
    assert!(plan.evidence().iter().any(|evidence| evidence.source.is_empty()));
}

#[test]
fn its_words_have_no_place_left_open() {
    let text =
        write(&SavedPlan { plan: sample(300, 2), ..SavedPlan::default() }).expect("a plan can be written");
    assert!(
        !text.contains('{')
            || text.lines().filter(|line| line.contains('{')).all(|line| line.contains(": {"))
    );
    assert!(!text.contains("  ,") && !text.contains("\\n"));
}

#[test]
fn it_comes_back_from_a_file_without_remarks() {
    let saved = SavedPlan { plan: sample(100, 3), ..SavedPlan::default() };
    let opened =
        read(write(&saved).expect("a plan can be written").as_bytes()).expect("what was written is read");
    assert_eq!(opened.remarks, []);
    assert_eq!(opened.saved, saved);
}
