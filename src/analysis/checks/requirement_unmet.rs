//! Something that the municipality shall have, has not, and does nothing about.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::edit::{Change, rewrite};
use crate::model::requirement::{self, Requirement, RequirementState, Strength};
use crate::model::{IdGenerator, Kind, Plan, RecordKey, measure};
use crate::text::Phrase;

pub(super) const RULE: Rule =
    Rule::new("requirement_unmet", "find-requirement-unmet-why", check).with_fix(fix);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    let Some(severity) = context.severity_of_missing(true) else { return };
    for requirement in context.plan.requirements().iter().filter(|it| !has_measure(context.plan, it)) {
        let shall = match requirement.strength {
            Strength::ShallLaw => Phrase::new("find-requirement-law"),
            Strength::ShallGuide => Phrase::new("find-requirement-guide"),
            _ => continue,
        };
        let severity = match requirement.state {
            RequirementState::No => severity,
            RequirementState::Partly => Severity::Note,
            _ => continue,
        };
        let found = Match::new(severity, (Kind::Requirement, requirement.id), shall);
        report(found.in_field(requirement::MEASURES.index).with_fix_label(Phrase::new("mend-make-measure")));
    }
}

/// Whether a measure that is not given up does something about it.
fn has_measure(plan: &Plan, requirement: &Requirement) -> bool {
    let mut measures = requirement.measures.iter().filter_map(|id| plan.measures().get(id));
    measures.any(|measure| measure.status != measure::MeasureStatus::Dropped)
}

/// Makes a measure of the same name.
fn fix(plan: &Plan, ids: &mut IdGenerator, (_, id): RecordKey) -> Change {
    rewrite(plan, ids, Phrase::new("mend-make-measure"), |draft| {
        let Some(title) = plan.requirements().get(id).map(|requirement| requirement.title.clone()) else {
            return;
        };
        let made = draft.add(Kind::Measure);
        draft.set(measure::TITLE, made, title);
        draft.link(requirement::MEASURES, id, made);
    })
}
