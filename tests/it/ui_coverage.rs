//! The coverage on the screen: writing, moving and assessing in its cells, by keys that are counted.

use crate::desk::Desk;
use crate::folder::Folder;
use planverksted::analysis::Outline;
use planverksted::analysis::coverage::{By, Coverage, Standing};
use planverksted::model::coverage_cell::CoverageState;
use planverksted::model::{Kind, Uid, When};
use planverksted::session::View;

/// The sample plan, with the keyboard in the coverage's first cell.
fn sample(test: &str) -> (Folder, Desk) {
    let folder = Folder::of(test);
    let mut desk = Desk::new(&folder);
    let see = desk.word("ui-see-sample");
    desk.press_until("Tab", &see).press("Enter");
    show(&mut desk);
    desk.press("Ctrl+Home");
    desk.keys();
    (folder, desk)
}

fn show(desk: &mut Desk) {
    let view = desk.word("ui-view-coverage");
    desk.press("Ctrl+K").write(&view).press("Enter");
}

fn coverage(desk: &Desk) -> Coverage {
    Coverage::of(desk.plan(), &Outline::of(desk.plan()), By::Main)
}

fn titles(desk: &Desk, row: usize, column: usize) -> Vec<String> {
    let cell = coverage(desk).cell(row, column).cloned().expect("a cell");
    let title = |kind, id: Uid| desk.plan().record(kind, id).expect("it is there").title().to_string();
    let services = cell.services.iter().map(|id| title(Kind::Service, *id));
    services.chain(cell.measures.iter().map(|id| title(Kind::Measure, *id))).collect()
}

fn standing(desk: &Desk, row: usize, column: usize) -> Standing {
    coverage(desk).cell(row, column).expect("a cell").standing.clone()
}

#[test]
fn a_measure_is_linked_to_group_and_level_with_one_key_when_typed_in_its_cell() {
    let (_folder, mut desk) = sample("coverage-type");
    desk.press("ArrowRight").press("ArrowDown");
    let before = titles(&desk, 1, 1);
    desk.keys();
    desk.write("Samtalegruppe").press("Enter");
    assert_eq!(desk.keys(), 1);
    let after = titles(&desk, 1, 1);
    assert_eq!(after.len(), before.len() + 1, "{after:?}");
    assert!(after.contains(&"Samtalegruppe".to_owned()), "{after:?}");
    assert!(desk.focused().contains("Samtalegruppe"), "the cell has the keyboard: {}", desk.focused());
    desk.write("Turgruppe").press("Enter");
    assert_eq!(titles(&desk, 1, 1).len(), before.len() + 2, "and the next one follows");
    desk.press("Ctrl+Z").press("Ctrl+Z");
    assert_eq!(titles(&desk, 1, 1), before, "each is one step");
    assert_eq!(desk.program().cx().expect("a plan is open").view, View::Coverage);
}

#[test]
fn what_is_typed_is_in_the_plan_before_enter_and_escape_takes_it_back() {
    let (_folder, mut desk) = sample("coverage-escape");
    let before = desk.plan().clone();
    desk.write("Losteam");
    assert!(desk.measures().contains(&"Losteam".to_owned()));
    desk.press("Escape");
    assert!(desk.plan() == &before);
    desk.press("ArrowRight").press("ArrowRight").press("ArrowRight");
    desk.write("x").press("Backspace").press("Enter");
    assert!(desk.plan() == &before, "an empty title makes no measure");
    desk.write("Losteam").press("Ctrl+Z");
    assert!(desk.plan() == &before, "undo takes the whole of it");
    assert_ne!(desk.focused(), "");
}

#[test]
fn a_cell_is_assessed_with_two_keys_and_a_reason_is_asked_for_and_kept() {
    let (_folder, mut desk) = sample("coverage-assess");
    desk.press("ArrowDown").press("ArrowRight").press("ArrowRight");
    let today = desk.program().cx().expect("a plan is open").today;
    desk.keys();
    desk.press("F2").write("delv").press("Enter");
    assert_eq!(desk.keys(), 2, "and the first letters");
    assert_eq!(standing(&desk, 1, 2), Standing::Said(CoverageState::Partly));
    let record = coverage(&desk).cell(1, 2).expect("a cell").record.expect("it has a record");
    assert_eq!(
        desk.plan().coverage_cells().get(record).and_then(|cell| cell.assessed),
        Some(When::Day(today))
    );
    desk.press("F2").write("ikke aktuelt").press("Enter");
    let why = desk.program().words().say(&planverksted::text::Phrase::label("coverage_cell", "reason"));
    assert_eq!(desk.focused(), why);
    desk.write("Dekkes av fylket").press("Enter");
    assert_eq!(standing(&desk, 1, 2), Standing::Said(CoverageState::NotApplicable));
    let reason = desk.plan().coverage_cells().get(record).expect("it is there").reason.to_string();
    assert_eq!(reason, "Dekkes av fylket");
    assert!(desk.focused().contains("Dekkes av fylket"), "the cell tells it: {}", desk.focused());
    desk.press("F2").press("Home").write("ikke v").press("Enter");
    assert_eq!(standing(&desk, 1, 2), Standing::NotAssessed);
}

