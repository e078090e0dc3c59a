//! Money in documents: by where it comes from, and the same sums as everywhere else.

use crate::harness::command_line::run;
use crate::harness::folder::Folder;
use crate::harness::hostile;
use crate::harness::plans;
use jiff::civil::date;
use planverksted::analysis::{AmountBasis, AmountKind, MoneyCategory, MoneyTables, Outline, Totals};
use planverksted::document::{
    Block, Document, DocumentSource, Profile, TableBlock, TableCell, TableRow, TableRowKind,
};
use planverksted::edit;
use planverksted::model::measure::Basis;
use planverksted::model::{Choice as _, Kind, Plan, Quantity};
use planverksted::store::{SAMPLE_PLAN, SavedPlan, read, write};
use planverksted::text::{Language, Phrase, Words, capitalized, numbers};
use planverksted::ui::views::{AmountColumn, economy_sums};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// Amounts by what they are counted from, year, source and kind; what has no amount is left out.
type Money = BTreeMap<(&'static str, i16, &'static str, &'static str), i128>;

fn document(plan: &Plan, words: &Words) -> Document {
    let (outline, totals, date) = (Outline::of(plan), Totals::of(plan), date(2026, 11, 23));
    Document::of(&DocumentSource { plan, outline: &outline, totals: &totals, words, date }, Profile::Full)
}

/// The blocks of the chapter on economy, those of landscape pages among them.
fn economy_blocks(document: Document) -> Vec<Block> {
    let is_economy = |block: &Block| matches!(block, Block::Heading(heading) if heading.id == "economy");
    let spread = |block: Block| match block {
        Block::Landscape { blocks } => blocks,
        block => vec![block],
    };
    let chapters = document
        .chapters
        .into_iter()
        .map(|chapter| chapter.blocks.into_iter().flat_map(spread).collect::<Vec<_>>());
    chapters.into_iter().find(|blocks| blocks.iter().any(is_economy)).unwrap_or_default()
}

/// The columns of years, behind those that name the rows.
fn years_of(table: &TableBlock, labels: usize) -> Vec<(usize, i16)> {
    let headings = table.columns.iter().enumerate().skip(labels);
    headings.filter_map(|(at, column)| Some((at, column.heading.parse().ok()?))).collect()
}

fn number(row: &TableRow, at: usize) -> Option<i128> {
    match row.cells.get(at) {
        Some(TableCell::Number { value, .. }) => Some(i128::from(value.parts())),
        _ => None,
    }
}

fn only_text(row: &TableRow) -> &str {
    match row.cells.first() {
        Some(TableCell::Text(text)) => text,
        _ => "",
    }
}

/// The kind of amounts that a heading names, and what its numbers are multiplied by.
fn kind_of(words: &Words, heading: &str) -> Option<(&'static str, i128)> {
    let unit = if heading.ends_with(&words.word("document-thousand-kroner")) { 1000 } else { 1 };
    let names = [
        (AmountKind::Operating, "document-operating"),
        (AmountKind::Investment, "document-investment"),
        (AmountKind::Fte, "document-fte"),
    ];
    names.iter().find(|(_, key)| heading.starts_with(&words.word(key))).map(|(kind, _)| (kind.code(), unit))
}

fn category_of(words: &Words, basis: AmountBasis, name: &str) -> Option<&'static str> {
    let is_named = |category: &MoneyCategory| {
        AmountKind::ALL.iter().any(|kind| capitalized(&words.text(&category.name(basis, *kind))) == name)
    };
    MoneyCategory::ALL.into_iter().find(is_named).map(MoneyCategory::code)
}

/// The money that the tables of the chapter tell: the overview, and the sums of the tables of measures.
fn money_of_document(words: &Words, blocks: &[Block]) -> [Money; 2] {
    let (mut overview, mut sums) = (Money::new(), Money::new());
    let mut basis = AmountBasis::Frame;
    let whole = words.text(&Phrase::choice(Basis::INFO.name, &Basis::WholeBudget.code()));
    for block in blocks {
        let table = match block {
            Block::Heading(heading) if heading.text == whole => {
                basis = AmountBasis::Whole;
                continue;
            }
            Block::Table(table) => table,
            _ => continue,
        };
        let is_overview = table.caption == words.word("document-economy-overview");
        let (mut kind, mut category) = (kind_of(words, &table.caption), None);
        if !is_overview && kind.is_none() {
            continue;
        }
        for row in &table.rows {
            match row.kind {
                TableRowKind::Group if is_overview => kind = kind_of(words, only_text(row)),
                TableRowKind::Group => category = category_of(words, basis, only_text(row)),
                TableRowKind::Data if is_overview => category = category_of(words, basis, only_text(row)),
                _ => {}
            }
            let target = match row.kind {
                TableRowKind::Data if is_overview => &mut overview,
                TableRowKind::Sum => &mut sums,
                _ => continue,
            };
            let (kind, unit) = kind.expect("a kind above the rows");
            let category = category.expect("a source above the rows");
            for (at, year) in years_of(table, 1 + usize::from(!is_overview)) {
                if let Some(value) = number(row, at) {
                    target.insert((basis.code(), year, category, kind), value * unit);
                }
            }
        }
    }
    [overview, sums]
}

