//! A table on its way into the plan: what was found out about it, what taking it in would do, and what the user wants
//! of it that has not been worked out yet.
//!
//! The work itself runs beside the window, in `session::tables`.

use super::open_plan::PreparedPlan;
use crate::edit::EditError;
use crate::import::{Book, ImportField, ImportPreview, RowClass, RowOutcome, SheetRole, Sheet, Spread, ImportResult, Unit, ClassifiedRow};
use std::sync::Arc;

/// What the user does to a table before it is taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportAction {
    /// Another sheet is looked at, by its place.
    ShowSheet(usize),
    /// The sheet that is looked at is this.
    SetRole(SheetRole),
    /// A column is this.
    SetField(usize, ImportField),
    /// A row, by its place in the grid, is this.
    ClassifyRow(usize, RowClass, RowOutcome),
    /// The numbers count this; nothing leaves it to the table.
    SetUnit(Option<Unit>),
    /// Amounts without a year are put into years like this.
    SetSpread(Spread),
    /// Take it in.
    Commit,
    /// Leave it.
    Cancel,
}

/// What came of working a table out.
#[derive(Debug)]
pub(super) struct Recomputed {
    /// What was found out about its sheets.
    pub book: Arc<Book>,
    /// What taking it in would do.
    pub result: ImportResult,
    /// The plan as it would become; or why it cannot.
    pub prepared: Result<PreparedPlan, EditError>,
    /// The revision of the plan that it was worked out for.
    pub revision: u64,
    /// So many of the user's wishes are in it.
    pub applied: usize,
}

/// A table on its way in.
#[derive(Debug)]
pub struct OpenImport {
    /// What was found out about all of its sheets; at least one.
    pub book: Arc<Book>,
    /// The place of the sheet that is looked at.
    pub sheet_index: usize,
    /// The name of its file.
    pub source: String,
    /// What taking it in would do.
    pub result: ImportResult,
    /// Another one with every change of what is shown, and for every table.
    pub version: u64,
    /// Whether the plan was begun for this table.
    pub for_new_plan: bool,
    /// Whether the user has said what anything in it is.
    pub is_edited: bool,
    prepared: Result<PreparedPlan, EditError>,
    revision: u64,
    requested_revision: u64,
    pending: Vec<(usize, ImportAction)>,
    /// Whether it is taken in as soon as it is worked out.
    pub(super) commit_when_ready: bool,
}

