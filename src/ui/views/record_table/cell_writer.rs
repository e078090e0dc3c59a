//! A cell of a table of records outside of its table: what it says, and what becomes of what is written in it.

use super::column::{CellRoom, RecordColumn};
use crate::edit::Draft;
use crate::model::{Kind, RecordKey};
use crate::session::Context;
use crate::text::{Phrase, fitting_names};

/// Reads and writes the cells of a column.
#[derive(Clone, Copy, Debug)]
pub struct CellWriter(pub &'static dyn RecordColumn);

impl CellWriter {
    /// The heading of the column.
    pub fn heading(&self, kind: Kind) -> Phrase {
        self.0.heading(kind)
    }

    /// What a change of a cell is called.
    pub fn label(&self, kind: Kind) -> Phrase {
        Phrase::new("change-set").with("field", self.0.changed_field(kind))
    }

    /// What the cell of a record says.
    pub fn text(&self, cx: &Context<'_>, at: RecordKey) -> String {
        let mut text = String::new();
        if let Some(record) = cx.plan.record(at.0, at.1) {
            self.0.append_text(cx, record, CellRoom::ROOMY, &mut text);
        }
        text
    }

    /// The name that letters stand for, among those that the cell can be chosen from.
    pub fn named(&self, cx: &Context<'_>, kind: Kind, typed: &str) -> Option<String> {
        let choices = self.0.choices(cx, kind);
        let at = choice_of(&choices, typed)?;
        choices.into_iter().nth(at)
    }

    /// Writes a text into the cell of a record; text that cannot be read gives an error message.
    pub fn write(
        &self,
        draft: &mut Draft<'_>,
        cx: &Context<'_>,
        at: RecordKey,
        typed: &str,
    ) -> Result<(), Phrase> {
        self.0.write(draft, cx, at, typed.trim()).or_else(|unread| {
            let choice = choice_of(&self.0.choices(cx, at.0), typed).ok_or(unread)?;
            self.0.choose(draft, cx, at, choice);
            Ok(())
        })
    }
}

/// The choice that letters stand for, as in the list that opens in the table: the one that fits best.
fn choice_of(choices: &[String], typed: &str) -> Option<usize> {
    // The first is "none".
    let is_meant = |at: &usize| *at > 0 && !typed.trim().is_empty();
    fitting_names(choices, typed).into_iter().find(is_meant)
}
