//! How wide a column is: its edge is dragged, or a key asks for it; remembered, and never a change of the plan.

use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Modifiers, PointerButton, Pos2, Rect, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

fn heading(window: &WindowHarness, words: &str) -> Rect {
    window.harness.get_by_role_and_label(Role::ColumnHeader, words).rect()
}

fn button(window: &mut WindowHarness, pos: Pos2, pressed: bool) {
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    window.harness.event(Event::PointerButton { pos, button, pressed, modifiers });
    window.harness.step();
}

/// Takes the right edge of a heading and moves it, with the button held.
fn pull(window: &mut WindowHarness, words: &str, by: f32) -> Pos2 {
    let from = heading(window, words).right_center();
    window.harness.event(Event::PointerMoved(from));
    window.harness.step();
    button(window, from, true);
    for part in [0.3, 0.7, 1.0] {
        window.harness.event(Event::PointerMoved(from + vec2(by * part, 0.0)));
        window.harness.step();
    }
    window.harness.step();
    from + vec2(by, 0.0)
}

fn drag(window: &mut WindowHarness, words: &str, by: f32) {
    let to = pull(window, words, by);
    let edge = heading(window, words).right();
    assert!((edge - to.x).abs() <= 2.0, "{words}: the edge {edge} is where the pointer is, {}", to.x);
    button(window, to, false);
    window.harness.run();
    let edge = heading(window, words).right();
    assert!((edge - to.x).abs() <= 2.0, "{words}: the edge {edge} stays where it was left, {}", to.x);
}

#[test]
fn the_edge_of_a_heading_follows_the_pointer_and_is_remembered() {
    let (folder, mut window) = WindowHarness::on_sample_measures("widths-drag");
    let plan = window.plan().clone();
    for (words, by) in [("Tiltak", -60.0), ("Målgruppe", 40.0), ("Status", 30.0), ("Ansvarlig", -20.0)] {
        drag(&mut window, words, by);
    }
    assert_eq!(*window.plan(), plan);
    let first = window.harness.get_by_role_and_label(Role::ColumnHeader, "Tiltak");
    assert_eq!(first.accesskit_node().data().sort_direction(), None, "a drag is no click on a heading");
    let names = ["Nr.", "Tiltak", "Målgruppe", "Ansvarlig", "Status"];
    let widths = |window: &WindowHarness| names.map(|words| format!("{}", heading(window, words).width()));
    let before = widths(&window);
    window.close_window();
    let mut again = WindowHarness::open(&folder, &folder.path("plan.ron"));
    again.go_to_measures();
    assert_eq!(widths(&again), before);
}

#[test]
fn escape_gives_a_drag_up() {
    let (_folder, mut window) = WindowHarness::on_sample_measures("widths-escape");
    let before = heading(&window, "Status");
    let to = pull(&mut window, "Status", 50.0);
    assert!(heading(&window, "Status").width() > before.width() + 40.0);
    window.press("Escape");
    button(&mut window, to, false);
    window.harness.run();
    assert_eq!(heading(&window, "Status"), before);
}

#[test]
fn a_double_click_on_the_edge_gives_the_width_of_the_texts_back() {
    let (_folder, mut window) = WindowHarness::on_sample_measures("widths-fit");
    let before = heading(&window, "Status").width();
    drag(&mut window, "Status", 60.0);
    let edge = heading(&window, "Status").right_center();
    window.double_click_at(edge);
    let now = heading(&window, "Status").width();
    assert!(now < before + 50.0, "{now} {before}");
}

#[test]
fn keys_come_to_everything_of_a_column_by_the_menu_of_its_cell() {
    let (_folder, mut window) = WindowHarness::on_sample_measures("widths-keys");
    window.press_until("ArrowRight", "rad 1 av 22, Status");
    let before = heading(&window, "Status").width();
    let choose = |window: &mut WindowHarness, words: &str| {
        window.press("Shift+F10").press_until("ArrowDown", "Kolonnen «Status» …").press("Enter");
        window.press_until("ArrowDown", words).press("Enter");
    };
    choose(&mut window, "Gjør kolonnen bredere");
    let wider = heading(&window, "Status").width();
    assert!(wider >= before + 30.0, "{wider} {before}");
    assert!(window.focused().starts_with("rad 1 av 22, Status"), "{}", window.focused());
    choose(&mut window, "Gjør kolonnen så bred som teksten");
    let now = heading(&window, "Status").width();
    assert!((now - before).abs() < 0.5, "{now} {before}");
}
