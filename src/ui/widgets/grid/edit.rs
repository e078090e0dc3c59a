//! Writing in a row: a box over the cell, or the list of its values.

use super::columns::PlacedColumn;
use super::pasted::pasted_range;
use super::{CellEdit, Grid, GridAct, GridColumn, GridState, paint};
use crate::ui::theme::Type;
use crate::ui::widgets::chord::consume_chord;
use crate::ui::widgets::{choice, field};
use egui::text::{CCursor, CCursorRange};
use egui::{
    Align, Align2, EventFilter, FontSelection, Id, Key, Margin, Modifiers, Popup, PopupCloseBehavior, Rect,
    SetOpenCommand, TextEdit, Ui, UiBuilder, vec2,
};

/// What is being written.
#[derive(Clone, Debug)]
pub(super) struct CellEditing {
    /// The row; `None` for one that is not there yet.
    row: Option<usize>,
    /// For a new row, the row that it stands below.
    after: Option<usize>,
    made: NewRowStage,
    column: usize,
    text: String,
    /// What was told of it last; nothing where what it began with is new already.
    reported: Option<String>,
    /// Whether anything was told since it began.
    has_reported: bool,
    has_focus: bool,
    /// Whether the text was there before and is to be marked whole.
    select_all: bool,
}

/// Which row is new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NewRowStage {
    /// None, or only the one that is not there yet.
    None,
    /// The one that it stands below was made just now and is not among the rows yet.
    Above,
    /// This one: it was made while it was written here.
    ThisRow,
}

impl CellEditing {
    /// A new row, where the table has a column that new rows begin with.
    pub(super) fn draft(grid: &Grid<'_>, after: Option<usize>) -> Option<Self> {
        let column = grid.columns.iter().position(|column| column.starts_row)?;
        let told = Some(String::new());
        Some(Self { after, reported: told, ..Self::cell(None, column, String::new(), false) })
    }

    /// The same with the letters that it began with.
    pub(super) fn with(self, text: String) -> Self {
        Self { text, ..self }
    }

    /// A cell whose text is marked whole, or whose new text has just begun.
    pub(super) fn cell(row: impl Into<Option<usize>>, column: usize, text: String, select_all: bool) -> Self {
        Self {
            row: row.into(),
            after: None,
            made: NewRowStage::None,
            column,
            reported: select_all.then(|| text.clone()),
            text,
            has_reported: false,
            has_focus: false,
            select_all,
        }
    }

    pub(super) const fn is_draft(&self) -> bool {
        self.row.is_none()
    }

    /// Whether it is a row that is not there yet, or was not when it began to be written.
    pub(super) fn is_new(&self) -> bool {
        self.made == NewRowStage::ThisRow || self.is_draft()
    }

    /// Whether nothing has been written in a row that is not there yet.
    pub(super) fn is_blank_draft(&self) -> bool {
        self.is_draft() && self.text.trim().is_empty()
    }

    /// The row that it belongs to.
    pub(super) fn anchor(&self) -> Option<EditAnchor> {
        match self.row {
            None if self.has_reported => Some(EditAnchor::Created),
            None if self.made == NewRowStage::Above => Some(EditAnchor::Selected),
            row => row.or(self.after).map(EditAnchor::Row),
        }
    }

    /// The row that it belongs to stands elsewhere now. Of a row that is gone, what it begins with goes into a new one.
    pub(super) fn reanchor(
        mut self,
        (place, above): (Option<usize>, Option<usize>),
        begins: bool,
    ) -> Option<Self> {
        match (self.row, place) {
            (Some(_), Some(_)) => self.row = place,
            (Some(row), None) => {
                (self.row, self.after) = (None, above.or(row.checked_sub(1)).or(Some(0)));
                (self.made, self.has_reported) = (NewRowStage::None, false);
            }
            (None, Some(_)) if self.has_reported => (self.row, self.made) = (place, NewRowStage::ThisRow),
            (None, Some(_)) => (self.after, self.made) = (place, NewRowStage::None),
            (None, None) => {}
        }
        (self.row.is_some() || begins).then_some(self)
    }

    /// The column that is being written in.
    pub(super) const fn column(&self) -> usize {
        self.column
    }

    /// Whether its row is still there; a new row goes to the end of a table that has become shorter.
    pub(super) fn is_in_range(&mut self, rows: usize) -> bool {
        self.after = self.after.map(|after| after.min(rows.saturating_sub(1))).filter(|_| rows > 0);
        self.row.is_none_or(|row| row < rows)
    }

