//! What a file with tables holds: the one table of a text, or the sheets of a spreadsheet.
//!
//! XLSX and ODS are read here, cell by cell, from their own XML: no size that a sheet claims is believed, no more than
//! [`parts::MOST_INFLATED`] comes out of a zip, and no formula is calculated. Older and other formats are known by
//! their content and refused with what to do.

mod lines;
mod lists;
mod number;
mod ods;
mod parts;
mod raw;
mod recognise;
mod role;
mod shown;
mod tables;
mod xlsx;
mod xlsx_sheet;
mod xml;

pub(super) use lines::column_letter;
pub(super) use raw::MergedCells;
pub use role::{SheetRole, SkipReason};
pub(super) use shown::day_of_serial;

use super::take::import_sheets;
use super::{CellGrid, ImportError, ImportPreview, ImportResult, Remark};
use crate::model::{IdGenerator, Plan};
use crate::text::Phrase;
use recognise::TableFormat;

/// One sheet of a file.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Its name; empty where the file is one table.
    pub name: String,
    /// What it is taken for.
    pub role: SheetRole,
    /// What its cells are, as a table of measures.
    pub preview: ImportPreview,
    /// What there is to say of its cells, whatever it is taken for.
    pub remarks: Vec<Remark>,
    hidden: bool,
}

/// All that a file holds, changeable before anything is taken in.
#[derive(Clone, Debug)]
pub struct Book {
    /// The sheets, in their order; at least one.
    pub sheets: Vec<Sheet>,
    /// How many sheets were too many to be read.
    pub unread_sheets: usize,
    is_workbook: bool,
}

impl Book {
    /// Reads a file, whatever its name says it is.
    pub fn read(bytes: &[u8]) -> Result<Self, ImportError> {
        if bytes.len() > super::MAX_FILE_BYTES {
            return Err(ImportError::TooLarge);
        }
        let (raws, more) = match recognise::detect_format(bytes)? {
            TableFormat::Text => return Self::of_text(bytes),
            TableFormat::Xlsx(mut parts) => xlsx::read(&mut parts)?,
            TableFormat::Ods(mut parts) => ods::read(&mut parts)?,
            TableFormat::FlatOds => ods::read_sheets(&xml::decode_xml(bytes)?)?,
        };
        let mut sheets: Vec<Sheet> = raws
            .into_iter()
            .flat_map(|raw| {
                let mut notes = raw.remarks();
                let of_table = |(name, grid)| {
                    let mut intake = ImportPreview::of_grid(grid);
                    intake.fill_merged(&raw.merged);
                    let role = role::find_role(&raw, &intake);
                    Sheet {
                        remarks: std::mem::take(&mut notes),
                        hidden: raw.hidden,
                        name,
                        role,
                        preview: intake,
                    }
                };
                tables::split_tables(raw.to_grid()).into_iter().map(of_table).collect::<Vec<_>>()
            })
            .collect();
        if sheets.iter().all(|sheet| sheet.preview.grid().rows.is_empty() && sheet.remarks.is_empty()) {
            return Err(ImportError::Empty);
        }
        role::compare_sheets(&mut sheets);
        Ok(Self { sheets, unread_sheets: more, is_workbook: true })
    }

    /// A text, which may hold several tables beneath or beside each other.
    fn of_text(bytes: &[u8]) -> Result<Self, ImportError> {
        let (grid, encoding) = ImportPreview::read_cells(bytes)?;
        let mut tables = tables::split_tables(grid);
        if tables.len() < 2 {
            let grid = tables.pop().map(|(_, grid)| grid).unwrap_or_default();
            return Ok(Self::of_table(ImportPreview::of_text(grid, Some(encoding))));
        }
        let of_table = |(at, (name, grid)): (usize, (String, CellGrid))| {
            // What there is to say of the file's letters is said once.
            let intake = ImportPreview::of_text(grid, (at == 0).then_some(encoding));
            let role = role::find_role(&raw::RawSheet::default(), &intake);
            Sheet { name, role, preview: intake, remarks: Vec::new(), hidden: false }
        };
        let mut sheets: Vec<Sheet> = tables.into_iter().enumerate().map(of_table).collect();
        role::compare_sheets(&mut sheets);
        Ok(Self { sheets, unread_sheets: 0, is_workbook: true })
    }

    /// A file that is one table.
    fn of_table(intake: ImportPreview) -> Self {
        let sheet = Sheet {
            name: String::new(),
            role: SheetRole::Measures,
            preview: intake,
            remarks: Vec::new(),
            hidden: false,
        };
        Self { sheets: vec![sheet], unread_sheets: 0, is_workbook: false }
    }

    /// Whether it holds sheets or several tables, not one table in text.
    pub const fn is_workbook(&self) -> bool {
        self.is_workbook
    }

    /// The place of the sheet to look at first: the first one with measures, else the first one.
    pub fn first_sheet(&self) -> usize {
        self.sheets.iter().position(|sheet| sheet.role == SheetRole::Measures).unwrap_or(0)
    }

    /// Chooses sheets by their names or by their numbers from 1; all others are left.
    pub fn choose_sheets(&mut self, names: &[String]) -> Result<(), ImportError> {
        let mut chosen = Vec::new();
        for name in names {
            let wanted = super::words::fold(name);
            let is_named = |name: &str| super::words::fold(name) == wanted;
            let by_name = self.sheets.iter().position(|sheet| is_named(&sheet.name));
            // Who names a sheet means all the tables in it.
            let tables =
                self.sheets.iter().enumerate().filter(|(_, sheet)| is_named(&sheet.preview.grid().name));
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

    /// Takes all of it into a plan: what it changes, and what there is to say. `source` names the file.
    pub fn import(&self, plan: &Plan, ids: &mut IdGenerator, source: &str) -> ImportResult {
        self.import_while(plan, ids, source, &|_| true).unwrap_or_default()
    }

    /// The same, as long as `go_on` says so: before each row it is told how many came before it. Nothing comes of it
    /// where it was not to go on.
    pub fn import_while(
        &self,
        plan: &Plan,
        ids: &mut IdGenerator,
        source: &str,
        go_on: &dyn Fn(usize) -> bool,
    ) -> Option<ImportResult> {
        import_sheets(self, plan, ids, source, go_on)
    }

    /// How many rows stand in the sheets that are taken in.
    pub fn row_count(&self) -> usize {
        let taken = self.sheets.iter().filter(|sheet| !matches!(sheet.role, SheetRole::Skipped(_)));
        taken.map(|sheet| sheet.preview.grid().rows.len()).sum()
    }

    /// What there is to say of the sheets that are left, and of those too many.
    pub(super) fn left_out_remarks(&self) -> Vec<Remark> {
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
            remarks.push(Remark { sheet: None, row: None, column: None, text });
        }
        remarks
    }
}

impl Sheet {
    /// Whether it is hidden in the spreadsheet.
    pub const fn is_hidden(&self) -> bool {
        self.hidden
    }
}
