//! Where the user is in the timeline, and the lines that it shows.

use super::drag::BarDrag;
use super::rows::{TimelineLine, TimelineRows};
use crate::analysis::timeline::{all_years, years};
use crate::model::{Kind, Period, PeriodEnd, PeriodShift, Quarters, Uid};
use crate::session::{Context, TimelineScale, TimelineSettings};
use crate::ui::cache::{BuiltFrom, Rebuild};
use egui::Id;
use std::ops::RangeInclusive;

/// Where the user is in the timeline; may be lost.
#[derive(Debug)]
pub struct TimelineState {
    built_from: BuiltFrom<(TimelineSettings, String)>,
    /// The groups and rows, in order.
    pub(super) lines: Vec<TimelineLine>,
    /// The measures.
    pub(super) rows: TimelineRows,
    /// The years that are shown.
    pub(super) years: RangeInclusive<i16>,
    /// The letters that names are filtered by.
    pub(super) filter: String,
    /// The row that has the keys.
    pub(super) row: usize,
    /// The quarter that Enter gives a row without a period.
    pub(super) quarter: i32,
    /// Whether the row that has the keys is to be scrolled to.
    pub(super) reveal: bool,
    /// The bar that the pointer holds.
    pub(super) drag: Option<BarDrag>,
    /// The bar that keys have moved.
    pub(super) key_move: Option<KeyMove>,
    /// Whether a key was pressed since the pointer moved: a hover text at the pointer would hide what the keys do.
    pub(super) hides_hover: bool,
    /// The end that a measure had before it was made ongoing.
    pub(super) former_end: Option<FormerEnd>,
}

/// How keys have moved a bar, and from which period.
///
/// A move by keys is one step of undo however often the key is pressed. Each press applies the sum of all to the period
/// that stood there first: moving back then restores what was written, where adding press to press would round a month
/// to a quarter on the way.
#[derive(Clone, Copy, Debug)]
pub(super) struct KeyMove {
    /// The measure.
    pub(super) id: Uid,
    /// Its period before the first press.
    pub(super) before: Period,
    /// The sum of all presses.
    pub(super) by: PeriodShift,
    /// Its period after the last press; another one in the plan means that the stretch has ended.
    pub(super) now: Period,
}

/// The end of a measure's period before it was made ongoing.
#[derive(Clone, Copy, Debug)]
pub(super) struct FormerEnd {
    /// The measure.
    pub(super) id: Uid,
    /// Its end.
    pub(super) end: PeriodEnd,
}

impl Default for TimelineState {
    fn default() -> Self {
        Self {
            built_from: BuiltFrom::default(),
            lines: Vec::new(),
            rows: TimelineRows::default(),
            years: 0..=0,
            filter: String::new(),
            row: 0,
            quarter: 0,
            reveal: false,
            drag: None,
            key_move: None,
            hides_hover: false,
            former_end: None,
        }
    }
}

/// The most years that are shown side by side.
const MAX_YEARS: i16 = 20;

/// The timeline among all widgets.
pub(super) fn timeline_id() -> Id {
    Id::unique("timeline")
}

impl TimelineState {
    /// Makes the lines again where the plan, the language, the settings or the filter have changed.
    pub(super) fn rebuild(&mut self, cx: &Context<'_>) {
        let rest = (cx.timeline, self.filter.clone());
        let rebuild = self.built_from.renew(cx.revision, cx.language(), rest);
        if rebuild == Rebuild::Nothing && !self.rows.is_searching() {
            return;
        }
        let here = self.rows.id(self.row);
        if rebuild == Rebuild::Nothing {
            self.rows.search(cx, &mut self.lines);
            self.keep_row(here);
            return;
        }
        let next = cx.today().year().saturating_add(1);
        let found = match cx.timeline.scale {
            TimelineScale::Quarter => years(cx.plan, cx.measure_counts, MAX_YEARS),
            TimelineScale::Year => all_years(cx.plan, cx.measure_counts, MAX_YEARS),
        };
        let (first, last) = found.unwrap_or((next, next.saturating_add(3)));
        self.years = first..=last;
        self.rows.update(cx, &self.years, &self.filter, &mut self.lines);
        // The quarter that Enter gives stays among those that are shown, and on a whole step of the scale.
        let (first, end) = (i32::from(first) * 4, (i32::from(last) + 1) * 4);
        let step = cx.timeline.scale.quarters();
        let quarter = self.quarter.clamp(first, (end - step).max(first));
        self.quarter = quarter - (quarter - first).rem_euclid(step);
        self.keep_row(here);
    }

    /// The measure that had the keys keeps them.
    fn keep_row(&mut self, here: Option<Uid>) {
        // Mostly it is where it was.
        if here.is_none() || self.rows.id(self.row) != here {
            let place = here.and_then(|id| self.rows.position(id));
            self.row = place.unwrap_or(self.row).min(self.rows.len().saturating_sub(1));
        }
        // Rows have moved: the pointer may hold another bar now.
        self.drag = None;
    }

    /// Keeps the timeline at what is selected, where that changed elsewhere.
    pub(super) fn follow_selection(&mut self, cx: &Context<'_>) {
        let Some((Kind::Measure, id)) = cx.selection else { return };
        if self.rows.id(self.row) == Some(id) {
            self.reveal |= cx.navigated;
            return;
        }
        // Who goes to a measure wants to see it: a filter that hides it is cleared.
        if self.row_of(id).is_none() && cx.navigated && !self.filter.is_empty() {
            self.filter.clear();
            self.rebuild(cx);
        }
        if let Some(row) = self.row_of(id) {
            self.row = row;
            self.reveal = true;
        }
    }

    fn row_of(&self, id: Uid) -> Option<usize> {
        self.rows.position(id)
    }

    /// The quarters that Enter gives a row without a period.
    pub(super) const fn offered_quarters(&self, scale: TimelineScale) -> Quarters {
        Quarters { first: self.quarter, end: self.quarter + scale.quarters() }
    }
}
