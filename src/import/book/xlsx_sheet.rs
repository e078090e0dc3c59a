//! The cells of one sheet of an XLSX workbook.

use super::lines::{parse_cell_name, parse_cell_range};
use super::raw::{MergedCells, RawSheet, RawValue, RemainingSpace, truncate_text};
use super::shown::{NumberFormat, format_day};
use super::xlsx::{WorkbookData, read_rich_text, unescape};
use super::xml::{XmlEvent, XmlReader, XmlTag};
use crate::import::ImportError;
use crate::import::words::word_list;

/// Reads one sheet.
pub(super) struct XlsxSheetReader<'a> {
    xml: XmlReader<'a>,
    shared: &'a WorkbookData,
    /// The row and the column of the next cell that does not say where it stands.
    row: usize,
    column: usize,
}

/// What a cell says beside its value.
#[derive(Debug, Default)]
struct CellParts {
    formula: Option<String>,
    value: Option<String>,
    inline: Option<String>,
}

impl<'a> XlsxSheetReader<'a> {
    /// Stands before the first cell.
    pub(super) fn new(text: &'a str, shared: &'a WorkbookData) -> Self {
        Self { xml: XmlReader::new(text), shared, row: 0, column: 0 }
    }

    /// Reads all cells, as far as there is room.
    pub(super) fn read(mut self, raw: &mut RawSheet, room: &mut RemainingSpace) -> Result<(), ImportError> {
        loop {
            match self.xml.next_event()? {
                XmlEvent::Open(tag) => self.open_tag(&tag, raw, room)?,
                XmlEvent::End => return Ok(()),
                XmlEvent::Close(_) | XmlEvent::Text(_) => {}
            }
        }
    }

    fn open_tag(
        &mut self,
        tag: &XmlTag,
        raw: &mut RawSheet,
        room: &mut RemainingSpace,
    ) -> Result<(), ImportError> {
        match tag.name.as_str() {
            "col" if tag.is_true("hidden") => {
                if let (Some(from), Some(to)) = (tag.get_number("min"), tag.get_number("max")) {
                    raw.hide_columns(from.saturating_sub(1), to.saturating_sub(1));
                }
            }
            "row" => {
                self.row = tag.get_number("r").unwrap_or(self.row.saturating_add(1));
                self.column = 0;
                if tag.is_true("hidden") {
                    raw.hide_rows(self.row, self.row);
                }
            }
            "c" => self.read_cell(tag, raw, room)?,
            "mergeCell" => {
                if let Some(((row, column), (last_row, last_column))) =
                    tag.get("ref").and_then(parse_cell_range)
                    && raw.merged.len() < super::raw::MAX_ROWS
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
        tag: &XmlTag,
        raw: &mut RawSheet,
        room: &mut RemainingSpace,
    ) -> Result<(), ImportError> {
        let (row, column) = tag.get("r").and_then(parse_cell_name).unwrap_or((self.row, self.column));
        self.column = column.saturating_add(1);
        if raw.is_full() {
            return self.xml.skip_element();
        }
        let parts = self.read_cell_parts()?;
        if let Some(value) = self.cell_value(tag, parts) {
            raw.insert(row, column, value, room);
        }
        Ok(())
    }

    /// The formula, the value and the text that stand inside a cell.
    fn read_cell_parts(&mut self) -> Result<CellParts, ImportError> {
        let mut parts = CellParts::default();
        loop {
            match self.xml.next_event()? {
                XmlEvent::Open(tag) => match tag.name.as_str() {
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

    fn cell_value(&self, tag: &XmlTag, parts: CellParts) -> Option<RawValue> {
        let kind = tag.get("t").unwrap_or("n");
        let stored = parts.value.as_deref().map(str::trim).filter(|value| !value.is_empty());
        if let Some(formula) = parts.formula {
            let made_up = self.shared.is_uncalculated && stored == Some("0");
            let is_blank_text = kind == "str" && parts.value.is_some();
            if made_up || stored.is_none() && !is_blank_text {
                return Some(RawValue::Uncalculated(formula));
            }
        }
        if kind == "inlineStr" {
            return parts.inline.map(RawValue::Text);
        }
        let stored = stored?;
        Some(match kind {
            "s" => {
                RawValue::Text(stored.parse::<usize>().ok().and_then(|at| self.shared.texts.get(at))?.clone())
            }
            "str" => RawValue::Text(unescape(stored)),
            "b" => RawValue::Text(boolean_text(stored == "1" || stored == "true")),
            "e" => RawValue::Error(stored.to_owned()),
            "d" => RawValue::Text(format_iso_day(stored)),
            _ => {
                let shown = tag.get_number("s").and_then(|style| self.shared.styles.get(style));
                shown.unwrap_or(&NumberFormat::Plain).display(stored, self.shared.date_system)
            }
        })
    }
}

/// What a table says for yes and no.
pub(super) fn boolean_text(is: bool) -> String {
    let words = word_list(if is { "cell-true" } else { "cell-false" });
    words.first().map_or_else(String::new, |word| (*word).to_owned())
}

/// A day that was stored as `2027-02-01`, with or without a time; as it is where it is none.
pub(super) fn format_iso_day(stored: &str) -> String {
    let (day, time) = stored.split_once('T').unwrap_or((stored, ""));
    let Ok(date) = day.parse() else { return stored.to_owned() };
    match time.get(..5).filter(|time| *time != "00:00") {
        Some(time) => format!("{} {time}", format_day(date)),
        None => format_day(date),
    }
}
