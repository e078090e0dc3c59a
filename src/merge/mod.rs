//! Merges plans that share a base: takes what each side changed, and returns what they disagree on as conflicts.
//!
//! The first side is "ours": [`MergeResult::change`] leads from it to the result, and its value is kept where the sides
//! disagree, until the conflict is answered. Otherwise all sides are equal, and their order changes nothing: to get a
//! result that favours no side, pass the base first. Where the plans come from is not known here.

mod conflict;
mod contested;
mod deleted;
mod facts;
mod lines;
mod owner_chain;
mod owners;
mod question;
mod retained;
mod side;
mod sides;

pub use conflict::{Claim, Conflict, answer_conflict};
pub use owners::MergeNote;
pub use question::{
    MergeQuestionEntry, MergeStamp, answer_question, keep_all_provisional, merge_questions, with_questions,
};
pub use side::MergeSide;

use crate::edit::Change;
use crate::model::{Plan, Value};
use facts::MergedFacts;
use sides::SideEdits;

/// The result of a merge; nothing of it has been applied.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MergeResult {
    /// From the first side's plan to the result, as one step.
    pub change: Change,
    /// What only a person can decide, by address.
    pub conflicts: Vec<Conflict>,
    /// What was fixed automatically and which links point to missing records, by address.
    pub notes: Vec<MergeNote>,
}

/// Merges plans that grew from a base.
///
/// What one side changed is taken, and what several changed alike is taken once. Several new values at one address
/// are one conflict. Prose is merged line by line, and only lines that two sides changed differently are a conflict.
/// A record that one side deleted and another edited stays, with what it owns and the links to it, and is one
/// conflict. Without sides the result is the base.
pub fn merge(base: &Plan, sides: &[MergeSide<'_>]) -> MergeResult {
    let edits = SideEdits::of(base, sides);
    // Facts first, links afterwards: whether a link fits is known only when it is decided which records remain.
    let mut facts = MergedFacts::of(base, sides, &edits);
    let mut notes = owners::repair_links(&mut facts, sides);
    notes.extend(deleted::note_deleted(&facts, base, sides));
    notes.sort_by_key(MergeNote::at);
    MergeResult { change: facts.change_from_first(sides), conflicts: facts.into_conflicts(), notes }
}

/// Merges plans without a common base: a union in which nothing is deleted.
///
/// A fact of one side only is taken; where two sides have different values it is a conflict.
pub fn merge_without_base(sides: &[MergeSide<'_>]) -> MergeResult {
    let mut result = merge(&common_plan(sides), sides);
    result.conflicts.iter_mut().for_each(|conflict| conflict.is_base_known = false);
    result
}

/// The plan of the facts that all sides have in common.
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
    debug_assert!(made.is_ok(), "a record that all have exists before its facts");
    common
}
