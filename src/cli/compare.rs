//! `diff`: what differs between two plans, in words for people and fact by fact for programs.

use super::CliContext;
use super::error::CliError;
use super::facts::fact_as_json;
use crate::edit::{Change, FactDescription, describe_change};
use crate::model::{Address, AnyRecord, EXISTS, Key, Plan, Shape};
use crate::store::open_plan;
use crate::text::{Phrase, Words};
use serde_json::{Value, json};
use std::path::Path;

impl CliContext<'_> {
    /// Tells what differs between two plans; whether anything does.
    pub(super) fn diff(&mut self, a: &Path, b: &Path, as_json: bool) -> Result<bool, CliError> {
        let (a, b) = (open_plan(self.storage, a)?, open_plan(self.storage, b)?);
        self.print_remarks(&a.remarks);
        self.print_remarks(&b.remarks);
        let (a, b) = (a.saved.plan, b.saved.plan);
        if as_json {
            let answer = differences_as_json(&a, &b, &self.words());
            self.print_line(&answer.to_string())?;
        } else {
            self.print_differences(&a, &b)?;
        }
        Ok(a != b)
    }

    fn print_differences(&mut self, a: &Plan, b: &Plan) -> Result<(), CliError> {
        let words = self.words();
        let told = describe_change(&Change::between(a, b, Phrase::default()), b);
        if told.is_empty() {
            return self.print_phrase(&Phrase::new("cli-diff-same"));
        }
        let mut records: Vec<&[FactDescription]> =
            told.chunk_by(|a, b| (a.at.kind, a.at.id) == (b.at.kind, b.at.id)).collect();
        let place =
            |at: Address| b.record(at.kind, at.id).or_else(|| a.record(at.kind, at.id)).map(AnyRecord::order);
        records.sort_by_key(|record| record.first().map(|told| (told.at.kind, place(told.at))));
        for record in records {
            if let [first, ..] = record {
                self.print_line(&words.sentence(&first.record))?;
            }
            for told in record.iter().filter(|told| is_worth_a_line(told, b)) {
                self.print_line(&format!("  {}", words.text(&told.effect)))?;
            }
        }
        Ok(())
    }
}

/// Of a record that is there as a whole, what fills it is told; of one that is gone, only that.
fn is_worth_a_line(told: &FactDescription, after: &Plan) -> bool {
    let shape = told.at.kind.info(told.at.field).map(|info| info.shape);
    let obvious = matches!(shape, Some(Shape::Order | Shape::Origin))
        || told.at.kind.field("title") == Some(told.at.field);
    !told.is_implied || after.record(told.at.kind, told.at.id).is_some() && !obvious
}

/// What `diff --json` tells: each fact that differs, with its record, its place, what it says in each plan, and words.
/// The existence of a record has no field.
pub fn differences_as_json(a: &Plan, b: &Plan, words: &Words) -> Value {
    let change = Change::between(a, b, Phrase::default());
    let facts = describe_change(&change, b).into_iter().zip(change.iter()).map(|(told, (at, edit))| {
        let field = at.kind.info(at.field).filter(|_| at.field != EXISTS).map(|info| info.name);
        let title = [b, a].iter().find_map(|plan| plan.record(at.kind, at.id)).map(<dyn AnyRecord>::title);
        json!({
            "kind": at.kind.code(),
            "id": at.id.to_string(),
            "title": title.as_deref().unwrap_or_default(),
            "field": field,
            "key": (at.key != Key::Whole).then(|| at.key.to_string()),
            "old": fact_as_json(&edit.old),
            "new": fact_as_json(&edit.new),
            "text": words.sentence(&told.phrase()),
        })
    });
    json!({ "differences": facts.collect::<Vec<Value>>() })
}
