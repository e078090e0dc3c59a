//! Opening plans: from a template, the sample, a file, a version or a recovery copy.

use super::Program;
use super::job::{JobKind, JobResult, Lane};
use super::leaving::Next;
use crate::session::environment::file_name;
use crate::session::file::reading::UnreadablePlan;
use crate::session::file::rescue::RescueOffer;
use crate::session::import::imports::SILENT_FOR;
use crate::session::open::opening::{OpenResult, OpenSource, OpenTask, OpenedPlan};
use crate::session::open::workspace::Workspace;
use crate::session::window::messages::MessageSeverity;
use crate::session::window::views::View;
use crate::session::window::window_state::WindowState;
use crate::store::{self, SAMPLE_PLAN, SavedPlan, Template};
use crate::text::Phrase;
use std::path::Path;

/// A plan that is being read.
pub(super) struct Reading {
    source: OpenSource,
    /// When that began, in milliseconds of a steady clock.
    begun: u64,
    /// Whether it is said that it is read.
    is_reported: bool,
}

impl Reading {
    fn file(&self) -> &Path {
        match &self.source {
            OpenSource::File(path) | OpenSource::Recovery(path) => path,
            OpenSource::Version(version) => &version.file,
            OpenSource::Damaged { file, .. } => file,
        }
    }

    fn lane(source: &OpenSource) -> Lane {
        match source {
            OpenSource::File(path) | OpenSource::Damaged { file: path, .. } => Lane::File(path.clone()),
            OpenSource::Recovery(_) => Lane::Offers,
            OpenSource::Version(_) => Lane::Versions,
        }
    }
}

impl Program {
    /// Shows a plan in place of the one that is open, which is safe by now.
    pub(super) fn install(&mut self, opened: OpenedPlan, view: View) {
        let OpenedPlan { mut workspace, has_unsaved, reports } = opened;
        if has_unsaved {
            workspace.file.on_change(self.env.milliseconds());
        }
        self.stop_reading();
        self.stop_import();
        // What went wrong with another plan is no matter of this one; it stays in the list.
        self.messages.dismiss_errors();
        self.drop_plan();
        // A selection or an import of the old plan means nothing in the new one.
        self.window = WindowState::showing(view);
        let path = workspace.file.path().unwrap_or(Path::new("no file"));
        log::info!("plan {} is open, from {}", workspace.file.plan_id, path.display());
        self.workspace = Some(workspace);
        self.return_to_view();
        self.acquire_file();
        self.remember_recent();
        for (severity, phrase) in reports {
            self.messages.report(severity, phrase);
        }
        if let Some(workspace) = &mut self.workspace {
            workspace.file.keep_odd_file(self.env.now());
        }
        self.return_to_gathering();
        self.begin_file_tasks();
    }

    /// The file of the open plan is open here from now on.
    pub(super) fn acquire_file(&mut self) {
        if let Some(workspace) = &mut self.workspace {
            let title = workspace.plan.plan().about().title.to_string();
            workspace.presence.acquire(&mut self.env, &mut workspace.file, &title);
        }
        self.begin_file_tasks();
    }

    /// The file of the open plan is no longer open here.
    pub(super) fn release_file(&mut self) {
        if let Some(workspace) = &mut self.workspace {
            workspace.presence.release(&mut workspace.file);
        }
        self.begin_file_tasks();
    }

    pub(super) fn new_from_template(&mut self, name: &str) {
        let Some(template) = Template::ALL.iter().find(|template| template.name == name) else { return };
        match template.plan(self.words.language(), &mut self.env.ids) {
            Ok(saved) => self.begin_plan(saved, View::Questions),
            Err(problem) => self.report_error(problem.of(Path::new(name)).phrase()),
        }
    }

    /// Opens the sample as a plan of its own, without a file, so that nothing can be spoilt.
    pub(super) fn open_sample(&mut self) {
        match store::read(SAMPLE_PLAN.as_bytes()) {
            Ok(opened) => {
                // An id of its own, or the versions and the journal of everybody's sample would be one.
                let plan_id = self.env.ids.next_id();
                self.begin_plan(SavedPlan { plan_id, ..opened.saved }, View::Overview);
            }
            Err(problem) => self.report_error(problem.of(Path::new("")).phrase()),
        }
    }

