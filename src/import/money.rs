//! In which years the amounts of a row belong, and how those without a year of their own are spread.

use super::preview::Spread;
use super::reading::{Mark, Purse, Reading};
use super::taker::{Taker, Told};
use super::words::contains;
use super::{Field, Row, amounts};
use crate::model::measure::{self, Basis};
use crate::model::{Amounts, Duration, End, Key, Period, Quantity, Shaped as _, Uid, Value, When};
use crate::text::{Language, Phrase, numbers};
use std::collections::{BTreeMap, BTreeSet};

/// More years than this in a period are somebody's mistake, and nothing is spread over them.
const MOST_YEARS: usize = 40;

/// What the columns of amounts of one row say, put into years.
#[derive(Debug, Default)]
struct Sums {
    years: BTreeMap<i16, Amounts>,
    /// Årsverk without a year, and the column where they stand.
    fte: Option<(Quantity, usize)>,
    whole: bool,
    one_off: bool,
}

impl Sums {
    fn add_money(&mut self, year: i16, purse: Purse, amount: Quantity) {
        let amounts = self.years.entry(year).or_default();
        let place = match purse {
            Purse::Operating => &mut amounts.operating,
            Purse::Investment => &mut amounts.investment,
        };
        *place = Some(place.unwrap_or_default().plus(amount));
    }

    fn add_fte(&mut self, year: i16, fte: Quantity) {
        let place = &mut self.years.entry(year).or_default().fte;
        *place = Some(place.unwrap_or_default().plus(fte));
    }
}

/// The years that a period lies in, as far as is known, and whether it goes on through all of them.
fn years_of(period: Period, horizon: Option<(i16, i16)>) -> (Vec<i16>, bool) {
    let all = horizon.map(|(first, last)| first..=last);
    let (years, ongoing) = match (period.from.map(When::year), period.to) {
        (Some(from), End::At(to)) => (Some(from..=to.year()), false),
        (None, End::At(to)) => (Some(to.year()..=to.year()), false),
        (Some(from), End::Open) => (Some(from..=from), false),
        (Some(from), End::Ongoing) => (Some(from..=horizon.map_or(from, |(_, last)| last.max(from))), true),
        (None, End::Ongoing) => (all, true),
        (None, End::Open) => (all, false),
    };
    let years: Vec<i16> = years.into_iter().flatten().take(MOST_YEARS + 1).collect();
    if years.len() > MOST_YEARS { (Vec::new(), ongoing) } else { (years, ongoing) }
}

/// An amount in equal shares of whole kroner; what is left over goes to the first year.
fn evenly(amount: Quantity, years: &[i16]) -> Vec<(i16, Quantity)> {
    let count = i64::try_from(years.len()).unwrap_or(1).max(1);
    let share = amount.parts() / count / Quantity::PARTS * Quantity::PARTS;
    let first = amount.parts() - share * (count - 1);
    let shares = std::iter::once(first).chain(std::iter::repeat(share)).map(Quantity::from_parts);
    years.iter().copied().zip(shares).collect()
}

impl Taker<'_, '_> {
    /// Takes the money and årsverk of a row.
    pub(super) fn money(&mut self, row: &Row, id: Uid, told: &mut Told) {
        let mut sums = Sums::default();
        let mut loose = Vec::new();
        for (at, cell) in row.filled() {
            let Some(column) = self.intake.columns().get(at).filter(|column| column.field.is_amount()) else {
                continue;
            };
            let field = column.field;
            let reading = self.reading(row.number, at, cell, field, told);
            sums.whole |= column.whole && !reading.money.is_empty();
            sums.one_off |= reading.says(Mark::OneOff);
            if let Some(fte) = reading.fte {
                match field.year() {
                    Some(year) => sums.add_fte(year, fte),
                    None => sums.fte = Some((sums.fte.map_or(fte, |(before, _)| before.plus(fte)), at)),
                }
            }
            self.cell_money(at, &reading, &mut sums, &mut loose);
        }
        for (at, reading, money) in &loose {
            self.loose(row.number, *at, (reading, money), &mut sums, told);
        }
        self.loose_fte(row, &mut sums, told);
        self.put_amounts(id, sums);
    }

