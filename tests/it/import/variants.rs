//! The same table in the forms in which people bring it: delimiters, encodings, workbooks, lines above it.

use crate::harness::imported::Imported;
use crate::harness::workbook::{CellSpec, SheetSpec, ods, xlsx};
use planverksted::import::Book;
use planverksted::model::{IdGenerator, Plan};

/// Reads a file and imports it into an empty plan.
pub(crate) fn import_bytes(bytes: &[u8]) -> Imported {
    let mut plan = Plan::default();
    let book = Book::read(bytes).expect("readable");
    let result = book.import(&plan, &mut IdGenerator::seeded(1), "table");
    result.change.apply(&mut plan).expect("the change fits the plan it was made from");
    Imported { result, plan }
}

/// The rows of a text whose cells are separated by semicolons.
pub(crate) fn rows_of(table: &str) -> Vec<Vec<String>> {
    table.lines().map(|line| line.split(';').map(str::to_owned).collect()).collect()
}

/// A text with every cell quoted where it needs to be.
pub(crate) fn as_text(rows: &[Vec<String>], delimiter: char) -> String {
    let quoted = |cell: &String| {
        let needs = cell.contains([delimiter, '"', '\n']);
        if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
    };
    let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(&delimiter.to_string());
    rows.iter().map(|row| line(row) + "\r\n").collect()
}

/// A text in Windows-1252; the tests write no letter that it does not have.
pub(crate) fn as_windows_1252(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'-')).collect()
}

/// A sheet of nothing but text cells, as programs write that export everything as text.
fn text_sheet(rows: &[Vec<String>]) -> SheetSpec {
    let mut sheet = SheetSpec { name: "Ark1".to_owned(), ..SheetSpec::default() };
    for (row, cells) in rows.iter().enumerate() {
        let filled = cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
        sheet.cells.extend(filled.map(|(column, cell)| (row, column, CellSpec::Text(cell.clone()))));
    }
    sheet
}

/// The same rows as files of several kinds, each with its name.
pub(crate) fn in_all_forms(rows: &[Vec<String>]) -> Vec<(&'static str, Vec<u8>)> {
    let mut above = vec![vec!["Handlingsplan".to_owned()], vec![String::new()]];
    above.extend(rows.iter().cloned());
    vec![
        ("semicolons", as_text(rows, ';').into_bytes()),
        ("commas", as_text(rows, ',').into_bytes()),
        ("tabs", as_text(rows, '\t').into_bytes()),
        ("bars", as_text(rows, '|').into_bytes()),
        ("byte order mark", format!("\u{feff}{}", as_text(rows, ';')).into_bytes()),
        ("Windows-1252", as_windows_1252(&as_text(rows, ';'))),
        ("a line above", as_text(&above, ';').into_bytes()),
        ("blank rows between", as_text(rows, ';').replace("\r\n", "\n\n").into_bytes()),
        ("workbook of text", xlsx(&[text_sheet(rows)])),
        ("open workbook of text", ods(&[text_sheet(rows)])),
    ]
}
