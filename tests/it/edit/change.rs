//! Changes: applied, taken back, told apart, joined, refused.

use crate::harness::{hostile, plans};
use planverksted::edit::{Change, EditError, verbs};
use planverksted::model::{Address, Amounts, Key, Kind, Plan, Shape, Uid, Value, VoteKey, measure};
use planverksted::text::Phrase;
use proptest::prelude::*;

fn label(key: &'static str) -> Phrase {
    Phrase::new(key)
}

fn applied(change: &Change, plan: &Plan) -> Result<Plan, EditError> {
    let mut after = plan.clone();
    change.apply(&mut after).map(|()| after)
}

/// Applies a change that must be refused, and sees that nothing moved.
fn refused(change: &Change, plan: &Plan) -> EditError {
    let mut after = plan.clone();
    let error = change.apply(&mut after).expect_err("it is refused");
    assert_eq!(after, *plan, "a refused change moves nothing");
    error
}

proptest! {
    #[test]
    fn what_lies_between_two_plans_leads_there_and_back(a in hostile::plan(), b in hostile::plan()) {
        let change = Change::between(&a, &b, label("there"));
        let after = applied(&change, &a).expect("it leads there");
        prop_assert_eq!(&after, &b);
        prop_assert_eq!(applied(&change.inverse(), &after).expect("and back"), a);
        prop_assert_eq!(change.inverse().inverse(), change);
    }

    #[test]
    fn between_equals_what_was_done(plan in hostile::plan(), facts in hostile::facts(12)) {
        let done = hostile::change_stating(&plan, &facts).with_label(label("same"));
        let after = applied(&done, &plan).expect("it can be done");
        prop_assert_eq!(Change::between(&plan, &after, label("same")), done);
    }

    #[test]
    fn two_changes_joined_are_the_two_in_sequence(
        a in hostile::plan(), b in hostile::plan(), c in hostile::plan(),
    ) {
        let (first, second) = (Change::between(&a, &b, label("x")), Change::between(&b, &c, label("y")));
        let joined = first.compose(&second).expect("the second follows on the first");
        prop_assert_eq!(joined.label(), &label("x"));
        prop_assert_eq!(&joined, &Change::between(&a, &c, label("x")));
        prop_assert_eq!(applied(&joined, &a).expect("it applies"), c);
    }

    #[test]
    fn a_join_never_does_what_the_sequence_would_not(
        a in hostile::plan(), message in hostile::facts(12), x in hostile::plan(), y in hostile::plan(),
    ) {
        let first = hostile::change_stating(&a, &message);
        let second = Change::between(&x, &y, label("elsewhere"));
        let sequence = applied(&first, &a).and_then(|b| applied(&second, &b));
        let joined = first.compose(&second).and_then(|joined| applied(&joined, &a));
        prop_assert_eq!(sequence.ok(), joined.ok());
    }

    #[test]
    fn a_change_with_one_false_old_value_is_refused_whole(
        a in hostile::plan(), message in hostile::facts(12), (at, value) in hostile::fact(),
    ) {
        let mut change = hostile::change_stating(&a, &message);
        let value = value.or_nothing();
        let taken = change.iter().any(|(place, _)| *place == at);
        if taken || value.is_nothing() || value == a.read(at) {
            return Ok(());
        }
        change.replace(at, value, Value::Nothing);
        refused(&change, &a);
    }

    #[test]
    fn a_misfit_in_the_middle_is_refused_whole(
        a in hostile::plan(), message in hostile::facts(12), (at, _) in hostile::fact(), value in odd_value(),
    ) {
        prop_assume!(message.iter().all(|(place, _)| *place != at) && a.read(at).is_nothing());
        let mut change = hostile::change_stating(&a, &[message, vec![(at, Value::Nothing)]].concat());
        change.replace(at, Value::Nothing, value);
        if applied(&change, &a).is_err() {
            prop_assert!(matches!(refused(&change, &a), EditError::Misfit(..)));
        }
    }

    #[test]
    fn deleting_takes_what_is_owned_and_clears_every_link(plan in hostile::plan(), pick in any::<prop::sample::Index>()) {
        let records = all(&plan);
        if records.is_empty() {
            return Ok(());
        }
        let (kind, id) = records[pick.index(records.len())];
        let change = verbs::delete(&plan, &mut plans::ids(), kind, id);
        let after = applied(&change, &plan).expect("it can be deleted");
        prop_assert!(after.record(kind, id).is_none());
        let gone: Vec<_> = records.into_iter().filter(|(kind, id)| after.record(*kind, *id).is_none()).collect();
        for (kind, id) in all(&after).into_iter().chain([(Kind::Plan, Uid::PLAN)]) {
            let links = links(&after, kind, id);
            prop_assert!(!links.iter().any(|link| gone.contains(link)), "{:?} {id} points to what is gone", kind);
        }
        prop_assert_eq!(applied(&change.inverse(), &after).expect("it comes back"), plan);
    }
}

/// A value that fits few fields.
fn odd_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Text("two\nlines".into())),
        Just(Value::Yes),
        Just(Value::Record(Uid::MAX)),
        hostile::quantity().prop_map(Value::Number),
        hostile::when().prop_map(Value::When),
    ]
}

/// Every record but the plan's own.
fn all(plan: &Plan) -> Vec<(Kind, Uid)> {
    let mut records = Vec::new();
    for kind in Kind::ALL.iter().skip(1) {
        plan.for_each_record(*kind, &mut |record| records.push((*kind, record.id())));
    }
    records
}

