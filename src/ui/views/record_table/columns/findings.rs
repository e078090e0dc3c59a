//! How many things there are to look at in a record.

use crate::analysis::checks::RULES;
use crate::edit::Draft;
use crate::model::{AnyRecord, Kind};
use crate::session::{Context, RecordKey};
use crate::text::Phrase;
use crate::ui::views::record_table::column::{CellRoom, RecordColumn, SortKey, TableWords};
use crate::ui::widgets::grid::Cell;

/// No record has more findings than there are rules.
pub const MAX_FINDINGS: usize = RULES.len();

/// How many findings a record has.
#[derive(Debug)]
pub struct FindingsColumn;

impl RecordColumn for FindingsColumn {
    fn heading(&self, _kind: Kind) -> Phrase {
        Phrase::new("ui-look")
    }

    /// Nothing: how many there are is read in every frame.
    fn append_text(&self, _: &Context<'_>, _: &dyn AnyRecord, _: CellRoom, _: &mut String) {}

    /// Read again in every frame: findings come after the row was made.
    fn cell<'a>(&self, cx: &Context<'_>, at: RecordKey, _text: &'a str, words: &'a TableWords) -> Cell<'a> {
        let count = cx.findings.count_in_record(at).min(MAX_FINDINGS);
        match words.findings.get(count) {
            Some(words) if count > 0 => Cell::Count(count, words),
            _ => Cell::Empty,
        }
    }

    fn sort_key(&self, cx: &Context<'_>, record: &dyn AnyRecord) -> SortKey {
        match cx.findings.count_in_record((record.kind(), record.id())) {
            0 => SortKey::Blank,
            count => SortKey::Number(i64::try_from(count).unwrap_or(i64::MAX), 0),
        }
    }

    fn is_computed(&self) -> bool {
        true
    }

    fn is_own_text(&self, text: &str, words: &TableWords) -> bool {
        text.trim().is_empty() || words.findings.iter().any(|finding| finding == text.trim())
    }

    fn write(&self, _: &mut Draft<'_>, _: &Context<'_>, _: RecordKey, _: &str) -> Result<(), Phrase> {
        Ok(())
    }
}
