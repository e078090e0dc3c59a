//! From a plan to its document: what is printed, what never is, and that every plan can be exported.
//!
//! The files are left in the target folder, where `tests/validate_pdf.py` reads them.

use crate::export::pdf::{HOSTILE, leave};
use jiff::civil::date;
use planverksted::analysis::{Outline, Totals};
use planverksted::document::{Block, Document, DocumentSource, Profile, TableCell, TableRowKind};
use planverksted::edit::{Draft, rewrite};
use planverksted::export::{DocumentFile, ExportOptions, Format, export};
use planverksted::model::records::{plan as about, strategy};
use planverksted::model::{
    Amounts, IdGenerator, Key, Kind, Line, Period, Plan, Prose, Quantity, Range, Uid, Value, When, challenge,
    evidence, goal, level, measure, meeting, organisation, target_group,
};
use planverksted::text::{Language, Phrase, Words};

/// A plan made by a function that fills a draft.
pub(super) fn filled_plan(fill: impl FnOnce(&mut Draft<'_>)) -> Plan {
    let empty = Plan::default();
    let mut plan = empty.clone();
    let change = rewrite(&empty, &mut IdGenerator::seeded(7), Phrase::default(), fill);
    change.apply(&mut plan).expect("a draft's change fits the plan it began with");
    plan
}

fn line(text: &str) -> Line {
    Line::new(text)
}

fn kroner(number: i64) -> Option<Quantity> {
    Quantity::from_whole(number)
}

fn years(from: i16, to: i16) -> Period {
    Period::between(When::Year(from), When::Year(to))
}

/// Says something of everything: a small plan as a municipality could have it.
fn small(draft: &mut Draft<'_>) {
    let plan = Uid::PLAN;
    draft.set(about::TITLE, plan, line("Plan for psykisk helse og rus 2027–2030"));
    draft.set(about::MUNICIPALITY, plan, line("Fjellvik"));
    draft.set(about::PERIOD, plan, years(2027, 2030));
    draft.set(
        about::MANDATE,
        plan,
        Prose::new("Kommunestyret ba om en plan.\n- for alle aldre\n- på fire år"),
    );
    draft.set(about::NOTE, plan, Prose::new("HEMMELIG"));
    draft.set(about::PRICE_YEAR, plan, kroner(2027));
    let unit = draft.add(Kind::Organisation);
    draft.set(organisation::TITLE, unit, line("Helsestasjonen"));
    let met = draft.add(Kind::Meeting);
    draft.set(meeting::TITLE, met, line("Oppstart"));
    draft.set(meeting::DATE, met, Some(When::Day(date(2026, 11, 24))));
    draft.set_fact(meeting::ATTENDANCE, met, Key::Record(unit), Value::Choice("present".into()));
    let figure = draft.add(Kind::Evidence);
    draft.set(evidence::TITLE, figure, line("Barn og unge i risiko"));
    draft.set(
        evidence::VALUE,
        figure,
        Range { low: kroner(400), high: kroner(450), source: Line::default() },
    );
    draft.set(evidence::UNIT, figure, line("barn"));
    draft.set(evidence::SOURCE, figure, line("Ungdata 2026"));
    let group = draft.add(Kind::TargetGroup);
    draft.set(target_group::TITLE, group, line("Barn i risiko"));
    draft.set(target_group::CODE, group, line("a"));
    draft.set(
        target_group::SIZE,
        group,
        Range { low: kroner(420), high: None, source: line("Ungdata 2026") },
    );
    let step = draft.add(Kind::Level);
    draft.set(level::TITLE, step, line("Tidlig hjelp"));
    draft.set(level::NUMBER, step, kroner(1));
    let why = draft.add(Kind::Challenge);
    draft.set(challenge::TITLE, why, line("Ingen vet hvem som hjelper"));
    let aim = draft.add(Kind::Goal);
    draft.set(goal::TITLE, aim, line("Alle finner fram innen to dager"));
    draft.link(goal::CHALLENGES, aim, why);
    for (n, title) in ["Én dør inn", "Hjelp der de unge er"].into_iter().enumerate() {
        let way = draft.add(Kind::Strategy);
        draft.set(strategy::TITLE, way, line(title));
        draft.link(strategy::GOALS, way, aim);
        for step in 0..4 {
            small_measure(draft, n * 4 + step, way, unit, group);
        }
    }
}

fn small_measure(draft: &mut Draft<'_>, n: usize, way: Uid, unit: Uid, group: Uid) {
    let titles = [
        "Felles telefon og nettside",
        "Åpen samtaletime på ungdomshuset",
        "Digital selvhjelp",
        "Skolehelseteam",
    ];
    let statuses = ["ongoing", "not_started", "to_be_assessed", "done", "postponed"];
    let (n16, status) = (i16::try_from(n).expect("few"), statuses[n % 5]);
    let id = draft.add(Kind::Measure);
    draft.set(measure::TITLE, id, line(titles[n % 4]));
    draft.set(measure::TEXT, id, Prose::new("Et kort avsnitt om hva tiltaket går ut på."));
    draft.set(measure::NOTE, id, Prose::new("HEMMELIG"));
    draft.link(measure::STRATEGIES, id, way);
    draft.set(measure::PERIOD, id, years(2027 + n16 % 3, 2028 + n16 % 3));
    draft.set_fact(measure::STATUS, id, Key::Whole, Value::Choice(status.into()));
    draft.set_fact(measure::LEAD, id, Key::Whole, Value::Record(unit));
    draft.set(measure::LEAD_ROLE, id, line("leder"));
    draft.set_fact(measure::REACH, id, Key::Pair(group, None), Value::Yes);
    let operating = kroner(100_500 * i64::from(n16 + 1));
    let amounts = Amounts { operating, fte: Some(Quantity::from_parts(5_000)), ..Amounts::default() };
    draft.set_fact(measure::AMOUNTS, id, Key::Year(2027 + n16 % 3), Value::Amounts(amounts));
}

/// Puts hostile text into every field that holds text, in several records of every kind.
pub(super) fn hostile(draft: &mut Draft<'_>) {
    for kind in Kind::ALL {
        for text in HOSTILE {
            let id = if *kind == Kind::Plan { Uid::PLAN } else { draft.add(*kind) };
            fill_text(draft, *kind, id, text);
        }
    }
    fill_text(draft, Kind::Plan, Uid::PLAN, &HOSTILE.concat());
    let measures: Vec<Uid> = draft.plan().measures().iter().map(|measure| measure.id).collect();
    for (n, id) in measures.into_iter().enumerate() {
        let year = i16::MIN.saturating_add(i16::try_from(n * 4000).unwrap_or(i16::MAX));
        let amounts = Amounts {
            operating: Some(Quantity::from_parts(i64::MAX)),
            investment: Some(Quantity::from_parts(i64::MIN)),
            ..Amounts::default()
        };
        draft.set_fact(measure::AMOUNTS, id, Key::Year(year), Value::Amounts(amounts));
        draft.set(measure::PERIOD, id, Period::of(When::Year(year.clamp(1, 9999))));
        draft.set_fact(measure::STATUS, id, Key::Whole, Value::Choice("\u{202e}odd".into()));
        draft.link(measure::STRATEGIES, id, Uid::from_bits(12345));
    }
}

fn fill_text(draft: &mut Draft<'_>, kind: Kind, id: Uid, text: &str) {
    for (at, field) in kind.fields().iter().enumerate() {
        let value = match field.shape {
            planverksted::model::Shape::Line => Value::Text(Line::new(text).shared()),
            planverksted::model::Shape::Prose => {
                Value::Text(Prose::new(&format!("{text}\n- {text}\n\n{text}")).shared())
            }
            _ => continue,
        };
        let field = u8::try_from(at).expect("few fields");
        let written = draft.write(planverksted::model::Address { kind, id, field, key: Key::Whole }, value);
        written.expect("text fits");
    }
}

fn wanted(language: Option<Language>) -> ExportOptions {
    ExportOptions { format: Format::Pdf, profile: Profile::Full, language, date: date(2026, 11, 23) }
}

fn exported(name: &str, plan: &Plan, language: Option<Language>) -> DocumentFile {
    let file = export(plan, wanted(language)).expect("every plan can be exported");
    leave(name, &file.bytes);
    file
}

fn document(plan: &Plan, language: Language) -> Document {
    let (outline, totals, words) = (Outline::of(plan), Totals::of(plan), Words::new(language));
    let source =
        DocumentSource { plan, outline: &outline, totals: &totals, words: &words, date: date(2026, 11, 23) };
    Document::of(&source, Profile::Full)
}

/// All that a document prints, a line for each text.
fn printed(plan: &Plan, language: Language) -> String {
    let mut text = String::new();
    document(plan, language).edit_texts(&mut |_, piece| {
        text.push_str(piece);
        text.push('\n');
    });
    text
}

fn keys(file: &DocumentFile) -> Vec<&str> {
    file.remarks.iter().map(|remark| remark.key.as_ref()).collect()
}

#[test]
fn a_plan_becomes_a_document_in_every_language() {
    let plan = filled_plan(small);
    for language in Language::ALL {
        let file = exported(&format!("small-{}", language.code()), &plan, Some(language));
        assert_eq!(keys(&file), Vec::<&str>::new());
        assert_eq!(file.name, "Plan for psykisk helse og rus 2027–2030.pdf");
        let text = printed(&plan, language);
        assert!(!text.contains('{') && !text.contains("document-"), "every phrase has words: {text}");
    }
}

#[test]
fn a_plan_published_in_an_odd_year_still_gets_a_date_that_files_can_hold() {
    for day in [date(-9999, 1, 1), date(0, 5, 17), date(9999, 12, 31)] {
        let plan = filled_plan(|draft| draft.set(about::PUBLISHED, Uid::PLAN, Some(When::Day(day))));
        assert_eq!(
            keys(&export(&plan, wanted(None)).expect("every plan can be exported")),
            Vec::<&str>::new()
        );
        assert_eq!(document(&plan, Language::Nb).front.date, date(2026, 11, 23));
    }
}

#[test]
fn internal_notes_are_never_printed() {
    let text = printed(&filled_plan(small), Language::Nb);
    assert!(text.contains("Felles telefon og nettside") && !text.contains("HEMMELIG"));
}

#[test]
fn an_empty_plan_is_exported() {
    let file = exported("empty-plan", &Plan::default(), None);
    assert_eq!((keys(&file), file.name.as_str()), (Vec::new(), "Plan uten tittel.pdf"));
}

#[test]
fn a_hostile_plan_is_exported_and_what_was_mended_is_said() {
    let file = exported("hostile-plan", &filled_plan(hostile), None);
    assert_eq!(keys(&file), ["export-remark-dropped", "export-remark-replaced"]);
}

#[test]
fn sums_are_exact_and_in_thousands_where_that_reads_well() {
    let document = document(&filled_plan(small), Language::Nb);
    let tables =
        document.chapters.iter().flat_map(|chapter| &chapter.blocks).filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
    let operating =
        tables.into_iter().find(|table| table.caption == "Drift, 1000 kroner").expect("the table");
    // 100.5 times (1+4+7, 2+5+8, 3+6) thousand, over all sources.
    let sums = operating.rows.iter().filter(|row| row.kind == TableRowKind::Sum);
    let mut columns = [0, 0, 0, 0];
    for row in sums {
        for (cell, column) in row.cells.iter().skip(2).zip(&mut columns) {
            if let TableCell::Number { value, shown } = cell {
                *column += value.parts();
                assert_eq!(shown.rsplit(',').next().map(str::len), Some(1), "one decimal: {shown}");
            }
        }
    }
    assert_eq!(columns, [12_060_000, 15_075_000, 9_045_000, 36_180_000]);
}

#[test]
fn names_of_files_are_safe_everywhere() {
    let check = |title: &str, expected: &str| {
        let plan = filled_plan(|draft| draft.set(about::TITLE, Uid::PLAN, line(title)));
        assert_eq!(
            export(&plan, wanted(None)).expect("an empty plan can be exported").name,
            expected,
            "{title:?}"
        );
    };
    check("Plan: rus/psykisk helse?", "Plan rus psykisk helse.pdf");
    check("CON", "plan CON.pdf");
    check("com7.txt", "plan com7.txt.pdf");
    check("contrast", "contrast.pdf");
    check("..\\..\\x", "x.pdf");
    check(" . ", "Plan uten tittel.pdf");
    check("a\u{202e}fdp.exe", "a fdp.exe.pdf");
    check(&"æ".repeat(400), &format!("{}.pdf", "æ".repeat(60)));
}

#[test]
fn the_sample_plan_is_exported_without_remarks() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/saved-plans/fjellvik.ron");
    let bytes = std::fs::read(path).expect("the sample plan lies in the repository");
    let opened = planverksted::store::read(&bytes).expect("the sample plan can be read");
    let file = exported("fjellvik", &opened.saved.plan, None);
    assert_eq!(keys(&file), Vec::<&str>::new());
}

