//! The amounts of rows added up, and printed sums that differ from the sum of their parts.

use super::row_class::{ClassifiedRow, RowClass};
use super::row_facts::RowFacts;
use crate::model::Quantity;
use std::collections::BTreeSet;

/// A printed sum that differs from the sum of its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The row, by its index in the grid.
    pub row: usize,
    /// The column.
    pub column: usize,
    /// The printed number.
    pub printed: Quantity,
    /// The sum of the parts.
    pub parts: Quantity,
}

/// How far a year of a contradicted sum may be off, in percent, when another year is right.
const NEAR_PERCENT: i64 = 10;

/// Adds the amounts of a row to sums.
pub(super) fn add_amounts(sums: &mut [Quantity], row: &RowFacts) {
    for (sum, amount) in sums.iter_mut().zip(&row.amounts) {
        *sum = sum.saturating_add(amount.unwrap_or_default());
    }
}

/// How many different amounts a row prints, 0 not counted.
pub(super) fn count_distinct(row: &RowFacts) -> usize {
    row.amounts.iter().flatten().filter(|q| !q.is_zero()).collect::<BTreeSet<_>>().len()
}

/// How many printed amounts are right, and how many nearly; a correct 0 counts as nearly, because it proves little.
pub(super) fn count_agreement(row: &RowFacts, parts: &[Quantity]) -> (usize, usize) {
    let mut found = (0, 0);
    for (printed, parts) in row.amounts.iter().zip(parts) {
        let Some(printed) = *printed else { continue };
        // The clamp keeps the difference in 64 bits; a hundred times it needs 128.
        let off = i128::from(printed.parts() - parts.parts().clamp(i64::MIN / 2, i64::MAX / 2)).abs();
        if off == 0 {
            found.0 += usize::from(!printed.is_zero());
            found.1 += usize::from(printed.is_zero());
        } else if off * 100 <= i128::from(printed.parts()).abs() * i128::from(NEAR_PERCENT) {
            found.1 += 1;
        }
    }
    found
}

/// Sums over the rows so far, each since another start.
pub(super) struct RunningSums {
    /// Since the last heading, frame or sum; since the last sum; of all rows; of printed sums; of frames and measures.
    sums: [Vec<Quantity>; 5],
    counts: [usize; 5],
}

impl RunningSums {
    const SINCE_MARK: usize = 0;
    const SINCE_SUM: usize = 1;
    const ALL: usize = 2;
    const OF_SUMS: usize = 3;
    const WITH_FRAMES: usize = 4;

    /// Sums before the first row, with so many columns of amounts.
    pub(super) fn new(width: usize) -> Self {
        Self { sums: std::array::from_fn(|_| vec![Quantity::ZERO; width]), counts: [0; 5] }
    }

    fn add(&mut self, starts: &[usize], row: &RowFacts) {
        for at in starts {
            if let (Some(sums), Some(count)) = (self.sums.get_mut(*at), self.counts.get_mut(*at)) {
                add_amounts(sums, row);
                *count += 1;
            }
        }
    }

    fn reset(&mut self, starts: &[usize]) {
        for at in starts {
            if let (Some(sums), Some(count)) = (self.sums.get_mut(*at), self.counts.get_mut(*at)) {
                sums.fill(Quantity::ZERO);
                *count = 0;
            }
        }
    }

    /// Adds a classified row to the sums that it is part of, and restarts those that it ends.
    pub(super) fn advance(&mut self, row: &RowFacts, classified: &ClassifiedRow) {
        match classified.class {
            RowClass::Measure => {
                self.add(&[Self::SINCE_MARK, Self::SINCE_SUM, Self::ALL, Self::WITH_FRAMES], row);
            }
            RowClass::Sum if classified.is_closing_sum() => {
                self.add(&[Self::OF_SUMS], row);
                self.reset(&[Self::SINCE_MARK, Self::SINCE_SUM]);
            }
            RowClass::Frame => {
                self.reset(&[Self::SINCE_MARK]);
                self.add(&[Self::WITH_FRAMES], row);
            }
            RowClass::Heading | RowClass::Sum => self.reset(&[Self::SINCE_MARK]),
            RowClass::Ignored => {}
        }
    }

    /// Restarts the sums that do not extend over another part of the budget.
    pub(super) fn enter_area(&mut self) {
        self.reset(&[Self::SINCE_MARK, Self::SINCE_SUM, Self::WITH_FRAMES]);
    }

    /// Whether a row prints exactly one of the sums.
    pub(super) fn equals_any(&self, row: &RowFacts) -> bool {
        self.sums.iter().zip(self.counts).any(|(parts, count)| count > 0 && equals_sum(row, parts))
    }

    /// Whether a row prints exactly the sum of the frames and measures before it.
    pub(super) fn equals_frame(&self, row: &RowFacts) -> bool {
        self.sums.get(Self::WITH_FRAMES).is_some_and(|parts| equals_sum(row, parts))
    }

    /// The sum that agrees best with what a row prints.
    pub(super) fn best_match(&self, row: &RowFacts) -> Option<Vec<Quantity>> {
        let choices = self.sums.iter().zip(self.counts).filter(|(_, count)| *count > 0).map(|(sums, _)| sums);
        choices.first_max_by(|parts| count_agreement(row, parts)).cloned()
    }
}

/// Whether a row prints exactly the sum of its parts; blank counts as 0.
pub(super) fn equals_sum(row: &RowFacts, parts: &[Quantity]) -> bool {
    row.amounts.iter().zip(parts).all(|(printed, parts)| printed.unwrap_or_default() == *parts)
        && count_distinct(row) > 0
}

/// Like `max_by_key`, but returns the first of equal items.
trait FirstMaxBy: Iterator + Sized {
    fn first_max_by<K: Ord>(self, key: impl Fn(&Self::Item) -> K) -> Option<Self::Item> {
        self.fold(None, |best: Option<(K, Self::Item)>, item| {
            let new = key(&item);
            match best {
                Some(best) if best.0 >= new => Some(best),
                _ => Some((new, item)),
            }
        })
        .map(|(_, item)| item)
    }
}

impl<I: Iterator> FirstMaxBy for I {}
