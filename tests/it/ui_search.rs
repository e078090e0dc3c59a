//! The search (Ctrl+K) in a large plan: it opens at once, names records a few in each frame, and finds all of them.

use crate::desk::Desk;
use crate::folder::Folder;
use eframe::egui::{Event, Key, Modifiers};
use planverksted::edit::sample;
use planverksted::model::{Ids, Kind};
use planverksted::store::{Disk, Kept, Saved, save_plan};

/// A window on a plan of many measures, and the title of the last of them.
fn large(test: &str) -> (Folder, Desk, String) {
    let folder = Folder::of(&format!("search-{test}"));
    let file = folder.path("plan.ron");
    let plan = sample(1_500, 7);
    let last =
        plan.in_order(Kind::Measure).last().map(|record| record.title().to_string()).expect("measures");
    let plan_id = Ids::seeded(7).fresh();
    let saved = Saved { plan_id, head: None, lineage: Vec::new(), plan, kept: Kept::default() };
    save_plan(&Disk, &file, &saved).expect("the plan is written");
    let mut desk = Desk::open(&folder, &file);
    desk.wait_for("the plan", |desk| desk.program().cx().is_some());
    (folder, desk, last)
}

/// The title of the record that was gone to.
fn gone_to(desk: &Desk) -> Option<String> {
    let (kind, id) = desk.program().cx()?.selection?;
    Some(desk.plan().record(kind, id)?.title().to_string())
}

#[test]
fn the_last_of_very_many_records_is_found() {
    let (_folder, mut desk, last) = large("last");
    desk.press("Ctrl+K").write(&last).press("Enter");
    assert_eq!(gone_to(&desk), Some(last));
}

#[test]
fn who_is_quicker_than_the_search_finds_it_too() {
    let (_folder, mut desk, last) = large("quick");
    desk.harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    desk.harness.step();
    desk.harness.step();
    desk.harness.event(Event::Text(last.clone()));
    desk.harness.step();
    desk.harness.key_press_modifiers(Modifiers::NONE, Key::Enter);
    desk.harness.step();
    desk.harness.run();
    assert_eq!(gone_to(&desk), Some(last));
}
