//! The program: what it was given, what is open, what was said and what runs; and what a frame reads of that.
//!
//! What is done with it stands beside: `obeying` for wishes and commands, a file for each larger act.

use super::ask::{Ask, Asking, Dialogs};
use super::export::Exported;
use super::file::{Outcome, PlanFile};
use super::foreign::Looked;
use super::journal::{Journaled, Written};
use super::presence::Presence;
use super::reading::Read;
use super::recovering::{Kept, kept};
use super::tables::{Reading, Tabled};
use super::versions::{Line, Versions};
use super::{Contents, Cx, Importing, Jobs, May, Merging, Messages, OpenPlan, Settings, View};
use crate::analysis::Findings;
use crate::document::Entry;
use crate::edit::Stamp;
use crate::model::{Ids, Plan};
use crate::store::{Clock, Places, Storage, Version, Who, sweep_own};
use crate::text::{Language, Phrase, Words};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What the program is given of the outside world.
pub struct Outside {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The files.
    pub storage: Arc<dyn Storage>,
    /// Its own folders.
    pub places: Places,
    /// Where new plans are proposed to be saved.
    pub documents: PathBuf,
    /// New identities.
    pub ids: Ids,
    /// Who sits here: for courtesy locks, and for nothing else.
    pub who: Who,
    /// The system's file dialogs.
    pub dialogs: Arc<dyn Dialogs>,
}

/// What runs beside the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Job {
    Save,
    Look,
    Check,
    Contents,
    Dialog,
    Export,
    Reveal,
    Versions,
    Read,
    Table,
    Weigh,
    LetGo,
}

/// What came of it.
pub(super) enum Done {
    Saved { outcome: Box<Outcome>, journal: Written, milliseconds: u64 },
    Looked(Looked),
    Checked { revision: u64, findings: Findings },
    Contents { revision: u64, entries: Vec<Entry> },
    Asked { ask: Ask, path: Option<PathBuf>, milliseconds: u64 },
    Exported(Result<Exported, Phrase>),
    Revealed(Result<(), Phrase>),
    Versions(Vec<Line>),
    Read(Box<Read>),
    Tabled(Tabled),
    Gone,
}

/// The plan that is open, with its file and what is in sight of it.
pub(super) struct Open {
    pub(super) plan: OpenPlan,
    pub(super) file: PlanFile,
    pub(super) journaled: Journaled,
    pub(super) presence: Presence,
    pub(super) versions: Versions,
    pub(super) contents: Contents,
    pub(super) view: View,
    pub(super) form: bool,
    pub(super) importing: Option<Importing>,
    pub(super) merging: Option<Merging>,
    pub(super) exported: Option<PathBuf>,
}

/// The program without a window.
pub struct Program {
    pub(super) outside: Outside,
    pub(super) settings: Settings,
    pub(super) words: Words,
    pub(super) open: Option<Open>,
    pub(super) messages: Messages,
    pub(super) jobs: Jobs<Job, Done>,
    pub(super) asking: Option<Asking>,
    pub(super) recoveries: Vec<Kept>,
    /// The newest version of a plan whose file could not be opened.
    pub(super) offered: Option<(Kept, Version)>,
    /// The large file that is being read.
    pub(super) reading: Option<PathBuf>,
    /// The table that is being read.
    pub(super) table: Option<Reading>,
    /// When the table in sight was begun to be worked out.
    pub(super) weighing: u64,
    pub(super) arrived: bool,
    pub(super) quit: bool,
}

impl Program {
    /// A program with nothing open; reads what it remembers. The language is the one of a first start.
    pub fn new(outside: Outside, language: Language) -> Self {
        let file = settings_file(&outside.places);
        let bytes = outside.storage.read(&file, LARGEST_SETTINGS).unwrap_or_default();
        let mut settings = Settings::read(&String::from_utf8_lossy(&bytes));
        if settings.language.is_empty() {
            language.code().clone_into(&mut settings.language);
        }
        let mut program = Self {
            words: Words::new(settings.spoken()),
            recoveries: kept(&outside),
            offered: None,
            outside,
            settings,
            open: None,
            messages: Messages::default(),
            jobs: Jobs::default(),
            asking: None,
            reading: None,
            table: None,
            weighing: 0,
            arrived: false,
            quit: false,
        };
        program.clean();
        program.tell_interrupted();
        program
    }

