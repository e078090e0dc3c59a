//! What a screen reader and a test see of the coverage: rows, headings, cells told whole, and the chips in them.

use super::board::Board;
use super::layout::{CellItem, head_lines, item_rect, items};
use super::{CoverageCursor, CoverageState, chip_at, coverage_id, paint};
use crate::analysis::coverage::{CellAssessment, MatrixCell};
use crate::model::{Kind, Uid};
use crate::session::Context;
use crate::text::Phrase;
use crate::ui::form::record_name;
use crate::ui::widgets as w;
use egui::accesskit::{Action, Role};
use egui::{Id, Rect, Response, Sense, Ui, UiBuilder};

/// The table itself: its name, its size, and what has the keys.
pub(super) fn table_node(ui: &Ui, cx: &Context<'_>, state: &CoverageState, response: &Response) {
    let mark = state.cursor;
    let active = match mark.chip {
        Some(chip) => chip_id(mark.row, mark.column, chip),
        None => cell_id(mark.row, mark.column),
    };
    let name = cx.word("ui-view-coverage");
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Table);
        node.set_label(name);
        node.set_row_count(state.coverage.rows.len() + 1);
        node.set_column_count(state.coverage.columns.len() + 1);
        if state.new_measure.is_none() {
            node.set_active_descendant(active.accesskit_id());
        }
    });
}

/// A heading.
pub(super) fn heading_node(ui: &Ui, (column, words): (usize, &str), rect: Rect) {
    if !is_read(ui) {
        return;
    }
    let id = coverage_id().with(("heading", column));
    ui.interact(rect, id, Sense::hover());
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::ColumnHeader);
        node.set_label(words);
        node.set_column_index(column + 1);
        node.set_row_index(0);
        node.set_bounds(w::access_bounds(rect));
    });
}

/// A row; what it gives is where its cells belong. `None` where nobody reads.
pub(super) fn row_node(
    ui: &mut Ui,
    state: &CoverageState,
    (board, table): (&Board<'_>, &Response),
    row: usize,
) -> Option<Ui> {
    if !is_read(ui) {
        return None;
    }
    let rect = board.group(row);
    let builder = UiBuilder::new()
        .scope_id(coverage_id().with(("row", row)))
        .max_rect(rect)
        .accessibility_parent(table.id)
        .accessibility_role(Role::Row);
    let node = ui.new_child(builder);
    node.ctx().accesskit_node_builder(node.unique_id(), |node| {
        node.set_row_index(row + 1);
        node.set_selected(state.cursor.row == row);
        node.set_bounds(w::access_bounds(rect));
    });
    Some(node)
}

/// The target group of a row.
pub(super) fn group_node(
    row_ui: &mut Option<Ui>,
    cx: &Context<'_>,
    state: &CoverageState,
    board: &Board<'_>,
    row: usize,
) {
    let (Some(ui), Some(id)) = (row_ui, state.group(row)) else { return };
    let name = record_name(cx, Kind::TargetGroup, id);
    let words = [name, paint::size_text(cx, id)].into_iter().filter(|words| !words.is_empty());
    let words = words.collect::<Vec<_>>().join(", ");
    let (id, rect) = (coverage_id().with(("group", row)), board.group(row));
    ui.interact(rect, id, Sense::hover());
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::RowHeader);
        node.set_label(words);
        node.set_row_index(row + 1);
        node.set_column_index(0_usize);
        node.set_bounds(w::access_bounds(rect));
    });
}

