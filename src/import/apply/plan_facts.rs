//! The facts of a table as a whole: its title, its years, and the remarks that are about no single row.

use super::importer::{RowImporter, join_cells};
use crate::import::field::ImportField;
use crate::import::interpret::{
    ImportColumn, ImportPreview, Money, RowClass, field_of_heading, find_group_outcome, is_sender_heading,
    read_amounts,
};
use crate::import::read::{CellRow, Encoding};
use crate::import::unit::{Unit, strip_unit, without_unit};
use crate::import::words::is_word;
use crate::model::records::plan as about;
use crate::model::{Period, Plan, Uid, When};
use crate::text::{ByteEncoding, Phrase, dates};
use std::collections::{BTreeMap, BTreeSet};

/// The first and the last year of the plan, else of the table; `None` where neither has years.
pub(super) fn find_horizon(preview: &ImportPreview, plan: &Plan) -> Option<(i16, i16)> {
    // The sheet of one year is about that year only, whatever years the plan has.
    if let Some(year) = preview.year_of_sheet_name() {
        return Some((year, year));
    }
    if let (Some(first), Some(last)) = plan.about().period.years() {
        return Some((first, last));
    }
    let mut years: BTreeSet<i16> =
        preview.columns().iter().filter_map(|column| column.field.year()).collect();
    let is_time =
        |field: ImportField| matches!(field, ImportField::Period | ImportField::Start | ImportField::End);
    for row in preview.grid().rows.iter().skip(preview.body_start()) {
        for (at, cell) in row.filled_cells() {
            if preview.columns().get(at).is_some_and(|column| is_time(column.field))
                && let Ok(period) = dates::read_period(cell)
            {
                let (from, to) = period.years();
                years.extend(from.into_iter().chain(to));
            }
        }
    }
    for row in preview.grid().rows.iter().skip(preview.body_start()) {
        for (at, cell) in row.filled_cells() {
            if preview.columns().get(at).is_some_and(|column| column.field.is_amount()) {
                let amount_cell = read_amounts(cell, preview.language());
                years.extend(amount_cell.money.iter().filter_map(|money| money.year));
            }
        }
    }
    if let Some(period) = title_period(preview) {
        let (from, to) = period.years();
        years.extend(from.into_iter().chain(to));
    }
    Some((*years.first()?, *years.last()?))
}

/// The period in the lines above the table or in a heading of text: `Prioriteringer 2023–2026`.
fn title_period(preview: &ImportPreview) -> Option<Period> {
    let lines = preview.grid().rows.iter().take(preview.title_rows()).flat_map(|row| row.cells.iter());
    let headings = preview.columns().iter().filter(|c| c.field.year().is_none()).map(|c| &c.heading);
    lines.chain(headings).chain([&preview.grid().name]).find_map(|text| find_period(text))
}

/// The first period of several years in a text.
fn find_period(text: &str) -> Option<Period> {
    let mut words = text.split([' ', ',', '(', ')', ':']);
    words.find_map(|word| dates::read_period(word).ok().filter(|period| period.years().0 < period.years().1))
}

impl RowImporter<'_, '_> {
    /// Adds the remarks on the table as a whole.
    pub(super) fn add_table_remarks(&mut self) {
        let preview = self.preview;
        match preview.encoding() {
            Some(Encoding::DamagedUtf8) => self.remark_on_table(Phrase::new("import-remark-damaged")),
            Some(Encoding::DamagedBytes) => {
                self.remark_on_table(Phrase::new("import-remark-damaged-bytes"));
            }
            Some(Encoding::Bytes(other)) if other != ByteEncoding::Windows1252 => {
                self.remark_on_table(Phrase::new("import-remark-encoding").with("name", other.name()));
            }
            Some(Encoding::Utf8 | Encoding::Utf16 | Encoding::Bytes(_)) | None => {}
        }
        if !preview.columns().iter().any(|column| column.field == ImportField::Title) {
            self.remark_on_table(Phrase::new("import-remark-no-title-column"));
        }
        if preview.body_start() == 0 {
            self.remark_on_table(Phrase::new("import-remark-no-headings"));
        }
        if preview.classified_rows().is_empty() {
            self.remark_on_table(Phrase::new("import-remark-no-rows"));
        }
        // Where every number has its own unit, that of the table decides nothing and deserves no remark.
        let has_bare = preview.grid().rows.iter().skip(preview.body_start()).any(|row| {
            row.filled_cells().any(|(at, cell)| {
                let money =
                    preview.columns().get(at).is_some_and(|c| matches!(c.field, ImportField::Money(..)));
                let bare = |m: &Money| !m.has_unit && !m.value.is_zero();
                money && read_amounts(cell, preview.language()).money.iter().any(bare)
            })
        });
        if !preview.unit().1 && has_bare {
            self.remark_on_table(Phrase::new("import-remark-no-unit"));
        }
        if preview.grid().transposed {
            self.remark_on_table(Phrase::new("import-remark-turned"));
        }
        if preview.grid().from_cards {
            self.remark_on_table(Phrase::new("import-remark-cards"));
        }
        self.remarks.extend(preview.corrections.iter().cloned());
        self.remark_added_columns();
        self.remark_sender_columns();
        for row in &preview.grid().unclosed_quotes {
            self.add_remark(*row, None, Phrase::new("import-remark-quote"));
        }
        for found in preview.contradictions() {
            let number = preview.grid().rows.get(found.row).map_or(0, |row| row.number);
            let text =
                Phrase::new("import-remark-sum").with("printed", found.printed).with("parts", found.parts);
            self.add_remark(number, Some(found.column), text);
        }
        let frames = preview.classified_rows().iter().filter(|row| row.class == RowClass::Frame);
        let frames = frames.filter_map(|row| preview.grid().rows.get(row.row));
        let frames: Vec<String> = frames.map(|row| row.number.to_string()).collect();
        if !frames.is_empty() {
            let text = Phrase::new("import-remark-frames").with("rows", frames.join(", "));
            self.remark_on_table(text);
        }
    }

