//! What is written in a cell and what a cell shows: ranges, and choices by their words and their codes.

use crate::harness::folder::Folder;
use crate::harness::plans;
use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use planverksted::model::{
    Choice as _, ChoiceInfo, Kind, Plan, Quantity, Range, measure::MeasureStatus,
    organisation::OrganisationKind, target_group::TargetGroupKind,
};
use planverksted::session::View;
use planverksted::store::{Disk, SavedPlan, write};
use planverksted::text::{Language, Phrase, numbers};
use std::sync::Arc;

/// The cells of a column, as a screen reader hears them, from the first row on.
fn column_cells(window: &WindowHarness, heading: &str) -> Vec<String> {
    let cells = window.nodes().map(|node| node.accesskit_node()).filter(|node| node.role() == Role::Cell);
    let heading = format!(", {heading}");
    let values = cells.filter_map(|node| {
        let label = node.label()?;
        let (_, value) = label.split_once(&heading)?;
        Some(value.trim_start_matches(", ").to_owned())
    });
    values.collect()
}

/// The ends of ranges: equal ones, different ones, and one alone.
const ENDS: [(Option<i64>, Option<i64>); 8] = [
    (Some(5), Some(5)),
    (Some(5), Some(6)),
    (Some(0), Some(0)),
    (Some(0), Some(5)),
    (Some(1_200), Some(1_200)),
    (Some(1_200), Some(1_201)),
    (Some(7), None),
    (None, Some(7)),
];

/// A range as a person writes and reads it: an equal one is one number.
fn text_of(ends: (Option<i64>, Option<i64>)) -> String {
    let number = |number| numbers::write(Quantity::from_whole(number).expect("it is small"), Language::Nb);
    match ends {
        (Some(low), Some(high)) if low != high => format!("{}–{}", number(low), number(high)),
        (low, high) => low.or(high).map(number).unwrap_or_default(),
    }
}

#[test]
fn a_cell_shows_a_range_as_two_numbers_and_an_equal_one_as_one() {
    let folder = Folder::of("cell-ranges");
    let number = |end: Option<i64>| end.map(|end| end.to_string()).unwrap_or_default();
    let groups = ENDS.iter().enumerate().map(|(at, (low, high))| {
        format!("target_group t{at} \"T{at}\": size={}..{}; ", number(*low), number(*high))
    });
    let plan = plans::plan(&groups.collect::<String>()).plan;
    let text = write(&SavedPlan { plan, ..SavedPlan::default() }).expect("it can be written");
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", text));
    window.go_to(View::TargetGroups);
    let heading = window.program().words().text(&Phrase::label("target_group", "size"));
    assert_eq!(column_cells(&window, &heading), ENDS.map(text_of));
}

/// The sizes of the target groups in order.
fn sizes(plan: &Plan) -> Vec<Range> {
    plan.target_groups().in_order().into_iter().map(|group| group.size.clone()).collect()
}

#[test]
fn a_range_is_written_as_one_number_or_as_two() {
    let folder = Folder::of("cell-range-written");
    let mut window = WindowHarness::with(&folder, Arc::new(Disk), Language::Nb, None);
    window.start_empty_plan().go_to(View::TargetGroups);
    // An end alone cannot be written in a cell: one number is both ends.
    let both: Vec<_> = ENDS.into_iter().filter(|(low, high)| low.is_some() && high.is_some()).collect();
    let lines: Vec<String> = both.iter().map(|ends| format!("T\t\t\t{}", text_of(*ends))).collect();
    window.paste(&lines.join("\n"));
    let expected = both.iter().map(|(low, high)| {
        let [low, high] = [low, high].map(|end| end.and_then(Quantity::from_whole));
        Range { low, high, ..Range::default() }
    });
    assert_eq!(sizes(window.plan()), expected.collect::<Vec<_>>(), "{}", window.newest_message());
}

