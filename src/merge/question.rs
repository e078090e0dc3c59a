//! Conflicts that wait for an answer as records of the plan: written with the step of the merge, gone with the answer.
//!
//! Being facts, they are saved, undone, merged and described as everything else is.

use super::conflict::{Claim, Conflict, answer_conflict};
use crate::edit::{Change, EditError};
use crate::model::merge_question::MergeQuestion;
use crate::model::{
    Address, AnyRecord, EXISTS, IdGenerator, Key, Kind, Line, Plan, Prose, Shaped as _, Uid, Value, When,
    Word,
};
use crate::text::Phrase;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A conflict that waits for an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeQuestionEntry {
    /// Its record in the plan.
    pub id: Uid,
    /// The conflict. The claim that counts as ours is the one of the person who merged.
    pub conflict: Conflict,
    /// Who merged, and when.
    pub asked: MergeStamp,
}

/// Who merged, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MergeStamp {
    /// Who.
    pub by: Line,
    /// The day.
    pub on: Option<When>,
}

impl MergeQuestionEntry {
    /// Reads a record; `None` where it names no fact that this version knows.
    fn of_record(plan: &Plan, record: &MergeQuestion) -> Option<Self> {
        let (kind, about) = record.about.iter().next()?;
        let field = if record.field.is_empty() { EXISTS } else { kind.field(&record.field)? };
        let shape = kind.info(field)?.shape;
        let key = if record.key.is_empty() { Key::Whole } else { Key::from_text(shape, &record.key)? };
        let at = Address { kind, id: about, field, key };
        let own = Word::new(&record.own);
        let words = record.claims.iter().chain(record.sides.iter()).map(|(word, _)| word).chain(own);
        let words: BTreeSet<Word> = words.collect();
        let claim = |word: &Word| {
            let text = record.claims.text(*word).map_or("", |text| text);
            let sides =
                record.sides.text(*word).map_or("", |text| text).split('\n').filter(|name| !name.is_empty());
            let sides = sides.map(Line::from).collect();
            Some(Claim { value: Value::from_text(shape, text)?, sides, is_ours: own == Some(*word) })
        };
        let mut claims: Vec<Claim> = words.iter().map(claim).collect::<Option<_>>()?;
        // The person who merged sees their own value first; the numbers follow the values, so that they do not depend on it.
        claims.sort_by_key(|claim| !claim.is_ours);
        let base = Value::from_text(shape, &record.before)?;
        let is_base_known = !record.before_unknown;
        let conflict = Conflict { at, base, is_base_known, provisional: plan.read(at), claims };
        let asked = MergeStamp { by: record.by.clone(), on: record.asked };
        Some(Self { id: record.id, conflict, asked })
    }
}

/// The conflicts that wait for an answer, by address; those about a record that is gone are moot and left out.
pub fn merge_questions(plan: &Plan) -> Vec<MergeQuestionEntry> {
    let entries =
        plan.merge_questions().iter().filter_map(|record| MergeQuestionEntry::of_record(plan, record));
    let mut entries: Vec<MergeQuestionEntry> =
        entries.filter(|entry| plan.record(entry.conflict.at.kind, entry.conflict.at.id).is_some()).collect();
    entries.sort_by_key(|entry| (entry.conflict.at, entry.id));
    entries
}

/// The same change, which also writes conflicts into the plan that it will be applied to.
///
/// A question that waits at the same address becomes part of the new one, so that no value is lost and nobody is asked
/// twice.
pub fn with_questions(
    change: Change,
    plan: &Plan,
    conflicts: &[Conflict],
    asked: &MergeStamp,
) -> Result<Change, EditError> {
    if conflicts.is_empty() {
        return Ok(change);
    }
    let merged = change.applied_to(plan)?;
    let waiting = merge_questions(&merged);
    let mut change = change;
    for conflict in conflicts {
        let earlier = waiting.iter().filter(|entry| entry.conflict.at == conflict.at);
        let mut claims = conflict.claims.clone();
        let mut replaced = Vec::new();
        for entry in earlier {
            let is_new = |claim: &&Claim| conflict.claims.iter().all(|other| other.value != claim.value);
            claims.extend(
                entry
                    .conflict
                    .claims
                    .iter()
                    .filter(is_new)
                    .map(|claim| Claim { is_ours: false, ..claim.clone() }),
            );
            replaced.push(entry.id);
        }
        let record = to_record(&Conflict { claims, ..conflict.clone() }, asked);
        if replaced.contains(&record.id) {
            continue;
        }
        for id in replaced {
            change = removing(change, &merged, id);
        }
        if merged.merge_questions().get(record.id).is_none() {
            record_facts(&record, &mut |at, value| change.replace(at, Value::Nothing, value));
        }
    }
    Ok(change)
}

