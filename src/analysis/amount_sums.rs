//! Sums of amounts: exact, and a sum of nothing is not 0.

use crate::model::{Amounts, Quantity};
use crate::text::Phrase;

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

/// One of the three kinds of amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AmountKind {
    /// Operating cost in kroner.
    Operating,
    /// Investment in kroner.
    Investment,
    /// Full-time equivalents.
    Fte,
}

impl AmountKind {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Operating, Self::Investment, Self::Fte];

    /// The amount of this kind.
    pub const fn of(self, amounts: &Amounts) -> Option<Quantity> {
        match self {
            Self::Operating => amounts.operating,
            Self::Investment => amounts.investment,
            Self::Fte => amounts.fte,
        }
    }

    /// The same, to be changed.
    pub const fn of_mut(self, amounts: &mut Amounts) -> &mut Option<Quantity> {
        match self {
            Self::Operating => &mut amounts.operating,
            Self::Investment => &mut amounts.investment,
            Self::Fte => &mut amounts.fte,
        }
    }

    /// What it is called inside a sentence.
    pub const fn name(self) -> Phrase {
        Phrase::new(match self {
            Self::Operating => "money-operating",
            Self::Investment => "money-investment",
            Self::Fte => "money-fte",
        })
    }

    /// The code in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Operating => "operating",
            Self::Investment => "investment",
            Self::Fte => "fte",
        }
    }
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

    const fn plus(self, other: Self) -> Self {
        Self { parts: self.parts + other.parts, terms: self.terms.saturating_add(other.terms) }
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

    /// The sum of one kind of amounts.
    pub const fn get(self, kind: AmountKind) -> AmountSum {
        match kind {
            AmountKind::Operating => self.operating,
            AmountKind::Investment => self.investment,
            AmountKind::Fte => self.fte,
        }
    }

    /// Both sums together.
    pub const fn plus(self, other: Self) -> Self {
        Self {
            operating: self.operating.plus(other.operating),
            investment: self.investment.plus(other.investment),
            fte: self.fte.plus(other.fte),
        }
    }

    pub(super) const fn add(&mut self, amounts: &Amounts) {
        self.operating.add(amounts.operating);
        self.investment.add(amounts.investment);
        self.fte.add(amounts.fte);
    }

    pub(super) const fn subtract(&mut self, amounts: &Amounts) {
        self.operating.subtract(amounts.operating);
        self.investment.subtract(amounts.investment);
        self.fte.subtract(amounts.fte);
    }
}
