//! What is pasted into a table: lines and cells, as spreadsheets write them.

use eframe::egui::{Event, InputState};

/// Takes pasted lines or a pasted range out of the input; a single line stays for the box.
pub(super) fn pasted_range(input: &mut InputState) -> Option<Vec<Vec<String>>> {
    let is_range = |event: &Event| match event {
        Event::Paste(text) => text.trim_end().contains(['\n', '\t']),
        _ => false,
    };
    let place = input.events.iter().position(is_range)?;
    match input.events.remove(place) {
        Event::Paste(text) => Some(cells(&text)),
        _ => None,
    }
}

/// Lines and cells of pasted text; a spreadsheet puts tabs between cells and quotes what holds a line break.
fn cells(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut letters = text.trim_end_matches(['\r', '\n']).chars().peekable();
    while let Some(letter) = letters.next() {
        let Some(row) = rows.last_mut() else { break };
        let fresh = row.last().is_some_and(String::is_empty);
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                push(row, '"');
            }
            '"' if quoted => quoted = false,
            '"' if fresh => quoted = true,
            '\t' if !quoted => row.push(String::new()),
            '\n' if !quoted => rows.push(vec![String::new()]),
            '\r' => {}
            other => push(row, other),
        }
    }
    rows
}

fn push(row: &mut [String], letter: char) {
    if let Some(cell) = row.last_mut() {
        cell.push(letter);
    }
}
