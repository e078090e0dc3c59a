//! ODS, zipped or as one file of XML: the sheets, their cells and what people see of them.

use super::limits::{
    LAST_ROW, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS, RemainingSpace, push_within_cell, truncate_text,
};
use super::number::parse_stored_number;
use super::number_format::{DateSystem, NumberFormat, boolean_text, format_iso_day};
use super::raw::{MergedCells, RawSheet, RawSheets, RawValue};
use super::xml::{XmlEvent, XmlReader, XmlTag};
use super::zip_parts::ZipParts;
use crate::import::error::ImportError;
use crate::model::Quantity;
use crate::text::dates::read_when;
use std::collections::BTreeSet;

/// Reads the sheets of a zipped workbook.
pub(super) fn read(parts: &mut ZipParts<'_>) -> Result<RawSheets, ImportError> {
    let manifest = parts.text("META-INF/manifest.xml")?.unwrap_or_default();
    let mut xml = XmlReader::new(&manifest);
    while !manifest.is_empty() {
        match xml.next_event()? {
            XmlEvent::Open(tag) if tag.name() == "encryption-data" => return Err(ImportError::Encrypted),
            XmlEvent::End => break,
            _ => {}
        }
    }
    let text = parts.text("content.xml")?.ok_or(ImportError::Damaged)?;
    read_sheets(&text)
}

/// Reads the sheets in the XML of a document.
pub(super) fn read_sheets(text: &str) -> Result<RawSheets, ImportError> {
    let mut reader = OdsReader {
        xml: XmlReader::new(text),
        space: RemainingSpace::default(),
        struck_styles: BTreeSet::new(),
        struck: String::new(),
    };
    let mut sheets = Vec::new();
    let mut unread = 0;
    let mut hidden_styles = BTreeSet::new();
    let mut style = String::new();
    loop {
        match reader.xml.next_event()? {
            XmlEvent::Open(tag) => match tag.name() {
                "style" => tag.get("name").unwrap_or_default().clone_into(&mut style),
                "table-properties" if tag.get("display") == Some("false") => {
                    // A sheet is hidden by its style; styles come before the sheets in the file.
                    hidden_styles.insert(std::mem::take(&mut style));
                }
                "text-properties"
                    if tag.get("text-line-through-style").is_some_and(|line| line != "none") =>
                {
                    reader.struck_styles.insert(style.clone());
                }
                "tracked-changes" | "annotation" => reader.xml.skip_element()?,
                "table" if sheets.len() >= MAX_SHEETS => {
                    unread += 1;
                    reader.xml.skip_element()?;
                }
                "table" => {
                    let hidden = tag.get("style-name").is_some_and(|style| hidden_styles.contains(style));
                    let name = tag.get("name").unwrap_or_default().to_owned();
                    let mut raw = RawSheet::new(name, hidden);
                    // The file also has copies of the tables in other files that its formulas refer to; nobody sees
                    // these.
                    if reader.read_table(&mut raw)? {
                        sheets.push(raw);
                    }
                }
                _ => {}
            },
            XmlEvent::End => return Ok(RawSheets { sheets, unread }),
            XmlEvent::Close(_) | XmlEvent::Text(_) => {}
        }
    }
}

struct OdsReader<'a> {
    xml: XmlReader<'a>,
    space: RemainingSpace,
    /// The styles whose text is struck through.
    struck_styles: BTreeSet<String>,
    /// What is struck through in the cell that is being read.
    struck: String,
}

