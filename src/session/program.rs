//! The program: what it was given, what is open, what was said and what runs; and what a frame reads of that.
//!
//! What is done with it stands beside: `obeying` for wishes and commands, a file for each larger act.

use super::ask::{FileRequest, PathPrompt, Dialogs};
use super::export::ExportedFile;
use super::file::{SaveOutcome, PlanFile};
use super::foreign::ProbeResult;
use super::journal::{JournalState, JournalOutcome};
use super::presence::Presence;
use super::reading::PlanRead;
use super::recovering::{RecoveryEntry, recovery_entries};
use super::tables::{ReadingTable, ImportJobResult};
use super::versions::{VersionRow, VersionList};
use super::{Contents, Context, OpenImport, Jobs, Permissions, MergeReview, Messages, OpenPlan, Settings, View};
use crate::analysis::Findings;
use crate::document::Entry;
use crate::edit::Stamp;
use crate::model::{IdGenerator, Plan};
use crate::store::{Clock, AppDirs, Storage, Version, LocalUser, remove_own_leftovers};
use crate::text::{Language, Phrase, Words};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What the program is given of the outside world.
pub struct Environment {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The files.
    pub storage: Arc<dyn Storage>,
    /// Its own folders.
    pub dirs: AppDirs,
    /// Where new plans are proposed to be saved.
    pub documents_dir: PathBuf,
    /// New identities.
    pub ids: IdGenerator,
    /// Who sits here: for courtesy locks, and for nothing else.
    pub user: LocalUser,
    /// The system's file dialogs.
    pub dialogs: Arc<dyn Dialogs>,
}

/// What runs beside the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum JobKind {
    Save,
    Watch,
    Check,
    Contents,
    Dialog,
    Export,
    Reveal,
    Versions,
    Read,
    ReadTable,
    RecomputeImport,
    DropInBackground,
}

/// What came of it.
pub(super) enum JobResult {
    Saved { outcome: Box<SaveOutcome>, journal: JournalOutcome, milliseconds: u64 },
    Watched(ProbeResult),
    Checked { revision: u64, findings: Findings },
    Contents { revision: u64, entries: Vec<Entry> },
    DialogAnswered { ask: FileRequest, path: Option<PathBuf>, milliseconds: u64 },
    Exported(Result<ExportedFile, Phrase>),
    Revealed(Result<(), Phrase>),
    Versions(Vec<VersionRow>),
    Read(Box<PlanRead>),
    Import(ImportJobResult),
    Dropped,
}

/// The plan that is open, with its file and what is in sight of it.
pub(super) struct Workspace {
    pub(super) plan: OpenPlan,
    pub(super) file: PlanFile,
    pub(super) journal: JournalState,
    pub(super) presence: Presence,
    pub(super) versions: VersionList,
    pub(super) contents: Contents,
    pub(super) view: View,
    pub(super) form_is_open: bool,
    pub(super) import: Option<OpenImport>,
    pub(super) merge: Option<MergeReview>,
    pub(super) exported_path: Option<PathBuf>,
}

/// The program without a window.
pub struct Program {
    pub(super) environment: Environment,
    pub(super) settings: Settings,
    pub(super) words: Words,
    pub(super) open: Option<Workspace>,
    pub(super) messages: Messages,
    pub(super) jobs: Jobs<JobKind, JobResult>,
    pub(super) path_prompt: Option<PathPrompt>,
    pub(super) recoveries: Vec<RecoveryEntry>,
    /// The newest version of a plan whose file could not be opened.
    pub(super) offered_version: Option<(RecoveryEntry, Version)>,
    /// The large file that is being read.
    pub(super) reading_file: Option<PathBuf>,
    /// The table that is being read.
    pub(super) reading_table: Option<ReadingTable>,
    /// When the table in sight was begun to be worked out.
    pub(super) recompute_begun: u64,
    pub(super) navigated: bool,
    pub(super) wants_to_quit: bool,
}

impl Program {
    /// A program with nothing open; reads what it remembers. The language is the one of a first start.
    pub fn new(outside: Environment, language: Language) -> Self {
        let file = settings_file(&outside.dirs);
        let bytes = outside.storage.read(&file, SETTINGS_LIMIT).unwrap_or_default();
        let mut settings = Settings::read(&String::from_utf8_lossy(&bytes));
        if settings.language.is_empty() {
            language.code().clone_into(&mut settings.language);
        }
        let mut program = Self {
            words: Words::new(settings.window_language()),
            recoveries: recovery_entries(&outside),
            offered_version: None,
            environment: outside,
            settings,
            open: None,
            messages: Messages::default(),
            jobs: Jobs::default(),
            path_prompt: None,
            reading_file: None,
            reading_table: None,
            recompute_begun: 0,
            navigated: false,
            wants_to_quit: false,
        };
        program.sweep_own_folders();
        program.report_interrupted();
        program
    }

