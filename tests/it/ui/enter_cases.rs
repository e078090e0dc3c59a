//! Each of the five cases is entered by hand: from an empty plan, through the window and by keys alone, to a file that
//! says the same, fact by fact.

use crate::harness::folder::Folder;
use crate::harness::key_script::{KeyScript, content};
use crate::harness::window::WindowHarness;
use crate::model::cases;
use planverksted::session::SaveState;
use planverksted::store::{Disk, open_plan};

/// So many keys a fact may take, letters not counted: to its field, to its value, and a link to two records.
const KEYS_A_FACT: usize = 5;

/// Enters a case whole, saves it, and compares.
#[track_caller]
fn check(name: &str) {
    let (folder, case) = (Folder::of(&format!("case-{name}")), cases::saved(name).plan);
    let mut window = WindowHarness::new(&folder);
    window.start_empty_plan().take_key_count();
    let mut hands = KeyScript::new(window, &case);
    hands.enter_all();
    let (keys, facts) = (hands.window.take_key_count(), hands.facts);
    let mut window = hands.window;
    let file = folder.path("case.ron");
    window.queue_dialog_answer(&file);
    window.press("Ctrl+S").wait_for("saved", |window| matches!(window.save_state(), SaveState::SavedAt(_)));
    let saved = open_plan(&Disk, &file).expect("it opens").saved.plan;
    let (is, meant) = (content(&saved), content(&case));
    let more: Vec<&String> = is.iter().filter(|fact| !meant.contains(fact)).collect();
    let less: Vec<&String> = meant.iter().filter(|fact| !is.contains(fact)).collect();
    assert!(more.is_empty() && less.is_empty(), "{name}: too much {more:#?}, too little {less:#?}");
    for fact in cases::facts_of(name) {
        fact.stands_in("entered by hand", &saved);
    }
    assert!(keys <= facts * KEYS_A_FACT, "{name}: {keys} keys for {facts} facts");
}

#[test]
fn guidelines_for_responsibility_are_entered_whole() {
    check("bergen");
}

#[test]
fn a_plan_in_parts_is_entered_whole() {
    check("sandnes");
}

#[test]
fn an_investigation_with_its_group_and_its_ways_is_entered_whole() {
    check("saltdal");
}

#[test]
fn figures_of_all_municipalities_are_entered_whole() {
    check("sintef");
}

#[test]
fn five_requirements_of_a_service_are_entered_whole() {
    check("korus");
}
