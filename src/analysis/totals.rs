//! What measures cost: sums by year and by where the money comes from, exact, and kept up to date measure by measure.
//!
//! Changes of the budget frame and whole budgets are never added to each other: the one is a difference, the other a
//! total. What is not decided on has sums of its own, and what is given up has none.

use super::amount_sums::AmountSums;
use super::money::{AmountBasis, MeasureMoney, MoneyCategory, MoneyPart};
use crate::model::funding::{self, Funding};
use crate::model::{Address, Amounts, EXISTS, Kind, Plan, Uid, measure};
use std::collections::{BTreeMap, BTreeSet};

/// The number of categories.
const CATEGORIES: usize = MoneyCategory::ALL.len();

/// The sums of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// By year, [`AmountBasis`] and [`MoneyCategory`].
    years: BTreeMap<i16, [[AmountSums; CATEGORIES]; 2]>,
    /// The money of each measure as it was counted; those without any are left out.
    counted: BTreeMap<Uid, MeasureMoney>,
    /// The measures that take money and of which nobody has said how much.
    without_amounts: BTreeSet<Uid>,
    /// The measure of each record of funding, and the other way round.
    measure_of: BTreeMap<Uid, Uid>,
    funding_of: BTreeSet<(Uid, Uid)>,
}

impl Totals {
    /// The sums of a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut totals = Self::default();
        plan.funding().iter().for_each(|record| totals.assign_funding(plan, record.id));
        plan.measures().iter().for_each(|measure| totals.count_measure(plan, measure.id));
        totals
    }

    /// Keeps the sums up to date: `touched` are the addresses of a change that the plan has already had.
    pub fn update<'a>(&mut self, plan: &Plan, touched: impl IntoIterator<Item = &'a Address>) {
        let (mut measures, mut records) = (BTreeSet::new(), BTreeSet::new());
        for at in touched {
            // Most changes are letters in a title and cost nothing here.
            match at.kind {
                Kind::Measure if decides_money(at.field) => measures.insert(at.id),
                Kind::Funding if ![funding::TITLE.index, funding::TEXT.index].contains(&at.field) => {
                    records.insert(at.id)
                }
                _ => continue,
            };
        }
        for id in records {
            measures.extend(self.measure_of.get(&id).copied());
            self.assign_funding(plan, id);
            measures.extend(self.measure_of.get(&id).copied());
        }
        for id in measures {
            self.count_measure(plan, id);
        }
        // A year without amounts must not stay as a column of zeros.
        self.years.retain(|_, sums| sums.iter().flatten().any(|sums| !sums.is_blank()));
    }

    /// The years that have amounts, in order.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = i16> + '_ {
        self.years.keys().copied()
    }

    /// The sums of a year and a category.
    pub fn sums(&self, basis: AmountBasis, category: MoneyCategory, year: i16) -> AmountSums {
        let sums = self.years.get(&year).and_then(|sums| sums.get(basis as usize)?.get(category as usize));
        sums.copied().unwrap_or_default()
    }

    /// The money of a measure; `None` where it has none.
    pub fn of_measure(&self, id: Uid) -> Option<&MeasureMoney> {
        self.counted.get(&id)
    }

    /// The measures that take money and of which nobody has said how much, by ascending id.
    pub const fn without_amounts(&self) -> &BTreeSet<Uid> {
        &self.without_amounts
    }

    /// Whether records of funding say where a measure's money comes from.
    pub fn has_funding(&self, measure: Uid) -> bool {
        self.funding_of.range((measure, Uid::MIN)..=(measure, Uid::MAX)).next().is_some()
    }

    /// Notes which measure a record of funding belongs to now.
    fn assign_funding(&mut self, plan: &Plan, id: Uid) {
        if let Some(measure) = self.measure_of.remove(&id) {
            self.funding_of.remove(&(measure, id));
        }
        if let Some(measure) = plan.funding().get(id).and_then(|record| record.measure.id()) {
            self.measure_of.insert(id, measure);
            self.funding_of.insert((measure, id));
        }
    }

    /// Counts a measure as it is now, in place of what was counted of it before.
    fn count_measure(&mut self, plan: &Plan, id: Uid) {
        // A change says which measures it touched, but not what their amounts were. Subtracting what was counted and
        // adding the new gives the same as summing all again; sums are exact, so that no error builds up.
        if let Some(before) = self.counted.remove(&id) {
            self.apply(&before, AmountSums::subtract);
        }
        self.without_amounts.remove(&id);
        let Some(measure) = plan.measures().get(id) else { return };
        let mut records: Vec<&Funding> = self
            .funding_of
            .range((id, Uid::MIN)..=(id, Uid::MAX))
            .filter_map(|(_, record)| plan.funding().get(*record))
            .collect();
        // Where they claim more than the measure costs, the first in the plan's order has its share first.
        records.sort_by(|a, b| a.order.cmp(&b.order).then_with(|| a.id.cmp(&b.id)));
        let money = MeasureMoney::of(measure, &records);
        if money.lacks_amounts {
            self.without_amounts.insert(id);
        }
        if !money.parts.is_empty() {
            self.apply(&money, AmountSums::add);
            self.counted.insert(id, money);
        }
    }

    fn apply(&mut self, money: &MeasureMoney, act: fn(&mut AmountSums, &Amounts)) {
        for MoneyPart { year, category, amounts, .. } in &money.parts {
            let sums = self.years.entry(*year).or_default();
            let sums = sums.get_mut(money.basis as usize).and_then(|sums| sums.get_mut(*category as usize));
            if let Some(sums) = sums {
                act(sums, amounts);
            }
        }
    }
}

/// Whether a field of a measure decides its money.
fn decides_money(field: u8) -> bool {
    let deciding = [
        EXISTS,
        measure::AMOUNTS.index,
        measure::BASIS.index,
        measure::STATUS.index,
        measure::CHANGE.index,
        measure::KIND.index,
        measure::FUNDING.index,
    ];
    deciding.contains(&field)
}
