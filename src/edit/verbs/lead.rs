//! The lead of a measure as one line of text: a unit with a role.

use crate::edit::{Change, Draft, rewrite};
use crate::model::{IdGenerator, Key, Kind, Plan, Uid, Value, measure, organisation};
use crate::text::Phrase;

/// The lead of a measure as one line: `Psykisk helse, leder`.
pub fn lead_text(plan: &Plan, measure: &measure::Measure) -> String {
    let mut text = String::new();
    append_lead(plan, measure, &mut text);
    text
}

/// Appends the lead of a measure to a text, as [`lead_text`] gives it.
pub fn append_lead(plan: &Plan, measure: &measure::Measure, text: &mut String) {
    let unit = measure.lead.id().and_then(|id| plan.organisations().get(id));
    let unit = unit.map_or("", |unit| &unit.title);
    text.push_str(unit);
    if !unit.is_empty() && !measure.lead_role.is_empty() {
        text.push_str(", ");
    }
    text.push_str(&measure.lead_role);
}

/// Sets the lead of a measure from one line; a unit that the plan does not have is added in the same change.
pub fn set_lead(plan: &Plan, ids: &mut IdGenerator, id: Uid, line: &str) -> Change {
    let label = Phrase::new("change-set").with("field", Phrase::field(measure::LEAD));
    rewrite(plan, ids, label, |draft| draft.set_lead(id, line))
}

impl Draft<'_> {
    /// Sets the lead of a measure from one line, as [`set_lead`] does.
    pub fn set_lead(&mut self, id: Uid, line: &str) {
        let line = line.trim();
        // The line as a unit first: names of units may have a comma themselves.
        let (unit, role) = match (self.find_unit(line), line.rsplit_once(',')) {
            (None, Some((unit, role))) => (unit.trim(), role.trim()),
            _ => (line, ""),
        };
        let lead = if unit.is_empty() { None } else { Some(self.find_or_add_unit(unit)) };
        self.set_fact(measure::LEAD, id, Key::Whole, lead.map_or(Value::Nothing, Value::Record));
        self.set(measure::LEAD_ROLE, id, role);
    }

    /// The organisation of this name, added where there is none.
    pub fn find_or_add_unit(&mut self, name: &str) -> Uid {
        self.find_unit(name).unwrap_or_else(|| {
            let unit = self.add(Kind::Organisation);
            self.set(organisation::TITLE, unit, name);
            unit
        })
    }

    fn find_unit(&self, name: &str) -> Option<Uid> {
        let wanted = name.to_lowercase();
        self.plan()
            .organisations()
            .iter()
            .find(|unit| unit.title.to_lowercase() == wanted)
            .map(|unit| unit.id)
    }
}
