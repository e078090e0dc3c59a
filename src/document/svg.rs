//! Small SVG pictures: rectangles, lines and text in the program's own fonts and colours.
//!
//! No layout: the caller decides where everything is, and measures texts with [`TextStyle`].

use super::palette::SvgColor;
use super::text_style::TextStyle;
use super::xml::Escaped;
use std::fmt::Write as _;

/// A point of a picture, in points from its top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SvgPoint {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// The position and size of a rectangle, in points.
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

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: SvgColor,
    /// How thick it is, in points.
    pub thickness: f64,
}

/// Whether an outline is dashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutlineStyle {
    /// One line.
    Solid,
    /// Short lines.
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

/// A picture being drawn, in points.
#[derive(Clone, Debug)]
pub struct Svg {
    width: u32,
    height: u32,
    body: String,
}

impl Svg {
    /// An empty picture.
    pub const fn new(width: u32, height: u32) -> Self {
        Self { width, height, body: String::new() }
    }

    /// A rectangle with rounded corners.
    pub fn rectangle(&mut self, rect: SvgRect, fill: SvgColor, outline: SvgColor, style: OutlineStyle) {
        let SvgRect { x, y, width, height } = rect;
        let (fill, outline, dash) = (fill.css(), outline.css(), style.attribute());
        self.push_element(format_args!(
            r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" rx="2" fill="{fill}" stroke="{outline}" stroke-width="0.8"{dash}/>"#
        ));
    }

    /// A straight line.
    pub fn line(&mut self, from: SvgPoint, to: SvgPoint, stroke: Stroke) {
        let (SvgPoint { x: x1, y: y1 }, SvgPoint { x: x2, y: y2 }) = (from, to);
        let (color, thickness) = (stroke.color.css(), stroke.thickness);
        self.push_element(format_args!(
            r#"<line x1="{x1:.1}" y1="{y1:.1}" x2="{x2:.1}" y2="{y2:.1}" stroke="{color}" stroke-width="{thickness:.1}"/>"#
        ));
    }

    /// Text whose baseline begins at a point.
    pub fn text(&mut self, at: SvgPoint, style: TextStyle, text: &str) {
        let SvgPoint { x, y } = at;
        let (size, weight, color) = (style.size, style.weight.value(), style.color.css());
        let text = Escaped(text);
        self.push_element(format_args!(
            r#"<text x="{x:.1}" y="{y:.1}" font-family="Inter" font-size="{size}" font-weight="{weight}" fill="{color}">{text}</text>"#
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
