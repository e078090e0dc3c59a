//! Reading a table and working out what importing it would do: always in the background, with progress and a stop.
//!
//! What was computed holds the plan as it would become, so that importing it is no more than an exchange.

use crate::edit::EditError;
use crate::import::{Book, ImportResult};
use crate::model::{IdGenerator, Plan};
use crate::session::jobs::{Progress, StopFlag};
use crate::session::open::open_plan::PreparedPlan;
use crate::session::window::command::ImportAction;
use crate::store::{Storage, read_bytes};
use crate::text::Phrase;
use std::path::Path;
use std::sync::Arc;

/// The share of the work that is done when the file is read, in thousandths.
pub const SHARE_READ: u32 = 300;
/// The share that is done when its rows are worked out; making the change of the plan is the rest.
const SHARE_RECOMPUTED: u32 = 850;

/// What importing a table would do.
#[derive(Debug)]
pub struct Recomputed {
    /// What was found out about its sheets.
    pub book: Arc<Book>,
    /// What importing it would do.
    pub result: ImportResult,
    /// The plan as it would become; or why it cannot.
    pub prepared: Result<PreparedPlan, EditError>,
    /// The revision of the plan that it was computed for.
    pub revision: u64,
    /// So many of the user's actions are in it.
    pub applied: usize,
}

/// The plan that a table is worked out for.
#[derive(Debug)]
pub struct ImportTarget {
    /// The plan.
    pub plan: Plan,
    /// Its revision.
    pub revision: u64,
    /// Gives out the ids of new records.
    pub ids: IdGenerator,
    /// The name of the table's file.
    pub source: String,
}

/// How a job reports and is stopped.
#[derive(Clone, Copy, Debug)]
pub struct JobHandle<'a> {
    /// How far it has come.
    pub progress: &'a Progress,
    /// Whether it is to stop.
    pub stop: &'a StopFlag,
}

impl ImportTarget {
    /// Reads a table and works out what importing it would do; nothing where it was stopped.
    pub fn read(
        self,
        storage: &dyn Storage,
        path: &Path,
        job: JobHandle<'_>,
    ) -> Option<Result<Recomputed, Phrase>> {
        let book = read_bytes(storage, path)
            .map_err(|error| error.phrase())
            .and_then(|bytes| Book::read(&bytes).map_err(|error| error.phrase()));
        job.progress.set(SHARE_READ);
        match book {
            Ok(book) => self.compute(Arc::new(book), 0, job).map(Ok),
            Err(why) => Some(Err(why)),
        }
    }

    /// Works out what importing a book would do; nothing where it was stopped.
    fn compute(mut self, book: Arc<Book>, applied: usize, job: JobHandle<'_>) -> Option<Recomputed> {
        // Progress goes by rows, for the share of a sheet cannot be known before it is read.
        let rows = book.row_count().max(1);
        let go_on = |before: usize| {
            let share = before * (SHARE_RECOMPUTED - SHARE_READ) as usize / rows;
            job.progress.set(SHARE_READ + u32::try_from(share).unwrap_or(SHARE_RECOMPUTED));
            !job.stop.is_stopped()
        };
        let result = book.import_while(&self.plan, &mut self.ids, &self.source, &go_on)?;
        job.progress.set(SHARE_RECOMPUTED);
        let prepared = PreparedPlan::prepare(&self.plan, result.change.clone());
        Some(Recomputed { book, result, prepared, revision: self.revision, applied })
    }
}

/// Works a table out anew, with all that the user has done to it.
#[derive(Debug)]
pub struct RecomputeTask {
    /// The plan that it is worked out for.
    pub target: ImportTarget,
    /// What was found out about its sheets.
    pub book: Arc<Book>,
    /// What the user has done, each to the sheet of an index.
    pub actions: Vec<(usize, ImportAction)>,
}

impl RecomputeTask {
    /// Works it out; nothing where it was stopped.
    pub fn run(self, job: JobHandle<'_>) -> Option<Recomputed> {
        let Self { target, mut book, actions } = self;
        let applied = actions.len();
        if !actions.is_empty() {
            // The window continues to show the book as it was: this one is a copy.
            let changed = Arc::make_mut(&mut book);
            for (sheet, action) in actions {
                apply_action(changed, sheet, action);
            }
        }
        job.progress.set(SHARE_READ);
        target.compute(book, applied, job)
    }
}

/// Does what the user wants of the sheet of an index.
fn apply_action(book: &mut Book, at: usize, action: ImportAction) {
    let Some(sheet) = book.sheets.get_mut(at) else { return };
    match action {
        ImportAction::SetRole(role) => sheet.role = role,
        ImportAction::SetField(column, field) => sheet.preview.set_field(column, field),
        ImportAction::ClassifyRow(row, class, outcome) => sheet.preview.set_row_class(row, class, outcome),
        ImportAction::SetUnit(unit) => sheet.preview.set_unit(unit),
        ImportAction::SetSpread(spread) => sheet.preview.spread = spread,
        ImportAction::ShowSheet(_) | ImportAction::Commit | ImportAction::Cancel => {}
    }
}
