//! What a chart of whom money or årsverk are for shows: years, parts and their words, made once a change. Paints
//! nothing.

use crate::analysis::{AmountBasis, AmountKind, NeedGroup, NeedTable};
use crate::model::Quantity;
use crate::session::Context;
use crate::ui::views::record_table::columns::AmountColumn;

/// A chart of one kind of amounts.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct NeedChart {
    /// What it shows, with its unit.
    pub title: String,
    /// The parts that any year has, with their names.
    pub needs: Vec<(NeedGroup, String)>,
    /// The years.
    pub rows: Vec<ChartRow>,
    /// The longest bar.
    pub largest: f32,
}

/// A year.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ChartRow {
    /// The year.
    pub year: String,
    /// What it is made of; only what is above 0.
    pub parts: Vec<ChartPart>,
    /// The sum of all.
    pub all: String,
}

/// A part of a bar.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ChartPart {
    /// Whom it is for.
    pub need: NeedGroup,
    /// How long it is.
    pub amount: f32,
    /// The amount in words.
    pub words: String,
}

/// The charts of a plan: årsverk first, then money; of changes of the frame, or of whole budgets where those are all.
pub(super) fn need_charts(cx: &Context<'_>) -> Vec<NeedChart> {
    let tables = AmountBasis::ALL.map(|basis| NeedTable::of(cx.plan, cx.totals, basis));
    let has_amounts =
        |table: &&NeedTable| AmountKind::ALL.iter().any(|kind| table.years(*kind).next().is_some());
    let Some(table) = tables.iter().find(has_amounts) else { return Vec::new() };
    let kinds = [AmountKind::Fte, AmountKind::Operating, AmountKind::Investment];
    kinds.into_iter().map(|kind| need_chart(cx, table, kind)).filter(|chart| !chart.rows.is_empty()).collect()
}

fn need_chart(cx: &Context<'_>, table: &NeedTable, kind: AmountKind) -> NeedChart {
    let title = cx.word(match kind {
        AmountKind::Fte => "ui-economy-chart-fte",
        AmountKind::Operating => "ui-economy-chart-operating",
        AmountKind::Investment => "ui-economy-chart-investment",
    });
    let rows: Vec<ChartRow> = table.years(kind).map(|year| chart_row(cx, table, kind, year)).collect();
    let has = |need: &NeedGroup| rows.iter().flat_map(|row| &row.parts).any(|part| part.need == *need);
    let needs = NeedGroup::ALL.into_iter().filter(has).map(|need| (need, cx.text(&need.name()))).collect();
    let length = |row: &ChartRow| row.parts.iter().map(|part| part.amount).sum::<f32>();
    let largest = rows.iter().map(length).fold(0.0, f32::max);
    NeedChart { title, needs, rows, largest }
}

fn chart_row(cx: &Context<'_>, table: &NeedTable, kind: AmountKind, year: i16) -> ChartRow {
    let column = AmountColumn { kind, year };
    let unit = column.unit();
    let shown = |amount: Option<Quantity>| amount.and_then(|amount| amount.divided_rounded(unit));
    let words = |amount: Quantity| {
        let mut text = String::new();
        column.append_amount(amount, cx.language(), &mut text);
        text
    };
    let part = |need: NeedGroup| {
        let amount =
            shown(table.sums(year, need).get(kind).quantity()).filter(|amount| amount.parts() > 0)?;
        Some(ChartPart { need, amount: length_of(amount), words: words(amount) })
    };
    ChartRow {
        year: year.to_string(),
        parts: NeedGroup::ALL.into_iter().filter_map(part).collect(),
        all: shown(table.all(year).get(kind).quantity()).map(words).unwrap_or_default(),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the length of a bar on the screen")]
fn length_of(amount: Quantity) -> f32 {
    amount.to_f64() as f32
}
