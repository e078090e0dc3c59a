//! The timeline in the real window: each act with the number of keys it takes, and the pointer.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::{Rect, Role};
use eframe::egui::{Event, Modifiers, PointerButton, Pos2, Vec2, pos2};
use egui_kittest::kittest::NodeT as _;
use planverksted::model::{Kind, Uid};
use planverksted::session::{TimelineGrouping, TimelineScale, View};
use planverksted::store::SAMPLE_PLAN;

const PLAN: &str = "(format: (0, 1), plan_id: \"2222222222\", plan: (period: \"2027/2030\"), \
    organisation: [(id: \"PPPPPPPPPP\", title: \"Helse\")], measure: [\
    (id: \"AAAAAAAAAA\", order: \"1\", title: \"Én dør inn\", period: \"2027-Q1/2027-Q4\", status: \"ongoing\"), \
    (id: \"BBBBBBBBBB\", order: \"2\", title: \"Los\", period: \"2027/2030\", status: \"not_started\"), \
    (id: \"CCCCCCCCCC\", order: \"3\", title: \"Gruppe\", lead: \"PPPPPPPPPP\"), \
    (id: \"DDDDDDDDDD\", order: \"4\", title: \"Møteplass\", period: \"2028/ongoing\")])";

fn open(test: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(&format!("timeline-{test}"));
    let file = folder.file("plan.ron", PLAN);
    let mut window = WindowHarness::open(&folder, &file);
    go(&mut window);
    (folder, window)
}

fn go(window: &mut WindowHarness) {
    let view = window.word("ui-view-timeline");
    window.press("Ctrl+K").write(&view).press("Enter").take_key_count();
    assert_eq!(window.program().context().map(|cx| cx.view), Some(View::Timeline));
}

fn period(window: &WindowHarness, id: &str) -> String {
    let id = Uid::parse(id).expect("an id");
    window.plan().measures().get(id).expect("the measure").period.to_string()
}

/// So many rows down, these keys make a period this.
#[track_caller]
fn check(test: &str, down: usize, keys: &[&str], after: &str) {
    let (_folder, mut window) = open(test);
    window.press_times(down, "ArrowDown").take_key_count();
    for key in keys {
        window.press(key);
    }
    assert_eq!(window.take_key_count(), keys.len());
    let ids = ["AAAAAAAAAA", "BBBBBBBBBB", "CCCCCCCCCC", "DDDDDDDDDD"];
    assert_eq!(period(&window, ids[down]), after, "{keys:?}");
}

#[test]
fn one_key_moves_a_bar_by_a_quarter() {
    check("move", 0, &["Alt+ArrowRight"], "2027-Q2/2028-Q1");
    check("move-left", 0, &["Alt+ArrowLeft"], "2026-Q4/2027-Q3");
    check("move-years", 1, &["Alt+ArrowRight"], "2027-Q2/2031-Q1");
}

#[test]
fn one_key_moves_an_end_and_one_the_beginning() {
    check("end", 0, &["Alt+Shift+ArrowRight"], "2027-Q1/2028-Q1");
    check("end-back", 0, &["Alt+Shift+ArrowLeft"], "2027-Q1/2027-Q3");
    check("end-ctrl", 0, &["Ctrl+ArrowRight", "Ctrl+ArrowRight"], "2027-Q1/2028-Q2");
    check("end-ctrl-back", 0, &["Ctrl+ArrowLeft"], "2027-Q1/2027-Q3");
    check("begin", 1, &["Shift+ArrowRight"], "2027-Q2/2030");
}

#[test]
fn moving_there_and_back_gives_what_was_written_and_whole_years_stay_years() {
    check("back", 1, &["Alt+ArrowRight", "Alt+ArrowLeft"], "2027/2030");
    check("years", 1, &["Alt+ArrowRight"; 4], "2028/2031");
    check("longer", 1, &["Alt+Shift+ArrowRight"; 4], "2027/2031");
}

#[test]
fn a_measure_without_a_period_gets_the_quarter_with_the_keys() {
    check("give", 2, &["Enter"], "2027-Q1/2027-Q1");
    check("give-later", 2, &["ArrowRight", "ArrowRight", "Enter"], "2027-Q3/2027-Q3");
}

#[test]
fn one_key_makes_a_measure_go_on_without_an_end_and_back() {
    check("ongoing", 1, &["L"], "2027/ongoing");
    check("ongoing-back", 1, &["L", "L"], "2027/2030");
    check("ended", 3, &["Alt+Shift+ArrowLeft"], "2028/2030-Q3");
}

