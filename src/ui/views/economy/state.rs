//! What the view of the economy shows, made once a change; may be lost.

use super::need_chart::{NeedChart, need_charts};
use super::sums::{economy_sums, note_text, without_amounts_phrase};
use crate::analysis::{AmountKind, MoneyTables};
use crate::model::measure;
use crate::session::Context;
use crate::ui::cache::{BuiltFrom, Rebuild};
use crate::ui::form::plan_years;
use crate::ui::views::record_table::columns::{AmountColumn, NumberColumn, SourceColumn};
use crate::ui::views::record_table::{ColumnSpec, SumRow};
use std::collections::BTreeSet;

/// The least width of the column of an amount, in points.
const AMOUNT_WIDTH: f32 = 76.0;

/// What the view of the economy shows; may be lost.
#[derive(Debug, Default)]
pub struct EconomyState {
    built_from: BuiltFrom<bool>,
    /// The columns, before the user hid or moved any.
    pub(super) columns: Vec<ColumnSpec>,
    /// The sums, those of changes of the frame first.
    pub(super) sums: Vec<SumRow>,
    /// What the amounts are counted in, and from.
    pub(super) note: String,
    /// Whom the money and the årsverk are for.
    pub(super) charts: Vec<NeedChart>,
    /// Which measures have no amounts; empty where all have.
    pub(super) without_amounts: String,
}

impl EconomyState {
    /// Makes all of it again where the plan or the language has changed.
    pub(super) fn update(&mut self, cx: &Context<'_>, is_editing: bool) {
        let rebuild = self.built_from.renew(cx.revision, cx.language(), is_editing);
        if rebuild == Rebuild::Nothing {
            return;
        }
        // While somebody writes no column comes or goes: the one that is written in would become another.
        if !is_editing || self.columns.is_empty() {
            self.columns = columns(cx);
        }
        if rebuild == Rebuild::All {
            let tables = MoneyTables::of(cx.totals);
            self.sums = economy_sums(cx.words, &tables);
            self.note = note_text(cx, &tables);
            self.charts = need_charts(cx);
            self.without_amounts =
                without_amounts_phrase(cx).map(|phrase| cx.text(&phrase)).unwrap_or_default();
        }
    }
}

/// Number, title and source, then operating costs, årsverk and investments, each by year.
fn columns(cx: &Context<'_>) -> Vec<ColumnSpec> {
    // A plan with amounts outside of its period shows those years too: what is counted is in sight.
    let years: BTreeSet<i16> = plan_years(cx).chain(cx.totals.years()).collect();
    let of_kind = |kind: AmountKind| {
        years.iter().map(move |year| ColumnSpec::amount(AmountColumn { kind, year: *year }, AMOUNT_WIDTH))
    };
    let mut columns = vec![
        ColumnSpec::new(&NumberColumn, 54.0).read_only(),
        ColumnSpec::title(measure::TITLE).with_heading("ui-column-measure"),
        ColumnSpec::new(&SourceColumn, 120.0),
    ];
    columns.extend(
        [AmountKind::Operating, AmountKind::Fte, AmountKind::Investment].into_iter().flat_map(of_kind),
    );
    columns
}
