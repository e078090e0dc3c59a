//! How long documents take, for plans of a few sizes. `cargo bench --bench documents`.
//!
//! Every round has a plan of its own, because typst remembers what it has laid out in a process.

use divan::Bencher;
use jiff::civil::date;
use planverksted::analysis::{Outline, Totals};
use planverksted::document::{Document, DocumentSource, GatheringChoice, Profile};
use planverksted::edit::{rewrite, sample};
use planverksted::export::{ExportError, ExportOptions, Format, FormatOutput, docx, export, html, markdown};
use planverksted::model::{
    IdGenerator, Key, Kind, Line, Plan, Quantity, Uid, Value, When, agenda_item, idea, meeting,
};
use planverksted::text::{Language, Phrase, Words};
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
    write_document(bencher, measures, docx);
}

#[divan::bench(args = [25, 200, 2000])]
fn web_page(bencher: Bencher, measures: usize) {
    write_document(bencher, measures, html);
}

#[divan::bench(args = [25, 200, 2000])]
fn markdown_text(bencher: Bencher, measures: usize) {
    write_document(bencher, measures, markdown);
}

/// Writes the document of a sample plan, which is made before.
fn write_document(
    bencher: Bencher,
    measures: usize,
    write: fn(&Document) -> Result<FormatOutput, ExportError>,
) {
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
    bencher.bench(|| write(&document));
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

/// Plans with a held gathering of so many ideas, each time with other words.
fn gatherings(ideas: usize) -> impl Fn() -> (Plan, Profile) {
    let seed = AtomicU64::new(0);
    move || {
        let seed = seed.fetch_add(1, Ordering::Relaxed);
        let before = sample(20, seed);
        let mut ids = IdGenerator::seeded(seed);
        let (mut plan, mut meeting) = (before.clone(), Uid::PLAN);
        let change = rewrite(&before, &mut ids, Phrase::default(), |draft| {
            meeting = draft.add(Kind::Meeting);
            draft.set(meeting::DATE, meeting, When::parse("2026-12-08"));
            let item = draft.add(Kind::AgendaItem);
            draft.set(agenda_item::TITLE, item, Line::new("Hva hjelper unge mellom 16 og 25?"));
            draft.set(agenda_item::KIND, item, agenda_item::AgendaKind::Ideas);
            draft.set(agenda_item::MINUTES_USED, item, Quantity::from_whole(35));
            draft.set_fact(agenda_item::MEETING, item, Key::Whole, Value::Record(meeting));
            for (number, new) in (1..).zip(draft.add_many(Kind::Idea, ideas)) {
                let title =
                    format!("Oppfølging på kveld og i helg for unge i overgangen, {number} av {seed}");
                draft.set(idea::TITLE, new, Line::new(&title));
                draft.set(idea::NUMBER, new, Quantity::from_whole(number));
                draft.set(idea::TABLE, new, Quantity::from_whole(number % 9 + 1));
                draft.set(idea::THEME, new, Line::new(&format!("Tema {}", number % 12)));
                draft.set_fact(idea::MEETING, new, Key::Whole, Value::Record(meeting));
                draft.set_fact(idea::ITEM, new, Key::Whole, Value::Record(item));
            }
        });
        assert_eq!(change.apply(&mut plan), Ok(()), "a draft's change fits its plan");
        (plan, Profile::Minutes(GatheringChoice { meeting, names: false }))
    }
}

fn minutes(bencher: Bencher, ideas: usize, format: Format) {
    bencher.with_inputs(gatherings(ideas)).bench_values(|(plan, profile)| {
        export(&plan, ExportOptions { format, profile, language: None, date: date(2027, 1, 1) })
    });
}

/// The minutes of a gathering as PDF; 500 ideas are the limit.
#[divan::bench(args = [60, 500], sample_count = 10, sample_size = 1)]
fn minutes_pdf(bencher: Bencher, ideas: usize) {
    minutes(bencher, ideas, Format::Pdf);
}

/// The same as a Word file.
#[divan::bench(args = [60, 500], sample_count = 10, sample_size = 1)]
fn minutes_word(bencher: Bencher, ideas: usize) {
    minutes(bencher, ideas, Format::Docx);
}
