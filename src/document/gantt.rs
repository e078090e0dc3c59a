//! The timeline as a picture: a bar for each measure, by quarters.
//!
//! Statuses differ by lightness, outline and pattern, and each bar has its word, so that colour carries no meaning of
//! its own.

pub use crate::analysis::timeline::BarStyle;

use super::palette::SvgColor;
use super::svg::{OutlineStyle, Stroke, Svg, SvgPoint, SvgRect};
use super::text_style::{FontWeight, TextStyle};
use crate::model::Quarters;

/// A row of the picture.
#[derive(Clone, Debug, PartialEq)]
pub enum GanttRow {
    /// The name of the rows that follow.
    Group(String),
    /// A measure.
    Bar(GanttBar),
}

/// A measure on the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct GanttBar {
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The quarters that it covers.
    pub quarters: Quarters,
    /// How it looks.
    pub style: BarStyle,
    /// The word on it.
    pub status_text: String,
}

impl GanttRow {
    /// How high the row is, in points.
    pub fn height(&self) -> f64 {
        match self {
            Self::Bar(bar) if !bar.title_lines().1.is_empty() => ROW_HEIGHT + SECOND_LINE,
            Self::Bar(_) | Self::Group(_) => ROW_HEIGHT,
        }
    }
}

impl GanttBar {
    /// The title in the lines that it has room on; the second is empty where one is enough.
    fn title_lines(&self) -> (&str, &str) {
        if TITLE.width(&self.title) <= TITLE_WIDTH {
            return (&self.title, "");
        }
        let fits = |at: &usize| self.title.get(..*at).is_some_and(|start| TITLE.width(start) <= TITLE_WIDTH);
        let spaces = self.title.match_indices(' ').map(|(at, _)| at);
        // A first word that is too long for a line is cut, so that it takes no second one.
        let cut = spaces.take_while(fits).last().and_then(|at| self.title.split_at_checked(at));
        cut.map_or((&self.title, ""), |(first, second)| (first, second.trim_start()))
    }
}

/// The width of the whole picture: that of the text on an upright page.
const WIDTH: f64 = 460.0;
/// Where the years begin.
const CHART_LEFT: f64 = 200.0;
const HEAD_HEIGHT: f64 = 20.0;
const ROW_HEIGHT: f64 = 17.0;
/// How much higher a row is whose title takes a second line.
const SECOND_LINE: f64 = 10.0;
const BAR_HEIGHT: f64 = 12.0;
const NUMBER_WIDTH: f64 = 26.0;
const TITLE_WIDTH: f64 = CHART_LEFT - NUMBER_WIDTH - 8.0;
/// From the top of a row to the line that its letters are on.
const BASELINE: f64 = 11.5;
/// The most rows of a picture: its height is an integer, and a chapter splits its rows long before this limit.
const MAX_DRAWN_ROWS: usize = 10_000;
/// More years than this show no quarters, and not every year's name.
const MAX_DETAILED_YEARS: i32 = 8;

const FONT_SIZE: f64 = 8.0;
const GROUP: TextStyle = TextStyle { size: FONT_SIZE, weight: FontWeight::SemiBold, color: SvgColor::OnTint };
const NUMBER: TextStyle = TextStyle { size: FONT_SIZE, weight: FontWeight::Regular, color: SvgColor::Subtle };
const TITLE: TextStyle = TextStyle { size: FONT_SIZE, weight: FontWeight::Regular, color: SvgColor::Ink };
const YEAR: TextStyle = TextStyle { size: FONT_SIZE, weight: FontWeight::SemiBold, color: SvgColor::Ink };
const STATUS: TextStyle =
    TextStyle { size: FONT_SIZE - 0.5, weight: FontWeight::Medium, color: SvgColor::OnTint };
const ROW_LINE: Stroke = Stroke { color: SvgColor::Line, thickness: 0.4 };

/// The quarters that the picture shows, and how wide each is.
#[derive(Clone, Copy, Debug)]
struct QuarterScale {
    first_year: i32,
    years: i32,
    quarter_width: f64,
}

