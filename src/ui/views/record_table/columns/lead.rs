//! Who is responsible for a measure: a unit with a role, as one line.

use crate::edit::{Draft, verbs};
use crate::model::{AnyRecord, Kind, measure};
use crate::session::{Context, RecordKey};
use crate::text::Phrase;
use crate::ui::views::record_table::column::{CellRoom, RecordColumn};

/// The lead of a measure.
#[derive(Debug)]
pub struct LeadColumn;

impl RecordColumn for LeadColumn {
    fn heading(&self, _kind: Kind) -> Phrase {
        Phrase::field(measure::LEAD)
    }

    fn append_text(&self, cx: &Context<'_>, record: &dyn AnyRecord, _room: CellRoom, text: &mut String) {
        if let Some(measure) = cx.plan.measures().get(record.id()) {
            verbs::append_lead(cx.plan, measure, text);
        }
    }

    fn write(&self, draft: &mut Draft<'_>, _: &Context<'_>, at: RecordKey, text: &str) -> Result<(), Phrase> {
        draft.set_lead(at.1, text);
        Ok(())
    }
}
