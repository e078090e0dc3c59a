//! The municipality is chosen from the list of all of them, with its number, or written as one likes.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use planverksted::model::Plan;

/// The first question after a template, with the keyboard in its box.
fn first_question(name: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(name);
    let mut window = WindowHarness::new(&folder);
    let template = window.word("template-title-empty");
    window.press_until("Tab", &template).press("Enter");
    assert_eq!(window.focused(), window.word("field-plan-municipality"));
    (folder, window)
}

fn name_and_number(plan: &Plan) -> [&str; 2] {
    [&plan.about().municipality, &plan.about().municipality_number]
}

#[test]
fn letters_find_a_municipality_and_its_number_follows() {
    for (typed, name, number) in [
        ("hamar", "Hamar", "3403"),
        ("hamarøy", "Hábmer - Hamarøy", "1875"),
        ("herøy nord", "Herøy", "1818"),
        ("herøy møre", "Herøy", "1515"),
    ] {
        let (_folder, mut window) = first_question(&format!("municipality-{number}"));
        window.write(typed).press("Tab");
        assert_eq!(name_and_number(window.plan()), [name, number], "{typed}");
        window.press("Ctrl+Z");
        assert_eq!(name_and_number(window.plan()), ["", ""], "one step");
    }
}

#[test]
fn a_name_of_ones_own_stays_as_it_is_and_takes_the_number_of_another_away() {
    let (_folder, mut window) = first_question("municipality-own");
    window.write("Hamar").press("Enter");
    assert_eq!(name_and_number(window.plan()), ["Hamar", "3403"]);
    window.write("Fjellvik").press("Enter");
    assert_eq!(name_and_number(window.plan()), ["Fjellvik", ""]);
}
