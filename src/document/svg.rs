//! Small SVG pictures: rectangles, lines and text in the program's own fonts and colours.
//!
//! No layout of text: what must fit is cut by [`fitted`], which estimates widths from the letters.

use std::fmt::Write as _;

/// A colour of a printed picture, from the palette that documents share with the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SvgColor {
    /// Text.
    Ink,
    /// Text that explains.
    Subtle,
    /// Lines between rows.
    Line,
    /// Lines of a scale.
    Scale,
    /// The accent.
    Accent,
    /// A surface in the accent's tint.
    Tint,
    /// Text on the tint.
    OnTint,
    /// The page.
    Page,
    /// Nothing.
    None,
}

impl SvgColor {
    /// As SVG writes it.
    pub const fn css(self) -> &'static str {
        match self {
            Self::Ink => "#292c30",
            Self::Subtle => "#5b5d60",
            Self::Line => "#d9dadb",
            Self::Scale => "#77797b",
            Self::Accent => "#0062ba",
            Self::Tint => "#ddeaf6",
            Self::OnTint => "#002c54",
            Self::Page => "#ffffff",
            Self::None => "none",
        }
    }
}

/// A picture being drawn, in points.
#[derive(Clone, Debug)]
pub struct Svg {
    width: u32,
    height: u32,
    body: String,
}

/// A rectangle's place and size, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SvgRect {
    /// The left edge.
    pub x: f64,
    /// The top edge.
    pub y: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

impl Svg {
    /// An empty picture.
    pub const fn new(width: u32, height: u32) -> Self {
        Self { width, height, body: String::new() }
    }

    /// A rectangle with rounded corners; `dashed` draws a broken outline.
    pub fn rectangle(&mut self, area: SvgRect, fill: SvgColor, outline: SvgColor, dashed: OutlineStyle) {
        let SvgRect { x, y, width, height } = area;
        let (fill, outline, dash) = (fill.css(), outline.css(), dashed.attribute());
        self.push_element(format_args!(
            r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" rx="2" fill="{fill}" stroke="{outline}" stroke-width="0.8"{dash}/>"#
        ));
    }

    /// A straight line.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), paint: SvgColor, thickness: f64) {
        let ((x1, y1), (x2, y2), paint) = (from, to, paint.css());
        self.push_element(format_args!(
            r#"<line x1="{x1:.1}" y1="{y1:.1}" x2="{x2:.1}" y2="{y2:.1}" stroke="{paint}" stroke-width="{thickness:.1}"/>"#
        ));
    }

    /// Text whose baseline begins at a point.
    pub fn text(&mut self, at: (f64, f64), size: f64, weight: u16, paint: SvgColor, text: &str) {
        let ((x, y), paint, text) = (at, paint.css(), escape_xml(text));
        self.push_element(format_args!(
            r#"<text x="{x:.1}" y="{y:.1}" font-family="Inter" font-size="{size}" font-weight="{weight}" fill="{paint}">{text}</text>"#
        ));
    }

    /// The finished picture.
    pub fn finish(self) -> String {
        let Self { width, height, body } = self;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n{body}</svg>\n"
        )
    }

    fn push_element(&mut self, element: std::fmt::Arguments<'_>) {
        // Writing to a string never fails.
        let _ = writeln!(self.body, "{element}");
    }
}

/// Whether an outline is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutlineStyle {
    /// Whole.
    Solid,
    /// Broken.
    Dashed,
}

impl OutlineStyle {
    const fn attribute(self) -> &'static str {
        match self {
            Self::Solid => "",
            Self::Dashed => r#" stroke-dasharray="3 2""#,
        }
    }
}

/// Text as it stands inside an element; characters that XML does not allow are left out.
fn escape_xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// The text, or its beginning and "…" where it would be wider than `room` points at a size of letters.
pub fn truncate_to_width(text: &str, size: f64, room: f64) -> String {
    if text_width(text, size) <= room {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = text_width("…", size);
    for c in text.chars() {
        used += letter_width(c) * size;
        if used > room {
            break;
        }
        out.push(c);
    }
    format!("{}…", out.trim_end())
}

/// About how wide a text is, in points: never much less than it really is in Inter.
pub fn text_width(text: &str, size: f64) -> f64 {
    text.chars().map(|c| cached_letter_width(c) * size).sum()
}

/// The widths of the letters of ASCII, which are asked for most.
#[expect(clippy::indexing_slicing, reason = "made while compiling, within its own length")]
const ASCII_WIDTHS: [f64; 128] = {
    let mut widths = [0.0; 128];
    let mut code: u8 = 0;
    while code < 128 {
        widths[code as usize] = letter_width(code as char);
        code += 1;
    }
    widths
};

/// About how wide a letter is, from the table where it stands there.
fn cached_letter_width(c: char) -> f64 {
    ASCII_WIDTHS.get(c as usize).copied().unwrap_or_else(|| letter_width(c))
}

/// About how wide a letter is, as a share of the letter size.
const fn letter_width(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.29,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | ' ' | '/' | '-' => 0.38,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | 'æ' | 'Æ' | '…' => 0.92,
        'A'..='Z' | 'Å' | 'Ø' => 0.73,
        c if c.is_ascii() => 0.62,
        c if (c as u32) < 0x250 => 0.66,
        _ => 1.05,
    }
}
