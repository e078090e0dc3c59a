//! What a table says as a whole: its title, its years, and the remarks that are about no single row.

use super::Remark;
use super::RowClass;
use super::groups::find_group_outcome;
use super::headings::field_of_heading;
use super::taker::{RowImporter, join_cells};
use super::units::{strip_unit, without_unit};
use super::words::is_word;
use super::{CellRow, Encoding, ImportField, ImportPreview, Unit};
use crate::model::records::plan as about;
use crate::model::{Period, Uid, When};
use crate::text::{Phrase, dates};
use std::collections::BTreeMap;

/// The years in the lines above the table or in a heading of text: `Prioriteringer 2023–2026`.
pub(super) fn title_period(intake: &ImportPreview) -> Option<Period> {
    let lines = intake.grid().rows.iter().take(intake.title_rows()).flat_map(|row| row.cells.iter());
    let headings = intake.columns().iter().filter(|c| c.field.year().is_none()).map(|c| &c.heading);
    lines.chain(headings).chain([&intake.grid().name]).find_map(|text| find_period(text))
}

fn find_period(text: &str) -> Option<Period> {
    let mut words = text.split([' ', ',', '(', ')', ':']);
    words.find_map(|word| dates::read_period(word).ok().filter(|period| period.years().0 < period.years().1))
}

impl RowImporter<'_, '_> {
    /// What there is to say of the table as a whole.
    pub(super) fn add_table_remarks(&mut self) {
        let intake = self.preview;
        if intake.encoding() == Some(Encoding::DamagedUtf8) {
            self.remark_on_table("import-remark-damaged");
        }
        if !intake.columns().iter().any(|column| column.field == ImportField::Title) {
            self.remark_on_table("import-remark-no-title-column");
        }
        if intake.body_start() == 0 {
            self.remark_on_table("import-remark-no-headings");
        }
        if intake.classified_rows().is_empty() {
            self.remark_on_table("import-remark-no-rows");
        }
        let has_bare = intake.grid().rows.iter().skip(intake.body_start()).any(|row| {
            row.filled_cells().any(|(at, cell)| {
                let money =
                    intake.columns().get(at).is_some_and(|c| matches!(c.field, ImportField::Money(..)));
                let bare = |m: &super::Money| !m.has_unit && !m.value.is_zero();
                money && super::read_amounts(cell, intake.language()).money.iter().any(bare)
            })
        });
        if !intake.unit().1 && has_bare {
            self.remark_on_table("import-remark-no-unit");
        }
        if intake.grid().transposed {
            self.remark_on_table("import-remark-turned");
        }
        self.remarks.extend(intake.corrections.iter().cloned());
        self.remark_added_columns();
        for row in &intake.grid().unclosed_quotes {
            self.add_remark(*row, None, Phrase::new("import-remark-quote"));
        }
        for found in intake.contradictions() {
            let number = intake.grid().rows.get(found.row).map_or(0, |row| row.number);
            let text =
                Phrase::new("import-remark-sum").with("printed", found.printed).with("parts", found.parts);
            self.add_remark(number, Some(found.column), text);
        }
        let of = |judged: RowClass| -> Vec<String> {
            let rows = intake.classified_rows().iter().filter(|v| v.class == judged);
            rows.filter_map(|v| intake.grid().rows.get(v.row)).map(|row| row.number.to_string()).collect()
        };
        let frames = of(RowClass::Frame);
        if !frames.is_empty() {
            let text = Phrase::new("import-remark-frames").with("rows", frames.join(", "));
            self.remarks.push(Remark { sheet: None, row: None, column: None, text });
        }
    }

    /// Tells which columns are of one and the same year and were added.
    fn remark_added_columns(&mut self) {
        let mut of_year: BTreeMap<ImportField, Vec<String>> = BTreeMap::new();
        for (at, column) in self.preview.columns().iter().enumerate().filter(|(_, c)| c.field.is_amount()) {
            of_year.entry(column.field).or_default().push(self.preview.column_name(at));
        }
        for names in of_year.into_values().filter(|names| names.len() > 1) {
            let text = Phrase::new("import-remark-added-columns").with("columns", names.join(", "));
            self.remarks.push(Remark { sheet: None, row: None, column: None, text });
        }
    }

    /// What the lines above the table say of the plan, where the plan says nothing itself.
    pub(super) fn import_plan_facts(&mut self) {
        let intake = self.preview;
        // A heading that names the table, not the column: `Prioriteringer 2023–2026 (hele 1 000)`.
        let names_table = |heading: &str| {
            heading.contains(' ') && (!is_heading_word(heading) || find_period(heading).is_some())
        };
        let is_title = |c: &&super::ImportColumn| {
            c.field == ImportField::Title && c.is_guessed && names_table(&c.heading)
        };
        let heading = intake.columns().iter().find(is_title).map(|column| column.heading.clone());
        let above = intake.grid().rows.iter().take(intake.title_rows());
        let (groups, lines): (Vec<&CellRow>, Vec<&CellRow>) =
            above.partition(|row| find_group_outcome(&join_cells(row)).is_some());
        for row in groups {
            let makes = find_group_outcome(&join_cells(row)).unwrap_or_default();
            self.add_group(row.number, &join_cells(row), makes);
        }
        let blank = self.draft.plan().about().title.is_empty() && !intake.grid().follows_table;
        let titled = lines.iter().position(|row| title_in_row(row).is_some()).filter(|_| blank);
        let title = titled.and_then(|at| lines.get(at)).and_then(|row| title_in_row(row));
        let mut lines: Vec<(usize, String)> = lines.iter().map(|row| (row.number, join_cells(row))).collect();
        if let (Some(at), Some(title)) = (titled, title) {
            lines.remove(at);
            self.draft.set(about::TITLE, Uid::PLAN, title.as_str());
        } else if let Some(title) = heading.filter(|_| blank) {
            let title = strip_unit(&title);
            self.draft.set(about::TITLE, Uid::PLAN, title.as_str());
        }
        // A line that only says the unit has been understood.
        let only_unit =
            |line: &str| Unit::find_in(line).is_some() && without_unit(line).split_whitespace().count() <= 3;
        for (row, line) in lines.into_iter().filter(|(_, line)| !only_unit(line)) {
            self.add_remark(row, None, Phrase::new("import-remark-title-line").with("text", line));
        }
        if self.draft.plan().about().period.is_blank()
            && intake.year_of_sheet_name().is_none()
            && let Some((first, last)) = self.horizon
        {
            self.draft.set(about::PERIOD, Uid::PLAN, Period::between(When::Year(first), When::Year(last)));
        }
    }
}

/// The title that a line above the table says: `Plan: Rusplan`, or a line that is no label with what it says.
fn title_in_row(row: &CellRow) -> Option<String> {
    match row.filled_cells().map(|(_, cell)| cell).collect::<Vec<_>>().as_slice() {
        [label, text] if label.ends_with(':') => is_word("label-title", label).then(|| (*text).to_owned()),
        [label] if label.ends_with(':') => None,
        _ => Some(join_cells(row)),
    }
}

fn is_heading_word(heading: &str) -> bool {
    field_of_heading(heading).is_some()
}
