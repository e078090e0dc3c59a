//! Taking a previewed file in: sheet by sheet, as one change of the plan, with remarks on all that was not understood.

use super::about::title_period;
use super::places::Places;
use super::taker::{Context, Taker};
use super::{Book, Counts, Field, Intake, Judged, Makes, Remark, Role, Sheet, Taken, Verdict};
use crate::edit::{Draft, rewrite};
use crate::model::{Ids, Plan};
use crate::text::{Phrase, dates};
use std::collections::{BTreeMap, BTreeSet};

/// Is told before each row how many came before it, and says whether to go on.
pub(super) type GoOn<'a> = &'a dyn Fn(usize) -> bool;

/// The rows so far, over all sheets.
#[derive(Clone, Copy)]
pub(super) struct Rows<'a> {
    before: usize,
    go_on: GoOn<'a>,
}

impl Rows<'_> {
    /// One more row; whether to go on with it.
    pub(super) fn next(&mut self) -> bool {
        let go_on = (self.go_on)(self.before);
        self.before += usize::from(go_on);
        go_on
    }
}

impl Intake {
    /// Takes the table into a plan: what it changes, and what there is to say. `source` names the table, as in
    /// `tiltak.csv`; it is kept as the records' origin.
    pub fn take(&self, plan: &Plan, ids: &mut Ids, source: &str) -> Taken {
        let mut work = Work { taken: 0, remarks: Vec::new(), rows: Rows { before: 0, go_on: &|_| true } };
        let label = Phrase::new("import-label").with("source", source);
        let change = rewrite(plan, ids, label, |draft| work.sheet(draft, self, &Role::Measures, source));
        let mut remarks = work.remarks;
        remarks.sort_by_key(|remark| remark.row);
        Taken { change, taken: work.taken, counts: self.counts(), unit: self.unit().0, remarks }
    }
}

/// What came of the sheets taken in so far.
struct Work<'a> {
    taken: usize,
    remarks: Vec<Remark>,
    rows: Rows<'a>,
}

impl Work<'_> {
    /// Takes one table into a draft.
    fn sheet(&mut self, draft: &mut Draft<'_>, intake: &Intake, role: &Role, source: &str) {
        let counts = intake.counts();
        let over = |v: &Verdict| v.judged == Judged::Sum && v.makes != Makes::Nothing;
        let mut taker = Taker {
            intake,
            places: Places::of(draft),
            remarks: Vec::new(),
            context: Context::default(),
            horizon: horizon(intake, draft.plan()),
            changes_frame: counts.frame > 0 || intake.verdicts().iter().any(over),
            above: None,
            fte_by_money: false,
            filled_down: BTreeMap::new(),
            merged: BTreeMap::new(),
            listed: 0,
            source,
            taken: 0,
            rows: self.rows,
            draft,
        };
        match role {
            Role::Measures => taker.run(),
            Role::List(kind) => taker.list(*kind),
            Role::Left(_) => {}
        }
        self.taken += taker.taken;
        self.rows.before = taker.rows.before;
        if let Role::List(kind) = role {
            let text = Phrase::new("import-remark-listed").with("count", taker.listed);
            let kind = Role::List(*kind).label();
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
pub(super) fn take_sheets(
    book: &Book,
    plan: &Plan,
    ids: &mut Ids,
    source: &str,
    go_on: GoOn<'_>,
) -> Option<Taken> {
    let label = Phrase::new("import-label").with("source", source);
    let several = book.sheets.len() > 1;
    let mut remarks = book.left();
    let mut taken = 0;
    let mut rows = Rows { before: 0, go_on };
    let change = rewrite(plan, ids, label, |draft| {
        let is_list = |sheet: &&Sheet| matches!(sheet.role, Role::List(_));
        let lists = book.sheets.iter().filter(is_list);
        let measures = book.sheets.iter().filter(|sheet| sheet.role == Role::Measures);
        for sheet in lists.chain(measures) {
            let name = several.then(|| sheet.name.clone());
            let from = name.as_ref().map_or_else(|| source.to_owned(), |name| format!("{source}, {name}"));
            let mut work = Work { taken: 0, remarks: sheet.notes.clone(), rows };
            work.sheet(draft, &sheet.intake, &sheet.role, &from);
            rows = work.rows;
            work.remarks.sort_by_key(|remark| remark.row);
            taken += work.taken;
            remarks.extend(work.remarks.into_iter().map(|remark| Remark { sheet: name.clone(), ..remark }));
        }
    });
    if !go_on(rows.before) {
        return None;
    }
    let of_measures = || book.sheets.iter().filter(|sheet| sheet.role == Role::Measures);
    let counts = of_measures().map(|sheet| sheet.intake.counts()).fold(Counts::default(), Counts::plus);
    let unit = of_measures().map(|sheet| sheet.intake.unit().0).next().unwrap_or_default();
    Some(Taken { change, taken, counts, unit, remarks })
}

/// The years that the plan is for, else those that the table names.
fn horizon(intake: &Intake, plan: &Plan) -> Option<(i16, i16)> {
    if let Some(year) = intake.year_of_sheet() {
        return Some((year, year));
    }
    if let (Some(first), Some(last)) = plan.about().period.years() {
        return Some((first, last));
    }
    let mut years: BTreeSet<i16> = intake.columns().iter().filter_map(|column| column.field.year()).collect();
    let is_time = |field: Field| matches!(field, Field::Period | Field::Start | Field::End);
    for row in intake.grid().rows.iter().skip(intake.heading_rows()) {
        for (at, cell) in row.filled() {
            if intake.columns().get(at).is_some_and(|column| is_time(column.field))
                && let Ok(period) = dates::read_period(cell)
            {
                let (from, to) = period.years();
                years.extend(from.into_iter().chain(to));
            }
        }
    }
    for row in intake.grid().rows.iter().skip(intake.heading_rows()) {
        for (at, cell) in row.filled() {
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
