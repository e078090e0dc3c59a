//! Ctrl+N makes a new row in every view whose middle is a table of records.

use crate::harness::folder::Folder;
use crate::harness::plans;
use crate::harness::window::WindowHarness;
use planverksted::model::{Kind, Uid};
use planverksted::store::{SavedPlan, write};

fn window(test: &str, plan: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(&format!("new-rows-{test}"));
    let saved =
        SavedPlan { plan_id: Uid::from_bits(7), plan: plans::plan(plan).plan, ..SavedPlan::default() };
    let file = folder.file("plan.ron", write(&saved).expect("a plan can be written"));
    let window = WindowHarness::open(&folder, &file);
    (folder, window)
}

/// The view of this name, and so many tables on: two keys make two rows of this kind, wherever the keyboard was.
#[track_caller]
fn check(view: &'static str, on: usize, kind: Kind) {
    let (_folder, mut window) = window(&format!("{view}-{on}"), "measure m \"Kurs\"");
    let words = window.word(view);
    window.press("Ctrl+K").write(&words).press("Enter").press_times(on, "Ctrl+PageDown").press("F6");
    let before = window.plan().count(kind);
    window.press("Ctrl+N").write("Ny").press("Ctrl+N").write("Til").press("Enter").press("Escape");
    assert_eq!(window.plan().count(kind), before + 2, "{view}, {kind:?}");
    window.press("Ctrl+Z").press("Ctrl+Z");
    assert_eq!(window.plan().count(kind), before, "{view}, {kind:?}: each row is a step");
}

#[test]
fn the_tables_of_measures_groups_and_figures_take_new_rows() {
    check("ui-view-measures", 0, Kind::Measure);
    check("ui-view-target-groups", 0, Kind::TargetGroup);
    check("ui-view-target-groups", 1, Kind::Level);
    check("ui-view-target-groups", 2, Kind::LevelScheme);
    check("ui-view-evidence", 0, Kind::Evidence);
}

#[test]
fn the_tables_of_people_units_and_services_take_new_rows() {
    check("ui-view-working-group", 0, Kind::Participant);
    check("ui-view-working-group", 1, Kind::Meeting);
    check("ui-view-involvement", 0, Kind::Involvement);
    check("ui-view-services", 0, Kind::Service);
    check("ui-view-boundaries", 0, Kind::Boundary);
    check("ui-view-boundaries", 1, Kind::Agreement);
    check("ui-view-boundaries", 2, Kind::Organisation);
}

#[test]
fn the_tables_of_the_plan_itself_take_new_rows() {
    check("ui-view-about", 1, Kind::Anchoring);
    check("ui-view-about", 2, Kind::ProcessStep);
    check("ui-view-about", 3, Kind::LinkedPlan);
    check("ui-view-about", 4, Kind::Guidance);
    check("ui-view-about", 5, Kind::Part);
}

#[test]
fn where_nothing_is_listed_no_row_comes() {
    let (_folder, mut window) = window("none", "measure m \"Kurs\"");
    let before = window.plan().clone();
    for view in ["ui-view-about", "ui-view-overview", "ui-view-documents", "ui-view-review"] {
        let words = window.word(view);
        window.press("Ctrl+K").write(&words).press("Enter").press("Ctrl+N").press("Escape");
    }
    window.go_to_measures();
    assert!(*window.plan() == before);
    assert!(!window.focused().contains("Ny"), "{}", window.focused());
}

#[test]
fn what_is_being_written_in_a_cell_is_finished_before_the_new_row_begins() {
    let (_folder, mut window) = window("finished", "organisation o \"Helse\"; measure m \"Kurs\"");
    window.go_to_measures();
    let lead = window.word("field-measure-lead");
    for _ in 0..8 {
        if !window.focused().contains(&lead) {
            window.press("ArrowRight");
        }
    }
    window.press("F2").write("Helse").press("Ctrl+N").write("Los").press("Enter").press("Escape");
    assert_eq!(window.measures(), ["Kurs", "Los"]);
    let lead =
        window.plan().measures().iter().find(|measure| &*measure.title == "Kurs").map(|it| it.lead.id());
    assert_eq!(lead, Some(Some(plans::id("o"))));
}
