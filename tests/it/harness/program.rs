//! A test harness around a program without a window: its clock advances when the test says so, its folders are the test's.

use crate::harness::clock::TestClock;
use crate::harness::folder::Folder;
use planverksted::edit::{Change, verbs};
use planverksted::model::{Ids, Plan, Uid, records::plan as about};
use planverksted::session::{Ask, Command, Dialogs, Outbox, Outside, Program, Saved};
use planverksted::store::{Clock, Disk, Places, Storage, Who, open_plan};
use planverksted::text::{Language, Phrase};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A system without file dialogs.
pub(crate) struct NoDialogs;

impl Dialogs for NoDialogs {
    fn ask(&self, _: &Ask, _: &str) -> Option<PathBuf> {
        None
    }

    fn reveal(&self, _: &Path) -> Result<(), Phrase> {
        Ok(())
    }
}

/// The program with its clock.
pub(crate) struct ProgramHarness {
    pub(crate) program: Program,
    pub(crate) places: Places,
    clock: Arc<TestClock>,
}

impl ProgramHarness {
    /// A program of the folders under this name, on the real disk.
    pub(crate) fn at(folder: &Folder, home: &str, seed: u64) -> Self {
        Self::on(Arc::new(Disk), folder, (home, "kari"), seed)
    }

    /// The same on another disk.
    pub(crate) fn on(
        storage: Arc<dyn Storage>,
        folder: &Folder,
        (home, user): (&str, &str),
        seed: u64,
    ) -> Self {
        let (clock, places) = (Arc::new(TestClock::default()), Places::inside(folder.path(home)));
        let outside = Outside {
            clock: Arc::clone(&clock) as Arc<dyn Clock>,
            storage,
            places: places.clone(),
            documents: folder.path(""),
            ids: Ids::seeded(seed),
            who: Who { user: user.to_owned(), machine: "PC-1".to_owned() },
            dialogs: Arc::new(NoDialogs),
        };
        Self { program: Program::new(outside, Language::Nb), places, clock }
    }

    /// Opens a file.
    pub(crate) fn open(&mut self, path: &Path) -> &mut Self {
        self.program.command(Command::OpenPath(path.to_owned()));
        self
    }

    /// Gives the plan a title.
    pub(crate) fn entitle(&mut self, title: &str) -> &mut Self {
        self.change(|plan, _| verbs::set(plan, about::TITLE, Uid::PLAN, title))
    }

    /// Makes a change of the plan.
    pub(crate) fn change(&mut self, make: impl FnOnce(&Plan, &mut Ids) -> Change) -> &mut Self {
        let change = make(self.program.plan().expect("a plan"), &mut Ids::seeded(9));
        let mut ids = self.program.frame_ids();
        let mut out = Outbox::new(&mut ids);
        out.change(change);
        self.program.obey(out);
        self
    }

    /// Writes what waits.
    pub(crate) fn save(&mut self) -> &mut Self {
        self.program.flush();
        self
    }

    /// The clock goes on by some seconds.
    pub(crate) fn later(&mut self, seconds: i64) -> &mut Self {
        self.clock.later(1_000 * seconds);
        self
    }

    /// Looks at the file as when the window gets the keyboard back.
    pub(crate) fn look(&mut self) -> &mut Self {
        self.program.look();
        self
    }

    pub(crate) fn title(&self) -> String {
        self.program.plan().expect("a plan").about().title.to_string()
    }

    pub(crate) fn saved(&self) -> Saved {
        self.program.cx().expect("a plan is open").saved.clone()
    }

    /// The words of everything that was said, newest first.
    pub(crate) fn said(&self) -> Vec<String> {
        let words = self.program.words();
        self.program.messages().iter().map(|message| words.say(&message.phrase)).collect()
    }

    /// The title of the newest recovery copy, if there is one.
    pub(crate) fn copied(&self) -> Option<String> {
        let copy = planverksted::store::recoveries(&Disk, &self.places).into_iter().next()?;
        Some(copy.opened.saved.plan.about().title.to_string())
    }
}

/// The title in a file.
pub(crate) fn title_in(path: &Path) -> String {
    open_plan(&Disk, path).expect("a whole plan").saved.plan.about().title.to_string()
}
