//! A table is read and worked out in the background; what the user does meanwhile is never lost.

use crate::harness::folder::Folder;
use crate::harness::program::ProgramHarness;
use planverksted::edit::{sample, verbs};
use planverksted::import::ImportField;
use planverksted::model::{IdGenerator, Kind, Uid, measure, records::plan as about};
use planverksted::session::{Command, ImportAction, OpenImport, View};
use planverksted::store::{SavedPlan, write};
use std::path::PathBuf;

/// A table of so many measures.
fn table(folder: &Folder, name: &str, measures: usize) -> PathBuf {
    let rows = (1..=measures).map(|at| format!("Tiltak {name} {at};Enhet {};{at}\n", at % 7));
    folder.file(name, format!("Tiltak;Ansvarlig;Kostnad 2027\n{}", rows.collect::<String>()))
}

/// A plan of so many measures in a file.
fn plan(folder: &Folder, name: &str, measures: usize) -> PathBuf {
    let saved = SavedPlan {
        plan_id: IdGenerator::seeded(3).next_id(),
        plan: sample(measures, 1),
        ..SavedPlan::default()
    };
    folder.file(name, write(&saved).expect("a plan can be written"))
}

/// Waits for the jobs.
fn work(harness: &mut ProgramHarness) {
    harness.program.settle();
    assert!(!harness.program.import_is_running(), "the preview is complete");
}

fn import_sheets(harness: &mut ProgramHarness, path: PathBuf) {
    harness.program.dispatch(Command::ImportPath(path));
}

fn act(harness: &mut ProgramHarness, act: ImportAction) {
    harness.program.dispatch(Command::EditImport(act));
}

fn importing(harness: &ProgramHarness) -> &OpenImport {
    harness.program.context().and_then(|cx| cx.import).expect("a table is on its way in")
}

fn view(harness: &ProgramHarness) -> View {
    harness.program.context().expect("a plan is open").view
}

fn measures(harness: &ProgramHarness) -> usize {
    harness.program.plan().expect("a plan is open").count(Kind::Measure)
}

fn title(harness: &mut ProgramHarness, title: &str) {
    let title = title.to_owned();
    harness.change(move |plan, _| verbs::set(plan, about::TITLE, Uid::PLAN, title.as_str()));
}

#[test]
fn a_table_begins_a_plan_only_when_it_has_been_read() {
    let folder = Folder::of("intake-new");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    import_sheets(&mut harness, table(&folder, "a.csv", 40));
    assert!(harness.program.import_is_running() && harness.program.plan().is_none());
    work(&mut harness);
    assert_eq!(
        (view(&harness), importing(&harness).result.measures, measures(&harness)),
        (View::Import, 40, 0)
    );
    act(&mut harness, ImportAction::Commit);
    assert_eq!((view(&harness), measures(&harness)), (View::Measures, 40));
    harness.dispatch(Command::Undo);
    assert_eq!(measures(&harness), 0, "one undo takes all of it back");
    harness.dispatch(Command::Redo);
    assert_eq!(measures(&harness), 40);
}

#[test]
fn leaving_a_table_that_began_a_plan_leads_back_to_the_start() {
    let folder = Folder::of("intake-left");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    import_sheets(&mut harness, table(&folder, "a.csv", 3));
    work(&mut harness);
    act(&mut harness, ImportAction::Cancel);
    assert!(harness.program.plan().is_none());
    assert!(harness.messages()[0].contains("a.csv er ikke tatt inn"), "{:?}", harness.messages());
}

#[test]
fn reading_can_be_stopped_and_nothing_is_changed() {
    let folder = Folder::of("intake-stopped");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&plan(&folder, "plan.ron", 5));
    import_sheets(&mut harness, table(&folder, "a.csv", 2000));
    harness.program.dispatch(Command::StopWork);
    work(&mut harness);
    assert!(harness.program.context().expect("open").import.is_none());
    assert_eq!(measures(&harness), 5);
    assert!(harness.messages()[0].contains("a.csv er ikke lest ferdig"), "{:?}", harness.messages());
}

#[test]
fn a_broken_file_is_told_of_and_no_plan_is_begun_for_it() {
    let folder = Folder::of("intake-broken");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    import_sheets(&mut harness, folder.file("a.xlsx", b"PK\x03\x04 and then nothing"));
    work(&mut harness);
    assert!(harness.program.plan().is_none());
    assert!(!harness.messages().is_empty());
    harness.open(&plan(&folder, "plan.ron", 5));
    import_sheets(&mut harness, folder.path("not there.csv"));
    work(&mut harness);
    assert_eq!((view(&harness), measures(&harness)), (View::Overview, 5));
    assert_eq!(harness.messages().len(), 2, "{:?}", harness.messages());
}

