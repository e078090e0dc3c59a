//! Background jobs: at most one of a kind runs and one is pending, the latest wins, and a test can wait for all.

use crate::harness::folder::Folder;
use crate::harness::program::ProgramHarness;
use planverksted::session::{Command, Jobs, SaveState, StopFlag, View};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Works until it is asked to stop.
fn until_stopped(stop: &StopFlag) {
    while !stop.is_stopped() {
        std::thread::yield_now();
    }
}

#[test]
fn a_job_begins_when_the_one_before_has_ended_and_what_was_between_never_runs() {
    let mut jobs: Jobs<u8, usize> = Jobs::default();
    let (running, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let counted = |number: usize, waits: bool| {
        let (running, most) = (Arc::clone(&running), Arc::clone(&most));
        move |stop: &StopFlag| {
            most.fetch_max(running.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            if waits {
                until_stopped(stop);
            }
            running.fetch_sub(1, Ordering::SeqCst);
            number
        }
    };
    let [first, second, third] = [counted(1, true), counted(2, false), counted(3, false)];
    jobs.begin(0, move |_, stop| first(stop));
    let never = Arc::new(AtomicUsize::new(0));
    let its = Arc::clone(&never);
    jobs.begin(0, move |_, stop| {
        its.store(1, Ordering::SeqCst);
        second(stop)
    });
    assert_eq!(jobs.progress(0), Some(0), "what is pending has come nowhere");
    jobs.begin(0, move |_, stop| third(stop));
    assert_eq!(jobs.wait(0), Some(3));
    // The first may have ended before the third was begun: then the second had its turn, but never beside another.
    assert_eq!(most.load(Ordering::SeqCst), 1, "of a kind one job runs at a time");
    assert!(never.load(Ordering::SeqCst) <= 1);
    assert_eq!(jobs.running(), Vec::<u8>::new());
}

#[test]
fn a_job_that_waits_for_a_person_holds_no_other_up() {
    let mut jobs: Jobs<u8, u8> = Jobs::default();
    let open = StopFlag::default();
    let closed = open.clone();
    jobs.begin_now(0, move |_, _| {
        until_stopped(&closed);
        1
    });
    jobs.begin_now(0, |_, _| 2);
    assert_eq!(jobs.wait(0), Some(2), "the second dialog is answered while the first is open");
    open.stop();
}

#[test]
fn nobody_waits_for_a_job_that_was_stopped() {
    let mut jobs: Jobs<u8, u8> = Jobs::default();
    jobs.begin(0, |_, stop| {
        until_stopped(stop);
        1
    });
    jobs.stop(0);
    assert_eq!(jobs.progress(0), None);
    assert_eq!(jobs.wait(0), None);
    assert_eq!(jobs.join(0), None, "waited for all the same, its result stays dropped");
    assert_eq!(jobs.take_finished(), Vec::<u8>::new());
}

#[test]
fn a_program_that_has_settled_has_saved_and_checked_and_found_everything() {
    let folder = Folder::of("jobs-settle");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.program.dispatch(Command::NewFromTemplate("empty".to_owned()));
    harness.program.dispatch(Command::SaveTo(folder.path("plan.ron")));
    harness.program.dispatch(Command::Show(View::Documents));
    harness.set_title("Planen").advance_clock(60);
    harness.program.settle();
    assert!(matches!(harness.save_state(), SaveState::SavedAt(_)), "{:?}", harness.save_state());
    let context = harness.program.context().expect("a plan is open");
    assert_eq!(
        (context.findings_revision, context.contents.revision()),
        (context.revision, context.revision)
    );
}