    /// Reads a cell of amounts; what it says beyond a number goes to the note, what is not understood is remarked.
    fn reading(&mut self, row: usize, at: usize, cell: &str, field: Field, told: &mut Told) -> Reading {
        let mut reading = amounts::read(cell, self.intake.language());
        if matches!(field, Field::Fte(_)) {
            to_fte(&mut reading);
        }
        if !reading.is_bare() {
            told.note_cell(&self.intake.column_name(at), cell);
        }
        if reading.says(Mark::WithinFrame) && told.funding.is_empty() {
            told.funding = cell.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        let say = |key: &'static str| Phrase::new(key).with("cell", cell);
        if !reading.rest.is_empty() {
            self.remark(
                row,
                Some(at),
                say("import-remark-amount-rest").with("rest", reading.rest.join(", ")),
            );
        } else if reading.says(Mark::Monthly) {
            self.remark(row, Some(at), say("import-remark-monthly"));
        } else if reading.says(Mark::Approximate) {
            self.remark(row, Some(at), say("import-remark-approximate"));
        } else if reading.says(Mark::Unknown) {
            self.remark(row, Some(at), say("import-remark-unknown-amount"));
        }
        let years: BTreeSet<Option<i16>> = reading.money.iter().map(|money| money.year).collect();
        if reading.money.len() > 1 && (years.len() < reading.money.len() || years.contains(&None)) {
            self.remark(
                row,
                Some(at),
                say("import-remark-several-amounts").with("count", reading.money.len()),
            );
        }
        reading
    }

    /// Puts the money of a cell into its year; what has no year waits until the period is known.
    fn cell_money(
        &mut self,
        at: usize,
        reading: &Reading,
        sums: &mut Sums,
        loose: &mut Vec<(usize, Reading, super::Money)>,
    ) {
        let Some(column) = self.intake.columns().get(at) else { return };
        for money in &reading.money {
            let unit = self.intake.unit_of(at);
            let Some(kroner) =
                (if money.unit_said { Some(money.value) } else { unit.to_kroner(money.value) })
            else {
                continue;
            };
            let mut money = money.clone();
            money.value = kroner;
            let purse = purse(&money, column.field);
            match money.year.or(column.field.year()) {
                Some(year) if money.onward => {
                    let last = self.horizon.map_or(year, |(_, last)| last.max(year));
                    (year..=last).take(MOST_YEARS).for_each(|year| sums.add_money(year, purse, kroner));
                }
                Some(year) => sums.add_money(year, purse, kroner),
                None => loose.push((at, reading.clone(), money)),
            }
        }
    }

    /// Spreads one amount without a year over the years it belongs to, and says how.
    fn loose(
        &mut self,
        row: usize,
        at: usize,
        (reading, money): (&Reading, &super::Money),
        sums: &mut Sums,
        told: &mut Told,
    ) {
        let field = self.intake.columns().get(at).map_or(Field::Note, |column| column.field);
        let (mut years, mut ongoing) = years_of(told.period, self.horizon);
        let heading = self.intake.columns().get(at).map_or("", |column| column.heading.as_str());
        let yearly = money.yearly || contains("amount-per-year", heading);
        if let Some(dated) = reading.money.iter().filter_map(|money| money.year).max() {
            // `150 000 i 2027, deretter 300 000 pr. år`: what has no year comes after what has one.
            let last = self.horizon.map_or(dated, |(_, last)| last);
            (years, ongoing) = ((dated + 1..=last).take(MOST_YEARS).collect(), money.yearly);
        } else if let (true, Some(from), End::Open) = (yearly, told.period.from, told.period.to) {
            let last = self.horizon.map_or(from.year(), |(_, last)| last.max(from.year()));
            years = (from.year()..=last).take(MOST_YEARS).collect();
        }
        if money.value.is_zero() {
            for year in &years {
                sums.add_money(*year, purse(money, field), Quantity::ZERO);
            }
            return;
        }
        let shares = shares(reading, money.value, &years);
        let say = |key: &'static str| Phrase::new(key).with("amount", money.value);
        let (Some(first), Some(last)) = (years.first(), years.last()) else {
            told.note_cell(&self.intake.column_name(at), &self.cell_of(row, at));
            self.remark(row, Some(at), say("import-remark-no-year"));
            return;
        };
        let span = Period::between(When::Year(*first), When::Year(*last));
        let every = yearly || self.intake.spread == Spread::EveryYear || ongoing;
        let parts = if let Some((parts, rest)) = shares {
            self.remark(row, Some(at), say("import-remark-shares").with("rest", rest));
            parts
        } else if years.len() == 1 {
            self.remark(row, Some(at), say("import-remark-one-year").with("year", first.to_string()));
            vec![(*first, money.value)]
        } else if self.intake.spread == Spread::FirstYear {
            self.remark(row, Some(at), say("import-remark-first-year").with("year", first.to_string()));
            vec![(*first, money.value)]
        } else if every {
            self.remark(row, Some(at), say("import-remark-every-year").with("years", span));
            years.iter().map(|year| (*year, money.value)).collect()
        } else {
            self.remark(row, Some(at), say("import-remark-spread").with("years", span));
            evenly(money.value, &years)
        };
        for (year, part) in parts {
            sums.add_money(year, purse(money, field), part);
        }
    }

    /// Årsverk without a year go to the years that have money, else to those of the period.
    fn loose_fte(&mut self, row: &Row, sums: &mut Sums, told: &mut Told) {
        let Some((fte, at)) = sums.fte.filter(|(fte, _)| !fte.is_zero()) else { return };
        let mut by_money = true;
        let has_money = |a: &Amounts| [a.operating, a.investment].into_iter().flatten().any(|q| !q.is_zero());
        let mut years: Vec<i16> =
            sums.years.iter().filter(|(_, a)| has_money(a)).map(|(year, _)| *year).collect();
        if years.is_empty() {
            by_money = false;
            years = years_of(told.period, self.horizon).0;
        }
        let (Some(first), Some(last)) = (years.first(), years.last()) else {
            told.note.push(format!("{}: {}", self.intake.column_name(at), self.say(fte)));
            self.remark(row.number, Some(at), Phrase::new("import-remark-fte-no-year").with("fte", fte));
            return;
        };
        let span = Period::between(When::Year(*first), When::Year(*last));
        if by_money && self.intake.columns().get(at).is_some_and(|column| column.field == Field::Fte(None)) {
            self.fte_by_money = true;
        } else if years.len() > 1 {
            let text = Phrase::new("import-remark-fte-spread").with("fte", fte).with("years", span);
            self.remark(row.number, Some(at), text);
        }
        for year in years {
            sums.add_fte(year, fte);
        }
    }

    fn put_amounts(&mut self, id: Uid, sums: Sums) {
        if sums.years.is_empty() {
            return;
        }
        if sums.whole {
            self.draft.put(measure::BASIS, id, Key::Whole, Basis::WholeBudget.read(Key::Whole));
        } else if self.changes_frame {
            self.draft.put(measure::BASIS, id, Key::Whole, Basis::FrameChange.read(Key::Whole));
        }
        for (year, mut amounts) in sums.years {
            if sums.one_off {
                amounts.duration = Duration::OneOff;
            }
            self.draft.put(measure::AMOUNTS, id, Key::Year(year), Value::Amounts(amounts));
        }
    }

    /// A number as the table's own language writes it, for a note.
    fn say(&self, number: Quantity) -> String {
        numbers::write(number, self.intake.language())
    }
}

/// The parts of an amount whose cell gives shares of it to years, and what is left without a year.
fn shares(reading: &Reading, amount: Quantity, years: &[i16]) -> Option<(Vec<(i16, Quantity)>, Quantity)> {
    if reading.shares.is_empty() {
        return None;
    }
    let mut left = amount;
    let mut parts = Vec::new();
    for (share, year) in &reading.shares {
        let exact =
            i128::from(amount.parts()) * i128::from(share.parts()) / i128::from(Quantity::PARTS * 100);
        let part = Quantity::from_parts(i64::try_from(exact).ok()?);
        left = left.plus(-part);
        parts.push((*year, part));
    }
    let others: Vec<i16> =
        years.iter().copied().filter(|y| !parts.iter().any(|(year, _)| year == y)).collect();
    if !others.is_empty() && !left.is_zero() {
        parts.extend(evenly(left, &others));
        left = Quantity::ZERO;
    }
    Some((parts, left))
}

fn purse(money: &super::Money, field: Field) -> Purse {
    match field {
        Field::Money(purse, _) => money.purse.unwrap_or(purse),
        _ => money.purse.unwrap_or(Purse::Operating),
    }
}

/// In a column of årsverk a bare number is årsverk, and so is a bare percentage.
fn to_fte(reading: &mut Reading) {
    if reading.fte.is_some() {
        return;
    }
    if let [money] = reading.money.as_slice()
        && !money.unit_said
    {
        reading.fte = Some(money.value);
        reading.money.clear();
        return;
    }
    if let [rest] = reading.rest.as_slice()
        && let Some(percent) = rest.strip_suffix(" %")
        && let Ok(share) = numbers::read(percent, Language::Nb)
    {
        reading.fte = share.divided_by(100);
        reading.rest.clear();
    }
}
