//! Facts as JSON, for every answer that is for a program to read.

use crate::model::{Amounts, Choice as _, Origin, Quantity, Range, Term, Value as Fact};
use serde_json::{Map, Number, Value, json};

/// A fact as JSON: `null` where there is none, codes of choices, ids of records, points in time as the file has them.
pub(super) fn fact_as_json(fact: &Fact) -> Value {
    match fact {
        Fact::Nothing => Value::Null,
        Fact::Yes => true.into(),
        Fact::Text(text) => (**text).into(),
        Fact::Number(number) => quantity_as_json(*number),
        Fact::When(when) => when.to_string().into(),
        Fact::Clock(time) => time.to_string().into(),
        Fact::Period(period) => period.to_string().into(),
        Fact::Choice(code) => code.as_ref().into(),
        Fact::Record(id) => id.to_string().into(),
        Fact::Range(Range { low, high, source }) => object_of([
            ("low", low.map(quantity_as_json)),
            ("high", high.map(quantity_as_json)),
            ("source", non_empty_text(source)),
        ]),
        Fact::Amounts(Amounts { operating, investment, fte, duration }) => object_of([
            ("operating", operating.map(quantity_as_json)),
            ("investment", investment.map(quantity_as_json)),
            ("fte", fte.map(quantity_as_json)),
            ("duration", non_empty_text(&duration.code())),
        ]),
        Fact::Origin(Origin { channel, detail }) => {
            object_of([("channel", non_empty_text(&channel.code())), ("detail", non_empty_text(detail))])
        }
        Fact::Term(Term { gender, singular, definite, plural, definite_plural }) => object_of([
            ("gender", non_empty_text(&gender.code())),
            ("singular", non_empty_text(singular)),
            ("definite", non_empty_text(definite)),
            ("plural", non_empty_text(plural)),
            ("definite_plural", non_empty_text(definite_plural)),
        ]),
    }
}

/// A quantity as JSON: whole numbers without decimals.
pub(super) fn quantity_as_json(quantity: Quantity) -> Value {
    match quantity.as_whole() {
        Some(whole) => whole.into(),
        None => Number::from_f64(quantity.to_f64()).map_or(Value::Null, Value::Number),
    }
}

/// An object of the parts that say something.
fn object_of<const N: usize>(parts: [(&str, Option<Value>); N]) -> Value {
    let present = parts.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(present.collect::<Map<String, Value>>())
}

fn non_empty_text(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| json!(text))
}
