//! Whom a measure reaches and who carries it out, from the cells of its row.

use super::names::{self, is_everyone, name_and_role, split_organisations, split_target_groups, split_texts};
use super::taker::{RowDraft, RowImporter};
use super::words::{contains_word, is_word};
use super::{CellRow, ImportField};
use crate::model::{Key, Kind, Uid, Value, challenge, level, measure};
use crate::text::Phrase;

impl RowImporter<'_, '_> {
    /// Who is responsible, and who takes part.
    pub(super) fn import_people(&mut self, row: &CellRow, id: Uid, told: &mut RowDraft) {
        let mut role = String::new();
        let mut names: Vec<String> = Vec::new();
        for (at, cell) in self.cells_of_field(row, ImportField::Lead) {
            if is_word("unknown", cell) || cell.chars().all(|c| matches!(c, '?' | '-' | '–' | ' ')) {
                told.add_note_line(&self.preview.column_name(at), cell);
                self.add_remark(
                    row.number,
                    Some(at),
                    Phrase::new("import-remark-no-lead").with("cell", cell),
                );
            } else if is_everyone(cell) {
                cell.clone_into(&mut role);
                self.add_remark(
                    row.number,
                    Some(at),
                    Phrase::new("import-remark-everyone").with("cell", cell),
                );
            } else {
                names.extend(split_organisations(cell, self.records.organisation_names()));
                if names.len() > 1 {
                    let text = Phrase::new("import-remark-several-leads")
                        .with("lead", names.first().cloned().unwrap_or_default());
                    self.add_remark(row.number, Some(at), text);
                }
            }
        }
        let area: Vec<String> = self
            .cells_of_field(row, ImportField::Area)
            .into_iter()
            .map(|(_, cell)| cell.to_owned())
            .collect();
        if names.is_empty() {
            names.extend(area);
        } else {
            for (at, cell) in self.cells_of_field(row, ImportField::Area) {
                told.add_note_line(&self.preview.column_name(at), cell);
            }
        }
        for (at, name) in names.iter().enumerate() {
            let (name, of_name) = name_and_role(name);
            if role.is_empty() {
                of_name.clone_into(&mut role);
            }
            let organisation = self.find_or_add_record(Kind::Organisation, name, row.number);
            if at == 0 {
                self.draft.set_fact(measure::LEAD, id, Key::Whole, Value::Record(organisation));
            } else {
                self.draft.link(measure::CONTRIBUTORS, id, organisation);
            }
        }
        let said: Vec<&str> =
            self.cells_of_field(row, ImportField::LeadRole).into_iter().map(|(_, cell)| cell).collect();
        let role = if said.is_empty() { role } else { said.join("; ") };
        self.draft.set(measure::LEAD_ROLE, id, role.as_str());
        let cells = self.cells_of_field(row, ImportField::Contributors);
        let names: Vec<String> = cells
            .iter()
            .flat_map(|(_, cell)| split_organisations(cell, self.records.organisation_names()))
            .collect();
        for name in names {
            if !matches!(name.as_str(), "-" | "–" | "?") {
                let organisation = self.find_or_add_record(Kind::Organisation, &name, row.number);
                self.draft.link(measure::CONTRIBUTORS, id, organisation);
            }
        }
    }

    /// Whom it reaches, on which levels. "Alle" as a level leaves the level open.
    pub(super) fn import_reach(&mut self, row: &CellRow, id: Uid, told: &mut RowDraft) {
        let out = row.filled_cells().find(|(_, cell)| contains_word("out-of-scope", cell)).map(|(at, _)| at);
        let mut to = Vec::new();
        for title in self
            .cells_of_field(row, ImportField::TargetGroup)
            .iter()
            .flat_map(|(_, cell)| split_target_groups(cell))
        {
            to.push(self.find_or_add_record(Kind::TargetGroup, &title, row.number));
        }
        let mut levels: Vec<Option<Uid>> = Vec::new();
        for (at, cell) in self.cells_of_field(row, ImportField::Level) {
            for title in names::split_levels(cell) {
                if to.is_empty() || is_everyone(&title) {
                    told.add_note_line(&self.preview.column_name(at), &title);
                    continue;
                }
                let level = self.find_or_add_record(Kind::Level, &title, row.number);
                if out.is_some() && self.records.is_new(level) {
                    self.draft.set_fact(level::OUT_OF_SCOPE, level, Key::Whole, Value::Yes);
                }
                levels.push(Some(level));
            }
            if to.is_empty() {
                self.add_remark(
                    row.number,
                    Some(at),
                    Phrase::new("import-remark-level-alone").with("cell", cell),
                );
            }
        }
        if levels.is_empty() {
            levels.push(None);
        }
        for group in &to {
            for level in &levels {
                self.draft.set_fact(measure::REACH, id, Key::Pair(*group, *level), Value::Yes);
            }
            for (_, cell) in self.cells_of_field(row, ImportField::Challenge) {
                for title in split_texts(cell) {
                    if let Some(of) =
                        self.records.find(Kind::Challenge, &title).filter(|c| self.records.is_new(*c))
                    {
                        self.draft.link(challenge::TARGET_GROUPS, of, *group);
                    }
                }
            }
        }
        if out.is_some() {
            self.add_remark(row.number, out, Phrase::new("import-remark-out-of-scope"));
        }
    }
}
