//! The course of an indicator as a picture: a line through its readings, each with its number, and a broken line for
//! the target. Nothing hangs on colour: the numbers stand at the points, and the words at the target.

use super::svg::{Area, Dash, Paint, Svg, fitted, width_of};
use crate::model::Quantity;
use jiff::civil::Date;

/// What is drawn.
#[derive(Clone, Debug)]
pub struct Curve {
    /// The readings, the oldest first.
    pub points: Vec<Point>,
    /// Where it should come, and the words for it.
    pub target: Option<(Quantity, String)>,
}

/// A reading.
#[derive(Clone, Debug)]
pub struct Point {
    /// The day it counts from.
    pub at: Date,
    /// The number.
    pub value: Quantity,
    /// The number as it is written.
    pub shown: String,
    /// The time as it is written.
    pub when: String,
}

const WIDTH: f64 = 460.0;
const TOP: f64 = 24.0;
const BOTTOM: f64 = 102.0;
const EDGE: f64 = 34.0;
const SIZE: f64 = 8.0;
/// The most points that have room for their words.
const MOST: usize = 12;

/// Draws the last readings over time; the scale begins at 0 where no number lies below.
pub fn draw(curve: &Curve) -> String {
    let points = curve.points.get(curve.points.len().saturating_sub(MOST)..).unwrap_or_default();
    let values = points.iter().map(|point| point.value).chain(curve.target.iter().map(|(value, _)| *value));
    let (low, high) = values
        .fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value.to_f64()), high.max(value.to_f64())));
    let span = if high - low > 0.0 { high - low } else { 1.0 };
    let height = |value: Quantity| BOTTOM - (value.to_f64() - low) / span * (BOTTOM - TOP);
    let places = places(points);
    let mut svg = Svg::new(460, 130);
    svg.line((EDGE, BOTTOM), (WIDTH - EDGE, BOTTOM), Paint::Scale, 0.8);
    if let Some((value, words)) = &curve.target {
        let y = height(*value);
        broken(&mut svg, y);
        svg.text((EDGE + 2.0, y - 3.0), SIZE, 500, Paint::Subtle, &fitted(words, SIZE, WIDTH / 2.0));
    }
    for (pair, at) in points.windows(2).zip(places.windows(2)) {
        if let ([from, to], [from_x, to_x]) = (pair, at) {
            svg.line((*from_x, height(from.value)), (*to_x, height(to.value)), Paint::Accent, 1.6);
        }
    }
    for (point, x) in points.iter().zip(&places) {
        let (x, y) = (*x, height(point.value));
        let dot = Area { x: x - 2.5, y: y - 2.5, width: 5.0, height: 5.0 };
        svg.rectangle(dot, Paint::Accent, Paint::Page, Dash::Whole);
        svg.text((x - width_of(&point.shown, SIZE) / 2.0, y - 6.0), SIZE, 600, Paint::Ink, &point.shown);
        let when = fitted(&point.when, SIZE, (WIDTH - EDGE) / 6.0);
        svg.text((x - width_of(&when, SIZE) / 2.0, BOTTOM + 14.0), SIZE, 400, Paint::Subtle, &when);
    }
    svg.finish()
}

/// A broken line across the picture.
fn broken(svg: &mut Svg, y: f64) {
    let mut x = EDGE;
    while x < WIDTH - EDGE {
        svg.line((x, y), ((x + 5.0).min(WIDTH - EDGE), y), Paint::Scale, 0.8);
        x += 9.0;
    }
}

/// Where each reading stands across: by its day, but never nearer its neighbour than words need.
fn places(points: &[Point]) -> Vec<f64> {
    let day = |point: &Point| f64::from(i32::from(point.at.year()) * 366 + i32::from(point.at.day_of_year()));
    let (first, last) = (points.first().map_or(0.0, day), points.last().map_or(0.0, day));
    let room = WIDTH - 2.0 * EDGE - 40.0;
    let even = room / f64::from(u32::try_from(points.len().saturating_sub(1)).unwrap_or(1).max(1));
    let crowded = |place: &[f64]| place.windows(2).any(|two| matches!(two, [a, b] if b - a < even * 0.5));
    let begin = EDGE + 20.0;
    let by_day: Vec<f64> = points
        .iter()
        .map(|point| begin + if last > first { (day(point) - first) / (last - first) * room } else { 0.0 })
        .collect();
    if !crowded(&by_day) {
        return by_day;
    }
    std::iter::successors(Some(begin), |x| Some(x + even)).take(points.len()).collect()
}
