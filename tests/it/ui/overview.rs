//! What the overview says of a plan: its sums, year by year.

use crate::harness::folder::Folder;
use crate::harness::plans;
use crate::harness::window::WindowHarness;
use planverksted::model::Quantity;
use planverksted::session::View;
use planverksted::store::{SavedPlan, write};
use planverksted::text::Phrase;

/// The overview has room for the sums of so many years.
const MAX_YEARS: i64 = 6;

/// The overview of a plan whose measures have the same sums each year, and one that has a whole budget.
fn overview(years: i64) -> (Folder, WindowHarness) {
    let folder = Folder::of(&format!("overview-sums-{years}"));
    let amounts = |each: fn(i64) -> String| (0..years).map(each).collect::<String>();
    let text = format!(
        "measure m1: status=ongoing{}; measure m2: status=ongoing{}; measure m3: basis=whole_budget, 2040=5000",
        amounts(|at| format!(", {}={}//0.5", 2027 + at, 1_000 * (at + 1))),
        amounts(|at| format!(", {}={}//1", 2027 + at, 7)),
    );
    let plan = plans::plan(&text).plan;
    let text = write(&SavedPlan { plan, ..SavedPlan::default() }).expect("it can be written");
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", text));
    window.go_to(View::Overview);
    (folder, window)
}

/// The line of a year as the overview writes it.
fn line(window: &WindowHarness, year: i64, kroner: i64) -> String {
    let phrase = Phrase::new("ui-sums-year")
        .with("year", year.to_string())
        .with("operating", Quantity::from_whole(kroner).expect("it is small"))
        .with("fte", Quantity::from_parts(15_000));
    window.program().words().text(&phrase)
}

#[test]
fn every_year_with_changes_of_the_frame_has_its_sum() {
    for years in 0..=MAX_YEARS + 2 {
        let (_folder, window) = overview(years);
        assert_eq!(window.shows(&window.word("ui-sums")), years > 0, "the heading of {years}");
        for at in 0..MAX_YEARS + 3 {
            let line = line(&window, 2027 + at, 1_000 * (at + 1) + 7);
            assert_eq!(window.shows(&line), at < years.min(MAX_YEARS), "{line} of {years} years");
        }
        assert!(!window.shows("2040: "), "a whole budget is no change of the frame");
    }
}
