//! The coverage by kind of help, by keys: written, moved, taken away, and not assessed.

use crate::harness::files::save_plan;
use crate::harness::folder::Folder;
use crate::harness::plans::{NamedPlan, plan};
use crate::harness::window::WindowHarness;
use planverksted::edit::Change;
use planverksted::model::Uid;
use planverksted::store::{Disk, SavedPlan};
use planverksted::text::Phrase;

const PLAN: &str = "level_scheme s \"Skjema\"; level a \"Lavt\" in s; target_group t \"Barn\"; target_group u \"Voksne\"; \
    service v \"Helsestasjon\": reach=u/a, categories=conversation; \
    measure m \"Losteam\": reach=t/a, categories=course_and_group; measure n \"Turer\": reach=u, service=v";

/// The coverage by kind of help, with the keyboard in its first cell: children, conversations.
fn open(test: &str) -> (Folder, WindowHarness, NamedPlan) {
    let (folder, sketch) = (Folder::of(test), plan(PLAN));
    let path = folder.path("plan.ron");
    let saved = SavedPlan { plan_id: Uid::from_bits(7), plan: sketch.plan.clone(), ..SavedPlan::default() };
    save_plan(&Disk, &path, &saved).expect("the plan is saved");
    let mut window = WindowHarness::open(&folder, &path);
    let (view, show) = (window.word("ui-view-coverage"), window.word("ui-coverage-show"));
    window.press("Ctrl+K").write(&view).press("Enter");
    window.press_until("Shift+Tab", &show).press("Enter").write("tilbud").press("Enter");
    window.press_until("Tab", "rad ").press("Ctrl+Home");
    window.take_key_count();
    (folder, window, sketch)
}

fn changed(window: &WindowHarness, sketch: &NamedPlan) -> String {
    sketch.describe(&Change::between(&sketch.plan, window.plan(), Phrase::default()))
}

#[test]
fn typing_in_a_cell_makes_a_measure_with_the_group_and_that_kind_of_help_with_one_key() {
    let (_folder, mut window, sketch) = open("help-type");
    window.press("ArrowRight").press("ArrowDown");
    window.take_key_count();
    window.write("Kurs").press("Enter");
    assert_eq!(window.take_key_count(), 1);
    let made = changed(&window, &sketch);
    let description = "+measure new1; new1.title +\"Kurs\"; new1.reach +u; new1.categories +course_and_group";
    assert!(made.contains(description) && !made.contains("order"), "{made}");
    assert!(window.focused().contains("Voksne, Kurs og grupper: "), "{}", window.focused());
    window.press("Ctrl+Z");
    assert_eq!(changed(&window, &sketch), "", "one step");
}

#[test]
fn a_chip_is_added_and_moved_with_the_same_keys_as_by_level() {
    let (_folder, mut window, sketch) = open("help-move");
    window.press("ArrowRight");
    window.take_key_count();
    window.press("Alt+M").press("ArrowDown").press("ArrowRight").press("Enter");
    assert_eq!(window.take_key_count(), 4);
    assert_eq!(changed(&window, &sketch), "m.reach +u; m.categories +self_help");
    window.press("Ctrl+Z").press("Ctrl+Home").press("ArrowRight");
    window.press("Alt+M").press("ArrowRight").press("Shift+Enter");
    assert_eq!(changed(&window, &sketch), "m.categories course_and_group -> self_help");
}

#[test]
fn a_kind_is_taken_away_and_one_that_comes_from_the_service_says_so() {
    let (_folder, mut window, sketch) = open("help-delete");
    window.press("ArrowRight").press("Ctrl+Delete");
    assert_eq!(changed(&window, &sketch), "m.categories -course_and_group");
    window.press("Ctrl+Z").press("Ctrl+Home").press("ArrowDown").press("Enter").press("ArrowDown");
    assert!(window.focused().contains("Turer"), "{}", window.focused());
    window.press("Ctrl+Delete");
    assert_eq!(changed(&window, &sketch), "");
    assert!(
        window.newest_message().starts_with("1.2 Turer får sin type tilbud fra tjenesten."),
        "{}",
        window.newest_message()
    );
}

#[test]
fn nothing_is_assessed_by_kind_of_help_and_that_is_said() {
    let (_folder, mut window, sketch) = open("help-assess");
    window.press("F2");
    assert_eq!(window.newest_message(), window.word("ui-coverage-by-level-only"));
    assert_eq!(changed(&window, &sketch), "");
    assert!(window.focused().starts_with("rad 1 av 2"), "{}", window.focused());
}

#[test]
fn of_several_in_a_cell_it_is_asked_which_to_pick_up() {
    let (_folder, mut window, _) = open("help-which");
    window.press("ArrowRight").write("Kurs").press("Enter").press("Alt+M");
    assert_eq!(window.newest_message(), window.word("ui-coverage-which"));
}
