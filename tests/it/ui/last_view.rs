//! A plan opens where it was left.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use planverksted::session::View;
use planverksted::store::SAMPLE_PLAN;

fn view(window: &WindowHarness) -> Option<View> {
    window.program().context().map(|cx| cx.view)
}

#[test]
fn a_plan_opens_in_the_view_that_it_was_left_in() {
    let folder = Folder::of("last-view");
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut window = WindowHarness::open(&folder, &file);
    assert_eq!(view(&window), Some(View::Overview), "nothing is remembered of a plan that was never open");
    for left in [View::Measures, View::Timeline, View::Direction, View::Overview] {
        window.go_to(left).close_window();
        window = WindowHarness::open(&folder, &file);
        assert_eq!(view(&window), Some(left));
    }
}

#[test]
fn each_plan_has_a_view_of_its_own() {
    let folder = Folder::of("last-view-each");
    let files = ["one.ron", "two.ron"].map(|name| folder.file(name, SAMPLE_PLAN));
    for (file, left) in files.iter().zip([View::Measures, View::Timeline]) {
        WindowHarness::open(&folder, file).go_to(left).close_window();
    }
    for (file, left) in files.iter().zip([View::Measures, View::Timeline]) {
        assert_eq!(view(&WindowHarness::open(&folder, file)), Some(left));
    }
}

#[test]
fn every_view_that_can_be_opened_at_any_time_is_found_by_its_code_again() {
    for view in View::ALL {
        let expected = if view.is_permanent() { view } else { View::Overview };
        assert_eq!(View::from_code(view.code()), expected);
    }
    assert_eq!(View::from_code("of another version"), View::Overview);
}
