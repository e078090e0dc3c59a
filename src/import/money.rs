//! In which years the amounts of a row belong, and how those without a year of their own are spread.

use super::preview::Spread;
use super::reading::{AmountCell, AmountMark, BudgetType};
use super::taker::{RowDraft, RowImporter};
use super::words::contains_word;
use super::{CellRow, ImportField, amounts};
use crate::model::measure::{self, Basis};
use crate::model::{Amounts, Duration, Key, Period, PeriodEnd, Quantity, Shaped as _, Uid, Value, When};
use crate::text::{Language, Phrase, numbers};
use std::collections::{BTreeMap, BTreeSet};

/// More years than this in a period are somebody's mistake, and nothing is spread over them.
const MAX_YEARS: usize = 40;

/// What the columns of amounts of one row say, put into years.
#[derive(Debug, Default)]
struct YearAmounts {
    years: BTreeMap<i16, Amounts>,
    /// Årsverk without a year, and the column where they stand.
    fte: Option<(Quantity, usize)>,
    is_whole_budget: bool,
    is_one_off: bool,
}

impl YearAmounts {
    fn add_money(&mut self, year: i16, purse: BudgetType, amount: Quantity) {
        let amounts = self.years.entry(year).or_default();
        let place = match purse {
            BudgetType::Operating => &mut amounts.operating,
            BudgetType::Investment => &mut amounts.investment,
        };
        *place = Some(place.unwrap_or_default().saturating_add(amount));
    }

    fn add_fte(&mut self, year: i16, fte: Quantity) {
        let place = &mut self.years.entry(year).or_default().fte;
        *place = Some(place.unwrap_or_default().saturating_add(fte));
    }
}

/// The years that a period lies in, as far as is known, and whether it goes on through all of them.
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
    let years: Vec<i16> = years.into_iter().flatten().take(MAX_YEARS + 1).collect();
    if years.len() > MAX_YEARS { (Vec::new(), ongoing) } else { (years, ongoing) }
}

/// An amount in equal shares of whole kroner; what is left over goes to the first year.
fn split_evenly(amount: Quantity, years: &[i16]) -> Vec<(i16, Quantity)> {
    let count = i64::try_from(years.len()).unwrap_or(1).max(1);
    let share = amount.parts() / count / Quantity::PARTS * Quantity::PARTS;
    let first = amount.parts() - share * (count - 1);
    let shares = std::iter::once(first).chain(std::iter::repeat(share)).map(Quantity::from_parts);
    years.iter().copied().zip(shares).collect()
}

impl RowImporter<'_, '_> {
    /// Takes the money and årsverk of a row.
    pub(super) fn import_money(&mut self, row: &CellRow, id: Uid, told: &mut RowDraft) {
        let mut sums = YearAmounts::default();
        let mut loose = Vec::new();
        for (at, cell) in row.filled_cells() {
            let Some(column) = self.preview.columns().get(at).filter(|column| column.field.is_amount())
            else {
                continue;
            };
            let field = column.field;
            let reading = self.read_amount_cell(row.number, at, cell, field, told);
            sums.is_whole_budget |= column.is_whole_budget && !reading.money.is_empty();
            sums.is_one_off |= reading.has_mark(AmountMark::OneOff);
            if let Some(fte) = reading.fte {
                match field.year() {
                    Some(year) => sums.add_fte(year, fte),
                    None => {
                        sums.fte = Some((sums.fte.map_or(fte, |(before, _)| before.saturating_add(fte)), at))
                    }
                }
            }
            self.add_cell_money(at, &reading, &mut sums, &mut loose);
        }
        for (at, reading, money) in &loose {
            self.spread_undated_money(row.number, *at, (reading, money), &mut sums, told);
        }
        self.spread_undated_fte(row, &mut sums, told);
        self.write_amounts(id, sums);
    }

