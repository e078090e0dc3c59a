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
        "measure m1: funding=\"Innenfor ramme\"{}; measure m2: status=ongoing{}; measure m3: basis=whole_budget, 2040=5000",
        amounts(|at| format!(", {}={}//0.5", 2027 + at, 1_000 * (at + 1))),
        amounts(|at| format!(", {}={}//1", 2027 + at, 7)),
    );
    let plan = plans::plan(&text).plan;
    let text = write(&SavedPlan { plan, ..SavedPlan::default() }).expect("it can be written");
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", text));
    window.go_to(View::Overview);
    (folder, window)
}

/// The line of a year's operating costs as the overview writes it.
fn line(window: &WindowHarness, year: i64, kroner: i64) -> String {
    let number = |kroner: i64| Quantity::from_whole(kroner).expect("it is small");
    let part = |category: &'static str, kroner: i64| {
        Phrase::new("money-part").with("category", Phrase::new(category)).with("amount", number(kroner))
    };
    let words = window.program().words();
    let parts = [part("money-new", 7), part("money-within-frame", kroner)].map(|part| words.text(&part));
    let line = Phrase::new("money-year").with("year", year.to_string());
    words.text(&line.with("kind", Phrase::new("money-operating")).with("parts", parts.join(", ")))
}

#[test]
fn every_year_with_changes_of_the_frame_has_its_money_by_source() {
    for years in 0..=MAX_YEARS + 2 {
        let (_folder, window) = overview(years);
        assert_eq!(window.shows(&window.word("ui-sums")), years > 0, "the heading of {years}");
        for at in 0..MAX_YEARS + 3 {
            let line = line(&window, 2027 + at, 1_000 * (at + 1));
            assert_eq!(window.shows(&line), at < years.min(MAX_YEARS), "{line} of {years} years");
        }
        assert!(!window.shows("2040, "), "a whole budget is no change of the frame");
    }
}

#[test]
fn measures_without_amounts_are_named_and_many_are_counted() {
    for (count, expected) in [
        (2_usize, "money-without-amounts"),
        (12, "money-without-amounts"),
        (13, "money-without-amounts-count"),
    ] {
        let folder = Folder::of(&format!("overview-without-{count}"));
        let measures: Vec<String> = (0..count).map(|at| format!("; measure m{at}")).collect();
        let plan = plans::plan(&format!("measure a: 2027=5{}", measures.concat())).plan;
        let text = write(&SavedPlan { plan, ..SavedPlan::default() }).expect("it can be written");
        let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", text));
        window.go_to(View::Overview);
        let numbers: Vec<String> = (0..count).map(|at| format!("1.{}", at + 2)).collect();
        let mut phrase = Phrase::new(expected).with("count", count);
        if expected == "money-without-amounts" {
            phrase = phrase.with("numbers", numbers.join(", "));
        }
        let line = window.program().words().text(&phrase);
        assert!(window.shows(&line), "{line}");
    }
}
