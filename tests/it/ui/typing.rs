//! What is being written in a box of a table, with no Enter yet: it is in the plan, in the file two seconds later, and
//! one step, which Escape takes away.

use crate::harness::files::save_plan;
use crate::harness::folder::Folder;
use crate::harness::plans;
use crate::harness::window::WindowHarness;
use planverksted::model::{Kind, Plan, Quantity, Uid};
use planverksted::session::SaveState as Stands;
use planverksted::store::{AppDirs, Disk, SavedPlan, list_recoveries, open_plan};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

const TWO: &str = "measure m1 \"Losteam\"; measure m2 \"Kurs\"";

/// A window on the table of measures of a plan in a file.
fn at_measures(plan: &str) -> (Folder, PathBuf, WindowHarness) {
    static COUNTER: AtomicUsize = AtomicUsize::new(0);
    let folder = Folder::of(&format!("typing-{}", COUNTER.fetch_add(1, Ordering::Relaxed)));
    let path = folder.path("plan.ron");
    let saved =
        SavedPlan { plan_id: Uid::from_bits(7), plan: plans::plan(plan).plan, ..SavedPlan::default() };
    save_plan(&Disk, &path, &saved).expect("the plan is saved");
    let mut window = WindowHarness::open(&folder, &path);
    window.go_to_measures();
    (folder, path, window)
}

/// What a plan calls its measures.
fn titles(plan: &Plan) -> Vec<String> {
    plan.in_order(Kind::Measure).into_iter().map(|measure| measure.title().to_string()).collect()
}

/// The keys and letters: what stands between quotes is written, the rest are keys.
fn run_steps(window: &mut WindowHarness, hands: &str) {
    for (at, part) in hands.split('"').enumerate() {
        if at % 2 == 1 {
            window.write(part);
        } else {
            for keys in part.split_whitespace() {
                window.press(keys);
            }
        }
    }
}

/// What the plan calls its measures after this, in order, with how many steps can be taken back.
fn check(hands: &str, expected: &[&str], steps: usize) {
    let (_folder, _, mut window) = at_measures(TWO);
    run_steps(&mut window, hands);
    assert_eq!(window.measures(), expected, "{hands}");
    let before = plans::plan(TWO).plan;
    for left in (0..steps).rev() {
        window.press("Escape").press("Ctrl+Z");
        assert_eq!(*window.plan() == before, left == 0, "{hands}: {left} steps are left");
    }
    assert_eq!(*window.plan(), before, "{hands}");
    if steps == 0 {
        assert_eq!(window.program().context().expect("a plan").undo_label, None, "{hands}");
    }
}

#[test]
fn letters_are_in_the_plan_before_enter() {
    let (_folder, _, mut window) = at_measures(TWO);
    for (hands, expected) in [
        ("Ctrl+N", &["Losteam", "Kurs"][..]),
        ("\"H\"", &["Losteam", "H", "Kurs"]),
        ("\"us\"", &["Losteam", "Hus", "Kurs"]),
        ("Backspace", &["Losteam", "Hu", "Kurs"]),
        ("\"s\" Enter", &["Losteam", "Hus", "Kurs"]),
        ("\"Tur\"", &["Losteam", "Hus", "Tur", "Kurs"]),
        ("Escape", &["Losteam", "Hus", "Kurs"]),
        ("Down \"Kor\"", &["Losteam", "Hus", "Kor"]),
        ("Escape", &["Losteam", "Hus", "Kurs"]),
    ] {
        run_steps(&mut window, hands);
        assert_eq!(window.measures(), expected, "{hands}");
    }
}

#[test]
fn a_row_is_one_step_and_escape_leaves_none() {
    check("Ctrl+N \"Hus\" Enter", &["Losteam", "Hus", "Kurs"], 1);
    check("Ctrl+N \"Hus\" Enter \"Tur\" Enter", &["Losteam", "Hus", "Tur", "Kurs"], 2);
    check("Ctrl+N \"Hus\" Tab", &["Losteam", "Hus", "Kurs"], 1);
    check("Ctrl+N \"Hus\" Escape", &["Losteam", "Kurs"], 0);
    check("Ctrl+N \"Hus\" Backspace Backspace Backspace Enter", &["Losteam", "Kurs"], 0);
    check("F2 \"Hus\" Enter", &["Hus", "Kurs"], 1);
    check("F2 \"Hus\" Escape", &["Losteam", "Kurs"], 0);
    check("\"Hus\" Escape", &["Losteam", "Kurs"], 0);
    check("\"Hus\" Enter", &["Hus", "Kurs"], 1);
}

