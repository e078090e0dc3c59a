//! Two programs on one file that both wrote: joined in the window, asked where they disagree, and taken back with undo.

use crate::harness::folder::Folder;
use crate::harness::program::{ProgramHarness, title_of_file};
use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::Role;
use eframe::egui::{Rect, Vec2};
use egui_kittest::kittest::NodeT as _;
use planverksted::edit::verbs;
use planverksted::model::{IdGenerator, Kind, Uid, measure};
use planverksted::session::{Command, SaveState, View};
use planverksted::store::{Disk, list_versions, open_plan, read_version};
use std::path::{Path, PathBuf};

const BASE: &str = "(format: (0, 1), plan_id: \"2222222222\", plan: (title: \"Plan\"), measure: [\
    (id: \"BBBBBBBBBB\", order: \"1\", title: \"En\"), (id: \"CCCCCCCCCC\", order: \"2\", title: \"To\"), \
    (id: \"DDDDDDDDDD\", order: \"3\", title: \"Tre\")])";

fn id(letter: &str) -> Uid {
    Uid::parse(&letter.repeat(10)).expect("an id")
}

/// The titles of the measures in a file.
fn measures_in(path: &Path) -> Vec<String> {
    let plan = open_plan(&Disk, path).expect("a whole plan").saved.plan;
    plan.in_order(Kind::Measure).into_iter().map(|record| record.title().to_string()).collect()
}

/// The other program gives one measure another title, deletes one, and saves.
fn other(folder: &Folder, path: &Path) -> ProgramHarness {
    let mut harness = ProgramHarness::new(folder, "home", 3);
    harness
        .open(path)
        .change(|plan, _| verbs::set(plan, measure::TITLE, id("B"), "En der"))
        .change(|plan, _| verbs::set(plan, measure::TITLE, id("C"), "To der"))
        .change(|plan, ids| verbs::delete(plan, ids, Kind::Measure, id("D")))
        .set_title("Plan der")
        .save();
    harness
}

/// The window and another program on one file; both have written, the window has met it.
fn both(name: &str) -> (Folder, PathBuf, WindowHarness) {
    let folder = Folder::of(name);
    let path = folder.file("plan.ron", BASE);
    let mut window = WindowHarness::open(&folder, &path);
    other(&folder, &path);
    window.go_to_measures().press("Ctrl+Home").press("F4").press("F6").write(" her");
    window.press("Escape").press("Ctrl+End").press("F4").press("F6").write(" her");
    window.press("Escape").write_rows(&["Ny her"]);
    window.advance_clock(1_500).wait_for("met", |window| window.save_state() == SaveState::ChangedExternally);
    assert_eq!(window.measures(), ["En her", "To", "Tre her", "Ny her"]);
    (folder, path, window)
}

fn open_questions(window: &WindowHarness) -> Option<usize> {
    window
        .program()
        .context()
        .expect("a plan is open")
        .merge
        .map(planverksted::session::MergeReview::unresolved_count)
}

/// Joins both sides and lets the save that this begins end: a clock that jumped meanwhile would make it a slow one, and
/// a slow save puts the next one off.
fn merge(window: &mut WindowHarness) {
    let act = window.word("ui-foreign-merge");
    window.press_until("Tab", &act).press("Enter");
    window.wait_for("both sides are saved", |window| matches!(window.save_state(), SaveState::SavedAt(_)));
}

#[test]
fn both_sides_are_joined_asked_answered_and_taken_back_by_keyboard() {
    let (_folder, path, mut window) = both("merging-keys");
    merge(&mut window);
    assert_eq!(window.plan().about().title.to_string(), "Plan der");
    assert_eq!(
        window.measures(),
        ["En her", "To der", "Tre her", "Ny her"],
        "ours stands, and nothing is gone"
    );
    assert_eq!(open_questions(&window), Some(2));
    for words in ["Tiltak «En her»: Tiltak", "Tiltak «Tre her»", "1 · Her hos dere · gjelder: «En her»"]
    {
        assert!(window.shows(words), "{words}");
    }
    window.press_until("Tab", "1 · Her hos dere · gjelder: «En her»").press("2");
    assert_eq!(window.measures(), ["En der", "To der", "Tre her", "Ny her"], "one key answers");
    assert!(
        window.focused().contains("Behold raden"),
        "and the next one has the keyboard: {}",
        window.focused()
    );
    window.press("1");
    assert_eq!((open_questions(&window), window.measures().len()), (Some(0), 4));
    window
        .advance_clock(2_000)
        .wait_for("saved", |window| matches!(window.save_state(), SaveState::SavedAt(_)));
    assert_eq!(measures_in(&path), window.measures(), "all of it is in the file");
    let done = window.word("ui-merge-done");
    window.press("Ctrl+Z");
    assert_eq!(open_questions(&window), Some(1), "an answer that keeps what stood there is a step too");
    window.press("Ctrl+Z");
    assert_eq!(window.measures(), ["En her", "To der", "Tre her", "Ny her"], "the answer is a step");
    window.press("Ctrl+Z");
    assert_eq!(window.measures(), ["En her", "To", "Tre her", "Ny her"], "and the merge is one");
    assert_eq!(open_questions(&window), None, "nothing is asked of a merge that was taken back");
    window.press("Ctrl+Y").press_until("Tab", &done).press("Enter");
    assert_eq!(window.measures(), ["En her", "To der", "Tre her", "Ny her"]);
    assert_eq!(window.program().context().map(|cx| cx.view), Some(View::Measures), "back to where it began");
}

