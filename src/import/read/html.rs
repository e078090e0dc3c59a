//! The tables of a web page: reports that programs save as `.xls` are often one.
//!
//! Browsers read pages that are far from correct, and so does this: end tags may be missing, and anything may be in
//! front of the table. Styles and scripts are skipped, and of a table in a cell of another one only the inner is read.

use super::limits::{LAST_ROW, MAX_COLUMNS, MAX_SHEETS, RemainingSpace, push_within_cell};
use super::raw::{MergedCells, RawSheet, RawSheets, RawValue};
use crate::import::error::ImportError;
use crate::import::words::word_list;
use std::collections::BTreeMap;

/// The tags after which text begins a new line in its cell.
const LINE_TAGS: [&str; 6] = ["br", "p", "div", "li", "tr", "h3"];

/// The elements whose content nobody sees.
const UNSEEN: [&str; 2] = ["style", "script"];

/// The end of a tag is looked for in so many letters, quotation marks considered.
const MAX_TAG: usize = 4_096;

/// The most tables in tables that are followed.
const MAX_DEPTH: usize = 20;

/// Characters that pages write by name; the letters beyond English are in the words of tables.
const ENTITIES: [(&str, &str); 14] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("ndash", "–"),
    ("mdash", "—"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("minus", "−"),
    ("sect", "§"),
    ("hellip", "…"),
    ("shy", ""),
];

/// Whether a text is a web page, by its beginning: it begins with a tag, or has a table after a few words.
pub(super) fn is_page(beginning: &str) -> bool {
    let lower = beginning.to_ascii_lowercase();
    let Some(at) = lower.find('<') else { return false };
    let front = lower.get(..at).unwrap_or_default();
    // A table of text can hold tags in its cells; then delimiters are before the first of them.
    let is_front = front.len() < 400 && !front.contains([';', '\t', '|', ',']);
    let has = |tag: &str| lower.contains(tag);
    let is_marked = ["<html", "<table", "<body", "<div", "<meta", "<style", "<head", "<!doctype", "<span"]
        .into_iter()
        .any(has);
    is_front && is_marked && (front.trim().is_empty() || has("<table") && has("<tr"))
}

/// Reads the tables of a page; an error where none of them has a row of two cells.
pub(super) fn read(text: &str) -> Result<RawSheets, ImportError> {
    let mut reader =
        PageReader { space: RemainingSpace::default(), open: Vec::new(), sheets: RawSheets::default() };
    let mut rest = text;
    while let Some((before, tag)) = rest.split_once('<') {
        reader.add_text(before);
        rest = reader.read_tag(tag);
    }
    reader.add_text(rest);
    while !reader.open.is_empty() {
        reader.close_table();
    }
    let RawSheets { mut sheets, unread } = reader.sheets;
    sheets.retain(|sheet| sheet.to_grid().rows.iter().any(|row| row.filled_cells().nth(1).is_some()));
    // Tables of a page have no names; where there are several, each is called by its number.
    if sheets.len() > 1 {
        sheets.iter_mut().zip(1..).for_each(|(sheet, number)| sheet.name = format!("{number}"));
    }
    if sheets.is_empty() { Err(ImportError::Markup) } else { Ok(RawSheets { sheets, unread }) }
}

/// A table that is being read.
#[derive(Default)]
struct OpenTable {
    raw: RawSheet,
    /// The row of the next cell, from 1; 0 before the first row.
    row: usize,
    /// The column after the last cell.
    column: usize,
    /// The cell that is being read, with the columns and the rows that it covers.
    cell: Option<OpenCell>,
    /// The columns that cells of rows above still cover, each with the last such row.
    covered: BTreeMap<usize, usize>,
}

/// A cell that is being read.
#[derive(Default)]
struct OpenCell {
    text: String,
    columns: usize,
    rows: usize,
}

struct PageReader {
    space: RemainingSpace,
    open: Vec<OpenTable>,
    sheets: RawSheets,
}

impl PageReader {
    /// Adds text to the cell that is open, with every run of spaces as one.
    fn add_text(&mut self, text: &str) {
        let Some(cell) = self.open.last_mut().and_then(|table| table.cell.as_mut()) else { return };
        let text = resolve_entities(text);
        for (at, word) in text.split([' ', '\n', '\r', '\t']).enumerate() {
            if at > 0 && !cell.text.ends_with([' ', '\n']) && !cell.text.is_empty() {
                push_within_cell(&mut cell.text, " ");
            }
            push_within_cell(&mut cell.text, word);
        }
    }

