//! Counted votes: a number for each table and option.

use super::shape::{Shape, Shaped};
use super::sorted::set_entry;
use crate::model::Quantity;
use crate::model::value::{Key, Misfit, Value, VoteKey};

/// Votes by table, option and mark; abstentions have no option.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally(Vec<(VoteKey, Quantity)>);

impl Tally {
    /// What was counted and how often, by table, option and mark, abstentions first.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (VoteKey, Quantity)> + '_ {
        self.0.iter().copied()
    }
}

impl Shaped for Tally {
    const SHAPE: Shape = Shape::Tally;

    fn read(&self, key: Key) -> Value {
        let Key::Vote(key) = key else { return Value::Nothing };
        let at = self.0.binary_search_by_key(&key, |(place, _)| *place);
        at.ok().and_then(|at| self.0.get(at)).map_or(Value::Nothing, |(_, votes)| Value::Number(*votes))
    }

    fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit> {
        let Key::Vote(key) = key else { return Err(Misfit::Key) };
        // A count of 0 is stored: it was counted, unlike an option that nothing was entered for.
        let votes = match value {
            Value::Nothing => None,
            Value::Number(votes) => Some(votes),
            _ => return Err(Misfit::Shape),
        };
        set_entry(&mut self.0, key, votes);
        Ok(())
    }

    fn facts(&self, note: &mut dyn FnMut(Key, Value)) {
        self.iter().for_each(|(key, votes)| note(Key::Vote(key), Value::Number(votes)));
    }
}
