//! The tree of challenges, goals and strategies, by keyboard alone: what each act costs in keys, and what comes of it.

use crate::analysis::aim_tree::describe_tree;
use crate::harness::files::save_plan;
use crate::harness::folder::Folder;
use crate::harness::plans;
use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Modifiers, PointerButton, Pos2, pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use planverksted::model::{Kind, Uid};
use planverksted::session::View;
use planverksted::store::{Disk, SavedPlan};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A window on the tree of a plan, with the keyboard in it.
fn window(text: &str) -> (Folder, WindowHarness) {
    static COUNTER: AtomicUsize = AtomicUsize::new(0);
    let folder = Folder::of(&format!("direction-{}", COUNTER.fetch_add(1, Ordering::Relaxed)));
    let path = folder.path("plan.ron");
    let saved =
        SavedPlan { plan_id: Uid::from_bits(7), plan: plans::plan(text).plan, ..SavedPlan::default() };
    save_plan(&Disk, &path, &saved).expect("the plan is saved");
    let mut window = WindowHarness::open(&folder, &path);
    let view = window.word("ui-view-direction");
    window.press("Ctrl+K").write(&view).press("Enter").press("Home");
    window.take_key_count();
    (folder, window)
}

fn selected(window: &WindowHarness) -> String {
    let selected = window.program().context().and_then(|cx| cx.selection);
    let record = selected.and_then(|(kind, id)| window.plan().record(kind, id));
    record.map(|record| record.title().to_string()).unwrap_or_default()
}

/// The tree as text; each part of it behind its name.
fn tree(window: &WindowHarness) -> String {
    describe_tree(window.plan())
}

/// The rows, as a screen reader meets them.
fn rows(window: &WindowHarness) -> Vec<String> {
    let nodes = window.nodes().map(|node| node.accesskit_node()).filter(|node| node.role() == Role::TreeItem);
    nodes.filter_map(|node| node.label()).collect()
}

const PLAN: &str = "challenge c1 \"Uro\"; challenge c2 \"Ventetid\"; goal g1 \"Ro\": challenges=c1; \
    goal g2 \"Mot\": challenges=c1; strategy s1 \"Én dør inn\": goals=g1; strategy s2 \"Hjelp hjemme\": goals=g1";

/// From a row, with these keys and letters (behind a `:`), parted by spaces: the tree afterwards, how many keys it
/// took, and what is selected. Undo takes all of it back.
fn check(row: &str, act: &str, wanted: &str, keys: usize, chosen: &str) {
    let (_folder, mut window) = window(PLAN);
    for _ in 0..8 {
        if selected(&window) != row {
            window.press("ArrowDown");
        }
    }
    assert_eq!(selected(&window), row);
    let before = window.plan().clone();
    window.take_key_count();
    for step in act.split(' ') {
        match step.strip_prefix(':') {
            Some(letters) => window.write(&letters.replace('_', " ")),
            None => window.press(step),
        };
    }
    assert_eq!(
        (tree(&window).as_str(), window.take_key_count(), selected(&window).as_str()),
        (wanted, keys, chosen)
    );
    while *window.plan() != before {
        assert!(window.program().context().is_some_and(|cx| cx.undo_label.is_some()), "undo takes it back");
        window.press("Ctrl+Z");
    }
}

const BEFORE: &str = "unsaid: U1 (M1 (S1 S2) M2) U2";

#[test]
fn the_tree_says_kind_number_title_and_level_of_every_row() {
    let (_folder, window) = window(PLAN);
    assert_eq!(tree(&window), BEFORE);
    let expected = [C1, G1, S1, S2, G2, C2];
    assert_eq!(rows(&window), expected);
    assert!(window.shows("ingen vei videre"));
}

#[test]
fn enter_makes_the_next_row_of_the_same_kind_and_depth() {
    check(
        "Hjelp hjemme",
        "Enter Enter :Møteplass Escape",
        "unsaid: U1 (M1 (S1 S2 S3) M2) U2",
        3,
        "Møteplass",
    );
    check("Ro", "Ctrl+N :Trygghet Enter :Tro Tab", "unsaid: U1 (M1 (S1 S2) M2 M3 M4) U2", 3, "Tro");
}

