//! The number that follows from the plan, such as "Tiltak 3.2".

use crate::edit::Draft;
use crate::model::{AnyRecord, Kind};
use crate::session::{Context, RecordKey};
use crate::text::Phrase;
use crate::ui::form::append_label;
use crate::ui::views::record_table::column::{CellRoom, RecordColumn, TableWords};
use crate::ui::widgets::grid::Cell;

/// The number of a record.
#[derive(Debug)]
pub struct NumberColumn;

impl RecordColumn for NumberColumn {
    fn heading(&self, _kind: Kind) -> Phrase {
        Phrase::new("ui-column-number")
    }

    fn append_text(&self, cx: &Context<'_>, record: &dyn AnyRecord, _room: CellRoom, text: &mut String) {
        let (kind, id) = (record.kind(), record.id());
        match kind {
            Kind::Challenge | Kind::Goal | Kind::Strategy | Kind::Measure => {
                append_label(cx, (kind, id), text);
            }
            _ => cx.outline.append_number(kind, id, text),
        }
    }

    fn cell<'a>(&self, _cx: &Context<'_>, _at: RecordKey, text: &'a str, _words: &'a TableWords) -> Cell<'a> {
        if text.is_empty() { Cell::Empty } else { Cell::Subtle(text) }
    }

    /// Nobody writes a number: it follows from the order.
    fn write(&self, _: &mut Draft<'_>, _: &Context<'_>, _: RecordKey, _: &str) -> Result<(), Phrase> {
        Ok(())
    }
}
