//! The menu of a table of records: what can be done with the marked rows and cells, each with its key.

use super::acts::{apply_act, duplicate_selected};
use super::calendar::{has_calendar, open_calendar};
use super::layout::{LayoutAct, change_layout, sort_of, whole_points};
use super::record_table_id;
use super::state::RecordTableState;
use super::table::KindTable;
use crate::session::{CommandId, Context, Outbox};
use crate::text::Phrase;
use crate::ui::widgets::grid::{GridAct, GridCommand, GridMenu, MenuSubject};
use crate::ui::widgets::{Menu, MenuItem, MenuState};
use egui::{Ui, ViewportCommand};

/// What a line of the menu does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MenuAct {
    /// Something with what is marked.
    Marked(GridCommand),
    /// Opens the form of the row.
    Open,
    /// Pastes what is in the clipboard.
    Paste,
    /// Makes a copy of the row.
    Duplicate,
    /// Moves the row; up, or down.
    Move { up: bool },
    /// Begins a row below this one.
    NewRow,
    /// Shows only rows that have what the cell says.
    FilterByValue,
    /// Opens the calendar of the cell.
    Calendar,
    /// Opens the menu of the column: how wide it is, where it is, whether it is shown.
    OfColumn,
    /// Changes how the table is shown.
    Layout(LayoutAct),
}

/// Shows the menu that is open, and does what is chosen in it.
pub(super) fn menu_ui(
    ui: &Ui,
    cx: &Context<'_>,
    table: &KindTable<'_>,
    state: &mut RecordTableState,
    out: &mut Outbox<'_>,
) {
    let Some(menu) = state.grid.menu.take() else { return };
    let items = match menu.of {
        MenuSubject::Cells if state.record_at(state.grid.row).is_none() => return,
        MenuSubject::Cells => items(cx, table, state),
        MenuSubject::Heading(column) => heading_items(cx, table, state, column),
    };
    let name = cx.word("ui-cell-menu");
    let id = record_table_id(table.key).with("menu");
    let shown = Menu { id, name: &name, below: menu.below, opens: menu.opens };
    match shown.show(ui, &items) {
        MenuState::Open => state.grid.menu = Some(GridMenu { opens: false, ..menu }),
        MenuState::Closed => state.grid.take_focus(),
        MenuState::Chosen(MenuAct::Calendar) => {
            open_calendar(state, menu.below);
            ui.ctx().request_repaint();
        }
        MenuState::Chosen(MenuAct::OfColumn) => {
            let of = MenuSubject::Heading(state.grid.column);
            state.grid.menu = Some(GridMenu { of, below: menu.below, opens: true });
            ui.ctx().request_repaint();
        }
        MenuState::Chosen(act) => {
            ui.memory_mut(|memory| memory.request_focus(record_table_id(table.key)));
            carry_out(ui, cx, table, state, act, out);
        }
    }
}

/// The lines of the menu: what can be done here and now.
fn items(cx: &Context<'_>, table: &KindTable<'_>, state: &RecordTableState) -> Vec<MenuItem<MenuAct>> {
    let open = command_item(cx.word("ui-menu-open"), MenuAct::Open, CommandId::ToggleForm);
    let cells = cell_items(cx, table, state);
    let shown = shown_items(cx, table, state);
    let rows = if cx.can.edit { row_items(cx, table, state) } else { Vec::new() };
    std::iter::once(open).chain(cells).chain(shown).chain(rows).collect()
}

/// A line that does what a command does, with its key.
fn command_item(words: String, act: MenuAct, id: CommandId) -> MenuItem<MenuAct> {
    MenuItem::new(words, act).keys(id.chord_text())
}

/// What is done with the content of cells.
fn cell_items(cx: &Context<'_>, table: &KindTable<'_>, state: &RecordTableState) -> Vec<MenuItem<MenuAct>> {
    let marked = |key, command, id| command_item(cx.word(key), MenuAct::Marked(command), id);
    let rows = cx.text(&Phrase::new("ui-menu-copy-rows").with("count", state.grid.marked_rows()));
    let copy_rows = MenuItem::new(rows, MenuAct::Marked(GridCommand::CopyRows));
    let copy = marked("ui-menu-copy", GridCommand::Copy, CommandId::Copy).group();
    if !cx.can.edit {
        return vec![copy, copy_rows];
    }
    let mut items = vec![
        marked("ui-menu-cut", GridCommand::Cut, CommandId::Cut).group(),
        MenuItem { begins_group: false, ..copy },
        copy_rows,
        command_item(cx.word("ui-menu-paste"), MenuAct::Paste, CommandId::Paste),
        marked("ui-menu-empty", GridCommand::Clear, CommandId::EmptyCells),
    ];
    if has_calendar(table, state.grid.column) {
        items.push(MenuItem::new(cx.word("ui-menu-calendar"), MenuAct::Calendar));
    }
    items
}

/// How the table is shown.
fn shown_items(cx: &Context<'_>, table: &KindTable<'_>, state: &RecordTableState) -> Vec<MenuItem<MenuAct>> {
    let column = state.grid.column;
    let mut items = Vec::new();
    if !cell_words(cx, table, state).is_empty() {
        let words = Phrase::new("ui-menu-filter").with("value", cell_words(cx, table, state));
        items.push(MenuItem::new(cx.text(&words), MenuAct::FilterByValue).group());
    }
    items.extend(sort_items(cx, table, column));
    let heading = table.columns.get(column).map(|spec| spec.heading(table.kind)).unwrap_or_default();
    let of_column = cx.text(&Phrase::new("ui-menu-of-column").with("column", heading));
    items.push(MenuItem::new(of_column, MenuAct::OfColumn));
    items
}

