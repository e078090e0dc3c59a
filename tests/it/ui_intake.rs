//! The preview of a table in the real window: by keyboard, by screen reader, large, broken, left and taken.

use crate::desk::Desk;
use crate::folder::Folder;
use planverksted::model::Kind;
use planverksted::session::View;

const ROWS: &str = "Tiltak;Ansvarlig;Kostnad 2027\nMøteplass;Kultur;100\nKafé;Kultur;50\nSum;;150\n";

/// The window with this table in its preview, from the start screen.
fn preview(name: &str, table: impl AsRef<[u8]>) -> (Folder, Desk) {
    let folder = Folder::of(name);
    let mut desk = Desk::new(&folder);
    desk.answer(&folder.file("tiltak.csv", table));
    let take_in = desk.word("ui-take-in");
    desk.press_until("Tab", &take_in).press("Enter");
    desk.wait_for("the preview", |desk| desk.program().cx().is_some_and(|cx| cx.view == View::Import));
    (folder, desk)
}

/// Lets what is worked out beside the window come to its end.
fn settled(desk: &mut Desk) {
    desk.wait_for("worked out", |desk| !desk.program().is_working());
    desk.harness.run();
}

#[test]
fn the_whole_way_goes_by_keyboard_and_is_one_step() {
    let (_folder, mut desk) = preview("ui-intake-keys", ROWS);
    assert!(desk.focused().starts_with("rad 1 av 3"), "the table has the keys: {}", desk.focused());
    desk.press_until("Tab", "Ta inn 2 tiltak").press("Enter");
    settled(&mut desk);
    assert_eq!(desk.measures(), ["Møteplass", "Kafé"]);
    desk.press("Ctrl+Z");
    assert_eq!((desk.measures().len(), desk.titles(Kind::Organisation).len()), (0, 0));
}

#[test]
fn a_row_says_why_it_is_what_it_is_and_can_be_made_another() {
    let (_folder, mut desk) = preview("ui-intake-row", ROWS);
    desk.press("ArrowDown").press("ArrowDown").press("F4");
    assert!(desk.sees("Rad 4") && desk.sees("«Sum» betyr en sum"), "the reason");
    assert!(desk.sees("Kostnad 2027 → Beløp til drift 2027"), "and what its cells are");
    let becomes = desk.word("ui-import-row-becomes");
    desk.press_until("Tab", &becomes).press("Enter").press_times(6, "ArrowUp").press("Enter");
    settled(&mut desk);
    assert!(desk.sees("Ta inn 3 tiltak"), "a person decides");
}

#[test]
fn escape_leaves_a_table_without_harm_and_keeps_what_was_said_in_it() {
    let (_folder, mut desk) = preview("ui-intake-esc", ROWS);
    desk.press("Escape");
    assert!(desk.program().plan().is_none(), "the start screen again");
    let (_folder, mut desk) = preview("ui-intake-esc-said", ROWS);
    desk.press("ArrowRight").press("Enter").press_times(8, "ArrowDown").press("Enter");
    settled(&mut desk);
    assert!(desk.sees("Ta inn 1 tiltak"));
    desk.press("Escape");
    assert_eq!(desk.focused(), desk.word("ui-cancel"), "what was said is not thrown away by one key");
    desk.press("Enter");
    assert!(desk.program().plan().is_none());
}

#[test]
fn a_large_table_has_only_the_rows_in_sight_drawn_and_read_out() {
    let rows: String =
        (1..=3000).map(|at| format!("Tiltak nummer {at};Enhet;{at}\n")).collect::<Vec<_>>().concat();
    let (_folder, mut desk) = preview("ui-intake-large", format!("Tiltak;Ansvarlig;2027\n{rows}"));
    let seen = |desk: &Desk| desk.nodes().filter(|node| is_row(node)).count();
    assert!((5..60).contains(&seen(&desk)), "{}", seen(&desk));
    desk.press("Ctrl+End");
    assert!(desk.focused().starts_with("rad 3000 av 3000") || desk.sees("Tiltak nummer 3000"));
    assert!(seen(&desk) < 60);
}

fn is_row(node: &egui_kittest::Node<'_>) -> bool {
    use egui_kittest::kittest::NodeT as _;
    node.accesskit_node().role() == eframe::egui::accesskit::Role::Row
}

#[test]
fn a_table_that_waits_is_told_of_in_every_view_and_can_be_left_there() {
    let (_folder, mut desk) = preview("ui-intake-waits", ROWS);
    desk.go_to_measures();
    assert!(desk.sees("tiltak.csv er lest, men ikke tatt inn ennå"));
    let show = desk.word("ui-table-show");
    desk.press_until("Tab", &show).press("Enter");
    assert!(desk.sees("Ta inn 2 tiltak"));
}

#[test]
fn a_file_is_dropped_on_the_window_and_a_broken_one_is_told_of() {
    let folder = Folder::of("ui-intake-dropped");
    let mut desk = Desk::new(&folder);
    desk.drop_file(&folder.file("tiltak.csv", ROWS));
    desk.wait_for("the preview", |desk| desk.sees("Ta inn 2 tiltak"));
    desk.drop_file(&folder.file("skadet.xlsx", b"PK\x03\x04"));
    desk.wait_for("told", |desk| desk.sees("Regnearket er skadet"));
    assert!(desk.sees("Ta inn 2 tiltak"), "the table in sight stays");
}

#[test]
fn another_table_never_shows_the_words_of_the_one_before() {
    let (folder, mut desk) = preview("ui-intake-other", ROWS);
    let more = "Tiltak;2027\nEn;1\nTo;2\nTre;3\nFire;4\nFem;5\n";
    desk.drop_file(&folder.file("andre.csv", more));
    desk.wait_for("the other one", |desk| desk.sees("Ta inn 5 tiltak"));
    desk.press("Ctrl+End").press("ArrowRight");
    assert!(desk.sees("rad 5 av 5, Blir til, Tiltak"), "{}", desk.focused());
}
