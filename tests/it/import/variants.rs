//! The same table in the forms in which people bring it: delimiters, encodings, workbooks, lines above it.

use crate::harness::imported::Imported;
use crate::harness::workbook::{CellSpec, SheetSpec, ods, xlsx};
use planverksted::import::Book;
use planverksted::model::{IdGenerator, Plan};
use std::fmt::Write as _;

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

/// A text in UTF-16, as it is: a byte order mark is its first letter.
pub(crate) fn as_utf16(text: &str, is_big: bool) -> Vec<u8> {
    let units = text.encode_utf16();
    units.flat_map(|unit| if is_big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

/// A text with a byte order mark.
pub(crate) fn with_mark(text: &str) -> String {
    format!("\u{feff}{text}")
}

/// The rows as a table of a web page.
pub(crate) fn as_page_table(rows: &[Vec<String>]) -> String {
    let cell = |tag: &str, text: &str| {
        let text =
            text.replace('&', "&amp;").replace('<', "&lt;").replace('\n', "<br>").replace(' ', "&nbsp;");
        format!("<{tag}>{text}</{tag}>")
    };
    let mut table = String::from("<table border=1>");
    for (at, row) in rows.iter().enumerate() {
        let tag = if at == 0 { "th" } else { "td" };
        let cells: String = row.iter().map(|text| cell(tag, text)).collect();
        writeln!(table, "<tr>{cells}</tr>").expect("text takes text");
    }
    table + "</table>"
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
        ("byte order mark", with_mark(&as_text(rows, ';')).into_bytes()),
        ("Windows-1252", as_windows_1252(&as_text(rows, ';'))),
        ("Unicode text", as_utf16(&with_mark(&as_text(rows, '\t')), false)),
        ("UTF-16 without a mark", as_utf16(&as_text(rows, ';'), false)),
        ("big UTF-16", as_utf16(&with_mark(&as_text(rows, ';')), true)),
        ("web report", format!("<style>td {{ }}</style>\n{}", as_page_table(rows)).into_bytes()),
        ("a line above", as_text(&above, ';').into_bytes()),
        ("blank rows between", as_text(rows, ';').replace("\r\n", "\n\n").into_bytes()),
        ("workbook of text", xlsx(&[text_sheet(rows)])),
        ("open workbook of text", ods(&[text_sheet(rows)])),
    ]
}
