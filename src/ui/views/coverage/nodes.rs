//! What a screen reader and a test see of the coverage: rows, headings, cells described as a whole, and the chips in
//! them.

use super::board::Board;
use super::cursor::{CellAt, CoverageCursor, chip_at, chip_count};
use super::layout::{CellItem, cell_items, item_rect};
use super::state::{CoverageState, coverage_id};
use super::words::{cell_description, chip_text, size_text};
use crate::analysis::coverage::MatrixCell;
use crate::model::Kind;
use crate::session::Context;
use crate::text::Phrase;
use crate::ui::form::record_name;
use crate::ui::widgets::access::{PaintedNode, PaintedRow, PaintedTable, TableSize, is_read, requested};
use egui::accesskit::Role;
use egui::{Id, Rect, Response, Ui};

/// A cell or a chip in it among all widgets.
fn node_id(cursor: CoverageCursor) -> Id {
    let CoverageCursor { cell: CellAt { row, column }, chip } = cursor;
    match chip {
        Some(chip) => coverage_id().with(("chip", row, column, chip)),
        None => coverage_id().with(("cell", row, column)),
    }
}

/// Describes the table itself: its name, its size, and what has the keys.
pub(super) fn describe_table(cx: &Context<'_>, state: &CoverageState, response: &Response) {
    let (rows, columns) = (state.coverage.rows.len() + 1, state.coverage.columns.len() + 1);
    PaintedTable {
        size: Some(TableSize { rows, columns }),
        active: state.new_measure.is_none().then(|| node_id(state.cursor)),
        ..PaintedTable::new(Role::Table, &cx.word("ui-view-coverage"))
    }
    .describe(response);
}

/// Adds a heading.
pub(super) fn add_heading(ui: &Ui, column: usize, words: &str, rect: Rect) {
    if is_read(ui, coverage_id()) {
        let node = PaintedNode::new(Role::ColumnHeader, words, rect).at(0, column + 1);
        node.add(ui, coverage_id().with(("heading", column)));
    }
}

/// Adds a row with its target group; gives the `Ui` that its cells belong to. `None` where nobody reads.
pub(super) fn add_row(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &CoverageState,
    board: &Board<'_>,
    row: usize,
) -> Option<Ui> {
    let rect = board.group(row);
    let selected = state.cursor.cell.row == row;
    if !is_read(ui, coverage_id()) {
        return None;
    }
    let group = state.group(row).map(|id| [record_name(cx, Kind::TargetGroup, id), size_text(cx, id)]);
    let mut words: Vec<String> = group.into_iter().flatten().collect();
    words.retain(|words| !words.is_empty());
    let label = words.join(", ");
    let name = if label.is_empty() { cx.word("ui-nameless") } else { label.clone() };
    let row_ui = PaintedRow { name: &name, index: row + 1, rect, selected }.add(ui, coverage_id())?;
    if !label.is_empty() {
        let node = PaintedNode::new(Role::RowHeader, &label, rect).at(row + 1, 0);
        node.add(&row_ui, coverage_id().with(("group", row)));
    }
    Some(row_ui)
}

/// Adds a cell: row, target group, column, assessment, and what is in it, services and measures apart.
pub(super) fn add_cell(
    row_ui: Option<&Ui>,
    cx: &Context<'_>,
    state: &CoverageState,
    board: &Board<'_>,
    at: CellAt,
    cell: &MatrixCell,
) {
    let Some(ui) = row_ui else { return };
    let rect = board.cell(at);
    let value = cell_description(cx, cell);
    let label = Phrase::new("ui-coverage-cell")
        .with("row", at.row + 1)
        .with("rows", state.coverage.rows.len())
        .with("group", state.group_name(cx, at.row))
        .with("column", state.heading(at.column))
        .with("value", value.as_str());
    let label = cx.text(&label);
    let node = PaintedNode::new(Role::Cell, &label, rect).at(at.row + 1, at.column + 1).pressable();
    PaintedNode { value: Some(&value), ..node }.add(ui, node_id(CoverageCursor { cell: at, chip: None }));
    let lines = board.layout.head_lines(at);
    for (position, item) in cell_items(state, at, cell).into_iter().enumerate() {
        let CellItem::Chip(chip) = item else { continue };
        let Some((kind, id)) = chip_at(cell, chip) else { continue };
        let words = chip_text(cx, kind, &record_name(cx, kind, id));
        let rect = item_rect(rect, lines, position, Some(item));
        let node = PaintedNode::new(Role::Button, &words, rect).pressable();
        node.add(ui, node_id(CoverageCursor { cell: at, chip: Some(chip) }));
    }
}

/// The cell or chip that a screen reader asked to press or go to.
pub(super) fn requested_cursor(ui: &Ui, state: &CoverageState) -> Option<CoverageCursor> {
    let rows = state.coverage.rows.iter().enumerate();
    let cursors = rows.flat_map(|(row, cells)| {
        cells.cells.iter().enumerate().flat_map(move |(column, cell)| {
            let chips = (0..chip_count(cell)).map(Some);
            let cell = CellAt { row, column };
            std::iter::once(None).chain(chips).map(move |chip| CoverageCursor { cell, chip })
        })
    });
    requested(ui, cursors.map(|cursor| (node_id(cursor), cursor))).map(|request| request.node)
}
