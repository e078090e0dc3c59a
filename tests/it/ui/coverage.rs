//! The coverage on the screen: writing, moving and assessing in its cells, by keys that are counted.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use planverksted::analysis::Outline;
use planverksted::analysis::coverage::{CellAssessment, Coverage, CoverageAxis};
use planverksted::model::coverage_cell::CoverageState;
use planverksted::model::{Kind, Uid, When};
use planverksted::session::View;

/// The sample plan, with the keyboard in the coverage's first cell.
fn sample(test: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(test);
    let mut window = WindowHarness::new(&folder);
    let see = window.word("ui-see-sample");
    window.press_until("Tab", &see).press("Enter");
    show(&mut window);
    window.press("Ctrl+Home");
    window.take_key_count();
    (folder, window)
}

fn show(window: &mut WindowHarness) {
    let view = window.word("ui-view-coverage");
    window.press("Ctrl+K").write(&view).press("Enter");
}

fn coverage(window: &WindowHarness) -> Coverage {
    Coverage::of(window.plan(), &Outline::of(window.plan()), CoverageAxis::Main)
}

fn titles(window: &WindowHarness, row: usize, column: usize) -> Vec<String> {
    let cell = coverage(window).cell(row, column).cloned().expect("a cell");
    let title = |kind, id: Uid| window.plan().record(kind, id).expect("it is there").title().to_string();
    let services = cell.services.iter().map(|id| title(Kind::Service, *id));
    services.chain(cell.measures.iter().map(|id| title(Kind::Measure, *id))).collect()
}

fn assessment(window: &WindowHarness, row: usize, column: usize) -> CellAssessment {
    coverage(window).cell(row, column).expect("a cell").assessment.clone()
}

#[test]
fn a_measure_is_linked_to_group_and_level_with_one_key_when_typed_in_its_cell() {
    let (_folder, mut window) = sample("coverage-type");
    window.press("ArrowRight").press("ArrowDown");
    let before = titles(&window, 1, 1);
    window.take_key_count();
    window.write("Samtalegruppe").press("Enter");
    assert_eq!(window.take_key_count(), 1);
    let after = titles(&window, 1, 1);
    assert_eq!(after.len(), before.len() + 1, "{after:?}");
    assert!(after.contains(&"Samtalegruppe".to_owned()), "{after:?}");
    assert!(window.focused().contains("Samtalegruppe"), "the cell has the keyboard: {}", window.focused());
    window.write("Turgruppe").press("Enter");
    assert_eq!(titles(&window, 1, 1).len(), before.len() + 2, "and the next one follows");
    window.press("Ctrl+Z").press("Ctrl+Z");
    assert_eq!(titles(&window, 1, 1), before, "each is one step");
    assert_eq!(window.program().context().expect("a plan is open").view, View::Coverage);
}

#[test]
fn what_is_typed_is_in_the_plan_before_enter_and_escape_takes_it_back() {
    let (_folder, mut window) = sample("coverage-escape");
    let before = window.plan().clone();
    window.write("Losteam");
    assert!(window.measures().contains(&"Losteam".to_owned()));
    window.press("Escape");
    assert!(window.plan() == &before);
    window.press("ArrowRight").press("ArrowRight").press("ArrowRight");
    window.write("x").press("Backspace").press("Enter");
    assert!(window.plan() == &before, "an empty title makes no measure");
    window.write("Losteam").press("Ctrl+Z");
    assert!(window.plan() == &before, "undo takes the whole of it");
    assert_ne!(window.focused(), "");
}

#[test]
fn a_cell_is_assessed_with_two_keys_and_a_reason_is_asked_for_and_kept() {
    let (_folder, mut window) = sample("coverage-assess");
    window.press("ArrowDown").press("ArrowRight").press("ArrowRight");
    let today = window.program().context().expect("a plan is open").today();
    window.take_key_count();
    window.press("F2").write("delv").press("Enter");
    assert_eq!(window.take_key_count(), 2, "and the first letters");
    assert_eq!(assessment(&window, 1, 2), CellAssessment::Assessed(CoverageState::Partly));
    let record = coverage(&window).cell(1, 2).expect("a cell").record.expect("it has a record");
    assert_eq!(
        window.plan().coverage_cells().get(record).and_then(|cell| cell.assessed),
        Some(When::Day(today))
    );
    window.press("F2").write("ikke aktuelt").press("Enter");
    let why = window.program().words().text(&planverksted::text::Phrase::label("coverage_cell", "reason"));
    assert_eq!(window.focused(), why);
    window.write("Dekkes av fylket").press("Enter");
    assert_eq!(assessment(&window, 1, 2), CellAssessment::Assessed(CoverageState::NotApplicable));
    let reason = window.plan().coverage_cells().get(record).expect("it is there").reason.to_string();
    assert_eq!(reason, "Dekkes av fylket");
    assert!(window.focused().contains("Dekkes av fylket"), "the cell tells it: {}", window.focused());
    window.press("F2").press("Home").write("ikke v").press("Enter");
    assert_eq!(assessment(&window, 1, 2), CellAssessment::NotAssessed);
}

