//! What goes wrong while a gathering runs has words and loses nothing.

use super::play::{act, agenda, go_to, mode, on_the_morning};
use crate::harness::window::WindowHarness;
use egui_kittest::kittest::NodeT as _;
use planverksted::analysis::gathering::meetings_in_order;
use planverksted::session::{Command, GatheringAct, View};

#[test]
fn a_second_gathering_does_not_take_the_place_of_one_that_runs() {
    let (_folder, mut window) = on_the_morning("gathering-trouble-second");
    window.press("Ctrl+G").press("F9");
    let first = mode(&window).meeting;
    let other = meetings_in_order(window.plan()).iter().map(|meeting| meeting.id).find(|id| *id != first);
    act(&mut window, GatheringAct::Start(other));
    assert_eq!(mode(&window).meeting, first);
    assert_eq!(window.newest_message(), window.word("gathering-other-runs"));
}

#[test]
fn a_plan_that_is_only_read_says_why_no_gathering_starts() {
    let (_folder, mut window) = on_the_morning("gathering-trouble-read-only");
    window.harness.state_mut().dispatch(Command::MakeReadOnly);
    window.settle();
    window.press("Ctrl+G");
    assert!(
        window.program().context().is_some_and(|cx| cx.gathering.is_none() && cx.view != View::Gathering)
    );
    assert_eq!(window.newest_message(), window.word("gathering-read-only"));
}

#[test]
fn a_point_that_is_deleted_while_it_runs_keeps_the_line_and_comes_back() {
    let (_folder, mut window) = on_the_morning("gathering-trouble-point");
    window.press("Ctrl+G").press("F9");
    go_to(&mut window, "Hva hjelper");
    window.write("Ett forslag").press("Enter");
    window.go_to(View::Further);
    let table = window.word("kinds-agenda-item");
    window
        .press("Ctrl+K")
        .write(&table)
        .press("Enter")
        .press("Ctrl+F")
        .write("hva hjelper unge")
        .press("Tab");
    window.press_until("Tab", "rad 1 av 1").press("Ctrl+Delete").press("Ctrl+G").press("Escape");
    assert!(agenda(&window).running().is_none());
    let between = window.word("ui-gathering-between");
    assert!(window.shows(&between), "it says where the gathering stands");
    window.write("Nytt").press("Enter");
    let refused = window.word("line-not-begun");
    assert!(window.shows(&refused) && window.shows("Nytt"), "the line keeps its text");
    window.press("Ctrl+Z").press("Ctrl+Z");
    assert!(agenda(&window).running().is_some_and(|item| item.title.starts_with("Hva hjelper")));
}

#[test]
fn a_gathering_whose_plan_was_closed_is_there_again() {
    let (folder, mut window) = on_the_morning("gathering-trouble-closed");
    window.press("Ctrl+G").press("F9").write("Vi begynner").press("Enter");
    let close = window.word("ui-to-start");
    window.press("Ctrl+K").write(&close).press("Enter").settle();
    assert!(window.program().context().is_none(), "the start screen");
    window.harness.state_mut().dispatch(Command::OpenPath(folder.path("fjellvik.ron")));
    window.settle();
    assert_eq!(window.program().context().map(|cx| cx.view), Some(View::Gathering));
    let running = agenda(&window).running().map(|item| item.account.to_string());
    assert_eq!(running.as_deref(), Some("Vi begynner"));
    window.write("Videre").press("Enter");
    assert!(agenda(&window).running().is_some_and(|item| item.account.ends_with("Videre")));
}

#[test]
fn leaving_the_view_brings_the_steps_back_and_ends_nothing() {
    let (_folder, mut window) = on_the_morning("gathering-trouble-leave");
    let steps = |window: &WindowHarness| {
        let name = window.word("ui-region-steps");
        window.nodes().any(|node| node.accesskit_node().label().as_deref() == Some(&*name))
    };
    window.press("Ctrl+G").press("F9");
    assert!(!steps(&window));
    act(&mut window, GatheringAct::Leave);
    assert!(steps(&window));
    window.press("Ctrl+G");
    assert!(agenda(&window).running().is_some_and(|item| item.title.starts_with("Velkommen")));
    assert!(agenda(&window).meeting.ended.is_none());
}