#[test]
fn a_rest_in_a_box_ends_no_step() {
    let (_folder, _, mut window) = at_measures(TWO);
    window
        .press("Ctrl+N")
        .write("Hus")
        .advance_clock(20_000)
        .write("båt")
        .advance_clock(20_000)
        .press("Enter");
    assert_eq!(window.measures(), ["Losteam", "Husbåt", "Kurs"]);
    window.press("Escape").press("Ctrl+Z");
    assert_eq!(window.measures(), ["Losteam", "Kurs"]);
    window.press("Ctrl+N").write("Hus").advance_clock(20_000).press("Escape");
    assert_eq!(*window.plan(), plans::plan(TWO).plan);
    let undo = window.program().context().expect("a plan").undo_label.cloned();
    assert_eq!(undo, None, "nothing remains to take back");
}

#[test]
fn a_kill_costs_two_seconds_of_what_stands_in_a_box() {
    for (hands, expected) in [
        ("Ctrl+N \"Husbåt\"", &["Losteam", "Husbåt", "Kurs"][..]),
        ("Down F2 \"Husbåt\"", &["Losteam", "Husbåt"]),
    ] {
        let (folder, path, mut window) = at_measures(TWO);
        run_steps(&mut window, hands);
        window
            .advance_clock(1_200)
            .wait_for("it is saved", |window| matches!(window.save_state(), Stands::SavedAt(_)));
        drop(window);
        assert_eq!(titles(&open_plan(&Disk, &path).expect("a whole plan").saved.plan), expected, "{hands}");
        let mut next = WindowHarness::new(&folder);
        assert!(next.newest_message().contains("ikke lukket riktig"), "{:?}", next.newest_message());
        next = WindowHarness::open(&folder, &path);
        next.go_to_measures().press("Ctrl+Z");
        assert_eq!(next.measures(), ["Losteam", "Kurs"], "{hands}: undo goes on");
    }
}

#[test]
fn a_plan_without_a_file_keeps_what_stands_in_a_box() {
    let folder = Folder::of("typing-nowhere");
    let mut window = WindowHarness::new(&folder);
    window.start_empty_plan().press("Ctrl+N").write("Husbåt").advance_clock(1_200);
    let places = AppDirs::inside(folder.path("home"));
    let kept =
        || list_recoveries(&Disk, &places).into_iter().flat_map(|copy| titles(&copy.opened.saved.plan));
    window.wait_for("there is a copy", |_| kept().eq(["Husbåt"]));
    drop(window);
    let next = WindowHarness::new(&folder);
    let words = next.program().words().text(&next.program().recoveries()[0].phrase);
    assert!(next.shows(&words), "{words} is offered");
}

#[test]
fn a_filter_hides_nothing_that_is_being_written() {
    let (_folder, _, mut window) = at_measures(TWO);
    window.press("Ctrl+F").write("kurs").press("Tab").press_until("Tab", "rad 1 av 1");
    window.press("F2").write("Hage");
    assert_eq!(window.measures(), ["Losteam", "Hage"]);
    assert!(window.shows("rad 1 av 1"), "it is still the only row");
    window.press("Escape").press("Ctrl+N").write("Tur");
    assert_eq!(window.measures(), ["Losteam", "Kurs", "Tur"]);
    assert!(window.shows("rad 2 av 2"), "it stands below the row that the filter found");
    window.press("Enter");
    assert!(window.shows("rad 3 av 3"), "a new row that a filter would hide takes it away");
}

#[test]
fn numbers_and_times_are_told_as_far_as_they_can_be_read() {
    let (_folder, _, mut window) = at_measures(TWO);
    let fte = |window: &WindowHarness| {
        let amounts = window.plan().measures().iter().flat_map(|measure| measure.amounts.iter());
        amounts.filter_map(|(_, amounts)| amounts.fte).map(Quantity::parts).max()
    };
    window.press("End").write("1");
    assert_eq!(fte(&window), Some(10_000));
    window.write(",");
    assert_eq!((fte(&window), window.newest_message()), (Some(10_000), String::new()));
    window.write("5").press("Enter");
    assert_eq!(fte(&window), Some(15_000));
    window.press("Ctrl+Z");
    assert_eq!(*window.plan(), plans::plan(TWO).plan);
}
