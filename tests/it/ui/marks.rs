//! Several cells and rows of a table at once: marked, copied, cut, pasted, filled down, set and deleted, in every table.

use crate::harness::folder::Folder;
use crate::harness::plans;
use crate::harness::window::WindowHarness;
use eframe::egui::Event;
use planverksted::model::Kind;
use planverksted::session::{Command, TableKey, View};
use planverksted::store::{SAMPLE_PLAN, SavedPlan, write};
use planverksted::ui::views::record_table_id;

/// The window of the sample plan.
fn sample(name: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(name);
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let window = WindowHarness::open(&folder, &file);
    (folder, window)
}

/// The kinds that have a table with rows in the sample plan.
fn kinds_with_rows(window: &WindowHarness) -> Vec<Kind> {
    let has_table = |kind: &Kind| View::of(*kind).tables().contains(kind) || View::About == View::of(*kind);
    let kinds = Kind::ALL.iter().copied().filter(has_table);
    kinds.filter(|kind| *kind != Kind::Plan && window.plan().count(*kind) > 1).collect()
}

/// Goes to the table of a kind; returns whether it has the keyboard.
fn go_to_table(window: &mut WindowHarness, kind: Kind) -> bool {
    let first = window.plan().in_order(kind).first().map(|record| record.id()).expect("it has rows");
    window.harness.state_mut().dispatch(Command::GoTo((kind, first)));
    window.harness.run();
    window.harness.ctx.memory(|memory| memory.has_focus(record_table_id(TableKey::Records(kind))))
}

/// The lines of copied text, each with its cells; no cell of the sample plan that is compared has a line break.
fn lines(text: &str) -> Vec<Vec<&str>> {
    text.lines().map(|line| line.split('\t').collect()).collect()
}

/// The headings of columns that nobody writes: they follow from the place of a row, or from what there is to look at.
const COMPUTED: [&str; 2] = ["ui-column-number", "ui-look"];

#[test]
fn whole_rows_that_are_copied_and_pasted_say_the_same_in_every_table_and_column() {
    let (_folder, mut window) = sample("marks-round");
    let mut other = Vec::new();
    let computed = COMPUTED.map(|key| window.word(key));
    let kinds = kinds_with_rows(&window);
    assert!(kinds.len() >= 12, "{kinds:?}");
    for kind in kinds {
        assert!(go_to_table(&mut window, kind), "{kind:?}: its table has the keyboard");
        window.press("Ctrl+A");
        let before = window.take_clipboard(Event::Copy).expect("it is copied");
        let count = window.plan().count(kind);
        window.press("Ctrl+Delete");
        assert_eq!(window.plan().count(kind), 0, "{kind:?}");
        window.paste(&before);
        window.press("Ctrl+A");
        let after = window.take_clipboard(Event::Copy).unwrap_or_default();
        assert_eq!(window.plan().count(kind), count, "{kind:?}: {}", window.newest_message());
        let (before, after) = (lines(&before), lines(&after));
        for (line, (was, is)) in before.iter().zip(&after).enumerate() {
            for (at, heading) in before[0].iter().enumerate() {
                let (was, is) = (was.get(at), is.get(at));
                if was != is && computed.iter().all(|computed| computed != heading) {
                    other.push(format!("{} {line} {heading}: {was:?} {is:?}", kind.code()));
                }
            }
        }
        // Both steps are taken back, so that the next table finds what it names.
        window.press("Ctrl+Z").press("Ctrl+Z");
        assert_eq!(window.plan().count(kind), count, "{kind:?}");
    }
    assert!(other.is_empty(), "{other:#?}");
}

/// What the cells of a column say, row by row, as they are copied; the first row has the keys afterwards.
fn column(window: &mut WindowHarness) -> Vec<String> {
    window.press("Ctrl+Home").press("Ctrl+Shift+End");
    let text = window.take_clipboard(Event::Copy).expect("it is copied");
    window.press("Escape").press("Ctrl+Home");
    text.lines().map(str::to_owned).collect()
}

/// Goes to the column of a heading in the first row of the measures.
fn go_to_column(window: &mut WindowHarness, heading: &str) {
    window.go_to_measures().press("Ctrl+Home").press("Home");
    window.press_until("ArrowRight", &format!("rad 1 av 22, {heading}"));
}

