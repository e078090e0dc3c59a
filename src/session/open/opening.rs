//! Opening a plan from a file, a recovery copy or a version: read and worked out in the background, so that showing it is
//! no more than an exchange.

use super::workspace::Workspace;
use crate::edit::History;
use crate::model::Uid;
use crate::session::environment::Files;
use crate::session::file::moments::describe_moment;
use crate::session::file::plan_file::PlanFile;
use crate::session::file::reading::{JournalRead, PlanInFile, UnreadablePlan, read_history, read_plan_file};
use crate::session::file::rescue::describe_salvage;
use crate::session::file::snapshot::FileOrigin;
use crate::session::file::versions::open_version;
use crate::session::window::messages::MessageSeverity;
use crate::store::{AppDirs, Opened, SavedPlan, StoreError, Version, read_bytes, read_recovery, salvage};
use crate::text::Phrase;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// Where a plan is opened from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenSource {
    /// A plan file.
    File(PathBuf),
    /// A recovery copy; the plan has no file until the user gives it one.
    Recovery(PathBuf),
    /// A version, as a plan that has no file.
    Version(Version),
    /// What can be read of a damaged file, as a plan of its own that has no file.
    Damaged {
        /// The file, which is only read.
        file: PathBuf,
        /// The id of the new plan: the versions and the journal of the damaged one are not its own.
        plan_id: Uid,
    },
}

/// A plan to be opened.
#[derive(Debug)]
pub struct OpenTask {
    /// Where from.
    pub source: OpenSource,
    /// The id of the stretch of work that begins.
    pub id: Uid,
    /// The day.
    pub today: Date,
}

/// A plan that is ready to be shown, with what is to be reported then.
#[derive(Debug)]
pub struct OpenedPlan {
    /// The plan with its file.
    pub workspace: Workspace,
    /// Whether it holds what is in no file: steps that were put back, or what was read of a damaged one.
    pub has_unsaved: bool,
    /// What is reported, in order.
    pub reports: Vec<(MessageSeverity, Phrase)>,
}

/// What came of opening a plan.
#[derive(Debug)]
pub struct OpenResult {
    /// Where from.
    pub source: OpenSource,
    /// The plan; or why there is none.
    pub result: Result<Box<OpenedPlan>, UnreadablePlan>,
}

impl OpenTask {
    /// Reads it.
    pub fn run(self, files: &Files) -> OpenResult {
        let result = match &self.source {
            OpenSource::File(path) => read_plan_file(files, path).map(|read| {
                let PlanInFile { opened, origin, journal, put_back } = read;
                let mut opened = self.opened(files, opened, journal, Some(origin));
                opened.has_unsaved = put_back > 0;
                if put_back > 0 {
                    let phrase = Phrase::new("store-remark-put-back").with("count", put_back);
                    opened.reports.push((MessageSeverity::Note, phrase));
                }
                opened
            }),
            OpenSource::Recovery(copy) => self.recovery(files, copy).map_err(without_version),
            OpenSource::Version(version) => self.version(files, version).map_err(without_version),
            OpenSource::Damaged { file, plan_id } => {
                self.readable(files, file, *plan_id).map_err(without_version)
            }
        };
        OpenResult { source: self.source, result: result.map(Box::new) }
    }

    /// A recovery copy stays until all is in a file.
    fn recovery(&self, files: &Files, copy: &Path) -> Result<OpenedPlan, StoreError> {
        let recovered = read_recovery(files.storage.as_ref(), &files.dirs, copy)?;
        let journal = read_history(files, &recovered.opened.saved);
        let mut opened = self.opened(files, recovered.opened, journal, None);
        opened.workspace.file.recovery.set_opened_from(recovered.file, recovered.fingerprint);
        Ok(opened)
    }

    fn version(&self, files: &Files, version: &Version) -> Result<OpenedPlan, StoreError> {
        let version_opened = open_version(files.storage.as_ref(), version)?;
        let journal = read_history(files, &version_opened.saved);
        let mut opened = self.opened(files, version_opened, journal, None);
        let when = describe_moment(version.info.at, self.today);
        opened.reports.push((MessageSeverity::Note, Phrase::new("ui-version-opened").with("when", when)));
        Ok(opened)
    }

    /// What can be read of a damaged file; nothing of it is in a file yet.
    fn readable(&self, files: &Files, path: &Path, plan_id: Uid) -> Result<OpenedPlan, StoreError> {
        let bytes = read_bytes(files.storage.as_ref(), path)?;
        let salvaged = salvage(&bytes).map_err(|problem| problem.of(path))?;
        let reports = describe_salvage(path, &salvaged);
        let saved = SavedPlan { plan_id, head: None, ..salvaged.saved };
        let workspace = Workspace::begun(self.id, saved, &files.dirs);
        Ok(OpenedPlan { workspace, has_unsaved: true, reports })
    }

    fn opened(
        &self,
        files: &Files,
        opened: Opened,
        journal: JournalRead,
        origin: Option<FileOrigin>,
    ) -> OpenedPlan {
        let warnings = opened.remarks.clone().into_iter().map(|remark| (MessageSeverity::Warning, remark));
        let (file, plan, head) = PlanFile::new(opened, origin, &files.dirs, self.id);
        // A plan that is only read keeps no journal: its history begins with what the file says.
        let (history, notes) = match file.read_only() {
            None => (journal.history, journal.remarks),
            Some(_) => (History::from_head(head), Vec::new()),
        };
        let notes = notes.into_iter().map(|remark| (MessageSeverity::Note, remark));
        let reports = notes.chain(warnings).collect();
        OpenedPlan { workspace: Workspace::new(self.id, plan, history, file), has_unsaved: false, reports }
    }
}

const fn without_version(error: StoreError) -> UnreadablePlan {
    UnreadablePlan { error, version: None, readable_rows: None }
}

impl Workspace {
    /// A plan that has no file yet; its history begins here.
    pub fn begun(id: Uid, saved: SavedPlan, dirs: &AppDirs) -> Self {
        let opened = Opened { saved, remarks: Vec::new(), read_only: false };
        let (file, plan, head) = PlanFile::new(opened, None, dirs, id);
        Self::new(id, plan, History::from_head(head), file)
    }
}
