//! Words that people no longer want used of themselves, in `assets/checks/people.txt`.
//!
//! Titles of sources, what others said in a consultation and what stands in quotation marks stay as they are.

use super::{FieldFact, FieldText, Match, RecordKey, Report, Rule, RuleContext, Severity};
use crate::edit::Change;
use crate::model::IdGenerator;
use crate::model::{Address, Key, Kind, Line, Plan, Prose, Shape, Value, evidence};
use crate::text::{Phrase, people};

pub(super) const RULE: Rule =
    Rule::new("words_about_people", "find-words-about-people-why", check).with_fix(fix);

fn check(reading: &RuleContext<'_>, tell: &mut Report<'_>) {
    for said in reading.texts().iter().filter(|said| is_own((said.at.0, said.field))) {
        if let Some((word, better)) = people::unwanted_words(&said.value.text).next() {
            tell(word_match(said, word, better));
        }
    }
}

fn word_match(said: &FieldFact<FieldText>, word: &str, better: &str) -> Match {
    let phrase = Phrase::new("find-words-about-people").with("word", word).with("better", better);
    let met = Match::new(Severity::Note, said.at, phrase).in_field(said.field);
    met.with_fix_label(Phrase::new("mend-word").with("better", better))
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
fn fix(plan: &Plan, _ids: &mut IdGenerator, (kind, id): RecordKey) -> Change {
    let mut change = Change::new(Phrase::new("mend-words"));
    let Some(record) = plan.record(kind, id) else { return change };
    for field in (1..kind.field_count()).filter(|field| is_own((kind, *field))) {
        let text = record.text(field);
        if people::unwanted_words(&text).next().is_some() {
            let better = people::with_better_words(&text);
            let line = matches!(kind.info(field).map(|info| info.shape), Some(Shape::Line));
            let better = if line { Line::new(&better).shared() } else { Prose::new(&better).shared() };
            let at = Address { kind, id, field, key: Key::Whole };
            change = change.with_edit(plan, at, Value::Text(better));
        }
    }
    change
}
