//! The årsverk (full-time equivalents) of a measure: the largest number of them in any year.

use crate::edit::Draft;
use crate::model::{Address, Amounts, AnyRecord, Key, Kind, Quantity, Uid, Value, measure};
use crate::session::{Context, RecordKey};
use crate::text::{Language, Phrase, append, numbers};
use crate::ui::views::record_table::column::{CellRoom, RecordColumn, SortKey};

/// The årsverk of a measure.
#[derive(Debug)]
pub struct FteColumn;

/// Written where a measure says nothing of any year and goes on without an end: so many years at most.
const MAX_YEARS: i16 = 12;

impl RecordColumn for FteColumn {
    fn heading(&self, _kind: Kind) -> Phrase {
        Phrase::new("ui-column-fte")
    }

    fn changed_field(&self, kind: Kind) -> Phrase {
        Phrase::label(kind.code(), "amounts")
    }

    fn append_text(&self, cx: &Context<'_>, record: &dyn AnyRecord, _room: CellRoom, text: &mut String) {
        if let Some(fte) = largest_fte(cx, record.id()) {
            append_with_decimal(fte, cx.language(), text);
        }
    }

    fn sort_key(&self, cx: &Context<'_>, record: &dyn AnyRecord) -> SortKey {
        largest_fte(cx, record.id()).map_or(SortKey::Blank, |fte| SortKey::Number(fte.parts(), 0))
    }

    /// Sets årsverk in every year that the measure says something of, or in the plan's years.
    fn write(
        &self,
        draft: &mut Draft<'_>,
        cx: &Context<'_>,
        at: RecordKey,
        text: &str,
    ) -> Result<(), Phrase> {
        let (_, id) = at;
        let fte = match text {
            "" => None,
            text => Some(numbers::read(text, cx.language()).map_err(|error| error.phrase())?),
        };
        for year in years_to_write(draft, cx, id) {
            let at = Address { kind: Kind::Measure, id, field: measure::AMOUNTS.index, key: Key::Year(year) };
            let amounts = match draft.plan().read(at) {
                Value::Amounts(amounts) => amounts,
                _ => Amounts::default(),
            };
            draft.set_fact(measure::AMOUNTS, id, Key::Year(year), Value::Amounts(Amounts { fte, ..amounts }));
        }
        Ok(())
    }

    fn unreadable(&self, cx: &Context<'_>, _kind: Kind, text: &str) -> Option<Phrase> {
        if text.is_empty() {
            None
        } else {
            numbers::read(text, cx.language()).err().map(|error| error.phrase())
        }
    }

    fn is_live(&self, _kind: Kind) -> bool {
        true
    }

    fn typed_field(&self) -> u8 {
        measure::AMOUNTS.index
    }
}

fn years_to_write(draft: &Draft<'_>, cx: &Context<'_>, id: Uid) -> Vec<i16> {
    let Some(measure) = draft.plan().measures().get(id) else { return Vec::new() };
    let stated: Vec<i16> = measure.amounts.iter().map(|(year, _)| year).collect();
    if !stated.is_empty() {
        return stated;
    }
    let (from, to) = measure.period.years();
    let (plan_from, plan_to) = draft.plan().about().period.years();
    // The measure's own years, else the plan's, else next year: something has to be written for the number to be
    // kept.
    let first = from.or(plan_from).unwrap_or_else(|| cx.today().year() + 1);
    let last = to.or(plan_to).unwrap_or(first).clamp(first, first.saturating_add(MAX_YEARS - 1));
    (first..=last).collect()
}

/// The largest number of årsverk in any year, where any is stated.
fn largest_fte(cx: &Context<'_>, id: Uid) -> Option<Quantity> {
    let measure = cx.plan.measures().get(id)?;
    measure.amounts.iter().filter_map(|(_, amounts)| amounts.fte).max_by_key(|fte| fte.parts().abs())
}

/// A number with at least one decimal, so that a column of them is level: `2,0` below `0,4`.
pub(super) fn append_with_decimal(number: Quantity, language: Language, text: &mut String) {
    append(text, numbers::NumberText(number, language));
    if number.parts() % Quantity::PER_UNIT == 0 {
        text.push_str(if language == Language::En { ".0" } else { ",0" });
    }
}
