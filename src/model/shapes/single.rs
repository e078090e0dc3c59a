//! Types that are one fact: text, numbers, times, and values of several parts that change together.

use super::super::value::{Key, Misfit, Value};
use super::super::{Line, OrderKey, Period, Prose, Quantity, When};
use super::choice::choice;
use super::{Shape, Shaped, unless, whole};

/// Implements [`Shaped`] for a type that is one fact, by the variant of [`Value`] that carries it.
macro_rules! one_fact {
    ($type:ty, $shape:expr, $self:ident => $read:expr, $($pattern:pat => $write:expr),+) => {
        impl Shaped for $type {
            const SHAPE: Shape = $shape;

            fn read(&self, key: Key) -> Value {
                let $self = self;
                if key == Key::Whole { $read } else { Value::Nothing }
            }

            fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit> {
                whole(key)?;
                *self = match value {
                    Value::Nothing => Self::default(),
                    $($pattern => $write,)+
                    _ => return Err(Misfit::Shape),
                };
                Ok(())
            }
        }
    };
}

one_fact!(OrderKey, Shape::Order, it => unless(it.is_blank(), || Value::Text(it.shared())),
    Value::Text(text) => Self::verbatim(&text));
one_fact!(Line, Shape::Line, it => unless(it.is_empty(), || Value::Text(it.shared())),
    Value::Text(text) => Self::verbatim(&text).ok_or(Misfit::LineBreak)?);
one_fact!(Prose, Shape::Prose, it => unless(it.is_empty(), || Value::Text(it.shared())),
    Value::Text(text) => Self::verbatim(&text));
one_fact!(Option<Quantity>, Shape::Number, it => it.map_or(Value::Nothing, Value::Number),
    Value::Number(number) => Some(number));
one_fact!(bool, Shape::Flag, it => unless(!*it, || Value::Yes), Value::Yes => true);
one_fact!(Option<When>, Shape::When, it => it.map_or(Value::Nothing, Value::When),
    Value::When(when) => Some(when));
one_fact!(Period, Shape::Period, it => unless(it.is_blank(), || Value::Period(*it)),
    Value::Period(period) => period);
one_fact!(Range, Shape::Range, it => unless(*it == Self::default(), || Value::Range(it.clone())),
    Value::Range(range) => range);
one_fact!(Origin, Shape::Origin, it => unless(*it == Self::default(), || Value::Origin(it.clone())),
    Value::Origin(origin) => origin);

choice! {
    /// By which road a record came into the plan.
    Channel "channel" {
        /// An idea or a choice of a workshop.
        Workshop = "workshop",
        /// The file of a table in a workshop.
        Table = "table",
        /// A table that was taken in.
        Import = "import",
        /// A template.
        Template = "template",
    }
}

choice! {
    /// How long the amounts of a year last.
    Duration "duration" {
        /// That year only: engangs.
        OneOff = "one_off",
        /// From that year on: varig.
        Lasting = "lasting",
    }
}

/// Where a record came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// By which road.
    pub channel: Channel,
    /// What exactly: file and row, meeting and table.
    pub detail: Line,
}

/// A number between two, with its source; a single number has both ends equal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Range {
    /// The lower end.
    pub low: Option<Quantity>,
    /// The upper end.
    pub high: Option<Quantity>,
    /// Who says so, and when.
    pub source: Line,
}

/// The amounts of a measure in one year; what is not said is not 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// Operating cost in kroner: drift.
    pub operating: Option<Quantity>,
    /// Investment in kroner.
    pub investment: Option<Quantity>,
    /// Full-time equivalents: årsverk.
    pub fte: Option<Quantity>,
    /// Whether they last.
    pub duration: Duration,
}
