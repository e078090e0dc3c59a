//! A period that ends before it begins.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::edit::Change;
use crate::model::{
    Address, AnyRecord, IdGenerator, Key, Kind, Period, PeriodEnd, Plan, RecordKey, Shape, Value,
};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("period_backwards", "find-period-backwards-why", check).with_fix(fix);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    for kind in Kind::ALL.iter().copied().filter(|kind| period_fields(*kind).next().is_some()) {
        context.plan.for_each_record(kind, &mut |record| {
            if let Some((field, period)) = first_backwards(record) {
                let phrase = Phrase::new("find-period-backwards").with("period", period);
                let found = Match::new(Severity::Warning, (kind, record.id()), phrase).in_field(field);
                report(found.with_fix_label(Phrase::new("mend-turn-period")));
            }
        });
    }
}

/// The fields of a kind that hold a period.
fn period_fields(kind: Kind) -> impl Iterator<Item = u8> {
    (0..kind.field_count())
        .filter(move |field| kind.info(*field).map(|info| info.shape) == Some(Shape::Period))
}

fn first_backwards(record: &dyn AnyRecord) -> Option<(u8, Period)> {
    backwards_periods(record).next()
}

/// The periods of a record that end before they begin.
fn backwards_periods(record: &dyn AnyRecord) -> impl Iterator<Item = (u8, Period)> {
    period_fields(record.kind()).filter_map(|field| match record.read(field, Key::Whole) {
        Value::Period(period) => match (period.from, period.to) {
            (Some(from), PeriodEnd::At(to)) if to.last_day() < from.first_day() => Some((field, period)),
            _ => None,
        },
        _ => None,
    })
}

fn fix(plan: &Plan, _ids: &mut IdGenerator, (kind, id): RecordKey) -> Change {
    let Some(record) = plan.record(kind, id) else { return Change::default() };
    let mut change = Change::new(Phrase::new("mend-turn-period"));
    for (field, period) in backwards_periods(record) {
        if let (Some(from), PeriodEnd::At(to)) = (period.from, period.to) {
            let at = Address { kind, id, field, key: Key::Whole };
            change = change.with_edit(plan, at, Value::Period(Period::between(to, from)));
        }
    }
    change
}
