//! A first plan by somebody who has never seen the program: clicks on words that are in sight, and typing; no key that one has to
//! know. It leads from a template to ten measures and a PDF.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use planverksted::model::Kind;

/// Clicks on a button, a card or a step whose words begin so.
#[track_caller]
fn click(window: &mut WindowHarness, words: &str) {
    let is_it = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(words))
    };
    let found = window.nodes().find(is_it);
    found.unwrap_or_else(|| panic!("nothing says {words:?}")).click();
    window.harness.run();
}

#[test]
fn clicks_on_words_in_sight_lead_to_ten_measures_and_a_pdf() {
    let folder = Folder::of("first-plan");
    let mut window = WindowHarness::new(&folder);
    for key in ["template-title-mental-health", "ui-questions-skip", "ui-view-measures"] {
        let words = window.word(key);
        click(&mut window, &words);
    }
    let new = window.word("ui-new-measure");
    for number in 1..=10 {
        click(&mut window, &new);
        window.write(&format!("Tiltak nummer {number}"));
    }
    let documents = window.word("ui-export");
    click(&mut window, &documents);
    assert_eq!(window.plan().count(Kind::Measure), 10);
    window.queue_dialog_answer(&folder.path("ut"));
    let pdf = window.word("ui-export-pdf");
    click(&mut window, &pdf);
    let made =
        |window: &WindowHarness| window.program().context().is_some_and(|cx| cx.exported_path.is_some());
    window.wait_for("the document", made);
    let path = window.program().context().and_then(|cx| cx.exported_path).expect("a document").to_owned();
    assert!(std::fs::read(path).expect("it is there").starts_with(b"%PDF"));
}
