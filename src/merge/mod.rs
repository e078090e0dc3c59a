//! Several plans that grew from one, made one again: what each side changed is taken, what they disagree on is asked.
//!
//! The first side is "ours": [`Merged::change`] leads from it to the result, and what it says stands where the sides
//! disagree, until somebody answers. In all else the sides are equal, and their order changes nothing: who wants a
//! result that favours nobody puts the base first. Where plans come from is not known here.

mod chain;
mod conflict;
mod facts;
mod held;
mod lines;
mod owners;
mod sides;

pub use conflict::{Claim, Conflict, answer_conflict};
pub use owners::MergeNote;

use crate::edit::Change;
use crate::model::{Line, Plan, Value};
use crate::text::Phrase;
use facts::MergedFacts;
use sides::SideEdits;

/// One of the plans that are to become one.
#[derive(Clone, Debug)]
pub struct MergeSide<'a> {
    /// What it is called to a person: a table, a file.
    pub name: Line,
    /// The plan as that side left it.
    pub plan: &'a Plan,
}

/// What comes of a merge; nothing of it has been applied.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MergeResult {
    /// From the first side's plan to the result, as one step.
    pub change: Change,
    /// What only a person can decide, by address.
    pub conflicts: Vec<Conflict>,
    /// What had to be put right by itself and what points to nothing now, by address.
    pub notes: Vec<MergeNote>,
}

/// Merges plans that grew from a base.
///
/// What one side changed is taken, and what several changed alike is taken once. Several new values at one address
/// are one conflict. Prose is merged line by line, and only lines that two sides changed differently are a conflict.
/// A record that one side deleted and another edited stays, with what it owns and the links to it, and is asked for
/// once. Without sides the result is the base.
pub fn merge(base: &Plan, sides: &[MergeSide<'_>]) -> MergeResult {
    let said = SideEdits::of(base, sides);
    let mut facts = MergedFacts::of(base, sides, &said);
    let notes = owners::repair_links(&mut facts, sides);
    MergeResult { change: facts.change_from_first(sides), conflicts: facts.into_conflicts(), notes }
}

/// Merges plans of which no common base is known: a union in which nothing is deleted.
///
/// What only one side says is taken; where two sides say different things it is a conflict.
pub fn merge_without_base(sides: &[MergeSide<'_>]) -> MergeResult {
    merge(&common_plan(sides), sides)
}

/// The plan that says what all sides say alike, and nothing else.
fn common_plan(sides: &[MergeSide<'_>]) -> Plan {
    let mut common = Plan::default();
    let Some((first, others)) = sides.split_first() else { return common };
    let mut change = Change::default();
    Plan::default().difference(first.plan, &mut |at, _, new: Value| {
        if others.iter().all(|side| side.plan.read(at) == new) {
            change.replace(at, Value::Nothing, new);
        }
    });
    let made = change.apply(&mut common);
    debug_assert!(made.is_ok(), "a record that all have exists before anything is said of it");
    common
}

/// The label of a merge: whom it is with.
fn label(sides: &[MergeSide<'_>]) -> Phrase {
    match sides {
        [_, other] => Phrase::new("change-merge").with("name", &*other.name),
        _ => Phrase::new("change-merge-many").with("count", sides.len().saturating_sub(1)),
    }
}
