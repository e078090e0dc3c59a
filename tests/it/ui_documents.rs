//! The documents view: what it says of a plan, and where the keyboard is when a document has come.

use crate::desk::Desk;
use crate::folder::Folder;
use planverksted::session::View;
use planverksted::store::SAMPLE_PLAN;

#[test]
fn empty_guidelines_are_told_as_guidelines_without_content() {
    let folder = Folder::of("documents-empty");
    let plan = "(format: (0, 1), plan_id: \"2222222222\", plan: (kind: \"guidelines\"))";
    let mut desk = Desk::open(&folder, &folder.file("plan.ron", plan));
    desk.go_to(View::Documents);
    let says = |desk: &Desk| desk.sees("Retningslinjene har ikke fått innhold ennå.");
    desk.wait_for("contents", says);
    assert!(desk.sees("Retningslinjene som ett dokument."));
}

#[test]
fn the_keyboard_goes_to_the_document_that_has_come_and_its_ending_is_remembered() {
    let folder = Folder::of("documents-come");
    let mut desk = Desk::open(&folder, &folder.file("plan.ron", SAMPLE_PLAN));
    let (document, open) = (folder.path("Vår plan.docx"), desk.word("ui-open-document"));
    desk.go_to(View::Documents);
    desk.answer(&document);
    desk.press("Ctrl+P").wait_for("the document", |desk| desk.sees("Vår plan.docx"));
    desk.wait_for("the keyboard", |desk| desk.focused() == open);
    assert!(document.is_file());
    assert!(desk.sees("Ctrl+P lager det samme som sist: Word-fil"), "the next one is a Word file too");
}
