//! The search (Ctrl+K) in a large plan: it opens at once, names records a few in each frame, and finds all of them.

use crate::harness::files::save_plan;
use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use eframe::egui::{Event, Key, Modifiers};
use planverksted::edit::sample;
use planverksted::model::records::{plan as about, service};
use planverksted::model::{IdGenerator, Kind};
use planverksted::session::View;
use planverksted::store::{Disk, SAMPLE_PLAN, SavedPlan, UnknownData};
use planverksted::text::Phrase;

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

/// Opens the search and presses Enter after these letters, while only some records are named.
fn enter_at_once(window: &mut WindowHarness, letters: &str) {
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.harness.step();
    window.harness.step();
    window.harness.event(Event::Text(letters.to_owned()));
    window.harness.step();
    window.harness.key_press_modifiers(Modifiers::NONE, Key::Enter);
    window.harness.step();
}

#[test]
fn enter_waits_for_the_records_that_are_not_named_yet() {
    let (_folder, mut window, last) = large("waits");
    let waiting = window.word("ui-search-waiting");
    let before = gone_to(&window);
    enter_at_once(&mut window, last.get(..last.len() - 1).expect("a title in plain letters"));
    assert!(window.shows(&waiting), "it says that it waits");
    assert_eq!(gone_to(&window), before, "nothing is chosen before all was looked in");
    window.harness.run();
    assert_eq!(gone_to(&window), Some(last));
}

#[test]
fn what_is_typed_on_takes_the_waiting_back() {
    let (_folder, mut window, last) = large("typed-on");
    let before = gone_to(&window);
    enter_at_once(&mut window, last.get(..2).expect("a title in plain letters"));
    window.harness.event(Event::Text("qqq".to_owned()));
    window.harness.run();
    assert_eq!(gone_to(&window), before, "no other Enter was pressed");
    assert!(window.shows(&window.word("ui-search-nothing")));
}

/// Whether the window wants to be drawn again at once.
fn is_busy(window: &WindowHarness) -> bool {
    let mut outputs = window.harness.output().viewport_output.values();
    outputs.any(|output| output.repaint_delay.is_zero())
}

#[test]
fn a_filter_looks_in_a_slice_of_rows_a_frame_and_soon_in_all() {
    let (_folder, mut window, _) = large("filter");
    for (view, frames) in [(View::Measures, 7..=11), (View::Timeline, 5..=9)] {
        window.go_to(view).press("Ctrl+F");
        window.harness.event(Event::Text("qqq".to_owned()));
        window.harness.step();
        let mut busy = 1;
        while is_busy(&window) {
            window.harness.step();
            busy += 1;
            assert!(busy < 100, "{view:?} comes to rest");
        }
        assert!(frames.contains(&busy), "{view:?}: 1,500 rows in {busy} frames");
    }
}

#[test]
fn a_box_is_found_by_what_it_is_called_wherever_it_is() {
    let folder = Folder::of("search-boxes");
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", SAMPLE_PLAN));
    window.go_to(View::Measures);
    let of_plan = window.program().words().text(&Phrase::field(about::SCOPE_OUT));
    window.press("Ctrl+K").write(&of_plan).press("Enter");
    assert_eq!(window.program().context().expect("a plan").view, View::About);
    assert_eq!(window.focused(), of_plan);
    let of_service = window.program().words().text(&Phrase::field(service::RANK));
    window.press("Ctrl+K").write(&of_service).press("Enter");
    assert_eq!(window.program().context().expect("a plan").view, View::Services);
}
