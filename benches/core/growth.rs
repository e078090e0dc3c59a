//! Whether cost grows faster than the plan, or only leaves the processor's own memory: each measured as it is, and with
//! that memory filled with something else before every run.
//!
//! `valgrind --tool=callgrind --toggle-collect=core::growth::work --dump-after=core::growth::work` in front of the bench,
//! with `--sample-count 1`, counts the instructions of one run, which no memory changes.

use super::{derived, opened};
use divan::{Bencher, black_box};
use planverksted::analysis::{Outline, Totals};
use planverksted::model::Plan;

const SIZES: [usize; 3] = [2_000, 20_000, 50_000];

/// Bytes; more than the caches of a processor hold.
const BEYOND: usize = 128 << 20;

/// What is measured; never inlined, so that its instructions can be told from the rest.
#[inline(never)]
fn work<R>(act: impl FnOnce() -> R) -> R {
    black_box(act())
}

/// As it is: small plans stay in the processor's memory from run to run.
fn warm<R>(bencher: Bencher<'_, '_>, act: impl Fn() -> R + Sync) {
    bencher.bench(|| work(&act));
}

/// With other bytes in the processor's memory before every run.
fn cold<R>(bencher: Bencher<'_, '_>, act: impl Fn() -> R + Sync) {
    bencher.with_inputs(|| drop(black_box(vec![1_u8; BEYOND]))).bench_values(|()| work(&act));
}

fn followed(plan: &Plan) -> impl Fn() -> Outline + Sync + use<> {
    let (before, change) = (Outline::of(plan), derived::added(plan));
    let plan = derived::after(plan, &change);
    move || {
        let mut outline = before.clone();
        outline.update(&plan, change.iter().map(|(at, _)| at));
        outline
    }
}

#[divan::bench(args = SIZES, sample_size = 1, sample_count = 50)]
fn a_totals_warm(bencher: Bencher<'_, '_>, measures: usize) {
    let plan = opened(measures).plan;
    warm(bencher, || Totals::of(black_box(&plan)));
}

#[divan::bench(args = SIZES, sample_size = 1, sample_count = 50)]
fn b_totals_cold(bencher: Bencher<'_, '_>, measures: usize) {
    let plan = opened(measures).plan;
    cold(bencher, || Totals::of(black_box(&plan)));
}

#[divan::bench(args = SIZES, sample_size = 1, sample_count = 50)]
fn c_compare_warm(bencher: Bencher<'_, '_>, measures: usize) {
    let (one, other) = (opened(measures), opened(measures));
    warm(bencher, || black_box(&one) == black_box(&other));
}

#[divan::bench(args = SIZES, sample_size = 1, sample_count = 50)]
fn d_compare_cold(bencher: Bencher<'_, '_>, measures: usize) {
    let (one, other) = (opened(measures), opened(measures));
    cold(bencher, || black_box(&one) == black_box(&other));
}

#[divan::bench(args = SIZES, sample_size = 1, sample_count = 50)]
fn e_outline_warm(bencher: Bencher<'_, '_>, measures: usize) {
    let plan = opened(measures).plan;
    warm(bencher, || Outline::of(black_box(&plan)));
}

#[divan::bench(args = SIZES, sample_size = 1, sample_count = 50)]
fn f_outline_cold(bencher: Bencher<'_, '_>, measures: usize) {
    let plan = opened(measures).plan;
    cold(bencher, || Outline::of(black_box(&plan)));
}

#[divan::bench(args = SIZES, sample_size = 1, sample_count = 50)]
fn g_followed_warm(bencher: Bencher<'_, '_>, measures: usize) {
    warm(bencher, followed(&opened(measures).plan));
}

#[divan::bench(args = SIZES, sample_size = 1, sample_count = 50)]
fn h_followed_cold(bencher: Bencher<'_, '_>, measures: usize) {
    cold(bencher, followed(&opened(measures).plan));
}

#[divan::bench(args = SIZES, sample_size = 1, sample_count = 50)]
fn i_move_warm(bencher: Bencher<'_, '_>, measures: usize) {
    let plan = opened(measures).plan;
    warm(bencher, || derived::moved(black_box(&plan)));
}

#[divan::bench(args = SIZES, sample_size = 1, sample_count = 50)]
fn j_move_cold(bencher: Bencher<'_, '_>, measures: usize) {
    let plan = opened(measures).plan;
    cold(bencher, || derived::moved(black_box(&plan)));
}
