//! The readings of indicators in order of time, and where they are in a chart of how the indicator went.

use crate::model::reading::Reading;
use crate::model::{Plan, Quantity, Uid, When};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The readings of each indicator, the oldest first; those without a number say nothing.
pub fn readings_by_indicator(plan: &Plan) -> BTreeMap<Uid, Vec<&Reading>> {
    let mut readings = plan.readings().in_order();
    readings.retain(|reading| reading.value.is_some());
    // A quarter is placed at its first day, so that it can be compared with exact days.
    readings.sort_by_key(|reading| reading.at.map(When::first_day));
    let mut of: BTreeMap<Uid, Vec<&Reading>> = BTreeMap::new();
    for reading in readings {
        if let Some(indicator) = reading.indicator.id() {
            of.entry(indicator).or_default().push(reading);
        }
    }
    of
}

/// Where something is in a chart, as parts of its width and its height, from the lower left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChartPlace {
    /// From 0 at the left to 1 at the right.
    pub across: f64,
    /// From 0 at the bottom to 1 at the top.
    pub up: f64,
}

/// Where readings and the value to reach are in a chart. The scale begins at 0 unless a number is below it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartPlaces {
    /// The readings, in order.
    pub points: Vec<ChartPlace>,
    /// How far up the value to reach is.
    pub target: Option<f64>,
}

impl ChartPlaces {
    /// The places of readings, the oldest first, and of the value to reach.
    pub fn of(readings: &[(Date, Quantity)], target: Option<Quantity>) -> Self {
        let values = readings.iter().map(|(_, value)| *value).chain(target);
        let (low, high) = values.fold((0.0_f64, 0.0_f64), |(low, high), value| {
            (low.min(value.to_f64()), high.max(value.to_f64()))
        });
        // Where all numbers are 0 the curve is the line of the scale itself.
        let span = if high - low > 0.0 { high - low } else { 1.0 };
        let up = |value: Quantity| (value.to_f64() - low) / span;
        let across = parts_across(readings);
        let points =
            readings.iter().zip(across).map(|((_, value), across)| ChartPlace { across, up: up(*value) });
        Self { points: points.collect(), target: target.map(up) }
    }
}

/// How far to the right each reading is: by its day, or evenly where days would come so close that words overlap.
fn parts_across(readings: &[(Date, Quantity)]) -> Vec<f64> {
    // Leap years do not matter here: 366 only has to keep the years in order and about evenly apart.
    let day = |(date, _): &(Date, Quantity)| {
        f64::from(i32::from(date.year()) * 366 + i32::from(date.day_of_year()))
    };
    let (first, last) = (readings.first().map_or(0.0, day), readings.last().map_or(0.0, day));
    let even = 1.0 / f64::from(u32::try_from(readings.len().saturating_sub(1)).unwrap_or(1).max(1));
    // Two points closer than half of an even step have labels that overlap.
    let crowded = |places: &[f64]| places.windows(2).any(|two| matches!(two, [a, b] if b - a < even * 0.5));
    let part = |reading| if last > first { (day(reading) - first) / (last - first) } else { 0.0 };
    let by_day: Vec<f64> = readings.iter().map(part).collect();
    // Even steps give up the scale of time, but a chart whose dates cannot be read says less.
    if !crowded(&by_day) {
        return by_day;
    }
    std::iter::successors(Some(0.0), |across| Some(across + even)).take(readings.len()).collect()
}
