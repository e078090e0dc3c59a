//! What a cell of money or årsverk can say, as it was read by `amounts`.

use crate::model::Quantity;
use std::collections::BTreeSet;

/// Whether money is for running something or for building it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BudgetType {
    /// Drift.
    Operating,
    /// Investering.
    Investment,
}

/// One sum of money in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Money {
    /// The number; kroner where `unit_said`, else in the unit of the table.
    pub value: Quantity,
    /// Whether the cell itself says the unit.
    pub has_unit: bool,
    /// What the cell says it is for.
    pub budget_type: Option<BudgetType>,
    /// Whether it comes back every year.
    pub is_yearly: bool,
    /// The year the cell gives it.
    pub year: Option<i16>,
    /// Whether it is for every year from then on.
    pub is_onward: bool,
}

/// What a cell of amounts may say beside numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AmountMark {
    /// It takes no new money: innenfor ramme.
    WithinFrame,
    /// There is nothing, as `-` says.
    Nothing,
    /// It is not known.
    Unknown,
    /// The number is only about right: `ca.`.
    Approximate,
    /// It is paid once.
    OneOff,
    /// It was printed by the month, and is counted twelve times.
    Monthly,
}

/// All that a cell says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AmountCell {
    /// Sums of money, in order.
    pub money: Vec<Money>,
    /// Årsverk.
    pub fte: Option<Quantity>,
    /// Shares of the money, in percent, with their years.
    pub shares: Vec<(Quantity, i16)>,
    /// What it says beside numbers.
    pub marks: BTreeSet<AmountMark>,
    /// What was not understood.
    pub unrecognised: Vec<String>,
}

impl AmountCell {
    /// Whether the cell was one bare number, so that nothing is lost when it is replaced by it.
    pub fn is_plain_number(&self) -> bool {
        let bare_money = self.money.len() == 1
            && self.fte.is_none()
            && self.money.iter().all(|m| !m.is_yearly && m.year.is_none() && m.budget_type.is_none());
        let bare_fte = self.money.is_empty() && self.fte.is_some();
        let silent = self.marks.iter().all(|mark| *mark == AmountMark::Nothing);
        (bare_money || bare_fte || self.has_mark(AmountMark::Nothing))
            && silent
            && self.shares.is_empty()
            && self.unrecognised.is_empty()
    }

    /// Whether the cell says anything at all of money or årsverk.
    pub fn is_recognised(&self) -> bool {
        !self.money.is_empty() || self.fte.is_some() || !self.marks.is_empty()
    }

    /// Whether the cell says this.
    pub fn has_mark(&self, mark: AmountMark) -> bool {
        self.marks.contains(&mark)
    }

    /// The one sum of money, where there is exactly one.
    pub fn single_amount(&self) -> Option<Quantity> {
        match self.money.as_slice() {
            [one] => Some(one.value),
            _ => None,
        }
    }
}
