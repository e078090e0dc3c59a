//! The computer stays awake while a gathering runs, and only then.

use crate::harness::computer::ComputerEvent;
use crate::harness::folder::Folder;
use crate::harness::program::ProgramHarness;
use jiff::civil::date;
use planverksted::analysis::gathering::{Agenda, running_meeting};
use planverksted::edit::verbs;
use planverksted::model::{Kind, Plan};
use planverksted::session::{Command, GatheringAct};
use std::sync::Arc;

/// A program with the sample plan on the day of its third gathering.
fn program(name: &str) -> (Folder, ProgramHarness) {
    let folder = Folder::of(name);
    let mut harness = ProgramHarness::new(&folder, "home", 11);
    harness.clock.set(date(2026, 12, 8).at(9, 0, 0, 0));
    harness.dispatch(Command::OpenSample);
    (folder, harness)
}

/// Starts the gathering of the day and its first point.
fn begin(harness: &mut ProgramHarness) {
    act(harness, GatheringAct::Start(None));
    act(harness, GatheringAct::GoOn);
}

fn act(harness: &mut ProgramHarness, act: GatheringAct) {
    harness.dispatch(Command::Gathering(act));
}

fn kept_awake() -> ComputerEvent {
    ComputerEvent::Awake("En samling pågår".to_owned())
}

#[track_caller]
fn check_that_it_ends(name: &str, end: impl FnOnce(&mut ProgramHarness)) {
    let (_folder, mut harness) = program(name);
    assert_eq!(harness.computer.already_asked(), [], "the plan alone keeps nothing awake");
    begin(&mut harness);
    assert_eq!(harness.computer.next(), kept_awake());
    harness.advance_clock(1200);
    act(&mut harness, GatheringAct::GoOn);
    act(&mut harness, GatheringAct::PauseClock);
    assert_eq!(harness.computer.already_asked(), [], "it is asked once, however long it takes");
    end(&mut harness);
    assert_eq!(harness.computer.already_asked(), [ComputerEvent::MaySleep]);
}

#[test]
fn it_may_sleep_when_the_gathering_ends() {
    check_that_it_ends("awake-end", |harness| act(harness, GatheringAct::End));
}

#[test]
fn it_may_sleep_when_the_gathering_is_left_and_not_when_it_is_returned_to() {
    check_that_it_ends("awake-leave", |harness| act(harness, GatheringAct::Leave));
    let (_folder, mut harness) = program("awake-return");
    begin(&mut harness);
    assert_eq!(harness.computer.next(), kept_awake());
    act(&mut harness, GatheringAct::Leave);
    act(&mut harness, GatheringAct::Start(None));
    assert_eq!((harness.computer.next(), harness.computer.next()), (ComputerEvent::MaySleep, kept_awake()));
}

#[test]
fn it_may_sleep_when_the_beginning_of_the_only_point_is_taken_back() {
    let (_folder, mut harness) = program("awake-undo");
    begin(&mut harness);
    assert_eq!(harness.computer.next(), kept_awake());
    while harness.computer.already_asked().is_empty() {
        assert!(
            harness.program.context().expect("a plan").undo_label.is_some(),
            "the gathering goes on for ever"
        );
        harness.dispatch(Command::Undo);
    }
    harness.dispatch(Command::Redo);
    assert_eq!(harness.computer.next(), kept_awake(), "and stays awake again when that is done again");
}

#[test]
fn it_may_sleep_when_the_program_closes() {
    let (_folder, mut harness) = program("awake-close");
    begin(&mut harness);
    assert_eq!(harness.computer.next(), kept_awake());
    let computer = Arc::clone(&harness.computer);
    drop(harness);
    assert_eq!(computer.next(), ComputerEvent::MaySleep);
}

#[test]
fn a_plan_opened_in_the_middle_of_its_gathering_keeps_it_awake() {
    let (folder, mut harness) = program("awake-again");
    let file = folder.path("fjellvik.ron");
    harness.dispatch(Command::SaveTo(file.clone()));
    begin(&mut harness);
    harness.save();
    let mut again = ProgramHarness::new(&folder, "again", 12);
    again.clock.set(date(2026, 12, 8).at(9, 30, 0, 0));
    again.open(&file);
    assert_eq!(again.computer.next(), kept_awake());
}

#[test]
fn a_gathering_goes_on_where_the_system_refuses() {
    let (_folder, mut harness) = program("awake-refused");
    harness.computer.refuse();
    begin(&mut harness);
    act(&mut harness, GatheringAct::GoOn);
    harness.advance_clock(60);
    harness.program.settle();
    assert_eq!(harness.computer.already_asked(), [ComputerEvent::Refused], "it is asked once");
    let messages = harness.messages();
    assert!(messages.iter().all(|message| !message.contains("no such service")), "{messages:?}");
    act(&mut harness, GatheringAct::End);
    let mode = harness.program.context().and_then(|cx| cx.gathering).expect("a gathering").clone();
    assert!(mode.has_ended(harness.program.plan().expect("a plan")));
}

#[test]
fn it_stays_awake_between_two_points() {
    let (_folder, mut harness) = program("awake-between");
    begin(&mut harness);
    assert_eq!(harness.computer.next(), kept_awake());
    act(&mut harness, GatheringAct::GoOn);
    let running = |plan: &Plan| {
        let agenda = running_meeting(plan).and_then(|meeting| Agenda::of(plan, meeting.id));
        agenda.and_then(|agenda| agenda.running().map(|item| item.id))
    };
    let item = running(harness.program.plan().expect("a plan is open")).expect("a point runs");
    harness.change(|plan, ids| verbs::delete(plan, ids, Kind::AgendaItem, item));
    assert_eq!(running(harness.program.plan().expect("a plan is open")), None);
    assert_eq!(harness.computer.already_asked(), [], "the gathering has not ended");
}
