//! How a table shares its width: nothing is cut while another column has room, and a table too narrow for its columns
//! scrolls sideways under those that rows begin with.

use eframe::egui::accesskit::Role;
use eframe::egui::{
    Event, Id, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Rect, Shape, TouchPhase, Vec2, pos2, vec2,
};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use planverksted::ui::theme::{self, Scheme, Tone};
use planverksted::ui::widgets::grid::{Cell, CellEdit, Grid, GridColumn, GridSource, GridState, grid};

const COLUMNS: [(&str, f32); 6] = [
    ("Nr.", 54.0),
    ("Tiltak", 280.0),
    ("Målgruppe", 140.0),
    ("Ansvarlig", 140.0),
    ("Status", 104.0),
    ("Periode", 93.0),
];

/// Rows of texts, as many as there are columns.
struct Rows(Vec<[&'static str; 6]>);

impl GridSource for Rows {
    type Row = usize;

    fn rows(&self) -> usize {
        self.0.len()
    }

    fn row(&self, at: usize) -> Option<usize> {
        (at < self.0.len()).then_some(at)
    }

    fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        match (self.0.get(row).and_then(|row| row.get(column)), column) {
            (None | Some(&""), _) => Cell::Empty,
            (Some(words), 2) => Cell::Chip(Tone::Green, words),
            (Some(words), _) => Cell::Text(words),
        }
    }

    fn access_label(&self, row: usize, column: &str, value: &str) -> String {
        format!("rad {} av {}, {column}, {value}", row + 1, self.0.len())
    }
}

struct Table {
    rows: Rows,
    state: GridState,
}

fn table(width: f32, rows: &[[&'static str; 6]]) -> Harness<'static, Table> {
    let statuses = ["Ikke startet".to_owned(), "Pågår".to_owned()];
    let mut harness = Harness::builder()
        .with_size(Vec2::new(width, 400.0))
        .with_max_steps(16)
        .with_context_setup(|ctx| {
            theme::install_fonts(ctx);
            theme::apply(ctx, Scheme::Light);
        })
        .build_ui_state(
            move |ui, table: &mut Table| {
                let columns: Vec<GridColumn<'_>> = COLUMNS
                    .iter()
                    .enumerate()
                    .map(|(at, (heading, width))| match (GridColumn::new(heading, *width), at) {
                        (column, 1) => column.extra_share(1.0).starts_row(),
                        (column, 3) => column.edit(CellEdit::Text),
                        (column, 4) => column.edit(CellEdit::Choice(&statuses)),
                        (column, _) => column,
                    })
                    .collect();
                let shown = Grid {
                    id: Id::unique("measures"),
                    name: "Tiltak",
                    columns: &columns,
                    hint: "Skriv",
                    open: "",
                };
                grid(ui, &shown, &mut table.state, &table.rows);
            },
            Table { rows: Rows(rows.to_vec()), state: GridState::default() },
        );
    harness.run();
    harness
}

/// A text of the last frame, and where it is.
struct Painted {
    words: String,
    cut: bool,
    rect: Rect,
    clip: Rect,
}

impl Painted {
    /// Whether all of it is seen.
    fn is_whole(&self) -> bool {
        !self.cut && self.clip.expand(0.5).contains_rect(self.rect)
    }
}

fn painted(harness: &Harness<'_, Table>) -> Vec<Painted> {
    fn collect(shape: &Shape, clip: Rect, found: &mut Vec<Painted>) {
        match shape {
            Shape::Text(text) => found.push(Painted {
                words: text.galley.job.text.clone(),
                cut: text.galley.elided,
                rect: text.galley.rect.translate(text.pos.to_vec2()),
                clip,
            }),
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, clip, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for clipped in &harness.output().shapes {
        collect(&clipped.shape, clipped.clip_rect, &mut found);
    }
    found
}

fn find(harness: &Harness<'_, Table>, words: &str) -> Painted {
    painted(harness)
        .into_iter()
        .find(|text| text.words == words)
        .unwrap_or_else(|| panic!("{words} is painted"))
}

/// Where a column is, by its heading.
fn column(harness: &Harness<'_, Table>, heading: &str) -> Rect {
    harness.get_by_role_and_label(Role::ColumnHeader, heading).rect()
}

/// What the harness leaves free around the table.
const MARGIN: f32 = 8.0;
const LONG: &str = "Oppsøkende team som møter unge voksne der de er, også på kveldstid";
const GROUP: &str = "Unge voksne med samtidige rus- og psykiske lidelser";
const LEAD: &str = "Helse og mestring, avdeling psykisk helse";

#[test]
fn what_fits_in_the_line_is_whole_wherever_it_stands() {
    // Each text alone is wider than its column's least width; all of them together fit in the line.
    for texts in [
        ["1.1", LONG, "Unge", "Rus", "", ""],
        ["1.1", "Kort", GROUP, "Rus", "", ""],
        ["1.1", "Kort", "Unge", LEAD, "Pågår", "2027"],
        ["1.1", "Kort", "Unge", "Rus", "Gjennomført og evaluert av rådet", ""],
    ] {
        let harness = table(900.0, &[texts, ["2.1", "Et", "", "", "", ""]]);
        for text in painted(&harness) {
            assert!(text.is_whole(), "{} of {texts:?}", text.words);
        }
    }
}

#[test]
fn where_a_text_is_cut_no_column_has_more_than_it_needs() {
    let harness = table(820.0, &[["1.1", LONG, GROUP, LEAD, "Pågår", "2027"]]);
    let texts = painted(&harness);
    assert!(texts.iter().any(|text| text.cut), "they do not fit");
    let mut used = 0.0;
    for ((heading, _), cell) in COLUMNS.iter().zip(["1.1", LONG, GROUP, LEAD, "Pågår", "2027"]) {
        let room = column(&harness, heading).width();
        used += room;
        let cell = find(&harness, cell);
        let chip = if *heading == "Målgruppe" { 2.0 * theme::GAP } else { 0.0 };
        let widest = find(&harness, heading).rect.width().max(cell.rect.width() + chip);
        let needs = (widest + 2.0 * theme::CELL_PADDING + 6.0).max(50.0);
        assert!(cell.cut || room <= needs, "{heading}: {room} for {needs}");
    }
    assert!((used - (820.0 - 2.0 * MARGIN)).abs() < 1.0, "the columns fill the table: {used}");
}

#[test]
fn a_table_too_narrow_scrolls_sideways_and_keeps_number_and_title() {
    let row = ["1.1", LONG, GROUP, LEAD, "Ikke startet", "2027–2030"];
    let mut harness = table(500.0, &[row, ["2.1", "Kort", "Barn", "Skole", "Pågår", "2028"]]);
    let before = column(&harness, "Tiltak");
    // Nothing disappears in silence: a screen reader has every column.
    for (heading, _) in COLUMNS {
        assert!(harness.query_by_role_and_label(Role::ColumnHeader, heading).is_some(), "{heading}");
    }
    assert!(harness.query_by_label("rad 2 av 2, Periode, 2028").is_some());
    assert!(painted(&harness).iter().all(|text| text.words != "2028"), "it is out of sight");
    harness.get_by_label("rad 2 av 2, Tiltak, Kort").click();
    harness.run();
    for expected in ["Barn", "Skole", "Pågår", "2028"] {
        harness.key_press(Key::ArrowRight);
        harness.run();
        assert!(find(&harness, expected).is_whole(), "the cell that has the keys is in sight: {expected}");
        let title = find(&harness, "Kort");
        assert!(title.is_whole() && column(&harness, "Tiltak") == before, "number and title stay");
        let heading = COLUMNS[harness.state().state.column].0;
        let (above, below) = (find(&harness, heading), find(&harness, expected));
        assert!((above.rect.left() - below.rect.left()).abs() < 10.0, "{heading} stands above {expected}");
    }
    harness.key_press(Key::Home);
    harness.key_press(Key::ArrowRight);
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert!(find(&harness, "Barn").is_whole(), "and back");
}

#[test]
fn tab_and_what_is_written_are_brought_into_sight() {
    let mut harness = table(480.0, &[["1.1", LONG, GROUP, LEAD, "Pågår", "2027"]]);
    harness.get_by_label_contains("rad 1 av 1, Tiltak").click();
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    assert_eq!(harness.state().state.column, 3, "Tab goes to a column that was out of sight");
    harness.key_press(Key::Enter);
    harness.run();
    let window = Rect::from_min_max(pos2(0.0, 0.0), pos2(480.0, 400.0));
    let edited = harness.root().children_recursive().find(|node| node.accesskit_node().is_focused());
    let edited = edited.expect("a box has the keyboard").rect();
    assert!(edited.left() >= column(&harness, "Tiltak").right() - 1.0, "not under the title: {edited:?}");
    assert!(edited.right() <= window.right(), "{edited:?}");
}

#[test]
fn the_wheel_with_shift_scrolls_sideways() {
    let mut harness = table(500.0, &[["1.1", LONG, GROUP, LEAD, "Pågår", "2027"]]);
    let before = column(&harness, "Status").left();
    harness.hover_at(pos2(400.0, 60.0));
    harness.run();
    let modifiers = Modifiers::SHIFT;
    harness.event(Event::ModifiersChanged(modifiers));
    harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, -200.0),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Unknown,
        modifiers,
    });
    harness.run();
    assert!(column(&harness, "Status").left() < before - 50.0);
    assert!((column(&harness, "Nr.").left() - MARGIN).abs() < 1.0, "the number stays");
}

#[test]
fn a_click_reaches_the_cell_that_is_seen() {
    let mut harness = table(500.0, &[["1.1", LONG, GROUP, LEAD, "Pågår", "2027"]]);
    harness.get_by_label_contains("rad 1 av 1, Tiltak").click();
    harness.run();
    harness.key_press(Key::End);
    harness.run();
    let status = find(&harness, "Pågår").rect.center();
    harness.hover_at(status);
    harness.run();
    harness.event(Event::PointerButton {
        pos: status,
        button: eframe::egui::PointerButton::Primary,
        pressed: true,
        modifiers: Modifiers::NONE,
    });
    harness.event(Event::PointerButton {
        pos: status,
        button: eframe::egui::PointerButton::Primary,
        pressed: false,
        modifiers: Modifiers::NONE,
    });
    harness.run();
    assert_eq!(harness.state().state.column, 4);
}

#[test]
fn scrolling_moves_no_column_back_and_forth() {
    let short = ["1.1", "Kort", "Barn", "Skole", "Pågår", "2028"];
    let mut rows = [short; 60];
    rows[30] = ["1.1", "Kort", GROUP, "Skole", "Pågår", "2028"];
    let mut harness = table(900.0, &rows);
    harness.get_by_label("rad 1 av 60, Tiltak, Kort").click();
    harness.run();
    let first = column(&harness, "Målgruppe").width();
    let mut end_and_home = || {
        for key in [Key::End, Key::Home] {
            harness.key_press_modifiers(Modifiers::COMMAND, key);
            harness.run();
        }
        harness.key_press_modifiers(Modifiers::NONE, Key::PageDown);
        harness.key_press_modifiers(Modifiers::NONE, Key::PageDown);
        harness.key_press_modifiers(Modifiers::NONE, Key::PageDown);
        harness.run();
        column(&harness, "Målgruppe").width()
    };
    let wide = end_and_home();
    assert!(wide > first, "what came into sight is whole: {wide}, before {first}");
    assert!((end_and_home() - wide).abs() < 0.1, "and stays so wide");
}
