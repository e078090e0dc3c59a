//! How an indicator went, as a picture: a line through its readings, each with its number, and a dashed line for the
//! target. Colour carries no meaning of its own: the numbers are at the points, and the words at the target.

use super::palette::SvgColor;
use super::svg::{OutlineStyle, Stroke, Svg, SvgPoint, SvgRect};
use super::text_style::{FontWeight, TextStyle};
use crate::analysis::ChartPlaces;
use crate::model::Quantity;
use jiff::civil::Date;

/// What is drawn.
#[derive(Clone, Debug)]
pub struct LineChart {
    /// The readings, the oldest first.
    pub points: Vec<ChartPoint>,
    /// The value it should reach, and the words for it.
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
    /// The day or time as it is written.
    pub date_text: String,
}

const WIDTH: f64 = 460.0;
const PLOT_TOP: f64 = 24.0;
const PLOT_BOTTOM: f64 = 102.0;
const MARGIN: f64 = 34.0;
/// The most points that have room for their words.
const MAX_POINTS: usize = 12;

const FONT_SIZE: f64 = 8.0;
const VALUE: TextStyle = TextStyle { size: FONT_SIZE, weight: FontWeight::SemiBold, color: SvgColor::Ink };
const DATE: TextStyle = TextStyle { size: FONT_SIZE, weight: FontWeight::Regular, color: SvgColor::Subtle };
const TARGET: TextStyle = TextStyle { size: FONT_SIZE, weight: FontWeight::Medium, color: SvgColor::Subtle };
const SCALE: Stroke = Stroke { color: SvgColor::Scale, thickness: 0.8 };
const CURVE: Stroke = Stroke { color: SvgColor::Accent, thickness: 1.6 };

/// Draws the last readings over time.
pub fn draw_line_chart(chart: &LineChart) -> String {
    let points = chart.points.get(chart.points.len().saturating_sub(MAX_POINTS)..).unwrap_or_default();
    let readings: Vec<(Date, Quantity)> = points.iter().map(|point| (point.date, point.value)).collect();
    let places = ChartPlaces::of(&readings, chart.target.as_ref().map(|(value, _)| *value));
    let height = |up: f64| PLOT_BOTTOM - up * (PLOT_BOTTOM - PLOT_TOP);
    let (begin, room) = (MARGIN + 20.0, WIDTH - 2.0 * MARGIN - 40.0);
    let at =
        places.points.iter().map(|place| SvgPoint { x: begin + place.across * room, y: height(place.up) });
    let at: Vec<SvgPoint> = at.collect();
    let mut svg = Svg::new(460, 130);
    let scale_end = SvgPoint { x: WIDTH - MARGIN, y: PLOT_BOTTOM };
    svg.line(SvgPoint { x: MARGIN, y: PLOT_BOTTOM }, scale_end, SCALE);
    if let (Some((_, words)), Some(up)) = (&chart.target, places.target) {
        let y = height(up);
        draw_dashed_line(&mut svg, y);
        let start = SvgPoint { x: MARGIN + 2.0, y: y - 3.0 };
        svg.text(start, TARGET, &TARGET.truncate(words, WIDTH / 2.0));
    }
    for pair in at.windows(2) {
        if let [from, to] = pair {
            svg.line(*from, *to, CURVE);
        }
    }
    for (point, at) in points.iter().zip(at) {
        draw_point(&mut svg, point, at);
    }
    svg.finish()
}

/// A reading's dot, with its number above and its time below the scale.
fn draw_point(svg: &mut Svg, point: &ChartPoint, at: SvgPoint) {
    let dot = SvgRect { x: at.x - 2.5, y: at.y - 2.5, width: 5.0, height: 5.0 };
    svg.rectangle(dot, SvgColor::Accent, SvgColor::Page, OutlineStyle::Solid);
    let centred = |style: TextStyle, text: &str, y: f64| SvgPoint { x: at.x - style.width(text) / 2.0, y };
    svg.text(centred(VALUE, &point.value_text, at.y - 6.0), VALUE, &point.value_text);
    let date = DATE.truncate(&point.date_text, (WIDTH - MARGIN) / 6.0);
    svg.text(centred(DATE, &date, PLOT_BOTTOM + 14.0), DATE, &date);
}

/// A dashed line across the picture.
fn draw_dashed_line(svg: &mut Svg, y: f64) {
    let mut x = MARGIN;
    while x < WIDTH - MARGIN {
        svg.line(SvgPoint { x, y }, SvgPoint { x: (x + 5.0).min(WIDTH - MARGIN), y }, SCALE);
        x += 9.0;
    }
}
