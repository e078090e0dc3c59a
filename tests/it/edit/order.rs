//! Order keys: room between neighbours, and what the verbs do when there is none.

use crate::harness::{hostile, plans};
use planverksted::edit::verbs::{self, MoveDirection};
use planverksted::edit::{Change, rewrite};
use planverksted::model::{Kind, LONGEST_ORDER_KEY, OrderKey, Plan, Uid};
use planverksted::text::Phrase;
use proptest::prelude::*;
use std::sync::Arc;

fn key() -> impl Strategy<Value = OrderKey> {
    "[0-9a-v]{0,23}[1-9a-v]".prop_map(|text| OrderKey::verbatim(&Arc::from(text)))
}

proptest! {
    #[test]
    fn keys_between_two_are_strictly_between_and_ascending(a in key(), b in key(), count in 1..40_usize) {
        let (low, high) = if a < b { (a, b) } else { (b, a) };
        for (before, after) in [(Some(&low), Some(&high)), (None, Some(&low)), (Some(&high), None), (None, None)] {
            let Some(keys) = OrderKey::between(before, after, count) else { continue };
            prop_assert_eq!(keys.len(), count);
            prop_assert!(keys.iter().all(|key| key.as_str().len() <= LONGEST_ORDER_KEY));
            let all: Vec<&OrderKey> = before.into_iter().chain(&keys).chain(after).collect();
            prop_assert!(all.is_sorted_by(|a, b| a < b), "{:?}", all);
            prop_assert!(keys.iter().all(|key| !key.as_str().ends_with('0')), "{:?}", keys);
        }
    }

    #[test]
    fn there_is_room_between_two_short_keys(a in "[0-9a-v]{0,7}[1-9a-v]", b in "[0-9a-v]{0,7}[1-9a-v]", count in 1..500_usize) {
        prop_assume!(a != b);
        let key = |text: &String| OrderKey::verbatim(&Arc::from(text.as_str()));
        let (low, high) = if a < b { (key(&a), key(&b)) } else { (key(&b), key(&a)) };
        prop_assert!(OrderKey::between(Some(&low), Some(&high), count).is_some());
    }

    #[test]
    fn a_new_record_stands_right_behind_the_one_it_was_added_after(
        plan in hostile::plan(), pick in any::<prop::sample::Index>(), count in 1..5_usize,
    ) {
        let records = siblings(&plan);
        if records.is_empty() {
            return Ok(());
        }
        let after = records[pick.index(records.len())];
        let (change, made) =
            verbs::add_many_after(&plan, &mut plans::ids(), Kind::Organisation, count, Some(after), |_, _, _| {});
        let mut expected = records.clone();
        let at = records.iter().position(|id| *id == after).expect("it is there") + 1;
        expected.splice(at..at, made);
        prop_assert_eq!(siblings(&done(&plan, &change)), expected);
    }

    #[test]
    fn records_added_at_the_end_stand_there_in_order(plan in hostile::plan(), count in 1..5_usize) {
        let mut made = Vec::new();
        let change = rewrite(&plan, &mut plans::ids(), Phrase::default(), |draft| {
            made = draft.add_many(Kind::Organisation, count);
        });
        let expected: Vec<Uid> = siblings(&plan).into_iter().chain(made).collect();
        prop_assert_eq!(siblings(&done(&plan, &change)), expected);
    }

    #[test]
    fn moving_a_record_changes_places_with_its_neighbour(
        plan in hostile::plan(), pick in any::<prop::sample::Index>(), up in any::<bool>(),
    ) {
        let records = siblings(&plan);
        if records.is_empty() {
            return Ok(());
        }
        let at = pick.index(records.len());
        let direction = if up { MoveDirection::Up } else { MoveDirection::Down };
        let change = verbs::move_among_siblings(&plan, &mut plans::ids(), (Kind::Organisation, records[at]), direction);
        let mut expected = records.clone();
        match (up, at) {
            (true, 1..) => expected.swap(at, at - 1),
            (false, at) if at + 1 < records.len() => expected.swap(at, at + 1),
            _ => prop_assert!(change.is_empty()),
        }
        prop_assert_eq!(siblings(&done(&plan, &change)), expected);
    }
}

/// Organisations have no owners: all of them are siblings.
fn siblings(plan: &Plan) -> Vec<Uid> {
    plan.organisations().in_order().iter().map(|unit| unit.id).collect()
}

fn done(plan: &Plan, change: &Change) -> Plan {
    let mut after = plan.clone();
    change.apply(&mut after).expect("it can be done");
    after
}

/// Adds a thousand organisations one by one, each after the one that `after` says.
fn check_thousand(after: impl Fn(&[Uid]) -> Option<Uid>, longest: usize) {
    let (mut plan, mut ids) = (Plan::default(), plans::ids());
    let mut expected: Vec<Uid> = Vec::new();
    for _ in 0..1000 {
        let place = after(&expected);
        let (change, id) = verbs::add_after(&plan, &mut ids, Kind::Organisation, place, |_, _| {});
        change.apply(&mut plan).expect("it can be added");
        let at = place.and_then(|place| expected.iter().position(|id| *id == place));
        expected.insert(at.map_or(expected.len(), |at| at + 1), id);
    }
    assert_eq!(siblings(&plan), expected);
    let found = plan.organisations().iter().map(|unit| unit.order.as_str().len()).max();
    assert!(found <= Some(longest), "{found:?} characters");
}

#[test]
fn a_thousand_records_at_the_end_have_short_keys() {
    check_thousand(|_| None, 4);
    check_thousand(|made| made.last().copied(), 4);
}

#[test]
fn a_thousand_records_at_one_place_keep_their_order() {
    check_thousand(|made| made.first().copied(), LONGEST_ORDER_KEY);
    check_thousand(|made| made.get(made.len() / 2).copied(), LONGEST_ORDER_KEY);
}
