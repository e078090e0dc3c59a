//! How much is read of a table: the limits hold for every format, and what is left out is reported with its row.

use crate::harness::workbook::{SheetSpec, xlsx};
use planverksted::import::{Book, CellGrid, read_amounts};
use planverksted::text::identity::looks_like_identity_number;
use planverksted::text::{Language, Words};

/// The remarks on the first table of a file.
fn remarks(bytes: &[u8]) -> Vec<String> {
    let words = Words::new(Language::En);
    let book = Book::read(bytes).expect("it is read as far as there is room");
    book.sheets[0].remarks.iter().map(|remark| words.text(&remark.text)).collect()
}

/// Checks how many rows are read of a text, and that the only remark has these words.
#[track_caller]
fn check(text: &str, rows: usize, message: &[&str]) {
    let grid = CellGrid::read(text, ';');
    assert_eq!(grid.rows.len(), rows);
    let remarks = remarks(text.as_bytes());
    assert_eq!(remarks.len(), 1, "{remarks:?}");
    for word in message {
        assert!(remarks[0].contains(word), "{word} is not in {}", remarks[0]);
    }
}

#[test]
fn rows_beyond_the_limit_are_counted_and_reported() {
    let rows = |count: usize| format!("Tiltak;2027\n{}", "Kurs;1\n\n".repeat(count));
    check(&rows(20_000), 20_000, &["goes to row 40000", "from row 40000 on"]);
    check(&rows(30_000), 20_000, &["goes to row 60000", "from row 40000 on", "20,000 rows"]);
    assert_eq!(CellGrid::read(&rows(19_999), ';').rows.len(), 20_000);
    assert!(remarks(rows(19_999).as_bytes()).is_empty());
}

#[test]
fn a_text_and_a_workbook_have_the_same_limit_of_rows() {
    let rows: Vec<Vec<String>> = (0..20_003).map(|row| vec![format!("Kurs {row}"), "5".to_owned()]).collect();
    let text: String = rows.iter().map(|row| row.join(";")).collect::<Vec<_>>().join("\n");
    let workbook = xlsx(&[SheetSpec::of("Ark", &rows, (0, 0))]);
    let read = |bytes: &[u8]| Book::read(bytes).expect("it is read").sheets[0].preview.grid().rows.len();
    assert_eq!(read(text.as_bytes()), read(&workbook));
    assert_eq!(remarks(text.as_bytes()), remarks(&workbook));
}

#[test]
fn columns_beyond_the_limit_are_left_out() {
    let row = |count: usize| format!("Tiltak;{}\nA;1;\n", vec!["K"; count].join(";"));
    check(&row(256), 2, &["after IV", "256 columns"]);
    assert!(remarks(row(255).as_bytes()).is_empty());
    let grid = CellGrid::read(&row(10_000), ';');
    assert_eq!(grid.width(), 256);
}

#[test]
fn a_cell_that_an_open_quotation_mark_makes_endless_is_cut() {
    let quoted = |letters: usize| format!("Tiltak;2027\n\"{}\";5\n", "a\n".repeat(letters / 2));
    check(&quoted(100_000), 2, &["rows 2", "quotation mark"]);
    let grid = CellGrid::read(&quoted(100_000), ';');
    assert_eq!(grid.rows[1].cells[0].trim_end().chars().count(), 32_767, "as long as a spreadsheet allows");
    assert_eq!(grid.rows[1].cells[1], "5", "the row is read to its end");
    assert!(remarks(quoted(32_000).as_bytes()).is_empty());
}

#[test]
fn wide_rows_without_content_take_no_room() {
    let row = format!("{}x\n", ";".repeat(255));
    let grid = CellGrid::read(&row.repeat(20_000), ';');
    let slots: usize = grid.rows.iter().map(|row| row.cells.len()).sum();
    assert!(slots <= 1_000_000, "{slots}");
    assert_eq!(CellGrid::read(&";".repeat(1_000_000), ';').rows.len(), 0);
}

#[test]
fn text_beyond_the_limit_is_left_out() {
    let row = format!("{};1\n", "x".repeat(30_000));
    let grid = CellGrid::read(&row.repeat(1_000), ';');
    let bytes: usize = grid.rows.iter().flat_map(|row| &row.cells).map(String::len).sum();
    assert!(bytes <= 16 << 20, "{bytes}");
    check(&row.repeat(1_000), grid.rows.len(), &["goes to row 1000", "16 MB"]);
}

#[test]
fn a_file_of_thousands_of_tables_is_read_up_to_a_hundred() {
    let pair = "Tiltak;Kostnad;Ansvarlig\nA;1;b\n\nTiltak;2027\nB;2\n\n";
    let book = Book::read(pair.repeat(300).as_bytes()).expect("it is read");
    assert_eq!((book.sheets.len(), book.unread_sheets), (100, 500));
}

#[test]
fn a_text_of_pages_is_no_amount_and_a_row_of_numbers_no_person() {
    let pages = "12 000 ".repeat(4_000);
    assert!(!read_amounts(&pages, Language::Nb).is_recognised());
    assert!(!looks_like_identity_number(&pages));
    assert!(looks_like_identity_number(&format!("{pages} 010190 12345")));
}
