//! What is pasted into a table: lines and cells, as spreadsheets write them.

use crate::text::{clean_cell, dates, list_words};
use egui::{Event, InputState};

/// Takes pasted lines or a pasted range out of the input; a single line stays for the box.
pub(super) fn pasted_range(input: &mut InputState) -> Option<Vec<Vec<String>>> {
    // A single line is left in the input: it is pasted into the box like any text.
    let is_range = |event: &Event| match event {
        Event::Paste(text) => text.trim_end().contains(['\n', '\t']),
        _ => false,
    };
    let place = input.events.iter().position(is_range)?;
    match input.events.remove(place) {
        Event::Paste(text) => Some(pasted_cells(&text)),
        _ => None,
    }
}

/// Takes pasted text out of the input, as lines and cells; a single line is one cell or a row of them.
pub(super) fn pasted_text(input: &mut InputState) -> Option<Vec<Vec<String>>> {
    let place = input.events.iter().position(|event| matches!(event, Event::Paste(_)))?;
    match input.events.remove(place) {
        Event::Paste(text) if !text.trim().is_empty() => Some(pasted_cells(&text)),
        _ => None,
    }
}

/// Lines and cells of pasted text; a spreadsheet puts tabs between cells and quotes what holds a line break.
///
/// A quotation mark is a spreadsheet's only where it begins a cell and its other half ends it; any other is text. The
/// marks of a list are not its words, and are left out.
pub fn pasted_cells(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![Vec::new()];
    let numbered = is_numbered_list(text);
    // Spreadsheets end the last row with a line break, which begins no row.
    let mut rest = text.trim_end_matches(['\r', '\n']);
    loop {
        if rows.last().is_some_and(Vec::is_empty) {
            rest = without_mark(rest, numbered);
        }
        let (cell, after) = parse_cell(rest);
        rows.last_mut().into_iter().for_each(|row| row.push(clean_cell(&cell)));
        if let Some(next) = after.strip_prefix('\t') {
            rest = next;
        } else if let Some(next) = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\n', '\r'])) {
            rest = next;
            rows.push(Vec::new());
        } else {
            return rows;
        }
    }
}

/// Whether every line begins with a mark, and no line is a date: "1. mai" is a day, and "12. mai" no twelfth point.
fn is_numbered_list(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.all(|line| list_words(line).is_some() && dates::read_when(line).is_err())
}

/// The text behind the mark of a list that its first line begins with.
///
/// A dash or a number may be the first cell of a row, so these count only alone before a single cell, numbers only where
/// all lines have marks.
fn without_mark(text: &str, numbered: bool) -> &str {
    const SURE: [char; 9] = ['•', '▪', '◦', '‣', '·', '●', '○', '\u{f0b7}', '\u{f0a7}'];
    let line = text.split(['\n', '\r']).next().unwrap_or_default();
    let Some(words) = list_words(line) else { return text };
    let is_sure = line.trim_start().starts_with(SURE);
    let is_counted = line.trim_start().starts_with(|c: char| c.is_ascii_alphanumeric());
    if !is_sure && (words.contains('\t') || (is_counted && !numbered)) {
        return text;
    }
    text.get(line.len() - words.len()..).unwrap_or(text)
}

/// The first cell, and what follows it: a tab, a line break or nothing.
fn parse_cell(text: &str) -> (String, &str) {
    const ENDS: [char; 3] = ['\t', '\n', '\r'];
    // `12"` or `"sitat" og mer` is text: quotes count only around a whole cell.
    let quoted = text.strip_prefix('"').and_then(parse_quoted);
    if let Some((cell, after)) = quoted.filter(|(_, after)| after.is_empty() || after.starts_with(ENDS)) {
        return (cell, after);
    }
    let end = text.find(ENDS).unwrap_or(text.len());
    let (cell, after) = text.split_at_checked(end).unwrap_or((text, ""));
    (cell.to_owned(), after)
}

/// The text up to the closing quotation mark, doubled ones as one, and what follows.
fn parse_quoted(quoted: &str) -> Option<(String, &str)> {
    let mut text = String::new();
    let mut rest = quoted;
    loop {
        let (before, after) = rest.split_once('"')?;
        text.push_str(before);
        // A doubled quotation mark is one inside the cell; a single one ends it.
        let Some(more) = after.strip_prefix('"') else { return Some((text, after)) };
        text.push('"');
        rest = more;
    }
}
