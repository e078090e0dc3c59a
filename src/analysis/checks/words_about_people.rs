//! Words that people no longer want used of themselves, in `assets/checks/people.txt`.
//!
//! Titles of sources, what others said in a consultation and what stands in quotation marks stay as they are.

use super::{Met, Place, Reading, Rule, Said, Severity, Tell, Text};
use crate::edit::Change;
use crate::model::Ids;
use crate::model::{Address, Key, Kind, Line, Plan, Prose, Shape, Value, evidence};
use crate::text::{Phrase, people};

pub(super) const RULE: Rule =
    Rule::new("words_about_people", "find-words-about-people-why", look).mended(mend);

fn look(reading: &Reading<'_>, tell: &mut Tell<'_>) {
    for said in reading.texts().iter().filter(|said| is_own((said.at.0, said.field))) {
        if let Some((word, better)) = people::unwanted(&said.what.text).next() {
            tell(met(said, word, better));
        }
    }
}

fn met(said: &Said<Text>, word: &str, better: &str) -> Met {
    let phrase = Phrase::new("find-words-about-people").with("word", word).with("better", better);
    let met = Met::new(Severity::Note, said.at, phrase).field(said.field);
    met.mend(Phrase::new("mend-word").with("better", better))
}

/// Whether a field holds the group's own words, which others will read.
fn is_own((kind, field): (Kind, u8)) -> bool {
    let Some(info) = kind.info(field) else { return false };
    let source = match kind {
        Kind::Guidance | Kind::LinkedPlan | Kind::Consultation => true,
        Kind::Evidence => {
            [evidence::TITLE.index, evidence::SOURCE.index, evidence::DEFINITION.index].contains(&field)
        }
        _ => false,
    };
    matches!(info.shape, Shape::Line | Shape::Prose) && !source && info.name != "note"
}

/// Writes the better words in all the texts of the record.
fn mend(plan: &Plan, _ids: &mut Ids, (kind, id): Place) -> Change {
    let mut change = Change::new(Phrase::new("mend-words"));
    let Some(record) = plan.record(kind, id) else { return change };
    for field in (1..kind.field_count()).filter(|field| is_own((kind, *field))) {
        let text = record.text(field);
        if people::unwanted(&text).next().is_some() {
            let better = people::with_better_words(&text);
            let line = matches!(kind.info(field).map(|info| info.shape), Some(Shape::Line));
            let better = if line { Line::new(&better).shared() } else { Prose::new(&better).shared() };
            let at = Address { kind, id, field, key: Key::Whole };
            change = change.and(plan, at, Value::Text(better));
        }
    }
    change
}
