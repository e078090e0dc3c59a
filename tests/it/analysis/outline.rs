//! Order, numbers and sums: what they are, and that following a change gives what counting anew gives.

use planverksted::analysis::{AmountBasis, MeasureCounts, MoneyCategory, Outline, Totals};
use planverksted::edit::Change;
use planverksted::model::{Address, Amounts, Key, Kind, Period, Plan, Quantity, Uid, Value, When, measure};
use planverksted::text::Phrase;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// One thing said about a plan: `goal 3`, `goal 4 in 3`, `measure 9 for strategy 5`, `measure 9 has 2027=100`,
/// `measure 9 is whole`, `no goal 3`, `goal 3 at 7`.
fn describe_outline(plan: &Plan, text: &str) -> Change {
    let words: Vec<&str> = text.split_whitespace().collect();
    let kind = |word: &str| Kind::from_code(word).expect("a kind");
    let id = |word: &str| Uid::from_bits(word.parse().expect("a number"));
    let change = Change::new(Phrase::default());
    let at = |of: &str, record: &str, field: u8, key| Address { kind: kind(of), id: id(record), field, key };
    match words.as_slice() {
        ["no", of, record] => {
            change.with_edit(plan, Address::existence(kind(of), id(record)), Value::Nothing)
        }
        [of, record] => with_order(plan, change, kind(of), id(record)),
        [of, record, "at", place] => change.with_edit(
            plan,
            at(of, record, kind(of).field("order").expect("every kind has one"), Key::Whole),
            Value::Text((*place).into()),
        ),
        [of, record, "in", parent] if *of != "measure" => {
            let field = kind(of).field("parent").expect("a kind with owners");
            let change = with_order(plan, change, kind(of), id(record));
            change.with_edit(plan, at(of, record, field, Key::Whole), Value::Record(id(parent)))
        }
        ["measure", record, "for", of, other] => {
            let field = match kind(of) {
                Kind::Strategy => measure::STRATEGIES.index,
                Kind::Goal => measure::GOALS.index,
                _ => measure::CHALLENGES.index,
            };
            change.with_edit(plan, at("measure", record, field, Key::Record(id(other))), Value::Yes)
        }
        ["measure", record, "is", "led"] => change.with_edit(
            plan,
            at("measure", record, measure::LEAD.index, Key::Whole),
            Value::Record(id("1")),
        ),
        ["measure", record, "in", year] => {
            let period = Period::of(When::Year(year.parse().expect("a year")));
            let at = at("measure", record, measure::PERIOD.index, Key::Whole);
            change.with_edit(plan, at, Value::Period(period))
        }
        ["measure", record, "is", "whole"] => change.with_edit(
            plan,
            at("measure", record, measure::BASIS.index, Key::Whole),
            Value::Choice("whole_budget".into()),
        ),
        ["measure", record, "has", amount] => {
            let (year, sum) = amount.split_once('=').expect("year=sum");
            let operating = Quantity::from_whole(sum.parse().expect("a sum"));
            let value = Value::Amounts(Amounts { operating, ..Amounts::default() });
            let key = Key::Year(year.parse().expect("a year"));
            change.with_edit(plan, at("measure", record, measure::AMOUNTS.index, key), value)
        }
        _ => Change::new(Phrase::new("")),
    }
}

/// The change with a record that exists, in the order of the ids where it is new.
fn with_order(plan: &Plan, change: Change, kind: Kind, id: Uid) -> Change {
    if plan.record(kind, id).is_some() {
        return change;
    }
    let order =
        Address { kind, id, field: kind.field("order").expect("every kind has one"), key: Key::Whole };
    let place = Value::Text(format!("{:02}", id.bits()).into());
    change.with_edit(plan, Address::existence(kind, id), Value::Yes).with_edit(plan, order, place)
}

