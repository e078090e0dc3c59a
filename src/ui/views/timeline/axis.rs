//! The place of quarters on the screen, and the scale above the rows.

use crate::session::TimelineScale;
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use egui::{Align2, Rect, Stroke, Ui, pos2};
use std::ops::RangeInclusive;

/// The columns of names and quarters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axis {
    /// The left edge of the names.
    pub(super) names: f32,
    /// Where the first quarter begins.
    pub(super) left: f32,
    /// Where the last one ends.
    pub(super) right: f32,
    /// The right edge of all; between it and `right` is room for words about what continues.
    pub(super) edge: f32,
    /// The first quarter, counted from year 0.
    pub(super) first: i32,
    /// How many there are.
    pub(super) count: i32,
    /// What one step is.
    pub(super) scale: TimelineScale,
}

impl Axis {
    /// The quarters of these years in a room from left to right.
    pub(super) fn new(room: Rect, years: &RangeInclusive<i16>, scale: TimelineScale) -> Self {
        let names =
            (room.width() * NAMES_SHARE).clamp(theme::TIMELINE_NAMES_MIN_WIDTH, theme::TIMELINE_NAMES_WIDTH);
        let left = room.left() + names;
        let beyond = (room.width() * BEYOND_SHARE).clamp(theme::TARGET_SIZE, theme::TIMELINE_END_ROOM);
        let count = (i32::from(*years.end()) - i32::from(*years.start()) + 1).max(1) * 4;
        let right = (room.right() - beyond).max(left + theme::SPACE);
        let first = i32::from(*years.start()) * 4;
        Self { names: room.left(), left, right, edge: room.right(), first, count, scale }
    }

    /// The width of a quarter.
    pub(super) fn quarter(&self) -> f32 {
        (self.right - self.left) / to_f32(self.count)
    }

    /// Where a quarter begins; at the ends for one outside.
    pub(super) fn x(&self, quarter: i32) -> f32 {
        self.left + to_f32((quarter - self.first).clamp(0, self.count)) * self.quarter()
    }

    /// The quarter after the last one.
    pub(super) const fn end(&self) -> i32 {
        self.first + self.count
    }

    /// The quarter at a place; `None` outside.
    pub(super) fn quarter_at(&self, x: f32) -> Option<i32> {
        (x >= self.left && x < self.right)
            .then(|| self.first + to_i32(((x - self.left) / self.quarter()).floor()))
    }

    /// How many quarters so many points are, in whole steps of the scale.
    pub(super) fn whole_steps(&self, points: f32) -> i32 {
        let step = self.scale.quarters();
        to_i32((points / (self.quarter() * to_f32(step))).round()) * step
    }

    /// Paints the years above the rows, the dark rule below them, and the name of today where today is shown.
    pub(super) fn paint_header(&self, ui: &Ui, rect: Rect, words: &HeaderWords, today: Option<f32>) {
        let p = theme::palette(ui);
        let write = |x: f32, right: f32, words: &str, colour| {
            let galley = w::clipped_galley(ui, words, Type::Column, colour, (right - x).max(0.0));
            let room = Rect::from_min_max(pos2(x, rect.top()), pos2(right, rect.bottom()));
            let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), room);
            ui.painter().galley(at.min, galley, colour);
        };
        write(self.names + theme::CELL_PADDING, self.left - theme::GAP, &words.names, p.subtle);
        let (years, mut free) = (self.count / 4, self.left);
        for at in 0..years {
            let x = self.x(self.first + at * 4);
            // Where there are so many years that their names would touch, only some are named.
            if x >= free {
                write(x, x + YEAR_WIDTH, &(self.first / 4 + at).to_string(), p.subtle);
                free = x + YEAR_WIDTH;
            }
        }
        if let Some(x) = today {
            let galley = w::clipped_galley(ui, &words.today, Type::Small, p.link, self.edge - x);
            ui.painter().galley(pos2(x + theme::SPACE, rect.top() - theme::SPACE), galley, p.link);
        }
        let rule = Stroke::new(theme::RULE_WIDTH, p.rule);
        ui.painter().hline(self.names..=self.edge, rect.bottom() - 1.0, rule);
    }

    /// Paints the lines of quarters and years behind a row.
    pub(super) fn paint_grid(&self, ui: &Ui, rect: Rect) {
        let p = theme::palette(ui);
        for at in 0..=self.count {
            let is_year = at % 4 == 0;
            // Lines of quarters that are closer than this are a grey area, not a scale.
            let has_room = self.quarter() >= 2.0 * theme::SPACE;
            if is_year || (self.scale == TimelineScale::Quarter && has_room) {
                let colour = if is_year { p.border } else { p.divider };
                ui.painter().vline(
                    self.x(self.first + at),
                    rect.y_range(),
                    Stroke::new(theme::HAIRLINE, colour),
                );
            }
        }
    }
}

/// The words above the rows.
#[derive(Clone, Debug)]
pub(super) struct HeaderWords {
    /// Above the names.
    pub(super) names: String,
    /// At the line of today.
    pub(super) today: String,
}

/// The share of the room that the names have.
const NAMES_SHARE: f32 = 0.29;
/// The share of the room behind the last year, for words about what continues.
const BEYOND_SHARE: f32 = 0.12;
/// The width of a year's name.
const YEAR_WIDTH: f32 = 42.0;

fn to_f32(number: i32) -> f32 {
    f32::from(i16::try_from(number).unwrap_or(i16::MAX))
}

#[expect(clippy::cast_possible_truncation, reason = "a screen has fewer quarters than a number counts")]
const fn to_i32(number: f32) -> i32 {
    number as i32
}
