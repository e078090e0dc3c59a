//! What a file with tables contains: the one table of a text, or the sheets of a workbook.
//!
//! A workbook is read sheet by sheet, and a sheet or a text may contain several tables. What comes of it in a plan is
//! the matter of `apply`.

use super::preview::ImportPreview;
use super::role::{SheetRole, SkipReason};
use super::sheet::{Sheet, compare_sheets};
use super::tables::split_tables;
use crate::import::error::ImportError;
use crate::import::read::{FileContent, RawSheets, TextTable, read_file};
use crate::import::remark::Remark;
use crate::import::words::fold;
use crate::text::Phrase;

/// The most tables that are worked out of a file: each of them is compared with the others.
const MAX_TABLES: usize = 100;

/// The content of a file, which a person can change before it is imported.
#[derive(Clone, Debug)]
pub struct Book {
    /// The sheets, in their order; at least one.
    pub sheets: Vec<Sheet>,
    /// How many further sheets were not read, because there are too many.
    pub unread_sheets: usize,
    is_workbook: bool,
}

impl Book {
    /// Reads a file, whatever its name says it is.
    pub fn read(bytes: &[u8]) -> Result<Self, ImportError> {
        match read_file(bytes)? {
            FileContent::Text(text) => Ok(Self::of_text(text)),
            FileContent::Workbook(raw) => Self::of_workbook(raw),
        }
    }

    /// The sheets of a workbook; an error where none has cells or anything to report.
    fn of_workbook(raw_sheets: RawSheets) -> Result<Self, ImportError> {
        let mut sheets = Vec::new();
        let mut unread_sheets = raw_sheets.unread;
        for raw in raw_sheets.sheets {
            // The remarks are about the whole sheet, so only its first table carries them.
            let mut remarks = raw.remarks();
            for table in split_tables(raw.to_grid()) {
                if sheets.len() >= MAX_TABLES {
                    unread_sheets += 1;
                    continue;
                }
                sheets.push(Sheet::of_raw(&raw, table, std::mem::take(&mut remarks)));
            }
        }
        if sheets.iter().all(|sheet| sheet.preview.grid().rows.is_empty() && sheet.remarks.is_empty()) {
            return Err(ImportError::Empty);
        }
        compare_sheets(&mut sheets);
        // The only table of a web page has no name, so there is nothing to choose.
        let is_workbook = !matches!(sheets.as_slice(), [only] if only.name.is_empty());
        Ok(Self { sheets, unread_sheets, is_workbook })
    }

    /// The table of a text, or several beneath each other or side by side.
    fn of_text(text: TextTable) -> Self {
        let encoding = text.encoding;
        // What was left out of the file is no matter of one table in it.
        let mut remarks = text.grid.left_out.remarks();
        let mut tables = split_tables(text.grid);
        if tables.len() < 2 {
            let grid = tables.pop().map(|table| table.grid).unwrap_or_default();
            let only = Sheet::of_only_table(ImportPreview::of_text(grid, Some(encoding)), remarks);
            return Self { sheets: vec![only], unread_sheets: 0, is_workbook: false };
        }
        let mut sheets = Vec::new();
        let unread_sheets = tables.len().saturating_sub(MAX_TABLES);
        for table in tables.into_iter().take(MAX_TABLES) {
            // The encoding is the file's, so only the first table reports it.
            let encoding = sheets.is_empty().then_some(encoding);
            let preview = ImportPreview::of_text(table.grid, encoding);
            sheets.push(Sheet::of_text(table.name, preview, std::mem::take(&mut remarks)));
        }
        compare_sheets(&mut sheets);
        Self { sheets, unread_sheets, is_workbook: true }
    }

    /// Whether it has sheets or several tables, not one table in text.
    pub const fn is_workbook(&self) -> bool {
        self.is_workbook
    }

    /// The index of the sheet to show first: the first one with measures, else the first one.
    pub fn first_sheet(&self) -> usize {
        self.sheets.iter().position(|sheet| sheet.role == SheetRole::Measures).unwrap_or(0)
    }

    /// Chooses sheets by their names or by their numbers from 1; all others are skipped.
    pub fn choose_sheets(&mut self, names: &[String]) -> Result<(), ImportError> {
        let mut chosen = Vec::new();
        for name in names {
            let wanted = fold(name);
            let is_named = |name: &str| fold(name) == wanted;
            let by_name = self.sheets.iter().position(|sheet| is_named(&sheet.name));
            // The name of a sheet means all the tables in it.
            let tables =
                self.sheets.iter().enumerate().filter(|(_, sheet)| is_named(&sheet.preview.grid().name));
            // A text without sheets has no names to choose by.
            chosen.extend(tables.map(|(at, _)| at).filter(|_| self.is_workbook));
            let by_number = || wanted.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            let at = by_name.or_else(by_number).filter(|at| self.is_workbook && *at < self.sheets.len());
            chosen.push(at.ok_or_else(|| ImportError::NoSuchSheet {
                name: name.clone(),
                known: self.sheets.iter().map(|sheet| sheet.name.clone()).collect(),
            })?);
        }
        for (at, sheet) in self.sheets.iter_mut().enumerate() {
            if !chosen.contains(&at) {
                sheet.role = SheetRole::Skipped(SkipReason::NotChosen);
            } else if let SheetRole::Skipped(_) = sheet.role {
                sheet.role = SheetRole::Measures;
            }
        }
        Ok(())
    }

    /// The sheets that are tables of measures.
    pub fn measure_tables_mut(&mut self) -> impl Iterator<Item = &mut ImportPreview> {
        self.sheets
            .iter_mut()
            .filter(|sheet| sheet.role == SheetRole::Measures)
            .map(|sheet| &mut sheet.preview)
    }

    /// How many rows the sheets that are imported have.
    pub fn row_count(&self) -> usize {
        let imported = self.sheets.iter().filter(|sheet| !matches!(sheet.role, SheetRole::Skipped(_)));
        imported.map(|sheet| sheet.preview.grid().rows.len()).sum()
    }

    /// The remarks on skipped and unread sheets.
    pub(in crate::import) fn left_out_remarks(&self) -> Vec<Remark> {
        let mut remarks: Vec<Remark> = self
            .sheets
            .iter()
            .filter_map(|sheet| match &sheet.role {
                SheetRole::Skipped(why) => {
                    let name = Some(sheet.name.clone());
                    Some(Remark { sheet: name, row: None, column: None, text: why.phrase()? })
                }
                _ => None,
            })
            .collect();
        if self.unread_sheets > 0 {
            let text = Phrase::new("import-remark-more-sheets").with("count", self.unread_sheets);
            remarks.push(Remark::on_table(text));
        }
        remarks
    }
}
