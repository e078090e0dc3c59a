//! A target group whose coverage on a level is not assessed.
//!
//! Counted are the levels of the plan's main scheme that are in its scope, and of those only the ones a target group
//! is tied to. Those who work in the services, and people with lived experience who take part, have no help of their
//! own to cover unless they are tied to levels.

use super::{Match, Report, Rule, RuleContext};
use crate::analysis::coverage::{CellAssessment, Coverage, CoverageAxis, MatrixColumn};
use crate::model::coverage_cell::CoverageState;
use crate::model::{Kind, level};
use crate::text::Phrase;

/// The code of the rule, because its findings are shown in the coverage.
pub const CODE: &str = "not_assessed";

pub(super) const RULE: Rule = Rule::new(CODE, "find-not-assessed-why", check);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    let plan = context.plan;
    let begun = plan.coverage_cells().iter().any(|cell| cell.state != CoverageState::NotStated);
    let Some(severity) = context.severity_of_missing(begun) else { return };
    let coverage = Coverage::of(plan, context.outline, CoverageAxis::Main);
    for row in &coverage.rows {
        let cells = row.cells.iter().zip(&coverage.columns);
        // One finding for each group, not for each cell: a matrix that was just begun would bury all other findings.
        let mut left = cells.filter(|(cell, _)| cell.assessment == CellAssessment::NotAssessed);
        let Some(first) = left.next().and_then(|(_, column)| level_of(context, *column)) else { continue };
        let phrase = match left.count() {
            0 => Phrase::new("find-not-assessed-one"),
            more => Phrase::new("find-not-assessed").with("more", more),
        };
        report(Match::new(severity, (Kind::TargetGroup, row.group), phrase.with("level", &*first.title)));
    }
}

fn level_of<'a>(context: &RuleContext<'a>, column: MatrixColumn) -> Option<&'a level::Level> {
    let MatrixColumn::Level(id) = column else { return None };
    context.plan.levels().get(id)
}
