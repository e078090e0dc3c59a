//! What a timeline shows of a plan: over which years, which quarters a measure covers, and the style of its bar.
//!
//! Draws nothing: the window and the documents do.

use super::MeasureCounts;
use crate::model::measure::MeasureStatus;
use crate::model::{Period, PeriodEnd, Plan, Quarters, When};

/// The style of a bar. Styles differ by lightness, outline and pattern, never by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarStyle {
    /// Dark: done.
    Dark,
    /// Strong: being done.
    Strong,
    /// Light: not begun, or not stated.
    Light,
    /// Striped in a broken line: not decided.
    Striped,
    /// Empty in a broken line: put off.
    Hollow,
    /// The same with a line through it: given up.
    Crossed,
}

impl BarStyle {
    /// The look of a status.
    pub const fn of(status: &MeasureStatus) -> Self {
        match status {
            MeasureStatus::Done => Self::Dark,
            MeasureStatus::Ongoing => Self::Strong,
            MeasureStatus::ToBeAssessed => Self::Striped,
            MeasureStatus::Postponed => Self::Hollow,
            MeasureStatus::Dropped => Self::Crossed,
            MeasureStatus::NotStarted | MeasureStatus::NotStated | MeasureStatus::Unknown(_) => Self::Light,
        }
    }
}

/// First and last year of a period; where one is not stated, the other.
pub(super) fn stated_years(period: Period) -> (Option<i16>, Option<i16>) {
    let (from, to) = period.years();
    (from.or(to), to.or(from))
}

/// The plan's years, else those of its measures; `None` where none are stated. At most `most` years.
pub fn years(plan: &Plan, measures: &MeasureCounts, most: i16) -> Option<(i16, i16)> {
    let (from, to) = stated_years(plan.about().period);
    let (first, last) = measures.years();
    clamp_years(from.or(first), to.or(last), most)
}

/// The years of the plan and of all its measures, from the earliest on; at most `most` years.
pub fn all_years(plan: &Plan, measures: &MeasureCounts, most: i16) -> Option<(i16, i16)> {
    let (from, to) = stated_years(plan.about().period);
    let (first, last) = measures.years();
    clamp_years(from.into_iter().chain(first).min(), to.into_iter().chain(last).max(), most)
}

fn clamp_years(first: Option<i16>, last: Option<i16>, most: i16) -> Option<(i16, i16)> {
    let first = first.or(last)?;
    // Clamped from the first year on: a mistyped last year must not make a timeline of thousands of columns.
    Some((first, last.unwrap_or(first).clamp(first, first.saturating_add(most.saturating_sub(1)))))
}

/// The quarters that a period covers, counted from year 0.
///
/// A period without a beginning begins with the timeline, an ongoing one ends with it; a missing end is that of the
/// beginning. `None` for a blank period.
pub fn quarters(period: Period, first_year: i16, last_year: i16) -> Option<Quarters> {
    if period.is_blank() {
        return None;
    }
    let from = period.from.map_or(i32::from(first_year) * 4, When::first_quarter);
    let to = match period.to {
        PeriodEnd::At(to) => to.last_quarter() + 1,
        PeriodEnd::Ongoing => (i32::from(last_year) + 1) * 4,
        // Without an end a period is shown as long as its beginning is exact: a year for a year, a quarter for a quarter.
        PeriodEnd::Open => period.from.map_or(from, When::last_quarter) + 1,
    };
    Some(Quarters { first: from, end: to })
}
