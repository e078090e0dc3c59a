//! A table on its way into the plan: what was found out about it, and what taking it in would do.

use super::obeying::pending;
use super::program::{Program, file_name};
use super::{View, Weight, Wish};
use crate::import::{Book, Field, ImportError, Intake, Judged, Makes, Role, Sheet, Spread, Taken, Unit};
use crate::model::{Ids, Plan};
use crate::store::{self, open_bytes};
use crate::text::Phrase;
use std::path::Path;

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

/// A table on its way in.
#[derive(Debug)]
pub struct Importing {
    /// What was found out about all of its sheets; at least one.
    pub book: Book,
    /// The place of the sheet that is looked at.
    pub shown: usize,
    /// The name of its file.
    pub source: String,
    /// What taking it in now would do.
    pub preview: Taken,
    /// Grows with every change of the intake.
    pub version: u64,
    /// Whether the plan was begun for this table.
    pub for_new_plan: bool,
}

impl Importing {
    /// Reads a table and tries taking it in.
    pub fn read(bytes: &[u8], source: String, plan: &Plan, for_new_plan: bool) -> Result<Self, ImportError> {
        let book = Book::read(bytes)?;
        let preview = trial(&book, plan, &source);
        Ok(Self { shown: book.first(), book, source, preview, version: 1, for_new_plan })
    }

    /// The sheet that is looked at.
    pub fn sheet(&self) -> Option<&Sheet> {
        self.book.sheets.get(self.shown)
    }

    /// The table of the sheet that is looked at.
    pub fn intake(&self) -> Option<&Intake> {
        self.sheet().map(|sheet| &sheet.intake)
    }

    /// Does what the user did, and tries again.
    pub fn act(&mut self, act: ImportAct, plan: &Plan) {
        let Some(sheet) = self.book.sheets.get_mut(self.shown) else { return };
        match act {
            ImportAct::Look(at) => self.shown = at.min(self.book.sheets.len() - 1),
            ImportAct::Role(role) => sheet.role = role,
            ImportAct::Field(column, field) => sheet.intake.set_field(column, field),
            ImportAct::Judge(row, judged, makes) => sheet.intake.set_judged(row, judged, makes),
            ImportAct::Unit(unit) => sheet.intake.set_unit(unit),
            ImportAct::Spread(spread) => sheet.intake.spread = spread,
            ImportAct::Take | ImportAct::Leave => return,
        }
        self.preview = trial(&self.book, plan, &self.source);
        self.version += 1;
    }
}

/// What taking it in would do; the identities are thrown away.
fn trial(book: &Book, plan: &Plan, source: &str) -> Taken {
    book.take(plan, &mut Ids::seeded(0), source)
}

impl Program {
    pub(super) fn take_in(&mut self, path: &Path) {
        match open_bytes(self.outside.storage.as_ref(), path) {
            Ok(bytes) => self.taken_in(path, &bytes),
            Err(error) => self.messages.say(Weight::Error, error.phrase()),
        }
    }

    /// A table goes into the open plan, or into a new one where none is open.
    pub(super) fn taken_in(&mut self, path: &Path, bytes: &[u8]) {
        let for_new_plan = self.open.is_none();
        if for_new_plan {
            let plan_id = self.outside.ids.fresh();
            self.begin(store::Saved { plan_id, ..store::Saved::default() }, View::Import);
        }
        let Some(open) = &mut self.open else { return };
        match Importing::read(bytes, file_name(path), open.plan.plan(), for_new_plan) {
            Ok(importing) => {
                open.importing = Some(importing);
                open.view = View::Import;
            }
            Err(error) => {
                self.messages.say(Weight::Error, error.phrase());
                if for_new_plan {
                    self.abandon();
                }
            }
        }
    }

    pub(super) fn import(&mut self, act: ImportAct) {
        let (stamp, now) = (self.stamp(), self.now());
        let Some(open) = &mut self.open else { return };
        let Some(importing) = &mut open.importing else { return };
        match act {
            ImportAct::Take => {
                let taken = importing.book.take(open.plan.plan(), &mut self.outside.ids, &importing.source);
                let said = Phrase::new("ui-taken-in").with("count", taken.taken);
                let said = said.with("file", importing.source.as_str()).with("remarks", taken.remarks.len());
                let wish = Wish { change: taken.change, gesture: None };
                match open.plan.edit(wish, stamp, now) {
                    Ok(()) => self.messages.say(Weight::Note, said),
                    Err(error) => self.messages.say(Weight::Error, error.phrase()),
                }
                open.file.saved = pending(&open.file);
                open.importing = None;
                open.view = View::Measures;
            }
            ImportAct::Leave if importing.for_new_plan => self.abandon(),
            ImportAct::Leave => {
                open.importing = None;
                open.view = View::Measures;
            }
            _ => importing.act(act, open.plan.plan()),
        }
    }

    /// Back to the start screen from a plan that nothing was put into.
    pub(super) fn abandon(&mut self) {
        if let Some(open) = self.open.take() {
            // Usually there is no copy yet.
            let gone = self.outside.storage.remove(&open.file.copy.file);
            log::trace!("empty recovery copy removed: {}", gone.is_ok());
        }
    }
}
