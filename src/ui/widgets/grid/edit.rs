//! Writing in a row: a box over the cell, or the list of its values.

use super::columns::Placed;
use super::{Column, Edit, Grid, GridAct, GridState, paint};
use crate::ui::theme::Type;
use crate::ui::widgets::{choice, field};
use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::{
    Align, Align2, EventFilter, FontSelection, Id, Key, Margin, Modifiers, Popup, PopupCloseBehavior, Rect,
    SetOpenCommand, TextEdit, Ui, UiBuilder, vec2,
};

/// What is being written.
#[derive(Clone, Debug)]
pub(super) struct Editing {
    /// The row; `None` for one that is not there yet.
    row: Option<usize>,
    /// For a new row, the row that it stands below.
    after: Option<usize>,
    /// Whether the row that it stands below was made just now and is not among the rows yet.
    fresh: bool,
    column: usize,
    text: String,
    begun: bool,
    /// Whether the text was there before and is to be marked whole.
    mark: bool,
}

impl Editing {
    /// A new row, where the table has a column that new rows begin with.
    pub(super) fn draft(grid: &Grid<'_>, after: Option<usize>) -> Option<Self> {
        let column = grid.columns.iter().position(|column| column.first)?;
        Some(Self { row: None, after, fresh: false, column, text: String::new(), begun: false, mark: false })
    }

    /// A cell that is there.
    pub(super) const fn cell(row: usize, column: usize, text: String, mark: bool) -> Self {
        Self { row: Some(row), after: None, fresh: false, column, text, begun: false, mark }
    }

    pub(super) const fn is_draft(&self) -> bool {
        self.row.is_none()
    }

    /// Whether nothing has been written in a row that is not there yet.
    pub(super) fn is_blank_draft(&self) -> bool {
        self.is_draft() && self.text.trim().is_empty()
    }

    /// The row that it belongs to.
    pub(super) fn held(&self) -> Option<Held> {
        if self.fresh { Some(Held::Chosen) } else { self.row.or(self.after).map(Held::Row) }
    }

    /// The row that it belongs to stands elsewhere now. Of a row that is gone, what it begins with goes into a new one.
    pub(super) fn hold(mut self, place: Option<usize>, begins: bool) -> Option<Self> {
        match (self.row, place) {
            (Some(_), Some(_)) => self.row = place,
            (Some(row), None) => (self.row, self.after) = (None, Some(row.saturating_sub(1))),
            (None, Some(_)) => (self.after, self.fresh) = (place, false),
            (None, None) => {}
        }
        (self.row.is_some() || begins).then_some(self)
    }

    /// The column that is being written in.
    pub(super) const fn column(&self) -> usize {
        self.column
    }

    /// Whether its row is still there; a new row goes to the end of a table that has become shorter.
    pub(super) fn holds(&mut self, rows: usize) -> bool {
        self.after = self.after.map(|after| after.min(rows.saturating_sub(1))).filter(|_| rows > 0);
        self.row.is_none_or(|row| row < rows)
    }

    /// The line that a new row takes.
    pub(super) fn draft_line(&self) -> Option<usize> {
        self.is_draft().then(|| self.after.map_or(0, |after| after + 1))
    }
}

/// The row that writing belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// One of the rows.
    Row(usize),
    /// The one that was made just now, which is chosen as soon as it is there.
    Chosen,
}

/// How writing ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Next,
    Forward,
    Backward,
    Leave,
    Drop,
}

