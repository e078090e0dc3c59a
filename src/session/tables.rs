//! Reading a table and working out what taking it in would do: always beside the window, with progress and a stop.
//!
//! What was worked out holds the plan as it would become, so that taking in is no more than a change of hands. Where
//! the plan or the user's wishes have gone on meanwhile, it is worked out anew before anything is taken in.

use super::importing::{Recomputed, apply_action};
use super::obeying::state_after_change;
use super::open_plan::PreparedPlan;
use super::program::{JobResult, JobKind, Program, file_name};
use super::{ImportAction, OpenImport, Progress, StopFlag, View, MessageSeverity};
use crate::import::{Book, SheetRole};
use crate::model::{IdGenerator, Plan};
use crate::store::{self, Storage, read_bytes};
use crate::text::Phrase;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Work that is done sooner is not told of: a line that comes and goes at once only disturbs. In milliseconds.
const SILENT_FOR: u64 = 300;

/// So much of the work is reading the file, and so much working out its rows, in thousandths.
const SHARE_READ: u32 = 300;
const SHARE_RECOMPUTED: u32 = 850;

/// The table that is being read.
#[derive(Debug)]
pub(super) struct ReadingTable {
    source: String,
    begun_at: u64,
    /// What was in sight of the open plan when it began.
    begun_in: Option<(View, u64)>,
}

/// Long work on a table, as the window tells of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportProgress<'a> {
    /// The name of the file.
    pub source: &'a str,
    /// How far it has come, in thousandths.
    pub thousandths: u32,
}

impl ImportProgress<'_> {
    /// What is done and how far it has come, in tenths.
    pub fn phrase(self) -> Phrase {
        let key = if self.thousandths < SHARE_READ { "ui-table-reading" } else { "ui-table-weighing" };
        Phrase::new(key).with("file", self.source).with("share", usize_of(self.thousandths / 100) * 10)
    }
}

/// What came of work on a table.
pub(super) enum ImportJobResult {
    Read(Box<Result<Recomputed, Phrase>>),
    Recomputed(Box<Recomputed>),
    /// It was stopped; nobody hears of it.
    Stopped,
}

/// A plan for which something is worked out: its revision, and identities for new records.
struct ImportTask {
    plan: Plan,
    revision: u64,
    ids: IdGenerator,
    source: String,
}

impl ImportTask {
    /// Works out what taking a book in would do; nothing where it was stopped.
    fn recompute(mut self, book: Arc<Book>, wishes: usize, watch: (&Progress, &StopFlag)) -> Option<Recomputed> {
        let (progress, stop) = watch;
        let rows = book.row_count().max(1);
        let go_on = |before: usize| {
            let share = u32::try_from(before * usize_of(SHARE_RECOMPUTED - SHARE_READ) / rows).unwrap_or(SHARE_RECOMPUTED);
            progress.set(SHARE_READ + share);
            !stop.is_stopped()
        };
        let preview = book.import_while(&self.plan, &mut self.ids, &self.source, &go_on)?;
        progress.set(SHARE_RECOMPUTED);
        let ahead = PreparedPlan::prepare(&self.plan, preview.change.clone());
        Some(Recomputed { book, result: preview, prepared: ahead, revision: self.revision, applied: wishes })
    }

    fn read(self, storage: &dyn Storage, path: &Path, watch: (&Progress, &StopFlag)) -> ImportJobResult {
        let book = read_bytes(storage, path)
            .map_err(|error| error.phrase())
            .and_then(|bytes| Book::read(&bytes).map_err(|error| error.phrase()));
        watch.0.set(SHARE_READ);
        let weighed = book.map(|book| self.recompute(Arc::new(book), 0, watch));
        weighed.map_or_else(
            |why| ImportJobResult::Read(Box::new(Err(why))),
            |weighed| weighed.map_or(ImportJobResult::Stopped, |weighed| ImportJobResult::Read(Box::new(Ok(weighed)))),
        )
    }
}

const fn usize_of(thousandths: u32) -> usize {
    thousandths as usize
}

impl Program {
    /// Begins to read a table, for the open plan or for a new one where none is open.
    pub(super) fn import_file(&mut self, path: PathBuf) {
        self.stop_import();
        let source = file_name(&path);
        let from = self.open.as_ref().map(|open| (open.view, open.plan.revision()));
        self.reading_table = Some(ReadingTable { source: source.clone(), begun_at: self.now(), begun_in: from });
        let plan = self.open.as_ref().map(|open| open.plan.plan().clone()).unwrap_or_default();
        let task = ImportTask { plan, revision: from.map_or(1, |(_, of)| of), ids: self.frame_ids(), source };
        let storage = Arc::clone(&self.environment.storage);
        self.jobs.begin(JobKind::ReadTable, move |progress, stop| {
            JobResult::Import(task.read(storage.as_ref(), &path, (progress, stop)))
        });
    }