    /// Reads a cell of amounts; what it says beyond a number goes to the note, what is not understood is remarked.
    fn read_amount_cell(
        &mut self,
        row: usize,
        at: usize,
        cell: &str,
        field: ImportField,
        told: &mut RowDraft,
    ) -> AmountCell {
        let mut reading = amounts::read_amounts(cell, self.preview.language());
        if matches!(field, ImportField::Fte(_)) {
            read_as_fte(&mut reading);
        }
        if !reading.is_plain_number() {
            told.add_note_line(&self.preview.column_name(at), cell);
        }
        if reading.has_mark(AmountMark::WithinFrame) && told.funding.is_empty() {
            told.funding = cell.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        let say = |key: &'static str| Phrase::new(key).with("cell", cell);
        if !reading.unrecognised.is_empty() {
            self.add_remark(
                row,
                Some(at),
                say("import-remark-amount-rest").with("rest", reading.unrecognised.join(", ")),
            );
        } else if reading.has_mark(AmountMark::Monthly) {
            self.add_remark(row, Some(at), say("import-remark-monthly"));
        } else if reading.has_mark(AmountMark::Approximate) {
            self.add_remark(row, Some(at), say("import-remark-approximate"));
        } else if reading.has_mark(AmountMark::Unknown) {
            self.add_remark(row, Some(at), say("import-remark-unknown-amount"));
        }
        let years: BTreeSet<Option<i16>> = reading.money.iter().map(|money| money.year).collect();
        if reading.money.len() > 1 && (years.len() < reading.money.len() || years.contains(&None)) {
            self.add_remark(
                row,
                Some(at),
                say("import-remark-several-amounts").with("count", reading.money.len()),
            );
        }
        reading
    }

    /// Puts the money of a cell into its year; what has no year waits until the period is known.
    fn add_cell_money(
        &mut self,
        at: usize,
        reading: &AmountCell,
        sums: &mut YearAmounts,
        loose: &mut Vec<(usize, AmountCell, super::Money)>,
    ) {
        let Some(column) = self.preview.columns().get(at) else { return };
        for money in &reading.money {
            let unit = self.preview.unit_of_column(at);
            let Some(kroner) = (if money.has_unit { Some(money.value) } else { unit.to_kroner(money.value) })
            else {
                continue;
            };
            let mut money = money.clone();
            money.value = kroner;
            let purse = budget_type_of(&money, column.field);
            match money.year.or(column.field.year()) {
                Some(year) if money.is_onward => {
                    let last = self.horizon.map_or(year, |(_, last)| last.max(year));
                    (year..=last).take(MAX_YEARS).for_each(|year| sums.add_money(year, purse, kroner));
                }
                Some(year) => sums.add_money(year, purse, kroner),
                None => loose.push((at, reading.clone(), money)),
            }
        }
    }

    /// Spreads one amount without a year over the years it belongs to, and says how.
    fn spread_undated_money(
        &mut self,
        row: usize,
        at: usize,
        (reading, money): (&AmountCell, &super::Money),
        sums: &mut YearAmounts,
        told: &mut RowDraft,
    ) {
        let field = self.preview.columns().get(at).map_or(ImportField::Note, |column| column.field);
        let (mut years, mut ongoing) = years_of_period(told.period, self.horizon);
        let heading = self.preview.columns().get(at).map_or("", |column| column.heading.as_str());
        let yearly = money.is_yearly || contains_word("amount-per-year", heading);
        if let Some(dated) = reading.money.iter().filter_map(|money| money.year).max() {
            // `150 000 i 2027, deretter 300 000 pr. år`: what has no year comes after what has one.
            let last = self.horizon.map_or(dated, |(_, last)| last);
            (years, ongoing) = ((dated + 1..=last).take(MAX_YEARS).collect(), money.is_yearly);
        } else if let (true, Some(from), PeriodEnd::Open) = (yearly, told.period.from, told.period.to) {
            let last = self.horizon.map_or(from.year(), |(_, last)| last.max(from.year()));
            years = (from.year()..=last).take(MAX_YEARS).collect();
        }
        if money.value.is_zero() {
            for year in &years {
                sums.add_money(*year, budget_type_of(money, field), Quantity::ZERO);
            }
            return;
        }
        let shares = split_by_shares(reading, money.value, &years);
        let say = |key: &'static str| Phrase::new(key).with("amount", money.value);
        let (Some(first), Some(last)) = (years.first(), years.last()) else {
            told.add_note_line(&self.preview.column_name(at), &self.cell_text(row, at));
            self.add_remark(row, Some(at), say("import-remark-no-year"));
            return;
        };
        let span = Period::between(When::Year(*first), When::Year(*last));
        let every = yearly || self.preview.spread == Spread::EveryYear || ongoing;
        let parts = if let Some((parts, rest)) = shares {
            self.add_remark(row, Some(at), say("import-remark-shares").with("rest", rest));
            parts
        } else if years.len() == 1 {
            self.add_remark(row, Some(at), say("import-remark-one-year").with("year", first.to_string()));
            vec![(*first, money.value)]
        } else if self.preview.spread == Spread::FirstYear {
            self.add_remark(row, Some(at), say("import-remark-first-year").with("year", first.to_string()));
            vec![(*first, money.value)]
        } else if every {
            self.add_remark(row, Some(at), say("import-remark-every-year").with("years", span));
            years.iter().map(|year| (*year, money.value)).collect()
        } else {
            self.add_remark(row, Some(at), say("import-remark-spread").with("years", span));
            split_evenly(money.value, &years)
        };
        for (year, part) in parts {
            sums.add_money(year, budget_type_of(money, field), part);
        }
    }

    /// Årsverk without a year go to the years that have money, else to those of the period.
    fn spread_undated_fte(&mut self, row: &CellRow, sums: &mut YearAmounts, told: &mut RowDraft) {
        let Some((fte, at)) = sums.fte.filter(|(fte, _)| !fte.is_zero()) else { return };
        let mut by_money = true;
        let has_money = |a: &Amounts| [a.operating, a.investment].into_iter().flatten().any(|q| !q.is_zero());
        let mut years: Vec<i16> =
            sums.years.iter().filter(|(_, a)| has_money(a)).map(|(year, _)| *year).collect();
        if years.is_empty() {
            by_money = false;
            years = years_of_period(told.period, self.horizon).0;
        }
        let (Some(first), Some(last)) = (years.first(), years.last()) else {
            told.note.push(format!("{}: {}", self.preview.column_name(at), self.format_number(fte)));
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
            sums.add_fte(year, fte);
        }
    }

    fn write_amounts(&mut self, id: Uid, sums: YearAmounts) {
        if sums.years.is_empty() {
            return;
        }
        if sums.is_whole_budget {
            self.draft.set_fact(measure::BASIS, id, Key::Whole, Basis::WholeBudget.read(Key::Whole));
        } else if self.changes_frame {
            self.draft.set_fact(measure::BASIS, id, Key::Whole, Basis::FrameChange.read(Key::Whole));
        }
        for (year, mut amounts) in sums.years {
            if sums.is_one_off {
                amounts.duration = Duration::OneOff;
            }
            self.draft.set_fact(measure::AMOUNTS, id, Key::Year(year), Value::Amounts(amounts));
        }
    }

    /// A number as the table's own language writes it, for a note.
    fn format_number(&self, number: Quantity) -> String {
        numbers::write(number, self.preview.language())
    }
}

/// The parts of an amount whose cell gives shares of it to years, and what is left without a year.
fn split_by_shares(
    reading: &AmountCell,
    amount: Quantity,
    years: &[i16],
) -> Option<(Vec<(i16, Quantity)>, Quantity)> {
    if reading.shares.is_empty() {
        return None;
    }
    let mut left = amount;
    let mut parts = Vec::new();
    for (share, year) in &reading.shares {
        let exact =
            i128::from(amount.parts()) * i128::from(share.parts()) / i128::from(Quantity::PARTS * 100);
        let part = Quantity::from_parts(i64::try_from(exact).ok()?);
        left = left.saturating_add(-part);
        parts.push((*year, part));
    }
    let others: Vec<i16> =
        years.iter().copied().filter(|y| !parts.iter().any(|(year, _)| year == y)).collect();
    if !others.is_empty() && !left.is_zero() {
        parts.extend(split_evenly(left, &others));
        left = Quantity::ZERO;
    }
    Some((parts, left))
}

fn budget_type_of(money: &super::Money, field: ImportField) -> BudgetType {
    match field {
        ImportField::Money(purse, _) => money.budget_type.unwrap_or(purse),
        _ => money.budget_type.unwrap_or(BudgetType::Operating),
    }
}

/// In a column of årsverk a bare number is årsverk, and so is a bare percentage.
fn read_as_fte(reading: &mut AmountCell) {
    if reading.fte.is_some() {
        return;
    }
    if let [money] = reading.money.as_slice()
        && !money.has_unit
    {
        reading.fte = Some(money.value);
        reading.money.clear();
        return;
    }
    if let [rest] = reading.unrecognised.as_slice()
        && let Some(percent) = rest.strip_suffix(" %")
        && let Ok(share) = numbers::read(percent, Language::Nb)
    {
        reading.fte = share.divided_rounded(100);
        reading.unrecognised.clear();
    }
}
