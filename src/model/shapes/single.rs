//! Types that are one fact: text, numbers, times, and values of several parts that change together.

use super::shape::{Shape, Shaped, check_whole, nothing_if};
use crate::model::choice::Choice;
use crate::model::compound::{Origin, Range};
use crate::model::value::{Key, Misfit, Value};
use crate::model::{ClockTime, Line, OrderKey, Period, Prose, Quantity, When};

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
                check_whole(key)?;
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

one_fact!(OrderKey, Shape::Order, it => nothing_if(it.is_blank(), || Value::Text(it.shared())),
    Value::Text(text) => Self::verbatim(&text));
one_fact!(Line, Shape::Line, it => nothing_if(it.is_empty(), || Value::Text(it.shared())),
    Value::Text(text) => Self::verbatim(&text).ok_or(Misfit::LineBreak)?);
one_fact!(Prose, Shape::Prose, it => nothing_if(it.is_empty(), || Value::Text(it.shared())),
    Value::Text(text) => Self::verbatim(&text));
one_fact!(Option<Quantity>, Shape::Number, it => it.map_or(Value::Nothing, Value::Number),
    Value::Number(number) => Some(number));
one_fact!(bool, Shape::Flag, it => nothing_if(!*it, || Value::Yes), Value::Yes => true);
one_fact!(Option<When>, Shape::When, it => it.map_or(Value::Nothing, Value::When),
    Value::When(when) => Some(when));
one_fact!(Option<ClockTime>, Shape::Clock, it => it.map_or(Value::Nothing, Value::Clock),
    Value::Clock(time) => Some(time));
one_fact!(Period, Shape::Period, it => nothing_if(it.is_blank(), || Value::Period(*it)),
    Value::Period(period) => period);
one_fact!(Range, Shape::Range, it => nothing_if(*it == Self::default(), || Value::Range(it.clone())),
    Value::Range(range) => range);
one_fact!(Origin, Shape::Origin, it => nothing_if(*it == Self::default(), || Value::Origin(it.clone())),
    Value::Origin(origin) => origin);

impl<C: Choice> Shaped for C {
    const SHAPE: Shape = Shape::Choice(C::INFO);

    fn read(&self, key: Key) -> Value {
        let code = self.code();
        nothing_if(key != Key::Whole || code.is_empty(), || Value::Choice(code))
    }

    fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit> {
        check_whole(key)?;
        *self = match value {
            Value::Nothing => Self::default(),
            // A code that this version does not know is kept as it is, and written back unchanged.
            Value::Choice(code) => Self::from_code(code),
            _ => return Err(Misfit::Shape),
        };
        Ok(())
    }
}
