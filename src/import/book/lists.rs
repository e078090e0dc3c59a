//! Taking in a sheet that lists target groups, organisations, goals or the like: a record for each row.
//!
//! What the plan has already is completed and never doubled. A column that names a record's own text is its text;
//! all others go to its internal note.

use super::role::names_kind;
use crate::import::Judged;
use crate::import::Row;
use crate::import::taker::{Taker, whole};
use crate::import::words::is;
use crate::model::{Address, Key, Kind, Prose, Uid, Value};
use crate::text::Phrase;

/// Where a list's columns are.
struct Columns {
    title: usize,
    text: Option<usize>,
    note: Vec<usize>,
}

impl Taker<'_, '_> {
    /// Takes every row in as a record of a kind.
    pub(in crate::import) fn list(&mut self, kind: Kind) {
        let intake = self.intake;
        let columns = self.list_columns(kind);
        for row in intake.grid().rows.iter().take(intake.title_rows()) {
            self.remark(row.number, None, Phrase::new("import-remark-title-line").with("text", whole(row)));
        }
        let body = intake.grid().rows.iter().enumerate().skip(intake.heading_rows());
        for (at, row) in body {
            if !self.rows.next() {
                return;
            }
            self.warn_of_identity(row);
            let judged = intake.verdicts().iter().find(|verdict| verdict.row == at);
            let is_sum = judged.is_some_and(|verdict| verdict.judged == Judged::Sum);
            let title = row.cell(columns.title).split_whitespace().collect::<Vec<_>>().join(" ");
            if title.is_empty() || is_sum {
                let text = Phrase::new("import-remark-aside").with("text", whole(row));
                self.remark(row.number, None, text);
                continue;
            }
            let id = self.places.place(self.draft, kind, &title);
            if self.places.is_new(id) {
                self.put_origin(kind, id, row.number);
            }
            if let Some(text) = columns.text.map(|at| row.cell(at)).filter(|text| !text.is_empty()) {
                self.put_prose(kind, id, "text", text);
            }
            self.put_prose(kind, id, "note", &self.rest(row, &columns.note));
            self.listed += 1;
        }
    }

    fn list_columns(&self, kind: Kind) -> Columns {
        let headings: Vec<&str> =
            self.intake.columns().iter().map(|column| column.heading.as_str()).collect();
        let fills = |at: &usize| {
            let body = self.intake.grid().rows.iter().skip(self.intake.heading_rows());
            body.map(|row| row.cell(*at)).any(|cell| cell.contains(char::is_alphabetic))
        };
        let named = headings.iter().position(|heading| names_kind(kind, heading));
        let title = named.or_else(|| (0..headings.len()).find(fills)).unwrap_or(0);
        let says_text = |at: &usize| headings.get(*at).is_some_and(|heading| is("heading-text", heading));
        let text = (0..headings.len()).find(|at| *at != title && says_text(at));
        let note = (0..headings.len()).filter(|at| *at != title && Some(*at) != text).collect();
        Columns { title, text, note }
    }

    /// The cells that fit nowhere else, a line each.
    fn rest(&self, row: &Row, columns: &[usize]) -> String {
        let cells = columns.iter().map(|at| (*at, row.cell(*at))).filter(|(_, cell)| !cell.is_empty());
        let lines = cells.map(|(at, cell)| format!("{}: {cell}", self.intake.column_name(at)));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Writes prose where the record says nothing yet.
    fn put_prose(&mut self, kind: Kind, id: Uid, field: &str, text: &str) {
        let Some(field) = kind.field(field).filter(|_| !text.is_empty()) else { return };
        let at = Address { kind, id, field, key: Key::Whole };
        if self.draft.plan().read(at) == Value::Nothing {
            let written = self.draft.write(at, Value::Text(Prose::new(text).shared()));
            debug_assert!(written.is_ok(), "prose fits wherever a text or a note is");
        }
    }
}
