//! The tree of challenges, goals and strategies, by keyboard alone: what each act costs in keys, and what comes of it.

use crate::chain::told;
use crate::desk::Desk;
use crate::folder::Folder;
use crate::plans;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Modifiers, PointerButton, Pos2, pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use planverksted::model::{Kind, Uid};
use planverksted::session::View;
use planverksted::store::{Disk, Saved, save_plan};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A window on the tree of a plan, with the keyboard in it.
fn desk(text: &str) -> (Folder, Desk) {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    let folder = Folder::of(&format!("direction-{}", MADE.fetch_add(1, Ordering::Relaxed)));
    let path = folder.path("plan.ron");
    let saved = Saved { plan_id: Uid::from_bits(7), plan: plans::plan(text).plan, ..Saved::default() };
    save_plan(&Disk, &path, &saved).expect("the plan is saved");
    let mut desk = Desk::open(&folder, &path);
    let view = desk.word("ui-view-direction");
    desk.press("Ctrl+K").write(&view).press("Enter").press("Home");
    desk.keys();
    (folder, desk)
}

fn selected(desk: &Desk) -> String {
    let selected = desk.program().cx().and_then(|cx| cx.selection);
    let record = selected.and_then(|(kind, id)| desk.plan().record(kind, id));
    record.map(|record| record.title().to_string()).unwrap_or_default()
}

/// The tree as text; each part of it behind its name.
fn tree(desk: &Desk) -> String {
    told(desk.plan())
}

/// The rows, as a screen reader meets them.
fn rows(desk: &Desk) -> Vec<String> {
    let nodes = desk.nodes().map(|node| node.accesskit_node()).filter(|node| node.role() == Role::TreeItem);
    nodes.filter_map(|node| node.label()).collect()
}

const PLAN: &str = "challenge c1 \"Uro\"; challenge c2 \"Ventetid\"; goal g1 \"Ro\": challenges=c1; \
    goal g2 \"Mot\": challenges=c1; strategy s1 \"Én dør inn\": goals=g1; strategy s2 \"Hjelp hjemme\": goals=g1";

/// From a row, with these keys and letters (behind a `:`), parted by spaces: the tree afterwards, how many keys it
/// took, and what is selected. Undo takes all of it back.
fn check(row: &str, act: &str, says: &str, keys: usize, chosen: &str) {
    let (_folder, mut desk) = desk(PLAN);
    for _ in 0..8 {
        if selected(&desk) != row {
            desk.press("ArrowDown");
        }
    }
    assert_eq!(selected(&desk), row);
    let before = desk.plan().clone();
    desk.keys();
    for step in act.split(' ') {
        match step.strip_prefix(':') {
            Some(letters) => desk.write(&letters.replace('_', " ")),
            None => desk.press(step),
        };
    }
    assert_eq!((tree(&desk).as_str(), desk.keys(), selected(&desk).as_str()), (says, keys, chosen));
    while *desk.plan() != before {
        assert!(desk.program().cx().is_some_and(|cx| cx.undo.is_some()), "undo takes it back");
        desk.press("Ctrl+Z");
    }
}

const BEFORE: &str = "unsaid: U1 (M1 (S1 S2) M2) U2";

#[test]
fn the_tree_says_kind_number_title_and_level_of_every_row() {
    let (_folder, desk) = desk(PLAN);
    assert_eq!(tree(&desk), BEFORE);
    let expected = [C1, G1, S1, S2, G2, C2];
    assert_eq!(rows(&desk), expected);
    assert!(desk.sees("ingen vei videre"));
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
    let (_folder, mut desk) = desk(PLAN);
    desk.write("Støy").press("Enter").press("Escape");
    assert_eq!((selected(&desk).as_str(), desk.keys()), ("Støy", 2));
    desk.press("Ctrl+Z");
    assert_eq!(selected(&desk), "Uro");
    desk.press("F2").press("End").write(" i hjemmet");
    assert_eq!(desk.titles(Kind::Challenge)[0], "Uro i hjemmet", "the plan has it at once");
    desk.press("Ctrl+Z");
    assert_eq!(desk.titles(Kind::Challenge)[0], "Uro");
    assert_eq!(desk.focused(), "Utfordring U1", "the keyboard stays in the row");
}

