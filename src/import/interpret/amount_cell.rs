//! The content of a cell of money or årsverk, as `amounts` reads it.

use crate::import::field::BudgetType;
use crate::model::Quantity;
use std::collections::BTreeSet;

/// One sum of money in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Money {
    /// The number: in kroner where `has_unit`, else in the unit of the table.
    pub value: Quantity,
    /// Whether the cell itself has a unit.
    pub has_unit: bool,
    /// The budget that the cell names.
    pub budget_type: Option<BudgetType>,
    /// Whether it recurs every year.
    pub is_yearly: bool,
    /// The year that the cell names.
    pub year: Option<i16>,
    /// The last year of the span that begins with `year`, over which it is spread.
    pub last_year: Option<i16>,
    /// Whether it is for every year from `year` on.
    pub is_onward: bool,
}

/// What a cell of amounts may contain apart from numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AmountMark {
    /// No new money: innenfor ramme.
    WithinFrame,
    /// Nothing: `-`.
    Nothing,
    /// Not known: `?`.
    Unknown,
    /// Approximate: `ca.`.
    Approximate,
    /// Paid once.
    OneOff,
    /// Printed per month, and multiplied by twelve.
    Monthly,
}

/// A number with more decimals than a plan counts with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundedNumber {
    /// What the cell says.
    pub text: String,
    /// What it was read as.
    pub nearest: Quantity,
}

/// The content of a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AmountCell {
    /// Sums of money, in order.
    pub money: Vec<Money>,
    /// Årsverk.
    pub fte: Option<Quantity>,
    /// Shares of the money, in percent, with their years.
    pub shares: Vec<(Quantity, i16)>,
    /// Over how many years the money is spread: `over 4 år`.
    pub year_count: Option<u8>,
    /// What it contains apart from numbers.
    pub marks: BTreeSet<AmountMark>,
    /// What was not understood.
    pub unrecognised: Vec<String>,
    /// Numbers with more decimals than a plan counts with: what they say and what they were read as.
    pub rounded: Vec<RoundedNumber>,
}

impl AmountCell {
    /// Whether the cell is only a number, so that nothing is lost when the number replaces it.
    pub fn is_plain_number(&self) -> bool {
        let bare_money = self.money.len() == 1
            && self.fte.is_none()
            && self.money.iter().all(|m| !m.is_yearly && m.year.is_none() && m.budget_type.is_none());
        let bare_fte = self.money.is_empty() && self.fte.is_some();
        let silent = self.marks.iter().all(|mark| *mark == AmountMark::Nothing);
        (bare_money || bare_fte || self.has_mark(AmountMark::Nothing))
            && silent
            && self.shares.is_empty()
            && self.year_count.is_none()
            && self.unrecognised.is_empty()
    }

    /// Whether anything in the cell was recognised as money or årsverk.
    pub fn is_recognised(&self) -> bool {
        !self.money.is_empty() || self.fte.is_some() || !self.marks.is_empty()
    }

    /// Whether the cell contains a mark.
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
