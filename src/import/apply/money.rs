//! The amounts of a row: the years they belong to, and how amounts without a year are spread.

use super::importer::{RowDraft, RowImporter};
use super::year_amounts::{CellPlace, YearAmounts, split_evenly, years_from, years_of_count};
use crate::import::field::{BudgetType, ImportField};
use crate::import::interpret::{AmountCell, AmountMark, Money, RoundedNumber, Spread, read_amounts};
use crate::import::read::CellRow;
use crate::import::words::contains_word;
use crate::model::measure::{self, Basis};
use crate::model::{Amounts, Duration, Key, Period, PeriodEnd, Quantity, Shaped as _, Uid, Value, When};
use crate::text::{Language, Phrase, numbers};
use std::collections::BTreeSet;

/// The longest period over which amounts are spread; a longer one is a mistake in the table.
const MAX_YEARS: usize = 40;

/// Money without a year, which waits until the period is known.
struct UndatedMoney {
    /// Its column.
    column: usize,
    /// The cell that it is from.
    cell: AmountCell,
    /// The amount, in kroner.
    money: Money,
}

/// An amount whose cell gives shares of it to years.
struct SharedAmount {
    /// The parts with their years.
    parts: Vec<(i16, Quantity)>,
    /// What is left without a year.
    rest: Quantity,
}

/// The years of a period, as far as they are known, and whether it is ongoing.
fn years_of_period(period: Period, horizon: Option<(i16, i16)>) -> (Vec<i16>, bool) {
    let all = horizon.map(|(first, last)| first..=last);
    let (years, ongoing) = match (period.from.map(When::year), period.to) {
        (Some(from), PeriodEnd::At(to)) => (Some(from..=to.year()), false),
        (None, PeriodEnd::At(to)) => (Some(to.year()..=to.year()), false),
        (Some(from), PeriodEnd::Open) => (Some(from..=from), false),
        (Some(from), PeriodEnd::Ongoing) => {
            (Some(from..=horizon.map_or(from, |(_, last)| last.max(from))), true)
        }
        (None, PeriodEnd::Ongoing) => (all, true),
        (None, PeriodEnd::Open) => (all, false),
    };
    // A mistyped year makes a period of centuries, and would make as many amounts.
    let years: Vec<i16> = years.into_iter().flatten().take(MAX_YEARS + 1).collect();
    if years.len() > MAX_YEARS { (Vec::new(), ongoing) } else { (years, ongoing) }
}

impl RowImporter<'_, '_> {
    /// Imports the money and årsverk of a row.
    pub(super) fn import_money(&mut self, row: &CellRow, id: Uid, row_draft: &mut RowDraft) {
        let mut amounts_by_year = YearAmounts::default();
        let mut undated = Vec::new();
        for (at, cell) in row.filled_cells() {
            let Some(column) = self.preview.columns().get(at).filter(|column| column.field.is_amount())
            else {
                continue;
            };
            let field = column.field;
            let amount_cell = self.read_amount_cell(row.number, at, cell, field, row_draft);
            amounts_by_year.is_whole_budget |= column.is_whole_budget && !amount_cell.money.is_empty();
            amounts_by_year.is_one_off |= amount_cell.has_mark(AmountMark::OneOff);
            if let Some(fte) = amount_cell.fte {
                if let Some(year) = field.year() {
                    amounts_by_year.add_fte(year, fte);
                } else {
                    let before = amounts_by_year.fte.map_or(Quantity::ZERO, |(before, _)| before);
                    amounts_by_year.fte = Some((before.saturating_add(fte), at));
                }
            }
            let place = CellPlace { row: row.number, column: at };
            self.add_cell_money(place, &amount_cell, &mut amounts_by_year, &mut undated);
        }
        // Dated money first: årsverk without a year go to the years that have money.
        for undated in &undated {
            self.spread_undated_money(row.number, undated, &mut amounts_by_year, row_draft);
        }
        self.spread_undated_fte(row, &mut amounts_by_year, row_draft);
        self.write_amounts(id, amounts_by_year);
    }

