//! The action table: under each goal its measures, who leads them, when, what they cost, and where the money is from.
//!
//! Measures that are given up are not in it; nobody is to carry them out.

use super::super::{TableBlock, TableCell, TableColumn, TableRow, TableRowKind};
use super::context::{ChapterContext, without_empty_columns};
use super::facts::join_filled;
use super::measure_groups::{group_row, measures_of};
use super::money_tables::MoneyBlocks;
use crate::analysis::{
    AmountBasis, AmountKind, MeasureMoney, MoneyCategory, MoneyStanding, MoneyTables, main_goal,
};
use crate::model::measure::{Measure, MeasureKind};
use crate::model::{Kind, Quantity, Record as _, Uid};
use crate::text::{Phrase, capitalized};
use std::collections::BTreeMap;

/// The table; nothing where no measure is to be carried out.
pub(super) fn action_table(cx: &ChapterContext<'_>) -> Option<TableBlock> {
    let label = |field| cx.label(Measure::KIND, field);
    let unit = kroner_unit(cx);
    let unit_word = cx.word(if unit == 1 { "document-kroner" } else { "document-thousand-kroner" });
    let mut table = TableBlock {
        id: "action_table".into(),
        caption: cx.word("document-action-table"),
        summary: cx.word("document-action-summary"),
        columns: vec![
            TableColumn::short(cx.word("document-number")),
            TableColumn::words(label("title"), 5),
            TableColumn::words(label("lead"), 4),
            TableColumn::short(label("period")),
            TableColumn::words(format!("{}, {unit_word}", cx.word("document-money")), 6),
            TableColumn::words(cx.word("document-source"), 4),
        ],
        rows: rows(cx, unit),
        row_header: 1,
        ..TableBlock::default()
    };
    let has_rows = table.rows.iter().any(|row| row.kind == TableRowKind::Data);
    without_empty_columns(&mut table);
    has_rows.then_some(table)
}

/// 1000 where all amounts of the plan read well in thousands, else 1.
fn kroner_unit(cx: &ChapterContext<'_>) -> i64 {
    let tables = MoneyTables::of(cx.totals);
    let units = tables.iter().filter(|table| !table.is_empty());
    units.map(|table| MoneyBlocks::new(cx, table).unit()).min().unwrap_or(1)
}

/// The measures under their main goals; under what they belong to where no measure has a goal.
fn rows(cx: &ChapterContext<'_>, unit: i64) -> Vec<TableRow> {
    let is_carried_out = |measure: &&Measure| MoneyStanding::of(measure) != MoneyStanding::GivenUp;
    let goals = cx.outline.family(Kind::Goal);
    let mut by_goal: BTreeMap<Option<usize>, (Option<Uid>, Vec<TableRow>)> = BTreeMap::new();
    let mut by_group = Vec::new();
    for group in cx.outline.groups() {
        let mut of_group = Vec::new();
        for measure in measures_of(cx, group).into_iter().filter(is_carried_out) {
            let row = measure_row(cx, measure, unit);
            let goal = main_goal(cx.plan, cx.outline, measure);
            let rank = goal.and_then(|goal| goals.rank(goal));
            by_goal.entry(rank).or_insert_with(|| (goal, Vec::new())).1.push(row.clone());
            of_group.push(row);
        }
        if !of_group.is_empty() {
            by_group.extend(group_row(cx, group));
            by_group.extend(of_group);
        }
    }
    let without_goal = by_goal.remove(&None);
    if by_goal.is_empty() {
        return by_group;
    }
    let named = by_goal.into_values().chain(without_goal).flat_map(|(goal, rows)| {
        let name = match goal {
            Some(goal) => cx.record_name(Kind::Goal, goal),
            None => cx.word("document-economy-no-goal"),
        };
        let group = TableRow {
            kind: TableRowKind::Group,
            cells: vec![TableCell::text(name)],
            about: goal.map(|goal| (Kind::Goal, goal)),
        };
        std::iter::once(group).chain(rows)
    });
    named.collect()
}

