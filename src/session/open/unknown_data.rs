//! Merges what this version of the program does not understand of two files.

use crate::store::UnknownData;
use std::collections::{BTreeMap, BTreeSet};

/// What this version does not understand, merged name by name; where both sides changed it, it stays as it is here.
pub fn merge_unknown_data(base: &UnknownData, ours: &UnknownData, theirs: &UnknownData) -> UnknownData {
    let mut merged = UnknownData {
        tables: merge_texts(&base.tables, &ours.tables, &theirs.tables),
        fields: BTreeMap::new(),
    };
    let none = BTreeMap::new();
    for record in ours.fields.keys().chain(theirs.fields.keys()) {
        let of = |data: &UnknownData| data.fields.get(record).unwrap_or(&none).clone();
        merged.fields.insert(*record, merge_texts(&of(base), &of(ours), &of(theirs)));
    }
    merged.fields.retain(|_, fields| !fields.is_empty());
    merged
}

type UnknownTexts = BTreeMap<String, String>;

fn merge_texts(base: &UnknownTexts, ours: &UnknownTexts, theirs: &UnknownTexts) -> UnknownTexts {
    let chosen = |name: &String| {
        let (was, here, there) = (base.get(name), ours.get(name), theirs.get(name));
        if here == was { there } else { here }
    };
    let names: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
    names.into_iter().filter_map(|name| Some((name.clone(), chosen(name)?.clone()))).collect()
}
