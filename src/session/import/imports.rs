//! The import that is being read, the one that is open, and what is done with it.
//!
//! Where the plan or the user has moved on while it was computed, it is recomputed before anything is imported.

use super::open_import::{ImportParts, OpenImport};
use super::task::{ImportTarget, RecomputeTask, Recomputed, SHARE_READ};
use crate::import::SheetRole;
use crate::session::effect::{Effect, Effects};
use crate::session::environment::Environment;
use crate::session::open::workspace::Workspace;
use crate::session::window::command::ImportAction;
use crate::session::window::views::View;
use crate::text::Phrase;
use std::path::PathBuf;

/// Work that takes less time is not shown, in milliseconds: a line that appears and disappears at once only disturbs.
pub const SILENT_FOR: u64 = 300;

/// The table that is being read.
#[derive(Clone, Debug)]
pub struct ReadingTable {
    /// Its file.
    pub path: PathBuf,
    /// The name of its file.
    pub source: String,
    /// When it began, in milliseconds.
    pub begun_at: u64,
    /// What was in sight when it began, where a plan was open.
    pub begun_in: Option<InSight>,
}

/// What is in sight of the open plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InSight {
    /// The view.
    pub view: View,
    /// The revision of the plan.
    pub revision: u64,
}

/// Long work on a table, as the window shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportProgress<'a> {
    /// The name of the file.
    pub source: &'a str,
    /// How far it has come, in thousandths.
    pub thousandths: u32,
}

impl ImportProgress<'_> {
    /// What is done and how far it has come, in steps of ten per cent.
    pub fn phrase(self) -> Phrase {
        let key = if self.thousandths < SHARE_READ { "ui-table-reading" } else { "ui-table-weighing" };
        let share = i64::from(self.thousandths / 100 * 10);
        Phrase::new(key).with("file", self.source).with("share", share)
    }
}

/// How far the two jobs on a table have come, in thousandths, where they run.
#[derive(Clone, Copy, Debug)]
pub struct ImportJobs {
    /// Reading one.
    pub reading: Option<u32>,
    /// Working the open one out anew.
    pub recomputing: Option<u32>,
}

/// The import that is being read and the one that is open.
#[derive(Debug, Default)]
pub struct Imports {
    /// The table that is being read.
    pub reading: Option<ReadingTable>,
    /// The table that is open.
    pub open: Option<OpenImport>,
    recompute_begun: u64,
}

impl Imports {
    /// Works the open table out anew for the plan as it is, to be run in the background.
    pub fn begin_recompute(&mut self, workspace: &Workspace, env: &mut Environment) -> Option<RecomputeTask> {
        let ids = env.frame_ids();
        let import = self.open.as_mut()?;
        // Counted for each recomputation, so that a short one after a long one shows no progress.
        self.recompute_begun = env.milliseconds();
        Some(import.recompute_task(ImportTarget {
            plan: workspace.plan.plan().clone(),
            revision: workspace.plan.revision(),
            ids,
            source: import.source.clone(),
        }))
    }

    /// Whether the open table was computed for an older plan, and nobody has tried again.
    pub fn is_outdated(&self, revision: u64) -> bool {
        self.open.as_ref().is_some_and(|import| import.is_outdated(revision))
    }

