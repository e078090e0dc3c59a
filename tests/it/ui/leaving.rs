//! Leaving a plan that is in conflict with its file: one banner says both things and has all acts of both.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use planverksted::session::SaveState;
use planverksted::store::{Disk, SAMPLE_PLAN, open_plan};
use planverksted::text::Phrase;
use std::path::PathBuf;

/// The sample plan with a measure less here, and another title in its file.
fn in_conflict(test: &str) -> (Folder, PathBuf, WindowHarness) {
    let folder = Folder::of(test);
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut window = WindowHarness::open(&folder, &file);
    window.go_to_measures().press("Ctrl+Home").press("Ctrl+Delete");
    let title = window.plan().about().title.to_string();
    folder.file("plan.ron", SAMPLE_PLAN.replace(&title, "Skrevet av andre"));
    window.advance_clock(2_000);
    window.wait_for("a conflict", |window| window.save_state() == SaveState::ChangedExternally);
    (folder, file, window)
}

/// How many controls of this name are in sight.
fn count(window: &WindowHarness, role: Role, name: &str) -> usize {
    window
        .nodes()
        .filter(|node| {
            node.accesskit_node().role() == role && node.accesskit_node().label().as_deref() == Some(name)
        })
        .count()
}

/// The labels that have a text in them.
fn labels_with(window: &WindowHarness, text: &str) -> Vec<String> {
    let labels = window.nodes().map(|node| node.accesskit_node()).filter(|node| node.role() == Role::Label);
    let labels = labels.filter_map(|node| node.label().or_else(|| node.value()));
    labels.filter(|label| label.contains(text)).collect()
}

const CONFLICT_ACTS: [&str; 4] =
    ["ui-foreign-merge", "ui-foreign-take", "ui-foreign-keep", "ui-save-elsewhere"];
const LEAVING_ACTS: [&str; 3] = ["ui-leave-with-copy", "ui-leave-discard", "ui-leave-stay"];

#[test]
fn leaving_in_a_conflict_shows_one_banner_with_all_acts_of_both() {
    let (_folder, _, mut window) = in_conflict("ui-leaving-banner");
    let is_there = |window: &WindowHarness, key| count(window, Role::Button, &window.word(key));
    assert_eq!(CONFLICT_ACTS.map(|key| is_there(&window, key)), [1; 4]);
    assert_eq!(LEAVING_ACTS.map(|key| is_there(&window, key)), [0; 3]);
    window.ask_to_close().settle();
    assert!(!window.program().wants_to_quit());
    assert_eq!(CONFLICT_ACTS.map(|key| is_there(&window, key)), [1; 4], "each act once");
    assert_eq!(LEAVING_ACTS.map(|key| is_there(&window, key)), [1; 3]);
    let leaving = window.word("ui-leave-conflict");
    let changed = Phrase::new("ui-foreign-changed").with("file", "plan.ron").with("copied", "yes");
    let changed = window.program().words().text(&changed);
    let both = labels_with(&window, &changed);
    assert_eq!(both.len(), 1, "{both:?}");
    assert!(both[0].contains(&leaving), "one text says both: {both:?}");
    let unsaved = Phrase::new("ui-leave-unsaved").with("file", "plan.ron");
    let unsaved = window.program().words().text(&unsaved);
    assert_eq!(labels_with(&window, &unsaved), [""; 0], "what is wrong is said once");
}

#[test]
fn every_way_out_of_a_conflict_works_from_its_one_banner() {
    for key in LEAVING_ACTS.into_iter().chain(["ui-foreign-keep", "ui-foreign-take", "ui-foreign-merge"]) {
        let (_folder, file, mut window) = in_conflict("ui-leaving-acts");
        let measures = window.measures().len();
        window.ask_to_close();
        let name = window.word(key);
        window.press_until("Tab", &name).press("Enter").settle().advance_clock(2_000).settle();
        assert_eq!(window.program().wants_to_quit(), key != "ui-leave-stay", "{key}");
        let saved = open_plan(&Disk, &file).expect("a plan").saved.plan;
        let is_theirs = &*saved.about().title == "Skrevet av andre";
        let is_ours = saved.measures().len() == measures;
        assert_eq!(is_ours, ["ui-foreign-keep", "ui-foreign-merge"].contains(&key), "{key}");
        assert_eq!(is_theirs, key != "ui-foreign-keep", "{key}");
    }
}
