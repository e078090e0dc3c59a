//! The one number type of a plan: exact ten-thousandths, for kroner, årsverk, shares and readings.
//!
//! Reading and writing numbers as people write them is `text::numbers`; this file only counts.

use std::iter::Sum;
use std::ops::Neg;

/// A number counted in ten-thousandths, so that sums are exact and equality means equality.
///
/// Holds any number with at most four decimals between about -922 and 922 million million.
///
/// ```
/// use planverksted::model::Quantity;
///
/// let tenth = Quantity::from_parts(1_000);
/// let sum = (0..10).fold(Quantity::ZERO, |sum, _| sum.saturating_add(tenth));
/// assert_eq!(sum.as_whole(), Some(1));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(i64);

impl Quantity {
    /// Nothing at all: 0.
    pub const ZERO: Self = Self(0);
    /// How many parts a whole is counted in.
    pub const PER_UNIT: i64 = 10_000;
    /// The same as a float.
    const PER_UNIT_F64: f64 = 10_000.0;

    /// The number that is this many ten-thousandths.
    pub const fn from_parts(parts: i64) -> Self {
        Self(parts)
    }

    /// A whole number; `None` on overflow.
    pub const fn from_whole(number: i64) -> Option<Self> {
        match number.checked_mul(Self::PER_UNIT) {
            Some(parts) => Some(Self(parts)),
            None => None,
        }
    }

    /// The number in ten-thousandths.
    pub const fn parts(self) -> i64 {
        self.0
    }

    /// The whole number, where there are no decimals.
    pub const fn as_whole(self) -> Option<i64> {
        if self.0 % Self::PER_UNIT == 0 { Some(self.0 / Self::PER_UNIT) } else { None }
    }

    /// Whether this is 0.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The sum, or `None` on overflow.
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(parts) => Some(Self(parts)),
            None => None,
        }
    }

    /// The sum, clamped to the largest or smallest number instead of overflowing.
    #[must_use]
    pub const fn saturating_add(self, other: Self) -> Self {
        // Clamped instead of failing: a sum of damaged figures is shown as the largest number and never stops a view.
        Self(self.0.saturating_add(other.0))
    }

    /// This number times a whole one, or `None` on overflow.
    pub const fn checked_mul(self, factor: i64) -> Option<Self> {
        match self.0.checked_mul(factor) {
            Some(parts) => Some(Self(parts)),
            None => None,
        }
    }

    /// The number nearest to this one divided by a whole one, halves away from zero.
    ///
    /// Dividing by 0 gives `None`.
    pub fn divided_rounded(self, divisor: i64) -> Option<Self> {
        if divisor == 0 {
            return None;
        }
        let (whole, rest) =
            (i128::from(self.0) / i128::from(divisor), i128::from(self.0) % i128::from(divisor));
        // Half away from zero, as people round; in 128 bits, because doubling the remainder could overflow 64.
        let up = rest.abs() * 2 >= i128::from(divisor).abs();
        let away = if (self.0 < 0) == (divisor < 0) { 1 } else { -1 };
        i64::try_from(if up { whole + away } else { whole }).ok().map(Self)
    }

    /// The number with exactly four decimals, as [`from_decimal_text`](Self::from_decimal_text) reads it.
    pub fn to_decimal_text(self) -> String {
        let (parts, unit) = (self.0.unsigned_abs(), Self::PER_UNIT.unsigned_abs());
        let sign = if self.0 < 0 { "-" } else { "" };
        format!("{sign}{}.{:04}", parts / unit, parts % unit)
    }

    /// Reads a number that is written with exactly four decimals, as `-12.5000`.
    pub fn from_decimal_text(text: &str) -> Option<Self> {
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, parts) = digits.split_once('.')?;
        let plain = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if !plain(whole) || !plain(parts) || parts.len() != 4 {
            return None;
        }
        let whole: i128 = whole.parse().ok()?;
        let parts: i128 = parts.parse().ok()?;
        // In 128 bits, because the sign is applied last: the smallest number has no positive counterpart in 64.
        let all = whole.checked_mul(i128::from(Self::PER_UNIT))?.checked_add(parts)?.checked_mul(sign)?;
        i64::try_from(all).ok().map(Self)
    }

    /// The number as the nearest float, for drawing only.
    #[expect(clippy::cast_precision_loss, reason = "a picture needs no more than a float holds")]
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / Self::PER_UNIT as f64
    }

    /// Whether a float says more than four decimals, so that the nearest number is another one.
    pub fn is_finer(number: f64) -> bool {
        let parts = number * Self::PER_UNIT_F64;
        // A float is not exact itself: what its last bits add is no decimal that somebody wrote.
        (parts - parts.round()).abs() > (parts.abs() * 4.0 * f64::EPSILON).max(1e-6)
    }

    /// The nearest number to a float, or `None` for infinities, for what is no number, and for what is too large.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "the range is checked first"
    )]
    pub fn from_f64(number: f64) -> Option<Self> {
        let parts = (number * Self::PER_UNIT as f64).round();
        (parts.is_finite() && parts.abs() < i64::MAX as f64).then_some(Self(parts as i64))
    }
}

impl Neg for Quantity {
    type Output = Self;

    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Quantity {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::ZERO, Self::saturating_add)
    }
}
