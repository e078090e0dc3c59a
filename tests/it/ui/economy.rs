//! The view of the economy in the real window: amounts are written in its cells, and its sums are those of the plan.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use planverksted::model::{Kind, Quantity, Uid};
use planverksted::session::View;

const PLAN: &str = "(format: (0, 1), plan_id: \"2222222222\", plan: (period: \"2027/2028\", price_year: 2027), \
    measure: [\
    (id: \"AAAAAAAAAA\", order: \"1\", title: \"Én dør inn\", amounts: {2027: (operating: 80000, fte: 0.2)}), \
    (id: \"BBBBBBBBBB\", order: \"2\", title: \"Los\", funding: \"Innenfor ramme\", \
        amounts: {2027: (operating: 500)}), \
    (id: \"CCCCCCCCCC\", order: \"3\", title: \"Gruppe\"), \
    (id: \"DDDDDDDDDD\", order: \"4\", title: \"Kurs\", status: \"dropped\", \
        amounts: {2027: (operating: 7000)})], \
    funding: [(id: \"FFFFFFFFFF\", measure: \"AAAAAAAAAA\", source: \"grant\", \
        amounts: {2027: (operating: 30000)})])";

fn open(test: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(&format!("economy-{test}"));
    let file = folder.file("plan.ron", PLAN);
    let mut window = WindowHarness::open(&folder, &file);
    window.go_to(View::Economy);
    (folder, window)
}

/// What a table says, row by row, without its headings.
fn rows(window: &WindowHarness) -> Vec<Vec<String>> {
    let mut rows: Vec<(usize, usize, String)> = window
        .nodes()
        .map(|node| node.accesskit_node())
        .filter(|node| node.role() == Role::Cell)
        .filter_map(|node| {
            let (row, column) = (node.data().row_index()?, node.data().column_index()?);
            Some((row, column, node.value().unwrap_or_default()))
        })
        .collect();
    rows.sort();
    rows.chunk_by(|a, b| a.0 == b.0)
        .map(|row| row.iter().map(|(_, _, text)| text.trim().to_owned()).collect())
        .collect()
}

fn operating(window: &WindowHarness, id: &str, year: i16) -> Option<i64> {
    let id = Uid::parse(id).expect("an id");
    let amounts = window.plan().measures().get(id).expect("the measure").amounts.year(year)?.operating;
    amounts.and_then(Quantity::as_whole)
}

#[test]
fn each_measure_has_its_amounts_by_year_and_the_sums_are_by_source() {
    let (_folder, window) = open("rows");
    let headings: Vec<String> = window
        .nodes()
        .map(|node| node.accesskit_node())
        .filter(|node| node.role() == Role::ColumnHeader)
        .filter_map(|node| node.label())
        .collect();
    let years = ["Drift 2027", "Drift 2028", "Årsverk 2027", "Årsverk 2028"];
    assert_eq!(headings[1..3], ["Tiltak", "Kilde"]);
    assert_eq!(headings[3..7], years, "{headings:?}");
    let rows = rows(&window);
    let shown: Vec<[&str; 4]> = rows.iter().map(|row| [&*row[1], &*row[2], &*row[3], &*row[5]]).collect();
    assert_eq!(
        shown,
        [
            ["Én dør inn", "nye penger, tilskudd", "80", "0,2"],
            ["Los", "innenfor ramme", "0,5", ""],
            ["Gruppe", "", "", ""],
            ["Kurs", "utgår", "7", ""],
            ["Nye penger", "", "50", "0,2"],
            ["Innenfor ramme", "", "0,5", ""],
            ["Tilskudd", "", "30", ""],
        ]
    );
    assert!(window.shows("Drift og investering står i 1000 kr. Beløpene er endringer fra den vedtatte budsjettrammen. De er i 2027-kroner."));
    assert!(window.shows("Ett tiltak uten beløp: 1.3"));
}

