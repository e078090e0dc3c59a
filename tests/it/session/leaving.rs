//! Leaving a plan that is not in its file, by every road: the user is asked, and what they decide is done.

use crate::harness::faulty_disk::{CallKind, FaultyDisk};
use crate::harness::folder::Folder;
use crate::harness::program::{ProgramHarness, title_of_file};
use planverksted::session::{Command, SaveObstacle};
use planverksted::store::SAMPLE_PLAN;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// What only memory and maybe a recovery copy hold.
const WORDS: &str = "Ord som ikke er i filen";

/// A program with a plan on a disk that can be full.
struct Desktop {
    harness: ProgramHarness,
    is_full: Arc<AtomicBool>,
    has_no_copies: Arc<AtomicBool>,
    path: PathBuf,
    folder: Folder,
}

impl Desktop {
    fn new(test: &str) -> Self {
        let folder = Folder::of(test);
        std::fs::create_dir(folder.path("share")).expect("a folder");
        let path = folder.file("share/plan.ron", SAMPLE_PLAN);
        folder.file("annen.ron", SAMPLE_PLAN.replacen("Plan for", "En annen plan for", 1));
        let (is_full, has_no_copies) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
        let (share, copies) = (folder.path("share"), folder.path("home/data/recovery"));
        let gates = [(share, Arc::clone(&is_full)), (copies, Arc::clone(&has_no_copies))];
        let disk = FaultyDisk::gated(move |call| {
            let is_shut = |(folder, gate): &(PathBuf, Arc<AtomicBool>)| {
                gate.load(Ordering::SeqCst) && call.path.parent() == Some(folder.as_path())
            };
            let is_write = matches!(call.kind, CallKind::WriteNew | CallKind::Append);
            if is_write && gates.iter().any(is_shut) { Err(ErrorKind::StorageFull.into()) } else { Ok(()) }
        });
        let harness = ProgramHarness::with_storage(Arc::new(disk), &folder, ("home", "kari"), 1);
        Self { harness, is_full, has_no_copies, path, folder }
    }

    /// The plan's file is there, and what was written since could not be saved.
    fn with_failed_save(test: &str) -> Self {
        let mut desktop = Self::new(test);
        let path = desktop.path.clone();
        desktop.harness.open(&path).set_title("I filen").save();
        desktop.is_full.store(true, Ordering::SeqCst);
        desktop.harness.set_title(WORDS).advance_clock(2).program.settle();
        desktop
    }

    /// The plan was never saved to a file.
    fn without_file(test: &str) -> Self {
        let mut desktop = Self::new(test);
        desktop.harness.dispatch(Command::NewFromTemplate("empty".to_owned())).set_title(WORDS);
        desktop.harness.advance_clock(2).program.settle();
        desktop
    }

    fn obstacle(&self) -> Option<SaveObstacle> {
        self.harness.program.context().and_then(|cx| cx.save_obstacle)
    }

    /// Every road out of the plan.
    fn roads(&self) -> [Command; 5] {
        [
            Command::ClosePlan,
            Command::Quit,
            Command::OpenPath(self.folder.path("annen.ron")),
            Command::NewFromTemplate("empty".to_owned()),
            Command::OpenSample,
        ]
    }

    /// Whether the road was taken to its end.
    fn has_left(&self, road: &Command) -> bool {
        match road {
            Command::ClosePlan => self.harness.program.plan().is_none(),
            Command::Quit => self.harness.program.wants_to_quit(),
            _ => self.harness.program.plan().is_some_and(|plan| &*plan.about().title != WORDS),
        }
    }
}

/// Takes every road out, is asked, and decides.
fn check(begin: impl Fn() -> Desktop, asked: SaveObstacle, decide: impl Fn(&mut Desktop, &Command)) {
    for number in 0..5 {
        let mut desktop = begin();
        let road = desktop.roads().into_iter().nth(number).expect("there are five");
        desktop.harness.dispatch(road.clone());
        assert_eq!(desktop.obstacle(), Some(asked), "{road:?}");
        assert!(!desktop.has_left(&road) && desktop.harness.title() == WORDS, "{road:?}");
        decide(&mut desktop, &road);
    }
}

#[test]
fn a_save_that_failed_is_asked_about_and_the_copy_is_enough() {
    let begin = || Desktop::with_failed_save("leaving-failed-copy");
    check(begin, SaveObstacle::LeavingUnsaved, |desktop, road| {
        desktop.harness.dispatch(Command::LeaveWithCopy);
        assert!(desktop.has_left(road), "{road:?}");
        assert_eq!(desktop.harness.recovery_title().as_deref(), Some(WORDS));
        assert_eq!(title_of_file(&desktop.path), "I filen");
    });
}

