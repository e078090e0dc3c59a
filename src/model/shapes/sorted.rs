//! Sorted lists as sets and maps: few entries, read often, so that a search by halves beats a tree of nodes.

use crate::model::value::{Misfit, Value};

/// Keeps a sorted list of keys: puts one in, or takes it out.
pub(super) fn set_key<K: Ord>(set: &mut Vec<K>, key: K, value: &Value) -> Result<(), Misfit> {
    match (set.binary_search(&key), value) {
        (Err(at), Value::Yes) => set.insert(at, key),
        (Ok(at), Value::Nothing) => drop(set.remove(at)),
        // Adding what is there and removing what is not are no errors: two sides of a merge may both have done it.
        (_, Value::Yes | Value::Nothing) => {}
        _ => return Err(Misfit::Shape),
    }
    Ok(())
}

/// Keeps a sorted map: puts an entry in, replaces it, or takes it out.
pub(super) fn set_entry<K: Ord, V>(map: &mut Vec<(K, V)>, key: K, value: Option<V>) {
    match (map.binary_search_by(|(k, _)| k.cmp(&key)), value) {
        (Ok(at), Some(value)) => {
            if let Some(entry) = map.get_mut(at) {
                entry.1 = value;
            }
        }
        // Sorted vectors and not maps: most fields of a plan have no entry or few, and an empty vector allocates
        // nothing.
        (Ok(at), None) => drop(map.remove(at)),
        (Err(at), Some(value)) => map.insert(at, (key, value)),
        (Err(_), None) => {}
    }
}