/// A plan of which all this is said; what cannot be is left out.
fn plan(text: &str) -> Plan {
    let mut plan = Plan::default();
    for statement in text.split(';') {
        let change = describe_outline(&plan, statement);
        let applied = change.apply(&mut plan);
        assert!(applied.is_ok() || statement.contains("no "), "{statement}: {applied:?}");
    }
    plan
}

/// Numbers of all challenges, goals, strategies and measures, as `kind id=number`.
fn numbers(plan: &Plan) -> String {
    let outline = Outline::of(plan);
    let mut all = Vec::new();
    for kind in [Kind::Challenge, Kind::Goal, Kind::Strategy, Kind::Measure] {
        for place in outline.family(kind).sequence() {
            let number = outline.number(kind, place.id);
            all.push(format!("{}{}={number}", kind.code().chars().next().expect("a code"), place.id.bits()));
        }
    }
    all.join(" ")
}

#[track_caller]
fn check(message: &str, expected: &str) {
    assert_eq!(numbers(&plan(message)), expected, "{message}");
}

#[test]
fn records_are_numbered_in_their_order_and_below_their_owners() {
    check("goal 1; goal 2; goal 3 in 1; goal 4 in 3; goal 5 in 1", "g1=1 g3=1.1 g4=1.1.1 g5=1.2 g2=2");
    check("goal 1; goal 2; goal 2 at 00", "g2=1 g1=2");
}

#[test]
fn an_owner_that_is_gone_or_a_circle_leaves_its_children_at_the_top() {
    check("goal 1; goal 2 in 9", "g1=1 g2=2");
    check("goal 1; goal 2 in 1; goal 1 in 2; goal 3 in 2", "g1=1 g2=1.1 g3=1.1.1");
    check("goal 1 in 1", "g1=1");
}

#[test]
fn measures_are_numbered_by_the_first_strategy_they_carry_out() {
    check(
        "strategy 1; strategy 2; measure 5; measure 6; measure 7; measure 5 for strategy 2; measure 6 for strategy 2; \
         measure 6 for strategy 1; measure 7 for strategy 2",
        "s1=1 s2=2 m5=2.1 m6=1.1 m7=2.2",
    );
}

#[test]
fn measures_without_a_strategy_come_after_in_numbers_of_their_own() {
    check(
        "goal 1; strategy 2; measure 5; measure 6; measure 7; measure 5 for goal 1; measure 7 for strategy 2",
        "g1=1 s2=1 m5=2.1 m6=3.1 m7=1.1",
    );
}

#[test]
fn without_strategies_measures_are_numbered_by_their_goals() {
    check(
        "goal 1; goal 2; goal 3 in 2; measure 5; measure 6; measure 7; measure 5 for goal 2; measure 6 for goal 3",
        "g1=1 g2=2 g3=2.1 m5=2.1 m6=2.1.1 m7=3.1",
    );
    check("measure 5; measure 6", "m5=1.1 m6=1.2");
}

#[test]
fn no_two_measures_have_the_same_number() {
    let sample = "goal 1; goal 2 in 1; challenge 3; measure 5; measure 6; measure 7; measure 8; measure 5 for goal 1; \
                  measure 6 for goal 2; measure 7 for challenge 3";
    check(sample, "c3=1 g1=1 g2=1.1 m5=1.1 m6=1.1.1 m7=2.1 m8=3.1");
}

#[test]
fn whole_budgets_and_changes_are_summed_apart() {
    let plan = plan(
        "measure 1; measure 2; measure 3; measure 1 has 2027=100; measure 2 has 2027=-30; \
                     measure 3 has 2027=5000; measure 3 is whole; measure 1 has 2029=0",
    );
    let totals = Totals::of(&plan);
    assert_eq!(totals.years().collect::<Vec<_>>(), [2027, 2029]);
    assert_eq!(
        totals.sums(AmountBasis::Frame, MoneyCategory::New, 2027).operating.quantity(),
        Quantity::from_whole(100)
    );
    let released = totals.sums(AmountBasis::Frame, MoneyCategory::Released, 2027);
    assert_eq!(released.operating.quantity(), Quantity::from_whole(-30));
    assert_eq!(
        totals.sums(AmountBasis::Whole, MoneyCategory::New, 2027).operating.quantity(),
        Quantity::from_whole(5000)
    );
    assert_eq!(
        totals.sums(AmountBasis::Frame, MoneyCategory::New, 2029).operating.quantity(),
        Some(Quantity::ZERO)
    );
    assert_eq!(totals.sums(AmountBasis::Frame, MoneyCategory::New, 2029).investment.quantity(), None);
    assert_eq!(totals.sums(AmountBasis::Frame, MoneyCategory::New, 2028).operating.quantity(), None);
}

