//! Background jobs: of a lane one runs at a time, of some kinds only the newest counts, and a test can wait for all.

use crate::harness::folder::Folder;
use crate::harness::program::ProgramHarness;
use planverksted::session::{Command, Jobs, SaveState, StopFlag, View};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// A job that a test lets go on.
#[derive(Clone, Default)]
struct Gate(StopFlag);

impl Gate {
    fn open(&self) {
        self.0.stop();
    }

    fn pass(&self) {
        self.0.wait(Duration::MAX);
    }
}

/// Takes the results until all jobs have ended.
fn all_results<R: Send + 'static>(jobs: &mut Jobs<&'static str, u8, R>) -> Vec<R> {
    let mut results = jobs.take_finished();
    while jobs.all().count() > 0 {
        jobs.wait(Duration::MAX);
        results.extend(jobs.take_finished());
    }
    results
}

#[test]
fn jobs_of_a_lane_follow_each_other_and_none_is_left_out() {
    let mut jobs: Jobs<&'static str, u8, usize> = Jobs::default();
    let running = Arc::new(AtomicUsize::new(0));
    for number in 0..20 {
        let running = Arc::clone(&running);
        jobs.enqueue("plan.ron", 0, move |_, _| {
            assert_eq!(running.fetch_add(1, Ordering::SeqCst), 0, "of a lane one job runs at a time");
            running.fetch_sub(1, Ordering::SeqCst);
            number
        });
    }
    assert_eq!(all_results(&mut jobs), (0..20).collect::<Vec<_>>());
}

#[test]
fn of_jobs_of_which_only_the_newest_counts_what_was_between_never_runs() {
    let mut jobs: Jobs<&'static str, u8, usize> = Jobs::default();
    let gate = Gate::default();
    let first = gate.clone();
    jobs.begin("folder", 0, move |_, stop| {
        first.pass();
        assert!(stop.is_stopped(), "it is told that nobody wants its result");
        1
    });
    let never = Arc::new(AtomicUsize::new(0));
    let between = Arc::clone(&never);
    jobs.begin("folder", 0, move |_, _| {
        between.store(1, Ordering::SeqCst);
        2
    });
    assert_eq!(jobs.progress(&"folder", 0), Some(0), "what is pending has come nowhere");
    jobs.begin("folder", 0, |_, _| 3);
    jobs.enqueue("folder", 1, |_, _| 4);
    gate.open();
    assert_eq!(all_results(&mut jobs), [3, 4]);
    assert_eq!(never.load(Ordering::SeqCst), 0);
}

#[test]
fn a_lane_that_hangs_holds_no_other_up_and_is_never_doubled() {
    let mut jobs: Jobs<&'static str, u8, usize> = Jobs::default();
    let (gate, begun) = (Gate::default(), Arc::new(AtomicUsize::new(0)));
    for _ in 0..5 {
        let (gate, begun) = (gate.clone(), Arc::clone(&begun));
        jobs.begin("share", 0, move |_, _| {
            begun.fetch_add(1, Ordering::SeqCst);
            gate.pass();
            1
        });
    }
    jobs.enqueue("own", 0, |_, _| 2);
    let mut results = Vec::new();
    while results.is_empty() {
        jobs.wait(Duration::MAX);
        results.extend(jobs.take_finished());
    }
    assert_eq!(results, [2]);
    assert!(!jobs.is_free(&"share"));
    gate.open();
    assert_eq!(all_results(&mut jobs), [1], "of five that only the newest counts of, one result is heard");
    assert_eq!(begun.load(Ordering::SeqCst), 2, "the first, and the newest after it");
}

#[test]
fn a_job_that_only_waits_gives_way_to_any_other_of_its_lane() {
    let mut jobs: Jobs<&'static str, u8, usize> = Jobs::default();
    jobs.begin_when_idle("plan.ron", 0, |_, stop| usize::from(stop.wait(Duration::MAX)));
    jobs.begin_when_idle("plan.ron", 0, |_, _| 7);
    jobs.enqueue("plan.ron", 1, |_, _| 8);
    assert_eq!(all_results(&mut jobs), [8], "its result is dropped, and there is no second one");
}

#[test]
fn a_job_that_panics_has_no_result_is_known_once_and_those_behind_it_run() {
    let mut jobs: Jobs<&'static str, u8, usize> = Jobs::default();
    jobs.enqueue("lane", 0, |_, _| std::panic::resume_unwind(Box::new("on purpose")));
    jobs.enqueue("lane", 0, |_, _| 2);
    assert_eq!(all_results(&mut jobs), [2]);
    assert_eq!((jobs.take_broken(), jobs.take_broken()), (vec![0], vec![]));
}

#[test]
fn a_job_that_was_stopped_has_no_progress_and_no_result() {
    let mut jobs: Jobs<&'static str, u8, usize> = Jobs::default();
    let gate = Gate::default();
    let its = gate.clone();
    jobs.begin("lane", 0, move |progress, _| {
        progress.set(500);
        its.pass();
        1
    });
    jobs.stop(&"lane", 0);
    assert_eq!(jobs.progress(&"lane", 0), None);
    gate.open();
    assert_eq!(all_results(&mut jobs), Vec::<usize>::new());
}

#[test]
fn a_program_that_has_settled_has_saved_and_checked_and_found_everything() {
    let folder = Folder::of("jobs-settle");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.dispatch(Command::NewFromTemplate("empty".to_owned()));
    harness.dispatch(Command::SaveTo(folder.path("plan.ron")));
    harness.dispatch(Command::Show(View::Documents));
    harness.set_title("Planen").advance_clock(60);
    harness.program.settle();
    assert!(matches!(harness.save_state(), SaveState::SavedAt(_)), "{:?}", harness.save_state());
    let context = harness.program.context().expect("a plan is open");
    assert_eq!(
        (context.findings_revision, context.contents.revision()),
        (context.revision, context.revision)
    );
}