#[test]
fn who_goes_on_writing_is_not_pulled_away_and_loses_nothing() {
    let folder = Folder::of("intake-edited");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&plan(&folder, "plan.ron", 5));
    import_sheets(&mut harness, table(&folder, "a.csv", 30));
    title(&mut harness, "Skrevet mens tabellen ble lest");
    work(&mut harness);
    assert_eq!(view(&harness), View::Overview, "the view stays");
    assert_eq!(importing(&harness).result.measures, 30, "and the table waits");
    act(&mut harness, ImportAction::Commit);
    title(&mut harness, "Skrevet mens den ble tatt inn");
    work(&mut harness);
    assert_eq!((measures(&harness), harness.title().as_str()), (35, "Skrevet mens den ble tatt inn"));
    harness.dispatch(Command::Undo);
    assert_eq!((measures(&harness), harness.title().as_str()), (5, "Skrevet mens den ble tatt inn"));
}

#[test]
fn a_plan_that_has_gone_on_gets_a_new_preview_when_the_table_is_in_sight_again() {
    let folder = Folder::of("intake-outdated");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&plan(&folder, "plan.ron", 1));
    import_sheets(&mut harness, table(&folder, "a.csv", 3));
    work(&mut harness);
    let before = importing(&harness).result.remarks.len();
    let known = |plan: &planverksted::model::Plan, _: &mut IdGenerator| {
        let measure = plan.measures().in_order()[0].id;
        verbs::set(plan, measure::TITLE, measure, "Tiltak a.csv 2")
    };
    harness.change(known);
    harness.program.tick();
    assert!(harness.program.import_is_running());
    work(&mut harness);
    assert_eq!(importing(&harness).result.remarks.len(), before + 1, "the plan has such a measure now");
}

#[test]
fn of_many_wishes_all_are_kept_and_the_last_ones_count() {
    let folder = Folder::of("intake-wishes");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    import_sheets(&mut harness, table(&folder, "a.csv", 300));
    work(&mut harness);
    let version = importing(&harness).version;
    for field in [ImportField::Title, ImportField::Lead, ImportField::Note, ImportField::Skip] {
        act(&mut harness, ImportAction::SetField(1, field));
        assert_eq!(importing(&harness).field(1), Some(field), "the choice is seen at once");
    }
    act(&mut harness, ImportAction::SetField(2, ImportField::Skip));
    assert!(importing(&harness).version > version);
    act(&mut harness, ImportAction::Commit);
    assert_eq!(measures(&harness), 0, "nothing is taken in that was not wished");
    work(&mut harness);
    let plan = harness.program.plan().expect("open");
    assert_eq!((plan.count(Kind::Measure), plan.count(Kind::Organisation)), (300, 0));
    assert!(plan.measures().iter().all(|measure| measure.amounts.is_empty()));
}

#[test]
fn what_is_being_worked_out_can_be_stopped_and_stands_as_before() {
    let folder = Folder::of("intake-rest");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    import_sheets(&mut harness, table(&folder, "a.csv", 500));
    work(&mut harness);
    act(&mut harness, ImportAction::SetField(1, ImportField::Skip));
    harness.program.dispatch(Command::StopWork);
    assert!(!harness.program.import_is_running());
    assert_eq!(importing(&harness).field(1), Some(ImportField::Lead));
    act(&mut harness, ImportAction::Commit);
    assert_eq!(measures(&harness), 500);
}

#[test]
fn another_plan_or_another_table_takes_the_place_of_one_that_is_being_read() {
    let folder = Folder::of("intake-other");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    import_sheets(&mut harness, table(&folder, "a.csv", 2000));
    harness.open(&plan(&folder, "plan.ron", 5));
    work(&mut harness);
    assert!(harness.program.context().expect("open").import.is_none());
    import_sheets(&mut harness, table(&folder, "b.csv", 2000));
    import_sheets(&mut harness, table(&folder, "c.csv", 4));
    work(&mut harness);
    let version = importing(&harness).version;
    assert_eq!((importing(&harness).source.as_str(), importing(&harness).result.measures), ("c.csv", 4));
    import_sheets(&mut harness, table(&folder, "d.csv", 6));
    work(&mut harness);
    assert_eq!((importing(&harness).source.as_str(), importing(&harness).result.measures), ("d.csv", 6));
    assert!(importing(&harness).version > version, "no view takes one for the other");
    harness.program.finish();
}

#[test]
fn work_is_told_of_only_where_it_takes_its_time() {
    let folder = Folder::of("intake-calm");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    import_sheets(&mut harness, table(&folder, "a.csv", 200));
    assert!(harness.program.import_progress().is_none());
    harness.advance_clock(1);
    let message =
        harness.program.import_progress().map(|working| harness.program.words().text(&working.phrase()));
    assert!(message.is_some_and(|message| message.contains("a.csv")));
    work(&mut harness);
    assert!(harness.program.import_progress().is_none());
}