    /// Reads a cell of amounts; what it contains beyond a number goes to the note, what is not understood to a remark.
    fn read_amount_cell(
        &mut self,
        row: usize,
        at: usize,
        cell: &str,
        field: ImportField,
        row_draft: &mut RowDraft,
    ) -> AmountCell {
        let mut amount_cell = read_amounts(cell, self.preview.language());
        if matches!(field, ImportField::Fte(_)) {
            read_as_fte(&mut amount_cell);
        }
        if !amount_cell.is_plain_number() {
            row_draft.add_note_line(&self.preview.column_name(at), cell);
        }
        // A column of its own for the funding has priority over this when the row is written.
        if amount_cell.has_mark(AmountMark::WithinFrame) {
            row_draft.add_funding(cell, field.year());
        }
        let remark = |key: &'static str| Phrase::new(key).with("cell", cell);
        if !amount_cell.unrecognised.is_empty() {
            self.add_remark(
                row,
                Some(at),
                remark("import-remark-amount-rest").with("rest", amount_cell.unrecognised.join(", ")),
            );
        } else if amount_cell.has_mark(AmountMark::Monthly) {
            self.add_remark(row, Some(at), remark("import-remark-monthly"));
        } else if amount_cell.has_mark(AmountMark::Approximate) {
            self.add_remark(row, Some(at), remark("import-remark-approximate"));
        } else if amount_cell.has_mark(AmountMark::Unknown) {
            self.add_remark(row, Some(at), remark("import-remark-unknown-amount"));
        }
        for RoundedNumber { text, nearest } in &amount_cell.rounded {
            let remark = Phrase::new("import-remark-rounded").with("text", text.as_str());
            self.add_remark(row, Some(at), remark.with("number", *nearest));
        }
        let years: BTreeSet<Option<i16>> = amount_cell.money.iter().map(|money| money.year).collect();
        if amount_cell.money.len() > 1 && (years.len() < amount_cell.money.len() || years.contains(&None)) {
            self.add_remark(
                row,
                Some(at),
                remark("import-remark-several-amounts").with("count", amount_cell.money.len()),
            );
        }
        amount_cell
    }

    /// Adds the money of a cell to its year; money without a year waits until the period is known.
    fn add_cell_money(
        &mut self,
        place: CellPlace,
        amount_cell: &AmountCell,
        amounts_by_year: &mut YearAmounts,
        undated: &mut Vec<UndatedMoney>,
    ) {
        let at = place.column;
        let Some(column) = self.preview.columns().get(at) else { return };
        for money in &amount_cell.money {
            let unit = self.preview.unit_of_column(at);
            let Some(kroner) = (if money.has_unit { Some(money.value) } else { unit.to_kroner(money.value) })
            else {
                continue;
            };
            let mut money = money.clone();
            money.value = kroner;
            let budget_type = budget_type_of(&money, column.field);
            match money.year.or(column.field.year()) {
                Some(first) if money.last_year.is_some() || amount_cell.year_count.is_some() => {
                    let years = match (money.last_year, amount_cell.year_count) {
                        (Some(last), _) => (first..=last).collect(),
                        (None, count) => years_from(first, count.unwrap_or(1)),
                    };
                    self.add_span(place, &money, budget_type, &years, amounts_by_year);
                }
                Some(year) if money.is_onward => {
                    let last = self.horizon.map_or(year, |(_, last)| last.max(year));
                    (year..=last)
                        .take(MAX_YEARS)
                        .for_each(|year| amounts_by_year.add_money(year, budget_type, kroner));
                }
                Some(year) => amounts_by_year.add_money(year, budget_type, kroner),
                None => undated.push(UndatedMoney { column: at, cell: amount_cell.clone(), money }),
            }
        }
    }

