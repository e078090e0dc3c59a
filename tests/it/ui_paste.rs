//! A range copied from a spreadsheet is pasted: cells parted by tabs, a cell with line breaks in quotation marks.

use crate::desk::Desk;
use crate::folder::Folder;
use planverksted::model::Kind;
use planverksted::session::View;
use planverksted::text::Phrase;

/// The window of an empty plan, in a view.
fn view(name: &str, view: View) -> (Folder, Desk) {
    let folder = Folder::of(name);
    let mut desk = Desk::new(&folder);
    desk.begin();
    let words = desk.program().words().say(&view.name());
    desk.press("Ctrl+K").write(&words).press("Enter");
    (folder, desk)
}

/// As Excel and LibreOffice copy it: one cell with a line break and with quotation marks, one with a mark in front.
const RANGE: &str = "\"Første \"\"linje\"\"\nog andre\"\tx\r\n\"Åpent\" hus\t\"y\r\nTredje\tz\r\n";

/// A range pasted into a table becomes these records, in one step.
fn check(name: &str, shown: View, kind: Kind, titles: &[&str]) {
    let (_folder, mut desk) = view(name, shown);
    desk.paste(RANGE);
    assert_eq!(desk.titles(kind), titles, "{}", desk.said());
    desk.press("Ctrl+Z");
    assert_eq!(desk.titles(kind).len(), 0, "one undo takes all of it back");
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
    let (_folder, mut desk) = view("paste-number", View::Measures);
    desk.write_rows(&["Den som stod der"]);
    desk.press("Home").paste("En\nTo\n");
    assert_eq!(desk.measures(), ["Den som stod der", "En", "To"]);
}

#[test]
fn lines_that_find_no_row_are_told() {
    let (_folder, mut desk) = view("paste-beyond", View::Measures);
    desk.write_rows(&["En"]);
    desk.press("Home").press("End").press("ArrowLeft");
    let column = desk.focused();
    desk.press_until("ArrowLeft", "rad 1 av 1, Ansvarlig").paste("NAV\nSkole\nLege\n");
    assert_eq!(desk.titles(Kind::Organisation), ["NAV"], "{column}");
    let told = Phrase::new("ui-paste-beyond").with("count", 2_usize);
    let told = desk.program().words().say(&told.with("column", Phrase::new("ui-column-measure")));
    assert!(
        desk.program().messages().iter().any(|message| desk.program().words().say(&message.phrase) == told)
    );
}
