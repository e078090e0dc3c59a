//! Which gathering is held: chosen by mouse or keys where several have not begun.

use super::play::{mode, on_the_morning};
use crate::harness::files::save_plan;
use crate::harness::folder::Folder;
use crate::harness::plans::plan;
use crate::harness::window::WindowHarness;
use egui_kittest::kittest::NodeT as _;
use planverksted::model::{Kind, Uid};
use planverksted::store::{Disk, SavedPlan};

/// A plan with three gatherings of a point each, none of which has begun.
fn several(name: &str) -> (Folder, WindowHarness) {
    let text = "meeting f \"Oppstart\"; agenda_item x \"Runde\" in f: minutes=20; \
                meeting g \"Innsikt\"; agenda_item y \"Runde\" in g: minutes=30; \
                meeting h \"Valg\"; agenda_item z \"Runde\" in h: minutes=40";
    let folder = Folder::of(name);
    let saved = SavedPlan { plan_id: Uid::from_bits(7), plan: plan(text).plan, ..SavedPlan::default() };
    save_plan(&Disk, &folder.path("plan.ron"), &saved).expect("the plan is saved");
    let mut window = WindowHarness::open(&folder, &folder.path("plan.ron"));
    window.press("Ctrl+G");
    (folder, window)
}

fn title(window: &WindowHarness) -> String {
    let meeting = mode(window).meeting;
    window.plan().meetings().get(meeting).expect("it is there").title.to_string()
}

fn minutes_set(window: &WindowHarness) -> Vec<String> {
    let gatherings = window.plan().in_order(Kind::Meeting).into_iter();
    let set =
        gatherings.filter(|it| window.plan().meetings().get(it.id()).is_some_and(|it| it.minutes.is_some()));
    set.map(|it| it.title().to_string()).collect()
}

#[test]
fn another_gathering_is_chosen_with_keys_and_the_first_is_as_it_was() {
    let (_folder, mut window) = several("gathering-choose-keys");
    let first = title(&window);
    assert_eq!(minutes_set(&window), [first.as_str()], "it was made ready");
    let name = window.word("ui-gathering-choose");
    window.press_until("Tab", &name).press("Enter").press("End").press("Enter");
    let other = title(&window);
    assert_ne!(other, first);
    assert_eq!(minutes_set(&window), [other.as_str()], "the other one only");
    window.press("F9");
    assert!(mode(&window).agenda(window.plan()).is_some_and(|agenda| agenda.running().is_some()));
    assert!(!window.shows(&name), "what runs is not changed for another");
}

#[test]
fn another_gathering_is_chosen_with_the_mouse() {
    let (_folder, mut window) = several("gathering-choose-mouse");
    let name = window.word("ui-gathering-choose");
    let press = |window: &mut WindowHarness, is_it: &dyn Fn(&str) -> bool| {
        let found =
            window.nodes().find(|node| node.accesskit_node().label().is_some_and(|label| is_it(&label)));
        found.expect("it is there").click();
        window.harness.run();
    };
    for wanted in ["Innsikt", "Valg", "Oppstart"] {
        press(&mut window, &|label| label == name);
        press(&mut window, &|label| label.starts_with(wanted));
        assert_eq!(title(&window), wanted);
    }
}

#[test]
fn one_gathering_alone_is_no_choice() {
    let (_folder, mut window) = on_the_morning("gathering-choose-one");
    window.press("Ctrl+G");
    let name = window.word("ui-gathering-choose");
    assert!(!window.shows(&name));
}