/// Every record that a record points to.
fn links(plan: &Plan, kind: Kind, id: Uid) -> Vec<(Kind, Uid)> {
    let mut links = Vec::new();
    let record = plan.record(kind, id).expect("it is there");
    record.for_each_fact(
        &mut |field, key, value| match (kind.fields()[usize::from(field)].shape, key, value) {
            (Shape::Link(to) | Shape::Owner(to), _, Value::Record(id))
            | (Shape::Links(to) | Shape::ByRecord(to, _), Key::Record(id), _)
            | (Shape::AnyLinks, Key::Any(to, id), _)
            | (Shape::Tally, Key::Vote(VoteKey { option: Some((to, id)), .. }), _) => links.push((to, id)),
            (Shape::Pairs(first, second), Key::Pair(a, b), _) => {
                links.push((first, a));
                links.extend(b.map(|b| (second, b)));
            }
            _ => {}
        },
    );
    links
}

#[test]
fn deleting_is_told_in_full() {
    plans::check(
        "challenge c1; challenge c2 in c1; goal g1: challenges=c1+c2; measure m1 in g1: challenges=c2",
        |plan| verbs::delete(plan, &mut plans::ids(), Kind::Challenge, plans::id("c1")),
        "-challenge c1; -challenge c2; c2.parent -c1; g1.challenges -c1; g1.challenges -c2; m1.challenges -c2",
    );
}

#[test]
fn a_group_stays_reached_when_its_level_goes() {
    plans::check(
        "level l; target_group t; measure m: reach=t/l",
        |plan| verbs::delete(plan, &mut plans::ids(), Kind::Level, plans::id("l")),
        "-level l; m.reach t/l -> t",
    );
    plans::check(
        "level l; target_group t; measure m: reach=t/l",
        |plan| verbs::delete(plan, &mut plans::ids(), Kind::TargetGroup, plans::id("t")),
        "-target_group t; m.reach -t/l",
    );
}

#[test]
fn owners_in_a_circle_go_together() {
    plans::check(
        "goal a in c; goal b in a; goal c in b; goal d",
        |plan| verbs::delete(plan, &mut plans::ids(), Kind::Goal, plans::id("b")),
        &circle(),
    );
}

/// What is reported when the circle goes: in the order of the ids.
fn circle() -> String {
    let mut description = [("a", "c"), ("b", "a"), ("c", "b")];
    description.sort_by_key(|(name, _)| plans::id(name));
    description
        .iter()
        .map(|(name, owner)| format!("-goal {name}; {name}.parent -{owner}"))
        .collect::<Vec<_>>()
        .join("; ")
}

#[test]
fn two_people_who_fill_in_the_same_year_meet_in_one_address() {
    let base = plans::plan("measure m1 \"Low threshold\"");
    let filled = |text| Change::between(&base.plan, &plans::plan(text).plan, Phrase::default());
    let first = filled("measure m1 \"Low threshold\": 2027=100");
    let second = filled("measure m1 \"Low threshold\": 2027=120/0/1.5");
    assert_eq!(base.describe(&first), "m1.2027 +100");
    assert_eq!(base.describe(&second), "m1.2027 +120/0/1.5");
    let addresses = |change: &Change| change.iter().map(|(at, _)| *at).collect::<Vec<_>>();
    assert_eq!(addresses(&first), addresses(&second));
    assert!(
        matches!(first.compose(&second), Err(EditError::NotConsecutive(_))),
        "the second does not know of the first"
    );
}

fn title(id: &str) -> Address {
    Address { kind: Kind::Measure, id: plans::id(id), field: measure::TITLE.index, key: Key::Whole }
}

#[test]
fn a_record_goes_only_with_all_that_is_said_of_it() {
    let sketch = plans::plan("measure m1 \"A\"");
    let mut change = Change::default();
    change.replace(Address::existence(Kind::Measure, plans::id("m1")), Value::Yes, Value::Nothing);
    assert!(matches!(refused(&change, &sketch.plan), EditError::LosesFacts(_)));
}

#[test]
fn nothing_new_is_said_of_a_record_that_goes() {
    let sketch = plans::plan("measure m1 \"A\"");
    let mut change = verbs::delete(&sketch.plan, &mut plans::ids(), Kind::Measure, plans::id("m1"));
    let text = Address { field: measure::TEXT.index, ..title("m1") };
    change.replace(text, Value::Nothing, Value::Text("late".into()));
    refused(&change, &sketch.plan);
}

#[test]
fn the_plans_own_record_neither_comes_nor_goes() {
    for (old, new) in [(Value::Yes, Value::Nothing), (Value::Nothing, Value::Yes)] {
        let mut change = Change::default();
        change.replace(Address::existence(Kind::Plan, Uid::PLAN), old, new);
        assert!(matches!(refused(&change, &Plan::default()), EditError::WrongExistence(_)));
    }
}

#[test]
fn a_value_that_says_nothing_is_no_edit() {
    let plan = plans::plan("measure m1").plan;
    for nothing in [Value::Text("".into()), Value::Choice("".into()), Value::Amounts(Amounts::default())] {
        assert!(verbs::set_fact(&plan, title("m1"), nothing).is_empty());
    }
}

#[test]
fn a_line_takes_no_line_break() {
    let plan = plans::plan("measure m1").plan;
    for text in ["a\nb", "a\rb", "a\u{2028}b", "a\u{85}b"] {
        let change = verbs::set_fact(&plan, title("m1"), Value::Text(text.into()));
        assert!(matches!(refused(&change, &plan), EditError::Misfit(..)));
    }
}