/// The money that `info --json` tells.
fn money_of_json(info: &Json) -> Money {
    json_money(|basis| {
        let years = info["money"][basis]["years"].as_object();
        years.into_iter().flatten().map(|(year, rows)| (year.clone(), rows.clone())).collect()
    })
}

/// The same, as each year has it beside its sums.
fn money_of_json_years(info: &Json) -> Money {
    json_money(|basis| {
        let years = info["years"].as_object().into_iter().flatten();
        years.map(|(year, sums)| (year.clone(), sums[basis].clone())).collect()
    })
}

fn json_money(years_of: impl Fn(&str) -> Vec<(String, Json)>) -> Money {
    let mut money = Money::new();
    for basis in AmountBasis::ALL {
        for (year, rows) in years_of(basis.code()) {
            for category in MoneyCategory::ALL {
                for kind in AmountKind::ALL {
                    let amount = &rows[category.code()][kind.code()];
                    if let Some(parts) = json_parts(amount) {
                        let year = year.parse().expect("a year");
                        money.insert((basis.code(), year, category.code(), kind.code()), parts);
                    }
                }
            }
        }
    }
    money
}

/// The money that the lines below the table of the economy say, read as people read them.
fn money_of_view(words: &Words, plan: &Plan) -> Money {
    let mut money = Money::new();
    let names = AmountBasis::ALL.into_iter().flat_map(|basis| {
        MoneyCategory::ALL.into_iter().map(move |category| {
            let name = category.name(basis, AmountKind::Operating);
            let name = match basis {
                AmountBasis::Frame => name,
                AmountBasis::Whole => Phrase::new("money-of-whole-budget").with("category", name),
            };
            (capitalized(&words.text(&name)), (basis.code(), category.code()))
        })
    });
    let names: BTreeMap<String, (&str, &str)> = names.collect();
    for row in economy_sums(words, &MoneyTables::of(&Totals::of(plan))) {
        let (basis, category) = names[&row.name];
        for (AmountColumn { kind, year }, text) in &row.amounts {
            let unit = if *kind == AmountKind::Fte { 1 } else { 1000 };
            let read = numbers::read(text, Language::Nb).expect("a number of the program's own");
            money.insert((basis, *year, category, kind.code()), i128::from(read.parts()) * unit);
        }
    }
    money
}

/// A number of JSON in ten-thousandths.
fn json_parts(number: &Json) -> Option<i128> {
    number.as_f64().map(|number| {
        let read = Quantity::from_f64(number).expect("a number of the program's own");
        i128::from(read.parts())
    })
}

/// The money that the lines of the overview are made of.
fn money_of_table(plan: &Plan) -> Money {
    let mut money = Money::new();
    for table in MoneyTables::of(&Totals::of(plan)).iter() {
        for (at, year) in table.years.iter().enumerate() {
            for row in &table.rows {
                for kind in AmountKind::ALL {
                    if let Some(amount) = table.amount(row, row.sums[at], kind) {
                        let key = (table.basis.code(), *year, row.category.code(), kind.code());
                        money.insert(key, i128::from(amount.parts()));
                    }
                }
            }
        }
    }
    money
}

/// A plan with whatever amounts, in kroner that no sum of them overflows and that documents need not round.
fn with_plain_amounts(plan: &Plan) -> Plan {
    use planverksted::edit::rewrite;
    use planverksted::model::{Amounts, IdGenerator, Key, Value, measure};
    let rounded = |amount: Option<Quantity>| {
        amount.map(|amount| Quantity::from_parts(amount.parts() % 1_000_000 * Quantity::PER_UNIT))
    };
    let change = rewrite(plan, &mut IdGenerator::seeded(5), Phrase::default(), |draft| {
        for one in plan.measures().iter() {
            for (year, amounts) in one.amounts.iter() {
                let amounts = Amounts {
                    operating: rounded(amounts.operating),
                    investment: rounded(amounts.investment),
                    fte: rounded(amounts.fte),
                    duration: amounts.duration.clone(),
                };
                draft.set_fact(measure::AMOUNTS, one.id, Key::Year(year), Value::Amounts(amounts));
            }
        }
    });
    let mut changed = plan.clone();
    change.apply(&mut changed).expect("it fits");
    changed
}

