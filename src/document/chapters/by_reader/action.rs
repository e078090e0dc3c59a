//! The action part of a plan: on its first page the money by year, by rank and by source, and what has no money; then
//! investments, årsverk, what the law demands, and the action table.

use super::super::super::{Block, Document, Inline, Paragraph};
use super::super::action_table::action_table;
use super::super::context::{ChapterContext, with_heading};
use super::super::facts::{join_filled, single_line};
use super::super::glance::text_list;
use super::super::money_tables::MoneyBlocks;
use super::{section, short_document};
use crate::analysis::{AmountKind, MoneyStanding, MoneyTables};
use crate::model::funding::Funding;
use crate::model::measure::Measure;
use crate::model::{Kind, Uid};
use crate::text::Phrase;

/// What is to be done, what it costs, and from where the money comes.
pub(in super::super) fn action_plan(cx: &ChapterContext<'_>) -> Document {
    let mut parts = vec![first_page(cx), more_money(cx), law_blocks(cx)];
    // Those who decide on money read one page; all else begins the next.
    if let [first, rest @ ..] = parts.as_mut_slice()
        && !first.is_empty()
        && rest.iter().any(|part| !part.is_empty())
    {
        first.push(Block::PageBreak);
    }
    let table = action_table(cx).map(Block::Table).into_iter().collect();
    parts.push(section(cx.word("document-measures"), table));
    short_document(cx, "action-title", parts)
}

/// What changes the budget, the highest rank first, and below it in a line each what else decides on money.
fn first_page(cx: &ChapterContext<'_>) -> Vec<Block> {
    let tables = MoneyTables::of(cx.totals);
    let mut blocks = Vec::new();
    for table in tables.iter().filter(|table| !table.is_empty()) {
        let money = MoneyBlocks::new(cx, table).by_rank();
        blocks.push(Block::paragraph(money.introduction_text()));
        blocks.extend(money.blocks_of(AmountKind::Operating));
    }
    let years = |table| {
        let lines = 0..cx.totals.years().count();
        lines.filter_map(move |at| {
            crate::analysis::MoneyTable::year_line(table, at, AmountKind::Investment, cx.words())
        })
    };
    let investments = join_filled(tables.iter().flat_map(years), ". ");
    let unfinanced = cx.outline.measures_without_amounts(cx.totals).map(|sentence| cx.text(&sentence));
    let applied = cx.plan.funding().in_order().into_iter().filter_map(|one| applied_text(cx, one));
    let unfinanced = join_filled(unfinanced.into_iter().chain(applied), ". ");
    let by_law = demanded(cx).into_iter().map(|id| cx.record_number(Kind::Measure, id));
    for (name, text) in [
        ("action-investments", investments),
        ("action-unfinanced", unfinanced),
        ("action-statutory", join_filled(by_law, ", ")),
    ] {
        if !text.is_empty() {
            let text = vec![Inline::strong(format!("{}: ", cx.word(name))), Inline::plain(text)];
            blocks.push(Block::Paragraph(Paragraph { text, ..Paragraph::default() }));
        }
    }
    with_heading(Block::heading(1, "", cx.word("action-money")).unnumbered(), blocks)
}

/// Investments and årsverk, measure by measure.
fn more_money(cx: &ChapterContext<'_>) -> Vec<Block> {
    let tables = MoneyTables::of(cx.totals);
    let kinds = [AmountKind::Investment, AmountKind::Fte];
    let blocks = tables.iter().flat_map(|table| {
        let money = MoneyBlocks::new(cx, table).by_rank();
        kinds.into_iter().flat_map(move |kind| money.blocks_of(kind))
    });
    section(cx.word("action-more-money"), blocks.collect())
}

/// Money that was applied for and is not given: "Tilskudd til FACT ung: 1 200 000 kroner er søkt om for 2028 og ikke
/// innvilget".
fn applied_text(cx: &ChapterContext<'_>, one: &Funding) -> Option<String> {
    let applied = one.applied.filter(|applied| !applied.is_zero() && one.granted.is_none())?;
    let amount = cx.format_number(applied);
    let key = if one.year.is_some() { "action-applied-year" } else { "action-applied" };
    let phrase = Phrase::new(key).with("amount", amount).with("year", cx.format_when(one.year));
    Some(join_filled([one.title.trim().to_owned(), cx.text(&phrase)], ": "))
}

/// The measures that a law demands, in order.
fn demanded(cx: &ChapterContext<'_>) -> Vec<Uid> {
    let is_demanded = |measure: &&Measure| {
        MoneyStanding::of(measure) != MoneyStanding::GivenUp
            && (measure.statutory || !measure.statutory_basis.trim().is_empty())
    };
    cx.outline.in_listing_order(cx.plan.measures().iter().filter(is_demanded).map(|measure| measure.id))
}

/// The measures that a law demands, each with its law.
fn law_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    let line = |id: Uid| {
        let law = cx.plan.measures().get(id).map(|measure| single_line(&measure.statutory_basis));
        join_filled([cx.record_name(Kind::Measure, id), law.unwrap_or_default()], ": ")
    };
    section(cx.word("action-statutory"), text_list(demanded(cx).into_iter().map(line).collect()))
}