    /// Takes away what interrupted saves left in the program's own folders.
    fn clean(&self) {
        let (storage, now) = (self.outside.storage.as_ref(), self.outside.clock.now());
        let Places { config, data, .. } = &self.outside.places;
        let versions = storage.list(&data.join("versions")).unwrap_or_default();
        let own = [config.clone(), data.clone(), data.join("recovery"), data.join("open")];
        for folder in own.iter().chain(&versions) {
            sweep_own(storage, folder, now);
        }
    }

    /// The program ends: everything that waits is written, and the file is no longer open here.
    pub fn end(&mut self) {
        self.flush();
        self.depart();
    }

    /// What is called when a job has ended.
    pub fn wake_with(&self, wake: impl Fn() + Send + Sync + 'static) {
        self.jobs.wake_with(wake);
    }

    /// The words of the window's language.
    pub const fn words(&self) -> &Words {
        &self.words
    }

    /// What is remembered.
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What was said.
    pub const fn messages(&self) -> &Messages {
        &self.messages
    }

    /// The time of day and the date.
    pub fn clock(&self) -> &dyn Clock {
        self.outside.clock.as_ref()
    }

    /// The open plan.
    pub fn plan(&self) -> Option<&Plan> {
        self.open.as_ref().map(|open| open.plan.plan())
    }

    /// The recovery copies, newest first.
    pub fn recoveries(&self) -> &[Kept] {
        &self.recoveries
    }

    /// The newest version of a plan whose file could not be opened, with what to say of it.
    pub fn offered(&self) -> Option<&Kept> {
        self.offered.as_ref().map(|(kept, _)| kept)
    }

    /// Whether the user wants to leave.
    pub const fn wants_to_quit(&self) -> bool {
        self.quit
    }

    /// What the window reads of the open plan.
    pub fn cx(&self) -> Option<Cx<'_>> {
        let open = self.open.as_ref()?;
        Some(Cx {
            plan: open.plan.plan(),
            revision: open.plan.revision(),
            outline: open.plan.outline(),
            totals: open.plan.totals(),
            findings: open.plan.checking.findings(),
            checked: open.plan.checking.of(),
            selection: open.plan.selection,
            words: &self.words,
            look: self.settings.look,
            timeline: self.settings.timeline,
            view: open.view,
            form: open.form,
            history: open.plan.history(),
            undo: open.plan.history().undo_label(),
            redo: open.plan.history().redo_label(),
            saved: &open.file.saved,
            path: open.file.path.as_deref(),
            foreign: open.file.foreign.as_ref(),
            elsewhere: open.presence.other.as_ref(),
            offered: self.offered(),
            versions: open.versions(),
            conflict_copies: &open.presence.copies,
            base: open.file.known.as_ref(),
            read_only: open.file.read_only,
            messages: &self.messages,
            message: self.messages.newest(),
            pressing: self.messages.pressing(),
            contents: &open.contents,
            exporting: self.jobs.progress(Job::Export),
            importing: open.importing.as_ref(),
            working: self.working(),
            is_working: self.is_working(),
            merging: open.merging.as_ref().filter(|merging| merging.stands(open.plan.history())),
            exported: open.exported.as_deref(),
            format: self.settings.format(),
            arrived: self.arrived,
            may: May { edit: open.file.read_only.is_none() },
            today: self.outside.clock.local().date(),
        })
    }

    /// A giver of identities for one frame.
    pub const fn ids(&mut self) -> &mut Ids {
        &mut self.outside.ids
    }

    /// Identities for a frame's new records, apart from the program's own.
    pub fn frame_ids(&mut self) -> Ids {
        Ids::seeded(self.outside.ids.fresh().bits())
    }

    pub(super) fn now(&self) -> u64 {
        u64::try_from(self.outside.clock.now().as_millisecond()).unwrap_or_default()
    }

    pub(super) fn stamp(&mut self) -> Stamp {
        Stamp { id: self.outside.ids.fresh(), at: self.outside.clock.now() }
    }
}

/// Larger settings are not ours: 1 MB.
const LARGEST_SETTINGS: u64 = 1_000_000;

pub(super) fn settings_file(places: &Places) -> PathBuf {
    places.config.join("settings.json")
}

pub(super) fn since(begun: jiff::Timestamp, now: jiff::Timestamp) -> u64 {
    u64::try_from(now.as_millisecond() - begun.as_millisecond()).unwrap_or_default()
}

/// The name of a file without its folders, for messages.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
