//! What follows from a plan: made whole, and kept up to date change by change.

use super::{SIZES, opened};
use divan::{Bencher, black_box};
use planverksted::analysis::{Outline, Totals};
use planverksted::edit::{Change, rewrite, verbs};
use planverksted::model::{Address, Amounts, IdGenerator, Key, Kind, Plan, Quantity, Uid, Value, measure};
use planverksted::text::Phrase;

/// The measure in the middle.
fn middle(plan: &Plan) -> Uid {
    plan.measures().iter().nth(plan.measures().len() / 2).expect("there are measures").id
}

fn titled(plan: &Plan) -> Change {
    let id = middle(plan);
    rewrite(plan, &mut IdGenerator::seeded(1), Phrase::default(), |draft| {
        draft.set(measure::TITLE, id, "changed");
    })
}

pub(super) fn added(plan: &Plan) -> Change {
    verbs::add_after(plan, &mut IdGenerator::seeded(1), Kind::Measure, Some(middle(plan)), |_, _| {}).0
}

pub(super) fn moved(plan: &Plan) -> Change {
    verbs::move_among_siblings(
        plan,
        &mut IdGenerator::seeded(1),
        (Kind::Measure, middle(plan)),
        verbs::MoveDirection::Up,
    )
}

fn paid(plan: &Plan) -> Change {
    let (id, key) = (middle(plan), Key::Year(2028));
    let amounts = Amounts { operating: Quantity::from_whole(123_000), ..Amounts::default() };
    let at = Address { kind: Kind::Measure, id, field: measure::AMOUNTS.index, key };
    Change::new(Phrase::default()).with_edit(plan, at, Value::Amounts(amounts))
}

pub(super) fn after(plan: &Plan, change: &Change) -> Plan {
    let mut after = plan.clone();
    change.apply(&mut after).expect("the change was made for this plan");
    after
}

fn followed_outline(bencher: Bencher<'_, '_>, measures: usize, change: fn(&Plan) -> Change) {
    let plan = opened(measures).plan;
    let (outline, change) = (Outline::of(&plan), change(&plan));
    let plan = after(&plan, &change);
    bencher.with_inputs(|| outline.clone()).bench_refs(|outline| {
        outline.update(&plan, change.iter().map(|(at, _)| at));
    });
}

#[divan::bench(args = SIZES)]
fn a_outline(bencher: Bencher<'_, '_>, measures: usize) {
    let plan = opened(measures).plan;
    bencher.bench(|| Outline::of(black_box(&plan)));
}

#[divan::bench(args = SIZES)]
fn b_outline_after_a_title(bencher: Bencher<'_, '_>, measures: usize) {
    followed_outline(bencher, measures, titled);
}

#[divan::bench(args = SIZES)]
fn c_outline_after_a_new_measure(bencher: Bencher<'_, '_>, measures: usize) {
    followed_outline(bencher, measures, added);
}

#[divan::bench(args = SIZES)]
fn d_outline_after_a_move(bencher: Bencher<'_, '_>, measures: usize) {
    followed_outline(bencher, measures, moved);
}

#[divan::bench(args = SIZES)]
fn e_totals(bencher: Bencher<'_, '_>, measures: usize) {
    let plan = opened(measures).plan;
    bencher.bench(|| Totals::of(black_box(&plan)));
}

#[divan::bench(args = SIZES)]
fn f_totals_after_an_amount(bencher: Bencher<'_, '_>, measures: usize) {
    let plan = opened(measures).plan;
    let (totals, change) = (Totals::of(&plan), paid(&plan));
    let plan = after(&plan, &change);
    bencher.with_inputs(|| totals.clone()).bench_refs(|totals| {
        totals.update(&plan, change.iter().map(|(at, _)| at));
    });
}

/// The verbs that read the whole plan.
#[divan::bench(args = SIZES)]
fn g_move(bencher: Bencher<'_, '_>, measures: usize) {
    let plan = opened(measures).plan;
    bencher.bench(|| moved(black_box(&plan)));
}

#[divan::bench(args = SIZES)]
fn h_add(bencher: Bencher<'_, '_>, measures: usize) {
    let plan = opened(measures).plan;
    bencher.bench(|| added(black_box(&plan)));
}

#[divan::bench(args = SIZES)]
fn i_delete(bencher: Bencher<'_, '_>, measures: usize) {
    let plan = opened(measures).plan;
    let id = middle(&plan);
    bencher.bench(|| verbs::delete(black_box(&plan), &mut IdGenerator::seeded(1), Kind::Measure, id));
}