#[test]
fn a_row_is_written_in_place_and_one_undo_takes_the_writing_back() {
    let (_folder, mut window) = window(PLAN);
    window.write("Støy").press("Enter").press("Escape");
    assert_eq!((selected(&window).as_str(), window.take_key_count()), ("Støy", 2));
    window.press("Ctrl+Z");
    assert_eq!(selected(&window), "Uro");
    window.press("F2").press("End").write(" i hjemmet");
    assert_eq!(window.titles(Kind::Challenge)[0], "Uro i hjemmet", "the plan has it at once");
    window.press("Ctrl+Z");
    assert_eq!(window.titles(Kind::Challenge)[0], "Uro");
    assert_eq!(window.focused(), "Utfordring U1", "the keyboard stays in the row");
}

#[test]
fn a_new_row_is_one_step_back_and_the_keyboard_goes_to_the_nearest_row() {
    let (_folder, mut window) = window(PLAN);
    window.press("Ctrl+N").write("Ny");
    assert_eq!(window.titles(Kind::Challenge), ["Uro", "Ny", "Ventetid"]);
    window.press("Ctrl+Z");
    assert_eq!(window.titles(Kind::Challenge), ["Uro", "Ventetid"]);
    assert_ne!(selected(&window), "", "a row is selected");
    assert_eq!(window.focused(), "utfordring U2, Ventetid, nivå 1");
}

#[test]
fn a_new_row_in_which_nothing_is_written_leaves_nothing_behind() {
    let (_folder, mut window) = window(PLAN);
    let before = window.plan().clone();
    window.press("Ctrl+N").press("Escape").press("Ctrl+N").press("Enter");
    assert_eq!(*window.plan(), before);
    window.press("Ctrl+N").write("a").press("Backspace").press("Escape");
    assert_eq!(*window.plan(), before);
}

#[test]
fn a_new_row_becomes_a_sub_point_before_anything_is_written_in_it() {
    check("Ventetid", "Ctrl+N Alt+ArrowRight :Kø Escape", "unsaid: U1 (M1 (S1 S2) M2) U2 (U2.1)", 3, "Kø");
    check("Ventetid", "Ctrl+N Ctrl+2 Alt+ArrowRight :Flyt", "unsaid: U1 (M1 (S1 S2) M2) U2 (M3)", 3, "Flyt");
}

#[test]
fn level_keys_take_a_row_to_its_natural_place() {
    check("Ventetid", "Alt+ArrowRight", "unsaid: U1 (U1.1 M1 (S1 S2) M2)", 1, "Ventetid");
    check("Mot", "Alt+ArrowRight", "unsaid: U1 (M1 (M1.1 S1 S2)) U2", 1, "Mot");
    check("Hjelp hjemme", "Alt+ArrowLeft", "unsaid: U1 (M1 (S1) M2 S2) U2", 1, "Hjelp hjemme");
    check("Mot", "Alt+ArrowLeft", "unsaid: U1 (M1 (S1 S2)) U2; loose: M2", 1, "Mot");
    check("Uro", "Alt+ArrowLeft", BEFORE, 1, "Uro");
    check("Mot", "Alt+ArrowLeft Alt+ArrowRight", "unsaid: U1 (M1 (S1 S2)) U2 (M2)", 2, "Mot");
}

#[test]
fn a_row_moves_up_and_down_and_on_to_the_next_of_what_it_hangs_on() {
    let (_folder, mut window) = window(PLAN);
    window.press_times(2, "ArrowDown").press("Alt+ArrowDown");
    assert_eq!(window.titles(Kind::Strategy), ["Hjelp hjemme", "Én dør inn"]);
    check("Hjelp hjemme", "Alt+ArrowDown", "unsaid: U1 (M1 (S1) M2 (S2)) U2", 1, "Hjelp hjemme");
    check("Mot", "Alt+ArrowDown", "unsaid: U1 (M1 (S1 S2)) U2 (M2)", 1, "Mot");
    check("Ventetid", "Alt+ArrowUp", "unsaid: U1 U2 (M1 (S1 S2) M2)", 1, "Ventetid");
    check("Én dør inn", "Alt+ArrowUp", BEFORE, 1, "Én dør inn");
}

