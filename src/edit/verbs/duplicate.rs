//! Copies a record with all that it owns.

use super::delete::with_owned;
use super::facts::{copyable_facts, write_fact};
use crate::edit::{Change, rewrite};
use crate::model::{IdGenerator, Key, Kind, Plan, RecordFact, RecordKey, Shape, Uid, Value, coverage_cell};
use crate::text::Phrase;
use std::collections::BTreeMap;

/// A copy of a record right after it, with copies of what it owns; returns the id of the copy too.
pub fn duplicate(plan: &Plan, ids: &mut IdGenerator, (kind, id): RecordKey) -> Option<(Change, Uid)> {
    // A record whose id follows from a natural key cannot exist twice.
    plan.record(kind, id).filter(|_| !matches!(kind, Kind::Plan | Kind::CoverageCell))?;
    let label = Phrase::new("change-duplicate").with("kind", Phrase::kind(kind.code()));
    let all = with_owned(plan, &[(kind, id)]);
    let mut copies: BTreeMap<RecordKey, Uid> = BTreeMap::new();
    let change = rewrite(plan, ids, label, |draft| {
        copies.insert((kind, id), draft.add_after(kind, Some(id)));
        for (kind, id) in &all {
            if !copies.contains_key(&(*kind, *id)) && *kind != Kind::CoverageCell {
                let order = plan.record(*kind, *id).map(|record| record.order().clone());
                copies.insert((*kind, *id), draft.add_with_order(*kind, &order.unwrap_or_default()));
            }
        }
        // Cells last: the id of a copy follows from the copies of its group and level.
        for (kind, id) in all.iter().filter(|(kind, _)| *kind == Kind::CoverageCell) {
            let Some(cell) = plan.coverage_cells().get(*id) else { continue };
            let of =
                |kind: Kind, id: Option<Uid>| id.map(|id| copies.get(&(kind, id)).copied().unwrap_or(id));
            let pair = (of(Kind::TargetGroup, cell.target_group.id()), of(Kind::Level, cell.level.id()));
            if let (Some(group), Some(level)) = pair {
                let copy = coverage_cell::id_of(group, level);
                if draft.add_with_id(*kind, copy) {
                    copies.insert((*kind, *id), copy);
                }
            }
        }
        for ((kind, id), copy) in &copies {
            for fact in plan.record(*kind, *id).map(copyable_facts).unwrap_or_default() {
                let Some(info) = kind.info(fact.field) else { continue };
                let fact = redirect_to_copies(info.shape, fact, &copies);
                write_fact(draft, fact.at((*kind, *copy)), fact.value);
            }
        }
    });
    copies.get(&(kind, id)).map(|copy| (change, *copy))
}

/// A fact of a copy: links to records that were copied too lead to their copies.
fn redirect_to_copies(shape: Shape, fact: RecordFact, copies: &BTreeMap<RecordKey, Uid>) -> RecordFact {
    let copy = |kind: Kind, id: Uid| copies.get(&(kind, id)).copied().unwrap_or(id);
    let RecordFact { field, key, value } = fact;
    let (key, value) = match (shape, key, &value) {
        (Shape::Link(to) | Shape::Owner(to), _, Value::Record(id)) => (key, Value::Record(copy(to, *id))),
        (Shape::Links(to) | Shape::ByRecord(to, _), Key::Record(id), _) => (Key::Record(copy(to, id)), value),
        (Shape::AnyLinks, Key::Any(to, id), _) => (Key::Any(to, copy(to, id)), value),
        (Shape::Pairs(first, second), Key::Pair(a, b), _) => {
            (Key::Pair(copy(first, a), b.map(|b| copy(second, b))), value)
        }
        (Shape::Tally, Key::Vote(vote), _) => {
            let option = vote.option.map(|(to, id)| (to, copy(to, id)));
            (Key::Vote(vote.with_option(option)), value)
        }
        _ => (key, value),
    };
    RecordFact { field, key, value }
}
