//! Words that people no longer want to be called, in `assets/checks/people.txt`.
//!
//! Titles of sources, consultation statements and text in quotation marks are ignored.

use super::{FieldFact, FieldText, Match, Report, Rule, RuleContext, Severity};
use crate::edit::Change;
use crate::model::{Address, Key, Kind, Line, Plan, Prose, Shape, Value, evidence};
use crate::model::{IdGenerator, RecordKey};
use crate::text::{Phrase, people};

pub(super) const RULE: Rule =
    Rule::new("words_about_people", "find-words-about-people-why", check).with_fix(fix);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    for fact in context.texts().iter().filter(|fact| is_own(fact.at.0, fact.field)) {
        if let Some((word, better)) = people::unwanted_words(&fact.value.text).next() {
            report(word_match(fact, word, better));
        }
    }
}

fn word_match(fact: &FieldFact<FieldText>, word: &str, better: &str) -> Match {
    let phrase = Phrase::new("find-words-about-people").with("word", word).with("better", better);
    let found = Match::new(Severity::Note, fact.at, phrase).in_field(fact.field);
    found.with_fix_label(Phrase::new("mend-word").with("better", better))
}

/// Whether a field holds the group's own words, which others will read.
fn is_own(kind: Kind, field: u8) -> bool {
    let Some(info) = kind.info(field) else { return false };
    let is_quotation = match kind {
        Kind::Guidance | Kind::LinkedPlan | Kind::Consultation => true,
        Kind::Evidence => {
            [evidence::TITLE.index, evidence::SOURCE.index, evidence::DEFINITION.index].contains(&field)
        }
        _ => false,
    };
    matches!(info.shape, Shape::Line | Shape::Prose) && !is_quotation && field != kind.note().index
}

/// Writes the better words in all the texts of the record.
fn fix(plan: &Plan, _ids: &mut IdGenerator, (kind, id): RecordKey) -> Change {
    let mut change = Change::new(Phrase::new("mend-words"));
    let Some(record) = plan.record(kind, id) else { return change };
    for field in (1..kind.field_count()).filter(|field| is_own(kind, *field)) {
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
