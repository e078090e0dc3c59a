//! What a gathering may have at most: each limit is put into words, and nothing is lost.

use super::play::{mode, on_the_morning};
use crate::harness::files::save_plan;
use crate::harness::folder::Folder;
use crate::harness::plans::plan;
use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use planverksted::analysis::gathering::MOST_ITEMS;
use planverksted::model::{Kind, Uid};
use planverksted::store::{Disk, SavedPlan};

fn press(window: &mut WindowHarness, words: &str) {
    // A form may have the name of the button that made its record.
    let is_it = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.role() == Role::Button && node.label().as_deref() == Some(words)
    };
    window.nodes().find(is_it).unwrap_or_else(|| panic!("no {words}")).click_accesskit();
    window.harness.run();
}

#[test]
fn an_agenda_has_at_most_forty_points() {
    let points = (0..MOST_ITEMS - 1).map(|at| format!("; agenda_item i{at} \"Post {at}\" in g: minutes=5"));
    let text = format!("meeting g \"Samling\"{}", points.collect::<String>());
    let folder = Folder::of("gathering-limits-items");
    let saved = SavedPlan { plan_id: Uid::from_bits(7), plan: plan(&text).plan, ..SavedPlan::default() };
    save_plan(&Disk, &folder.path("plan.ron"), &saved).expect("the plan is saved");
    let mut window = WindowHarness::open(&folder, &folder.path("plan.ron"));
    window.press("Ctrl+G");
    let add = window.word("ui-gathering-add-item");
    press(&mut window, &add);
    assert_eq!(window.plan().in_order(Kind::AgendaItem).len(), MOST_ITEMS);
    press(&mut window, &add);
    assert_eq!(window.plan().in_order(Kind::AgendaItem).len(), MOST_ITEMS);
    assert!(window.newest_message().contains("40"), "{}", window.newest_message());
}

#[test]
fn the_tenth_table_is_refused_and_stays_in_the_line() {
    let (_folder, mut window) = on_the_morning("gathering-limits-tables");
    window.press("Ctrl+G");
    window.press_times(6, "F9");
    window.write("9: Kurs").press("Enter");
    assert_eq!(mode(&window).table, Some(9));
    window.write("10: Kafé").press("Enter");
    assert_eq!(mode(&window).table, Some(9));
    assert!(window.shows("«10» er ikke et bordnummer fra 1 til 9"), "it says which there are");
    assert!(window.shows("10: Kafé"), "the line keeps it");
}
