//! What is pasted into a table: lines and cells, as spreadsheets write them.

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
/// A quotation mark is a spreadsheet's only where it begins a cell and its other half ends it; any other is text.
pub fn pasted_cells(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![Vec::new()];
    // Spreadsheets end the last row with a line break, which begins no row.
    let mut rest = text.trim_end_matches(['\r', '\n']);
    loop {
        let (cell, after) = parse_cell(rest);
        rows.last_mut().into_iter().for_each(|row| row.push(cell.replace('\r', "")));
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
