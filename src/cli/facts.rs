//! Facts as JSON, for every answer that is for a program to read.

use crate::model::{Amounts, Choice as _, Origin, Quantity, Range, Term, Value as Fact};
use serde_json::{Map, Number, Value, json};

/// A fact as JSON: `null` where nothing is said, codes of choices, ids of records, points in time as the file has them.
pub(super) fn as_json(fact: &Fact) -> Value {
    match fact {
        Fact::Nothing => Value::Null,
        Fact::Yes => true.into(),
        Fact::Text(text) => (**text).into(),
        Fact::Number(number) => quantity(*number),
        Fact::When(when) => when.to_string().into(),
        Fact::Period(period) => period.to_string().into(),
        Fact::Choice(code) => code.as_ref().into(),
        Fact::Record(id) => id.to_string().into(),
        Fact::Range(Range { low, high, source }) => {
            said([("low", low.map(quantity)), ("high", high.map(quantity)), ("source", text(source))])
        }
        Fact::Amounts(Amounts { operating, investment, fte, duration }) => said([
            ("operating", operating.map(quantity)),
            ("investment", investment.map(quantity)),
            ("fte", fte.map(quantity)),
            ("duration", text(&duration.code())),
        ]),
        Fact::Origin(Origin { channel, detail }) => {
            said([("channel", text(&channel.code())), ("detail", text(detail))])
        }
        Fact::Term(Term { gender, singular, definite, plural, definite_plural }) => said([
            ("gender", text(&gender.code())),
            ("singular", text(singular)),
            ("definite", text(definite)),
            ("plural", text(plural)),
            ("definite_plural", text(definite_plural)),
        ]),
    }
}

/// A quantity as JSON: whole numbers without decimals.
pub(super) fn quantity(quantity: Quantity) -> Value {
    match quantity.as_whole() {
        Some(whole) => whole.into(),
        None => Number::from_f64(quantity.to_f64()).map_or(Value::Null, Value::Number),
    }
}

/// An object of the parts that say something.
fn said<const N: usize>(parts: [(&str, Option<Value>); N]) -> Value {
    let said = parts.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(said.collect::<Map<String, Value>>())
}

fn text(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| json!(text))
}
