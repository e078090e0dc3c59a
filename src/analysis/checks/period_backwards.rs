//! A period that ends before it begins.

use super::{Met, Place, Reading, Rule, Severity, Tell};
use crate::edit::Change;
use crate::model::{Address, AnyRecord, End, Ids, Key, Kind, Period, Plan, Shape, Value};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("period_backwards", "find-period-backwards-why", look).mended(mend);

fn look(reading: &Reading<'_>, tell: &mut Tell<'_>) {
    for kind in Kind::ALL.iter().copied().filter(|kind| periods(*kind).next().is_some()) {
        reading.plan.each(kind, &mut |record| {
            if let Some((field, period)) = first(record) {
                let phrase = Phrase::new("find-period-backwards").with("period", period);
                let met = Met::new(Severity::Warning, (kind, record.id()), phrase).field(field);
                tell(met.mend(Phrase::new("mend-turn-period")));
            }
        });
    }
}

/// The fields of a kind that hold a period.
fn periods(kind: Kind) -> impl Iterator<Item = u8> {
    (0..kind.field_count())
        .filter(move |field| kind.info(*field).map(|info| info.shape) == Some(Shape::Period))
}

fn first(record: &dyn AnyRecord) -> Option<(u8, Period)> {
    all(record).next()
}

/// The periods of a record that end before they begin.
fn all(record: &dyn AnyRecord) -> impl Iterator<Item = (u8, Period)> {
    periods(record.kind()).filter_map(|field| match record.read(field, Key::Whole) {
        Value::Period(period) => match (period.from, period.to) {
            (Some(from), End::At(to)) if to.last_day() < from.first_day() => Some((field, period)),
            _ => None,
        },
        _ => None,
    })
}

fn mend(plan: &Plan, _ids: &mut Ids, (kind, id): Place) -> Change {
    let Some(record) = plan.record(kind, id) else { return Change::default() };
    let mut change = Change::new(Phrase::new("mend-turn-period"));
    for (field, period) in all(record) {
        if let (Some(from), End::At(to)) = (period.from, period.to) {
            let at = Address { kind, id, field, key: Key::Whole };
            change = change.and(plan, at, Value::Period(Period::between(to, from)));
        }
    }
    change
}
