//! The import of a previewed file: sheet by sheet and row by row, as one change of the plan, with remarks on all that was
//! not understood.

use super::importer::{HeadingContext, KeepGoing, RowImporter, RowProgress, join_cells};
use super::known_records::KnownRecords;
use super::plan_facts::find_horizon;
use crate::edit::{Change, Draft, rewrite};
use crate::import::field::ImportField;
use crate::import::interpret::{
    Book, ClassifiedRow, GROUPING_FIELDS, ImportPreview, RowClass, RowCounts, RowOutcome, Sheet, SheetRole,
    read_amounts,
};
use crate::import::read::CellRow;
use crate::import::remark::Remark;
use crate::import::unit::Unit;
use crate::model::{IdGenerator, Plan};
use crate::text::Phrase;
use std::collections::BTreeMap;

/// The result of an import.
#[derive(Clone, Debug, Default)]
pub struct ImportResult {
    /// What it changes in the plan, as one step.
    pub change: Change,
    /// How many measures were imported.
    pub measures: usize,
    /// How many rows there are of each class.
    pub counts: RowCounts,
    /// The unit in which the numbers were read.
    pub unit: Unit,
    /// What was not understood, or understood in a way that a person should know; by row.
    pub remarks: Vec<Remark>,
}

impl Book {
    /// Imports all of it into a plan. `source` names the file in the records' origin.
    pub fn import(&self, plan: &Plan, ids: &mut IdGenerator, source: &str) -> ImportResult {
        self.import_while(plan, ids, source, &|_| true).unwrap_or_default()
    }

    /// The same, as long as `keep_going` returns true: it is called before each row with the number of rows before it.
    /// `None` where it was stopped.
    pub fn import_while(
        &self,
        plan: &Plan,
        ids: &mut IdGenerator,
        source: &str,
        keep_going: KeepGoing<'_>,
    ) -> Option<ImportResult> {
        import_sheets(self, plan, ids, source, keep_going)
    }
}

impl ImportPreview {
    /// Imports the table into a plan. `source` names the table, as in `tiltak.csv`, in the records' origin.
    pub fn import(&self, plan: &Plan, ids: &mut IdGenerator, source: &str) -> ImportResult {
        let progress = RowProgress { done: 0, keep_going: &|_| true };
        let mut run = ImportRun { measures: 0, remarks: Vec::new(), progress };
        let label = Phrase::new("import-label").with("source", source);
        let change =
            rewrite(plan, ids, label, |draft| run.import_sheet(draft, self, &SheetRole::Measures, source));
        let mut remarks = run.remarks;
        remarks.sort_by_key(|remark| remark.row);
        ImportResult {
            change,
            measures: run.measures,
            counts: self.row_counts(),
            unit: self.unit().0,
            remarks,
        }
    }
}

/// The results of the sheets imported so far.
struct ImportRun<'a> {
    measures: usize,
    remarks: Vec<Remark>,
    progress: RowProgress<'a>,
}

impl ImportRun<'_> {
    /// Imports one table into a draft.
    fn import_sheet(
        &mut self,
        draft: &mut Draft<'_>,
        preview: &ImportPreview,
        role: &SheetRole,
        source: &str,
    ) {
        let counts = preview.row_counts();
        // Sums above their parts and rows of a frame are found in budgets, whose amounts are changes of a frame.
        let is_group_sum = |row: &ClassifiedRow| row.class == RowClass::Sum && !row.is_closing_sum();
        let mut importer = RowImporter {
            preview,
            records: KnownRecords::of(draft),
            remarks: Vec::new(),
            context: HeadingContext::default(),
            horizon: find_horizon(preview, draft.plan()),
            changes_frame: counts.frame > 0 || preview.classified_rows().iter().any(is_group_sum),
            row_above: None,
            fte_by_money: false,
            filled_down: BTreeMap::new(),
            group_cells: BTreeMap::new(),
            listed_records: 0,
            source,
            measures: 0,
            progress: self.progress,
            draft,
        };
        match role {
            SheetRole::Measures => importer.import_rows(),
            SheetRole::List(kind) => importer.import_list(*kind),
            SheetRole::Skipped(_) => {}
        }
        self.measures += importer.measures;
        self.progress.done = importer.progress.done;
        if let SheetRole::List(kind) = role {
            let text = Phrase::new("import-remark-listed").with("count", importer.listed_records);
            let kind = SheetRole::List(*kind).label();
            importer.remark_on_table(text.with("kind", kind));
        }
        self.remarks.append(&mut importer.remarks);
    }
}

