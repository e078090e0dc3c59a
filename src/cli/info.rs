//! `info`: what a plan holds, for people and for programs.

use super::CliContext;
use super::args::PlanArgs;
use super::error::CliError;
use super::money::{money_as_json, years_as_json};
use crate::analysis::{MoneyTables, Outline, Totals};
use crate::model::{Choice as _, Kind, Plan};
use crate::store::{FORMAT, open_plan};
use crate::text::Phrase;
use serde_json::{Map, Value, json};

impl CliContext<'_> {
    /// Prints what a plan holds.
    pub(super) fn info(&mut self, args: &PlanArgs) -> Result<(), CliError> {
        let opened = open_plan(self.storage, &args.file)?;
        let plan = &opened.saved.plan;
        if args.json {
            self.print_remarks(&opened.remarks);
            return self.print_line(&info_as_json(plan).to_string());
        }
        let about = plan.about();
        let state = Phrase::choice("plan-state", &about.state.code());
        let title =
            if about.title.is_empty() { args.file.display().to_string() } else { about.title.to_string() };
        self.print_phrase(&Phrase::new("cli-info-title").with("title", title).with("state", state))?;
        for kind in Kind::ALL.iter().skip(1).filter(|kind| plan.count(**kind) > 0) {
            let counted = Phrase::kind(kind.code());
            self.print_phrase(
                &Phrase::new("cli-info-count").with("kind", counted).with("count", plan.count(*kind)),
            )?;
            self.print_filled_fields(plan, *kind)?;
        }
        let totals = Totals::of(plan);
        for table in MoneyTables::of(&totals).iter() {
            for line in table.year_lines(&self.words(), usize::MAX) {
                self.print_line(&line)?;
            }
        }
        if let Some(line) = Outline::of(plan).measures_without_amounts(&totals) {
            self.print_phrase(&line)?;
        }
        self.print_remarks(&opened.remarks);
        Ok(())
    }

    /// Prints in one line how many records of a kind say something in each field.
    fn print_filled_fields(&mut self, plan: &Plan, kind: Kind) -> Result<(), CliError> {
        let words = self.words();
        let describe = |(field, count): (&'static str, usize)| {
            let label = Phrase::label(kind.code(), field);
            words.text(&Phrase::new("cli-info-field").with("field", label).with("count", count))
        };
        // The order key means nothing to people.
        let fields: Vec<String> =
            filled_counts(plan, kind).filter(|(name, _)| *name != "order").map(describe).collect();
        if fields.is_empty() {
            return Ok(());
        }
        self.print_phrase(&Phrase::new("cli-info-fields").with("fields", fields.join(", ")))
    }
}

/// How many records of a kind say something in each field, for the fields of which any does, as they were declared.
fn filled_counts(plan: &Plan, kind: Kind) -> impl Iterator<Item = (&'static str, usize)> {
    let mut counts = vec![0; kind.fields().len()];
    plan.for_each_record(kind, &mut |record| {
        // Field 0 is the existence of a record, which each of them has.
        for (field, count) in (0..kind.field_count()).zip(&mut counts).skip(1) {
            let mut is_filled = false;
            record.facts(field, &mut |_, _| is_filled = true);
            *count += usize::from(is_filled);
        }
    });
    kind.fields().iter().map(|info| info.name).zip(counts).filter(|(_, count)| *count > 0)
}

/// What `info --json` answers: title, format, state, records by kind, how many of them say something in each field,
/// sums by year in kroner and årsverk, and the same by where the money comes from.
pub fn info_as_json(plan: &Plan) -> Value {
    let records: Map<String, Value> =
        Kind::ALL.iter().map(|kind| (kind.code().to_owned(), plan.count(*kind).into())).collect();
    let fields: Map<String, Value> = Kind::ALL
        .iter()
        .map(|kind| {
            let filled = filled_counts(plan, *kind).map(|(name, count)| (name.to_owned(), count.into()));
            (kind.code().to_owned(), Value::Object(filled.collect()))
        })
        .filter(|(_, fields)| fields.as_object().is_some_and(|fields| !fields.is_empty()))
        .collect();
    let totals = Totals::of(plan);
    let mut info = json!({
        "title": &*plan.about().title,
        "format": format!("{}.{}", FORMAT.major, FORMAT.minor),
        "state": plan.about().state.code(),
        "records": records,
        "fields": fields,
        "years": years_as_json(&totals),
    });
    money_as_json(plan, &Outline::of(plan), &totals, &mut info);
    info
}