impl QuarterScale {
    fn new(first_year: i32, last_year: i32) -> Self {
        // A year that was typed wrong must not ask for a picture of millions of lines.
        let years = last_year.saturating_sub(first_year).clamp(0, 200) + 1;
        Self { first_year, years, quarter_width: (WIDTH - CHART_LEFT) / f64::from(years * 4) }
    }

    const fn count(self) -> i32 {
        self.years * 4
    }

    /// Where a quarter begins, counted from the first one shown.
    fn x(self, quarter: i32) -> f64 {
        CHART_LEFT + f64::from(quarter) * self.quarter_width
    }
}

/// Draws rows over the quarters of the years from the first to the last, both included.
pub fn draw_gantt(rows: &[GanttRow], first_year: i32, last_year: i32) -> String {
    let scale = QuarterScale::new(first_year, last_year);
    let rows = rows.get(..MAX_DRAWN_ROWS).unwrap_or(rows);
    let bottom = HEAD_HEIGHT + rows.iter().map(GanttRow::height).sum::<f64>();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few thousand points at most"
    )]
    let mut svg = Svg::new(WIDTH as u32, bottom.ceil() as u32 + 1);
    draw_scale(&mut svg, scale, bottom);
    let mut top = HEAD_HEIGHT;
    for row in rows {
        match row {
            GanttRow::Group(name) => draw_group(&mut svg, name, top),
            GanttRow::Bar(bar) => {
                let start = |x: f64| SvgPoint { x, y: top + BASELINE };
                svg.text(start(0.0), NUMBER, &NUMBER.truncate(&bar.number, NUMBER_WIDTH));
                let (first, second) = bar.title_lines();
                svg.text(start(NUMBER_WIDTH), TITLE, &TITLE.truncate(first, TITLE_WIDTH));
                if !second.is_empty() {
                    let at = SvgPoint { x: NUMBER_WIDTH, y: top + BASELINE + SECOND_LINE };
                    svg.text(at, TITLE, &TITLE.truncate(second, TITLE_WIDTH));
                }
                draw_bar(&mut svg, bar, scale, top + (row.height() - BAR_HEIGHT) / 2.0);
            }
        }
        top += row.height();
        draw_across(&mut svg, top, ROW_LINE);
    }
    svg.finish()
}

/// A horizontal line over the whole picture.
fn draw_across(svg: &mut Svg, y: f64, stroke: Stroke) {
    svg.line(SvgPoint { x: 0.0, y }, SvgPoint { x: WIDTH, y }, stroke);
}

fn draw_group(svg: &mut Svg, name: &str, top: f64) {
    // The white band hides the lines of the quarters behind the name.
    let band = SvgRect { x: 0.0, y: top + 1.0, width: WIDTH, height: ROW_HEIGHT - 2.0 };
    svg.rectangle(band, SvgColor::Page, SvgColor::None, OutlineStyle::Solid);
    svg.text(SvgPoint { x: 0.0, y: top + BASELINE }, GROUP, &GROUP.truncate(name, WIDTH - 4.0));
}

fn draw_scale(svg: &mut Svg, scale: QuarterScale, bottom: f64) {
    // So many years that their names would touch are named less often.
    let is_detailed = scale.years <= MAX_DETAILED_YEARS;
    let step = if is_detailed { 1 } else { scale.years.div_euclid(MAX_DETAILED_YEARS) + 1 };
    for quarter in 0..=scale.count() {
        let x = scale.x(quarter);
        let is_year = quarter % 4 == 0;
        if is_year || is_detailed {
            let (color, thickness) = if is_year { (SvgColor::Scale, 0.6) } else { (SvgColor::Line, 0.4) };
            let from = SvgPoint { x, y: HEAD_HEIGHT - 4.0 };
            svg.line(from, SvgPoint { x, y: bottom }, Stroke { color, thickness });
        }
        if is_year && quarter < scale.count() && (quarter / 4) % step == 0 {
            let at = SvgPoint { x: x + 2.0, y: HEAD_HEIGHT - 7.0 };
            svg.text(at, YEAR, &format!("{}", scale.first_year + quarter / 4));
        }
    }
    draw_across(svg, HEAD_HEIGHT, Stroke { color: SvgColor::Scale, thickness: 0.8 });
}

