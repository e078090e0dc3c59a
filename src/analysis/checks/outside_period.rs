//! A measure whose period reaches outside the plan's.
//!
//! What was begun before the plan and goes on in it may have begun earlier, and what is ongoing has no end.

use super::{Match, Report, Rule, RuleContext};
use crate::edit::{Change, verbs};
use crate::model::{IdGenerator, Kind, Period, PeriodEnd, Plan, RecordKey, measure};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("outside_period", "find-outside-period-why", check).with_fix(fix);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    let Some(severity) = context.severity_of_missing(true) else { return };
    let plan = context.plan.about().period;
    for measure in context.measures() {
        let Some(inside) = clamp_to_plan(measure.period, continues_existing(measure), plan) else { continue };
        let phrase = Phrase::new("find-outside-period").with("period", measure.period).with("plan", plan);
        let found = Match::new(severity, (Kind::Measure, measure.id), phrase).in_field(measure::PERIOD.index);
        // Nothing fits inside a plan's period that is itself invalid.
        let fits = clamp_to_plan(inside, continues_existing(measure), plan).is_none();
        report(if fits {
            found.with_fix_label(Phrase::new("mend-period").with("period", inside))
        } else {
            found
        });
    }
}

/// The period as it would be inside the plan's, where it is not; unchanged where the two do not meet.
fn clamp_to_plan(period: Period, goes_on: bool, plan: Period) -> Option<Period> {
    let (from, to) = (plan.from.map(|from| (from, from.first_day())), stated_end(plan));
    let earlier = period.from.zip(from).is_some_and(|(own, (_, first))| own.first_day() < first);
    let later = stated_end(period).zip(to).is_some_and(|(own, last)| own.last_day() > last.last_day());
    let after = period.from.zip(to).is_some_and(|(own, last)| own.first_day() > last.last_day());
    let before = stated_end(period).zip(from).is_some_and(|(own, (_, first))| own.last_day() < first);
    // Clamping would turn the period backwards. It is reported without a fix.
    if after || before {
        return Some(period);
    }
    let earlier = earlier && !goes_on;
    let mut inside = period;
    if earlier {
        inside.from = plan.from;
    }
    if later {
        inside.to = plan.to;
    }
    (earlier || later).then_some(inside)
}

/// Whether it is about something that is there already.
const fn continues_existing(measure: &measure::Measure) -> bool {
    use measure::MeasureChange::{Changed, Continued, Ended, Strengthened};
    matches!(measure.change, Continued | Strengthened | Changed | Ended)
}

const fn stated_end(period: Period) -> Option<crate::model::When> {
    match period.to {
        PeriodEnd::At(when) => Some(when),
        PeriodEnd::Open | PeriodEnd::Ongoing => None,
    }
}

fn fix(plan: &Plan, _ids: &mut IdGenerator, (_, id): RecordKey) -> Change {
    let measure = plan.measures().get(id);
    let inside = measure
        .and_then(|measure| clamp_to_plan(measure.period, continues_existing(measure), plan.about().period));
    inside.map_or_else(Change::default, |inside| verbs::set(plan, measure::PERIOD, id, inside))
}
