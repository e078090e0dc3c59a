//! What a plan says, to be compared with what another one says.

use planverksted::model::{Key, Kind, Plan, Shape, Uid, Value};
use std::collections::BTreeMap;

/// A fact of the case, with the records of the window for its own.
pub(super) fn map_records(
    made: &BTreeMap<(Kind, Uid), Uid>,
    shape: Shape,
    (key, value): (&Key, &Value),
) -> (Key, Value) {
    let there = |kind: Kind, id: Uid| made.get(&(kind, id)).copied().unwrap_or(id);
    let key = match (*key, shape) {
        (Key::Record(id), Shape::Links(to) | Shape::ByRecord(to, _)) => Key::Record(there(to, id)),
        (Key::Any(kind, id), _) => Key::Any(kind, there(kind, id)),
        (Key::Pair(a, b), Shape::Pairs(first, second)) => {
            Key::Pair(there(first, a), b.map(|b| there(second, b)))
        }
        (key, _) => key,
    };
    let value = match (value, shape) {
        (Value::Record(id), Shape::Link(to) | Shape::Owner(to)) => Value::Record(there(to, *id)),
        (value, _) => value.clone(),
    };
    (key, value)
}

/// Everything that a plan says, record by record in the order of its tables, with records by kind and place; in words,
/// without ids, keys of order, and where a record came from.
pub(crate) fn content(plan: &Plan) -> Vec<String> {
    let mut places: BTreeMap<(Kind, Uid), Uid> = BTreeMap::new();
    for kind in Kind::ALL {
        for (record, place) in plan.in_order(*kind).iter().zip(1..) {
            places.insert((*kind, record.id()), Uid::from_bits(place));
        }
    }
    let mut all = Vec::new();
    for kind in Kind::ALL {
        for (record, place) in plan.in_order(*kind).iter().zip(1..) {
            let name = format!("{} {place} {:?}", kind.code(), &*record.title());
            all.push(name.clone());
            record.for_each_fact(&mut |field, key, value| {
                let info = kind.info(field).expect("a field");
                if field > 0 && !matches!(info.shape, Shape::Order | Shape::Origin) {
                    let (key, value) = map_records(&places, info.shape, (&key, &value));
                    all.push(format!("{name}.{} {key:?}: {value:?}", info.name));
                }
            });
        }
    }
    all.sort();
    all
}
