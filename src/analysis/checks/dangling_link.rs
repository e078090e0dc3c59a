//! A link to a record that is not in the plan, as the joining of two plans may leave it.

use super::{Met, Place, Reading, Rule, Severity, Tell};
use crate::edit::{Change, verbs};
use crate::model::{Ids, Plan};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("dangling_link", "find-dangling-link-why", look).mended(mend);

fn look(reading: &Reading<'_>, tell: &mut Tell<'_>) {
    for said in reading.dangling() {
        let (kind, _) = said.at;
        let field = kind.info(said.field).map_or("", |info| info.name);
        let label = Phrase::label(kind.code(), field);
        let phrase = Phrase::new("find-dangling-link").with("field", label);
        let met = Met::new(Severity::Warning, said.at, phrase).field(said.field);
        tell(met.mend(Phrase::new("mend-clear-link")));
    }
}

fn mend(plan: &Plan, ids: &mut Ids, (kind, id): Place) -> Change {
    verbs::clear_dangling(plan, ids, kind, id)
}