#[test]
fn a_stretch_of_keys_is_one_step_and_undo_stays_in_the_timeline() {
    let (_folder, mut window) = open("undo");
    window.press_times(3, "Alt+ArrowRight");
    assert_eq!(period(&window, "AAAAAAAAAA"), "2027-Q4/2028-Q3");
    window.press("Ctrl+Z");
    assert_eq!(period(&window, "AAAAAAAAAA"), "2027-Q1/2027-Q4");
    let cx = window.program().context().expect("open");
    assert_eq!((cx.view, cx.undo_label.is_none()), (View::Timeline, true));
    assert!(window.focused().starts_with("1.1 Én dør inn"), "{}", window.focused());
}

#[test]
fn in_years_one_key_moves_by_a_year() {
    let (_folder, mut window) = open("years");
    window.press_until("Tab", "Målestokk").press("Enter").press("ArrowDown").press("Enter");
    assert_eq!(window.program().settings().timeline.scale, TimelineScale::Year);
    window.press("Escape").press("ArrowDown").press("Alt+ArrowRight");
    assert_eq!(period(&window, "BBBBBBBBBB"), "2028/2031");
    window.press("ArrowDown").press("Enter");
    assert_eq!(period(&window, "CCCCCCCCCC"), "2027/2027");
}

#[test]
fn a_row_says_number_title_status_from_and_to() {
    let (_folder, mut window) = open("spoken");
    let mut message = |key: &str| {
        window.press(key);
        window.focused()
    };
    assert_eq!(message("Home"), "1.1 Én dør inn, Pågår, 1. kvartal 2027 til 4. kvartal 2027");
    assert_eq!(message("ArrowDown"), "1.2 Los, Ikke startet, 2027 til 2030");
    assert_eq!(message("ArrowDown"), "1.3 Gruppe, uten periode, Enter gir 1. kvartal 2027");
    assert_eq!(message("ArrowRight"), "1.3 Gruppe, uten periode, Enter gir 2. kvartal 2027");
    assert_eq!(message("End"), "1.4 Møteplass, fra 2028, løpende");
}

#[test]
fn the_form_opens_beside_the_bar_and_the_finder_leads_to_it() {
    let (_folder, mut window) = open("form");
    window.press("ArrowDown").press("F4");
    assert_eq!(window.take_key_count(), 2);
    let shown = |window: &WindowHarness| {
        let cx = window.program().context().expect("open");
        (cx.view, cx.form_is_open, cx.selection.map(|(_, id)| id.to_string()))
    };
    assert_eq!(shown(&window), (View::Timeline, true, Some("BBBBBBBBBB".to_owned())));
    window.press("Ctrl+K").write("Møteplass").press("Enter");
    assert_eq!(shown(&window), (View::Timeline, true, Some("DDDDDDDDDD".to_owned())));
}

#[test]
fn the_grouping_is_remembered() {
    let (folder, mut window) = open("groups");
    window.press_until("Tab", "Grupper").press("Enter").press("ArrowDown").press("Enter");
    assert_eq!(window.program().settings().timeline.grouping, TimelineGrouping::Lead);
    window.press("Escape").press("Home");
    assert_eq!(window.focused(), "1.3 Gruppe, uten periode, Enter gir 1. kvartal 2027", "Helse comes first");
    window.settle();
    let mut again = WindowHarness::open(&folder, &folder.path("plan.ron"));
    assert_eq!(again.program().settings().timeline.grouping, TimelineGrouping::Lead);
    go(&mut again);
    assert!(again.press("Home").focused().starts_with("1.3 Gruppe"));
}

#[test]
fn the_filter_leaves_the_rows_with_its_letters() {
    let (_folder, mut window) = open("filter");
    window.press("Ctrl+F").write("los");
    let rows = window.nodes().filter(|node| node.accesskit_node().role() == Role::ListBoxOption);
    assert_eq!(rows.count(), 1);
}

/// Where a row stands.
fn bounds(window: &WindowHarness, begins: &str) -> Rect {
    let mut nodes = window.nodes().map(|node| node.accesskit_node());
    let found = nodes.find(|node| node.label().is_some_and(|label| label.starts_with(begins)));
    found.and_then(|node| node.raw_bounds()).unwrap_or_else(|| panic!("{begins} is not there"))
}

/// Where a quarter of the row begins, counted from the first one of the plan, in the middle of the row's height.
#[expect(clippy::cast_possible_truncation, reason = "a screen is small")]
fn position(window: &WindowHarness, row: &str, quarter: f32) -> Pos2 {
    let at = bounds(window, row);
    let width = at.width() as f32;
    let left = at.x0 as f32 + (width * 0.29).clamp(130.0, 310.0);
    let right = at.x1 as f32 - (width * 0.12).clamp(24.0, 132.0);
    pos2(left + (right - left) * quarter / 16.0, f64::midpoint(at.y0, at.y1) as f32)
}

fn button(window: &mut WindowHarness, pos: Pos2, pressed: bool) {
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    window.harness.event(Event::PointerButton { pos, button, pressed, modifiers });
    window.harness.step();
}

