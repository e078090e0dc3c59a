//! The search (Ctrl+K) in a large plan: it opens at once, names records a few in each frame, and finds all of them.

use crate::harness::files::save_plan;
use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use eframe::egui::{Event, Key, Modifiers};
use planverksted::edit::sample;
use planverksted::model::{IdGenerator, Kind};
use planverksted::store::{Disk, SavedPlan, UnknownData};

/// A window on a plan of many measures, and the title of the last of them.
fn large(test: &str) -> (Folder, WindowHarness, String) {
    let folder = Folder::of(&format!("search-{test}"));
    let file = folder.path("plan.ron");
    let plan = sample(1_500, 7);
    let last =
        plan.in_order(Kind::Measure).last().map(|record| record.title().to_string()).expect("measures");
    let plan_id = IdGenerator::seeded(7).next_id();
    let saved = SavedPlan { plan_id, head: None, lineage: Vec::new(), plan, unknown: UnknownData::default() };
    save_plan(&Disk, &file, &saved).expect("the plan is written");
    let mut window = WindowHarness::open(&folder, &file);
    window.wait_for("the plan", |window| window.program().context().is_some());
    (folder, window, last)
}

/// The title of the record that was gone to.
fn gone_to(window: &WindowHarness) -> Option<String> {
    let (kind, id) = window.program().context()?.selection?;
    Some(window.plan().record(kind, id)?.title().to_string())
}

#[test]
fn the_last_of_very_many_records_is_found() {
    let (_folder, mut window, last) = large("last");
    window.press("Ctrl+K").write(&last).press("Enter");
    assert_eq!(gone_to(&window), Some(last));
}

#[test]
fn who_is_quicker_than_the_search_finds_it_too() {
    let (_folder, mut window, last) = large("quick");
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.harness.step();
    window.harness.step();
    window.harness.event(Event::Text(last.clone()));
    window.harness.step();
    window.harness.key_press_modifiers(Modifiers::NONE, Key::Enter);
    window.harness.step();
    window.harness.run();
    assert_eq!(gone_to(&window), Some(last));
}