fn info_of(folder: &Folder, plan: &Plan) -> Json {
    let saved = SavedPlan { plan: plan.clone(), ..SavedPlan::default() };
    let file = folder.file("plan.ron", write(&saved).expect("it can be written"));
    let (code, answer, _) = run([&"info", &file, &"--json"]);
    assert_eq!(code, 0);
    serde_json::from_str(&answer).expect("JSON")
}

#[test]
fn the_overview_the_view_the_documents_and_the_json_add_up_to_the_same() {
    let (folder, words) = (Folder::of("money-adds-up"), Words::new(Language::Nb));
    let (mut runner, mut with_money) = (TestRunner::deterministic(), 0);
    let sample = read(SAMPLE_PLAN.as_bytes()).expect("the sample opens").saved.plan;
    // Plans of whatever facts, and plans of a usual shape.
    let odd = (0..50)
        .map(|_| with_plain_amounts(&hostile::plan().new_tree(&mut runner).expect("a plan").current()));
    let usual = (0..200).map(|seed| edit::sample(6, seed));
    let generated: Vec<Plan> = odd.chain(usual).collect();
    for (at, plan) in std::iter::once(sample).chain(generated).enumerate() {
        // A chapter may be left out of a document on purpose; its money is compared in the plans that have it.
        let blocks = economy_blocks(document(&plan, &words));
        let expected = money_of_table(&plan);
        let info = info_of(&folder, &plan);
        assert_eq!(money_of_json(&info), expected, "the JSON of plan {at}");
        assert_eq!(money_of_json_years(&info), expected, "the years in the JSON of plan {at}");
        assert_eq!(money_of_view(&words, &plan), expected, "the view of plan {at}");
        if blocks.is_empty() {
            continue;
        }
        let [overview, sums] = money_of_document(&words, &blocks);
        assert_eq!(overview, expected, "the overview of plan {at}");
        // A sum that no measure is above is not printed: new money of which there is none.
        let is_printed = |key: &(&str, i16, &str, &str)| sums.contains_key(key) || overview[key] != 0;
        let printed: Money =
            overview.iter().filter(|(key, _)| is_printed(key)).map(|(k, v)| (*k, *v)).collect();
        assert_eq!(sums, printed, "the sums below the measures of plan {at}");
        with_money += usize::from(!expected.is_empty());
    }
    assert!(with_money > 120, "{with_money} plans have money");
}

#[test]
fn the_new_money_of_the_sample_is_what_nothing_else_pays_for() {
    let sample = read(SAMPLE_PLAN.as_bytes()).expect("the sample opens").saved.plan;
    let words = Words::new(Language::Nb);
    let [overview, _] = money_of_document(&words, &economy_blocks(document(&sample, &words)));
    let of =
        |category| overview.get(&("frame_change", 2027, category, "operating")).map(|parts| parts / 10_000);
    assert_eq!(of("new"), Some(205_000));
    assert_eq!(of("within_frame"), Some(125_000));
    assert_eq!(of("grant"), Some(540_000));
    assert_eq!(of("released"), Some(-200_000));
}

#[test]
fn a_document_names_the_measures_without_amounts_and_which_grant_pays() {
    let text = "measure a \"Inntaksmøte\"; measure b \"Kurs\": 2027=100000, funding=\"Innenfor ramme\"; \
        measure c \"Team\": 2027=500000, funding=\"Tilskudd fra staten\"; measure d \"Plass\"; \
        funding f \"Prosjektskjønn\" in c: source=grant, 2027=200000";
    let plan = plans::plan(text).plan;
    let words = Words::new(Language::Nb);
    let mut document = document(&plan, &words);
    let mut texts = Vec::new();
    document.edit_texts(&mut |_, text| texts.push(text.clone()));
    for expected in [
        "2 tiltak uten beløp: 1.1, 1.4",
        "1.1 Inntaksmøte",
        "1.4 Plass",
        "Team (Prosjektskjønn; Tilskudd fra staten)",
        "Beløp uten oppgitt kilde er regnet som nye penger.",
    ] {
        assert!(texts.iter().any(|text| text.contains(expected)), "{expected} in {texts:#?}");
    }
    assert_eq!(plan.count(Kind::Measure), 4);
}
