//! ODS, zipped or as one file of text: the sheets, their cells and what people see of them.

use super::number::exact;
use super::parts::Parts;
use super::raw::{MOST_ROWS, Merged, Raw, Room, Value, cut};
use super::shown::{Days, Shown};
use super::xlsx::MOST_SHEETS;
use super::xlsx_sheet::{iso_day, truth};
use super::xml::{Piece, Tag, Xml};
use crate::import::ImportError;
use crate::model::Quantity;
use crate::text::dates::read_when;
use std::collections::BTreeSet;

/// Reads the sheets of a zipped workbook, in their order, and how many more there are.
pub(super) fn read(parts: &mut Parts<'_>) -> Result<(Vec<Raw>, usize), ImportError> {
    let manifest = parts.text("META-INF/manifest.xml")?.unwrap_or_default();
    let mut xml = Xml::new(&manifest);
    while !manifest.is_empty() {
        match xml.next()? {
            Piece::Open(tag) if tag.name == "encryption-data" => return Err(ImportError::Locked),
            Piece::End => break,
            _ => {}
        }
    }
    let text = parts.text("content.xml")?.ok_or(ImportError::Damaged)?;
    sheets(&text)
}

/// Reads the sheets in the text of a document.
pub(super) fn sheets(text: &str) -> Result<(Vec<Raw>, usize), ImportError> {
    let mut reader = Reader { xml: Xml::new(text), room: Room::default() };
    let mut sheets = Vec::new();
    let mut more = 0;
    let mut hidden_styles = BTreeSet::new();
    let mut style = String::new();
    loop {
        match reader.xml.next()? {
            Piece::Open(tag) => match tag.name.as_str() {
                "style" => tag.get("name").unwrap_or_default().clone_into(&mut style),
                "table-properties" if tag.get("display") == Some("false") => {
                    hidden_styles.insert(std::mem::take(&mut style));
                }
                "tracked-changes" | "annotation" => reader.xml.skip()?,
                "table" if sheets.len() >= MOST_SHEETS => {
                    more += 1;
                    reader.xml.skip()?;
                }
                "table" => {
                    let hidden = tag.get("style-name").is_some_and(|style| hidden_styles.contains(style));
                    let name = tag.get("name").unwrap_or_default().to_owned();
                    let mut raw = Raw::new(name, hidden);
                    if reader.table(&mut raw)? {
                        sheets.push(raw);
                    }
                }
                _ => {}
            },
            Piece::End => return Ok((sheets, more)),
            Piece::Close(_) | Piece::Text(_) => {}
        }
    }
}

struct Reader<'a> {
    xml: Xml<'a>,
    room: Room,
}

