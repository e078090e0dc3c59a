//! The two dialogs that put other words in place of sought ones: what is found is shown first, and what was done can be undone, or
//! is said to be for good.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use egui_kittest::kittest::Queryable as _;
use planverksted::model::Kind;
use planverksted::session::View;

/// A window with three measures.
fn with_measures(folder: &Folder) -> WindowHarness {
    let mut window = WindowHarness::new(folder);
    window.start_empty_plan().go_to_measures();
    window.press("Ctrl+N").write_rows(&["Kurs for ungdom", "Ungdomskontakt", "Åpen dag for UNGDOM"]);
    window.press("Escape");
    window
}

#[test]
fn words_are_found_and_replaced_in_the_whole_plan_as_one_step() {
    let folder = Folder::of("rewording-replace");
    let mut window = with_measures(&folder);
    window.press("Ctrl+H").write("ungdom").press("Tab").write("unge");
    assert!(window.shows("Ordene står 3 steder i planen."));
    window.harness.get_by_label("Bare hele ord").click();
    window.harness.run();
    assert!(window.shows("Ordene står 2 steder i planen."));
    window.harness.get_by_label("Erstatt 2 steder").click();
    window.harness.run();
    assert_eq!(window.measures(), ["Kurs for unge", "Ungdomskontakt", "Åpen dag for unge"]);
    window.press("Ctrl+Z");
    assert_eq!(window.measures(), ["Kurs for ungdom", "Ungdomskontakt", "Åpen dag for UNGDOM"]);
    assert!(window.newest_message().contains("erstattet «ungdom» med «unge»"), "{}", window.newest_message());
}

#[test]
fn a_text_that_is_not_ticked_stays() {
    let folder = Folder::of("rewording-kept");
    let mut window = with_measures(&folder);
    window.press("Ctrl+H").write("ungdom").press("Tab").write("unge");
    let second = window.nodes().filter_map(|node| {
        use egui_kittest::kittest::NodeT as _;
        node.accesskit_node().label().filter(|label| label.contains("Ungdomskontakt, "))
    });
    let second = second.last().expect("it is listed");
    window.harness.get_by_label(&second).click();
    window.harness.run();
    window.harness.get_by_label("Erstatt 2 steder").click();
    window.harness.run();
    assert_eq!(window.titles(Kind::Measure), ["Kurs for unge", "Ungdomskontakt", "Åpen dag for unge"]);
}

#[test]
fn what_seems_to_be_a_telephone_number_is_offered_to_be_removed_where_it_is_found() {
    let folder = Folder::of("rewording-traces");
    let mut window = WindowHarness::new(&folder);
    window.start_empty_plan().go_to_measures();
    window.press("Ctrl+N").write_rows(&["Ring 912 34 567 om kurset"]);
    window.press("Escape").advance_clock(5_000).wait_for_findings();
    window.go_to(View::Documents);
    assert!(window.shows("Ett sted i planen ser ut til å ha et nummer"));
    window.go_to(View::Review);
    let act = window.word("ui-review-traces");
    window.harness.get_by_label(&act).click();
    window.harness.run();
    assert!(window.shows("912 34 567"), "the number is there already");
    assert!(window.shows(&window.word("traces-about")));
    window.press("Escape");
    assert!(!window.shows(&window.word("traces-about")));
}