    /// Spreads one amount without a year over the years it belongs to, and reports how.
    fn spread_undated_money(
        &mut self,
        row: usize,
        undated: &UndatedMoney,
        amounts_by_year: &mut YearAmounts,
        row_draft: &mut RowDraft,
    ) {
        let UndatedMoney { column: at, cell: amount_cell, money } = undated;
        let at = *at;
        let field = self.preview.columns().get(at).map_or(ImportField::Note, |column| column.field);
        let (mut years, mut ongoing) = years_of_period(row_draft.period, self.horizon);
        let heading = self.preview.columns().get(at).map_or("", |column| column.heading.as_str());
        let yearly = money.is_yearly || contains_word("amount-per-year", heading);
        if let Some(count) = amount_cell.year_count {
            let from = row_draft.period.from.map(When::year);
            (years, ongoing) = (years_of_count(count, &years, from), false);
        } else if let Some(dated) = amount_cell.money.iter().filter_map(|money| money.year).max() {
            // `150 000 i 2027, deretter 300 000 pr. år`: the amount without a year follows the one with a year.
            let last = self.horizon.map_or(dated, |(_, last)| last);
            (years, ongoing) = ((dated + 1..=last).take(MAX_YEARS).collect(), money.is_yearly);
        } else if let (true, Some(from), PeriodEnd::Open) =
            (yearly, row_draft.period.from, row_draft.period.to)
        {
            let last = self.horizon.map_or(from.year(), |(_, last)| last.max(from.year()));
            years = (from.year()..=last).take(MAX_YEARS).collect();
        }
        // An explicit zero is kept: it tells that nothing is planned, which a blank does not.
        if money.value.is_zero() {
            for year in &years {
                amounts_by_year.add_money(*year, budget_type_of(money, field), Quantity::ZERO);
            }
            return;
        }
        let shares = split_by_shares(amount_cell, money.value, &years);
        let text = |key: &'static str| Phrase::new(key).with("amount", money.value);
        let (Some(first), Some(last)) = (years.first(), years.last()) else {
            row_draft.add_note_line(&self.preview.column_name(at), &self.cell_text(row, at));
            self.add_remark(row, Some(at), text("import-remark-no-year"));
            return;
        };
        let span = Period::between(When::Year(*first), When::Year(*last));
        // An ongoing measure has no last year to divide its amount by, so the amount is that of each year.
        let every = yearly || self.preview.spread == Spread::EveryYear || ongoing;
        let parts = if let Some(SharedAmount { parts, rest }) = shares {
            self.add_remark(row, Some(at), text("import-remark-shares").with("rest", rest));
            parts
        } else if years.len() == 1 {
            self.add_remark(row, Some(at), text("import-remark-one-year").with("year", first.to_string()));
            vec![(*first, money.value)]
        } else if self.preview.spread == Spread::FirstYear {
            self.add_remark(row, Some(at), text("import-remark-first-year").with("year", first.to_string()));
            vec![(*first, money.value)]
        } else if every {
            self.add_remark(row, Some(at), text("import-remark-every-year").with("years", span));
            years.iter().map(|year| (*year, money.value)).collect()
        } else {
            self.add_remark(row, Some(at), text("import-remark-spread").with("years", span));
            split_evenly(money.value, &years)
        };
        for (year, part) in parts {
            amounts_by_year.add_money(year, budget_type_of(money, field), part);
        }
    }

    /// Adds årsverk without a year to the years that have money, else to those of the period.
    fn spread_undated_fte(
        &mut self,
        row: &CellRow,
        amounts_by_year: &mut YearAmounts,
        row_draft: &mut RowDraft,
    ) {
        let Some((fte, at)) = amounts_by_year.fte.filter(|(fte, _)| !fte.is_zero()) else { return };
        let mut by_money = true;
        let has_money = |a: &Amounts| [a.operating, a.investment].into_iter().flatten().any(|q| !q.is_zero());
        let mut years: Vec<i16> =
            amounts_by_year.years.iter().filter(|(_, a)| has_money(a)).map(|(year, _)| *year).collect();
        if years.is_empty() {
            by_money = false;
            years = years_of_period(row_draft.period, self.horizon).0;
        }
        let (Some(first), Some(last)) = (years.first(), years.last()) else {
            row_draft.note.push(format!("{}: {}", self.preview.column_name(at), self.format_number(fte)));
            self.add_remark(row.number, Some(at), Phrase::new("import-remark-fte-no-year").with("fte", fte));
            return;
        };
        let span = Period::between(When::Year(*first), When::Year(*last));
        if by_money
            && self.preview.columns().get(at).is_some_and(|column| column.field == ImportField::Fte(None))
        {
            self.fte_by_money = true;
        } else if years.len() > 1 {
            let text = Phrase::new("import-remark-fte-spread").with("fte", fte).with("years", span);
            self.add_remark(row.number, Some(at), text);
        }
        for year in years {
            amounts_by_year.add_fte(year, fte);
        }
    }

