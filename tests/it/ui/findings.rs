//! What there is to look at, in the window: seen everywhere, gone to and fixed by keyboard.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use egui_kittest::kittest::NodeT as _;
use planverksted::analysis::{Findings, Outline, Totals};
use planverksted::model::{Kind, Uid};
use planverksted::store::SAMPLE_PLAN;

const FAULTY: &str = "(format: (0, 1), plan_id: \"2222222222\", plan: (period: \"2027/2030\"), \
    goal: [(id: \"AAAAAAAAAA\", title: \"Mål\")], measure: [\
    (id: \"BBBBBBBBBB\", order: \"1\", title: \"Den første\", goals: [\"AAAAAAAAAA\"], period: \"2027/2032\"), \
    (id: \"CCCCCCCCCC\", order: \"2\", title: \"Den andre\", goals: [\"AAAAAAAAAA\"], period: \"2028/2027\")])";

fn open_faulty(name: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(name);
    let file = folder.file("plan.ron", FAULTY);
    let window = WindowHarness::open(&folder, &file);
    (folder, window)
}

fn go_to_review(window: &mut WindowHarness) -> &mut WindowHarness {
    let view = window.word("ui-view-review");
    window.press("Ctrl+K").write(&view).press("Enter")
}

fn count(window: &WindowHarness) -> usize {
    window.program().context().expect("a plan is open").findings.open().len()
}

#[test]
fn things_to_look_at_are_counted_in_steps_bottom_line_and_table() {
    let (_folder, mut window) = open_faulty("look-counts");
    assert_eq!(count(&window), 2);
    assert!(window.shows("2 ting å se på"), "the bottom line");
    for step in ["Se over", "Tiltak, 2"] {
        let node = window.nodes().find(|node| node.accesskit_node().label().as_deref() == Some(step));
        let node = node.expect("the step is there");
        assert_eq!(node.accesskit_node().description().as_deref(), Some("2 ting å se på"), "{step}");
    }
    window.go_to_measures();
    assert!(window.shows("rad 1 av 2, Å se på, 1 ting å se på"), "the column");
}

#[test]
fn the_overview_shows_five_at_most_and_leads_to_all() {
    let folder = Folder::of("look-five");
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut window = WindowHarness::open(&folder, &file);
    let all = count(&window);
    assert!(all > 5);
    window.press_until("Tab", &format!("Se alle {all}")).press("Enter");
    assert!(window.shows("Vis alle"), "the view shows five at first, too");
    window.press_until("Tab", "Vis alle").press("Enter");
    assert!(window.shows(&format!("rad {all} av {all}")));
}

/// What the window shows must be what reading the plan back in place finds.
#[track_caller]
fn check_in_place(window: &WindowHarness) {
    let plan = window.plan();
    let found = Findings::of(plan, &Outline::of(plan), &Totals::of(plan));
    assert_eq!(window.program().context().expect("a plan is open").findings, &found);
}

#[test]
fn the_window_shows_what_reading_back_in_place_finds_also_after_changes_and_in_another_plan() {
    let (_folder, mut window) = open_faulty("look-other");
    check_in_place(&window);
    window.go_to_measures().write_rows(&["Ring 22 33 44 55"]).advance_clock(1_000).wait_for_findings();
    assert_eq!(count(&window), 4, "a number, and a row that has neither place nor time");
    check_in_place(&window);
    let (close, sample) = (window.word("ui-to-start"), window.word("ui-see-sample"));
    window.press("Ctrl+K").write(&close).press("Enter");
    window.press_until("Tab", &sample).press("Enter").wait_for_findings();
    assert!(count(&window) > 5, "those of the sample plan");
    check_in_place(&window);
}

#[test]
fn a_plan_that_can_only_be_read_is_not_mended() {
    let folder = Folder::of("look-read-only");
    let newer = FAULTY.replace("(0, 1)", "(0, 9)");
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", &newer));
    go_to_review(&mut window).press("Ctrl+Enter").press("Ctrl+Delete");
    assert_eq!(count(&window), 2);
    assert!(
        !window.shows(&window.word("ui-review-set-aside"))
            && !window.shows(&window.word("ui-review-reason-hint"))
    );
    assert!(window.program().context().expect("open").undo_label.is_none());
}

#[test]
fn enter_goes_to_the_record_and_its_field() {
    let (_folder, mut window) = open_faulty("look-go");
    go_to_review(&mut window).press("ArrowDown").press("Enter");
    let second = Uid::parse("CCCCCCCCCC").expect("an id");
    assert_eq!(window.program().context().expect("open").selection, Some((Kind::Measure, second)));
    let from = window.word("ui-period-from");
    assert_eq!(window.focused(), from);
    assert!(window.shows("slutter før den begynner"), "the form says it, too");
}

#[test]
fn a_finding_is_mended_by_one_key_and_undo_brings_it_back() {
    let (_folder, mut window) = open_faulty("look-mend");
    go_to_review(&mut window).press("Ctrl+Enter").advance_clock(1_000).wait_for_findings();
    assert_eq!(count(&window), 1);
    assert_eq!(window.plan().in_order(Kind::Measure).len(), 2);
    window.press("Ctrl+Z").advance_clock(1_000).wait_for_findings();
    assert_eq!(count(&window), 2);
}

#[test]
fn a_finding_is_set_aside_with_a_reason_and_taken_up_again_by_keyboard() {
    let (_folder, mut window) = open_faulty("look-aside");
    let hint = |window: &WindowHarness| window.program().context().expect("open").findings.dismissed().len();
    go_to_review(&mut window).press("Ctrl+Delete");
    assert_eq!(window.focused(), window.word("ui-review-reason"));
    window.press("Enter");
    assert!(window.program().context().expect("open").undo_label.is_none(), "not without a reason");
    window.write("Avtalt med naboene").press("Enter").advance_clock(1_000).wait_for_findings();
    assert_eq!((count(&window), hint(&window)), (1, 1));
    assert!(window.shows("Å se på 1") && window.shows("Lagt til side 1"));
    window.press_until("Tab", "Å se på 1").press("ArrowRight").press("Enter");
    assert!(window.shows("rad 1 av 1, Grunn, Avtalt med naboene"));
    window.press("Escape").press("Ctrl+Delete").advance_clock(1_000).wait_for_findings();
    assert_eq!((count(&window), hint(&window)), (2, 0));
    window.press("Ctrl+Z").advance_clock(1_000).wait_for_findings();
    assert_eq!((count(&window), hint(&window)), (1, 1), "both are steps that can be undone");
}

#[test]
fn escape_leaves_the_reason_and_the_list_has_the_keyboard_again() {
    let (_folder, mut window) = open_faulty("look-escape");
    go_to_review(&mut window).press("Ctrl+Delete").write("Nei").press("Escape").press("ArrowDown");
    assert!(!window.shows("Nei"));
    assert!(window.shows("slutter før den begynner"), "the second row is chosen");
    assert!(window.program().context().expect("open").undo_label.is_none());
}

#[test]
fn typing_is_read_back_after_a_rest_and_only_then() {
    let folder = Folder::of("look-later");
    let mut window = WindowHarness::new(&folder);
    window.start_empty_plan().write_rows(&["Ring 22 33 44 55"]).advance_clock(100);
    assert_eq!(count(&window), 0);
    window.advance_clock(300).wait_for_findings();
    assert_eq!(count(&window), 1);
}
