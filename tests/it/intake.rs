//! A table is read and worked out beside the window; what the user does meanwhile is never lost.

use crate::folder::Folder;
use crate::seat::Seat;
use planverksted::edit::{sample, verbs};
use planverksted::import::Field;
use planverksted::model::{Ids, Kind, Uid, measure, records::plan as about};
use planverksted::session::{Command, ImportAct, Importing, View};
use planverksted::store::{Saved, write};
use std::path::PathBuf;

/// A table of so many measures.
fn table(folder: &Folder, name: &str, measures: usize) -> PathBuf {
    let rows = (1..=measures).map(|at| format!("Tiltak {name} {at};Enhet {};{at}\n", at % 7));
    folder.file(name, format!("Tiltak;Ansvarlig;Kostnad 2027\n{}", rows.collect::<String>()))
}

/// A plan of so many measures in a file.
fn plan(folder: &Folder, name: &str, measures: usize) -> PathBuf {
    let saved = Saved { plan_id: Ids::seeded(3).fresh(), plan: sample(measures, 1), ..Saved::default() };
    folder.file(name, write(&saved).expect("a plan can be written"))
}

/// Lets the jobs end, frame by frame.
fn work(seat: &mut Seat) {
    for _ in 0..3000 {
        seat.program.tick();
        if !seat.program.is_working() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("it is worked out at last");
}

fn take_in(seat: &mut Seat, path: PathBuf) {
    seat.program.command(Command::TakeInPath(path));
}

fn act(seat: &mut Seat, act: ImportAct) {
    seat.program.command(Command::Import(act));
}

fn importing(seat: &Seat) -> &Importing {
    seat.program.cx().and_then(|cx| cx.importing).expect("a table is on its way in")
}

fn view(seat: &Seat) -> View {
    seat.program.cx().expect("a plan is open").view
}

fn measures(seat: &Seat) -> usize {
    seat.program.plan().expect("a plan is open").count(Kind::Measure)
}

fn title(seat: &mut Seat, title: &str) {
    let title = title.to_owned();
    seat.change(move |plan, _| verbs::set(plan, about::TITLE, Uid::PLAN, title.as_str()));
}

#[test]
fn a_table_begins_a_plan_only_when_it_has_been_read() {
    let folder = Folder::of("intake-new");
    let mut seat = Seat::at(&folder, "home", 1);
    take_in(&mut seat, table(&folder, "a.csv", 40));
    assert!(seat.program.is_working() && seat.program.plan().is_none());
    work(&mut seat);
    assert_eq!((view(&seat), importing(&seat).preview.taken, measures(&seat)), (View::Import, 40, 0));
    act(&mut seat, ImportAct::Take);
    assert_eq!((view(&seat), measures(&seat)), (View::Measures, 40));
    seat.program.command(Command::Undo);
    assert_eq!(measures(&seat), 0, "one undo takes all of it back");
    seat.program.command(Command::Redo);
    assert_eq!(measures(&seat), 40);
}

#[test]
fn leaving_a_table_that_began_a_plan_leads_back_to_the_start() {
    let folder = Folder::of("intake-left");
    let mut seat = Seat::at(&folder, "home", 1);
    take_in(&mut seat, table(&folder, "a.csv", 3));
    work(&mut seat);
    act(&mut seat, ImportAct::Leave);
    assert!(seat.program.plan().is_none());
    assert!(seat.said()[0].contains("a.csv er ikke tatt inn"), "{:?}", seat.said());
}

#[test]
fn reading_can_be_stopped_and_nothing_is_changed() {
    let folder = Folder::of("intake-stopped");
    let mut seat = Seat::at(&folder, "home", 1);
    seat.open(&plan(&folder, "plan.ron", 5));
    take_in(&mut seat, table(&folder, "a.csv", 2000));
    seat.program.command(Command::Stop);
    work(&mut seat);
    assert!(seat.program.cx().expect("open").importing.is_none());
    assert_eq!(measures(&seat), 5);
    assert!(seat.said()[0].contains("a.csv er ikke lest ferdig"), "{:?}", seat.said());
}

#[test]
fn a_broken_file_is_told_of_and_no_plan_is_begun_for_it() {
    let folder = Folder::of("intake-broken");
    let mut seat = Seat::at(&folder, "home", 1);
    take_in(&mut seat, folder.file("a.xlsx", b"PK\x03\x04 and then nothing"));
    work(&mut seat);
    assert!(seat.program.plan().is_none());
    assert!(!seat.said().is_empty());
    seat.open(&plan(&folder, "plan.ron", 5));
    take_in(&mut seat, folder.path("not there.csv"));
    work(&mut seat);
    assert_eq!((view(&seat), measures(&seat)), (View::Overview, 5));
    assert_eq!(seat.said().len(), 2, "{:?}", seat.said());
}

#[test]
fn who_goes_on_writing_is_not_pulled_away_and_loses_nothing() {
    let folder = Folder::of("intake-edited");
    let mut seat = Seat::at(&folder, "home", 1);
    seat.open(&plan(&folder, "plan.ron", 5));
    take_in(&mut seat, table(&folder, "a.csv", 30));
    title(&mut seat, "Skrevet mens tabellen ble lest");
    work(&mut seat);
    assert_eq!(view(&seat), View::Overview, "the view stays");
    assert_eq!(importing(&seat).preview.taken, 30, "and the table waits");
    act(&mut seat, ImportAct::Take);
    title(&mut seat, "Skrevet mens den ble tatt inn");
    work(&mut seat);
    assert_eq!((measures(&seat), seat.title().as_str()), (35, "Skrevet mens den ble tatt inn"));
    seat.program.command(Command::Undo);
    assert_eq!((measures(&seat), seat.title().as_str()), (5, "Skrevet mens den ble tatt inn"));
}

#[test]
fn a_plan_that_has_gone_on_gets_a_new_preview_when_the_table_is_in_sight_again() {
    let folder = Folder::of("intake-outdated");
    let mut seat = Seat::at(&folder, "home", 1);
    seat.open(&plan(&folder, "plan.ron", 1));
    take_in(&mut seat, table(&folder, "a.csv", 3));
    work(&mut seat);
    let before = importing(&seat).preview.remarks.len();
    let known = |plan: &planverksted::model::Plan, _: &mut Ids| {
        let measure = plan.measures().in_order()[0].id;
        verbs::set(plan, measure::TITLE, measure, "Tiltak a.csv 2")
    };
    seat.change(known);
    seat.program.tick();
    assert!(seat.program.is_working());
    work(&mut seat);
    assert_eq!(importing(&seat).preview.remarks.len(), before + 1, "the plan has such a measure now");
}

#[test]
fn of_many_wishes_all_are_kept_and_the_last_ones_count() {
    let folder = Folder::of("intake-wishes");
    let mut seat = Seat::at(&folder, "home", 1);
    take_in(&mut seat, table(&folder, "a.csv", 300));
    work(&mut seat);
    let version = importing(&seat).version;
    for field in [Field::Title, Field::Lead, Field::Note, Field::Skip] {
        act(&mut seat, ImportAct::Field(1, field));
        assert_eq!(importing(&seat).field(1), Some(field), "the choice is seen at once");
    }
    act(&mut seat, ImportAct::Field(2, Field::Skip));
    assert!(importing(&seat).version > version);
    act(&mut seat, ImportAct::Take);
    assert_eq!(measures(&seat), 0, "nothing is taken in that was not wished");
    work(&mut seat);
    let plan = seat.program.plan().expect("open");
    assert_eq!((plan.count(Kind::Measure), plan.count(Kind::Organisation)), (300, 0));
    assert!(plan.measures().iter().all(|measure| measure.amounts.is_empty()));
}

#[test]
fn what_is_being_worked_out_can_be_stopped_and_stands_as_before() {
    let folder = Folder::of("intake-rest");
    let mut seat = Seat::at(&folder, "home", 1);
    take_in(&mut seat, table(&folder, "a.csv", 500));
    work(&mut seat);
    act(&mut seat, ImportAct::Field(1, Field::Skip));
    seat.program.command(Command::Stop);
    assert!(!seat.program.is_working());
    assert_eq!(importing(&seat).field(1), Some(Field::Lead));
    act(&mut seat, ImportAct::Take);
    assert_eq!(measures(&seat), 500);
}

#[test]
fn another_plan_or_another_table_takes_the_place_of_one_that_is_being_read() {
    let folder = Folder::of("intake-other");
    let mut seat = Seat::at(&folder, "home", 1);
    take_in(&mut seat, table(&folder, "a.csv", 2000));
    seat.open(&plan(&folder, "plan.ron", 5));
    work(&mut seat);
    assert!(seat.program.cx().expect("open").importing.is_none());
    take_in(&mut seat, table(&folder, "b.csv", 2000));
    take_in(&mut seat, table(&folder, "c.csv", 4));
    work(&mut seat);
    let version = importing(&seat).version;
    assert_eq!((importing(&seat).source.as_str(), importing(&seat).preview.taken), ("c.csv", 4));
    take_in(&mut seat, table(&folder, "d.csv", 6));
    work(&mut seat);
    assert_eq!((importing(&seat).source.as_str(), importing(&seat).preview.taken), ("d.csv", 6));
    assert!(importing(&seat).version > version, "no view takes one for the other");
    seat.program.end();
}

#[test]
fn work_is_told_of_only_where_it_takes_its_time() {
    let folder = Folder::of("intake-calm");
    let mut seat = Seat::at(&folder, "home", 1);
    take_in(&mut seat, table(&folder, "a.csv", 200));
    assert!(seat.program.working().is_none());
    seat.later(1);
    let said = seat.program.working().map(|working| seat.program.words().say(&working.phrase()));
    assert!(said.is_some_and(|said| said.contains("a.csv")));
    work(&mut seat);
    assert!(seat.program.working().is_none());
}
