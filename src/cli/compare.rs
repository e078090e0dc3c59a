//! `diff`: what differs between two plans, in words for people and fact by fact for programs.

use super::CliContext;
use super::args::DiffArgs;
use super::error::CliError;
use super::facts::fact_as_json;
use crate::edit::{Change, FactDescription, describe_change};
use crate::model::{Address, AnyRecord, EXISTS, Key, Plan, Shape};
use crate::store::open_plan;
use crate::text::{Phrase, Words};
use serde_json::{Value, json};

impl CliContext<'_> {
    /// Prints what differs between two plans; whether anything does.
    pub(super) fn diff(&mut self, args: &DiffArgs) -> Result<bool, CliError> {
        let (a, b) = (open_plan(self.storage, &args.a)?, open_plan(self.storage, &args.b)?);
        self.print_remarks(&a.remarks);
        self.print_remarks(&b.remarks);
        let (a, b) = (a.saved.plan, b.saved.plan);
        if args.json {
            let answer = differences_as_json(&a, &b, &self.words());
            self.print_line(&answer.to_string())?;
        } else {
            self.print_differences(&a, &b)?;
        }
        Ok(a != b)
    }

    fn print_differences(&mut self, a: &Plan, b: &Plan) -> Result<(), CliError> {
        let words = self.words();
        let descriptions = describe_change(&Change::between(a, b, Phrase::default()), b);
        if descriptions.is_empty() {
            return self.print_phrase(&Phrase::new("cli-diff-same"));
        }
        let mut records: Vec<&[FactDescription]> =
            descriptions.chunk_by(|a, b| (a.at.kind, a.at.id) == (b.at.kind, b.at.id)).collect();
        let order_of =
            |at: Address| b.record(at.kind, at.id).or_else(|| a.record(at.kind, at.id)).map(AnyRecord::order);
        // By kind and then in the plan's own order, as people see the records; a record that is gone has its old order.
        records.sort_by_key(|record| {
            record.first().map(|description| (description.at.kind, order_of(description.at)))
        });
        for record in records {
            if let [first, ..] = record {
                self.print_line(&words.sentence(&first.record))?;
            }
            for description in record.iter().filter(|description| is_worth_a_line(description, b)) {
                self.print_line(&format!("  {}", words.text(&description.effect)))?;
            }
        }
        Ok(())
    }
}

/// Whether a difference is printed: of a record that is new, what fills it; of one that is gone, only that.
fn is_worth_a_line(description: &FactDescription, after: &Plan) -> bool {
    let shape = description.at.kind.info(description.at.field).map(|info| info.shape);
    let obvious = matches!(shape, Some(Shape::Order | Shape::Origin))
        || description.at.kind.title().is_some_and(|title| title.index == description.at.field);
    !description.is_implied || after.record(description.at.kind, description.at.id).is_some() && !obvious
}

/// What `diff --json` answers: each fact that differs, with its record, its field and key, its value in each plan, and
/// words. The existence of a record has no field.
pub fn differences_as_json(a: &Plan, b: &Plan, words: &Words) -> Value {
    let change = Change::between(a, b, Phrase::default());
    let facts =
        describe_change(&change, b).into_iter().zip(change.iter()).map(|(description, (at, edit))| {
            let field = at.kind.info(at.field).filter(|_| at.field != EXISTS).map(|info| info.name);
            let title =
                [b, a].iter().find_map(|plan| plan.record(at.kind, at.id)).map(<dyn AnyRecord>::title);
            json!({
                "kind": at.kind.code(),
                "id": at.id.to_string(),
                "title": title.as_deref().unwrap_or_default(),
                "field": field,
                "key": (at.key != Key::Whole).then(|| at.key.to_string()),
                "old": fact_as_json(&edit.old),
                "new": fact_as_json(&edit.new),
                "text": words.sentence(&description.phrase()),
            })
        });
    json!({ "differences": facts.collect::<Vec<Value>>() })
}
