//! A measure of which only the beginning is stated, so that a timeline shows no more of it than that.

use super::{Match, Report, Rule, RuleContext};
use crate::edit::{Change, verbs};
use crate::model::{IdGenerator, Kind, Period, PeriodEnd, Plan, RecordKey, measure};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("open_end", "find-open-end-why", check).with_fix(fix);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    let Some(severity) = context.severity_of_wanted(true) else { return };
    for measure in context.measures().iter().filter(|measure| has_open_end(measure.period)) {
        let phrase = Phrase::new("find-open-end").with("period", measure.period);
        let found = Match::new(severity, (Kind::Measure, measure.id), phrase);
        report(found.in_field(measure::PERIOD.index).with_fix_label(Phrase::new("mend-open-end")));
    }
}

fn has_open_end(period: Period) -> bool {
    period.from.is_some() && period.to == PeriodEnd::Open
}

fn fix(plan: &Plan, _ids: &mut IdGenerator, (_, id): RecordKey) -> Change {
    let period = plan.measures().get(id).map(|measure| measure.period).filter(|period| has_open_end(*period));
    period.map_or_else(Change::default, |period| {
        verbs::set(plan, measure::PERIOD, id, Period { to: PeriodEnd::Ongoing, ..period })
    })
}
