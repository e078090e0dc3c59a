//! Where the lines of the tree are on the screen.

use super::rows::TreeLine;
use super::state::DirectionState;
use crate::session::RecordKey;
use crate::ui::theme;
use crate::ui::widgets as w;
use egui::{Pos2, Rect, Response, pos2};

/// The tree as it is in a frame.
pub(super) struct TreeFrame<'a> {
    /// The widget that is the whole tree.
    pub(super) tree: &'a Response,
    /// The upper left corner of the first line, as far as it is scrolled.
    pub(super) origin: Pos2,
    /// The right edge.
    pub(super) right: f32,
}

impl TreeFrame<'_> {
    /// Where a line is, counted with the one of a row that is not there yet.
    pub(super) fn rect(&self, line: usize) -> Rect {
        let top = self.origin.y + lines_height(line);
        Rect::from_min_max(pos2(self.origin.x, top), pos2(self.right, top + theme::TREE_ROW_HEIGHT))
    }

    /// The line at a point, counted without the one of a row that is not there yet; the one after the last is the
    /// hint's.
    pub(super) fn line_at(&self, state: &DirectionState, at: Pos2) -> Option<usize> {
        let shown = line_at_height(at.y - self.origin.y)?;
        let draft = state.draft_line();
        let line = if draft.is_some_and(|draft| shown > draft) { shown - 1 } else { shown };
        // On the draft itself the box has the pointer.
        (draft != Some(shown) && line <= state.lines.len()).then_some(line)
    }

    /// The row of a line, with where it is.
    pub(super) fn row(&self, state: &DirectionState, line: usize) -> Option<RowAt> {
        let Some(TreeLine::Row(at)) = state.lines.get(line) else { return None };
        let record = state.rows.tree.nodes().get(*at)?.at;
        // The line of a draft pushes all rows from there on down.
        let is_below_draft = state.draft_line().is_some_and(|draft| line >= draft);
        let shown = if is_below_draft { line + 1 } else { line };
        Some(RowAt { record, at: *at, line: self.rect(shown) })
    }
}

/// A row, and where its line is.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowAt {
    /// The record.
    pub(super) record: RecordKey,
    /// Its position among all rows.
    pub(super) at: usize,
    /// Its line on the screen.
    pub(super) line: Rect,
}

/// How high so many lines of the tree are.
pub(super) fn lines_height(lines: usize) -> f32 {
    w::lines_height(lines, theme::TREE_ROW_HEIGHT)
}

/// The line at a height; none above the first.
pub(super) fn line_at_height(y: f32) -> Option<usize> {
    (y >= 0.0).then(|| w::line_at(y, theme::TREE_ROW_HEIGHT))
}
