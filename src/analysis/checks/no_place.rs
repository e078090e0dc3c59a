//! A measure that is linked to no strategy, goal or challenge.

use super::{Match, Report, Rule, RuleContext};
use crate::model::{Kind, measure};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("no_place", "find-no-place-why", check);

/// Reported only where the plan has something to link to.
fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    let plan = context.plan;
    let chain = [
        (Kind::Strategy, measure::STRATEGIES.index),
        (Kind::Goal, measure::GOALS.index),
        (Kind::Challenge, measure::CHALLENGES.index),
    ];
    let Some((_, field)) = chain.into_iter().find(|(kind, _)| plan.count(*kind) > 0) else { return };
    let placed = |measure: &measure::Measure| {
        measure.strategies.iter().any(|id| plan.strategies().get(id).is_some())
            || measure.goals.iter().any(|id| plan.goals().get(id).is_some())
            || measure.challenges.iter().any(|id| plan.challenges().get(id).is_some())
    };
    let begun = context.measures().iter().any(|measure| placed(measure));
    let Some(severity) = context.severity_of_missing(begun) else { return };
    for measure in context.measures().iter().filter(|measure| !placed(measure)) {
        let found = Match::new(severity, (Kind::Measure, measure.id), Phrase::new("find-no-place"));
        report(found.in_field(field));
    }
}
