//! What a user does that writes files, and how it is known to be done.

use crate::harness::clock::FixedClock;
use crate::harness::folder::Folder;
use crate::harness::memory_disk::MemoryDisk;
use crate::harness::program::ProgramHarness;
use jiff::civil::datetime;
use planverksted::cli::{CliContext, RunOutcome};
use planverksted::model::IdGenerator;
use planverksted::session::{Appearance, Command, ImportAction, SaveState};
use planverksted::store::{AppDirs, SavedPlan, Storage as _, list_recoveries, list_versions, read, write};
use planverksted::text::Language;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

pub(super) const OLD: &str = "Gammel tittel";
pub(super) const NEW: &str = "Ny tittel";
pub(super) const NEWER: &str = "Enda nyere tittel";
pub(super) const TABLE: &str = "Tiltak;Ansvarlig;2027\nNytt kurs;NAV;1000\n";
pub(super) const NOTE: &str = "et notat";

/// A plan with a measure, as a file.
pub(super) fn plan_text(title: &str) -> String {
    let sketch = crate::harness::plans::plan(&format!("plan \"{title}\"; measure m \"Et tiltak\""));
    let plan_id = crate::harness::plans::id("p");
    write(&SavedPlan { plan_id, plan: sketch.plan, ..SavedPlan::default() }).expect("any plan can be written")
}

pub(super) fn title_of(bytes: &[u8]) -> Option<String> {
    read(bytes)
        .ok()
        .filter(|opened| opened.remarks.is_empty())
        .map(|opened| opened.saved.plan.about().title.to_string())
}

/// A program and a command line on a disk in memory; the folder only gives paths.
pub(super) struct ActHarness {
    pub(super) folder: Folder,
    pub(super) disk: Arc<MemoryDisk>,
    pub(super) harness: ProgramHarness,
    /// Whether a call has failed: after a power cut nobody sees what a program says.
    pub(super) has_failed: Arc<AtomicBool>,
}

/// How an act ended.
pub(super) struct Ended {
    /// Whether the user was given to understand that it is done.
    pub(super) is_acknowledged: bool,
    /// Whether that was before any call failed.
    pub(super) is_in_time: bool,
    /// Whether something was said, or stays in sight.
    pub(super) is_reported: bool,
}

/// Something that a user does, and what is there when it is done.
pub(super) struct Act {
    pub(super) name: &'static str,
    pub(super) prepare: fn(&mut ActHarness),
    pub(super) run: fn(&mut ActHarness) -> Ended,
    pub(super) is_there: fn(&MemoryDisk, &Folder) -> bool,
}

impl ActHarness {
    pub(super) fn new(name: &str) -> Self {
        // Several tests do the same act at the same time.
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::SeqCst);
        let folder = Folder::of(&format!("every-write-{name}-{number}"));
        let files = [
            ("plan.ron", plan_text(OLD)),
            ("annen.ron", plan_text("En annen")),
            ("uryddig.ron", format!("{}\n", plan_text(OLD))),
            ("tabell.csv", TABLE.to_owned()),
            ("notat.txt", NOTE.to_owned()),
        ];
        let disk = MemoryDisk::with(files.map(|(name, text)| (folder.path(name), text.into_bytes())));
        let disk = Arc::new(disk);
        let storage = Arc::clone(&disk);
        let harness = ProgramHarness::with_storage(storage, &folder, ("home", "kari"), 1);
        Self { folder, disk, harness, has_failed: Arc::default() }
    }

    fn open(&mut self) {
        let path = self.folder.path("plan.ron");
        self.harness.open(&path);
        assert!(self.harness.program.plan().is_some(), "it opens");
    }

    /// How an act of the window ended, which was acknowledged or not.
    fn ended(&self, is_acknowledged: bool) -> Ended {
        let program = &self.harness.program;
        let obstacle = program.context().and_then(|cx| cx.save_obstacle);
        let is_unsaved = program
            .context()
            .is_some_and(|cx| !matches!(cx.save_state, SaveState::SavedAt(_) | SaveState::AsOpened));
        let is_reported = obstacle.is_some() || is_unsaved || !self.harness.messages().is_empty();
        Ended { is_acknowledged, is_in_time: !self.has_failed.load(Ordering::SeqCst), is_reported }
    }

    fn ended_saved(&self) -> Ended {
        let state = self.harness.program.context().map(|cx| cx.save_state.clone());
        self.ended(matches!(state, Some(SaveState::SavedAt(_))))
    }

    fn cli(&self, args: &[&str]) -> Ended {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let at = |arg: &&str| {
            arg.strip_prefix('@').map_or_else(|| (*arg).into(), |name| self.folder.path(name).into())
        };
        let args: Vec<std::ffi::OsString> = args.iter().map(at).collect();
        let outcome = CliContext {
            storage: self.disk.as_ref(),
            dirs: Some(AppDirs::inside(self.folder.path("home"))),
            clock: &FixedClock(datetime(2026, 11, 24, 14, 12, 0, 0)),
            ids: IdGenerator::seeded(7),
            language: Language::Nb,
            out: &mut out,
            err: &mut err,
        }
        .run(args);
        let is_in_time = !self.has_failed.load(Ordering::SeqCst);
        Ended { is_acknowledged: outcome == RunOutcome::Exit(0), is_in_time, is_reported: !err.is_empty() }
    }
}

