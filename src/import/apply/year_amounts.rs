//! The amounts of a row by year, and amounts for a span of years: `2027-2028: 200 000`, `1 000 000 over 4 år`. These are
//! spread over all of the years, and never put on the first one without a word.

use super::importer::RowImporter;
use crate::import::field::BudgetType;
use crate::import::interpret::Money;
use crate::model::{Amounts, Period, Quantity, When};
use crate::text::Phrase;
use std::collections::BTreeMap;

/// The amounts of one row by year.
#[derive(Debug, Default)]
pub(super) struct YearAmounts {
    pub(super) years: BTreeMap<i16, Amounts>,
    /// Årsverk without a year, and their column.
    pub(super) fte: Option<(Quantity, usize)>,
    pub(super) is_whole_budget: bool,
    pub(super) is_one_off: bool,
}

impl YearAmounts {
    /// Adds money to a year.
    pub(super) fn add_money(&mut self, year: i16, budget_type: BudgetType, amount: Quantity) {
        let amounts = self.years.entry(year).or_default();
        let total = match budget_type {
            BudgetType::Operating => &mut amounts.operating,
            BudgetType::Investment => &mut amounts.investment,
        };
        *total = Some(total.unwrap_or_default().saturating_add(amount));
    }

    /// Adds årsverk to a year.
    pub(super) fn add_fte(&mut self, year: i16, fte: Quantity) {
        let total = &mut self.years.entry(year).or_default().fte;
        *total = Some(total.unwrap_or_default().saturating_add(fte));
    }
}

/// The place of a cell of amounts.
#[derive(Clone, Copy)]
pub(super) struct CellPlace {
    /// The row's number in the file.
    pub(super) row: usize,
    /// The column.
    pub(super) column: usize,
}

impl RowImporter<'_, '_> {
    /// Adds an amount in kroner to the years from one to another, in equal shares unless it recurs, and reports that.
    pub(super) fn add_span(
        &mut self,
        place: CellPlace,
        money: &Money,
        budget_type: BudgetType,
        years: &[i16],
        amounts_by_year: &mut YearAmounts,
    ) {
        let (Some(first), Some(last)) = (years.first(), years.last()) else { return };
        let key = if money.is_yearly { "import-remark-every-year" } else { "import-remark-spread" };
        let span = Period::between(When::Year(*first), When::Year(*last));
        let text = Phrase::new(key).with("amount", money.value).with("years", span);
        self.add_remark(place.row, Some(place.column), text);
        if money.is_yearly {
            for year in years {
                amounts_by_year.add_money(*year, budget_type, money.value);
            }
        } else {
            for (year, part) in split_evenly(money.value, years) {
                amounts_by_year.add_money(year, budget_type, part);
            }
        }
    }
}

/// The years of an amount for so many of them: those of its period where they are as many, else those from the first
/// year of the period on. None where the table does not name the first one.
pub(super) fn years_of_count(count: u8, known: &[i16], from: Option<i16>) -> Vec<i16> {
    if known.len() == usize::from(count) {
        return known.to_vec();
    }
    from.map_or_else(Vec::new, |from| years_from(from, count))
}

/// So many years from one on.
pub(super) fn years_from(first: i16, count: u8) -> Vec<i16> {
    (0..i16::from(count)).map(|nth| first.saturating_add(nth)).collect()
}

/// An amount in equal shares of whole kroner; the remainder goes to the first year.
pub(super) fn split_evenly(amount: Quantity, years: &[i16]) -> Vec<(i16, Quantity)> {
    let count = i64::try_from(years.len()).unwrap_or(1).max(1);
    let share = amount.parts() / count / Quantity::PER_UNIT * Quantity::PER_UNIT;
    let first = amount.parts() - share * (count - 1);
    let shares = std::iter::once(first).chain(std::iter::repeat(share)).map(Quantity::from_parts);
    years.iter().copied().zip(shares).collect()
}