#[test]
fn a_chip_is_added_to_another_cell_and_moved_by_keys() {
    let (_folder, mut desk) = sample("coverage-move");
    let chip = titles(&desk, 0, 0).last().cloned().expect("something stands in the first cell");
    let most = titles(&desk, 0, 0).len();
    desk.press("Enter").press_times(most - 1, "ArrowDown");
    assert!(desk.focused().contains(&chip), "the chip has the keyboard: {}", desk.focused());
    desk.keys();
    desk.press("Alt+M").press("ArrowDown").press("ArrowRight").press("Enter");
    assert_eq!(desk.keys(), 4);
    assert!(titles(&desk, 1, 1).contains(&chip), "it is added");
    assert!(titles(&desk, 0, 0).contains(&chip), "and stays");
    desk.press("Ctrl+Home").press("Enter").press_times(most - 1, "ArrowDown");
    desk.press("Alt+M").press("ArrowRight").press("Shift+Enter");
    assert!(titles(&desk, 0, 1).contains(&chip), "it is moved");
    assert!(!titles(&desk, 0, 0).contains(&chip), "and gone");
    desk.press("Ctrl+Z").press("Ctrl+Z");
    assert!(titles(&desk, 0, 0).contains(&chip) && !titles(&desk, 1, 1).contains(&chip));
}

#[test]
fn escape_leaves_a_chip_where_it_was() {
    let (_folder, mut desk) = sample("coverage-leave");
    let before = desk.plan().clone();
    desk.press("Enter").press("Alt+M").press("ArrowDown").press("Escape").press("Enter").press("Escape");
    assert!(desk.plan() == &before);
    assert_eq!(desk.program().cx().expect("a plan is open").view, View::Coverage);
}

#[test]
fn a_pair_is_taken_away_with_one_key_and_comes_back_with_undo() {
    let (_folder, mut desk) = sample("coverage-delete");
    let before = titles(&desk, 0, 0);
    desk.press("Enter");
    desk.keys();
    desk.press("Ctrl+Delete");
    assert_eq!(desk.keys(), 1);
    assert_eq!(titles(&desk, 0, 0), before[1..]);
    assert!(desk.plan().services().len() >= 5, "the service itself stays");
    desk.press("Ctrl+Z");
    assert_eq!(titles(&desk, 0, 0), before);
}

#[test]
fn a_chip_shows_its_form_with_f4_and_the_coverage_stays() {
    let (_folder, mut desk) = sample("coverage-form");
    let most = titles(&desk, 0, 0).len();
    desk.press("Enter").press_times(most - 1, "ArrowDown").press("F4");
    let cx = desk.program().cx().expect("a plan is open");
    assert_eq!((cx.view, cx.form), (View::Coverage, true));
    assert_eq!(cx.selection.map(|(kind, _)| kind), Some(Kind::Measure));
    let lead = desk.program().words().say(&planverksted::text::Phrase::label("measure", "lead"));
    assert!(desk.sees(&lead), "the form is in sight");
}

#[test]
fn services_and_measures_are_told_apart_in_words_and_the_counts_stand_on_top() {
    let (_folder, desk) = sample("coverage-words");
    assert!(desk.sees("Tjeneste i dag: Skolehelsetjenesten"));
    assert!(desk.sees("Tiltak: "));
    let counts = coverage(&desk).counts;
    if counts.lacking > 0 {
        assert!(desk.sees(&format!("{} mangler", counts.lacking)));
    }
    assert!(desk.sees(&format!("{} ikke vurdert", counts.not_assessed)));
    assert!(
        desk.focused().starts_with("rad 1 av 6, a Barn og unge i risiko, Tidlig innsats: "),
        "{}",
        desk.focused()
    );
}

#[test]
fn without_groups_or_levels_it_says_what_belongs_there_and_goes_to_the_first_step() {
    let folder = Folder::of("coverage-empty");
    let mut desk = Desk::new(&folder);
    desk.begin();
    show(&mut desk);
    let go = desk.word("ui-coverage-to-groups");
    desk.press_until("Tab", &go).press("Enter");
    assert_eq!(desk.program().cx().expect("a plan is open").view, View::TargetGroups);
}
