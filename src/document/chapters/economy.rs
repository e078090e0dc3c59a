//! What the measures cost: sums by year, then operating cost, investment and årsverk measure by measure.
//!
//! Sums are exact; where all amounts allow it they are written in thousands of kroner. Changes of the budget frame
//! and whole budgets have tables of their own and are never added: they are counted from different zeros. The sums
//! by year are those of `analysis::Totals`; only sums over the years that are shown are made here.

use super::super::{Block, TableBlock, TableCell, TableColumn, TableRow, TableRowKind};
use super::context::{ChapterContext, decimal_places, with_heading};
use super::facts::{data_row, filled_table, join_sentences, single_line};
use super::measures::{group_row, measures_of};
use crate::analysis::{AmountSum, AmountSums};
use crate::model::funding::Funding;
use crate::model::measure::{Basis, Measure};
use crate::model::{Amounts, Kind, Quantity, Record as _};
use crate::text::Phrase;

/// More years than this need a landscape page.
const MAX_PORTRAIT_YEARS: usize = 5;
/// More years than this are split over several tables.
const MAX_TABLE_YEARS: usize = 9;

pub(super) fn chapter(cx: &ChapterContext<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for whole in [false, true] {
        blocks.extend(AmountTables::new(cx, whole).blocks());
    }
    let funding = funding_table(cx).into_iter().collect();
    blocks.extend(with_heading(Block::heading(2, "funding", cx.word("document-funding")), funding));
    with_heading(Block::heading(1, "economy", cx.word("document-economy")), blocks)
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
            TableCell::text(cx.format_when(one.year)),
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
        TableColumn::short(label("year")),
        TableColumn::numbers(label("share")),
        TableColumn::numbers(label("applied")),
        TableColumn::numbers(label("granted")),
    ];
    filled_table("funding_table", cx.word("document-funding-table"), columns, rows.collect())
}

/// One of the three amounts of a year.
#[derive(Clone, Copy, PartialEq, Eq)]
enum AmountKind {
    Operating,
    Investment,
    Fte,
}

impl AmountKind {
    const ALL: [Self; 3] = [Self::Operating, Self::Investment, Self::Fte];

    const fn amount_of(self, amounts: &Amounts) -> Option<Quantity> {
        match self {
            Self::Operating => amounts.operating,
            Self::Investment => amounts.investment,
            Self::Fte => amounts.fte,
        }
    }

    const fn sum_of(self, sums: AmountSums) -> AmountSum {
        match self {
            Self::Operating => sums.operating,
            Self::Investment => sums.investment,
            Self::Fte => sums.fte,
        }
    }

    fn title(self, cx: &ChapterContext<'_>) -> String {
        match self {
            Self::Operating => cx.word("document-operating"),
            Self::Investment => cx.word("document-investment"),
            Self::Fte => cx.word("document-fte"),
        }
    }
}

/// All amounts that are counted from the same.
struct AmountTables<'a> {
    cx: &'a ChapterContext<'a>,
    is_whole_budget: bool,
    years: Vec<i16>,
    /// What kroner are divided by: 1 or 1000.
    unit: i64,
    /// How many decimals operating costs, investments and årsverk are written with.
    decimals: [usize; 3],
}

impl<'a> AmountTables<'a> {
    fn new(cx: &'a ChapterContext<'a>, whole: bool) -> Self {
        let mut account = Self { cx, is_whole_budget: whole, years: Vec::new(), unit: 1, decimals: [0; 3] };
        // The order matters: the unit is read from the amounts, and the decimals from the amounts in that unit.
        account.years = cx.totals.years().filter(|year| !account.sums(*year).is_blank()).collect();
        account.unit = if account.fits_thousands() { 1000 } else { 1 };
        account.decimals = AmountKind::ALL.map(|column| account.max_decimals(column));
        account
    }

    fn sums(&self, year: i16) -> AmountSums {
        if self.is_whole_budget { self.cx.totals.whole_budget(year) } else { self.cx.totals.frame(year) }
    }

