//! What there is to look at, in the window: seen everywhere, gone to and mended by keyboard.

use crate::desk::Desk;
use crate::folder::Folder;
use egui_kittest::kittest::NodeT as _;
use planverksted::analysis::{Findings, Outline, Totals};
use planverksted::model::{Kind, Uid};
use planverksted::store::SAMPLE_PLAN;

const SPOILT: &str = "(format: (0, 1), plan_id: \"2222222222\", plan: (period: \"2027/2030\"), \
    goal: [(id: \"AAAAAAAAAA\", title: \"Mål\")], measure: [\
    (id: \"BBBBBBBBBB\", order: \"1\", title: \"Den første\", goals: [\"AAAAAAAAAA\"], period: \"2027/2032\"), \
    (id: \"CCCCCCCCCC\", order: \"2\", title: \"Den andre\", goals: [\"AAAAAAAAAA\"], period: \"2028/2027\")])";

fn spoilt(name: &str) -> (Folder, Desk) {
    let folder = Folder::of(name);
    let file = folder.file("plan.ron", SPOILT);
    let desk = Desk::open(&folder, &file);
    (folder, desk)
}

fn go_to_review(desk: &mut Desk) -> &mut Desk {
    let view = desk.word("ui-view-review");
    desk.press("Ctrl+K").write(&view).press("Enter")
}

fn count(desk: &Desk) -> usize {
    desk.program().cx().expect("a plan is open").findings.open().len()
}

#[test]
fn things_to_look_at_are_counted_in_steps_bottom_line_and_table() {
    let (_folder, mut desk) = spoilt("look-counts");
    assert_eq!(count(&desk), 2);
    assert!(desk.sees("2 ting å se på"), "the bottom line");
    for step in ["Se over", "Tiltak, 2"] {
        let node = desk.nodes().find(|node| node.accesskit_node().label().as_deref() == Some(step));
        let node = node.expect("the step is there");
        assert_eq!(node.accesskit_node().description().as_deref(), Some("2 ting å se på"), "{step}");
    }
    desk.go_to_measures();
    assert!(desk.sees("rad 1 av 2, Å se på, 1 ting å se på"), "the column");
}

#[test]
fn the_overview_shows_five_at_most_and_leads_to_all() {
    let folder = Folder::of("look-five");
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut desk = Desk::open(&folder, &file);
    let all = count(&desk);
    assert!(all > 5);
    desk.press_until("Tab", &format!("Se alle {all}")).press("Enter");
    assert!(desk.sees("Vis alle"), "the view shows five at first, too");
    desk.press_until("Tab", "Vis alle").press("Enter");
    assert!(desk.sees(&format!("rad {all} av {all}")));
}

/// What the window shows must be what reading the plan back in place finds.
#[track_caller]
fn check_in_place(desk: &Desk) {
    let plan = desk.plan();
    let found = Findings::of(plan, &Outline::of(plan), &Totals::of(plan));
    assert_eq!(desk.program().cx().expect("a plan is open").findings, &found);
}

#[test]
fn the_window_shows_what_reading_back_in_place_finds_also_after_changes_and_in_another_plan() {
    let (_folder, mut desk) = spoilt("look-other");
    check_in_place(&desk);
    desk.go_to_measures().write_rows(&["Ring 22 33 44 55"]).later(1_000).read_back();
    assert_eq!(count(&desk), 4, "a number, and a row that has neither place nor time");
    check_in_place(&desk);
    let (close, sample) = (desk.word("ui-to-start"), desk.word("ui-see-sample"));
    desk.press("Ctrl+K").write(&close).press("Enter");
    desk.press_until("Tab", &sample).press("Enter").read_back();
    assert!(count(&desk) > 5, "those of the sample plan");
    check_in_place(&desk);
}

#[test]
fn a_plan_that_can_only_be_read_is_not_mended() {
    let folder = Folder::of("look-read-only");
    let newer = SPOILT.replace("(0, 1)", "(0, 9)");
    let mut desk = Desk::open(&folder, &folder.file("plan.ron", &newer));
    go_to_review(&mut desk).press("Ctrl+Enter").press("Ctrl+Delete");
    assert_eq!(count(&desk), 2);
    assert!(!desk.sees(&desk.word("ui-review-set-aside")) && !desk.sees(&desk.word("ui-review-reason-hint")));
    assert!(desk.program().cx().expect("open").undo.is_none());
}

#[test]
fn enter_goes_to_the_record_and_its_field() {
    let (_folder, mut desk) = spoilt("look-go");
    go_to_review(&mut desk).press("ArrowDown").press("Enter");
    let second = Uid::parse("CCCCCCCCCC").expect("an id");
    assert_eq!(desk.program().cx().expect("open").selection, Some((Kind::Measure, second)));
    let from = desk.word("ui-period-from");
    assert_eq!(desk.focused(), from);
    assert!(desk.sees("slutter før den begynner"), "the form says it, too");
}

#[test]
fn a_finding_is_mended_by_one_key_and_undo_brings_it_back() {
    let (_folder, mut desk) = spoilt("look-mend");
    go_to_review(&mut desk).press("Ctrl+Enter").later(1_000).read_back();
    assert_eq!(count(&desk), 1);
    assert_eq!(desk.plan().in_order(Kind::Measure).len(), 2);
    desk.press("Ctrl+Z").later(1_000).read_back();
    assert_eq!(count(&desk), 2);
}

#[test]
fn a_finding_is_set_aside_with_a_reason_and_taken_up_again_by_keyboard() {
    let (_folder, mut desk) = spoilt("look-aside");
    let aside = |desk: &Desk| desk.program().cx().expect("open").findings.aside().len();
    go_to_review(&mut desk).press("Ctrl+Delete");
    assert_eq!(desk.focused(), desk.word("ui-review-reason"));
    desk.press("Enter");
    assert!(desk.program().cx().expect("open").undo.is_none(), "not without a reason");
    desk.write("Avtalt med naboene").press("Enter").later(1_000).read_back();
    assert_eq!((count(&desk), aside(&desk)), (1, 1));
    assert!(desk.sees("Å se på 1") && desk.sees("Lagt til side 1"));
    desk.press_until("Tab", "Lagt til side 1").press("Enter");
    assert!(desk.sees("rad 1 av 1, Grunn, Avtalt med naboene"));
    desk.press("Escape").press("Ctrl+Delete").later(1_000).read_back();
    assert_eq!((count(&desk), aside(&desk)), (2, 0));
    desk.press("Ctrl+Z").later(1_000).read_back();
    assert_eq!((count(&desk), aside(&desk)), (1, 1), "both are steps that can be undone");
}

#[test]
fn escape_leaves_the_reason_and_the_list_has_the_keyboard_again() {
    let (_folder, mut desk) = spoilt("look-escape");
    go_to_review(&mut desk).press("Ctrl+Delete").write("Nei").press("Escape").press("ArrowDown");
    assert!(!desk.sees("Nei"));
    assert!(desk.sees("slutter før den begynner"), "the second row is chosen");
    assert!(desk.program().cx().expect("open").undo.is_none());
}

#[test]
fn typing_is_read_back_after_a_rest_and_only_then() {
    let folder = Folder::of("look-later");
    let mut desk = Desk::new(&folder);
    desk.begin().write_rows(&["Ring 22 33 44 55"]).later(100);
    assert_eq!(count(&desk), 0);
    desk.later(300).read_back();
    assert_eq!(count(&desk), 1);
}
