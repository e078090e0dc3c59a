//! Money by source and year, as one table that every place shows: the overview, `info`, and the documents.
//!
//! Its sums are those of [`Totals`]; the subtotals by goal and by sector are of the same parts of the same measures.

use super::amount_sums::{AmountKind, AmountSums};
use super::money::{AmountBasis, MoneyCategory};
use super::outline::Outline;
use super::totals::Totals;
use crate::model::measure::Measure;
use crate::model::organisation::OrganisationKind;
use crate::model::{Kind, Plan, Quantity, Uid};
use crate::text::{Phrase, Words};
use std::collections::{BTreeMap, BTreeSet};

/// Sums by category and year, of amounts that are counted from the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoneyTable {
    /// What the amounts are counted from.
    pub basis: AmountBasis,
    /// The years, in order: all that have amounts of this basis.
    pub years: Vec<i16>,
    /// A row for each category that has amounts, in the order of [`MoneyCategory::ALL`]; new money has one always.
    pub rows: Vec<MoneyRow>,
}

/// The sums of a category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneyRow {
    /// The category.
    pub category: MoneyCategory,
    /// Its sums, by the years of the table.
    pub sums: Vec<AmountSums>,
}

/// A table of the measures that belong to one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneySubtotal {
    /// The goal or the organisation; `None` for the measures without one.
    pub of: Option<Uid>,
    /// Its measures.
    pub table: MoneyTable,
}

impl MoneyTable {
    /// The table of all measures.
    pub fn of(totals: &Totals, basis: AmountBasis) -> Self {
        let sums = |category, year| totals.sums(basis, category, year);
        let has_amounts =
            |year: &i16| MoneyCategory::ALL.iter().any(|category| !sums(*category, *year).is_blank());
        Self::with_sums(basis, totals.years().filter(has_amounts).collect(), sums)
    }

    /// The same of some measures only, for the same years.
    fn of_measures(&self, totals: &Totals, measures: &[Uid]) -> Self {
        let mut sums: BTreeMap<(MoneyCategory, i16), AmountSums> = BTreeMap::new();
        let money = measures.iter().filter_map(|id| totals.of_measure(*id));
        for part in money.filter(|money| money.basis == self.basis).flat_map(|money| &money.parts) {
            sums.entry((part.category, part.year)).or_default().add(&part.amounts);
        }
        let sums = |category, year| sums.get(&(category, year)).copied().unwrap_or_default();
        Self::with_sums(self.basis, self.years.clone(), sums)
    }

    fn with_sums(
        basis: AmountBasis,
        years: Vec<i16>,
        sums: impl Fn(MoneyCategory, i16) -> AmountSums,
    ) -> Self {
        let rows = MoneyCategory::ALL.into_iter().map(|category| MoneyRow {
            category,
            sums: years.iter().map(|year| sums(category, *year)).collect(),
        });
        let has_row = |row: &MoneyRow| {
            row.category == MoneyCategory::New || row.sums.iter().any(|sums| !sums.is_blank())
        };
        Self { basis, rows: rows.filter(has_row).collect(), years }
    }

    /// A row's amount of a kind in a year. New money of which there is none is 0 where the table has other amounts
    /// of the kind: a council asks for that first.
    pub fn amount(&self, row: &MoneyRow, sums: AmountSums, kind: AmountKind) -> Option<Quantity> {
        let is_asked_for = row.category == MoneyCategory::New && self.has(kind);
        sums.get(kind).quantity().or_else(|| is_asked_for.then_some(Quantity::ZERO))
    }

    /// A year in one line: "2027, drift: nye penger 205 000 kr, innenfor ramme 80 000 kr"; `None` where it has no
    /// amount of the kind.
    pub fn year_line(&self, at: usize, kind: AmountKind, words: &Words) -> Option<String> {
        let year = self.years.get(at)?;
        let has_amount =
            |row: &MoneyRow| row.sums.get(at).is_some_and(|sums| sums.get(kind).quantity().is_some());
        if !self.rows.iter().any(has_amount) {
            return None;
        }
        let parts = self.rows.iter().filter_map(|row| {
            let amount = self.amount(row, *row.sums.get(at)?, kind)?;
            // That there is no new money is shown: a council asks for that first.
            if amount == Quantity::ZERO && row.category != MoneyCategory::New {
                return None;
            }
            let key = if kind == AmountKind::Fte { "money-part-fte" } else { "money-part" };
            let category = row.category.name(self.basis, kind);
            Some(words.text(&Phrase::new(key).with("category", category).with("amount", amount)))
        });
        let parts = parts.collect::<Vec<_>>().join(", ");
        let key = match self.basis {
            AmountBasis::Frame => "money-year",
            AmountBasis::Whole => "money-year-whole",
        };
        let line = Phrase::new(key).with("year", year.to_string()).with("kind", kind.name());
        Some(words.text(&line.with("parts", parts)))
    }

    /// The lines of the first years, kind of amount by kind of amount.
    pub fn year_lines(&self, words: &Words, most_years: usize) -> Vec<String> {
        let years = 0..self.years.len().min(most_years);
        let lines = |kind| years.clone().filter_map(move |at| self.year_line(at, kind, words));
        AmountKind::ALL.into_iter().flat_map(lines).collect()
    }

    /// Whether there are no amounts.
    pub const fn is_empty(&self) -> bool {
        self.years.is_empty()
    }

    /// Whether any year has an amount of a kind.
    pub fn has(&self, kind: AmountKind) -> bool {
        self.rows.iter().any(|row| row.has(kind))
    }

