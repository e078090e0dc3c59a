//! Text in rows: measured, broken where the width ends, and put in place.

use crate::ui::theme;
use egui::text::{LayoutJob, TextFormat};
use egui::{Galley, Painter, Pos2, Vec2, pos2, vec2};
use std::sync::Arc;

/// The height of a row, in heights of its letters.
pub(super) const ROW_HEIGHT: f32 = 1.3;

/// What a text is painted with; the colour follows from the palette.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ink {
    /// The colour of titles and lines.
    #[default]
    Text,
    /// The colour of what is said besides.
    Subtle,
    /// A clock that is soon over.
    Warning,
    /// A clock that is over.
    Danger,
}

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LetterStyle {
    /// The size of the letters, in points of the window.
    pub points: f32,
    /// Whether it is strong.
    pub is_strong: bool,
    /// The colour.
    pub ink: Ink,
}

/// A text in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedText {
    /// The words; they fit in one row.
    pub text: String,
    /// The upper left corner.
    pub at: Pos2,
    /// How much room the letters take.
    pub size: Vec2,
    /// The size of the letters, in points of the window.
    pub points: f32,
    /// Whether it is strong.
    pub is_strong: bool,
    /// The colour.
    pub ink: Ink,
}

/// A text that is to be broken into rows.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub(super) text: String,
    pub(super) style: LetterStyle,
}

impl Span {
    pub(super) fn new(text: impl AsRef<str>, style: LetterStyle) -> Self {
        // A line break or tab inside a text would be a row or a sign of its own.
        Self { text: text.as_ref().replace(char::is_control, " "), style }
    }
}

/// A row of a block, with its texts and perhaps a bar, from the block's left edge and the row's upper one.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub(super) texts: Vec<PlacedText>,
    /// Where a bar begins and how long it is.
    pub(super) bar: Option<(f32, f32)>,
    pub(super) height: f32,
    /// Whether it is marked at its left edge.
    pub(super) is_marked: bool,
}

impl Row {
    /// How far it reaches to the right.
    pub(super) fn width(&self) -> f32 {
        self.texts.iter().map(|text| text.at.x + text.size.x).fold(0.0, f32::max)
    }

    /// The same so much further to the right.
    pub(super) fn moved(mut self, by: f32) -> Self {
        self.texts.iter_mut().for_each(|text| text.at.x += by);
        self
    }
}

/// Measures text with the fonts of the window.
#[derive(Clone, Copy)]
pub(super) struct Typesetter<'a> {
    pub(super) painter: &'a Painter,
}

impl Typesetter<'_> {
    fn galley(self, spans: &[Span], width: f32) -> Arc<Galley> {
        let mut job = LayoutJob::default();
        for span in spans {
            let font = theme::room_font(span.style.points, span.style.is_strong);
            job.append(&span.text, 0.0, TextFormat { font_id: font, ..TextFormat::default() });
        }
        job.wrap.max_width = width.max(1.0);
        self.painter.layout_job(job)
    }

    /// Breaks texts that follow each other into rows of this width. A word that is wider is broken inside.
    pub(super) fn rows(self, spans: &[Span], width: f32) -> Vec<Row> {
        let galley = self.galley(spans, width);
        let mut letters =
            spans.iter().enumerate().flat_map(|(at, span)| span.text.chars().map(move |it| (at, it)));
        let broken = galley.rows.iter().map(|row| {
            // A row has a glyph for each letter of the texts, in their order.
            let mut parts: Vec<(usize, String)> = Vec::new();
            for (at, letter) in letters.by_ref().take(row.row.glyphs.len()) {
                match parts.last_mut() {
                    Some((last, text)) if *last == at => text.push(letter),
                    _ => parts.push((at, letter.to_string())),
                }
            }
            self.row_of(spans, parts)
        });
        broken.collect()
    }

    /// Puts the parts of a row behind each other.
    fn row_of(self, spans: &[Span], parts: Vec<(usize, String)>) -> Row {
        let mut row = Row::default();
        let mut left = 0.0;
        for (at, text) in parts {
            let Some(style) = spans.get(at).map(|span| span.style) else { continue };
            let advance = self.width(&text, style);
            row.height = row.height.max(style.points * ROW_HEIGHT);
            let shown = text.trim_end();
            if !shown.trim().is_empty() {
                row.texts.push(self.placed(shown, style, left));
            }
            left += advance;
        }
        row
    }

    fn width(self, text: &str, style: LetterStyle) -> f32 {
        self.galley(&[Span::new(text, style)], f32::INFINITY).size().x
    }

    /// A text that is not broken, so far from the left; in the middle of the height of its row.
    pub(super) fn placed(self, text: &str, style: LetterStyle, left: f32) -> PlacedText {
        let size = self.galley(&[Span::new(text, style)], f32::INFINITY).size();
        let top = (style.points * ROW_HEIGHT - size.y) / 2.0;
        PlacedText {
            text: text.to_owned(),
            at: pos2(left, top),
            size: vec2(size.x, size.y),
            points: style.points,
            is_strong: style.is_strong,
            ink: style.ink,
        }
    }
}
