//! A table of a page: its name, its headings by column, row and group, and a way to scroll it where it is wide.

use super::super::paper::{cell_text, is_blank_sum};
use super::super::xml::Xml;
use super::names;
use crate::document::{
    Alignment, ColumnWidth, Escaped, PageLayout, TableBlock, TableCell, TableColumn, TableRow, TableRowKind,
};

/// A table of more columns may be wider than a telephone and scrolls.
const NARROW_COLUMNS: usize = 3;

/// What a table has from its document.
#[derive(Clone, Copy, Debug)]
pub(super) struct TablePlace {
    /// Its number among the tables.
    pub(super) number: usize,
    /// Whether its name is seen: that of a book is.
    pub(super) layout: PageLayout,
}

/// Writes a table.
pub(super) fn write_table(xml: &mut Xml, table: &TableBlock, place: TablePlace) {
    let number = place.number;
    if table.columns.len() > NARROW_COLUMNS {
        xml.add_fmt(format_args!(
            "<div class=\"table scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"table.{number}.name\">\n<table"
        ));
    } else {
        xml.add("<div class=\"table\">\n<table");
    }
    if !table.id.is_empty() {
        xml.add_fmt(format_args!(" id=\"{}\"", names::html_id(&table.id)));
    }
    xml.add(">\n");
    write_caption(xml, table, place);
    xml.add("<thead>\n<tr>");
    for column in &table.columns {
        // A heading cell without words is taken for a fault.
        if column.heading.trim().is_empty() {
            xml.add("<td></td>");
            continue;
        }
        let class = class_of(column);
        xml.add_fmt(format_args!("<th scope=\"col\"{class}>{}</th>", Escaped(&column.heading)));
    }
    xml.add("</tr>\n</thead>\n<tbody>\n");
    for (at, row) in table.rows.iter().enumerate() {
        // Each group is a part of its own, so that its heading is that of the rows below it.
        if at > 0 && row.kind == TableRowKind::Group {
            xml.add("</tbody>\n<tbody>\n");
        }
        write_row(xml, row, table);
    }
    xml.add("</tbody>\n</table>\n</div>\n");
}

/// The name of the table. Where a heading above names it, the name is only heard; how it is laid out always is.
fn write_caption(xml: &mut Xml, table: &TableBlock, place: TablePlace) {
    let (label, caption, number) = (Escaped(&table.label), Escaped(&table.caption), place.number);
    let class = if place.layout == PageLayout::Book { "" } else { " class=\"unseen\"" };
    xml.add_fmt(format_args!("<caption{class}><span id=\"table.{number}.name\">{label}: {caption}</span>"));
    if table.summary != table.caption {
        xml.add_fmt(format_args!("<span class=\"unseen\"> {}</span>", Escaped(&table.summary)));
    }
    xml.add("</caption>\n");
}

fn write_row(xml: &mut Xml, row: &TableRow, table: &TableBlock) {
    if row.kind == TableRowKind::Group {
        let (count, text) = (table.columns.len(), row.cells.first().map_or("", cell_text));
        let (open, close) =
            if text.trim().is_empty() { ("<td", "</td>") } else { ("<th scope=\"rowgroup\"", "</th>") };
        xml.add_fmt(format_args!(
            "<tr class=\"group\">{open} colspan=\"{count}\">{}{close}</tr>\n",
            Escaped(text)
        ));
        return;
    }
    xml.add(if row.kind == TableRowKind::Sum { "<tr class=\"sum\">" } else { "<tr>" });
    let header = header_of(row, table);
    for (at, (cell, column)) in row.cells.iter().zip(&table.columns).enumerate() {
        let is_blank = row.kind == TableRowKind::Sum && is_blank_sum(cell, column);
        let text = if is_blank { "" } else { cell_text(cell) };
        // A cell that names its row has words; of a blank one nothing is read.
        let (open, close) = if header == Some(at) && !text.trim().is_empty() {
            ("<th scope=\"row\"", "</th>")
        } else {
            ("<td", "</td>")
        };
        xml.add(open);
        xml.add(class_of(column));
        xml.add(">");
        xml.text(text);
        xml.add(close);
    }
    xml.add("</tr>\n");
}

/// The cell that names a row; a row of sums whose own is blank is named by its first words.
fn header_of(row: &TableRow, table: &TableBlock) -> Option<usize> {
    let is_named = row.cells.get(table.row_header).is_some_and(|cell| *cell != TableCell::Empty);
    if is_named || row.kind == TableRowKind::Data {
        return Some(table.row_header);
    }
    row.cells.iter().position(|cell| matches!(cell, TableCell::Text(_)))
}

const fn class_of(column: &TableColumn) -> &'static str {
    match (column.side, column.width) {
        (Alignment::End, _) => " class=\"number\"",
        (Alignment::Start, ColumnWidth::Share(_)) => " class=\"words\"",
        (Alignment::Start, ColumnWidth::Fit) => "",
    }
}
