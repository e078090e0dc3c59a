//! The course of an indicator as a picture: a line through its readings, each with its number, and a broken line for
//! the target. Nothing hangs on colour: the numbers stand at the points, and the words at the target.

use super::svg::{OutlineStyle, Svg, SvgColor, SvgRect, text_width, truncate_to_width};
use crate::model::Quantity;
use jiff::civil::Date;

/// What is drawn.
#[derive(Clone, Debug)]
pub struct LineChart {
    /// The readings, the oldest first.
    pub points: Vec<ChartPoint>,
    /// Where it should come, and the words for it.
    pub target: Option<(Quantity, String)>,
}

/// A reading.
#[derive(Clone, Debug)]
pub struct ChartPoint {
    /// The day it counts from.
    pub date: Date,
    /// The number.
    pub value: Quantity,
    /// The number as it is written.
    pub value_text: String,
    /// The time as it is written.
    pub date_text: String,
}

const WIDTH: f64 = 460.0;
const PLOT_TOP: f64 = 24.0;
const PLOT_BOTTOM: f64 = 102.0;
const MARGIN: f64 = 34.0;
const FONT_SIZE: f64 = 8.0;
/// The most points that have room for their words.
const MAX_POINTS: usize = 12;

/// Draws the last readings over time; the scale begins at 0 where no number lies below.
pub fn draw_line_chart(curve: &LineChart) -> String {
    let points = curve.points.get(curve.points.len().saturating_sub(MAX_POINTS)..).unwrap_or_default();
    let values = points.iter().map(|point| point.value).chain(curve.target.iter().map(|(value, _)| *value));
    let (low, high) = values
        .fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value.to_f64()), high.max(value.to_f64())));
    let span = if high - low > 0.0 { high - low } else { 1.0 };
    let height = |value: Quantity| PLOT_BOTTOM - (value.to_f64() - low) / span * (PLOT_BOTTOM - PLOT_TOP);
    let places = x_positions(points);
    let mut svg = Svg::new(460, 130);
    svg.line((MARGIN, PLOT_BOTTOM), (WIDTH - MARGIN, PLOT_BOTTOM), SvgColor::Scale, 0.8);
    if let Some((value, words)) = &curve.target {
        let y = height(*value);
        draw_dashed_line(&mut svg, y);
        svg.text(
            (MARGIN + 2.0, y - 3.0),
            FONT_SIZE,
            500,
            SvgColor::Subtle,
            &truncate_to_width(words, FONT_SIZE, WIDTH / 2.0),
        );
    }
    for (pair, at) in points.windows(2).zip(places.windows(2)) {
        if let ([from, to], [from_x, to_x]) = (pair, at) {
            svg.line((*from_x, height(from.value)), (*to_x, height(to.value)), SvgColor::Accent, 1.6);
        }
    }
    for (point, x) in points.iter().zip(&places) {
        let (x, y) = (*x, height(point.value));
        let dot = SvgRect { x: x - 2.5, y: y - 2.5, width: 5.0, height: 5.0 };
        svg.rectangle(dot, SvgColor::Accent, SvgColor::Page, OutlineStyle::Solid);
        svg.text(
            (x - text_width(&point.value_text, FONT_SIZE) / 2.0, y - 6.0),
            FONT_SIZE,
            600,
            SvgColor::Ink,
            &point.value_text,
        );
        let when = truncate_to_width(&point.date_text, FONT_SIZE, (WIDTH - MARGIN) / 6.0);
        svg.text(
            (x - text_width(&when, FONT_SIZE) / 2.0, PLOT_BOTTOM + 14.0),
            FONT_SIZE,
            400,
            SvgColor::Subtle,
            &when,
        );
    }
    svg.finish()
}

/// A broken line across the picture.
fn draw_dashed_line(svg: &mut Svg, y: f64) {
    let mut x = MARGIN;
    while x < WIDTH - MARGIN {
        svg.line((x, y), ((x + 5.0).min(WIDTH - MARGIN), y), SvgColor::Scale, 0.8);
        x += 9.0;
    }
}

/// Where each reading stands across: by its day, but never nearer its neighbour than words need.
fn x_positions(points: &[ChartPoint]) -> Vec<f64> {
    let day = |point: &ChartPoint| {
        f64::from(i32::from(point.date.year()) * 366 + i32::from(point.date.day_of_year()))
    };
    let (first, last) = (points.first().map_or(0.0, day), points.last().map_or(0.0, day));
    let room = WIDTH - 2.0 * MARGIN - 40.0;
    let even = room / f64::from(u32::try_from(points.len().saturating_sub(1)).unwrap_or(1).max(1));
    let crowded = |place: &[f64]| place.windows(2).any(|two| matches!(two, [a, b] if b - a < even * 0.5));
    let begin = MARGIN + 20.0;
    let by_day: Vec<f64> = points
        .iter()
        .map(|point| begin + if last > first { (day(point) - first) / (last - first) * room } else { 0.0 })
        .collect();
    if !crowded(&by_day) {
        return by_day;
    }
    std::iter::successors(Some(begin), |x| Some(x + even)).take(points.len()).collect()
}