impl OdsReader<'_> {
    /// Reads the table that was just opened to its end; returns whether it is the document's own, and no copy of a
    /// table in another file.
    fn read_table(&mut self, raw: &mut RawSheet) -> Result<bool, ImportError> {
        let (mut row, mut column) = (1_usize, 0_usize);
        let mut own = true;
        loop {
            match self.xml.next_event()? {
                XmlEvent::Open(tag) if tag.is_drawn => self.xml.skip_element()?,
                XmlEvent::Open(tag) => match tag.name() {
                    "table-column" => {
                        let next = column.saturating_add(repeat_count(&tag, "number-columns-repeated"));
                        if is_hidden(&tag) {
                            raw.hide_columns(column, next - 1);
                        }
                        column = next;
                    }
                    "table-row" => {
                        let times = repeat_count(&tag, "number-rows-repeated");
                        if is_hidden(&tag) {
                            raw.hide_rows(row, row.saturating_add(times) - 1);
                        }
                        self.read_row(raw, row, times)?;
                        row = row.saturating_add(times);
                    }
                    "table-source" => {
                        own = false;
                        self.xml.skip_element()?;
                    }
                    "shapes" | "scenario" | "forms" | "table" => self.xml.skip_element()?,
                    _ => {}
                },
                XmlEvent::Close(end) if end.local_name().as_ref() == "table" => return Ok(own),
                XmlEvent::End => return Ok(own),
                XmlEvent::Close(_) | XmlEvent::Text(_) => {}
            }
        }
    }

    /// Reads the row that was just opened, which is repeated so many times.
    fn read_row(&mut self, raw: &mut RawSheet, row: usize, times: usize) -> Result<(), ImportError> {
        let mut cells: Vec<(std::ops::Range<usize>, RawValue)> = Vec::new();
        let mut column = 0_usize;
        loop {
            match self.xml.next_event()? {
                XmlEvent::Open(tag) if matches!(tag.name(), "table-cell" | "covered-table-cell") => {
                    let covered = tag.name() == "covered-table-cell";
                    let wide = repeat_count(&tag, "number-columns-repeated");
                    // A covered cell may have text from before it was merged. It is read to get past it.
                    let mut value = self.read_cell(&tag)?.filter(|_| !covered);
                    let struck = std::mem::take(&mut self.struck);
                    if !struck.trim().is_empty() {
                        raw.note_struck(row, column, &struck);
                    }
                    if self.is_struck(&tag)
                        && let Some(value) = value.take()
                    {
                        raw.note_struck_value(row, column, &value);
                    }
                    record_merged_cells(&tag, row, column, raw);
                    // Of the cells beyond the limit one is enough.
                    if let Some(value) = value.filter(|_| column <= MAX_COLUMNS) {
                        // A row may repeat its last cell to the end of the sheet: one beyond the limit records that
                        // columns were cut.
                        let last = column.saturating_add(wide.min(MAX_COLUMNS + 1));
                        cells.push((column..last, value));
                    }
                    column = column.saturating_add(wide);
                }
                XmlEvent::Open(_) => self.xml.skip_element()?,
                XmlEvent::Text(_) => {}
                XmlEvent::Close(_) | XmlEvent::End => break,
            }
        }
        if cells.is_empty() {
            return Ok(());
        }
        // A sheet may claim a million equal rows: one more than the limit is enough to record that rows were cut.
        let last = row.saturating_add(times) - 1;
        for row in (row..=last).take(MAX_ROWS + 1) {
            for (columns, value) in &cells {
                columns.clone().for_each(|column| raw.insert(row, column, value, &mut self.space));
            }
            if raw.is_full() {
                raw.leave_out_row(last.min(LAST_ROW));
                break;
            }
        }
        Ok(())
    }

    /// Whether the text of a tag is struck through by its style.
    fn is_struck(&self, tag: &XmlTag<'_>) -> bool {
        tag.get("style-name").is_some_and(|style| self.struck_styles.contains(style))
    }

    /// Reads the content of the cell that was just opened.
    fn read_cell(&mut self, tag: &XmlTag<'_>) -> Result<Option<RawValue>, ImportError> {
        let display = truncate_text(self.read_display_text()?);
        let formula = tag.get("formula");
        // An error may be stored as plain text: then only a formula that displays `#` or `Err:` shows it.
        let is_error = tag.has_value("value-type", "error")
            || formula.is_some() && (display.starts_with('#') || display.starts_with("Err:"));
        if is_error && !display.is_empty() {
            return Ok(Some(RawValue::Error(display)));
        }
        let stored = match tag.get("value-type").unwrap_or_default() {
            "float" | "currency" => tag.get("value").map(|stored| number_as_shown(stored, &display)),
            "percentage" => {
                tag.get("value").map(|stored| NumberFormat::Percent.display(stored, DateSystem::From1900))
            }
            "date" => tag.get("date-value").map(|stored| RawValue::Text(day_as_shown(stored, &display))),
            "time" => tag.get("time-value").map(|stored| {
                RawValue::Text(if display.is_empty() { stored.to_owned() } else { display.clone() })
            }),
            "boolean" => {
                tag.get("boolean-value").map(|stored| RawValue::Text(boolean_text(stored == "true")))
            }
            "string" => {
                let text =
                    if display.is_empty() { tag.get("string-value").unwrap_or_default() } else { &display };
                Some(RawValue::Text(truncate_text(text.to_owned())))
            }
            _ => (!display.is_empty()).then(|| RawValue::Text(display.clone())),
        };
        let uncalculated = || formula.map(|formula| RawValue::Uncalculated(formula.to_owned()));
        Ok(stored.or_else(uncalculated))
    }

    /// Reads the displayed text of the cell that was just opened, without its comment and what is drawn over it.
    fn read_display_text(&mut self) -> Result<String, ImportError> {
        let mut text = String::new();
        let mut depth = 1_usize;
        let mut paragraphs = 0;
        loop {
            match self.xml.next_event()? {
                XmlEvent::Open(tag)
                    if tag.is_drawn || matches!(tag.name(), "annotation" | "table" | "ruby-text") =>
                {
                    self.xml.skip_element()?;
                }
                XmlEvent::Open(tag) if tag.name() == "span" && self.is_struck(&tag) => {
                    let text = self.xml.element_text()?;
                    push_within_cell(&mut self.struck, &text);
                }
                XmlEvent::Open(tag) => {
                    depth += 1;
                    match tag.name() {
                        "p" if paragraphs > 0 => push_within_cell(&mut text, "\n"),
                        "s" => push_within_cell(&mut text, &" ".repeat(repeat_count(&tag, "c").min(100))),
                        "tab" => push_within_cell(&mut text, "\t"),
                        "line-break" => push_within_cell(&mut text, "\n"),
                        _ => {}
                    }
                    paragraphs += usize::from(tag.name() == "p");
                }
                XmlEvent::Text(more) if depth > 1 => push_within_cell(&mut text, &more),
                XmlEvent::Text(_) => {}
                XmlEvent::Close(_) => {
                    depth -= 1;
                    if depth == 0 {
                        return Ok(text);
                    }
                }
                XmlEvent::End => return Ok(text),
            }
        }
    }
}