#[test]
fn a_new_row_is_one_step_back_and_the_keyboard_goes_to_the_nearest_row() {
    let (_folder, mut desk) = desk(PLAN);
    desk.press("Ctrl+N").write("Ny");
    assert_eq!(desk.titles(Kind::Challenge), ["Uro", "Ny", "Ventetid"]);
    desk.press("Ctrl+Z");
    assert_eq!(desk.titles(Kind::Challenge), ["Uro", "Ventetid"]);
    assert_ne!(selected(&desk), "", "a row is selected");
    assert_eq!(desk.focused(), "utfordring U2, Ventetid, nivå 1");
}

#[test]
fn a_new_row_in_which_nothing_is_written_leaves_nothing_behind() {
    let (_folder, mut desk) = desk(PLAN);
    let before = desk.plan().clone();
    desk.press("Ctrl+N").press("Escape").press("Ctrl+N").press("Enter");
    assert_eq!(*desk.plan(), before);
    desk.press("Ctrl+N").write("a").press("Backspace").press("Escape");
    assert_eq!(*desk.plan(), before);
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
    let (_folder, mut desk) = desk(PLAN);
    desk.press_times(2, "ArrowDown").press("Alt+ArrowDown");
    assert_eq!(desk.titles(Kind::Strategy), ["Hjelp hjemme", "Én dør inn"]);
    check("Hjelp hjemme", "Alt+ArrowDown", "unsaid: U1 (M1 (S1) M2 (S2)) U2", 1, "Hjelp hjemme");
    check("Mot", "Alt+ArrowDown", "unsaid: U1 (M1 (S1 S2)) U2 (M2)", 1, "Mot");
    check("Ventetid", "Alt+ArrowUp", "unsaid: U1 U2 (M1 (S1 S2) M2)", 1, "Ventetid");
    check("Én dør inn", "Alt+ArrowUp", BEFORE, 1, "Én dør inn");
}

#[test]
fn a_text_is_split_at_the_caret_and_the_new_part_named_with_two_keys() {
    let (_folder, mut desk) = desk("challenge c1 \"Lang ventetid Raskere hjelp\"");
    desk.press("F2").press("Home");
    desk.press_times(13, "ArrowRight");
    desk.keys();
    desk.press("Ctrl+Enter").press("Ctrl+2");
    assert_eq!(desk.keys(), 2);
    assert_eq!(
        (desk.titles(Kind::Challenge), desk.titles(Kind::Goal)),
        (vec!["Lang ventetid".into()], vec!["Raskere hjelp".into()])
    );
    assert_eq!(selected(&desk), "Raskere hjelp");
    desk.press("Home").write("Mye ").press("Escape");
    assert_eq!(selected(&desk), "Mye Raskere hjelp", "writing goes on");
}

#[test]
fn a_row_becomes_another_kind_with_one_key_and_the_work_goes_on_in_the_tree() {
    check("Mot", "Ctrl+3", "unsaid: U1 (M1 (S1 S2) S3) U2", 1, "Mot");
    check("Hjelp hjemme", "Ctrl+2", "unsaid: U1 (M1 (M1.1 S1) M2) U2", 1, "Hjelp hjemme");
    check("Mot", "Ctrl+1", "unsaid: U1 (U1.1 M1 (S1 S2)) U2", 1, "Mot");
    check("Hjelp hjemme", "Ctrl+4", "unsaid: U1 (M1 (S1) M2) U2", 1, "Mot");
    let (_folder, mut desk) = desk(PLAN);
    desk.press_times(2, "ArrowDown").press("Ctrl+4");
    assert_eq!(desk.program().cx().map(|cx| cx.view), Some(View::Direction));
    assert_eq!(desk.measures(), ["Én dør inn"]);
    assert!(desk.said().contains("Én dør inn"), "{}", desk.said());
}

#[test]
fn deleting_copying_and_opening_have_a_key_each() {
    check("Hjelp hjemme", "Ctrl+Delete", "unsaid: U1 (M1 (S1) M2) U2", 1, "Mot");
    check("Én dør inn", "Ctrl+D", "unsaid: U1 (M1 (S1 S2 S3) M2) U2", 1, "Én dør inn");
    check("Én dør inn", "F2 Ctrl+D :Kopi Tab", "unsaid: U1 (M1 (S1 S2 S3) M2) U2", 3, "Kopi");
    let (_folder, mut desk) = desk(PLAN);
    desk.press("F4");
    assert!(desk.program().cx().is_some_and(|cx| cx.form));
}

