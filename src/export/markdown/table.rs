//! A table of Markdown: a row of headings, the sides of the columns, and a line for each row.
//!
//! There is no heading of a group or a row of sums in Markdown: their words are strong.

use super::super::paper::{cell_text, is_blank_sum};
use super::escape::escape;
use crate::document::{Alignment, TableBlock, TableRow, TableRowKind};

/// The whole table.
pub(super) fn table_text(table: &TableBlock) -> String {
    let headings = table.columns.iter().map(|column| escape(&column.heading));
    let sides = table.columns.iter().map(|column| match column.side {
        Alignment::Start => String::from("---"),
        Alignment::End => String::from("---:"),
    });
    let mut lines = vec![line_of(headings), line_of(sides)];
    lines.extend(table.rows.iter().map(|row| row_line(row, table)));
    lines.join("\n")
}

fn row_line(row: &TableRow, table: &TableBlock) -> String {
    let cells = table.columns.iter().enumerate().map(|(at, column)| {
        let Some(cell) = row.cells.get(at) else { return String::new() };
        match row.kind {
            TableRowKind::Data => escape(cell_text(cell)),
            TableRowKind::Sum if is_blank_sum(cell, column) => String::new(),
            TableRowKind::Sum | TableRowKind::Group => strong(cell_text(cell)),
        }
    });
    line_of(cells)
}

/// The words of a cell in strong letters; marks around nothing would be letters.
fn strong(text: &str) -> String {
    match text.trim() {
        "" => String::new(),
        words => format!("**{}**", escape(words)),
    }
}

fn line_of(cells: impl Iterator<Item = String>) -> String {
    let cells = cells.map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    format!("| {} |", cells.join(" | "))
}