impl Reader<'_> {
    /// Reads the table that was just opened to its end; says whether it is the document's own, and no copy of what
    /// another file holds.
    fn table(&mut self, raw: &mut Raw) -> Result<bool, ImportError> {
        let (mut row, mut column) = (1_usize, 0_usize);
        let mut own = true;
        loop {
            match self.xml.next()? {
                Piece::Open(tag) if tag.drawn => self.xml.skip()?,
                Piece::Open(tag) => match tag.name.as_str() {
                    "table-column" => {
                        let next = column.saturating_add(repeated(&tag, "number-columns-repeated"));
                        if is_hidden(&tag) {
                            raw.hide_columns(column, next - 1);
                        }
                        column = next;
                    }
                    "table-row" => {
                        let times = repeated(&tag, "number-rows-repeated");
                        if is_hidden(&tag) {
                            raw.hide_rows(row, row.saturating_add(times) - 1);
                        }
                        self.row(raw, row, times)?;
                        row = row.saturating_add(times);
                    }
                    "table-source" => {
                        own = false;
                        self.xml.skip()?;
                    }
                    "shapes" | "scenario" | "forms" | "table" => self.xml.skip()?,
                    _ => {}
                },
                Piece::Close(name) if name == "table" => return Ok(own),
                Piece::End => return Ok(own),
                Piece::Close(_) | Piece::Text(_) => {}
            }
        }
    }

    /// Reads the row that was just opened, which stands for so many.
    fn row(&mut self, raw: &mut Raw, row: usize, times: usize) -> Result<(), ImportError> {
        let mut cells: Vec<(usize, Value)> = Vec::new();
        let mut column = 0_usize;
        loop {
            match self.xml.next()? {
                Piece::Open(tag) if matches!(tag.name.as_str(), "table-cell" | "covered-table-cell") => {
                    let covered = tag.name == "covered-table-cell";
                    let wide = repeated(&tag, "number-columns-repeated");
                    let value = self.cell(&tag)?.filter(|_| !covered);
                    merge(&tag, row, column, raw);
                    if let Some(value) = value {
                        let last = column.saturating_add(wide.min(super::raw::MOST_COLUMNS + 1));
                        cells.extend((column..last).map(|at| (at, value.clone())));
                    }
                    column = column.saturating_add(wide);
                }
                Piece::Open(_) => self.xml.skip()?,
                Piece::Text(_) => {}
                Piece::Close(_) | Piece::End => break,
            }
        }
        if cells.is_empty() {
            return Ok(());
        }
        for row in (row..row.saturating_add(times)).take(MOST_ROWS + 1) {
            for (column, value) in &cells {
                raw.put(row, *column, value.clone(), &mut self.room);
            }
            if raw.is_full() {
                break;
            }
        }
        Ok(())
    }

    /// What the cell that was just opened holds.
    fn cell(&mut self, tag: &Tag) -> Result<Option<Value>, ImportError> {
        let display = cut(self.display()?);
        let formula = tag.get("formula");
        let is_error = tag.any("value-type", "error")
            || formula.is_some() && (display.starts_with('#') || display.starts_with("Err:"));
        if is_error && !display.is_empty() {
            return Ok(Some(Value::Error(display)));
        }
        let stored = match tag.get("value-type").unwrap_or_default() {
            "float" | "currency" => tag.get("value").map(|stored| number(stored, &display)),
            "percentage" => tag.get("value").map(|stored| Shown::Percent.value(stored, Days::From1900)),
            "date" => tag.get("date-value").map(|stored| Value::Text(day(stored, &display))),
            "time" => tag.get("time-value").map(|stored| {
                Value::Text(if display.is_empty() { stored.to_owned() } else { display.clone() })
            }),
            "boolean" => tag.get("boolean-value").map(|stored| Value::Text(truth(stored == "true"))),
            "string" => {
                let text =
                    if display.is_empty() { tag.get("string-value").unwrap_or_default() } else { &display };
                Some(Value::Text(cut(text.to_owned())))
            }
            _ => (!display.is_empty()).then(|| Value::Text(display.clone())),
        };
        let uncalculated = || formula.map(|formula| Value::Uncalculated(formula.to_owned()));
        Ok(stored.or_else(uncalculated))
    }

    /// What people see of the cell that was just opened, without its comment and what is drawn over it.
    fn display(&mut self) -> Result<String, ImportError> {
        let mut text = String::new();
        let mut depth = 1_usize;
        let mut paragraphs = 0;
        loop {
            match self.xml.next()? {
                Piece::Open(tag)
                    if tag.drawn || matches!(tag.name.as_str(), "annotation" | "table" | "ruby-text") =>
                {
                    self.xml.skip()?;
                }
                Piece::Open(tag) => {
                    depth += 1;
                    match tag.name.as_str() {
                        "p" if paragraphs > 0 => text.push('\n'),
                        "s" => text.extend(std::iter::repeat_n(' ', repeated(&tag, "c").min(100))),
                        "tab" => text.push('\t'),
                        "line-break" => text.push('\n'),
                        _ => {}
                    }
                    paragraphs += usize::from(tag.name == "p");
                }
                Piece::Text(more) if depth > 1 => text.push_str(&more),
                Piece::Text(_) => {}
                Piece::Close(_) => {
                    depth -= 1;
                    if depth == 0 {
                        return Ok(text);
                    }
                }
                Piece::End => return Ok(text),
            }
        }
    }
}

fn repeated(tag: &Tag, name: &str) -> usize {
    tag.number(name).unwrap_or(1).max(1)
}

fn is_hidden(tag: &Tag) -> bool {
    tag.get("visibility").is_some_and(|said| said == "collapse" || said == "filter")
}

/// Notes that a cell reaches over others.
fn merge(tag: &Tag, row: usize, column: usize, raw: &mut Raw) {
    let (rows, columns) = (repeated(tag, "number-rows-spanned"), repeated(tag, "number-columns-spanned"));
    if (rows > 1 || columns > 1) && raw.merged.len() < MOST_ROWS {
        let (last_row, last_column) = (row.saturating_add(rows) - 1, column.saturating_add(columns) - 1);
        raw.merged.push(Merged { row, last_row, column, last_column });
    }
}

/// A stored number as it is shown: where a person sees a thousandth or a millionth of it, that is what was meant.
fn number(stored: &str, display: &str) -> Value {
    let plain = Shown::Plain.value(stored, Days::From1900);
    let digits: String = display.chars().filter(|c| !c.is_whitespace() && *c != '\u{a0}').collect();
    let seen = digits.parse::<i64>().ok().and_then(Quantity::whole);
    for thousands in [1_u8, 2] {
        let scaled = exact(stored, -3 * i32::from(thousands));
        let near =
            |seen: Quantity, scaled: Quantity| (seen.parts() - scaled.parts()).abs() <= Quantity::PARTS / 2;
        if let (Some(seen), Some(scaled)) = (seen, scaled)
            && !seen.is_zero()
            && near(seen, scaled)
        {
            let unit = String::new();
            return Shown::Scaled { thousands, unit }.value(stored, Days::From1900);
        }
    }
    plain
}

/// A stored day as it is shown: a month or a year where nothing finer is.
fn day(stored: &str, display: &str) -> String {
    let is_coarse = |when| !matches!(when, crate::model::When::Day(_));
    let year = stored.get(..4).and_then(|year| year.parse::<i16>().ok());
    match read_when(display) {
        Ok(when) if is_coarse(when) && Some(when.year()) == year => display.to_owned(),
        _ => iso_day(stored),
    }
}
