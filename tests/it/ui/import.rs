//! The preview of a table in the real window: by keyboard, by screen reader, large, broken, left and taken.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use planverksted::model::Kind;
use planverksted::session::View;

const ROWS: &str = "Tiltak;Ansvarlig;Kostnad 2027\nMøteplass;Kultur;100\nKafé;Kultur;50\nSum;;150\n";

/// The window with this table in its preview, from the start screen.
fn preview(name: &str, table: impl AsRef<[u8]>) -> (Folder, WindowHarness) {
    let folder = Folder::of(name);
    let mut window = WindowHarness::new(&folder);
    window.queue_dialog_answer(&folder.file("tiltak.csv", table));
    let import_button = window.word("ui-take-in");
    window.press_until("Tab", &import_button).press("Enter");
    window.wait_for("the preview", |window| {
        window.program().context().is_some_and(|cx| cx.view == View::Import)
    });
    (folder, window)
}

/// Lets what is worked out in the background come to its end.
fn settled(window: &mut WindowHarness) {
    window.wait_for("worked out", |window| !window.program().import_is_running());
    window.harness.run();
}

#[test]
fn the_whole_way_goes_by_keyboard_and_is_one_step() {
    let (_folder, mut window) = preview("ui-intake-keys", ROWS);
    assert!(window.focused().starts_with("rad 1 av 3"), "the table has the keys: {}", window.focused());
    window.press_until("Tab", "Ta inn 2 tiltak").press("Enter");
    settled(&mut window);
    assert_eq!(window.measures(), ["Møteplass", "Kafé"]);
    window.press("Ctrl+Z");
    assert_eq!((window.measures().len(), window.titles(Kind::Organisation).len()), (0, 0));
}

#[test]
fn a_row_says_why_it_is_what_it_is_and_can_be_made_another() {
    let (_folder, mut window) = preview("ui-intake-row", ROWS);
    window.press("ArrowDown").press("ArrowDown").press("F4");
    assert!(window.shows("Rad 4") && window.shows("«Sum» betyr en sum"), "the reason");
    assert!(window.shows("Kostnad 2027 → Beløp til drift 2027"), "and what its cells are");
    let becomes = window.word("ui-import-row-becomes");
    window.press_until("Tab", &becomes).press("Enter").press_times(6, "ArrowUp").press("Enter");
    settled(&mut window);
    assert!(window.shows("Ta inn 3 tiltak"), "a person decides");
}

#[test]
fn escape_leaves_a_table_without_harm_and_keeps_what_was_said_in_it() {
    let (_folder, mut window) = preview("ui-intake-esc", ROWS);
    window.press("Escape");
    assert!(window.program().plan().is_none(), "the start screen again");
    let (_folder, mut window) = preview("ui-intake-esc-said", ROWS);
    window.press("ArrowRight").press("Enter").press_times(8, "ArrowDown").press("Enter");
    settled(&mut window);
    assert!(window.shows("Ta inn 1 tiltak"));
    window.press("Escape");
    assert_eq!(window.focused(), window.word("ui-cancel"), "what was said is not thrown away by one key");
    window.press("Enter");
    assert!(window.program().plan().is_none());
}

#[test]
fn a_large_table_has_only_the_rows_in_sight_drawn_and_read_out() {
    let rows: String =
        (1..=3000).map(|at| format!("Tiltak nummer {at};Enhet;{at}\n")).collect::<Vec<_>>().concat();
    let (_folder, mut window) = preview("ui-intake-large", format!("Tiltak;Ansvarlig;2027\n{rows}"));
    let seen = |window: &WindowHarness| window.nodes().filter(|node| is_row(node)).count();
    assert!((5..60).contains(&seen(&window)), "{}", seen(&window));
    window.press("Ctrl+End");
    assert!(window.focused().starts_with("rad 3000 av 3000") || window.shows("Tiltak nummer 3000"));
    assert!(seen(&window) < 60);
}

fn is_row(node: &egui_kittest::Node<'_>) -> bool {
    use egui_kittest::kittest::NodeT as _;
    node.accesskit_node().role() == eframe::egui::accesskit::Role::Row
}

#[test]
fn a_table_that_waits_is_told_of_in_every_view_and_can_be_left_there() {
    let (_folder, mut window) = preview("ui-intake-waits", ROWS);
    window.go_to_measures();
    assert!(window.shows("tiltak.csv er lest, men ikke tatt inn ennå"));
    let show = window.word("ui-table-show");
    window.press_until("Tab", &show).press("Enter");
    assert!(window.shows("Ta inn 2 tiltak"));
}

#[test]
fn a_file_is_dropped_on_the_window_and_a_broken_one_is_told_of() {
    let folder = Folder::of("ui-intake-dropped");
    let mut window = WindowHarness::new(&folder);
    window.drop_file(&folder.file("tiltak.csv", ROWS));
    window.wait_for("the preview", |window| window.shows("Ta inn 2 tiltak"));
    window.drop_file(&folder.file("skadet.xlsx", b"PK\x03\x04"));
    window.wait_for("told", |window| window.shows("Regnearket er skadet"));
    assert!(window.shows("Ta inn 2 tiltak"), "the table in sight stays");
}

#[test]
fn another_table_never_shows_the_words_of_the_one_before() {
    let (folder, mut window) = preview("ui-intake-other", ROWS);
    let more = "Tiltak;2027\nEn;1\nTo;2\nTre;3\nFire;4\nFem;5\n";
    window.drop_file(&folder.file("andre.csv", more));
    window.wait_for("the other one", |window| window.shows("Ta inn 5 tiltak"));
    window.press("Ctrl+End").press("ArrowRight");
    assert!(window.shows("rad 5 av 5, Blir til, Tiltak"), "{}", window.focused());
}
