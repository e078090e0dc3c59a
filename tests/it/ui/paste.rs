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

/// Lists as Word, Outlook and a web page copy them, each with the same two rows.
const LISTS: [&str; 11] = [
    "• Den ene\n• Den andre",
    "·\tDen ene\n·\tDen andre",
    "\u{f0b7}\tDen ene\r\n\u{f0b7}\tDen andre\r\n",
    "o\tDen ene\no\tDen andre",
    "1. Den ene\n2. Den andre",
    "1)\tDen ene\n2)\tDen andre",
    "a) Den ene\nb) Den andre",
    "–\tDen ene\n–\tDen andre",
    "- Den ene\n- Den andre",
    "\u{feff}Den\u{a0}ene\nDen an\u{ad}dre",
    "  ▪ Den\u{200b} ene\n  ▪ Den andre",
];

#[test]
fn a_pasted_list_gives_its_words_in_every_list() {
    let views = [
        (View::Measures, Kind::Measure),
        (View::TargetGroups, Kind::TargetGroup),
        (View::Services, Kind::Service),
        (View::Organisations, Kind::Organisation),
        (View::Direction, Kind::Challenge),
    ];
    for (shown, kind) in views {
        let (_folder, mut window) = view(&format!("paste-list-{}", kind.code()), shown);
        for list in LISTS {
            window.paste(list);
            assert_eq!(window.titles(kind), ["Den ene", "Den andre"], "{shown:?} {list:?}");
            window.press("Ctrl+Z");
            assert_eq!(window.titles(kind).len(), 0, "{shown:?} {list:?}");
        }
    }
}

#[test]
fn what_only_looks_like_a_mark_stays() {
    let (_folder, mut window) = view("paste-no-list", View::Measures);
    let lines = ["1. mai er fri", "12. mai 2027", "2027. Et år", "–5 grader", "o, for en dag", "a) og så"];
    for line in lines {
        window.paste(&format!("Først\n{line}"));
        assert_eq!(window.measures(), ["Først", line], "{line}");
        window.press("Ctrl+Z");
    }
}

#[test]
fn a_line_break_of_any_program_within_a_cell_begins_no_row() {
    for (at, sign) in ['\u{b}', '\u{2028}', '\u{2029}', '\u{85}'].into_iter().enumerate() {
        let (_folder, mut window) = view(&format!("paste-break-{at}"), View::Measures);
        window.paste(&format!("Den ene{sign}linjen\nDen andre"));
        assert_eq!(window.measures(), ["Den ene linjen", "Den andre"], "{sign:?}");
    }
}

#[test]
fn text_that_is_pasted_into_a_box_is_cleaned_as_well() {
    let (_folder, mut window) = view("paste-box", View::Measures);
    window.press("Ctrl+N").paste("Den\u{a0}e\u{ad}ne\u{200b}").press("Enter").press("Escape");
    assert_eq!(window.measures(), ["Den ene"]);
}

#[test]
fn ten_measures_from_a_spreadsheet_take_at_most_eight_keys() {
    let folder = Folder::of("paste-ten");
    let mut window = WindowHarness::new(&folder);
    window.start_empty_plan();
    window.take_key_count();
    let row = |n| format!("Tiltak {n}\t\t\tHelsestasjonen\tpågår\t2027–2028");
    window.paste(&(1..=10).map(row).collect::<Vec<_>>().join("\r\n"));
    assert_eq!(window.measures().len(), 10);
    assert!(window.take_key_count() <= 8);
    let all = window.plan().measures().in_order();
    assert!(all.iter().all(|measure| measure.period.years() == (Some(2027), Some(2028))));
}
