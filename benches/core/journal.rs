//! The journal: putting one step more behind many, going on from them after a restart, and putting them back after a crash.
//! On the real disk, in a folder of the build's own.

use super::SEED;
use divan::{Bencher, black_box};
use planverksted::edit::{History, Stamp, sample, verbs};
use planverksted::model::{IdGenerator, Plan, Quantity, Uid, measure};
use planverksted::store::{
    AppDirs, Disk, FileBase, Fingerprint, JournalAddition, JournalBase, JournalEntry, Opened, SavedPlan,
    append_journal, put_back_unsaved, read_journal,
};
use std::path::Path;

const STEPS: [usize; 3] = [100, 1_000, 10_000];
const MEASURES: usize = 2_000;
const MANY_MEASURES: usize = 20_000;

/// A plan after so many steps: titles and numbers of its measures, one after the other.
fn worked_on(steps: usize) -> (Plan, History) {
    continue_work(sample(MEASURES, SEED), steps)
}

fn continue_work(mut plan: Plan, steps: usize) -> (Plan, History) {
    let (mut history, mut ids) = (History::default(), IdGenerator::seeded(SEED));
    let measures: Vec<Uid> = plan.measures().iter().map(|measure| measure.id).collect();
    for (number, id) in (0..steps).zip(measures.iter().cycle()) {
        let change = if number % 2 == 0 {
            verbs::set(
                &plan,
                measure::TITLE,
                *id,
                format!("Et tiltak som heter noe annet, {number}").as_str(),
            )
        } else {
            let quantity = Quantity::from_whole(i64::try_from(number).unwrap_or_default());
            verbs::set(&plan, measure::STATUTORY_BASIS, *id, format!("{quantity:?}").as_str())
        };
        let stamp = Stamp { id: ids.next_id(), at: jiff::Timestamp::UNIX_EPOCH };
        history.edit(&mut plan, change, None, stamp).expect("a field takes a text");
    }
    (plan, history)
}

fn entries(plan: &Plan, history: &History) -> Vec<JournalEntry> {
    let words = |step| history.summary(step, plan);
    history
        .steps()
        .iter()
        .map(|step| JournalEntry { step: step.clone(), words: words(step), has_change: true })
        .collect()
}

fn addition(entries: &[JournalEntry]) -> JournalAddition {
    JournalAddition { entries: entries.to_vec(), ..JournalAddition::default() }
}

/// A journal of these steps in a folder that is empty before; tells the folder and the plan's id.
fn journal_folder(name: &str, entries: &[JournalEntry]) -> (AppDirs, Uid) {
    let places = AppDirs::inside(Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench-journal"));
    let plan_id = Uid::derived(&[Uid::from_bits(entries.len() as u64), Uid::from_bits(name.len() as u64)]);
    let folder = places.data.join(plan_id.to_string());
    if folder.exists() {
        std::fs::remove_dir_all(&folder).expect("left-overs can be removed");
    }
    append_journal(&Disk, &places, plan_id, &addition(entries)).expect("it can be written");
    (places, plan_id)
}

/// What a save adds: one step, brought to the disk.
#[divan::bench(args = STEPS)]
fn a_append_one(bencher: Bencher<'_, '_>, steps: usize) {
    let (plan, history) = worked_on(steps);
    let entries = entries(&plan, &history);
    let (places, plan_id) = journal_folder("append", &entries);
    let last = addition(entries.get(steps - 1..).unwrap_or_default());
    bencher.bench(|| append_journal(&Disk, &places, plan_id, black_box(&last)));
}

/// All of them at once.
#[divan::bench(args = STEPS)]
fn b_append_all(bencher: Bencher<'_, '_>, steps: usize) {
    let (plan, history) = worked_on(steps);
    let entries = entries(&plan, &history);
    bencher.bench(|| journal_folder("all", black_box(&entries)));
}

/// What opening adds: reading the journal, and trying every step back.
#[divan::bench(args = STEPS)]
fn c_reopen(bencher: Bencher<'_, '_>, steps: usize) {
    let (plan, history) = worked_on(steps);
    let (places, plan_id) = journal_folder("reopen", &entries(&plan, &history));
    bencher.bench(|| {
        let again = read_journal(&Disk, &places, plan_id).history(black_box(&plan), history.head());
        assert_eq!(again.steps().len(), steps, "all of them go back");
        again
    });
}

/// Of that, reading alone.
#[divan::bench(args = STEPS)]
fn d_read(bencher: Bencher<'_, '_>, steps: usize) {
    let (plan, history) = worked_on(steps);
    let (places, plan_id) = journal_folder("read", &entries(&plan, &history));
    bencher.bench(|| read_journal(&Disk, &places, plan_id));
}

/// What opening adds after a crash: putting steps back that are in no file.
#[divan::bench(args = [1, 100, 1_000])]
fn e_put_back(bencher: Bencher<'_, '_>, steps: usize) {
    let plan = sample(MANY_MEASURES, SEED);
    let (after, history) = continue_work(plan.clone(), steps);
    let (dirs, plan_id) = journal_folder("back", &[]);
    let (path, content) = (Path::new("/plan.ron"), Fingerprint::of(b"the plan"));
    let base = JournalBase::File(FileBase { path: path.to_owned(), content, head: None });
    let entries = entries(&after, &history);
    append_journal(&Disk, &dirs, plan_id, &JournalAddition { base, entries }).expect("it can be written");
    let journal = read_journal(&Disk, &dirs, plan_id);
    let saved = SavedPlan { plan_id, plan, ..SavedPlan::default() };
    let opened = || Opened { saved: saved.clone(), remarks: Vec::new(), read_only: false };
    bencher.with_inputs(opened).bench_values(|mut opened| {
        let count = put_back_unsaved(&Disk, &dirs, black_box(&journal), &mut opened, path, content);
        assert_eq!((count, opened.saved.head), (steps, history.head()), "all of them are put back");
        opened
    });
}