#[test]
fn a_text_is_split_at_the_caret_and_the_new_part_named_with_two_keys() {
    let (_folder, mut window) = window("challenge c1 \"Lang ventetid Raskere hjelp\"");
    window.press("F2").press("Home");
    window.press_times(13, "ArrowRight");
    window.take_key_count();
    window.press("Ctrl+Enter").press("Ctrl+2");
    assert_eq!(window.take_key_count(), 2);
    assert_eq!(
        (window.titles(Kind::Challenge), window.titles(Kind::Goal)),
        (vec!["Lang ventetid".into()], vec!["Raskere hjelp".into()])
    );
    assert_eq!(selected(&window), "Raskere hjelp");
    window.press("Home").write("Mye ").press("Escape");
    assert_eq!(selected(&window), "Mye Raskere hjelp", "writing goes on");
}

#[test]
fn a_row_becomes_another_kind_with_one_key_and_the_work_goes_on_in_the_tree() {
    check("Mot", "Ctrl+3", "unsaid: U1 (M1 (S1 S2) S3) U2", 1, "Mot");
    check("Hjelp hjemme", "Ctrl+2", "unsaid: U1 (M1 (M1.1 S1) M2) U2", 1, "Hjelp hjemme");
    check("Mot", "Ctrl+1", "unsaid: U1 (U1.1 M1 (S1 S2)) U2", 1, "Mot");
    check("Hjelp hjemme", "Ctrl+4", "unsaid: U1 (M1 (S1) M2) U2", 1, "Mot");
    let (_folder, mut window) = window(PLAN);
    window.press_times(2, "ArrowDown").press("Ctrl+4");
    assert_eq!(window.program().context().map(|cx| cx.view), Some(View::Direction));
    assert_eq!(window.measures(), ["Én dør inn"]);
    assert!(window.newest_message().contains("Én dør inn"), "{}", window.newest_message());
}

#[test]
fn deleting_copying_and_opening_have_a_key_each() {
    check("Hjelp hjemme", "Ctrl+Delete", "unsaid: U1 (M1 (S1) M2) U2", 1, "Mot");
    check("Én dør inn", "Ctrl+D", "unsaid: U1 (M1 (S1 S2 S3) M2) U2", 1, "Én dør inn");
    check("Én dør inn", "F2 Ctrl+D :Kopi Tab", "unsaid: U1 (M1 (S1 S2 S3) M2) U2", 3, "Kopi");
    let (_folder, mut window) = window(PLAN);
    window.press("F4");
    assert!(window.program().context().is_some_and(|cx| cx.form_is_open));
}

#[test]
fn broken_bullets_are_pasted_as_whole_sentences_below_each_other() {
    let text = "• Barn venter for lenge på\nhjelp fra kommunen\n• Foreldre vet ikke hvor de skal sam-\narbeide\n\n- Ansatte slutter\n";
    let (_folder, mut window) = window("challenge c1 \"Uro\"");
    window.paste(text);
    let whole = [
        "Uro",
        "Barn venter for lenge på hjelp fra kommunen",
        "Foreldre vet ikke hvor de skal samarbeide",
        "Ansatte slutter",
    ];
    assert_eq!(window.titles(Kind::Challenge), whole);
    assert!(window.newest_message().contains('2'), "what was joined is told: {}", window.newest_message());
    window.press("Ctrl+Z");
    assert_eq!(window.titles(Kind::Challenge), ["Uro"]);
    window.paste("Angst\ndepresjon\nRus og\nVold");
    assert_eq!(
        window.titles(Kind::Challenge),
        ["Uro", "Angst", "depresjon", "Rus og", "Vold"],
        "short lines are left alone"
    );
}

#[test]
fn the_filter_leaves_what_fits_with_what_it_stands_below() {
    let (_folder, mut window) = window(PLAN);
    window.press("Ctrl+F").write("hjemme");
    assert_eq!(rows(&window).len(), 3);
    assert!(window.shows("3 av 6"));
}

