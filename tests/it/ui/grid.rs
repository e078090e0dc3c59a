//! The one table: what the keys do, what a screen reader hears.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Id, Key, Modifiers, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use planverksted::ui::theme::{self, Scheme, Tone};
use planverksted::ui::widgets::grid::{
    Cell, CellEdit, CellValue, Grid, GridAct, GridColumn, GridSource, GridState, MarkedCells, grid,
};

struct GridRows(Vec<[String; 3]>);

impl GridSource for GridRows {
    type Row = usize;

    fn rows(&self) -> usize {
        self.0.len()
    }

    fn row(&self, at: usize) -> Option<usize> {
        (at < self.0.len()).then_some(at)
    }

    fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        let Some([title, group, status]) = self.0.get(row) else { return Cell::Empty };
        match column {
            0 => Cell::Text(title),
            1 => Cell::Chip(Tone::Green, group),
            _ => Cell::Text(status),
        }
    }

    fn access_label(&self, row: usize, column: &str, value: &str) -> String {
        format!("rad {} av {}, {column}, {value}", row + 1, self.0.len())
    }
}

#[derive(Default)]
struct GridHarness {
    rows: GridRows,
    state: GridState,
    acts: Vec<GridAct>,
}

impl Default for GridRows {
    fn default() -> Self {
        let row = |n: usize| [format!("Tiltak {n}"), "Unge".to_owned(), "Pågår".to_owned()];
        Self((1..=50).map(row).collect())
    }
}

fn harness(rows: usize) -> Harness<'static, GridHarness> {
    let mut table = GridHarness::default();
    table.rows.0.truncate(rows);
    let statuses = ["Ikke startet".to_owned(), "Pågår".to_owned(), "Gjennomført".to_owned()];
    Harness::builder()
        .with_size(Vec2::new(900.0, 500.0))
        .with_max_steps(16)
        .with_context_setup(|ctx| {
            theme::install_fonts(ctx);
            theme::apply(ctx, Scheme::Light);
        })
        .build_ui_state(
            move |ui, table: &mut GridHarness| {
                let columns = [
                    GridColumn::new("Tiltak", 280.0).extra_share(1.0).starts_row(),
                    GridColumn::new("Målgruppe", 146.0),
                    GridColumn::new("Status", 104.0).edit(CellEdit::Choice(&statuses)),
                ];
                let shown = Grid {
                    id: Id::unique("measures"),
                    name: "Tiltak",
                    columns: &columns,
                    hint: "Skriv her …",
                    open: "Åpne",
                };
                let acts = grid(ui, &shown, &mut table.state, &table.rows);
                for act in &acts {
                    apply(&mut table.rows, act);
                }
                table.acts.extend(acts);
            },
            table,
        )
}

fn apply(rows: &mut GridRows, act: &GridAct) {
    match act {
        GridAct::Edit { row, text, .. } => rows.0[*row][0].clone_from(text),
        GridAct::Insert { after, text } => {
            let at = after.map_or(0, |after| after + 1);
            rows.0.insert(at, [text.clone(), String::new(), String::new()]);
        }
        GridAct::Delete(gone) => gone.iter().rev().for_each(|row| drop(rows.0.remove(*row))),
        _ => {}
    }
}

