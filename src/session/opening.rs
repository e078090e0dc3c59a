//! Opening plans: from a file, a template or the sample; and closing them.

use super::file::{FileSnapshot, PlanFile, ReadOnlyReason};
use super::journal::JournalState;
use super::presence::Presence;
use super::program::{JobKind, Workspace, Program};
use super::{Contents, OpenPlan, SaveState, VersionList, View, MessageSeverity};
use crate::edit::History;
use crate::model::Plan;
use crate::store::{self, VersionReason, SAMPLE_PLAN, Template};
use crate::text::Phrase;
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl Program {
    pub(super) fn install(&mut self, plan: Plan, history: History, file: PlanFile, view: View) {
        self.stop_reading();
        self.stop_import();
        // What went wrong with another plan is no matter of this one; it stays in the list.
        self.messages.dismiss_errors();
        self.flush();
        self.jobs.stop(JobKind::Watch);
        self.release_file();
        let journaled = JournalState::of(&history);
        let plan = OpenPlan::new(plan, history);
        self.open = Some(Workspace {
            plan,
            file,
            presence: Presence::default(),
            journal: journaled,
            versions: VersionList::default(),
            contents: Contents::default(),
            view,
            form_is_open: false,
            import: None,
            merge: None,
            exported_path: None,
        });
        self.acquire_file();
        if let Some(open) = &self.open {
            let path = open.file.path.as_deref().unwrap_or(Path::new("no file"));
            log::info!("plan {} is open, from {}", open.file.plan_id, path.display());
        }
        self.remember_recent();
    }

    pub(super) fn new_from_template(&mut self, name: &str) {
        let Some(template) = Template::ALL.iter().find(|template| template.name == name) else { return };
        match template.plan(self.words.language(), &mut self.environment.ids) {
            Ok(saved) => self.begin_plan(saved, View::Questions),
            Err(problem) => self.messages.report(MessageSeverity::Error, problem.of(Path::new(name)).phrase()),
        }
    }

    /// A plan of its own that has no file yet; its history begins here.
    pub(super) fn begin_plan(&mut self, saved: store::SavedPlan, view: View) {
        let opened = store::Opened { saved, remarks: Vec::new(), read_only: false };
        let sitting = self.environment.ids.next_id();
        let (mut file, plan, _) = PlanFile::from_opened(opened, None, &self.environment.dirs, sitting);
        file.save_state = SaveState::NoFile;
        self.install(plan, History::default(), file, view);
    }

    /// Shows what was read: from a file with what it held, or as a plan without a file.
    pub(super) fn on_opened(
        &mut self,
        opened: store::Opened,
        done: (History, Vec<Phrase>),
        from: Option<(PathBuf, FileSnapshot, bool)>,
    ) {
        let remarks = opened.remarks.clone();
        let forbidden = from.as_ref().is_some_and(|(_, _, forbidden)| *forbidden);
        let (path, known) = from.map(|(path, known, _)| (path, known)).unzip();
        let sitting = self.environment.ids.next_id();
        let (mut file, plan, history) = PlanFile::from_opened(opened, path, &self.environment.dirs, sitting);
        if forbidden && file.read_only.is_none() {
            file.read_only = Some(ReadOnlyReason::WriteProtected);
        }
        file.save_state = match (&file.path, file.read_only) {
            (None, _) => SaveState::NoFile,
            (Some(_), None) => SaveState::AsOpened,
            (Some(_), Some(_)) => SaveState::ReadOnly,
        };
        file.schedule.has_odd_file = !remarks.is_empty() && file.path.is_some();
        let bytes = known.as_ref().filter(|_| file.schedule.has_odd_file).map(|known| Arc::clone(&known.bytes));
        file.last_seen = known;
        let (history, odd) = if file.read_only.is_none() { done } else { (history, Vec::new()) };
        self.install(plan, history, file, View::Overview);
        for remark in odd {
            self.messages.report(MessageSeverity::Note, remark);
        }
        if let Some(bytes) = bytes {
            self.keep_odd_file(&bytes);
        }
        for remark in remarks {
            self.messages.report(MessageSeverity::Warning, remark);
        }
    }

    /// Keeps a file that was odd as it was; where that fails, the first save tries again before it writes.
    fn keep_odd_file(&mut self, bytes: &[u8]) {
        match self.keep_version(VersionReason::Odd, String::new(), bytes) {
            Ok(_) => {
                if let Some(open) = &mut self.open {
                    open.file.schedule.has_odd_file = false;
                }
            }
            Err(error) => log::warn!("the file could not be kept as it was: {}", error.phrase().key),
        }
    }

    /// The sample opens as a plan of its own, without a file, so that nothing can be spoilt.
    pub(super) fn open_sample(&mut self) {
        match store::read(SAMPLE_PLAN.as_bytes()) {
            Ok(opened) => {
                let plan_id = self.environment.ids.next_id();
                self.begin_plan(store::SavedPlan { plan_id, ..opened.saved }, View::Overview);
            }
            Err(problem) => self.messages.report(MessageSeverity::Error, problem.of(Path::new("")).phrase()),
        }
    }

    pub(super) fn close_plan(&mut self) {
        self.stop_import();
        self.flush();
        self.jobs.stop(JobKind::Watch);
        self.release_file();
        self.remember_recent();
        self.open = None;
        self.refresh_recoveries();
    }
}
