//! Where the money of a measure comes from: its amounts, split by year and category.
//!
//! The one place that decides it. Records of funding come first, then what the measure says in words; what neither
//! says is new money. What is given up has no money here, and what is not decided on stays apart from all else.

use super::amount_sums::AmountKind;
use crate::model::funding::{Funding, FundingSource};
use crate::model::measure::{Basis, Measure, MeasureChange, MeasureKind, MeasureStatus};
use crate::model::{Amounts, Quantity, Uid, When};
use crate::text::Phrase;
use crate::text::funding::FundingText;

/// Where money comes from, as a council asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MoneyCategory {
    /// New money from the budget frame; also what nobody has named a source for.
    New,
    /// Within the budget frame.
    WithinFrame,
    /// Grants, earmarked money among them.
    Grant,
    /// What neighbours pay or share.
    Shared,
    /// What those who use it pay.
    UserPayment,
    /// What ends or is moved: amounts below 0.
    Released,
    /// Of measures that are not decided on; in no total.
    Undecided,
}

impl MoneyCategory {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 7] = [
        Self::New,
        Self::WithinFrame,
        Self::Grant,
        Self::Shared,
        Self::UserPayment,
        Self::Released,
        Self::Undecided,
    ];

    /// The code in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::WithinFrame => "within_frame",
            Self::Grant => "grant",
            Self::Shared => "shared",
            Self::UserPayment => "user_payment",
            Self::Released => "released",
            Self::Undecided => "undecided",
        }
    }

    /// What it is called, in a table of amounts that are counted so.
    pub const fn name(self, basis: AmountBasis, kind: AmountKind) -> Phrase {
        Phrase::new(match (self, basis) {
            (Self::New, AmountBasis::Frame) if matches!(kind, AmountKind::Fte) => "money-new-fte",
            (Self::New, AmountBasis::Frame) => "money-new",
            // A whole budget without a source is not new; nobody has said where it is from.
            (Self::New, AmountBasis::Whole) => "money-unstated",
            (Self::WithinFrame, _) => "money-within-frame",
            (Self::Grant, _) => "money-grant",
            (Self::Shared, _) => "money-shared",
            (Self::UserPayment, _) => "money-user-payment",
            (Self::Released, _) => "money-released",
            (Self::Undecided, _) => "money-undecided",
        })
    }

    /// Whether it is in the totals.
    pub const fn is_counted(self) -> bool {
        !matches!(self, Self::Undecided)
    }

    fn of_source(source: &FundingSource) -> Self {
        match source {
            FundingSource::Frame => Self::WithinFrame,
            FundingSource::Grant | FundingSource::Earmarked => Self::Grant,
            FundingSource::SharedCost => Self::Shared,
            FundingSource::UserPayment => Self::UserPayment,
            FundingSource::NewFrame | FundingSource::NotStated | FundingSource::Unknown(_) => Self::New,
        }
    }
}

/// What amounts are counted from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum AmountBasis {
    /// They are changes of the adopted frame.
    #[default]
    Frame,
    /// They are complete budgets.
    Whole,
}

impl AmountBasis {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Frame, Self::Whole];

    /// What the amounts of a measure are counted from; the frame where nobody has said.
    pub fn of(measure: &Measure) -> Self {
        if measure.basis == Basis::WholeBudget { Self::Whole } else { Self::Frame }
    }

    /// The code in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Frame => "frame_change",
            Self::Whole => "whole_budget",
        }
    }
}

/// A part of a measure's amounts in one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneyPart {
    /// The year.
    pub year: i16,
    /// Where it comes from.
    pub category: MoneyCategory,
    /// The amounts; never blank.
    pub amounts: Amounts,
    /// The record of funding that carries it; none where the measure's own words or nothing names a source.
    pub funding: Option<Uid>,
}

/// Whether a measure's money counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyStanding {
    /// It is part of the plan.
    Counted,
    /// It is not decided on: it is apart, and in no total.
    Undecided,
    /// It is given up and counts nowhere.
    GivenUp,
}

impl MoneyStanding {
    /// Whether the money of a measure counts.
    pub const fn of(measure: &Measure) -> Self {
        match (&measure.status, &measure.change) {
            (MeasureStatus::Dropped, _) => Self::GivenUp,
            (MeasureStatus::ToBeAssessed, _) | (_, MeasureChange::ToBeAssessed) => Self::Undecided,
            _ => Self::Counted,
        }
    }
}

/// The money of a measure, split by year and category.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeasureMoney {
    /// What its amounts are counted from.
    pub basis: AmountBasis,
    /// The parts, by year and in the order of the records of funding; together they are the measure's amounts.
    pub parts: Vec<MoneyPart>,
    /// Whether it takes money and nobody has said how much: no kroner are stated in any year, not even 0.
    pub lacks_amounts: bool,
}

