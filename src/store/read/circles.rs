//! Rows that are below themselves, through other rows or at once: in a repaired plan one of each circle is put at the top.

use super::named_location::NamedLocation;
use crate::edit::verbs;
use crate::model::{Address, AnyRecord, Key, Kind, Plan, Uid, Value};
use crate::text::Phrase;
use std::collections::BTreeSet;

/// A row that was put at the top, and what is said of it.
pub(super) struct CutCircle {
    pub(super) id: Uid,
    pub(super) text: Phrase,
}

/// Cuts each circle of owners at the row that comes first.
pub(super) fn cut_circles(plan: &mut Plan) -> Vec<CutCircle> {
    let mut cut = Vec::new();
    for (kind, field) in Kind::ALL.iter().filter_map(|kind| Some((*kind, kind.parent_field()?))) {
        let link = |id: Uid| Address { kind, id, field, key: Key::Whole };
        let ids: Vec<Uid> = plan.in_order(kind).iter().map(|record| record.id()).collect();
        // What leads to the top: each row is walked over once.
        let mut done = BTreeSet::new();
        for first in ids {
            let (mut path, mut next) = (BTreeSet::new(), Some(first));
            while let Some(id) = next.filter(|id| !done.contains(id)) {
                if !path.insert(id) {
                    let change = verbs::set_fact(plan, link(id), Value::Nothing);
                    if change.apply(plan).is_ok() {
                        cut.push(CutCircle { id, text: describe(plan, kind, id) });
                    }
                    break;
                }
                next = match plan.read(link(id)) {
                    Value::Record(owner) => Some(owner),
                    _ => None,
                };
            }
            done.extend(path);
        }
    }
    cut
}

fn describe(plan: &Plan, kind: Kind, id: Uid) -> Phrase {
    let title = plan.record(kind, id).map(<dyn AnyRecord>::title).unwrap_or_default();
    let place = NamedLocation { kind, id: Some(id), title: &title, field: "" }.describe();
    Phrase::new("store-lost-circle").with("place", place)
}