    /// Writes the amounts, and whether they are whole budgets or changes of a frame.
    fn write_amounts(&mut self, id: Uid, amounts_by_year: YearAmounts) {
        if amounts_by_year.years.is_empty() {
            return;
        }
        if amounts_by_year.is_whole_budget {
            self.draft.set_fact(measure::BASIS, id, Key::Whole, Basis::WholeBudget.read(Key::Whole));
        } else if self.changes_frame {
            self.draft.set_fact(measure::BASIS, id, Key::Whole, Basis::FrameChange.read(Key::Whole));
        }
        for (year, mut amounts) in amounts_by_year.years {
            if amounts_by_year.is_one_off {
                amounts.duration = Duration::OneOff;
            }
            self.draft.set_fact(measure::AMOUNTS, id, Key::Year(year), Value::Amounts(amounts));
        }
    }

    /// A number in the notation of the table, for a note.
    fn format_number(&self, number: Quantity) -> String {
        numbers::write(number, self.preview.language())
    }
}

/// Divides an amount by the shares that its cell gives to years; `None` where it gives none.
fn split_by_shares(amount_cell: &AmountCell, amount: Quantity, years: &[i16]) -> Option<SharedAmount> {
    if amount_cell.shares.is_empty() {
        return None;
    }
    let mut rest = amount;
    let mut parts = Vec::new();
    for (share, year) in &amount_cell.shares {
        // In 128 bits: an amount times a share in percent exceeds 64 bits.
        let exact =
            i128::from(amount.parts()) * i128::from(share.parts()) / i128::from(Quantity::PER_UNIT * 100);
        let part = Quantity::from_parts(i64::try_from(exact).ok()?);
        rest = rest.saturating_add(-part);
        parts.push((*year, part));
    }
    // What the shares leave goes to the other years of the period; without such years it is only reported.
    let others: Vec<i16> =
        years.iter().copied().filter(|y| !parts.iter().any(|(year, _)| year == y)).collect();
    if !others.is_empty() && !rest.is_zero() {
        parts.extend(split_evenly(rest, &others));
        rest = Quantity::ZERO;
    }
    Some(SharedAmount { parts, rest })
}

/// The budget that an amount belongs to: the cell's own, else the column's.
fn budget_type_of(money: &Money, field: ImportField) -> BudgetType {
    match field {
        ImportField::Money(budget_type, _) => money.budget_type.unwrap_or(budget_type),
        _ => money.budget_type.unwrap_or(BudgetType::Operating),
    }
}

/// Reads a bare number or a bare percentage as årsverk, as they are meant in a column of årsverk.
fn read_as_fte(amount_cell: &mut AmountCell) {
    if amount_cell.fte.is_some() {
        return;
    }
    if let [money] = amount_cell.money.as_slice()
        && !money.has_unit
    {
        amount_cell.fte = Some(money.value);
        amount_cell.money.clear();
        return;
    }
    if let [rest] = amount_cell.unrecognised.as_slice()
        && let Some(percent) = rest.strip_suffix(" %")
        && let Ok(share) = numbers::read(percent, Language::Nb)
    {
        amount_cell.fte = share.divided_rounded(100);
        amount_cell.unrecognised.clear();
    }
}