    /// Reads a tag from after its `<` on; returns the text after it.
    fn read_tag<'a>(&mut self, tag: &'a str) -> &'a str {
        if let Some(comment) = tag.strip_prefix("!--") {
            return comment.split_once("-->").map_or("", |(_, rest)| rest);
        }
        let closes = tag.starts_with('/');
        let inside = tag.trim_start_matches('/');
        let end = inside.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inside.len());
        let (name, after) = inside.split_at_checked(end).unwrap_or((inside, ""));
        let name = name.to_ascii_lowercase();
        if name.is_empty() && !tag.starts_with(['!', '?', '/']) {
            // `< 5 plasser` is text.
            self.add_text("<");
            return tag;
        }
        let (attributes, rest) = split_tag_end(after);
        if UNSEEN.contains(&name.as_str()) && !closes {
            return skip_to_end(rest, &name);
        }
        self.enter_tag(&name, closes, attributes);
        rest
    }

    fn enter_tag(&mut self, name: &str, closes: bool, attributes: &str) {
        match (name, closes) {
            ("table", false) if self.open.len() < MAX_DEPTH => self.open.push(OpenTable::default()),
            ("table", true) => self.close_table(),
            ("tr", false) => {
                self.close_cell();
                if let Some(table) = self.open.last_mut() {
                    (table.row, table.column) = (table.row + 1, 0);
                }
            }
            ("td" | "th", false) => {
                self.close_cell();
                self.open_cell(attributes);
            }
            ("td" | "th" | "tr", true) => self.close_cell(),
            (name, _) if LINE_TAGS.contains(&name) => {
                let cell = self.open.last_mut().and_then(|table| table.cell.as_mut());
                if let Some(cell) = cell.filter(|cell| !cell.text.is_empty() && !cell.text.ends_with('\n')) {
                    push_within_cell(&mut cell.text, "\n");
                }
            }
            _ => {}
        }
    }

    fn open_cell(&mut self, attributes: &str) {
        let Some(table) = self.open.last_mut() else { return };
        // A cell before the first row begins one.
        table.row = table.row.max(1);
        while table.covered.get(&table.column).is_some_and(|last| *last >= table.row) {
            table.column += 1;
        }
        let columns = span(attributes, "colspan").min(MAX_COLUMNS);
        table.cell = Some(OpenCell { text: String::new(), columns, rows: span(attributes, "rowspan") });
    }

    /// Stores the cell that is open, and what it covers.
    fn close_cell(&mut self) {
        let Some(table) = self.open.last_mut() else { return };
        let Some(cell) = table.cell.take() else { return };
        let text = cell.text.trim();
        if !text.is_empty() && table.row <= LAST_ROW {
            let value = RawValue::Text(text.to_owned());
            table.raw.insert(table.row, table.column, &value, &mut self.space);
        }
        let to = table.column.saturating_add(cell.columns);
        if cell.rows > 1 {
            let last = table.row.saturating_add(cell.rows - 1);
            table.covered.extend((table.column..to.min(MAX_COLUMNS)).map(|column| (column, last)));
            let (row, column) = (table.row, table.column);
            table.raw.merged.push(MergedCells { row, last_row: last, column, last_column: to - 1 });
        }
        table.column = to;
    }

    fn close_table(&mut self) {
        self.close_cell();
        let Some(table) = self.open.pop() else { return };
        if self.sheets.sheets.len() < MAX_SHEETS {
            self.sheets.sheets.push(table.raw);
        } else {
            self.sheets.unread += 1;
        }
    }
}

/// How many rows or columns a cell covers.
fn span(attributes: &str, name: &str) -> usize {
    let lower = attributes.to_ascii_lowercase();
    let value = lower.split_once(name).and_then(|(_, rest)| rest.trim_start().strip_prefix('='));
    let value = value.map_or("", |value| value.trim_start_matches([' ', '"', '\'']));
    let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    value.get(..end).and_then(|digits| digits.parse().ok()).unwrap_or(1).clamp(1, LAST_ROW)
}

/// The attributes of a tag and what follows it; a `>` in quotation marks does not end it.
fn split_tag_end(after: &str) -> (&str, &str) {
    let mut quote = None;
    for (at, c) in after.char_indices().take(MAX_TAG) {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(mark), c) if mark == c => quote = None,
            (None, '>') => {
                return (after.get(..at).unwrap_or_default(), after.get(at + 1..).unwrap_or_default());
            }
            _ => {}
        }
    }
    // A quotation mark that is never closed: the tag ends at the first `>`.
    after.split_once('>').unwrap_or((after, ""))
}

/// The text after the end of an element that nobody sees; it goes to the end of a page that never ends it.
fn skip_to_end<'a>(rest: &'a str, name: &str) -> &'a str {
    let mut from = 0;
    while let Some(at) = rest.get(from..).and_then(|text| text.find("</")) {
        let start = from + at + 2;
        let tag = rest.get(start..start + name.len());
        if tag.is_some_and(|tag| tag.eq_ignore_ascii_case(name)) {
            let after = rest.get(start..).unwrap_or_default();
            return after.split_once('>').map_or("", |(_, rest)| rest);
        }
        from = start;
    }
    ""
}

/// Text with the letters that are written by name or number: `&aring;`, `&#229;`.
fn resolve_entities(text: &str) -> String {
    let mut parts = text.split('&');
    let mut resolved = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let found = part.split_once(';').and_then(|(name, rest)| Some((letter_of(name)?, rest)));
        if let Some((letter, rest)) = found {
            resolved.push_str(&letter);
            resolved.push_str(rest);
        } else {
            resolved.push('&');
            resolved.push_str(part);
        }
    }
    resolved
}

fn letter_of(name: &str) -> Option<String> {
    if let Some((_, letter)) = ENTITIES.iter().find(|(known, _)| *known == name) {
        return Some((*letter).to_owned());
    }
    let mut named = word_list("page-letter").iter().filter_map(|word| word.split_once(' '));
    if let Some((_, letter)) = named.find(|(known, _)| *known == name) {
        return Some(letter.to_owned());
    }
    let number = name.strip_prefix('#')?;
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code)
        .filter(|c| !c.is_control())
        .map(|c| if c == '\u{a0}' { " ".to_owned() } else { c.to_string() })
}
