//! Spreadsheets imported: the six tables made into unruly workbooks come in as their texts do, and what is odd, hidden,
//! huge or no spreadsheet at all is imported with a remark or refused with one.

use crate::harness::imported::{Imported, kroner_by_year};
use crate::harness::workbook::{BlockSpec, SheetSpec, ods, ods_of, xlsx, xlsx_of, zipped};
use planverksted::import::{Book, CellGrid, ImportError, decode, find_delimiter};
use planverksted::model::{IdGenerator, Plan};
use planverksted::text::{Language, Words};
use proptest::prelude::*;

/// A file taken into an empty plan.
fn got(bytes: &[u8]) -> Imported {
    let book = Book::read(bytes).expect("readable");
    import_book(&book)
}

fn import_book(book: &Book) -> Imported {
    let mut plan = Plan::default();
    let taken = book.import(&plan, &mut IdGenerator::seeded(1), "table");
    taken.change.apply(&mut plan).expect("the change fits the plan it was made from");
    Imported { result: taken, plan }
}

const TABLES: [&str; 6] = [
    "hustadvika-2024-driftsrammer.csv",
    "molde-2023-prioriteringer.csv",
    "stavanger-2017-oppvekst-levekar-1b.csv",
    "synth-bokmaal-full.csv",
    "synth-nynorsk.csv",
    "synth-rotete-import-cp1252.csv",
];

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/tables/{name}", env!("CARGO_MANIFEST_DIR"))).expect("the table is there")
}

/// The cells of a table in text.
fn cells(name: &str) -> Vec<Vec<String>> {
    let bytes = bytes(name);
    let (text, _) = decode(&bytes).expect("text");
    let (delimiter, text) = find_delimiter(&text);
    let rows = CellGrid::read(text, delimiter).rows;
    rows.into_iter().map(|row| row.cells).collect()
}

/// Text without spaces between digits and without row numbers in front, which differ where a number is a real one.
fn loose(text: &str) -> String {
    let text = text.replace('\u{a0}', " ");
    let letters: Vec<char> = text.chars().collect();
    let between = |at: usize| {
        let digit = |at: Option<&char>| at.is_some_and(char::is_ascii_digit);
        at > 0 && digit(letters.get(at - 1)) && digit(letters.get(at + 1))
    };
    letters.iter().enumerate().filter(|(at, c)| **c != ' ' || !between(*at)).map(|(_, c)| *c).collect()
}