    /// Begins to work the table out anew, with all that is wished of it; what was being worked out is stopped.
    fn recompute_import(&mut self) {
        let ids = self.frame_ids();
        let now = self.now();
        let Some(open) = &mut self.open else { return };
        let Some(importing) = &mut open.import else { return };
        let of = open.plan.revision();
        let (mut book, wishes) = importing.recompute_task(of);
        let task = ImportTask { plan: open.plan.plan().clone(), revision: of, ids, source: importing.source.clone() };
        self.recompute_begun = now;
        self.jobs.begin(JobKind::RecomputeImport, move |progress, stop| {
            let count = wishes.len();
            if !wishes.is_empty() {
                let changed = Arc::make_mut(&mut book);
                for (sheet, act) in wishes {
                    apply_action(changed, sheet, act);
                }
            }
            progress.set(SHARE_READ);
            let weighed = task.recompute(book, count, (progress, stop));
            JobResult::Import(weighed.map_or(ImportJobResult::Stopped, |weighed| ImportJobResult::Recomputed(Box::new(weighed))))
        });
    }

    /// What a frame begins with: a preview in sight whose plan has gone on is worked out anew.
    pub(super) fn recompute_outdated(&mut self) {
        let outdated = self.open.as_ref().is_some_and(|open| {
            let is_outdated = |importing: &OpenImport| importing.is_outdated(open.plan.revision());
            open.view == View::Import && open.import.as_ref().is_some_and(is_outdated)
        });
        if outdated && self.jobs.progress(JobKind::RecomputeImport).is_none() {
            self.recompute_import();
        }
    }

    /// In how many milliseconds there is more to be told of the work on a table.
    pub(super) fn import_due_in(&self) -> Option<u64> {
        let runs = self.reading_table.is_some() || self.jobs.progress(JobKind::RecomputeImport).is_some();
        runs.then_some(SILENT_FOR)
    }

