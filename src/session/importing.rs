//! A table on its way into the plan: what was found out about it, what taking it in would do, and what the user wants
//! of it that has not been worked out yet.
//!
//! The work itself runs beside the window, in `session::tables`.

use super::open_plan::Ahead;
use crate::edit::EditError;
use crate::import::{Book, Field, Intake, Judged, Makes, Role, Sheet, Spread, Taken, Unit, Verdict};
use std::sync::Arc;

/// What the user does to a table before it is taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportAct {
    /// Another sheet is looked at, by its place.
    Look(usize),
    /// The sheet that is looked at is this.
    Role(Role),
    /// A column is this.
    Field(usize, Field),
    /// A row, by its place in the grid, is this.
    Judge(usize, Judged, Makes),
    /// The numbers count this; nothing leaves it to the table.
    Unit(Option<Unit>),
    /// Amounts without a year are put into years like this.
    Spread(Spread),
    /// Take it in.
    Take,
    /// Leave it.
    Leave,
}

/// What came of working a table out.
#[derive(Debug)]
pub(super) struct Weighed {
    /// What was found out about its sheets.
    pub book: Arc<Book>,
    /// What taking it in would do.
    pub preview: Taken,
    /// The plan as it would become; or why it cannot.
    pub ahead: Result<Ahead, EditError>,
    /// The revision of the plan that it was worked out for.
    pub of: u64,
    /// So many of the user's wishes are in it.
    pub wishes: usize,
}

/// A table on its way in.
#[derive(Debug)]
pub struct Importing {
    /// What was found out about all of its sheets; at least one.
    pub book: Arc<Book>,
    /// The place of the sheet that is looked at.
    pub shown: usize,
    /// The name of its file.
    pub source: String,
    /// What taking it in would do.
    pub preview: Taken,
    /// Another one with every change of what is shown, and for every table.
    pub version: u64,
    /// Whether the plan was begun for this table.
    pub for_new_plan: bool,
    /// Whether the user has said what anything in it is.
    pub touched: bool,
    ahead: Result<Ahead, EditError>,
    of: u64,
    tried: u64,
    wishes: Vec<(usize, ImportAct)>,
    /// Whether it is taken in as soon as it is worked out.
    pub(super) wanted: bool,
}

impl Importing {
    /// A table that was just read.
    pub(super) fn new(weighed: Weighed, source: String, for_new_plan: bool, version: u64) -> Self {
        let Weighed { book, preview, ahead, of, .. } = weighed;
        Self {
            shown: book.first(),
            book,
            source,
            preview,
            version,
            for_new_plan,
            touched: false,
            ahead,
            of,
            tried: of,
            wishes: Vec::new(),
            wanted: false,
        }
    }

    /// The sheet that is looked at.
    pub fn sheet(&self) -> Option<&Sheet> {
        self.book.sheets.get(self.shown)
    }

    /// The table of the sheet that is looked at.
    pub fn intake(&self) -> Option<&Intake> {
        self.sheet().map(|sheet| &sheet.intake)
    }

    /// What a sheet is taken for, as the user wished last.
    pub fn role(&self, sheet: usize) -> Option<&Role> {
        let wished = self.wished(sheet).find_map(|act| match act {
            ImportAct::Role(role) => Some(role),
            _ => None,
        });
        wished.or_else(|| self.book.sheets.get(sheet).map(|sheet| &sheet.role))
    }

    /// What a column of the sheet that is looked at is, as the user wished last.
    pub fn field(&self, column: usize) -> Option<Field> {
        let wished = self.wished(self.shown).find_map(|act| match act {
            ImportAct::Field(at, field) if *at == column => Some(*field),
            _ => None,
        });
        wished.or_else(|| self.intake()?.columns().get(column).map(|column| column.field))
    }