/// Pastes rows whose choice is written in every way that a cell reads, and compares the codes that the plan has then.
/// `before` are the cells between the title and the choice.
fn check_choices(
    name: &str,
    (view, before): (View, &str),
    info: &ChoiceInfo,
    codes: impl Fn(&Plan) -> Vec<String>,
) {
    for language in Language::ALL {
        let folder = Folder::of(&format!("cell-choice-{name}-{}", language.code()));
        let mut window = WindowHarness::with(&folder, Arc::new(Disk), language, None);
        window.start_empty_plan().go_to(view);
        let words: Vec<String> = info
            .codes
            .iter()
            .map(|code| window.program().words().text(&Phrase::choice(info.name, code)))
            .collect();
        let cells = info.codes.iter().zip(&words).flat_map(|(code, word)| {
            [(*code).to_owned(), code.to_uppercase(), word.clone(), word.to_lowercase(), word.to_uppercase()]
        });
        let lines: Vec<String> = cells.map(|cell| format!("T\t{before}{cell}")).collect();
        window.paste(&lines.join("\n"));
        let expected = info.codes.iter().flat_map(|code| [code; 5]).map(|code| (*code).to_owned());
        let expected: Vec<String> = expected.collect();
        assert_eq!(codes(window.plan()), expected, "{}: {}", language.code(), window.newest_message());
        // What is no choice is refused with a message, and the cell stays empty.
        window.press("Ctrl+Z").paste(&format!("T\t{before}xyzzy\n"));
        assert_eq!(codes(window.plan()), [""], "{}", language.code());
        let refusal = Phrase::new("ui-cell-unreadable").with("text", "xyzzy");
        assert_eq!(window.newest_message(), window.program().words().text(&refusal));
    }
}

#[test]
fn a_choice_is_written_by_its_word_or_its_code() {
    let statuses =
        |plan: &Plan| plan.measures().in_order().iter().map(|one| one.status.code().into()).collect();
    check_choices("status", (View::Measures, "\t\t\t"), MeasureStatus::INFO, statuses);
    let groups =
        |plan: &Plan| plan.target_groups().in_order().iter().map(|one| one.kind.code().into()).collect();
    check_choices("groups", (View::TargetGroups, "\t"), TargetGroupKind::INFO, groups);
    let units =
        |plan: &Plan| plan.organisations().in_order().iter().map(|one| one.kind.code().into()).collect();
    check_choices("units", (View::Organisations, ""), OrganisationKind::INFO, units);
}

#[test]
fn the_beginning_of_a_word_is_enough_and_a_complete_word_goes_first() {
    let folder = Folder::of("cell-choice-beginning");
    let mut window = WindowHarness::new(&folder);
    window.start_empty_plan();
    let codes = MeasureStatus::INFO.codes;
    let word = |code| window.program().words().text(&Phrase::choice(MeasureStatus::INFO.name, code));
    let words: Vec<(&str, String)> = codes.iter().map(|code| (*code, word(code))).collect();
    let beginnings: Vec<(String, &str)> = words
        .iter()
        .flat_map(|(code, word)| {
            let lengths = 1..=word.chars().count();
            lengths.map(|length| (word.chars().take(length).collect(), *code)).collect::<Vec<_>>()
        })
        .collect();
    let lines: Vec<String> =
        beginnings.iter().map(|(beginning, _)| format!("T\t\t\t\t{beginning}")).collect();
    window.paste(&lines.join("\n"));
    let written: Vec<String> =
        window.plan().measures().in_order().iter().map(|one| one.status.code().into()).collect();
    assert_eq!(written.len(), beginnings.len());
    for ((beginning, code), written) in beginnings.iter().zip(&written) {
        let lower = beginning.to_lowercase();
        let first = words.iter().find(|(_, word)| word.to_lowercase().starts_with(&lower));
        let exact = words.iter().find(|(_, word)| word.to_lowercase() == lower);
        let expected = exact.or(first).map(|(code, _)| *code);
        assert_eq!(Some(written.as_str()), expected, "{beginning:?} of {code}");
    }
    assert_eq!(window.titles(Kind::Measure).len(), beginnings.len());
}