#[test]
fn a_hostile_file_is_exported() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/hostile.ron");
    let bytes = std::fs::read(path).expect("the hostile plan lies in the repository");
    let opened = planverksted::store::read(&bytes).expect("the hostile plan can be read");
    let file = exported("hostile-file", &opened.saved.plan, Some(Language::Nn));
    assert_eq!(keys(&file), ["export-remark-dropped", "export-remark-replaced"]);
}

/// Levels as given and levels as they become.
#[track_caller]
fn check_levels(given: &[u8], expected: &[u8]) {
    let blocks = given.iter().map(|level| Block::heading(*level, "", "Overskrift")).collect();
    let mut document = document(&Plan::default(), Language::Nb);
    document.chapters = vec![planverksted::document::Chapter { blocks }];
    for _twice in 0..2 {
        document = document.finished();
        let levels: Vec<u8> =
            document.chapters.iter().flat_map(|chapter| &chapter.blocks).filter_map(level_of).collect();
        assert_eq!(levels, expected);
    }
}

fn level_of(block: &Block) -> Option<u8> {
    match block {
        Block::Heading(heading) => Some(heading.level),
        _ => None,
    }
}

#[test]
fn heading_levels_have_no_gaps_and_siblings_stay_siblings() {
    check_levels(&[1, 3, 3, 2, 3], &[1, 2, 2, 2, 3]);
    check_levels(&[4, 0, 2, 9, 9, 1], &[1, 1, 2, 3, 3, 1]);
    check_levels(&[1, 2, 3, 4, 5, 6, 7, 8, 8], &[1, 2, 3, 4, 5, 6, 6, 6, 6]);
}

#[test]
fn a_table_of_very_many_rows_is_parted() {
    let plan = planverksted::edit::sample(1_100, 3);
    let document = document(&plan, Language::Nb);
    let rows = document.chapters.iter().flat_map(|chapter| &chapter.blocks).filter_map(|block| match block {
        Block::Table(table) => Some(table.rows.len()),
        _ => None,
    });
    assert_eq!(rows.clone().max(), Some(500));
    assert_eq!(document.clone().finished(), document, "a finished document stays as it is");
}