/// What is done with rows.
fn row_items(cx: &Context<'_>, table: &KindTable<'_>, state: &RecordTableState) -> Vec<MenuItem<MenuAct>> {
    let rows = state.grid.marked_rows();
    let counted = |key| cx.text(&Phrase::new(key).with("count", rows));
    let mut items = Vec::new();
    if rows > 1 {
        let fill = MenuAct::Marked(GridCommand::FillDown);
        items.push(command_item(cx.word("ui-menu-fill"), fill, CommandId::Duplicate).group());
        if table.columns.get(state.grid.column).is_some_and(|spec| !spec.read_only) {
            let set = MenuAct::Marked(GridCommand::SetAll);
            items.push(command_item(counted("ui-menu-set-all"), set, CommandId::SetAll));
        }
    } else {
        items.extend([
            command_item(cx.word("ui-menu-duplicate"), MenuAct::Duplicate, CommandId::Duplicate).group(),
            command_item(cx.word("ui-menu-up"), MenuAct::Move { up: true }, CommandId::MoveRowUp),
            command_item(cx.word("ui-menu-down"), MenuAct::Move { up: false }, CommandId::MoveRowDown),
        ]);
    }
    let delete = MenuAct::Marked(GridCommand::Delete);
    items.extend([
        command_item(cx.word("ui-menu-new-row"), MenuAct::NewRow, CommandId::NewRow).group(),
        command_item(counted("ui-menu-delete"), delete, CommandId::DeleteRows),
    ]);
    items
}

/// What the cell that has the keys says, as it is shown.
fn cell_words(cx: &Context<'_>, table: &KindTable<'_>, state: &RecordTableState) -> String {
    let cells = state.rows.cells(cx, table, state.grid.row);
    cells.get(state.grid.column).map(|words| words.trim().to_owned()).unwrap_or_default()
}

/// The lines that sort by a column.
fn sort_items(cx: &Context<'_>, table: &KindTable<'_>, column: usize) -> Vec<MenuItem<MenuAct>> {
    let heading = table.columns.get(column).map(|spec| spec.heading(table.kind)).unwrap_or_default();
    let line = |key, act| {
        let words = cx.text(&Phrase::new(key).with("column", heading.clone()));
        MenuItem::new(words, MenuAct::Layout(act))
    };
    let mut items = vec![
        line("ui-menu-sort", LayoutAct::Sort { column, descending: false }).group(),
        line("ui-menu-sort-back", LayoutAct::Sort { column, descending: true }),
    ];
    if sort_of(cx, table).is_some() {
        items.push(line("ui-menu-unsort", LayoutAct::Unsort));
    }
    items
}

/// The lines of the menu of a heading.
fn heading_items(
    cx: &Context<'_>,
    table: &KindTable<'_>,
    state: &RecordTableState,
    column: usize,
) -> Vec<MenuItem<MenuAct>> {
    let width = whole_points(state.grid.column_width(column));
    let mut items = sort_items(cx, table, column);
    let mut add = |key, act, begins_group| {
        let item = MenuItem::new(cx.word(key), MenuAct::Layout(act));
        items.push(MenuItem { begins_group, ..item });
    };
    if column > 0 {
        add("ui-menu-column-left", LayoutAct::MoveColumn { column, left: true }, true);
    }
    if column + 1 < table.columns.len() {
        add("ui-menu-column-right", LayoutAct::MoveColumn { column, left: false }, column == 0);
    }
    add("ui-menu-column-wider", LayoutAct::Resize { column, width, wider: true }, false);
    add("ui-menu-column-narrower", LayoutAct::Resize { column, width, wider: false }, false);
    if table.columns.get(column).is_some_and(|spec| spec.chosen_width.is_some()) {
        add("ui-menu-column-fit", LayoutAct::Fit(column), false);
    }
    if table.columns.get(column).is_some_and(|spec| !spec.starts_row) {
        add("ui-menu-column-hide", LayoutAct::Hide(column), false);
    }
    if cx.tables.contains_key(table.key.code()) {
        add("ui-menu-columns-reset", LayoutAct::Reset, true);
    }
    items
}

fn carry_out(
    ui: &Ui,
    cx: &Context<'_>,
    table: &KindTable<'_>,
    state: &mut RecordTableState,
    act: MenuAct,
    out: &mut Outbox<'_>,
) {
    if let MenuAct::Layout(act) = act {
        return change_layout(cx, table, act, out);
    }
    let Some(row) = state.record_at(state.grid.row) else { return };
    match act {
        MenuAct::Layout(_) | MenuAct::OfColumn | MenuAct::Calendar => {}
        MenuAct::FilterByValue => state.filter = cell_words(cx, table, state),
        MenuAct::Marked(command) => state.grid.request(command),
        MenuAct::Open => apply_act(cx, table, state, GridAct::Open(row), out),
        // The clipboard answers with what it has, as if its key had been pressed.
        MenuAct::Paste => ui.ctx().send_viewport_cmd(ViewportCommand::RequestPaste),
        MenuAct::Duplicate => duplicate_selected(cx, out),
        MenuAct::Move { up } => apply_act(cx, table, state, GridAct::Move { row, up }, out),
        MenuAct::NewRow => state.begin_row(),
    }
    ui.ctx().request_repaint();
}
