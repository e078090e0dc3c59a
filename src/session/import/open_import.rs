//! A table that is being imported: what was found out about it, what importing it would do, and what the user has done
//! to it that has not been worked out yet.

use super::task::{ImportTarget, RecomputeTask, Recomputed};
use crate::edit::EditError;
use crate::import::{
    Book, ClassifiedRow, ImportField, ImportPreview, ImportResult, RowClass, RowOutcome, Sheet, SheetRole,
    Spread, Unit,
};
use crate::session::open::open_plan::PreparedPlan;
use crate::session::window::command::ImportAction;
use std::sync::Arc;

/// A table that is being imported.
#[derive(Debug)]
pub struct OpenImport {
    /// What was found out about all of its sheets; at least one.
    pub book: Arc<Book>,
    /// The index of the sheet that is shown.
    pub sheet_index: usize,
    /// The name of its file.
    pub source: String,
    /// What importing it would do.
    pub result: ImportResult,
    /// Another one with every change of what is shown, and for every table.
    pub version: u64,
    /// Whether the plan was begun for this table.
    pub for_new_plan: bool,
    /// Whether the user has done anything to it.
    pub is_edited: bool,
    prepared: Result<PreparedPlan, EditError>,
    revision: u64,
    requested_revision: u64,
    pending: Vec<(usize, ImportAction)>,
    /// Whether it is imported as soon as it is worked out.
    commit_when_ready: bool,
}

/// What an import was taken apart into.
pub struct ImportParts {
    /// The plan as it becomes; or why it cannot.
    pub prepared: Result<PreparedPlan, EditError>,
    /// What is large and of no use any longer.
    pub rest: Box<dyn Send>,
}

impl OpenImport {
    /// A table that was just read.
    pub fn new(read: Recomputed, source: String, for_new_plan: bool, version: u64) -> Self {
        let Recomputed { book, result, prepared, revision, .. } = read;
        Self {
            sheet_index: book.first_sheet(),
            book,
            source,
            result,
            version,
            for_new_plan,
            is_edited: false,
            prepared,
            revision,
            requested_revision: revision,
            pending: Vec::new(),
            commit_when_ready: false,
        }
    }

    /// The sheet that is shown.
    pub fn sheet(&self) -> Option<&Sheet> {
        self.book.sheets.get(self.sheet_index)
    }

    /// The preview of the sheet that is shown.
    pub fn preview(&self) -> Option<&ImportPreview> {
        self.sheet().map(|sheet| &sheet.preview)
    }

    /// What a sheet holds, as the user has set it last.
    pub fn role(&self, sheet: usize) -> Option<&SheetRole> {
        let set = self.pending_for(sheet).find_map(|action| match action {
            ImportAction::SetRole(role) => Some(role),
            _ => None,
        });
        set.or_else(|| self.book.sheets.get(sheet).map(|sheet| &sheet.role))
    }

    /// What a column of the shown sheet holds, as the user has set it last.
    pub fn field(&self, column: usize) -> Option<ImportField> {
        let set = self.pending_for(self.sheet_index).find_map(|action| match action {
            ImportAction::SetField(at, field) if *at == column => Some(*field),
            _ => None,
        });
        set.or_else(|| self.preview()?.columns().get(column).map(|column| column.field))
    }

    /// What a row of the shown sheet is and becomes, as the user has set it last.
    pub fn row_outcome(&self, row: &ClassifiedRow) -> (RowClass, RowOutcome) {
        let set = self.pending_for(self.sheet_index).find_map(|action| match action {
            ImportAction::ClassifyRow(at, class, outcome) if *at == row.row => Some((*class, *outcome)),
            _ => None,
        });
        set.unwrap_or((row.class, row.outcome))
    }

    /// What the numbers of the shown sheet count, as the user has set it last.
    pub fn unit(&self) -> Unit {
        let set = self.pending_for(self.sheet_index).find_map(|action| match action {
            ImportAction::SetUnit(unit) => *unit,
            _ => None,
        });
        set.unwrap_or_else(|| self.preview().map(|preview| preview.unit().0).unwrap_or_default())
    }

    /// How amounts without a year are spread over years, as the user has set it last.
    pub fn spread(&self) -> Spread {
        let set = self.pending_for(self.sheet_index).find_map(|action| match action {
            ImportAction::SetSpread(spread) => Some(*spread),
            _ => None,
        });
        set.unwrap_or_else(|| self.preview().map(|preview| preview.spread).unwrap_or_default())
    }

    /// What was done to a sheet and is not worked out yet, newest first.
    fn pending_for(&self, sheet: usize) -> impl Iterator<Item = &ImportAction> {
        self.pending.iter().rev().filter(move |(at, _)| *at == sheet).map(|(_, action)| action)
    }

    /// Shows another sheet.
    pub fn show_sheet(&mut self, sheet: usize) {
        self.sheet_index = sheet.min(self.book.sheets.len().saturating_sub(1));
        self.version += 1;
    }

    /// Keeps what the user does until it is worked out.
    pub fn queue(&mut self, action: ImportAction) {
        // Who changes something after pressing "import" wants to see what it does first.
        self.commit_when_ready = false;
        self.pending.push((self.sheet_index, action));
        self.is_edited = true;
        self.version += 1;
    }

    /// It is imported as soon as it is worked out.
    pub const fn commit_when_ready(&mut self) {
        self.commit_when_ready = true;
    }

    /// What is to be worked out for a plan.
    pub fn recompute_task(&mut self, target: ImportTarget) -> RecomputeTask {
        self.requested_revision = target.revision;
        RecomputeTask { target, book: Arc::clone(&self.book), actions: self.pending.clone() }
    }

    /// Whether the plan has changed since it was computed, and nobody has tried again.
    pub const fn is_outdated(&self, revision: u64) -> bool {
        self.revision != revision && self.requested_revision != revision
    }

    /// Whether all of it is worked out for the plan of this revision.
    pub const fn is_current(&self, revision: u64) -> bool {
        self.revision == revision && self.pending.is_empty()
    }

    /// Takes what was computed; gives what it replaces, and says whether the user waits for it to be imported.
    pub fn on_recomputed(&mut self, recomputed: Recomputed) -> (Box<dyn Send>, bool) {
        let Recomputed { book, result, prepared, revision, applied } = recomputed;
        // What was done meanwhile is behind these, and waits for the next time.
        self.pending.drain(..applied.min(self.pending.len()));
        self.revision = revision;
        self.version += 1;
        let old = (
            std::mem::replace(&mut self.book, book),
            std::mem::replace(&mut self.result, result),
            std::mem::replace(&mut self.prepared, prepared),
        );
        (Box::new(old), self.commit_when_ready)
    }

    /// Forgets what was done and is not worked out.
    pub fn discard_pending(&mut self) {
        self.pending.clear();
        self.commit_when_ready = false;
        self.version += 1;
    }

    /// Takes it apart, to be imported.
    pub fn into_parts(self) -> ImportParts {
        ImportParts { prepared: self.prepared, rest: Box::new((self.book, self.result)) }
    }
}
