//! A public consultation of a plan under the planning act that is shorter than the six weeks the act asks for.
//!
//! Plan- og bygningsloven § 11-14: at least six weeks. Other plans may be heard for a shorter time.

use super::{Match, Report, Rule, RuleContext};
use crate::edit::{Change, verbs};
use crate::model::process_step::{self, ProcessStep, ProcessStepKind};
use crate::model::records::plan::PlanKind;
use crate::model::{IdGenerator, Kind, Period, PeriodEnd, Plan, RecordKey, When};
use crate::text::Phrase;
use jiff::ToSpan as _;

pub(super) const RULE: Rule =
    Rule::new("short_consultation", "find-short-consultation-why", check).with_fix(fix);

/// Six weeks, in days.
const MIN_DAYS: i32 = 42;

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    let Some(severity) = context.severity_of_missing(true) else { return };
    if context.plan.about().kind != PlanKind::SubPlan {
        return;
    }
    for step in context.plan.process_steps().iter() {
        let Some((days, enough)) = too_short(step) else { continue };
        let phrase = Phrase::new("find-short-consultation").with("days", i64::from(days));
        let found =
            Match::new(severity, (Kind::ProcessStep, step.id), phrase).in_field(process_step::PLANNED.index);
        report(match enough {
            Some(enough) => found.with_fix_label(Phrase::new("mend-period").with("period", enough)),
            None => found,
        });
    }
}

/// How many days a consultation lasts, where that is too short, and the period that would do.
fn too_short(step: &ProcessStep) -> Option<(i32, Option<Period>)> {
    let (Some(from), PeriodEnd::At(to)) = (step.planned.from, step.planned.to) else { return None };
    let days = from.first_day().until(to.last_day()).ok()?.get_days();
    // A negative length is a period that ends before it begins, which another rule reports.
    if step.kind != ProcessStepKind::Consultation || !(0..MIN_DAYS).contains(&days) {
        return None;
    }
    let last = from.first_day().checked_add(MIN_DAYS.days()).ok();
    Some((days, last.map(|last| Period { to: PeriodEnd::At(When::Day(last)), ..step.planned })))
}

fn fix(plan: &Plan, _ids: &mut IdGenerator, (_, id): RecordKey) -> Change {
    let enough = plan.process_steps().get(id).and_then(too_short).and_then(|(_, enough)| enough);
    enough.map_or_else(Change::default, |enough| verbs::set(plan, process_step::PLANNED, id, enough))
}