/// Answers a question as [`answer_conflict`] does, and takes it out of the plan in the same step.
pub fn answer_question(
    plan: &Plan,
    ids: &mut IdGenerator,
    question: &MergeQuestionEntry,
    value: &Value,
) -> Change {
    let answered = answer_conflict(plan, ids, &question.conflict, value);
    // An answer that deletes the record takes its questions with it.
    let Ok(after) = answered.applied_to(plan) else { return answered };
    removing(answered, &after, question.id)
}

/// Answers every question with what the plan says now.
pub fn keep_all_provisional(plan: &Plan) -> Change {
    let change = Change::new(Phrase::new("change-merge-kept"));
    plan.merge_questions().iter().fold(change, |change, record| removing(change, plan, record.id))
}

/// The change that also removes a question from the plan it leads to.
fn removing(mut change: Change, plan: &Plan, id: Uid) -> Change {
    if let Some(record) = plan.merge_questions().get(id) {
        record_facts(record, &mut |at, value| change.replace(at, value, Value::Nothing));
    }
    change
}

fn record_facts(record: &MergeQuestion, note: &mut dyn FnMut(Address, Value)) {
    let (kind, id) = (Kind::MergeQuestion, record.id);
    let record: &dyn AnyRecord = record;
    record.for_each_fact(&mut |field, key, value| note(Address { kind, id, field, key }, value));
}

/// The record of a conflict. What both sides of a merge would call differently, who asks and whose a value is, is no
/// part of its identity: two people who merge the same plans ask the same question.
fn to_record(conflict: &Conflict, asked: &MergeStamp) -> MergeQuestion {
    let at = conflict.at;
    let mut claims: BTreeMap<String, &Claim> = BTreeMap::new();
    for claim in &conflict.claims {
        claims.entry(claim.value.to_text()).or_insert(claim);
    }
    let field = at.kind.info(at.field).map_or("", |info| info.name);
    let identity: Vec<String> =
        [at.kind.code().to_owned(), at.id.to_string(), field.to_owned(), at.key.to_text()]
            .into_iter()
            .chain([conflict.base.to_text()])
            .chain(claims.keys().cloned())
            .collect();
    let mut record = MergeQuestion {
        id: derived_id(&identity),
        field: Line::from(field),
        key: Line::from(at.key.to_text().as_str()),
        before: verbatim(&conflict.base.to_text()),
        before_unknown: !conflict.is_base_known,
        by: asked.by.clone(),
        asked: asked.on,
        ..MergeQuestion::default()
    };
    let about = record.about.write(Key::Any(at.kind, at.id), Value::Yes);
    debug_assert!(about.is_ok(), "any record can be named");
    for (number, (text, claim)) in claims.into_iter().enumerate() {
        let number = (number + 1).to_string();
        let Some(word) = Word::new(&number) else { continue };
        let sides: Vec<&str> =
            claim.sides.iter().map(|name| &**name).filter(|name| !name.is_empty()).collect();
        let texts = [(&mut record.claims, text), (&mut record.sides, sides.join("\n"))];
        for (field, text) in texts {
            let written = field.write(Key::Word(word), Value::Text(Arc::from(text)));
            debug_assert!(written.is_ok(), "a text fits");
        }
        if claim.is_ours {
            record.own = Line::from(number.as_str());
        }
    }
    record
}

fn verbatim(text: &str) -> Prose {
    Prose::verbatim(&Arc::from(text))
}

/// The id that follows from some texts.
fn derived_id(texts: &[String]) -> Uid {
    // Six bytes a part, which the 50 bits of an id hold; the length of each text keeps neighbours apart.
    let parts = texts.iter().flat_map(|text| {
        let length = u64::try_from(text.len()).unwrap_or(u64::MAX);
        let chunk = |bytes: &[u8]| bytes.iter().fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
        std::iter::once(length).chain(text.as_bytes().chunks(6).map(chunk))
    });
    Uid::derived(&parts.map(Uid::from_bits).collect::<Vec<_>>())
}