/// Where the box is.
pub(super) fn rect(
    state: &GridState,
    placed: &[Placed<'_>],
    line_rect: impl Fn(usize) -> Rect,
    draft: Option<usize>,
) -> Option<Rect> {
    let editing = state.editing.as_ref()?;
    let place = placed.iter().find(|place| place.index == editing.column)?;
    let line = editing.row.or(draft)?;
    Some(paint::cell_rect(place, line_rect(line)))
}

/// Shows what is being written, and ends it where the user does.
pub(super) fn show(
    ui: &mut Ui,
    shown: &Grid<'_>,
    state: &mut GridState,
    rect: Rect,
    acts: &mut Vec<GridAct>,
) {
    let Some(mut editing) = state.editing.take() else { return };
    let Some(column) = shown.columns.get(editing.column) else { return };
    if let (Edit::Choice(values), Some(row)) = (column.edit, editing.row) {
        let chosen = values.iter().position(|value| *value == editing.text).unwrap_or(0);
        match choose(ui, shown, rect, (values, chosen), !editing.begun) {
            Chosen::Open => {
                editing.begun = true;
                state.editing = Some(editing);
            }
            Chosen::Value(value) => {
                acts.push(GridAct::Choose { row, column: column.key, value });
                state.focus = true;
            }
            Chosen::Closed => state.focus = true,
        }
        return;
    }
    if let Some(cells) = ui.input_mut(pasted_range) {
        let row = editing.row.or(editing.after).unwrap_or(0);
        acts.push(GridAct::Paste { row, column: column.key, cells });
        state.focus = true;
        return;
    }
    match write(ui, shown, rect, column, &mut editing) {
        None => state.editing = Some(editing),
        Some(end) => finish(shown, state, &editing, end, acts),
    }
}

fn box_id(shown: &Grid<'_>) -> Id {
    shown.id.with("box")
}

fn write(
    ui: &mut Ui,
    shown: &Grid<'_>,
    rect: Rect,
    column: &Column<'_>,
    editing: &mut Editing,
) -> Option<End> {
    let id = box_id(shown);
    let end = if ui.memory(|memory| memory.has_focus(id)) { ui.input_mut(ended) } else { None };
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
    if !editing.begun {
        editing.begun = true;
        response.request_focus();
        let mut kept = output.state;
        let last = CCursor::new(editing.text.chars().count());
        let range =
            if editing.mark { CCursorRange::two(CCursor::new(0), last) } else { CCursorRange::one(last) };
        kept.clear_undoer();
        kept.cursor.set_char_range(Some(range));
        kept.store(child.ctx(), id);
        return None;
    }
    let closing = child.input(|input| input.viewport().close_requested());
    end.or_else(|| (closing || response.lost_focus()).then_some(End::Leave))
}

fn ended(input: &mut eframe::egui::InputState) -> Option<End> {
    if input.consume_key(Modifiers::NONE, Key::Enter) {
        return Some(End::Next);
    }
    if input.consume_key(Modifiers::SHIFT, Key::Tab) {
        return Some(End::Backward);
    }
    if input.consume_key(Modifiers::NONE, Key::Tab) {
        return Some(End::Forward);
    }
    input.consume_key(Modifiers::NONE, Key::Escape).then_some(End::Drop)
}

fn finish(shown: &Grid<'_>, state: &mut GridState, editing: &Editing, end: End, acts: &mut Vec<GridAct>) {
    let Some(column) = shown.columns.get(editing.column) else { return };
    let written = !editing.text.trim().is_empty();
    state.focus = end != End::Leave;
    if end == End::Drop {
        return;
    }
    let Some(row) = editing.row else {
        if written {
            acts.push(GridAct::Insert { after: editing.after, text: editing.text.clone() });
            let made = editing.after.map_or(0, |after| after + 1);
            state.row = made;
            state.column = match end {
                End::Forward => neighbour(shown, editing.column, true),
                _ => editing.column,
            };
            state.reveal = true;
            if end == End::Next {
                state.editing =
                    Editing::draft(shown, Some(made)).map(|draft| Editing { fresh: true, ..draft });
                state.focus = false;
            }
        }
        return;
    };
    acts.push(GridAct::Edit { row, column: column.key, text: editing.text.clone() });
    match end {
        End::Next if column.first && written => {
            state.editing = Editing::draft(shown, Some(row));
            state.reveal = true;
            state.focus = false;
        }
        End::Next => state.row = (row + 1).min(shown.rows.saturating_sub(1)),
        End::Forward => state.column = neighbour(shown, editing.column, true),
        End::Backward => state.column = neighbour(shown, editing.column, false),
        End::Leave | End::Drop => {}
    }
}

/// The next column that is edited in the row, or the same where there is none.
fn neighbour(shown: &Grid<'_>, from: usize, forward: bool) -> usize {
    let editable = |index: &usize| shown.columns.get(*index).is_some_and(|column| column.edit != Edit::No);
    let found =
        if forward { (from + 1..shown.columns.len()).find(editable) } else { (0..from).rev().find(editable) };
    found.unwrap_or(from)
}

enum Chosen {
    Open,
    Value(usize),
    Closed,
}

fn choose(
    ui: &mut Ui,
    shown: &Grid<'_>,
    rect: Rect,
    (values, chosen): (&[String], usize),
    begin: bool,
) -> Chosen {
    let id = shown.id.with("values");
    let mut picked = None;
    let open = Popup::new(id, ui.ctx().clone(), rect, ui.layer_id())
        .open_memory(begin.then_some(SetOpenCommand::Bool(true)))
        .accessible_name(shown.name)
        .width(rect.width().max(220.0))
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| picked = choice::list(ui, values, chosen))
        .is_some();
    match picked {
        Some(value) => {
            Popup::close_id(ui.ctx(), id);
            Chosen::Value(value)
        }
        None if open => Chosen::Open,
        None => Chosen::Closed,
    }
}

/// Takes pasted lines or a pasted range out of the input; a single line stays for the box.
pub(super) fn pasted_range(input: &mut eframe::egui::InputState) -> Option<Vec<Vec<String>>> {
    let is_range = |event: &eframe::egui::Event| match event {
        eframe::egui::Event::Paste(text) => text.trim_end().contains(['\n', '\t']),
        _ => false,
    };
    let place = input.events.iter().position(is_range)?;
    match input.events.remove(place) {
        eframe::egui::Event::Paste(text) => Some(cells(&text)),
        _ => None,
    }
}

/// Lines and cells of pasted text; a spreadsheet puts tabs between cells and quotes what holds a line break.
pub(super) fn cells(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut letters = text.trim_end_matches(['\r', '\n']).chars().peekable();
    while let Some(letter) = letters.next() {
        let Some(row) = rows.last_mut() else { break };
        let fresh = row.last().is_some_and(String::is_empty);
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                push(row, '"');
            }
            '"' if quoted => quoted = false,
            '"' if fresh => quoted = true,
            '\t' if !quoted => row.push(String::new()),
            '\n' if !quoted => rows.push(vec![String::new()]),
            '\r' => {}
            other => push(row, other),
        }
    }
    rows
}

fn push(row: &mut [String], letter: char) {
    if let Some(cell) = row.last_mut() {
        cell.push(letter);
    }
}
