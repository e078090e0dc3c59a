//! Records of one kind as a table that is its own editor: columns, filter, writing in rows, pasting.
//!
//! What stands in the rows is made once a change, not once a frame.

mod acts;
mod cells;
mod column;
mod example;
mod rows;
mod writing;

pub use column::{Col, ColumnSpec};

use crate::model::{Kind, Shape, Uid};
use crate::session::{Context, Outbox};
use crate::text::{Language, Phrase};
use crate::ui::form::{choice_words, record_names};
use crate::ui::theme::{self, Tone, Type};
use crate::ui::views::finding_count_words;
use crate::ui::widgets::grid::{Cell, CellEdit, EditAnchor, Grid, GridColumn, GridSource, GridState, grid};
use crate::ui::widgets::{self as w};
use egui::{Id, Ui};
use example::{ExampleTitles, example_ui};
use rows::{RecordRow, RecordRows};
use writing::LiveEdit;

/// Where the user is in a table of records; may be lost.
#[derive(Debug, Default)]
pub struct RecordTableState {
    built_from: Option<(u64, Language, String, Option<Uid>)>,
    rows: RecordRows,
    visible: Vec<usize>,
    headings: Vec<String>,
    choices: Vec<Vec<String>>,
    /// The words of 0, 1, 2 and more things to look at.
    finding_words: Vec<String>,
    /// What stands for the name of somebody who is not named.
    nameless: String,
    filter: String,
    grid: GridState,
    /// What the plan knows already of what is being written.
    writing: Option<LiveEdit>,
    new_row_wanted: bool,
    last_selection: Option<Uid>,
    example: ExampleTitles,
}

impl RecordTableState {
    /// Begins a new row after the selected one, in the next frame.
    pub const fn begin_row(&mut self) {
        self.new_row_wanted = true;
    }

    /// Whether something is being written that the plan does not say yet, or not in full.
    pub fn is_editing(&self) -> bool {
        self.grid.is_editing()
    }

    /// The plan has gone back or forth: a box of which it knew is closed, with what became of it.
    pub fn close_live_edit(&mut self) {
        if self.writing.take().is_some() {
            self.grid.cancel();
        }
    }
}

/// A table of records, for one frame.
#[derive(Clone, Copy, Debug)]
pub struct RecordTable<'a> {
    /// The kind.
    pub kind: Kind,
    /// The columns.
    pub columns: &'a [ColumnSpec],
    /// The name of the view or of its part.
    pub name: &'a str,
    /// Below the table where there are no rows: what belongs there.
    pub empty: &'a str,
    /// The words of the button that makes a new row.
    pub new: &'a str,
    /// Where the view has several tables: their names, and which one this is.
    pub tabs: (&'a [String], usize),
}

/// Shows a table of records with its heading, filter and button.
///
/// Says which of the view's other tables was asked for.
pub fn record_table_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    sheet: &RecordTable<'_>,
    state: &mut RecordTableState,
    out: &mut Outbox<'_>,
) -> Option<usize> {
    rebuild(cx, sheet, state);
    clear_hiding_filter(cx, sheet, state);
    follow_selection(cx, sheet, state);
    let picked = heading(ui, cx, sheet, state);
    if state.rows.is_empty() {
        ui.add_space(theme::SPACE);
        w::paragraph(ui, sheet.empty);
        example_ui(ui, cx, sheet.kind, &mut state.example);
        ui.add_space(theme::SPACE);
    }
    let headings = std::mem::take(&mut state.headings);
    let choices = std::mem::take(&mut state.choices);
    let columns: Vec<GridColumn<'_>> = sheet
        .columns
        .iter()
        .zip(headings.iter().zip(&choices))
        .map(|(spec, (heading, values))| spec.column(sheet.kind, (heading, values), cx.can.edit))
        .collect();
    let hint = if cx.can.edit { cx.word("ui-grid-hint") } else { String::new() };
    let shown = Grid {
        id: record_table_id(sheet.kind),
        name: sheet.name,
        columns: &columns,
        rows: state.visible.len(),
        hint: &hint,
    };
    // What is being written is finished first; in the next frame the new row is begun.
    let waits = state.new_row_wanted && state.grid.finish_editing(ui, &shown);
    if !waits && std::mem::take(&mut state.new_row_wanted) {
        let chosen = cx.selection.is_some_and(|(kind, _)| kind == sheet.kind);
        let last = state.visible.len().checked_sub(1);
        let after = if chosen { last.map(|last| state.grid.row.min(last)) } else { last };
        state.grid.begin_row(&shown, after);
        state.writing = None;
        out.gesture_ended = true;
    }
    let mut grid_state = std::mem::take(&mut state.grid);
    let done = grid(ui, &shown, &mut grid_state, &RecordSource { cx, sheet, state });
    state.grid = grid_state;
    let elsewhere = cx.selection.is_none_or(|(kind, _)| kind != sheet.kind);
    if elsewhere
        && ui.memory(|memory| memory.has_focus(shown.id))
        && let Some(id) = record_at(state, state.grid.row)
    {
        out.select((sheet.kind, id));
    }
    state.headings = headings;
    state.choices = choices;
    for act in done {
        if let Some(act) = writing::apply_live_act(cx, sheet, state, act, out) {
            acts::apply_act(cx, sheet, state, act, out);
        }
    }
    if !state.grid.is_editing() {
        state.writing = None;
    }
    picked
}

