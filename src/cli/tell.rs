//! `info`: what a plan holds, for people and for programs.

use super::World;
use super::error::CliError;
use crate::analysis::{Sum, Totals};
use crate::model::{Choice as _, Kind, Plan, Quantity};
use crate::store::{FORMAT, open_plan};
use crate::text::Phrase;
use serde_json::{Map, Number, Value, json};
use std::path::Path;

impl World<'_> {
    /// Tells what a plan holds.
    pub(super) fn info(&mut self, file: &Path, as_json: bool) -> Result<(), CliError> {
        let opened = open_plan(self.storage, file)?;
        let plan = &opened.saved.plan;
        if as_json {
            self.remark(&opened.remarks);
            return self.line(&info(plan).to_string());
        }
        let about = plan.about();
        let state = Phrase::choice("plan-state", &about.state.code());
        let title = if about.title.is_empty() { file.display().to_string() } else { about.title.to_string() };
        self.say(&Phrase::new("cli-info-title").with("title", title).with("state", state))?;
        for kind in Kind::ALL.iter().skip(1).filter(|kind| plan.count(**kind) > 0) {
            let counted = Phrase::kind(kind.code());
            self.say(&Phrase::new("cli-info-count").with("kind", counted).with("count", plan.count(*kind)))?;
        }
        let totals = Totals::of(plan);
        for year in totals.years() {
            let [operating, investment, fte] = sums(&totals, year);
            let line = Phrase::new("cli-info-year")
                .with("year", year.to_string())
                .with("operating", operating)
                .with("investment", investment)
                .with("fte", fte);
            self.say(&line)?;
        }
        self.remark(&opened.remarks);
        Ok(())
    }
}

/// What `info --json` tells: title, format, state, records by kind, and sums by year in kroner and årsverk.
pub fn info(plan: &Plan) -> Value {
    let records: Map<String, Value> =
        Kind::ALL.iter().map(|kind| (kind.code().to_owned(), plan.count(*kind).into())).collect();
    let totals = Totals::of(plan);
    let years: Map<String, Value> = totals
        .years()
        .map(|year| {
            let [operating, investment, fte] = sums(&totals, year).map(number);
            (year.to_string(), json!({ "operating": operating, "investment": investment, "fte": fte }))
        })
        .collect();
    json!({
        "title": &*plan.about().title,
        "format": format!("{}.{}", FORMAT.major, FORMAT.minor),
        "state": plan.about().state.code(),
        "records": records,
        "years": years,
    })
}

/// Operating cost, investment and årsverk of a year, whatever they are counted from.
fn sums(totals: &Totals, year: i16) -> [Quantity; 3] {
    let (frame, whole) = (totals.frame(year), totals.whole(year));
    let both = |a: Sum, b: Sum| a.quantity().unwrap_or_default().plus(b.quantity().unwrap_or_default());
    [
        both(frame.operating, whole.operating),
        both(frame.investment, whole.investment),
        both(frame.fte, whole.fte),
    ]
}

/// A quantity as JSON: whole numbers without decimals.
fn number(quantity: Quantity) -> Value {
    match quantity.as_whole() {
        Some(whole) => whole.into(),
        None => Number::from_f64(quantity.to_f64()).map_or(Value::Null, Value::Number),
    }
}
