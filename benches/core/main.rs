//! How fast the core is: reading and writing beside derived serde, snapshots, differences, changes.
//!
//! `cargo bench --bench core`; `README.md` has the figures. Building them is all that the check does.

#![expect(clippy::expect_used, reason = "a bench that goes wrong stops")]

mod derived;
mod growth;
mod journal;
mod mirror;

use divan::{Bencher, black_box};
use planverksted::analysis::{Findings, Outline, Totals};
use planverksted::edit::{Change, rewrite, sample};
use planverksted::merge::{MergeSide, merge};
use planverksted::model::{IdGenerator, Line, Plan, Uid, measure};
use planverksted::store::{
    Disk, Expected, Fingerprint, PlanReplacement, SavedPlan, Storage as _, read, replace_file, replace_plan,
    write,
};
use planverksted::text::Phrase;
use std::path::PathBuf;

const SIZES: [usize; 3] = [200, 2_000, 20_000];
const SEED: u64 = 1;

/// No measurement of one size takes longer, in seconds.
const LONGEST: u64 = 4;

fn main() {
    is_honest();
    divan::main();
}

/// What the mirror reads and writes is the whole plan.
fn is_honest() {
    let text = file(200);
    let mirrored = mirror::write(&mirror::read(&text).expect("the mirror knows every field"));
    let back = read(mirrored.expect("the mirror writes").as_bytes()).expect("what it wrote is read");
    assert!(back.remarks.is_empty() && back.saved == saved(200), "the mirror holds the same");
}

fn saved(measures: usize) -> SavedPlan {
    SavedPlan { plan_id: Uid::from_bits(77), plan: sample(measures, SEED), ..SavedPlan::default() }
}

fn file(measures: usize) -> String {
    write(&saved(measures)).expect("a sample can be written")
}

/// The plan as it lies in memory when it was read from a file.
fn opened(measures: usize) -> SavedPlan {
    read(file(measures).as_bytes()).expect("a sample can be read").saved
}

/// The plan with as many titles changed, spread over all measures.
fn edited(plan: &Plan, edits: usize) -> (Plan, Change) {
    let step = (plan.measures().len() / edits).max(1);
    let ids: Vec<Uid> = plan.measures().iter().step_by(step).take(edits).map(|measure| measure.id).collect();
    let change = rewrite(plan, &mut IdGenerator::seeded(SEED), Phrase::default(), |draft| {
        for id in &ids {
            draft.set(measure::TITLE, *id, "changed");
        }
    });
    let mut after = plan.clone();
    change.apply(&mut after).expect("the change was made for this plan");
    (after, change)
}

#[divan::bench(args = SIZES, max_time = LONGEST)]
fn a_write(bencher: Bencher<'_, '_>, measures: usize) {
    // As the mirror: read from a file, so that both lie in memory in the same order.
    let saved = opened(measures);
    bencher.bench(|| write(black_box(&saved)));
}

#[divan::bench(args = SIZES, max_time = LONGEST)]
fn b_write_mirror(bencher: Bencher<'_, '_>, measures: usize) {
    let text = file(measures);
    let mirror = mirror::read(&text).expect("the mirror knows every field");
    bencher.bench(|| mirror::write(black_box(&mirror)));
}

#[divan::bench(args = SIZES, max_time = LONGEST)]
fn c_read(bencher: Bencher<'_, '_>, measures: usize) {
    let text = file(measures);
    bencher.bench(|| read(black_box(text.as_bytes())));
}

#[divan::bench(args = SIZES, max_time = LONGEST)]
fn d_read_mirror(bencher: Bencher<'_, '_>, measures: usize) {
    let text = file(measures);
    bencher.bench(|| mirror::read(black_box(&text)));
}

/// Whether two plans that were read apart hold the same.
#[divan::bench(args = SIZES, max_time = LONGEST)]
fn e_compare(bencher: Bencher<'_, '_>, measures: usize) {
    let (one, other) = (opened(measures), opened(measures));
    bencher.bench(|| black_box(&one) == black_box(&other));
}

/// What saving does apart from the disk: write, read back, compare; what was read back is dropped as well.
#[divan::bench(args = SIZES, max_time = LONGEST)]
fn f_write_and_verify(bencher: Bencher<'_, '_>, measures: usize) {
    let saved = opened(measures);
    bencher.bench(|| {
        let text = write(black_box(&saved)).expect("a sample can be written");
        read(text.as_bytes()).expect("what was written is read").saved == saved
    });
}

/// A file of a bench's own, in the folder for such files: `TMPDIR=/dev/shm` leaves the disk out.
fn bench_file(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("planverksted-bench-{}-{name}.ron", std::process::id()))
}

