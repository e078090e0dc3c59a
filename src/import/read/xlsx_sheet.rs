//! The cells of one sheet of an XLSX workbook.

use super::cell_names::{parse_cell_name, parse_cell_range};
use super::limits::{MAX_ROWS, RemainingSpace, truncate_text};
use super::number_format::{NumberFormat, boolean_text, format_iso_day};
use super::raw::{MergedCells, RawSheet, RawValue};
use super::xlsx_data::{CellStyle, RichText, WorkbookData, read_rich_text, unescape};
use super::xml::{XmlEvent, XmlReader, XmlTag};
use crate::import::error::ImportError;

/// Reads one sheet.
pub(super) struct XlsxSheetReader<'a> {
    xml: XmlReader<'a>,
    shared: &'a WorkbookData,
    /// The row and the column of the next cell that has no reference of its own.
    row: usize,
    column: usize,
}

/// The parts of a cell.
#[derive(Debug, Default)]
struct CellParts {
    formula: Option<String>,
    value: Option<String>,
    inline: Option<RichText>,
}

impl<'a> XlsxSheetReader<'a> {
    /// A reader at the first cell.
    pub(super) fn new(text: &'a str, shared: &'a WorkbookData) -> Self {
        Self { xml: XmlReader::new(text), shared, row: 0, column: 0 }
    }

    /// Reads all cells, as far as there is space.
    pub(super) fn read(mut self, raw: &mut RawSheet, space: &mut RemainingSpace) -> Result<(), ImportError> {
        loop {
            match self.xml.next_event()? {
                XmlEvent::Open(tag) => self.open_tag(&tag, raw, space)?,
                XmlEvent::End => return Ok(()),
                XmlEvent::Close(_) | XmlEvent::Text(_) => {}
            }
        }
    }

    fn open_tag(
        &mut self,
        tag: &XmlTag<'_>,
        raw: &mut RawSheet,
        space: &mut RemainingSpace,
    ) -> Result<(), ImportError> {
        match tag.name() {
            "col" if tag.is_true("hidden") => {
                if let (Some(from), Some(to)) = (tag.get_number("min"), tag.get_number("max")) {
                    raw.hide_columns(from.saturating_sub(1), to.saturating_sub(1));
                }
            }
            "row" => {
                // References are optional: a row without one follows the row before it.
                self.row = tag.get_number("r").unwrap_or(self.row.saturating_add(1));
                self.column = 0;
                if tag.is_true("hidden") {
                    raw.hide_rows(self.row, self.row);
                }
            }
            "c" => self.read_cell(tag, raw, space)?,
            "mergeCell" => {
                if let Some(((row, column), (last_row, last_column))) =
                    tag.get("ref").and_then(parse_cell_range)
                    && raw.merged.len() < MAX_ROWS
                {
                    raw.merged.push(MergedCells { row, last_row, column, last_column });
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn read_cell(
        &mut self,
        tag: &XmlTag<'_>,
        raw: &mut RawSheet,
        space: &mut RemainingSpace,
    ) -> Result<(), ImportError> {
        let name = tag.get("r");
        let named = name.and_then(parse_cell_name);
        let (row, column) = named.unwrap_or((self.row, self.column));
        self.column = column.saturating_add(1);
        // The other cells are skipped one by one, because the list of merged cells comes after them.
        if raw.is_full() {
            raw.leave_out_row(row);
            return self.xml.skip_element();
        }
        let parts = self.read_cell_parts()?;
        if let Some(struck) = self.struck_part(tag, &parts) {
            raw.note_struck(row, column, &struck);
        }
        let is_struck = self.style(tag).is_some_and(|style| style.is_struck);
        if let Some(value) = self.cell_value(tag, parts) {
            if is_struck {
                raw.note_struck_value(row, column, &value);
                return Ok(());
            }
            if let (Some(name), None) = (name, named) {
                raw.note_misnamed(name, row, column);
            }
            raw.insert(row, column, &value, space);
        }
        Ok(())
    }

    /// Reads the formula, the value and the text inside a cell.
    fn read_cell_parts(&mut self) -> Result<CellParts, ImportError> {
        let mut parts = CellParts::default();
        loop {
            match self.xml.next_event()? {
                XmlEvent::Open(tag) => match tag.name() {
                    "f" => parts.formula = Some(truncate_text(self.xml.element_text()?)),
                    "v" => parts.value = Some(truncate_text(self.xml.element_text()?)),
                    "is" => parts.inline = Some(read_rich_text(&mut self.xml)?),
                    _ => self.xml.skip_element()?,
                },
                XmlEvent::Close(_) | XmlEvent::End => return Ok(parts),
                XmlEvent::Text(_) => {}
            }
        }
    }

    fn style(&self, tag: &XmlTag<'_>) -> Option<&CellStyle> {
        tag.get_number("s").and_then(|style| self.shared.styles.get(style))
    }

    /// What is struck through of a text whose runs differ.
    fn struck_part(&self, tag: &XmlTag<'_>, parts: &CellParts) -> Option<String> {
        let inline = parts.inline.as_ref().map(|rich| rich.struck.clone());
        let shared = || {
            let at = parts.value.as_deref().filter(|_| tag.get("t") == Some("s"))?.trim().parse().ok()?;
            self.shared.texts.struck(at).map(str::to_owned)
        };
        inline.or_else(shared).filter(|text| !text.trim().is_empty())
    }

    fn cell_value(&self, tag: &XmlTag<'_>, parts: CellParts) -> Option<RawValue> {
        let kind = tag.get("t").unwrap_or("n");
        let stored = parts.value.as_deref().map(str::trim).filter(|value| !value.is_empty());
        if let Some(formula) = parts.formula {
            // Programs that write formulas without calculating them store a 0.
            let made_up = self.shared.is_uncalculated && stored == Some("0");
            // A formula with an empty text as its result was calculated: its value exists and is blank.
            let is_blank_text = kind == "str" && parts.value.is_some();
            if made_up || stored.is_none() && !is_blank_text {
                return Some(RawValue::Uncalculated(formula));
            }
        }
        if kind == "inlineStr" {
            return parts.inline.map(|rich| RawValue::Text(rich.text));
        }
        let stored = stored?;
        Some(match kind {
            "s" => {
                let text = stored.parse::<usize>().ok().and_then(|at| self.shared.texts.get(at))?;
                RawValue::Text(text.to_owned())
            }
            "str" => RawValue::Text(unescape(stored)),
            "b" => RawValue::Text(boolean_text(stored == "1" || stored == "true")),
            "e" => RawValue::Error(stored.to_owned()),
            "d" => RawValue::Text(format_iso_day(stored)),
            _ => {
                let format = self.style(tag).map_or(&NumberFormat::Plain, |style| &style.format);
                format.display(stored, self.shared.date_system)
            }
        })
    }
}
