//! What measures cost: sums by year and by measure, exact, and kept up to date measure by measure.
//!
//! Changes of the budget frame and whole budgets are never added to each other: the one is a difference, the other a total.

use crate::model::{Address, Amounts, Kind, Plan, Quantity, Table, Uid, measure};
use std::collections::{BTreeMap, BTreeSet};

/// The sums of a plan.
#[derive(Clone, Debug, Default)]
pub struct Totals {
    /// By year and [`AmountBasis`].
    /// By year and [`AmountBasis`].
    years: BTreeMap<i16, [AmountSums; 2]>,
    /// The measures as they were counted.
    counted: Table<measure::Measure>,
}

impl PartialEq for Totals {
    /// Whether the sums are the same; other fields of measures make no difference.
    fn eq(&self, other: &Self) -> bool {
        self.years == other.years
    }
}

impl Eq for Totals {}

/// What amounts are counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum AmountBasis {
    /// They are changes of the adopted frame; the default.
    Frame,
    /// They are complete budgets.
    Whole,
}

/// Sums of the three kinds of amounts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AmountSums {
    /// Operating cost in kroner.
    pub operating: AmountSum,
    /// Investment in kroner.
    pub investment: AmountSum,
    /// Full-time equivalents.
    pub fte: AmountSum,
}

/// A sum that knows whether there was anything to add: no amount at all is not 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AmountSum {
    /// In ten-thousandths. Wider than a quantity: the sum of many large amounts must not overflow on the way.
    parts: i128,
    /// How many amounts were added, so that subtracting the last one leaves "nothing" and not 0.
    terms: u32,
}

impl AmountSum {
    /// The sum, or `None` where there was no amount; clamped to the largest number.
    pub fn quantity(self) -> Option<Quantity> {
        let clamped = i64::try_from(self.parts).unwrap_or(if self.parts < 0 { i64::MIN } else { i64::MAX });
        (self.terms > 0).then(|| Quantity::from_parts(clamped))
    }

    const fn add(&mut self, amount: Option<Quantity>) {
        if let Some(amount) = amount {
            self.parts += amount.parts() as i128;
            self.terms = self.terms.saturating_add(1);
        }
    }

    const fn subtract(&mut self, amount: Option<Quantity>) {
        if let Some(amount) = amount {
            self.parts -= amount.parts() as i128;
            self.terms = self.terms.saturating_sub(1);
        }
    }
}

impl AmountSums {
    /// The sums of some amounts.
    pub fn of<'a>(amounts: impl IntoIterator<Item = &'a Amounts>) -> Self {
        let mut sums = Self::default();
        amounts.into_iter().for_each(|amounts| sums.add(amounts));
        sums
    }

    /// Whether there was no amount.
    pub fn is_blank(self) -> bool {
        self == Self::default()
    }

    const fn add(&mut self, amounts: &Amounts) {
        self.operating.add(amounts.operating);
        self.investment.add(amounts.investment);
        self.fte.add(amounts.fte);
    }

    const fn subtract(&mut self, amounts: &Amounts) {
        self.operating.subtract(amounts.operating);
        self.investment.subtract(amounts.investment);
        self.fte.subtract(amounts.fte);
    }
}

impl Totals {
    /// The sums of a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut totals = Self { counted: plan.measures().clone(), ..Self::default() };
        plan.measures().iter().for_each(|measure| totals.apply_measure(measure, AmountSums::add));
        totals
    }

    /// Keeps the sums up to date: `touched` are the addresses of a change that the plan has already had.
    pub fn update<'a>(&mut self, plan: &Plan, touched: impl IntoIterator<Item = &'a Address>) {
        let measures = touched.into_iter().filter(|at| at.kind == Kind::Measure && is_amount(at.field));
        let measures: BTreeSet<Uid> = measures.map(|at| at.id).collect();
        // Most changes are letters in a title. The table kept for comparison may then be older than the plan, which does
        // no harm: the amounts in it are the same.
        if measures.is_empty() {
            return;
        }
        // A change says which measures it touched, but not what their amounts were: the table as it was counted does, at
        // the price of a pointer, because tables share their records. Subtracting the old amounts and adding the new ones
        // gives the same as summing all again; `Quantity` is exact, so that no error builds up.
        let counted = std::mem::replace(&mut self.counted, plan.measures().clone());
        for id in measures {
            counted.get(id).into_iter().for_each(|measure| self.apply_measure(measure, AmountSums::subtract));
            plan.measures()
                .get(id)
                .into_iter()
                .for_each(|measure| self.apply_measure(measure, AmountSums::add));
        }
        // A year without amounts must not stay as a column of zeros.
        self.years.retain(|_, sums| sums.iter().any(|sums| !sums.is_blank()));
    }

    /// The years that have amounts, in order.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = i16> + '_ {
        self.years.keys().copied()
    }

    /// The sums of a year's changes of the budget frame.
    pub fn frame(&self, year: i16) -> AmountSums {
        self.sums(year, AmountBasis::Frame)
    }

    /// The sums of a year's whole budgets.
    pub fn whole_budget(&self, year: i16) -> AmountSums {
        self.sums(year, AmountBasis::Whole)
    }

    fn sums(&self, year: i16, counted: AmountBasis) -> AmountSums {
        self.years.get(&year).and_then(|sums| sums.get(counted as usize)).copied().unwrap_or_default()
    }

    fn apply_measure(&mut self, measure: &measure::Measure, act: fn(&mut AmountSums, &Amounts)) {
        let counted = if measure.basis == measure::Basis::WholeBudget {
            AmountBasis::Whole
        } else {
            AmountBasis::Frame
        };
        for (year, amounts) in measure.amounts.iter() {
            if let Some(sums) = self.years.entry(year).or_default().get_mut(counted as usize) {
                act(sums, amounts);
            }
        }
    }
}

fn is_amount(field: u8) -> bool {
    [crate::model::EXISTS, measure::AMOUNTS.index, measure::BASIS.index].contains(&field)
}
