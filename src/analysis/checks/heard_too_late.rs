//! A plan whose first measure begins before anybody whom it concerns was heard.
//!
//! What was there already and goes on is no new measure.

use super::{Match, Report, Rule, RuleContext};
use crate::model::measure::MeasureChange;
use crate::model::{Kind, Uid};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("heard_too_late", "find-heard-too-late-why", check);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    let plan = context.plan;
    let Some(severity) = context.severity_of_missing(!plan.involvements().is_empty()) else { return };
    let new = context.measures().iter().filter(|measure| {
        matches!(measure.change, MeasureChange::New | MeasureChange::NotStated | MeasureChange::Unknown(_))
    });
    let Some(first) = new.filter_map(|measure| measure.period.from).min() else { return };
    let heard = plan.involvements().iter().filter_map(|involvement| involvement.date);
    // Compared by first days: a hearing "in 2026" counts as the beginning of 2026, in favour of the group.
    if !heard.into_iter().any(|date| date.first_day() < first.first_day()) {
        let phrase = Phrase::new("find-heard-too-late").with("first", first);
        report(Match::new(severity, (Kind::Plan, Uid::PLAN), phrase));
    }
}