fn heading(
    ui: &mut Ui,
    cx: &Context<'_>,
    sheet: &RecordTable<'_>,
    state: &mut RecordTableState,
) -> Option<usize> {
    let mut picked = None;
    w::line_with_sides(ui, "sheet", theme::CONTROL_HEIGHT, |ui, end| match end {
        w::LineSide::Left => picked = title_or_tabs(ui, cx, sheet, state),
        w::LineSide::Right => {
            w::filter_box(
                ui,
                filter_id(),
                (&cx.word("ui-filter"), &cx.word("ui-filter-hint")),
                &mut state.filter,
            );
            if cx.can.edit {
                state.new_row_wanted |= w::filled_button(ui, sheet.new).clicked();
            }
        }
    });
    picked
}

/// The name of the table, or the names of all tables of the view, with how many rows it shows.
fn title_or_tabs(
    ui: &mut Ui,
    cx: &Context<'_>,
    sheet: &RecordTable<'_>,
    state: &RecordTableState,
) -> Option<usize> {
    let (tabs, chosen) = sheet.tabs;
    let mut picked = None;
    if tabs.is_empty() {
        w::title(ui, sheet.name);
    }
    for (index, words) in tabs.iter().enumerate() {
        ui.spacing_mut().item_spacing.x = theme::SPACE;
        if w::tab(ui, words, index == chosen).clicked() {
            picked = Some(index);
        }
    }
    let all = state.rows.len();
    let count = if state.visible.len() < all {
        let count = Phrase::new("ui-grid-filtered").with("shown", state.visible.len());
        cx.text(&count.with("all", all))
    } else if tabs.is_empty() && all > 0 {
        all.to_string()
    } else {
        String::new()
    };
    if !count.is_empty() {
        w::live_label(ui, Type::Small, &count);
    }
    picked
}

/// The table of a kind.
pub fn record_table_id(kind: Kind) -> Id {
    Id::unique(("sheet", kind.code()))
}

/// The box that filters; one view has one.
pub fn filter_id() -> Id {
    Id::unique("filter")
}

