//! The import of a sheet that lists target groups, organisations, goals or the like: a record for each row.
//!
//! Records that the plan already has are completed, never duplicated. A column for a record's own text fills that; all
//! others go to its internal note.

use super::importer::{RowImporter, join_cells};
use crate::import::interpret::{RowClass, is_list_heading};
use crate::import::read::CellRow;
use crate::import::words::is_word;
use crate::model::{Address, Key, Kind, Prose, Uid, Value};
use crate::text::Phrase;

/// The columns of a list.
struct ListColumns {
    title: usize,
    text: Option<usize>,
    note: Vec<usize>,
}

impl RowImporter<'_, '_> {
    /// Imports every row as a record of a kind.
    pub(super) fn import_list(&mut self, kind: Kind) {
        let preview = self.preview;
        let columns = self.find_list_columns(kind);
        for row in preview.grid().rows.iter().take(preview.title_rows()) {
            self.add_remark(
                row.number,
                None,
                Phrase::new("import-remark-title-line").with("text", join_cells(row)),
            );
        }
        let body = preview.grid().rows.iter().enumerate().skip(preview.body_start());
        for (at, row) in body {
            if !self.progress.advance() {
                return;
            }
            self.warn_of_identity_number(row);
            let row_class = preview.classified_rows().iter().find(|classified| classified.row == at);
            let is_sum = row_class.is_some_and(|classified| classified.class == RowClass::Sum);
            let title = row.cell(columns.title).split_whitespace().collect::<Vec<_>>().join(" ");
            if title.is_empty() || is_sum {
                let text = Phrase::new("import-remark-aside").with("text", join_cells(row));
                self.add_remark(row.number, None, text);
                continue;
            }
            let id = self.records.find_or_add(self.draft, kind, &title);
            // A record that the plan had keeps its own origin.
            if self.records.is_new(id) {
                self.write_origin(kind, id, row.number);
            }
            if let Some(text) = columns.text.map(|at| row.cell(at)).filter(|text| !text.is_empty()) {
                self.write_prose(kind, id, "text", text);
            }
            self.write_prose(kind, id, "note", &self.join_other_cells(row, &columns.note));
            self.listed_records += 1;
        }
    }

    /// The columns of the list, by their headings, else by their content.
    fn find_list_columns(&self, kind: Kind) -> ListColumns {
        let headings: Vec<&str> =
            self.preview.columns().iter().map(|column| column.heading.as_str()).collect();
        let fills = |at: &usize| {
            let body = self.preview.grid().rows.iter().skip(self.preview.body_start());
            body.map(|row| row.cell(*at)).any(|cell| cell.contains(char::is_alphabetic))
        };
        let named = headings.iter().position(|heading| is_list_heading(kind, heading));
        let title = named.or_else(|| (0..headings.len()).find(fills)).unwrap_or(0);
        let is_text = |at: &usize| headings.get(*at).is_some_and(|heading| is_word("heading-text", heading));
        let text = (0..headings.len()).find(|at| *at != title && is_text(at));
        let note = (0..headings.len()).filter(|at| *at != title && Some(*at) != text).collect();
        ListColumns { title, text, note }
    }

    /// The cells that fit nowhere else, a line each.
    fn join_other_cells(&self, row: &CellRow, columns: &[usize]) -> String {
        let cells = columns.iter().map(|at| (*at, row.cell(*at))).filter(|(_, cell)| !cell.is_empty());
        let lines = cells.map(|(at, cell)| format!("{}: {cell}", self.preview.column_name(at)));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Writes prose where the record has none.
    fn write_prose(&mut self, kind: Kind, id: Uid, field: &str, text: &str) {
        let Some(field) = kind.field(field).filter(|_| !text.is_empty()) else { return };
        let at = Address { kind, id, field, key: Key::Whole };
        // What the plan has already was written by people, so a list never replaces it.
        if self.draft.plan().read(at) == Value::Nothing {
            let written = self.draft.write(at, Value::Text(Prose::new(text).shared()));
            debug_assert!(written.is_ok(), "prose fits wherever a text or a note is");
        }
    }
}
