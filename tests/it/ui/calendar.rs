//! A day is chosen in a calendar: in a form and in a cell, with keys and with the mouse.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use planverksted::model::{Kind, When};
use planverksted::session::View;
use planverksted::store::SAMPLE_PLAN;

fn sample(name: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(name);
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let window = WindowHarness::open(&folder, &file);
    (folder, window)
}

/// What the plan says of the date of the first meeting.
fn date(window: &WindowHarness) -> Option<When> {
    window.plan().meetings().in_order().first().and_then(|meeting| meeting.date)
}

fn day(text: &str) -> When {
    When::Day(text.parse().expect("a day"))
}

/// The window with a known day in the cell that has the keys.
fn meeting_cell(name: &str) -> (Folder, WindowHarness) {
    let (folder, mut window) = sample(name);
    window.go_to(View::of(Kind::Meeting)).press("Ctrl+Home");
    window.press_until("ArrowRight", &format!("rad 1 av {}, Dato", window.titles(Kind::Meeting).len()));
    window.press("Enter").press("Ctrl+A").write("14.12.2026").press("Enter").press("ArrowUp");
    assert_eq!(date(&window), Some(day("2026-12-14")));
    (folder, window)
}

#[test]
fn a_cell_opens_its_calendar_with_a_key_while_it_is_written_in() {
    let (_folder, mut window) = meeting_cell("calendar-cell");
    let here = window.focused();
    window.press("F2").press("Alt+ArrowDown");
    assert_eq!(window.focused(), "14. desember 2026", "its day has the keys");
    window.press("ArrowRight").press("ArrowDown").press("PageDown").press("Enter");
    assert_eq!(date(&window), Some(day("2027-01-22")));
    assert!(window.focused().starts_with("rad 1 av"), "{} {here}", window.focused());
    window.press("Ctrl+Z");
    assert_eq!(date(&window), Some(day("2026-12-14")), "one step");
}

#[test]
fn the_menu_of_a_cell_opens_its_calendar_and_a_click_takes_a_day() {
    let (_folder, mut window) = meeting_cell("calendar-menu");
    window.press("Shift+F10").press_until("ArrowDown", "Velg dag i kalenderen").press("Enter");
    window.click("Neste måned").click("8. januar 2027");
    assert_eq!(date(&window), Some(day("2027-01-08")));
    window
        .press("Shift+F10")
        .press_until("ArrowDown", "Velg dag i kalenderen")
        .press("Enter")
        .press("Escape");
    assert_eq!(date(&window), Some(day("2027-01-08")), "Escape changes nothing");
    assert!(window.focused().starts_with("rad 1 av"), "{}", window.focused());
}

#[test]
fn a_field_of_a_form_opens_its_calendar_with_a_key_and_with_a_click_beside_it() {
    let (_folder, mut window) = meeting_cell("calendar-form");
    window.press("F4").press("F6").press_until("Tab", "Dato").press("Alt+ArrowDown");
    window.press("ArrowUp").press("Enter");
    assert_eq!(date(&window), Some(day("2026-12-07")));
    assert_eq!(window.focused(), "Dato", "the keyboard is back in the box");
    window.click("Kalender: Dato").click("1. desember 2026");
    assert_eq!(date(&window), Some(day("2026-12-01")));
    assert_eq!(window.focused(), "Dato", "the keyboard is back in the box after a click");
    window.press("Alt+ArrowDown").press("Escape");
    assert_eq!(date(&window), Some(day("2026-12-01")), "Escape changes nothing");
    assert_eq!(window.focused(), "Dato", "the keyboard is back in the box after Escape");
}

#[test]
fn a_calendar_without_a_day_begins_today_and_months_of_any_length_are_whole() {
    let (_folder, mut window) = meeting_cell("calendar-today");
    window
        .press("Delete")
        .press("Shift+F10")
        .press_until("ArrowDown", "Velg dag i kalenderen")
        .press("Enter");
    let today = window.program().context().expect("a plan").today();
    for _ in 0..14 {
        window.press("PageDown");
    }
    window.press("Home").press("Enter");
    assert_eq!(date(&window), Some(When::Day(today)));
}
