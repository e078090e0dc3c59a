//! The money and full-time equivalents of a measure by year.

use crate::edit::Change;
use crate::model::{Address, Amounts, Key, Kind, Plan, Uid, Value, measure};
use crate::text::Phrase;

/// Sets the amounts of one year; amounts that say nothing take the year away.
pub fn set_amounts(plan: &Plan, id: Uid, year: i16, amounts: Amounts) -> Change {
    let label = Phrase::new("change-amounts").with("year", year.to_string());
    Change::new(label).with_edit(plan, address(id, year), Value::Amounts(amounts).or_nothing())
}

/// Says the amounts of one year of each of some later years too, where nothing is said of them yet.
pub fn carry_amounts(plan: &Plan, id: Uid, year: i16, later: impl IntoIterator<Item = i16>) -> Change {
    let change = Change::new(Phrase::new("change-carry-amounts").with("year", year.to_string()));
    let amounts = plan.read(address(id, year));
    if amounts.is_nothing() {
        return change;
    }
    let unsaid = later.into_iter().filter(|later| plan.read(address(id, *later)).is_nothing());
    unsaid.fold(change, |change, later| change.with_edit(plan, address(id, later), amounts.clone()))
}

const fn address(id: Uid, year: i16) -> Address {
    Address { kind: Kind::Measure, id, field: measure::AMOUNTS.index, key: Key::Year(year) }
}
