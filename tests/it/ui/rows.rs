//! The rows of a table after a change say what those of a window say that was just opened.

use crate::harness::files::save_plan;
use crate::harness::folder::Folder;
use crate::harness::plans;
use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use planverksted::model::Uid;
use planverksted::session::SaveState as SavedAt;
use planverksted::store::{Disk, SavedPlan};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

fn set_rows(path: &Path, text: &str) {
    let saved =
        SavedPlan { plan_id: Uid::from_bits(7), plan: plans::plan(text).plan, ..SavedPlan::default() };
    save_plan(&Disk, path, &saved).expect("the plan is saved");
}

/// A window on the table in which a record with this title stands.
fn window(folder: &Folder, path: &Path, title: &str) -> WindowHarness {
    let mut window = WindowHarness::open(folder, path);
    window.press("Ctrl+K").write(title).press("Enter").press("F4");
    window
}

/// What the cells say, but how much there is to look at: that is found a little later.
fn cells(window: &WindowHarness) -> Vec<String> {
    let looks = window.word("ui-look");
    let nodes = window
        .nodes()
        .map(|node| node.accesskit_node())
        .filter(|node| [Role::Cell, Role::TreeItem].contains(&node.role()));
    nodes.filter_map(|node| node.label()).filter(|cell| !cell.contains(&looks)).collect()
}

/// Somebody else's file is imported while the table with this title is in sight.
fn check(before: &str, after: &str, title: &str, expected: &str) {
    static COUNTER: AtomicUsize = AtomicUsize::new(0);
    let number = COUNTER.fetch_add(1, Ordering::Relaxed);
    let [folder, other] = ["kept", "fresh"].map(|which| Folder::of(&format!("rows-{which}-{number}")));
    let paths: [PathBuf; 2] = [folder.path("plan.ron"), other.path("plan.ron")];
    for path in &paths {
        set_rows(path, before);
    }
    let mut kept = window(&folder, &paths[0], title);
    assert!(
        !cells(&kept).iter().any(|cell| cell.contains(expected)),
        "{expected} is new: {:?}",
        cells(&kept)
    );
    for path in &paths {
        set_rows(path, after);
    }
    let now = plans::plan(after).plan;
    kept.advance_clock(10_000).come_back();
    assert_eq!(*kept.plan(), now, "the other plan is taken in");
    let cells = cells(&kept);
    assert!(cells.iter().any(|cell| cell.contains(expected)), "{after}: {expected} is told: {cells:?}");
    assert_eq!(cells, self::cells(&window(&other, &paths[1], title)), "{after}");
}

#[test]
fn a_row_says_what_the_records_it_names_are_called_now() {
    let measure = "measure m1 \"Losteam\": reach=t1/l1, lead=o1";
    let named = |group: &str, level: &str, unit: &str| {
        format!("target_group t1 \"{group}\"; level l1 \"{level}\"; organisation o1 \"{unit}\"; {measure}")
    };
    let before = named("Unge", "Lett", "Skolen");
    check(&before, &named("Voksne", "Lett", "Skolen"), "Losteam", "Voksne");
    check(&before, &named("Unge", "Alvorlig", "Skolen"), "Losteam", "Alvorlig");
    check(&before, &named("Unge", "Lett", "Helsestasjonen"), "Losteam", "Helsestasjonen");
}

#[test]
fn a_row_that_names_what_is_gone_says_so() {
    let before = "target_group t1 \"Unge\"; measure m1 \"Losteam\": reach=t1";
    check(before, "measure m1 \"Losteam\": reach=t1", "Losteam", "mangler");
}

#[test]
fn the_numbers_in_rows_follow_the_order_of_the_plan() {
    let before =
        "goal g1 \"Ro\"; goal g2 \"Mot\"; measure m1 \"Losteam\": goals=g1; measure m2 \"Kurs\": goals=g1";
    let moved =
        "goal g1 \"Ro\"; goal g2 \"Mot\"; measure m1 \"Losteam\": goals=g1; measure m2 \"Kurs\": goals=g2";
    check(before, moved, "Losteam", "2.1");
    let challenges = "challenge c1 \"Uro\"; challenge c2 \"Frykt\"; goal g1 \"Fred\": challenges=c1+c2";
    let turned = "challenge c2 \"Frykt\"; challenge c1 \"Uro\"; goal g1 \"Fred\": challenges=c1+c2";
    check(challenges, turned, "Fred", "utfordring U1, Frykt");
}

#[test]
fn rows_come_and_go_while_the_others_stay() {
    let row = |name: &str| format!("measure {name} \"Tiltak {name}\"; ");
    let rows = |names: &[&str]| names.iter().map(|name| row(name)).collect::<String>();
    let before = rows(&["m1", "m2", "m3", "m4"]);
    check(&before, &rows(&["m1", "m2", "m5", "m3", "m4"]), "Tiltak m1", "Tiltak m5");
    check(&before, &rows(&["m4", "m6", "m2", "m1"]), "Tiltak m1", "Tiltak m6");
}

/// What is being written in a table while somebody else's file is imported: the titles afterwards.
fn check_writing(before: &str, after: &str, keys: &[&str], expected: &[&str]) {
    static COUNTER: AtomicUsize = AtomicUsize::new(0);
    let folder = Folder::of(&format!("rows-writing-{}", COUNTER.fetch_add(1, Ordering::Relaxed)));
    let path = folder.path("plan.ron");
    set_rows(&path, before);
    let mut window = WindowHarness::open(&folder, &path);
    window.go_to_measures();
    for keys in keys {
        window.press(keys);
    }
    window
        .write("Her")
        .advance_clock(2_000)
        .wait_for("it is saved", |window| matches!(window.save_state(), SavedAt::SavedAt(_)));
    set_rows(&path, after);
    let now = plans::plan(after).plan;
    window.advance_clock(10_000).come_back();
    assert_eq!(*window.plan(), now, "the other plan is taken in");
    window.press("Enter").press("Escape");
    assert_eq!(window.measures(), expected, "{before} becomes {after}");
}

#[test]
fn what_is_being_written_stays_with_its_row_while_rows_come_and_go() {
    let two = "measure a \"A\"; measure b \"B\"";
    let three = "measure c \"C\"; measure a \"A\"; measure b \"B\"";
    check_writing(two, three, &["F2"], &["C", "Her", "B"]);
    check_writing(three, two, &["Down", "F2"], &["Her", "B"]);
    check_writing(three, two, &["F2"], &["A", "Her", "B"]);
    check_writing(two, three, &["Ctrl+N"], &["C", "A", "Her", "B"]);
}
