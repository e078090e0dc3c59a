//! Other words in place of sought ones, in everything that holds texts: a plan, a change, a step, a label.
//!
//! The same words are put everywhere, so that a plan and its history still fit together afterwards: what a step has replaced is
//! reworded in the step as it is in the plan.

use super::change::Change;
use crate::model::{Address, Amounts, EXISTS, Kind, Line, Origin, Plan, Range, Shape, Term, Value};
use crate::text::{Arg, Phrase, TextSearch};
use std::sync::Arc;

/// What is sought, and what comes in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewording {
    searches: Vec<TextSearch>,
    with: String,
}

/// A text of a plan that holds sought words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundText {
    /// Where it is.
    pub at: Address,
    /// The value that holds it.
    pub value: Value,
    /// The value with the other words.
    pub reworded: Value,
    /// How many times the words are in it.
    pub count: usize,
}

impl Rewording {
    /// Puts `with` in place of whatever one of the searches finds.
    pub fn new(searches: Vec<TextSearch>, with: &str) -> Self {
        Self { searches, with: with.to_owned() }
    }

    /// Whether a text holds any of the words.
    pub fn is_in(&self, text: &str) -> bool {
        self.searches.iter().any(|search| search.is_in(text))
    }

    /// A text with the other words; `None` where it holds none of those that are sought.
    pub fn text(&self, text: &str) -> Option<String> {
        let mut made: Option<String> = None;
        for search in &self.searches {
            let now = made.as_deref().unwrap_or(text);
            made = search.replaced(now, &self.with).or(made);
        }
        made
    }

    /// A phrase with the other words in its places.
    pub fn phrase(&self, phrase: &Phrase) -> Phrase {
        let arg = |arg: &Arg| match arg {
            Arg::Text(text) => Arg::Text(self.text(text).unwrap_or_else(|| text.clone())),
            Arg::Phrase(phrase) => Arg::Phrase(self.phrase(phrase)),
            other => other.clone(),
        };
        let args = phrase.args.iter().map(|(name, filled)| (name.clone(), arg(filled)));
        Phrase { key: phrase.key.clone(), args: args.collect() }
    }

    /// A change with the other words, before and after; facts that no longer differ are not in it.
    pub fn change(&self, change: &Change) -> Change {
        let mut made = Change::new(self.phrase(change.label()));
        for (at, edit) in change.iter() {
            made.replace(*at, self.value(*at, &edit.old), self.value(*at, &edit.new));
        }
        made
    }

    /// Every text of a plan that holds the words, by kind, record and field.
    pub fn texts_of(&self, plan: &Plan) -> Vec<FoundText> {
        let mut found = Vec::new();
        for kind in Kind::ALL {
            plan.for_each_record(*kind, &mut |record| {
                let id = record.id();
                record.for_each_fact(&mut |field, key, value| {
                    let at = Address { kind: *kind, id, field, key };
                    let count = self.count(at, &value);
                    if count > 0 {
                        found.push(FoundText { at, reworded: self.value(at, &value), value, count });
                    }
                });
            });
        }
        found
    }

    /// The change of a plan that puts the other words in place, in these texts of it.
    pub fn change_of<'a>(label: Phrase, texts: impl IntoIterator<Item = &'a FoundText>) -> Change {
        let mut change = Change::new(label);
        for text in texts {
            change.replace(text.at, text.value.clone(), text.reworded.clone());
        }
        change
    }

    /// A value with the other words.
    fn value(&self, at: Address, value: &Value) -> Value {
        let mut made = value.clone();
        visit_texts(at, &mut made, &mut |text| self.text(text));
        made
    }

    fn count(&self, at: Address, value: &Value) -> usize {
        let mut count = 0;
        visit_texts(at, &mut value.clone(), &mut |text| {
            count += self.searches.iter().map(|search| search.find(text).len()).sum::<usize>();
            None
        });
        count
    }
}

/// Shows every text that people have written in a value, and puts what comes back in its place.
fn visit_texts(at: Address, value: &mut Value, visit: &mut dyn FnMut(&str) -> Option<String>) {
    // Order keys are texts to the plan and words to nobody.
    let is_order = at.kind.info(at.field).is_some_and(|info| info.shape == Shape::Order);
    if at.field == EXISTS || is_order {
        return;
    }
    let mut line = |line: &mut Line| {
        if let Some(made) = visit(line) {
            *line = Line::new(&made);
        }
    };
    match value {
        Value::Text(text) => {
            if let Some(made) = visit(text) {
                *text = Arc::from(made);
            }
        }
        Value::Range(Range { source, .. }) => line(source),
        Value::Origin(Origin { detail, .. }) => line(detail),
        Value::Term(Term { singular, definite, plural, definite_plural, .. }) => {
            [singular, definite, plural, definite_plural].into_iter().for_each(line);
        }
        Value::Nothing
        | Value::Yes
        | Value::Number(_)
        | Value::When(_)
        | Value::Clock(_)
        | Value::Period(_)
        | Value::Choice(_)
        | Value::Record(_)
        | Value::Amounts(Amounts { .. }) => {}
    }
}