#[test]
fn what_was_in_the_file_stays_as_a_version() {
    let (folder, path, mut window) = both("merging-version");
    let theirs = std::fs::read(&path).expect("the file");
    merge(&mut window);
    let kept = list_versions(
        &Disk,
        &ProgramHarness::new(&folder, "home", 4).dirs,
        Uid::parse("2222222222").expect("an id"),
    );
    let bytes = |version| read_version(&Disk, version).expect("it is kept");
    assert!(kept.iter().any(|version| bytes(version) == theirs), "byte for byte");
}

#[test]
fn a_question_goes_along_to_other_views_until_it_is_put_away() {
    let (_folder, _path, mut window) = both("merging-away");
    merge(&mut window);
    window.go_to_measures();
    let (left, show) = (window.word("ui-merge-keep-ours"), window.word("ui-merge-show"));
    assert!(window.shows("2 spørsmål etter sammenslåingen"));
    window.press_until("Tab", &show).press("Enter");
    assert_eq!(window.program().context().map(|cx| cx.view), Some(View::Merge));
    window.go_to_measures().press_until("Tab", &left).press("Enter");
    assert_eq!(open_questions(&window), None);
    assert_eq!(window.measures(), ["En her", "To der", "Tre her", "Ny her"], "what stood here holds");
}

#[test]
fn what_was_put_away_is_in_the_overview_after_a_restart_until_it_is_answered() {
    let (folder, path, mut window) = both("merging-overview");
    merge(&mut window);
    let (done, show) = (window.word("ui-merge-done"), window.word("ui-merge-show"));
    window.press_until("Tab", &done).press("Enter");
    drop(window);
    let mut window = WindowHarness::open(&folder, &path);
    assert!(window.shows("2 spørsmål etter sammenslåingen"));
    window.press_until("Tab", &show).press("Enter");
    assert_eq!(window.program().context().map(|cx| cx.view), Some(View::Merge));
    assert!(window.shows("Tiltak «En her»: Tiltak"));
    window.press_until("Tab", "1 · Her hos dere · gjelder: «En her»").press("2").press("1");
    assert_eq!((open_questions(&window), window.measures()[0].as_str()), (Some(0), "En der"));
}

#[test]
fn where_nothing_meets_nothing_is_asked() {
    let folder = Folder::of("merging-calm");
    let path = folder.file("plan.ron", BASE);
    let (mut a, mut b) = (ProgramHarness::new(&folder, "home", 1), ProgramHarness::new(&folder, "home", 2));
    a.open(&path);
    b.open(&path);
    a.set_title("Fra A").save();
    b.change(|plan, _| verbs::set(plan, measure::TITLE, id("C"), "Fra B")).save();
    assert_eq!(b.save_state(), SaveState::ChangedExternally);
    b.dispatch(Command::Merge);
    assert!(b.program.context().expect("a plan").merge.is_none());
    b.save();
    assert_eq!((title_of_file(&path).as_str(), b.recovery_title()), ("Fra A", None), "all is in the file");
    assert_eq!(measures_in(&path), ["En", "Fra B", "Tre"]);
    a.check_file();
    assert_eq!(a.title(), "Fra A");
    assert_eq!(
        a.program.plan().map(|plan| plan.measures().get(id("C")).map(|it| it.title.to_string())),
        Some(Some("Fra B".to_owned())),
        "and the other one takes it in"
    );
}

#[test]
fn a_second_merge_asks_what_the_first_left_open() {
    let (folder, path, mut window) = both("merging-twice");
    merge(&mut window);
    let mut harness = ProgramHarness::new(&folder, "home", 5);
    harness.open(&path).set_title("Plan igjen").save();
    window.go_to_measures().press("Ctrl+N").write("Enda en").press("Enter").press("Escape");
    window.advance_clock(1_500).wait_for("met", |window| window.save_state() == SaveState::ChangedExternally);
    merge(&mut window);
    assert_eq!((open_questions(&window), &*window.plan().about().title), (Some(2), "Plan igjen"));
}

#[test]
fn what_this_version_does_not_know_is_joined_too() {
    let folder = Folder::of("merging-kept");
    let path = folder.file("plan.ron", BASE.replace("\"En\")", "\"En\", here: \"1\", there: \"1\")"));
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path).set_title("Her");
    let theirs = std::fs::read_to_string(&path).expect("the file");
    let theirs = theirs.replace("there: \"1\"", "there: \"2\"").replace("plan: (", "odd: (3), plan: (");
    folder.file("plan.ron", theirs);
    harness.check_file().dispatch(Command::Merge);
    harness.save();
    let saved = std::fs::read_to_string(&path).expect("the file");
    let flat: String = saved.split_whitespace().collect();
    for part in ["\"here\":\"1\"", "\"there\":\"2\"", "odd", "title:\"Her\""] {
        assert!(flat.contains(part), "{part} in {saved}");
    }
}