/// A cell: row, target group, column, what is said of it, and what stands in it, services and measures apart.
pub(super) fn cell_node(
    row_ui: &mut Option<Ui>,
    cx: &Context<'_>,
    state: &CoverageState,
    (cell, rect): (&MatrixCell, Rect),
    (row, column): (usize, usize),
) {
    let Some(ui) = row_ui else { return };
    let id = cell_id(row, column);
    let value = cell_description(cx, cell);
    let group = state.group(row).map(|id| record_name(cx, Kind::TargetGroup, id)).unwrap_or_default();
    let heading = state.headings.get(column).map_or("", String::as_str);
    let words = Phrase::new("ui-coverage-cell")
        .with("row", row + 1)
        .with("rows", state.coverage.rows.len())
        .with("group", group)
        .with("column", heading)
        .with("value", value.as_str());
    let words = cx.text(&words);
    ui.interact(rect, id, Sense::hover());
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Cell);
        node.set_label(words);
        node.set_value(value);
        node.set_row_index(row + 1);
        node.set_column_index(column + 1);
        node.set_bounds(w::access_bounds(rect));
        node.add_action(Action::Click);
        node.add_action(Action::Focus);
    });
    let lines = head_lines(cx, cell);
    for (place, item) in items(state, (row, column), cell).into_iter().enumerate() {
        if let CellItem::Chip(chip) = item
            && let Some(what) = chip_at(cell, chip)
        {
            self::chip_node(
                ui,
                cx,
                what,
                (chip_id(row, column, chip), item_rect(rect, lines, place, Some(item))),
            );
        }
    }
}

fn chip_node(ui: &Ui, cx: &Context<'_>, (kind, record): (Kind, Uid), (id, rect): (Id, Rect)) {
    let words = chip_words(cx, kind, &record_name(cx, kind, record));
    ui.interact(rect, id, Sense::hover());
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Button);
        node.set_label(words);
        node.set_bounds(w::access_bounds(rect));
        node.add_action(Action::Click);
        node.add_action(Action::Focus);
    });
}

/// A chip in words: the frame that tells services from measures is seen only.
fn chip_words(cx: &Context<'_>, kind: Kind, name: &str) -> String {
    let key = if kind == Kind::Service { "ui-coverage-service" } else { "ui-coverage-measure" };
    cx.text(&Phrase::new(key).with("name", name))
}

/// What is said of a cell and what stands in it, as one sentence after the other.
fn cell_description(cx: &Context<'_>, cell: &MatrixCell) -> String {
    let mut told = vec![paint::standing_text(cx, cell)];
    if let Some(said) =
        cell.assessment_record(cx.plan).filter(|_| matches!(cell.assessment, CellAssessment::Assessed(_)))
    {
        told.push(paint::assessor_text(cx, said));
        told.push(said.reason.to_string());
    }
    let names = |kind: Kind, ids: &[Uid]| {
        let names: Vec<String> = ids.iter().map(|id| record_name(cx, kind, *id)).collect();
        if names.is_empty() { String::new() } else { chip_words(cx, kind, &names.join(", ")) }
    };
    told.push(names(Kind::Service, &cell.services));
    told.push(names(Kind::Measure, &cell.measures));
    told.retain(|words| !words.trim().is_empty());
    told.join(". ")
}

/// The cell or chip that a screen reader asked to press or go to.
pub(super) fn requested_cursor(ui: &Ui, state: &CoverageState) -> Option<CoverageCursor> {
    if !is_read(ui) {
        return None;
    }
    let asked = w::access_requests(ui);
    if asked.is_empty() {
        return None;
    }
    let rows = state.coverage.rows.iter().enumerate();
    let mut marks = rows.flat_map(|(row, cells)| {
        cells.cells.iter().enumerate().flat_map(move |(column, cell)| {
            let chips = (0..super::chip_count(cell)).map(Some);
            std::iter::once(None).chain(chips).map(move |chip| CoverageCursor { row, column, chip })
        })
    });
    marks.find(|mark| {
        let id = match mark.chip {
            Some(chip) => chip_id(mark.row, mark.column, chip),
            None => cell_id(mark.row, mark.column),
        };
        asked.request_for(id).is_some()
    })
}

fn cell_id(row: usize, column: usize) -> Id {
    coverage_id().with(("cell", row, column))
}

fn chip_id(row: usize, column: usize, chip: usize) -> Id {
    coverage_id().with(("chip", row, column, chip))
}

/// Whether somebody reads the tree; without, its nodes are not made.
fn is_read(ui: &Ui) -> bool {
    ui.ctx().has_accesskit_node(coverage_id())
}
