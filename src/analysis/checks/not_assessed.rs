//! A target group of which the group has not said how it is covered on a level.
//!
//! Counted are the levels of the plan's main scheme that are in its scope, and of those only the ones a target group
//! is tied to. Those who work in the services, and people with lived experience who take part, have no help of their
//! own to cover unless they are tied to levels.

use super::{Met, Reading, Rule, Tell};
use crate::model::coverage_cell::CoverageState;
use crate::model::target_group::{TargetGroup, TargetGroupKind};
use crate::model::{Kind, Uid, level};
use crate::text::Phrase;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule::new("not_assessed", "find-not-assessed-why", look);

fn look(reading: &Reading<'_>, tell: &mut Tell<'_>) {
    let plan = reading.plan;
    let cells = plan.coverage_cells().iter().filter(|cell| cell.state != CoverageState::NotStated);
    let assessed: BTreeSet<(Uid, Uid)> =
        cells.filter_map(|cell| Some((cell.target_group.id()?, cell.level.id()?))).collect();
    let Some(severity) = reading.missing(!assessed.is_empty()) else { return };
    let levels = main_levels(reading);
    for group in plan.target_groups().iter() {
        let mut left = levels
            .iter()
            .filter(|level| is_tied(group, level.id) && !assessed.contains(&(group.id, level.id)));
        let Some(first) = left.next() else { continue };
        let phrase = match left.count() {
            0 => Phrase::new("find-not-assessed-one"),
            more => Phrase::new("find-not-assessed").with("more", more),
        };
        tell(Met::new(severity, (Kind::TargetGroup, group.id), phrase.with("level", &*first.title)));
    }
}

/// The levels in scope of the main scheme, or of the first, or all where there is none, in order.
fn main_levels<'a>(reading: &Reading<'a>) -> Vec<&'a level::Level> {
    let plan = reading.plan;
    let schemes = reading.outline.family(Kind::LevelScheme);
    let main = plan.about().main_scheme.id().filter(|id| plan.level_schemes().get(*id).is_some());
    let main = main.or_else(|| schemes.sequence().first().map(|place| place.id));
    let places = reading.outline.family(Kind::Level).sequence().iter();
    let levels = places.filter_map(|place| plan.levels().get(place.id));
    levels.filter(|level| (main.is_none() || level.scheme.id() == main) && !level.out_of_scope).collect()
}

fn is_tied(group: &TargetGroup, level: Uid) -> bool {
    if group.levels.is_empty() {
        return !matches!(group.kind, TargetGroupKind::Staff | TargetGroupKind::LivedExperience);
    }
    group.levels.contains(level)
}
