//! What a cell of money or årsverk can say, as it was read by `amounts`.

use crate::model::Quantity;
use std::collections::BTreeSet;

/// Whether money is for running something or for building it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purse {
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
    pub unit_said: bool,
    /// What the cell says it is for.
    pub purse: Option<Purse>,
    /// Whether it comes back every year.
    pub yearly: bool,
    /// The year the cell gives it.
    pub year: Option<i16>,
    /// Whether it is for every year from then on.
    pub onward: bool,
}

/// What a cell of amounts may say beside numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
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
pub struct Reading {
    /// Sums of money, in order.
    pub money: Vec<Money>,
    /// Årsverk.
    pub fte: Option<Quantity>,
    /// Shares of the money, in percent, with their years.
    pub shares: Vec<(Quantity, i16)>,
    /// What it says beside numbers.
    pub marks: BTreeSet<Mark>,
    /// What was not understood.
    pub rest: Vec<String>,
}

impl Reading {
    /// Whether the cell was one bare number, so that nothing is lost when it is replaced by it.
    pub fn is_bare(&self) -> bool {
        let bare_money = self.money.len() == 1
            && self.fte.is_none()
            && self.money.iter().all(|m| !m.yearly && m.year.is_none() && m.purse.is_none());
        let bare_fte = self.money.is_empty() && self.fte.is_some();
        let silent = self.marks.iter().all(|mark| *mark == Mark::Nothing);
        (bare_money || bare_fte || self.says(Mark::Nothing))
            && silent
            && self.shares.is_empty()
            && self.rest.is_empty()
    }

    /// Whether the cell says anything at all of money or årsverk.
    pub fn says_something(&self) -> bool {
        !self.money.is_empty() || self.fte.is_some() || !self.marks.is_empty()
    }

    /// Whether the cell says this.
    pub fn says(&self, mark: Mark) -> bool {
        self.marks.contains(&mark)
    }

    /// The one sum of money, where there is exactly one.
    pub fn single(&self) -> Option<Quantity> {
        match self.money.as_slice() {
            [one] => Some(one.value),
            _ => None,
        }
    }
}
