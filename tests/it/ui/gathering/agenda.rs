//! The agenda at the left: the point that runs is in sight, also in a small window.

use super::play::{agenda, mode, on_the_morning};
use crate::harness::window::WindowHarness;
use eframe::egui::{Rect, Vec2};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;
use planverksted::session::GatheringAct;

/// Where something of the side is whose name begins with these words.
fn rect(window: &WindowHarness, words: &str) -> Rect {
    let is_it = |node: &Node<'_>| {
        let node_data = node.accesskit_node();
        let label = node_data.label().or_else(|| node_data.value());
        label.is_some_and(|label| label.starts_with(words)) && node.rect().left() < 250.0
    };
    window.nodes().find(is_it).unwrap_or_else(|| panic!("no {words}")).rect()
}

#[track_caller]
fn check_in_sight(window: &WindowHarness) {
    let agenda = agenda(window);
    let item = agenda.running().expect("a point runs");
    let place = agenda.position(item.id).expect("it is in the agenda") + 1;
    let row = rect(window, &format!("{place} {}", &*item.title));
    let (heading, button) = (rect(window, "Samling 3"), rect(window, &window.word("ui-gathering-next")));
    let is_in_sight = row.top() >= heading.bottom() - 1.0 && row.bottom() <= button.top();
    assert!(is_in_sight, "point {place} at {row:?}, between {heading:?} and {button:?}");
}

#[test]
fn the_point_that_runs_is_in_sight_in_a_small_window() {
    let (_folder, mut window) = on_the_morning("gathering-agenda-sight");
    window.harness.set_size(Vec2::new(1280.0, 720.0));
    window.press("Ctrl+G");
    while agenda(&window).next().is_some() {
        window.press("F9");
        check_in_sight(&window);
    }
    // A window that comes to it in the middle of the gathering shows it at once.
    super::play::act(&mut window, GatheringAct::Leave);
    window.press("Ctrl+G");
    assert!(mode(&window).agenda(window.plan()).is_some());
    check_in_sight(&window);
    window.harness.set_size(Vec2::new(1280.0, 640.0));
    window.harness.run();
    check_in_sight(&window);
    while agenda(&window).previous().is_some() {
        window.press("Shift+F9");
        check_in_sight(&window);
    }
}