#[test]
fn the_search_comes_to_a_row_of_the_tree() {
    let (_folder, mut window) = window(PLAN);
    window.press("Ctrl+F").write("Ventetid");
    window.press("Ctrl+K").write("Hjelp hjemme").press("Enter");
    assert_eq!(selected(&window), "Hjelp hjemme");
    assert!(rows(&window).iter().any(|row| row.contains("Hjelp hjemme")), "the filter does not hide it");
}

#[test]
fn an_empty_tree_says_what_belongs_there_and_takes_the_first_row() {
    let (_folder, mut window) = window("plan: period=2027/2030");
    assert!(window.shows(&window.word("ui-empty-direction")));
    window
        .press("Enter")
        .write("Ventetid")
        .press("Enter")
        .press("Ctrl+2")
        .press("Alt+ArrowRight")
        .write("Rask hjelp")
        .press("Tab");
    assert_eq!((tree(&window).as_str(), window.take_key_count()), ("unsaid: U1 (M1)", 5));
}

#[test]
fn letters_that_took_the_place_of_a_text_give_it_back_at_escape() {
    let (_folder, mut window) = window(PLAN);
    let before = window.plan().clone();
    window.write("Skrevet over").press("Escape");
    assert_eq!((window.plan(), selected(&window).as_str()), (&before, "Uro"));
    assert!(window.program().context().is_some_and(|cx| cx.undo_label.is_none()), "nothing is left to undo");
    window.write("Skrevet over").press("Enter");
    assert_eq!(tree(&window).matches("U1").count(), 1);
    assert!(window.plan().challenges().iter().any(|challenge| &*challenge.title == "Skrevet over"));
}

fn button(window: &mut WindowHarness, pos: Pos2, pressed: bool) {
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    window.harness.event(Event::PointerButton { pos, button, pressed, modifiers });
    window.harness.step();
}

/// Where a row stands: at a share of its height from its middle.
fn at(window: &WindowHarness, name: &str, share: f32) -> Pos2 {
    let rect = window.harness.get_by_label(name).rect();
    rect.center() + vec2(0.0, rect.height() * share)
}

/// Takes hold of a place, and goes to another.
fn grab(window: &mut WindowHarness, from: Pos2, to: Pos2) {
    window.harness.hover_at(from);
    window.harness.step();
    button(window, from, true);
    for part in [0.3, 0.7, 1.0] {
        window.harness.hover_at(from + (to - from) * part);
        window.harness.step();
    }
}

/// A row dropped on another, at a share of its height from its middle.
#[track_caller]
fn check_drag(row: &str, on: &str, share: f32, wanted: &str) {
    let (_folder, mut window) = window(PLAN);
    let (from, to) = (at(&window, row, 0.0), at(&window, on, share));
    grab(&mut window, from, to);
    assert_eq!(tree(&window), BEFORE, "nothing is said before it is let go");
    button(&mut window, to, false);
    window.harness.run();
    assert_eq!(tree(&window), wanted, "{row} on {on}");
    if wanted != BEFORE {
        window.press("Ctrl+Z");
    }
    assert_eq!(tree(&window), BEFORE);
    assert!(window.program().context().is_some_and(|cx| cx.undo_label.is_none()), "one drop is one step");
}

const C1: &str = "utfordring U1, Uro, nivå 1";
const G1: &str = "mål M1, Ro, nivå 2";
const S1: &str = "strategi S1, Én dør inn, nivå 3";
const S2: &str = "strategi S2, Hjelp hjemme, nivå 3";
const G2: &str = "mål M2, Mot, nivå 2";
const C2: &str = "utfordring U2, Ventetid, nivå 1";

#[test]
fn a_row_is_dragged_below_another_one() {
    check_drag(S2, G2, 0.0, "unsaid: U1 (M1 (S1) M2 (S2)) U2");
    check_drag(G2, C2, 0.0, "unsaid: U1 (M1 (S1 S2)) U2 (M2)");
    check_drag(G2, G1, 0.0, "unsaid: U1 (M1 (M1.1 S1 S2)) U2");
}

