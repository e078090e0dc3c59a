//! How far the steps have come: from nothing through a part to all that a step asks for.

use crate::harness::plans::plan;
use planverksted::analysis::{
    Findings, MeasureCounts, Outline, PlanStep, StepProgress, Totals, step_progress,
};
use planverksted::edit::{Change, rewrite};
use planverksted::model::{IdGenerator, Kind, Plan};
use planverksted::store::Template;
use planverksted::text::{Language, Phrase};

/// How far a step of a plan with one record of each of these kinds has come.
fn progress(kinds: &[Kind], step: PlanStep) -> StepProgress {
    let (empty, mut ids) = (Plan::default(), IdGenerator::seeded(1));
    let change = rewrite(&empty, &mut ids, Phrase::default(), |draft| {
        for kind in kinds {
            draft.add(*kind);
        }
    });
    let mut plan = empty;
    change.apply(&mut plan).expect("records are added");
    let (outline, totals) = (Outline::of(&plan), Totals::of(&plan));
    step_progress(&plan, &MeasureCounts::of(&plan), &Findings::of(&plan, &outline, &totals), step)
}

#[test]
fn a_step_of_an_empty_plan_has_not_begun() {
    for step in PlanStep::ALL {
        assert_eq!(progress(&[], step), StepProgress::NotBegun, "{step:?}");
    }
}

#[test]
fn a_step_is_done_when_each_of_its_kinds_has_a_record() {
    let all = [Kind::Challenge, Kind::Goal, Kind::Strategy];
    assert_eq!(progress(&all[..1], PlanStep::Direction), StepProgress::Begun);
    assert_eq!(progress(&all[..2], PlanStep::Direction), StepProgress::Begun);
    assert_eq!(progress(&all, PlanStep::Direction), StepProgress::Done);
    assert_eq!(progress(&[Kind::Measure], PlanStep::Direction), StepProgress::NotBegun);
}

#[test]
fn a_measure_without_lead_and_period_only_begins_its_step() {
    assert_eq!(progress(&[Kind::Measure], PlanStep::Measures), StepProgress::Begun);
    assert_eq!(progress(&[Kind::Participant], PlanStep::Assignment), StepProgress::Begun);
}

#[test]
fn a_measure_that_is_given_up_counts_nowhere_but_in_a_timeline() {
    let before =
        plan("organisation o; measure a: lead=o, period=2027/2028; measure b: lead=o, period=2026/2027");
    let after = plan(
        "organisation o; measure a: lead=o, period=2027/2028; measure b: lead=o, period=2026/2027, status=dropped",
    );
    let numbers =
        |counts: &MeasureCounts| (counts.active(), counts.led(), counts.scheduled(), counts.timed());
    let mut counts = MeasureCounts::of(&before.plan);
    assert_eq!(numbers(&counts), (2, 2, 2, 2));
    let change = Change::between(&before.plan, &after.plan, Phrase::default());
    counts.update(&after.plan, change.iter().map(|(at, _)| at));
    assert_eq!(numbers(&counts), (1, 1, 1, 2));
    assert_eq!(counts, MeasureCounts::of(&after.plan));
    assert_eq!(counts.years(), (Some(2026), Some(2028)));
}

#[test]
fn what_a_template_brought_has_not_begun() {
    for template in Template::ALL {
        let mut ids = IdGenerator::seeded(3);
        let plan = template.plan(Language::Nb, &mut ids).expect("it can be read").plan;
        let (outline, totals) = (Outline::of(&plan), Totals::of(&plan));
        let findings = Findings::of(&plan, &outline, &totals);
        for step in PlanStep::ALL {
            let found = step_progress(&plan, &MeasureCounts::of(&plan), &findings, step);
            assert_eq!(found, StepProgress::NotBegun, "{}: {step:?}", template.name);
        }
    }
}
