//! What the measures cost, by year and by where the money comes from; then what has no amounts, and the funding.
//!
//! The tables are in `money_tables`, their sums those of `analysis::MoneyTable`.

use super::super::{Block, Inline, List, TableCell, TableColumn};
use super::context::{ChapterContext, anchor, with_heading};
use super::facts::{data_row, filled_table, join_filled, join_sentences, single_line};
use super::money_tables::MoneyBlocks;
use crate::analysis::{AmountKind, MoneyTables};
use crate::model::funding::Funding;
use crate::model::{Amounts, Kind, Record as _};
use crate::text::Phrase;

pub(super) fn chapter(cx: &ChapterContext<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for table in MoneyTables::of(cx.totals).iter() {
        blocks.extend(MoneyBlocks::new(cx, table).blocks());
    }
    blocks.extend(without_amounts(cx));
    let funding = funding_table(cx).into_iter().collect();
    blocks.extend(with_heading(Block::heading(2, "funding", cx.word("document-funding")), funding));
    with_heading(Block::heading(1, "economy", cx.word("document-economy")), blocks)
}

/// The measures of which nobody has said what they cost, by number and name.
fn without_amounts(cx: &ChapterContext<'_>) -> Vec<Block> {
    // Without any amount in the plan the chapter has nothing to say of money.
    if cx.totals.years().next().is_none() {
        return Vec::new();
    }
    let Some(sentence) = cx.outline.measures_without_amounts(cx.totals) else { return Vec::new() };
    let measures = cx.outline.in_listing_order(cx.totals.without_amounts().iter().copied());
    let items = measures
        .into_iter()
        .map(|id| vec![Inline::link(cx.record_name(Kind::Measure, id), anchor(Kind::Measure, id))]);
    vec![
        Block::heading(2, "without_amounts", cx.word("document-without-amounts")),
        Block::paragraph(cx.text(&sentence)),
        Block::List(List { items: items.collect(), ..List::default() }),
    ]
}

/// The years that funding is for, with its amounts where it has any: "2028: 500 000 kr".
fn funding_years(cx: &ChapterContext<'_>, funding: &Funding) -> String {
    let year_text = |(year, amounts): (i16, &Amounts)| {
        let parts = AmountKind::ALL.into_iter().filter_map(|kind| {
            let key = if kind == AmountKind::Fte { "money-part-fte" } else { "money-part" };
            let phrase = Phrase::new(key).with("category", kind.name()).with("amount", kind.of(amounts)?);
            Some(cx.text(&phrase))
        });
        format!("{year:04}: {}", join_filled(parts, ", "))
    };
    let amounts = join_filled(funding.amounts.iter().map(year_text), "; ");
    join_filled([cx.format_when(funding.year), amounts], "; ")
}

/// Money by source: what was asked for, what was given, and on which terms.
fn funding_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let label = |field| cx.label(Funding::KIND, field);
    let rows = cx.plan.funding().in_order().into_iter().map(|one| {
        data_row([
            TableCell::text(join_sentences(&[one.title.to_string(), single_line(&one.text)])),
            TableCell::text(cx.choice_text(&one.source)),
            TableCell::text(
                one.measure.id().map(|id| cx.reference_text(Kind::Measure, id)).unwrap_or_default(),
            ),
            TableCell::text(funding_years(cx, one)),
            TableCell::text(cx.format_when(one.until)),
            cx.number_cell(one.share),
            cx.number_cell(one.applied),
            cx.number_cell(one.granted),
        ])
        .about(one)
    });
    let columns = vec![
        TableColumn::words(label("title"), 5),
        TableColumn::short(label("source")),
        TableColumn::words(label("measure"), 4),
        TableColumn::words(label("amounts"), 3),
        TableColumn::short(label("until")),
        TableColumn::numbers(label("share")),
        TableColumn::numbers(label("applied")),
        TableColumn::numbers(label("granted")),
    ];
    filled_table("funding_table", cx.word("document-funding-table"), columns, rows.collect())
}
