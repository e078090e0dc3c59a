//! The documents view: what it says of a plan, and where the keyboard is when a document has come.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use egui_kittest::kittest::Queryable as _;
use planverksted::document::DocumentKind;
use planverksted::session::{DocumentChoice, View};
use planverksted::store::SAMPLE_PLAN;

#[test]
fn empty_guidelines_are_told_as_guidelines_without_content() {
    let folder = Folder::of("documents-empty");
    let plan = "(format: (0, 1), plan_id: \"2222222222\", plan: (kind: \"guidelines\"))";
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", plan));
    window.go_to(View::Documents);
    let expected = |window: &WindowHarness| window.shows("Retningslinjene har ikke fått innhold ennå.");
    window.wait_for("contents", expected);
    assert!(window.shows("Retningslinjene som ett dokument."));
}

#[test]
fn the_keyboard_goes_to_the_document_that_has_come_and_its_ending_is_remembered() {
    let folder = Folder::of("documents-come");
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", SAMPLE_PLAN));
    let (document, open) = (folder.path("Vår plan.docx"), window.word("ui-open-document"));
    window.go_to(View::Documents);
    window.queue_dialog_answer(&document);
    window.press("Ctrl+E").wait_for("the document", |window| window.shows("Vår plan.docx"));
    window.wait_for("the keyboard", |window| window.focused() == open);
    assert!(document.is_file());
    assert!(window.shows("Ctrl+E lager det samme som sist: Word-fil"), "the next one is a Word file too");
}

/// Chooses so many entries further down in the list of this name.
fn choose(window: &mut WindowHarness, list: &str, down: usize) {
    window.harness.get_by_label(list).focus();
    window.harness.run();
    window.press("Enter").press_times(down, "ArrowDown").press("Enter");
}

#[test]
fn the_documents_of_a_gathering_are_chosen_beside_the_plan() {
    let folder = Folder::of("documents-gathering");
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", SAMPLE_PLAN));
    window.go_to(View::Documents);
    let chosen = |window: &WindowHarness| window.program().context().expect("a plan").document;
    choose(&mut window, "Dokument", 7);
    let expected = DocumentChoice { kind: DocumentKind::Minutes, ..DocumentChoice::default() };
    assert_eq!(chosen(&window), expected);
    assert!(window.shows("Dokumentet lages av det som er ført i samlingen. Interne notater er aldri med."));
    assert!(window.shows("Samling 2: Retning og tiltak"), "the last one that was held is meant");
    choose(&mut window, "Samling", 1);
    let third = window.plan().meetings().in_order().last().expect("gatherings").id;
    assert_eq!(chosen(&window), DocumentChoice { meeting: Some(third), ..expected });
}
