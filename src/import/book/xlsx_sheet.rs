//! The cells of one sheet of an XLSX workbook.

use super::lines::{place, range};
use super::raw::{Merged, Raw, Room, Value, cut};
use super::shown::{Shown, day_text};
use super::xlsx::{Shared, rich_text, unescaped};
use super::xml::{Piece, Tag, Xml};
use crate::import::ImportError;
use crate::import::words::list;

/// Reads one sheet.
pub(super) struct Reader<'a> {
    xml: Xml<'a>,
    shared: &'a Shared,
    /// The row and the column of the next cell that does not say where it stands.
    row: usize,
    column: usize,
}

/// What a cell says beside its value.
#[derive(Debug, Default)]
struct Parts {
    formula: Option<String>,
    value: Option<String>,
    inline: Option<String>,
}

impl<'a> Reader<'a> {
    /// Stands before the first cell.
    pub(super) fn new(text: &'a str, shared: &'a Shared) -> Self {
        Self { xml: Xml::new(text), shared, row: 0, column: 0 }
    }

    /// Reads all cells, as far as there is room.
    pub(super) fn read(mut self, raw: &mut Raw, room: &mut Room) -> Result<(), ImportError> {
        loop {
            match self.xml.next()? {
                Piece::Open(tag) => self.open(&tag, raw, room)?,
                Piece::End => return Ok(()),
                Piece::Close(_) | Piece::Text(_) => {}
            }
        }
    }

    fn open(&mut self, tag: &Tag, raw: &mut Raw, room: &mut Room) -> Result<(), ImportError> {
        match tag.name.as_str() {
            "col" if tag.says("hidden") => {
                if let (Some(from), Some(to)) = (tag.number("min"), tag.number("max")) {
                    raw.hide_columns(from.saturating_sub(1), to.saturating_sub(1));
                }
            }
            "row" => {
                self.row = tag.number("r").unwrap_or(self.row.saturating_add(1));
                self.column = 0;
                if tag.says("hidden") {
                    raw.hide_rows(self.row, self.row);
                }
            }
            "c" => self.cell(tag, raw, room)?,
            "mergeCell" => {
                if let Some(((row, column), (last_row, last_column))) = tag.get("ref").and_then(range)
                    && raw.merged.len() < super::raw::MOST_ROWS
                {
                    raw.merged.push(Merged { row, last_row, column, last_column });
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn cell(&mut self, tag: &Tag, raw: &mut Raw, room: &mut Room) -> Result<(), ImportError> {
        let (row, column) = tag.get("r").and_then(place).unwrap_or((self.row, self.column));
        self.column = column.saturating_add(1);
        if raw.is_full() {
            return self.xml.skip();
        }
        let parts = self.parts()?;
        if let Some(value) = self.value(tag, parts) {
            raw.put(row, column, value, room);
        }
        Ok(())
    }

    /// The formula, the value and the text that stand inside a cell.
    fn parts(&mut self) -> Result<Parts, ImportError> {
        let mut parts = Parts::default();
        loop {
            match self.xml.next()? {
                Piece::Open(tag) => match tag.name.as_str() {
                    "f" => parts.formula = Some(cut(self.xml.text()?)),
                    "v" => parts.value = Some(cut(self.xml.text()?)),
                    "is" => parts.inline = Some(rich_text(&mut self.xml)?),
                    _ => self.xml.skip()?,
                },
                Piece::Close(_) | Piece::End => return Ok(parts),
                Piece::Text(_) => {}
            }
        }
    }

    fn value(&self, tag: &Tag, parts: Parts) -> Option<Value> {
        let kind = tag.get("t").unwrap_or("n");
        let stored = parts.value.as_deref().map(str::trim).filter(|value| !value.is_empty());
        if let Some(formula) = parts.formula {
            let made_up = self.shared.to_be_calculated && stored == Some("0");
            let is_blank_text = kind == "str" && parts.value.is_some();
            if made_up || stored.is_none() && !is_blank_text {
                return Some(Value::Uncalculated(formula));
            }
        }
        if kind == "inlineStr" {
            return parts.inline.map(Value::Text);
        }
        let stored = stored?;
        Some(match kind {
            "s" => {
                Value::Text(stored.parse::<usize>().ok().and_then(|at| self.shared.texts.get(at))?.clone())
            }
            "str" => Value::Text(unescaped(stored)),
            "b" => Value::Text(truth(stored == "1" || stored == "true")),
            "e" => Value::Error(stored.to_owned()),
            "d" => Value::Text(iso_day(stored)),
            _ => {
                let shown = tag.number("s").and_then(|style| self.shared.styles.get(style));
                shown.unwrap_or(&Shown::Plain).value(stored, self.shared.days)
            }
        })
    }
}

/// What a table says for yes and no.
pub(super) fn truth(is: bool) -> String {
    let words = list(if is { "cell-true" } else { "cell-false" });
    words.first().map_or_else(String::new, |word| (*word).to_owned())
}

/// A day that was stored as `2027-02-01`, with or without a time; as it is where it is none.
pub(super) fn iso_day(stored: &str) -> String {
    let (day, time) = stored.split_once('T').unwrap_or((stored, ""));
    let Ok(date) = day.parse() else { return stored.to_owned() };
    match time.get(..5).filter(|time| *time != "00:00") {
        Some(time) => format!("{} {time}", day_text(date)),
        None => day_text(date),
    }
}
