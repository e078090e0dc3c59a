//! A folder that does not answer: the program goes on, what is typed is on the local disk soon, and nobody is kept from
//! leaving, saving elsewhere or starting anew.

use crate::harness::folder::Folder;
use crate::harness::program::{ProgramHarness, title_of_file};
use planverksted::edit::{Draft, verbs};
use planverksted::model::{IdGenerator, Kind, measure};
use planverksted::session::{Command, SaveObstacle, SaveState, View};
use planverksted::store::{Disk, SAMPLE_PLAN, list_recoveries, read_journal};
use std::path::PathBuf;

/// A program with the sample plan open in a folder that will hang.
fn on_a_share(test: &str) -> (Folder, PathBuf, ProgramHarness) {
    let folder = Folder::of(test);
    std::fs::create_dir_all(folder.path("share")).expect("a folder");
    let path = folder.file("share/plan.ron", SAMPLE_PLAN);
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path);
    (folder, path, harness)
}

/// Time goes by in steps of a frame; what touches the program's own folders comes back at once.
fn pass(harness: &mut ProgramHarness, milliseconds: i64) {
    for _ in 0..milliseconds / 20 {
        harness.clock.advance(20);
        harness.program.settle_own_folders();
    }
}

fn obstacle(harness: &ProgramHarness) -> Option<SaveObstacle> {
    harness.program.context().and_then(|cx| cx.save_obstacle)
}

/// Adds a measure; its number gives it an id of its own.
fn write_row(harness: &mut ProgramHarness, number: u64) {
    let mut ids = IdGenerator::seeded(1_000 + number);
    harness.change(|plan, _| {
        let title =
            |draft: &mut Draft<'_>, id| draft.set(measure::TITLE, id, format!("Rad {number}").as_str());
        verbs::add_after(plan, &mut ids, Kind::Measure, None, title).0
    });
}

/// The rows that would be there after a restart: those of the recovery copy.
fn rows_in_copies(harness: &ProgramHarness) -> Vec<String> {
    let copies = list_recoveries(&Disk, &harness.dirs);
    let plans = copies.iter().map(|copy| &copy.opened.saved.plan);
    plans
        .flat_map(|plan| plan.measures().iter().map(|row| row.title.to_string()).collect::<Vec<_>>())
        .collect()
}

#[test]
fn what_was_typed_two_seconds_ago_is_on_the_local_disk_whatever_the_share_does() {
    let (folder, path, mut harness) = on_a_share("outage-typing");
    harness.outage.begin(folder.path("share"));
    let plan_id = planverksted::store::read(SAMPLE_PLAN.as_bytes()).expect("the sample").saved.plan_id;
    for row in 0..30_u64 {
        write_row(&mut harness, row);
        pass(&mut harness, 400);
        let journal = read_journal(&Disk, &harness.dirs, plan_id);
        let changes: Vec<_> = journal.entries.iter().map(|entry| &entry.step.change).collect();
        let words = format!("{changes:?}");
        // Every 400 ms one row: the last five were typed within two seconds.
        for safe in 0..row.saturating_sub(4) {
            assert!(words.contains(&format!("\"Rad {safe}\"")), "{safe} of {row} is in the journal");
        }
        assert!(row < 5 || !rows_in_copies(&harness).is_empty(), "there is a copy after {row}");
    }
    let cx = harness.program.context().expect("a plan is open");
    assert_eq!(cx.save_obstacle, Some(SaveObstacle::Late), "and that the save has not come back is said");
    assert!(harness.outage.waiting() <= 1, "one call hangs, and is not doubled");
    assert_eq!(title_of_file(&path), "Plan for psykisk helse og rus 2027–2030", "the file is as it was");

    // The program is killed; the next one begins while the share still hangs.
    let outage = harness.outage.clone();
    drop(harness);
    let mut next = ProgramHarness::new(&folder, "home", 2);
    next.outage.begin(folder.path("share"));
    let copy = next.program.recoveries().first().expect("the copy is offered").file.clone();
    next.dispatch(Command::OpenRecovery(copy));
    let rows: Vec<String> =
        next.program.plan().expect("it opens").measures().iter().map(|row| row.title.to_string()).collect();
    for row in 0..24 {
        assert!(rows.contains(&format!("Rad {row}")), "{rows:?}");
    }
    outage.end();
}

#[test]
fn a_save_that_comes_back_after_all_is_a_save() {
    let (folder, path, mut harness) = on_a_share("outage-over");
    harness.outage.begin(folder.path("share"));
    harness.set_title("Skrevet mens mappen hang");
    pass(&mut harness, 5_000);
    assert_eq!(harness.save_state(), SaveState::Pending);
    assert_eq!(obstacle(&harness), Some(SaveObstacle::Late));
    assert_eq!(harness.recovery_title().as_deref(), Some("Skrevet mens mappen hang"));
    harness.outage.end();
    harness.program.settle();
    assert_eq!(obstacle(&harness), None);
    assert!(matches!(harness.save_state(), SaveState::SavedAt(_)));
    assert_eq!(title_of_file(&path), "Skrevet mens mappen hang");
    assert_eq!(harness.recovery_title(), None, "all is in the file");
}