    /// The work on a table that takes so long that the window tells of it.
    pub fn import_progress(&self) -> Option<ImportProgress<'_>> {
        let calm = |begun: u64| self.now().saturating_sub(begun) < SILENT_FOR;
        if let Some(table) = self.reading_table.as_ref().filter(|table| !calm(table.begun_at)) {
            return Some(ImportProgress { source: &table.source, thousandths: self.jobs.progress(JobKind::ReadTable)? });
        }
        let done = self.jobs.progress(JobKind::RecomputeImport).filter(|_| !calm(self.recompute_begun))?;
        let importing = self.open.as_ref()?.import.as_ref()?;
        Some(ImportProgress { source: &importing.source, thousandths: done.max(SHARE_READ) })
    }

    /// Whether anything is worked out about a table now.
    pub fn import_is_running(&self) -> bool {
        self.reading_table.is_some() || self.jobs.progress(JobKind::RecomputeImport).is_some()
    }

    /// A table that is being read is not taken in; what was wished of one in sight and is not worked out is given up.
    pub(super) fn stop_import(&mut self) {
        self.jobs.stop(JobKind::ReadTable);
        let weighing = self.jobs.progress(JobKind::RecomputeImport).is_some();
        self.jobs.stop(JobKind::RecomputeImport);
        let importing = self.open.as_mut().and_then(|open| open.import.as_mut());
        if let Some(importing) = importing.filter(|_| weighing) {
            importing.discard_pending();
        }
        if let Some(table) = self.reading_table.take() {
            let said = Phrase::new("ui-table-stopped").with("file", table.source);
            self.messages.report(MessageSeverity::Note, said);
        }
    }

    /// Takes what came of work on a table.
    pub(super) fn on_import_job(&mut self, tabled: ImportJobResult) {
        match tabled {
            ImportJobResult::Read(read) => {
                let Some(table) = self.reading_table.take() else { return };
                match *read {
                    Ok(weighed) => self.show_import(table, weighed),
                    Err(why) => self.messages.report(MessageSeverity::Error, why),
                }
            }
            ImportJobResult::Recomputed(weighed) => {
                let Some(open) = &mut self.open else { return };
                let Some(importing) = &mut open.import else { return };
                let old = importing.on_recomputed(*weighed);
                let wanted = importing.commit_when_ready;
                self.drop_in_background(old);
                if wanted {
                    self.edit_import(ImportAction::Commit);
                }
            }
            ImportJobResult::Stopped => {}
        }
    }

    /// Shows a table that was read; who has gone on to something else meanwhile is only told.
    fn show_import(&mut self, table: ReadingTable, weighed: Recomputed) {
        let for_new_plan = self.open.is_none();
        if for_new_plan {
            let plan_id = self.environment.ids.next_id();
            self.begin_plan(store::SavedPlan { plan_id, ..store::SavedPlan::default() }, View::Import);
        }
        self.jobs.stop(JobKind::RecomputeImport);
        let Some(open) = &mut self.open else { return };
        let stayed = table.begun_in.is_none_or(|(view, of)| open.view == view && open.plan.revision() == of);
        // No version of one table is one of another that stands in its place.
        let version = open.import.as_ref().map_or(1, |before| before.version + 1);
        let importing = OpenImport::new(weighed, table.source, for_new_plan, version);
        let old = open.import.replace(importing);
        if stayed || open.view == View::Import {
            open.view = View::Import;
        }
        self.drop_in_background(old);
    }

    /// Does what the user wishes of the table.
    pub(super) fn edit_import(&mut self, act: ImportAction) {
        let Some(open) = &mut self.open else { return };
        let revision = open.plan.revision();
        let Some(importing) = &mut open.import else { return };
        match act {
            ImportAction::ShowSheet(sheet) => importing.show_sheet(sheet),
            ImportAction::Cancel => self.cancel_import(),
            ImportAction::Commit if importing.is_current(revision) => self.commit_import(),
            ImportAction::Commit => {
                importing.commit_when_ready = true;
                self.recompute_import();
            }
            act => {
                importing.commit_when_ready = false;
                importing.queue(act);
                self.recompute_import();
            }
        }
    }

    /// Nothing of the table is taken in.
    fn cancel_import(&mut self) {
        self.jobs.stop(JobKind::RecomputeImport);
        let Some(open) = &mut self.open else { return };
        let Some(importing) = open.import.take() else { return };
        let said = Phrase::new("ui-table-left").with("file", importing.source.as_str());
        if importing.for_new_plan && open.plan.history().steps().is_empty() {
            self.close_empty_plan();
        } else if open.view == View::Import {
            open.view = View::Measures;
        }
        self.messages.report(MessageSeverity::Note, said);
        self.drop_in_background(importing);
    }

    /// The plan becomes what was worked out for it.
    fn commit_import(&mut self) {
        let (stamp, now) = (self.stamp(), self.now());
        let Some(open) = &mut self.open else { return };
        let Some(importing) = open.import.take() else { return };
        let said = Phrase::new("ui-taken-in").with("count", importing.result.measures);
        let said =
            said.with("file", importing.source.as_str()).with("remarks", importing.result.remarks.len());
        let view = view_after_import(&importing);
        let (ahead, old) = importing.into_prepared();
        match ahead {
            Ok(ahead) => {
                open.plan.commit_prepared(ahead, stamp, now);
                open.file.save_state = state_after_change(&open.file);
                self.messages.report(MessageSeverity::Note, said);
            }
            Err(error) => self.messages.report(MessageSeverity::Error, error.phrase()),
        }
        open.view = view;
        self.drop_in_background(old);
    }

    /// Gives up what is large beside the window, for that takes time too.
    fn drop_in_background(&mut self, old: impl Send + 'static) {
        self.jobs.begin(JobKind::DropInBackground, move |_, _| {
            drop(old);
            JobResult::Dropped
        });
    }

    /// Back to the start screen from a plan that nothing was put into.
    fn close_empty_plan(&mut self) {
        if let Some(open) = self.open.take() {
            // Usually there is no copy yet.
            let gone = self.environment.storage.remove(&open.file.recovery.file);
            log::trace!("empty recovery copy removed: {}", gone.is_ok());
        }
    }
}

/// Where what was taken in is seen: among the measures, else where the first list belongs.
fn view_after_import(importing: &OpenImport) -> View {
    let lists = importing.book.sheets.iter().filter_map(|sheet| match sheet.role {
        SheetRole::List(kind) => Some(View::of(kind)),
        _ => None,
    });
    lists.take(1).find(|_| importing.result.measures == 0).unwrap_or(View::Measures)
}