/// Makes the rows again where the plan, the language or the filter has changed.
fn rebuild(cx: &Context<'_>, sheet: &RecordTable<'_>, state: &mut RecordTableState) {
    let held = anchored_record(cx, sheet, state);
    let current = (cx.revision, cx.language(), state.filter.clone(), held);
    if state.built_from.as_ref() == Some(&current) {
        return;
    }
    if state.built_from.is_none() {
        state.grid.column = sheet.columns.iter().position(|spec| spec.starts_row).unwrap_or_default();
    }
    let above = record_above(state);
    let same_plan = state.built_from.as_ref().is_some_and(|made| (made.0, made.1) == (current.0, current.1));
    if !same_plan {
        state.headings = sheet.columns.iter().map(|spec| cx.text(&spec.heading(sheet.kind))).collect();
        state.choices = sheet.columns.iter().map(|spec| choices_of(cx, sheet.kind, spec)).collect();
        state.nameless = cx.word("ui-nameless");
        state.finding_words = (0..=MAX_FINDINGS).map(|count| finding_count_words(cx, count)).collect();
        state.rows.update(cx, sheet);
    }
    let sought = state.filter.trim().to_lowercase();
    // What is being written stays in sight, whatever its letters are so far.
    let fits = |row: &RecordRow| row.matches(&sought) || Some(row.id) == held;
    state.visible = (0..state.rows.len()).filter(|at| state.rows.get(*at).is_some_and(fits)).collect();
    state.built_from = Some(current);
    if let Some(id) = held {
        let place = row_of(state, Some(id));
        state.grid.reanchor((place, row_of(state, above)), |column| {
            sheet.columns.get(column).is_some_and(|spec| spec.starts_row)
        });
    }
}

/// The record that what is being written belongs to: rows move, and are taken away, while somebody writes.
fn anchored_record(cx: &Context<'_>, sheet: &RecordTable<'_>, state: &RecordTableState) -> Option<Uid> {
    match state.grid.edit_anchor()? {
        EditAnchor::Row(row) => record_at(state, row),
        EditAnchor::Selected => cx.selection.filter(|(kind, _)| *kind == sheet.kind).map(|(_, id)| id),
        EditAnchor::Created => state.writing.as_ref().map(LiveEdit::id),
    }
}

/// The record above the row that is being written in.
fn record_above(state: &RecordTableState) -> Option<Uid> {
    match state.grid.edit_anchor()? {
        EditAnchor::Row(row) => record_at(state, row.checked_sub(1)?),
        EditAnchor::Selected | EditAnchor::Created => None,
    }
}

/// What a cell of a column can be chosen from.
fn choices_of(cx: &Context<'_>, kind: Kind, spec: &ColumnSpec) -> Vec<String> {
    let linked = |to| std::iter::once(cx.word("ui-choice-none")).chain(record_names(cx, to).1).collect();
    match spec.col {
        Col::Group => linked(Kind::TargetGroup),
        Col::Level => linked(Kind::Level),
        Col::Field(field) => match kind.info(field).map(|info| info.shape) {
            Some(Shape::Choice(info)) => choice_words(cx, info),
            Some(Shape::Flag) => vec![cx.word("ui-no"), cx.word("ui-yes")],
            Some(Shape::Link(to) | Shape::Owner(to)) if !spec.read_only => linked(to),
            _ => Vec::new(),
        },
        Col::Main => vec![cx.word("ui-no"), cx.word("ui-yes")],
        Col::Number | Col::Lead | Col::Fte | Col::Look => Vec::new(),
    }
}

/// What was selected just now is in sight: a filter that hides it is taken away.
fn clear_hiding_filter(cx: &Context<'_>, sheet: &RecordTable<'_>, state: &mut RecordTableState) {
    let selected = cx.selection.filter(|(kind, _)| *kind == sheet.kind).map(|(_, id)| id);
    let is_new = selected.is_some() && (selected != state.last_selection || cx.navigated);
    state.last_selection = selected;
    let sought = state.filter.trim().to_lowercase();
    if is_new && state.rows.iter().any(|row| Some(row.id) == selected && !row.matches(&sought)) {
        state.filter.clear();
        rebuild(cx, sheet, state);
    }
}

/// Keeps the grid at what is selected, where that changed elsewhere.
fn follow_selection(cx: &Context<'_>, sheet: &RecordTable<'_>, state: &mut RecordTableState) {
    let Some((kind, id)) = cx.selection else { return };
    if cx.navigated && kind == sheet.kind {
        state.grid.cancel_blank();
    }
    let here = state.visible.get(state.grid.row).and_then(|at| state.rows.get(*at)).map(|row| row.id);
    if kind != sheet.kind || here == Some(id) || state.grid.is_editing() {
        return;
    }
    if let Some(place) = row_of(state, Some(id)) {
        state.grid.show_row(place);
    }
}