fn draw_bar(svg: &mut Svg, bar: &GanttBar, scale: QuarterScale, y: f64) {
    let shown = |quarter: i32| quarter.saturating_sub(scale.first_year * 4).clamp(0, scale.count());
    let (from, to) = (shown(bar.quarters.first), shown(bar.quarters.end));
    // A bar is at least one quarter wide, also where its period is outside the years that are shown.
    let to = to.max(from + 1).min(scale.count());
    let from = from.min(to - 1).max(0);
    let width = f64::from(to - from) * scale.quarter_width;
    let rect = SvgRect { x: scale.x(from), y, width, height: BAR_HEIGHT };
    let (fill, text, style) = match bar.style {
        BarStyle::Dark => (SvgColor::OnTint, SvgColor::Page, OutlineStyle::Solid),
        BarStyle::Strong => (SvgColor::Accent, SvgColor::Page, OutlineStyle::Solid),
        BarStyle::Light => (SvgColor::Tint, SvgColor::OnTint, OutlineStyle::Solid),
        BarStyle::Striped | BarStyle::Hollow | BarStyle::Crossed => {
            (SvgColor::Page, SvgColor::OnTint, OutlineStyle::Dashed)
        }
    };
    let outline = if bar.style == BarStyle::Dark { SvgColor::OnTint } else { SvgColor::Accent };
    svg.rectangle(rect, fill, outline, style);
    if bar.style == BarStyle::Striped {
        draw_stripes(svg, rect);
    }
    if bar.style == BarStyle::Crossed {
        let y = rect.y + rect.height / 2.0;
        let stroke = Stroke { color: SvgColor::Accent, thickness: 0.8 };
        svg.line(SvgPoint { x: rect.x, y }, SvgPoint { x: rect.x + rect.width, y }, stroke);
    }
    draw_status(svg, bar, rect, text);
}

/// The word on the bar, or next to it where the bar is too short: after it, or before it at the picture's edge.
fn draw_status(svg: &mut Svg, bar: &GanttBar, rect: SvgRect, on_bar: SvgColor) {
    let room = STATUS.width(&bar.status_text) + 6.0;
    let (x, color) = if room <= rect.width {
        (rect.x + 3.0, on_bar)
    } else if rect.x + rect.width + room <= WIDTH {
        (rect.x + rect.width + 3.0, STATUS.color)
    } else {
        (rect.x - room + 3.0, STATUS.color)
    };
    if matches!(bar.style, BarStyle::Striped | BarStyle::Crossed) && room <= rect.width {
        // Stripes must not run through the word.
        let ground = SvgRect { x: x - 1.5, y: rect.y + 1.0, width: room - 3.0, height: BAR_HEIGHT - 2.0 };
        svg.rectangle(ground, SvgColor::Page, SvgColor::None, OutlineStyle::Solid);
    }
    let baseline = rect.y + BAR_HEIGHT - 3.4;
    svg.text(SvgPoint { x, y: baseline }, TextStyle { color, ..STATUS }, &bar.status_text);
}

/// Slanted lines inside a rectangle.
fn draw_stripes(svg: &mut Svg, rect: SvgRect) {
    let SvgRect { x, y, width, height } = rect;
    let stroke = Stroke { color: SvgColor::Accent, thickness: 0.5 };
    let mut at = -height + 4.0;
    while at < width {
        // Each line is cut at the left and right edges.
        let (left, right) = (at.max(0.0), (at + height).min(width));
        let from = SvgPoint { x: x + left, y: y + height - (left - at) };
        let to = SvgPoint { x: x + right, y: y + height - (right - at) };
        svg.line(from, to, stroke);
        at += 5.0;
    }
}