/// What a workbook gives beside what the text gave: all measures, goals, amounts, rows, unit.
fn check_same(name: &str, made: &str, bytes: &[u8]) {
    let text = got(&self::bytes(name));
    let sheet = got(bytes);
    let description = |got: &Imported| got.measures().iter().map(|m| loose(m)).collect::<Vec<_>>();
    assert_eq!(description(&sheet), description(&text), "{name} {made}");
    assert_eq!(sheet.goals(), text.goals(), "{name} {made}");
    assert_eq!(kroner_by_year(&sheet.plan), kroner_by_year(&text.plan), "{name} {made}");
    assert_eq!(sheet.row_counts(), text.row_counts(), "{name} {made}");
    assert_eq!(sheet.result.unit, text.result.unit, "{name} {made}");
    // The saved ones have a title of their own above the table.
    if !made.ends_with("-unruly.xlsx") && !made.ends_with("-unruly.ods") {
        assert_eq!(sheet.plan.about().title, text.plan.about().title, "{name} {made}");
    }
    assert_eq!(sheet.plan.about().period, text.plan.about().period, "{name} {made}");
    let names = |got: &Imported| {
        got.plan.organisations().in_order().iter().map(|o| o.title.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(names(&sheet), names(&text), "{name} {made}");
    let remarks = |got: &Imported| {
        // Rows and headings may stand elsewhere in a workbook; what is said of them is the same.
        let place =
            |remark: &String| remark.split_once(": ").map(|(_, rest)| loose(rest)).unwrap_or_default();
        let rowless = |text: String| match text
            .rsplit_once(' ')
            .map(|(before, last)| (before, last.parse::<usize>()))
        {
            Some((before, Ok(_))) => {
                before.trim_end_matches(|c: char| c.is_ascii_digit() || ", :".contains(c)).to_owned()
            }
            _ => text,
        };
        got.remarks().iter().map(place).map(rowless).collect::<Vec<_>>()
    };
    let found = remarks(&sheet);
    for wanted in remarks(&text) {
        assert!(found.contains(&wanted), "{name} {made}: no {wanted:?} among {found:#?}");
    }
}

/// The cells with the years of the headings in a row of their own, and what stood before them over the first.
fn two_rows(cells: &[Vec<String>]) -> (Vec<Vec<String>>, Vec<BlockSpec>) {
    let year = |text: &str| {
        text.split(' ')
            .find(|word| word.len() == 4 && word.starts_with("20") && word.parse::<u16>().is_ok())
            .map(str::to_owned)
    };
    let (mut upper, mut lower, mut merged) = (Vec::new(), Vec::new(), Vec::new());
    let mut open: Option<(usize, String)> = None;
    for (at, text) in cells[0].iter().enumerate() {
        let Some(year) = year(text).filter(|_| at > 0) else {
            upper.push(text.clone());
            lower.push(String::new());
            merged.push((0, at, 1, at));
            open = None;
            continue;
        };
        let over = text.replace(&year, "").trim().to_owned();
        let over = if over.is_empty() { "Budsjett".to_owned() } else { over };
        lower.push(year);
        match &open {
            Some((from, before)) if *before == over => {
                upper.push(String::new());
                merged.retain(|m: &BlockSpec| (m.0, m.1) != (0, *from));
                merged.push((0, *from, 0, at));
            }
            _ => {
                upper.push(over.clone());
                open = Some((at, over));
            }
        }
    }
    let mut rows = vec![upper, lower];
    rows.extend_from_slice(&cells[1..]);
    (rows, merged)
}

/// Sheets that are no tables of measures.
fn others() -> Vec<SheetSpec> {
    let rows = |rows: &[&[&str]]| {
        rows.iter()
            .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
            .collect::<Vec<Vec<String>>>()
    };
    let mut hidden = SheetSpec::of(
        "Skjult",
        &rows(&[&["Tiltak", "Ansvarlig", "2027"], &["Gammelt tiltak", "NAV", "500"]]),
        (0, 0),
    );
    hidden.hidden = true;
    vec![
        SheetSpec::of("Les meg", &rows(&[&["Slik fyller du ut"], &["Skriv ett tiltak i hver rad."]]), (1, 1)),
        SheetSpec::of(
            "Ordliste",
            &rows(&[&["Begrep", "Forklaring"], &["ROP", "Samtidig rus og psykisk lidelse"]]),
            (0, 0),
        ),
        hidden,
        SheetSpec::default(),
    ]
}

#[test]
fn the_six_tables_as_workbooks_come_in_as_their_texts_do() {
    for name in TABLES {
        let cells = cells(name);
        let plain = SheetSpec::of("Ark1", &cells, (0, 0));
        let hint = SheetSpec::of("Tiltak", &cells, (3, 2));
        let (rows, merged) = two_rows(&cells);
        let mut deep = SheetSpec::of("Tiltak", &rows, (0, 0));
        deep.merged = merged;
        let several: Vec<SheetSpec> = [vec![deep.clone()], others()].concat();
        for (made, pages) in
            [("plain", vec![plain]), ("aside", vec![hint]), ("two rows", vec![deep]), ("several", several)]
        {
            check_same(name, &format!("xlsx {made}"), &xlsx(&pages));
            check_same(name, &format!("ods {made}"), &ods(&pages));
        }
    }
}

#[test]
fn the_workbooks_that_other_programs_saved_come_in_as_their_texts_do() {
    let folder = format!("{}/tests/tables/saved", env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("it is there").map(|file| file.expect("a file").path()).collect();
    files.sort();
    assert!(files.len() >= 6, "{files:?}");
    for file in files {
        let name = file.file_stem().expect("a name").to_string_lossy().replace("-unruly", "") + ".csv";
        check_same(&name, &file.display().to_string(), &std::fs::read(&file).expect("readable"));
    }
}

/// An XLSX with one sheet of this inner XML.
fn sheet(xml: &str) -> Vec<u8> {
    xlsx_of("", &[("Tiltak", "", xml)], "")
}

fn row(number: usize, cells: &str) -> String {
    format!("<row r=\"{number}\">{cells}</row>")
}

fn text(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

#[test]
fn a_cell_that_repeats_a_space_millions_of_times_is_cut_and_reported() {
    let spaces = r#"<text:s text:c="100"/>"#.repeat(2_000);
    let cell = |text: &str| {
        format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
    };
    let row = |title: &str| format!("<table:table-row>{}{}</table:table-row>", cell(title), cell("5"));
    let head = format!("<table:table-row>{}{}</table:table-row>", cell("Tiltak"), cell("2027"));
    let got = got(&ods_of(&format!(
        r#"<table:table table:name="A">{head}{}{}</table:table>"#,
        row("Kurs"),
        row(&format!("Lang{spaces}tekst"))
    )));
    got.has_remark("- -: Noen celler har mer tekst enn en celle kan ha (32 767 tegn), og er kortet av. De står i radene 3");
    let titles: Vec<usize> = got.plan.measures().in_order().iter().map(|m| m.title.chars().count()).collect();
    assert_eq!(titles, [4, 6], "what is before the spaces, and a mark");
}

#[test]
fn millions_of_empty_shared_texts_are_no_more_than_their_count() {
    let texts = format!("<si><t>Først</t></si>{}<si><t>Sist</t></si>", "<si/>".repeat(300_000));
    let shared = |number: usize, at: &str| format!(r#"<c r="{at}" t="s"><v>{number}</v></c>"#);
    let head = row(1, &format!("{}{}", text("A1", "Tiltak"), text("B1", "2027")));
    let cells: String = [(2, 0), (3, 1), (4, 300_001), (5, 300_002)]
        .map(|(at, number)| {
            row(at, &format!("{}<c r=\"B{at}\"><v>5</v></c>", shared(number, &format!("A{at}"))))
        })
        .concat();
    let sheet = format!("<sheetData>{head}{cells}</sheetData>");
    let got = got(&xlsx_of("", &[("A", "", &sheet)], &texts));
    let titles: Vec<String> = got.plan.measures().in_order().iter().map(|m| m.title.to_string()).collect();
    assert_eq!(titles, ["Først", "", "Sist", ""]);
}

#[test]
fn a_cell_with_an_impossible_name_is_reported() {
    let rows = |name: &str| {
        let head = row(1, &format!("{}{}", text("A1", "Tiltak"), text("B1", "2027")));
        let body = row(2, &format!("{}<c r=\"{name}\"><v>5</v></c>", text("A2", "Lavterskel")));
        got(&sheet(&format!("<sheetData>{head}{body}</sheetData>")))
    };
    for (name, remark, amounts) in [
        (
            "ZZZZ9",
            "2 B: Cellen er kalt «ZZZZ9» i filen, og en slik celle finnes ikke. Den er lest som B2",
            "2027: 5",
        ),
        ("2B", "2 B: Cellen er kalt «2B» i filen", "2027: 5"),
        ("B1048577", "- -: Cellen B1048577 ligger utenfor arket og er ikke lest", ""),
    ] {
        let got = rows(name);
        got.has_remark(remark);
        assert_eq!(got.measures(), [format!("Lavterskel |  | ../.. | {amounts} | ")], "{name}");
    }
    assert!(rows("B2").remarks().iter().all(|remark| !remark.contains("Cellen")));
}

/// Headings and one row of measures: a title, and one cell under a heading.
fn check_cell(heading: &str, cell: &str, measure: &str) -> Imported {
    let head = row(1, &format!("{}{}", text("A1", "Tiltak"), text("B1", heading)));
    let body = row(2, &format!("{}{cell}", text("A2", "Lavterskel")));
    let got = got(&sheet(&format!("<sheetData>{head}{body}</sheetData>")));
    assert_eq!(got.measures(), [measure], "{heading} {cell}");
    got
}

#[test]
fn cells_mean_what_a_person_sees() {
    for (heading, cell, measure) in [
        ("2027", r#"<c r="B2"><v>1650.5</v></c>"#, "2027: 1650.5 | "),
        ("2027", r#"<c r="B2"><v>0.30000000000000004</v></c>"#, "2027: 0.3 | "),
        ("2027", r#"<c r="B2"><v>1.125</v></c>"#, "2027: 1.125 | "),
        ("2027", r#"<c r="B2"><v>1.65E3</v></c>"#, "2027: 1650 | "),
        ("2027", r#"<c r="B2"><v>-250000</v></c>"#, "2027: -250000 | "),
        ("2027", r#"<c r="B2" s="4"><v>1650000</v></c>"#, "2027: 1650 | "),
        ("2027 (1000 kr)", r#"<c r="B2"><v>0.1</v></c>"#, "2027: 100 | "),
        ("2027", r#"<c r="B2" t="str"><f>B9</f><v>kr 1 650</v></c>"#, "2027: 1650 | "),
        ("2027", r#"<c r="B2"><f>SUM(B3:B9)</f><v>12</v></c>"#, "2027: 12 | "),
        ("Årsverk 2027", r#"<c r="B2"><v>0.2</v></c>"#, "2027: å0.2 | "),
    ] {
        check_cell(heading, cell, &format!("Lavterskel |  | ../.. | {measure}"));
    }
    for (heading, cell, note) in [
        ("Annet", r#"<c r="B2" t="b"><v>1</v></c>"#, "Annet: ja"),
        ("Annet", r#"<c r="B2" s="2"><v>0.4</v></c>"#, "Annet: 40 %"),
        ("Annet", r#"<c r="B2" s="5"><v>46433</v></c>"#, "Annet: 02.2027"),
        ("Nr", r#"<c r="B2"><v>1.1000000000000001</v></c>"#, "Nr: 1.1"),
        (
            "Annet",
            r#"<c r="B2" t="inlineStr"><is><r><t>rik </t></r><r><t>tekst_x000D_</t></r><rPh><t>x</t></rPh></is></c>"#,
            "Annet: rik tekst",
        ),
    ] {
        check_cell(heading, cell, &format!("Lavterskel |  | ../.. |  | {note}"));
    }
    for (cell, period) in [
        (r#"<c r="B2" s="1"><v>46419</v></c>"#, "../2027-02-01"),
        (r#"<c r="B2" s="1"><v>46419.75</v></c>"#, "../2027-02-01"),
        (r#"<c r="B2" t="d"><v>2027-02-01T00:00:00</v></c>"#, "../2027-02-01"),
        (r#"<c r="B2" s="3"><v>46419</v></c>"#, "../2027"),
        (r#"<c r="B2"><v>2027.0</v></c>"#, "../2027"),
    ] {
        check_cell("Frist", cell, &format!("Lavterskel |  | {period} |  | "));
    }
}

#[test]
fn a_workbook_may_count_its_days_from_1904() {
    let xml = format!(
        "<sheetData>{}{}</sheetData>",
        row(1, &format!("{}{}", text("A1", "Tiltak"), text("B1", "Frist"))),
        row(2, &format!(r#"{}<c r="B2" s="1"><v>44957</v></c>"#, text("A2", "Lavterskel")))
    );
    let got = got(&xlsx_of("<workbookPr date1904=\"1\"/>", &[("Tiltak", "", &xml)], ""));
    assert_eq!(got.measures(), ["Lavterskel |  | ../2027-02-01 |  | "]);
}

#[test]
fn errors_and_formulas_without_a_value_are_told_with_their_cells() {
    let got =
        check_cell("2027", r#"<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>"#, "Lavterskel |  | ../.. |  | ");
    got.has_remark("2 B: Cellen viser feilen #DIV/0!");
    let got = check_cell("2027", r#"<c r="B2"><f>SUM(C2:C9)</f></c>"#, "Lavterskel |  | ../.. |  | ");
    got.has_remark("- -: En formel er ikke regnet ut og er lest som tom: B2");
}

#[test]
fn what_is_hidden_is_taken_in_and_told_but_a_hidden_sheet_is_not() {
    let measure = format!("{}<c r=\"B2\"><v>5</v></c>", text("A2", "Lavterskel"));
    let xml = format!(
        "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>{}<row r=\"2\" hidden=\"1\">{measure}</row></sheetData>",
        row(1, &[text("A1", "Tiltak"), text("B1", "2027")].concat()),
    );
    let got = got(&xlsx_of("", &[("Tiltak", "", &xml), ("Arkiv", "state=\"veryHidden\"", &xml)], ""));
    assert_eq!(got.measures(), ["Lavterskel |  | ../.. | 2027: 5 | "]);
    got.has_remark("- -: Skjulte rader er tatt med: 2");
    got.has_remark("- -: Skjulte kolonner er tatt med: B");
    got.has_remark("- -: Arket er ikke tatt inn, for det er skjult");
}

/// A workbook of sheets whose rows are written with `;`.
fn book(sheets: &[(&str, &str)]) -> Book {
    let page = |(name, text): &(&str, &str)| {
        let rows: Vec<Vec<String>> =
            text.lines().map(|line| line.split(';').map(str::to_owned).collect()).collect();
        SheetSpec::of(name, &rows, (0, 0))
    };
    Book::read(&xlsx(&sheets.iter().map(page).collect::<Vec<_>>())).expect("readable")
}

fn roles(sheets: &[(&str, &str)]) -> String {
    let book = book(sheets);
    book.sheets
        .iter()
        .map(|sheet| format!("{} {}", sheet.name, sheet.role.code()))
        .collect::<Vec<_>>()
        .join(", ")
}

const MEASURES: &str = "Tiltak;Ansvarlig;2027\nLavterskel;NAV;100\nBolig;Teknisk;200";

#[test]
fn sheets_are_told_apart_by_their_names_and_headings() {
    for (others, expected) in [
        (vec![("Målgrupper", "Navn;Beskrivelse\nBarn;Under 18")], "target_group"),
        (vec![("Hvem er hvem", "Navn;Telefon\nKari;71000000\nOla;71000001")], "left"),
        (vec![("Endringslogg", "Dato;Hvem;Hva\n01.02.2026;KN;Opprettet\n02.02.2026;ON;Sum")], "left"),
        (vec![("Ark2", "Målgruppe;Antall\nBarn;120")], "target_group"),
        (vec![("Aktører", "Navn;Telefon\nNAV;55 55 33 33")], "organisation"),
        (vec![("Utfordringer", "Utfordring;Kilde\nVentetid;Ungdata")], "challenge"),
        (vec![("Ordliste", "Ord;Forklaring\nROP;Rus og psykisk lidelse")], "left"),
        (vec![("Lister", "Status;Prioritet\nPågår;1\nFerdig;2")], "left"),
        (vec![("Sammendrag", "Område;2027\nHelse;300\nSkole;100")], "left"),
        (vec![("Kopi", MEASURES)], "left"),
        (
            vec![("Investeringer", "Tiltak;Ansvarlig;2027\nSmåhus;Teknisk;6000\nBil;Hjemmetjenesten;400")],
            "measures",
        ),
    ] {
        let all = [vec![("Tiltak", MEASURES)], others.clone()].concat();
        assert_eq!(roles(&all), format!("Tiltak measures, {} {expected}", others[0].0));
    }
    assert_eq!(
        roles(&[("Ark1", "noe;annet\nfoo;bar")]),
        "Ark1 measures",
        "a file with nothing else is tried"
    );
}

#[test]
fn lists_and_several_sheets_of_measures_come_in_as_one_change() {
    let all = [
        ("Tiltak", MEASURES),
        ("Investeringer", "Tiltak;Ansvarlig;2027\nSmåhus;Teknisk;6000\nBil;Hjemmetjenesten;400"),
        ("Aktører", "Navn;Beskrivelse;Telefon\nNAV;Arbeid og velferd;55 55 33 33\nLPP;Pårørende;"),
        ("Ordliste", "Ord;Forklaring\nROP;Rus og psykisk lidelse"),
    ];
    let got = import_book(&book(&all));
    assert_eq!(got.measures().len(), 4);
    assert!(got.measure("Småhus").contains("2027: i6000"), "the sheet's name says what its money is for");
    assert!(got.measure("Lavterskel").contains("2027: 100"));
    let nav =
        got.plan.organisations().in_order().into_iter().find(|o| &*o.title == "NAV").expect("it came in");
    assert_eq!((&*nav.text, &*nav.note), ("Arbeid og velferd", "Telefon: 55553333"));
    assert_eq!(got.plan.organisations().len(), 4);
    let of = |sheet: &str| {
        got.result.remarks.iter().filter(|remark| remark.sheet.as_deref() == Some(sheet)).count()
    };
    assert_eq!((of("Ordliste"), of("Aktører")), (1, 1));
}

#[test]
fn a_sheet_that_is_damaged_leaves_the_others() {
    let cells = |title: &str| {
        let head = row(1, &[text("A1", "Tiltak"), text("B1", "Ansvarlig")].concat());
        format!("<sheetData>{head}{}</sheetData>", row(2, &[text("A2", title), text("B2", "NAV")].concat()))
    };
    let whole = xlsx_of("", &[("A", "", &cells("Kurs")), ("B", "", &cells("Team"))], "");
    let got = got(&swap(&whole, "xl/worksheets/s1.xml", "<worksheet><sheetData>"));
    assert_eq!(got.measures(), ["Kurs | NAV | ../.. |  | "]);
    got.has_remark("- -: Arket er ikke tatt inn, for det mangler i filen eller er skadet");
}

#[test]
fn a_heading_broken_over_two_lines_is_one_word() {
    check_cell("Ansvar-&#10;lig", &text("B2", "NAV"), "Lavterskel | NAV | ../.. |  | ");
}

#[test]
fn a_person_can_choose_sheets() {
    let mut book = book(&[("Tiltak", MEASURES), ("Kopi", MEASURES)]);
    book.choose_sheets(&["kopi".to_owned()]).expect("there is one");
    assert_eq!(import_book(&book).result.measures, 2);
    book.choose_sheets(&["1".to_owned(), "2".to_owned()]).expect("there are two");
    assert_eq!(import_book(&book).result.measures, 4);
    assert!(matches!(book.choose_sheets(&["3".to_owned()]), Err(ImportError::NoSuchSheet { .. })));
    let mut text = Book::read(b"Tiltak;Ansvarlig\nA;B\n").expect("readable");
    assert!(matches!(text.choose_sheets(&["1".to_owned()]), Err(ImportError::NoSuchSheet { .. })));
}

#[test]
fn headings_may_be_two_and_three_rows_deep_in_texts_too() {
    for (table, expected) in [
        (
            "Tiltak;Driftskostnader (1000 kr);;Ansvarlig\n;2027;2028;\nA;1;2;NAV\n",
            "A | NAV | ../.. | 2027: 1000, 2028: 2000 | ",
        ),
        (
            "Tiltak;Annet;Kostnad (1000 kr);;;;\n;;2027;2028;2029;2030\nA;x;1;2;3;4\n",
            "A |  | ../.. | 2027: 1000, 2028: 2000, 2029: 3000, 2030: 4000 | Annet: x",
        ),
        (
            "Tiltak;2027;;2028;\n;Drift;Investering;Drift;Investering\nA;1;2;3;4\n",
            "A |  | ../.. | 2027: 1 i2, 2028: 3 i4 | ",
        ),
        (
            "Tiltak;Kostnader (1000 kr);;;\n;Drift;;Investering;\n;2027;2028;2027;2028\nA;1;2;3;4\n",
            "A |  | ../.. | 2027: 1000 i3000, 2028: 2000 i4000 | ",
        ),
        (";;Tall i 1000 kr\nTiltak;2027;2028\nA;1;2\n", "A |  | ../.. | 2027: 1000, 2028: 2000 | "),
        ("Tiltak;Kostnad 2027 (1000 kr);2028\nA;1;2\n", "A |  | ../.. | 2027: 1000, 2028: 2000 | "),
        ("Tiltak;01.01.2027;01.01.2028\nA;1;2\n", "A |  | ../.. | 2027: 1, 2028: 2 | "),
    ] {
        assert_eq!(got(table.as_bytes()).measures(), [expected], "{table}");
        let rows: Vec<Vec<String>> =
            table.lines().map(|line| line.split(';').map(str::to_owned).collect()).collect();
        assert_eq!(got(&xlsx(&[SheetSpec::of("Ark1", &rows, (2, 1))])).measures(), [expected], "{table}");
    }
}

#[test]
fn cells_that_are_one_over_several_rows_count_for_each_but_amounts_do_not() {
    let rows = [
        ["Målgruppe", "Tiltak", "Ansvarlig", "2027"],
        ["Barn", "A", "NAV", "10"],
        ["", "B", "", ""],
        ["Voksne", "C", "", "5"],
    ];
    let rows: Vec<Vec<String>> =
        rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
    let mut page = SheetSpec::of("Ark1", &rows, (0, 0));
    page.merged = vec![(1, 0, 2, 0), (1, 2, 2, 2), (1, 3, 2, 3)];
    for bytes in [xlsx(&[page.clone()]), ods(&[page])] {
        let got = got(&bytes);
        assert_eq!(
            got.measures(),
            ["A | NAV | ../.. | 2027: 10 | ", "B | NAV | ../.. |  | ", "C |  | ../.. | 2027: 5 | "]
        );
        assert_eq!(got.plan.target_groups().len(), 2);
    }
}

#[test]
fn no_size_that_a_sheet_claims_is_believed() {
    let huge = |columns: usize, rows: usize| {
        ods_of(&format!(
            r#"<table:table table:name="A"><table:table-row table:number-rows-repeated="{rows}"><table:table-cell office:value-type="string" table:number-columns-repeated="{columns}"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"#
        ))
    };
    let words = Words::new(Language::Nb);
    for (bytes, message) in [
        (huge(2, 1_048_576), "Tabellen går til rad 1048576, og det er mer enn det som leses"),
        (huge(16_384, 2), "Tabellen har kolonner etter IV som ikke er lest: høyst 256"),
    ] {
        let book = Book::read(&bytes).expect("it is read as far as there is room");
        let notes: Vec<String> =
            book.sheets[0].remarks.iter().map(|remark| words.text(&remark.text)).collect();
        assert!(matches!(notes.as_slice(), [note] if note.starts_with(message)), "{notes:?}");
    }
    let spaces = r#"<table:table table:name="A"><table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="4000000000"/>b</text:p></table:table-cell></table:table-row></table:table>"#;
    assert!(Book::read(&ods_of(spaces)).is_ok());
    let shared = format!("<si><t>{}</t></si>", "lang tekst ".repeat(1 << 20));
    let many: String = (1..9000).map(|at| row(at, &format!(r#"<c r="A{at}" t="s"><v>0</v></c>"#))).collect();
    let book = Book::read(&xlsx_of("", &[("A", "", &format!("<sheetData>{many}</sheetData>"))], &shared))
        .expect("readable");
    let grid = book.sheets[0].preview.grid();
    assert!(
        grid.rows.len() < 3000 && grid.rows[0].cells[0].ends_with('…'),
        "a text that cells share counts for each"
    );
    let far = sheet(
        r#"<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c><c r="A1048576"><v>1</v></c></row></sheetData>"#,
    );
    assert_eq!(Book::read(&far).expect("readable").sheets[0].preview.grid().rows.len(), 1);
    let entities = "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>x&b;</t></is></c></row></sheetData></worksheet>";
    let bytes = sheet("");
    let swapped = swap(&bytes, "xl/worksheets/s0.xml", entities);
    assert_eq!(Book::read(&swapped).expect("readable").sheets[0].preview.grid().rows[0].cells, ["x"]);
}

/// The same zip with another text in one part, which is added where there is none.
pub(crate) fn swap(bytes: &[u8], name: &str, text: &str) -> Vec<u8> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip");
    let mut parts: Vec<(String, String)> = Vec::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).expect("a part");
        let mut inside = String::new();
        std::io::Read::read_to_string(&mut part, &mut inside).expect("text");
        let own = part.name().expect("a name").into_owned();
        parts.push((own.clone(), if own == name { text.to_owned() } else { inside }));
    }
    if !parts.iter().any(|(own, _)| own == name) {
        parts.push((name.to_owned(), text.to_owned()));
    }
    zipped(&parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect::<Vec<_>>())
}

#[test]
fn a_spreadsheet_in_one_file_of_text_is_read_and_what_it_keeps_of_others_is_not() {
    let cell = |text: &str| {
        format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
    };
    let rows = |cells: [&str; 4]| {
        let [a, b, c, d] = cells.map(cell);
        format!("<table:table-row>{a}{b}</table:table-row><table:table-row>{c}{d}</table:table-row>")
    };
    let own = rows(["Tiltak", "Ansvarlig", "Kafé", "Kultur"]);
    let other = rows(["Tiltak", "Ansvarlig", "Fra en annen fil", "NAV"]);
    let flat = format!(
        r#"<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="A"><table:table-header-rows>{own}</table:table-header-rows></table:table><table:table table:name="'file:///b.ods'#A"><table:table-source/>{other}</table:table></office:spreadsheet></office:body></office:document>"#
    );
    assert_eq!(got(flat.as_bytes()).measures(), ["Kafé | Kultur | ../.. |  | "]);
}

#[test]
fn what_is_no_spreadsheet_is_known_by_its_content() {
    let ole = |name: &str| {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.resize(512, 0);
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let bomb = "x".repeat(70 << 20);
    let types = "[Content_Types].xml";
    let manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
    let sheets = "application/vnd.oasis.opendocument.spreadsheet";
    for (bytes, expected) in [
        (ole("Workbook"), ImportError::OldExcel),
        (ole("EncryptedPackage"), ImportError::Encrypted),
        (ole("WordDocument"), ImportError::Document),
        (
            zipped(&[("mimetype", sheets), ("META-INF/manifest.xml", manifest), ("content.xml", "x")]),
            ImportError::Encrypted,
        ),
        (
            zipped(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")]),
            ImportError::Document,
        ),
        (zipped(&[(types, ""), ("word/document.xml", "<x/>")]), ImportError::Document),
        (zipped(&[(types, ""), ("xl/workbook.bin", "x")]), ImportError::BinaryExcel),
        (zipped(&[("bilde.png", "x")]), ImportError::Document),
        (zipped(&[(types, ""), ("xl/workbook.xml", &bomb)]), ImportError::Inflated),
        (zipped(&[(types, "")]), ImportError::Damaged),
        (xlsx_of("", &[("Ark1", "", "<sheetData></sheetData>")], ""), ImportError::Empty),
        (sheet("<sheetData><row>"), ImportError::Damaged),
        (b"PK\x03\x04 and more".to_vec(), ImportError::Damaged),
        (b"<html><table><tr><td>Tiltak</td></tr></table></html>".to_vec(), ImportError::Markup),
        (b"<?xml version=\"1.0\"?><Workbook/>".to_vec(), ImportError::Markup),
    ] {
        assert_eq!(Book::read(&bytes).map(|_| ()), Err(expected));
    }
}

#[test]
fn two_thousand_rows() {
    let mut rows = vec![["Tiltak", "Ansvarlig", "Frist", "2027", "2028"].map(str::to_owned).to_vec()];
    rows.extend((0..2000).map(|row| {
        vec![
            format!("Tiltak {row}"),
            format!("Enhet {}", row % 40),
            "01.02.2027".to_owned(),
            row.to_string(),
            format!("{row}.5"),
        ]
    }));
    for bytes in
        [xlsx(&[SheetSpec::of("Tiltak", &rows, (0, 0))]), ods(&[SheetSpec::of("Tiltak", &rows, (0, 0))])]
    {
        let got = got(&bytes);
        assert_eq!(got.result.measures, 2000);
        assert_eq!(kroner_by_year(&got.plan), [(2027, 1_999_000), (2028, 1_999_000)]);
    }
}

#[test]
fn a_damaged_workbook_never_stops_the_program() {
    let cells = cells("synth-nynorsk.csv");
    for bytes in
        [xlsx(&[SheetSpec::of("Ark1", &cells, (0, 0))]), ods(&[SheetSpec::of("Ark1", &cells, (0, 0))])]
    {
        for at in (0..bytes.len()).step_by(bytes.len() / 60) {
            assert!(Book::read(&bytes[..at]).is_err(), "cut off at {at}");
            let mut odd = bytes.clone();
            odd[at] ^= 0x55;
            if let Ok(book) = Book::read(&odd) {
                import_book(&book);
            }
        }
    }
}

proptest! {
    #[test]
    fn no_xml_makes_it_panic(
        pieces in proptest::collection::vec(
            "(<row r=\"[0-9]{0,8}\">|<row>|</row>|<c r=\"[A-Z]{0,4}[0-9]{0,9}\" t=\"(s|b|e|d|str|inlineStr)\" s=\"[0-9]\">|<c>|</c>|<v>[-0-9.eE]{0,30}</v>|<v>|</v>|<f>SUM\\(</f>|<is><t>[a-zæøå&;_x0-9]{0,9}</t></is>|<mergeCell ref=\"[A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7}\"/>|&#[0-9]{1,7};|<col min=\"[0-9]{0,9}\" max=\"[0-9]{0,9}\" hidden=\"1\"/>)",
            0..30,
        ),
        tables in proptest::collection::vec(
            "(<table:table table:name=\"A\">|</table:table>|<table:table-row table:number-rows-repeated=\"[0-9]{0,22}\">|</table:table-row>|<table:table-cell office:value-type=\"(float|date|time|percentage|string|boolean)\" office:value=\"[-0-9.eE]{0,30}\" office:date-value=\"[-0-9T:]{0,20}\" table:number-columns-repeated=\"[0-9]{0,22}\" table:number-rows-spanned=\"[0-9]{0,22}\">|</table:table-cell>|<text:p>[a-z0-9. ]{0,9}</text:p>|<text:s text:c=\"[0-9]{0,12}\"/>|<table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"[0-9]{0,22}\"/>)",
            0..30,
        ),
    ) {
        let xml = pieces.concat();
        for bytes in [sheet(&xml), sheet(&format!("<sheetData><row><c><v>1</v></c>{xml}")), ods_of(&tables.concat())] {
            if let Ok(book) = Book::read(&bytes) {
                import_book(&book);
            }
        }
    }
}
