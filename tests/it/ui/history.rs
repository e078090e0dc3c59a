//! What was done, in the window: told in words, gone through and gone to by keyboard.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use planverksted::session::View;

const PLAN: &str = "(format: (0, 1), plan_id: \"2222222222\", plan: (title: \"Plan\"), measure: [\
    (id: \"BBBBBBBBBB\", order: \"1\", title: \"Kurs\"), (id: \"CCCCCCCCCC\", order: \"2\", title: \"Bolig\")])";

fn window(name: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(name);
    let file = folder.file("plan.ron", PLAN);
    let window = WindowHarness::open(&folder, &file);
    (folder, window)
}

fn go_to_history(window: &mut WindowHarness) {
    let view = window.word("ui-view-done");
    window.press("Ctrl+K").write(&view).press("Enter");
}

#[test]
fn steps_are_told_newest_first_with_what_they_changed() {
    let (_folder, mut window) = window("done-steps");
    window.go_to_measures();
    window.press("Ctrl+N").write("Lavterskeltilbud").press("Enter").press("Escape").press("Ctrl+Z");
    go_to_history(&mut window);
    assert!(window.shows("rad 1 av 2, Hva, Angret: lagt til tiltak «Lavterskeltilbud»"));
    assert!(window.shows("rad 2 av 2, Hva, Lagt til tiltak «Lavterskeltilbud»"));
    assert!(window.shows("Slettet tiltak «Lavterskeltilbud»"), "what the chosen step changed");
    window.press("ArrowDown");
    assert!(!window.shows("Slettet tiltak «Lavterskeltilbud»"));
}

#[test]
fn enter_goes_to_the_record_of_a_step() {
    let (_folder, mut window) = window("done-go");
    window.go_to_measures();
    window.press("Ctrl+Home").press("F2").write("et om vinteren").press("Enter").press("Escape");
    go_to_history(&mut window);
    assert_eq!(window.program().context().expect("a plan").view, View::Done);
    window.press("Enter");
    assert_eq!(window.program().context().expect("a plan").view, View::Measures);
}

#[test]
fn a_plan_to_which_nothing_was_done_says_so() {
    let (_folder, mut window) = window("done-none");
    go_to_history(&mut window);
    assert!(window.shows(&window.word("ui-recent-none")));
}