    /// The work on a table that takes so long that the window shows it.
    pub fn progress(&self, jobs: ImportJobs, now: u64) -> Option<ImportProgress<'_>> {
        let is_silent = |begun: u64| now.saturating_sub(begun) < SILENT_FOR;
        if let Some(table) = self.reading.as_ref().filter(|table| !is_silent(table.begun_at)) {
            return Some(ImportProgress { source: &table.source, thousandths: jobs.reading? });
        }
        let thousandths = jobs.recomputing.filter(|_| !is_silent(self.recompute_begun))?;
        let import = self.open.as_ref()?;
        Some(ImportProgress { source: &import.source, thousandths: thousandths.max(SHARE_READ) })
    }

    /// The table that is being read is not imported; what was done to the open one and is not worked out is forgotten.
    pub fn stop(&mut self, jobs: ImportJobs) -> Effects {
        if jobs.recomputing.is_some() {
            self.open.iter_mut().for_each(OpenImport::discard_pending);
        }
        let stopped = self.reading.take();
        stopped.map_or_else(Effects::none, |table| {
            Effects::note(Phrase::new("ui-table-stopped").with("file", table.source))
        })
    }

    /// Opens a table that was read. A user who has moved on to something else meanwhile stays there.
    pub fn show(
        &mut self,
        read: Recomputed,
        table: ReadingTable,
        for_new_plan: bool,
        here: InSight,
    ) -> Effects {
        // No version of one table is one of another that takes its place.
        let version = self.open.as_ref().map_or(1, |before| before.version + 1);
        let old = self.open.replace(OpenImport::new(read, table.source, for_new_plan, version));
        // A new plan has nothing else in sight, so there the preview is always shown.
        let stayed = table.begun_in.is_none_or(|begun_in| begun_in == here);
        let effects = if stayed { Effect::Show(View::Import).into() } else { Effects::none() };
        effects.and(Effect::Drop(Box::new(old)))
    }

    /// Takes what was computed, and imports it where the user waits for that.
    pub fn on_recomputed(
        &mut self,
        recomputed: Recomputed,
        workspace: &mut Workspace,
        env: &mut Environment,
    ) -> Effects {
        let Some(import) = &mut self.open else { return Effects::none() };
        let (old, commits) = import.on_recomputed(recomputed);
        let effects = Effects::from(Effect::Drop(old));
        if commits { effects.and(self.edit(ImportAction::Commit, workspace, env)) } else { effects }
    }

    /// Does what the user wants of the open table.
    pub fn edit(
        &mut self,
        action: ImportAction,
        workspace: &mut Workspace,
        env: &mut Environment,
    ) -> Effects {
        let Some(import) = &mut self.open else { return Effects::none() };
        match action {
            ImportAction::ShowSheet(sheet) => {
                import.show_sheet(sheet);
                Effects::none()
            }
            ImportAction::Cancel => self.cancel(workspace),
            ImportAction::Commit if import.is_current(workspace.plan.revision()) => {
                self.commit(workspace, env)
            }
            ImportAction::Commit => {
                import.commit_when_ready();
                Effect::RecomputeImport.into()
            }
            action => {
                import.queue(action);
                Effect::RecomputeImport.into()
            }
        }
    }

    /// Closes the table without importing it.
    fn cancel(&mut self, workspace: &Workspace) -> Effects {
        let Some(import) = self.open.take() else { return Effects::none() };
        let left = Phrase::new("ui-table-left").with("file", import.source.as_str());
        // A plan that was begun for this table and never edited has nothing to be kept for.
        let is_untouched = import.for_new_plan && workspace.plan.history().steps().is_empty();
        let back = if is_untouched { Effect::CloseEmptyPlan } else { Effect::LeaveImport };
        Effects::from(Effect::StopRecompute)
            .and(back)
            .and(Effects::note(left))
            .and(Effect::Drop(Box::new(import)))
    }

    /// The plan becomes what was computed for it.
    fn commit(&mut self, workspace: &mut Workspace, env: &mut Environment) -> Effects {
        let Some(import) = self.open.take() else { return Effects::none() };
        let done = Phrase::new("ui-taken-in").with("count", import.result.measures);
        let done = done.with("file", import.source.as_str()).with("remarks", import.result.remarks.len());
        // Before the table is taken apart.
        let view = view_after_import(&import);
        let ImportParts { prepared, rest } = import.into_parts();
        let effects = match prepared {
            Ok(prepared) => workspace.commit(prepared, env).and(Effects::note(done)),
            Err(error) => Effects::error(error.phrase()),
        };
        effects.and(Effect::Show(view)).and(Effect::Drop(rest))
    }
}

/// Where what was imported is seen: among the measures, else where the first list belongs.
fn view_after_import(import: &OpenImport) -> View {
    let lists = import.book.sheets.iter().filter_map(|sheet| match sheet.role {
        SheetRole::List(kind) => Some(View::of(kind)),
        _ => None,
    });
    lists.take(1).find(|_| import.result.measures == 0).unwrap_or(View::Measures)
}
