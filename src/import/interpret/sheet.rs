//! One sheet of a file, and its role: found from its own cells, then from a comparison with the other sheets.

use super::preview::ImportPreview;
use super::role::{LIST_KINDS, SheetRole, SkipReason};
use super::row_class::RowClass;
use super::tables::SheetTable;
use crate::import::field::{BudgetType, ImportField};
use crate::import::read::{RawSheet, SheetContent};
use crate::import::remark::Remark;
use crate::import::words::{fold, is_word};
use std::collections::BTreeSet;

/// One sheet of a file.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Its name; empty where the file is one table.
    pub name: String,
    /// What it is imported as.
    pub role: SheetRole,
    /// The preview of its cells as a table of measures.
    pub preview: ImportPreview,
    /// The remarks on its cells, whatever its role is.
    pub remarks: Vec<Remark>,
    hidden: bool,
}

impl Sheet {
    /// One of the tables in a sheet of a workbook.
    pub(super) fn of_raw(raw: &RawSheet, table: SheetTable, remarks: Vec<Remark>) -> Self {
        let mut preview = ImportPreview::of_grid(table.grid);
        preview.fill_merged(&raw.merged);
        let role = find_role(raw, &preview);
        Self { name: table.name, role, preview, remarks, hidden: raw.hidden }
    }

    /// One of several tables in a text.
    pub(super) fn of_text(name: String, preview: ImportPreview, remarks: Vec<Remark>) -> Self {
        let role = find_role(&RawSheet::default(), &preview);
        Self { name, role, preview, remarks, hidden: false }
    }

    /// The only table of a text, which is always a table of measures.
    pub(super) const fn of_only_table(preview: ImportPreview, remarks: Vec<Remark>) -> Self {
        Self { name: String::new(), role: SheetRole::Measures, preview, remarks, hidden: false }
    }

    /// Whether it is hidden in the spreadsheet.
    pub const fn is_hidden(&self) -> bool {
        self.hidden
    }
}

/// The role of a sheet by its own name and cells.
fn find_role(raw: &RawSheet, preview: &ImportPreview) -> SheetRole {
    if raw.content == SheetContent::Chart {
        return SheetRole::Skipped(SkipReason::Chart);
    }
    if raw.content == SheetContent::Unreadable {
        return SheetRole::Skipped(SkipReason::Damaged);
    }
    if preview.grid().rows.is_empty() {
        return SheetRole::Skipped(SkipReason::Blank);
    }
    // A person hid it for a reason; it can still be chosen.
    if raw.hidden {
        return SheetRole::Skipped(SkipReason::Hidden);
    }
    let is_called = |words: &str| is_word(words, &raw.name);
    let columns = preview.columns();
    let any = |wanted: fn(ImportField) -> bool| {
        columns.iter().any(|column| !column.is_guessed && wanted(column.field))
    };
    let costs = columns.iter().any(|column| column.field.is_amount());
    let timed = any(|field| matches!(field, ImportField::Start | ImportField::End | ImportField::Period));
    let led =
        any(|field| matches!(field, ImportField::Lead | ImportField::Contributors | ImportField::Status));
    let titled = any(|field| field == ImportField::Title);
    // A title alone names a list as well as a table of measures: something of a measure must be with it.
    let has_measures = titled && (costs || timed || led);
    let first = find_first_heading(preview);
    if !costs && is_called("sheet-other") {
        return SheetRole::Skipped(SkipReason::NoMeasures);
    }
    if !has_measures {
        if is_called("sheet-words") || is_word("word-heading", first) {
            return SheetRole::Skipped(SkipReason::Glossary);
        }
        if is_called("sheet-choices") {
            return SheetRole::Skipped(SkipReason::Choices);
        }
        let named = LIST_KINDS.iter().find(|(_, words, _)| is_called(words));
        if let Some((kind, ..)) = named.filter(|_| !timed) {
            return SheetRole::List(*kind);
        }
        let headed = LIST_KINDS.iter().find(|(_, words, _)| is_word(words, first));
        if let Some((kind, ..)) = headed.filter(|_| !costs && !timed && preview.body_start() > 0) {
            return SheetRole::List(*kind);
        }
    }
    if is_called("sheet-summary") {
        return SheetRole::Skipped(SkipReason::Summary);
    }
    let contacts = columns.iter().filter(|column| is_word("contact-heading", &column.heading)).count();
    let is_form = columns.iter().any(|column| column.field == ImportField::Skip);
    // Rates and hours of people with a role and two ways to reach them are no costs of measures.
    let by_year = columns.iter().any(|column| column.field.year().is_some());
    let are_people = contacts > 1 && !by_year && any(|field| field == ImportField::LeadRole);
    if contacts > 0 && !timed && !is_form && (!costs || are_people) {
        return SheetRole::Skipped(SkipReason::NoMeasures);
    }
    let has_headings = preview.body_start() > 0 && (titled || costs);
    if has_headings || costs && preview.row_counts().measure > 1 {
        SheetRole::Measures
    } else {
        SheetRole::Skipped(SkipReason::NoMeasures)
    }
}

/// The first heading that is no running number.
fn find_first_heading(preview: &ImportPreview) -> &str {
    let headings = preview.columns().iter().map(|column| column.heading.as_str());
    let mut named = headings.filter(|heading| !heading.is_empty() && !is_word("heading-number", heading));
    named.next().unwrap_or("")
}

/// Corrects the roles by a comparison of the sheets: a sheet that repeats another is skipped, and in a file whose sheets
/// would all be skipped the longest one is imported as a table of measures.
pub(super) fn compare_sheets(sheets: &mut [Sheet]) {
    let mut seen: Vec<(String, BTreeSet<String>, bool)> = Vec::new();
    for sheet in sheets.iter_mut().filter(|sheet| sheet.role == SheetRole::Measures) {
        let titles = measure_titles(&sheet.preview);
        let invests = sheet
            .preview
            .columns()
            .iter()
            .any(|column| matches!(column.field, ImportField::Money(BudgetType::Investment, _)));
        // A table of investments often lists the same measures as that of operating costs, and is no repetition.
        let repeats = seen.iter().find(|(_, before, other)| {
            *other == invests
                && titles.len() > 1
                && titles.intersection(before).count() * 10 >= titles.len() * 8
        });
        if let Some((name, ..)) = repeats {
            sheet.role = SheetRole::Skipped(SkipReason::Repeats(name.clone()));
        } else {
            seen.push((sheet.name.clone(), titles, invests));
        }
    }
    if sheets.iter().all(|sheet| matches!(sheet.role, SheetRole::Skipped(_))) {
        let open = sheets.iter_mut().filter(|sheet| !sheet.hidden && !sheet.preview.grid().rows.is_empty());
        // A glossary has many rows too, and none of them would be a measure.
        let of_words = |sheet: &&mut Sheet| sheet.role == SheetRole::Skipped(SkipReason::Glossary);
        let best = open.filter(|sheet| !of_words(sheet)).max_by_key(|sheet| sheet.preview.grid().rows.len());
        if let Some(sheet) = best {
            sheet.role = SheetRole::Measures;
        }
    }
}

/// The titles of a sheet's measures, as they are compared.
fn measure_titles(preview: &ImportPreview) -> BTreeSet<String> {
    let title_at =
        preview.columns().iter().position(|column| column.field == ImportField::Title).unwrap_or(0);
    let rows = preview.classified_rows().iter().filter(|classified| classified.class == RowClass::Measure);
    let rows = rows.filter_map(|classified| preview.grid().rows.get(classified.row));
    rows.map(|row| fold(row.cell(title_at))).filter(|title| !title.is_empty()).collect()
}
