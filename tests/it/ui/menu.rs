//! The menu: every command is there by its name with its key, is done by keys and by the mouse, and says when it cannot be.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use planverksted::session::{CommandId, View};
use planverksted::store::SAMPLE_PLAN;
use std::fs;

fn with_sample(name: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(name);
    let window = WindowHarness::open(&folder, &folder.file("plan.ron", SAMPLE_PLAN));
    (folder, window)
}

/// The lines of the menu that is open: name and key.
fn lines(window: &WindowHarness) -> Vec<(String, String)> {
    let of_menu =
        window.nodes().filter(|node| node.accesskit_node().role() == eframe::egui::accesskit::Role::MenuItem);
    of_menu
        .map(|node| {
            let node = node.accesskit_node();
            let keys = node.data().keyboard_shortcut().unwrap_or_default().to_owned();
            (node.label().unwrap_or_default(), keys)
        })
        .collect()
}

/// What the table of commands says there is.
fn expected(window: &WindowHarness, in_gathering: bool) -> Vec<(String, String)> {
    let there = CommandId::ALL
        .into_iter()
        .filter(|id| *id != CommandId::Menu && (in_gathering || !id.info().in_gathering));
    let words = window.program().words();
    let mut all: Vec<_> = there.map(|id| (words.text(&id.name()), id.chord_text())).collect();
    all.sort();
    all
}

#[test]
fn every_command_stands_in_the_menu_with_its_key() {
    let (_folder, mut window) = with_sample("menu-complete");
    for in_gathering in [false, true] {
        if in_gathering {
            window.press("Ctrl+G");
        }
        for width in [1366.0, 900.0, 500.0] {
            window.harness.set_size(eframe::egui::Vec2::new(width, 768.0));
            window.harness.run();
            window.press("F10");
            let mut there = lines(&window);
            there.sort();
            assert_eq!(there, expected(&window, in_gathering), "{width}");
            window.press("Escape");
            assert_eq!(lines(&window), [], "it is shut");
        }
    }
}

#[test]
fn a_command_is_done_by_keys_and_by_the_mouse() {
    let (_folder, mut window) = with_sample("menu-done");
    window.go_to(View::Done);
    let versions = window.word("ui-view-versions");
    window.press("F10");
    let first = window.word("ui-new-plan");
    assert_eq!(window.focused(), first, "the first line has the keyboard");
    window.press("ArrowDown");
    assert_eq!(window.focused(), window.word("ui-open-file"));
    window.press("Escape");
    let menu = window.word("ui-menu");
    window.harness.get_by_label(&menu).click();
    window.harness.run();
    window.harness.get_by_label(&versions).click();
    window.harness.run();
    assert_eq!(window.program().context().expect("a plan").view, View::Versions);
    assert_eq!(lines(&window), []);
    window.go_to_measures();
    let before = window.measures().len();
    // Nothing was done that could be undone or done again: the first line of the next column is the new row.
    window.press("F10").press("ArrowRight");
    assert_eq!(window.focused(), window.word("ui-new-row"));
    window.press("Enter").write("Fra menyen").press("Enter").press("Escape");
    assert_eq!(window.measures().len(), before + 1);
}

#[test]
fn what_cannot_be_done_now_is_marked_in_the_menu_and_said_by_the_search() {
    let (_folder, mut window) = with_sample("menu-not-now");
    window.go_to(View::Overview).press("F10");
    let undo = window.word("ui-undo");
    let is_disabled = window.harness.get_by_label(&undo).accesskit_node().is_disabled();
    assert!(is_disabled, "nothing was done yet");
    window.press("Escape");
    let accept = window.word("ui-accept-lead");
    window.press("Ctrl+K").write(&accept).press("Enter");
    assert!(window.newest_message().contains(&accept), "{}", window.newest_message());
}

#[test]
fn a_new_plan_is_begun_from_a_template_while_another_is_open() {
    let (_folder, mut window) = with_sample("menu-new-plan");
    window.press("Ctrl+Shift+N");
    let empty = window.word("template-title-empty");
    window.press_until("ArrowDown", &empty).press("Enter").settle();
    let plan = window.plan();
    assert_eq!((plan.measures().iter().count(), plan.meetings().iter().count()), (0, 0));
    // The plan that was open is the first of the recent ones.
    let recent = window.word("ui-recent-plans");
    window.press("F10").press_until("ArrowDown", &recent).press("Enter");
    assert!(window.focused().contains("plan.ron"), "{}", window.focused());
    window.press("Enter").settle();
    assert!(window.plan().measures().iter().count() > 20);
}

#[test]
fn printing_opens_a_pdf_of_the_chosen_document_and_leaves_nothing_behind() {
    let (folder, mut window) = with_sample("menu-print");
    window.press("Ctrl+P").settle();
    let revealed = window.revealed();
    let [made] = revealed.as_slice() else { panic!("{revealed:?}") };
    assert!(fs::read(made).expect("it is there").starts_with(b"%PDF"));
    assert!(made.starts_with(folder.path("home")), "{made:?}");
    window.close_window();
    drop(window);
    let mut again = WindowHarness::new(&folder);
    again.settle();
    assert!(!made.exists(), "it goes at the next start");
}