fn statement() -> impl Strategy<Value = String> {
    let kind = prop::sample::select(vec!["challenge", "goal", "strategy", "measure"]);
    let owned = prop::sample::select(vec!["challenge", "goal"]);
    let linked = prop::sample::select(vec!["challenge", "goal", "strategy"]);
    let id = 1_u8..14;
    prop_oneof![
        (kind.clone(), id.clone()).prop_map(|(kind, id)| format!("{kind} {id}")),
        (kind.clone(), id.clone()).prop_map(|(kind, id)| format!("no {kind} {id}")),
        (kind, id.clone(), 1_u8..99).prop_map(|(kind, id, place)| format!("{kind} {id} at {place}")),
        (owned, id.clone(), id.clone()).prop_map(|(kind, id, parent)| format!("{kind} {id} in {parent}")),
        (id.clone(), linked, id.clone())
            .prop_map(|(id, kind, other)| format!("measure {id} for {kind} {other}")),
        (id.clone(), 2027_i16..2030, -9_i64..9)
            .prop_map(|(id, year, sum)| format!("measure {id} has {year}={sum}")),
        (id.clone(), 2027_i16..2030).prop_map(|(id, year)| format!("measure {id} in {year}")),
        id.clone().prop_map(|id| format!("measure {id} is led")),
        id.prop_map(|id| format!("measure {id} is whole")),
    ]
}

proptest! {
    #[test]
    fn following_the_change_between_two_plans_gives_what_counting_anew_gives(
        first in prop::collection::vec(statement(), 0..60),
        then in prop::collection::vec(statement(), 0..20),
    ) {
        let mut plan = Plan::default();
        let state = |plan: &mut Plan, statements: &[String]| for statement in statements {
            drop(describe_outline(plan, statement).apply(plan));
        };
        state(&mut plan, &first);
        let (before, mut outline) = (plan.clone(), Outline::of(&plan));
        state(&mut plan, &then);
        for (old, new) in [(&before, &plan), (&plan, &before)] {
            let change = Change::between(old, new, Phrase::default());
            outline.update(new, change.iter().map(|(at, _)| at));
            prop_assert_eq!(&outline, &Outline::of(new));
        }
    }

    #[test]
    fn following_changes_gives_what_counting_anew_gives(statements in prop::collection::vec(statement(), 0..60)) {
        let mut plan = Plan::default();
        let (mut outline, mut totals) = (Outline::of(&plan), Totals::of(&plan));
        let mut counts = MeasureCounts::of(&plan);
        for statement in &statements {
            let change = describe_outline(&plan, statement);
            if change.apply(&mut plan).is_err() {
                continue;
            }
            let touched: Vec<Address> = change.iter().map(|(at, _)| *at).collect();
            outline.update(&plan, &touched);
            totals.update(&plan, &touched);
            counts.update(&plan, &touched);
            prop_assert_eq!(&outline, &Outline::of(&plan), "after {}", statement);
        }
        prop_assert_eq!(&totals, &Totals::of(&plan));
        prop_assert_eq!(&counts, &MeasureCounts::of(&plan));
        let mut seen = BTreeMap::new();
        for group in outline.groups() {
            for id in &group.measures {
                prop_assert!(seen.insert(outline.number(Kind::Measure, *id), *id).is_none());
            }
        }
        prop_assert_eq!(seen.len(), plan.measures().len());
    }
}
