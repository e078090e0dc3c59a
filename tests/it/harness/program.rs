//! A test harness around a program without a window: its clock advances when the test says so, its folders are the test's.

use crate::harness::clock::TestClock;
use crate::harness::computer::TestComputer;
use crate::harness::folder::Folder;
use crate::harness::watched_disk::{Outage, WatchedDisk};
use planverksted::edit::{Change, verbs};
use planverksted::model::{IdGenerator, Plan, Uid, records::plan as about};
use planverksted::session::{
    Command, Computer, DialogAnswer, Dialogs, Environment, FileRequest, Outbox, Program, SaveState, System,
};
use planverksted::store::{AppDirs, Clock, Disk, LocalUser, Storage, open_plan};
use planverksted::text::{Language, Phrase};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// A system without file dialogs.
pub(crate) struct NoDialogs;

impl Dialogs for NoDialogs {
    fn pick_path(&self, _: &FileRequest, _: &str) -> DialogAnswer {
        DialogAnswer::Missing
    }

    fn reveal(&self, _: &Path) -> Result<(), Phrase> {
        Ok(())
    }
}

/// The program with its clock.
pub(crate) struct ProgramHarness {
    pub(crate) program: Program,
    pub(crate) dirs: AppDirs,
    pub(crate) clock: Arc<TestClock>,
    /// What of the disk does not answer.
    pub(crate) outage: Outage,
    pub(crate) computer: Arc<TestComputer>,
}

impl ProgramHarness {
    /// A program of the folders under this name, on the real disk.
    pub(crate) fn new(folder: &Folder, home: &str, seed: u64) -> Self {
        Self::with_storage(Arc::new(Disk), folder, (home, "kari"), seed)
    }

    /// The same on another disk.
    pub(crate) fn with_storage(
        storage: Arc<dyn Storage>,
        folder: &Folder,
        (home, user): (&str, &str),
        seed: u64,
    ) -> Self {
        let (clock, dirs) = (Arc::new(TestClock::default()), AppDirs::inside(folder.path(home)));
        let mut harness = Self::unsettled(storage, (clock, Outage::default()), (folder, dirs), (user, seed));
        harness.program.settle();
        harness
    }

    /// A program that looks at its file all the time.
    pub(crate) fn watching(folder: &Folder, home: &str, seed: u64) -> Self {
        let dirs = AppDirs::inside(folder.path(home));
        let begun = (Arc::new(TestClock::default()), Outage::default());
        let mut harness = Self::begin(Arc::new(Disk), begun, (folder, dirs), ("kari", seed), Duration::ZERO);
        harness.program.settle();
        harness
    }

    /// A program that has just begun, with its clock and its folders.
    pub(crate) fn unsettled(
        storage: Arc<dyn Storage>,
        begun: (Arc<TestClock>, Outage),
        places: (&Folder, AppDirs),
        who: (&str, u64),
    ) -> Self {
        Self::begin(storage, begun, places, who, Duration::from_secs(3))
    }

    fn begin(
        storage: Arc<dyn Storage>,
        (clock, outage): (Arc<TestClock>, Outage),
        (folder, dirs): (&Folder, AppDirs),
        (user, seed): (&str, u64),
        watch_interval: Duration,
    ) -> Self {
        let environment = Environment {
            clock: Arc::clone(&clock) as Arc<dyn Clock>,
            dirs: dirs.clone(),
            documents_dir: folder.path(""),
            ids: IdGenerator::seeded(seed),
            user: LocalUser { user: user.to_owned(), machine: "PC-1".to_owned() },
        };
        let storage = WatchedDisk::over(storage, Arc::clone(&clock), outage.clone());
        let computer = Arc::new(TestComputer::default());
        let its_computer = Arc::clone(&computer) as Arc<dyn Computer>;
        let system = System::new(environment, Arc::new(storage), Arc::new(NoDialogs), its_computer);
        let system = System { watch_interval, ..system };
        Self { program: Program::new(system, Language::Nb), dirs, clock, outage, computer }
    }

    /// Does a command, and what follows from it.
    pub(crate) fn dispatch(&mut self, command: Command) -> &mut Self {
        self.program.act(command);
        self
    }

    /// Opens a file.
    pub(crate) fn open(&mut self, path: &Path) -> &mut Self {
        self.dispatch(Command::OpenPath(path.to_owned()))
    }

    /// Gives the plan a title.
    pub(crate) fn set_title(&mut self, title: &str) -> &mut Self {
        self.change(|plan, _| verbs::set(plan, about::TITLE, Uid::PLAN, title))
    }

    /// Makes a change of the plan.
    pub(crate) fn change(&mut self, make: impl FnOnce(&Plan, &mut IdGenerator) -> Change) -> &mut Self {
        let change = make(self.program.plan().expect("a plan"), &mut IdGenerator::seeded(9));
        let mut ids = self.program.frame_ids();
        let mut out = Outbox::new(&mut ids);
        out.change(change);
        self.program.apply_frame_output(out);
        self
    }

    /// Writes what waits.
    pub(crate) fn save(&mut self) -> &mut Self {
        self.program.save_and_settle();
        self
    }

    /// The clock goes on by some seconds.
    pub(crate) fn advance_clock(&mut self, seconds: i64) -> &mut Self {
        self.clock.advance(1_000 * seconds);
        self
    }

    /// Looks at the file as when the window gets the keyboard back.
    pub(crate) fn check_file(&mut self) -> &mut Self {
        self.program.check_file();
        self.program.settle();
        self
    }

    pub(crate) fn title(&self) -> String {
        self.program.plan().expect("a plan").about().title.to_string()
    }

    pub(crate) fn save_state(&self) -> SaveState {
        self.program.context().expect("a plan is open").save_state.clone()
    }

    /// The words of everything that was said, newest first.
    pub(crate) fn messages(&self) -> Vec<String> {
        let words = self.program.words();
        self.program.messages().iter().map(|message| words.text(&message.phrase)).collect()
    }

    /// The title of the newest recovery copy, if there is one.
    pub(crate) fn recovery_title(&self) -> Option<String> {
        let copy = planverksted::store::list_recoveries(&Disk, &self.dirs).into_iter().next()?;
        Some(copy.opened.saved.plan.about().title.to_string())
    }
}

/// Acts of a program with all that follows from them.
pub(crate) trait Settled {
    /// Does a command, and waits for all that follows from it.
    fn act(&mut self, command: Command);

    /// Writes what waits, and waits for that.
    fn save_and_settle(&mut self);
}

impl Settled for Program {
    fn act(&mut self, command: Command) {
        self.dispatch(command);
        self.settle();
    }

    fn save_and_settle(&mut self) {
        self.save_now();
        self.settle();
    }
}

/// The title in a file.
pub(crate) fn title_of_file(path: &Path) -> String {
    open_plan(&Disk, path).expect("a whole plan").saved.plan.about().title.to_string()
}
