//! Taking a previewed file in: sheet by sheet, as one change of the plan, with remarks on all that was not understood.

use super::about::title_period;
use super::places::KnownRecords;
use super::taker::{HeadingContext, RowImporter};
use super::{
    Book, ClassifiedRow, ImportField, ImportPreview, ImportResult, Remark, RowClass, RowCounts, RowOutcome,
    Sheet, SheetRole,
};
use crate::edit::{Draft, rewrite};
use crate::model::{IdGenerator, Plan};
use crate::text::{Phrase, dates};
use std::collections::{BTreeMap, BTreeSet};

/// Is told before each row how many came before it, and says whether to go on.
pub(super) type KeepGoing<'a> = &'a dyn Fn(usize) -> bool;

/// The rows so far, over all sheets.
#[derive(Clone, Copy)]
pub(super) struct RowProgress<'a> {
    done: usize,
    keep_going: KeepGoing<'a>,
}

impl RowProgress<'_> {
    /// One more row; whether to go on with it.
    pub(super) fn advance(&mut self) -> bool {
        let go_on = (self.keep_going)(self.done);
        self.done += usize::from(go_on);
        go_on
    }
}

impl ImportPreview {
    /// Takes the table into a plan: what it changes, and what there is to say. `source` names the table, as in
    /// `tiltak.csv`; it is kept as the records' origin.
    pub fn import(&self, plan: &Plan, ids: &mut IdGenerator, source: &str) -> ImportResult {
        let mut work = ImportRun {
            measures: 0,
            remarks: Vec::new(),
            progress: RowProgress { done: 0, keep_going: &|_| true },
        };
        let label = Phrase::new("import-label").with("source", source);
        let change =
            rewrite(plan, ids, label, |draft| work.import_sheet(draft, self, &SheetRole::Measures, source));
        let mut remarks = work.remarks;
        remarks.sort_by_key(|remark| remark.row);
        ImportResult {
            change,
            measures: work.measures,
            counts: self.row_counts(),
            unit: self.unit().0,
            remarks,
        }
    }
}

/// What came of the sheets taken in so far.
struct ImportRun<'a> {
    measures: usize,
    remarks: Vec<Remark>,
    progress: RowProgress<'a>,
}

impl ImportRun<'_> {
    /// Takes one table into a draft.
    fn import_sheet(
        &mut self,
        draft: &mut Draft<'_>,
        intake: &ImportPreview,
        role: &SheetRole,
        source: &str,
    ) {
        let counts = intake.row_counts();
        let over = |v: &ClassifiedRow| v.class == RowClass::Sum && v.outcome != RowOutcome::Nothing;
        let mut taker = RowImporter {
            preview: intake,
            records: KnownRecords::of(draft),
            remarks: Vec::new(),
            context: HeadingContext::default(),
            horizon: find_horizon(intake, draft.plan()),
            changes_frame: counts.frame > 0 || intake.classified_rows().iter().any(over),
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
            SheetRole::Measures => taker.import_rows(),
            SheetRole::List(kind) => taker.import_list(*kind),
            SheetRole::Skipped(_) => {}
        }
        self.measures += taker.measures;
        self.progress.done = taker.progress.done;
        if let SheetRole::List(kind) = role {
            let text = Phrase::new("import-remark-listed").with("count", taker.listed_records);
            let kind = SheetRole::List(*kind).label();
            taker.remarks.push(Remark {
                sheet: None,
                row: None,
                column: None,
                text: text.with("kind", kind),
            });
        }
        self.remarks.append(&mut taker.remarks);
    }
}

/// Takes the sheets of a file into a plan: lists first, because tables of measures name what stands in them. Nothing
/// comes of it where it was not to go on.
pub(super) fn import_sheets(
    book: &Book,
    plan: &Plan,
    ids: &mut IdGenerator,
    source: &str,
    go_on: KeepGoing<'_>,
) -> Option<ImportResult> {
    let label = Phrase::new("import-label").with("source", source);
    let several = book.sheets.len() > 1;
    let mut remarks = book.left_out_remarks();
    let mut taken = 0;
    let mut rows = RowProgress { done: 0, keep_going: go_on };
    let change = rewrite(plan, ids, label, |draft| {
        let is_list = |sheet: &&Sheet| matches!(sheet.role, SheetRole::List(_));
        let lists = book.sheets.iter().filter(is_list);
        let measures = book.sheets.iter().filter(|sheet| sheet.role == SheetRole::Measures);
        for sheet in lists.chain(measures) {
            let name = several.then(|| sheet.name.clone());
            let from = name.as_ref().map_or_else(|| source.to_owned(), |name| format!("{source}, {name}"));
            let mut work = ImportRun { measures: 0, remarks: sheet.remarks.clone(), progress: rows };
            work.import_sheet(draft, &sheet.preview, &sheet.role, &from);
            rows = work.progress;
            work.remarks.sort_by_key(|remark| remark.row);
            taken += work.measures;
            remarks.extend(work.remarks.into_iter().map(|remark| Remark { sheet: name.clone(), ..remark }));
        }
    });
    if !go_on(rows.done) {
        return None;
    }
    let of_measures = || book.sheets.iter().filter(|sheet| sheet.role == SheetRole::Measures);
    let counts =
        of_measures().map(|sheet| sheet.preview.row_counts()).fold(RowCounts::default(), RowCounts::plus);
    let unit = of_measures().map(|sheet| sheet.preview.unit().0).next().unwrap_or_default();
    Some(ImportResult { change, measures: taken, counts, unit, remarks })
}

/// The years that the plan is for, else those that the table names.
fn find_horizon(intake: &ImportPreview, plan: &Plan) -> Option<(i16, i16)> {
    if let Some(year) = intake.year_of_sheet_name() {
        return Some((year, year));
    }
    if let (Some(first), Some(last)) = plan.about().period.years() {
        return Some((first, last));
    }
    let mut years: BTreeSet<i16> = intake.columns().iter().filter_map(|column| column.field.year()).collect();
    let is_time =
        |field: ImportField| matches!(field, ImportField::Period | ImportField::Start | ImportField::End);
    for row in intake.grid().rows.iter().skip(intake.body_start()) {
        for (at, cell) in row.filled_cells() {
            if intake.columns().get(at).is_some_and(|column| is_time(column.field))
                && let Ok(period) = dates::read_period(cell)
            {
                let (from, to) = period.years();
                years.extend(from.into_iter().chain(to));
            }
        }
    }
    for row in intake.grid().rows.iter().skip(intake.body_start()) {
        for (at, cell) in row.filled_cells() {
            if intake.columns().get(at).is_some_and(|column| column.field.is_amount()) {
                let reading = super::read_amounts(cell, intake.language());
                years.extend(reading.money.iter().filter_map(|money| money.year));
            }
        }
    }
    if let Some(period) = title_period(intake) {
        let (from, to) = period.years();
        years.extend(from.into_iter().chain(to));
    }
    Some((*years.first()?, *years.last()?))
}