#[test]
fn a_save_that_failed_is_made_elsewhere_and_the_road_goes_on() {
    let begin = || Desktop::with_failed_save("leaving-failed-elsewhere");
    check(begin, SaveObstacle::LeavingUnsaved, |desktop, road| {
        let other = desktop.folder.path("annet sted.ron");
        desktop.harness.dispatch(Command::SaveTo(other.clone()));
        assert!(desktop.has_left(road), "{road:?}");
        assert_eq!(
            (title_of_file(&other).as_str(), title_of_file(&desktop.path).as_str()),
            (WORDS, "I filen")
        );
    });
}

#[test]
fn what_is_thrown_away_does_not_come_back() {
    let begin = || Desktop::with_failed_save("leaving-failed-discard");
    check(begin, SaveObstacle::LeavingUnsaved, |desktop, road| {
        desktop.harness.dispatch(Command::LeaveWithoutSaving);
        assert!(desktop.has_left(road), "{road:?}");
        desktop.harness.program.settle();
        assert_eq!(desktop.harness.recovery_title(), None, "{road:?}");
        let mut next = ProgramHarness::new(&desktop.folder, "home", 2);
        next.open(&desktop.path);
        assert_eq!((next.title().as_str(), next.messages()), ("I filen", Vec::new()), "{road:?}");
        // Work goes on from there, also behind a crash.
        next.set_title("Skrevet siden").advance_clock(1).program.settle_own_folders();
        next.save();
        assert_eq!(title_of_file(&desktop.path), "Skrevet siden");
    });
}

#[test]
fn who_stays_is_in_the_plan_and_saves_when_there_is_room() {
    let begin = || Desktop::with_failed_save("leaving-failed-stay");
    check(begin, SaveObstacle::LeavingUnsaved, |desktop, road| {
        desktop.harness.dispatch(Command::StayInPlan);
        desktop.is_full.store(false, Ordering::SeqCst);
        desktop.harness.save();
        assert!(!desktop.has_left(road) && title_of_file(&desktop.path) == WORDS, "{road:?}");
    });
}

#[test]
fn where_not_even_a_copy_can_be_written_the_plan_stays_open_until_the_user_has_decided() {
    let begin = || {
        let desktop = Desktop::new("leaving-nowhere");
        desktop.has_no_copies.store(true, Ordering::SeqCst);
        drop(desktop);
        let mut desktop = Desktop::new("leaving-nowhere");
        desktop.has_no_copies.store(true, Ordering::SeqCst);
        let path = desktop.path.clone();
        desktop.harness.open(&path).set_title("I filen").save();
        desktop.is_full.store(true, Ordering::SeqCst);
        desktop.harness.set_title(WORDS).advance_clock(2).program.settle();
        desktop
    };
    check(begin, SaveObstacle::LeavingUnkept, |desktop, road| {
        desktop.harness.dispatch(Command::LeaveWithCopy);
        desktop.harness.advance_clock(30).program.settle();
        assert!(!desktop.has_left(road) && desktop.harness.title() == WORDS, "{road:?}");
        let other = desktop.folder.path("annet sted.ron");
        desktop.harness.dispatch(Command::SaveTo(other.clone()));
        assert!(desktop.has_left(road) && title_of_file(&other) == WORDS, "{road:?}");
    });
}

#[test]
fn a_plan_that_was_never_in_a_file_is_asked_about() {
    let begin = || Desktop::without_file("leaving-no-file");
    check(begin, SaveObstacle::LeavingNoFile, |desktop, road| {
        desktop.harness.dispatch(Command::LeaveWithCopy);
        assert!(desktop.has_left(road), "{road:?}");
        assert_eq!(desktop.harness.recovery_title().as_deref(), Some(WORDS));
    });
    check(begin, SaveObstacle::LeavingNoFile, |desktop, road| {
        desktop.harness.dispatch(Command::LeaveWithoutSaving);
        assert!(desktop.has_left(road), "{road:?}");
        desktop.harness.program.settle();
        assert_eq!(desktop.harness.recovery_title(), None, "{road:?}");
    });
    check(begin, SaveObstacle::LeavingNoFile, |desktop, road| {
        let other = desktop.folder.path("ny.ron");
        desktop.harness.dispatch(Command::SaveTo(other.clone()));
        assert!(desktop.has_left(road) && title_of_file(&other) == WORDS, "{road:?}");
    });
}

#[test]
fn a_plan_in_which_nothing_was_done_is_left_at_once() {
    for road in 0..5 {
        let mut desktop = Desktop::new("leaving-untouched");
        desktop.harness.dispatch(Command::NewFromTemplate("empty".to_owned()));
        let road = desktop.roads().into_iter().nth(road).expect("there are five");
        desktop.harness.dispatch(road.clone());
        assert_eq!(desktop.obstacle(), None, "{road:?}");
        assert!(desktop.has_left(&road), "{road:?}");
    }
}
