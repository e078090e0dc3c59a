//! A range copied from a spreadsheet is pasted: cells parted by tabs, a cell with line breaks in quotation marks.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use planverksted::model::Kind;
use planverksted::session::View;
use planverksted::text::Phrase;

/// The window of an empty plan, in a view.
fn view(name: &str, view: View) -> (Folder, WindowHarness) {
    let folder = Folder::of(name);
    let mut window = WindowHarness::new(&folder);
    window.start_empty_plan();
    let words = window.program().words().text(&view.name());
    window.press("Ctrl+K").write(&words).press("Enter");
    (folder, window)
}

/// As Excel and LibreOffice copy it: one cell with a line break and with quotation marks, one with a mark in front.
const RANGE: &str = "\"Første \"\"linje\"\"\nog andre\"\tx\r\n\"Åpent\" hus\t\"y\r\nTredje\tz\r\n";

/// A range pasted into a table becomes these records, in one step.
fn check(name: &str, shown: View, kind: Kind, titles: &[&str]) {
    let (_folder, mut window) = view(name, shown);
    window.paste(RANGE);
    assert_eq!(window.titles(kind), titles, "{}", window.newest_message());
    window.press("Ctrl+Z");
    assert_eq!(window.titles(kind).len(), 0, "one undo takes all of it back");
}

const TITLES: [&str; 3] = ["Første \"linje\" og andre", "\"Åpent\" hus", "Tredje"];

#[test]
fn a_range_becomes_measures() {
    check("paste-measures", View::Measures, Kind::Measure, &TITLES);
}

#[test]
fn a_range_becomes_target_groups() {
    check("paste-groups", View::TargetGroups, Kind::TargetGroup, &TITLES);
}

#[test]
fn a_range_becomes_services() {
    check("paste-services", View::Services, Kind::Service, &TITLES);
}

#[test]
fn a_range_becomes_units() {
    check("paste-units", View::Organisations, Kind::Organisation, &TITLES);
}

#[test]
fn a_range_becomes_participants() {
    // They are written by whom they come from.
    check("paste-participants", View::WorkingGroup, Kind::Organisation, &TITLES);
}

#[test]
fn a_range_becomes_rows_of_the_tree() {
    let rows = ["Første \"linje\" og andre x", "\"Åpent\" hus \"y", "Tredje z"];
    check("paste-tree", View::Direction, Kind::Challenge, &rows);
}

#[test]
fn what_is_pasted_on_the_number_of_a_row_makes_rows_and_writes_over_none() {
    let (_folder, mut window) = view("paste-number", View::Measures);
    window.write_rows(&["Den som stod der"]);
    window.press("Home").paste("En\nTo\n");
    assert_eq!(window.measures(), ["Den som stod der", "En", "To"]);
}

#[test]
fn lines_that_find_no_row_are_told() {
    let (_folder, mut window) = view("paste-beyond", View::Measures);
    window.write_rows(&["En"]);
    window.press("Home").press("End").press("ArrowLeft");
    let column = window.focused();
    window.press_until("ArrowLeft", "rad 1 av 1, Ansvarlig").paste("NAV\nSkole\nLege\n");
    assert_eq!(window.titles(Kind::Organisation), ["NAV"], "{column}");
    let description = Phrase::new("ui-paste-beyond").with("count", 2_usize);
    let description =
        window.program().words().text(&description.with("column", Phrase::new("ui-column-measure")));
    assert!(
        window
            .program()
            .messages()
            .iter()
            .any(|message| window.program().words().text(&message.phrase) == description)
    );
}
