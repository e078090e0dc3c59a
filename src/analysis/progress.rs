//! How far each step of the process has come, counted from what the plan holds.
//!
//! It says whether something is there, never whether it is good: that is what the checks and the group are for.

use super::MeasureCounts;
use super::checks::{Findings, NOT_ASSESSED};
use crate::model::{Channel, Key, Kind, Origin, Plan, Value};
use crate::text::Phrase;

/// A step of the process that a group goes through, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlanStep {
    /// What the group was asked, and who takes part.
    Assignment,
    /// How things are today: figures, target groups, services.
    Situation,
    /// Challenges, goals and strategies.
    Direction,
    /// Measures, who leads them and when.
    Measures,
    /// Review, documents, adoption.
    Decision,
    /// What is measured and reported when the plan is adopted.
    FollowUp,
}

impl PlanStep {
    /// All steps, in order.
    pub const ALL: [Self; 6] =
        [Self::Assignment, Self::Situation, Self::Direction, Self::Measures, Self::Decision, Self::FollowUp];

    /// The number and name of the step.
    pub const fn name(self) -> Phrase {
        match self {
            Self::Assignment => Phrase::new("ui-step-1"),
            Self::Situation => Phrase::new("ui-step-2"),
            Self::Direction => Phrase::new("ui-step-3"),
            Self::Measures => Phrase::new("ui-step-4"),
            Self::Decision => Phrase::new("ui-step-5"),
            Self::FollowUp => Phrase::new("ui-step-6"),
        }
    }
}

/// How far a step has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepProgress {
    /// The plan holds nothing of it.
    NotBegun,
    /// The plan holds a part of it.
    Begun,
    /// The plan holds all that the step asks for.
    Done,
}

impl StepProgress {
    /// How far a step has come that asks for `wanted` things, of which `found` are there.
    const fn of_counts(found: usize, wanted: usize) -> Self {
        match found {
            0 => Self::NotBegun,
            found if found >= wanted => Self::Done,
            _ => Self::Begun,
        }
    }

    /// Its name.
    pub const fn name(self) -> Phrase {
        match self {
            Self::NotBegun => Phrase::new("ui-progress-not-begun"),
            Self::Begun => Phrase::new("ui-progress-begun"),
            Self::Done => Phrase::new("ui-progress-done"),
        }
    }

    /// Its name in the list of steps, which leaves out what has not begun.
    pub const fn short_name(self) -> Option<Phrase> {
        match self {
            Self::NotBegun => None,
            Self::Begun => Some(Phrase::new("ui-progress-begun-short")),
            Self::Done => Some(Phrase::new("ui-progress-done-short")),
        }
    }
}

/// How far a step of a plan has come. A decision has no measure: it is made elsewhere. Following up begins with what is
/// measured, and is never done.
pub fn step_progress(
    plan: &Plan,
    counts: &MeasureCounts,
    findings: &Findings,
    step: PlanStep,
) -> StepProgress {
    match step {
        PlanStep::Assignment => assignment(plan),
        PlanStep::Situation => situation(plan, findings),
        PlanStep::Direction => {
            let kinds = [Kind::Challenge, Kind::Goal, Kind::Strategy];
            StepProgress::of_counts(kinds_present(plan, &kinds), kinds.len())
        }
        PlanStep::Measures => measures(plan, counts),
        PlanStep::FollowUp if has_own_record(plan, Kind::Indicator) => StepProgress::Begun,
        PlanStep::Decision | PlanStep::FollowUp => StepProgress::NotBegun,
    }
}

/// How many of the kinds have a record; none where a template has brought all of them, for then the group has not begun.
fn kinds_present(plan: &Plan, kinds: &[Kind]) -> usize {
    let begun = kinds.iter().any(|kind| has_own_record(plan, *kind));
    if begun { kinds.iter().filter(|kind| plan.count(**kind) > 0).count() } else { 0 }
}

/// Whether the plan has a record of a kind that is not from its template.
fn has_own_record(plan: &Plan, kind: Kind) -> bool {
    let origin = kind.origin().index;
    let mut is_own = false;
    plan.for_each_record(kind, &mut |record| {
        // The first one of the group's own settles it; the rest of a long list is not read.
        is_own = is_own
            || !matches!(
                record.read(origin, Key::Whole),
                Value::Origin(Origin { channel: Channel::Template, .. })
            );
    });
    is_own
}

/// Title, municipality, mandate, period and somebody who takes part. A title alone is from the template.
fn assignment(plan: &Plan) -> StepProgress {
    let about = plan.about();
    let is_written = |text: &str| usize::from(!text.trim().is_empty());
    let period = usize::from(!about.period.is_blank());
    let own = is_written(&about.municipality)
        + is_written(&about.mandate)
        + period
        + kinds_present(plan, &[Kind::Participant]);
    if own == 0 { StepProgress::NotBegun } else { StepProgress::of_counts(own + is_written(&about.title), 5) }
}

/// Something of each kind, and every target group assessed on every level.
fn situation(plan: &Plan, findings: &Findings) -> StepProgress {
    let kinds = [Kind::Evidence, Kind::TargetGroup, Kind::Level, Kind::Service, Kind::CoverageCell];
    // Counted twice where all is assessed: a gap in the assessment keeps the step from being done, and an assessment of
    // nothing does not begin it.
    let weight = 1 + usize::from(findings.count_by_rule(NOT_ASSESSED) == 0);
    StepProgress::of_counts(kinds_present(plan, &kinds) * weight, 2 * kinds.len())
}

/// Measures that are not given up, each with a lead and a period.
fn measures(plan: &Plan, counts: &MeasureCounts) -> StepProgress {
    let all = counts.active();
    if kinds_present(plan, &[Kind::Measure]) == 0 {
        return StepProgress::NotBegun;
    }
    StepProgress::of_counts(all + counts.led() + counts.scheduled(), (3 * all).max(1))
}
