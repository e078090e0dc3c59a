//! How an indicator went: a line through its readings, each with its number and its day, and a dashed line for the value to
//! reach.

use crate::analysis::ChartPlaces;
use crate::model::Quantity;
use crate::model::indicator::Indicator;
use crate::model::reading::Reading;
use crate::session::Context;
use crate::text::{Phrase, dates, numbers};
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use egui::accesskit::Role;
use egui::{Align2, Pos2, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};
use jiff::civil::Date;

/// The most readings that have room for their words.
const MOST_POINTS: usize = 12;
/// How far the first and the last point are from the ends of the axis.
const INSET: f32 = 40.0;
const DOT_RADIUS: f32 = 4.0;
const DASH: f32 = 6.0;
const WIDEST: f32 = 900.0;

/// The course of an indicator, in words and places.
#[derive(Debug)]
pub(super) struct Curve {
    title: String,
    /// All of it in one sentence, for those who hear it.
    spoken: String,
    points: Vec<CurvePoint>,
    places: ChartPlaces,
    target: Option<String>,
}

#[derive(Debug)]
struct CurvePoint {
    value: String,
    date: String,
}

impl Curve {
    /// The course of an indicator with these readings, the oldest first; `None` where fewer than two of them have a day.
    pub(super) fn of(cx: &Context<'_>, indicator: &Indicator, readings: &[&Reading]) -> Option<Self> {
        let language = cx.language();
        let dated = readings.iter().filter_map(|reading| Some((reading.at?, reading.value?)));
        let dated: Vec<_> = dated.collect();
        let dated = dated.get(dated.len().saturating_sub(MOST_POINTS)..).filter(|dated| dated.len() > 1)?;
        let points: Vec<CurvePoint> = (dated.iter())
            .map(|(at, value)| CurvePoint {
                value: numbers::write(*value, language),
                date: dates::write_when(*at, language),
            })
            .collect();
        let places: Vec<(Date, Quantity)> =
            dated.iter().map(|(at, value)| (at.first_day(), *value)).collect();
        let target = indicator.target.map(|value| {
            let phrase = Phrase::new("ui-curve-target").with("value", value);
            cx.text(&phrase)
        });
        let title = cx.text(&match indicator.unit.trim() {
            "" => Phrase::new("ui-curve-title").with("title", indicator.title.trim()),
            unit => {
                Phrase::new("ui-curve-title-unit").with("title", indicator.title.trim()).with("unit", unit)
            }
        });
        let parts = points.iter().map(|point| format!("{}: {}", point.date, point.value));
        let spoken: Vec<String> = std::iter::once(title.clone()).chain(parts).chain(target.clone()).collect();
        let spoken = spoken.join(". ");
        Some(Self { title, spoken, points, places: ChartPlaces::of(&places, indicator.target), target })
    }

    pub(super) fn show(&self, ui: &mut Ui) {
        w::region(ui, Role::Figure, &self.spoken, |ui| {
            w::label(ui, Type::Strong, &self.title);
            let size = vec2(ui.available_width().min(WIDEST), ui.available_height() - theme::SPACE);
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            self.paint(ui, rect);
        });
    }

    fn paint(&self, ui: &Ui, rect: Rect) {
        let (p, line) = (theme::palette(ui), Type::Small.size() + theme::SPACE);
        // A number stands above its point, and a day below the axis.
        let plot = Rect::from_min_max(
            pos2(rect.left(), rect.top() + line + DOT_RADIUS),
            pos2(rect.right(), rect.bottom() - line),
        );
        let at = |across: f64, up: f64| {
            #[expect(clippy::cast_possible_truncation, reason = "places on a screen")]
            let (across, up) = (across as f32, up as f32);
            let points = plot.shrink2(vec2(INSET, 0.0));
            pos2(points.left() + across * points.width(), plot.bottom() - up * plot.height())
        };
        let painter = ui.painter();
        painter.hline(plot.x_range(), plot.bottom(), Stroke::new(theme::HAIRLINE, p.border));
        if let (Some(up), Some(words)) = (self.places.target, &self.target) {
            let y = at(0.0, up).y;
            let ends = [pos2(plot.left(), y), pos2(plot.right(), y)];
            painter.extend(Shape::dashed_line(&ends, Stroke::new(theme::RULE_WIDTH, p.subtle), DASH, DASH));
            // Above the line at its beginning: the newest readings are at its end, near it where all goes well.
            let above = ends[0] - vec2(0.0, theme::SPACE);
            painter.text(above, Align2::LEFT_BOTTOM, words, Type::Small.font(), p.subtle);
        }
        let places: Vec<Pos2> = self.places.points.iter().map(|place| at(place.across, place.up)).collect();
        let accent = p.tint(theme::Tone::Accent).edge;
        painter.line(places.clone(), Stroke::new(theme::FOCUS_WIDTH, accent));
        for (point, place) in self.points.iter().zip(places) {
            painter.circle_filled(place, DOT_RADIUS, accent);
            let above = place - vec2(0.0, DOT_RADIUS + theme::SPACE / 2.0);
            painter.text(above, Align2::CENTER_BOTTOM, &point.value, Type::Strong.font(), p.text);
            let below = pos2(place.x, plot.bottom() + theme::SPACE);
            painter.text(below, Align2::CENTER_TOP, &point.date, Type::Small.font(), p.subtle);
        }
    }
}