/// The same on a disk, over the file that is known to be there.
#[divan::bench(args = SIZES, max_time = LONGEST)]
fn g_save(bencher: Bencher<'_, '_>, measures: usize) {
    let (saved, path) = (opened(measures), bench_file("verified"));
    let text = write(&saved).expect("any plan can be written");
    replace_file(&Disk, &path, text.as_bytes()).expect("there is room");
    let expected = Expected::Content(Fingerprint::of(text.as_bytes()));
    let now = jiff::Timestamp::UNIX_EPOCH;
    bencher.bench(|| {
        let replacement =
            PlanReplacement { saved: black_box(&saved), bytes: None, expected, dirs: None, now };
        replace_plan(&Disk, &path, &replacement).expect("nobody else writes it")
    });
    Disk.remove(&path).expect("it is there");
}

/// What of it is the disk's: the bytes, replaced as any file.
#[divan::bench(args = SIZES, max_time = LONGEST)]
fn g_save_unverified(bencher: Bencher<'_, '_>, measures: usize) {
    let (text, path) = (file(measures), bench_file("replaced"));
    bencher.bench(|| replace_file(&Disk, &path, black_box(text.as_bytes())).expect("there is room"));
    Disk.remove(&path).expect("it is there");
}

#[divan::bench(args = SIZES)]
fn h_snapshot(bencher: Bencher<'_, '_>, measures: usize) {
    let plan = opened(measures).plan;
    bencher.bench(|| black_box(&plan).clone());
}

/// The first change after a snapshot, which parts the two.
#[divan::bench(args = SIZES)]
fn i_first_change(bencher: Bencher<'_, '_>, measures: usize) {
    let base = opened(measures).plan;
    let (_, change) = edited(&base, 1);
    bencher.with_inputs(|| base.clone()).bench_values(|mut plan| {
        let made = black_box(&change).apply(&mut plan);
        (made, plan)
    });
}

#[divan::bench(args = SIZES)]
fn j_between_200_changes(bencher: Bencher<'_, '_>, measures: usize) {
    let base = opened(measures).plan;
    let (side, _) = edited(&base, 200);
    bencher.bench(|| Change::between(black_box(&base), black_box(&side), Phrase::default()));
}

#[divan::bench(args = SIZES)]
fn k_apply_200_changes(bencher: Bencher<'_, '_>, measures: usize) {
    let base = opened(measures).plan;
    let (_, change) = edited(&base, 200);
    bencher.with_inputs(|| base.clone()).bench_values(|mut plan| {
        let made = black_box(&change).apply(&mut plan);
        (made, plan)
    });
}

/// The plan as eight tables gave it back: each changed 200 facts, some of them the same ones as others.
fn tables(base: &Plan) -> Vec<Plan> {
    let change = |table: usize| {
        let measures = base.measures().iter().skip(table * 150).take(200).map(|measure| measure.id);
        let change = rewrite(base, &mut IdGenerator::seeded(SEED), Phrase::default(), |draft| {
            measures
                .for_each(|id| draft.set(measure::TITLE, id, format!("changed by table {table}").as_str()));
        });
        let mut after = base.clone();
        change.apply(&mut after).expect("the change was made for this plan");
        after
    };
    (0..8).map(change).collect()
}

#[divan::bench]
fn l_differences_of_8_sides_of_200_changes(bencher: Bencher<'_, '_>) {
    let base = sample(2_000, SEED);
    let tables = tables(&base);
    bencher.bench(|| {
        let between = |side| Change::between(black_box(&base), side, Phrase::default());
        black_box(&tables).iter().map(between).collect::<Vec<Change>>()
    });
}

#[divan::bench]
fn m_merge_8_sides_of_200_changes(bencher: Bencher<'_, '_>) {
    let base = sample(2_000, SEED);
    let tables = tables(&base);
    let sides: Vec<MergeSide<'_>> =
        tables.iter().map(|plan| MergeSide { name: Line::from("table"), plan }).collect();
    bencher.bench(|| merge(black_box(&base), black_box(&sides)));
}

/// All things to look at, with the order and the sums they need, as the worker does it.
#[divan::bench(args = SIZES)]
fn n_findings(bencher: Bencher<'_, '_>, measures: usize) {
    let plan = sample(measures, SEED);
    bencher.bench(|| {
        let (outline, totals) = (Outline::of(black_box(&plan)), Totals::of(&plan));
        Findings::of(&plan, &outline, &totals)
    });
}

/// The same with order and sums at hand.
#[divan::bench(args = SIZES)]
fn o_findings_alone(bencher: Bencher<'_, '_>, measures: usize) {
    let plan = sample(measures, SEED);
    let (outline, totals) = (Outline::of(&plan), Totals::of(&plan));
    bencher.bench(|| Findings::of(black_box(&plan), &outline, &totals));
}
