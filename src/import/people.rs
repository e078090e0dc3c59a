//! Whom a measure reaches and who carries it out, from the cells of its row.

use super::names::{self, groups, is_everyone, name_and_role, organisations, texts};
use super::taker::{Taker, Told};
use super::words::{contains, is};
use super::{Field, Row};
use crate::model::{Key, Kind, Uid, Value, challenge, level, measure};
use crate::text::Phrase;

impl Taker<'_, '_> {
    /// Who is responsible, and who takes part.
    pub(super) fn people(&mut self, row: &Row, id: Uid, told: &mut Told) {
        let mut role = String::new();
        let mut names: Vec<String> = Vec::new();
        for (at, cell) in self.cells(row, Field::Lead) {
            if is("unknown", cell) || cell.chars().all(|c| matches!(c, '?' | '-' | '–' | ' ')) {
                told.note_cell(&self.intake.column_name(at), cell);
                self.remark(row.number, Some(at), Phrase::new("import-remark-no-lead").with("cell", cell));
            } else if is_everyone(cell) {
                cell.clone_into(&mut role);
                self.remark(row.number, Some(at), Phrase::new("import-remark-everyone").with("cell", cell));
            } else {
                names.extend(organisations(cell, self.places.organisations()));
                if names.len() > 1 {
                    let text = Phrase::new("import-remark-several-leads")
                        .with("lead", names.first().cloned().unwrap_or_default());
                    self.remark(row.number, Some(at), text);
                }
            }
        }
        let area: Vec<String> =
            self.cells(row, Field::Area).into_iter().map(|(_, cell)| cell.to_owned()).collect();
        if names.is_empty() {
            names.extend(area);
        } else {
            for (at, cell) in self.cells(row, Field::Area) {
                told.note_cell(&self.intake.column_name(at), cell);
            }
        }
        for (at, name) in names.iter().enumerate() {
            let (name, of_name) = name_and_role(name);
            if role.is_empty() {
                of_name.clone_into(&mut role);
            }
            let organisation = self.place(Kind::Organisation, name, row.number);
            if at == 0 {
                self.draft.put(measure::LEAD, id, Key::Whole, Value::Record(organisation));
            } else {
                self.draft.link(measure::CONTRIBUTORS, id, organisation);
            }
        }
        let said: Vec<&str> = self.cells(row, Field::LeadRole).into_iter().map(|(_, cell)| cell).collect();
        let role = if said.is_empty() { role } else { said.join("; ") };
        self.draft.set(measure::LEAD_ROLE, id, role.as_str());
        let cells = self.cells(row, Field::Contributors);
        let names: Vec<String> =
            cells.iter().flat_map(|(_, cell)| organisations(cell, self.places.organisations())).collect();
        for name in names {
            if !matches!(name.as_str(), "-" | "–" | "?") {
                let organisation = self.place(Kind::Organisation, &name, row.number);
                self.draft.link(measure::CONTRIBUTORS, id, organisation);
            }
        }
    }

    /// Whom it reaches, on which levels. "Alle" as a level leaves the level open.
    pub(super) fn reach(&mut self, row: &Row, id: Uid, told: &mut Told) {
        let out = row.filled().find(|(_, cell)| contains("out-of-scope", cell)).map(|(at, _)| at);
        let mut to = Vec::new();
        for title in self.cells(row, Field::TargetGroup).iter().flat_map(|(_, cell)| groups(cell)) {
            to.push(self.place(Kind::TargetGroup, &title, row.number));
        }
        let mut levels: Vec<Option<Uid>> = Vec::new();
        for (at, cell) in self.cells(row, Field::Level) {
            for title in names::levels(cell) {
                if to.is_empty() || is_everyone(&title) {
                    told.note_cell(&self.intake.column_name(at), &title);
                    continue;
                }
                let level = self.place(Kind::Level, &title, row.number);
                if out.is_some() && self.places.is_new(level) {
                    self.draft.put(level::OUT_OF_SCOPE, level, Key::Whole, Value::Yes);
                }
                levels.push(Some(level));
            }
            if to.is_empty() {
                self.remark(
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
                self.draft.put(measure::REACH, id, Key::Pair(*group, *level), Value::Yes);
            }
            for (_, cell) in self.cells(row, Field::Challenge) {
                for title in texts(cell) {
                    if let Some(of) =
                        self.places.find(Kind::Challenge, &title).filter(|c| self.places.is_new(*c))
                    {
                        self.draft.link(challenge::TARGET_GROUPS, of, *group);
                    }
                }
            }
        }
        if out.is_some() {
            self.remark(row.number, out, Phrase::new("import-remark-out-of-scope"));
        }
    }
}