    fn measures(&self) -> impl Iterator<Item = &'a Measure> {
        let whole = self.is_whole_budget;
        self.cx.plan.measures().iter().filter(move |measure| (measure.basis == Basis::WholeBudget) == whole)
    }

    fn fits_thousands(&self) -> bool {
        let amounts = self.measures().flat_map(|measure| measure.amounts.iter());
        let kroner = amounts.flat_map(|(_, amounts)| [amounts.operating, amounts.investment]).flatten();
        let mut large = false;
        for amount in kroner {
            // One amount that is no whole hundred, and thousands would hide kroner or need decimals.
            if amount.parts() % (100 * Quantity::PER_UNIT) != 0 {
                return false;
            }
            large |= amount.parts().unsigned_abs() >= 10_000 * Quantity::PER_UNIT.unsigned_abs();
        }
        large
    }

    fn blocks(&self) -> Vec<Block> {
        if self.years.is_empty() {
            return Vec::new();
        }
        let title =
            self.cx.choice_text(if self.is_whole_budget { &Basis::WholeBudget } else { &Basis::FrameChange });
        let mut blocks = vec![Block::heading(2, "", title), Block::paragraph(self.introduction_text())];
        for years in self.years.chunks(MAX_TABLE_YEARS) {
            blocks.push(Block::Table(self.overview_table(years)));
            for column in AmountKind::ALL {
                // A table of dashes says nothing: kinds of amounts without any in these years get no table.
                if years.iter().any(|year| column.sum_of(self.sums(*year)).quantity().is_some()) {
                    blocks.push(Block::Table(self.measure_table(column, years)));
                }
            }
        }
        if self.years.len() > MAX_PORTRAIT_YEARS { vec![Block::Landscape { blocks }] } else { blocks }
    }

    fn introduction_text(&self) -> String {
        let basis = if self.is_whole_budget { "document-economy-whole" } else { "document-economy-frame" };
        let mut text = self.cx.word(basis);
        if let Some(year) = self.cx.plan.about().price_year.and_then(Quantity::as_whole) {
            let price = Phrase::new("document-price-year").with("year", year.to_string());
            text = format!("{text} {}", self.cx.text(&price));
        }
        let frame = self.cx.plan.about().frame.trim();
        if !self.is_whole_budget && !frame.is_empty() {
            let frame = Phrase::new("document-economy-frame-of").with("frame", frame);
            text = format!("{text} {}", self.cx.text(&frame));
        }
        format!("{text} {}", self.cx.word("document-economy-dash"))
    }

    /// The name of what is counted, with its unit.
    fn title_with_unit(&self, column: AmountKind) -> String {
        let unit = match (column, self.unit) {
            (AmountKind::Fte, _) => return column.title(self.cx),
            (_, 1) => self.cx.word("document-kroner"),
            _ => self.cx.word("document-thousand-kroner"),
        };
        format!("{}, {unit}", column.title(self.cx))
    }

    fn amount_cell(&self, column: AmountKind, amount: Option<Quantity>) -> TableCell {
        let unit = self.unit_of(column);
        self.cx.aligned_cell(amount.and_then(|amount| amount.divided_rounded(unit)), self.decimals_of(column))
    }

    const fn unit_of(&self, column: AmountKind) -> i64 {
        match column {
            AmountKind::Fte => 1,
            AmountKind::Operating | AmountKind::Investment => self.unit,
        }
    }

    /// How many decimals the most exact amount of a kind has.
    fn decimals_of(&self, column: AmountKind) -> usize {
        let index = usize::from(column != AmountKind::Operating) + usize::from(column == AmountKind::Fte);
        self.decimals.get(index).copied().unwrap_or(0)
    }

    fn max_decimals(&self, column: AmountKind) -> usize {
        let amounts = self.measures().flat_map(|measure| measure.amounts.iter());
        let amounts = amounts
            .filter_map(|(_, amounts)| column.amount_of(amounts)?.divided_rounded(self.unit_of(column)));
        amounts.map(decimal_places).max().unwrap_or(0)
    }

    fn overview_table(&self, years: &[i16]) -> TableBlock {
        let mut columns = vec![TableColumn::words(self.cx.word("document-counted"), 1)];
        columns.extend(years.iter().map(|year| TableColumn::numbers(format!("{year:04}"))));
        let rows = AmountKind::ALL.into_iter().map(|column| {
            let sums =
                years.iter().map(|year| self.amount_cell(column, column.sum_of(self.sums(*year)).quantity()));
            TableRow {
                cells: std::iter::once(TableCell::text(self.title_with_unit(column))).chain(sums).collect(),
                ..TableRow::default()
            }
        });
        TableBlock {
            caption: self.cx.word("document-economy-overview"),
            columns,
            rows: rows.filter(|row| row.cells.iter().skip(1).any(|cell| *cell != TableCell::Empty)).collect(),
            ..TableBlock::default()
        }
    }

    fn measure_table(&self, column: AmountKind, years: &[i16]) -> TableBlock {
        // Sums over years are only true for changes of a frame: a whole budget is the same money every year,
        // årsverk are not money, and a table of some of the years would show a sum that is not the plan's.
        let with_sum = !self.is_whole_budget
            && column != AmountKind::Fte
            && years.len() > 1
            && years.len() == self.years.len();
        let mut columns = vec![
            TableColumn::short(self.cx.word("document-number")),
            TableColumn::words(self.cx.label(Kind::Measure, "title"), 1),
        ];
        columns.extend(years.iter().map(|year| TableColumn::numbers(format!("{year:04}"))));
        columns.extend(with_sum.then(|| TableColumn::numbers(self.cx.word("document-sum"))));
        let mut rows = Vec::new();
        for group in self.cx.outline.groups() {
            let measures = measures_of(self.cx, group).into_iter();
            let within: Vec<TableRow> =
                measures.filter_map(|measure| self.measure_row(measure, column, years, with_sum)).collect();
            if !within.is_empty() {
                rows.extend(group_row(self.cx, group));
                rows.extend(within);
            }
        }
        rows.push(self.sum_row(column, years, with_sum));
        TableBlock {
            caption: self.title_with_unit(column),
            columns,
            rows,
            row_header: 1,
            ..TableBlock::default()
        }
    }

    fn measure_row(
        &self,
        measure: &Measure,
        column: AmountKind,
        years: &[i16],
        with_sum: bool,
    ) -> Option<TableRow> {
        // Whole budgets and changes of a frame are different quantities and never share a table.
        if (measure.basis == Basis::WholeBudget) != self.is_whole_budget {
            return None;
        }
        let amounts: Vec<Option<Quantity>> = years
            .iter()
            .map(|year| measure.amounts.year(*year).and_then(|amounts| column.amount_of(amounts)))
            .collect();
        amounts.iter().any(Option::is_some).then(|| {
            let mut cells = vec![
                TableCell::text(self.cx.record_number(Kind::Measure, measure.id)),
                TableCell::text(&*measure.title),
            ];
            cells.extend(amounts.iter().map(|amount| self.amount_cell(column, *amount)));
            if with_sum {
                let sum = column.sum_of(AmountSums::of(measure.amounts.iter().map(|(_, amounts)| amounts)));
                cells.push(self.amount_cell(column, sum.quantity()));
            }
            TableRow { cells, ..TableRow::default() }.about(measure)
        })
    }

    fn sum_row(&self, column: AmountKind, years: &[i16], with_sum: bool) -> TableRow {
        let mut cells = vec![TableCell::Empty, TableCell::text(self.cx.word("document-sum"))];
        cells.extend(
            years.iter().map(|year| self.amount_cell(column, column.sum_of(self.sums(*year)).quantity())),
        );
        if with_sum {
            let all = self.measures().flat_map(|measure| measure.amounts.iter()).map(|(_, amounts)| amounts);
            cells.push(self.amount_cell(column, column.sum_of(AmountSums::of(all)).quantity()));
        }
        TableRow { kind: TableRowKind::Sum, cells, ..TableRow::default() }
    }
}