fn holds_title(disk: &MemoryDisk, path: &Path, title: &str) -> bool {
    disk.files().get(path).and_then(|bytes| title_of(bytes)).as_deref() == Some(title)
}

fn plan_is_new(disk: &MemoryDisk, folder: &Folder) -> bool {
    holds_title(disk, &folder.path("plan.ron"), NEW)
}

fn has_document(disk: &MemoryDisk, folder: &Folder) -> bool {
    // The last part of a Word file is the list of all that is in it.
    let is_whole =
        |bytes: &Vec<u8>| bytes.starts_with(b"PK") && bytes.windows(4).any(|part| part == b"PK\x05\x06");
    disk.files().iter().any(|(path, bytes)| path.starts_with(folder.path("ut")) && is_whole(bytes))
}

fn has_course(disk: &MemoryDisk, path: &Path) -> bool {
    let files = disk.files();
    let opened = files.get(path).and_then(|bytes| read(bytes).ok());
    opened.is_some_and(|opened| {
        opened.saved.plan.measures().iter().any(|measure| &*measure.title == "Nytt kurs")
    })
}

/// What is done in the window.
pub(super) const WINDOW: &[Act] = &[
    Act {
        name: "save",
        prepare: ActHarness::open,
        run: |here| {
            here.harness.set_title(NEW).save();
            here.ended_saved()
        },
        is_there: plan_is_new,
    },
    Act {
        name: "save-again",
        prepare: ActHarness::open,
        run: |here| {
            here.harness.set_title(NEW).save();
            let ended = here.ended_saved();
            here.harness.set_title(NEWER).save();
            ended
        },
        is_there: |disk, folder| {
            let is = |title| holds_title(disk, &folder.path("plan.ron"), title);
            is(NEW) || is(NEWER)
        },
    },
    Act {
        name: "save-as",
        prepare: ActHarness::open,
        run: |here| {
            here.harness.set_title(NEW).dispatch(Command::SaveTo(here.folder.path("ny.ron"))).save();
            here.ended_saved()
        },
        is_there: |disk, folder| holds_title(disk, &folder.path("ny.ron"), NEW),
    },
    Act {
        name: "close",
        prepare: ActHarness::open,
        run: |here| {
            here.harness.set_title(NEW).dispatch(Command::ClosePlan);
            here.ended(here.harness.program.plan().is_none())
        },
        is_there: plan_is_new,
    },
    Act {
        name: "quit",
        prepare: ActHarness::open,
        run: |here| {
            here.harness.set_title(NEW).dispatch(Command::Quit);
            here.ended(here.harness.program.wants_to_quit())
        },
        is_there: plan_is_new,
    },
    Act {
        name: "import",
        prepare: ActHarness::open,
        run: |here| {
            here.harness.dispatch(Command::ImportPath(here.folder.path("tabell.csv")));
            here.harness.dispatch(Command::EditImport(ImportAction::Commit)).save();
            let has_rows = here.harness.program.plan().is_some_and(|plan| plan.measures().len() == 2);
            let ended = here.ended_saved();
            Ended { is_acknowledged: has_rows && ended.is_acknowledged, ..ended }
        },
        is_there: |disk, folder| has_course(disk, &folder.path("plan.ron")),
    },
    Act {
        name: "version",
        prepare: ActHarness::open,
        run: |here| {
            here.harness.dispatch(Command::NameVersion("Før høring".to_owned()));
            let is_kept = here.harness.messages().iter().any(|message| message.contains("Før høring"));
            here.ended(is_kept)
        },
        is_there: |disk, folder| {
            let dirs = AppDirs::inside(folder.path("home"));
            list_versions(disk, &dirs, crate::harness::plans::id("p"))
                .iter()
                .any(|version| version.info.name == "Før høring")
        },
    },
    Act {
        name: "settings",
        prepare: |_| (),
        run: |here| {
            here.harness.dispatch(Command::SetAppearance(Appearance::Dark));
            // Not reported: what is not remembered costs no work.
            Ended { is_acknowledged: false, is_in_time: false, is_reported: true }
        },
        is_there: |_, _| true,
    },
    Act {
        name: "recovery",
        prepare: |here| {
            here.harness.dispatch(Command::NewFromTemplate("empty".to_owned()));
        },
        run: |here| {
            here.harness.set_title(NEW).dispatch(Command::ClosePlan).dispatch(Command::LeaveWithCopy);
            here.ended(here.harness.program.plan().is_none())
        },
        is_there: |disk, folder| {
            let copies = list_recoveries(disk, &AppDirs::inside(folder.path("home")));
            copies.iter().any(|copy| &*copy.opened.saved.plan.about().title == NEW)
        },
    },
    Act {
        name: "merge",
        prepare: |here| {
            here.open();
            let theirs = plan_text(OLD).replace("Et tiltak", "Deres tiltak");
            let path = here.folder.path("plan.ron");
            here.disk.remove(&path).expect("it is there");
            let access = planverksted::store::Access::SystemDefault;
            here.disk.write_new(&path, theirs.as_bytes(), access).expect("there is room");
            here.disk
                .sync_file(&path)
                .and_then(|()| here.disk.sync_folder(&here.folder.path("")))
                .expect("it is synced");
            here.harness.set_title(NEW).check_file();
        },
        run: |here| {
            here.harness.dispatch(Command::Merge).save();
            here.ended_saved()
        },
        is_there: |disk, folder| {
            let files = disk.files();
            let text =
                files.get(&folder.path("plan.ron")).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
            text.is_some_and(|text| text.contains(NEW) && text.contains("Deres tiltak"))
        },
    },
];