#[test]
fn the_questions_fit_into_a_small_window() {
    let (_folder, _path, mut window) = both("merging-small");
    merge(&mut window);
    for width in [1366.0, 700.0, 400.0] {
        window.harness.set_size(Vec2::new(width, 600.0));
        window.harness.run();
        let claims: Vec<Rect> = window
            .nodes()
            .filter(|node| node.accesskit_node().role() == Role::RadioButton)
            .map(|node| node.rect())
            .collect();
        assert_eq!(claims.len(), 4, "two questions of two answers");
        assert!(claims.iter().all(|rect| rect.right() <= width && rect.left() >= 0.0), "{width}: {claims:?}");
        let apart = |a: &Rect, b: &Rect| !a.shrink(1.0).intersects(b.shrink(1.0));
        for (at, claim) in claims.iter().enumerate() {
            assert!(claims.iter().skip(at + 1).all(|other| apart(claim, other)), "{width}: {claims:?}");
        }
    }
}

#[test]
fn a_conflict_copy_is_merged_with_what_both_grew_from_and_left_alone() {
    let folder = Folder::of("merging-copy");
    let path = folder.file("plan.ron", BASE);
    let mut other = ProgramHarness::new(&folder, "home", 1);
    other
        .open(&path)
        .change(|plan, _| verbs::set(plan, measure::TITLE, id("B"), "En der"))
        .change(|plan, ids| verbs::delete(plan, ids, Kind::Measure, id("D")))
        .save();
    // The first save of a sitting keeps what stood in the file; the second names it in the plan's lineage.
    other.set_title("Der").save();
    let copied = std::fs::read(&path).expect("the file");
    let copy = folder.file("plan (conflicted copy 2026-11-24).ron", &copied);
    other.dispatch(Command::ClosePlan);
    let mut window = WindowHarness::open(&folder, &path);
    let versions = window.word("ui-view-versions");
    window
        .press("Ctrl+K")
        .write("Tiltak")
        .press("Enter")
        .press("Ctrl+Home")
        .press("F4")
        .press("F6")
        .write(" her");
    window.press("Escape").press("Ctrl+End").press("Ctrl+Delete");
    window.press("Ctrl+K").write(&versions).press("Enter");
    folder.file(
        "plan (conflicted copy 2026-11-24).ron",
        String::from_utf8_lossy(&copied).replace("En der", "En derfra"),
    );
    window.press_until("Tab", "Slå sammen: plan (conflicted copy").press("Enter").settle();
    assert_eq!(open_questions(&window), Some(1), "{}", window.newest_message());
    assert_eq!(
        window.measures(),
        ["En der her"],
        "ours stands, and what was deleted here does not come back"
    );
    window.press("2");
    assert_eq!(window.measures(), ["En derfra"]);
    assert!(copy.exists());
}

/// A file whose measures have titles of this word, beside it a copy with others, and the merge of the two.
fn many(name: &str, count: u64) -> (Folder, WindowHarness) {
    let folder = Folder::of(name);
    let file = |word: &str| {
        let row = |at| format!("(id: \"{}\", title: \"{word} {at}\")", IdGenerator::seeded(at).next_id());
        let rows: Vec<String> = (1..=count).map(row).collect();
        format!(
            "(format: (0, 1), plan_id: \"2222222222\", plan: (title: \"Plan\"), measure: [{}])",
            rows.join(", ")
        )
    };
    let path = folder.file("plan.ron", file("Her"));
    folder.file("plan (conflicted copy 2026-11-24).ron", file("Der"));
    let mut window = WindowHarness::open(&folder, &path);
    let versions = window.word("ui-view-versions");
    window.press("Ctrl+K").write(&versions).press("Enter");
    window.press_until("Tab", "Slå sammen: plan (conflicted copy").press("Enter").settle();
    (folder, window)
}

#[test]
fn of_very_many_questions_those_in_sight_are_drawn_and_all_can_be_answered() {
    let (_folder, mut window) = many("merging-many", 60);
    assert_eq!(open_questions(&window), Some(60), "{}", window.newest_message());
    let drawn = |window: &WindowHarness| {
        window.nodes().filter(|node| node.accesskit_node().role() == Role::RadioButton).count()
    };
    assert!((10..80).contains(&drawn(&window)), "of 120 answers {} are drawn", drawn(&window));
    window.press_times(40, "Tab");
    let far = window.focused();
    window.press("2");
    assert_eq!(open_questions(&window), Some(59), "what was reached with Tab is answered: {far}");
    window.press("2");
    assert_eq!(
        open_questions(&window),
        Some(58),
        "the keyboard went to the first open one: {}",
        window.focused()
    );
    window.press_times(58, "1");
    assert_eq!(open_questions(&window), Some(0));
    assert_eq!(window.measures().iter().filter(|title| title.starts_with("Der")).count(), 2);
}
