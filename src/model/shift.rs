//! Moves points and periods by quarters, at the precision in which they were written: years stay years where they move
//! by complete years, and become quarters where they do not.

use super::{Period, PeriodEnd, When};
use jiff::Span;
use jiff::civil::Date;

/// How far the two ends of a period go, in quarters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PeriodShift {
    /// The beginning; less than 0 is earlier.
    pub from: i32,
    /// The end.
    pub to: i32,
}

impl PeriodShift {
    /// The same, clamped so that a period of these quarters keeps at least one.
    pub fn clamped(self, quarters: Quarters) -> Self {
        let room = quarters.end.saturating_sub(quarters.first).saturating_sub(1).max(0);
        // Both ends move alike: the length stays, and nothing has to be clamped.
        if self.from == self.to {
            return self;
        }
        match self.to {
            0 => Self { from: self.from.min(room), to: 0 },
            to => Self { from: self.from, to: to.max(self.from.saturating_sub(room)) },
        }
    }
}

/// The quarters that a period covers, counted from year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quarters {
    /// The one it begins in.
    pub first: i32,
    /// The one it ends before.
    pub end: i32,
}

impl Quarters {
    /// The same, made longer where it is empty or backwards, so that there is something to show.
    pub fn at_least_one(self) -> Self {
        Self { end: self.end.max(self.first + 1), ..self }
    }
}

/// Which end of a period a point is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Edge {
    First,
    Last,
}

impl When {
    /// The quarter it begins in, counted from year 0.
    pub fn first_quarter(self) -> i32 {
        quarter(self.first_day())
    }

    /// The quarter it ends in, counted from year 0.
    pub fn last_quarter(self) -> i32 {
        quarter(self.last_day())
    }

    /// The quarter of this number, counted from year 0.
    pub fn of_quarter(number: i32) -> Self {
        Self::Quarter(year_number(number.div_euclid(4)), part_number(number.rem_euclid(4)))
    }

    fn shifted(self, by: i32, edge: Edge) -> Self {
        match self {
            // Not moved means not rewritten: an end that stays keeps the form in which it was written.
            _ if by == 0 => self,
            Self::Year(y) if by % 4 == 0 => Self::Year(year_number(i32::from(y) + by / 4)),
            Self::Season(y, season) if by % 4 == 0 => {
                Self::Season(year_number(i32::from(y) + by / 4), season)
            }
            Self::Half(y, half) if by % 2 == 0 => {
                let halves = i32::from(y) * 2 + i32::from(half.clamp(1, 2)) - 1 + by / 2;
                Self::Half(year_number(halves.div_euclid(2)), part_number(halves.rem_euclid(2)))
            }
            Self::Month(y, month) => {
                let months = i32::from(y) * 12 + i32::from(month.clamp(1, 12)) - 1 + by.saturating_mul(3);
                Self::Month(year_number(months.div_euclid(12)), part_number(months.rem_euclid(12)))
            }
            Self::Day(day) => Self::Day(add_months(day, by.saturating_mul(3)).unwrap_or(day)),
            // A year that moves by one quarter is no year any more: it becomes the quarter at the edge that was moved.
            Self::Year(_) | Self::Half(..) | Self::Season(..) | Self::Quarter(..) => {
                let now = if edge == Edge::First { self.first_quarter() } else { self.last_quarter() };
                Self::of_quarter(now.saturating_add(by))
            }
        }
    }
}

fn quarter(day: Date) -> i32 {
    i32::from(day.year()) * 4 + (i32::from(day.month()) - 1) / 3
}

fn year_number(number: i32) -> i16 {
    i16::try_from(number.clamp(-9999, 9999)).unwrap_or_default()
}

fn part_number(rest: i32) -> u8 {
    u8::try_from(rest + 1).unwrap_or(1)
}

/// The day so many months later; the last of a month stays the last of one.
fn add_months(day: Date, months: i32) -> Option<Date> {
    let there = day.checked_add(Span::new().try_months(months).ok()?).ok()?;
    Some(if day == day.last_of_month() { there.last_of_month() } else { there })
}

impl Period {
    /// The period with its ends elsewhere.
    ///
    /// `drawn` are the quarters it covers, from the one it begins in to the one it ends before: an end that is not
    /// stated gets that one as soon as it is moved alone. Moving both ends leaves an open end open.
    ///
    /// ```
    /// use planverksted::model::{Period, PeriodShift, Quarters};
    ///
    /// let years = Period::parse("2027/2030").unwrap();
    /// let drawn = Quarters { first: 2027 * 4, end: 2031 * 4 };
    /// assert_eq!(years.shifted(PeriodShift { from: 1, to: 1 }, drawn).to_string(), "2027-Q2/2031-Q1");
    /// assert_eq!(years.shifted(PeriodShift { from: 0, to: 4 }, drawn).to_string(), "2027/2031");
    /// ```
    pub fn shifted(self, by: PeriodShift, drawn: Quarters) -> Self {
        let whole = by.from == by.to;
        let from = match self.from {
            Some(from) => Some(from.shifted(by.from, Edge::First)),
            // A bar moved as a whole says nothing new about an end that nobody has stated.
            None if by.from == 0 || whole => None,
            None => Some(When::of_quarter(drawn.first.saturating_add(by.from))),
        };
        let to = match self.to {
            PeriodEnd::At(to) => PeriodEnd::At(to.shifted(by.to, Edge::Last)),
            // An ongoing measure that is drawn longer is still ongoing; only a shorter one gets an end.
            end if by.to == 0 || whole || (end == PeriodEnd::Ongoing && by.to > 0) => end,
            PeriodEnd::Open | PeriodEnd::Ongoing => {
                let last = drawn.end.saturating_sub(1).saturating_add(by.to);
                PeriodEnd::At(as_precise_as(self.from, last))
            }
        };
        Self { from, to }.normalized()
    }

    /// The same without overlapping ends: 2027 to the third quarter of 2027 begins in the first.
    fn normalized(self) -> Self {
        let (Some(from), PeriodEnd::At(to)) = (self.from, self.to) else { return self };
        // The beginning covers more than the end: 2027 to the third quarter of 2027. A year as the beginning would end after it.
        if from != to && from.first_day() <= to.first_day() && from.last_day() > to.last_day() {
            return Self { from: Some(When::of_quarter(from.first_quarter())), to: self.to };
        }
        if from != to && to.last_day() >= from.last_day() && to.first_day() < from.first_day() {
            return Self { from: self.from, to: PeriodEnd::At(When::of_quarter(to.last_quarter())) };
        }
        self
    }
}

/// The end of a quarter, at the precision of the beginning where that is possible.
fn as_precise_as(from: Option<When>, last: i32) -> When {
    match from {
        // Only the last quarter of a year or half ends where the year or half does; another end would be rounded.
        Some(When::Year(_)) if last.rem_euclid(4) == 3 => When::Year(year_number(last.div_euclid(4))),
        Some(When::Half(..)) if last.rem_euclid(2) == 1 => {
            When::Half(year_number(last.div_euclid(4)), part_number(last.rem_euclid(4) / 2))
        }
        _ => When::of_quarter(last),
    }
}
