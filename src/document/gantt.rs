//! The timeline as a picture: a bar for each measure, by quarters.
//!
//! Statuses differ by lightness, outline and pattern, and each bar bears its word, so that nothing hangs on colour.

pub use crate::analysis::timeline::Look;

use super::svg::{Area, Dash, Paint, Svg, fitted, width_of};

/// A row of the picture.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// The name of the rows that follow.
    Group(String),
    /// A measure.
    Bar(Bar),
}

/// A measure on the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The quarters it begins in and ends before, counted from year 0.
    pub quarters: (i32, i32),
    /// How it looks.
    pub look: Look,
    /// The word on it.
    pub word: String,
}

/// The width of the whole picture: that of the text on an upright page.
const WIDTH: f64 = 460.0;
/// Where the years begin.
const LEFT: f64 = 200.0;
const HEAD: f64 = 20.0;
const ROW: f64 = 17.0;
const BAR: f64 = 12.0;
const SIZE: f64 = 8.0;
const NUMBER_ROOM: f64 = 26.0;

/// Draws rows over the quarters of the years from the first to the last, both included.
pub fn draw(lines: &[Line], first_year: i32, last_year: i32) -> String {
    let years = last_year.saturating_sub(first_year).clamp(0, 200) + 1;
    let quarter = (WIDTH - LEFT) / f64::from(years * 4);
    let rows = u32::try_from(lines.len()).unwrap_or(u32::MAX).min(10_000);
    let bottom = HEAD + f64::from(rows) * ROW;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few thousand points at most"
    )]
    let mut svg = Svg::new(WIDTH as u32, bottom.ceil() as u32 + 1);
    scale(&mut svg, (first_year, years), quarter, bottom);
    for (line, row) in lines.iter().zip(0..rows) {
        let top = HEAD + f64::from(row) * ROW;
        match line {
            Line::Group(name) => {
                let name = fitted(name, SIZE, WIDTH - 4.0);
                let band = Area { x: 0.0, y: top + 1.0, width: WIDTH, height: ROW - 2.0 };
                svg.rectangle(band, Paint::Page, Paint::Nothing, Dash::Whole);
                svg.text((0.0, top + 11.5), SIZE, 600, Paint::OnTint, &name);
            }
            Line::Bar(bar) => {
                svg.text(
                    (0.0, top + 11.5),
                    SIZE,
                    400,
                    Paint::Subtle,
                    &fitted(&bar.number, SIZE, NUMBER_ROOM),
                );
                let title = fitted(&bar.title, SIZE, LEFT - NUMBER_ROOM - 8.0);
                svg.text((NUMBER_ROOM, top + 11.5), SIZE, 400, Paint::Ink, &title);
                draw_bar(&mut svg, bar, (first_year * 4, years * 4), quarter, top + (ROW - BAR) / 2.0);
            }
        }
        svg.line((0.0, top + ROW), (WIDTH, top + ROW), Paint::Line, 0.4);
    }
    svg.finish()
}

fn scale(svg: &mut Svg, (first, years): (i32, i32), quarter: f64, bottom: f64) {
    // So many years that their names would touch are named less often.
    let step = if years > 8 { years.div_euclid(8) + 1 } else { 1 };
    for at in 0..=years * 4 {
        let x = LEFT + f64::from(at) * quarter;
        let is_year = at % 4 == 0;
        if is_year || years <= 8 {
            let (paint, thickness) = if is_year { (Paint::Scale, 0.6) } else { (Paint::Line, 0.4) };
            svg.line((x, HEAD - 4.0), (x, bottom), paint, thickness);
        }
        if is_year && at < years * 4 && (at / 4) % step == 0 {
            svg.text((x + 2.0, HEAD - 7.0), SIZE, 600, Paint::Ink, &format!("{}", first + at / 4));
        }
    }
    svg.line((0.0, HEAD), (WIDTH, HEAD), Paint::Scale, 0.8);
}

fn draw_bar(svg: &mut Svg, bar: &Bar, (first, count): (i32, i32), quarter: f64, y: f64) {
    let place = |at: i32| at.saturating_sub(first).clamp(0, count);
    let (from, to) = (place(bar.quarters.0), place(bar.quarters.1));
    let to = to.max(from + 1).min(count);
    let from = from.min(to - 1).max(0);
    let area =
        Area { x: LEFT + f64::from(from) * quarter, y, width: f64::from(to - from) * quarter, height: BAR };
    let (fill, text, dash) = match bar.look {
        Look::Dark => (Paint::OnTint, Paint::Page, Dash::Whole),
        Look::Strong => (Paint::Accent, Paint::Page, Dash::Whole),
        Look::Light => (Paint::Tint, Paint::OnTint, Dash::Whole),
        Look::Striped | Look::Hollow | Look::Crossed => (Paint::Page, Paint::OnTint, Dash::Broken),
    };
    let outline = if bar.look == Look::Dark { Paint::OnTint } else { Paint::Accent };
    svg.rectangle(area, fill, outline, dash);
    if bar.look == Look::Striped {
        stripes(svg, area);
    }
    if bar.look == Look::Crossed {
        let middle = area.y + area.height / 2.0;
        svg.line((area.x, middle), (area.x + area.width, middle), Paint::Accent, 0.8);
    }
    word(svg, bar, area, text);
}

/// The word on the bar, or beside it where the bar is too short.
fn word(svg: &mut Svg, bar: &Bar, area: Area, paint: Paint) {
    let baseline = area.y + BAR - 3.4;
    let size = SIZE - 0.5;
    let room = width_of(&bar.word, size) + 6.0;
    let (x, paint) = if room <= area.width {
        (area.x + 3.0, paint)
    } else if area.x + area.width + room <= WIDTH {
        (area.x + area.width + 3.0, Paint::OnTint)
    } else {
        (area.x - room + 3.0, Paint::OnTint)
    };
    if matches!(bar.look, Look::Striped | Look::Crossed) && room <= area.width {
        // Stripes must not run through the word.
        let ground = Area { x: x - 1.5, y: area.y + 1.0, width: room - 3.0, height: BAR - 2.0 };
        svg.rectangle(ground, Paint::Page, Paint::Nothing, Dash::Whole);
    }
    svg.text((x, baseline), size, 500, paint, &bar.word);
}

/// Slanted lines inside an area.
fn stripes(svg: &mut Svg, area: Area) {
    let Area { x, y, width, height } = area;
    let mut at = -height + 4.0;
    while at < width {
        let (left, right) = (at.max(0.0), (at + height).min(width));
        let from = (x + left, y + height - (left - at));
        let to = (x + right, y + height - (right - at));
        svg.line(from, to, Paint::Accent, 0.5);
        at += 5.0;
    }
}