    /// What a row of the sheet that is looked at is, as the user wished last.
    pub fn judged(&self, verdict: &Verdict) -> (Judged, Makes) {
        let wished = self.wished(self.shown).find_map(|act| match act {
            ImportAct::Judge(row, judged, makes) if *row == verdict.row => Some((*judged, *makes)),
            _ => None,
        });
        wished.unwrap_or((verdict.judged, verdict.makes))
    }

    /// What the numbers of the sheet that is looked at count, as the user wished last.
    pub fn unit(&self) -> Unit {
        let wished = self.wished(self.shown).find_map(|act| match act {
            ImportAct::Unit(unit) => *unit,
            _ => None,
        });
        wished.unwrap_or_else(|| self.intake().map(|intake| intake.unit().0).unwrap_or_default())
    }

    /// How amounts without a year are put into years, as the user wished last.
    pub fn spread(&self) -> Spread {
        let wished = self.wished(self.shown).find_map(|act| match act {
            ImportAct::Spread(spread) => Some(*spread),
            _ => None,
        });
        wished.unwrap_or_else(|| self.intake().map(|intake| intake.spread).unwrap_or_default())
    }

    /// What was wished of a sheet and is not worked out yet, newest first.
    fn wished(&self, sheet: usize) -> impl Iterator<Item = &ImportAct> {
        self.wishes.iter().rev().filter(move |(at, _)| *at == sheet).map(|(_, act)| act)
    }

    /// Looks at another sheet.
    pub(super) fn look(&mut self, sheet: usize) {
        self.shown = sheet.min(self.book.sheets.len().saturating_sub(1));
        self.version += 1;
    }

    /// Keeps what the user wishes until it is worked out.
    pub(super) fn wish(&mut self, act: ImportAct) {
        self.wishes.push((self.shown, act));
        self.touched = true;
        self.version += 1;
    }

    /// What is to be worked out for the plan of a revision: the book, and what is wished of it.
    pub(super) fn task(&mut self, revision: u64) -> (Arc<Book>, Vec<(usize, ImportAct)>) {
        self.tried = revision;
        (Arc::clone(&self.book), self.wishes.clone())
    }

    /// Whether the plan has gone on since it was worked out, and nobody has tried again.
    pub(super) const fn is_outdated(&self, revision: u64) -> bool {
        self.of != revision && self.tried != revision
    }

    /// Whether all of it is worked out for the plan of this revision.
    pub(super) const fn is_current(&self, revision: u64) -> bool {
        self.of == revision && self.wishes.is_empty()
    }

    /// Takes what was worked out; gives what it replaces.
    pub(super) fn weighed(&mut self, weighed: Weighed) -> impl Send + use<> {
        let Weighed { book, preview, ahead, of, wishes } = weighed;
        self.wishes.drain(..wishes.min(self.wishes.len()));
        self.of = of;
        self.version += 1;
        (
            std::mem::replace(&mut self.book, book),
            std::mem::replace(&mut self.preview, preview),
            std::mem::replace(&mut self.ahead, ahead),
        )
    }

    /// What is wished and not worked out is given up.
    pub(super) fn give_up(&mut self) {
        self.wishes.clear();
        self.wanted = false;
        self.version += 1;
    }

    /// The plan as it becomes, and the rest.
    pub(super) fn into_ahead(self) -> (Result<Ahead, EditError>, impl Send + use<>) {
        (self.ahead, (self.book, self.preview))
    }
}

/// Does what the user wished of a sheet.
pub(super) fn carry_out(book: &mut Book, at: usize, act: ImportAct) {
    let Some(sheet) = book.sheets.get_mut(at) else { return };
    match act {
        ImportAct::Role(role) => sheet.role = role,
        ImportAct::Field(column, field) => sheet.intake.set_field(column, field),
        ImportAct::Judge(row, judged, makes) => sheet.intake.set_judged(row, judged, makes),
        ImportAct::Unit(unit) => sheet.intake.set_unit(unit),
        ImportAct::Spread(spread) => sheet.intake.spread = spread,
        ImportAct::Look(_) | ImportAct::Take | ImportAct::Leave => {}
    }
}