#[test]
fn broken_bullets_are_pasted_as_whole_sentences_below_each_other() {
    let text = "• Barn venter for lenge på\nhjelp fra kommunen\n• Foreldre vet ikke hvor de skal sam-\narbeide\n\n- Ansatte slutter\n";
    let (_folder, mut desk) = desk("challenge c1 \"Uro\"");
    desk.paste(text);
    let whole = [
        "Uro",
        "Barn venter for lenge på hjelp fra kommunen",
        "Foreldre vet ikke hvor de skal samarbeide",
        "Ansatte slutter",
    ];
    assert_eq!(desk.titles(Kind::Challenge), whole);
    assert!(desk.said().contains('2'), "what was joined is told: {}", desk.said());
    desk.press("Ctrl+Z");
    assert_eq!(desk.titles(Kind::Challenge), ["Uro"]);
    desk.paste("Angst\ndepresjon\nRus og\nVold");
    assert_eq!(
        desk.titles(Kind::Challenge),
        ["Uro", "Angst", "depresjon", "Rus og", "Vold"],
        "short lines are left alone"
    );
}

#[test]
fn the_filter_leaves_what_fits_with_what_it_stands_below() {
    let (_folder, mut desk) = desk(PLAN);
    desk.press("Ctrl+F").write("hjemme");
    assert_eq!(rows(&desk).len(), 3);
    assert!(desk.sees("3 av 6"));
}

#[test]
fn the_search_comes_to_a_row_of_the_tree() {
    let (_folder, mut desk) = desk(PLAN);
    desk.press("Ctrl+F").write("Ventetid");
    desk.press("Ctrl+K").write("Hjelp hjemme").press("Enter");
    assert_eq!(selected(&desk), "Hjelp hjemme");
    assert!(rows(&desk).iter().any(|row| row.contains("Hjelp hjemme")), "the filter does not hide it");
}

#[test]
fn an_empty_tree_says_what_belongs_there_and_takes_the_first_row() {
    let (_folder, mut desk) = desk("plan: period=2027/2030");
    assert!(desk.sees(&desk.word("ui-empty-direction")));
    desk.press("Enter")
        .write("Ventetid")
        .press("Enter")
        .press("Ctrl+2")
        .press("Alt+ArrowRight")
        .write("Rask hjelp")
        .press("Tab");
    assert_eq!((tree(&desk).as_str(), desk.keys()), ("unsaid: U1 (M1)", 5));
}

#[test]
fn letters_that_took_the_place_of_a_text_give_it_back_at_escape() {
    let (_folder, mut desk) = desk(PLAN);
    let before = desk.plan().clone();
    desk.write("Skrevet over").press("Escape");
    assert_eq!((desk.plan(), selected(&desk).as_str()), (&before, "Uro"));
    assert!(desk.program().cx().is_some_and(|cx| cx.undo.is_none()), "nothing is left to undo");
    desk.write("Skrevet over").press("Enter");
    assert_eq!(tree(&desk).matches("U1").count(), 1);
    assert!(desk.plan().challenges().iter().any(|challenge| &*challenge.title == "Skrevet over"));
}

fn button(desk: &mut Desk, pos: Pos2, pressed: bool) {
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    desk.harness.event(Event::PointerButton { pos, button, pressed, modifiers });
    desk.harness.step();
}

/// Where a row stands: at a share of its height from its middle.
fn at(desk: &Desk, name: &str, share: f32) -> Pos2 {
    let rect = desk.harness.get_by_label(name).rect();
    rect.center() + vec2(0.0, rect.height() * share)
}

/// Takes hold of a place, and goes to another.
fn take(desk: &mut Desk, from: Pos2, to: Pos2) {
    desk.harness.hover_at(from);
    desk.harness.step();
    button(desk, from, true);
    for part in [0.3, 0.7, 1.0] {
        desk.harness.hover_at(from + (to - from) * part);
        desk.harness.step();
    }
}