impl OpenImport {
    /// A table that was just read.
    pub(super) fn new(weighed: Recomputed, source: String, for_new_plan: bool, version: u64) -> Self {
        let Recomputed { book, result, prepared, revision, .. } = weighed;
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

    /// The sheet that is looked at.
    pub fn sheet(&self) -> Option<&Sheet> {
        self.book.sheets.get(self.sheet_index)
    }

    /// The table of the sheet that is looked at.
    pub fn preview(&self) -> Option<&ImportPreview> {
        self.sheet().map(|sheet| &sheet.preview)
    }

    /// What a sheet is taken for, as the user wished last.
    pub fn role(&self, sheet: usize) -> Option<&SheetRole> {
        let wished = self.pending_for(sheet).find_map(|act| match act {
            ImportAction::SetRole(role) => Some(role),
            _ => None,
        });
        wished.or_else(|| self.book.sheets.get(sheet).map(|sheet| &sheet.role))
    }

    /// What a column of the sheet that is looked at is, as the user wished last.
    pub fn field(&self, column: usize) -> Option<ImportField> {
        let wished = self.pending_for(self.sheet_index).find_map(|act| match act {
            ImportAction::SetField(at, field) if *at == column => Some(*field),
            _ => None,
        });
        wished.or_else(|| self.preview()?.columns().get(column).map(|column| column.field))
    }

    /// What a row of the sheet that is looked at is, as the user wished last.
    pub fn row_outcome(&self, verdict: &ClassifiedRow) -> (RowClass, RowOutcome) {
        let wished = self.pending_for(self.sheet_index).find_map(|act| match act {
            ImportAction::ClassifyRow(row, judged, makes) if *row == verdict.row => Some((*judged, *makes)),
            _ => None,
        });
        wished.unwrap_or((verdict.class, verdict.outcome))
    }

    /// What the numbers of the sheet that is looked at count, as the user wished last.
    pub fn unit(&self) -> Unit {
        let wished = self.pending_for(self.sheet_index).find_map(|act| match act {
            ImportAction::SetUnit(unit) => *unit,
            _ => None,
        });
        wished.unwrap_or_else(|| self.preview().map(|intake| intake.unit().0).unwrap_or_default())
    }

    /// How amounts without a year are put into years, as the user wished last.
    pub fn spread(&self) -> Spread {
        let wished = self.pending_for(self.sheet_index).find_map(|act| match act {
            ImportAction::SetSpread(spread) => Some(*spread),
            _ => None,
        });
        wished.unwrap_or_else(|| self.preview().map(|intake| intake.spread).unwrap_or_default())
    }

    /// What was wished of a sheet and is not worked out yet, newest first.
    fn pending_for(&self, sheet: usize) -> impl Iterator<Item = &ImportAction> {
        self.pending.iter().rev().filter(move |(at, _)| *at == sheet).map(|(_, act)| act)
    }

    /// Looks at another sheet.
    pub(super) fn show_sheet(&mut self, sheet: usize) {
        self.sheet_index = sheet.min(self.book.sheets.len().saturating_sub(1));
        self.version += 1;
    }

    /// Keeps what the user wishes until it is worked out.
    pub(super) fn queue(&mut self, act: ImportAction) {
        self.pending.push((self.sheet_index, act));
        self.is_edited = true;
        self.version += 1;
    }

    /// What is to be worked out for the plan of a revision: the book, and what is wished of it.
    pub(super) fn recompute_task(&mut self, revision: u64) -> (Arc<Book>, Vec<(usize, ImportAction)>) {
        self.requested_revision = revision;
        (Arc::clone(&self.book), self.pending.clone())
    }

    /// Whether the plan has gone on since it was worked out, and nobody has tried again.
    pub(super) const fn is_outdated(&self, revision: u64) -> bool {
        self.revision != revision && self.requested_revision != revision
    }

    /// Whether all of it is worked out for the plan of this revision.
    pub(super) const fn is_current(&self, revision: u64) -> bool {
        self.revision == revision && self.pending.is_empty()
    }

    /// Takes what was worked out; gives what it replaces.
    pub(super) fn on_recomputed(&mut self, weighed: Recomputed) -> impl Send + use<> {
        let Recomputed { book, result: preview, prepared: ahead, revision: of, applied: wishes } = weighed;
        self.pending.drain(..wishes.min(self.pending.len()));
        self.revision = of;
        self.version += 1;
        (
            std::mem::replace(&mut self.book, book),
            std::mem::replace(&mut self.result, preview),
            std::mem::replace(&mut self.prepared, ahead),
        )
    }

    /// What is wished and not worked out is given up.
    pub(super) fn discard_pending(&mut self) {
        self.pending.clear();
        self.commit_when_ready = false;
        self.version += 1;
    }

    /// The plan as it becomes, and the rest.
    pub(super) fn into_prepared(self) -> (Result<PreparedPlan, EditError>, impl Send + use<>) {
        (self.prepared, (self.book, self.result))
    }
}

/// Does what the user wished of a sheet.
pub(super) fn apply_action(book: &mut Book, at: usize, act: ImportAction) {
    let Some(sheet) = book.sheets.get_mut(at) else { return };
    match act {
        ImportAction::SetRole(role) => sheet.role = role,
        ImportAction::SetField(column, field) => sheet.preview.set_field(column, field),
        ImportAction::ClassifyRow(row, judged, makes) => sheet.preview.set_row_class(row, judged, makes),
        ImportAction::SetUnit(unit) => sheet.preview.set_unit(unit),
        ImportAction::SetSpread(spread) => sheet.preview.spread = spread,
        ImportAction::ShowSheet(_) | ImportAction::Commit | ImportAction::Cancel => {}
    }
}
