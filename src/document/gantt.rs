//! The timeline as a picture: a bar for each measure, by quarters.
//!
//! Statuses differ by lightness, outline and pattern, and each bar bears its word, so that nothing hangs on colour.

pub use crate::analysis::timeline::BarStyle;

use super::svg::{OutlineStyle, Svg, SvgColor, SvgRect, text_width, truncate_to_width};

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
    /// The quarters it begins in and ends before, counted from year 0.
    pub quarters: (i32, i32),
    /// How it looks.
    pub style: BarStyle,
    /// The word on it.
    pub status_text: String,
}

/// The width of the whole picture: that of the text on an upright page.
const WIDTH: f64 = 460.0;
/// Where the years begin.
const CHART_LEFT: f64 = 200.0;
const HEAD_HEIGHT: f64 = 20.0;
const ROW_HEIGHT: f64 = 17.0;
const BAR_HEIGHT: f64 = 12.0;
const FONT_SIZE: f64 = 8.0;
const NUMBER_WIDTH: f64 = 26.0;

/// Draws rows over the quarters of the years from the first to the last, both included.
pub fn draw_gantt(lines: &[GanttRow], first_year: i32, last_year: i32) -> String {
    let years = last_year.saturating_sub(first_year).clamp(0, 200) + 1;
    let quarter = (WIDTH - CHART_LEFT) / f64::from(years * 4);
    let rows = u32::try_from(lines.len()).unwrap_or(u32::MAX).min(10_000);
    let bottom = HEAD_HEIGHT + f64::from(rows) * ROW_HEIGHT;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few thousand points at most"
    )]
    let mut svg = Svg::new(WIDTH as u32, bottom.ceil() as u32 + 1);
    draw_scale(&mut svg, (first_year, years), quarter, bottom);
    for (line, row) in lines.iter().zip(0..rows) {
        let top = HEAD_HEIGHT + f64::from(row) * ROW_HEIGHT;
        match line {
            GanttRow::Group(name) => {
                let name = truncate_to_width(name, FONT_SIZE, WIDTH - 4.0);
                let band = SvgRect { x: 0.0, y: top + 1.0, width: WIDTH, height: ROW_HEIGHT - 2.0 };
                svg.rectangle(band, SvgColor::Page, SvgColor::None, OutlineStyle::Solid);
                svg.text((0.0, top + 11.5), FONT_SIZE, 600, SvgColor::OnTint, &name);
            }
            GanttRow::Bar(bar) => {
                svg.text(
                    (0.0, top + 11.5),
                    FONT_SIZE,
                    400,
                    SvgColor::Subtle,
                    &truncate_to_width(&bar.number, FONT_SIZE, NUMBER_WIDTH),
                );
                let title = truncate_to_width(&bar.title, FONT_SIZE, CHART_LEFT - NUMBER_WIDTH - 8.0);
                svg.text((NUMBER_WIDTH, top + 11.5), FONT_SIZE, 400, SvgColor::Ink, &title);
                draw_bar(
                    &mut svg,
                    bar,
                    (first_year * 4, years * 4),
                    quarter,
                    top + (ROW_HEIGHT - BAR_HEIGHT) / 2.0,
                );
            }
        }
        svg.line((0.0, top + ROW_HEIGHT), (WIDTH, top + ROW_HEIGHT), SvgColor::Line, 0.4);
    }
    svg.finish()
}

fn draw_scale(svg: &mut Svg, (first, years): (i32, i32), quarter: f64, bottom: f64) {
    // So many years that their names would touch are named less often.
    let step = if years > 8 { years.div_euclid(8) + 1 } else { 1 };
    for at in 0..=years * 4 {
        let x = CHART_LEFT + f64::from(at) * quarter;
        let is_year = at % 4 == 0;
        if is_year || years <= 8 {
            let (paint, thickness) = if is_year { (SvgColor::Scale, 0.6) } else { (SvgColor::Line, 0.4) };
            svg.line((x, HEAD_HEIGHT - 4.0), (x, bottom), paint, thickness);
        }
        if is_year && at < years * 4 && (at / 4) % step == 0 {
            svg.text(
                (x + 2.0, HEAD_HEIGHT - 7.0),
                FONT_SIZE,
                600,
                SvgColor::Ink,
                &format!("{}", first + at / 4),
            );
        }
    }
    svg.line((0.0, HEAD_HEIGHT), (WIDTH, HEAD_HEIGHT), SvgColor::Scale, 0.8);
}

fn draw_bar(svg: &mut Svg, bar: &GanttBar, (first, count): (i32, i32), quarter: f64, y: f64) {
    let place = |at: i32| at.saturating_sub(first).clamp(0, count);
    let (from, to) = (place(bar.quarters.0), place(bar.quarters.1));
    let to = to.max(from + 1).min(count);
    let from = from.min(to - 1).max(0);
    let area = SvgRect {
        x: CHART_LEFT + f64::from(from) * quarter,
        y,
        width: f64::from(to - from) * quarter,
        height: BAR_HEIGHT,
    };
    let (fill, text, dash) = match bar.style {
        BarStyle::Dark => (SvgColor::OnTint, SvgColor::Page, OutlineStyle::Solid),
        BarStyle::Strong => (SvgColor::Accent, SvgColor::Page, OutlineStyle::Solid),
        BarStyle::Light => (SvgColor::Tint, SvgColor::OnTint, OutlineStyle::Solid),
        BarStyle::Striped | BarStyle::Hollow | BarStyle::Crossed => {
            (SvgColor::Page, SvgColor::OnTint, OutlineStyle::Dashed)
        }
    };
    let outline = if bar.style == BarStyle::Dark { SvgColor::OnTint } else { SvgColor::Accent };
    svg.rectangle(area, fill, outline, dash);
    if bar.style == BarStyle::Striped {
        draw_stripes(svg, area);
    }
    if bar.style == BarStyle::Crossed {
        let middle = area.y + area.height / 2.0;
        svg.line((area.x, middle), (area.x + area.width, middle), SvgColor::Accent, 0.8);
    }
    draw_status(svg, bar, area, text);
}

/// The word on the bar, or beside it where the bar is too short.
fn draw_status(svg: &mut Svg, bar: &GanttBar, area: SvgRect, paint: SvgColor) {
    let baseline = area.y + BAR_HEIGHT - 3.4;
    let size = FONT_SIZE - 0.5;
    let room = text_width(&bar.status_text, size) + 6.0;
    let (x, paint) = if room <= area.width {
        (area.x + 3.0, paint)
    } else if area.x + area.width + room <= WIDTH {
        (area.x + area.width + 3.0, SvgColor::OnTint)
    } else {
        (area.x - room + 3.0, SvgColor::OnTint)
    };
    if matches!(bar.style, BarStyle::Striped | BarStyle::Crossed) && room <= area.width {
        // Stripes must not run through the word.
        let ground = SvgRect { x: x - 1.5, y: area.y + 1.0, width: room - 3.0, height: BAR_HEIGHT - 2.0 };
        svg.rectangle(ground, SvgColor::Page, SvgColor::None, OutlineStyle::Solid);
    }
    svg.text((x, baseline), size, 500, paint, &bar.status_text);
}

/// Slanted lines inside an area.
fn draw_stripes(svg: &mut Svg, area: SvgRect) {
    let SvgRect { x, y, width, height } = area;
    let mut at = -height + 4.0;
    while at < width {
        let (left, right) = (at.max(0.0), (at + height).min(width));
        let from = (x + left, y + height - (left - at));
        let to = (x + right, y + height - (right - at));
        svg.line(from, to, SvgColor::Accent, 0.5);
        at += 5.0;
    }
}