/// A row dropped on another, at a share of its height from its middle.
#[track_caller]
fn check_drag(row: &str, on: &str, share: f32, says: &str) {
    let (_folder, mut desk) = desk(PLAN);
    let (from, to) = (at(&desk, row, 0.0), at(&desk, on, share));
    take(&mut desk, from, to);
    assert_eq!(tree(&desk), BEFORE, "nothing is said before it is let go");
    button(&mut desk, to, false);
    desk.harness.run();
    assert_eq!(tree(&desk), says, "{row} on {on}");
    if says != BEFORE {
        desk.press("Ctrl+Z");
    }
    assert_eq!(tree(&desk), BEFORE);
    assert!(desk.program().cx().is_some_and(|cx| cx.undo.is_none()), "one drop is one step");
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
    let (_folder, mut desk) = desk(PLAN);
    let (from, over) = (at(&desk, S2, 0.0), at(&desk, G1, 0.0));
    let (steps, top, blank, foot) = (8.0, 20.0, 600.0, 764.0);
    for to in [pos2(steps, over.y), pos2(over.x, top), pos2(over.x, blank), pos2(over.x, foot)] {
        take(&mut desk, from, to);
        button(&mut desk, to, false);
        desk.harness.run();
        assert_eq!(tree(&desk), BEFORE, "dropped at {to:?}");
    }
}

#[test]
fn escape_while_a_row_is_held_leaves_it_where_it_was() {
    let (_folder, mut desk) = desk(PLAN);
    let (from, to) = (at(&desk, S2, 0.0), at(&desk, G2, 0.0));
    take(&mut desk, from, to);
    desk.press("Escape");
    button(&mut desk, to, false);
    desk.harness.run();
    assert_eq!((tree(&desk).as_str(), rows(&desk).len()), (BEFORE, 6));
    check_drag(S2, G2, 0.0, "unsaid: U1 (M1 (S1) M2 (S2)) U2");
}

#[test]
fn a_tree_scrolls_under_a_row_that_is_held_at_its_edge() {
    let many: Vec<String> = (1..=60).map(|at| format!("challenge c{at} \"Nummer {at}\"")).collect();
    let (_folder, mut desk) = desk(&many.join("; "));
    let first = "utfordring U1, Nummer 1, nivå 1";
    assert!(!desk.sees("Nummer 60"), "the last is out of sight");
    let from = at(&desk, first, 0.0);
    let bottom = pos2(from.x, 728.0);
    take(&mut desk, from, bottom);
    desk.harness.run_steps(250);
    assert!(desk.sees("Nummer 60") && !desk.sees(first), "it has scrolled down");
    let to = at(&desk, "utfordring U59, Nummer 59, nivå 1", 0.4);
    desk.harness.hover_at(to);
    desk.harness.step();
    button(&mut desk, to, false);
    desk.harness.run();
    let titles = desk.titles(Kind::Challenge);
    assert_eq!(titles[57..], ["Nummer 59", "Nummer 1", "Nummer 60"]);
    take(&mut desk, to, pos2(from.x, 108.0));
    desk.harness.run_steps(250);
    assert!(desk.sees("Nummer 2,"), "and up again");
    button(&mut desk, pos2(8.0, 108.0), false);
    desk.harness.run();
    assert_eq!(desk.titles(Kind::Challenge), titles);
}

#[test]
fn a_click_in_a_title_writes_there_and_the_button_splits_where_the_caret_was() {
    let (_folder, mut desk) = desk("challenge c1 \"Lang ventetid Raskere hjelp\"; challenge c2 \"Uro\"");
    desk.harness.get_by_label("utfordring U2, Uro, nivå 1").click_accesskit();
    desk.harness.run();
    assert_eq!((selected(&desk).as_str(), desk.focused().as_str()), ("Uro", "Utfordring U2"));
    desk.press("ArrowUp").press("Home").press_times(13, "ArrowRight");
    let split = desk.word("ui-tree-split");
    desk.harness.get_by_label(&split).click();
    desk.harness.run();
    assert_eq!(desk.titles(Kind::Challenge), ["Lang ventetid", "Raskere hjelp", "Uro"]);
}