#[test]
fn a_chip_is_added_to_another_cell_and_moved_by_keys() {
    let (_folder, mut window) = sample("coverage-move");
    let chip = titles(&window, 0, 0).last().cloned().expect("something stands in the first cell");
    let most = titles(&window, 0, 0).len();
    window.press("Enter").press_times(most - 1, "ArrowDown");
    assert!(window.focused().contains(&chip), "the chip has the keyboard: {}", window.focused());
    window.take_key_count();
    window.press("Alt+M").press("ArrowDown").press("ArrowRight").press("Enter");
    assert_eq!(window.take_key_count(), 4);
    assert!(titles(&window, 1, 1).contains(&chip), "it is added");
    assert!(titles(&window, 0, 0).contains(&chip), "and stays");
    window.press("Ctrl+Home").press("Enter").press_times(most - 1, "ArrowDown");
    window.press("Alt+M").press("ArrowRight").press("Shift+Enter");
    assert!(titles(&window, 0, 1).contains(&chip), "it is moved");
    assert!(!titles(&window, 0, 0).contains(&chip), "and gone");
    window.press("Ctrl+Z").press("Ctrl+Z");
    assert!(titles(&window, 0, 0).contains(&chip) && !titles(&window, 1, 1).contains(&chip));
}

#[test]
fn escape_leaves_a_chip_where_it_was() {
    let (_folder, mut window) = sample("coverage-leave");
    let before = window.plan().clone();
    window.press("Enter").press("Alt+M").press("ArrowDown").press("Escape").press("Enter").press("Escape");
    assert!(window.plan() == &before);
    assert_eq!(window.program().context().expect("a plan is open").view, View::Coverage);
}

#[test]
fn a_pair_is_taken_away_with_one_key_and_comes_back_with_undo() {
    let (_folder, mut window) = sample("coverage-delete");
    let before = titles(&window, 0, 0);
    window.press("Enter");
    window.take_key_count();
    window.press("Ctrl+Delete");
    assert_eq!(window.take_key_count(), 1);
    assert_eq!(titles(&window, 0, 0), before[1..]);
    assert!(window.plan().services().len() >= 5, "the service itself stays");
    window.press("Ctrl+Z");
    assert_eq!(titles(&window, 0, 0), before);
}

#[test]
fn a_chip_shows_its_form_with_f4_and_the_coverage_stays() {
    let (_folder, mut window) = sample("coverage-form");
    let most = titles(&window, 0, 0).len();
    window.press("Enter").press_times(most - 1, "ArrowDown").press("F4");
    let cx = window.program().context().expect("a plan is open");
    assert_eq!((cx.view, cx.form_is_open), (View::Coverage, true));
    assert_eq!(cx.selection.map(|(kind, _)| kind), Some(Kind::Measure));
    let lead = window.program().words().text(&planverksted::text::Phrase::label("measure", "lead"));
    assert!(window.shows(&lead), "the form is in sight");
}

#[test]
fn services_and_measures_are_told_apart_in_words_and_the_counts_stand_on_top() {
    let (_folder, window) = sample("coverage-words");
    assert!(window.shows("Tjeneste i dag: Skolehelsetjenesten"));
    assert!(window.shows("Tiltak: "));
    let cells = || coverage(&window).rows.into_iter().flat_map(|row| row.cells);
    let lacking = CellAssessment::Assessed(CoverageState::Lacking);
    let lacking = cells().filter(|cell| cell.assessment == lacking).count();
    let left = cells().filter(|cell| cell.assessment == CellAssessment::NotAssessed).count();
    assert!(lacking > 0 && left > 0, "the sample has some of each");
    assert!(window.shows(&format!("{lacking} mangler · {left} ikke vurdert")), "{lacking}, {left}");
    assert!(
        window.focused().starts_with("rad 1 av 6, a Barn og unge i risiko, Tidlig innsats: "),
        "{}",
        window.focused()
    );
}

#[test]
fn without_groups_or_levels_it_says_what_belongs_there_and_goes_to_the_first_step() {
    let folder = Folder::of("coverage-empty");
    let mut window = WindowHarness::new(&folder);
    window.start_empty_plan();
    show(&mut window);
    let go = window.word("ui-coverage-to-groups");
    window.press_until("Tab", &go).press("Enter");
    assert_eq!(window.program().context().expect("a plan is open").view, View::TargetGroups);
}