/// Imports the sheets of a file: lists first, because tables of measures name the records in them. Returns `None` where
/// it was stopped.
fn import_sheets(
    book: &Book,
    plan: &Plan,
    ids: &mut IdGenerator,
    source: &str,
    keep_going: KeepGoing<'_>,
) -> Option<ImportResult> {
    let label = Phrase::new("import-label").with("source", source);
    let several = book.sheets.len() > 1;
    let mut remarks = book.left_out_remarks();
    let mut imported = 0;
    let mut progress = RowProgress { done: 0, keep_going };
    let change = rewrite(plan, ids, label, |draft| {
        let is_list = |sheet: &&Sheet| matches!(sheet.role, SheetRole::List(_));
        let lists = book.sheets.iter().filter(is_list);
        let measures = book.sheets.iter().filter(|sheet| sheet.role == SheetRole::Measures);
        for sheet in lists.chain(measures) {
            let name = several.then(|| sheet.name.clone());
            let from = name.as_ref().map_or_else(|| source.to_owned(), |name| format!("{source}, {name}"));
            let mut run = ImportRun { measures: 0, remarks: sheet.remarks.clone(), progress };
            run.import_sheet(draft, &sheet.preview, &sheet.role, &from);
            progress = run.progress;
            run.remarks.sort_by_key(|remark| remark.row);
            imported += run.measures;
            remarks.extend(run.remarks.into_iter().map(|remark| Remark { sheet: name.clone(), ..remark }));
        }
    });
    // The last sheet can have ended early without a row after it that would notice.
    if !keep_going(progress.done) {
        return None;
    }
    let of_measures = || book.sheets.iter().filter(|sheet| sheet.role == SheetRole::Measures);
    let counts =
        of_measures().map(|sheet| sheet.preview.row_counts()).fold(RowCounts::default(), RowCounts::plus);
    let unit = of_measures().map(|sheet| sheet.preview.unit().0).next().unwrap_or_default();
    Some(ImportResult { change, measures: imported, counts, unit, remarks })
}

impl RowImporter<'_, '_> {
    /// Imports all rows by their classes.
    fn import_rows(&mut self) {
        self.add_table_remarks();
        self.import_plan_facts();
        for classified in self.preview.classified_rows() {
            let Some(row) = self.preview.grid().rows.get(classified.row) else { continue };
            // Asked before each row, so that a person who stops a large import need not wait for its end.
            if !self.progress.advance() {
                return;
            }
            self.warn_of_identity_number(row);
            self.remember_group_cells(row, classified);
            match classified.class {
                RowClass::Measure => {
                    self.import_measure(row);
                    self.measures += 1;
                }
                RowClass::Heading | RowClass::Sum => {
                    self.import_group(row, classified);
                    if classified.is_closing_sum() {
                        self.context = HeadingContext::default();
                    }
                }
                // A frame begins another part of the budget, whose measures are under no strategy yet.
                RowClass::Frame => self.context.strategy = None,
                RowClass::Ignored => {
                    let text = Phrase::new("import-remark-aside").with("text", join_cells(row));
                    self.add_remark(row.number, None, text);
                }
            }
        }
        self.add_closing_remarks();
    }

    /// Remembers the cells of grouping columns for the blank cells under them, which merged cells leave.
    ///
    /// A column further left is the larger group: when it changes, the smaller groups are forgotten.
    fn remember_group_cells(&mut self, row: &CellRow, classified: &ClassifiedRow) {
        // Headings that are repeated on a new page begin no group: the group before them continues.
        if classified.reason.key == "import-reason-repeated" {
            return;
        }
        let columns = self.preview.columns();
        let title_at = columns.iter().position(|column| column.field == ImportField::Title).unwrap_or(0);
        let groups =
            |at: usize| columns.get(at).is_some_and(|column| GROUPING_FIELDS.contains(&column.field));
        let cells: Vec<(usize, &str)> =
            row.filled_cells().filter(|(at, _)| *at < title_at && groups(*at)).collect();
        // A label such as `Tiltak:` begins no group, so what was remembered stays.
        if classified.class == RowClass::Heading
            && classified.outcome != RowOutcome::Nothing
            && cells.is_empty()
        {
            self.group_cells.clear();
        }
        for (at, cell) in cells {
            self.group_cells.retain(|other, _| *other < at);
            self.group_cells.insert(at, cell.to_owned());
        }
    }

    /// Reports once what was done in the same way in many rows.
    fn add_closing_remarks(&mut self) {
        if self.fte_by_money {
            self.remark_on_table(Phrase::new("import-remark-fte-by-money"));
        }
        for (at, rows) in std::mem::take(&mut self.filled_down) {
            let rows: Vec<String> = rows.iter().map(usize::to_string).collect();
            let text = Phrase::new("import-remark-filled-down").with("rows", rows.join(", "));
            self.remarks.push(Remark {
                sheet: None,
                row: None,
                column: Some(self.preview.column_name(at)),
                text,
            });
        }
    }

    /// Adds the group of a heading or of a sum above its parts; the rows under it will link to it.
    fn import_group(&mut self, row: &CellRow, classified: &ClassifiedRow) {
        let title = self.title_of_row(row);
        let amounts = row.filled_cells().any(|(at, cell)| {
            let amount = self.preview.columns().get(at).is_some_and(|column| column.field.is_amount());
            amount && read_amounts(cell, self.preview.language()).is_recognised()
        });
        if classified.class == RowClass::Heading
            && amounts
            && !["import-reason-sum-over", "import-reason-repeated"].contains(&&*classified.reason.key)
        {
            self.add_remark(
                row.number,
                None,
                Phrase::new("import-remark-heading-amounts").with("text", join_cells(row)),
            );
        } else if classified.reason.key == "import-reason-lonely" {
            self.add_remark(
                row.number,
                None,
                Phrase::new("import-remark-lonely").with("text", title.as_str()),
            );
        }
        if title.is_empty() || classified.outcome == RowOutcome::Nothing {
            return;
        }
        self.add_group(row.number, &title, classified.outcome);
    }
}
