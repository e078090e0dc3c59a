//! The position of a record among its siblings, as a key between its neighbours' keys.
//!
//! A key is a fraction written in base 32 after an unwritten point, so keys compare as text and there is always
//! room between two of them until they grow too long. The caller then renews the keys of all siblings.

use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

/// The position of a record among its siblings; ties are settled by the record's id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct OrderKey(Arc<str>);

/// Keys longer than this are renewed together with their family's.
pub const MAX_LENGTH: usize = 24;
const DIGITS: &[u8; 32] = b"0123456789abcdefghijklmnopqrstuv";
/// Appended rows count in steps of the last of these digits, which leaves room for a million rows.
const COUNTING_DIGITS: usize = 4;
const FIRST: u128 = 8 << (5 * (MAX_LENGTH - 1));
const COUNT_STEP: u128 = 1 << (5 * (MAX_LENGTH - COUNTING_DIGITS));
const END: u128 = 1 << (5 * MAX_LENGTH);

impl OrderKey {
    /// A key from a file, verbatim; any text is one, but only keys of fraction digits leave room for neighbours.
    pub fn verbatim(text: &Arc<str>) -> Self {
        Self(Arc::clone(text))
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The key, shared.
    pub fn shared(&self) -> Arc<str> {
        Arc::clone(&self.0)
    }

    /// Whether it is blank.
    pub fn is_blank(&self) -> bool {
        self.0.is_empty()
    }

    /// A number that sorts as the key does, but where two keys share their first sixteen letters: then ask the keys.
    ///
    /// Sorting by an array of numbers is several times faster than following a pointer to each key.
    pub(super) fn sort_prefix(&self) -> u128 {
        if self.is_blank() {
            return u128::MAX;
        }
        // Bytes and not digits: a key from a file may be any text, and has to sort as the text does.
        let letters = self.0.bytes().chain(std::iter::repeat(0)).take(16);
        letters.fold(0, |rank, letter| rank << 8 | u128::from(letter))
    }

    /// `count` keys, evenly spread between two neighbours; no neighbour means the beginning or the end.
    ///
    /// After the last key they count up instead of halving the remaining space. `None` where there is no room left or a
    /// neighbour's key is invalid: then renew the keys of all siblings with [`OrderKey::spread_evenly`].
    pub fn between(before: Option<&Self>, after: Option<&Self>, count: usize) -> Option<Vec<Self>> {
        let count = u128::try_from(count).ok()?;
        match (before, after) {
            // The first key is at a quarter of the range, so that there is room before it too.
            (None, None) => Self::count_up(FIRST, count),
            (Some(before), None) => {
                // Halving would use up the digits after about a hundred appended rows; counting lasts for a million.
                let last = before.to_fraction()?;
                let next = (last / COUNT_STEP + 1) * COUNT_STEP;
                Self::count_up(next, count).or_else(|| Self::spread_between(last, END, count))
            }
            (before, Some(after)) => {
                let low = before.map_or(Some(0), Self::to_fraction)?;
                Self::spread_between(low, after.to_fraction()?, count)
            }
        }
    }

    /// `count` new keys for all siblings.
    pub fn spread_evenly(count: usize) -> Vec<Self> {
        let wanted = u128::try_from(count).unwrap_or(u128::MAX);
        Self::count_up(FIRST, wanted).or_else(|| Self::spread_between(0, END, wanted)).unwrap_or_default()
    }

    fn count_up(start: u128, count: u128) -> Option<Vec<Self>> {
        let end = count.checked_mul(COUNT_STEP)?.checked_add(start)?;
        (end <= END).then(|| (0..count).map(|i| Self::from_fraction(start + i * COUNT_STEP)).collect())
    }

    fn spread_between(low: u128, high: u128, count: u128) -> Option<Vec<Self>> {
        let step = high.checked_sub(low)? / (count + 1);
        // Neighbours in the wrong order, or no key left between them: only renewing all keys helps.
        if step == 0 {
            return None;
        }
        // As few digits as still distinguish the keys, because each insertion between two keys would else use all 24: the
        // grain is the largest power of 32 that is no larger than the step. Rounding down to it keeps the order, since
        // two results differ by at least one grain, and stays above `low`, since the first is at least one step above it.
        let grain = 1_u128 << (step.ilog2() / 5 * 5);
        Some((1..=count).map(|i| Self::from_fraction((low + step * i) / grain * grain)).collect())
    }

    fn from_fraction(fraction: u128) -> Self {
        let mut text: String = (0..MAX_LENGTH)
            .map(|at| {
                let digit = usize::try_from(fraction >> (5 * (MAX_LENGTH - 1 - at)) & 31).unwrap_or(0);
                char::from(DIGITS.get(digit).copied().unwrap_or(b'0'))
            })
            .collect();
        // Trailing zeros do not change the fraction, and a key must have one spelling only: see `to_fraction`.
        text.truncate(text.trim_end_matches('0').len());
        Self(text.into())
    }

    fn to_fraction(&self) -> Option<u128> {
        // A trailing zero would make two texts of one fraction (`8` and `80`), which sort differently and have no room
        // between them; generated keys never have one.
        if self.0.is_empty() || self.0.len() > MAX_LENGTH || self.0.ends_with('0') {
            return None;
        }
        let digits = self.0.bytes().try_fold(0_u128, |sum, byte| {
            let digit = DIGITS.iter().position(|&d| d == byte)?;
            Some(sum << 5 | u128::try_from(digit).ok()?)
        })?;
        Some(digits << (5 * (MAX_LENGTH - self.0.len())))
    }
}

impl PartialOrd for OrderKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for OrderKey {
    /// Records without an order key come last.
    fn cmp(&self, other: &Self) -> Ordering {
        self.is_blank().cmp(&other.is_blank()).then_with(|| self.0.cmp(&other.0))
    }
}

impl fmt::Display for OrderKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