impl MeasureMoney {
    /// The money of a measure with the records of funding that belong to it.
    pub fn of(measure: &Measure, funding: &[&Funding]) -> Self {
        let standing = MoneyStanding::of(measure);
        let mut money = Self { basis: AmountBasis::of(measure), ..Self::default() };
        if standing == MoneyStanding::GivenUp {
            return money;
        }
        let has_money = |amounts: &Amounts| amounts.operating.is_some() || amounts.investment.is_some();
        let states_money = measure.amounts.iter().any(|(_, amounts)| has_money(amounts));
        money.lacks_amounts = measure.kind != MeasureKind::Assignment && !states_money;
        let words = FundingText::read(&measure.funding);
        for (year, amounts) in measure.amounts.iter() {
            if standing == MoneyStanding::Undecided {
                money.add(MoneyPart {
                    year,
                    category: MoneyCategory::Undecided,
                    amounts: amounts.clone(),
                    funding: None,
                });
                continue;
            }
            let mut left = amounts.clone();
            for record in funding.iter().filter(|record| record.source != FundingSource::NotStated) {
                money.add(claimed_part(record, year, amounts, &mut left));
            }
            let category = words.source(year).map_or(MoneyCategory::New, MoneyCategory::of_source);
            money.add_rest(year, category, left);
        }
        money
    }

    /// What no record of funding carries: what is below 0 ends or is moved, the rest comes from a category.
    fn add_rest(&mut self, year: i16, category: MoneyCategory, left: Amounts) {
        let (mut rest, mut released) =
            (left.clone(), Amounts { duration: left.duration, ..Amounts::default() });
        for kind in AmountKind::ALL {
            let amount = kind.of_mut(&mut rest);
            if amount.is_some_and(|amount| amount.parts() < 0) {
                *kind.of_mut(&mut released) = amount.take();
            }
        }
        self.add(MoneyPart { year, category, amounts: rest, funding: None });
        self.add(MoneyPart { year, category: MoneyCategory::Released, amounts: released, funding: None });
    }

    fn add(&mut self, part: MoneyPart) {
        if AmountKind::ALL.into_iter().any(|kind| kind.of(&part.amounts).is_some()) {
            self.parts.push(part);
        }
    }
}

/// What a record of funding carries of a year's amounts, which is taken from what is left of them.
///
/// Its amounts by year come first, then its share, then what was granted for its year. A record that says only where
/// the money comes from carries all that is left; money that is applied for and not granted carries nothing.
fn claimed_part(funding: &Funding, year: i16, amounts: &Amounts, left: &mut Amounts) -> MoneyPart {
    let mut claimed = Amounts { duration: amounts.duration.clone(), ..Amounts::default() };
    let category = MoneyCategory::of_source(&funding.source);
    let mut claim = |kind: AmountKind, wanted: Quantity| {
        let left = kind.of_mut(left);
        // Money that comes in can carry a cost, not what is saved, and never more than there is.
        let Some(open) = left.filter(|open| open.parts() >= 0) else { return Quantity::ZERO };
        let taken = wanted.clamp(Quantity::ZERO, open);
        if taken.is_zero() && !open.is_zero() {
            return taken;
        }
        *kind.of_mut(&mut claimed) = Some(taken);
        let rest = open.saturating_add(-taken);
        *left = (!rest.is_zero()).then_some(rest);
        taken
    };
    let stated_year = funding.year.map(When::year);
    let is_now = stated_year.is_none_or(|stated| stated == year)
        && funding.until.map(When::year).is_none_or(|last| year <= last);
    if !funding.amounts.is_empty() {
        let own = funding.amounts.year(year);
        for kind in AmountKind::ALL {
            own.and_then(|own| kind.of(own)).into_iter().for_each(|wanted| {
                claim(kind, wanted);
            });
        }
    } else if let (Some(share), true) = (funding.share, is_now) {
        for kind in AmountKind::ALL {
            kind.of(amounts).and_then(|amount| share_of(amount, share)).into_iter().for_each(|wanted| {
                claim(kind, wanted);
            });
        }
    } else if let Some(granted) = funding.granted {
        // Without a year nobody knows which year's cost it carries.
        if stated_year == Some(year) {
            let operating = claim(AmountKind::Operating, granted);
            claim(AmountKind::Investment, granted.saturating_add(-operating));
        }
    } else if is_now && funding.applied.is_none() {
        for kind in AmountKind::ALL {
            kind.of(amounts).into_iter().for_each(|amount| {
                claim(kind, amount);
            });
        }
    }
    MoneyPart { year, category, amounts: claimed, funding: Some(funding.id) }
}

/// So many per cent of an amount, rounded to what a quantity holds; `None` beyond its range.
fn share_of(amount: Quantity, percent: Quantity) -> Option<Quantity> {
    let exact = i128::from(amount.parts()) * i128::from(percent.parts());
    let parts = exact / (i128::from(Quantity::PER_UNIT) * 100);
    i64::try_from(parts).ok().map(Quantity::from_parts)
}
