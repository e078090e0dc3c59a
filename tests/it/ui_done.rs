//! What was done, in the window: told in words, gone through and gone to by keyboard.

use crate::desk::Desk;
use crate::folder::Folder;
use planverksted::session::View;

const PLAN: &str = "(format: (0, 1), plan_id: \"2222222222\", plan: (title: \"Plan\"), measure: [\
    (id: \"BBBBBBBBBB\", order: \"1\", title: \"Kurs\"), (id: \"CCCCCCCCCC\", order: \"2\", title: \"Bolig\")])";

fn desk(name: &str) -> (Folder, Desk) {
    let folder = Folder::of(name);
    let file = folder.file("plan.ron", PLAN);
    let desk = Desk::open(&folder, &file);
    (folder, desk)
}

fn go_to_done(desk: &mut Desk) {
    let view = desk.word("ui-view-done");
    desk.press("Ctrl+K").write(&view).press("Enter");
}

#[test]
fn steps_are_told_newest_first_with_what_they_changed() {
    let (_folder, mut desk) = desk("done-steps");
    desk.go_to_measures();
    desk.press("Ctrl+N").write("Lavterskeltilbud").press("Enter").press("Escape").press("Ctrl+Z");
    go_to_done(&mut desk);
    assert!(desk.sees("rad 1 av 2, Hva, Angret: lagt til tiltak «Lavterskeltilbud»"));
    assert!(desk.sees("rad 2 av 2, Hva, Lagt til tiltak «Lavterskeltilbud»"));
    assert!(desk.sees("Slettet tiltak «Lavterskeltilbud»"), "what the chosen step changed");
    desk.press("ArrowDown");
    assert!(!desk.sees("Slettet tiltak «Lavterskeltilbud»"));
}

#[test]
fn enter_goes_to_the_record_of_a_step() {
    let (_folder, mut desk) = desk("done-go");
    desk.go_to_measures();
    desk.press("Ctrl+Home").press("F2").write("et om vinteren").press("Enter").press("Escape");
    go_to_done(&mut desk);
    assert_eq!(desk.program().cx().expect("a plan").view, View::Done);
    desk.press("Enter");
    assert_eq!(desk.program().cx().expect("a plan").view, View::Measures);
}

#[test]
fn a_plan_to_which_nothing_was_done_says_so() {
    let (_folder, mut desk) = desk("done-none");
    go_to_done(&mut desk);
    assert!(desk.sees(&desk.word("ui-recent-none")));
}