fn typed(harness: &mut Harness<'_, GridHarness>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

fn pressed(harness: &mut Harness<'_, GridHarness>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

fn focused<'a>(harness: &'a Harness<'_, GridHarness>) -> Option<Node<'a>> {
    harness.root().children_recursive().find(|node| node.accesskit_node().is_focused())
}

#[test]
fn a_cell_says_its_row_its_column_and_its_value() {
    let mut harness = harness(50);
    harness.run();
    let cell = harness.get_by_label("rad 3 av 50, Målgruppe, Unge");
    assert_eq!(cell.accesskit_node().role(), Role::Cell);
    let row = cell.accesskit_node().parent().unwrap();
    assert_eq!(row.role(), Role::Row);
    assert_eq!(row.parent().unwrap().role(), Role::Table);
    assert_eq!(
        harness.get_by_role_and_label(Role::ColumnHeader, "Status").accesskit_node().role(),
        Role::ColumnHeader
    );
}

#[test]
fn rows_out_of_sight_are_not_drawn() {
    let mut harness = harness(50);
    harness.run();
    assert!(harness.query_by_label("rad 40 av 50, Tiltak, Tiltak 40").is_none());
}

#[test]
fn arrows_move_the_cell_and_the_screen_reader_follows() {
    let mut harness = harness(50);
    harness.run();
    harness.get_by_label("rad 1 av 50, Tiltak, Tiltak 1").click();
    harness.run();
    pressed(&mut harness, Modifiers::NONE, Key::ArrowDown);
    pressed(&mut harness, Modifiers::NONE, Key::ArrowRight);
    let label = focused(&harness).and_then(|node| node.accesskit_node().label());
    assert_eq!(label.as_deref(), Some("rad 2 av 50, Målgruppe, Unge"));
    pressed(&mut harness, Modifiers::COMMAND, Key::End);
    assert_eq!(harness.state().state.row, 49);
    assert!(harness.query_by_label("rad 50 av 50, Tiltak, Tiltak 50").is_some(), "it scrolled there");
}

#[test]
fn enter_edits_the_title_and_makes_the_next_row() {
    let mut harness = harness(2);
    harness.run();
    harness.get_by_label("rad 2 av 2, Tiltak, Tiltak 2").click();
    harness.run();
    pressed(&mut harness, Modifiers::NONE, Key::Enter);
    typed(&mut harness, "Familiens hus");
    pressed(&mut harness, Modifiers::NONE, Key::Enter);
    typed(&mut harness, "Ungdomshuset");
    pressed(&mut harness, Modifiers::NONE, Key::Enter);
    pressed(&mut harness, Modifiers::NONE, Key::Escape);
    let titles: Vec<&str> = harness.state().rows.0.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(titles, ["Tiltak 1", "Familiens hus", "Ungdomshuset"]);
}

#[test]
fn an_empty_table_begins_with_enter() {
    let mut harness = harness(0);
    harness.run();
    pressed(&mut harness, Modifiers::NONE, Key::Tab);
    pressed(&mut harness, Modifiers::NONE, Key::Enter);
    typed(&mut harness, "Det første");
    pressed(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().rows.0[0][0], "Det første");
}

#[test]
fn typing_a_letter_begins_a_new_text_and_escape_leaves_the_old_one() {
    let mut harness = harness(2);
    harness.run();
    harness.get_by_label("rad 1 av 2, Tiltak, Tiltak 1").click();
    harness.run();
    typed(&mut harness, "x");
    pressed(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(harness.state().rows.0[0][0], "Tiltak 1");
    typed(&mut harness, "Ny");
    pressed(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(harness.state().rows.0[0][0], "Ny");
}

#[test]
fn a_pasted_range_arrives_as_lines_and_cells() {
    let mut harness = harness(2);
    harness.run();
    harness.get_by_label("rad 1 av 2, Tiltak, Tiltak 1").click();
    harness.run();
    harness.event(Event::Paste("Ett\t2027\r\n\"To\nlinjer\"\t\r\n".to_owned()));
    harness.run();
    let cells = vec![vec!["Ett".to_owned(), "2027".to_owned()], vec!["To\nlinjer".to_owned(), String::new()]];
    assert!(harness.state().acts.contains(&GridAct::Paste { row: Some(0), column: 0, cells }));
}

#[test]
fn deleting_and_moving_have_keys() {
    let mut harness = harness(3);
    harness.run();
    harness.get_by_label("rad 2 av 3, Tiltak, Tiltak 2").click();
    harness.run();
    pressed(&mut harness, Modifiers::ALT, Key::ArrowUp);
    pressed(&mut harness, Modifiers::COMMAND, Key::Delete);
    pressed(&mut harness, Modifiers::NONE, Key::F4);
    let acts = &harness.state().acts;
    assert!(acts.contains(&GridAct::Move { row: 1, up: true }));
    assert!(acts.contains(&GridAct::Delete(vec![1])));
    assert!(acts.contains(&GridAct::Open(1)));
}

#[test]
fn a_value_is_chosen_from_a_list_with_the_keys() {
    let mut harness = harness(3);
    harness.run();
    harness.get_by_label("rad 1 av 3, Status, Pågår").click();
    harness.run();
    pressed(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label("Gjennomført").click();
    harness.run();
    assert!(harness.state().acts.contains(&GridAct::Choose { row: 0, column: 2, value: 2 }));
}

#[test]
fn a_table_at_rest_does_not_repaint() {
    let mut harness = harness(50);
    harness.run();
    assert_eq!(harness.run(), 1, "one frame, and nothing asks for another");
}

/// What the acts of a key are in a table in which the first three rows of the status are marked.
fn acts_on_range(held: Modifiers, key: Key) -> Vec<GridAct> {
    let mut harness = harness(5);
    harness.run();
    harness.get_by_label("rad 1 av 5, Status, Pågår").click();
    harness.run();
    pressed(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    pressed(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    pressed(&mut harness, held, key);
    let acts = harness.state().acts.iter();
    acts.filter(|act| !matches!(act, GridAct::Select(_))).cloned().collect()
}

#[test]
fn what_is_marked_with_shift_is_filled_emptied_and_deleted_at_once() {
    let cells = || MarkedCells { rows: vec![0, 1, 2], columns: vec![2] };
    assert_eq!(acts_on_range(Modifiers::COMMAND, Key::D), [GridAct::FillDown(cells())]);
    assert_eq!(acts_on_range(Modifiers::NONE, Key::Delete), [GridAct::Clear(cells())]);
    assert_eq!(acts_on_range(Modifiers::COMMAND, Key::Delete), [GridAct::Delete(vec![0, 1, 2])]);
}

/// The rows that a screen reader hears as selected.
fn selected_rows(harness: &Harness<'_, GridHarness>) -> Vec<usize> {
    let rows = harness.root().children_recursive().map(|node| node.accesskit_node());
    let rows = rows.filter(|node| node.role() == Role::Row && node.is_selected() == Some(true));
    rows.filter_map(|node| node.data().row_index()).collect()
}

/// The cells that a screen reader hears as selected.
fn selected_cells(harness: &Harness<'_, GridHarness>) -> Vec<String> {
    let cells = harness.root().children_recursive().map(|node| node.accesskit_node());
    let cells = cells.filter(|node| node.role() == Role::Cell && node.is_selected() == Some(true));
    cells.filter_map(|node| node.label()).collect()
}

fn clicked(harness: &mut Harness<'_, GridHarness>, label: &str, held: Modifiers) {
    harness.get_by_label(label).click_modifiers(held);
    harness.run();
}

#[test]
fn a_range_goes_from_where_shift_was_first_held_to_where_it_is_now() {
    let mut harness = harness(5);
    harness.run();
    clicked(&mut harness, "rad 2 av 5, Målgruppe, Unge", Modifiers::NONE);
    clicked(&mut harness, "rad 4 av 5, Status, Pågår", Modifiers::SHIFT);
    assert_eq!(selected_rows(&harness), [2, 3, 4]);
    assert_eq!(selected_cells(&harness).len(), 6);
    pressed(&mut harness, Modifiers::SHIFT, Key::ArrowUp);
    pressed(&mut harness, Modifiers::SHIFT, Key::ArrowLeft);
    let range = ["rad 2 av 5, Målgruppe, Unge", "rad 3 av 5, Målgruppe, Unge"];
    assert_eq!(selected_cells(&harness), range);
    pressed(&mut harness, Modifiers::SHIFT | Modifiers::COMMAND, Key::End);
    assert_eq!(selected_rows(&harness), [2, 3, 4, 5]);
    pressed(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!((selected_rows(&harness), selected_cells(&harness)), (vec![5], Vec::new()));
}

#[test]
fn rows_are_marked_one_by_one_with_control_and_all_with_a() {
    let mut harness = harness(5);
    harness.run();
    let row = |row: usize| format!("rad {row} av 5, Status, Pågår");
    clicked(&mut harness, &row(1), Modifiers::NONE);
    clicked(&mut harness, &row(3), Modifiers::COMMAND);
    clicked(&mut harness, &row(5), Modifiers::COMMAND);
    assert_eq!(selected_rows(&harness), [1, 3, 5]);
    clicked(&mut harness, &row(3), Modifiers::COMMAND);
    // The row that has the keys is in the tint as well, and heard as the current one.
    assert_eq!(selected_cells(&harness).len(), 6, "{:?}", selected_cells(&harness));
    pressed(&mut harness, Modifiers::COMMAND, Key::A);
    assert_eq!(selected_rows(&harness), [1, 2, 3, 4, 5]);
    clicked(&mut harness, &row(2), Modifiers::COMMAND);
    pressed(&mut harness, Modifiers::COMMAND, Key::Delete);
    assert!(harness.state().acts.contains(&GridAct::Delete(vec![0, 2, 3, 4])));
    assert_eq!(selected_cells(&harness).len(), 0, "nothing is marked that has gone");
}

#[test]
fn a_value_is_given_to_all_marked_rows_with_control_and_enter() {
    let mut harness = harness(5);
    harness.run();
    clicked(&mut harness, "rad 1 av 5, Status, Pågår", Modifiers::NONE);
    clicked(&mut harness, "rad 3 av 5, Status, Pågår", Modifiers::SHIFT);
    typed(&mut harness, "g");
    pressed(&mut harness, Modifiers::COMMAND, Key::Enter);
    let set = |column, value| GridAct::SetAll { rows: vec![0, 1, 2], column, value };
    assert!(harness.state().acts.contains(&set(2, CellValue::Choice(2))), "{:?}", harness.state().acts);
    clicked(&mut harness, "rad 1 av 5, Tiltak, Tiltak 1", Modifiers::NONE);
    clicked(&mut harness, "rad 3 av 5, Tiltak, Tiltak 3", Modifiers::SHIFT);
    typed(&mut harness, "Likt");
    pressed(&mut harness, Modifiers::COMMAND, Key::Enter);
    assert!(harness.state().acts.contains(&set(0, CellValue::Text("Likt".to_owned()))));
}

#[test]
fn a_single_pasted_cell_is_the_value_of_all_marked_cells_of_its_column() {
    let mut harness = harness(5);
    harness.run();
    clicked(&mut harness, "rad 2 av 5, Tiltak, Tiltak 2", Modifiers::NONE);
    pressed(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    harness.event(Event::Paste("Likt".to_owned()));
    harness.run();
    let value = CellValue::Text("Likt".to_owned());
    assert!(harness.state().acts.contains(&GridAct::SetAll { rows: vec![1, 2], column: 0, value }));
}
