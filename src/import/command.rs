//! The command `import` as a function: bytes and wishes in, a change with what there is to tell out.

use super::{ImportError, Intake, Taken, Unit};
use crate::model::{Ids, Plan};
use crate::text::Words;
use serde_json::{Value, json};

/// What the command line asks for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wishes<'a> {
    /// Assignments of columns, `COLUMN=FIELD`, as [`Intake::map`] takes them.
    pub map: &'a [String],
    /// The unit of the amounts by its name, `kr`, `1000kr` or `mill`.
    pub unit: Option<&'a str>,
    /// The name of the table, kept as origin of its records.
    pub source: &'a str,
}

/// Takes a table into a plan as it was found, but for what is wished otherwise.
pub fn import(bytes: &[u8], plan: &Plan, ids: &mut Ids, wishes: &Wishes<'_>) -> Result<Taken, ImportError> {
    let mut intake = Intake::read(bytes)?;
    for assignment in wishes.map {
        intake.map(assignment)?;
    }
    if let Some(name) = wishes.unit {
        let unit = Unit::from_name(name).ok_or_else(|| ImportError::NoSuchUnit(name.to_owned()))?;
        intake.set_unit(Some(unit));
    }
    Ok(intake.take(plan, ids, wishes.source))
}

impl Taken {
    /// What `--json` prints: `{"taken", "rows": {"measure", "heading", "sum", "frame"}, "unit", "remarks"}`; row and
    /// column of a remark are null where it is about the table.
    pub fn json(&self, words: &Words) -> Value {
        let remarks: Vec<Value> = self
            .remarks
            .iter()
            .map(
                |remark| json!({"row": remark.row, "column": remark.column, "text": words.say(&remark.text)}),
            )
            .collect();
        let counts = self.counts;
        json!({
            "taken": self.taken,
            "rows": {
                "measure": counts.measure,
                "heading": counts.heading,
                "sum": counts.sum,
                "frame": counts.frame,
            },
            "unit": self.unit.name(),
            "remarks": remarks,
        })
    }
}
