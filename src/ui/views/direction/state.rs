//! Where the user is in the tree; may be lost.

use super::act::TreeAct;
use super::editing::{RowCaret, RowEditing};
use super::example::ExampleRows;
use super::rows::{TreeLine, TreeRows, visible_lines};
use super::target::NewTreeRow;
use super::tree_place::TreePlace;
use crate::analysis::aim_tree::{AimGroup, leading_kind};
use crate::session::{Context, RecordKey};
use crate::ui::cache::{BuiltFrom, Rebuild};

/// Where the user is in the tree; may be lost.
#[derive(Debug, Default)]
pub struct DirectionState {
    built_from: BuiltFrom<String>,
    pub(super) rows: TreeRows,
    pub(super) lines: Vec<TreeLine>,
    /// The line that has the keys.
    pub(super) line: usize,
    pub(super) filter: String,
    pub(super) editing: Option<RowEditing>,
    /// A new row that is begun in the next frame.
    pub(super) new_row_wanted: Option<NewTreeRow>,
    /// Where the caret was last, for the button that splits a row: pressing it takes the keyboard from the box.
    pub(super) caret: Option<RowCaret>,
    pub(super) dragged: Option<RecordKey>,
    last_selection: Option<RecordKey>,
    /// Whether to scroll to the line that has the keys.
    pub(super) reveal: bool,
    /// Whether the tree takes the keyboard.
    pub(super) focus: bool,
    pub(super) example: ExampleRows,
}

impl DirectionState {
    /// Makes rows and lines again where the plan, the language or the filter has changed.
    pub(super) fn update(&mut self, cx: &Context<'_>) {
        let rebuild = self.built_from.renew(cx.revision, cx.language(), self.filter.clone());
        let has_other_lines = match rebuild {
            Rebuild::Nothing if !self.rows.is_searching() => return,
            Rebuild::Nothing | Rebuild::Rest => {
                self.rows.apply_filter(cx, &self.filter);
                true
            }
            Rebuild::All => self.rows.update(cx, &self.filter),
        };
        if has_other_lines {
            self.lines = visible_lines(&self.rows);
        }
        self.line = self.line.min(self.lines.len().saturating_sub(1));
        // A heading never has the keys: the row below it has, or at the end the one above.
        if self.current_row().is_none() {
            self.move_down(1);
        }
        if self.current_row().is_none() {
            self.move_up(1);
        }
        let is_gone = |record: RecordKey| self.rows.tree.position(record).is_none();
        if self.editing.as_ref().and_then(RowEditing::record).is_some_and(is_gone) {
            self.editing = None;
            self.focus = true;
        }
        self.dragged = self.dragged.filter(|record| self.rows.tree.position(*record).is_some());
    }

    /// Keeps the tree at what is selected; what was selected just now is in sight, whatever the filter says.
    pub(super) fn follow_selection(&mut self, cx: &Context<'_>) {
        let selected = cx.selection.filter(|record| self.rows.tree.position(*record).is_some());
        let Some(record) = selected else { return };
        // Only a new selection clears the filter: typing a filter that hides the selected row must not clear
        // itself.
        if (self.last_selection != selected || cx.navigated) && self.line_of(record).is_none() {
            self.filter.clear();
            self.update(cx);
        }
        self.last_selection = selected;
        if cx.navigated && self.editing.as_ref().is_some_and(|editing| editing.new_row().is_some()) {
            self.editing = None;
            self.focus = true;
        }
        if self.current_row() != selected {
            self.go_to(record);
            self.reveal = true;
        }
    }

    /// Ends what is being written.
    pub(super) fn finish_editing(&mut self, acts: &mut Vec<TreeAct>) {
        if let Some(editing) = self.editing.take() {
            acts.push(TreeAct::Finish(editing.finished_target()));
        }
    }

    /// The row that has the keys.
    pub(super) fn current_row(&self) -> Option<RecordKey> {
        match self.lines.get(self.line) {
            Some(TreeLine::Row(at)) => self.rows.tree.nodes().get(*at).map(|node| node.at),
            _ => None,
        }
    }

    /// Goes so many rows down; headings are stepped over.
    pub(super) fn move_down(&mut self, rows: usize) {
        let below = self.lines.iter().enumerate().skip(self.line.saturating_add(1));
        let mut below = below.filter(|(_, line)| matches!(line, TreeLine::Row(_))).take(rows);
        if let Some((line, _)) = below.by_ref().last() {
            self.line = line;
        }
    }

    /// Goes so many rows up.
    pub(super) fn move_up(&mut self, rows: usize) {
        let above = self.lines.iter().enumerate().take(self.line).rev();
        let above = above.filter(|(_, line)| matches!(line, TreeLine::Row(_))).take(rows);
        if let Some((line, _)) = above.last() {
            self.line = line;
        }
    }

    /// Goes to a row, where it is in sight.
    pub(super) fn go_to(&mut self, record: RecordKey) {
        if let Some(line) = self.line_of(record) {
            self.line = line;
        }
    }

    /// The line of a row.
    pub(super) fn line_of(&self, record: RecordKey) -> Option<usize> {
        let at = self.rows.tree.position(record)?;
        self.lines.iter().position(|line| *line == TreeLine::Row(at))
    }

    /// The row that is gone to when this one goes: the next one that does not go with it, else the one before.
    pub(super) fn row_after_delete(&self, record: RecordKey) -> Option<RecordKey> {
        let node = self.rows.tree.node(record)?;
        let at = self.rows.tree.position(record)?;
        let mut rows = self.lines.iter().filter_map(|line| match line {
            TreeLine::Row(at) => Some(*at),
            TreeLine::Heading(_) => None,
        });
        let after = rows.clone().find(|other| *other >= node.end);
        let next = after.or_else(|| rows.rfind(|other| *other < at))?;
        self.rows.tree.nodes().get(next).map(|node| node.at)
    }

    /// The line that a row takes which is not there yet.
    pub(super) fn draft_line(&self) -> Option<usize> {
        let new = self.editing.as_ref()?.new_row()?;
        let tree = &self.rows.tree;
        let at = match (new.place.after, new.place.parent) {
            // Behind all that is below the row it comes after.
            (Some(after), _) => tree.node(after).map(|node| node.end),
            (None, Some(parent)) => tree.position(parent).map(|at| at + 1),
            (None, None) => None,
        };
        let Some(at) = at else { return Some(self.lines.len()) };
        let line = self.lines.iter().rposition(|line| matches!(line, TreeLine::Row(other) if *other < at));
        Some(line.map_or(0, |line| line + 1))
    }

    /// A new row at the end of the tree, of the kind that it grows from.
    pub(super) fn new_row_at_end(&self, cx: &Context<'_>) -> NewTreeRow {
        let kind = leading_kind(cx.plan);
        let roots = self.rows.tree.children(None);
        let mut roots = roots.filter(|root| root.at.0 == kind && root.group != AimGroup::Unattached);
        let place = roots.next_back().map(TreePlace::after);
        let empty = TreePlace { parent: None, after: None, group: AimGroup::NotStated };
        NewTreeRow { kind, place: place.unwrap_or(empty) }
    }
}
