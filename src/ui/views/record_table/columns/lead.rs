//! Who is responsible for a measure: a unit with a role, as one line.

use super::field_text::{link_choices, record_of_choice};
use crate::edit::{Draft, verbs};
use crate::model::{AnyRecord, Key, Kind, Value, measure};
use crate::session::{Context, RecordKey};
use crate::text::Phrase;
use crate::ui::form::{lead_lines, near_names};
use crate::ui::views::record_table::column::{CellRoom, RecordColumn};
use crate::ui::widgets::ListOffers;

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

    fn chosen_kind(&self, _kind: Kind) -> Option<Kind> {
        Some(Kind::Organisation)
    }

    /// The units; those with a role are offered while the list is open.
    fn choices(&self, cx: &Context<'_>, _kind: Kind) -> Vec<String> {
        link_choices(cx, Kind::Organisation)
    }

    fn choose(&self, draft: &mut Draft<'_>, cx: &Context<'_>, at: RecordKey, choice: usize) {
        let unit = record_of_choice(cx, Kind::Organisation, choice);
        draft.set_fact(measure::LEAD, at.1, Key::Whole, unit.map_or(Value::Nothing, Value::Record));
        draft.set(measure::LEAD_ROLE, at.1, "");
    }

    fn offers(&self, cx: &Context<'_>, _kind: Kind, choices: &[String], typed: &str) -> ListOffers {
        let units = choices.get(1..).unwrap_or_default();
        let more = lead_lines(cx, units, typed);
        let all: Vec<String> = choices.iter().chain(&more).cloned().collect();
        ListOffers { near: near_names(&all, typed), more }
    }

    fn make_key(&self, _kind: Kind) -> Option<&'static str> {
        Some("ui-unit-new")
    }

    fn write(&self, draft: &mut Draft<'_>, _: &Context<'_>, at: RecordKey, text: &str) -> Result<(), Phrase> {
        draft.set_lead(at.1, text);
        Ok(())
    }
}