    /// The sums of a year that count, which is all but what is not decided on.
    pub fn counted(&self, at: usize) -> AmountSums {
        let counted = self.rows.iter().filter(|row| row.category.is_counted());
        counted.filter_map(|row| row.sums.get(at)).fold(AmountSums::default(), |all, sums| all.plus(*sums))
    }

    /// The sums of a category in one of the years.
    pub fn sums(&self, category: MoneyCategory, at: usize) -> AmountSums {
        let row = self.rows.iter().find(|row| row.category == category);
        row.and_then(|row| row.sums.get(at)).copied().unwrap_or_default()
    }

    /// The table for each main goal that measures serve, in order; each measure once, those without a goal last.
    pub fn by_goal(&self, plan: &Plan, outline: &Outline, totals: &Totals) -> Vec<MoneySubtotal> {
        let goals = outline.family(Kind::Goal);
        self.grouped(
            plan,
            totals,
            |measure| main_goal(plan, outline, measure),
            |goal| goals.rank(goal).unwrap_or_default(),
        )
    }

    /// The table for each sector of the municipality, or other organisation, that leads measures; those without a lead
    /// last.
    pub fn by_sector(&self, plan: &Plan, outline: &Outline, totals: &Totals) -> Vec<MoneySubtotal> {
        let organisations = outline.family(Kind::Organisation);
        self.grouped(
            plan,
            totals,
            |measure| sector(plan, measure),
            |sector| organisations.rank(sector).unwrap_or_default(),
        )
    }

    fn grouped(
        &self,
        plan: &Plan,
        totals: &Totals,
        group: impl Fn(&Measure) -> Option<Uid>,
        rank: impl Fn(Uid) -> usize,
    ) -> Vec<MoneySubtotal> {
        let mut groups: BTreeMap<(bool, usize, Option<Uid>), Vec<Uid>> = BTreeMap::new();
        for measure in plan.measures().iter() {
            if totals.of_measure(measure.id).is_some_and(|money| money.basis == self.basis) {
                let of = group(measure);
                groups.entry((of.is_none(), of.map_or(0, &rank), of)).or_default().push(measure.id);
            }
        }
        let subtotal = |((_, _, of), measures): (_, Vec<Uid>)| MoneySubtotal {
            of,
            table: self.of_measures(totals, &measures),
        };
        groups.into_iter().map(subtotal).collect()
    }
}

/// The tables of a plan: what changes of the frame and what whole budgets say, never added to each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoneyTables([MoneyTable; 2]);

impl MoneyTables {
    /// The tables of a plan.
    pub fn of(totals: &Totals) -> Self {
        Self(AmountBasis::ALL.map(|basis| MoneyTable::of(totals, basis)))
    }

    /// Each of them, the changes of the frame first; one without amounts is empty.
    pub fn iter(&self) -> impl Iterator<Item = &MoneyTable> {
        self.0.iter()
    }
}

impl MoneyRow {
    /// Whether any year has an amount of a kind.
    pub fn has(&self, kind: AmountKind) -> bool {
        self.sums.iter().any(|sums| sums.get(kind).quantity().is_some())
    }
}

impl Outline {
    /// The measures that take money and of which nobody has said how much, in a sentence; `None` where there are none.
    pub fn measures_without_amounts(&self, totals: &Totals) -> Option<Phrase> {
        let ids = self.in_listing_order(totals.without_amounts().iter().copied());
        let numbers: Vec<String> = ids.iter().map(|id| self.number(Kind::Measure, *id)).collect();
        let sentence = Phrase::new("money-without-amounts").with("count", ids.len());
        (!ids.is_empty()).then(|| sentence.with("numbers", numbers.join(", ")))
    }
}

/// The main goal that a measure serves: above its first goal, else above the first goal of its strategies.
pub fn main_goal(plan: &Plan, outline: &Outline, measure: &Measure) -> Option<Uid> {
    let goals = outline.family(Kind::Goal);
    let of_strategy = |id| {
        let strategy = plan.strategies().get(id)?;
        goals.sorted(strategy.goals.iter()).first().copied()
    };
    let strategies = || outline.family(Kind::Strategy).sorted(measure.strategies.iter());
    let own = goals.sorted(measure.goals.iter()).first().copied();
    let goal = own.or_else(|| strategies().into_iter().find_map(of_strategy))?;
    Some(topmost(goal, |goal| goals.parent(goal), |_| false))
}

/// The sector above the lead of a measure; where it is in none, what is topmost above it.
fn sector(plan: &Plan, measure: &Measure) -> Option<Uid> {
    let lead = measure.lead.id().filter(|lead| plan.organisations().get(*lead).is_some())?;
    let parent = |unit: Uid| {
        let parent = plan.organisations().get(unit).and_then(|unit| unit.parent.id());
        parent.filter(|parent| plan.organisations().get(*parent).is_some())
    };
    let is_sector = |unit: Uid| {
        plan.organisations().get(unit).is_some_and(|unit| unit.kind == OrganisationKind::MunicipalSector)
    };
    Some(topmost(lead, parent, is_sector))
}

/// What is above a record, up to the first one that is enough; records that are above themselves end the way.
fn topmost(from: Uid, parent: impl Fn(Uid) -> Option<Uid>, is_enough: impl Fn(Uid) -> bool) -> Uid {
    let (mut at, mut seen) = (from, BTreeSet::from([from]));
    while !is_enough(at) {
        match parent(at).filter(|next| seen.insert(*next)) {
            Some(next) => at = next,
            None => break,
        }
    }
    at
}
