//! Numbers with more decimals than a plan counts with: read to the nearest, and never without a word.

use crate::harness::imported::import_table;
use crate::harness::workbook::{CellSpec, SheetSpec, ods, xlsx};
use planverksted::import::{Book, ImportPreview, Remark};
use planverksted::model::{IdGenerator, Plan};
use planverksted::text::{Language, Words};

/// The remarks on the one cell of money of a table in text.
fn remarks_on(cell: &str) -> Vec<String> {
    let table = format!("Tiltak;Beløp i kr 2027\nKurs;{cell}\n");
    let preview = ImportPreview::read(table.as_bytes()).expect("readable");
    import_table(&preview).remarks()
}

#[test]
fn a_number_finer_than_a_plan_is_read_to_the_nearest_and_reported_with_its_cell() {
    for (cell, stood, read) in [
        ("60000,123456", "60000,123456", "60 000,1235"),
        ("-0,00005", "-0,00005", "−0,0001"),
        ("kr 1 650,12345 i året", "1 650,12345", "1 650,1235"),
        ("1,23456789 mill. kr", "1,23456789", "1,2346"),
        ("2 x 0,33333 årsverk", "0,33333", "0,3333"),
        ("33,33333 % stilling", "33,33333", "33,3333"),
    ] {
        let expected = format!(
            "2 Beløp i kr 2027: «{stood}» har flere desimaler enn planen regner med. Det er lest som {read}"
        );
        let remarks = remarks_on(cell);
        assert!(remarks.contains(&expected), "{cell}: {remarks:#?}");
    }
}

#[test]
fn a_number_that_a_plan_holds_is_not_reported() {
    for cell in ["60000,1234", "60000,12340000", "0,5", "1 650", "425.000,-", "1,25 mill. kr", "½ årsverk"]
    {
        let remarks = remarks_on(cell);
        assert!(remarks.iter().all(|remark| !remark.contains("desimaler")), "{cell}: {remarks:#?}");
    }
}

/// Two sheets of a workbook, the second with this stored number.
fn book(stored: &str, write: fn(&[SheetSpec]) -> Vec<u8>) -> Vec<Remark> {
    let rows =
        |title: &str| vec![vec!["Tiltak".to_owned(), "Beløp i kr 2027".to_owned()], vec![title.to_owned()]];
    let first = SheetSpec::of("Først", &rows("Kurs"), (0, 0));
    let mut second = SheetSpec::of("Sist", &rows("Samling"), (0, 0));
    second.cells.push((1, 1, CellSpec::Number(stored.to_owned())));
    let book = Book::read(&write(&[first, second])).expect("readable");
    book.import(&Plan::default(), &mut IdGenerator::seeded(1), "b").remarks
}

#[test]
fn what_a_workbook_stores_finer_is_reported_with_sheet_and_cell_but_not_the_noise_of_floats() {
    let words = Words::new(Language::Nb);
    for write in [xlsx, ods] {
        let remarks = book("33333.3333333333", write);
        let found =
            remarks.iter().find(|remark| &*remark.text.key == "import-remark-rounded").expect("reported");
        assert_eq!(
            (found.sheet.as_deref(), found.row, found.column.as_deref()),
            (Some("Sist"), Some(2), Some("Beløp i kr 2027"))
        );
        let text = words.text(&found.text).replace('\u{a0}', " ");
        assert!(text.starts_with("«33333,33333333»") && text.ends_with("33 333,3333"), "{text}");
        for noise in ["0.30000000000000004", "1650.1000000000001", "100000.10000000001", "5.5e-17", "1.5"] {
            let remarks = book(noise, write);
            assert!(remarks.iter().all(|remark| &*remark.text.key != "import-remark-rounded"), "{noise}");
        }
    }
}
