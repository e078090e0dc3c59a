//! The target groups and the organisations of a measure, from the cells of its row.

use super::importer::{RowDraft, RowImporter};
use crate::import::field::ImportField;
use crate::import::interpret::{
    is_everyone, name_and_role, split_levels, split_organisations, split_target_groups, split_texts,
};
use crate::import::read::CellRow;
use crate::import::words::{contains_word, is_word};
use crate::model::{Key, Kind, Uid, Value, challenge, level, measure};
use crate::text::Phrase;

impl RowImporter<'_, '_> {
    /// Writes the lead and the contributors.
    pub(super) fn import_people(&mut self, row: &CellRow, id: Uid, row_draft: &mut RowDraft) {
        let mut role = String::new();
        let mut names = self.read_leads(row, &mut role, row_draft);
        let area = self.cells_of_field(row, ImportField::Area);
        // The area of a budget is the unit that pays, so it leads where nobody else is named.
        if names.is_empty() {
            names.extend(area.into_iter().map(|(_, cell)| cell.to_owned()));
        } else {
            for (at, cell) in area {
                row_draft.add_note_line(&self.preview.column_name(at), cell);
            }
        }
        // The first name is the lead; further names in its column are contributors.
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
        let own_role: Vec<&str> =
            self.cells_of_field(row, ImportField::LeadRole).into_iter().map(|(_, cell)| cell).collect();
        let role = if own_role.is_empty() { role } else { own_role.join("; ") };
        self.draft.set(measure::LEAD_ROLE, id, role.as_str());
        self.import_contributors(row, id);
    }

    /// The names in the cells of the lead; a cell that means everybody becomes the role.
    fn read_leads(&mut self, row: &CellRow, role: &mut String, row_draft: &mut RowDraft) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for (at, cell) in self.cells_of_field(row, ImportField::Lead) {
            let remark = |key: &'static str| Phrase::new(key).with("cell", cell);
            if is_word("unknown", cell) || cell.chars().all(|c| matches!(c, '?' | '-' | '–' | ' ')) {
                row_draft.add_note_line(&self.preview.column_name(at), cell);
                self.add_remark(row.number, Some(at), remark("import-remark-no-lead"));
            } else if is_everyone(cell) {
                cell.clone_into(role);
                self.add_remark(row.number, Some(at), remark("import-remark-everyone"));
            } else {
                names.extend(split_organisations(cell, self.records.organisation_names()));
                if names.len() > 1 {
                    let text = Phrase::new("import-remark-several-leads")
                        .with("lead", names.first().cloned().unwrap_or_default());
                    self.add_remark(row.number, Some(at), text);
                }
            }
        }
        names
    }

    /// Writes the contributors that the cells of their own column name.
    fn import_contributors(&mut self, row: &CellRow, id: Uid) {
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

    /// Writes the target groups and levels that it reaches. "Alle" as a level leaves the level open.
    pub(super) fn import_reach(&mut self, row: &CellRow, id: Uid, row_draft: &mut RowDraft) {
        // A row that is out of scope marks the levels that it adds as out of scope.
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
            for title in split_levels(cell) {
                // A level is stored as a pair with a target group, so without a group there is no place for it.
                if to.is_empty() || is_everyone(&title) {
                    row_draft.add_note_line(&self.preview.column_name(at), &title);
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
                // A challenge of the plan keeps the groups that people gave it; only a new one gets those of the
                // row.
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