fn repeat_count(tag: &XmlTag<'_>, name: &str) -> usize {
    tag.get_number(name).unwrap_or(1).max(1)
}

fn is_hidden(tag: &XmlTag<'_>) -> bool {
    tag.get("visibility").is_some_and(|value| value == "collapse" || value == "filter")
}

/// Records that a cell is merged with others.
fn record_merged_cells(tag: &XmlTag<'_>, row: usize, column: usize, raw: &mut RawSheet) {
    let (rows, columns) =
        (repeat_count(tag, "number-rows-spanned"), repeat_count(tag, "number-columns-spanned"));
    if (rows > 1 || columns > 1) && raw.merged.len() < MAX_ROWS {
        let (last_row, last_column) = (row.saturating_add(rows) - 1, column.saturating_add(columns) - 1);
        raw.merged.push(MergedCells { row, last_row, column, last_column });
    }
}

/// A stored number as it is displayed: where a person sees a thousandth or a millionth of it, that is what was meant.
fn number_as_shown(stored: &str, display: &str) -> RawValue {
    let plain = NumberFormat::Plain.display(stored, DateSystem::From1900);
    let digits: String = display.chars().filter(|c| !c.is_whitespace() && *c != '\u{a0}').collect();
    let seen = digits.parse::<i64>().ok().and_then(Quantity::from_whole);
    for thousands in [1_u8, 2] {
        let scaled = parse_stored_number(stored, -3 * i32::from(thousands));
        // The displayed number is rounded to a whole one.
        let near = |seen: Quantity, scaled: Quantity| {
            (seen.parts() - scaled.parts()).abs() <= Quantity::PER_UNIT / 2
        };
        if let (Some(seen), Some(scaled)) = (seen, scaled)
            && !seen.is_zero()
            && near(seen, scaled)
        {
            let unit = String::new();
            return NumberFormat::Scaled { thousands, unit }.display(stored, DateSystem::From1900);
        }
    }
    plain
}

/// A stored day as it is displayed: a month or a year where no day is displayed.
fn day_as_shown(stored: &str, display: &str) -> String {
    let is_coarse = |when| !matches!(when, crate::model::When::Day(_));
    let year = stored.get(..4).and_then(|year| year.parse::<i16>().ok());
    match read_when(display) {
        Ok(when) if is_coarse(when) && Some(when.year()) == year => display.to_owned(),
        _ => format_iso_day(stored),
    }
}