#[test]
fn a_row_is_dragged_between_others() {
    check_drag(G2, G1, -0.4, "unsaid: U1 (M1 M2 (S1 S2)) U2");
    check_drag(G1, G2, 0.4, "unsaid: U1 (M1 M2 (S1 S2)) U2");
    check_drag(C2, C1, -0.4, "unsaid: U1 U2 (M1 (S1 S2) M2)");
}

#[test]
fn a_row_dropped_where_it_cannot_hang_or_where_no_row_is_stays_where_it_was() {
    check_drag(G1, G1, 0.0, BEFORE);
    check_drag(C1, S1, 0.0, BEFORE);
    check_drag(G1, S1, 0.0, BEFORE);
    let (_folder, mut window) = window(PLAN);
    let (from, over) = (at(&window, S2, 0.0), at(&window, G1, 0.0));
    let (steps, top, blank, foot) = (8.0, 20.0, 600.0, 764.0);
    for to in [pos2(steps, over.y), pos2(over.x, top), pos2(over.x, blank), pos2(over.x, foot)] {
        grab(&mut window, from, to);
        button(&mut window, to, false);
        window.harness.run();
        assert_eq!(tree(&window), BEFORE, "dropped at {to:?}");
    }
}

#[test]
fn escape_while_a_row_is_held_leaves_it_where_it_was() {
    let (_folder, mut window) = window(PLAN);
    let (from, to) = (at(&window, S2, 0.0), at(&window, G2, 0.0));
    grab(&mut window, from, to);
    window.press("Escape");
    button(&mut window, to, false);
    window.harness.run();
    assert_eq!((tree(&window).as_str(), rows(&window).len()), (BEFORE, 6));
    check_drag(S2, G2, 0.0, "unsaid: U1 (M1 (S1) M2 (S2)) U2");
}

#[test]
fn a_tree_scrolls_under_a_row_that_is_held_at_its_edge() {
    let many: Vec<String> = (1..=60).map(|at| format!("challenge c{at} \"Nummer {at}\"")).collect();
    let (_folder, mut window) = window(&many.join("; "));
    let first = "utfordring U1, Nummer 1, nivå 1";
    assert!(!window.shows("Nummer 60"), "the last is out of sight");
    let from = at(&window, first, 0.0);
    let bottom = pos2(from.x, 728.0);
    grab(&mut window, from, bottom);
    window.harness.run_steps(250);
    assert!(window.shows("Nummer 60") && !window.shows(first), "it has scrolled down");
    let to = at(&window, "utfordring U59, Nummer 59, nivå 1", 0.4);
    window.harness.hover_at(to);
    window.harness.step();
    button(&mut window, to, false);
    window.harness.run();
    let titles = window.titles(Kind::Challenge);
    assert_eq!(titles[57..], ["Nummer 59", "Nummer 1", "Nummer 60"]);
    grab(&mut window, to, pos2(from.x, 108.0));
    window.harness.run_steps(250);
    assert!(window.shows("Nummer 2,"), "and up again");
    button(&mut window, pos2(8.0, 108.0), false);
    window.harness.run();
    assert_eq!(window.titles(Kind::Challenge), titles);
}

#[test]
fn a_click_in_a_title_writes_there_and_the_button_splits_where_the_caret_was() {
    let (_folder, mut window) = window("challenge c1 \"Lang ventetid Raskere hjelp\"; challenge c2 \"Uro\"");
    window.harness.get_by_label("utfordring U2, Uro, nivå 1").click_accesskit();
    window.harness.run();
    assert_eq!((selected(&window).as_str(), window.focused().as_str()), ("Uro", "Utfordring U2"));
    window.press("ArrowUp").press("Home").press_times(13, "ArrowRight");
    let split = window.word("ui-tree-split");
    window.harness.get_by_label(&split).click();
    window.harness.run();
    assert_eq!(window.titles(Kind::Challenge), ["Lang ventetid", "Raskere hjelp", "Uro"]);
}
