//! Money in `info --json`: by year and source, by goal, by sector, and the measures without amounts.

use super::facts::quantity_as_json;
use crate::analysis::{AmountKind, AmountSums, MoneySubtotal, MoneyTable, MoneyTables, Outline, Totals};
use crate::model::{AnyRecord, Kind, Plan, Uid};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// What a year has in all tables.
#[derive(Default)]
struct YearAnswer {
    sums: AmountSums,
    by_basis: Map<String, Value>,
}

/// Operating cost, investment and årsverk of each year, whatever they are counted from, without what is not decided on;
/// and the same by what they are counted from and by source, as in `money`.
pub(super) fn years_as_json(totals: &Totals) -> Value {
    let mut years: BTreeMap<i16, YearAnswer> = BTreeMap::new();
    for table in MoneyTables::of(totals).iter() {
        for (at, year) in table.years.iter().enumerate() {
            let answer = years.entry(*year).or_default();
            answer.sums = answer.sums.plus(table.counted(at));
            answer.by_basis.insert(table.basis.code().to_owned(), year_as_json(table, at));
        }
    }
    let zero_where_blank = |sums: &AmountSums, kind: AmountKind| {
        (kind.code().to_owned(), quantity_as_json(sums.get(kind).quantity().unwrap_or_default()))
    };
    let years = years.into_iter().map(|(year, YearAnswer { sums, mut by_basis })| {
        by_basis.extend(AmountKind::ALL.into_iter().map(|kind| zero_where_blank(&sums, kind)));
        (year.to_string(), Value::Object(by_basis))
    });
    Value::Object(years.collect())
}

/// Adds `money`, by what the amounts are counted from, and `without_amounts` to an answer.
pub(super) fn money_as_json(plan: &Plan, outline: &Outline, totals: &Totals, answer: &mut Value) {
    let mut money = Map::new();
    for table in MoneyTables::of(totals).iter().filter(|table| !table.is_empty()) {
        let subtotals = |subtotals: Vec<MoneySubtotal>, kind: Kind| -> Vec<Value> {
            let name = |of: Option<Uid>| of.and_then(|id| plan.record(kind, id)).map(<dyn AnyRecord>::title);
            subtotals
                .iter()
                .map(|one| json!({ "title": name(one.of).as_deref(), "years": table_as_json(&one.table) }))
                .collect()
        };
        let entry = json!({
            "years": table_as_json(table),
            "by_goal": subtotals(table.by_goal(plan, outline, totals), Kind::Goal),
            "by_sector": subtotals(table.by_sector(plan, outline, totals), Kind::Organisation),
        });
        money.insert(table.basis.code().to_owned(), entry);
    }
    let without = outline.in_listing_order(totals.without_amounts().iter().copied());
    let without: Vec<Value> = without
        .into_iter()
        .filter_map(|id| plan.measures().get(id))
        .map(|one| json!({ "number": outline.number(Kind::Measure, one.id), "title": &*one.title }))
        .collect();
    if let Value::Object(answer) = answer {
        answer.insert("money".to_owned(), Value::Object(money));
        answer.insert("without_amounts".to_owned(), without.into());
    }
}

/// A table by year and source.
fn table_as_json(table: &MoneyTable) -> Value {
    let year = |(at, year): (usize, &i16)| (year.to_string(), year_as_json(table, at));
    Value::Object(table.years.iter().enumerate().map(year).collect())
}

/// A year of a table by source; `null` is no amount, which is not 0.
fn year_as_json(table: &MoneyTable, at: usize) -> Value {
    let rows = table.rows.iter().map(|row| {
        let sums = row.sums.get(at).copied().unwrap_or_default();
        let amounts = AmountKind::ALL.into_iter().map(|kind| {
            (kind.code().to_owned(), table.amount(row, sums, kind).map_or(Value::Null, quantity_as_json))
        });
        (row.category.code().to_owned(), Value::Object(amounts.collect()))
    });
    Value::Object(rows.collect())
}
