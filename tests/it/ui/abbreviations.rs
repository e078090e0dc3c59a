//! The user's own abbreviations: written out while typing, and remembered; and filters, which are emptied at once.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use egui_kittest::kittest::Queryable as _;
use planverksted::session::{Abbreviations, Command};
use planverksted::store::SAMPLE_PLAN;

/// A window in which `phs` and `bt` stand for something.
fn with_abbreviations(folder: &Folder) -> WindowHarness {
    let mut window = WindowHarness::new(folder);
    window.start_empty_plan();
    let own = Abbreviations::read("phs = psykisk helse\nBT=barn og unge\nfeil\n to ord = nei");
    assert_eq!(own.write(), "bt = barn og unge\nphs = psykisk helse", "what is no abbreviation is not taken");
    window.harness.state_mut().dispatch(Command::SetAbbreviations(own));
    window.settle();
    window
}

#[test]
fn an_abbreviation_is_written_out_when_its_word_ends() {
    let folder = Folder::of("abbreviations-typed");
    let mut window = with_abbreviations(&folder);
    window.press("Ctrl+N").write("Phs for bt, og phsx").press("Enter").press("Escape");
    assert_eq!(window.measures(), ["Psykisk helse for barn og unge, og phsx"]);
}

#[test]
fn they_are_written_in_a_dialog_and_remembered() {
    let folder = Folder::of("abbreviations-dialog");
    {
        let mut window = WindowHarness::new(&folder);
        window.start_empty_plan();
        let name = window.word("ui-abbreviations");
        window.press("Ctrl+K").write(&name).press("Enter").write("nav = NAV Fjellvik");
        let keep = window.word("abbreviations-keep");
        window.harness.get_by_label(&keep).click();
        window.harness.run();
        window.close_window();
    }
    let window = WindowHarness::new(&folder);
    let expected = Abbreviations::read("nav = NAV Fjellvik");
    assert_eq!(window.program().settings().abbreviations, expected);
}

#[test]
fn escape_empties_a_filter_and_the_button_beside_it_does_too() {
    let folder = Folder::of("abbreviations-filter");
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", SAMPLE_PLAN));
    window.go_to_measures().press("Ctrl+F").write("bolig");
    let clear = window.word("ui-filter-clear");
    assert!(window.shows(&clear));
    window.press("Escape");
    assert!(!window.shows(&clear), "the filter is empty, and there is no button for it");
    assert_eq!(window.focused(), window.word("ui-filter"), "the next letters filter again");
    window.write("bolig").harness.get_by_label(&clear).click();
    window.harness.run();
    assert!(!window.shows(&clear));
}