#[test]
fn a_plan_whose_folder_hangs_is_saved_elsewhere_and_the_old_file_is_left_alone() {
    let (folder, path, mut harness) = on_a_share("outage-elsewhere");
    harness.outage.begin(folder.path("share"));
    harness.set_title("Skrevet mens mappen hang");
    pass(&mut harness, 4_000);
    let other = folder.path("annet sted.ron");
    harness.program.dispatch(Command::SaveTo(other.clone()));
    harness.program.settle_own_folders();
    let saved = |harness: &ProgramHarness| matches!(harness.save_state(), SaveState::SavedAt(_));
    while !saved(&harness) {
        harness.program.tick();
        std::thread::yield_now();
    }
    assert_eq!(title_of_file(&other), "Skrevet mens mappen hang");
    assert_eq!(obstacle(&harness), None);
    harness.set_title("Skrevet siden");
    harness.outage.end();
    pass(&mut harness, 2_000);
    harness.program.settle();
    assert_eq!(title_of_file(&other), "Skrevet siden");
    assert_ne!(title_of_file(&path), "Skrevet siden", "what comes of the old save is no matter any more");
    assert!(matches!(harness.save_state(), SaveState::SavedAt(_)));
}

#[test]
fn who_wants_to_leave_while_the_folder_hangs_is_asked_and_loses_nothing() {
    let (folder, _, mut harness) = on_a_share("outage-leaving");
    harness.outage.begin(folder.path("share"));
    harness.set_title("Siste ord");
    harness.program.dispatch(Command::Quit);
    pass(&mut harness, 2_000);
    assert_eq!((obstacle(&harness), harness.program.wants_to_quit()), (None, false), "a moment is waited");
    pass(&mut harness, 2_000);
    assert_eq!(obstacle(&harness), Some(SaveObstacle::LeavingUnsaved));
    harness.program.dispatch(Command::StayInPlan);
    assert_eq!(obstacle(&harness), Some(SaveObstacle::Late));
    harness.set_title("Aller siste ord");
    harness.program.dispatch(Command::Quit);
    pass(&mut harness, 200);
    harness.program.dispatch(Command::LeaveWithCopy);
    pass(&mut harness, 3_500);
    assert!(harness.program.wants_to_quit());
    assert_eq!(harness.recovery_title().as_deref(), Some("Aller siste ord"));
    harness.outage.end();
}

#[test]
fn where_not_even_a_copy_can_be_written_the_plan_is_not_left() {
    let (folder, _, mut harness) = on_a_share("outage-nowhere");
    folder.file("home/data/recovery", "no folder");
    harness.outage.begin(folder.path("share"));
    harness.set_title("Siste ord");
    pass(&mut harness, 5_000);
    assert_eq!(obstacle(&harness), Some(SaveObstacle::LateUnkept), "nobody is said to be safe who is not");
    harness.program.dispatch(Command::ClosePlan);
    pass(&mut harness, 4_000);
    assert_eq!(obstacle(&harness), Some(SaveObstacle::LeavingUnkept));
    harness.program.dispatch(Command::LeaveWithCopy);
    pass(&mut harness, 4_000);
    assert_eq!(harness.title(), "Siste ord", "it stays open");
    harness.outage.end();
    harness.program.settle();
    assert!(harness.program.plan().is_none(), "and is closed when all is in the file");
}

#[test]
fn a_start_with_a_plan_in_a_folder_that_hangs_shows_the_start_screen() {
    let (folder, path, harness) = on_a_share("outage-start");
    drop(harness);
    let mut next = ProgramHarness::new(&folder, "home", 2);
    next.outage.begin(folder.path("share"));
    next.program.dispatch(Command::OpenPath(path));
    pass(&mut next, 1_000);
    assert_eq!(next.program.plan(), None);
    assert_eq!(next.program.reading_file_name().as_deref(), Some("plan.ron"));
    next.program.dispatch(Command::OpenSample);
    pass(&mut next, 100);
    assert!(next.program.plan().is_some(), "another plan can be opened");
    next.outage.end();
    next.program.settle();
    let cx = next.program.context().expect("the sample is open");
    assert_eq!((cx.path, cx.view), (None, View::Overview), "and stays open");
}

#[test]
fn a_clock_that_is_set_back_stops_nothing() {
    let folder = Folder::of("outage-clock");
    let path = folder.file("plan.ron", SAMPLE_PLAN);
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path).set_title("Før").save();
    harness.clock.set_back(3_600_000);
    harness.set_title("Etter").advance_clock(2).program.settle();
    assert_eq!(title_of_file(&path), "Etter");
    harness.clock.set_back(86_400_000);
    harness.set_title("Dagen før").advance_clock(2).program.settle();
    assert_eq!(title_of_file(&path), "Dagen før");
}

#[test]
fn of_two_plans_that_were_asked_for_while_the_folder_hangs_the_last_one_is_opened() {
    let (folder, _, mut harness) = on_a_share("outage-two");
    let one = folder.file("en.ron", SAMPLE_PLAN.replacen("Plan for", "En plan for", 1));
    let two = folder.file("to.ron", SAMPLE_PLAN.replacen("Plan for", "To planer for", 1));
    harness.outage.begin(folder.path("share"));
    harness.set_title("Siste ord");
    for path in [one, two] {
        harness.program.dispatch(Command::OpenPath(path.clone()));
        // It is read while the open plan still waits for its folder.
        while harness.program.is_reading() {
            harness.program.wait_for_job();
            harness.program.tick();
        }
        assert_eq!(harness.title(), "Siste ord");
    }
    harness.outage.end();
    harness.program.settle();
    assert!(harness.title().starts_with("To planer"), "{}", harness.title());
}
