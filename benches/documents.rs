//! How long documents take, for plans of a few sizes. `cargo bench --bench documents`.
//!
//! Every round has a plan of its own, because typst remembers what it has laid out in a process.

use divan::Bencher;
use jiff::civil::date;
use planverksted::analysis::{Outline, Totals};
use planverksted::document::{Document, DocumentSource, Profile};
use planverksted::edit::sample;
use planverksted::export::{ExportOptions, Format, docx, export};
use planverksted::model::Plan;
use planverksted::text::{Language, Words};
use std::sync::atomic::{AtomicU64, Ordering};

fn main() {
    divan::main();
}

/// Plans of a size, each time another one.
fn plans(measures: usize) -> impl Fn() -> Plan {
    let seed = AtomicU64::new(0);
    move || sample(measures, seed.fetch_add(1, Ordering::Relaxed))
}

#[divan::bench(args = [25, 200, 2000])]
fn outline_and_totals(bencher: Bencher, measures: usize) {
    bencher.with_inputs(plans(measures)).bench_values(|plan| (Outline::of(&plan), Totals::of(&plan)));
}

#[divan::bench(args = [25, 200, 2000])]
fn document(bencher: Bencher, measures: usize) {
    let words = Words::new(Language::Nb);
    let inputs = || {
        let plan = sample(measures, 1);
        let (outline, totals) = (Outline::of(&plan), Totals::of(&plan));
        (plan, outline, totals)
    };
    bencher.with_inputs(inputs).bench_values(|(plan, outline, totals)| {
        let source = DocumentSource {
            plan: &plan,
            outline: &outline,
            totals: &totals,
            words: &words,
            date: date(2027, 1, 1),
        };
        Document::of(&source, Profile::Full)
    });
}

#[divan::bench(args = [25, 200], sample_count = 10, sample_size = 1)]
fn pdf(bencher: Bencher, measures: usize) {
    let wanted =
        ExportOptions { format: Format::Pdf, profile: Profile::Full, language: None, date: date(2027, 1, 1) };
    bencher.with_inputs(plans(measures)).bench_values(|plan| export(&plan, wanted));
}

#[divan::bench(args = [25, 200, 2000])]
fn word_file(bencher: Bencher, measures: usize) {
    let words = Words::new(Language::Nb);
    let plan = sample(measures, 1);
    let (outline, totals) = (Outline::of(&plan), Totals::of(&plan));
    let source = DocumentSource {
        plan: &plan,
        outline: &outline,
        totals: &totals,
        words: &words,
        date: date(2027, 1, 1),
    };
    let document = Document::of(&source, Profile::Full);
    bencher.bench(|| docx(&document));
}

#[divan::bench(args = [25, 200, 2000])]
fn word_file_from_plan(bencher: Bencher, measures: usize) {
    let wanted = ExportOptions {
        format: Format::Docx,
        profile: Profile::Full,
        language: None,
        date: date(2027, 1, 1),
    };
    let plan = sample(measures, 1);
    bencher.bench(|| export(&plan, wanted));
}