    /// What there is to tell of it while it is being written.
    fn unreported(&mut self, column: &GridColumn<'_>) -> Option<GridAct> {
        let is_news = column.live && self.reported.as_ref() != Some(&self.text);
        if !is_news || self.is_blank_draft() {
            return None;
        }
        (self.reported, self.has_reported) = (Some(self.text.clone()), true);
        let text = self.text.clone();
        Some(match self.row {
            Some(row) => GridAct::Type { row, column: column.key, text },
            None => GridAct::Begin { after: self.after, text },
        })
    }

    /// The line that a new row takes.
    pub(super) fn draft_line(&self) -> Option<usize> {
        self.is_draft().then(|| self.after.map_or(0, |after| after + 1))
    }
}

/// The row that writing belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditAnchor {
    /// One of the rows.
    Row(usize),
    /// The one that was made just now, which is chosen as soon as it is there.
    Selected,
    /// The one that was made of the first letters of what is being written.
    Created,
}

/// How writing ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum EditEnd {
    Next,
    Forward,
    Backward,
    Leave,
    Cancel,
}

/// Where the box is.
pub(super) fn editing_rect(
    state: &GridState,
    placed: &[PlacedColumn<'_>],
    line_rect: impl Fn(usize) -> Rect,
    draft: Option<usize>,
) -> Option<Rect> {
    let editing = state.editing.as_ref()?;
    let place = placed.iter().find(|place| place.index == editing.column)?;
    let line = editing.row.or(draft)?;
    Some(paint::cell_rect(place, line_rect(line)))
}

/// Shows what is being written, and ends it where the user does.
pub(super) fn editing_ui(
    ui: &mut Ui,
    shown: &Grid<'_>,
    state: &mut GridState,
    rect: Rect,
    acts: &mut Vec<GridAct>,
) {
    let Some(mut editing) = state.editing.take() else { return };
    let Some(column) = shown.columns.get(editing.column) else { return };
    if let (CellEdit::Choice(values), Some(row)) = (column.edit, editing.row) {
        let chosen = values.iter().position(|value| *value == editing.text).unwrap_or(0);
        match cell_choice(ui, shown, rect, (values, chosen), !editing.has_focus) {
            ChoiceState::Open => {
                editing.has_focus = true;
                state.editing = Some(editing);
            }
            ChoiceState::Value(value) => {
                acts.push(GridAct::Choose { row, column: column.key, value });
                state.focus = true;
            }
            ChoiceState::Closed => state.focus = true,
        }
        return;
    }
    if let Some(cells) = ui.input_mut(pasted_range) {
        let row = editing.row.or(editing.after).unwrap_or(0);
        acts.push(GridAct::Paste { row, column: column.key, cells });
        state.focus = true;
        return;
    }
    match cell_box(ui, shown, rect, column, &mut editing) {
        None => {
            acts.extend(editing.unreported(column));
            state.editing = Some(editing);
        }
        Some(end) => finish(shown, state, &editing, end, acts),
    }
}

pub(super) fn box_id(shown: &Grid<'_>) -> Id {
    shown.id.with("box")
}

fn cell_box(
    ui: &mut Ui,
    shown: &Grid<'_>,
    rect: Rect,
    column: &GridColumn<'_>,
    editing: &mut CellEditing,
) -> Option<EditEnd> {
    let id = box_id(shown);
    let end = if ui.memory(|memory| memory.has_focus(id)) { ui.input_mut(end_key) } else { None };
    let before = editing.text.clone();
    let edit = TextEdit::singleline(&mut editing.text)
        .id(id)
        .font(FontSelection::FontId(Type::Body.font()))
        .margin(Margin::symmetric(7, 2))
        .desired_width(rect.width())
        .min_size(vec2(rect.width(), rect.height() - 2.0))
        .align(Align2([if column.numeric { Align::RIGHT } else { Align::LEFT }, Align::Center]))
        .event_filter(EventFilter {
            tab: true,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        });
    let inner = rect.shrink2(vec2(1.0, 1.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner).id_salt("edit"));
    child.spacing_mut().interact_size.y = inner.height();
    let output = edit.show(&mut child);
    let response = output.response.response.accessible_name(column.heading);
    if editing.text != before {
        field::note_text_undo(&child);
    }
    if !editing.has_focus {
        editing.has_focus = true;
        response.request_focus();
        let mut kept = output.state;
        let last = CCursor::new(editing.text.chars().count());
        let range = if editing.select_all {
            CCursorRange::two(CCursor::new(0), last)
        } else {
            CCursorRange::one(last)
        };
        kept.clear_undoer();
        kept.cursor.set_char_range(Some(range));
        kept.store(child.ctx(), id);
        return None;
    }
    let closing = child.input(|input| input.viewport().close_requested());
    end.or_else(|| (closing || response.lost_focus()).then_some(EditEnd::Leave))
}

fn end_key(input: &mut egui::InputState) -> Option<EditEnd> {
    if consume_chord(input, Modifiers::NONE, Key::Enter) {
        return Some(EditEnd::Next);
    }
    if consume_chord(input, Modifiers::SHIFT, Key::Tab) {
        return Some(EditEnd::Backward);
    }
    if consume_chord(input, Modifiers::NONE, Key::Tab) {
        return Some(EditEnd::Forward);
    }
    consume_chord(input, Modifiers::NONE, Key::Escape).then_some(EditEnd::Cancel)
}

fn finish(
    shown: &Grid<'_>,
    state: &mut GridState,
    editing: &CellEditing,
    end: EditEnd,
    acts: &mut Vec<GridAct>,
) {
    let Some(column) = shown.columns.get(editing.column) else { return };
    let written = !editing.text.trim().is_empty();
    state.focus = end != EditEnd::Leave;
    let own = editing.made == NewRowStage::ThisRow;
    if end == EditEnd::Cancel || (own && !written) {
        acts.extend(editing.has_reported.then_some(GridAct::Revert));
        return;
    }
    let Some(row) = editing.row else {
        if written {
            acts.push(GridAct::Insert { after: editing.after, text: editing.text.clone() });
            let made = editing.after.map_or(0, |after| after + 1);
            state.row = made;
            state.column = match end {
                EditEnd::Forward => next_editable(shown, editing.column, true),
                _ => editing.column,
            };
            state.reveal = true;
            if end == EditEnd::Next {
                state.editing = CellEditing::draft(shown, Some(made))
                    .map(|draft| CellEditing { made: NewRowStage::Above, ..draft });
                state.focus = false;
            }
        }
        return;
    };
    acts.push(GridAct::Edit { row, column: column.key, text: editing.text.clone() });
    if own {
        if !acts.iter().any(|act| matches!(act, GridAct::Select(_))) {
            acts.push(GridAct::Select(row));
            state.row = row;
        }
        state.column = editing.column;
        state.reveal = true;
    }
    match end {
        EditEnd::Backward if own => {}
        EditEnd::Next if column.starts_row && written => {
            state.editing = CellEditing::draft(shown, Some(row));
            state.reveal = true;
            state.focus = false;
        }
        EditEnd::Next => state.row = (row + 1).min(shown.rows.saturating_sub(1)),
        EditEnd::Forward => state.column = next_editable(shown, editing.column, true),
        EditEnd::Backward => state.column = next_editable(shown, editing.column, false),
        EditEnd::Leave | EditEnd::Cancel => {}
    }
}

/// The next column that is edited in the row, or the same where there is none.
fn next_editable(shown: &Grid<'_>, from: usize, forward: bool) -> usize {
    let editable =
        |index: &usize| shown.columns.get(*index).is_some_and(|column| column.edit != CellEdit::No);
    let found =
        if forward { (from + 1..shown.columns.len()).find(editable) } else { (0..from).rev().find(editable) };
    found.unwrap_or(from)
}

enum ChoiceState {
    Open,
    Value(usize),
    Closed,
}

fn cell_choice(
    ui: &mut Ui,
    shown: &Grid<'_>,
    rect: Rect,
    (values, chosen): (&[String], usize),
    begin: bool,
) -> ChoiceState {
    let id = shown.id.with("values");
    let mut picked = None;
    let open = Popup::new(id, ui.ctx().clone(), rect, ui.layer_id())
        .open_memory(begin.then_some(SetOpenCommand::Bool(true)))
        .accessible_name(shown.name)
        .width(rect.width().max(220.0))
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| picked = choice::option_list(ui, values, chosen))
        .is_some();
    match picked {
        Some(value) => {
            Popup::close_id(ui.ctx(), id);
            ChoiceState::Value(value)
        }
        None if open => ChoiceState::Open,
        None => ChoiceState::Closed,
    }
}