/// The row of a record, among those shown.
fn row_of(state: &RecordTableState, id: Option<Uid>) -> Option<usize> {
    id.and_then(|id| state.visible.iter().position(|at| state.rows.get(*at).is_some_and(|row| row.id == id)))
}

fn record_at(state: &RecordTableState, row: usize) -> Option<Uid> {
    state.visible.get(row).and_then(|at| state.rows.get(*at)).map(|row| row.id)
}

struct RecordSource<'a, 'p> {
    cx: &'a Context<'p>,
    sheet: &'a RecordTable<'a>,
    state: &'a RecordTableState,
}

impl RecordSource<'_, '_> {
    fn text(&self, row: usize, column: &'static str) -> &str {
        let at = self.sheet.columns.iter().position(|spec| spec.key == column);
        let row = self.state.visible.get(row).and_then(|at| self.state.rows.get(*at));
        at.zip(row).and_then(|(at, row)| row.cells.get(at)).map_or("", String::as_str)
    }
}

impl RecordSource<'_, '_> {
    /// Whether somebody of the group stands there without a name, as they may.
    fn is_nameless(&self, column: &str) -> bool {
        self.sheet.kind == Kind::Participant && column == "title"
    }

    /// How many things there are to look at in a row, read anew: they are found after the row was made.
    fn findings_cell(&self, row: usize) -> Cell<'_> {
        let id = record_at(self.state, row);
        let count =
            id.map_or(0, |id| self.cx.findings.count_in_record((self.sheet.kind, id))).min(MAX_FINDINGS);
        match self.state.finding_words.get(count) {
            Some(words) if count > 0 => Cell::Count(count, words),
            _ => Cell::Empty,
        }
    }
}

/// No record has more things to look at than there are rules.
const MAX_FINDINGS: usize = crate::analysis::checks::RULES.len();

impl GridSource for RecordSource<'_, '_> {
    fn cell(&self, row: usize, column: &'static str) -> Cell<'_> {
        let text = self.text(row, column);
        let spec = self.sheet.columns.iter().find(|spec| spec.key == column);
        match spec.map(|spec| spec.col) {
            Some(Col::Look) => self.findings_cell(row),
            Some(_) if text.is_empty() && self.is_nameless(column) => Cell::Subtle(&self.state.nameless),
            _ if text.is_empty() => Cell::Empty,
            Some(Col::Group) => Cell::Chip(Tone::Green, text),
            Some(Col::Number) => Cell::Subtle(text),
            _ => Cell::Text(text),
        }
    }

    fn edit_text(&self, row: usize, column: &'static str) -> String {
        let spec = self.sheet.columns.iter().find(|spec| spec.key == column);
        let whole = spec
            .zip(record_at(self.state, row))
            .and_then(|(spec, id)| cells::edit_text(self.cx, (self.sheet.kind, id), spec.col));
        whole.unwrap_or_else(|| self.text(row, column).to_owned())
    }

    fn access_label(&self, row: usize, column: &str, value: &str) -> String {
        let phrase = Phrase::new("ui-grid-cell").with("row", row + 1).with("rows", self.state.visible.len());
        let value =
            if value.is_empty() { self.cx.word("ui-grid-blank") } else { value.trim_start().to_owned() };
        self.cx.text(&phrase.with("column", column).with("value", value))
    }
}

impl ColumnSpec {
    fn column<'a>(
        &self,
        kind: Kind,
        (heading, values): (&'a str, &'a [String]),
        may_edit: bool,
    ) -> GridColumn<'a> {
        let mut column = GridColumn::new(self.key, heading, self.min_width)
            .extra_share(self.extra_share)
            .hide_order(self.hide_order);
        if self.numeric {
            column = column.numeric();
        }
        if !may_edit || self.read_only {
            return column;
        }
        column = column.live(writing::is_live(self.col, kind));
        if self.starts_row {
            return column.starts_row();
        }
        column.edit(if values.is_empty() { CellEdit::Text } else { CellEdit::Choice(values) })
    }
}