    /// Reports which columns are of the same year and were added up.
    fn remark_added_columns(&mut self) {
        let mut of_year: BTreeMap<ImportField, Vec<String>> = BTreeMap::new();
        for (at, column) in self.preview.columns().iter().enumerate().filter(|(_, c)| c.field.is_amount()) {
            of_year.entry(column.field).or_default().push(self.preview.column_name(at));
        }
        for names in of_year.into_values().filter(|names| names.len() > 1) {
            let text = Phrase::new("import-remark-added-columns").with("columns", names.join(", "));
            self.remark_on_table(text);
        }
    }

    /// Reports which columns of a form's answers are about the people who answered.
    fn remark_sender_columns(&mut self) {
        let columns = self.preview.columns().iter();
        let left = columns.filter(|c| c.field == ImportField::Skip && is_sender_heading(&c.heading));
        let names: Vec<&str> = left.map(|column| column.heading.as_str()).collect();
        if !names.is_empty() {
            let text = Phrase::new("import-remark-senders").with("columns", names.join(", "));
            self.remark_on_table(text);
        }
    }

    /// Writes the title and the period of the plan from the lines above the table, where the plan has none.
    pub(super) fn import_plan_facts(&mut self) {
        let preview = self.preview;
        // A heading that names the table, not the column: `Prioriteringer 2023–2026 (hele 1 000)`.
        let names_table = |heading: &str| {
            heading.contains(' ') && (!is_heading_word(heading) || find_period(heading).is_some())
        };
        let is_title =
            |c: &&ImportColumn| c.field == ImportField::Title && c.is_guessed && names_table(&c.heading);
        let heading = preview.columns().iter().find(is_title).map(|column| column.heading.clone());
        let above = preview.grid().rows.iter().take(preview.title_rows());
        let (groups, lines): (Vec<&CellRow>, Vec<&CellRow>) =
            above.partition(|row| find_group_outcome(&join_cells(row)).is_some());
        for row in groups {
            let outcome = find_group_outcome(&join_cells(row)).unwrap_or_default();
            self.add_group(row.number, &join_cells(row), outcome);
        }
        // A further table in a sheet has its own lines above it, which are not the plan's title.
        let blank = self.draft.plan().about().title.is_empty() && !preview.grid().follows_table;
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
        // A line that only names the unit has been understood already.
        let only_unit =
            |line: &str| Unit::find_in(line).is_some() && without_unit(line).split_whitespace().count() <= 3;
        for (row, line) in lines.into_iter().filter(|(_, line)| !only_unit(line)) {
            self.add_remark(row, None, Phrase::new("import-remark-title-line").with("text", line));
        }
        if self.draft.plan().about().period.is_blank()
            && preview.year_of_sheet_name().is_none()
            && let Some((first, last)) = self.horizon
        {
            self.draft.set(about::PERIOD, Uid::PLAN, Period::between(When::Year(first), When::Year(last)));
        }
    }
}

/// The title in a line above the table: `Plan: Rusplan`, or a line that is no label with a value.
fn title_in_row(row: &CellRow) -> Option<String> {
    match row.filled_cells().map(|(_, cell)| cell).collect::<Vec<_>>().as_slice() {
        [label, text] if label.ends_with(':') => is_word("label-title", label).then(|| (*text).to_owned()),
        [label] if label.ends_with(':') => None,
        _ => Some(join_cells(row)),
    }
}

/// Whether a heading names a field.
fn is_heading_word(heading: &str) -> bool {
    field_of_heading(heading).is_some()
}
