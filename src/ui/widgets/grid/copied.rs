//! What is copied out of a table: text with tabs between cells, as spreadsheets read and write it.

use super::frame::GridFrame;
use super::state::GridState;

/// The text of what is marked, or of its whole rows; these come below the headings of their columns.
///
/// So a table that whole rows are pasted into knows its columns again, whichever of them it shows.
pub(super) fn copied_text<K: Copy + PartialEq>(
    frame: &GridFrame<'_, K>,
    state: &GridState<K>,
    whole: bool,
) -> String {
    let columns: Vec<usize> = if whole {
        (0..frame.grid.columns.len()).collect()
    } else {
        state.marks.columns(state.column, &frame.placed.columns)
    };
    let mut text = String::new();
    if whole {
        let headings = frame.grid.columns.iter().map(|column| column.heading);
        append_line(&mut text, headings);
    }
    for row in state.marks.rows(state.row) {
        let cells: Vec<String> = columns.iter().map(|column| frame.source.copy_text(row, *column)).collect();
        append_line(&mut text, cells.iter().map(String::as_str));
    }
    // A single line is pasted into a text as a part of it.
    if text.lines().count() == 1 {
        text.truncate(text.trim_end_matches('\n').len());
    }
    text
}

fn append_line<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push('\t');
        }
        append_cell(text, cell);
    }
    text.push('\n');
}

/// A cell as it is; in quotation marks where it has a line break, a tab or a quotation mark in front.
fn append_cell(text: &mut String, cell: &str) {
    if !cell.contains(['\n', '\r', '\t']) && !cell.starts_with('"') {
        return text.push_str(cell);
    }
    text.push('"');
    text.push_str(&cell.replace('"', "\"\""));
    text.push('"');
}