    /// Takes away what interrupted saves left in the program's own folders.
    fn sweep_own_folders(&self) {
        let (storage, now) = (self.environment.storage.as_ref(), self.environment.clock.now());
        let AppDirs { config, data, .. } = &self.environment.dirs;
        let versions = storage.list(&data.join("versions")).unwrap_or_default();
        let own = [config.clone(), data.clone(), data.join("recovery"), data.join("open")];
        for folder in own.iter().chain(&versions) {
            remove_own_leftovers(storage, folder, now);
        }
    }

    /// The program ends: everything that waits is written, and the file is no longer open here.
    pub fn shut_down(&mut self) {
        self.flush();
        self.release_file();
    }

    /// What is called when a job has ended.
    pub fn set_waker(&self, wake: impl Fn() + Send + Sync + 'static) {
        self.jobs.set_waker(wake);
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
        self.environment.clock.as_ref()
    }

    /// The open plan.
    pub fn plan(&self) -> Option<&Plan> {
        self.open.as_ref().map(|open| open.plan.plan())
    }

    /// The recovery copies, newest first.
    pub fn recoveries(&self) -> &[RecoveryEntry] {
        &self.recoveries
    }

    /// The newest version of a plan whose file could not be opened, with what to say of it.
    pub fn offered_version(&self) -> Option<&RecoveryEntry> {
        self.offered_version.as_ref().map(|(kept, _)| kept)
    }

    /// Whether the user wants to leave.
    pub const fn wants_to_quit(&self) -> bool {
        self.wants_to_quit
    }

    /// What the window reads of the open plan.
    pub fn context(&self) -> Option<Context<'_>> {
        let open = self.open.as_ref()?;
        Some(Context {
            plan: open.plan.plan(),
            revision: open.plan.revision(),
            outline: open.plan.outline(),
            totals: open.plan.totals(),
            findings: open.plan.checking.findings(),
            findings_revision: open.plan.checking.findings_revision(),
            selection: open.plan.selection,
            words: &self.words,
            appearance: self.settings.look,
            timeline: self.settings.timeline,
            view: open.view,
            form_is_open: open.form_is_open,
            history: open.plan.history(),
            undo_label: open.plan.history().undo_label(),
            redo_label: open.plan.history().redo_label(),
            save_state: &open.file.save_state,
            path: open.file.path.as_deref(),
            external: open.file.external.as_ref(),
            other_owner: open.presence.other_owner.as_ref(),
            offered_version: self.offered_version(),
            versions: open.version_list(),
            conflict_copies: &open.presence.conflict_copies,
            last_seen: open.file.last_seen.as_ref(),
            read_only: open.file.read_only,
            messages: &self.messages,
            newest_message: self.messages.newest(),
            alert: self.messages.alert(),
            contents: &open.contents,
            export_progress: self.jobs.progress(JobKind::Export),
            import: open.import.as_ref(),
            import_progress: self.import_progress(),
            import_is_running: self.import_is_running(),
            merge: open.merge.as_ref().filter(|merging| merging.is_in_history(open.plan.history())),
            exported_path: open.exported_path.as_deref(),
            export_format: self.settings.export_format(),
            navigated: self.navigated,
            can: Permissions { edit: open.file.read_only.is_none() },
            today: self.environment.clock.local_time().date(),
        })
    }

    /// A giver of identities for one frame.
    pub const fn ids(&mut self) -> &mut IdGenerator {
        &mut self.environment.ids
    }

    /// Identities for a frame's new records, apart from the program's own.
    pub fn frame_ids(&mut self) -> IdGenerator {
        IdGenerator::seeded(self.environment.ids.next_id().bits())
    }

    pub(super) fn now(&self) -> u64 {
        u64::try_from(self.environment.clock.now().as_millisecond()).unwrap_or_default()
    }

    pub(super) fn stamp(&mut self) -> Stamp {
        Stamp { id: self.environment.ids.next_id(), at: self.environment.clock.now() }
    }
}

/// Larger settings are not ours: 1 MB.
const SETTINGS_LIMIT: u64 = 1_000_000;

pub(super) fn settings_file(places: &AppDirs) -> PathBuf {
    places.config.join("settings.json")
}

pub(super) fn milliseconds_between(begun: jiff::Timestamp, now: jiff::Timestamp) -> u64 {
    u64::try_from(now.as_millisecond() - begun.as_millisecond()).unwrap_or_default()
}

/// The name of a file without its folders, for messages.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
