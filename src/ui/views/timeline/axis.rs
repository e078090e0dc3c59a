//! Where quarters stand on the screen, and the scale above the rows.

use crate::session::Scale;
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use eframe::egui::{Align2, Rect, Stroke, Ui, pos2};

/// The room of names and quarters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axis {
    /// The left edge of the names.
    pub(super) names: f32,
    /// Where the first quarter begins.
    pub(super) left: f32,
    /// Where the last one ends.
    pub(super) right: f32,
    /// Where the room ends: words of what goes on stand between.
    pub(super) edge: f32,
    /// The first quarter, counted from year 0.
    pub(super) first: i32,
    /// How many there are.
    pub(super) count: i32,
    /// What one step is.
    pub(super) scale: Scale,
}

impl Axis {
    /// The quarters of these years, both included, in a room from left to right.
    pub(super) fn new(room: Rect, (first, last): (i16, i16), scale: Scale) -> Self {
        let names = (room.width() * NAMES).clamp(theme::TIMELINE_NAMES_LEAST, theme::TIMELINE_NAMES);
        let left = room.left() + names;
        let beyond = (room.width() * BEYOND).clamp(theme::TARGET, theme::TIMELINE_BEYOND);
        let count = (i32::from(last) - i32::from(first) + 1).max(1) * 4;
        let right = (room.right() - beyond).max(left + theme::STEP);
        Self {
            names: room.left(),
            left,
            right,
            edge: room.right(),
            first: i32::from(first) * 4,
            count,
            scale,
        }
    }

    /// The width of a quarter.
    pub(super) fn quarter(&self) -> f32 {
        (self.right - self.left) / float(self.count)
    }

    /// Where a quarter begins; at the ends for one outside.
    pub(super) fn x(&self, quarter: i32) -> f32 {
        self.left + float((quarter - self.first).clamp(0, self.count)) * self.quarter()
    }

    /// The quarter after the last one.
    pub(super) const fn end(&self) -> i32 {
        self.first + self.count
    }

    /// The quarter at a place; `None` outside.
    pub(super) fn at(&self, x: f32) -> Option<i32> {
        (x >= self.left && x < self.right)
            .then(|| self.first + whole((x - self.left) / self.quarter(), false))
    }

    /// How many quarters lie in so many points, in whole steps.
    pub(super) fn steps(&self, points: f32) -> i32 {
        let step = self.scale.quarters();
        whole(points / (self.quarter() * float(step)), true) * step
    }

    /// The years above the rows, with the dark rule beneath, and today where that is in sight.
    pub(super) fn header(&self, ui: &Ui, rect: Rect, (heading, today): (&str, &str), now: Option<f32>) {
        let p = theme::palette(ui);
        let write = |x: f32, right: f32, words: &str, colour| {
            let galley = w::clipped(ui, words, Type::Column, colour, (right - x).max(0.0));
            let room = Rect::from_min_max(pos2(x, rect.top()), pos2(right, rect.bottom()));
            let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), room);
            ui.painter().galley(at.min, galley, colour);
        };
        write(self.names + theme::CELL_PADDING, self.left - theme::GAP, heading, p.subtle);
        let (years, mut free) = (self.count / 4, self.left);
        for at in 0..years {
            let x = self.x(self.first + at * 4);
            // So many years that their names would touch are named less often.
            if x >= free {
                write(x, x + YEAR, &(self.first / 4 + at).to_string(), p.subtle);
                free = x + YEAR;
            }
        }
        if let Some(x) = now {
            let galley = w::clipped(ui, today, Type::Small, p.link, self.edge - x);
            ui.painter().galley(pos2(x + theme::STEP, rect.top() - theme::STEP), galley, p.link);
        }
        let rule = Stroke::new(theme::RULE, p.rule);
        ui.painter().hline(self.names..=self.edge, rect.bottom() - 1.0, rule);
    }

    /// The lines of quarters and years behind a row.
    pub(super) fn grid(&self, ui: &Ui, rect: Rect) {
        let p = theme::palette(ui);
        for at in 0..=self.count {
            let year = at % 4 == 0;
            if year || (self.scale == Scale::Quarter && self.quarter() >= 2.0 * theme::STEP) {
                let colour = if year { p.border } else { p.line };
                ui.painter().vline(self.x(self.first + at), rect.y_range(), Stroke::new(theme::HAIR, colour));
            }
        }
    }
}

/// The share of the room that names have, and what goes on beyond the last year.
const NAMES: f32 = 0.29;
const BEYOND: f32 = 0.12;
/// The room of a year's name.
const YEAR: f32 = 42.0;

fn float(number: i32) -> f32 {
    f32::from(i16::try_from(number).unwrap_or(i16::MAX))
}

#[expect(clippy::cast_possible_truncation, reason = "a screen has fewer quarters than a number counts")]
fn whole(number: f32, nearest: bool) -> i32 {
    if nearest { number.round() as i32 } else { number.floor() as i32 }
}