#[test]
fn an_amount_is_written_in_its_cell_and_the_sums_follow_each_letter() {
    let (_folder, mut window) = open("write");
    window.press_times(2, "ArrowDown").press_times(2, "ArrowRight");
    window.write("41");
    let sum = |window: &WindowHarness| rows(window)[4][3].clone();
    assert_eq!((operating(&window, "CCCCCCCCCC", 2027), sum(&window)), (Some(41_000), "91".to_owned()));
    window.write("0,5").press("Enter");
    assert_eq!(operating(&window, "CCCCCCCCCC", 2027), Some(410_500));
    assert_eq!(sum(&window), "460,5");
    window.press("Ctrl+Z");
    assert_eq!(operating(&window, "CCCCCCCCCC", 2027), None, "all of it is one step");
    assert_eq!(window.program().context().map(|cx| cx.view), Some(View::Economy));
}

#[test]
fn a_range_of_a_spreadsheet_is_pasted_over_the_years() {
    let (_folder, mut window) = open("paste");
    window.press_times(2, "ArrowRight").paste("10\t20\n30\t40\n");
    let years = |id| [2027, 2028].map(|year| operating(&window, id, year));
    assert_eq!(years("AAAAAAAAAA"), [Some(10_000), Some(20_000)]);
    assert_eq!(years("BBBBBBBBBB"), [Some(30_000), Some(40_000)]);
}

#[test]
fn a_source_is_chosen_in_its_cell_unless_records_split_the_amounts() {
    let (_folder, mut window) = open("source");
    window.press("ArrowRight").press("Enter");
    assert!(window.shows("Beløpene er delt på flere kilder"), "{}", window.newest_message());
    window.press_times(2, "ArrowDown").press("Enter").write("Innenfor").press("Enter");
    let id = Uid::parse("CCCCCCCCCC").expect("an id");
    assert_eq!(&*window.plan().measures().get(id).expect("the measure").funding, "Innenfor ramme");
}

#[test]
fn a_column_stays_while_its_only_amount_is_written_anew() {
    let folder = Folder::of("economy-outside");
    let plan = PLAN.replace("2027/2028", "2028/2029");
    let file = folder.file("plan.ron", &plan);
    let mut window = WindowHarness::open(&folder, &file);
    window.go_to(View::Economy);
    window.press_times(3, "ArrowDown").press_times(2, "ArrowRight");
    // 2027 has amounts of others too; theirs are taken away first.
    for _ in 0..4 {
        window.press("Delete").press("ArrowUp");
    }
    window.press_times(4, "ArrowDown");
    assert_eq!(window.plan().count(Kind::Measure), 4);
    window.press("Enter").write("9").press("Backspace").write("8").press("Enter");
    assert_eq!(
        operating(&window, "DDDDDDDDDD", 2027).or(operating(&window, "DDDDDDDDDD", 2028)),
        Some(8_000)
    );
}

#[test]
fn every_source_that_is_offered_is_read_as_that_source() {
    use planverksted::model::Choice as _;
    use planverksted::model::funding::FundingSource;
    use planverksted::text::funding::FundingText;
    use planverksted::text::{Language, Phrase, Words};
    for language in [Language::Nb, Language::Nn, Language::En] {
        for code in FundingSource::INFO.codes {
            let offered = Words::new(language).text(&Phrase::choice(FundingSource::INFO.name, code));
            let text = FundingText::read(&offered);
            let source = text.source(2027).map(|source| source.code().to_string());
            // What names no source is new money as well.
            let read = source.unwrap_or_else(|| "new_frame".to_owned());
            let expected = if *code == "earmarked" { "grant" } else { code };
            assert_eq!(read, expected, "{offered}");
        }
    }
}

#[test]
fn whom_the_money_is_for_is_a_chart_that_a_screen_reader_reads_as_a_table() {
    let (_folder, mut window) = open("needs");
    window.press("Ctrl+PageDown");
    assert!(
        window.shows("Årsverk etter hvem de er for") && window.shows("Drift i 1000 kr etter hvem den er for")
    );
    let labels: Vec<String> = window
        .nodes()
        .map(|node| node.accesskit_node())
        .filter(|node| node.role() == Role::Cell)
        .filter_map(|node| node.label())
        .collect();
    assert!(labels.contains(&"alvorlighet ikke oppgitt, 2027: 0,2".to_owned()), "{labels:?}");
    // What is given up is not in it: 80 and 0,5.
    assert!(labels.contains(&"I alt, 2027: 80,5".to_owned()), "{labels:?}");
    window.press("Ctrl+PageUp");
    assert_eq!(rows(&window).len(), 7, "the amounts are back");
}
