//! A target group of which the group has not said how it is covered on a level.
//!
//! Counted are the levels of the plan's main scheme that are in its scope, and of those only the ones a target group
//! is tied to. Those who work in the services, and people with lived experience who take part, have no help of their
//! own to cover unless they are tied to levels.

use super::{Met, Reading, Rule, Tell};
use crate::analysis::coverage::{By, Column, Coverage, Standing};
use crate::model::coverage_cell::CoverageState;
use crate::model::{Kind, level};
use crate::text::Phrase;

/// The name of the rule: what it finds at a target group is looked at in the coverage.
pub const CODE: &str = "not_assessed";

pub(super) const RULE: Rule = Rule::new(CODE, "find-not-assessed-why", look);

fn look(reading: &Reading<'_>, tell: &mut Tell<'_>) {
    let plan = reading.plan;
    let begun = plan.coverage_cells().iter().any(|cell| cell.state != CoverageState::NotStated);
    let Some(severity) = reading.missing(begun) else { return };
    let coverage = Coverage::of(plan, reading.outline, By::Main);
    for row in &coverage.rows {
        let cells = row.cells.iter().zip(&coverage.columns);
        let mut left = cells.filter(|(cell, _)| cell.standing == Standing::NotAssessed);
        let Some(first) = left.next().and_then(|(_, column)| level_of(reading, *column)) else { continue };
        let phrase = match left.count() {
            0 => Phrase::new("find-not-assessed-one"),
            more => Phrase::new("find-not-assessed").with("more", more),
        };
        tell(Met::new(severity, (Kind::TargetGroup, row.group), phrase.with("level", &*first.title)));
    }
}

fn level_of<'a>(reading: &Reading<'a>, column: Column) -> Option<&'a level::Level> {
    let Column::Level(id) = column else { return None };
    reading.plan.levels().get(id)
}
