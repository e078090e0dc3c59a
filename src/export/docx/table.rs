//! A table of a Word file: its headings repeat on every page, its rows stay on one page, and screen readers get its
//! name and layout.

use super::super::paper::{MAX_UNBROKEN_CHARS, cell_text, is_blank_sum};
use super::super::xml::Xml;
use super::section::twips;
use crate::document::{Alignment, Escaped, TableBlock, TableColumn, TableRow, TableRowKind};

/// Writes a table whose columns are so wide, in points.
pub(super) fn write_table(xml: &mut Xml, table: &TableBlock, widths: &[f64]) {
    let widths: Vec<i64> = widths.iter().copied().map(twips).collect();
    let (label, caption, summary) = (Escaped(&table.label), Escaped(&table.caption), Escaped(&table.summary));
    let whole: i64 = widths.iter().sum();
    // Only the first column can be marked as naming the rows; where the names are in the second, the first
    // holds their numbers.
    xml.add_fmt(format_args!(
        r#"<w:tbl><w:tblPr><w:tblStyle w:val="PlanTable"/><w:tblW w:w="{whole}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/><w:tblCaption w:val="{label}: {caption}"/><w:tblDescription w:val="{summary}"/></w:tblPr><w:tblGrid>"#
    ));
    for width in &widths {
        xml.add_fmt(format_args!(r#"<w:gridCol w:w="{width}"/>"#));
    }
    xml.add("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (column, width) in table.columns.iter().zip(&widths) {
        xml.add_fmt(format_args!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="77797B"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr>"#));
        write_cell(xml, style_of(column, "CellHead", "CellHeadNumber"), &column.heading, RowFlow::Free);
    }
    xml.add("</w:tr>");
    for (at, row) in table.rows.iter().enumerate() {
        let flow =
            if table.stays_whole && at + 1 < table.rows.len() { RowFlow::KeepsNext } else { RowFlow::Free };
        write_row(xml, row, &RowPlace { columns: &table.columns, whole, flow });
    }
    xml.add("</w:tbl>");
}

/// Whether a row stays on the page of the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RowFlow {
    KeepsNext,
    Free,
}

/// What a row has from its table.
struct RowPlace<'a> {
    columns: &'a [TableColumn],
    /// The width of the table, in twentieths of a point.
    whole: i64,
    flow: RowFlow,
}

fn write_row(xml: &mut Xml, row: &TableRow, place: &RowPlace<'_>) {
    let RowPlace { columns, whole, flow } = *place;
    // A row is kept together unless it may be longer than a page: some readers cut off what does not fit.
    let longest = row.cells.iter().map(|cell| cell_text(cell).len()).max().unwrap_or(0);
    xml.add(if longest > MAX_UNBROKEN_CHARS { "<w:tr>" } else { "<w:tr><w:trPr><w:cantSplit/></w:trPr>" });
    match row.kind {
        TableRowKind::Group => {
            let count = columns.len();
            xml.add_fmt(format_args!(r#"<w:tc><w:tcPr><w:tcW w:w="{whole}" w:type="dxa"/><w:gridSpan w:val="{count}"/><w:shd w:val="clear" w:color="auto" w:fill="DDEAF6"/></w:tcPr>"#));
            write_cell(xml, "CellGroup", row.cells.first().map_or("", cell_text), flow);
        }
        TableRowKind::Sum => {
            for (content, column) in row.cells.iter().zip(columns) {
                xml.add(r#"<w:tc><w:tcPr><w:tcBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="77797B"/><w:bottom w:val="single" w:sz="6" w:space="0" w:color="77797B"/></w:tcBorders></w:tcPr>"#);
                let text = if is_blank_sum(content, column) { "" } else { cell_text(content) };
                write_cell(xml, style_of(column, "CellSum", "CellSumNumber"), text, flow);
            }
        }
        TableRowKind::Data => {
            for (content, column) in row.cells.iter().zip(columns) {
                xml.add("<w:tc>");
                write_cell(xml, style_of(column, "Cell", "CellNumber"), cell_text(content), flow);
            }
        }
    }
    xml.add("</w:tr>");
}

const fn style_of(column: &TableColumn, start: &'static str, end: &'static str) -> &'static str {
    match column.side {
        Alignment::Start => start,
        Alignment::End => end,
    }
}

/// The one paragraph of a cell, and the cell's end.
fn write_cell(xml: &mut Xml, style: &str, text: &str, flow: RowFlow) {
    xml.add("<w:p><w:pPr><w:pStyle w:val=\"");
    xml.add(style);
    xml.add(if flow == RowFlow::KeepsNext { "\"/><w:keepNext/></w:pPr>" } else { "\"/></w:pPr>" });
    if !text.is_empty() {
        xml.add("<w:r><w:t xml:space=\"preserve\">");
        xml.text(text);
        xml.add("</w:t></w:r>");
    }
    xml.add("</w:p></w:tc>");
}