#[test]
fn a_column_of_22_is_filled_with_four_keys_and_emptied_again_by_one() {
    let (_folder, mut window) = sample("marks-fill");
    go_to_column(&mut window, "Ansvarlig");
    let before = column(&mut window);
    window.take_key_count();
    window.press("Ctrl+Shift+End").press("Ctrl+D");
    assert!(window.take_key_count() <= 4);
    let filled = column(&mut window);
    assert!(filled.len() == 22 && filled.iter().all(|lead| *lead == before[0]), "{filled:?}");
    window.press("Ctrl+Z");
    assert_eq!(column(&mut window), before, "one step");
}

#[test]
fn every_column_of_the_measures_is_filled_down_with_what_the_first_row_says() {
    let (_folder, mut window) = sample("marks-fill-all");
    for heading in ["Målgruppe", "Nivå", "Ansvarlig", "Status", "Periode", "Årsverk"] {
        go_to_column(&mut window, heading);
        let before = column(&mut window);
        window.press("Ctrl+Shift+End").press("Ctrl+D");
        let filled = column(&mut window);
        let measures = window.plan().measures().in_order();
        // A level is that of a target group.
        let can_have = |at: usize| heading != "Nivå" || measures[at].reach.iter().next().is_some();
        let other = filled.iter().enumerate().filter(|(at, cell)| can_have(*at) && **cell != before[0]);
        assert_eq!(other.count(), 0, "{heading}: {filled:?}");
        window.press("Ctrl+Z");
        assert_eq!(column(&mut window), before, "{heading}: one step");
    }
}

#[test]
fn groups_and_levels_of_a_measure_that_reaches_several_are_copied_as_they_are() {
    let folder = Folder::of("marks-reach");
    let plan = "target_group a \"Unge\"; target_group b \"Voksne\"; level l \"Lite\"; level m \"Mye\"; \
        measure one \"To like\": reach=a/l+b/l; measure two \"To ulike\": reach=a/l+b/m; \
        measure three \"To ganger\": reach=a/l+a/m+b; measure four \"Ingen\"";
    let plan = plans::plan(plan).plan;
    let text = write(&SavedPlan { plan, ..SavedPlan::default() }).expect("it can be written");
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", text));
    let reach = |window: &WindowHarness| {
        let all = window.plan().measures().in_order();
        all.iter().map(|measure| measure.reach.iter().collect::<Vec<_>>()).collect::<Vec<_>>()
    };
    let before = reach(&window);
    window.go_to_measures().press("Ctrl+A");
    let copied = window.take_clipboard(Event::Copy).expect("it is copied");
    window.press("Ctrl+Delete").paste(&copied);
    assert_eq!(reach(&window), before, "{copied}, {}", window.newest_message());
}

#[test]
fn a_typed_text_is_in_all_marked_rows_and_one_undo_takes_it_back() {
    let (_folder, mut window) = sample("marks-set");
    go_to_column(&mut window, "Periode");
    let before = column(&mut window);
    window.press("Shift+ArrowDown").press("Shift+ArrowDown").write("2029").press("Ctrl+Enter");
    let set = column(&mut window);
    assert_eq!(set[..3], ["2029"; 3]);
    assert_eq!(set[3..], before[3..]);
    window.press("Ctrl+Z");
    assert_eq!(column(&mut window), before);
}

#[test]
fn what_is_cut_is_in_the_clipboard_and_no_longer_in_the_cells() {
    let (_folder, mut window) = sample("marks-cut");
    go_to_column(&mut window, "Ansvarlig");
    let before = column(&mut window);
    window.press("Shift+ArrowDown");
    let cut = window.take_clipboard(Event::Cut).expect("it is copied");
    assert_eq!(cut.lines().collect::<Vec<_>>(), before[..2]);
    assert_eq!(column(&mut window)[..2], ["", ""]);
    window.press("Shift+ArrowDown").paste(&cut);
    assert_eq!(column(&mut window), before, "pasting puts it back");
    window.press("Ctrl+Z").press("Ctrl+Z");
    assert_eq!(column(&mut window), before, "two steps");
}

#[test]
fn several_rows_go_with_one_key_and_come_back_with_one() {
    let (_folder, mut window) = sample("marks-delete");
    go_to_column(&mut window, "Tiltak");
    let before = window.measures();
    window.press("Shift+ArrowDown").press("Shift+ArrowDown");
    assert!(window.shows("3 rader er merket"));
    window.press("Ctrl+Delete");
    assert_eq!(window.measures(), before[3..]);
    window.press("Ctrl+Z");
    assert_eq!(window.measures(), before);
}

#[test]
fn one_row_is_still_duplicated_with_the_key_that_fills_several() {
    let (_folder, mut window) = sample("marks-duplicate");
    go_to_column(&mut window, "Tiltak");
    window.press("Ctrl+D");
    assert_eq!(window.measures().len(), 23);
}
