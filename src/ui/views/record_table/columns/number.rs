//! The number that follows from the plan, such as "Tiltak 3.2".

use crate::edit::Draft;
use crate::model::{AnyRecord, Kind};
use crate::session::{Context, RecordKey};
use crate::text::Phrase;
use crate::ui::form::append_label;
use crate::ui::views::record_table::column::{CellRoom, RecordColumn, SortKey, TableWords};
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

    /// The parts of the number, so that 3.10 comes behind 3.9.
    fn sort_key(&self, cx: &Context<'_>, record: &dyn AnyRecord) -> SortKey {
        let mut text = String::new();
        self.append_text(cx, record, CellRoom::ROOMY, &mut text);
        let mut parts = text.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok());
        match (parts.next(), parts.next()) {
            (Some(first), second) => SortKey::Number(first, second.unwrap_or_default()),
            _ => SortKey::of_text(text),
        }
    }

    fn is_computed(&self) -> bool {
        true
    }

    /// A number in parts, perhaps behind a letter or a word: `3.2`, `M1`.
    fn is_own_text(&self, text: &str, _words: &TableWords) -> bool {
        const LONGEST: usize = 8;
        let number = text.trim().trim_start_matches(char::is_alphabetic).trim_start();
        let is_number =
            number.split('.').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()));
        text.trim().is_empty() || (is_number && text.chars().count() <= LONGEST)
    }

    /// Nobody writes a number: it follows from the order.
    fn write(&self, _: &mut Draft<'_>, _: &Context<'_>, _: RecordKey, _: &str) -> Result<(), Phrase> {
        Ok(())
    }
}
