//! A table on its way into the plan: what was found out about it, and what taking it in would do.

use crate::import::{Field, ImportError, Intake, Judged, Makes, Spread, Taken, Unit};
use crate::model::{Ids, Plan};

/// What the user does to a table before it is taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportAct {
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
    /// What was found out about it.
    pub intake: Intake,
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
        let intake = Intake::read(bytes)?;
        let preview = trial(&intake, plan, &source);
        Ok(Self { intake, source, preview, version: 1, for_new_plan })
    }

    /// Does what the user did, and tries again.
    pub fn act(&mut self, act: ImportAct, plan: &Plan) {
        match act {
            ImportAct::Field(column, field) => self.intake.set_field(column, field),
            ImportAct::Judge(row, judged, makes) => self.intake.set_judged(row, judged, makes),
            ImportAct::Unit(unit) => self.intake.set_unit(unit),
            ImportAct::Spread(spread) => self.intake.spread = spread,
            ImportAct::Take | ImportAct::Leave => return,
        }
        self.preview = trial(&self.intake, plan, &self.source);
        self.version += 1;
    }
}

/// What taking it in would do; the identities are thrown away.
fn trial(intake: &Intake, plan: &Plan, source: &str) -> Taken {
    intake.take(plan, &mut Ids::seeded(0), source)
}
