//! The words that have a meaning beside an amount.

use super::amount_cell::AmountMark;
use crate::import::field::BudgetType;

/// The lists of words with amounts, and the meaning of each.
pub(super) const AMOUNT_WORDS: [(&str, AmountWord); 13] = [
    ("amount-frame", AmountWord::Mark(AmountMark::WithinFrame)),
    ("amount-per-year", AmountWord::Yearly),
    ("amount-per-month", AmountWord::Monthly),
    ("amount-minus", AmountWord::Minus),
    ("amount-one-off", AmountWord::Mark(AmountMark::OneOff)),
    ("amount-approximate", AmountWord::Mark(AmountMark::Approximate)),
    ("amount-unknown", AmountWord::Mark(AmountMark::Unknown)),
    ("amount-nothing", AmountWord::Mark(AmountMark::Nothing)),
    ("amount-investment", AmountWord::BudgetType(BudgetType::Investment)),
    ("amount-operating", AmountWord::BudgetType(BudgetType::Operating)),
    ("amount-kroner", AmountWord::Factor(1)),
    ("amount-thousand", AmountWord::Factor(1_000)),
    ("amount-million", AmountWord::Factor(1_000_000)),
];

/// The meaning of a word or phrase with an amount.
#[derive(Clone, Copy, Debug)]
pub(super) enum AmountWord {
    /// What it says of the cell.
    Mark(AmountMark),
    /// A minus before the number.
    Minus,
    /// Every year.
    Yearly,
    /// Every month.
    Monthly,
    /// Which budget.
    BudgetType(BudgetType),
    /// What the number is multiplied by to give kroner.
    Factor(i64),
}