fn measure_row(cx: &ChapterContext<'_>, measure: &Measure, unit: i64) -> TableRow {
    let money = cx.totals.of_measure(measure.id);
    TableRow {
        cells: vec![
            TableCell::text(cx.record_number(Kind::Measure, measure.id)),
            TableCell::text(&*measure.title),
            TableCell::text(cx.lead_text(measure)),
            TableCell::text(cx.format_period(measure.period)),
            TableCell::text(money_text(cx, measure, money, unit)),
            TableCell::text(money.map(|money| source_text(cx, money)).unwrap_or_default()),
        ],
        ..TableRow::default()
    }
    .about(measure)
}

/// What a measure costs, by years that cost the same: "2027: 45; 2028–2030: 80 hvert år".
fn money_text(cx: &ChapterContext<'_>, measure: &Measure, money: Option<&MeasureMoney>, unit: i64) -> String {
    let amounts = |kind| money.map(|money| amount_runs(cx, money, kind, unit)).unwrap_or_default();
    let operating = amounts(AmountKind::Operating);
    let investment = amounts(AmountKind::Investment).into_iter().map(|text| {
        let phrase = Phrase::new("document-amount-investment").with("text", text);
        cx.text(&phrase)
    });
    let text = join_filled(operating.into_iter().chain(investment), "; ");
    let is_whole = money.is_some_and(|money| money.basis == AmountBasis::Whole);
    match text.as_str() {
        "" if measure.kind == MeasureKind::Assignment => cx.word("document-amount-none"),
        "" if cx.totals.without_amounts().contains(&measure.id) => cx.word("document-amount-unknown"),
        "" => cx.word("document-amount-no-cost"),
        _ if is_whole => cx.text(&Phrase::new("document-amount-whole").with("text", text)),
        _ => text,
    }
}

/// The amounts of a kind, one text for years in a row that have the same; years without any are left out.
fn amount_runs(cx: &ChapterContext<'_>, money: &MeasureMoney, kind: AmountKind, unit: i64) -> Vec<String> {
    let mut years: BTreeMap<i16, Quantity> = BTreeMap::new();
    for part in &money.parts {
        if let Some(amount) = kind.of(&part.amounts) {
            let sum = years.entry(part.year).or_insert(Quantity::ZERO);
            *sum = sum.saturating_add(amount);
        }
    }
    let mut runs: Vec<(i16, i16, Quantity)> = Vec::new();
    for (year, amount) in years.into_iter().filter(|(_, amount)| !amount.is_zero()) {
        match runs.last_mut() {
            Some((_, last, same)) if last.checked_add(1) == Some(year) && *same == amount => *last = year,
            _ => runs.push((year, year, amount)),
        }
    }
    let text = |(first, last, amount): (i16, i16, Quantity)| {
        let amount = amount.divided_rounded(unit).map(|amount| cx.format_number(amount)).unwrap_or_default();
        let key = if first == last { "document-amount-in-year" } else { "document-amount-each-year" };
        let years = if first == last { format!("{first:04}") } else { format!("{first:04}–{last:04}") };
        cx.text(&Phrase::new(key).with("years", years).with("amount", amount))
    };
    runs.into_iter().map(text).collect()
}

/// Where the money of a measure comes from, each source once.
fn source_text(cx: &ChapterContext<'_>, money: &MeasureMoney) -> String {
    let has_amount = |category: &MoneyCategory| {
        let kinds = [AmountKind::Operating, AmountKind::Investment];
        let mut parts = money.parts.iter().filter(|part| part.category == *category);
        let is_paid = |amount: Quantity| !amount.is_zero();
        parts.any(|part| kinds.iter().any(|kind| kind.of(&part.amounts).is_some_and(is_paid)))
    };
    let names = MoneyCategory::ALL.into_iter().filter(has_amount);
    capitalized(&join_filled(
        names.map(|category| cx.text(&category.name(money.basis, AmountKind::Operating))),
        ", ",
    ))
}