/// Takes hold of a row at a place, and takes it to another.
fn grab(window: &mut WindowHarness, row: &str, (from, to): (f32, f32)) -> Pos2 {
    let (from, to) = (position(window, row, from), position(window, row, to));
    window.harness.event(Event::PointerMoved(from));
    window.harness.step();
    button(window, from, true);
    for part in [0.3, 0.7, 1.0] {
        window.harness.event(Event::PointerMoved(from + (to - from) * part));
        window.harness.step();
    }
    to
}

#[track_caller]
fn check_drag(test: &str, (from, to): (f32, f32), after: &str) {
    let (_folder, mut window) = open(test);
    let row = "1.1 Én dør inn";
    let at = grab(&mut window, row, (from, to));
    assert_eq!(period(&window, "AAAAAAAAAA"), "2027-Q1/2027-Q4", "nothing is said before it is let go");
    button(&mut window, at, false);
    window.harness.run();
    assert_eq!(period(&window, "AAAAAAAAAA"), after);
    window.press("Ctrl+Z");
    assert_eq!(period(&window, "AAAAAAAAAA"), "2027-Q1/2027-Q4", "one gesture is one step");
    assert!(window.program().context().expect("open").undo_label.is_none());
}

#[test]
fn a_bar_is_taken_elsewhere_and_its_ends_pulled() {
    check_drag("drag", (2.0, 5.1), "2027-Q4/2028-Q3");
    check_drag("drag-end", (4.0, 6.9), "2027-Q1/2028-Q3");
    check_drag("drag-begin", (0.02, 1.9), "2027-Q3/2027-Q4");
}

#[test]
fn escape_while_a_bar_is_held_leaves_it_where_it_was() {
    let (_folder, mut window) = open("drag-escape");
    let at = grab(&mut window, "1.1 Én dør inn", (2.0, 6.0));
    window.press("Escape");
    button(&mut window, at, false);
    window.harness.run();
    assert_eq!(period(&window, "AAAAAAAAAA"), "2027-Q1/2027-Q4");
    assert!(window.program().context().expect("open").undo_label.is_none());
}

#[test]
fn a_click_in_a_quarter_gives_a_row_without_a_period_that_one() {
    let (_folder, mut window) = open("click");
    let at = position(&window, "1.3 Gruppe", 6.5);
    window.harness.event(Event::PointerMoved(at));
    button(&mut window, at, true);
    button(&mut window, at, false);
    window.harness.run();
    assert_eq!(period(&window, "CCCCCCCCCC"), "2028-Q3/2028-Q3");
    assert!(window.focused().starts_with("1.3 Gruppe"), "{}", window.focused());
}

#[test]
fn a_plan_that_can_only_be_read_is_looked_at() {
    let folder = Folder::of("timeline-read-only");
    let newer = PLAN.replace("(0, 1)", "(0, 9)");
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", &newer));
    go(&mut window);
    for key in ["Alt+ArrowRight", "L", "Alt+Shift+ArrowLeft", "Shift+ArrowRight", "End", "ArrowUp", "Enter"] {
        window.press(key);
    }
    assert_eq!(period(&window, "AAAAAAAAAA"), "2027-Q1/2027-Q4");
    assert!(window.program().context().expect("open").undo_label.is_none());
}

#[test]
fn the_sample_plan_is_whole_at_every_size() {
    let folder = Folder::of("timeline-sizes");
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", SAMPLE_PLAN));
    go(&mut window);
    for size in [(1366.0, 768.0), (1280.0, 720.0), (853.0, 480.0), (640.0, 360.0), (480.0, 400.0)] {
        window.harness.set_size(Vec2::new(size.0, size.1));
        window.harness.run();
        let row = bounds(&window, "1.1 ");
        assert!(row.x1 <= f64::from(size.0) && row.width() > 200.0, "at {size:?}: {row:?}");
    }
    assert_eq!(window.plan().count(Kind::Measure), 22);
}

#[test]
fn a_plan_without_measures_leads_to_them() {
    let folder = Folder::of("timeline-empty");
    let empty = "(format: (0, 1), plan_id: \"2222222222\", plan: (title: \"Kort\"))";
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", empty));
    go(&mut window);
    let words = window.word("ui-timeline-go");
    window.press_until("Tab", &words).press("Enter");
    assert_eq!(window.program().context().map(|cx| cx.view), Some(View::Measures));
}

#[test]
fn the_rows_stand_where_they_did_after_the_window_was_small() {
    let (_folder, mut window) = open("resized");
    let before = bounds(&window, "1.1 ");
    for size in [480.0, 560.0, 640.0, 1366.0] {
        window.harness.set_size(Vec2::new(size, 768.0));
        window.harness.run();
    }
    assert_eq!(bounds(&window, "1.1 "), before);
}