/// What is done on the command line, and what takes longest in the window.
pub(super) const OTHERS: &[Act] = &[
    Act {
        name: "cli-fmt",
        prepare: |_| (),
        run: |here| here.cli(&["fmt", "@uryddig.ron"]),
        is_there: |disk, folder| disk.files()[&folder.path("uryddig.ron")] == plan_text(OLD).into_bytes(),
    },
    Act {
        name: "cli-import",
        prepare: |_| (),
        run: |here| here.cli(&["import", "@tabell.csv", "--into", "@plan.ron", "-o", "@plan.ron"]),
        is_there: |disk, folder| has_course(disk, &folder.path("plan.ron")),
    },
    Act {
        name: "cli-new",
        prepare: |_| (),
        run: |here| here.cli(&["new", "--template", "empty", "--title", NEW, "-o", "@ny.ron"]),
        is_there: |disk, folder| holds_title(disk, &folder.path("ny.ron"), NEW),
    },
    Act {
        name: "cli-restore",
        prepare: |here| assert!(here.cli(&["fmt", "@uryddig.ron"]).is_acknowledged),
        run: |here| here.cli(&["restore", "@uryddig.ron", "-o", "@ny.ron"]),
        is_there: |disk, folder| {
            disk.files().get(&folder.path("ny.ron")) == Some(&format!("{}\n", plan_text(OLD)).into_bytes())
        },
    },
    Act {
        name: "cli-export",
        prepare: |_| (),
        run: |here| here.cli(&["export", "@plan.ron", "--to", "docx", "-o", "@ut"]),
        is_there: has_document,
    },
    Act {
        name: "export",
        prepare: |here| {
            here.open();
            here.harness.program.dispatch(Command::Export(planverksted::export::Format::Docx));
            here.harness.program.settle();
            here.harness.program.answer_prompt(None);
        },
        run: |here| {
            here.harness.dispatch(Command::ExportTo(here.folder.path("ut")));
            here.ended(here.harness.program.context().is_some_and(|cx| cx.exported_path.is_some()))
        },
        is_there: has_document,
    },
];