    /// Opens a plan of its own that has no file yet.
    pub(super) fn begin_plan(&mut self, saved: SavedPlan, view: View) {
        // What is open until now is named by this id: the recovery copy too, so that no two programs write one.
        let id = self.env.ids.next_id();
        let workspace = Workspace::begun(id, saved, &self.env.dirs);
        self.leave(Next::Open(
            Box::new(OpenedPlan { workspace, has_unsaved: false, reports: Vec::new() }),
            view,
        ));
    }

    /// Begins to read a plan; what is being read is not opened.
    pub(super) fn begin_open(&mut self, source: OpenSource) {
        self.rescue = None;
        self.stop_reading();
        self.stop_opening();
        let task = OpenTask { source: source.clone(), id: self.env.ids.next_id(), today: self.env.today() };
        let files = self.files.clone();
        self.jobs.begin(Reading::lane(&source), JobKind::Open, move |_, _| {
            JobResult::Opened(Box::new(task.run(&files)))
        });
        self.reading = Some(Reading { source, begun: self.env.milliseconds(), is_reported: false });
    }

    /// Opens the version that is offered instead of a file.
    pub(super) fn open_offered_version(&mut self) {
        if let Some(version) = self.rescue.take().and_then(|offer| offer.version) {
            self.begin_open(OpenSource::Version(version));
        }
    }

    /// Opens what can be read of the file that could not be opened.
    pub(super) fn open_readable(&mut self) {
        if let Some(file) = self.rescue.take().and_then(|offer| offer.damaged) {
            let plan_id = self.env.ids.next_id();
            self.begin_open(OpenSource::Damaged { file, plan_id });
        }
    }

    /// Whether a plan is being read.
    pub const fn is_reading(&self) -> bool {
        self.reading.is_some()
    }

    /// The name of the file that is being read, where that takes so long that it is said.
    pub fn reading_file_name(&self) -> Option<String> {
        let reading = self.reading.as_ref()?;
        let is_long = self.env.milliseconds().saturating_sub(reading.begun) >= SILENT_FOR;
        is_long.then(|| file_name(reading.file()))
    }

    /// Milliseconds until it is to be said that a file is being read.
    pub(super) fn reading_due_in(&self) -> Option<u64> {
        let reading = self.reading.as_ref().filter(|reading| !reading.is_reported)?;
        Some((reading.begun + SILENT_FOR).saturating_sub(self.env.milliseconds()))
    }

    /// Says once that a file is being read, where a plan is open; the start screen always does.
    pub(super) fn report_reading(&mut self) {
        let Some(name) = self.reading_file_name() else { return };
        if let Some(reading) = self.reading.as_mut().filter(|reading| !reading.is_reported) {
            reading.is_reported = true;
            if self.workspace.is_some() {
                self.messages.report(MessageSeverity::Note, Phrase::new("ui-reading").with("file", name));
            }
        }
    }

    /// What is being read is not opened.
    pub(super) fn stop_reading(&mut self) {
        if let Some(reading) = self.reading.take() {
            self.jobs.stop(&Reading::lane(&reading.source), JobKind::Open);
        }
    }

    /// Opens what was read, or reports why it is no plan and offers what there is instead.
    pub(super) fn on_opened(&mut self, opened: OpenResult) {
        self.reading = None;
        match (opened.result, opened.source) {
            (Ok(plan), _) => self.leave(Next::Open(plan, View::Overview)),
            (Err(UnreadablePlan { error, version, readable_rows }), OpenSource::File(path)) => {
                let version = version.map(|version| *version);
                self.rescue = RescueOffer::of(&path, version, readable_rows, self.env.today());
                self.change_settings(move |settings| settings.remove_recent(&path));
                self.report_error(error.phrase());
            }
            (Err(UnreadablePlan { error, .. }), _) => self.report_error(error.phrase()),
        }
    }
}
