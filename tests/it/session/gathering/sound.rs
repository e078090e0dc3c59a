//! The clock of a gathering is heard where that was chosen: when a twentieth of the time is left, and when it is over.

use crate::harness::computer::ComputerEvent;
use crate::harness::folder::Folder;
use crate::harness::program::ProgramHarness;
use jiff::civil::date;
use planverksted::session::{Command, GatheringAct, RoomAppearance};

/// A program in the first step of the first point with a time, which is five minutes.
fn in_five_minutes(name: &str) -> (Folder, ProgramHarness) {
    let folder = Folder::of(name);
    let mut harness = ProgramHarness::new(&folder, "home", 11);
    harness.clock.set(date(2026, 12, 8).at(9, 0, 0, 0));
    harness.dispatch(Command::OpenSample);
    harness.dispatch(Command::Gathering(GatheringAct::Start(None)));
    harness.dispatch(Command::Gathering(GatheringAct::GoOn));
    assert_eq!(given(&harness), Some(300), "the sample plan's first point");
    assert!(matches!(harness.computer.next(), ComputerEvent::Awake(_)));
    (folder, harness)
}

fn set_sounds(harness: &mut ProgramHarness, sounds: bool) {
    let room = harness.program.settings().room;
    harness.dispatch(Command::SetRoom(RoomAppearance { sounds, ..room }));
}

fn given(harness: &ProgramHarness) -> Option<i32> {
    let context = harness.program.context()?;
    let agenda = context.gathering?.agenda(context.plan)?;
    agenda.clock(context.now.local.time().into())?.given
}

/// Lets a second pass so often, a frame each; the seconds at which something was heard, counted from the first.
fn seconds_heard(harness: &mut ProgramHarness, seconds: usize) -> Vec<usize> {
    let mut heard = Vec::new();
    for second in 1..=seconds {
        harness.advance_clock(1);
        harness.program.settle();
        heard.extend(harness.computer.already_asked().iter().map(|_| second));
    }
    heard
}

#[test]
fn it_is_silent_until_somebody_chooses_otherwise() {
    let (_folder, mut harness) = in_five_minutes("sound-off");
    assert!(!harness.program.settings().room.sounds);
    assert!(seconds_heard(&mut harness, 700).is_empty());
}

#[test]
fn it_is_heard_at_a_twentieth_and_at_the_end_once_each() {
    let (_folder, mut harness) = in_five_minutes("sound-on");
    set_sounds(&mut harness, true);
    assert_eq!(harness.computer.already_asked(), [ComputerEvent::Sound], "how it sounds");
    assert_eq!(seconds_heard(&mut harness, 350), [285, 300]);
    // Five minutes more are a new time, of which a twentieth is 30 seconds.
    harness.dispatch(Command::Gathering(GatheringAct::AddMinutes(5)));
    assert_eq!(seconds_heard(&mut harness, 300), [600 - 30 - 350, 600 - 350]);
    harness.dispatch(Command::Gathering(GatheringAct::GoOn));
    harness.dispatch(Command::Gathering(GatheringAct::GoBack));
    assert_eq!(
        harness.computer.already_asked(),
        [],
        "a step that is over already is not heard when it is gone back to"
    );
}

#[test]
fn a_clock_that_stands_still_and_one_that_slept_are_heard_once_at_most() {
    let (_folder, mut harness) = in_five_minutes("sound-pause");
    set_sounds(&mut harness, true);
    harness.computer.already_asked();
    harness.dispatch(Command::Gathering(GatheringAct::PauseClock));
    assert!(seconds_heard(&mut harness, 700).is_empty());
    harness.dispatch(Command::Gathering(GatheringAct::PauseClock));
    harness.advance_clock(3600);
    harness.program.settle();
    assert_eq!(harness.computer.already_asked(), [ComputerEvent::Sound]);
}

#[test]
fn the_choice_is_remembered_and_taken_back_where_nothing_can_be_heard() {
    let (folder, mut harness) = in_five_minutes("sound-kept");
    set_sounds(&mut harness, true);
    harness.save();
    assert!(ProgramHarness::new(&folder, "home", 12).program.settings().room.sounds);
    harness.computer.refuse();
    set_sounds(&mut harness, false);
    set_sounds(&mut harness, true);
    assert!(!harness.program.settings().room.sounds);
    assert_eq!(
        harness.messages()[0],
        "Denne maskinen kunne ikke spille lyden, så klokka er slått stille igjen."
    );
    assert!(!ProgramHarness::new(&folder, "home", 13).program.settings().room.sounds);
}
